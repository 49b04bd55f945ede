"""A small folder of one story tells the year of a day that an article tells without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["told_in_folder"]

_MARGIN = timedelta(30)
"""Beside the time that the dated articles span: the next article of a story comes within a month, or within as long
as it has run. 94 of 100 articles of 27 folders, each asked as if it were undated, were within that."""


def told_in_folder(reading: Reading) -> Iterator[Evidence]:
    """Place an article that tells a day without a year in the time of the dated articles that share its names."""
    days = [day for _, day in reading.folder]
    tells_day = any(item.yearless is not None and not item.yearless.is_month for item in reading.dated)
    if not days or not tells_day:
        return
    first, last = min(days), max(days)
    margin = _MARGIN + (last - first)
    text = f"tells the story of {len(days)} articles of {first} to {last}: within {margin.days} days of them"
    yield Evidence(Kind.STORY, Days.between(first - margin, last + margin), Strength.HABIT, text)
