"""How likely an undated article is of a day, apart from what its phrases have in common with what siblings tell.

It is less likely so the further that day is from the articles of the folder and from the days of which sentences like
its own tell there, the more of what else dates the article speaks against it, and the less writers would name days so
on it (``naming``, ``distances``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from math import exp, log

from chronicle.dating.days import Days
from chronicle.dating.distances import Distances
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.naming import Naming
from chronicle.dating.reading import Reading
from chronicle.dating.shifts import Shift
from chronicle.dating.stories import own_text
from chronicle.dating.told import sentence_spans
from chronicle.dating.twins import content_stems

__all__ = ["log_likelihoods"]

# Fitted with those of ``naming``, ``distances`` and ``alignment``, all logarithms, on 825 articles of 97 folders, each
# asked as if it were undated (tests/bench/left_out.py). By five turns over the folders, fitted on four parts and asked
# of the fifth, 424 of 752 are answered by what is weighed, 397 of them rightly.
NEAR_DAYS, NEAR = 60, 1.0
"""How it does with the days to the articles of the folder, as a mean over them: to 1/e in so many, to that power."""
NOWHERE_NEAR = 1e-4
TOLD, MIN_LIKENESS = 1.7, 0.3
"""How it does with the days that others tell of what the article tells, in whatever words it does: each counts by how
like the sentences are, and not below so much."""
AGAINST = {
    Kind.YEARLESS: 1.6,
    Kind.SIBLING: 2.3,
    Kind.COUNTED: 5.0,
    Kind.TWIN: 2.9,
    Kind.REPRINT: 2.2,
}
"""How much less likely each piece of evidence makes the days that it does not allow, but ``MAX_AGAINST`` pieces of a
kind at most. What is counted from a happening is too seldom to be fitted, and exact."""
MAX_AGAINST = 3
MAX_SENTENCES = 200
"""Sentences that are looked for in others: a chronicle of thousands of days is of none of them."""


def log_likelihoods(
    reading: Reading, asked: Sequence[int], shifts: Mapping[int, Shift], pieces: Sequence[Evidence]
) -> dict[int, float]:
    """Give the logarithm of each day's likelihood, by its ordinal, but for a constant.

    ``shifts`` is how the article tells its times, ``pieces`` is what else dates it.
    """
    against, named, distances = _against(asked, pieces), Naming.of(reading, shifts), Distances.of(reading)
    told = _days_told(reading)
    found = {}
    for ordinal in asked:
        day = date.fromordinal(ordinal)
        near = sum(exp(-abs((day - article).days) / NEAR_DAYS) for article in reading.days_around)
        found[ordinal] = (
            NEAR * log(near / len(reading.days_around) + NOWHERE_NEAR)
            + TOLD * log(1 + sum(likeness * exp(-abs(ordinal - other) / NEAR_DAYS) for other, likeness in told))
            - against[ordinal]
            + named.log_likelihood(day)
            + distances.log_likelihood(day)
        )
    return found


def _days_told(reading: Reading) -> list[tuple[int, float]]:
    """Give the days, as ordinals, of which dated articles tell like things, and how like all such sentences are."""
    total: dict[int, float] = defaultdict(float)
    for sentence in islice(_sentences(reading), MAX_SENTENCES):
        likeness: dict[int, float] = {}
        for match in reading.twins.matches(sentence):
            when = match.sighting.when
            if match.likeness >= MIN_LIKENESS and when.is_day and when.start:
                day = when.start.toordinal()
                likeness[day] = max(match.likeness, likeness.get(day, 0.0))
        for day, found in likeness.items():
            total[day] += found
    return sorted(total.items())


def _sentences(reading: Reading) -> Iterator[frozenset[str]]:
    """Give the content words of each sentence of the article's own telling."""
    cues = reading.cues
    for part in own_text(reading.article) if cues else ():
        yield from (content_stems(part[low:high], cues) for low, high in sentence_spans(part, cues) if cues)


def _against(asked: Collection[int], pieces: Iterable[Evidence]) -> dict[int, float]:
    """Sum what speaks against each day; pieces that allow the same days are one."""
    days = Days.of((day, day) for day in asked)
    counts = {kind: dict.fromkeys(asked, 0) for kind in AGAINST}
    for piece in {(piece.kind, piece.allows): piece for piece in pieces if _speaks_against(piece)}.values():
        allowed = {day for low, high in piece.narrow(days).runs for day in range(low, high + 1)}
        for day in set(asked) - allowed:
            counts[piece.kind][day] += 1
    return {day: sum(AGAINST[kind] * min(MAX_AGAINST, counts[kind][day]) for kind in AGAINST) for day in asked}


def _speaks_against(piece: Evidence) -> bool:
    """Tell whether a piece is weighed; phrases that agree with a twin's by habit are laid along it already."""
    is_told = piece.kind is not Kind.TWIN or piece.strength is Strength.TOLD
    return piece.kind in AGAINST and is_told and piece.strength is not Strength.HINT
