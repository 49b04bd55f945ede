"""The same happening, dated by another article: it gives the year, and a relative phrase gives the week or day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.dating.cues import Told
from chronicle.dating.days import EVERY_DAY, Days
from chronicle.dating.evidence import Evidence, Kind, Strength, Within
from chronicle.dating.inversion import days_for_phrase
from chronicle.dating.reading import Dated, Reading, weekday_of, yearless_of
from chronicle.dating.stamps import stamp_of
from chronicle.model import Link, Status, TimeExpression

__all__ = ["dated_by_siblings"]

_TOLD = {Status.HAPPENED: Told.PAST, Status.SCHEDULED: Told.AHEAD, Status.POSTPONED: Told.AHEAD}
_MAX_DAYS = 7
"""A month or year in common makes two happenings one too often to bound by it."""


_MIN_DATES = 3
"""Dates that phrases must agree on: "on Monday" fits every seventh day, and what was merged may be two things."""


def dated_by_siblings(reading: Reading) -> Iterator[Evidence]:
    """Bound by links whose mention tells the same day; believe phrases only where they agree on several dates."""
    phrases: list[tuple[Link, Days]] = []
    for link in reading.links:
        if link.when.length is None or link.when.length > _MAX_DAYS:
            continue
        if _tells_same_day(link):
            yield from _bounds(reading, link)
        elif (days := _by_phrase(reading, link)) and link.is_counted:
            yield replace(_evidence(link, days, _called(link)), kind=Kind.COUNTED)
        elif days:
            phrases.append((link, days))
    if _agree(phrases):
        yield from (_evidence(link, Within(days), _called(link)) for link, days in phrases)


def _tells_same_day(link: Link) -> bool:
    """Tell whether the mention itself has the day, with or without its year."""
    expression = link.mention.expression
    if expression is None or link.when.start is None:
        return False
    yearless = yearless_of(expression.value)
    is_same = yearless is not None and yearless.first == (link.when.start.month, link.when.start.day)
    return expression.anchor.kind == "explicit" or is_same


def _bounds(reading: Reading, link: Link) -> Iterator[Evidence]:
    told, expression = _TOLD.get(link.mention.status, Told.UNKNOWN), link.mention.expression
    item = next((item for item in reading.dated if _is_of(item, expression)), None)
    if item is None or stamp_of(reading, item) is not None:
        return
    here = item.told
    if told is Told.PAST and here in (Told.PAST, Told.PRESENT):
        yield _evidence(link, Days.between(link.when.start, None), "told as past")
    is_whole = expression is not None and expression.anchor.kind == "explicit"  # such a plan may be of long ago
    if told is Told.AHEAD and here is Told.AHEAD and not is_whole:
        yield _evidence(link, Days.between(None, link.when.last), "told as ahead")


def _agree(phrases: Sequence[tuple[Link, Days]]) -> bool:
    common = EVERY_DAY
    for _, days in phrases:
        common = common & days
    return bool(common) and len({link.when.start for link, _ in phrases}) >= _MIN_DATES


def _by_phrase(reading: Reading, link: Link) -> Days:
    expression, when = link.mention.expression, link.when
    if expression is None or when.start is None or expression.anchor.kind not in ("publication", "none"):
        return Days(())
    item = next((item for item in reading.dated if _is_of(item, expression)), None)
    if item is not None and not reading.is_phrase(item):
        return Days(())
    if item is not None and reading.is_deictic(item):
        return days_for_phrase(expression.text, when, reading.article.language or "en")
    weekday = weekday_of(expression.value)
    if weekday is not None and when.is_day and when.start.weekday() == weekday:
        return reading.days_for_weekday(when.start, _TOLD.get(link.mention.status, Told.UNKNOWN))
    return Days(())


def _is_of(item: Dated, expression: TimeExpression | None) -> bool:
    """Tell whether a date is that of an expression, or the whole run that it ends."""
    return expression is not None and item.expression.start <= expression.start < expression.end <= item.expression.end


def _called(link: Link) -> str:
    return f"called “{link.mention.expression.text if link.mention.expression else ''}”"


def _evidence(link: Link, allows: Days | Within, why: str) -> Evidence:
    text = f"{link.evidence}. Here “{link.mention.quote[:120]}”, {why}"
    return Evidence(Kind.SIBLING, allows, Strength.TOLD, text, (link.mention.start, link.mention.end))
