"""How much one mention weighs, 0 to 1: ``docs/mentions.md`` has the formula in words.

Only ordering and ``--min-importance`` use it; nothing is hidden by it unasked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

__all__ = ["WEIGHTS", "Signal", "importance_of"]

Signal = Literal[
    "lead", "early", "finite", "named", "names", "counted", "exact-day", "coarse", "saying", "stative", "hypothetical",
    "denied", "background", "spoken", "pronoun", "undated", "heading", "aside", "headline",
]  # fmt: skip

BASE = 0.4

WEIGHTS: Mapping[Signal, float] = {
    "lead": 0.15,
    "headline": 0.1,
    "early": 0.1,
    "finite": 0.1,
    "named": 0.05,
    "names": 0.05,
    "counted": 0.05,
    "exact-day": 0.1,
    "coarse": -0.05,
    "saying": -0.1,
    "stative": -0.1,
    "hypothetical": -0.15,
    "denied": -0.1,
    "background": -0.15,
    "spoken": -0.1,
    "pronoun": -0.05,
    "undated": -0.1,
    "heading": -0.1,
    "aside": -0.1,
}


def importance_of(signals: Mapping[Signal, float]) -> float:
    """Add the weights of the signals, each times its strength 0 to 1; rounded to three places."""
    total = BASE + sum([WEIGHTS[name] * strength for name, strength in signals.items() if strength])
    return round(min(1.0, max(0.0, total)), 3)
