"""What a language counts: slots that make two numbers comparable, and the words that say how far a number reaches.

The data stands in ``languages/<code>/quantities.toml``; reading numbers with it is done in ``quantities``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from chronicle.mentions.language import KNOWN
from chronicle.mentions.patterns import NEVER, any_of
from chronicle.mentions.terms import stem
from chronicle.mentions.units import MEASURES
from chronicle.model import Bound, FigureKind, Quantity, Role

__all__ = [
    "AGE",
    "ANYBODY",
    "ASKED",
    "PART_OF",
    "SCORE",
    "SHARE_OF",
    "UNNAMED",
    "WANTED",
    "Counting",
    "Measure",
    "Slot",
    "counting_of",
]

Measure = Literal["", "money", "share"]

AGE = "age"
"""The slot of how old somebody is."""

ANYBODY = "people"
"""The slot of people of whom nothing is told."""

ASKED = " asked"
"""Ends the slot of a sum or share that somebody only wants: a fine asked is none imposed."""

WANTED = frozenset({"ransom", "reward"})
"""Slots of what is always only asked or offered."""

PART_OF = "part of "
"""Begins the slot of some of a told whole: "eleven of the anchors"."""

SHARE_OF = "share of "
"""Begins the slot of a share of which only the whole is known: "40 percent of the population"."""

SCORE = "score"
"""The slot of a result told as two numbers."""

UNNAMED = "sum"
"""The slot of money of which it is not told what it is."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that sources count, with sentences that do and do not."""

    name: str
    nouns: frozenset[str]
    """Counted by name: "14 arrests"."""
    wholes: frozenset[str]
    """Nouns that are no part of a total here: the passengers who are stranded are all who are."""
    counts: frozenset[str]
    """What ``near`` is told of; empty for people."""
    near: re.Pattern[str]
    """What is told of those who are counted: "14 people were arrested"."""
    lead: re.Pattern[str]
    """What stands before a bare number: "the death toll rose to"."""
    of: Measure
    """A sum of money or a share, where it is no count."""
    is_decoy: bool
    """Only found so that it is not taken for something else."""
    is_standing: bool
    """Whether it counts a state that lasts, and not what one occasion did."""
    is_recurring: bool
    """Whether one story may tell of many: crowds, arrests, ballots."""
    is_placed: bool
    """Whether it says nothing without a holder or place: a population."""
    unless: re.Pattern[str]
    """Words of the same stretch that make it something else: "created 300 jobs"."""
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Slots(NamedTuple):
    """Slots that words tell, the first of which holds, and what is found where the words of any may be."""

    slots: tuple[Slot, ...]
    words: re.Pattern[str]

    @classmethod
    def of(cls, slots: Iterable[Slot], words: Callable[[Slot], re.Pattern[str]]) -> Slots:
        """Take those that have such words."""
        known = tuple(slot for slot in slots if words(slot).pattern != NEVER)
        return cls(known, _compiled(any_of(words(slot).pattern for slot in known)))


@dataclass(frozen=True, slots=True)
class Claiming:
    """How a language says who gives a number."""

    verb: re.Pattern[str]
    """A verb of telling, one of which is in ``before`` and ``behind``."""
    told: re.Pattern[str]
    """The same at the end, but for a word before a date: "said on"."""
    source: re.Pattern[str]
    """What is in ``after`` and ``led``: "according to"."""
    before: re.Pattern[str]
    """A claimant and a verb of telling: "police said"."""
    after: re.Pattern[str]
    """What names the claimant without a verb: "according to the council"."""
    behind: re.Pattern[str]
    """A claimant and verb that follow what is claimed: ", the council said"."""
    figure: re.Pattern[str]
    """A claimant's own number: "the owner's figure of"."""
    owner: re.Pattern[str]
    """A claimant whose bare number it is: "the council's 26 million"."""
    late: re.Pattern[str]
    """A claimant before a number whose verb of telling comes after it, and that verb: "hatte 40 Menschen gezählt"."""
    told_late: re.Pattern[str]
    led: re.Pattern[str]
    """A claimant right before a number, named without a verb: "by the council's count"."""
    gap: re.Pattern[str]
    """A claimant alone right before a number, the verb left out: ", organisers"."""
    breaks: re.Pattern[str]
    corrects: re.Pattern[str]
    """Ends right before a number that is said to be wrong: "five works, not three"."""
    nobody: frozenset[str]
    """Words that name no claimant."""
    said: re.Pattern[str]
    """A verb of saying beside its speaker, with a number or without."""
    speaker: re.Pattern[str]
    """What may stand between a speaker's age and that verb: not "was", nor "who"."""


@dataclass(frozen=True, slots=True)
class Ballots:
    """How a language tells the result of a ballot."""

    between: re.Pattern[str]
    """What stands between its two numbers, "votes to", with the word for votes as a named group."""
    behind: re.Pattern[str]
    """The word for votes, where it comes after the second: "27 zu 18 Stimmen"."""


@dataclass(frozen=True, slots=True)
class Counting:
    """The data of one language."""

    claiming: Claiming
    ballots: Ballots
    bounds: Mapping[Bound, re.Pattern[str]]
    """Ends right before the number."""
    bounded: re.Pattern[str]
    """Any of them."""
    roles: Mapping[Role, tuple[re.Pattern[str], re.Pattern[str]]]
    """What stands before the number, and what after it, where it is no total."""
    beside: tuple[re.Pattern[str], re.Pattern[str]]
    """What stands before it, and after it, in any of them."""
    vague: frozenset[str]
    """Number words that give no number: "hundreds"."""
    labels: re.Pattern[str]
    """What stands before a number that only names something: "Flight 12"."""
    several: re.Pattern[str]
    """What makes no number of the word behind it: "several thousand"."""
    no_nouns: frozenset[str]
    """Words that are no noun though they may follow a number: "according"."""
    people: frozenset[str]
    person_slots: frozenset[str]
    """The slots that their nouns alone give."""
    known_nouns: frozenset[str]
    """Whatever a slot or ``people`` names."""
    peoples: re.Pattern[str]
    subsets: frozenset[str]
    halves: re.Pattern[str]
    holders: tuple[re.Pattern[str], ...]
    """A name and what makes it the holder of those counted, such as "hosts"."""
    scope: re.Pattern[str]
    """A name after a place's preposition."""
    ties: re.Pattern[str]
    """A preposition that ties a noun to its place or its whole."""
    agents: re.Pattern[str]
    """People by the form of the word: "watchmen"."""
    verb_ending: tuple[str, ...]
    """What ends a verb and seldom a noun: "workers downed"."""
    measuring: frozenset[str]
    """Nouns that a number right before them measures in, whatever follows: "a 5.7 magnitude earthquake"."""
    ages: re.Pattern[str]
    """How old somebody is, the number as a named group."""
    asked: re.Pattern[str]
    """Ends right before a sum or share that somebody only wants: "asked for a fine of"."""
    they: re.Pattern[str]
    """Ends right before a bare number of people: "they were"."""
    generic: frozenset[str]
    """What says no more of people than that they are people."""
    places: re.Pattern[str]
    """A run of names, and of common nouns that a place is called by."""
    holding: re.Pattern[str]
    """What stands between those counted and their place, "residents of", and all that follows it."""
    placed: frozenset[str]
    """Slots that say nothing without a holder."""
    joined: str
    """Nouns that a hyphen ties to their number, as alternatives: "a 12-page letter"."""
    number_link: str
    """What may stand between the words of one number, as alternatives: "two hundred and ten"."""
    number_of: re.Pattern[str]
    """What ties a bare number to the noun before it, which it captures: "the number of wards rose to"."""
    scoring: re.Pattern[str]
    """What a sentence tells beside a result: "won 3-1"."""
    ratio: str
    """What ties the two numbers of a share: "one in five", "two out of three"."""
    whole: str
    """What ties some things to the whole that they are part of: "eleven of the 64 anchors"."""
    fronts: str
    """What a clause begins with that tells the whole before the part: "of the 640 lamps, 112 failed"."""
    fronted: re.Pattern[str]
    """Ends right before the number of such a whole."""
    front_verbs: str
    """What may stand between the two, besides a comma."""
    partitive: str
    """The preposition before what a share is of, where a language needs it."""
    measured: re.Pattern[str]
    """A noun and what ties it to the sum or share after it: "a fine of", "turnout was put at"."""
    slots: tuple[Slot, ...]
    """Of counts."""
    measures: Mapping[Measure, tuple[Slot, ...]]
    """Of sums and of shares."""
    every: tuple[Slot, ...]
    """The longest name first."""
    names: tuple[str, ...]
    """Theirs."""
    told: Slots
    """Those of counts that are known by what is told of what is counted."""
    led: Slots
    """Those of counts with something that stands before a bare number."""
    named: Mapping[str, tuple[Slot, ...]]
    """Those that count a noun by name."""
    things: frozenset[str]
    """What is no people, but has a slot of what is told of it."""

    def kind_of(self, quantity: Quantity) -> FigureKind:
        """Tell what a number is of; where no slot has its name, only the noun says what is counted or measured."""
        is_sum = quantity.unit is not None and quantity.slot == UNNAMED
        if quantity.slot.startswith(SHARE_OF) or quantity.unit in MEASURES or is_sum:
            return "counted"
        if quantity.slot == SCORE:
            return "recurring"
        is_named = quantity.slot.startswith(self.names)
        named = next((slot for slot in self.every if quantity.slot.startswith(slot.name)), None) if is_named else None
        if named is not None and named.is_recurring:
            return "recurring"
        if quantity.unit is not None or (named is not None and named.of):
            return "measured"
        if named is not None:
            return "standing" if named.is_standing else "incident"
        return "counted"


_NAME = r"[A-ZÀ-Þ][\w’'.-]*\w(?: (?:of |the )?[A-ZÀ-Þ][\w’'.-]*\w){0,3}"


@cache
def counting_of(code: str) -> Counting:
    """Give the data of a language that is known, English for others."""
    known = code if code in KNOWN else "en"
    data = tomllib.loads((files(__package__) / "languages" / known / "quantities.toml").read_text(encoding="utf-8"))
    words, every = data["words"], tuple(_slot(raw) for raw in data["slot"])
    slots = tuple(slot for slot in every if not slot.of)
    people = frozenset(words["people"].split())
    bounds = {name: rf"\b(?:{told})(?: the)?\s*$" for name, told in data["bounds"].items()}
    before, after = (_compiled(any_of(role[side] for role in data["roles"].values())) for side in ("before", "after"))
    return Counting(
        claiming=_claiming(data["claims"]),
        ballots=_ballots(data["ballots"]),
        bounds={name: _compiled(told) for name, told in bounds.items()},
        bounded=_compiled(any_of(bounds.values())),
        roles={name: (_compiled(r["before"]), _compiled(r["after"])) for name, r in data["roles"].items()},
        beside=(before, after),
        vague=frozenset(words.get("vague", "").split()),
        labels=re.compile(words.get("labels", NEVER)),
        several=_compiled(rf"\b(?:{words.get('several', NEVER)})\s*$"),
        no_nouns=frozenset(words.get("no_nouns", "").split()),
        people=people,
        person_slots=frozenset(stem(noun, known) for noun in people),
        known_nouns=people.union(*(slot.nouns | slot.counts for slot in slots)),
        peoples=re.compile(rf"{words.get('peoples', NEVER)}\Z"),
        subsets=frozenset(words["subsets"].split()),
        halves=_compiled(words.get("halves", NEVER)),
        holders=tuple(re.compile(rf"({_NAME})(?:{told})") for told in words.get("holders", ())),
        scope=re.compile(rf"\b(?:{words['scope_prepositions']})(?: the)?(?: [a-zà-þ]+)? ({_NAME})"),
        ties=re.compile(rf"(?:{words['scope_prepositions']}|{words.get('holding', NEVER)})\Z"),
        agents=re.compile(rf"{words.get('agents', NEVER)}\Z"),
        verb_ending=tuple(words.get("verb_ending", "").split()),
        measuring=frozenset(words.get("measuring", "").split()),
        ages=_compiled(words["ages"]),
        asked=_compiled(rf"\b(?:{words['asked']})\b(?:(?!\b(?:{words['given']})\b)[^.;:]){{0,160}}$"),
        they=_compiled(rf"\b(?:{words['they']})\s*\Z"),
        generic=frozenset(words.get("generic", "").split()),
        places=_places(words.get("places", "")),
        holding=re.compile(rf"\b(?:{words.get('holding', NEVER)})\s(.*)"),
        placed=frozenset(slot.name for slot in slots if slot.is_placed),
        joined=words.get("joined", NEVER),
        number_link=words.get("number_link", NEVER),
        number_of=_compiled(words.get("number_of", rf"({NEVER})")),
        scoring=_compiled(words.get("scoring", NEVER)),
        ratio=words.get("ratio", NEVER),
        whole=words.get("whole", NEVER),
        fronts=(fronts := rf"(?:\A|[;:—(]\s?|,\s(?:{words['links']}) )(?:{words['fronts']})"),
        fronted=_compiled(rf"{fronts}\s?\Z"),
        front_verbs=words.get("front_verbs", NEVER),
        partitive=words.get("partitive", ""),
        measured=_compiled(rf"\b([^\W\d_]+)(?:{words.get('measured', NEVER)})\s*$"),
        slots=slots,
        measures={of: tuple(slot for slot in every if slot.of == of) for of in ("money", "share")},
        every=tuple(sorted(every, key=lambda slot: -len(slot.name))),
        names=tuple(slot.name for slot in every),
        told=Slots.of(slots, lambda slot: slot.near),
        led=Slots.of(slots, lambda slot: slot.lead),
        named={noun: tuple(s for s in slots if noun in s.nouns) for slot in slots for noun in slot.nouns},
        things=frozenset().union(*(slot.counts for slot in slots)),
    )


def _places(nouns: str) -> re.Pattern[str]:
    name = rf"(?:[A-ZÀ-Þ][\w’'-]+|\b(?:{'|'.join(nouns.split()) or NEVER})\b)"
    return re.compile(rf"{name}(?:\s(?:of\s)?(?:the\s)?{name})*")


def _claiming(raw: Mapping[str, str]) -> Claiming:
    word, verbs, bound = r"[^\W\d_][\w’'.-]*", raw["verbs"], r"(?:\S+ ){0,2}?[$€£]?"
    who = rf"(?:(?:{raw['articles']}) )?(?P<who>{word}(?: {word}){{0,4}})"
    brief = who.replace("{0,4}", "{0,4}?")
    return Claiming(
        verb=_compiled(rf" (?:{verbs})\b"),
        told=_compiled(rf" (?:{verbs})(?: [^\W\d_]+)?\s*$"),
        source=_compiled(rf"\b(?:{raw['sources']}) "),
        before=_compiled(rf"(?<![^\W\d_])(?P<who>{word}+),? (?:\w+ly |l[aeo]s? )?(?:{verbs})\b"),
        after=_compiled(rf"\b(?:{raw['sources']}) {who}"),
        behind=_compiled(rf", {who} (?:{verbs})\b"),
        figure=_compiled(rf"(?P<who>{word}?)['’]s? {raw['figures']}\b"),
        owner=_compiled(rf"(?<![^\W\d_])(?P<who>{word}?)['’]s (?:own )?{bound}$"),
        late=_compiled(rf"(?<![^\W\d_])(?P<who>{word}) (?:{raw.get('late', NEVER)}) [^.;,]{{0,30}}$"),
        told_late=_compiled(rf"[^;]{{0,60}}? (?:{raw.get('told_late', NEVER)})\b"),
        led=_compiled(rf"\b(?:{raw['sources']}) {brief},? {bound}$"),
        gap=_compiled(rf"(?:[,;](?: (?:and|y|et|und))?| (?:and|y|et|und)) {brief},? {bound}$"),
        breaks=_compiled(rf"; |,? (?:{raw['breaks']}) "),
        corrects=_compiled(rf"(?:{raw['corrects']})$"),
        nobody=frozenset(raw["nobody"].split()),
        said=_compiled(rf" (?:{raw.get('said', verbs)})\b"),
        speaker=_compiled(rf"\)?(?:[- ](?!(?:{raw['others']})\b)[^\W\d_]+){{0,4}},?"),
    )


def _ballots(raw: Mapping[str, str]) -> Ballots:
    votes = raw["votes"]
    return Ballots(
        between=_compiled(rf"\s(?:(?P<votes>{votes}) )?(?:{raw['links']})\s"), behind=_compiled(rf"[ -](?:{votes})\b")
    )


def _slot(raw: Mapping[str, Any]) -> Slot:
    return Slot(
        raw["name"],
        frozenset(raw.get("nouns", "").split()),
        frozenset(raw.get("wholes", "").split()),
        frozenset(raw.get("counts", "").split()),
        _compiled(raw.get("near", NEVER)),
        _compiled(raw.get("lead", NEVER)),
        raw.get("of", ""),
        raw.get("is_decoy", False),
        raw.get("standing", False),
        raw.get("recurring", False),
        raw.get("placed", False),
        _compiled(raw.get("unless", NEVER)),
        tuple(raw["yes"]),
        tuple(raw["no"]),
    )


def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(text)  # for small letters: heeding no capitals would take four times as long
