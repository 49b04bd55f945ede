"""How two dates stand to each other, as named relations from equal to apart.

Only intervals are looked at; what a relation is worth is said in ``levels``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from chronicle.when import Granularity, Qualifier, When

__all__ = ["DateRelation", "is_fine", "is_run", "relate", "relate_partly", "within", "yearday_of"]

MAX_RUN_DAYS = 45
"""Days that a happening told from one day to another may last before its dates are a period, not its days."""

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_YEARDAY = re.compile(r"XXXX-(\d\d)-(\d\d)(?:/XXXX-(\d\d)-(\d\d))?")
_NEAR = timedelta(1)
_APPROXIMATE_SLACK = timedelta(3)
_CLOCK = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY)


class DateRelation(StrEnum):
    """From equal to apart; ``unknown`` where a date is missing or has no known end."""

    SAME_DAY = "same day"
    SAME_SPAN = "same span"
    DAY_OF_RUN = "a day of the told days"
    LAST_DAY = "the last day of the told time"
    WITHIN_WEEK = "within the week"
    WITHIN_MONTH = "within the month"
    WITHIN_YEAR = "within the year"
    WITHIN_PERIOD = "within the period"
    OVERLAP = "overlapping"
    ONE_OF = "one of the told dates"
    SAME_YEARDAY = "same day of an untold year"
    SAME_WEEKDAY = "same weekday of an untold week"
    UNKNOWN = "unknown"
    OTHER_HOUR = "same day, another hour"
    NEIGHBOUR = "a day apart"
    OTHER_YEARDAY = "another day of the year"
    OTHER_WEEKDAY = "another weekday"
    APART = "apart"


def is_run(when: When) -> bool:
    """Tell whether an interval is a run of days, told by its first and last day."""
    if when.granularity is Granularity.WEEKEND:
        return True
    length = when.length
    told = when.granularity is Granularity.INTERVAL and "[" not in when.edtf and len(when.edtf) >= 21
    return told and length is not None and 1 < length <= MAX_RUN_DAYS


def is_fine(when: When) -> bool:
    """Tell whether a date is known to the day: one day, or a run of told days."""
    return when.is_day or is_run(when)


@lru_cache(maxsize=100_000)
def relate(left: When | None, right: When | None) -> DateRelation:
    """Name the relation of two dates; symmetric.

    >>> relate(When.parse("2020-11"), When.parse("2020-11-11/2020-11-12")).value
    'within the month'
    >>> relate(When.parse("2024-02-29"), When.parse("2024-03-01")).value
    'a day apart'
    """
    if left is None or right is None or None in (left.start, left.end, right.start, right.end):
        return DateRelation.UNKNOWN
    if not left.overlaps(right):
        return _apart(left, right)
    if "[" in left.edtf or "[" in right.edtf:
        return _relate_choices(left, right)
    if left.is_day and right.is_day:
        return DateRelation.OTHER_HOUR if _hours_differ(left, right) else DateRelation.SAME_DAY
    if (left.start, left.end) == (right.start, right.end):
        return DateRelation.SAME_SPAN
    if not (left.contains(right) or right.contains(left)):
        return DateRelation.OVERLAP
    return within(left if left.contains(right) else right)


def _relate_choices(left: When, right: When) -> DateRelation:
    """Relate one of several dates: apart where none of them meets the other."""
    if left.edtf == right.edtf:
        return DateRelation.SAME_SPAN
    ours, theirs = left.choices, right.choices
    meet = any(a.overlaps(b) for a in ours for b in theirs)
    return DateRelation.ONE_OF if meet else DateRelation.APART


@lru_cache(maxsize=10_000)
def relate_partly(value: str, when: When | None) -> DateRelation:
    """Relate a TIMEX3 value without a year or a week to a date: "November 11" and "Thursday" say which it is not.

    >>> relate_partly("XXXX-02-29", When.parse("2020-02-29")).value
    'same day of an untold year'
    """
    if when is None or when.start is None or when.last is None:
        return DateRelation.UNKNOWN
    if (found := _WEEKDAY.fullmatch(value)) and (when.length or 0) < 7:
        days = {date.fromordinal(n).isoweekday() for n in range(when.start.toordinal(), when.last.toordinal() + 1)}
        return DateRelation.SAME_WEEKDAY if int(found[1]) in days else DateRelation.OTHER_WEEKDAY
    if (found := _YEARDAY.fullmatch(value)) and (when.length or 0) < 300:
        same = _meets_yearday(tuple(int(part) for part in found.groups() if part), when.start, when.last)
        return DateRelation.SAME_YEARDAY if same else DateRelation.OTHER_YEARDAY
    return DateRelation.UNKNOWN


def yearday_of(value: str) -> tuple[int, int] | None:
    """Give the month and day of a TIMEX3 value that tells one day of no year.

    >>> yearday_of("XXXX-02-29"), yearday_of("XXXX-12-30/XXXX-01-02")
    ((2, 29), None)
    """
    found = _YEARDAY.fullmatch(value)
    return (int(found[1]), int(found[2])) if found and not found[3] else None


def _meets_yearday(told: tuple[int, ...], start: date, last: date) -> bool:
    """Tell whether a month and day, or two of them, meet an interval that may cross a new year."""
    firsts, lasts = told[:2], told[-2:]
    first, end = (start.month, start.day), (last.month, last.day)
    return firsts <= end and first <= lasts if first <= end else firsts <= end or first <= lasts


def within(outer: When) -> DateRelation:
    """Name the relation of an interval to what lies somewhere in it."""
    if is_run(outer):
        return DateRelation.DAY_OF_RUN
    length = outer.length or 0
    if length <= 8:
        return DateRelation.WITHIN_WEEK
    if length <= 31:
        return DateRelation.WITHIN_MONTH
    return DateRelation.WITHIN_YEAR if length <= 366 else DateRelation.WITHIN_PERIOD


def _apart(left: When, right: When) -> DateRelation:
    assert left.start
    assert left.end
    assert right.start
    assert right.end
    gap = max(left.start, right.start) - min(left.end, right.end) + _NEAR
    if Qualifier.EXACT not in (left.qualifier, right.qualifier) and gap <= _APPROXIMATE_SLACK:
        return DateRelation.OVERLAP
    if Qualifier.APPROXIMATE in (left.qualifier, right.qualifier) and gap <= _APPROXIMATE_SLACK:
        return DateRelation.OVERLAP
    return DateRelation.NEIGHBOUR if gap <= _NEAR and left.is_day and right.is_day else DateRelation.APART


def _hours_differ(left: When, right: When) -> bool:
    """Tell whether clock times or parts of the day were told and do not meet, by more than an hour."""
    if left.granularity not in _CLOCK or right.granularity not in _CLOCK:
        return False
    first, last = _minutes(left), _minutes(right)
    return first[0] > last[1] + 60 or last[0] > first[1] + 60


def _minutes(when: When) -> tuple[int, int]:
    start = when.start_time
    end = when.end_time or start
    assert start
    assert end
    first, last = start.hour * 60 + start.minute, end.hour * 60 + end.minute
    return first, last if last >= first else last + 1440
