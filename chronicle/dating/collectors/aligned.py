"""Several phrases that are true at once on one day or few: each is what a sibling tells of a day."""

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

    Only in a folder of one story: among hundreds of articles, phrases find their like for many weeks.
    """
    if not reading.folder:
        return
    bounds = [*told_dates(reading), *sides_of_days(reading)]
    found = align(reading, bounds)
    if found is None:
        return
    told = "; ".join(
        f"“{reading.quote(item, around=30)}” for what {twin.article} tells of {twin.when}"
        for item, twin in found.pairs[:4]
    )
    yield Evidence(Kind.TWIN, found.days, Strength.HABIT, f"phrases that are true together only then: {told}")
