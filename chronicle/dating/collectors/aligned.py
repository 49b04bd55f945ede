"""Phrases that are true at once on few days: each means what a sibling tells of a day."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dating.alignment import Weighed, align
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["aligned_phrases"]


def aligned_phrases(reading: Reading, weighed: Weighed) -> Iterator[Evidence]:
    """Give the days on which most phrases are true, weighed against all that the other collectors found."""
    found = align(weighed)
    if found is None:
        return
    told = "; ".join(
        f"“{reading.quote(pair.item, around=30)}” for what {pair.source} tells of {pair.when}"
        for pair in found.pairs[:4]
    )
    yield Evidence(Kind.ALIGNED, found.days, Strength.WEIGHED, f"the days that its phrases fit best: {told}")
    likeliest = Days.between(found.likeliest, found.likeliest)
    yield Evidence(Kind.ALIGNED, likeliest, Strength.HINT, f"of these, most speaks for {found.likeliest}")
