"""What is known of a language for finding happenings: its word lists and cues, read from data once.

Word lists and cues are data in ``languages/<code>``; nothing here decides what a sentence tells.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from chronicle.mentions.cues import Cues, read_cues
from chronicle.mentions.idiom import Idiom
from chronicle.mentions.verbs import Verbs, read_other_verbs, read_verbs
from chronicle.mentions.word_lists import (
    Amounts,
    Counts,
    Endings,
    Forms,
    Kinds,
    Openings,
    PhraseList,
    PhraseSet,
    Words,
    read_table,
)

__all__ = ["KNOWN", "Language", "language_of"]

KNOWN = ("en", "de", "es", "fr")
_SHORT = 6
"""Characters: the ending of a word of no more tells nothing of it."""

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


@dataclass(frozen=True, slots=True)
class Language:
    """The data of one language. ``has_grammar`` tells whether clauses are read as English ones are."""

    code: str
    classes: Mapping[str, str]
    verbs: Verbs
    events: Forms
    event_endings: Endings
    stop: Words
    abbreviations: Words
    starters: Words
    titles: Words
    second_titles: Words
    """Go on a title: "Chief | Executive"."""
    title_endings: Endings
    """Endings of more of them, in a language that joins words: "Finanzministerin"."""
    places: PhraseSet
    bodies: PhraseSet
    """Organisations often named just before a person of theirs."""
    place_prepositions: Words
    doing: Words
    """Before who does what a passive verb tells: "was opened by"."""
    time_prepositions: Words
    """Left out of a title with the date they stand before."""
    date_nouns: Words
    """What a day is said to be of a plan: "the date of the vote"."""
    old_days: Words
    """With one of those, tell a day that there is another for by now: "two earlier dates"."""
    new_days: Words
    """With one of those, tell a day that came after another: "the new date"."""
    new_date: Words
    """What stands before the date that a plan was moved to."""
    old_date: Words
    """What stands before the date that a plan was moved from."""
    open_prepositions: Words
    """Those that may stand between a verb and what it acts on: "called off plans for"."""
    asking: Words
    """Open a question told, where others open a condition: "whether"."""
    false_words: Words
    """Say of a claim that it is wrong."""
    true_words: Words
    """Say of a claim that it is right: "it is not true that"."""
    contrary: Words
    """Before what others told, say that it is not so: "contrary to a report"."""
    indefinite: Words
    """Articles of what is not known yet: "a strike on Friday would"."""
    unsure: Words
    """Before a noun, say that it may never be: "a proposed vote"."""
    plan_nouns: Words
    """Nouns that mean a plan, which can be dropped: "shelved plans to"."""
    instead: PhraseSet
    """Before a date that it was not: "instead of Thursday"."""
    period_nouns: Words
    """Ends of a phrase that only says which: "its fourth-quarter results"."""
    period_words: Words
    """Before a noun, say of what kind it is: "the current form", "a winter ascent"."""
    since: Words
    ranking: Words
    """Before "since", say that nothing like it was: "the first landing since 1976"."""
    written_things: Words
    """Have a date of their own and are no happening: "the letter of 3 May"."""
    doer_endings: Endings
    """Endings of those who do something, on what day soever: "Saturday's winner signed a contract"."""
    day_things: Words
    """Things of a day that do nothing on it by themselves: "Saturday's team"."""
    day_events: Words
    """Name a happening where a day stands by them: "the court order of 7 June"."""
    notices: Words
    """Before "of", tell of what is to come: "gave notice of a strike on 3 July"."""
    naming: Words
    """Before a name: "a dog called Friday"."""
    ways: Counts
    """How a happening lies to one that is told to be so long "after" or "before" it."""
    lengths: Forms
    """Units that such a length is told in."""
    loose_days: Counts
    """Counts of days by which weeks are meant, to these: "quinze jours", a fortnight."""
    single: Words
    """Mean one of them: "a day after"."""
    particles: Words
    """Words that are part of the verb before them, and not a preposition of the date after them: "takes over"."""
    time_nouns: Words
    """Nouns that only end a time phrase: "in two days' time"."""
    attribute_endings: Endings
    """Endings of participles before a noun, in a language whose nouns have capitals: "gebaute"."""
    comparing: PhraseList
    """What may follow a date and means nothing without it: "a week later | than planned"."""
    units: Words
    """Units of time that "of" may follow: "the year of the scooter"."""
    weekdays: Words
    counting_on: Words
    """Ends of phrases that count from a day told before: "six years later"."""
    things: Words
    """Pronouns that stand for a thing or a company."""
    cut_before: Words
    """Words before which a title that is too long may end."""
    idiom: Idiom
    pointing: Words
    """Determiners that point at what was told before: "her successor"."""
    no_openings: Words
    """Open what titles nothing, as a question does: "why"."""
    rough: Words
    """Prepositions that a title may begin with, before a number: "about 600"."""
    trailing: Words
    """Words that no title ends in: "praised the talks | saying"."""
    persons: Words
    """Pronouns that stand for one person."""
    thing_nouns: Kinds
    """What things with names are called after their name was told, to the number of the kind."""
    body_nouns: Words
    """What a company or another body is called after its name was told: "the firm"."""
    possessives: Words
    one_more: Words
    """Before a time, say that it is one of many: "another winter"."""
    compared: Words
    """Before a number that another is compared with: "up from 320 on Tuesday"."""
    lettered: Words
    """Before a letter that counts: "type | A"."""
    treaties: Words
    """Ends of what laws are called, whose year dates nothing: "the 1951 Refugee Convention"."""
    first_person: Words
    next_try: Words
    """Before the next day that a plan had: "in June; then in September"."""
    not_one: Words
    """Subjects of what did not happen: "nobody attended the vote"."""
    again: Words
    tries: Words
    """Tell of a second try after one that came to nothing: "it will try again on Sunday", "the next attempt is on"."""
    renewed: Words
    """Tell with a new day that there was another: "will now be held on"."""
    meant: Words
    """Before the day that something is meant for: "booked | for Friday"."""
    able: Words
    """Negated, tell what could not be done: "could not be held"."""
    acted_on_it: Words
    """Pronouns for what was told before, where something is done to it: "put it off"."""
    formerly: Words
    """With a plan, say that there was another after it: "first meant for Tuesday"."""
    granting: Words
    """Verbs that allow what is to come: "dürfen ab morgen zurückkehren"."""
    allowing: Words
    """Verbs that allow something, or hold it for possible: the day that bounds it tells which."""
    bounds: Words
    """Before the first or last day of what is allowed: "can be seen | from 5 May"."""
    told_moods: Words
    """Verbs of what is only told by others: "Berichte, der Trainer | sei entlassen worden"."""
    off_nouns: Words
    delay_nouns: Words
    """Name what was done to a plan, before "of" and the plan: "the cancellation of Friday's concert"."""
    told_nouns: Words
    """Name what somebody tells, which may be denied: "rumours of a sale in May"."""
    infinitive_marks: Words
    """Before an infinitive that ends a clause: "bestritt, ihn getroffen | zu haben"."""
    interpolations: Openings
    """Phrases that only speak to the reader, by their first word: "you will recall"."""
    until: Words
    nobody_told: Words
    doers: Words
    before_dates: Words
    """Before a date, mean nothing without it: "kurz | vor Ostern"."""
    after_dates: Words
    """After a date, mean nothing without it: "on Monday | alone"."""
    of_dates: Words
    """Before "of" and a date, mean nothing without it: "the night of"."""
    existential: Words
    """Open what says that something is: "there will be a vote"."""
    plural_verbs: Words
    """Verb forms that one thing does not have: "were"."""
    singular_verbs: Words
    """Verb forms that several things do not have: "was"."""
    plural_openings: Words
    """Words that begin a subject of more than one, whatever its noun: "these people"."""
    is_verb_second: bool
    """Whether what stands before the verb cannot be left out: "Am Montag trat er zurück"."""
    has_capital_nouns: bool
    numbers: Amounts
    cues: Cues
    has_grammar: bool

    def names_event(self, low: str) -> bool:
        """Tell whether a noun names a happening, by the word list or by its ending."""
        return low in self.events or (len(low) > _SHORT and low.endswith(self.event_endings))

    def is_finite(self, low: str) -> bool:
        """Tell whether a word is a finite verb, in a language whose clauses are not read as English ones."""
        return low in self.verbs.tense_of or (self.classes.get(low, "x") in "bBhHMWCOD" and not self.has_grammar)


@cache
def language_of(code: str | None) -> Language:
    """Give the data of a language; one that is not known is read with English names, stop words and no cues."""
    known = code if code in KNOWN else "en"
    words = _load(known, "words") | _load(known, "nouns") | {"places": _load("en", "nouns")["places"]}
    return read_table(
        Language,
        words,
        code=known,
        classes={word: letter for name, letter in _CLASSES.items() for word in words.get(name, "").split()},
        verbs=_verbs(known),
        idiom=read_table(Idiom, words),
        cues=read_cues(_load(known, "cues")),
        is_verb_second="is_verb_second" in words,
        has_capital_nouns=known == "de",
        has_grammar=known == "en",
    )


def _verbs(code: str) -> Verbs:
    english = _load("en", "verbs")
    return read_verbs(english) if code == "en" else read_other_verbs(code, english, _load(code, "verbs"))


def _load(code: str, name: str) -> dict[str, Any]:
    found = files("chronicle.mentions").joinpath("languages", code, f"{name}.toml")
    return tomllib.loads(found.read_text(encoding="utf-8")) if found.is_file() else {}
