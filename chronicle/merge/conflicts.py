"""Where the sources of one event disagree: on its date, on a number, on whether it happened.

Rounding is no conflict; a number that rises from one publication to the next is named as such; every value stands
as its source wrote it, with the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from chronicle.merge.independence import Voices
from chronicle.merge.relation import DateRelation, is_fine, relate
from chronicle.model import Article, Mention, Quantity, Status
from chronicle.timeline import Conflict, ConflictValue

__all__ = ["find_conflicts", "is_rounding"]

_APART = (DateRelation.APART, DateRelation.NEIGHBOUR, DateRelation.OTHER_HOUR)


def find_conflicts(
    mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices
) -> tuple[Conflict, ...]:
    """List the disagreements between independent sources of one event: date, numbers, whether it happened."""
    found = [*_dates(mentions, articles, voices), *_numbers(mentions, articles, voices)]
    return (*found, *_denials(mentions, articles))


def _order(mention: Mention, articles: Mapping[str, Article]) -> tuple[date, str, int]:
    article = articles.get(mention.article)
    published = article.published.when.start if article and article.published else None
    return (published or date.max, mention.article, mention.start)


def _dates(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> list[Conflict]:
    fine = [m for m in mentions if m.when is not None and is_fine(m.when)]
    ordered = sorted(fine, key=lambda m: _order(m, articles))
    told = {m.when for m in fine}
    apart = {when for when in told if any(relate(when, other) in _APART for other in told)}
    clash = [m for m in ordered if m.when in apart]
    if len({voices.of(m.article) for m in clash}) < 2:
        return []
    values = {(m.article, m.when): ConflictValue(m.article, _date_value(m), m.quote) for m in reversed(clash)}
    return [Conflict("date", tuple(reversed(values.values())))]


def _date_value(mention: Mention) -> str:
    """Write a date as the source did, with what it means: "29 December (2005-12-29)"."""
    edtf = mention.when.edtf if mention.when else ""
    text = mention.expression.text if mention.expression else ""
    return f"{text} ({edtf})" if text and text != edtf else edtf


def _numbers(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> list[Conflict]:
    slots: dict[tuple[str, str], list[tuple[Mention, Quantity]]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: _order(m, articles)):
        for quantity in mention.quantities:
            slots[quantity.slot, quantity.unit or ""].append((mention, quantity))
    found = []
    for (slot, _), told in sorted(slots.items()):
        clash = [(m, q) for m, q in told if any(_disagree((m, q), other, voices) for other in told)]
        if clash:
            about = f"{slot} (rising over time)" if _rises(clash, articles) else slot
            values = {(m.article, q.value): ConflictValue(m.article, q.text, m.quote) for m, q in clash}
            found.append(Conflict(about, tuple(values.values())))
    return found


def _disagree(left: tuple[Mention, Quantity], right: tuple[Mention, Quantity], voices: Voices) -> bool:
    (a, p), (b, q) = left, right
    return voices.of(a.article) != voices.of(b.article) and not is_rounding(p, q)


def is_rounding(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers may be one, rounded: "about 5.6 million" and 5,612,000, not 5.5 million."""
    if left.value == right.value:
        return True
    coarse, fine = sorted((left, right), key=lambda q: -_step(q.value))
    slack = _step(coarse.value) / 2
    if "about" in (left.bound, right.bound):
        slack = max(slack, 0.05 * max(abs(left.value), abs(right.value)))
    return _step(coarse.value) > _step(fine.value) and abs(left.value - right.value) <= slack


def _step(value: float) -> float:
    """Give the size of the last digit that is not zero: 100,000 of 5.6 million."""
    step = 1.0
    whole = abs(value)
    if whole == 0 or whole != int(whole):
        return 0.1 if whole else 1.0
    while whole % (step * 10) == 0:
        step *= 10
    return step


def _rises(told: Sequence[tuple[Mention, Quantity]], articles: Mapping[str, Article]) -> bool:
    """Tell whether later publications only ever give more, as with a toll."""
    dated = [(_order(m, articles)[0], q.value) for m, q in told]
    first, last = dated[0], dated[-1]
    values = [value for _, value in sorted(dated)]
    return first[0] < last[0] < date.max and values == sorted(values)


def _denials(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> list[Conflict]:
    denied = [m for m in mentions if m.status is Status.DENIED]
    if not denied or len(denied) == len(mentions):
        return []
    ordered = sorted(mentions, key=lambda m: _order(m, articles))
    return [Conflict("whether it happened", tuple(ConflictValue(m.article, m.status, m.quote) for m in ordered))]
