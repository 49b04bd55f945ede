"""How likely writers are to name days as a text does if it is of some day.

They name the last two days by their weekday, and those a week off by a date; they leave out the year of a day that is
as near as its tense says; they call no day "yesterday" here and "Thursday" there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.dating.cues import Told
from chronicle.dating.reading import Reading, YearlessDay
from chronicle.dating.shifts import Shifts

__all__ = ["Naming"]

# Fitted with ``likelihood``; all are logarithms.
WEEKEND = 0.55
"""How much less is written on a Saturday or Sunday."""
JUST_BEFORE, IN_TWO_DAYS = 1.33, 0.96
"""How much likelier a day is if the first weekday that the text names is its own or that of the day before, and if it
is at most that of two days before. Not where the text calls a day "today", "yesterday" or "tomorrow"."""
FAR_DAYS, FAR = 5, 1.26
"""How much less likely each weekday makes the day that is so many days from it, or more."""
NAMED_TWICE = 0.67
"""How much less likely it is that a text calls one day by its weekday and "yesterday"."""
WRONG_SIDE = 1.19
"""How much less likely each day or month without a year makes the day if the nearest of that name is told as behind and
lies ahead, or the other way round."""
_SATURDAY, _LEAP_DAY = 5, (2, 29)


@dataclass(frozen=True, slots=True)
class Naming:
    """How a text names days, outside of what it quotes."""

    weekdays: tuple[tuple[int, ...], ...]
    """How far from the day of telling each bare weekday lies, in days, by the weekday of that, from Monday on."""
    words: frozenset[int]
    """How far those days lie that it calls "yesterday", "this morning" or "tomorrow"."""
    sides: tuple[tuple[YearlessDay, Told], ...]
    """The days and months without a year that it tells as behind or as ahead."""

    @classmethod
    def of(cls, reading: Reading, shifts: Shifts) -> Naming:
        """Collect them from an undated article and what moves in it with the day of telling."""
        weekdays, words = [], set()
        for item in reading.dated:
            shift = shifts.moving.get(item.expression.start)
            if shift is None or not shift.is_day or reading.is_quoted(item):
                continue
            firsts = tuple(low for low, _ in shift.by_weekday)
            if item.weekday is not None:
                weekdays.append(firsts)
            elif shift.is_fixed and abs(firsts[0]) <= 1:
                words.add(firsts[0])
        told = ((item.yearless, shifts.sides.get(item.expression.start)) for item in reading.dated)
        sides = tuple((day, side) for day, side in told if day and side and _LEAP_DAY not in (day.first, day.last))
        return cls(tuple(weekdays), frozenset(words), sides)

    def log_likelihood(self, day: date) -> float:
        """Give the logarithm of how likely it is to be so on a day, but for a constant."""
        away = [weekday[day.weekday()] for weekday in self.weekdays]
        wrong = sum(_lies_opposite(told, side, day) for told, side in self.sides)
        return (
            _lead(away if not self.words else ())
            - WEEKEND * (day.weekday() >= _SATURDAY)
            - FAR * sum(abs(days) >= FAR_DAYS for days in away)
            - NAMED_TWICE * (not self.words.isdisjoint(away))
            - WRONG_SIDE * wrong
        )


def _lead(away: Sequence[int]) -> float:
    if not away or not -2 <= away[0] <= 0:
        return 0.0
    return IN_TWO_DAYS + (JUST_BEFORE if away[0] >= -1 else 0.0)


def _lies_opposite(told: YearlessDay, side: Told, day: date) -> bool:
    """Tell whether the nearest time of a name lies on the other side of a day than the one it is told on."""
    if side is Told.PAST:
        return _to_nearest(told.last, day) > 0
    return _to_nearest(told.first, day) < 0


def _to_nearest(told: tuple[int, int], day: date) -> int:
    """Count the days to the nearest day of a month and day, below 0 where it is behind."""
    return min(((date(day.year + k, *told) - day).days for k in (-1, 0, 1)), key=abs)
