"""Rules for weekdays and weekends: which one, by tense, by "last" and "next", or by the telling."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from chronicle.dates.almanac import first_day, from_day
from chronicle.dates.expr import COMING, Cal, Expr, Relative
from chronicle.dates.resolve.context import WEEKDAYS, Context, Resolved, base_of, dated, spoken, unanchored
from chronicle.when import Granularity as Grain
from chronicle.when import When

NEAR_AHEAD_DAYS = 4
"""Days ahead at most of a plan undone: most are so before their day, and told at once."""

EARLY_DAYS, LATE_DAY = 3, 5
"""Days that a week begins with, and the first of its end, counted from zero."""

FAR_DAYS = 14
"""Days before publication from which "the Thursday" is of the week of the day told, and of no other."""
SOON_DAYS = 4
"""Days on within which a definite weekday follows: "died on the 6th. On the Monday they met"."""

__all__ = ["relative_weekday", "resolve_weekday", "resolve_weekday_meant", "resolve_weekend", "weekday_near"]


def resolve_weekday(expr: Expr, context: Context) -> Resolved | None:
    """Take the weekday on or before publication, or after it where the clause looks ahead."""
    if not isinstance(expr, Cal) or expr.grain is not Grain.DAY or expr.weekday is None or expr.day is not None:
        return None
    is_dateline = context.told.day is not None and first_day(context.told.day) == context.published
    if context.is_narrative and context.told.day is not None and not is_dateline:
        return _weekday_told(expr.weekday, context.told.day)
    if context.published is None:
        return unanchored(expr)
    direction = context.direction()
    of_issue = _day_of_issue(expr.weekday, direction.way, context.issue) if context.issue is not None else None
    if of_issue is not None:
        reason = f"the {WEEKDAYS[expr.weekday]} that the week of publication goes by"
        return dated(from_day(of_issue, Grain.DAY), f"weekday-{direction.way}", reason, "publication")
    day = weekday_near(context.published, expr.weekday, direction.way)
    tense = {"past": "past tense", "future": "future", "near": "a plan undone"}[direction.way] + f" ({direction.cue!r})"
    side = {"past": "on or before", "future": "on or after", "near": "near"}[direction.way]
    why = tense if direction.cue else "no cue ahead"
    reason = f"{why}: the {WEEKDAYS[expr.weekday]} {side} {spoken(context.published)}"
    return dated(from_day(day, Grain.DAY), f"weekday-{direction.way}", reason, "publication")


def _day_of_issue(weekday: int, way: Literal["past", "future", "near"], issue: When) -> date | None:
    """Give the weekday that what is published in some week means, wherever in that it was published.

    Told as past it is that week's, unless it is the weekend that ends it; told as ahead it is that week's where it
    stands late in it, and the next week's where it stands early.
    """
    if issue.start is None or way == "near":
        return None
    at = (weekday - issue.start.isoweekday()) % 7
    if way == "past":
        return issue.start + timedelta(at) if at < LATE_DAY or weekday <= LATE_DAY else None
    if EARLY_DAYS <= at < LATE_DAY - 1:
        return None
    return issue.start + timedelta(at if at >= EARLY_DAYS else at + 7)


def resolve_weekday_meant(expr: Expr, context: Context) -> Resolved | None:
    """Take "the Monday" beside the day told last: soon after it, or between it and one told before.

    Beside a day weeks before publication it is the next one, however far: it is of no week but that day's.
    """
    if not isinstance(expr, Relative) or not (expr.is_told and expr.is_definite) or not isinstance(expr.target, Cal):
        return None
    told, weekday = context.told.day, expr.target.weekday
    base = first_day(told) if told is not None else None
    if base is None or weekday is None or told is None:
        return resolve_weekday(expr.target, context)
    ahead = (weekday - base.isoweekday()) % 7
    back = base - timedelta(7 - ahead)
    is_far = context.published is not None and (context.published - base).days > FAR_DAYS and told == context.told.last
    is_between = any(back - timedelta(7) < day <= back for day in context.told.days)
    if ahead > SOON_DAYS and not (is_far or is_between):
        return resolve_weekday(expr.target, context)
    day = back if ahead > SOON_DAYS and is_between else base + timedelta(ahead)
    if context.published is not None and day > context.published and context.direction().way == "past":
        return resolve_weekday(expr.target, context)
    reason = f"the {WEEKDAYS[weekday]} beside {spoken(base)}, the last day told"
    return dated(from_day(day, Grain.DAY), "weekday-told", reason, "narrative")


def _weekday_told(weekday: int, told: Cal) -> Resolved | None:
    base = first_day(told)
    if base is None:
        return None
    day = weekday_near(base, weekday, "future")
    reason = f"the {WEEKDAYS[weekday]} on or after {spoken(base)}, the last day told"
    return dated(from_day(day, Grain.DAY), "weekday-told", reason, "narrative")


def weekday_near(base: date, weekday: int, way: Literal["past", "future", "near"]) -> date:
    """Give the weekday on or before, on or after, or near a day, rather after it than before.

    >>> weekday_near(date(2020, 3, 1), 6, "past")
    datetime.date(2020, 2, 29)
    """
    ahead = (weekday - base.isoweekday()) % 7
    if way == "future" or (way == "near" and ahead <= NEAR_AHEAD_DAYS):
        return base + timedelta(ahead)
    return base - timedelta((base.isoweekday() - weekday) % 7)


def relative_weekday(start: date, weekday: int, sign: int) -> date:
    """Last Friday is the one before, but not yesterday; next Friday is in the next week, this Friday in this week.

    >>> relative_weekday(date(2020, 10, 27), 4, 1)
    datetime.date(2020, 11, 5)
    """
    monday = start - timedelta(start.isoweekday() - 1)
    if sign == COMING:
        return start + timedelta((weekday - start.isoweekday() - 1) % 7 + 1)
    if sign == 0:
        return monday + timedelta(weekday - 1)
    if sign < 0:
        back = (start.isoweekday() - weekday - 1) % 7 + 1
        return start - timedelta(back + 7 * (-sign - (back > 1)))
    return monday + timedelta(7 * sign + weekday - 1)


def resolve_weekend(expr: Expr, context: Context) -> Resolved | None:
    """Resolve "the weekend": the one before, until Friday, unless the clause looks ahead."""
    if not isinstance(expr, Relative) or expr.target is not Grain.WEEKEND or not expr.is_definite:
        return None
    base, kind = base_of(context, is_told=False)
    day = first_day(base) if base and not context.is_narrative else None
    if day is None:
        return None
    is_back = context.direction().way == "past" and day.isoweekday() < 6
    found = from_day(day - timedelta(7) if is_back else day, Grain.WEEKEND)
    reason = f"the weekend {'before' if is_back else 'of'} {spoken(day)}"
    return dated(found, "weekend-past" if is_back else "weekend-near", reason, kind)
