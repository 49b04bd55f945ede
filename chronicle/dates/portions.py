"""Tie a length to the date that is told behind it: "the last four months" of 2021, "for three days" from Friday.

Both keep their own expression; the part gets its days from the whole. The words are language data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chronicle.dates.expr import Ahead, Cal, Duration, Expr, Relative, Within
from chronicle.dates.grammar import Found
from chronicle.dates.ranges import Joiners
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["with_portions"]

_WHOLES = (Grain.WEEK, Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH, Grain.DECADE, Grain.CENTURY)


def with_portions(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Give each first or last so many units the date that they are a part of, each length the day it runs from."""
    out = list(found)
    for i in range(len(out) - 1):
        first, last = out[i], out[i + 1]
        out[i] = _portion(first, last, tokens, joiners)
        out[i + 1] = _lasting(first, last, tokens, joiners)
    return out


def _lasting(start: Found, length: Found, tokens: Tokens, joiners: Joiners) -> Found:
    """Tie "two weeks" to the day told before it, "from 5 April for two weeks"."""
    expr = length.phrase.expr
    if not isinstance(expr, Duration) or expr.origin is not None or length.first != start.last + 1 or not start.first:
        return length
    words = tokens.words[start.first - 1].strip(), tokens.words[start.last].strip()
    if words[0] not in joiners.start or words[1] not in joiners.lasting:
        return length
    return _running(length, expr, start.phrase.expr)


def _running(length: Found, expr: Duration, day: Expr) -> Found:
    lasting = replace(expr, sign=1, origin=day, tie="from")
    return replace(length, phrase=replace(length.phrase, expr=lasting))


def _portion(phrase: Found, whole: Found, tokens: Tokens, joiners: Joiners) -> Found:
    expr = phrase.phrase.expr
    if isinstance(expr, Ahead):  # "in the first two weeks"
        expr = Duration(expr.amounts)
    if not isinstance(expr, Duration) or expr.origin is not None or whole.first != phrase.last + 1:
        return phrase
    before = tokens.words[phrase.first - 1].strip() if phrase.first else ""
    if before in joiners.lasting and tokens.words[phrase.last].strip() in joiners.start:
        return _running(phrase, expr, whole.phrase.expr)
    if (
        not joiners.definite.isdisjoint((before, tokens.words[phrase.first].strip()))
        and tokens.words[phrase.last].strip() in joiners.up_to
    ):
        ending = replace(expr, sign=-1, origin=whole.phrase.expr, tie="to")
        return replace(phrase, phrase=replace(phrase.phrase, expr=ending))
    if tokens.words[phrase.last].strip() not in joiners.of or _grain(whole.phrase.expr) not in _WHOLES:
        return phrase
    words = {word.strip() for word in tokens.words[phrase.first : phrase.last]}
    sign = 1 if words & joiners.first_part else -1 if words & joiners.last_part else 0
    if not sign:
        return phrase
    part = replace(expr, sign=sign, origin=whole.phrase.expr)
    return replace(phrase, phrase=replace(phrase.phrase, expr=part))


def _grain(expr: Expr) -> Grain | None:
    match expr:
        case Cal():
            return expr.grain
        case Within():
            return expr.inner.grain
        case Relative(target=Grain() as grain):
            return grain
    return None
