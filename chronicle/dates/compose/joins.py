"""Compose what stands together: a duration and "ago", a day and its evening, two days of a month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard, cast

from chronicle.dates.compose.slots import GRAINS, Slots, clock_of, is_day
from chronicle.dates.expr import (
    COMING,
    Ahead,
    Around,
    Beside,
    Cal,
    Duration,
    Expr,
    Listed,
    Nth,
    Phrase,
    Relative,
    Shift,
    Span,
    Timed,
    Vague,
    Within,
)
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain

__all__ = ["JOINS", "is_week"]

PAIR = 2


def compose_nth_of(slots: Slots) -> Expr | None:
    """Compose the first Friday of next month."""
    inner, outer = slots.values["x"].expr, slots.values["y"].expr
    return replace(inner, outer=outer) if isinstance(inner, Nth) else None


def compose_week_of(slots: Slots) -> Expr | None:
    """Compose the week of April 10, the weekend of Halloween."""
    if (name := slots.get("unit1")) is not None:
        return Around(GRAINS[name][0], slots.values["y"].expr)
    unit = slots.values["x"].expr
    if not isinstance(unit, Relative) or unit.sign or unit.is_told or not isinstance(unit.target, Grain):
        return None
    if not unit.is_definite and unit.target is not Grain.WEEKEND:
        return None
    return Around(unit.target, slots.values["y"].expr) if unit.target in (Grain.WEEK, Grain.WEEKEND) else None


def compose_day_weekend(slots: Slots) -> Expr | None:
    """Compose Thanksgiving weekend."""
    unit = slots.values["x"].expr
    is_plain = isinstance(unit, Relative) and not unit.sign and unit.target is Grain.WEEKEND
    return Around(Grain.WEEKEND, slots.values["y"].expr) if is_plain else None


def compose_last_of(slots: Slots) -> Expr | None:
    """Compose the last week of 2015, the last Monday of this month."""
    unit, outer = slots.values["x"].expr, slots.values["y"].expr
    if not isinstance(unit, Relative) or unit.sign != -1 or unit.is_told:
        return None
    target = unit.target if isinstance(unit.target, Grain) else unit.target.weekday
    return Nth(-1, target, outer) if target is not None else None


def compose_last_night_of(slots: Slots) -> Expr | None:
    """Compose the last night of September."""
    night = slots.values["x"].expr
    is_last = isinstance(night, Timed) and night.part == "NI" and night.day == Shift(((1, Grain.DAY),), -1)
    return replace(night, day=Nth(-1, Grain.DAY, slots.values["y"].expr)) if is_last else None


def compose_weekday_meant(slots: Slots) -> Expr | None:
    """Compose the Monday: the one beside the date told."""
    day = slots.values["x"].expr
    return Relative(0, day, is_told=True, is_definite=True) if isinstance(day, Cal) else None


def compose_days_of(slots: Slots) -> Expr | None:
    """Compose 4 to 23 next month."""
    first, last, outer = slots.day("first", "a"), slots.day("day", "b"), slots.values["y"].expr
    if not first or not last or first >= last or not isinstance(outer, Relative) or outer.target is not Grain.MONTH:
        return None
    return Span(Within(Cal(Grain.DAY, day=first), outer), Within(Cal(Grain.DAY, day=last), outer))


def compose_same(slots: Slots) -> Phrase | None:
    """Keep what a word such as "sometime" adds nothing to."""
    return cast("Phrase", slots.values["x"])


def compose_end_of_day(slots: Slots) -> Phrase | None:
    """Compose "end of day tomorrow"."""
    told = slots.values["z"]
    is_end = told.mod == "END" and isinstance(told.expr, Relative) and told.expr.target is Grain.DAY
    return Phrase(slots.values["x"].expr, "END") if is_end else None


def compose_same_day(slots: Slots) -> Expr | None:
    """Compose 14 December, Friday."""
    day, weekday = slots.values["x"].expr, slots.values["y"].expr
    return replace(day, weekday=weekday.weekday) if isinstance(day, Cal) and day.weekday is None else None


def compose_relative_holiday(slots: Slots) -> Expr | None:
    """Compose last Christmas."""
    return Relative(slots.get("sign"), slots.values["x"].expr)


def _duration_of(slots: Slots) -> Duration | None:
    expr = slots.values["x"].expr
    return expr if isinstance(expr, Duration) else None


def compose_ago(slots: Slots) -> Expr | None:
    """Compose two weeks ago, three days from now."""
    length = _duration_of(slots)
    sign = slots.get("ago") or slots.get("sign")
    return Shift(length.amounts, sign) if length else None


def compose_in_the_future(slots: Slots) -> Expr | None:
    """Compose "three weeks in the future"."""
    length, vague = _duration_of(slots), slots.values["y"].expr
    is_ahead = vague == Vague("FUTURE_REF") and " in " in slots.text
    return Shift(length.amounts, 1) if length and is_ahead else None


def compose_later(slots: Slots) -> Expr | None:
    """Compose two days later: counted from the last date told."""
    length = _duration_of(slots)
    sign = slots.get("later") or slots.get("sign")
    return Shift(length.amounts, sign, "told") if length else None


def compose_from_date(slots: Slots) -> Expr | None:
    """Compose two days after Christmas."""
    length = _duration_of(slots)
    if length is None or length.amounts[0][0] is None:
        return None
    day = slots.values["y"].expr
    if slots.data.get("is_coming") and isinstance(day, Cal) and day.weekday is not None and day.day is None:
        day = Relative(COMING, day)
    return Shift(length.amounts, slots.data["sign"], "origin", day)


def compose_week_on_day(slots: Slots) -> Expr | None:
    """Compose "a week on Friday", "a fortnight tomorrow"."""
    length, day = _duration_of(slots), slots.values["y"].expr
    is_back = isinstance(day, Shift) and day.sign < 0
    if length is None or is_back or [grain for _, grain in length.amounts] != [Grain.WEEK]:
        return None
    return compose_from_date(slots)


def compose_ago_day(slots: Slots) -> Expr | None:
    """Compose "a year ago today", "a week ago Friday": to the day."""
    length = _duration_of(slots)
    sign = slots.get("ago") or slots.get("sign")
    day = slots.values["y"].expr
    if length is None:
        return None
    if isinstance(day, Relative) and isinstance(unit := day.target, Grain):
        is_this = not day.sign and not day.is_told and unit in (Grain.WEEK, Grain.MONTH)
        return Around(unit, Shift(length.amounts, sign, "origin", Relative(0, Grain.DAY))) if is_this else None
    return Shift(length.amounts, sign, "origin", day)


def compose_in_duration(slots: Slots) -> Expr | None:
    """Compose "in two weeks"."""
    length = _duration_of(slots)
    return Ahead(length.amounts) if length and not length.sign else None


def compose_length_from(slots: Slots) -> Expr | None:
    """Compose "two weeks starting May 20": that many days, the first one told."""
    length, first = _duration_of(slots), slots.values["y"].expr
    if length is None or len(length.amounts) != 1:
        return None
    amount, grain = length.amounts[0]
    days = {Grain.DAY: 1, Grain.WEEK: 7}.get(grain, 0) * (amount or 0)
    if days < 2 or days != int(days):
        return None
    return Span(first, Shift(((int(days) - 1, Grain.DAY),), 1, "origin", first))


def compose_length_beside(slots: Slots) -> Expr | None:
    """Compose "the three days before Easter": a length that ends, or begins, beside a date."""
    length = _duration_of(slots)
    if length is None or length.sign:
        return None
    return replace(length, sign=slots.data["sign"], origin=slots.values["y"].expr, tie="beside")


def compose_timed(slots: Slots) -> Phrase | None:
    """Compose Wednesday night, 10 p.m. Wednesday."""
    day, part = slots.values["x"].expr, slots.values["y"]
    at = part.expr
    return Phrase(replace(at, day=day), part.mod) if isinstance(at, Timed) and at.day is None else None


def compose_clock_timed(slots: Slots) -> Phrase | None:
    """Compose 10 p.m. Wednesday, 3 o'clock on Wednesday afternoon."""
    found = compose_timed(slots)
    if found is None or "z" not in slots.values:
        return found
    told = slots.values["z"].expr
    during = Phrase(replace(told, day=slots.values["x"].expr)) if isinstance(told, Timed) else slots.values["z"]
    return compose_clock_part(Slots({"y": slots.values["y"], "z": during}, slots.data, slots.text))


def compose_early_hours(slots: Slots) -> Expr | None:
    """Compose the early hours of Friday."""
    told = slots.values.get("p2")
    part = told.expr.part if told and isinstance(told.expr, Timed) else None
    return Timed(slots.values["x"].expr, part=part or "MO")


def compose_clock_part(slots: Slots) -> Phrase | None:
    """Compose 7 in the evening, tonight at 9."""
    during = slots.values["z"].expr
    told = slots.values.get("y") or Phrase(Timed(None, clock=clock_of(slots)))
    at = told.expr
    if not isinstance(at, Timed) or at.clock is None or not isinstance(during, Timed) or during.clock is not None:
        return None
    hour = at.clock.hour
    if during.part in ("AF", "EV", "NI") and 1 <= hour < 12 and not (during.part == "NI" and hour < 5):
        hour += 12
    return Phrase(Timed(during.day, clock=replace(at.clock, hour=hour)), told.mod)


_HALVED = (Grain.WEEK, Grain.MONTH, Grain.DECADE, Grain.CENTURY)
"""What TIMEX3 has no halves of: half of it is a modifier, and it holds no numbered quarter or season."""


def compose_within(slots: Slots) -> Expr | Phrase | None:
    """Compose the first quarter of 1998, the second half of March or of the 1980s."""
    inner, outer = slots.values["x"].expr, slots.values["y"].expr
    if not isinstance(inner, Cal) or (inner.weekday and not inner.day and not is_week(outer)):
        return None
    if _is_told_shift(outer) and inner.day is not None:
        return None  # "on 20 April, a week earlier": two days
    if isinstance(outer, Cal | Relative) and (grain := _grain_of(outer)) in _HALVED:
        if inner.grain is Grain.HALF:
            return Phrase(outer, "START" if inner.number == 1 else "END", "half")
        if inner.number is not None or (grain is not Grain.WEEK and inner.month is not None):
            return None
    return Within(inner, outer)


def compose_within_told(slots: Slots) -> Expr | None:
    """Compose "on 3 May, two years earlier": the day of another year."""
    inner, outer = slots.values["x"].expr, slots.values["y"].expr
    if not isinstance(inner, Cal) or inner.year is not None or not _is_told_shift(outer):
        return None
    return Within(inner, outer) if all(grain is Grain.YEAR for _, grain in outer.amounts) else None


def _is_told_shift(expr: Expr) -> TypeGuard[Shift]:
    """Tell what counts from the date told last: "two years earlier"."""
    return isinstance(expr, Shift) and expr.base == "told"


def is_week(expr: Expr) -> bool:
    """Tell what a weekday can be of: "next week", "two weeks ago"."""
    match expr:
        case Relative(target=Grain.WEEK) | Shift(amounts=((_, Grain.WEEK),), base="published"):
            return True
        case Around(grain=Grain.WEEK) | Cal(grain=Grain.WEEK) | Nth(target=Grain.WEEK) | Beside(target=Grain.WEEK):
            return True
    return False


def _grain_of(expr: Cal | Relative) -> Grain:
    if isinstance(expr, Cal):
        return expr.grain
    return expr.target.grain if isinstance(expr.target, Cal) else expr.target


def compose_span_month_day(slots: Slots) -> Expr | None:
    """Compose Nov. 11-12."""
    first = slots.values["x"].expr
    day, year = slots.day("day", "b"), slots.values["y"].expr.year if "y" in slots.values else None
    if not isinstance(first, Cal) or first.month is None or first.day is None or not day or day <= first.day:
        return None
    if not is_day(year, first.month, day):
        return None
    first = replace(first, year=year if year is not None else first.year)
    return Span(first, replace(first, day=day, weekday=None))


def compose_span_day_month(slots: Slots) -> Expr | None:
    """Compose 11-12 November."""
    last, day = slots.values["x"].expr, slots.day("first", "a")
    if not isinstance(last, Cal) or last.day is None or not day or day >= last.day:
        return None
    return Span(replace(last, day=day, weekday=None), last)


def compose_days_listed(slots: Slots) -> Expr | None:
    """Compose "May 5, 6 and 9": ascending days of one month; two that follow each other are one stretch of time."""
    told = slots.values["x"].expr
    if not isinstance(told, Cal) or told.month is None or told.day is None:
        return None
    year = slots.values["y"].expr.year if "y" in slots.values else told.year
    first = slots.day("first", "a")
    days = [first, slots.number("d2"), slots.number("d3"), slots.number("day") or told.day]
    if first is None:
        days[0] = told.day
    named = [day for day in days if day is not None]
    if any(day >= after for day, after in pairwise(named)) or not is_day(year, told.month, named[-1]):
        return None
    cals = tuple(replace(told, year=year, day=day, weekday=None) for day in named)
    is_stretch = len(named) == PAIR and named[1] == named[0] + 1 and slots.get("either") is None
    return Span(*cals) if is_stretch else Listed(cals)


def compose_span_before_christ(slots: Slots) -> Expr | None:
    """Compose 499-493 BC."""
    first, last = slots.number("year"), slots.values["y"].expr
    if first is None or not isinstance(last, Cal) or last.year is None or not 1 - first < last.year <= 0:
        return None
    return Span(replace(last, year=1 - first), last)


def compose_modified(slots: Slots) -> Phrase | None:
    """Add a modifier to a phrase."""
    inner = slots.values["x"]
    mod = slots.get("mod")
    if inner.mod is not None:
        return None
    if slots.data.get("no_weekday") and isinstance(inner.expr, Cal) and inner.expr.weekday is not None:
        return None
    if mod in ("LESS_THAN", "MORE_THAN") and not (isinstance(inner.expr, Duration) and inner.expr.sign == 0):
        return None
    return Phrase(inner.expr, cast("TimexMod", mod), slots.data.get("bound"))


JOINS: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "nth-of": compose_nth_of,
    "week-of": compose_week_of,
    "day-weekend": compose_day_weekend,
    "last-of": compose_last_of,
    "last-night-of": compose_last_night_of,
    "weekday-meant": compose_weekday_meant,
    "days-of": compose_days_of,
    "same": compose_same,
    "same-day": compose_same_day,
    "end-of-day": compose_end_of_day,
    "relative-holiday": compose_relative_holiday,
    "ago": compose_ago,
    "week-on-day": compose_week_on_day,
    "ago-day": compose_ago_day,
    "in-the-future": compose_in_the_future,
    "later": compose_later,
    "from-date": compose_from_date,
    "length-from": compose_length_from,
    "length-beside": compose_length_beside,
    "timed": compose_timed,
    "clock-timed": compose_clock_timed,
    "early-hours": compose_early_hours,
    "clock-part": compose_clock_part,
    "within": compose_within,
    "within-told": compose_within_told,
    "span-month-day": compose_span_month_day,
    "span-day-month": compose_span_day_month,
    "days-listed": compose_days_listed,
    "span-before-christ": compose_span_before_christ,
    "modified": compose_modified,
    "in-duration": compose_in_duration,
}
"""What the language data calls them."""
