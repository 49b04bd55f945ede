"""Which time expressions can date a happening; the two ends of a range become one, those of a move two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from chronicle.mentions.language import Language, language_of
from chronicle.mentions.patterns import Cased
from chronicle.model import Article, TimeExpression
from chronicle.when import EdtfError, Granularity, When

__all__ = ["counted", "usable"]

_BEFORE = 120
"""Characters before a date in which the verb of a move may stand."""


def usable(article: Article, expressions: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Sort the expressions that can date a happening, outermost only."""
    language = language_of(article.language)
    found: list[TimeExpression] = []
    for expression in sorted(expressions, key=lambda e: (e.start, -e.end)):
        if not _could_date(expression) or (found and expression.start < found[-1].end):
            continue
        is_run = bool(found) and _follows(found[-1], expression) and _is_listed(found, expression, article, language)
        if not found or not (is_run or _are_ends(found[-1], expression)):
            found.append(expression)
        elif not is_run and _is_move(article, found[-1].start, language):
            found[-1:] = [_own(found[-1]), _own(expression)]
        else:
            found[-1] = _range(article, found[-1], expression)
    return found


def counted(article: Article, expressions: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Give what counts from a happening to which the text gives no day, each as the whole phrase that tells it."""
    found, language = list[TimeExpression](), language_of(article.language)
    events, base_of = language.events, language.verbs.base_of
    for expression in expressions:
        count = expression.count
        if count is not None and expression.when is None:
            deed = " ".join(base_of.get(word, word) for word in count.deed.split()) if count.deed is not None else None
            start, end, known = count.start, count.end, replace(count, action=events.get(count.noun, ""), deed=deed)
            whole = replace(expression, start=start, end=end, text=article.text[start:end], count=known)
            found.append(replace(whole, type="DATE", value="XXXX-XX-XX"))
    return found


def _could_date(expression: TimeExpression) -> bool:
    """Tell whether an expression means an interval, or would with a publication date (TIMEX3 ``XXXX-WXX-3``)."""
    if expression.count is not None:
        return False
    return expression.when is not None or (expression.type in ("DATE", "TIME") and expression.value.startswith("XXXX"))


def _are_ends(first: TimeExpression, last: TimeExpression) -> bool:
    is_range = last.range_id is not None and last.range_id == first.range_id
    return is_range and first.when is not None and last.when is not None


def _is_listed(found: Sequence[TimeExpression], last: TimeExpression, article: Article, language: Language) -> bool:
    """Tell whether a date is the second of two that only "and" parts, with no third before them."""
    before = article.text[found[-2].end : found[-1].start].strip() if len(found) > 1 else ""
    between = article.text[found[-1].end : last.start].strip().lower()
    return before != "," and language.classes.get(between) == "c"


def _follows(first: TimeExpression, last: TimeExpression) -> bool:
    """Tell whether a date is the day after another: "Friday and Saturday"."""
    if first.when is None or last.when is None or first.when.end != last.when.start:
        return False
    return first.when.granularity is last.when.granularity is Granularity.DAY


def _is_move(article: Article, place: int, language: Language) -> bool:
    """Tell whether "from .. to .." gives the old and the new date of a plan, and no range."""
    if not language.has_grammar:
        return _is_plain_move(article, place, language)
    before = Cased.of(article.text[max(0, place - _BEFORE) : place].rstrip())
    return any(cue.name == "moved-from" and cue.text.search(before) for cue in language.cues.statuses)


def _is_plain_move(article: Article, place: int, language: Language) -> bool:
    """Tell a move in a language that has its verb anywhere: "vom 1. auf den 15. Juli verlegt"."""
    lead, tail = (
        re.split(r"[.;!?]", article.text[a:b]) for a, b in ((max(0, place - _BEFORE), place), (place, place + _BEFORE))
    )
    words = re.findall(r"\w+", f"{lead[-1]} {tail[0]}".lower())
    verbs = language.verbs
    return any(verbs.base_of.get(word) in verbs.postponing | verbs.moving for word in words)


def _own(expression: TimeExpression) -> TimeExpression:
    """Give one end of a range the interval that it alone means."""
    try:
        return replace(expression, when=When.parse(expression.value))
    except EdtfError:
        return expression


def _range(article: Article, first: TimeExpression, last: TimeExpression) -> TimeExpression:
    assert first.when is not None
    assert last.when is not None
    ordered = first.when.sort_key() <= last.when.sort_key()
    when = When.between(first.when, last.when) if ordered else first.when
    return replace(first, end=last.end, text=article.text[first.start : last.end], when=when, value=when.edtf)
