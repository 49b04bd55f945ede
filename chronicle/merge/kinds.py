"""Which figures count one kind of thing: nouns of several languages as one, a bare "$" as the dollar of its story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile

from chronicle.merge import words
from chronicle.merge.glossary import LANGUAGES, meanings
from chronicle.model import Figure

__all__ = ["ANYBODY", "MEASURED", "UNNAMED", "Kinds", "name_slot"]

ANYBODY = "people"
"""The slot of people of whom nothing is told."""

UNNAMED = "sum"
"""The slot of money of which it is not told what it is: it may be what its story tells the only one of."""

MEASURED = frozenset(
    {"distance", "weight", "area", "speed", "temperature", "power", "volume", "duration", "age", UNNAMED}
)
"""Slots that are called so whatever the language."""

_BY_NOUN = ("counted", "measured")
"""Kinds that may be named by the noun that the text has, in its language."""

_COGNATE = 5
"""Letters with which a noun of two languages begins in both: "tractors", "tracteurs"."""
_ENDINGS = 3
"""Letters in which it may end otherwise."""

_DOLLARS = ("AUD", "CAD", "HKD", "NZD")

Told = tuple[Figure, str, str | None]
"""A figure, the story and the language of its article."""


class Kinds:
    """Names the slot and the unit of figures so that those of one story are comparable."""

    def __init__(self, told: Iterable[Told]) -> None:
        """Note what each story counts in English, and in which dollars it reckons."""
        self._english: dict[str, dict[str, str]] = defaultdict(dict)
        self._dollars: dict[str, set[str]] = defaultdict(set)
        self._sums: dict[tuple[str, str], set[str]] = defaultdict(set)
        for figure, story, language in told:
            if figure.kind in _BY_NOUN and language not in LANGUAGES:
                name = _english(figure.quantity.slot)
                self._english[story][name] = figure.quantity.slot if figure.kind == "measured" else name
            if figure.quantity.unit in _DOLLARS or _says_whose(figure):
                self._dollars[story].add(figure.quantity.unit or "")
            if figure.kind == "measured":
                self._sums[story, figure.quantity.unit or ""].add(figure.quantity.slot)

    def of(self, figure: Figure, story: str, language: str | None) -> tuple[str, str]:
        """Name the slot and the unit of a figure."""
        unit = figure.quantity.unit or ""
        if unit == "USD" and not _says_whose(figure) and len(self._dollars[story]) == 1:
            (unit,) = self._dollars[story]
        named = self._sums[story, figure.quantity.unit or ""] if figure.quantity.slot == UNNAMED else ()
        return next(iter(named)) if len(named) == 1 else self._slot(figure, story, language), unit

    def _slot(self, figure: Figure, story: str, language: str | None) -> str:
        slot, known = figure.quantity.slot, self._english[story]
        if figure.kind not in _BY_NOUN or (figure.kind == "measured" and language not in LANGUAGES):
            return slot
        meant = name_slot(slot, language)
        named = [
            known[name] for name in (*meant, *(n for n in sorted(known) if _are_cognate(n, meant))) if name in known
        ]
        return named[0] if named else meant[0]


def name_slot(slot: str, language: str | None) -> list[str]:
    """Give what a counted noun is called in English, or the noun itself, one name for all its forms.

    >>> name_slot("brücken", "de") == name_slot("bridges", "en")
    True
    >>> name_slot("duration", "fr") == name_slot("duration", "en")
    True
    """
    if slot in MEASURED:
        return [slot]
    if language not in LANGUAGES:
        return [_english(slot)]
    before, _, noun = slot.rpartition(" ")
    return sorted(_english(f"{before} {meaning}".strip()) for meaning in meanings(noun, language or "")) or [slot]


def _are_cognate(english: str, meant: Sequence[str]) -> bool:
    """Tell whether a noun that no row gives begins as an English one of its story does."""
    if len(meant) != 1:
        return False
    other = _english(meant[0])
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(english, other, strict=False)))
    return shared >= _COGNATE and max(len(english), len(other)) - shared <= _ENDINGS


def _english(slot: str) -> str:
    return words.stem(slot).removesuffix("e")  # what reading cuts off of "votes"


def _says_whose(figure: Figure) -> bool:
    return figure.quantity.unit == "USD" and "u" in figure.quantity.text.lower().partition("dollar")[0]
