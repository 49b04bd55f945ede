"""How likely writers are to name days as a text does if it is of some day.

They name the last two days by their weekday, and those a week off by a date (``distances``); they call no day
"yesterday" here and "Thursday" there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.dating.reading import Reading
from chronicle.dating.shifts import Shift

__all__ = ["Naming"]

# Fitted with ``likelihood``; all are logarithms.
WEEKEND = 0.6
"""How much less is written on a Saturday or Sunday."""
JUST_BEFORE, IN_TWO_DAYS = 1.04, 0.75
"""How much likelier a day is if the first weekday that the text names is its own or that of the day before, and if it
is at most that of two days before. Not where the text calls a day "today", "yesterday" or "tomorrow"."""
FAR_DAYS, FAR = 5, 1.28
"""How much less likely each weekday makes the day that is so many days from it, or more."""
NAMED_TWICE = 1.2
"""How much less likely it is that a text calls one day by its weekday and "yesterday"."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Naming:
    """How a text names days, outside of what it quotes."""

    weekdays: tuple[tuple[int, ...], ...]
    """How far from the day of telling each bare weekday lies, in days, by the weekday of that, from Monday on."""
    words: frozenset[int]
    """How far those days lie that it calls "yesterday", "this morning" or "tomorrow"."""

    @classmethod
    def of(cls, reading: Reading, shifts: Mapping[int, Shift]) -> Naming:
        """Collect them from an undated article and what moves in it with the day of telling."""
        weekdays, words = [], set()
        for item in reading.dated:
            shift = shifts.get(item.expression.start)
            if shift is None or not shift.is_day or reading.is_quoted(item):
                continue
            firsts = tuple(low for low, _ in shift.by_weekday)
            if item.weekday is not None:
                weekdays.append(firsts)
            elif shift.is_fixed and abs(firsts[0]) <= 1:
                words.add(firsts[0])
        return cls(tuple(weekdays), frozenset(words))

    def log_likelihood(self, day: date) -> float:
        """Give the logarithm of how likely it is to be so on a day, but for a constant."""
        away = [weekday[day.weekday()] for weekday in self.weekdays]
        return (
            _lead(away if not self.words else ())
            - WEEKEND * (day.weekday() >= _SATURDAY)
            - FAR * sum(abs(days) >= FAR_DAYS for days in away)
            - NAMED_TWICE * (not self.words.isdisjoint(away))
        )


def _lead(away: Sequence[int]) -> float:
    if not away or not -2 <= away[0] <= 0:
        return 0.0
    return IN_TWO_DAYS + (JUST_BEFORE if away[0] >= -1 else 0.0)
