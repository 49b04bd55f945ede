"""Make typed expressions of what a template caught: one function a kind, named in the language data.

A function returns None where the slots make no sense together (May 35th), so that a shorter reading is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chronicle.dates.compose.compounds import COMPOUNDS
from chronicle.dates.compose.counting import COUNTING
from chronicle.dates.compose.explicit import EXPLICIT
from chronicle.dates.compose.joins import JOINS
from chronicle.dates.compose.kinds import kind_of
from chronicle.dates.compose.lengths import LENGTHS
from chronicle.dates.compose.relative import RELATIVE
from chronicle.dates.compose.slots import Slots
from chronicle.dates.expr import Expr, Phrase

__all__ = ["COMPOSERS", "Slots", "kind_of"]

COMPOSERS: Mapping[str, Callable[[Slots], Expr | Phrase | None]] = MappingProxyType(
    EXPLICIT | RELATIVE | LENGTHS | JOINS | COMPOUNDS | COUNTING
)
"""Every kind that a phrase of the language data can name."""
