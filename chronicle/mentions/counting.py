"""What a language counts: slots that make two numbers comparable, and the words that say how far a number reaches.

The data stands in ``languages/<code>/quantities.toml``; reading numbers with it is done in ``quantities``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from chronicle.mentions.language import KNOWN
from chronicle.model import Bound, FigureKind, Quantity, Role

__all__ = ["Counting", "Slot", "counting_of"]

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that sources count, with sentences that do and do not."""

    name: str
    nouns: frozenset[str]
    """Counted by name: "14 arrests"."""
    counts: frozenset[str]
    """What ``near`` is told of; empty for people."""
    near: re.Pattern[str]
    """What is told of those who are counted: "14 people were arrested"."""
    lead: re.Pattern[str]
    """What stands before a bare number: "the death toll rose to"."""
    is_decoy: bool
    """Only found so that it is not taken for something else."""
    is_standing: bool
    """Whether it counts a state that lasts, and not what one occasion did."""
    unless: re.Pattern[str]
    """Words of the same stretch that make it something else: "created 300 jobs"."""
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """The data of one language."""

    bounds: Mapping[Bound, re.Pattern[str]]
    """Ends right before the number."""
    roles: Mapping[Role, tuple[re.Pattern[str], re.Pattern[str]]]
    """What stands before the number, and what after it, where it is no total."""
    vague: frozenset[str]
    """Number words that give no number: "hundreds"."""
    labels: re.Pattern[str]
    """What stands before a number that only names something: "Flight 12"."""
    people: frozenset[str]
    known_nouns: frozenset[str]
    """Whatever a slot or ``people`` names."""
    peoples: re.Pattern[str]
    subsets: frozenset[str]
    halves: re.Pattern[str]
    holders: tuple[re.Pattern[str], ...]
    """A name and what makes it the holder of those counted, such as "hosts"."""
    scope: re.Pattern[str]
    """A name after a place's preposition."""
    agents: re.Pattern[str]
    """People by the form of the word: "watchmen"."""
    partitive: str
    """The preposition before what a share is of, where a language needs it."""
    measured: re.Pattern[str]
    """A noun and what ties it to the sum or share after it: "a fine of", "turnout was put at"."""
    slots: tuple[Slot, ...]
    led: tuple[Slot, ...]
    """Those with something that stands before a bare number."""
    named: Mapping[str, tuple[Slot, ...]]
    """Those that count a noun by name."""
    things: frozenset[str]
    """What is no people, but has a slot of what is told of it."""

    def kind_of(self, quantity: Quantity) -> FigureKind:
        """Tell what a number is of; where no slot has its name, only the noun says what is counted or measured."""
        if quantity.unit is not None:
            return "measured"
        for slot in self.slots:
            if quantity.slot.startswith(slot.name):
                return "standing" if slot.is_standing else "incident"
        return "counted"


_NAME = r"[A-ZÀ-Þ][\w’'.-]*\w(?: (?:of |the )?[A-ZÀ-Þ][\w’'.-]*\w){0,3}"


@cache
def counting_of(code: str) -> Counting:
    """Give the data of a language that is known, English for others."""
    known = code if code in KNOWN else "en"
    path = files("chronicle.mentions").joinpath("languages", known, "quantities.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    words, slots = data["words"], tuple(_slot(raw) for raw in data["slot"])
    people = frozenset(words["people"].split())
    return Counting(
        bounds={name: _compiled(rf"\b(?:{told})(?: the)?\s*$") for name, told in data["bounds"].items()},
        roles={name: (_compiled(r["before"]), _compiled(r["after"])) for name, r in data["roles"].items()},
        vague=frozenset(words.get("vague", "").split()),
        labels=re.compile(words.get("labels", _NEVER)),
        people=people,
        known_nouns=people.union(*(slot.nouns | slot.counts for slot in slots)),
        peoples=re.compile(rf"{words.get('peoples', _NEVER)}\Z"),
        subsets=frozenset(words["subsets"].split()),
        halves=_compiled(words.get("halves", _NEVER)),
        holders=tuple(re.compile(rf"({_NAME})(?:{told})") for told in words.get("holders", ())),
        scope=re.compile(rf"\b(?:{words['scope_prepositions']})(?: the)?(?: [a-zà-þ]+)? ({_NAME})"),
        agents=re.compile(rf"{words.get('agents', _NEVER)}\Z"),
        partitive=words.get("partitive", ""),
        measured=_compiled(rf"\b([^\W\d_]+)(?:{words.get('measured', _NEVER)})\s*$"),
        slots=slots,
        led=tuple(slot for slot in slots if slot.lead.pattern != _NEVER),
        named={noun: tuple(s for s in slots if noun in s.nouns) for slot in slots for noun in slot.nouns},
        things=frozenset().union(*(slot.counts for slot in slots)),
    )


def _slot(raw: Mapping[str, Any]) -> Slot:
    return Slot(
        raw["name"],
        frozenset(raw.get("nouns", "").split()),
        frozenset(raw.get("counts", "").split()),
        _compiled(raw.get("near", _NEVER)),
        _compiled(raw.get("lead", _NEVER)),
        raw.get("is_decoy", False),
        raw.get("standing", False),
        _compiled(raw.get("unless", _NEVER)),
        tuple(raw["yes"]),
        tuple(raw["no"]),
    )


def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text)  # for small letters: heeding no capitals would take four times as long
