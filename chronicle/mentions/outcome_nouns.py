"""What became of plans, told by a noun: "after the vote", "the cancellation of the gala", "the postponed match".

As in ``outcomes``, which plan is meant is left to merging.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause
from chronicle.mentions.grammar import may_tell_past
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.outcomes import head_of, is_known
from chronicle.mentions.phrases import Span, subject_spans
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import verb_of
from chronicle.mentions.tell import tell_outcome
from chronicle.model import Mention, Status

__all__ = ["tell_outcome_nouns"]

_NAMED = "xokIGsnEP'"
"""What a noun phrase is made of: "her second inauguration", "dem geglückten Start"."""
_NO = "no"
"""As in "there will be no concert"."""
_REACH = 4
"""Tokens from a noun to a day of its own: "the vote in Oslo on 3 May"."""


def tell_outcome_nouns(parsed: Parsed, reading: Reading) -> Iterator[Mention]:
    """Make mentions of what nouns of a sentence say of plans whose day it does not tell."""
    tokens, events = parsed.tokens, parsed.events
    if "x" not in tokens.tags or not events:
        return
    for span, status in (*_after_words(parsed), *_done(parsed)):
        noun = head_of(span, parsed) if not events.isdisjoint(range(*span)) else None
        if noun not in events:
            continue
        if "@" in tokens.tags[span[0] : noun + _REACH] or not is_known(*span, parsed):
            continue
        clause = next((c for c in parsed.clauses if c.holds(noun)), parsed.clauses[0])
        dated = Dated(parsed, reading, Attachment(clause, "noun", noun), "unknown")
        yield tell_outcome(dated, span, status, is_titled=False)


@cache
def _undone_nouns(code: str) -> frozenset[str]:
    """Give the nouns that say that something was called off or put off: "cancellation"."""
    language = language_of(code)
    return frozenset(language.off_nouns | language.delay_nouns)


def _after_words(parsed: Parsed) -> Iterator[tuple[Span, Status]]:
    """Give the noun phrases after "since", "before", "the cancellation of", and those with "the postponed"."""
    tokens, language = parsed.tokens, parsed.language
    if _openers(language.code).isdisjoint(tokens.lows):
        return
    undone = _undone_nouns(language.code)
    for place in range(len(tokens.lows) - 2):
        low, next_tag = tokens.lows[place], tokens.tags[place + 1]
        if next_tag == "x" and (side := _side(low, language)) is not None:
            yield _phrase(place + 1, parsed), side
        elif next_tag == "p" and low in undone:
            status = Status.CANCELLED if low in language.off_nouns else Status.POSTPONED
            yield _phrase(place + 2, parsed), status
        elif low == _NO and not language.existential.isdisjoint(tokens.lows[max(0, place - _REACH) : place]):
            yield _phrase(place, parsed), Status.CANCELLED
        elif tokens.tags[place] == "x" and next_tag in "EP" and tokens.tags[place + 2] in "okIGs":
            base, verbs = language.verbs.base(tokens.lows[place + 1]), language.verbs
            if base in verbs.cancelling | verbs.postponing:
                yield (
                    _phrase(place, parsed),
                    Status.CANCELLED if base in verbs.cancelling else Status.POSTPONED,
                )


@cache
def _openers(code: str) -> frozenset[str]:
    """Give the words without one of which no such noun phrase stands in a sentence."""
    language = language_of(code)
    undone = language.verbs.cancelling | language.verbs.postponing
    forms = {form for form, base in language.verbs.base_of.items() if base in undone}
    return language.since | language.ways.keys() | _undone_nouns(code) | forms | {_NO}


def _side(low: str, language: Language) -> Status | None:
    """Tell on which side of now lies what follows a word: "after the vote" was, "before the vote" will be."""
    if low in language.since:
        return Status.HAPPENED
    return {-1: Status.HAPPENED, 1: Status.SCHEDULED}.get(language.ways.get(low, 0))


def _phrase(start: int, parsed: Parsed) -> Span:
    """Give a noun phrase, in which a verb's form can only stand before the noun."""
    tags, end = parsed.tokens.tags, start
    while end < len(tags) and tags[end] in _NAMED and not (tags[end] in "EPx" and tags[end - 1] in "okIGs"):
        end += 1
    return (start, end)


def _done(parsed: Parsed) -> Iterator[tuple[Span, Status]]:
    """Give the subjects of what is told as done, in a clause with an event: "the march passed off peacefully"."""
    if parsed.language.has_grammar and not may_tell_past(parsed.tokens.tags):
        return
    for clause in parsed.clauses:
        is_of_event = clause.kind == "main" and not parsed.events.isdisjoint(range(clause.start, clause.end))
        if is_of_event and clause.verb is not None and _is_done(clause, parsed):
            yield from ((span, Status.HAPPENED) for span in subject_spans(clause, parsed.tokens) if span[0] < span[1])


def _is_done(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a verb says that its subject has been, and not that it was to be or was undone."""
    verb, verbs = clause.verb, parsed.language.verbs
    if verb is None or verb.is_negated or verb.tense != "past" or "t" in parsed.tokens.tags[verb.start : verb.end + 1]:
        return False
    base = verb_of(clause, parsed.tokens, parsed.language)
    words = (base, *(f"{base} {low}" for low in parsed.tokens.lows[verb.end : verb.end + 2]))
    is_due = not verbs.plan_words.isdisjoint(parsed.tokens.lows[verb.start : verb.end + 2])
    return _never_done(parsed.language.code).isdisjoint(words) and not is_due


@cache
def _never_done(code: str) -> frozenset[str]:
    """Give the verbs and phrases whose subject has not been, though told as past: "was planned", "was axed"."""
    verbs = language_of(code).verbs
    ended = verbs.cancelling | verbs.postponing | verbs.dropping | verbs.moving | verbs.blocking | verbs.failing
    ended |= verbs.recalling | verbs.halting | verbs.cancelling_phrases | verbs.postponing_phrases | verbs.ending
    return frozenset(ended | verbs.planning | verbs.destining | verbs.aiming | verbs.denying | verbs.spoiling)
