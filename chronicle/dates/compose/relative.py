"""Compose what counts from publication or from the date told: yesterday, last week, the following day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from chronicle.dates.compose.slots import Slots, clock_of, part_of, target_of
from chronicle.dates.expr import COMING, Cal, Clock, DayOfRun, Expr, Phrase, QuarterTold, Relative, Shift, Timed, Within
from chronicle.when import Granularity as Grain

__all__ = ["RELATIVE"]


def compose_day_name(slots: Slots) -> Expr | None:
    """Compose today, yesterday, tomorrow."""
    return Shift(((abs(slots.get("dayname")), Grain.DAY),), -1 if slots.get("dayname") < 0 else 1)


def compose_offset(slots: Slots) -> Expr | None:
    """Compose a fixed number of days from publication."""
    days = slots.get("days")
    return Shift(((abs(days), Grain.DAY),), -1 if days < 0 else 1)


def compose_night_name(_slots: Slots) -> Expr | None:
    """Compose tonight."""
    return Timed(Shift(((0, Grain.DAY),), 1), part="NI")


def compose_last_night(slots: Slots) -> Expr | None:
    """Compose last night, last evening, the night before last."""
    return Timed(Shift(((slots.data.get("days", 1), Grain.DAY),), -1), part=slots.get("part"))


def compose_this_part(slots: Slots) -> Expr | None:
    """Compose this morning."""
    part, clock = part_of(slots)
    return Timed(Shift(((0, Grain.DAY),), 1), part=part, clock=clock)


def compose_relative(slots: Slots) -> Expr | Phrase | None:
    """Compose last, this, next and a unit or a name."""
    target, sign = target_of(slots), slots.get("rel")
    if sign is None:
        sign = slots.get("sign")
    if target is None or sign is None:
        return None
    if sign == COMING and not (isinstance(target, Cal) and target.weekday is not None):
        sign = 1
    if slots.data.get("fiscal") and target in (Grain.YEAR, Grain.QUARTER):
        target = Cal(cast("Grain", target), is_fiscal=True)
    found = Relative(sign, target, is_definite=bool(slots.data.get("definite")))
    return Phrase(found, slots.data.get("mod"), slots.data.get("bound"))


def compose_relative_same(slots: Slots) -> Expr | Phrase | None:
    """Compose the week after next week."""
    return compose_relative(slots) if slots.get("unit1") == slots.get("same") else None


def compose_same_last_year(_slots: Slots) -> Expr | None:
    """Compose "the same day last year"."""
    return Shift(((1, Grain.YEAR),), -1, "origin", Relative(0, Grain.DAY))


def compose_month_relative_year(slots: Slots) -> Expr | None:
    """Compose January last year."""
    return Within(Cal(Grain.MONTH, month=slots.number("month")), Relative(slots.get("rel"), Grain.YEAR))


def compose_weekday_of_week(slots: Slots) -> Expr | None:
    """Compose Tuesday of last week."""
    return Within(Cal(Grain.DAY, weekday=slots.number("weekday")), Relative(slots.get("rel"), Grain.WEEK))


def compose_weekend_of_week(slots: Slots) -> Expr | None:
    """Compose the weekend of next week."""
    return Relative(slots.get("rel"), Grain.WEEKEND)


def compose_told(slots: Slots) -> Expr | None:
    """Compose the following day, that same week, the previous month: counted from the last date told."""
    sign = slots.get("told")
    if sign is None:
        sign = slots.get("sign")
    found, _ = part_of(slots)
    if found:
        return Timed(Relative(sign, Grain.DAY, is_told=True), part=found)
    target = target_of(slots)
    return Relative(sign, target, is_told=True) if target else None


def compose_nights_later(slots: Slots) -> Expr | None:
    """Compose three nights later: counted from the last date told."""
    count, (part, _) = slots.number("n"), part_of(slots)
    return Timed(Shift(((count, Grain.DAY),), slots.get("later"), "told"), part=part) if count else None


def compose_day_of_run(slots: Slots) -> Expr | None:
    """Compose its last day, on the second day."""
    number = slots.number("nth")
    return DayOfRun(number) if number else None


def compose_clock_past(slots: Slots) -> Expr | None:
    """Compose half past seven, twenty minutes to nine."""
    minutes, hour = slots.number("minutes"), slots.number("hour")
    if minutes is None or hour is None or not 0 < minutes < 60 or hour > 24:
        return None
    if slots.data.get("sign", 1) < 0:
        hour, minutes = hour - 1, 60 - minutes
    return Timed(None, clock=Clock(hour % 24, minutes))


def compose_quarter_told(slots: Slots) -> Expr | None:
    """Compose the year-ago quarter, the latest period, the 1988 third quarter."""
    number = slots.number("quarter")
    return QuarterTold(slots.get("years") or 0, number, slots.number("year")) if (number or 1) <= 4 else None


def compose_clock_in_part(slots: Slots) -> Expr | None:
    """Compose 4 in the morning, 7:30 in the evening."""
    at = clock_of(slots)
    part, _ = part_of(slots)
    if at is None or part is None or not 1 <= at.hour <= 12:
        return None
    hour = at.hour % 12 + (12 if part in ("AF", "EV") or (part == "NI" and at.hour > 5) else 0)
    return Timed(None, clock=replace(at, hour=hour % 24))


RELATIVE: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "day-name": compose_day_name,
    "offset": compose_offset,
    "night-name": compose_night_name,
    "last-night": compose_last_night,
    "this-part": compose_this_part,
    "relative": compose_relative,
    "relative-same": compose_relative_same,
    "weekend-of-week": compose_weekend_of_week,
    "told": compose_told,
    "nights-later": compose_nights_later,
    "day-of-run": compose_day_of_run,
    "same-last-year": compose_same_last_year,
    "month-relative-year": compose_month_relative_year,
    "weekday-of-week": compose_weekday_of_week,
    "quarter-told": compose_quarter_told,
    "clock-past": compose_clock_past,
    "clock-part-told": compose_clock_in_part,
}
"""What the language data calls them."""
