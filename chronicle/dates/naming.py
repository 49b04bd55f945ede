"""Tells what is called after a time, or numbered like one: "the 4 May Movement", "Ordinance 2015-11"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.dates.expr import Cal, Relative
from chronicle.dates.figures import is_capital
from chronicle.when import Granularity as Grain

if TYPE_CHECKING:
    from chronicle.dates.cues import Cues
    from chronicle.dates.grammar import Found
    from chronicle.dates.surroundings import Surroundings
    from chronicle.dates.tokens import Tokens

__all__ = ["is_any_weekday", "is_name_of_time", "is_numbered"]

NAME_WORDS = 3
"""Words of a name behind its date: "the 4 May Liberation Movement"."""
_JOINTS = frozenset(["-", "/"])


def is_name_of_time(found: Found, tokens: Tokens, near: Surroundings) -> bool:
    """Tell "the October 8 Movement" and "the Weekend Tribune" by the capitalised word that such names end with.

    A season with a capital is one of a name before any such word: "the Winter Lights festival". So is a weekday that
    something is at: "at Sunday Creek".
    """
    expr = found.phrase.expr
    before = tokens.words[found.first - 1].strip() if found.first else ""
    is_weekday = isinstance(expr, Cal) and expr.weekday is not None and expr.day is None
    if is_weekday and before in near.at and is_capital(tokens, found.last):
        return True
    is_yearless = isinstance(expr, Cal) and expr.year is None
    is_weekend = isinstance(expr, Relative) and expr.is_definite and expr.target is Grain.WEEKEND
    lead = [word.strip() for word in tokens.words[max(0, found.first - 1) : found.first + 1]]
    if not (is_yearless or is_weekend) or near.definite.isdisjoint(lead):  # "on April 8 Union cavalry rode in"
        return False
    is_season = isinstance(expr, Cal) and expr.grain is Grain.SEASON
    if is_season and is_capital(tokens, found.last - 1) and is_capital(tokens, found.last):
        return True
    first = found.last + "".join(tokens.words[found.last : found.last + 1]).strip().isdecimal()
    for i in range(first, first + NAME_WORDS):
        if not is_capital(tokens, i):
            return False
        if tokens.words[i].strip() in near.named_after:
            return True
    return False


def is_numbered(found: Found, tokens: Tokens, before: str, near: Surroundings) -> bool:
    """Tell "Ordinance 2015-11" and "WQ-2018-02" from a month in figures."""
    first = found.first
    if first > 1 and tokens.words[first][0] != " " and tokens.words[first - 1] in _JOINTS:
        return is_capital(tokens, first - 2)
    return before in near.documents


def is_any_weekday(found: Found, tokens: Tokens, cues: Cues) -> bool:
    """Tell a weekday that is no day of its own: "began on a Monday in May", "on 16 October, a Monday"."""
    expr = found.phrase.expr
    if not isinstance(expr, Cal) or expr.weekday is None or expr.day is not None or not found.first:
        return False
    behind = "".join(tokens.words[found.last : found.last + 1]).strip()
    is_alone = (not behind.isalnum() and behind not in ("'", "’", "-")) or behind in cues.any_day_ends
    return is_alone and tokens.words[found.first - 1].strip() in cues.indefinite
