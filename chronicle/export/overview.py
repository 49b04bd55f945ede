"""The picture over the page: every event once, where it stands in time, and how many there were.

This computes positions (percent across, pixels down); the template draws them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import sqrt
from typing import TypeVar

from chronicle.export.axis import Axis, Tick
from chronicle.export.view import EventView
from chronicle.model import Status
from chronicle.when import Granularity

__all__ = ["Bar", "Mark", "Overview", "Span", "overview_of"]

MIN_STACK_HEIGHT, MAX_STACK_HEIGHT = 44.0, 110.0
"""Pixels above the axis for marks that share a place: as many as the tallest stack takes, within these."""
ROW = 11.0
"""Pixels from one mark of a stack to the next, where there is room."""
BIN = 2.0
"""Percent across which marks are one stack: 20 pixels on a desk, 7 on a phone."""
AXIS_HEIGHT = 26
LANE = 8
MAX_LANES = 8
MIN_SPAN = 1.4
"""Percent that a bar has at least, so that it differs from a dot."""

_TO_THE_DAY = (Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event known to the day: a dot, larger with its importance."""

    anchor: str
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Span:
    """An event of several days, or told more coarsely: a bar under the axis."""

    anchor: str
    x: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class Bar:
    """How many events start in a stretch."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole picture."""

    marks: tuple[tuple[str, tuple[Mark, ...]], ...]
    spans: tuple[tuple[str, tuple[Span, ...]], ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    busiest: tuple[str, int] | None
    """The year in which most events start, and how many; None where all share one."""
    axis_y: float
    height: float


_Drawn = TypeVar("_Drawn", Mark, Span)


@dataclass(frozen=True, slots=True)
class _Placed:
    event: EventView
    first: int
    last: int

    @property
    def is_mark(self) -> bool:
        when = self.event.record.when
        return self.first == self.last and when is not None and when.granularity in _TO_THE_DAY


def overview_of(events: Sequence[EventView]) -> Overview | None:
    """Lay out every event that has a day; None where none has."""
    placed = list(_placed(events))
    if not placed:
        return None
    axis = Axis.of([(p.first, p.last) for p in placed])
    tallest = _tallest(placed, axis)
    base = min(max(MIN_STACK_HEIGHT, (tallest + 1) * ROW), MAX_STACK_HEIGHT)
    row = min(ROW, (base - ROW) / tallest)
    spans, lanes = _spans([p for p in placed if not p.is_mark], axis, base + AXIS_HEIGHT)
    return Overview(
        marks=_by_status(_marks([p for p in placed if p.is_mark], axis, base, row)),
        spans=_by_status(spans),
        bars=tuple(_bars(placed, axis, base, row)),
        ticks=axis.ticks(),
        breaks=axis.breaks,
        busiest=_busiest(placed),
        axis_y=base,
        height=base + AXIS_HEIGHT + lanes * LANE,
    )


def _placed(events: Sequence[EventView]) -> Iterator[_Placed]:
    for event in events:
        when = event.record.when
        first = (when.start or when.end) if when else None
        last = (when.end or when.start) if when else None
        if first is not None and last is not None:
            yield _Placed(event, first.toordinal(), last.toordinal())


def _stack(x: float) -> int:
    return min(int(x / BIN), int(100 / BIN) - 1)


def _tallest(placed: Sequence[_Placed], axis: Axis) -> int:
    return max(Counter(_stack(axis.position((p.first + p.last + 1) / 2)) for p in placed).values())


def _marks(placed: Sequence[_Placed], axis: Axis, base: float, row: float) -> list[tuple[str, Mark]]:
    """Stack the dots of each stretch, the most important at the bottom."""
    stacks: dict[int, list[tuple[float, EventView]]] = defaultdict(list)
    for p in placed:
        x = axis.position(p.first + 0.5)
        stacks[_stack(x)].append((x, p.event))
    found = []
    for stack in stacks.values():
        ordered = sorted(stack, key=lambda at: (-at[1].record.importance, at[0], at[1].anchor))
        for level, (x, event) in enumerate(ordered):
            y = base - ROW / 2 - 1 - level * row
            found.append((event.status, Mark(event.anchor, x, y, 2.5 + 2.5 * sqrt(event.record.importance))))
    return found


def _spans(placed: Sequence[_Placed], axis: Axis, top: float) -> tuple[list[tuple[str, Span]], int]:
    """Put bars on the first lane that is free; past the last lane they lie over one another."""
    reach: list[float] = []
    found = []
    for number, p in enumerate(placed):
        left = axis.position(p.first)
        # Just before midnight: the midnight itself may lie behind a cut.
        width = max(axis.position(p.last + 0.999) - left, MIN_SPAN)
        lane = next((i for i, end in enumerate(reach) if end <= left), len(reach))
        if lane == MAX_LANES:
            lane = number % MAX_LANES
        if lane == len(reach):
            reach.append(0.0)
        reach[lane] = max(reach[lane], left + width + 0.3)
        found.append((p.event.status, Span(p.event.anchor, left, width, top + lane * LANE)))
    return found, len(reach)


def _by_status(found: list[tuple[str, _Drawn]]) -> tuple[tuple[str, tuple[_Drawn, ...]], ...]:
    order = [status.value for status in Status]
    ordered = sorted(found, key=lambda item: order.index(item[0]))
    return tuple((status, tuple(item for _, item in items)) for status, items in groupby(ordered, key=lambda i: i[0]))


def _bars(placed: Sequence[_Placed], axis: Axis, base: float, row: float) -> Iterator[Bar]:
    """Count per stretch, a row of the stacks an event: bars tell of spans too, which have no dot."""
    counts = Counter(_stack(axis.position((p.first + p.last + 1) / 2)) for p in placed)
    for place, count in sorted(counts.items()):
        yield Bar(place * BIN, BIN, base - count * row, count * row)


def _busiest(placed: Sequence[_Placed]) -> tuple[str, int] | None:
    years = Counter(str(date.fromordinal(p.first).year) for p in placed)
    if len(years) < 2:
        return None
    return min(years.items(), key=lambda item: (-item[1], item[0]))
