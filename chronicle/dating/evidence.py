"""One piece of evidence on when an article was published: which days it allows, how sure, and why, for a person.

Collectors make the pieces; the solver joins them.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from chronicle.dating.days import Days

__all__ = ["AnyOf", "Constraint", "Evidence", "Kind", "OnWeekdays", "Strength", "Within", "Yearly", "narrowed"]


class Strength(IntEnum):
    """How far a piece may be trusted. A weaker one yields to a stronger one, never the other way round."""

    WRITTEN = 5
    """The page says when it was published, outside of any sentence."""
    WEIGHED = 4
    """Follows from all that the text and its siblings tell, weighed against each other."""
    TOLD = 3
    """Follows from what the text or a sibling tells, if it was read rightly."""
    HABIT = 2
    """A habit of news writing that holds in at least 19 of 20 articles."""
    HINT = 1
    """Moves the most likely day, never the interval."""


class Kind(StrEnum):
    """What sort of evidence it is, in the order in which pieces are listed for a person."""

    STAMP = "stamp"
    OPENING = "opening-date"
    PRESENT = "told-as-present"
    PAST = "told-as-past"
    AHEAD = "told-as-ahead"
    TWO_WAYS = "told-two-ways"
    YEARLESS = "day-without-year"
    WEEKDAY = "weekday-with-date"
    SIBLING = "sibling"
    COUNTED = "counted"
    TWIN = "twin"
    ALIGNED = "aligned"
    REPRINT = "reprint"
    STORY = "story"
    AGE = "age-or-duration"
    ANNIVERSARY = "anniversary"
    FILE_NAME = "file-name"
    NEIGHBOUR = "neighbour"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Yearly:
    """Days around the same month and day of any year: from ``before`` days before to ``after`` days after it.

    With a ``weekday``, 0 for Monday, only of the years in which it falls on that.
    """

    month: int
    day: int
    before: int
    after: int
    weekday: int | None = None

    def narrow(self, days: Days) -> Days:
        """Keep the days of a set with both ends known that lie in the window of some year."""
        if days.first is None or days.last is None:
            return days
        runs = []
        for year in range(max(1, days.first.year - 1), min(9999, days.last.year + 1) + 1):
            middle = date(year, self.month, min(self.day, calendar.monthrange(year, self.month)[1]))
            if self.weekday is None or middle.weekday() == self.weekday:
                runs.append((middle.toordinal() - self.before, middle.toordinal() + self.after))
        return days & Days.of(runs)


@dataclass(frozen=True, slots=True)
class OnWeekdays:
    """Only some days of the week, 0 for Monday."""

    weekdays: frozenset[int]

    def narrow(self, days: Days) -> Days:
        """Keep those weekdays of a set with both ends known."""
        if days.first is None or days.last is None:
            return days
        return days.filtered(lambda day: day.weekday() in self.weekdays)


@dataclass(frozen=True, slots=True)
class Within:
    """Days that are believed where other evidence has bounded the publication, and bound nothing by themselves."""

    days: Days

    def narrow(self, days: Days) -> Days:
        """Keep these days of a set with both ends known."""
        if days.first is None or days.last is None:
            return days
        return days & self.days


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One at least of several windows of every year."""

    windows: tuple[Yearly, ...]

    def narrow(self, days: Days) -> Days:
        """Keep the days of a set with both ends known that lie in one of the windows."""
        allowed = Days(())
        for window in self.windows:
            allowed = allowed | window.narrow(days)
        return allowed


Constraint = Days | Yearly | AnyOf | OnWeekdays | Within


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence: the publication days that it allows, and the sentence that says why."""

    kind: Kind
    allows: Constraint
    strength: Strength
    text: str
    """One sentence for a person, with the words it rests on."""
    span: tuple[int, int] | None = None
    """Where these words stand in the article's text, in code points; None for evidence from elsewhere."""

    def narrow(self, days: Days) -> Days:
        """Keep the days that this piece allows. Recurring pieces leave a set with an open end as it is."""
        if isinstance(self.allows, Days):
            return days & self.allows
        return self.allows.narrow(days)

    @property
    def is_recurring(self) -> bool:
        """Whether it supports no year by itself: it speaks of every year or week, or is believed beside others only."""
        return not isinstance(self.allows, Days)

    def sort_key(self) -> tuple[int, int, int, tuple[int, int], str]:
        """Order by strength, strongest first, then kind, then place."""
        return (-self.strength, self.is_recurring, list(Kind).index(self.kind), self.span or (-1, -1), self.text)


def narrowed(days: Days, pieces: Iterable[Evidence]) -> Days:
    """Keep the days that all pieces allow."""
    for piece in pieces:
        days = piece.narrow(days)
    return days
