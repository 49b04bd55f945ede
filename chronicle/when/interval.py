"""Calendar intervals with a granularity and a qualifier, written as EDTF (ISO 8601-2:2019).

Nothing here knows how a phrase is resolved; this is what a phrase resolves *to*. Reading is in ``edtf``.
Standard library only.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from itertools import groupby

__all__ = ["EdtfError", "Granularity", "Qualifier", "When"]

ONE_DAY = timedelta(days=1)
MIN_RUN = 3
"""Days without a gap from which a set writes them as a range."""


class Granularity(StrEnum):
    """How fine an interval was told, finest first. ``interval`` is a span between two told ends."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    INTERVAL = "interval"


class Qualifier(StrEnum):
    """How sure the source is: EDTF ``~`` is approximate, ``?`` uncertain (``%``, both, reads as uncertain)."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"


class EdtfError(ValueError):
    """A text that is no EDTF, or none of the levels read here; ``text`` is what was given."""

    def __init__(self, text: str) -> None:
        """Keep the text."""
        super().__init__(f"not an EDTF date or interval: {text!r}")
        self.text = text


# EDTF sub-year codes (ISO 8601-2, 4.8): the first month and the number of months. Winter
# belongs to the year it starts in; seasons are meteorological and of the northern hemisphere.
_SEASONS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_QUARTERS = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
_HALVES = {40: (1, 6), 41: (7, 6)}


@dataclass(frozen=True, slots=True)
class When:
    """A half-open interval of calendar days: ``start`` is its first day, ``end`` the day after its last.

    Make one with the class methods, which keep ``edtf`` and the days in agreement. A ``start`` or
    ``end`` of None is open, unknown, or outside the years 1 to 9998 (then only ``edtf`` tells it).
    ``start_time`` and ``end_time`` narrow the first and the last day, in ``zone`` (IANA name or UTC
    offset; None is the local time of the place told of). Days are local to the zone, never converted.
    """

    start: date | None
    end: date | None
    granularity: Granularity
    edtf: str
    qualifier: Qualifier = Qualifier.EXACT
    start_time: time | None = None
    end_time: time | None = None
    zone: str | None = None

    # -- making one ---------------------------------------------------------------------------

    @classmethod
    def day(cls, first: date) -> When:
        """One calendar day.

        >>> When.day(date(2020, 2, 29)).end
        datetime.date(2020, 3, 1)
        """
        return _span(first, first, Granularity.DAY, first.isoformat())

    @classmethod
    def days(cls, first: date, last: date, granularity: Granularity = Granularity.INTERVAL) -> When:
        """Run from the first to the last day, both inclusive; one day when they are equal.

        >>> When.days(date(2020, 11, 11), date(2020, 11, 12)).edtf
        '2020-11-11/2020-11-12'
        """
        if first == last and granularity is Granularity.INTERVAL:
            return cls.day(first)
        return _span(first, last, granularity, f"{first.isoformat()}/{last.isoformat()}")

    @classmethod
    def week(cls, any_day: date) -> When:
        """Give the ISO week, Monday to Sunday, that holds a day.

        >>> When.week(date(2021, 1, 1)).edtf
        '2020-12-28/2021-01-03'
        """
        monday = any_day - timedelta(any_day.weekday())
        return cls.days(monday, monday + timedelta(6), Granularity.WEEK)

    @classmethod
    def weekend(cls, any_day: date) -> When:
        """Give the Saturday and Sunday of the ISO week that holds a day."""
        saturday = any_day - timedelta(any_day.weekday()) + timedelta(5)
        return cls.days(saturday, saturday + ONE_DAY, Granularity.WEEKEND)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """One calendar month.

        >>> When.month(2020, 12).end
        datetime.date(2021, 1, 1)
        """
        return _months(year, month, 1, Granularity.MONTH, f"{year:04}-{month:02}")

    @classmethod
    def season(cls, year: int, number: int) -> When:
        """Spring (1) to winter (4), northern and meteorological; winter 2013 runs from December 2013."""
        return _months(year, *_SEASONS[20 + number], Granularity.SEASON, f"{year:04}-{20 + number}")

    @classmethod
    def quarter(cls, year: int, number: int) -> When:
        """Give a calendar quarter, 1 to 4 (EDTF 33 to 36)."""
        return _months(year, *_QUARTERS[32 + number], Granularity.QUARTER, f"{year:04}-{32 + number}")

    @classmethod
    def half(cls, year: int, number: int) -> When:
        """Give a half of a year, 1 or 2 (EDTF 40 and 41)."""
        return _months(year, *_HALVES[39 + number], Granularity.HALF, f"{year:04}-{39 + number}")

    @classmethod
    def year(cls, year: int) -> When:
        """One year; zero and below count astronomically (0 is 1 BCE) and stand in ``edtf`` only.

        >>> When.year(-43).edtf, When.year(-43).start
        ('-0043', None)
        """
        return _years(year, 1, Granularity.YEAR, _year_text(year))

    @classmethod
    def decade(cls, year: int) -> When:
        """Ten years from the one ending in 0: 1994 gives ``199X``."""
        return _years(year - year % 10, 10, Granularity.DECADE, f"{year // 10:03}X")

    @classmethod
    def century(cls, year: int) -> When:
        """Give a hundred years from the one ending in 00: 1994 gives ``19XX`` (which EDTF counts from 1900)."""
        return _years(year - year % 100, 100, Granularity.CENTURY, f"{year // 100:02}XX")

    @classmethod
    def millennium(cls, year: int) -> When:
        """Give a thousand years from the one ending in 000."""
        return _years(year - year % 1000, 1000, Granularity.MILLENNIUM, f"{year // 1000}XXX")

    @classmethod
    def at(cls, day: date, at: time, granularity: Granularity, zone: str | None = None) -> When:
        """Give a clock time on a local day, as fine as told (second, minute or hour).

        An offset of 15 hours or more, which no place has, is left out: it was a range of pages.

        >>> When.at(date(2020, 11, 9), time(6, 38), Granularity.MINUTE, "-72:00").zone
        """
        if zone and zone[0] in "+-" and not re.match(r"[+-](?:0\d|1[0-4])", zone):
            zone = None
        offset = zone if zone and re.fullmatch(r"Z|[+-]\d\d:\d\d", zone) else ""
        return replace(
            cls.day(day),
            granularity=granularity,
            edtf=f"{day.isoformat()}T{at.isoformat('seconds')}{offset}",
            start_time=at,
            zone=zone,
        )

    @classmethod
    def part_of_day(cls, day: date, first: time, last: time) -> When:
        """Give a part of a day, such as its evening, between two local times; ``edtf`` names the day."""
        return replace(cls.day(day), granularity=Granularity.PART_OF_DAY, start_time=first, end_time=last)

    @classmethod
    def between(cls, first: When | None, last: When | None, *, open_ended: bool = True) -> When:
        """Run from the start of one interval to the end of another; None is open, or unknown.

        >>> When.between(When.year(2011), None).edtf
        '2011/..'
        >>> When.between(When.year(2011), None, open_ended=False).edtf
        '2011/'
        """
        missing = ".." if open_ended else ""
        if first is None and last is None:
            raise ValueError("an interval needs a start or an end")
        if first is not None and first == last:
            return first
        left, right = (missing if w is None else _ends(w)[i] for i, w in enumerate((first, last)))
        return cls(
            start=first.start if first else None,
            end=last.end if last else None,
            granularity=Granularity.INTERVAL,
            edtf=f"{left}/{right}",
            qualifier=_weakest(w for w in (first, last) if w is not None),
            start_time=first.start_time if first else None,
            end_time=(last.end_time or last.start_time) if last else None,
            zone=first.zone if first else last.zone if last else None,
        )

    @classmethod
    def one_of(cls, choices: list[When]) -> When:
        """Exactly one of several, sorted; ``start`` and ``end`` are their hull.

        Three days and more that follow each other are written as a range (EDTF level 2).

        >>> When.one_of([When.day(date(2020, 10, 8)), When.day(date(2020, 10, 1))]).edtf
        '[2020-10-01,2020-10-08]'
        >>> When.one_of([When.day(date(2020, 10, day)) for day in (1, 2, 3, 8)]).edtf
        '[2020-10-01..2020-10-03,2020-10-08]'
        """
        ordered = sorted(set(choices), key=When.sort_key)
        if len(ordered) == 1:
            return ordered[0]
        ends = [w.end for w in ordered]
        last = None if None in ends else max(end for end in ends if end)
        edtf = "[" + ",".join(_choices(ordered)) + "]"
        return cls(ordered[0].start, last, Granularity.INTERVAL, edtf, _weakest(ordered))

    @classmethod
    def parse(cls, edtf: str) -> When:
        """Read EDTF: level 0, and of levels 1 and 2 what ``Granularity`` and ``Qualifier`` can tell.

        Ranges in sets are read of days (``[2020-10-01..2020-10-05]``), of nothing else; component qualifiers
        (``2004-06~-11``) are not read.
        Raises EdtfError, which names the text.

        >>> When.parse("2020-11").end
        datetime.date(2020, 12, 1)
        """
        from chronicle.when.edtf import parse  # noqa: PLC0415  # reading builds on this module

        return parse(edtf)

    @property
    def choices(self) -> list[When]:
        """The members of a one-of set, each day of its ranges by itself; of anything else itself alone."""
        from chronicle.when.edtf import choices  # noqa: PLC0415  # reading builds on this module

        return choices(self.edtf) if self.edtf.startswith("[") else [self]

    # -- saying less ----------------------------------------------------------------------------

    def qualified(self, qualifier: Qualifier) -> When:
        """Return the same interval as approximate or uncertain; one that is not exact stays as it is."""
        if self.qualifier is not Qualifier.EXACT or qualifier is Qualifier.EXACT:
            return self
        mark = "~" if qualifier is Qualifier.APPROXIMATE else "?"
        return replace(self, qualifier=qualifier, edtf=_marked(self.edtf, mark))

    # -- asking ---------------------------------------------------------------------------------

    @property
    def last(self) -> date | None:
        """The last day, inclusive; None where the end is."""
        return self.end - ONE_DAY if self.end else None

    @property
    def length(self) -> int | None:
        """Number of days; None unless both ends are known."""
        return (self.end - self.start).days if self.start and self.end else None

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day: one day, or a time or part of one."""
        return self.start is not None and self.end is not None and self.end - self.start == ONE_DAY

    def overlaps(self, other: When) -> bool:
        """Tell whether the two share a day; an open or unknown end reaches everywhere."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def contains(self, other: When) -> bool:
        """Tell whether every day of the other is one of this."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        return starts and (self.end is None or (other.end is not None and other.end <= self.end))

    def sort_key(self) -> tuple[date, date, str]:
        """Order by start, end, text; an open start first, an open end last."""
        return (self.start or date.min, self.end or date.max, self.edtf)

    def __str__(self) -> str:
        """Return the EDTF."""
        return self.edtf


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end


def _weakest(whens: object) -> Qualifier:
    found = {w.qualifier for w in whens}  # type: ignore[attr-defined]  # an iterable of When
    for qualifier in (Qualifier.UNCERTAIN, Qualifier.APPROXIMATE):
        if qualifier in found:
            return qualifier
    return Qualifier.EXACT


def _choices(ordered: list[When]) -> list[str]:
    """Write each choice, and runs of days as one."""
    parts: list[str] = []
    for _, run in groupby(enumerate(ordered), key=_place_in_run):
        days = [when.edtf for _, when in run]
        parts += [f"{days[0]}..{days[-1]}"] if len(days) >= MIN_RUN else days
    return parts


def _place_in_run(numbered: tuple[int, When]) -> tuple[int, int]:
    """Give the same for days without a gap between them, and something of its own for all else."""
    number, when = numbered
    is_plain = when.is_day and when.start is not None and when.edtf == when.start.isoformat()
    return (0, when.start.toordinal() - number) if is_plain and when.start else (1, number)


def _marked(edtf: str, mark: str) -> str:
    if edtf.startswith("["):
        return edtf
    return "/".join(part if part in ("", "..") else part + mark for part in edtf.split("/"))


def _ends(when: When) -> tuple[str, str]:
    """Give the EDTF of the start and of the end of an interval that may itself be one."""
    if when.edtf.startswith("["):
        start, last = when.start, when.last
        return (start.isoformat() if start else "..", last.isoformat() if last else "..")
    left, _, right = when.edtf.partition("/")
    return left, right or left


def _span(first: date, last: date, granularity: Granularity, edtf: str) -> When:
    if last < first:
        raise ValueError(f"{last} is before {first}")
    if last == date.max:  # its exclusive end is no Python date
        return When(None, None, granularity, edtf)
    return When(first, last + ONE_DAY, granularity, edtf)


def _months(year: int, month: int, count: int, granularity: Granularity, edtf: str) -> When:
    first = date(year, month, 1)
    years, last_month = divmod(month + count - 2, 12)
    last_year = year + years
    last = date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])
    return _span(first, last, granularity, edtf)


def _years(first: int, count: int, granularity: Granularity, edtf: str) -> When:
    last = first + count - 1
    if first == 0 and count > 1:  # the first decade, century and millennium have no year 0 here
        first = 1
    if first < 1 or last > date.max.year:
        return When(None, None, granularity, edtf)
    return _span(date(first, 1, 1), date(last, 12, 31), granularity, edtf)


def _year_text(year: int) -> str:
    sign, size = ("-" if year < 0 else ""), abs(year)
    return f"Y{sign}{size}" if size > date.max.year else f"{sign}{size:04}"
