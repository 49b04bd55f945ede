"""The same happening, dated by another article: it gives the year, and a relative phrase gives the week or day."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dating.cues import Told
from chronicle.dating.days import EVERY_DAY, Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.inversion import days_for_phrase, days_for_weekday
from chronicle.dating.reading import Reading, is_relative, weekday_of
from chronicle.model import Link, Status

__all__ = ["dated_by_siblings"]

_TOLD = {
    Status.HAPPENED: Told.PAST,
    Status.SCHEDULED: Told.AHEAD,
    Status.POSTPONED: Told.AHEAD,
    Status.ONGOING: Told.PRESENT,
}


def dated_by_siblings(reading: Reading) -> Iterator[Evidence]:
    """Turn each link into the days that its wording and its status allow."""
    for link in reading.links:
        for days, why in _allowed(reading, link):
            text = f"{link.evidence}: {link.when}. Here “{link.mention.quote[:120]}”, {why}"
            span = (link.mention.start, link.mention.end)
            yield Evidence(Kind.SIBLING, days, Strength.TOLD, text, span)


def _allowed(reading: Reading, link: Link) -> Iterator[tuple[Days, str]]:
    told = _TOLD.get(link.mention.status, Told.UNKNOWN)
    by_status = _by_status(link, told)
    if by_status != EVERY_DAY:
        yield by_status, f"told as {told}"
    by_phrase = _by_phrase(reading, link, told)
    if by_phrase:
        assert link.mention.expression is not None
        yield by_phrase, f"called “{link.mention.expression.text}”"


def _by_status(link: Link, told: Told) -> Days:
    when = link.when
    match told:
        case Told.PAST:
            return Days.between(when.start, None)
        case Told.AHEAD:
            return Days.between(None, when.last)
        case Told.PRESENT:
            return Days.between(when.start, when.last)
        case Told.UNKNOWN:
            return EVERY_DAY


def _by_phrase(reading: Reading, link: Link, told: Told) -> Days:
    expression, when = link.mention.expression, link.when
    if expression is None or when.start is None or expression.anchor.kind not in ("publication", "none"):
        return Days(())
    if is_relative(expression, reading.cues):
        return days_for_phrase(expression.text, when, reading.article.language or "en")
    weekday = weekday_of(expression.value)
    if weekday is not None and when.is_day and when.start.weekday() == weekday:
        return days_for_weekday(when.start, told, neighbour_named=reading.names_neighbour(told))
    return Days(())
