"""Read lists: "May 5, 6 and 9" is parted into its days, and "every Monday and Friday" is two sets.

What makes a list of days is the grammar's business; a weekday told with the first day stays in its span.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.dates.expr import Cal, Expr, Listed, Phrase, Recurring, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.lexicon import Lexicon
from chronicle.dates.ranges import Joiners
from chronicle.dates.timex3 import date_value, time_suffix
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["with_lists_parted", "with_sets_shared"]

DAY_DIGITS = 2


def with_lists_parted(found: Sequence[Found], tokens: Tokens, joiners: Joiners, lexicon: Lexicon) -> list[Found]:
    """Give each day of a list its own tokens; what is no list stays as it is."""
    if not any(isinstance(f.phrase.expr, Listed) for f in found):
        return list(found)
    marks = frozenset(told.split()[0] for told in joiners.listed | joiners.to | joiners.through)
    return [part for f in found for part in _parts(f, tokens, marks, lexicon)]


def _parts(found: Found, tokens: Tokens, marks: frozenset[str], lexicon: Lexicon) -> Iterator[Found]:
    expr = found.phrase.expr
    if not isinstance(expr, Listed):
        yield found
        return
    gaps = [gap for gap in _gaps(found, tokens, marks) if _is_day_next(gap[1], tokens, lexicon)]
    if expr.parted_at is not None:
        gaps = [(found.first + expr.parted_at, found.first + expr.parted_at + 1)]
    firsts, lasts = [found.first, *(end for _, end in gaps)], [*(start for start, _ in gaps), found.last]
    for day, first, last in zip(expr.days, firsts, lasts, strict=False):
        yield replace(found, first=first, last=last, phrase=replace(found.phrase, expr=day))


def _gaps(found: Found, tokens: Tokens, marks: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give the first token, and that after the last, of each run of commas and "and"."""
    start = None
    for at in range(found.first, found.last):
        is_mark = tokens.words[at].strip() in marks
        if is_mark and start is None:
            start = at
        elif not is_mark and start is not None:
            yield start, at
            start = None


def _is_day_next(at: int, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Tell the comma before a day from that before a month or a year: "Friday, May 5 and 6, 2015"."""
    word = tokens.words[at].strip()
    if word.isdecimal():
        return len(word) <= DAY_DIGITS
    return {"month", "mon"}.isdisjoint(lexicon.values.get(word, ()))


def with_sets_shared(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Read a weekday as a set where the one before it in its list is: "every Monday and Friday".

    So is a clock time before "each day", and the one that its span begins with: "from 10 a.m. to 5 p.m. each day".
    """
    out = list(found)
    for i in range(len(out) - 1, 0, -1):
        clock, day = out[i - 1 : i + 1]
        mark = "".join(tokens.words[clock.last : day.first]).strip()
        if _is_daily(day.phrase.expr, mark, joiners) and (value := _daily(clock.phrase.expr)):
            out[i - 1] = replace(clock, phrase=Phrase(Recurring(value)))
    for i in range(1, len(out)):
        before, day = out[i - 1], out[i]
        if _is_weekly(before.phrase.expr) and (value := _weekly(day.phrase.expr)):
            mark = "".join(tokens.words[before.last : day.first]).strip()
            if mark in joiners.listed | joiners.to | joiners.through:
                out[i] = replace(day, phrase=Phrase(Recurring(value)))
    return out


def _is_weekly(expr: Expr) -> bool:
    return isinstance(expr, Recurring) and expr.value.startswith(_WEEKLY)


_DAILY = date_value(Cal(Grain.DAY))
_WEEKLY = date_value(Cal(Grain.DAY, weekday=1))[:-1]


def _is_daily(expr: Expr, mark: str, joiners: Joiners) -> bool:
    """Tell "each day", before which a clock time stands with no mark between, or the clock time of one after "to"."""
    if not isinstance(expr, Recurring):
        return False
    return expr.value == "P1D" if not mark else mark in joiners.to and expr.value.startswith(f"{_DAILY}T")


def _daily(expr: Expr) -> str | None:
    """Give the set of a clock time of every day."""
    is_clock = isinstance(expr, Timed) and expr.day is None and expr.clock is not None
    return _DAILY + time_suffix(None, expr.clock) if is_clock and isinstance(expr, Timed) else None


def _weekly(expr: Expr) -> str | None:
    """Give the set of a weekday or of a part of it."""
    day, suffix = (expr.day, time_suffix(expr.part, expr.clock)) if isinstance(expr, Timed) else (expr, "")
    is_bare = isinstance(day, Cal) and day.weekday is not None and day.day is None
    return date_value(day) + suffix if is_bare and isinstance(day, Cal) else None
