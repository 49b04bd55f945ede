"""What a sentence says of the one before: "A vote is due Friday. It was put off.", "This is false.", "He did not."."""

from __future__ import annotations

from dataclasses import replace

from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import fate_of, later_date
from chronicle.mentions.language import Language
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import placed
from chronicle.mentions.terms import term_of
from chronicle.model import Mention, Status

__all__ = ["revised"]

_TOLD = frozenset({"past", "perfect", "pluperfect", "will"})
_CLAIMED = (Status.HAPPENED, Status.HYPOTHETICAL)
_AUXILIARIES = frozenset("DHBhb")
_BRIEF = 6
"""Tokens of what says no more than that something is not so."""
_NONE = 3
"""Those of "there was none"."""


def revised(last: Mention, parsed: Parsed, reading: Reading) -> Mention:
    """Give what the sentence before told, changed by this one: "A vote is due Friday. | It was put off."."""
    if last.status in _CLAIMED and _is_brief_denial(parsed, last) and _is_claim(last, parsed):
        return replace(last, status=Status.DENIED, notes=(*last.notes[:-1], "the next sentence says that it is not so"))
    if not _may_change(last, parsed, reading.language):
        return last
    mains = [c for c in parsed.clauses if c.kind == "main" and c.verb is not None]
    acting = [c for c in parsed.clauses if c.verb is not None and _acts_on_it(c, parsed, reading.language)]
    told = next((c for c in (*acting, *mains[:1]) if _means(c, last, parsed, reading.language)), None)
    if told is None or told.verb is None:
        return last
    if last.status is Status.HAPPENED and _is_false(told, parsed, reading.language):
        return replace(last, status=Status.DENIED, notes=(*last.notes[:-1], "the next sentence says that it is false"))
    if last.status is not Status.SCHEDULED or told.verb.tense not in _TOLD:
        return last
    dated = Dated(parsed, reading, Attachment(told, "verb"), placed(last.when, reading.published))
    fate, moved = fate_of(told, dated) if told.verb.tense != "will" else None, later_date(told, dated)
    if fate is None and (moved is None or not reading.language.renewed.intersection(parsed.tokens.lows)):
        return last
    notes = (*last.notes[:-1], "the next sentence changes the plan")
    return replace(last, status=fate or Status.POSTPONED, moved_to=last.moved_to or moved, notes=notes)


def _is_brief_denial(parsed: Parsed, last: Mention) -> bool:
    """Tell whether a sentence opens with no more than that what was told is not so: "It did not.", "There was none"."""
    lows, tags, language = parsed.tokens.lows, parsed.tokens.tags, parsed.language
    end = next((i for i, letter in enumerate(tags) if letter in "%;:,-"), len(tags))
    if not language.has_grammar or not 1 < end <= _BRIEF or tags[1] not in _AUXILIARIES:
        return False
    if tags[0] == "u":
        is_such = lows[2:4] == ["no", "such"]
        return is_such or (end == 2 + (tags[2] == "N") and (tags[2] == "N" or lows[1].endswith(("n't", "n’t"))))
    is_none = lows[0] in language.existential and lows[2] in language.not_one
    return is_none and (end == _NONE or any(term_of(low, language) in last.terms for low in lows[_NONE:end]))


def _is_claim(last: Mention, parsed: Parsed) -> bool:
    """Tell whether a mention of the sentence before is what somebody tells there: "word is | that he left"."""
    before = next(iter(parsed.before()), None)
    clause = before.clause_of(last.expression) if before is not None else None
    if before is None or clause is None or clause.introducer is None:
        return False
    return before.tokens.tags[clause.introducer] == "T" and clause.introducer < clause.core[0]


def _may_change(last: Mention, parsed: Parsed, language: Language) -> bool:
    """Tell, without its clauses, whether a sentence can say of a mention that it is false, or change its plan."""
    if last.status is Status.HAPPENED:
        return not (language.false_words | language.true_words).isdisjoint(parsed.tokens.lows)
    return last.status is Status.SCHEDULED


def _means(clause: Clause, last: Mention, parsed: Parsed, language: Language) -> bool:
    """Tell whether a clause is about what was told last: "it was put off", "the vote was put off"."""
    tags, lows = parsed.tokens.tags, parsed.tokens.lows
    assert clause.verb is not None
    if _acts_on_it(clause, parsed, language):
        return True
    if not language.has_grammar and clause.verb.start == clause.start and clause.verb.is_passive:
        return True  # "Fue aplazada al 24 de junio"
    noun = clause.verb.start - 1
    while noun > 0 and tags[noun] in "rN":
        noun -= 1
    if noun < 0 or any(letter in "uV" for letter in tags[clause.core[0] : noun]):
        return False
    if tags[noun] in "ux" or lows[noun] == "that":
        return lows[noun] not in language.persons | language.first_person
    is_named = noun == clause.start + 1 and tags[clause.start] == "x"  # "the vote"
    is_happening = clause.verb.is_passive and lows[clause.start] not in language.indefinite
    is_same = term_of(lows[noun], language) in last.terms
    return is_named and (is_same or (is_happening and language.names_event(lows[noun])))


def _acts_on_it(clause: Clause, parsed: Parsed, language: Language) -> bool:
    """Tell whether a clause does something to what was told last: "the judge put it off", "le juge l'a reportée"."""
    verb, lows = clause.verb, parsed.tokens.lows
    assert verb is not None
    near = (
        lows[verb.end : verb.end + 1]
        if language.has_grammar or language.is_verb_second
        else lows[verb.start - 1 : verb.start]
    )
    return not verb.is_passive and not language.acted_on_it.isdisjoint(near)


def _is_false(clause: Clause, parsed: Parsed, language: Language) -> bool:
    """Tell whether a clause says that what was told before is wrong: "This is false"."""
    verb, tags, lows = clause.verb, parsed.tokens.tags, parsed.tokens.lows
    if verb is None or tags[verb.head] not in "bB":
        return False
    word = verb.end
    while word < len(lows) - 1 and tags[word] in "rN":
        word += 1
    return lows[min(word, len(lows) - 1)] in (language.true_words if verb.is_negated else language.false_words)
