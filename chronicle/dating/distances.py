"""How far from its publication a text tells days and months without a year, by the tense that it tells them in.

Writers give a date to what lies a week off or some weeks, behind or ahead as its tense says; of the last two days they
say "on Monday" or "today", and of the month they are in they say "on the 9th", "last week" or "this month".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import TypeVar

from chronicle.dating.cues import Told
from chronicle.dating.reading import Reading

__all__ = ["Distances"]

# Tables fitted with the other terms of ``likelihood`` on 825 articles of 97 folders, each asked as if it were undated.
# By five turns over the folders, fitted on four parts and asked of the fifth, they make what is so the likelier by 99
# of 2214, all logarithms. The numbers are what the telling adds to the logarithm of a day's likelihood.
_DAYS = (-120, -75, -45, -21, -7, -2, 0, 3, 7, 21, 45, 75, 120)
"""Days from the nearest day of that name to the publication at which the columns part."""
_BY_DAYS: Mapping[Told, tuple[float, ...]] = {
    # ahead of the publication                         | behind it
    Told.PAST: (-0.2, -1.0, -0.4, -0.7, -0.1, -0.3, -0.3, 0.0, 1.4, 1.8, 0.8, 0.8, 0.4, 0.1),
    Told.AHEAD: (-0.1, 0.6, 0.1, 1.0, 1.4, 1.2, -0.1, -0.8, 0.1, 0.6, -0.1, 0.1, -0.6, -0.7),
    Told.UNKNOWN: (-0.5, 0.1, 0.3, 0.9, 1.3, 0.5, -0.2, -0.5, 0.2, 0.6, 0.1, -0.5, 0.3, -0.7),
    Told.NAMED: (-0.1, -0.1, -0.3, -0.5, -0.5, -0.3, -0.2, 0.2, 0.4, 1.0, 0.4, 0.3, 0.4, 0.2),
}
_BY_MONTHS: Mapping[Told, tuple[float, ...]] = {
    # the month itself, one month later, …, eleven: the month before it
    Told.PAST: (-1.6, 0.7, 1.2, 0.4, 0.4, 0.5, 0.3, -0.3, 0.0, -0.4, -0.2, -0.5),
    Told.AHEAD: (-0.2, -0.2, -0.5, -0.2, -0.2, -0.2, -0.3, 0.1, 0.3, 0.2, 0.8, 0.8),
    Told.UNKNOWN: (-0.6, 0.4, 0.1, 0.0, -0.6, -0.3, -0.2, -0.3, 0.3, 0.6, 0.4, 1.1),
}
T = TypeVar("T", int, tuple[int, int])
_MONTHS = 12
_LEAP_DAY = (2, 29)


@dataclass(frozen=True, slots=True)
class Distances:
    """The days and months that a text tells without a year, each once for a tense, with what it counts for.

    What one text tells in one tense hangs together: four days count as much as two that tell nothing of each other.
    """

    days: tuple[tuple[Told, tuple[int, int], float], ...]
    """Month and day: of a run of days the last where it is ahead, else the first."""
    months: tuple[tuple[Told, int, float], ...]

    @classmethod
    def of(cls, reading: Reading) -> Distances:
        """Collect them from an undated article."""
        told = {(item.told, day) for item in reading.dated if (day := item.yearless) is not None}
        days = {(tense, day.last if tense is Told.AHEAD else day.first) for tense, day in told if not day.is_month}
        months = {(tense, day.first[0]) for tense, day in told if day.is_month}
        return cls(tuple(_weighed(days, _BY_DAYS)), tuple(_weighed(months, _BY_MONTHS)))

    def log_likelihood(self, day: date) -> float:
        """Give the logarithm of how likely they are told so on a day, but for a constant."""
        by_days = (
            counts * _BY_DAYS[tense][bisect_right(_DAYS, _since_nearest(told, day))]
            for tense, told, counts in self.days
        )
        by_months = (counts * _BY_MONTHS[tense][(day.month - month) % _MONTHS] for tense, month, counts in self.months)
        return sum(by_days) + sum(by_months)


def _weighed(found: Collection[tuple[Told, T]], known: Container[Told]) -> Iterator[tuple[Told, T, float]]:
    """Order what is told in a tense that says something, with what each counts for."""
    counts = Counter(tense for tense, _ in found)
    yield from ((tense, told, 1 / sqrt(counts[tense])) for tense, told in sorted(found) if tense in known)


def _since_nearest(told: tuple[int, int], day: date) -> int:
    """Count the days since the nearest day of a name, below 0 where it is ahead."""
    month, number = (2, 28) if told == _LEAP_DAY else told
    return min(((day - date(day.year + k, month, number)).days for k in (-1, 0, 1)), key=abs)
