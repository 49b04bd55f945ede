"""Give each clock time of a range or a list the day that the other one tells: "from 4 p.m. to 6 p.m. tomorrow"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chronicle.dates.expr import Cal, Clock, Expr, Relative, Shift, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.ranges import MOST_BETWEEN, Joiners
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["with_shared_days"]

BRACKET_TOKENS = 8
"""Tokens of a time in brackets: "(07:35 GMT)"."""
ZONE_TOKENS = 4
"""Tokens of a zone's name: "Papua New Guinea time"."""


def with_shared_days(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Read "4 p.m. to 6 p.m. tomorrow" and "10 p.m. on Friday to 2 a.m." together."""
    out = [_with_day_behind_zone(i, found, tokens, joiners) for i in range(len(found))]
    for i in range(len(out) - 1):
        first, last = out[i].phrase.expr, out[i + 1].phrase.expr
        if not (isinstance(first, Timed) and isinstance(last, Timed)) or first.clock is None or last.clock is None:
            continue
        gap = tokens.words[out[i].last : out[i + 1].first]
        word = "".join(gap).strip()
        if not 1 <= len(gap) <= MOST_BETWEEN or word not in joiners.to | joiners.through | joiners.listed:
            continue
        if first.day is None and last.day is not None:
            out[i] = _on(out[i], replace(first, day=last.day))
        elif first.day is not None and last.day is None and word not in joiners.listed:
            out[i + 1] = _on(out[i + 1], replace(last, day=_day_of_end(first.day, first.clock, last.clock)))
    return out


def _with_day_behind_zone(i: int, found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> Found:
    """Give a clock time the day behind its zone: "10:35 a.m. (0735 GMT) Friday", "6 p.m. local time on Monday"."""
    phrase, expr = found[i], found[i].phrase.expr
    if not isinstance(expr, Timed) or expr.clock is None or expr.day is not None:
        return phrase
    end = _end_of_zone(phrase.last, tokens, joiners)
    for other in found[i + 1 : i + 3]:
        if phrase.last < end <= other.first <= end + 1 and _is_day(other.phrase.expr):
            return _on(phrase, replace(expr, day=other.phrase.expr))
    return phrase


def _end_of_zone(at: int, tokens: Tokens, joiners: Joiners) -> int:
    """Step over the name of a zone and a time in brackets."""
    behind = [word.strip() for word in tokens.words[at : at + ZONE_TOKENS]]
    named = next((n for n, word in enumerate(behind) if word in joiners.zone_behind), None)
    if named is not None and all(word.isalpha() for word in behind[:named]):
        at += named + 1
    behind = [word.strip() for word in tokens.words[at : at + BRACKET_TOKENS]]
    return at + behind.index(")") + 1 if behind[:1] == ["("] and ")" in behind else at


def _is_day(expr: Expr) -> bool:
    match expr:
        case Cal(grain=Grain.DAY) | Shift(amounts=((_, Grain.DAY),)) | Relative(target=Cal(weekday=int())):
            return True
    return False


def _on(found: Found, expr: Timed) -> Found:
    return replace(found, phrase=replace(found.phrase, expr=expr))


def _day_of_end(day: Expr, first: Clock, last: Clock) -> Expr:
    """Give the day that a stretch of hours ends on: "from 10 p.m. on Friday to 2 a.m." is over on Saturday."""
    is_over_midnight = (last.hour, last.minute or 0) < (first.hour, first.minute or 0)
    return Shift(((1, Grain.DAY),), 1, "origin", day) if is_over_midnight else day
