"""Sets of calendar days, bounded or open, and how they intersect. What narrows them is in ``evidence``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chronicle.when import When

__all__ = ["EVERY_DAY", "Days"]

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Days:
    """A set of calendar days: sorted runs of proleptic ordinals, both ends inclusive, none touching the next."""

    runs: tuple[tuple[int, int], ...]

    @classmethod
    def between(cls, first: date | None, last: date | None) -> Days:
        """Run from the first to the last day, both inclusive; None is open. Empty when the last comes first."""
        low = first.toordinal() if first else _FIRST
        high = last.toordinal() if last else _LAST
        return cls(((low, high),)) if low <= high else cls(())

    @classmethod
    def of(cls, runs: Iterable[tuple[int, int]]) -> Days:
        """Join runs of ordinals in any order, overlapping or not; those beyond the calendar are cut."""
        joined: list[tuple[int, int]] = []
        for low, high in sorted((max(low, _FIRST), min(high, _LAST)) for low, high in runs if low <= high):
            if joined and low <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
            elif low <= high:
                joined.append((low, high))
        return cls(tuple(joined))

    def __and__(self, other: Days) -> Days:
        """Keep the days of both."""
        return Days(tuple(_shared(self.runs, other.runs)))

    def __or__(self, other: Days) -> Days:
        """Keep the days of either."""
        return Days.of(self.runs + other.runs)

    def __bool__(self) -> bool:
        """Tell whether any day is left."""
        return bool(self.runs)

    def __iter__(self) -> Iterator[date]:
        """Give each day in order; only sensible where both ends are known."""
        for low, high in self.runs:
            yield from map(date.fromordinal, range(low, high + 1))

    @property
    def first(self) -> date | None:
        """The first day; None where the set is empty or open in the past."""
        return date.fromordinal(self.runs[0][0]) if self.runs and self.runs[0][0] > _FIRST else None

    @property
    def last(self) -> date | None:
        """The last day, inclusive; None where the set is empty or open ahead."""
        return date.fromordinal(self.runs[-1][1]) if self.runs and self.runs[-1][1] < _LAST else None

    @property
    def hull_days(self) -> int | None:
        """Number of days from the first to the last, both counted; None where an end is open or none is left."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def widened(self, by_days: int) -> Days:
        """Add days before and after each run."""
        return Days.of((low - by_days, high + by_days) for low, high in self.runs)

    def filtered(self, keep: Callable[[date], bool]) -> Days:
        """Keep the days that pass a test; every day of the set is looked at, so both ends must be known."""
        return Days.of((day.toordinal(), day.toordinal()) for day in self if keep(day))

    def to_when(self) -> When:
        """Write a set with both ends known as a day, an interval, or one of several of these.

        >>> Days.between(date(2020, 2, 28), date(2020, 3, 1)).to_when().edtf
        '2020-02-28/2020-03-01'
        """
        spans = [When.days(date.fromordinal(low), date.fromordinal(high)) for low, high in self.runs]
        if len(spans) == 1 or all(span.is_day for span in spans):
            return When.one_of(spans)
        return When.days(date.fromordinal(self.runs[0][0]), date.fromordinal(self.runs[-1][1]))


EVERY_DAY = Days.between(None, None)


def _shared(left: tuple[tuple[int, int], ...], right: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(left) and j < len(right):
        low, high = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if low <= high:
            yield low, high
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
