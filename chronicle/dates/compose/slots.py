"""What a template caught, and the readings of slots that several kinds share."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from chronicle.dates.expr import Cal, Clock, Part, Phrase
from chronicle.when import Granularity as Grain

__all__ = ["GRAINS", "Slots", "clock_of", "is_day", "part_of", "target_of", "year_of"]

GRAINS: dict[str, tuple[Grain, int]] = {grain.value: (grain, 1) for grain in Grain} | {"fortnight": (Grain.WEEK, 2)}
"""Units as the lexicon names them: the grain and how many of it."""
TWO_DIGIT_PIVOT = 40
"""Two-digit years from here on are of the 20th century."""
PARTS = ("MO", "MI", "AF", "EV", "NI", "DT")


@dataclass(slots=True)  # a frozen one takes four times as long to make, and one is made for each match
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

    def day(self, name: str, phrase: str) -> int | None:
        """Give a day of a month, told by a number or by a phrase of its own ("the 20th")."""
        told = self.values.get(phrase)
        expr = told.expr if isinstance(told, Phrase) else None
        return expr.day if isinstance(expr, Cal) else self.number(name)


def year_of(slots: Slots) -> int | None:
    """Give the year told: in full, as two digits after an apostrophe, or before Christ (astronomical)."""
    if (short := slots.number("yy")) is not None:
        return short + (1900 if short >= TWO_DIGIT_PIVOT else 2000)
    year = slots.number("year") if slots.number("words") is None else slots.number("words")
    if year is not None and (slots.number("era") == -1 or slots.get("bc") is not None):
        return 1 - year
    return year


def is_day(year: int | None, month: int, day: int) -> bool:
    """Tell whether a month has such a day; without a year February has 29."""
    longest = calendar.monthrange(year if year and 0 < year < 9999 else 2000, month)[1]
    return 1 <= day <= longest


def part_of(slots: Slots) -> tuple[Part | None, Clock | None]:
    """Give the part of day, or the clock time that a word such as "noon" names."""
    at = slots.get("midpart") or slots.get("midnight")
    if at is not None:
        return None, Clock(int(at[:2]), 0)
    part = slots.get("part") or slots.get("lightpart")
    return (cast("Part", part) if part in PARTS else None), None


def target_of(slots: Slots) -> Grain | Cal | None:
    """Give the unit, weekday, month or season that "last" or "next" speaks of."""
    if (day := slots.number("weekday")) is not None:
        return Cal(Grain.DAY, weekday=day)
    if (month := slots.number("month")) is not None:
        return Cal(Grain.MONTH, month=month)
    if (number := slots.number("season")) is not None:
        return Cal(Grain.SEASON, number=number)
    unit = slots.get("unit1") or slots.get("unit")
    return GRAINS[unit][0] if unit else None


def _zone(slots: Slots) -> str | None:
    sign = slots.number("zsign")
    if sign is None:
        return cast("str | None", slots.get("zone"))
    if (offset := slots.number("zoff")) is not None:
        hours, minutes = divmod(offset, 100)
    else:
        hours, minutes = slots.number("zhour") or 0, slots.number("zmin") or 0
    return f"{'+' if sign > 0 else '-'}{hours:02}:{minutes:02}"


def clock_of(slots: Slots) -> Clock | None:
    """Give the clock time told, None for one that no clock shows."""
    hour, half_day = slots.number("hour"), slots.number("ampm")
    if hour is None or hour > 24 or (half_day is not None and not 1 <= hour <= 12):
        return None
    if half_day is not None:
        hour = hour % 12 + half_day
    return Clock(
        hour, slots.number("minute"), slots.number("second"), _zone(slots), slots.get("zone") not in (None, "Z")
    )
