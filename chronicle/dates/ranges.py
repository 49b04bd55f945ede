"""Join two dates that are the ends of one range: "from Tuesday to Thursday", "between May 4 and June 2".

Each end has its own span and value, those of "Nov. 11-12" too; both carry the range's number, and the days of the
whole range.
The words that join are language data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chronicle.dates.almanac import first_day, from_day, narrowed, same_day_moved, to_when
from chronicle.dates.expr import Cal, Expr, Relative, Shift, Span, Timed, Vague, Within
from chronicle.dates.grammar import Found
from chronicle.dates.holidays import holiday_date
from chronicle.dates.resolve import Resolved
from chronicle.dates.timex3 import date_value, time_suffix
from chronicle.dates.tokens import Tokens
from chronicle.model import TimeExpression
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["MOST_BETWEEN", "Joiners", "build_joiners", "find_ranges", "halves", "joined", "whole", "with_shared_years"]

MOST_BETWEEN = 3
"""Tokens between the ends of a range: "bis zum", "jusqu'au"."""
MOST_ENDS = 2
MOST_RANGE_DAYS = 300
"""Of two dates without a year, the second may be so much later; beyond it comes before: "from 3 May to 28 April"."""
LEAP_YEAR, YEAR_DAYS = 2000, 366
"""One that has every day."""
MOVED_REACH = 8
"""Tokens before a range in which a word of moving makes it none: "postponed from Tuesday to Thursday"."""


@dataclass(frozen=True, slots=True)
class Joiners:
    """One language's words for ranges; each set is a list of ``ranges.toml``."""

    between: frozenset[str]
    conjunction: frozenset[str]
    listed: frozenset[str]
    """Stands between dates of one list, whose last tells the year: "in June and July 1943"."""
    start: frozenset[str]
    to: frozenset[str]
    """Joins only after a word of ``start``, or two dates of one kind."""
    through: frozenset[str]
    """Always joins: "through", "until", a dash."""
    moved: frozenset[str]
    """A list of ``cues.toml``."""
    inside_week: frozenset[str] = frozenset()
    """What may stand between a week and its day: "next week, probably on Wednesday"."""
    of: frozenset[str] = frozenset()
    first_part: frozenset[str] = frozenset()
    last_part: frozenset[str] = frozenset()
    """Of "the last four months of 2021": what ties a part to its whole, and which end it is of."""
    lasting: frozenset[str] = frozenset()
    """Before a length that a word of ``start`` and a day follow: "for three days from Friday"."""
    definite: frozenset[str] = frozenset()
    up_to: frozenset[str] = frozenset()
    """Around a length that ends with a date: "the three months to December"."""
    zone_behind: frozenset[str] = frozenset()
    """Ends the name of a zone between a clock time and its day: "5:34 a.m. local time on Monday"."""


def build_joiners(data: Mapping[str, Sequence[str]]) -> Joiners:
    """Read the lists of one language; those missing are empty."""
    return Joiners(**{name: frozenset(data.get(name, ())) for name in Joiners.__slots__})


def find_ranges(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[int]:
    """Give the index of each phrase that the next one ends the range of."""
    out: list[int] = []
    for i in range(len(found) - 1):
        if out and out[-1] == i - 1:
            continue
        if _is_range(found[i], found[i + 1], tokens, joiners):
            out.append(i)
    return out


def with_shared_years(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Give each date of a list the year that only its last one tells: "March 5 and April 2, 1943"."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        first, last = out[i], out[i + 1]
        if 1 <= last.first - first.last <= MOST_BETWEEN and _is_free(first.phrase.expr):
            word = "".join(tokens.words[first.last : last.first]).strip()
            year = _year_of(last.phrase.expr) if word in joiners.listed else None
            if year is not None:
                out[i] = _of_list(first, last, year)
    return out


def _is_free(expr: Expr) -> bool:
    return isinstance(expr, Cal) and expr.year is None and (expr.month is not None or expr.grain is Grain.SEASON)


def _year_of(expr: Expr) -> int | None:
    if isinstance(expr, Span):
        expr = expr.first
    is_finer = isinstance(expr, Cal) and (expr.month is not None or expr.grain is Grain.SEASON)
    return expr.year if isinstance(expr, Cal) and is_finer else None


def _of_list(first: Found, last: Found, year: int) -> Found:
    """Put a date in the year of the one after it, or in the year before: "in December and January 1944"."""
    begin, end = first.phrase.expr, last.phrase.expr
    if isinstance(end, Span):
        end = end.first
    assert isinstance(begin, Cal)
    assert isinstance(end, Cal)
    cal = replace(begin, year=year)
    if to_when(cal) is not None and _is_after(cal, end):
        cal = replace(begin, year=year - 1)
    return replace(first, phrase=replace(first.phrase, expr=cal)) if to_when(cal) is not None else first


def _is_range(first: Found, last: Found, tokens: Tokens, joiners: Joiners) -> bool:
    if not 1 <= last.first - first.last <= MOST_BETWEEN or not (
        _can_end(first.phrase.expr) and _can_end(last.phrase.expr)
    ):
        return False
    if _goes_back(first.phrase.expr, last.phrase.expr):
        return False
    word = "".join(tokens.words[first.last : last.first]).strip()
    before = tokens.words[first.first - 1].strip() if first.first else ""
    if word in joiners.conjunction:
        return before in joiners.between
    if word in joiners.through and not word.isalpha():
        return True
    if word not in joiners.to | joiners.through:
        return False
    lead = {w.strip() for w in tokens.words[max(0, first.first - MOVED_REACH) : first.first]}
    if lead & joiners.moved:
        return False
    return word in joiners.through or before in joiners.start or _kind(first.phrase.expr) is _kind(last.phrase.expr)


def _goes_back(first: Expr, last: Expr) -> bool:
    """Tell "brought forward from 3 May to 28 April" from "from 20 November to 14 January"."""
    if not (isinstance(first, Cal) and isinstance(last, Cal)) or not (first.month and first.day and last.month):
        return False
    if first.year is not None or last.year is not None or not last.day or last.weekday or first.weekday:
        return False
    begin, end = date(LEAP_YEAR, first.month, first.day), date(LEAP_YEAR, last.month, last.day)
    return begin > end and YEAR_DAYS - (begin - end).days > MOST_RANGE_DAYS


def _can_end(expr: Expr) -> bool:
    return not isinstance(expr, Span) and _kind(expr) is not None


def _kind(expr: Expr) -> Grain | None:
    match expr:
        case Timed():
            return _kind(expr.day) if expr.day is not None else None
        case Cal():
            return expr.grain
        case Relative():
            return expr.target.grain if isinstance(expr.target, Cal) else expr.target
        case Shift():
            return expr.amounts[-1][1]
        case Within():
            return expr.inner.grain
        case Vague(value="PRESENT_REF"):
            return Grain.DAY
    return None


def joined(
    first: Resolved, last: Resolved, ends: tuple[Expr, Expr], published: date | None
) -> tuple[Resolved, Resolved]:
    """Resolve both ends together: the last is not before the first, and a year told once is of both."""
    if isinstance(ends[0], Vague) and published is not None:
        first = replace(first, when=When.day(published), cal=from_day(published, Grain.DAY))
    first, last = _aligned(first, last, ends)
    if first.when is None or last.when is None:
        return first, last
    start, end = first.when.start, last.when.last
    if start is None or end is None or start > end:
        return first, last
    whole = When.between(first.when, last.when)
    return replace(first, when=whole), replace(last, when=whole)


def _aligned(first: Resolved, last: Resolved, ends: tuple[Expr, Expr]) -> tuple[Resolved, Resolved]:
    begin, end, (from_, to) = first.cal, last.cal, map(_day, ends)
    if begin is None or end is None:
        return first, last
    if _is_bare_day(to) and begin.grain is Grain.DAY:
        moved = _in_month(end, begin)
        return (first, _moved(last, moved, ends[1])) if moved is not None else (first, last)
    if _is_yearless(from_) and not _is_yearless(to) and _has_year(to):
        moved = _in_year(begin, end.year, from_)
        if moved is not None and _is_after(moved, end):
            moved = _in_year(begin, (end.year or 0) - 1, from_)
        return (_moved(first, moved, ends[0]), last) if moved is not None else (first, last)
    if _is_yearless(to):
        moved = _in_year(end, begin.year, to)
        if moved is not None and _is_after(begin, moved):
            moved = _in_year(end, (begin.year or 0) + 1, to)
        return (first, _moved(last, moved, ends[1])) if moved is not None else (first, last)
    if _is_bare_weekday(to) and _is_after(begin, end):
        return first, _moved(last, _a_week_on(begin, end), ends[1])
    if _is_bare_weekday(from_) and end.grain is Grain.DAY and (near := _weekday_before(begin, end)) is not None:
        return _moved(first, near, ends[0]), last
    return first, last


def _day(expr: Expr) -> Expr:
    return expr.day if isinstance(expr, Timed) and expr.day is not None else expr


def _is_yearless(expr: Expr) -> bool:
    return isinstance(expr, Cal) and expr.year is None and not expr.weekday


def _is_bare_day(expr: Expr) -> bool:
    return isinstance(expr, Cal) and expr.day is not None and expr.month is None


def _in_month(end: Cal, begin: Cal) -> Cal | None:
    """Put "the 22nd" of "from the 4th to the 22nd" into the month of the fourth, or into the next."""
    start = first_day(begin)
    if start is None or end.day is None:
        return None
    month = start.replace(day=1) if end.day >= start.day else same_day_moved(start.replace(day=1), 1)
    moved = Cal(Grain.DAY, month.year, month.month, end.day)
    return moved if to_when(moved) is not None else None


def _is_bare_weekday(expr: Expr) -> bool:
    return isinstance(expr, Cal) and expr.weekday is not None and expr.day is None


def _weekday_before(begin: Cal, end: Cal) -> Cal | None:
    """Put "Monday" of "from Monday to Wednesday next week" into the week before its end."""
    start, day = first_day(begin), first_day(end)
    if start is None or day is None:
        return None
    return from_day(day - timedelta((day - start).days % 7), Grain.DAY)


def _has_year(expr: Expr) -> bool:
    return (isinstance(expr, Cal) and expr.year is not None) or isinstance(expr, Relative | Within)


def _in_year(cal: Cal, year: int | None, told: Expr) -> Cal | None:
    if isinstance(told, Cal) and told.holiday is not None and year is not None:
        day = holiday_date(told.holiday, year)
        return from_day(day, Grain.DAY) if day else None
    moved = replace(cal, year=year)
    return moved if to_when(moved) is not None else None


def _is_after(first: Cal, last: Cal) -> bool:
    start, end = first_day(first), first_day(last)
    return start is not None and end is not None and start > end


def _a_week_on(begin: Cal, end: Cal) -> Cal:
    start, day = first_day(begin), first_day(end)
    assert start is not None
    assert day is not None
    return from_day(day + timedelta(7 * -((day - start).days // 7)), Grain.DAY)


def _moved(resolved: Resolved, cal: Cal, expr: Expr) -> Resolved:
    if cal == resolved.cal:
        return resolved
    reason = f"{resolved.reason}; with the other end of its range"
    value, when = date_value(cal), to_when(cal)
    if resolved.cal is not None and when is not None:
        when = _cut_alike(when, resolved.when, to_when(resolved.cal))
    if isinstance(expr, Timed) and when is not None:
        value, when = value + time_suffix(expr.part, expr.clock), narrowed(when, expr.part, expr.clock)
    return replace(resolved, cal=cal, value=value, when=when, rule="range-end", reason=reason)


def _cut_alike(whole: When, part: When | None, unit: When | None) -> When:
    """Cut a unit as the one that it was moved from: "from late January to early March 2019"."""
    if part is None or unit is None or part == unit:
        return whole
    match (whole.start, whole.last, unit.start, unit.last, part.start, part.last):
        case (date() as start, date() as end, date() as left, date() as right, date() as first, date() as last):
            is_part = left <= first <= last <= right
            return When.days(start + (first - left), end - (right - last)) if is_part else whole
    return whole


def halves(found: Found, value: str, tokens: Tokens, joiners: Joiners) -> tuple[tuple[int, int, str], ...]:
    """Give the tokens and the value of a phrase, or of both ends of one such as "Nov. 11-12"."""
    both = ((found.first, found.last, value),)
    values = value.split("/")
    if not isinstance(found.phrase.expr, Span) or len(values) != MOST_ENDS:
        return both
    words = [word.strip() for word in tokens.words[found.first : found.last]]
    first = 1 if words[0] in joiners.between or words[0] in joiners.start else 0
    for i in range(first + 1, len(words) - 1):
        is_joiner = words[i] in joiners.through or words[i] in joiners.to or words[i] in joiners.conjunction
        if is_joiner and words[i + 1][0].isdecimal():
            middle = found.first + i
            return (found.first + first, middle, values[0]), (middle + 1, found.last, values[1])
    return both


def whole(text: str, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Join the ends of each range into one expression, whose value has both: ``2020-11-11/2020-11-12``."""
    out: list[TimeExpression] = []
    for timex in found:
        if out and timex.range_id is not None and timex.range_id == out[-1].range_id:
            start, value = out[-1].start, f"{out[-1].value}/{timex.value}"
            out[-1] = replace(timex, start=start, text=text[start : timex.end], value=value)
        else:
            out.append(timex)
    return out
