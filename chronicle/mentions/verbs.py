"""The verb forms of a language, spelled out from base forms: which form is which verb, and in which tense.

English forms are spelled out here; those of other languages, known by the English verb, in ``conjugation``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from chronicle.mentions.conjugation import forms_of
from chronicle.mentions.word_lists import PhraseSet, Words, read_table

__all__ = ["Verbs", "read_other_verbs", "read_verbs"]

_VOWELS = "aeiou"
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtvz]\Z|\w*(?:[^aeiou]|qu)[aeiou][blmnprt]\Z")

_ADDED = ("cancelling", "cancelling_phrases", "postponing_phrases", "occurring", "ending", "perishing", "with_be")
"""Sets that another language has besides those of English."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms of verbs; the sets hold base forms."""

    base: Callable[[str], str]
    """Gives the base form of a verb form in small letters; of an unknown one, a guess by its ending."""
    base_of: Mapping[str, str]
    """Those of known forms."""
    tag_of: Mapping[str, str]
    """V past only, E past or participle, P participle only, G -ing, s third person, I base form."""
    tense_of: Mapping[str, str]
    """Of finite forms, in other languages."""
    reporting: Words
    saying: Words
    stative: Words
    cancelling: Words
    postponing: Words
    denying: Words
    ignoring: Words
    """Do the same where they have a word for what is told as their object: "please ignore the tale that"."""
    planning: Words
    announcing: Words
    """Those of them that a day may also be told of on which it was done: "announced on Monday"."""
    cancelling_phrases: PhraseSet
    postponing_phrases: PhraseSet
    plan_words: Words
    moving: Words
    """Give a plan a new date, where one follows: "moved to Friday"."""
    prolonging: Words
    """Those of them whose "from" tells a beginning, not the old date: "suspended from noon"."""
    dropping: Words
    """End a plan where they have one as their object: "dropped plans to"."""
    occurring: PhraseSet
    """With phrases: what a plan does that comes true: "take place"."""
    light: Words
    aiming: Words
    acting: Words
    """Always act on something, so that without an object they are participles: "talks aimed at peace"."""
    dating: Words
    """Say from when something counts, not when it was done: "pay backdated to April 1"."""
    blocking: Words
    hindering: Words
    """Keep what is yet to come from happening: "stopped a strike called for Friday"."""
    destining: Words
    """Make a plan of what is meant for a day: "promised for May"."""
    spoiling: PhraseSet
    """Phrases of what the weather does to a plan, on the day that it was for: "rain off"."""
    ending: PhraseSet
    """Phrases that give a plan up where nothing stands behind them: "that trip is off"."""
    undoing: Words
    """Those that end a plan by what it is a plan of: "the inspection of 10 June was dropped"."""
    recalling: PhraseSet
    """With phrases: what may end a plan that another article told: "pulled the listing", "took it back"."""
    halting: PhraseSet
    """The same of what may come later: "stayed the deportation"."""
    failing: Words
    """What a plan does that comes to nothing: "the merger collapsed"."""
    preventing: Words
    """Keep what is named with its day from being: "fog prevented Monday's flight"."""
    losing: Words
    """What a date does, or what is done to it, on which nothing came of a plan: "two dates were lost to fog"."""
    settling: Words
    """Before "to", say that it is so: "agreed to call off the strike"."""
    perishing: PhraseSet
    """The same, in phrases: "fell victim"."""
    annulling: Words
    """Undo in law what took place: "annulled the vote of 12 May"."""
    requesting: Words
    """Before what would end a plan, leave it as it is: "want the fair cancelled", "refused to cancel"."""
    delaying: Words
    """Put a plan later: "slipped to Friday"."""
    with_be: Words
    """In other languages, those whose perfect is made with "to be", so that it is no passive: "est mort"."""
    wishing: Words
    """Have a day as what is wished for: "hoped for Friday"."""
    publishing: Words
    """Tell of the page itself, where nothing stands before them: "First published 16 May"."""
    inviting: Words
    """Tell readers what to do: "volunteers are asked to come"."""
    attending: PhraseSet
    """What those do who take part in something with its day: "did not attend Friday's vote"."""
    closing: Words
    """What ends what lasts; negated, it goes on: "did not end on Friday"."""
    leaving: PhraseSet
    """What goes with the end of a period, on its last day: "retires at the end of the month"."""
    keeping: Words
    """What lasts, told with the day that it is so since: "has been held since Monday", "has led it since"."""
    serving: Words
    """What readers may do with what is offered: "tickets may be collected"."""
    stating: Words
    """Need what was said, which an occasion is not: "said in a report"."""
    addressing: Words
    """Need what was said after whom it was told: "told reporters"."""
    lasting: Words
    """Say nothing where a time that follows is left out: "repairs would take until July"."""


class _Bases(dict[str, str]):
    """The base forms of verb forms, in small letters.

    >>> _Bases({"ran": "run"})["ran"], _Bases()["refuelled"]
    ('run', 'refuell')
    """

    def __missing__(self, form: str) -> str:
        """Guess that of an unknown form by its ending."""
        if form.endswith(("ied", "ies")):
            return form[:-3] + "y"
        for ending in ("ing", "ed"):
            if form.endswith(ending) and len(form) - len(ending) > 2:
                return form[: -len(ending)]
        return form


def read_verbs(data: Mapping[str, Any]) -> Verbs:
    """Spell the forms out. Where two verbs share a form, the first one listed has it."""
    base_of = _Bases()
    tag_of: dict[str, str] = {}
    for base in data.get("regular", "").split():
        for form, tag in _regular(base):
            base_of.setdefault(form, base)
            tag_of.setdefault(form, tag)
    reporting = frozenset(data.get("reporting", "").split())
    for base, past, participles in _irregular(data.get("irregular", "")):
        for form, tag in _irregular_forms(base, past, participles):
            base_of[form] = base
            tag_of[form] = "V" if tag == "E" and base in reporting else tag
    for pair in data.get("auxiliaries", "").split():
        form, _, base = pair.partition(":")
        base_of[form] = base
    return read_table(Verbs, data, base=base_of.__getitem__, base_of=base_of, tag_of=tag_of, tense_of={})


def read_other_verbs(code: str, english: Mapping[str, Any], data: Mapping[str, Any]) -> Verbs:
    """Read the forms of another language; what is known of the English verbs that tell the same is known of them."""
    base_of = _Bases()
    tag_of: dict[str, str] = {}
    tense_of: dict[str, str] = {}
    for form in forms_of(code, data):
        if form.text not in base_of:
            base_of[form.text] = form.base
            tag_of.update({form.text: form.tag} if form.tag else {})
            tense_of.update({form.text: form.tense} if form.tense else {})
        elif form.tag == "P" and tag_of.get(form.text) in ("V", "s"):
            tag_of[form.text] = "E"  # finite where no auxiliary goes with it: "dit", "erklärt"
    known = {**english, **{name: f"{english.get(name, '')}\n{data.get(name, '')}" for name in _ADDED}}
    return read_table(Verbs, known, base=base_of.__getitem__, base_of=base_of, tag_of=tag_of, tense_of=tense_of)


def _regular(base: str) -> Iterator[tuple[str, str]]:
    yield base, "I"
    yield _third_person(base), "s"
    if base.endswith("e"):
        yield base + "d", "E"
        yield (
            (base[:-2] + "ying" if base.endswith("ie") else base if base.endswith("ee") else base[:-1])
            + ("" if base.endswith("ie") else "ing"),
            "G",
        )
    elif base.endswith("y") and base[-2] not in _VOWELS:
        yield base[:-1] + "ied", "E"
        yield base + "ing", "G"
    else:
        yield base + "ed", "E"
        yield base + "ing", "G"
        if _DOUBLING.match(base):
            yield base + base[-1] + "ed", "E"
            yield base + base[-1] + "ing", "G"
        if base.endswith("c"):
            yield base + "ked", "E"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _irregular(text: str) -> Iterator[tuple[str, str, list[str]]]:
    for entry in text.split(";"):
        words = entry.split()
        if words:
            yield words[0], words[1], words[2].split("/")


def _irregular_forms(base: str, past: str, participles: list[str]) -> Iterator[tuple[str, str]]:
    for form, tag in _regular(base):
        if tag in "GsI":
            yield form, tag
    for participle in participles:
        yield participle, "E" if participle == past else "P"
    if past not in participles:
        yield past, "V"
    elif past == base:
        yield base, "E"
