"""Calendar arithmetic on units of any grain: the unit that holds a day, n units on, the interval of a unit."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache

from chronicle.dates.expr import Cal, Clock, Part
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["LAST_HOUR", "first_day", "from_day", "in_year", "is_complete", "narrowed", "shifted", "to_when"]

_YEARS = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
# Local hours that a part of a day is taken to mean where an interval is wanted.
LAST_HOUR = 24
"""The end of a day: a time that the day's interval cannot begin at."""
_PART_HOURS: dict[str, tuple[time, time]] = {
    "MO": (time(6), time(12)), "MI": (time(11), time(14)), "AF": (time(12), time(18)), "EV": (time(18), time(23, 59)),
    "NI": (time(18), time(23, 59)), "DT": (time(6), time(18)),
}  # fmt: skip


def from_day(day: date, grain: Grain) -> Cal:
    """Give the unit of a grain that holds a day.

    >>> from_day(date(2021, 1, 1), Grain.WEEK).year, from_day(date(2021, 1, 1), Grain.WEEK).number
    (2020, 53)
    """
    match grain:
        case Grain.WEEK | Grain.WEEKEND:
            year, week, _ = day.isocalendar()
            return Cal(grain, year, number=week)
        case Grain.MONTH:
            return Cal(grain, day.year, day.month)
        case Grain.QUARTER:
            return Cal(grain, day.year, number=(day.month + 2) // 3)
        case Grain.HALF:
            return Cal(grain, day.year, number=(day.month + 5) // 6)
        case Grain.SEASON:
            year = day.year - 1 if day.month < 3 else day.year
            return Cal(grain, year, number=(day.month % 12) // 3 or 4)
        case Grain.YEAR | Grain.DECADE | Grain.CENTURY | Grain.MILLENNIUM:
            return Cal(grain, day.year - day.year % _YEARS[grain])
    return Cal(Grain.DAY, day.year, day.month, day.day)


def is_complete(cal: Cal) -> bool:
    """Tell whether a unit is told in full, so that it names one interval."""
    if cal.year is None:
        return False
    match cal.grain:
        case Grain.DAY:
            return cal.month is not None and cal.day is not None
        case Grain.MONTH:
            return cal.month is not None
        case Grain.WEEK | Grain.WEEKEND | Grain.QUARTER | Grain.HALF | Grain.SEASON:
            return cal.number is not None
    return True


@lru_cache(maxsize=4096)
def first_day(cal: Cal) -> date | None:
    """Give the first day of a complete unit; None outside the years 1 to 9998."""
    when = to_when(cal)
    return when.start if when else None


@lru_cache(maxsize=4096)
def in_year(cal: Cal, year: int) -> Cal | None:
    """Give the unit of a name in a year; None where that year has none.

    >>> in_year(Cal(Grain.DAY, month=2, day=29), 2021) is None
    True
    """
    named = replace(cal, year=year)
    return named if to_when(named) is not None else None


@lru_cache(maxsize=4096)
def to_when(cal: Cal) -> When | None:
    """Give the interval of a complete unit, None for one that is not.

    >>> to_when(Cal(Grain.QUARTER, 1998, number=1)).end
    datetime.date(1998, 4, 1)
    """
    if not is_complete(cal):
        return None
    year = cal.year
    assert year is not None
    try:
        return _to_when(cal, year)
    except (ValueError, OverflowError):
        return None


def _to_when(cal: Cal, year: int) -> When | None:
    number = cal.number or 1
    match cal.grain:
        case Grain.YEAR:
            return When.year(year)
        case Grain.DECADE:
            return When.decade(year) if year >= 0 else None
        case Grain.CENTURY:
            return When.century(year) if year >= 0 else None
        case Grain.MILLENNIUM:
            return When.millennium(year) if year >= 0 else None
        case Grain.HALF:
            return When.half(year, number)
        case Grain.QUARTER:
            return When.quarter(year, number)
        case Grain.SEASON:
            return When.season(year, number)
        case Grain.MONTH:
            return When.month(year, cal.month or 1)
        case Grain.WEEK:
            return When.week(date.fromisocalendar(year, number, 1))
        case Grain.WEEKEND:
            return When.weekend(date.fromisocalendar(year, number, 1))
    return When.day(date(year, cal.month or 1, cal.day or 1))


def narrowed(when: When, part: Part | None, clock: Clock | None) -> When:
    """Narrow a day to a part of it or to a clock time."""
    if when.start is None or when.length != 1:
        return when
    if clock is not None and clock.hour == LAST_HOUR:
        return when
    if clock is not None:
        grain = Grain.SECOND if clock.second else Grain.MINUTE if clock.minute is not None else Grain.HOUR
        return When.at(when.start, time(clock.hour, clock.minute or 0, clock.second or 0), grain, clock.zone)
    if part is not None:
        return When.part_of_day(when.start, *_PART_HOURS[part])
    return when


def shifted(cal: Cal, grain: Grain, count: float) -> Cal | None:
    """Move a complete unit by so many units; the result is as fine as the coarser of the two.

    Days move by the calendar: 31 January plus a month is in February.

    >>> shifted(Cal(Grain.DAY, 2020, 1, 31), Grain.MONTH, 1)
    Cal(grain=<Granularity.MONTH: 'month'>, year=2020, month=2, day=None, ...)
    """
    if cal.year is None:
        return None
    if grain in _YEARS:
        years = round(count * _YEARS[grain])
        coarse = cal if _rank(cal.grain) >= _rank(grain) else Cal(Grain.YEAR, cal.year)
        return replace(coarse, year=cal.year + years) if coarse.year is not None else None
    start = first_day(cal)
    if start is None:
        return None
    try:
        return _shifted_day(start, cal, grain, count)
    except (ValueError, OverflowError):
        return None


def _shifted_day(start: date, cal: Cal, grain: Grain, count: float) -> Cal | None:
    if grain in (Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.HALF):
        months = round(count * {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}[grain])
        total = start.year * 12 + start.month - 1 + months
        year, month = divmod(total, 12)
        target = grain if _rank(cal.grain) <= _rank(grain) else cal.grain
        return from_day(date(year, month + 1, 1), target)
    days = {Grain.DAY: 1.0, Grain.WEEK: 7.0, Grain.WEEKEND: 7.0}.get(grain, 0.0)
    target = cal.grain if _rank(cal.grain) > _rank(grain) else (Grain.DAY if days < 7 else grain)
    return from_day(start + timedelta(days=round(count * days)), target)


_ORDER = tuple(grain for grain in Grain if grain is not Grain.INTERVAL)
_RANKS: dict[Grain, int] = {grain: i for i, grain in enumerate(_ORDER)}


def _rank(grain: Grain) -> int:
    return _RANKS[grain]


def same_day_moved(day: date, months: int) -> date:
    """Move a day by months, to the last day of a shorter month.

    >>> same_day_moved(date(2020, 1, 31), 1)
    datetime.date(2020, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
