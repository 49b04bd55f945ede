"""The same happening, dated by another article: it gives the year, and a relative phrase gives the week or day."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.inversion import days_for_phrase
from chronicle.dating.reading import Reading, is_relative, weekday_of
from chronicle.model import Link, Status

__all__ = ["dated_by_siblings"]

_TOLD = {Status.HAPPENED: Told.PAST, Status.SCHEDULED: Told.AHEAD, Status.POSTPONED: Told.AHEAD}
_MAX_DAYS = 7
"""A month or year in common makes two happenings one too often to bound by it."""


def dated_by_siblings(reading: Reading) -> Iterator[Evidence]:
    """Turn each link into the days that its wording and its status allow."""
    for link in reading.links:
        if link.when.length is not None and link.when.length <= _MAX_DAYS:
            for days, why in _allowed(reading, link):
                text = f"{link.evidence}. Here “{link.mention.quote[:120]}”, {why}"
                span = (link.mention.start, link.mention.end)
                yield Evidence(Kind.SIBLING, days, Strength.TOLD, text, span)


def _allowed(reading: Reading, link: Link) -> Iterator[tuple[Days, str]]:
    told = _TOLD.get(link.mention.status, Told.UNKNOWN)
    expression = link.mention.expression
    if told is Told.PAST:
        yield Days.between(link.when.start, None), "told as past"
    elif told is Told.AHEAD and not (expression and expression.anchor.kind == "explicit"):
        yield Days.between(None, link.when.last), "told as ahead"  # a plan dated in full may be one of long ago
    by_phrase = _by_phrase(reading, link, told)
    if by_phrase:
        yield by_phrase, f"called “{expression.text if expression else ''}”"


def _by_phrase(reading: Reading, link: Link, told: Told) -> Days:
    expression, when = link.mention.expression, link.when
    if expression is None or when.start is None or expression.anchor.kind not in ("publication", "none"):
        return Days(())
    if is_relative(expression, reading.cues):
        return days_for_phrase(expression.text, when, reading.article.language or "en")
    weekday = weekday_of(expression.value)
    if weekday is not None and when.is_day and when.start.weekday() == weekday:
        return reading.days_for_weekday(when.start, told)
    return Days(())
