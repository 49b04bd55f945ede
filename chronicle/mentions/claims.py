"""Who gives a number, where the article itself says so, and which two numbers are rival claims about one thing.

"Police put the crowd at 3,000; the students spoke of 8,000": a bare number that another claimant gives counts what the
number before it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from chronicle.mentions.counting import ANYBODY, ASKED, UNNAMED, Claiming, counting_of
from chronicle.mentions.language import Language
from chronicle.mentions.patterns import Cased
from chronicle.model import Quantity

__all__ = ["Claim", "claims_of", "with_rivals"]

MAX_RATIO = 5.0
"""Between two claims about one thing."""

_DIRECT_CHARS = 24
"""Between a verb of telling and the number that it gives: "put the figure at"."""

_BARE_CHARS = 45
"""The same before a bare number: "said that the real number was closer to"."""

_COUNTED_FROM = 10
"""Below it two bare numbers of two claimants are hardly of what their sentence leaves out."""


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
    is_elliptic: bool = False
    """Whether its verb is left out, as told of another number before it: ", the police 12,000"."""
    is_wrong: bool = False
    """Whether the number before it corrects it: "five works, not three"."""
    rival: int | None = None
    is_tally: bool = False
    """Whether it is called the toll or the number of all: "put the toll at nine"."""


def claims_of(text: str, start: int, numbers: Sequence[tuple[int, Quantity]], language: Language) -> Iterator[Claim]:
    """Give the numbers of a sentence, which begins at ``start``, with their claimants."""
    counting = counting_of(language.code)
    low, claiming, tallies = Cased.of(text).low, counting.claiming, counting.led.words
    has_verb, has_source = bool(claiming.verb.search(low)), bool(claiming.source.search(low))
    cuts = [0, *(m.end() for m in claiming.breaks.finditer(low)), len(low)]
    named, done = "", 0
    for begin, end in pairwise(cuts):
        inside = [(at, quantity) for at, quantity in numbers if begin <= at < end]
        for number, (at, quantity) in enumerate(inside, start=1):
            following = inside[number][0] if number < len(inside) else end
            stretch = _Stretch(low, max(begin - 1, done), at, following, language, has_verb, has_source)
            gap = stretch.elliptic(quantity, claiming)
            direct = stretch.direct(quantity, claiming) or gap
            named = direct or stretch.behind(claiming) or stretch.claimant((begin, end), claiming) or named
            is_wrong = bool(claiming.corrects.search(low, done, at))
            is_elliptic = bool(gap) and direct == gap
            told = replace(quantity, slot="") if is_elliptic else quantity
            is_tally = bool(direct) and bool(tallies.search(low[:at].rstrip()))
            yield Claim(start + at, told, named, bool(direct), is_elliptic, is_wrong, is_tally=is_tally)
            done = at


@dataclass(slots=True)  # a frozen one takes four times as long to make
class _Stretch:
    """What stands around a number in its part of a sentence: after the number before it, up to the one behind it."""

    low: str
    begin: int
    at: int
    end: int
    language: Language
    has_verb: bool
    """Whether the sentence has a verb of telling."""
    has_source: bool
    """Whether it names a source without one."""

    def direct(self, quantity: Quantity, claiming: Claiming) -> str:
        """Name the claimant right beside a number: "put the figure at", "the owner's figure of", "laut Polizei"."""
        has_owner = "'" in self.low or "’" in self.low
        if has_owner and (own := claiming.figure.search(self.low, self.begin, self.at)):
            return _name(own["who"], claiming)
        if not quantity.slot and has_owner and (own := claiming.owner.search(self.low, self.begin, self.at)):
            return _name(own["who"], claiming)
        late = claiming.late.search(self.low, self.begin, self.at)
        if late and claiming.told_late.match(self.low, self.at, self.end):
            return _name(late["who"], claiming)
        told = self._told(self.begin, claiming)
        if told:
            most = _DIRECT_CHARS if quantity.slot else _BARE_CHARS
            return _name(told[-1]["who"], claiming) if self.at - told[-1].end() <= most else ""
        if not quantity.slot and (name := self.behind(claiming)):
            return name
        led = claiming.led.search(self.low, self.begin, self.at) if self.has_source else None
        return _source(led["who"], claiming, self.language) if led else ""

    def behind(self, claiming: Claiming) -> str:
        """Name the claimant who follows a number: "according to the police"."""
        found = claiming.after.search(self.low, self.at, self.end) if self.has_source else None
        return _source(found["who"], claiming, self.language) if found else ""

    def elliptic(self, quantity: Quantity, claiming: Claiming) -> str:
        """Name the claimant whose verb is left out: ", the police 12,000", "the union at $5m"."""
        gap = claiming.gap.search(self.low, self.begin, self.at)
        known = (self.language.classes, self.language.verbs.tag_of)
        if gap is None or any(word in words for word in gap["who"].split() for words in known):
            return ""
        name = _name(gap["who"], claiming)
        is_bare = not quantity.slot or (quantity.unit is not None and name.startswith(quantity.slot))
        return name if is_bare else ""

    def claimant(self, part: tuple[int, int], claiming: Claiming) -> str:
        """Name the claimant told of before the number in its part of the sentence, or behind: ", the council said"."""
        begin, end = part
        if told := self._told(begin, claiming):
            return _name(told[-1]["who"], claiming)
        if self.has_source and (found := claiming.after.search(self.low, begin, self.at)):
            return _source(found["who"], claiming, self.language)
        found = claiming.behind.search(self.low, self.at, end) if self.has_verb else None
        return _name(found["who"], claiming) if found else ""

    def _told(self, begin: int, claiming: Claiming) -> list[re.Match[str]]:
        """Find the claimants and their verbs before the number."""
        found = claiming.before.finditer(self.low, begin, self.at) if self.has_verb else ()
        return [m for m in found if _name(m["who"], claiming)]


def _source(who: str, claiming: Claiming, language: Language) -> str:
    """Name a claimant from what follows "according to": its words up to the first that can be in no name."""
    words = who.split() if language.has_grammar else who.split()[:1]
    kept = takewhile(lambda w: w not in language.classes and language.verbs.tag_of.get(w, "o") not in "VEP", words)
    return _name(" ".join(kept), claiming)


def _name(who: str, claiming: Claiming) -> str:
    """Give the last word of a claimant's name; a pronoun names nobody."""
    word = who.rpartition(" ")[2].strip("'’.,")
    return "" if word in claiming.nobody else word


def with_rivals(before: Sequence[Claim], here: Sequence[Claim]) -> list[Claim]:
    """Tie claims of a sentence to those that they contradict, there or in the sentence before; drop bare numbers."""
    found: list[Claim] = []
    here = _with_people(here)
    for at, claim in enumerate(here):
        sentence_before = () if claim.is_elliptic else before[::-1]
        earlier = here[max(0, at - 1) : at] if claim.is_wrong else (*found[::-1], *sentence_before)
        rival = next((c for c in earlier if _are_rivals(c, claim)), None)
        if rival is not None:
            slot, unit = rival.quantity.slot, rival.quantity.unit
            quantity = replace(claim.quantity, slot=slot, unit=unit)
            found.append(replace(claim, quantity=quantity, rival=rival.at))
        elif claim.quantity.slot and not claim.is_wrong:
            found.append(claim)
    return found


def _with_people(claims: Sequence[Claim]) -> list[Claim]:
    """Take two bare numbers of two claimants for people: "ils étaient 4 000 selon eux, 2 000 selon la police"."""
    found = list(claims)
    for at, (one, other) in enumerate(pairwise(claims)):
        are_bare = not one.quantity.slot and not other.quantity.slot and one.is_direct and other.is_direct
        is_count = one.quantity.unit is None and min(one.quantity.value, other.quantity.value) >= _COUNTED_FROM
        if are_bare and is_count and one.claimed_by != other.claimed_by and not other.is_wrong:
            found[at] = replace(one, quantity=replace(one.quantity, slot=ANYBODY))
    return found


def _are_rivals(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    if second.is_wrong:
        return (
            bool(one.slot) and other.slot in ("", one.slot) and other.unit in (None, one.unit) and _are_near(one, other)
        )
    if not second.claimed_by or first.claimed_by == second.claimed_by or {one.role, other.role} != {"total"}:
        return False
    if one.slot.endswith(ASKED) and other.slot != one.slot:
        return False  # who offers less than is asked does not contradict
    if not _are_near(one, other) or (second.is_elliptic and not first.claimed_by):
        return False
    if other.slot not in ("", UNNAMED):
        is_same = (
            1 not in (one.value, other.value)
            and one.slot == other.slot
            and one.unit == other.unit
            and one.scope == other.scope
        )
        if second.is_tally and not first.claimed_by:
            return is_same and other.value < one.value  # what is more may be news
        return is_same and bool(first.claimed_by) and (first.is_direct or second.is_direct)
    return second.is_direct and other.unit in (None, one.unit)


def _are_near(one: Quantity, other: Quantity) -> bool:
    small, large = sorted((one.value, other.value))
    return 0 < small < large <= MAX_RATIO * small
