"""Who gives a number, where the article itself says so, and which two numbers are rival claims about one thing.

"Police put the crowd at 3,000; the students spoke of 8,000": a bare number that another claimant gives counts what the
number before it counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chronicle.mentions.counting import UNNAMED, Claiming, counting_of
from chronicle.mentions.language import Language
from chronicle.mentions.patterns import Cased
from chronicle.model import Quantity

__all__ = ["Claim", "claims_of", "with_rivals"]

MAX_RATIO = 5.0
"""Between two claims about one thing."""

_DIRECT_CHARS = 24
"""Between a verb of telling and the number that it gives: "put the figure at"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A number of an article, and who gives it."""

    at: int
    """Of the number, in code points into the article's text."""
    quantity: Quantity
    """Its slot is empty where it stands bare."""
    claimed_by: str
    is_direct: bool = False
    """Whether the claimant is named right before it: "organisers spoke of 8,000"."""
    is_wrong: bool = False
    """Whether the number before it corrects it: "five works, not three"."""
    rival: int | None = None


def claims_of(text: str, start: int, numbers: Sequence[tuple[int, Quantity]], language: Language) -> Iterator[Claim]:
    """Give the numbers of a sentence, which begins at ``start``, with their claimants."""
    low, claiming = Cased.of(text).low, counting_of(language.code).claiming
    cuts = [0, *(m.end() for m in claiming.breaks.finditer(low)), len(low)]
    named, done = "", 0
    for begin, end in pairwise(cuts):
        for at, quantity in numbers:
            if begin <= at < end:
                direct = _direct(low, (max(begin - 1, done), at), quantity, claiming, language)
                named = direct or _claimant(low, begin, at, end, claiming) or named
                yield Claim(start + at, quantity, named, bool(direct), bool(claiming.corrects.search(low, done, at)))
                done = at


def _direct(low: str, before: tuple[int, int], quantity: Quantity, claiming: Claiming, language: Language) -> str:
    """Name the claimant right before a number: "put the figure at", "the owner's figure of", ", organisers"."""
    if ("'" in low or "’" in low) and (own := claiming.figure.search(low, *before)):
        return _name(own["who"], claiming)
    told = [m for m in claiming.before.finditer(low, *before) if _name(m["who"], claiming)]
    if told:
        return _name(told[-1]["who"], claiming) if before[1] - told[-1].end() <= _DIRECT_CHARS else ""
    gap = None if quantity.slot else claiming.gap.search(low, *before)
    if gap is None or any(w in language.classes or w in language.verbs.tag_of for w in gap["who"].split()):
        return ""
    return _name(gap["who"], claiming)


def _claimant(low: str, begin: int, at: int, end: int, claiming: Claiming) -> str:
    """Name the claimant of the number within its part of the sentence."""
    told = [name for m in claiming.before.finditer(low, begin, at) if (name := _name(m["who"], claiming))]
    if told:
        return told[-1]
    for pattern, first in ((claiming.after, begin), (claiming.behind, at)):
        found = pattern.search(low, first, end)
        if found and (name := _name(found["who"], claiming)):
            return name
    return ""


def _name(who: str, claiming: Claiming) -> str:
    """Give the last word of a claimant's name; a pronoun names nobody."""
    word = who.rsplit(maxsplit=1)[-1].strip("'’.,")
    return "" if word in claiming.nobody else word


def with_rivals(before: Sequence[Claim], here: Sequence[Claim]) -> list[Claim]:
    """Tie claims of a sentence to those that they contradict, there or in the sentence before; drop bare numbers."""
    found: list[Claim] = []
    for at, claim in enumerate(here):
        earlier = here[max(0, at - 1) : at] if claim.is_wrong else (*found[::-1], *before[::-1])
        rival = next((c for c in earlier if _are_rivals(c, claim)), None)
        if rival is not None:
            slot, unit = rival.quantity.slot, rival.quantity.unit
            quantity = replace(claim.quantity, slot=slot, unit=unit)
            found.append(replace(claim, quantity=quantity, rival=rival.at))
        elif claim.quantity.slot and not claim.is_wrong:
            found.append(claim)
    return found


def _are_rivals(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    if second.is_wrong:
        return (
            bool(one.slot) and other.slot in ("", one.slot) and other.unit in (None, one.unit) and _are_near(one, other)
        )
    if not second.claimed_by or first.claimed_by == second.claimed_by or {one.role, other.role} != {"total"}:
        return False
    if not _are_near(one, other):
        return False
    if other.slot not in ("", UNNAMED):
        is_same = (
            1 not in (one.value, other.value)
            and one.slot == other.slot
            and one.unit == other.unit
            and one.scope == other.scope
        )
        return is_same and bool(first.claimed_by) and (first.is_direct or second.is_direct)
    return second.is_direct and other.unit in (None, one.unit)


def _are_near(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((one.value, other.value))
    return 0 < small < large <= MAX_RATIO * small
