"""Cut a unit to the part of it that is meant: "earlier this month", "late 2019", "the end of next week".

The value stays that of the whole unit, as TIMEX3 wants it with its modifier; the calendar interval is cut.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from chronicle.dates.cues import Cues
from chronicle.dates.grammar import Found
from chronicle.dates.resolve import Resolved
from chronicle.dates.tokens import Tokens
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = ["bounded"]

DEADLINE_TOKENS = 3
"""How far before a time "by" or "antes de" stands."""
# First and last day of a part, counted from 1, of a month and of a week; None is the last one. Of a year, its months.
# Halves hold whatever people call early or late; thirds, what they call the start or the end.
_Cuts = dict[tuple[str, TimexMod], tuple[int, int | None]]
_OF_YEAR: _Cuts = {
    ("half", "START"): (1, 6), ("half", "END"): (7, None), ("half", "MID"): (4, 9),
    ("third", "START"): (1, 4), ("third", "END"): (9, None), ("third", "MID"): (4, 9),
}  # fmt: skip
_OF_MONTH: _Cuts = {
    ("half", "START"): (1, 15), ("half", "END"): (16, None), ("half", "MID"): (10, 20),
    ("third", "START"): (1, 10), ("third", "END"): (21, None), ("third", "MID"): (10, 20),
}  # fmt: skip
_OF_WEEK: _Cuts = {
    ("half", "START"): (1, 3), ("half", "END"): (4, None), ("half", "MID"): (2, 4),
    ("third", "START"): (1, 3), ("third", "END"): (4, None), ("third", "MID"): (2, 4),
}  # fmt: skip


def bounded(resolved: Resolved, found: Found, tokens: Tokens, *, cues: Cues, published: date | None) -> Resolved:
    """Cut the interval at publication, or to the half or third that is told.

    "By the end of the month" keeps the whole month: what is due then may come earlier.
    """
    bound, mod = found.phrase.bound, found.phrase.mod
    if bound in ("before", "after"):
        return _at_publication(resolved, is_before=bound == "before", published=published)
    lead = {word.strip() for word in tokens.words[max(0, found.first - DEADLINE_TOKENS) : found.first]}
    if bound is None or mod is None or lead & cues.deadlines:
        return resolved
    when = _cut(resolved, bound, mod)
    return replace(resolved, when=when) if when else resolved


def _at_publication(resolved: Resolved, *, is_before: bool, published: date | None) -> Resolved:
    """End "earlier this month" before publication, and begin "later this year" there; "later next week" is its half."""
    when, day = resolved.when, published
    if when is None or day is None or when.start is None or when.last is None:
        return resolved
    if not when.start <= day <= when.last:
        half = _cut(resolved, "half", "START" if is_before else "END")
        return replace(resolved, when=half) if half else resolved
    if is_before and when.start < day:
        return replace(resolved, when=When.days(when.start, day - timedelta(1)))
    if not is_before and day < when.last:
        return replace(resolved, when=When.days(day, when.last))
    return resolved


def _cut(resolved: Resolved, bound: str, mod: TimexMod) -> When | None:
    when, cal = resolved.when, resolved.cal
    if when is None or when.start is None or when.last is None or cal is None or resolved.last is not None:
        return None
    if cal.grain is Grain.YEAR and not cal.is_fiscal and (cut := _OF_YEAR.get((bound, mod))):
        first, last = (When.month(when.start.year, month or 12) for month in cut)
        return When.between(first, last)
    cuts = {Grain.MONTH: _OF_MONTH, Grain.WEEK: _OF_WEEK}.get(cal.grain, {})
    if days := cuts.get((bound, mod)):
        last_day = when.last if days[1] is None else when.start + timedelta(days[1] - 1)
        return When.days(when.start + timedelta(days[0] - 1), last_day)
    return None
