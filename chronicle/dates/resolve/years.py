"""Rules for dates told by the calendar: in full, or with the year, or the month, left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chronicle.dates.almanac import first_day, from_day, in_year, is_complete, same_day_moved, to_when
from chronicle.dates.direction import Direction
from chronicle.dates.expr import Cal, Expr
from chronicle.dates.holidays import holiday_date
from chronicle.dates.resolve.context import (
    WEEKDAYS,
    Context,
    Resolved,
    dated,
    is_year_carried,
    spoken,
    unanchored,
    year_anchor,
)
from chronicle.dates.timex3 import date_value
from chronicle.model import AnchorKind
from chronicle.when import Granularity as Grain

__all__ = ["resolve_day_of_month", "resolve_full_date", "resolve_holiday", "resolve_without_year"]

PAST_DAYS = 140
"""With a verb in the past, a date further ahead than this is last year's: "he was shot on Oct. 23", told in May."""
DONE_PAST_DAYS = 60
"""The same, where the verb is none that announces what is to come: "a fire on Jan. 17 destroyed", told in September."""
MONTH_PAST_DAYS = 90
"""The same for a month or a quarter: "she stepped down in March", told in November."""
NEAR_PAST_DAYS = 60
"""The same, where the verb stands close before the date: "it happened on January 7"."""
FUTURE_DAYS = 60
"""With a cue that looks ahead, a date further back than this is next year's."""
OPEN_FUTURE_DAYS = 140
"""The same where a past verb may have the day as well: "voted by nine to two to sell it on Feb. 6", told in April."""
SURE_DAYS = 60
"""A date this near to publication is meant, whatever weekday is told beside it: people miswrite weekdays."""
SAME_YEAR_DAYS = 300
"""A month this near to the date told last is of the same year; beyond, the telling went on to another."""


def resolve_full_date(expr: Expr, _context: Context) -> Resolved | None:
    """Take a date that is told in full as it is."""
    if not isinstance(expr, Cal) or not is_complete(expr):
        return None
    return dated(expr, "told-in-full", "the text tells the whole date", "explicit")


def resolve_holiday(expr: Expr, context: Context) -> Resolved | None:
    """Look a holiday up in its year, or take the one nearest to the anchor."""
    if not isinstance(expr, Cal) or expr.holiday is None:
        return None
    if expr.year is not None:
        day = holiday_date(expr.holiday, expr.year)
        cal = from_day(day, Grain.DAY) if day else replace(expr, grain=Grain.YEAR)
        return dated(cal, "holiday-of-year", f"{expr.holiday} {expr.year}", "explicit")
    base, kind = year_anchor(context)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX", "holiday-without-year", "no anchor tells the year of the holiday")
    days = [d for y in (base.year - 1, base.year, base.year + 1) if (d := holiday_date(expr.holiday, y))]
    if not days:
        return None
    if kind != "publication":
        day = min(days, key=lambda d: (abs((d - base).days), d))
        return dated(from_day(day, Grain.DAY), "nearest-holiday", f"the {expr.holiday} nearest to {spoken(base)}", kind)
    found, reason = _nearest([from_day(d, Grain.DAY) for d in days], expr, base, context)
    return dated(found, "nearest-holiday", f"{expr.holiday}: {reason}", kind) if found else None


def resolve_day_of_month(expr: Expr, context: Context) -> Resolved | None:
    """Find the month of "the 30th", or of "Thursday the 21st", nearest to the anchor."""
    if not isinstance(expr, Cal) or expr.day is None or expr.month is not None:
        return None
    beside = _told_beside(expr, context)
    if beside is not None and (found := _on_day(beside.replace(day=1), expr.day)) is not None and found > beside:
        reason = f"day {expr.day} of the month just told, {spoken(beside)}"
        return dated(from_day(found, Grain.DAY), "day-of-told-month", reason, "narrative")
    base, kind = year_anchor(context)
    if base is None:
        return unanchored(expr)
    months = [same_day_moved(base.replace(day=1), m) for m in range(-7, 8)]
    candidates = [d for month in months if (d := _on_day(month, expr.day))]
    if expr.weekday is not None:
        candidates = [d for d in candidates if d.isoweekday() == expr.weekday]
    if not candidates:
        return unanchored(expr)
    candidates, reason = _on_side(candidates, base, kind, context)
    day = min(candidates, key=lambda d: (abs((d - base).days), d))
    return dated(from_day(day, Grain.DAY), "nearest-day-of-month", f"day {expr.day} {reason}{spoken(base)}", kind)


def _told_beside(expr: Cal, context: Context) -> date | None:
    """Give the day just told that "the 22nd" goes on from: "slid from 15 December to the 22nd".

    What lies ahead goes on from what its own sentence tells: "opens on 4 January and closes on the 22nd".
    """
    here = first_day(context.told.day_here) if context.told.day_here is not None else None
    direction = context.direction()
    is_ahead = direction.way == "future" and direction.cue != "" and not direction.is_announced
    return None if expr.weekday is not None or (is_ahead and not context.told.is_in_sentence) else here


def _on_side(days: list[date], base: date, kind: AnchorKind, context: Context) -> tuple[list[date], str]:
    """Keep the days on the side of publication that the clause looks to, if it says so."""
    direction = context.direction() if kind == "publication" else Direction("past")
    if direction.way == "future" and direction.cue:
        return [d for d in days if d >= base] or days, f"({direction.cue!r}) on or after "
    if direction.is_strong or (direction.way == "past" and direction.cue and not direction.is_announced):
        return [d for d in days if d <= base] or days, f"({direction.cue!r}) on or before "
    return days, "nearest to "


def _on_day(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def resolve_without_year(expr: Expr, context: Context) -> Resolved | None:
    """Give a month-day, a month, a week, a quarter or a season its year."""
    if not isinstance(expr, Cal) or expr.year is not None or expr.grain is Grain.YEAR:
        return None
    last = context.told.last
    if last is not None and last.year is not None and is_year_carried(context):
        return _year_carried(expr, last, last.year)
    base = context.published
    if base is None:
        return unanchored(expr)
    if expr.grain is Grain.WEEK:
        week = replace(expr, year=base.isocalendar().year)
        return dated(week, "week-of-year", f"the week of the year of {spoken(base)}", "publication")
    candidates = [c for y in (-1, 0, 1) if (c := in_year(expr, base.year + y))]
    since = context.told.goes_on
    if since is not None and (next_one := next((c for c in candidates if _days_from(c, since) > 0), None)):
        return dated(next_one, "year-told-on", f"the telling goes on from {spoken(since)}", "narrative")
    cal, reason = _nearest(candidates, expr, base, context)
    return dated(cal, "nearest-year", reason, "publication") if cal else unanchored(expr)


def _year_carried(expr: Cal, last: Cal, year: int) -> Resolved:
    """Carry the year told through a narrative, across New Year where that is much nearer."""
    candidates = [c for y in (0, -1, 1, -2, 2, -3, 3) if (c := in_year(expr, year + y))]
    candidates = [c for c in candidates if _is_weekday_told(c, expr)] or candidates
    base = first_day(last)
    if not candidates or last.grain in (Grain.YEAR, Grain.SEASON, Grain.HALF) or base is None:
        cal = candidates[0] if candidates else replace(expr, year=year)
        return dated(cal, "year-told", f"in {date_value(Cal(Grain.YEAR, year))}, told before", "narrative")
    if abs(_days_from(candidates[0], base)) < SAME_YEAR_DAYS:
        cal = candidates[0]
    else:
        cal = min(candidates, key=lambda c: (abs(_days_from(c, base)), c.year or 0))
    return dated(cal, "year-carried", f"the telling is at {date_value(last)}", "narrative")


def _nearest(candidates: list[Cal], expr: Cal, base: date, context: Context) -> tuple[Cal | None, str]:
    """Take the nearest of one name's years, unless the tense clearly says the other side."""
    if not candidates:
        return None, ""
    best = min(candidates, key=lambda c: (_distance(c, base), c.year or 0))
    distance, reason = _distance(best, base), f"the year nearest to {spoken(base)}"
    days = distance if _days_from(best, base) > 0 else -distance
    if expr.weekday is not None and distance > SURE_DAYS and not _is_weekday_told(best, expr):
        told = [c for c in candidates if _is_weekday_told(c, expr)]
        return min(told or [best], key=lambda c: _distance(c, base)), f"a {WEEKDAYS[expr.weekday]} near {spoken(base)}"
    direction = context.direction()
    if direction.way == "near":
        return best, reason
    past_days = PAST_DAYS if expr.grain is Grain.DAY else MONTH_PAST_DAYS
    if direction.cue and not direction.is_announced:
        past_days = min(past_days, DONE_PAST_DAYS)
    past_days = 0 if direction.is_strong else NEAR_PAST_DAYS if direction.is_near else past_days
    # A season is told as ahead when it is far: "the pool will open in the spring".
    is_open = direction.is_announced and direction.way == "future" and expr.grain is Grain.DAY
    future_days = OPEN_FUTURE_DAYS if is_open else FUTURE_DAYS
    future_days = future_days if expr.grain is not Grain.SEASON else 0
    if days == 0 or -future_days <= days <= past_days:
        return best, reason
    if direction.cue and (days > 0) != (direction.way == "future"):
        side = [c for c in candidates if (_days_from(c, base) > 0) == (direction.way == "future")]
        side = side if not _is_weekday_told(best, expr) else [c for c in side if _is_weekday_told(c, expr)]
        if side:
            looks = "ahead" if direction.way == "future" else "back"
            reason = f"{direction.cue!r} looks {looks} from {spoken(base)}"
            return min(side, key=lambda c: _distance(c, base)), reason
    return best, reason


def _is_weekday_told(cal: Cal, expr: Cal) -> bool:
    """Tell whether a date falls on the weekday told beside it; one told beside no weekday falls on any."""
    start = first_day(cal)
    return expr.weekday is None or start is None or start.isoweekday() == expr.weekday


def _days_from(cal: Cal, base: date) -> int:
    start = first_day(cal)
    assert start is not None
    return (start - base).days


def _distance(cal: Cal, base: date) -> int:
    """Count the days between a day and a unit, 0 inside it."""
    when = to_when(cal)
    assert when is not None
    assert when.start is not None
    assert when.last is not None
    return max((when.start - base).days, (base - when.last).days, 0)
