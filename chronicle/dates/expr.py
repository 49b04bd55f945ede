"""What a phrase says, before it is resolved: typed values, composed of each other, free of any anchor.

Nothing here is a date yet, except where the phrase told all of it. ``resolve`` makes dates of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chronicle.model import TimexMod
from chronicle.when import Granularity

__all__ = [
    "COMING",
    "Ahead",
    "Amount",
    "Around",
    "Beside",
    "Bound",
    "Cal",
    "Clock",
    "Duration",
    "Expr",
    "Listed",
    "Nth",
    "Part",
    "Phrase",
    "QuarterTold",
    "Recurring",
    "Relative",
    "Shift",
    "Span",
    "Timed",
    "Vague",
    "Within",
    "Workdays",
]

Part = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
Bound = Literal["before", "after", "half", "third"]
"""What of a unit is meant: of "earlier this month" and "later this year" the side of the anchor, of "early 2019" a
half, of "the end of 2019" a third; the modifier says which one."""
Amount = int | float | None
"""None is an unknown number, as in "several"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; hour 24 is the end of its day (ISO 8601), ``zone`` is "Z" or an offset such as "+01:00"."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    is_zone_named: bool = False
    """Whether the zone was told by name ("EST"): TIMEX3 then leaves it out."""


@dataclass(frozen=True, slots=True)
class Cal:
    """A calendar unit of some grain, perhaps partly told: what is None the phrase left out.

    ``number`` is the week, season, quarter or half of the year. Years count astronomically. A decade,
    century or millennium is told by its first year. ``is_fiscal`` keeps fiscal years and quarters apart.
    """

    grain: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    part: Part | None = None
    clock: Clock | None = None
    is_fiscal: bool = False
    holiday: str | None = None
    is_swappable: bool = False
    """4/5/2019: day and month could stand the other way round."""


@dataclass(frozen=True, slots=True)
class Relative:
    """Last, this, next or coming (-1, 0, 1, COMING) of a unit ("week") or of a name ("Friday", "May")."""

    sign: int
    target: Granularity | Cal
    is_told: bool = False
    """Whether it counts from the last date told ("that week", "the following day") rather than publication."""
    is_definite: bool = False
    """Only "the quarter": neither this nor last is said."""


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after something: publication, the last date told, or ``origin``."""

    amounts: tuple[tuple[Amount, Granularity], ...]
    sign: int
    base: Literal["published", "told", "origin"] = "published"
    origin: Expr | None = None


COMING = 3
"""The sign of "the coming Friday": the next one, today aside, be it of this week or the next."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """In so long: a date if the clause looks ahead, else a length."""

    amounts: tuple[tuple[Amount, Granularity], ...]


@dataclass(frozen=True, slots=True)
class Within:
    """A unit inside another: "the first quarter of next year", "Tuesday of last week"."""

    inner: Cal
    outer: Expr


@dataclass(frozen=True, slots=True)
class Nth:
    """The n-th unit or weekday (1 Monday to 7) of something, else of the anchor's month; -1 is the last."""

    number: int
    target: Granularity | int
    outer: Expr | None = None


@dataclass(frozen=True, slots=True)
class DayOfRun:
    """The n-th day of the days on end told last, -1 the last: "from Sunday to Tuesday. On its last day ..."."""

    number: int


@dataclass(frozen=True, slots=True)
class QuarterTold:
    """The quarter that a business report speaks of, or the same of another year."""

    years: int = 0
    number: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that holds a day: "the week of April 10"."""

    grain: Granularity
    day: Expr


@dataclass(frozen=True, slots=True)
class Beside:
    """The unit or weekday (1 Monday to 7) next before or after a day: "the Monday before Christmas"."""

    target: Granularity | int
    sign: int
    day: Expr
    with_day: bool = False
    """Whether the day itself is meant where it fits: "tomorrow, Saturday"."""


@dataclass(frozen=True, slots=True)
class Workdays:
    """So many days on, Mondays to Fridays alone counted: the day, or all of them where ``is_span``."""

    count: int
    sign: int
    is_span: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A part of day or clock time on a day; without a day it is the anchor's."""

    day: Expr | None
    part: Part | None = None
    clock: Clock | None = None
    is_overnight: bool = False
    """Whether the day that the night ends on is told as well: "the night of 8-9 March"."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: amounts by unit. ``is_past`` and so on are of the phrase "the past three months"."""

    amounts: tuple[tuple[Amount, Granularity], ...]
    sign: int = 0
    text: str | None = None
    """A TIMEX3 value that says more, where amounts cannot."""
    is_within: bool = False
    """Whether it begins on the day of publication: "within two weeks", in a clause that looks ahead."""
    origin: Expr | None = None
    """What it begins with ("within two weeks of Easter"), or is a part of ("the last two weeks of May")."""
    tie: Literal["of", "from", "to", "beside"] = "of"
    """What it is to ``origin``: a part, or it runs from its first day ("for three days from Friday") or to its last
    ("the three months to December"), or ends or begins beside it ("the three days before Friday")."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set: "every Friday", "daily"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """From the start of one to the end of the other, told as one: "Nov. 11-12"."""

    first: Expr
    last: Expr


@dataclass(frozen=True, slots=True)
class Listed:
    """Days told in one piece, "May 5, 6 and 9", "10/1-11/2/2017": each is read by itself."""

    days: tuple[Cal, ...]
    parted_at: int | None = None
    """The token, from the first, that parts two; None where commas and "and" do."""


Expr = (
    Cal
    | Relative
    | Shift
    | Ahead
    | Within
    | Nth
    | DayOfRun
    | QuarterTold
    | Around
    | Beside
    | Workdays
    | Timed
    | Duration
    | Recurring
    | Vague
    | Span
    | Listed
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression with its modifier."""

    expr: Expr
    mod: TimexMod | None = None
    bound: Bound | None = None
