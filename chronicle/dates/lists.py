"""Part a list of days that shares one month, "May 5, 6 and 9", into its days: each is a phrase of its own.

What makes a list is the grammar's business; a weekday told with the first day stays in its span.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.dates.expr import Listed
from chronicle.dates.grammar import Found
from chronicle.dates.lexicon import Lexicon
from chronicle.dates.ranges import Joiners
from chronicle.dates.tokens import Tokens

__all__ = ["with_lists_parted"]

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
