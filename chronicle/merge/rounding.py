"""When two numbers may be one, and when one only grew: what is no disagreement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from chronicle.merge.kinds import MEASURED
from chronicle.model import Quantity

__all__ = ["is_rising", "is_rounding"]

_EXACT_BELOW = 100
"""Counts under a hundred are given exactly unless the source says otherwise: ten dead are not twelve."""

_COUNTED_STEP = 10
"""Last digit that is told of what was counted: 120 of 118 prisoners is no rounding, unless it says "about"."""

_ABOUT_SLACK = 0.02
"""Share by which "about" may miss, where half its last digit is less: "some 1,850" are not 1,926."""

_EXACT_SLACK = 0.05
"""Share by which a number without "about" may be a rounded one: 5,600 and 5,612, not 3,000 and 3,200."""


_CONVERTED_SLACK = 0.03
"""Share by which a number told in another unit may miss: 50 miles and 80 kilometres."""

_UNIT = re.compile(r"[^\W\d_]+\Z")
_LETTERS = 2
"""Letters of a unit that two languages share: "Tonnen", "toneladas"; "miles" and "metres" differ there."""


def is_rounding(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers may be one, rounded: "about 5.6 million" and 5,612,000, not 5.5 million."""
    if left.value == right.value:
        return True
    if _holds(left, right) or _holds(right, left):
        return True
    if _are_converted(left, right):
        return abs(left.value - right.value) <= _CONVERTED_SLACK * max(abs(left.value), abs(right.value))
    coarse, fine = sorted((left, right), key=lambda q: -_step(q.value))
    gap, largest = abs(left.value - right.value), max(abs(left.value), abs(right.value))
    if slack := sum(max(_step(q.value) / 2, _ABOUT_SLACK * largest) for q in (left, right) if q.bound == "about"):
        return gap <= slack
    if _step(coarse.value) <= max(_step(fine.value), _COUNTED_STEP) or largest < _EXACT_BELOW:
        return False
    return gap < _step(coarse.value) / 2 and gap <= _EXACT_SLACK * largest


def _holds(bound: Quantity, other: Quantity) -> bool:
    """Tell whether a round bound holds for a number near it: "more than 50" of 54, "up to 200" of 190."""
    step = _step(bound.value)
    if step < 10:
        return False
    above = other.value - bound.value
    return 0 <= above < step if bound.bound == "at-least" else bound.bound == "at-most" and -step < above <= 0


def _are_converted(left: Quantity, right: Quantity) -> bool:
    """Tell whether one measure is told in two units: feet and metres, weeks and days."""
    units = {found[0][:_LETTERS] for q in (left, right) if q.unit and (found := _UNIT.search(q.text.casefold()))}
    return left.slot in MEASURED and right.slot in MEASURED and len(units) > 1


def _step(value: float) -> float:
    """Give the size of the last digit that is not zero: 100,000 of 5.6 million."""
    step = 1.0
    whole = abs(value)
    if whole == 0 or whole != int(whole):
        return 0.1 if whole else 1.0
    while whole % (step * 10) == 0:
        step *= 10
    return step


def is_rising(told: Sequence[tuple[date, float]]) -> bool:
    """Tell whether later publications only ever give more, as with a toll; an unknown day is ``date.max``."""
    days = sorted(day for day, _ in told)
    values = [value for _, value in sorted(told)]
    return days[0] < days[-1] < date.max and values == sorted(values)
