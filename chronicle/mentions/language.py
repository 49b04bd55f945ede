"""What is known of a language for finding happenings: its word lists and cues, read from data once.

Word lists and cues are data in ``languages/<code>``; nothing here decides what a sentence tells.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from chronicle.mentions.idiom import Idiom, read_idiom
from chronicle.mentions.patterns import Pattern
from chronicle.mentions.verbs import Verbs, read_other_verbs, read_verbs
from chronicle.model import Status

__all__ = ["KNOWN", "Cue", "Language", "language_of"]

KNOWN = ("en", "de", "es", "fr")
CueScope = Literal["verb", "core", "group", "date", "above", "around", "behind"]

# One letter per word class; the clause reader's patterns are written in them.
_CLASSES = {
    "determiners": "x",
    "pronouns": "u",
    "prepositions": "p",
    "relatives": "w",
    "temporal": "a",
    "conditional": "f",
    "other_subordinators": "z",
    "coordinators": "c",
    "adverbs": "r",
    "negations": "N",
    "will": "M",
    "would": "W",
    "may": "C",
    "must": "O",
    "is_now": "b",
    "was": "B",
    "be": "e",
    "been": "n",
    "has": "h",
    "had": "H",
    "does": "d",
    "did": "D",
    "to": "t",
    "that": "T",
}


_SETS_OF_A_TITLE = (
    *("things", "cut_before", "pointing", "no_openings", "rough", "trailing", "persons", "body_nouns"),
    *("before_dates", "until", "nobody_told", "doers", "after_dates", "of_dates"),
    *("existential", "plural_verbs", "singular_verbs", "plural_openings"),
)
_SETS_OF_NO_HAPPENING = ("possessives", "one_more", "compared", "treaties", "first_person", "next_try", "renewed")
_SETS_OF_HAPPENINGS = ("day_events",)
_SETS_OF_A_FATE = ("off_nouns", "delay_nouns", "told_nouns", "infinitive_marks")
_SETS_OF_A_PLAN = ("meant", "able", "acted_on_it", "formerly", "granting", "told_moods", "notices")
_SETS_OF_SENTENCES = ("lettered",)
_WORD_SETS = (
    *_SETS_OF_A_TITLE,
    *_SETS_OF_HAPPENINGS,
    *_SETS_OF_NO_HAPPENING,
    *_SETS_OF_A_PLAN,
    *_SETS_OF_A_FATE,
    *_SETS_OF_SENTENCES,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide a status, with sentences that must and must not show it."""

    name: str
    status: Status
    on: tuple[CueScope, ...]
    text: Pattern
    needs: Pattern | None
    """What the clause must also hold."""
    unless: Pattern | None
    """What the clause must not hold."""
    when: str
    """``not-past`` or ``not-future``: only for dates so placed against the publication date; empty for all."""
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """How a language tells a day by another that it is not: "not on 22 June but on 6 July"."""

    but: Pattern
    """What stands between the wrong day and the right one behind it."""
    negated: Pattern
    """What ends before the wrong day."""
    as_planned: Pattern
    """What makes a condition one of what was planned: "had it opened, as planned"."""
    instead: Pattern
    """What ends before the wrong day where the right one follows: "instead of on 22 June, it opens in May"."""
    planned: Pattern
    """What makes the wrong day one that was planned: "rather than", "as announced"."""


@dataclass(frozen=True, slots=True)
class Language:
    """The data of one language. ``has_grammar`` tells whether clauses are read as English ones are."""

    code: str
    classes: Mapping[str, str]
    verbs: Verbs
    events: Mapping[str, str]
    event_endings: tuple[str, ...]
    stop: frozenset[str]
    abbreviations: frozenset[str]
    starters: frozenset[str]
    titles: frozenset[str]
    second_titles: frozenset[str]
    """Go on a title: "Chief | Executive"."""
    title_endings: tuple[str, ...]
    """Endings of more of them, in a language that joins words: "Finanzministerin"."""
    places: frozenset[str]
    bodies: frozenset[str]
    """Organisations often named just before a person of theirs."""
    place_prepositions: frozenset[str]
    time_prepositions: frozenset[str]
    """Left out of a title with the date they stand before."""
    date_nouns: frozenset[str]
    """What a day is said to be of a plan: "the date of the vote"."""
    new_date: frozenset[str]
    """What stands before the date that a plan was moved to."""
    old_date: frozenset[str]
    """What stands before the date that a plan was moved from."""
    open_prepositions: frozenset[str]
    """Those that may stand between a verb and what it acts on: "called off plans for"."""
    asking: frozenset[str]
    """Open a question told, where others open a condition: "whether"."""
    false_words: frozenset[str]
    """Say of a claim that it is wrong."""
    true_words: frozenset[str]
    """Say of a claim that it is right: "it is not true that"."""
    indefinite: frozenset[str]
    """Articles of what is not known yet: "a strike on Friday would"."""
    unsure: frozenset[str]
    """Before a noun, say that it may never be: "a proposed vote"."""
    plan_nouns: frozenset[str]
    """Nouns that mean a plan, which can be dropped: "shelved plans to"."""
    instead: frozenset[str]
    """Before a date that it was not: "instead of Thursday"."""
    period_nouns: frozenset[str]
    """Ends of a phrase that only says which: "its fourth-quarter results"."""
    period_words: frozenset[str]
    """Before a noun, say of what kind it is: "the current form", "a winter ascent"."""
    since: frozenset[str]
    ranking: frozenset[str]
    """Before "since", say that nothing like it was: "the first landing since 1976"."""
    written_things: frozenset[str]
    """Have a date of their own and are no happening: "the letter of 3 May"."""
    day_events: frozenset[str]
    """Name a happening where a day stands by them: "the court order of 7 June"."""
    notices: frozenset[str]
    """Before "of", tell of what is to come: "gave notice of a strike on 3 July"."""
    naming: frozenset[str]
    """Before a name: "a dog called Friday"."""
    ways: Mapping[str, int]
    """How a happening lies to one that is told to be so long "after" or "before" it."""
    lengths: Mapping[str, str]
    """Units that such a length is told in."""
    loose_days: Mapping[str, int]
    """Counts of days by which weeks are meant, to these: "quinze jours", a fortnight."""
    single: frozenset[str]
    """Mean one of them: "a day after"."""
    particles: frozenset[str]
    """Words that are part of the verb before them, and not a preposition of the date after them: "takes over"."""
    time_nouns: frozenset[str]
    """Nouns that only end a time phrase: "in two days' time"."""
    attribute_endings: tuple[str, ...]
    """Endings of participles before a noun, in a language whose nouns have capitals: "gebaute"."""
    comparing: tuple[str, ...]
    """What may follow a date and means nothing without it: "a week later | than planned"."""
    units: frozenset[str]
    """Units of time that "of" may follow: "the year of the scooter"."""
    weekdays: frozenset[str]
    counting_on: frozenset[str]
    """Ends of phrases that count from a day told before: "six years later"."""
    things: frozenset[str]
    """Pronouns that stand for a thing or a company."""
    cut_before: frozenset[str]
    """Words before which a title that is too long may end."""
    idiom: Idiom
    pointing: frozenset[str]
    """Determiners that point at what was told before: "her successor"."""
    no_openings: frozenset[str]
    """Open what titles nothing, as a question does: "why"."""
    rough: frozenset[str]
    """Prepositions that a title may begin with, before a number: "about 600"."""
    trailing: frozenset[str]
    """Words that no title ends in: "praised the talks | saying"."""
    persons: frozenset[str]
    """Pronouns that stand for one person."""
    thing_nouns: Mapping[str, int]
    """What things with names are called after their name was told, to the number of the kind."""
    body_nouns: frozenset[str]
    """What a company or another body is called after its name was told: "the firm"."""
    possessives: frozenset[str]
    one_more: frozenset[str]
    """Before a time, say that it is one of many: "another winter"."""
    compared: frozenset[str]
    """Before a number that another is compared with: "up from 320 on Tuesday"."""
    lettered: frozenset[str]
    """Before a letter that counts: "type | A"."""
    treaties: frozenset[str]
    """Ends of what laws are called, whose year dates nothing: "the 1951 Refugee Convention"."""
    first_person: frozenset[str]
    next_try: frozenset[str]
    """Before the next day that a plan had: "in June; then in September"."""
    renewed: frozenset[str]
    """Tell with a new day that there was another: "will now be held on"."""
    meant: frozenset[str]
    """Before the day that something is meant for: "booked | for Friday"."""
    able: frozenset[str]
    """Negated, tell what could not be done: "could not be held"."""
    acted_on_it: frozenset[str]
    """Pronouns for what was told before, where something is done to it: "put it off"."""
    formerly: frozenset[str]
    """With a plan, say that there was another after it: "first meant for Tuesday"."""
    granting: frozenset[str]
    """Verbs that allow what is to come: "dürfen ab morgen zurückkehren"."""
    told_moods: frozenset[str]
    """Verbs of what is only told by others: "Berichte, der Trainer | sei entlassen worden"."""
    off_nouns: frozenset[str]
    delay_nouns: frozenset[str]
    """Name what was done to a plan, before "of" and the plan: "the cancellation of Friday's concert"."""
    told_nouns: frozenset[str]
    """Name what somebody tells, which may be denied: "rumours of a sale in May"."""
    infinitive_marks: frozenset[str]
    """Before an infinitive that ends a clause: "bestritt, ihn getroffen | zu haben"."""
    interpolations: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases that only speak to the reader, by their first word: "you will recall"."""
    until: frozenset[str]
    nobody_told: frozenset[str]
    doers: frozenset[str]
    before_dates: frozenset[str]
    """Before a date, mean nothing without it: "kurz | vor Ostern"."""
    after_dates: frozenset[str]
    """After a date, mean nothing without it: "on Monday | alone"."""
    of_dates: frozenset[str]
    """Before "of" and a date, mean nothing without it: "the night of"."""
    existential: frozenset[str]
    """Open what says that something is: "there will be a vote"."""
    plural_verbs: frozenset[str]
    """Verb forms that one thing does not have: "were"."""
    singular_verbs: frozenset[str]
    """Verb forms that several things do not have: "was"."""
    plural_openings: frozenset[str]
    """Words that begin a subject of more than one, whatever its noun: "these people"."""
    is_verb_second: bool
    """Whether what stands before the verb cannot be left out: "Am Montag trat er zurück"."""
    has_capital_nouns: bool
    numbers: Mapping[str, float]
    cues: tuple[Cue, ...]
    dispute: Pattern | None
    """What stands between a date and the one that it corrects."""
    contrast: Contrast
    has_grammar: bool

    def is_finite(self, low: str) -> bool:
        """Tell whether a word is a finite verb, in a language whose clauses are not read as English ones."""
        return low in self.verbs.tense_of or (self.classes.get(low, "x") in "bBhHMWCOD" and not self.has_grammar)


@cache
def language_of(code: str | None) -> Language:
    """Give the data of a language; one that is not known is read with English names, stop words and no cues."""
    known = code if code in KNOWN else "en"
    words, nouns = _load(known, "words"), _load(known, "nouns")
    return Language(
        code=known,
        classes={word: letter for name, letter in _CLASSES.items() for word in words.get(name, "").split()},
        verbs=_verbs(known),
        events={word.lower(): verb for word, verb in (pair.split(":") for pair in nouns.get("events", "").split())},
        event_endings=tuple(nouns.get("event_endings", "").split()),
        stop=frozenset(words.get("stop", "").split()),
        abbreviations=frozenset(words.get("abbreviations", "").split()),
        starters=frozenset(words.get("starters", "").split()),
        titles=frozenset(words.get("titles", "").split()),
        second_titles=frozenset(words.get("second_titles", "").split()),
        title_endings=tuple(words.get("title_endings", "").split()),
        places=frozenset(_lines(_load("en", "nouns")["places"])),
        bodies=frozenset(_lines(nouns.get("bodies", ""))),
        place_prepositions=frozenset(words.get("place_prepositions", "").split()),
        time_prepositions=frozenset(words.get("time_prepositions", "").split()),
        date_nouns=frozenset(words.get("date_nouns", "").split()),
        new_date=frozenset(words.get("new_date", "").split()),
        old_date=frozenset(words.get("old_date", "").split()),
        open_prepositions=frozenset(words.get("open_prepositions", "").split()),
        asking=frozenset(words.get("asking", "").split()),
        false_words=frozenset(words.get("false_words", "").split()),
        true_words=frozenset(words.get("true_words", "").split()),
        indefinite=frozenset(words.get("indefinite", "").split()),
        unsure=frozenset(words.get("unsure", "").split()),
        plan_nouns=frozenset(words.get("plan_nouns", "").split()),
        instead=frozenset(words.get("instead", "").split(", ")),
        period_nouns=frozenset(words.get("period_nouns", "").split()),
        period_words=frozenset(words.get("period_words", "").split()),
        since=frozenset(words.get("since", "").split()),
        ranking=frozenset(words.get("ranking", "").split()),
        written_things=frozenset(words.get("written_things", "").split()),
        naming=frozenset(words.get("naming", "").split()),
        ways={word: int(way) for word, way in _pairs(words.get("ways", ""))},
        lengths=dict(_pairs(words.get("lengths", ""))),
        loose_days={word: int(weeks) for word, weeks in _pairs(words.get("loose_days", ""))},
        single=frozenset(words.get("single", "").split()),
        particles=frozenset(words.get("particles", "").split()),
        time_nouns=frozenset(words.get("time_nouns", "").split()),
        attribute_endings=tuple(words.get("attribute_endings", "").split()),
        comparing=tuple(words.get("comparing", "").split(", ")) if "comparing" in words else (),
        units=frozenset(words.get("units", "").split()),
        weekdays=frozenset(words.get("weekdays", "").split()),
        counting_on=frozenset(words.get("counting_on", "").split()),
        thing_nouns={noun: n for n, line in enumerate(_lines(words.get("thing_nouns", ""))) for noun in line.split()},
        idiom=read_idiom(words),
        **{name: frozenset(words.get(name, "").split()) for name in _WORD_SETS},
        interpolations=_phrases(words.get("interpolations", "")),
        is_verb_second=bool(words.get("is_verb_second")),
        has_capital_nouns=known == "de",
        numbers=_numbers(nouns.get("numbers", "")),
        cues=tuple(_cues(_load(known, "cues"))),
        dispute=_pattern(_load(known, "cues").get("dispute", {}).get("between")),
        contrast=_contrast(_load(known, "cues")["contrast"]),
        has_grammar=known == "en",
    )


def _contrast(data: Mapping[str, str]) -> Contrast:
    return Contrast(*(Pattern(data[name]) for name in ("but", "negated", "as_planned", "instead", "planned")))


def _verbs(code: str) -> Verbs:
    english = _load("en", "verbs")
    return read_verbs(english) if code == "en" else read_other_verbs(code, english, _load(code, "verbs"))


def _load(code: str, name: str) -> dict[str, Any]:
    found = files("chronicle.mentions").joinpath("languages", code, f"{name}.toml")
    return tomllib.loads(found.read_text(encoding="utf-8")) if found.is_file() else {}


def _phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give the phrases between commas by their first words, the longest ones first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(part.split()) for part in _lines(text)), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _lines(text: str) -> Iterator[str]:
    return (part.strip() for part in re.split(r"[,\n]", text) if part.strip())


def _numbers(text: str) -> dict[str, float]:
    return {word.replace("_", " "): float(value) for word, value in _pairs(text)}


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.split():
        word, _, value = pair.partition(":")
        yield word, value


def _cues(data: Mapping[str, Any]) -> Iterator[Cue]:
    for raw in data.get("cue", ()):
        yield Cue(
            name=raw["name"],
            status=Status(raw["status"]),
            on=tuple(raw["on"].split()),
            text=Pattern(raw["text"]),
            needs=_pattern(raw.get("needs")),
            unless=_pattern(raw.get("unless")),
            when=raw.get("when", ""),
            yes=tuple(raw["yes"]),
            no=tuple(raw["no"]),
        )


def _pattern(text: str | None) -> Pattern | None:
    return Pattern(text) if text else None
