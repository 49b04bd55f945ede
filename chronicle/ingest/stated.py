"""Chooses an article's publication date among the places that state one, and says where they disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.written import in_year
from chronicle.model import Problem, Published
from chronicle.when import When

__all__ = ["choose"]

ONE_DAY = timedelta(days=1)

_MONTHS = 12
_NUMERIC = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)")

WEST, EAST = timedelta(hours=8), timedelta(hours=9)
"""The farthest newsrooms from UTC that matter: a UTC time this close to midnight may be of another local day."""


def choose(
    statements: Sequence[Statement], *, monthday: str | None, language: str | None, path: str
) -> tuple[Published | None, list[Problem]]:
    """Give the date of the strongest statement, with all that agree as evidence, and a problem for those that don't."""
    if not statements:
        return None, []
    ordered = sorted(statements, key=lambda s: s.rank)
    best = _told_finest(ordered)
    when, confirmed = _by_dateline(best, ordered, monthday, language)
    if best.rank is Rank.COPYRIGHT and not when.is_day:
        return None, []  # the year of a day in the head, which does not fit it
    evidence = [best.evidence, *([confirmed] if confirmed else [])]
    evidence += [s.evidence for s in ordered if s is not best and s.when.overlaps(when)]
    against = [s for s in ordered if not _agree(s.when, when) and s.rank < Rank.SEEN]
    published = Published(when, best.rank.basis, tuple(dict.fromkeys(evidence)))
    return published, [_disagreement(best, against, path)] if against else []


def _told_finest(ordered: Sequence[Statement]) -> Statement:
    """Give the strongest statement; a year or month gives way to a day inside it that a weaker one tells."""
    best = ordered[0]
    for other in ordered[1:]:
        if best.rank is not Rank.USER and not best.when.is_day and other.when.is_day and best.when.contains(other.when):
            return other
    return best


def _agree(one: When, other: When) -> bool:
    """Tell whether two dates are the same, one holds the other, or time zones may part them."""
    if one.overlaps(other):
        return True
    is_zoned = one.start_time is not None or other.start_time is not None
    near = one.start and other.start and abs(one.start - other.start) <= ONE_DAY
    return is_zoned and bool(near)


def _disagreement(best: Statement, against: Sequence[Statement], path: str) -> Problem:
    others = "; ".join(f"{s.when.edtf} ({s.evidence})" for s in against)
    message = f"publication dates disagree: {best.when.edtf} is taken ({best.evidence}), against {others}"
    return Problem("dates-disagree", "warning", message, path)


def _by_dateline(
    best: Statement, ordered: Sequence[Statement], monthday: str | None, language: str | None
) -> tuple[When, str | None]:
    """Let what is told in local time decide between two local days: a dateline without a year, or a plain day."""
    if best.rank is Rank.USER:
        return best.when, None
    turned = _turned(best)
    if turned is not None and monthday and _near(monthday, turned, language) == turned:
        return turned, f'dateline: "{monthday}"'
    for statement in ordered if monthday else ():
        told = _near(monthday or "", statement.when, language)
        if told is None or told.start is None:
            continue
        evidence = f'dateline: "{monthday}"'
        if best.when.contains(told) and not best.when.is_day:
            return told, evidence
        if told.overlaps(best.when):
            return best.when, evidence
        if told.start in _other_days(best.when):
            return told, f"{evidence}, the local day of {best.when.edtf}"
    return _by_local_day(best.when, ordered)


def _turned(statement: Statement) -> When | None:
    """Give the other day that a date in numbers can mean: 10 November for the 11th of October in 11/10/2011."""
    day = statement.when.start
    if day is None or not statement.when.is_day or not _NUMERIC.search(statement.evidence) or day.day > _MONTHS:
        return None
    return When.day(date(day.year, day.day, day.month))


def _by_local_day(utc: When, ordered: Sequence[Statement]) -> tuple[When, str | None]:
    """Give the local day that an address, a page's line or a time with its offset tells beside a UTC timestamp."""
    others = _other_days(utc)
    for statement in sorted(ordered, key=lambda s: s.rank is not Rank.URL):
        if statement.when.is_day and statement.when.start in others and not _is_utc(statement.when):
            return statement.when, f"{statement.evidence}, the local day of {utc.edtf}"
    return utc, None


def _near(monthday: str, when: When, language: str | None) -> When | None:
    """Give a month and day the year that an interval, or the days around it, has."""
    years = {day.year for day in (when.start, when.last) if day}
    years |= {(day + step).year for day in (when.start, when.last) if day for step in (ONE_DAY, -ONE_DAY)}
    for year in sorted(years):
        told = in_year(monthday, year, language=language)
        if told and told.start and when.start and when.end and when.start - ONE_DAY <= told.start <= when.end:
            return told
    return None


def _other_days(when: When) -> tuple[date, ...]:
    """Give the local day beside that of a UTC timestamp near midnight."""
    if not _is_utc(when) or when.start is None or when.start_time is None:
        return ()
    days = []
    if _since_midnight(when.start_time) < WEST:
        days.append(when.start - ONE_DAY)
    if ONE_DAY - _since_midnight(when.start_time) <= EAST:
        days.append(when.start + ONE_DAY)
    return tuple(days)


def _is_utc(when: When) -> bool:
    return when.zone in ("Z", "+00:00")


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
