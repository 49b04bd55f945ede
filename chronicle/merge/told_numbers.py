"""A number with what it is compared by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chronicle.merge import words
from chronicle.model import Figure
from chronicle.when import When

__all__ = ["Told", "are_other_ballots", "names_others", "order_of", "results_of", "totals"]

_BALLOT = ("votes for", "votes against")
"""The slots of the two numbers of a ballot."""

_STAY_AWAY = 0.01
"""Share of the votes by which two counts of one ballot may differ in all: those who abstained, or came late."""


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
    result: frozenset[float] = frozenset()
    """The two numbers of the ballot that it is one of."""

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


def results_of(figures: Iterable[Figure]) -> dict[tuple[str, int], frozenset[float]]:
    """Give the two numbers of each sentence that tells one ballot, by article and where the sentence begins."""
    told: dict[tuple[str, int], dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
    for figure in figures:
        if figure.quantity.slot in _BALLOT:
            told[figure.article, figure.start][figure.quantity.slot].add(figure.quantity.value)
    return {
        at: frozenset().union(*numbers.values())
        for at, numbers in told.items()
        if [len(numbers[slot]) for slot in _BALLOT] == [1, 1]
    }


def are_other_ballots(left: Told, right: Told) -> bool:
    """Tell whether two ballots have no number in common and were not of as many votes: 312 to 251, and 401 to 149.

    Of one ballot two sources may tell 27 to 18 and 27 to 17, or nine to two and eight to three.
    """
    if not (left.result and right.result) or left.result & right.result:
        return False
    fewer, more = sorted((sum(left.result), sum(right.result)))
    return more - fewer > _STAY_AWAY * more


def names_others(left: Told, right: Told) -> bool:
    """Tell whether two sentences name only different people and places, beside those that their story is full of."""
    if left.language != right.language:
        return False
    ours, theirs = ({n for n in one.names - one.common if words.weight(n) == 1.0} for one in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs)
