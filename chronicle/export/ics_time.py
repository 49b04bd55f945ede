"""Decides where in a calendar an event stands: its DTSTART and DTEND, or why it has none.

A calendar has days and instants only. What was told more coarsely keeps its words in a label; nothing
here writes properties.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from chronicle.export.phrasing import edtf_phrase, when_phrase
from chronicle.limits import MAX_CALENDAR_SPAN_DAYS
from chronicle.model import Status
from chronicle.timeline import Event, EventWhen
from chronicle.when import Granularity, Qualifier

__all__ = ["COARSE", "Coarse", "LeftOut", "Slot", "slot_of"]

Coarse = Literal["auto", "span", "first-day", "omit"]
"""What becomes of an event not told to the day (``2019``, ``2020-11``, ``2011/..``).

``span`` paints all of its days; ``first-day`` marks the first of them, with the words in the title;
``omit`` leaves it out. ``auto``, the default, paints up to a month and marks the first day of what is
longer: a calendar draws "2019" as a bar through every day of the year, which hides what happened on a
day and tells nobody anything, but one labelled mark can still be found.
"""
COARSE: tuple[Coarse, ...] = get_args(Coarse)

LeftOut = Literal["denied", "hypothetical", "no-date", "too-coarse"]

_ONE_DAY = timedelta(days=1)
_FINE = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR)
_TO_THE_DAY = (*_FINE, Granularity.PART_OF_DAY, Granularity.DAY, Granularity.WEEKEND, Granularity.WEEK)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an event stands: all-day dates, or instants in UTC. ``end`` is exclusive.

    A single instant has no ``end``: programs skip an event whose end is its start.
    """

    start: date | datetime
    end: date | datetime | None
    label: str | None
    """The time in words, where the slot says more or less than was told."""


def slot_of(event: Event, coarse: Coarse) -> Slot | LeftOut:
    """Find an event's slot, or the reason why it has none."""
    if event.status in (Status.DENIED, Status.HYPOTHETICAL):
        return "denied" if event.status is Status.DENIED else "hypothetical"
    when = event.when
    if when is None or (when.start is None and when.end is None):
        return "no-date"
    if timed := _instants(when):
        return timed
    if _is_to_the_day(when):
        return Slot(*_days(when), None if _is_plain(when) else _label(when))
    return _coarse_slot(when, coarse)


def _coarse_slot(when: EventWhen, coarse: Coarse) -> Slot | LeftOut:
    if coarse == "omit":
        return "too-coarse"
    first, end = _days(when)
    is_painted = coarse == "span" or (coarse == "auto" and end - first <= timedelta(MAX_CALENDAR_SPAN_DAYS))
    return Slot(first, end if is_painted else first + _ONE_DAY, _label(when))


def _days(when: EventWhen) -> tuple[date, date]:
    """Give the first day and the day after the last; of an open or unknown end, the day that is known."""
    first, last = when.start or when.end, when.end or when.start
    assert first is not None
    assert last is not None
    return first, last + _ONE_DAY


def _is_to_the_day(when: EventWhen) -> bool:
    """Whether both ends were told to the day (a week and a weekend count as such)."""
    if when.start is None or when.end is None:
        return False
    if when.granularity in _TO_THE_DAY:
        return True
    return when.granularity is Granularity.INTERVAL and _has_day_ends(when)


def _has_day_ends(when: EventWhen) -> bool:
    if when.edtf.startswith("["):
        return False
    ends = [part.rstrip("~?%").partition("T")[0] for part in when.edtf.split("/")]
    return all(len(end) == len("2020-11-11") and end[-1].isdigit() for end in ends)


def _is_plain(when: EventWhen) -> bool:
    """Whether the painted days say all that was told."""
    return (
        when.qualifier is Qualifier.EXACT
        and when.granularity in (Granularity.DAY, Granularity.INTERVAL)
        and when.start_time is None
    )


def _label(when: EventWhen) -> str:
    if when.start_time and when.granularity in _FINE and not when.zone:
        return f"{when_phrase(when)} local time"
    return when_phrase(when) if when.granularity is not Granularity.INTERVAL else edtf_phrase(when.edtf)


def _instants(when: EventWhen) -> Slot | None:
    """Give UTC instants where day, clock time and zone were all told.

    Without a zone the day is painted instead, the time in its label: a guessed zone could move the day.
    """
    zone = _zone(when.zone)
    if zone is None or when.start is None or when.start_time is None or when.granularity is Granularity.PART_OF_DAY:
        return None
    start = _utc(when.start, when.start_time, zone)
    if start is None:
        return None
    if when.end is None or when.end_time is None:
        return Slot(start, None, None) if when.end == when.start else None
    end = _utc(when.end, when.end_time, zone)
    return Slot(start, end if end and end > start else None, None)


def _utc(day: date, at: time, zone: timezone | ZoneInfo) -> datetime | None:
    try:
        return datetime.combine(day, at.replace(tzinfo=None), zone).astimezone(UTC)
    except OverflowError:  # the first or last hours of the calendar
        return None


def _zone(name: str | None) -> timezone | ZoneInfo | None:
    """Find a zone by its IANA name, ``Z`` or an offset such as ``+02:00``; None where it is none of these."""
    if not name:
        return None
    if name == "Z":
        return UTC
    if name[0] in "+-":
        hours, _, minutes = name[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-offset if name[0] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
