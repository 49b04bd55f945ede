"""Rules for what counts from publication or from the date told: last week, the following year, two days later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chronicle.dates.almanac import first_day, from_day, in_year, same_day_moved, shifted, to_when
from chronicle.dates.expr import Ahead, Cal, Expr, QuarterTold, Relative, Shift
from chronicle.dates.holidays import holiday_date
from chronicle.dates.resolve.context import Context, Resolved, base_of, dated
from chronicle.dates.resolve.hours import resolve_hours
from chronicle.dates.resolve.weekdays import relative_weekday
from chronicle.dates.timex3 import date_value, duration_value
from chronicle.model import AnchorKind
from chronicle.when import Granularity as Grain
from chronicle.when import Qualifier

__all__ = ["resolve_ahead", "resolve_quarter_told", "resolve_relative", "resolve_shift", "shifted_day"]


def resolve_quarter_told(expr: Expr, context: Context) -> Resolved | None:
    """Resolve what business reports mean by "the quarter": the one told last, else the last one completed."""
    if isinstance(expr, Relative) and expr.is_definite and not expr.sign and expr.target is Grain.QUARTER:
        expr = QuarterTold()
    if not isinstance(expr, QuarterTold):
        return None
    told, reason = context.told.quarter, "the quarter told last"
    anchor: AnchorKind = "narrative"
    if told is None:
        if context.published is None:
            return Resolved("DATE", "XXXX-QX", "no-anchor", "nothing tells which quarter")
        told, anchor = shifted(from_day(context.published, Grain.QUARTER), Grain.QUARTER, -1), "publication"
        reason = "the last quarter completed"
    if told is None or told.year is None:
        return None
    if context.told.is_to_date and expr.years and expr.number is None:
        return dated(Cal(Grain.YEAR, told.year + expr.years), "year-told", "the same months of the year before", anchor)
    cal = replace(told, year=told.year + expr.years, number=expr.number or told.number)
    if expr.year is not None:
        cal = replace(cal, year=expr.year)
    reason = f"{reason}, {-expr.years} year before" if expr.years else reason
    return dated(cal, "quarter-told", reason, anchor)


def resolve_relative(expr: Expr, context: Context) -> Resolved | None:
    """Resolve last, this, next, the same, the following: a unit or a named one."""
    if not isinstance(expr, Relative):
        return None
    target = expr.target
    is_history = context.is_narrative and context.published is not None and context.told.last is not None
    is_told = expr.is_told or (is_history and not _is_deictic(expr, context))
    base, kind = base_of(context, is_told=is_told)
    if is_told and target is Grain.DAY and context.told.day is not None and _is_coarse(base):
        base = context.told.day
    if base is None:
        value = date_value(target if isinstance(target, Cal) else Cal(target))
        return Resolved("DATE", value, "no-anchor", "nothing tells what it counts from")
    name = target.value if isinstance(target, Grain) else "one"
    word = "before" if expr.sign < 0 else "after" if expr.sign else "of"
    cal = _relative_unit(target, expr.sign, base) if isinstance(target, Grain) else _relative_name(target, expr, base)
    if (told := _weekday_told(expr, context)) is not None:
        cal = from_day(told, Grain.DAY)
    if cal is None:
        return None
    if _is_past_ahead(expr, cal, context):
        return Resolved("DATE", date_value(target if isinstance(target, Cal) else Cal(target)), "no-anchor", _UNTOLD)
    if _is_this_ahead(expr, cal, base, context):
        cal = shifted(cal, Grain.DAY, 7) or cal
    rule = ("last" if expr.sign < 0 else "next" if expr.sign else "this") + (
        "-told" if kind == "narrative" else "-unit"
    )
    return dated(cal, rule, f"the {name} {word} {date_value(base)}", kind)


def _weekday_told(expr: Relative, context: Context) -> date | None:
    """Find the day that "that Saturday" comes back to: the last such day told."""
    weekday = expr.target.weekday if isinstance(expr.target, Cal) else None
    if weekday is None or not expr.is_told or expr.sign:
        return None
    return next((day for day in reversed(context.told.days) if day.isoweekday() == weekday), None)


_UNTOLD = "no such day was told, and the one of that week is still to come"


def _is_past_ahead(expr: Relative, cal: Cal, context: Context) -> bool:
    """Tell "on that Thursday night the drill came through", told before the Thursday of the week told last."""
    if not expr.is_told or expr.sign or not isinstance(expr.target, Cal) or expr.target.weekday is None:
        return False
    start, direction = first_day(cal), context.direction()
    is_ahead = start is not None and context.published is not None and start > context.published
    return is_ahead and direction.way == "past" and bool(direction.cue)


def _is_deictic(expr: Relative, context: Context) -> bool:
    """Tell "last Tuesday" and "will be held next Wednesday", which count from publication even in a history."""
    if not isinstance(expr.target, Cal) or expr.target.weekday is None:
        return False
    direction = context.direction()
    return expr.sign <= 0 or (direction.way == "future" and bool(direction.cue))


def _is_this_ahead(expr: Relative, cal: Cal, base: Cal, context: Context) -> bool:
    """Tell "will vote this Thursday", said on a Sunday: that of the week to come."""
    if expr.sign or not isinstance(expr.target, Cal) or expr.target.weekday is None or expr.is_told:
        return False
    day, start = first_day(cal), first_day(base)
    return bool(day and start and day < start and context.direction().way == "future")


def _is_coarse(base: Cal | None) -> bool:
    return base is None or base.grain is not Grain.DAY


def _relative_unit(grain: Grain, sign: int, base: Cal) -> Cal | None:
    start = first_day(base)
    if base.year is not None and base.year <= 0 and grain in (Grain.DECADE, Grain.CENTURY):
        years = 10 if grain is Grain.DECADE else 100
        before_christ = (1 - base.year) // years * years - sign * years
        return Cal(grain, 1 - before_christ) if before_christ >= 0 else None
    if start is None or (grain is Grain.DAY and base.grain is not Grain.DAY):
        return shifted(base, grain, sign) if grain is not Grain.DAY else None
    return shifted(from_day(start, grain), grain, sign)


def _relative_name(target: Cal, expr: Relative, base: Cal) -> Cal | None:
    start = first_day(base)
    if start is None:
        return None
    if target.is_fiscal:
        found = _relative_unit(target.grain, expr.sign, base)
        return replace(found, is_fiscal=True) if found else None
    if target.weekday is not None:
        return from_day(relative_weekday(start, target.weekday, expr.sign), Grain.DAY)
    if target.holiday is not None:
        return _relative_holiday(target.holiday, start, expr.sign)
    years = [c for y in (-1, 0, 1) if (c := in_year(target, start.year + y))]
    if expr.sign == 0:
        return next((c for c in years if c.year == start.year), None)
    sided = [c for c in years if ((d := first_day(c)) and d > start if expr.sign > 0 else _has_ended(c, start))]
    return (sided[-1] if expr.sign < 0 else sided[0]) if sided else None


def _relative_holiday(name: str, start: date, sign: int) -> Cal | None:
    days = [d for y in (-1, 0, 1) if (d := holiday_date(name, start.year + y))]
    if sign == 0:
        sided = [d for d in days if d.year == start.year]
    else:
        sided = [d for d in days if d > start] if sign > 0 else [d for d in days if d < start][::-1]
    return from_day(sided[0], Grain.DAY) if sided else None


def _has_ended(cal: Cal, day: date) -> bool:
    when = to_when(cal)
    return bool(when and when.end and when.end <= day)


MONTHS = 12
"""Of a year: "half a year ago" is counted in months."""
_COUNTED_FROM = (Grain.DAY, Grain.WEEK, Grain.WEEKEND)
"""What days and weeks are counted from; a month told in passing is none: "two weeks earlier"."""


def resolve_shift(expr: Expr, context: Context) -> Resolved | None:
    """Resolve so many units before or after publication, the date told, or another date."""
    if not isinstance(expr, Shift):
        return None
    amount, grain = expr.amounts[0]
    if grain is Grain.YEAR and amount == 1 and expr.sign < 0 and expr.base != "origin" and _is_of_quarter(context):
        return resolve_quarter_told(QuarterTold(-1), context)
    base, kind = base_of(context, is_told=expr.base == "told")
    if expr.base == "origin" and expr.origin is not None:
        inner = context.resolve(expr.origin)
        base, kind = (inner.cal, inner.anchor) if inner else (None, kind)
    if (
        grain in (Grain.DAY, Grain.WEEK)
        and kind == "narrative"
        and base is not None
        and base.grain not in _COUNTED_FROM
    ):
        day = context.told.day
        if day is not None and base.grain is Grain.YEAR and day.year != base.year:
            value = date_value(Cal(grain, base.year))
            return Resolved("DATE", value, "year-told", f"some {grain.value} of {base.year}", kind)
        base = day or base
    if context.published is None and base is not None and base.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        base = base if grain not in (Grain.DAY, Grain.WEEK) else None
    if amount is None:
        value = "PAST_REF" if expr.sign < 0 else "FUTURE_REF"
        return Resolved("DATE", value, "unknown-amount", "no number is told", kind)
    if base is None:
        return Resolved("DATE", date_value(Cal(grain)), "no-anchor", "nothing tells what it counts from")
    if grain in (Grain.SECOND, Grain.MINUTE, Grain.HOUR):
        return resolve_hours(expr, base, kind, context)
    cal = _shifted_all(base, expr)
    if cal is None:
        return None
    word = "before" if expr.sign < 0 else "after"
    unit = f"{amount:g} {grain.value}" + ("s" if amount != 1 else "")
    reason = f"{unit} {word} {date_value(base)}" if amount else f"the {grain.value} of {date_value(base)}"
    found = dated(cal, "shift-told" if kind == "narrative" else "shift", reason, kind)
    day = shifted_day(first, expr) if _is_about_a_day(expr, base) and (first := first_day(base)) else None
    if day is None or (when := to_when(day)) is None:
        return found
    return replace(found, when=when.qualified(Qualifier.APPROXIMATE))


DAYWISE_WEEKS = (1, 2)
"""Weeks that people count by their days: "a fortnight ago" is about the fourteenth day before, in no calendar week."""


def _is_about_a_day(expr: Shift, base: Cal) -> bool:
    amount, grain = expr.amounts[0]
    is_ago = expr.base == "published" and expr.sign < 0
    return is_ago and grain is Grain.WEEK and amount in DAYWISE_WEEKS and base.grain is Grain.DAY


def _is_of_quarter(context: Context) -> bool:
    """Tell whether figures are being compared: the last date told is a quarter."""
    last = context.told.last
    return last is not None and last.grain is Grain.QUARTER


def _shifted_all(base: Cal, expr: Shift) -> Cal | None:
    start = first_day(base)
    if len(expr.amounts) > 1 and start is not None:
        return shifted_day(start, expr)
    amount, grain = expr.amounts[0]
    if grain is Grain.YEAR and isinstance(amount, float):
        amount, grain = round(amount * MONTHS), Grain.MONTH
    count = (amount or 0) * expr.sign
    if base.grain is Grain.DAY and start is not None and _keeps_day(expr):
        return shifted_day(start, expr)
    if grain is Grain.YEAR and base.grain is Grain.QUARTER and base.year is not None:
        return replace(base, year=base.year + round(count))
    if start is None and grain not in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        return None
    return shifted(base, grain, count)


def _keeps_day(expr: Shift) -> bool:
    """Tell whether a shift of a day gives a day: "a week after that", "three months after Easter"."""
    amount, grain = expr.amounts[0]
    if expr.base == "published" or amount != int(amount or 0):
        return False
    return grain is Grain.WEEK or (grain in (Grain.MONTH, Grain.YEAR) and expr.base == "origin")


def shifted_day(day: date, expr: Shift) -> Cal | None:
    """Move a day, whatever it counts from; months and years to the same day, or the month's last.

    >>> shifted_day(date(2024, 1, 31), Shift(((1, Grain.MONTH),), 1)).day
    29
    """
    try:
        for amount, unit in expr.amounts:
            moves = int(amount or 0) * expr.sign
            if unit in (Grain.YEAR, Grain.MONTH):
                day = same_day_moved(day, moves * (12 if unit is Grain.YEAR else 1))
            elif unit in (Grain.WEEK, Grain.DAY):
                day += timedelta(moves * (7 if unit is Grain.WEEK else 1))
    except (ValueError, OverflowError):
        return None
    return from_day(day, Grain.DAY)


def resolve_ahead(expr: Expr, context: Context) -> Resolved | None:
    """Resolve "in two weeks": a date where the clause looks ahead, else only a length of time."""
    if not isinstance(expr, Ahead):
        return None
    direction = context.direction()
    is_ahead = direction.way == "future" if direction.cue else context.is_message
    if is_ahead and not context.is_narrative:
        found = resolve_shift(Shift(expr.amounts, 1), context)
        if found is not None and found.when is not None:
            return replace(found, rule="ahead", reason=f"{direction.cue or 'a message'!r} looks ahead: {found.reason}")
    return Resolved("DURATION", duration_value(expr.amounts), "length", "a length of time")
