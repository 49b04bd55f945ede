"""What became of a plan, told without the plan's day: "The trip is off.", "The owners have pulled the listing".

Which plan is meant is left to merging, which keeps only those that it finds a plan for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from chronicle.mentions.actors import noun_phrase_at
from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import ends, fate_of, is_put_off, later_date
from chronicle.mentions.grammar import VerbGroup, infinitives
from chronicle.mentions.language import language_of
from chronicle.mentions.phrases import Span, antecedent, head_noun, object_span, subject_spans
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import placed, verb_of
from chronicle.mentions.tell import tell_outcome
from chronicle.mentions.tokens import Tokens
from chronicle.mentions.worth import is_question
from chronicle.model import Mention, Status

__all__ = ["OFF", "head_of", "is_known", "is_told", "tell_outcomes"]

_TOLD = frozenset({"past", "perfect", "pluperfect", "present", "will", "gerund"})
_OVER = frozenset({"past", "perfect", "pluperfect"})
OFF = (Status.CANCELLED, Status.POSTPONED)
_PARTICLES = 3
"""Tokens between a verb and what it acts on: "pulled | out of | the summit"."""


def tell_outcomes(parsed: Parsed, reading: Reading, told: Sequence[Mention]) -> Iterator[Mention]:
    """Make mentions of what a sentence says of plans whose day it does not tell; ``told`` are its dated mentions."""
    if _fateful(parsed.language.code).isdisjoint(parsed.tokens.lows):
        return
    if is_question(parsed, reading) or any(mention.status in OFF for mention in told):
        return
    for clause in parsed.clauses:
        if clause.verb is not None and _is_fact(clause.verb, parsed) and is_told(clause, parsed):
            dated = Dated(parsed, reading, Attachment(clause, "verb"), "future")
            status = _outcome(clause, dated)
            thing = _thing(clause, dated) if status is not None and not _is_dated(clause, dated) else None
            if status is not None and thing is not None:
                span, noun = thing
                named = Dated(parsed, reading, Attachment(clause, "noun", noun), "future")
                yield tell_outcome(named, span, status, later_date(clause, dated), is_titled=True)


def _is_fact(verb: VerbGroup, parsed: Parsed) -> bool:
    """Tell whether a verb may tell a fact: what must be is one where things need it: "muss verschoben werden"."""
    is_aside = verb.tense == "participle" and verb.is_passive  # "the assembly, put back by fog, was held"
    is_due = verb.tense == "must" and verb.is_passive and not parsed.language.has_grammar
    return verb.tense in _TOLD or is_aside or is_due


@cache
def _fateful(code: str) -> frozenset[str]:
    """Give the words without one of which no sentence tells what became of a plan."""
    language = language_of(code)
    verbs = language.verbs
    phrases = verbs.cancelling_phrases | verbs.postponing_phrases | verbs.recalling | verbs.halting | verbs.failing
    bases = verbs.cancelling | verbs.postponing | {phrase.partition(" ")[0] for phrase in phrases}
    ends = frozenset(phrase.partition(" ")[2] for phrase in verbs.ending)
    negated = {low for low, letter in language.classes.items() if letter == "N"}
    return ends | negated | language.renewed | {form for form, base in verbs.base_of.items() if base in bases}


def is_told(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a clause is told as a fact: outright, or as what somebody says."""
    if clause.kind == "participle" and clause.verb is not None and clause.verb.tense == "participle":
        owner = clause.parent.verb if clause.parent is not None else None
        return owner is not None and owner.tense in _TOLD and not owner.is_negated
    if clause.kind in ("main", "attribution") or (clause.verb is not None and clause.verb.tense == "gerund"):
        return True
    is_over = clause.verb is not None and clause.verb.tense in _OVER
    is_since = clause.introducer is not None and parsed.tokens.lows[clause.introducer] in parsed.language.since
    if is_over and (clause.kind == "other" or (clause.kind == "time" and is_since) or _is_added(clause, parsed)):
        return True  # "since the trip was called off", "the trip, which was called off"
    parent, verbs = clause.parent, parsed.language.verbs
    if clause.kind != "complement" or parent is None or parent.verb is None or parent.verb.is_negated:
        return False
    return verb_of(parent, parsed.tokens, parsed.language) in verbs.saying


def _is_added(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a relative clause adds to what is told, and is no rumour's: "reports | that it was called off"."""
    return clause.kind == "relative" and clause.introducer is not None and parsed.tokens.tags[clause.introducer] == "w"


def _outcome(clause: Clause, dated: Dated) -> Status | None:
    """Tell what a clause's verb does to a plan that another article may tell."""
    verbs, verb, lows = dated.language.verbs, clause.verb, dated.tokens.lows
    assert verb is not None
    base = verbs.base(lows[verb.head])
    if base in verbs.aiming and base not in verbs.settling:
        return None
    if base in verbs.failing and not verb.is_passive and not verb.is_negated:
        return Status.CANCELLED if _is_of_happening(clause, dated) else None
    fate = fate_of(clause, dated)
    if fate is not None:
        return fate if fate in OFF else None
    if verb.is_negated:
        is_plan = verb.tense == "will" and base not in verbs.stative | verbs.saying | verbs.light
        is_later = is_put_off(clause, dated)  # "will not open before 9 May"
        off = Status.POSTPONED if is_later else Status.CANCELLED
        return off if is_plan else None  # "will not visit Malta after all"
    is_renewed = not dated.language.renewed.isdisjoint(lows[clause.core[0] : clause.core[1]])
    if is_renewed and verb.tense in ("will", "present") and later_date(clause, dated) is not None:
        return Status.POSTPONED  # "will now open on 9 May"
    phrases = {base, *(f"{base} {low}" for low in lows[verb.head + 1 : verb.head + 2])}
    if not verb.is_passive and dated.language.has_grammar and "x" not in dated.tokens.tags[verb.end : verb.end + 2]:
        return None  # "stayed open"
    if phrases & verbs.recalling:
        return Status.CANCELLED
    return Status.POSTPONED if phrases & verbs.halting else None


def _is_dated(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause has a day to come besides a new one, which may be that of the plan."""
    moved, published = later_date(clause, dated), dated.reading.published
    ahead = (e.when for place, e in dated.tokens.expressions.items() if clause.holds(place))
    return any(when != moved and placed(when, published) == "future" for when in ahead)


def _is_of_happening(clause: Clause, dated: Dated) -> bool:
    nouns = (head_of(span, dated.parsed) for span in subject_spans(clause, dated.tokens))
    return any(noun is not None and dated.tokens.words[noun].names_event for noun in nouns)


def _thing(clause: Clause, dated: Dated) -> tuple[Span, int] | None:
    """Find the words for what a clause's verb ends or puts off, and of them the noun."""
    verb, parsed, tokens, language = clause.verb, dated.parsed, dated.tokens, dated.language
    assert verb is not None
    base = language.verbs.base(tokens.lows[verb.head])
    if verb.is_negated and base not in language.verbs.light and fate_of(clause, dated) is None:
        return (clause.core[0], _undated(verb.start, clause.core[1], tokens)), verb.head  # "will not visit Malta"
    is_subject = verb.is_passive or verb.is_negated or ends(verb.head, clause, dated) or base in language.verbs.failing
    is_moved = verb.tense in ("will", "present") and not language.renewed.isdisjoint(tokens.lows[slice(*clause.core)])
    if clause.kind == "participle" and verb.tense == "participle":
        spans = [antecedent(clause, tokens)]
    elif is_subject or (is_moved and fate_of(clause, dated) is None):
        spans = subject_spans(clause, tokens)
    elif language.has_grammar:
        found = _object(clause, base, dated)
        spans = [found] if head_of(found, parsed) is not None else subject_spans(clause, tokens)  # "slipped by a week"
    else:
        spans = [*_objects(clause, tokens.tags, dated), *subject_spans(clause, tokens)]  # "die Probe fällt aus"
    for start, end in (_of_plan(span, dated) for span in spans):
        span = (start, _undated(start, end, tokens))
        if tokens.tags[start : start + 1] == "I":  # "dropped plans to | close the pool"
            return span, start
        noun = head_of(span, parsed) if start < span[1] and is_known(*span, parsed) else None
        if noun is not None:
            return span, noun
    return None


def _object(clause: Clause, base: str, dated: Dated) -> Span:
    """Give what an English verb acts on: "called off | it", "forced them to scrap | it", "pulled the plug on | it"."""
    verb, tokens, verbs = clause.verb, dated.tokens, dated.language.verbs
    assert verb is not None
    has_aim = base in verbs.settling or tokens.tags[verb.head : verb.head + 2] in ("ht", "Ht")  # "had to call off | it"
    aims = infinitives(tokens, verb.end, clause.core[1]) if has_aim else []
    acting = aims[0] if aims else verb.head
    found = object_span(_after_particles(acting + 1, dated), clause.core[1], tokens)
    noun = head_noun(found, tokens)
    phrase = f"{verbs.base(tokens.lows[acting])} {tokens.lows[noun] if noun is not None else ''}"
    if noun is None or phrase not in verbs.cancelling_phrases | verbs.postponing_phrases:
        return found
    behind = tokens.tags.find("p", noun, clause.core[1])
    return object_span(behind + 1, clause.core[1], tokens) if behind > 0 else found


def _of_plan(span: Span, dated: Dated) -> Span:
    """Give what is planned, of words for a plan: "its plan to | close the pool", "plans for | the summit"."""
    tokens, plans = dated.tokens, dated.language.plan_nouns
    noun = next((i for i in range(*span) if tokens.lows[i] in plans), len(tokens.tags))
    if tokens.tags[noun + 1 : noun + 2] not in ("t", "p"):
        return span
    end = noun + 2
    while end < len(tokens.tags) and tokens.tags[end] in "xokIGs'0":
        end += 1
    return (noun + 2, max(end, span[1]))


def is_known(start: int, end: int, parsed: Parsed) -> bool:
    """Tell whether a noun phrase speaks of what was told before: "the flights", "Oslo's bid", not "14 flights"."""
    tokens, language = parsed.tokens, parsed.language
    first = next((i for i in range(start, end) if tokens.tags[i] not in 'rN"c'), end)
    is_definite = tokens.tags[first : first + 1] == "x" and tokens.lows[first] not in language.indefinite
    return is_definite or "'" in tokens.tags[start:end] or not language.possessives.isdisjoint(tokens.lows[first:end])


def _undated(start: int, end: int, tokens: Tokens) -> int:
    """Give where a noun phrase ends before a date, which tells when something was done to it."""
    date = tokens.tags.find("@", start, end)
    while date > start and tokens.tags[date - 1] in "pxr":
        date -= 1
    return end if date < 0 else date


def _after_particles(start: int, dated: Dated) -> int:
    """Give where the object of a verb begins: "pulled out of | the summit"."""
    tokens, place = dated.tokens, start
    while place < start + _PARTICLES and tokens.tags[place : place + 1] == "r":
        place += 1
    if tokens.tags[place : place + 2] == "pp" or tokens.lows[place : place + 1] == ["off"]:
        place += 1 + (tokens.tags[place + 1 : place + 2] == "p")
    return place


def _objects(clause: Clause, tags: str, dated: Dated) -> Iterator[Span]:
    """Give the noun phrases of a clause that can be what its verb acts on, the likeliest first."""
    found = list(_phrases(clause, tags, dated))
    return iter(reversed(found)) if dated.language.is_verb_second else iter(found)


def _phrases(clause: Clause, tags: str, dated: Dated) -> Iterator[Span]:
    subject, place = clause.subject or (-1, -1), clause.core[0]
    if verb_of(clause, dated.tokens, dated.language) in dated.language.verbs.settling:
        place = max(place, tags.find("I", place, clause.core[1]))  # "forced the club to cancel | the race"
    while place < clause.core[1]:
        if tags[place] == "x" and tags[place - 1 : place] != "p" and not subject[0] <= place < subject[1]:
            phrase = noun_phrase_at(place, clause.core[1], dated.tokens, dated.language)
            if phrase is not None:
                yield phrase
                place = phrase[1]
                continue
        place += 1


def head_of(span: Span, parsed: Parsed) -> int | None:
    """Give the noun that names a thing, which is no person's name and no length of time."""
    tokens, language = parsed.tokens, parsed.language
    if language.has_grammar:
        noun = head_noun(span, tokens)
    else:
        nouns = (i for i in range(*span) if tokens.tags[i] in "okEPI" and tokens.lows[i] not in language.classes)
        if language.has_capital_nouns:
            nouns = (i for i in nouns if tokens.words[i].is_capital and not _is_in_attribute(span[0], i, tokens))
        noun = next(nouns, None)
    if noun is None or tokens.lows[noun] in language.lengths or tokens.lows[noun] in language.units:
        return None
    is_name = tokens.tags[noun] == "k" and language.has_grammar and tokens.lows[noun] not in language.events
    return None if is_name else noun


def _is_in_attribute(start: int, noun: int, tokens: Tokens) -> bool:
    """Tell whether a noun only stands in what is said of the one behind it: "das für | den Tag | angesetzte Fest"."""
    return "p" in tokens.tags[start:noun] and any(word.is_capital for word in tokens.words[noun + 1 : noun + 3])
