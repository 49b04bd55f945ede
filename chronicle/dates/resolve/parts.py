"""Rules for what is part of another date or spans two: the third quarter of 1998, Friday night, Nov. 11-12."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chronicle.dates.almanac import LAST_HOUR, first_day, from_day, narrowed, shifted, to_when
from chronicle.dates.expr import Around, Beside, Cal, DayOfRun, Expr, Nth, Relative, Span, Timed, Within
from chronicle.dates.holidays import holiday_date
from chronicle.dates.resolve.context import Context, Resolved, base_of, dated, spoken, unanchored
from chronicle.dates.resolve.weekdays import weekday_near
from chronicle.dates.timex3 import date_value, time_suffix
from chronicle.model import AnchorKind
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = [
    "resolve_around",
    "resolve_beside",
    "resolve_day_of_run",
    "resolve_nth",
    "resolve_span",
    "resolve_timed",
    "resolve_within",
]


WEEKEND = (6, 7)
NEAR_WEEKEND = 2
"""A Monday or Tuesday belongs to the weekend before it: "Memorial Day weekend"."""


def resolve_around(expr: Expr, context: Context) -> Resolved | None:
    """Resolve "the week of April 10"."""
    if not isinstance(expr, Around):
        return None
    inner = _day_at_weekend(expr, context) or context.resolve(expr.day)
    day = first_day(inner.cal) if inner and inner.cal else None
    if inner is None or day is None:
        return None
    if expr.grain is Grain.WEEKEND and day.isoweekday() <= NEAR_WEEKEND:
        day -= timedelta(NEAR_WEEKEND)
    return dated(from_day(day, expr.grain), "unit-around", f"the {expr.grain.value} of {inner.value}", inner.anchor)


def _day_at_weekend(expr: Around, context: Context) -> Resolved | None:
    """Find the month of "the weekend of the 5th": one whose fifth is a Saturday or a Sunday."""
    day, published = expr.day, context.published
    if expr.grain is not Grain.WEEKEND or published is None:
        return None
    if not isinstance(day, Cal) or day.day is None or day.month is not None or day.weekday is not None:
        return None
    told = [found for weekday in WEEKEND if (found := context.resolve(replace(day, weekday=weekday)))]
    days = [(abs((start - published).days), found) for found in told if found.cal and (start := first_day(found.cal))]
    return min(days, key=lambda near: near[0])[1] if days else None


def resolve_beside(expr: Expr, context: Context) -> Resolved | None:
    """Resolve "the Monday before Christmas", "the week after May 9"."""
    if not isinstance(expr, Beside):
        return None
    inner = context.resolve(expr.day)
    day = first_day(inner.cal) if inner and inner.cal else None
    if inner is None or day is None:
        return None
    if isinstance(expr.target, int):
        first = day if expr.with_day else day + timedelta(expr.sign)
        near = weekday_near(first, expr.target, "future" if expr.sign > 0 else "past")
        if near == day:
            return dated(from_day(day, Grain.DAY), "unit-beside", f"told beside {inner.value}", inner.anchor)
        cal: Cal | None = from_day(near, Grain.DAY)
    else:
        cal = shifted(from_day(day, expr.target), expr.target, expr.sign)
    word = "before" if expr.sign < 0 else "after"
    return dated(cal, "unit-beside", f"next {word} {inner.value}", inner.anchor) if cal else None


def resolve_day_of_run(expr: Expr, context: Context) -> Resolved | None:
    """Resolve "its last day" of the days on end that the sentence before tells; None without such."""
    if not isinstance(expr, DayOfRun) or context.told.run is None:
        return None
    first, last = context.told.run
    day = last if expr.number < 0 else first + timedelta(expr.number - 1)
    reason = f"of the days from {spoken(first)} to {spoken(last)}, told before"
    return dated(from_day(day, Grain.DAY), "day-of-run", reason, "narrative") if first <= day <= last else None


def resolve_nth(expr: Expr, context: Context) -> Resolved | None:
    """Resolve the first Friday of next month, the last week of 2015.

    "The second Friday" is of this month, or of the one ahead just told: "in October; it begins on the second Friday".
    """
    if not isinstance(expr, Nth):
        return None
    outer = context.resolve(expr.outer or _month_ahead(context) or Relative(0, Grain.MONTH))
    when = to_when(outer.cal) if outer and outer.cal else None
    if outer is None or when is None or when.start is None or when.last is None:
        return None
    cal = _nth_in(expr, when.start, when.last)
    return dated(cal, "nth-in", f"number {expr.number} of {outer.value}", outer.anchor) if cal else None


def _month_ahead(context: Context) -> Cal | None:
    """Give the month told last if it is one to come."""
    last, published = context.told.last, context.published
    start = first_day(last) if last is not None and last.grain is Grain.MONTH else None
    return last if start is not None and published is not None and start > published else None


def _nth_in(expr: Nth, first: date, last: date) -> Cal | None:
    """Count from the start or the end of an interval; a week belongs where its Thursday is (ISO 8601)."""
    target, number = expr.target, expr.number
    if isinstance(target, int) or target in (Grain.WEEK, Grain.WEEKEND):
        weekday = target if isinstance(target, int) else 4 if target is Grain.WEEK else 6
        start = first + timedelta((weekday - first.isoweekday()) % 7)
        end = last - timedelta((last.isoweekday() - weekday) % 7)
        day = end if number < 0 else start + timedelta(7 * (number - 1))
        return from_day(day, Grain.DAY if isinstance(target, int) else target) if first <= day <= last else None
    unit = from_day(last if number < 0 else first, target)
    found = shifted(unit, target, 0 if number < 0 else number - 1)
    start_found = first_day(found) if found else None
    return found if start_found and first <= start_found <= last else None


def resolve_within(expr: Expr, context: Context) -> Resolved | None:
    """Resolve a unit inside another that tells its year, month or week."""
    if not isinstance(expr, Within):
        return None
    outer = context.resolve(expr.outer)
    if outer is None or outer.cal is None or outer.cal.year is None:
        return unanchored(expr.inner) if outer is not None and outer.rule == "no-anchor" else None
    cal = _placed(expr.inner, outer.cal, outer.cal.year)
    return dated(cal, "part-of-told", f"within {outer.value}: {outer.reason}", outer.anchor) if cal else None


def _placed(inner: Cal, outer: Cal, year: int) -> Cal | None:
    if inner.weekday is not None and inner.day is None:
        start = first_day(outer) if outer.grain is Grain.WEEK else None
        return from_day(start + timedelta(inner.weekday - 1), Grain.DAY) if start else None
    if inner.holiday is not None:
        day = holiday_date(inner.holiday, year)
        return from_day(day, Grain.DAY) if day else None
    if inner.day is not None and inner.month is None:
        cal = replace(inner, year=year, month=outer.month)
        return cal if outer.month is not None and to_when(cal) is not None else None
    return replace(inner, year=year)


def resolve_timed(expr: Expr, context: Context) -> Resolved | None:
    """Resolve a part of day or a clock time on its day, or on the day that is being told of."""
    if not isinstance(expr, Timed):
        return None
    if expr.day is None and expr.clock is not None and expr.clock.hour == LAST_HOUR:
        expr = replace(expr, clock=replace(expr.clock, hour=0))
    suffix = time_suffix(expr.part, expr.clock)
    if expr.day is None:
        base, kind = _day_being_told(context)
        if base is None:
            return Resolved("TIME", suffix, "time-of-no-day", "no day is told")
        inner = dated(base, "time-of-day", f"on {date_value(base)}", kind)
    else:
        found = context.resolve(expr.day)
        if found is None or found.cal is None:
            return replace(found, type="TIME", value=found.value + suffix) if found else None
        inner = found
    value = inner.value + suffix
    if expr.is_overnight and inner.cal is not None and (last := shifted(inner.cal, Grain.DAY, 1)) is not None:
        return replace(inner, type="TIME", value=value, when=_both(inner.when, to_when(last)), last=last)
    when = narrowed(inner.when, expr.part, expr.clock) if inner.when else None
    return replace(inner, type="TIME", value=value, when=when)


def _both(first: When | None, last: When | None) -> When | None:
    """Join the days of a night."""
    return When.between(first, last) if first is not None and last is not None else None


def _day_being_told(context: Context) -> tuple[Cal | None, AnchorKind]:
    if context.told.is_elsewhere:
        return None, "none"
    if context.is_narrative and context.told.day is not None:
        return context.told.day, "narrative"
    if context.told.day_here is not None:
        return context.told.day_here, "narrative"
    return base_of(context, is_told=False)


def resolve_span(expr: Expr, context: Context) -> Resolved | None:
    """Resolve an ellipsed range: both ends, with the year of the last."""
    if not isinstance(expr, Span):
        return None
    last, first = context.resolve(expr.last), context.resolve(expr.first)
    if last is None or first is None:
        return None
    if first.cal is None or last.cal is None:
        value, is_open = f"{first.value}/{last.value}", "no-anchor" in (first.rule, last.rule)
        return (
            Resolved("DATE", value, "range-no-anchor", "nothing tells what the range counts from") if is_open else None
        )
    if isinstance(expr.first, Cal) and expr.first.year is None and first.cal.year != last.cal.year:
        first = dated(replace(first.cal, year=last.cal.year), first.rule, first.reason, first.anchor)
    when = None
    if first.when and last.when and (first.when.start or date.min) <= (last.when.start or date.min):
        when = When.between(first.when, last.when)
    value, reason = f"{first.value}/{last.value}", f"a range; {first.reason}"
    return Resolved("DATE", value, f"range-{first.rule}", reason, first.anchor, first.cal, when, last.cal)
