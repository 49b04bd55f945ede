"""What rules see and answer: the surroundings of an expression, and its resolved value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from chronicle.dates.almanac import first_day, from_day, to_when
from chronicle.dates.direction import Direction
from chronicle.dates.expr import Cal, Expr
from chronicle.dates.timex3 import date_value
from chronicle.model import AnchorKind, TimexType
from chronicle.when import Granularity as Grain
from chronicle.when import When

__all__ = [
    "WEEKDAYS",
    "Context",
    "Resolved",
    "Rule",
    "Told",
    "base_of",
    "dated",
    "is_year_carried",
    "spoken",
    "unanchored",
    "year_anchor",
]

WEEKDAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What the text told so far: the last date, the last day, and the last quarter a report spoke of."""

    last: Cal | None = None
    day: Cal | None = None
    quarter: Cal | None = None
    line: Cal | None = None
    """The last date that led its sentence: the line of the telling, whatever was told in passing."""
    done: Cal | None = None
    """The last date not after publication: what is told in the past tense does not follow a plan."""
    day_at: int = -1
    """The token that the last day was told at."""
    days: tuple[date, ...] = ()
    """The last days told, the newest last: one of them is "that Saturday"."""
    day_here: Cal | None = None
    """The day of a clock time: told in its sentence or the one before ("on Friday. At 6 p.m. ..."), or the news'."""
    is_in_sentence: bool = False
    """Whether that day is told in the same sentence, which does not begin anew with "will"."""
    goes_on: date | None = None
    """The day that the telling goes on from: "broke on 3 May. It would not be mended until 2 June"."""
    is_elsewhere: bool = False
    """Whether its day is that of something told elsewhere: "at 6 p.m. on the night of the fire"."""
    run: tuple[date, date] | None = None
    """The first and the last of the days on end told last."""
    is_to_date: bool = False
    """Whether figures of several quarters were told last ("the nine months"): "a year earlier" is then no quarter."""


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Resolved:
    """A value with its unit, and how it was found. ``cal`` is None for lengths, sets and vague references."""

    type: TimexType
    value: str
    rule: str
    reason: str
    anchor: AnchorKind = "none"
    cal: Cal | None = None
    when: When | None = None
    last: Cal | None = None
    """The last unit of a span."""


Rule = Callable[[Expr, "Context"], "Resolved | None"]


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Context:
    """What an expression is resolved in."""

    published: date | None
    told: Told
    direction: Callable[[], Direction]
    is_narrative: bool
    """Whether the text tells of a time far from its publication, so that years follow the telling."""
    rules: Mapping[type[Expr], Sequence[Rule]]
    published_at: time | None = None
    """The clock time of publication, where it is known."""
    issue: When | None = None
    """The week that publication is stated to be of, one issue's: its text tells the days of that."""
    is_message: bool = False
    """Whether the text is so short that "now" and "in two weeks" in it count from its own day."""

    def resolve(self, expr: Expr) -> Resolved | None:
        """Resolve an expression inside another; None where no rule knows what it means."""
        for rule in self.rules.get(type(expr), ()):
            if (found := rule(expr, self)) is not None:
                return found
        return None


def dated(cal: Cal, rule: str, reason: str, anchor: AnchorKind) -> Resolved:
    """Answer with a calendar unit."""
    value, when = _written(cal)
    return Resolved("DATE", value, rule, reason, anchor, cal, when)


@lru_cache(maxsize=4096)
def _written(cal: Cal) -> tuple[str, When | None]:
    return date_value(cal), to_when(cal)


def unanchored(expr: Cal) -> Resolved:
    """Answer with what is told, the rest unknown."""
    return Resolved("DATE", date_value(expr), "no-anchor", "nothing tells the year or the week that it counts from")


def base_of(context: Context, *, is_told: bool) -> tuple[Cal | None, AnchorKind]:
    """Give what a relative phrase counts from: the date told last if it says so, else publication."""
    if is_told and context.told.last is not None:
        return _told_last(context, context.told.last), "narrative"
    if context.published is None or (is_told and context.is_narrative):
        return None, "none"
    return from_day(context.published, Grain.DAY), "publication"


def _told_last(context: Context, last: Cal) -> Cal:
    """Pass over a date ahead where the past tense goes on: "... from October 1. The following day shares fell"."""
    start, done = first_day(last), context.told.done
    if done is None or start is None or context.published is None or start <= context.published:
        return last
    direction = context.direction()
    return done if direction.way == "past" and direction.cue else last


def is_year_carried(context: Context) -> bool:
    """Tell whether years follow the telling: in a narrative, or in an undated text from a day or a month told.

    There a mere year ("his wife died in 1999") is not that of the next date.
    """
    last = context.told.last
    if last is None or last.year is None:
        return False
    return last.grain is not Grain.YEAR if context.published is None else context.is_narrative


def year_anchor(context: Context) -> tuple[date | None, AnchorKind]:
    """Give the day that years and months are inferred from: the narrative's in a narrative, else publication."""
    last = context.told.last
    if last is not None and is_year_carried(context):
        told = first_day(last)
        if told is not None:
            return told, "narrative"
    return context.published, "publication"


def spoken(day: date) -> str:
    """Say a day in full, for a reason: "Friday 30 October 2020"."""
    return f"{WEEKDAYS[day.isoweekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
