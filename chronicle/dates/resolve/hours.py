"""Rules for hours and minutes from now: a length of time, and the day that it leads to where that can be told."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from chronicle.dates.almanac import first_day, from_day
from chronicle.dates.expr import Cal, Shift
from chronicle.dates.resolve.context import Context, Resolved, dated
from chronicle.dates.timex3 import date_value, duration_value
from chronicle.model import AnchorKind
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["resolve_hours"]

NEAR_HOURS = 3
"""Hours from publication that surely are on its day."""
_HOURS = {Grain.HOUR: 1.0, Grain.MINUTE: 1 / 60, Grain.SECOND: 1 / 3600}


def resolve_hours(expr: Shift, base: Cal, kind: AnchorKind, context: Context) -> Resolved:
    """Give "two hours ago" its day; "two hours later" and what may reach another day stay lengths of time.

    A length has the days that it may lead to, of publication and beside, unless the clock time of publication is known.
    """
    hours = sum((amount or 0) * _HOURS.get(grain, 24.0) for amount, grain in expr.amounts) * expr.sign
    day = first_day(base)
    moment = context.published_at if kind == "publication" else None
    if moment == time() and expr.sign < 0:
        moment = None  # a date that was written as midnight
    reached = _reached(day, moment, hours) if day else []
    if len(reached) == 1 and expr.sign < 0 and expr.base != "told":
        return dated(from_day(reached[0], Grain.DAY), "hours-shift", f"hours from {date_value(base)}", kind)
    when = When.days(reached[0], reached[-1]) if reached and kind == "publication" else None
    return Resolved(
        "DURATION", duration_value(expr.amounts), "hours", f"hours from {date_value(base)}", kind, when=when
    )


def _reached(day: date, moment: time | None, hours: float) -> list[date]:
    """List the first and the last day that so many hours from some time of a day lead to."""
    try:
        if moment is not None:
            return [(datetime.combine(day, moment) + timedelta(hours=hours)).date()]
        if abs(hours) <= NEAR_HOURS:
            return [day]
        start = datetime.combine(day, time())
        ends = [start + timedelta(hours=hours), start + timedelta(hours=hours + 24, seconds=-1)]
        return [end.date() for end in ends]
    except OverflowError:
        return []
