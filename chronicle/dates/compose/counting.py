"""Compose what is counted out on the calendar: two Fridays ago, the Monday before Easter, five working days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import cast

from chronicle.dates.compose.slots import Slots, is_day, year_of
from chronicle.dates.expr import (
    COMING,
    Beside,
    Cal,
    Duration,
    Expr,
    Listed,
    Phrase,
    Relative,
    Shift,
    Span,
    Timed,
    Within,
    Workdays,
)
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain

__all__ = ["COUNTING"]


def compose_weekdays_counted(slots: Slots) -> Expr | None:
    """Compose two Sundays from now, three Mondays ago: the next, or the last, is the first one."""
    number, day, sign = slots.get("n"), slots.number("weekday"), slots.data.get("sign", 1)
    if not isinstance(number, int) or not day or not 1 <= number <= 10:
        return None
    nearest = Relative(COMING if sign > 0 else -1, Cal(Grain.DAY, weekday=day))
    return Shift(((number - 1, Grain.WEEK),), sign, "origin", nearest)


def compose_weekday_week(slots: Slots) -> Expr | None:
    """Compose "Friday week" and "Friday fortnight", so long after the coming Friday, and "today week"."""
    is_weekday = "y" not in slots.values
    day = Relative(COMING, Cal(Grain.DAY, weekday=slots.number("weekday"))) if is_weekday else slots.values["y"].expr
    return Shift(((slots.data.get("weeks", 1), Grain.WEEK),), 1, "origin", day)


def compose_beside(slots: Slots) -> Expr | None:
    """Compose the Monday before Christmas, the day after Thanksgiving, the weekend before May 9."""
    unit, day = slots.values["x"].expr, slots.values["y"].expr
    if isinstance(unit, Cal) and unit.weekday is not None:
        return Beside(unit.weekday, slots.data["sign"], day)
    if not isinstance(unit, Relative) or not unit.is_definite or unit.sign or not isinstance(unit.target, Grain):
        return None
    is_counted = unit.target in (Grain.DAY, Grain.WEEK, Grain.WEEKEND)
    return Beside(unit.target, slots.data["sign"], day) if is_counted else None


def compose_day_beside(slots: Slots) -> Expr | None:
    """Compose "la veille de Noël", told in one word."""
    if "x" not in slots.values:
        return Beside(Grain.DAY, slots.data["sign"], slots.values["y"].expr)
    unit = slots.values["x"].expr
    is_beside = isinstance(unit, Relative) and unit.is_told and unit.target is Grain.DAY and abs(unit.sign) == 1
    return Beside(Grain.DAY, unit.sign, slots.values["y"].expr) if is_beside else None


def compose_unit_told(slots: Slots) -> Expr | None:
    """Compose "the day before", "the Friday after", counted from the last date told."""
    unit = slots.values["x"].expr
    if isinstance(unit, Cal) and unit.weekday is not None:
        return Beside(unit.weekday, slots.data["sign"], Relative(0, Grain.DAY, is_told=True))
    is_bare = isinstance(unit, Relative) and unit.is_definite and not unit.sign and unit.target is not Grain.WEEKEND
    if slots.values["x"].mod is not None:
        return None
    return Relative(slots.data["sign"], unit.target, is_told=True) if is_bare else None


def compose_workdays(slots: Slots) -> Expr | None:
    """Compose "in five working days", "the last 3 business days"; without a direction, a length."""
    number = slots.get("n") if slots.get("some") is None else slots.get("some")
    if not isinstance(number, int) or not 1 <= number <= 260:
        return None
    for name, is_span in (("durrel", True), ("ago", False), ("sign", False)):
        if sign := slots.get(name):
            return Workdays(number, sign, is_span)
    return Duration(((number, Grain.DAY),))


def compose_day_of(slots: Slots) -> Expr | None:
    """Compose the 20th of next month."""
    day, outer = slots.day("day", "x"), slots.values["y"].expr
    if not day or not 1 <= day <= 31 or not isinstance(outer, Relative) or outer.target is not Grain.MONTH:
        return None
    return Within(Cal(Grain.DAY, day=day), outer)


def compose_month_days(slots: Slots) -> Expr | None:
    """Compose November from the 19th to the 23rd."""
    month, first, last = slots.values["x"].expr, slots.day("first", "a"), slots.day("day", "b")
    if "y" in slots.values and isinstance(month, Cal):
        month = replace(month, year=slots.values["y"].expr.year)
    return _days_of(month, first, last)


def compose_days_slashed(slots: Slots) -> Expr | None:
    """Compose 8/9 June."""
    month = Cal(Grain.MONTH, year_of(slots), slots.number("month"))
    return _days_of(month, slots.number("first"), slots.number("day"))


def _days_of(month: Expr, first: int | None, last: int | None) -> Expr | None:
    if not isinstance(month, Cal) or month.month is None or not first or not last or first >= last:
        return None
    if not is_day(month.year, month.month, last):
        return None
    days = [Cal(Grain.DAY, month.year, month.month, day) for day in (first, last)]
    return Span(days[0], days[1])


def compose_days_spanned(slots: Slots) -> Expr | None:
    """Compose "between the 1st and the 3rd" of a month that is not told."""
    first, last = slots.day("first", "a"), slots.day("day", "b")
    return Listed((Cal(Grain.DAY, day=first), Cal(Grain.DAY, day=last))) if first and last else None


def compose_days_alone(slots: Slots) -> Expr | None:
    """Compose "the 4th, 7th and 9th" of a month that is not told."""
    days = [slots.day("first", "a"), slots.number("d2"), slots.number("d3"), slots.day("day", "b")]
    named = [day for day in days if day is not None]
    is_ascending = all(day < after for day, after in pairwise(named))
    return Listed(tuple(Cal(Grain.DAY, day=day) for day in named)) if is_ascending else None


def compose_within_length(slots: Slots) -> Expr | Phrase | None:
    """Compose "within nine months", "less than two weeks from today"."""
    length = slots.values["x"].expr
    if not isinstance(length, Duration) or length.sign < 0 or length.amounts[0][0] is None:
        return None
    if "y" not in slots.values:
        return replace(length, is_within=True)
    found = Duration(length.amounts, 1, is_within=True, origin=slots.values["y"].expr)
    return Phrase(found, cast("TimexMod", slots.data["mod"]))


def compose_span_to_date(slots: Slots) -> Expr | None:
    """Compose "from March to date"."""
    return Span(slots.values["x"].expr, Shift(((0, Grain.DAY),), 1))


def compose_day_clock(slots: Slots) -> Expr | None:
    """Compose "the 5th at 4 p.m."."""
    day, at = slots.number("day"), slots.values["y"].expr
    if not day or not isinstance(at, Timed) or at.day is not None:
        return None
    return replace(at, day=Cal(Grain.DAY, day=day))


COUNTING: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "weekdays-counted": compose_weekdays_counted,
    "weekday-week": compose_weekday_week,
    "unit-told": compose_unit_told,
    "beside": compose_beside,
    "day-beside": compose_day_beside,
    "workdays": compose_workdays,
    "day-of": compose_day_of,
    "month-days": compose_month_days,
    "days-listed-alone": compose_days_alone,
    "days-slashed": compose_days_slashed,
    "days-spanned": compose_days_spanned,
    "within-length": compose_within_length,
    "span-to-date": compose_span_to_date,
    "day-clock": compose_day_clock,
}
"""What the language data calls them."""
