"""Give each weekday of a list, or one told behind its week, that week: "this Saturday and Sunday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chronicle.dates.compose.joins import is_week
from chronicle.dates.expr import Beside, Cal, Expr, Relative, Shift, Timed, Within
from chronicle.dates.grammar import Found
from chronicle.dates.ranges import MOST_BETWEEN, Joiners
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["with_shared_weeks"]

MOST_INSIDE = 5
"""Tokens between a week and its day: "next week maybe, say on Wednesday"."""


def with_shared_weeks(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Read "Monday or Tuesday next week", "this Saturday and Sunday", "tomorrow or Friday" together."""
    out = list(found)
    for i in range(len(out) - 1):
        first, last = out[i], out[i + 1]
        if not 1 <= last.first - first.last <= MOST_INSIDE:
            continue
        gap = tokens.words[first.last : last.first]
        begin, end = first.phrase.expr, last.phrase.expr
        if (named := _bare(end)) and is_week(begin) and _leads_into(gap, joiners):
            out[i + 1] = _with_day(last, Within(named, begin))
            continue
        if len(gap) > MOST_BETWEEN or "".join(gap).strip() not in joiners.listed:
            continue
        if named and (told := _beside(named, _day(begin), is_aside="".join(gap).strip() == ",")):
            out[i + 1] = _with_day(last, told)
        elif (bare := _bare(begin)) and (told := _in_week(bare, _day(end))):
            out[i] = _with_day(first, told)
    return out


def _leads_into(gap: Sequence[str], joiners: Joiners) -> bool:
    """Tell "next week, probably on" Wednesday: nothing but such words stands between."""
    return (
        1 <= len(gap) <= MOST_INSIDE
        and any(map(str.isalpha, map(str.strip, gap)))
        and all(word.strip() in joiners.inside_week for word in gap)
    )


def _day(expr: Expr) -> Expr:
    return expr.day if isinstance(expr, Timed) and expr.day is not None else expr


def _bare(expr: Expr) -> Cal | None:
    day = _day(expr)
    is_bare = isinstance(day, Cal) and day.weekday is not None and day.day is None
    return day if is_bare and isinstance(day, Cal) else None


def _beside(weekday: Cal, day: Expr, *, is_aside: bool) -> Expr | None:
    """Give a weekday told after a day with "this", "next" or a week, or after tomorrow; by a comma, that day itself.

    "Tomorrow, Saturday" is one day, "tomorrow or Saturday" two.
    """
    match day:
        case Relative(sign=-1, target=Cal(weekday=int(first))) if first < (weekday.weekday or 0):
            return Beside(weekday.weekday or 0, 1, day)
        case Relative(target=Cal(weekday=int())):
            return replace(day, target=weekday)
        case Within(inner=Cal(weekday=int(), day=None)):
            return replace(day, inner=weekday)
        case Shift(amounts=((int(count), Grain.DAY),), base="published") if count:
            return Beside(weekday.weekday or 0, day.sign, day, with_day=is_aside)
    return None


def _in_week(weekday: Cal, day: Expr) -> Expr | None:
    """Give a weekday told before one of a week: "Monday or Tuesday next week"."""
    match day:
        case Within(inner=Cal(weekday=int(later), day=None)) if (weekday.weekday or 0) < later:
            return replace(day, inner=weekday)
    return None


def _with_day(found: Found, day: Expr) -> Found:
    expr = found.phrase.expr
    told = replace(expr, day=day) if isinstance(expr, Timed) else day
    return replace(found, phrase=replace(found.phrase, expr=told))
