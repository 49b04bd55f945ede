"""The two numbers of a ballot told as one result: "27 votes to 18", "mit 27 zu 18 Stimmen", "par 27 voix contre 18"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chronicle.mentions.counting import Counting

__all__ = ["ballots_of"]

_FOR, _AGAINST = "votes for", "votes against"


def ballots_of(low: str, numbers: Sequence[re.Match[str]], counting: Counting) -> Iterator[tuple[int, str]]:
    """Give the slot of each number of a ballot in a sentence in small letters, by where it begins.

    The first number is of those who had their way or moved the thing: whoever is told first.
    """
    for first, second in pairwise(numbers):
        link = counting.ballots.between.fullmatch(low, first.end(), second.start())
        if link and (link["votes"] or counting.ballots.behind.match(low, second.end())):
            yield first.start(), _FOR
            yield second.start(), _AGAINST
