"""What the phrases of an undated article say of any day of telling: it is read as if of several.

"Two days later" counts from a Wednesday that counts from the day of telling, and tense decides between two Fridays. The
reader of times knows all that, so it is asked, and not turned round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle.dates import tag
from chronicle.model import Article
from chronicle.when import When

__all__ = ["Shift", "shifts_of"]

_WEEK = 7
_MONTHS_ON = timedelta(25 * _WEEK)
"""To a day of the same weekday on which "last month", "the 30th" and "20 October" lie elsewhere."""
_MAX_DAYS = 31


@dataclass(frozen=True, slots=True)
class Shift:
    """The first and last day that an expression means, as days from the day of telling, from Monday to Sunday."""

    by_weekday: tuple[tuple[int, int], ...]

    @property
    def is_day(self) -> bool:
        """Whether it means one day."""
        return all(low == high for low, high in self.by_weekday)

    @property
    def is_fixed(self) -> bool:
        """Whether it is as far from every day of telling: "yesterday", and not "on Monday"."""
        return len(set(self.by_weekday)) == 1

    def days_for(self, when: When) -> Iterator[int]:
        """Give the ordinals of the days of telling on which it means a time, or the two lie one in the other."""
        if when.start is None or when.last is None:
            return
        start, end = when.start.toordinal(), when.last.toordinal()
        for weekday, (low, high) in enumerate(self.by_weekday):
            for day in range(start - high, end - low + 1):
                means, is_meant = (day + low, day + high), (start, end)
                if date.fromordinal(day).weekday() == weekday and (_holds(means, is_meant) or _holds(is_meant, means)):
                    yield day


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def shifts_of(article: Article, around: date) -> dict[int, Shift]:
    """Give what moves with the day of telling, by its place: read as of each day of a week, and of one half a year on.

    What a month or a year decides does not move: it lies otherwise in the middle of one than at its end.
    """
    monday = around - timedelta(around.weekday())
    readings = [_read(article, monday + timedelta(day)) for day in range(_WEEK)]
    first, later = readings[0], _read(article, monday + _MONTHS_ON)
    starts = sorted(set(later).intersection(*readings))
    moving = (start for start in starts if first[start] == later[start])
    return {start: Shift(tuple(read[start] for read in readings)) for start in moving}


def _read(article: Article, day: date) -> dict[int, tuple[int, int]]:
    """Give how far from a day each expression of an article of that day lies; those told in full do not move."""
    found = {}
    for expression in tag(article.text, When.day(day), language=article.language or "en", region=article.region):
        when = expression.when
        if expression.anchor.kind != "explicit" and when and when.start and when.last:
            low, high = (when.start - day).days, (when.last - day).days
            if high - low < _MAX_DAYS:
                found[expression.start] = low, high
    return found
