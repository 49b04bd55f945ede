"""Where the sources of one event disagree on its date, or on whether it happened; numbers are in ``figures``.

Every value stands as its source wrote it, with the sentence.
"""

from __future__ import annotations

from calendar import isleap
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from chronicle import limits
from chronicle.merge.aspects import FAR_DAYS
from chronicle.merge.independence import Voices
from chronicle.merge.profile import days_off, effective_status, spells_out
from chronicle.merge.relation import DateRelation, is_fine, relate, yearday_of
from chronicle.merge.words import tells_little
from chronicle.model import Article, Basis, Mention, Status, TimeExpression
from chronicle.timeline import Conflict, ConflictValue
from chronicle.when import Granularity, When

__all__ = ["count_uncompared", "find_conflicts"]

_ALIKE = 0.5
"""Share of the longer telling's words that both use, from which a date that is not spelled out may contradict."""

_ALIKE_WORDS = 3

_APART = (DateRelation.APART, DateRelation.NEIGHBOUR, DateRelation.OTHER_HOUR)


def find_conflicts(
    mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices
) -> tuple[Conflict, ...]:
    """List the disagreements between independent sources of one event: its date, whether it happened."""
    return (
        *_dates(_in_one_year(_without_sayings(mentions, articles)), articles, voices),
        *_denials(mentions, articles),
    )


def _without_sayings(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> list[Mention]:
    """Leave out on what day something was said that the same sentence tells of another."""
    done = {m for m in mentions if not tells_little(m.action, _language(m, articles))}
    told = {(m.article, m.start) for m in done}
    return [m for m in mentions if m in done or (m.article, m.start) not in told]


def _language(mention: Mention, articles: Mapping[str, Article]) -> str | None:
    article = articles.get(mention.article)
    return article.language if article else None


def _in_one_year(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a day told without its year the year in which it is nearest to a day that is told with it."""
    first = next((m.when.start for m in mentions if m.when is not None and m.when.is_day), None)
    return [m if m.when is not None or first is None else replace(m, when=_nearest_day(m, first)) for m in mentions]


def _nearest_day(mention: Mention, to: date) -> When | None:
    told = yearday_of(mention.expression.value) if mention.expression else None
    if told is None:
        return None
    years = [year for year in (to.year - 1, to.year, to.year + 1) if told != (2, 29) or isleap(year)]
    days = [date(year, *told) for year in years if MINYEAR <= year <= MAXYEAR]
    nearest = min(days, key=lambda day: abs(day - to), default=None)
    return When.day(nearest) if nearest else None


def count_uncompared(mentions: Sequence[Mention]) -> int:
    """Count the tellings of days that stand apart which no other day was laid beside, being too many of one day."""
    counts = Counter(m.when for m in mentions if m.when in _days_apart(mentions))
    return sum(max(0, n - limits.MAX_COMPARED_DATES) for n in counts.values())


def _order(mention: Mention, articles: Mapping[str, Article]) -> tuple[date, str, int]:
    published = _published(mention, articles)
    return (published.start if published and published.start else date.max, mention.article, mention.start)


def _dates(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> list[Conflict]:
    apart = _days_apart(mentions)
    clash = sorted((m for m in mentions if m.when in apart), key=lambda m: _order(m, articles))
    others, told = _first_of_each_day(clash), {(m.article, m.when) for m in clash}
    clash = [m for m in clash if any(_clash(m, o, articles, voices) and not _tells_both(m, o, told) for o in others)]
    values = {(m.article, m.when): _own_value(m) for m in reversed(clash)}
    shown = (*reversed(values.values()), *_disputes(mentions, clash))
    return [Conflict("date", tuple(shown))] if shown else []


def _days_apart(mentions: Sequence[Mention]) -> set[When]:
    """Give the days and hours told that cannot be one with every other."""
    told = {m.when for m in mentions if m.when is not None}
    return {when for when in told if any(_stand_apart(when, other) for other in told)}


def _stand_apart(when: When | None, other: When | None) -> bool:
    """Tell whether two days or hours, or two years of which no more is told, cannot be one."""
    if when is None or other is None or relate(when, other) not in _APART:
        return False
    are_years = when.granularity is other.granularity is Granularity.YEAR
    return are_years or (is_fine(when) and is_fine(other))


def _disputes(mentions: Sequence[Mention], shown: Sequence[Mention]) -> list[ConflictValue]:
    """Give the dates that a source says are wrong, each after its own, where that is not shown already."""
    found = []
    for mention in mentions:
        if mention.disputed is not None:
            disputed = _date_value(mention.disputed, mention.disputed.when)
            found += [] if mention in shown else [_own_value(mention)]
            found.append(ConflictValue(mention.article, disputed, mention.quote))
    return found


def _first_of_each_day(ordered: Sequence[Mention]) -> list[Mention]:
    by_day: dict[When | None, list[Mention]] = defaultdict(list)
    for mention in ordered:
        by_day[mention.when].append(mention)
    return [m for same in by_day.values() for m in same[: limits.MAX_COMPARED_DATES]]


def _tells_both(left: Mention, right: Mention, told: AbstractSet[tuple[str, When | None]]) -> bool:
    """Tell whether a source gives its date and another at an other hour, too: it tells of several hours."""
    return relate(left.when, right.when) is DateRelation.OTHER_HOUR and any(
        article == one.article and when != one.when and relate(when, one.when) is DateRelation.OTHER_HOUR
        for one in (left, right)
        for article, when in told
    )


def _clash(left: Mention, right: Mention, articles: Mapping[str, Article], voices: Voices) -> bool:
    """Tell whether two sources give one happening two dates, each by its own words."""
    if _tells_today(left, articles) and _tells_today(right, articles):
        return False  # two days' papers, each of its own day
    if not _speak_apart(left, right, voices) or not _stand_apart(left.when, right.when):
        return False
    if _says_the_same(left, right):
        return False
    if not (_tells_date(left) and _tells_date(right)):
        return False
    is_day = relate(left.when, right.when) is not DateRelation.OTHER_HOUR  # at two hours much may happen
    is_meant = spells_out(left) or spells_out(right) or all(_is_from_afar(one, articles) for one in (left, right))
    return (is_day and is_meant and left.status is right.status) or _is_told_alike(left, right)


def _speak_apart(left: Mention, right: Mention, voices: Voices) -> bool:
    """Tell whether two publishers tell it, or one that heard two people on two days."""
    if voices.of(left.article) != voices.of(right.article):
        return True
    return left.article != right.article and left.reported_by != right.reported_by


def _is_from_afar(mention: Mention, articles: Mapping[str, Article]) -> bool:
    off = days_off(mention.when, _published(mention, articles))
    return off is not None and off > FAR_DAYS


def _tells_date(mention: Mention) -> bool:
    return mention.expression is not None or spells_out(mention)


def _says_the_same(left: Mention, right: Mention) -> bool:
    """Tell whether two dates are the same relative words, of papers of two days: "tomorrow", in a repeated sentence."""
    ours, theirs = left.expression, right.expression
    is_same = ours is not None and theirs is not None and ours.text.casefold() == theirs.text.casefold()
    return is_same and Basis.RELATIVE in (left.basis, right.basis) and _is_told_alike(left, right)


def _is_told_alike(left: Mention, right: Mention) -> bool:
    """Tell whether two tellings have most of their words in common, measured by the longer."""
    shared = len(set(left.terms) & set(right.terms))
    return shared >= max(_ALIKE_WORDS, _ALIKE * max(len(left.terms), len(right.terms)))


def _tells_today(mention: Mention, articles: Mapping[str, Article]) -> bool:
    published = _published(mention, articles)
    return published is not None and published.is_day and mention.when is not None and mention.when.overlaps(published)


def _own_value(mention: Mention) -> ConflictValue:
    return ConflictValue(mention.article, _date_value(mention.expression, mention.when), mention.quote)


def _date_value(told: TimeExpression | None, when: When | None) -> str:
    """Write a date as the source did, with what it means: "29 December (2005-12-29)"."""
    edtf, text = when.edtf if when else "", told.text if told else ""
    return f"{text} ({edtf})" if text and edtf and text != edtf else edtf or text


def _denials(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> list[Conflict]:
    """Show a denial beside what it denies; a plan that came to nothing is no disagreement."""
    denied = [m for m in mentions if m.status is Status.DENIED]
    claimed = [m for m in mentions if _told_status(m, articles) in (Status.HAPPENED, Status.ONGOING)]
    pairs = [(d, c) for d in denied for c in claimed if _is_told_alike(d, c)]
    ordered = sorted({m for pair in pairs for m in pair}, key=lambda m: _order(m, articles))
    values = tuple(ConflictValue(m.article, m.status, m.quote) for m in ordered)
    return [Conflict("whether it happened", values)] if values else []


def _told_status(mention: Mention, articles: Mapping[str, Article]) -> Status:
    return effective_status(mention, _published(mention, articles))


def _published(mention: Mention, articles: Mapping[str, Article]) -> When | None:
    article = articles.get(mention.article)
    return article.published.when if article and article.published else None
