"""What number words that stand together come to: "two hundred and fourteen", "quatre-vingt-douze"."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["add_up"]

_DOZEN = 12
_SCORES = (60, 80)
"""Tens to which French adds up to nineteen: "soixante-douze"."""


def add_up(values: Sequence[float]) -> float | None:
    """Add up the values of words in their order; None where they make no number, as in "seven eight".

    >>> add_up([2, 100, 14]), add_up([3, 1000, 5, 100]), add_up([80, 12]), add_up([7, 8])
    (214.0, 3500.0, 92.0, None)
    """
    total = current = 0.0
    for value in values:
        if value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        elif (value == 100 and 0 < current < 100) or (value == _DOZEN and 0 < current < 10):
            current *= value
        elif current == 0 or _takes(current, value):
            current += value
        else:
            return None
    return total + current


def _takes(current: float, value: float) -> bool:
    """Tell whether a smaller number may follow: ones after tens, tens after hundreds."""
    if value < 10:
        return current % 10 == 0 and current >= 20
    return value < 100 and (current % 100 == 0 or (current % 100 in _SCORES and value < 20))
