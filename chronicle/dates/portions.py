"""Tie a counted part to the whole that is told behind it: "the last four months" of 2021.

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

_WHOLES = (Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH, Grain.DECADE, Grain.CENTURY)


def with_portions(found: Sequence[Found], tokens: Tokens, joiners: Joiners) -> list[Found]:
    """Give each first or last so many units the date that they are a part of."""
    return [
        _portion(phrase, found[i + 1], tokens, joiners) if i + 1 < len(found) else phrase
        for i, phrase in enumerate(found)
    ]


def _portion(phrase: Found, whole: Found, tokens: Tokens, joiners: Joiners) -> Found:
    expr = phrase.phrase.expr
    if isinstance(expr, Ahead):  # "in the first two weeks"
        expr = Duration(expr.amounts)
    if not isinstance(expr, Duration) or expr.origin is not None or whole.first != phrase.last + 1:
        return phrase
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
