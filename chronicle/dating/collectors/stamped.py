"""Stamps: the page's own date, written outside any sentence. Changes and comments come after publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Dated, Reading
from chronicle.dating.stamps import Stamp, stamp_of

__all__ = ["stamped"]

_CHANGED_WITHIN = timedelta(1)
"""A page that only shows its last change was as a rule published that day or the day before."""

_OF_ONE_PAGE = timedelta(7)
"""Stamps further apart are those of a list of pages."""


def stamped(reading: Reading) -> Iterator[Evidence]:
    """Take the earliest stamp of each sort; with stamps far apart, or earlier than its change, a page lists others."""
    found: dict[Stamp, list[tuple[date, int, Dated]]] = {}
    for item in reading.dated:
        stamp, when = stamp_of(reading, item), item.expression.when
        if stamp and when and when.start:
            found.setdefault(stamp, []).append((when.start, item.expression.start, item))
    changes = {day for day, _, _ in found.get(Stamp.CHANGE, ())}
    if len(changes) > 1 or any(day < min(changes) for day, _, _ in found.get(Stamp.OTHER, ()) if changes):
        found.pop(Stamp.CHANGE, None)
    pages = [day for day, _, _ in found.get(Stamp.PAGE, ())]
    if pages and max(pages) - min(pages) > _OF_ONE_PAGE:
        found.pop(Stamp.PAGE)
    for stamp, stamps in found.items():
        day, _, item = min(stamps, key=lambda s: s[:2])
        yield _evidence(stamp, day, reading.quote(item), (item.expression.start, item.expression.end))


def _evidence(stamp: Stamp, day: date, quote: str, span: tuple[int, int]) -> Evidence:
    match stamp:
        case Stamp.PAGE:
            text = f"stamped, outside of any sentence: “{quote}”"
            return Evidence(Kind.STAMP, Days.between(day, day), Strength.WRITTEN, text, span)
        case Stamp.CHANGE:
            text = f"stamped as changed on {day}: “{quote}”, so published by then, little before"
            return Evidence(Kind.STAMP, Days.between(day - _CHANGED_WITHIN, day), Strength.WRITTEN, text, span)
        case Stamp.OTHER:
            text = f"the earliest stamp of a comment is of {day}: “{quote}”, so published by then"
            return Evidence(Kind.STAMP, Days.between(None, day), Strength.HABIT, text, span)
