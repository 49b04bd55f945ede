"""Make typed expressions of what a template caught: one function a kind, named in the language data.

A function returns None where the slots make no sense together (May 35th), so that a shorter reading is tried.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from chronicle.dates.expr import (
    Amount,
    Cal,
    Clock,
    Duration,
    Expr,
    Nth,
    Part,
    Phrase,
    Recurring,
    Relative,
    Shift,
    Span,
    Timed,
    Vague,
    Within,
)
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain

__all__ = ["COMPOSERS", "Slots", "kind_of"]

GRAINS: dict[str, tuple[Grain, int]] = {grain.value: (grain, 1) for grain in Grain} | {"fortnight": (Grain.WEEK, 2)}
"""Units as the lexicon names them: the grain and how many of it."""
PARTS = ("MO", "MI", "AF", "EV", "NI", "DT")


@dataclass(frozen=True, slots=True)
class Slots:
    """What a template caught: values by slot, and what the language data says beside the template."""

    values: Mapping[str, Any]
    data: Mapping[str, Any]
    text: str

    def get(self, name: str) -> Any:
        """Give a slot's value, or the constant of that name in the data, or None."""
        found = self.values.get(name)
        return self.data.get(name) if found is None else found

    def number(self, name: str) -> int | None:
        """Give a slot that holds an integer."""
        found = self.get(name)
        return found if isinstance(found, int) else None


def _year(slots: Slots) -> int | None:
    if (short := slots.number("yy")) is not None:
        return short + (1900 if short > 40 else 2000)
    year = slots.number("year")
    if year is not None and (slots.number("era") == -1 or slots.get("bc") is not None):
        return 1 - year
    return year


def _is_day(year: int | None, month: int, day: int) -> bool:
    longest = calendar.monthrange(year if year and 0 < year < 9999 else 2000, month)[1]
    return 1 <= day <= longest


def date(slots: Slots) -> Expr | None:
    """Compose a date from weekday, day, month and year, whichever were told."""
    year, month, day = _year(slots), slots.number("month"), slots.number("day")
    weekday = slots.number("weekday")
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and (not 1 <= day <= 31 or (month and not _is_day(year, month, day))):
        return None
    grain = Grain.DAY if day or weekday else Grain.MONTH if month else Grain.YEAR
    return Cal(grain, year, month, day, weekday)


def date_time(slots: Slots) -> Expr | None:
    """Compose an ISO date and time."""
    day, clock = date(slots), _clock(slots)
    return Timed(day, clock=clock) if day and clock else None


def numeric(slots: Slots) -> Expr | None:
    """Compose 4/5/2019: the order is the region's where both are possible."""
    a, b = slots.number("a"), slots.number("b")
    if a is None or b is None:
        return None
    day_first = slots.get("order") == "day-first"
    month, day = (b, a) if (day_first and b <= 12) or a > 12 else (a, b)
    if month > 12 or not _is_day(_year(slots), month, day):
        return None
    return Cal(Grain.DAY, _year(slots), month, day, is_swappable=not day_first and day <= 12)


def year_and_two(slots: Slots) -> Expr | None:
    """Read 1998-99 as two years, 1998-07 as a month."""
    year, two = slots.number("year"), slots.number("month")
    if year is None or two is None:
        return None
    if 1 <= two <= 12 and two <= year % 100:
        return Cal(Grain.MONTH, year, two)
    if two > year % 100:
        return Span(Cal(Grain.YEAR, year), Cal(Grain.YEAR, year - year % 100 + two))
    return None


def decade(slots: Slots) -> Expr | None:
    """Compose the 1990s, the '90s, the nineties."""
    year = slots.number("year")
    if (word := slots.number("decade")) is not None:
        year = (year * 100 if year else 1900) + word
    elif (short := slots.number("yy")) is not None:
        year = 1900 + short
    if year is None or year % 10:
        return None
    return Cal(Grain.DECADE, year)


def century(slots: Slots) -> Expr | None:
    """Compose the 20th century (TIMEX3 19)."""
    number = slots.number("century")
    if number is None or not 1 <= number <= 30:
        return None
    if slots.text.endswith("millennium"):
        return Cal(Grain.MILLENNIUM, (number - 1) * 1000)
    return Cal(Grain.CENTURY, (number - 1) * 100)


def quarter(slots: Slots) -> Expr | None:
    """Compose a quarter of some year."""
    number = slots.number("quarter")
    return Cal(Grain.QUARTER, number=number, is_fiscal="fiscal" in slots.text) if number and number <= 4 else None


def half(slots: Slots) -> Expr | None:
    """Compose a half of some year."""
    number = slots.number("half")
    return Cal(Grain.HALF, number=number) if number and number <= 2 else None


def season(slots: Slots) -> Expr | None:
    """Compose a season."""
    return Cal(Grain.SEASON, _year(slots), number=slots.number("season"))


def fiscal_year(slots: Slots) -> Expr | None:
    """Compose a fiscal year."""
    return Cal(Grain.YEAR, _year(slots), is_fiscal=True)


def holiday(slots: Slots) -> Expr | None:
    """Compose a holiday; its day is looked up when the year is known."""
    name = slots.get("holiday")
    eve = " eve" in slots.text
    return Cal(Grain.DAY, _year(slots), holiday=f"{name}-eve" if eve else name)


def day_name(slots: Slots) -> Expr | None:
    """Compose today, yesterday, tomorrow."""
    return Shift(((abs(slots.get("dayname")), Grain.DAY),), -1 if slots.get("dayname") < 0 else 1)


def offset(slots: Slots) -> Expr | None:
    """Compose a fixed number of days from publication."""
    days = slots.get("days")
    return Shift(((abs(days), Grain.DAY),), -1 if days < 0 else 1)


def night_name(_slots: Slots) -> Expr | None:
    """Compose tonight."""
    return Timed(Shift(((0, Grain.DAY),), 1), part="NI")


def last_night(slots: Slots) -> Expr | None:
    """Compose last night, last evening."""
    return Timed(Shift(((1, Grain.DAY),), -1), part=slots.get("part"))


def _part_of(slots: Slots) -> tuple[Part | None, Clock | None]:
    if (at := slots.get("midpart")) is not None:
        return None, Clock(int(at[:2]), 0)
    part = slots.get("part") or slots.get("lightpart")
    return (cast("Part", part) if part in PARTS else None), None


def this_part(slots: Slots) -> Expr | None:
    """Compose this morning."""
    part, clock = _part_of(slots)
    return Timed(Shift(((0, Grain.DAY),), 1), part=part, clock=clock)


def part(slots: Slots) -> Expr | None:
    """Compose a part of a day not told."""
    found, clock = _part_of(slots)
    return Timed(None, part=found, clock=clock)


def weekday(slots: Slots) -> Expr | None:
    """Compose a bare weekday."""
    return Cal(Grain.DAY, weekday=slots.number("weekday"))


def _target(slots: Slots) -> Grain | Cal | None:
    if (day := slots.number("weekday")) is not None:
        return Cal(Grain.DAY, weekday=day)
    if (month := slots.number("month")) is not None:
        return Cal(Grain.MONTH, month=month)
    if (number := slots.number("season")) is not None:
        return Cal(Grain.SEASON, number=number)
    unit = slots.get("unit1") or slots.get("unit")
    return GRAINS[unit][0] if unit else None


def relative(slots: Slots) -> Expr | None:
    """Compose last, this, next and a unit or a name."""
    target, sign = _target(slots), slots.get("rel")
    if sign is None:
        sign = slots.get("sign")
    if target is None or sign is None:
        return None
    if slots.data.get("fiscal") and target in (Grain.YEAR, Grain.QUARTER):
        target = Cal(cast("Grain", target), is_fiscal=True)
    return Relative(sign, target, is_definite=bool(slots.data.get("definite")))


def month_relative_year(slots: Slots) -> Expr | None:
    """Compose January last year."""
    return Within(Cal(Grain.MONTH, month=slots.number("month")), Relative(slots.get("rel"), Grain.YEAR))


def weekday_of_week(slots: Slots) -> Expr | None:
    """Compose Tuesday of last week."""
    return Within(Cal(Grain.DAY, weekday=slots.number("weekday")), Relative(slots.get("rel"), Grain.WEEK))


def told(slots: Slots) -> Expr | None:
    """Compose the following day, that same week, the previous month: counted from the last date told."""
    sign = slots.get("told")
    if sign is None:
        sign = slots.get("sign")
    found, _ = _part_of(slots)
    if found:
        return Timed(Relative(sign, Grain.DAY, is_told=True), part=found)
    target = _target(slots)
    return Relative(sign, target, is_told=True) if target else None


def year_ago_period(_slots: Slots) -> Expr | None:
    """Compose the year-ago quarter."""
    return Shift(((1, Grain.YEAR),), -1, origin=Relative(0, Grain.QUARTER, is_definite=True), base="origin")


def _amount(slots: Slots, name: str = "n", unit: str = "unit") -> tuple[Amount, Grain] | None:
    grain, times = GRAINS[slots.get(unit) or slots.get("unit1")]
    number: Amount = slots.get(name)
    if number is None and name == "n":
        words = slots.text.split()
        if (vague := slots.get("some")) is not None:
            number = vague or None
        elif words[0] == "half" or " half " in slots.text:
            number = 0.5
        else:
            number = 1
    return (None if number is None else number * times), grain


def duration(slots: Slots) -> Expr | None:
    """Compose a length of time."""
    if slots.get("units") and slots.get("unit") is None:
        return Duration(((None, GRAINS[slots.get("units")][0]),))
    first = _amount(slots)
    if first is None:
        return None
    if slots.text.endswith("and a half") and first[0] is not None:
        first = (first[0] + 0.5, first[1])
    if slots.get("unit2"):
        second = _amount(slots, "n2", "unit2")
        return Duration((first, second)) if second else None
    return Duration((first,))


def duration_relative(slots: Slots) -> Expr | None:
    """Compose the past three months."""
    base = duration(slots)
    return replace(base, sign=slots.get("durrel")) if isinstance(base, Duration) else None


def clock(slots: Slots) -> Expr | None:
    """Compose a clock time."""
    found = _clock(slots)
    return Timed(None, clock=found) if found else None


def _clock(slots: Slots) -> Clock | None:
    hour, half_day = slots.number("hour"), slots.number("ampm")
    if hour is None or hour > 24 or (half_day is not None and not 1 <= hour <= 12):
        return None
    if half_day is not None:
        hour = hour % 12 + half_day
    return Clock(hour % 24, slots.number("minute"), slots.number("second"), _zone(slots))


def _zone(slots: Slots) -> str | None:
    sign = slots.number("zsign")
    if sign is None:
        return cast("str | None", slots.get("zone"))
    if (offset := slots.number("zoff")) is not None:
        hours, minutes = divmod(offset, 100)
    else:
        hours, minutes = slots.number("zhour") or 0, slots.number("zmin") or 0
    return f"{'+' if sign > 0 else '-'}{hours:02}:{minutes:02}"


def recurring(slots: Slots) -> Expr | None:
    """Compose every Friday, each July, every two weeks."""
    day = slots.get("weekday") or slots.get("weekdays")
    found = slots.get("part")
    if day:
        return Recurring(f"XXXX-WXX-{day}" + (f"T{found}" if found else ""))
    if found:
        return Recurring(f"XXXX-XX-XXT{found}")
    if (month := slots.number("month")) is not None:
        return Recurring(f"XXXX-{month:02}")
    if (number := slots.number("season")) is not None:
        return Recurring(f"XXXX-{['SP', 'SU', 'FA', 'WI'][number - 1]}")
    if slots.get("unit"):
        number = slots.number("n") or (2 if " other " in slots.text else 1)
        return Recurring(_duration_text(((number * GRAINS[slots.get("unit")][1], GRAINS[slots.get("unit")][0]),)))
    return Recurring("XXXX-WXX-XX")


def _duration_text(amounts: tuple[tuple[Amount, Grain], ...]) -> str:
    from chronicle.dates.timex3 import duration_value  # noqa: PLC0415

    return duration_value(amounts)


def adverb(slots: Slots) -> Expr | None:
    """Compose daily, weekly."""
    return Recurring(slots.get("adverb"))


def vague(slots: Slots) -> Expr | None:
    """Compose a reference to past, present or future."""
    return Vague(slots.get("value"))


# -- joins: slots hold phrases ------------------------------------------------------------------


def _duration_of(slots: Slots) -> Duration | None:
    expr = slots.values["x"].expr
    return expr if isinstance(expr, Duration) else None


def ago(slots: Slots) -> Expr | None:
    """Compose two weeks ago, three days from now."""
    length = _duration_of(slots)
    sign = slots.get("ago") or slots.get("sign")
    return Shift(length.amounts, sign) if length else None


def later(slots: Slots) -> Expr | None:
    """Compose two days later: counted from the last date told."""
    length = _duration_of(slots)
    sign = slots.get("later") or slots.get("sign")
    return Shift(length.amounts, sign, "told") if length else None


def from_date(slots: Slots) -> Expr | None:
    """Compose two days after Christmas."""
    length = _duration_of(slots)
    return Shift(length.amounts, slots.data["sign"], "origin", slots.values["y"].expr) if length else None


def timed(slots: Slots) -> Expr | None:
    """Compose Wednesday night, 10 p.m. Wednesday."""
    day, at = slots.values["x"].expr, slots.values["y"].expr
    return replace(at, day=day) if isinstance(at, Timed) and at.day is None else None


def clock_part(slots: Slots) -> Expr | None:
    """Compose 7 in the evening."""
    at, during = slots.values["y"].expr, slots.values["z"].expr
    if not isinstance(at, Timed) or at.clock is None or not isinstance(during, Timed):
        return None
    hour = at.clock.hour
    if during.part in ("AF", "EV", "NI") and 1 <= hour < 12 and not (during.part == "NI" and hour < 5):
        hour += 12
    return Timed(during.day, clock=replace(at.clock, hour=hour))


def within(slots: Slots) -> Expr | None:
    """Compose the first quarter of 1998."""
    inner = slots.values["x"].expr
    return Within(inner, slots.values["y"].expr) if isinstance(inner, Cal) else None


def span_month_day(slots: Slots) -> Expr | None:
    """Compose Nov. 11-12."""
    first = slots.values["x"].expr
    day, year = slots.number("day"), slots.values["y"].expr.year if "y" in slots.values else None
    if not isinstance(first, Cal) or first.month is None or first.day is None or not day or day <= first.day:
        return None
    if not _is_day(year, first.month, day):
        return None
    first = replace(first, year=year if year is not None else first.year)
    return Span(first, replace(first, day=day, weekday=None))


def span_day_month(slots: Slots) -> Expr | None:
    """Compose 11-12 November."""
    last, day = slots.values["x"].expr, slots.number("first")
    if not isinstance(last, Cal) or last.day is None or not day or day >= last.day:
        return None
    return Span(replace(last, day=day, weekday=None), last)


def modified(slots: Slots) -> Phrase | None:
    """Add a modifier to a phrase."""
    inner = slots.values["x"]
    mod = slots.get("mod")
    if inner.mod is not None:
        return None
    if mod in ("LESS_THAN", "MORE_THAN") and not isinstance(inner.expr, Duration):
        return None
    return Phrase(inner.expr, cast("TimexMod", mod))


COMPOSERS: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "date": date, "date-time": date_time, "numeric": numeric, "year-and-two": year_and_two, "decade": decade,
    "century": century, "quarter": quarter, "half": half, "season": season, "fiscal-year": fiscal_year,
    "holiday": holiday, "day-name": day_name, "offset": offset, "night-name": night_name, "last-night": last_night,
    "this-part": this_part, "part": part, "weekday": weekday, "relative": relative, "told": told,
    "month-relative-year": month_relative_year, "weekday-of-week": weekday_of_week, "year-ago-period": year_ago_period,
    "duration": duration, "duration-relative": duration_relative, "clock": clock, "set": recurring, "adverb": adverb,
    "vague": vague, "ago": ago, "later": later, "from-date": from_date, "timed": timed,
    "clock-part": clock_part, "within": within, "span-month-day": span_month_day, "span-day-month": span_day_month,
    "modified": modified,
}  # fmt: skip


def kind_of(phrase: Phrase) -> str:
    """Name what a phrase can join with."""
    expr = phrase.expr
    match expr:
        case Cal():
            return _kind_of_cal(expr)
        case Relative(target=Cal(grain=Grain.DAY) | Grain.DAY):
            return "relday"
        case Relative(target=Grain()):
            return "relunit"
        case Shift(amounts=((_, Grain.DAY), *_)):
            return "shiftday"
        case Within(inner=Cal(grain=Grain.DAY)) | Nth():
            return "otherday"
        case Timed(day=None):
            return "clock" if expr.clock else "part"
    return _OTHER_KINDS[type(expr)]


_OTHER_KINDS: dict[type[Expr], str] = {
    Relative: "otherdate", Shift: "otherdate", Within: "otherdate", Span: "otherdate", Timed: "time",
    Duration: "duration", Recurring: "set", Vague: "vague",
}  # fmt: skip


def _kind_of_cal(cal: Cal) -> str:
    if cal.grain is Grain.DAY:
        if cal.day and cal.month:
            return "fullday" if cal.year is not None else "monthday"
        return "holiday" if cal.holiday else "dayofmonth" if cal.day else "weekday"
    if cal.grain is Grain.YEAR:
        return "year"
    if cal.year is None and cal.grain in (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.SEASON):
        return "month" if cal.grain is Grain.MONTH else "subyear"
    return "otherdate"
