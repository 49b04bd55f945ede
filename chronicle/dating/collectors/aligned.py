"""Phrases that are true at once on one day or few: each means what a sibling tells of a day."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dating.alignment import align
from chronicle.dating.collectors.bounds import told_dates
from chronicle.dating.collectors.yearless import sides_of_days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["aligned_phrases"]


def aligned_phrases(reading: Reading) -> Iterator[Evidence]:
    """Give the days on which most phrases are true, of those that the text's own dates allow.

    Only in a small folder: among hundreds of articles, phrases find their like for many weeks.
    """
    folder = [day for _, day in reading.folder] or list(reading.days_around)
    found = align(reading, folder, [*told_dates(reading), *sides_of_days(reading)]) if folder else None
    if found is None:
        return
    told = "; ".join(
        f"“{reading.quote(pair.item, around=30)}” for what {pair.source} tells of {pair.when}"
        for pair in found.pairs[:4]
    )
    yield Evidence(Kind.TWIN, found.days, Strength.HABIT, f"phrases that are true together only then: {told}")
