"""Make dates of typed expressions: every rule in one list, each with its name and its reason.

A rule sees one expression and what surrounds it (``Context``), and answers or passes. The first that
answers decides. Nothing here reads words: that is the grammar's and the direction's business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from chronicle.dates.almanac import (
    first_day,
    from_day,
    holiday_date,
    is_complete,
    narrowed,
    same_day_moved,
    shifted,
    to_when,
)
from chronicle.dates.direction import Direction
from chronicle.dates.expr import (
    Cal,
    Duration,
    Expr,
    Recurring,
    Relative,
    Shift,
    Span,
    Timed,
    Vague,
    Within,
)
from chronicle.dates.timex3 import date_value, duration_value, time_suffix
from chronicle.model import AnchorKind, TimexType
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["RULES", "Context", "Resolved", "resolve_expr"]

WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved in."""

    published: date | None
    told: Cal | None = None
    """The last date told, as fine as told."""
    direction: Callable[[], Direction] = lambda: Direction("past")
    is_narrative: bool = False
    """Whether the text tells of a time far from its publication, so that years follow the telling."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with its unit, and how it was found. ``cal`` is None for lengths, sets and vague references."""

    type: TimexType
    value: str
    rule: str
    reason: str
    anchor: AnchorKind = "none"
    cal: Cal | None = None
    when: When | None = None
    last: Cal | None = field(default=None)
    """The last unit of a span."""


def _dated(cal: Cal, rule: str, reason: str, anchor: AnchorKind) -> Resolved:
    return Resolved("DATE", date_value(cal), rule, reason, anchor, cal, to_when(cal))


def _told_in_full(expr: Expr, _context: Context) -> Resolved | None:
    if not isinstance(expr, Cal) or not is_complete(expr):
        return None
    return _dated(expr, "told-in-full", "the text tells the whole date", "explicit")


def _holiday(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Cal) or expr.holiday is None:
        return None
    if expr.year is not None:
        day = holiday_date(expr.holiday, expr.year)
        cal = from_day(day, Grain.DAY) if day else replace(expr, grain=Grain.YEAR)
        return _dated(cal, "holiday-of-year", f"{expr.holiday} {expr.year}", "explicit")
    base, kind = _year_anchor(context)
    if base is None:
        return Resolved("DATE", "XXXX-XX-XX", "holiday-without-year", "no anchor tells the year of the holiday")
    days = [d for y in (base.year - 1, base.year, base.year + 1) if (d := holiday_date(expr.holiday, y))]
    if not days:
        return None
    day = min(days, key=lambda d: (abs((d - base).days), d))
    return _dated(from_day(day, Grain.DAY), "nearest-holiday", f"the {expr.holiday} nearest to {base}", kind)


def _weekday(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Cal) or expr.grain is not Grain.DAY or expr.weekday is None or expr.day is not None:
        return None
    if context.published is None:
        return _unanchored(expr)
    direction = context.direction()
    day = _weekday_near(context.published, expr.weekday, direction.way)
    name, cue = WEEKDAYS[expr.weekday], f" ({direction.cue!r})" if direction.cue else ""
    side = "on or after" if direction.way == "future" else "on or before"
    tense = {"past": "past tense", "future": "future"}[direction.way] + cue if direction.cue else "no cue"
    reason = f"{tense}: the {name} {side} {_spoken(context.published)}"
    return _dated(from_day(day, Grain.DAY), f"weekday-{direction.way}", reason, "publication")


def _weekday_near(base: date, weekday: int, way: Literal["past", "future"]) -> date:
    if way == "future":
        return base + timedelta((weekday - base.isoweekday()) % 7)
    return base - timedelta((base.isoweekday() - weekday) % 7)


def _day_of_month(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Cal) or expr.day is None or expr.month is not None:
        return None
    base, kind = _year_anchor(context)
    if base is None:
        return _unanchored(expr)
    candidates = [d for m in range(-7, 8) if (d := _on_day(same_day_moved(base.replace(day=1), m), expr.day))]
    if expr.weekday is not None:
        candidates = [d for d in candidates if d.isoweekday() == expr.weekday]
    if not candidates:
        return _unanchored(expr)
    day = min(candidates, key=lambda d: (abs((d - base).days), d))
    return _dated(from_day(day, Grain.DAY), "nearest-day-of-month", f"the {expr.day}th nearest to {base}", kind)


def _on_day(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _year_anchor(context: Context) -> tuple[date | None, AnchorKind]:
    """Give the day that years and months are inferred from: the narrative's in a narrative, else publication."""
    if context.told is not None and (context.is_narrative or context.published is None):
        told = first_day(context.told)
        if told is not None:
            return told, "narrative"
    return context.published, "publication"


def _without_year(expr: Expr, context: Context) -> Resolved | None:
    """Give a month-day, a month, a quarter or a season the nearest year."""
    if not isinstance(expr, Cal) or expr.year is not None or expr.grain in (Grain.YEAR, Grain.WEEK):
        return None
    base, kind = _year_anchor(context)
    if base is None:
        return _unanchored(expr)
    if kind == "narrative" and context.told is not None and context.told.grain is Grain.YEAR:
        return _dated(replace(expr, year=context.told.year), "year-told", f"in {context.told.year}, told before", kind)
    cal = _nearest_year(expr, base, context)
    if cal is None:
        return _unanchored(expr)
    return _dated(cal, "nearest-year", f"the year nearest to {_spoken(base)}", kind)


def _nearest_year(expr: Cal, base: date, context: Context) -> Cal | None:
    candidates = [c for y in (-1, 0, 1) if first_day(c := replace(expr, year=base.year + y)) is not None]
    if not candidates:
        return None
    if expr.grain in (Grain.QUARTER, Grain.HALF, Grain.SEASON, Grain.MONTH):
        way = context.direction()
        ahead = way.way == "future" and bool(way.cue)
        return min(candidates, key=lambda c: _distance(c, base, is_ahead=ahead))
    return min(candidates, key=lambda c: (abs(_days_from(c, base)), c.year or 0))


def _days_from(cal: Cal, base: date) -> int:
    start = first_day(cal)
    assert start is not None
    return (start - base).days


def _distance(cal: Cal, base: date, *, is_ahead: bool) -> tuple[int, int]:
    """Measure how far a unit lies from the base day, a unit against the direction counting more."""
    when = to_when(cal)
    assert when is not None
    assert when.start is not None
    assert when.last is not None
    if when.start <= base <= when.last:
        return (0, 0)
    days = (when.start - base).days if when.start > base else (base - when.last).days
    against = (when.start > base) != is_ahead
    return (days + (200 if against else 0), 1)


def _unanchored(expr: Cal) -> Resolved:
    return Resolved("DATE", date_value(expr), "no-anchor", "nothing tells the year or the week that it counts from")


def _base(context: Context, *, is_told: bool) -> tuple[Cal | None, AnchorKind]:
    if is_told and context.told is not None:
        return context.told, "narrative"
    if context.published is None:
        return None, "none"
    return from_day(context.published, Grain.DAY), "publication"


def _relative(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Relative):
        return None
    base, kind = _base(context, is_told=expr.is_told)
    target = expr.target
    if base is None:
        return Resolved("DATE", _vague_value(target), "no-anchor", "nothing tells what it counts from")
    name = target.value if isinstance(target, Grain) else "one"
    word = {-1: "before", 0: "of", 1: "after"}[expr.sign]
    reason = f"the {name} {word} {date_value(base)}"
    cal = _relative_unit(target, expr.sign, base) if isinstance(target, Grain) else _relative_name(target, expr, base)
    if cal is None:
        return None
    rule = {-1: "last", 0: "this", 1: "next"}[expr.sign] + ("-told" if kind == "narrative" else "-unit")
    return _dated(cal, rule, reason, kind)


def _vague_value(target: Grain | Cal) -> str:
    return date_value(target if isinstance(target, Cal) else Cal(target))


def _relative_unit(grain: Grain, sign: int, base: Cal) -> Cal | None:
    start = first_day(base)
    if start is None:
        return shifted(base, grain, sign)
    return shifted(from_day(start, grain), grain, sign)


def _relative_name(target: Cal, expr: Relative, base: Cal) -> Cal | None:
    start = first_day(base)
    if start is None:
        return None
    if target.is_fiscal:
        found = _relative_unit(target.grain, expr.sign, base)
        return replace(found, is_fiscal=True) if found else None
    if target.weekday is not None:
        return from_day(_relative_weekday(start, target.weekday, expr.sign), Grain.DAY)
    years = [replace(target, year=start.year + y) for y in (-1, 0, 1)]
    if expr.sign == 0:
        return years[1]
    sided = [c for c in years if (d := first_day(c)) and ((d > start) if expr.sign > 0 else _ended(c, start))]
    return (sided[-1] if expr.sign < 0 else sided[0]) if sided else None


def _ended(cal: Cal, day: date) -> bool:
    when = to_when(cal)
    return bool(when and when.end and when.end <= day)


def _relative_weekday(start: date, weekday: int, sign: int) -> date:
    """Last Friday is the one before today; next Friday that of the coming week; this Friday that of this week."""
    monday = start - timedelta(start.isoweekday() - 1)
    if sign == 0:
        return monday + timedelta(weekday - 1)
    if sign < 0:
        return start - timedelta((start.isoweekday() - weekday - 1) % 7 + 1)
    return monday + timedelta(7 + weekday - 1)


def _shift(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Shift):
        return None
    base, kind = _base(context, is_told=expr.base == "told")
    if expr.base == "origin" and expr.origin is not None:
        inner = resolve_expr(expr.origin, context)
        base, kind = (inner.cal, inner.anchor) if inner else (None, kind)
    amount, grain = expr.amounts[0]
    if amount is None:
        return Resolved(
            "DATE", "PAST_REF" if expr.sign < 0 else "FUTURE_REF", "unknown-amount", "no number is told", kind
        )
    if base is None:
        return Resolved("DATE", _vague_value(grain), "no-anchor", "nothing tells what it counts from")
    if grain in (Grain.SECOND, Grain.MINUTE, Grain.HOUR):
        return _dated(base, "hours-shift", f"a few hours from {date_value(base)}", kind)
    cal = _shifted_all(base, expr)
    if cal is None:
        return None
    word = "before" if expr.sign < 0 else "after"
    rule = "shift-told" if kind == "narrative" else "shift"
    reason = (
        f"{amount:g} {grain.value}s {word} {date_value(base)}" if amount else f"the {grain.value} of {date_value(base)}"
    )
    return _dated(cal, rule, reason, kind)


def _shifted_all(base: Cal, expr: Shift) -> Cal | None:
    start = first_day(base)
    if len(expr.amounts) > 1 and start is not None:
        day = start
        for amount, unit in expr.amounts:
            moves = int(amount or 0) * expr.sign
            if unit in (Grain.YEAR, Grain.MONTH):
                day = same_day_moved(day, moves * (12 if unit is Grain.YEAR else 1))
            else:
                day += timedelta(moves * (7 if unit is Grain.WEEK else 1))
        return from_day(day, Grain.DAY)
    length, grain = expr.amounts[0]
    count = (length or 0) * expr.sign
    if grain is Grain.WEEK and base.grain is Grain.DAY and expr.base != "published" and start is not None:
        return from_day(start + timedelta(round(7 * count)), Grain.DAY)
    if grain is Grain.YEAR and base.grain is Grain.QUARTER and base.year is not None:
        return replace(base, year=base.year + round(count))
    return shifted(base, grain, count)


def _within(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Within):
        return None
    outer = resolve_expr(expr.outer, context)
    if outer is None or outer.cal is None or outer.cal.year is None:
        return _unanchored(expr.inner) if outer is not None and outer.rule == "no-anchor" else None
    inner = expr.inner
    if inner.weekday is not None and inner.day is None and outer.cal.grain is Grain.WEEK:
        start = first_day(outer.cal)
        cal = from_day(start + timedelta(inner.weekday - 1), Grain.DAY) if start else None
    elif inner.holiday is not None:
        day = holiday_date(inner.holiday, outer.cal.year)
        cal = from_day(day, Grain.DAY) if day else None
    elif inner.weekday is not None and inner.day is None:
        cal = None
    else:
        cal = replace(inner, year=outer.cal.year)
    if cal is None:
        return None
    return _dated(cal, "part-of-told", f"within {outer.value}: {outer.reason}", outer.anchor)


def _timed(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Timed):
        return None
    suffix = time_suffix(expr.part, expr.clock)
    if expr.day is None:
        base, kind = _base(context, is_told=True)
        if base is None or base.grain is not Grain.DAY:
            base, kind = _base(context, is_told=False)
        if base is None:
            return Resolved("TIME", suffix, "time-of-no-day", "no day is told")
        inner = _dated(base, "time-of-day", f"on {date_value(base)}", kind)
    else:
        found = resolve_expr(expr.day, context)
        if found is None or found.cal is None:
            return found
        inner = found
    when = narrowed(inner.when, expr.part, expr.clock) if inner.when else None
    return replace(inner, type="TIME", value=inner.value + suffix, when=when)


def _duration(expr: Expr, _context: Context) -> Resolved | None:
    if not isinstance(expr, Duration):
        return None
    return Resolved("DURATION", expr.text or duration_value(expr.amounts), "length", "a length of time")


def _recurring(expr: Expr, _context: Context) -> Resolved | None:
    return Resolved("SET", expr.value, "set", "happens again and again") if isinstance(expr, Recurring) else None


def _vague(expr: Expr, _context: Context) -> Resolved | None:
    return Resolved("DATE", expr.value, "vague", "a vague reference") if isinstance(expr, Vague) else None


def _span(expr: Expr, context: Context) -> Resolved | None:
    if not isinstance(expr, Span):
        return None
    last = resolve_expr(expr.last, context)
    first = resolve_expr(expr.first, context)
    if last is None or first is None:
        return None
    if first.cal is None or last.cal is None:
        value, is_open = f"{first.value}/{last.value}", "no-anchor" in (first.rule, last.rule)
        return Resolved("DATE", value, "no-anchor", "nothing tells what the range counts from") if is_open else None
    if isinstance(expr.first, Cal) and expr.first.year is None and first.cal.year != last.cal.year:
        aligned = replace(first.cal, year=last.cal.year)
        first = _dated(aligned, first.rule, first.reason, first.anchor)
    when = None
    if first.when and last.when and (first.when.start or date.min) <= (last.when.start or date.min):
        when = When.between(first.when, last.when)
    value = f"{first.value}/{last.value}"
    return Resolved(
        "DATE", value, f"range-{first.rule}", f"a range; {first.reason}", first.anchor, first.cal, when, last.cal
    )


Rule = Callable[[Expr, Context], "Resolved | None"]

RULES: tuple[Rule, ...] = (
    _told_in_full,
    _holiday,
    _weekday,
    _day_of_month,
    _without_year,
    _relative,
    _shift,
    _within,
    _timed,
    _span,
    _duration,
    _recurring,
    _vague,
)


def resolve_expr(expr: Expr, context: Context) -> Resolved | None:
    """Resolve one expression; None where no rule knows what it means."""
    for rule in RULES:
        if (found := rule(expr, context)) is not None:
            return found
    return None


def _spoken(day: date) -> str:
    return f"{WEEKDAYS[day.isoweekday()]} {day.day} {day:%B %Y}"
