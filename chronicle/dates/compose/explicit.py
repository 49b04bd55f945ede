"""Compose what the calendar tells: dates, quarters, seasons, decades, clock times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from chronicle.dates.compose.slots import GRAINS, Slots, clock_of, is_day, part_of, year_of
from chronicle.dates.expr import Cal, Clock, Expr, Listed, Nth, Phrase, Span, Timed
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain

__all__ = ["EXPLICIT"]

DECADES_FROM = 1900
"""The first year whose "hundreds" may be a decade: "the 1800s" are a century, "the 2000s" mostly ten years."""
LIKELY_YEARS = range(1900, 2051)
"""Four digits that are rather a year than a clock time."""


def compose_date(slots: Slots) -> Expr | None:
    """Compose a date from weekday, day, month and year, whichever were told."""
    year, month, day = year_of(slots), slots.number("month"), slots.number("day")
    weekday = slots.number("weekday")
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and (not 1 <= day <= 31 or (month and not is_day(year, month, day))):
        return None
    grain = Grain.DAY if day or weekday else Grain.MONTH if month else Grain.YEAR
    return Cal(grain, year, month, day, weekday)


def compose_date_time(slots: Slots) -> Expr | None:
    """Compose an ISO date and time."""
    day, clock = compose_date(slots), clock_of(slots)
    return Timed(day, clock=clock) if day and clock else None


def compose_iso_interval(slots: Slots) -> Expr | None:
    """Compose 2014-03-06/2014-04-02 (ISO 8601, a time interval)."""
    first = compose_date(slots)
    told = {name: slots.values[f"{name}2"] for name in ("year", "month", "day")}
    last = compose_date(Slots(told, slots.data, slots.text))
    return Span(first, last) if first and last else None


def compose_numeric(slots: Slots) -> Expr | None:
    """Compose 4/5/2019: the order is the region's where both are possible."""
    a, b = slots.number("a"), slots.number("b")
    if a is None or b is None:
        return None
    if slots.data.get("no_fractions") and a < b in FRACTIONS:
        return None
    cal = _numeric(a, b, year_of(slots), is_day_first=slots.get("order") == "day-first")
    return replace(cal, weekday=slots.number("weekday")) if cal else None


def _numeric(a: int, b: int, year: int | None, *, is_day_first: bool) -> Cal | None:
    month, day = (b, a) if (is_day_first and b <= 12) or a > 12 else (a, b)
    if month > 12 or not is_day(year, month, day):
        return None
    return Cal(Grain.DAY, year, month, day, is_swappable=not is_day_first and day <= 12)


FRACTIONS = (2, 3, 4, 8)
"""1/2-3/4 is no stretch of days."""


def compose_numeric_range(slots: Slots) -> Expr | None:
    """Compose 10/1-11/2/2017: two days, that one of them may tell the year of."""
    a, b, c, d = (slots.number(name) for name in "abcd")
    year, year_of_last = slots.number("year"), slots.number("year2")
    if a is None or b is None or c is None or d is None:
        return None
    if year is None and year_of_last is None and a < b in FRACTIONS and c < d in FRACTIONS:
        return None
    is_day_first = a > 12 or c > 12
    first = _numeric(a, b, year, is_day_first=is_day_first)
    last = _numeric(c, d, year_of_last, is_day_first=is_day_first)
    if first is None or last is None:
        return None
    return Listed((first, last), parted_at=3 if year is None else 5)


def compose_year_and_two(slots: Slots) -> Expr | None:
    """Read 1998-99 as two years, 1998-07 as a month."""
    year, two = slots.number("year"), slots.number("month")
    if year is None or two is None:
        return None
    is_season = two == (year + 1) % 100
    if 1 <= two <= 12 and not is_season and (two <= year % 100 or slots.data.get("months_first")):
        return Cal(Grain.MONTH, year, two)
    if two > year % 100:
        return Span(Cal(Grain.YEAR, year), Cal(Grain.YEAR, year - year % 100 + two))
    return None


def compose_decade(slots: Slots) -> Expr | Phrase | None:
    """Compose the 1990s, the '90s, the late nineties, the 470s BC."""
    year = slots.number("year")
    if (word := slots.number("decade")) is not None:
        year = (year * 100 if year else 1900) + word
    elif (short := slots.number("yy")) is not None:
        year = 1900 + short
    if year is None or year % 10:
        return None
    if year % 100 == 0 and year < DECADES_FROM and not _is_before_christ(slots):
        return Cal(Grain.CENTURY, year)
    decade = Cal(Grain.DECADE, 1 - year if _is_before_christ(slots) else year)
    return Phrase(decade, cast("TimexMod", slots.get("mod"))) if slots.get("mod") else decade


def compose_hundreds(slots: Slots) -> Expr | None:
    """Compose the seventeen hundreds."""
    number = slots.number("century")
    return Cal(Grain.CENTURY, number * 100) if number and 10 <= number <= 19 else None


def _is_before_christ(slots: Slots) -> bool:
    return slots.number("era") == -1 or slots.get("bc") is not None


def compose_century(slots: Slots) -> Expr | None:
    """Compose the 20th century (TIMEX3 19), the 4th century BC (BC03)."""
    number = slots.number("century")
    if number is None or not 1 <= number <= 30:
        return None
    if slots.text.endswith("millennium") or slots.data.get("unit") == "millennium":
        return Cal(Grain.MILLENNIUM, (number - 1) * 1000)
    first = (number - 1) * 100
    return Cal(Grain.CENTURY, 1 - first if _is_before_christ(slots) else first)


def compose_quarter(slots: Slots) -> Expr | None:
    """Compose a quarter of some year."""
    number = slots.number("quarter")
    return (
        Cal(Grain.QUARTER, year_of(slots), number=number, is_fiscal="fiscal" in slots.text)
        if number and number <= 4
        else None
    )


def compose_quarters_listed(slots: Slots) -> Expr | None:
    """Compose the second and fourth quarters."""
    told = [slots.number(name) for name in ("quarter", "quarter2")]
    cals = tuple(Cal(Grain.QUARTER, slots.number("year"), number=number) for number in told if number and number <= 4)
    return Listed(cals) if len(cals) == len(told) else None


def compose_half(slots: Slots) -> Expr | None:
    """Compose a half of some year."""
    number = slots.number("half")
    return Cal(Grain.HALF, year_of(slots), number=number) if number and number <= 2 else None


def compose_season(slots: Slots) -> Expr | None:
    """Compose a season."""
    return Cal(Grain.SEASON, year_of(slots), number=slots.number("season"))


def compose_fiscal_year(slots: Slots) -> Expr | None:
    """Compose a fiscal year."""
    return Cal(Grain.YEAR, year_of(slots), is_fiscal=True)


def compose_holiday(slots: Slots) -> Expr | None:
    """Compose a holiday; its day is looked up when the year is known."""
    return Cal(Grain.DAY, year_of(slots), holiday=slots.get("holiday"))


def compose_week_number(slots: Slots) -> Expr | None:
    """Compose week 31 of 2027, ISO weeks."""
    number = slots.number("week")
    return Cal(Grain.WEEK, slots.number("year"), number=number) if number and number <= 53 else None


def compose_clock(slots: Slots) -> Expr | None:
    """Compose a clock time."""
    found = clock_of(slots)
    return Timed(None, clock=found) if found else None


def compose_clock_digits(slots: Slots) -> Expr | None:
    """Compose 430pm, 0830hrs."""
    digits = slots.number("time") or 0
    hour, minute = divmod(digits, 100)
    half_day, zone = slots.number("ampm"), slots.get("zone")
    if half_day is None and zone is None and digits in LIKELY_YEARS:
        return None
    if minute > 59 or hour > 24 or (half_day is not None and not 1 <= hour <= 12):
        return None
    if half_day is not None:
        hour = hour % 12 + half_day
    return Timed(None, clock=Clock(hour % 24, minute, zone=zone, is_zone_named=zone not in (None, "Z")))


def compose_part(slots: Slots) -> Timed:
    """Compose a part of a day not told."""
    found, clock = part_of(slots)
    return Timed(None, part=found, clock=clock)


def compose_modified_part(slots: Slots) -> Phrase | None:
    """Compose the late afternoon, mid-morning."""
    return Phrase(compose_part(slots), cast("TimexMod", slots.get("mod")))


def compose_weekday(slots: Slots) -> Expr | None:
    """Compose a bare weekday."""
    return Cal(Grain.DAY, weekday=slots.number("weekday"))


def compose_nth(slots: Slots) -> Expr | None:
    """Compose the third Tuesday, the first week."""
    number = slots.number("nth")
    if number is None:
        return None
    if (day := slots.number("weekday")) is not None:
        return Nth(number, day) if number <= 5 else None
    unit = slots.get("unit1")
    if unit == "half":
        return Cal(Grain.HALF, number=2 if number < 0 else number) if number <= 2 else None
    if unit == "quarter":
        return Cal(Grain.QUARTER, number=4 if number < 0 else number) if number <= 4 else None
    return Nth(number, GRAINS[unit][0])


EXPLICIT: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "date": compose_date,
    "date-time": compose_date_time,
    "iso-interval": compose_iso_interval,
    "numeric": compose_numeric,
    "numeric-range": compose_numeric_range,
    "year-and-two": compose_year_and_two,
    "decade": compose_decade,
    "century": compose_century,
    "hundreds": compose_hundreds,
    "quarter": compose_quarter,
    "quarters-listed": compose_quarters_listed,
    "half": compose_half,
    "season": compose_season,
    "fiscal-year": compose_fiscal_year,
    "holiday": compose_holiday,
    "part": compose_part,
    "modified-part": compose_modified_part,
    "weekday": compose_weekday,
    "week-number": compose_week_number,
    "nth": compose_nth,
    "clock": compose_clock,
    "clock-digits": compose_clock_digits,
}
"""What the language data calls them."""
