"""Compose lengths of time, sets and vague references."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chronicle.dates.compose.slots import GRAINS, Slots
from chronicle.dates.expr import Amount, Duration, Expr, Phrase, Recurring, Vague
from chronicle.dates.timex3 import duration_value
from chronicle.when import Granularity as Grain

__all__ = ["LENGTHS"]


def compose_one_unit(slots: Slots) -> Expr | None:
    """Compose one unit without a number: "a lovely day", the year of "the year ended March 31"."""
    return Duration(((1, GRAINS[slots.get("unit1")][0]),))


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


def compose_duration(slots: Slots) -> Expr | None:
    """Compose a length of time."""
    if slots.get("units") and slots.get("unit") is None:
        return Duration(((None, GRAINS[slots.get("units")][0]),))
    first = _amount(slots)
    if first is None or not _is_counted(slots, first[0]):
        return None
    if slots.text.endswith("and a half") and first[0] is not None:
        first = (first[0] + 0.5, first[1])
    if "plus" in slots.data and first[0] is not None:
        first = (first[0] + slots.data["plus"], first[1])
    if slots.get("unit2"):
        others = [_amount(slots, f"n{i}", f"unit{i}") for i in (2, 3) if slots.get(f"unit{i}")]
        return Duration((first, *(other for other in others if other)))
    return Duration((first,))


def _is_counted(slots: Slots, number: Amount) -> bool:
    """Tell a counted unit from an ordinal or a year before a noun: "a second", "the 1988 quarter"."""
    unit = slots.get("unit")
    if (
        unit == "second"
        and slots.get("units") is None
        and " second" in " " + slots.text
        and "seconds" not in slots.text
    ):
        return number == 1 and slots.text.startswith("one ")
    return number is None or number < 1000 or slots.text.endswith("s")


def compose_duration_relative(slots: Slots) -> Expr | None:
    """Compose the past three months."""
    base = compose_duration(slots)
    return replace(base, sign=slots.get("durrel")) if isinstance(base, Duration) else None


def compose_recurring(slots: Slots) -> Expr | None:
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
        return Recurring(duration_value(((number * GRAINS[slots.get("unit")][1], GRAINS[slots.get("unit")][0]),)))
    return Recurring("XXXX-WXX-XX")


def compose_adverb(slots: Slots) -> Expr | None:
    """Compose daily, weekly."""
    return Recurring(slots.get("adverb"))


def compose_set_value(slots: Slots) -> Expr | None:
    """Compose a set that one word tells: "weekends"."""
    return Recurring(slots.data["value"])


def compose_vague(slots: Slots) -> Expr | None:
    """Compose a reference to past, present or future."""
    return Vague(slots.get("value"))


LENGTHS: dict[str, Callable[[Slots], Expr | Phrase | None]] = {
    "one-unit": compose_one_unit,
    "set-value": compose_set_value,
    "duration": compose_duration,
    "duration-relative": compose_duration_relative,
    "set": compose_recurring,
    "adverb": compose_adverb,
    "vague": compose_vague,
}
"""What the language data calls them."""
