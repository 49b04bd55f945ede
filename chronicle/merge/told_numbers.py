"""A number with what it is compared by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chronicle.merge import words
from chronicle.model import Figure
from chronicle.when import When

__all__ = ["Told", "names_others", "order_of", "totals"]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with what it is compared by."""

    figure: Figure
    slot: str
    """What it counts, called alike in every article of its story."""
    unit: str
    voice: str
    published: date
    """``date.max`` where not known to begin anywhere."""
    events: frozenset[int]
    """Those whose mentions tell it."""
    around: frozenset[int]
    """Those told in its paragraph."""
    days: tuple[When, ...]
    """The dates beside it, or else those of its events."""
    scope: frozenset[str]
    terms: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]
    instances: frozenset[int]
    """Which of several it is told of, from the second on: "the third march"."""
    language: str | None

    @property
    def value(self) -> float:
        """The number, in its unit."""
        return self.figure.quantity.value


def order_of(told: Told) -> tuple[date, str, int]:
    """Order figures by publication, then by where they stand."""
    return (told.published, told.figure.article, told.figure.at)


def totals(told: Iterable[Told]) -> list[Told]:
    """Give the largest numbers of a thing that each article tells, in order: what is smaller is a part of it.

    A rival claim stands for itself.
    """
    every = list(told)
    rivals = {at for one in every if one.figure.rival is not None for at in (one.figure.at, one.figure.rival)}
    largest: dict[tuple[object, ...], Told] = {}
    for one in every:
        claimed, at = (one.figure.claimed_by, one.figure.at) if one.figure.at in rivals else ("", 0)
        thing = (one.slot, one.unit, one.scope, one.events, one.figure.is_background)
        key = (one.figure.article, claimed, at, *thing)
        if key not in largest or one.value > largest[key].value:
            largest[key] = one
    return sorted(largest.values(), key=order_of)


def names_others(left: Told, right: Told) -> bool:
    """Tell whether two sentences name only different people and places, beside those that their story is full of."""
    if left.language != right.language:
        return False
    ours, theirs = ({n for n in one.names - one.common if words.weight(n) == 1.0} for one in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
