"""Results of matches and ballots told as two numbers: "3-1", "3:1", "27 to 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.mentions.counting import SCORE, Counting
from chronicle.model import Quantity

__all__ = ["scores_of"]

_SCORE = re.compile(r"(?P<one>\d(?<![\w.,:/–-].)\d?)(?:[-–]|(?P<colon>:))(?P<other>\d{1,2})(?![\w/:–-]|[.,]\d)")
_SHARE = 100
"""By which the loser's number is divided, so that one number tells both: no side gets so many."""

Span = tuple[int, int]


def scores_of(low: str, skip: Sequence[Span], counting: Counting) -> Iterator[tuple[int, Quantity]]:
    """Give the results in a sentence in small letters, whoever is named first, each with its offset.

    >>> from chronicle.mentions.counting import counting_of
    >>> [(at, q.text, q.value) for at, q in scores_of("rovers lost 1-3 at home", [], counting_of("en"))]
    [(12, '1-3', 3.01)]
    """
    found = [m for m in _SCORE.finditer(low) if not any(a < m.end() and m.start() < b for a, b in skip)]
    if not found or not counting.scoring.search(low):
        return
    for match in found:
        fewer, more = sorted((int(match["one"]), int(match["other"])))
        if match["colon"] and len(match["other"]) > 1:
            continue  # a time of day
        yield match.start(), Quantity(match[0], more + fewer / _SHARE, SCORE)
