"""Rules for what is no date: lengths of time, sets, vague references."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chronicle.dates.almanac import first_day, from_day, same_day_moved, shifted, to_when
from chronicle.dates.expr import Amount, Duration, Expr, Recurring, Vague, Workdays
from chronicle.dates.resolve.context import Context, Resolved, base_of, dated
from chronicle.dates.timex3 import duration_value
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["resolve_duration", "resolve_recurring", "resolve_vague", "resolve_workdays"]

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12, Grain.DECADE: 120}
_DAYS = {Grain.DAY: 1, Grain.WEEK: 7}
SATURDAY = 6
DAY_HOURS = 24


def resolve_duration(expr: Expr, context: Context) -> Resolved | None:
    """Give a length of time, with its days where it ends or begins at publication."""
    if not isinstance(expr, Duration):
        return None
    value = expr.text or duration_value(expr.amounts)
    if expr.origin is not None:
        return _of_origin(expr, expr.origin, context, value)
    if expr.is_within and not expr.sign and _looks_ahead(context):
        expr = replace(expr, sign=1)
    if expr.sign and context.published is not None and not context.is_narrative:
        when = _around_publication(expr, context.published)
        if when is not None:
            reason = f"the time {'before' if expr.sign < 0 else 'after'} publication"
            return Resolved("DURATION", value, "length-to-publication", reason, "publication", when=when)
    return Resolved("DURATION", value, "length", "a length of time")


def _of_origin(expr: Duration, origin: Expr, context: Context, value: str) -> Resolved:
    """Give "two weeks of May" its days: those at its start or end, or those that follow a day."""
    base = context.resolve(origin)
    if base is None or base.when is None or base.when.start is None or base.when.last is None:
        return Resolved("DURATION", value, "length", "a length of time")
    start, end = base.when.start, base.when.last
    if expr.tie == "from":
        when = _around_publication(replace(expr, sign=1, amounts=_in_days(expr)), start - timedelta(1))
    elif expr.tie == "to":
        when = _around_publication(replace(expr, sign=-1), end + timedelta(1))
    elif expr.tie == "beside":
        when = _around_publication(expr, start if expr.sign < 0 else end)
    elif expr.is_within:
        when = _around_publication(replace(expr, is_within=True), start)
    else:
        edge = start - timedelta(1) if expr.sign > 0 else end + timedelta(1)
        when = _around_publication(expr, edge)
        when = when if when and when.start and when.last and start <= when.start and when.last <= end else None
    return Resolved("DURATION", value, "length-of-told", f"of {base.value}: {base.reason}", base.anchor, when=when)


def _in_days(expr: Duration) -> tuple[tuple[Amount, Grain], ...]:
    """Count whole days of hours in days: "for 48 hours from Friday"."""
    amount, grain = expr.amounts[0]
    is_days = grain is Grain.HOUR and amount is not None and not amount % DAY_HOURS
    return ((int((amount or 0) // DAY_HOURS), Grain.DAY),) if is_days else expr.amounts


def _looks_ahead(context: Context) -> bool:
    direction = context.direction()
    return direction.way == "future" and bool(direction.cue)


def resolve_workdays(expr: Expr, context: Context) -> Resolved | None:
    """Count days from publication, Saturdays and Sundays left out; holidays are not known here."""
    if not isinstance(expr, Workdays):
        return None
    base, kind = base_of(context, is_told=False)
    day = first_day(base) if base else None
    if day is None:
        return Resolved("DURATION", duration_value(((expr.count, Grain.DAY),)), "length", "a length of time")
    days: list[date] = []
    while len(days) < expr.count:
        day += timedelta(1 if expr.sign > 0 else -1)
        if day.isoweekday() < SATURDAY:
            days.append(day)
    reason = f"{expr.count} working days {'after' if expr.sign > 0 else 'before'} publication"
    if not expr.is_span:
        return dated(from_day(day, Grain.DAY), "working-days", reason, kind)
    when, value = When.days(min(days), max(days)), duration_value(((expr.count, Grain.DAY),))
    return Resolved("DURATION", value, "working-days", reason, kind, when=when)


def _around_publication(expr: Duration, published: date) -> When | None:
    """Give the days that "the past three weeks" or "the next 3 days" spans, publication day left out.

    "Within the next 3 days" begins on it.
    """
    if [grain for _, grain in expr.amounts] == [Grain.QUARTER]:
        return _whole_quarters(expr, published)
    day = published
    try:
        for amount, grain in expr.amounts:
            if amount is None or amount != int(amount):
                return None
            count = int(amount) * expr.sign
            if grain in _MONTHS:
                day = same_day_moved(day, count * _MONTHS[grain])
            elif grain in _DAYS:
                day += timedelta(count * _DAYS[grain])
            else:
                return None
        if expr.sign < 0:
            return When.days(day, published - timedelta(1)) if day < published else None
        first = published + timedelta(0 if expr.is_within else 1)
        return When.days(first, day) if day > published else None
    except (ValueError, OverflowError):
        return None


def _whole_quarters(expr: Duration, published: date) -> When | None:
    """Give the quarters before or after the one of publication."""
    this, amount = from_day(published, Grain.QUARTER), expr.amounts[0][0]
    if amount is None:
        return None
    near, far = shifted(this, Grain.QUARTER, expr.sign), shifted(this, Grain.QUARTER, expr.sign * amount)
    ends = [when for cal in (near, far) if cal and (when := to_when(cal))]
    if len(ends) < 2:
        return None
    first, last = sorted(ends, key=When.sort_key)
    return When.between(first, last)


def resolve_recurring(expr: Expr, _context: Context) -> Resolved | None:
    """Give a set."""
    return Resolved("SET", expr.value, "set", "happens again and again") if isinstance(expr, Recurring) else None


def resolve_vague(expr: Expr, context: Context) -> Resolved | None:
    """Give PAST_REF, PRESENT_REF or FUTURE_REF; "now" in a message is its day."""
    if not isinstance(expr, Vague):
        return None
    if expr.value == "PRESENT_REF" and context.is_message and context.published is not None:
        when = When.day(context.published)
        return Resolved("DATE", expr.value, "now", "the day of the message", "publication", when=when)
    return Resolved("DATE", expr.value, "vague", "a vague reference")
