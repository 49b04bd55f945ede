"""Compose what one word or one idiom tells at once: Sonntagabend, anoche, the night from the 3rd to the 4th.

English has few of these; most other languages have some. The rest of what phrases mean stands in the modules beside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from chronicle.dates.compose.slots import GRAINS, PARTS, Slots, is_day
from chronicle.dates.expr import Cal, Expr, Part, Phrase, Relative, Shift, Span, Timed
from chronicle.model import TimexMod
from chronicle.when import Granularity as Grain

__all__ = ["COMPOUNDS"]


def _day(slots: Slots, word: str) -> Expr:
    """Read the day of a compound: a weekday slot, a count of days, or "w7" (Sunday) and "d-1" (yesterday)."""
    if (weekday := slots.number("weekday")) is not None:
        return Cal(Grain.DAY, weekday=weekday)
    days = slots.number("days")
    if days is None:
        if word[0] == "w":
            return Cal(Grain.DAY, weekday=int(word[1:]))
        days = int(word[1:])
    return Shift(((abs(days), Grain.DAY),), -1 if days < 0 else 1)


def day_part(slots: Slots) -> Expr | None:
    """Compose a day and its part told in one: "Sonntagabend", "heute Abend", "anoche"."""
    day, _, part = str(slots.get("dayword") or slots.get("day") or "d0").partition(" ")
    part = slots.get("part") or part
    return Timed(_day(slots, day), part=cast("Part", part)) if part in PARTS else None


def night_before(slots: Slots) -> Expr | None:
    """Compose "in der Nacht zum Montag": the night that ends on the day."""
    if not _is_night(slots):
        return None
    return Timed(Shift(((1, Grain.DAY),), -1, "origin", slots.values["x"].expr), part="NI", is_overnight=True)


def night_of_span(slots: Slots) -> Expr | None:
    """Compose "in der Nacht vom 3. auf den 4. März", "the night of 8/9 March": the night of the first day."""
    told, first, last = slots.values["x"].expr, slots.number("first"), slots.number("last")
    if isinstance(told, Span) and isinstance(end := told.last, Cal):
        told, last = told.first, end.day
    if not _is_night(slots) or not isinstance(told, Cal) or told.day is None:
        return None
    first, last = first or told.day, last or told.day
    year = slots.values["z"].expr.year if "z" in slots.values else told.year
    night = Timed(replace(told, year=year, day=first, weekday=None), part="NI", is_overnight=True)
    return night if last == first + 1 else None


def night_between(slots: Slots) -> Expr | None:
    """Compose "dans la nuit de lundi à mardi", "overnight Tuesday": the night of the first day."""
    told = slots.values["x"].expr
    return Timed(told, part="NI", is_overnight="z" in slots.values) if _is_night(slots) else None


def _is_night(slots: Slots) -> bool:
    """Tell "the night", and "overnight" whose day is told behind it."""
    part = slots.values["y"].expr if "y" in slots.values else None
    return part is None or (isinstance(part, Timed) and part.part == "NI" and part.day is None)


def counted(slots: Slots) -> Expr | None:
    """Compose "3 dagen geleden" where unit and direction are told by the rule."""
    number = slots.get("n")
    if not isinstance(number, int | float) or not 0 < number < 1000:
        return None
    return Shift(((number, GRAINS[slots.get("unit")][0]),), slots.data["sign"])


def relative_date(slots: Slots) -> Expr | None:
    """Compose "le 3 juillet dernier", "el próximo 4 de octubre": the last or the next such day."""
    month, day = slots.number("month"), slots.number("day")
    if month is None or day is None or not is_day(None, month, day):
        return None
    return Relative(slots.get("rel"), Cal(Grain.DAY, month=month, day=day))


def edge(slots: Slots) -> Phrase | None:
    """Compose "Jahresende", "fin d'année": the start, middle or end of the unit, of this one unless a year is told."""
    grain = GRAINS[slots.get("unit1")][0]
    year = slots.number("year")
    unit = Relative(0, grain, is_definite=True) if year is None else Cal(grain, year)
    return Phrase(unit, cast("TimexMod", slots.get("mod")), slots.data.get("bound"))


COMPOUNDS: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "day-part": day_part, "night-before": night_before, "night-of-span": night_of_span,
    "night-between": night_between, "edge": edge, "counted": counted, "relative-date": relative_date,
}  # fmt: skip
