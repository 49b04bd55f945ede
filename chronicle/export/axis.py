"""A time axis that shows busy weeks and a lone year a century before: long empty stretches are cut out and marked.

Positions are percentages of the width, so that a page needs no script to fit a phone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.export.phrasing import MONTHS

__all__ = ["Axis", "Segment", "Tick"]

MARGIN = 1.5
"""Percent left free at either end, so that no mark is cut."""
BREAK_WIDTH = 2.5
"""Percent that a cut takes."""
MAX_SEGMENTS = 7
"""More cuts than this leave nothing to compare distances in."""
CUT_SHARE = 0.15
"""A gap is cut when it takes more than this share of what is left."""
MIN_SEGMENT_SHARE = 0.05

# Percent of the width that a letter of a label takes on a phone (360 px) and on a desk (900 px).
_LETTER_NARROW, _LETTER_WIDE = 2.6, 0.95
_DAY_STEPS = (1, 2, 7)
_MONTH_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
_MIN_TICK_DISTANCE = 4.0


@dataclass(frozen=True, slots=True)
class Segment:
    """Days, as ordinals, both inclusive, and the stretch of the width that they take."""

    first: int
    last: int
    left: float
    right: float

    def position(self, day: float) -> float:
        """Place a day (a fraction counts from midnight), which may lie outside."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis; its label is shown always, on wide screens only, or not at all."""

    x: float
    label: str
    is_narrow: bool
    anchor: str
    """Where the label hangs: start, middle or end."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The scale: segments from left to right, with cuts between them."""

    segments: tuple[Segment, ...]

    @classmethod
    def of(cls, extents: Sequence[tuple[int, int]]) -> Axis:
        """Make an axis for events from a first to a last day each (ordinals, inclusive); at least one."""
        # A span longer than a year must not keep a gap open in which nothing is known to have happened.
        occupied = sorted((first, min(last, first + 366)) for first, last in extents)
        parts = _split(occupied)
        total = sum(last + 1 - first for first, last in parts)
        weights = []
        for first, last in parts:
            count = sum(first <= start <= last for start, _ in occupied)
            share = (last + 1 - first) / total / 2 + count / len(occupied) / 2
            weights.append(max(share, MIN_SEGMENT_SHARE))
        room = 100 - 2 * MARGIN - BREAK_WIDTH * (len(parts) - 1)
        left, segments = MARGIN, []
        for (first, last), weight in zip(parts, weights, strict=True):
            right = left + room * weight / sum(weights)
            segments.append(Segment(first, last, left, right))
            left = right + BREAK_WIDTH
        return cls(tuple(segments))

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each cut."""
        return tuple(segment.left - BREAK_WIDTH / 2 for segment in self.segments[1:])

    def position(self, day: float) -> float:
        """Place a day; one inside a cut stands where the cut ends."""
        for segment in self.segments:
            if day < segment.last + 1:
                return segment.position(day)
        return self.segments[-1].right

    def ticks(self) -> tuple[Tick, ...]:
        """Give the ticks, left to right; labels that would touch are left out, the first of a segment last."""
        firsts, others = [], []
        for segment in self.segments:
            head, *rest = _candidates(segment)
            firsts.append(head)
            others += rest
        return tuple(sorted(_fitted([*firsts, *others]), key=lambda tick: tick.x))


def _split(occupied: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut at the widest gaps, widest first, as long as each is a good part of what is left."""
    gaps, reach = [], occupied[0][1]
    for first, last in occupied[1:]:
        if first > reach + 1:
            gaps.append((first - reach - 1, reach, first))
        reach = max(reach, last)
    start, remaining, cuts = occupied[0][0], reach + 1 - occupied[0][0], []
    for size, before, after in sorted(gaps, reverse=True)[: MAX_SEGMENTS - 1]:
        if size <= CUT_SHARE * remaining:
            break
        remaining -= size
        cuts.append((before, after))
    parts = []
    for before, after in sorted(cuts):
        parts.append((start, before))
        start = after
    return [*parts, (start, reach)]


def _candidates(segment: Segment) -> list[tuple[float, str]]:
    """Give ticks at the finest step that leaves room for a line each; at least the segment's first day."""
    room = max(1.0, (segment.right - segment.left) / _MIN_TICK_DISTANCE)
    days = segment.last + 1 - segment.first
    for step in _DAY_STEPS:
        if days / step <= room:
            return [(segment.position(day), _day_label(day)) for day in range(segment.first, segment.last + 1, step)]
    months = next((step for step in _MONTH_STEPS if days / 30.4 / step <= room), _MONTH_STEPS[-1])
    found = [(segment.position(day), label) for day, label in _months(segment, months)]
    return found or [(segment.position(segment.first), _month_label(date.fromordinal(segment.first), months))]


def _months(segment: Segment, step: int) -> Iterator[tuple[int, str]]:
    start, last = date.fromordinal(segment.first), date.fromordinal(segment.last)
    number = start.year * 12 + start.month - 1
    number += -number % step
    while number <= last.year * 12 + last.month - 1:
        day = date(max(number // 12, 1), number % 12 + 1, 1)
        if day.toordinal() >= segment.first:
            yield day.toordinal(), _month_label(day, step)
        number += step


def _day_label(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _month_label(day: date, step: int) -> str:
    return str(day.year) if step >= 12 or day.month == 1 else f"{MONTHS[day.month - 1][:3]} {day.year}"


def _fitted(candidates: Sequence[tuple[float, str]]) -> Iterator[Tick]:
    """Label what fits, earlier candidates first."""
    narrow: list[tuple[float, float]] = []
    wide: list[tuple[float, float]] = []
    for x, label in candidates:
        fits_narrow = _claim(x, len(label) * _LETTER_NARROW, narrow)
        fits_wide = _claim(x, len(label) * _LETTER_WIDE, wide)
        yield Tick(x, label if fits_wide else "", fits_narrow and fits_wide, _hang(x))


def _hang(x: float) -> str:
    return "start" if x < 8 else "end" if x > 98 else "middle"


def _claim(x: float, width: float, taken: list[tuple[float, float]]) -> bool:
    left = {"start": x, "middle": x - width / 2, "end": x - width}[_hang(x)]
    if left + width > 101 or any(left < right and start < left + width for start, right in taken):
        return False
    taken.append((left, left + width))
    return True
