"""Noun phrases of a clause, as token ranges: its subject, its object, what an aside stands after."""

from __future__ import annotations

import re
from itertools import pairwise

from chronicle.mentions.clauses import Clause
from chronicle.mentions.tokens import Tokens

__all__ = [
    "Span",
    "antecedent",
    "has_subject",
    "head_noun",
    "noun_phrase",
    "object_span",
    "phrase_before",
    "subject_spans",
]

Span = tuple[int, int]
"""Tokens of a sentence, end exclusive."""

_NOMINAL = "xkoE0GsI'&@r"
_PHRASE = _NOMINAL + "pc"
_NOUN_LETTERS = "okEGsI"
_APPOSED = re.compile(r"(?:\A|(?<=[,x@:]))(k{2,4}),\Z")
"""A person's name before what the person is: "Nils Aaker, | the mountaineer who"."""
_NO_SUBJECT = re.compile(r'px?@|[rN@"c]')
_LEAD = re.compile(r'(?:[@rN"]|px?@|px?[okIsG0]+(?=x))*')


def antecedent(clause: Clause, tokens: Tokens) -> Span:
    """Find the noun phrase that a relative or participle clause stands after."""
    joined = clause.parent if clause.kind == "participle" else None
    if joined is not None and joined.kind == "participle" and tokens.tags[clause.core[0] - 1] == "c":
        return antecedent(joined, tokens)
    end = clause.introducer if clause.introducer is not None else clause.core[0]
    while end > 0 and tokens.tags[end - 1] in ",pw":
        end -= 1
    lowest = 0
    if clause.parent is not None and clause.parent.verb is not None and clause.parent.verb.end <= end:
        lowest = clause.parent.verb.end
    start = end
    while (
        start > lowest
        and (
            (tokens.tags[start - 1] in _PHRASE and tokens.tags[start - 2 : start] != "tI")
            or (tokens.tags[start - 1] == "t" and tokens.tags[start:end][:1] == "k")  # "a trip to Denver"
            or (tokens.tags[start - 2 : start + 1] == "k%k" and start < end)  # "Gov. Falk, who"
        )
    ):
        start -= 1
    if tokens.tags[end : end + 1] == "T" and "p" in tokens.tags[start:end]:  # "the rubble of a school | that fell"
        nearest = tokens.tags.rindex("p", start, end) + 1
        if tokens.tags[nearest:end].strip(
            "k"
        ):  # a bare name needs no telling which: "a trip via Denver | that was planned"
            start = nearest
    if clause.kind == "participle" and end == clause.core[0]:  # "on a warrant | issued in 2019"
        joints = [i for i in range(start, end) if tokens.tags[i] == "p" and tokens.lows[i] != "of"]
        start = joints[-1] + 1 if joints else start
    while start < end and tokens.tags[start] in "prc":
        start += 1
    if tokens.tags[start:end] == "0" and tokens.tags[start - 1 : start] == "," and start > 1:  # "Luz Aguirre, 61, who"
        start, end = phrase_before(start - 1, tokens)
    named = _APPOSED.search(tokens.tags, 0, start) if tokens.tags[start : start + 1] == "x" else None
    is_person = clause.introducer is not None and tokens.lows[clause.introducer] == "who"
    return named.span(1) if named and is_person else (start, end)


def subject_spans(clause: Clause, tokens: Tokens) -> list[Span]:
    """Give the ranges that hold a clause's subject, without dates and phrases before it; the last one may be empty."""
    if clause.subject is not None:
        return [clause.subject]
    if clause.verb is None:
        return []
    own = (clause.core[0], clause.verb.start)
    stripped = [_without_lead(span, tokens) for span in clause.fronts]
    named = [(a, b) for a, b in stripped if a < b and tokens.tags[a] not in "praf"]
    if len(named) > 1 or (named and "c" in tokens.tags[own[0] : own[1]]):
        listed = _list(named, own, tokens)
        if listed is not None:
            return [listed]
    if tokens.tags[own[0] : own[1]].strip('rN@"cp'):
        return [own]
    return [*named[:1], own]


def _list(named: list[Span], own: Span, tokens: Tokens) -> Span | None:
    """Join the items of a list that is the subject: "Police, firefighters and soldiers"."""
    last = own if tokens.tags[own[0] : own[1]].strip('rN@"cp') else named[-1]
    runs = [*named, own]
    is_listed = "c" in tokens.tags[last[0] : last[1]]
    is_whole = all(tokens.tags[a[1] : b[0]] in ("", ",") for a, b in pairwise(runs))
    return (named[0][0], own[1]) if is_listed and is_whole else None


def has_subject(clause: Clause, tokens: Tokens) -> bool:
    """Tell whether more than dates, adverbs and conjunctions stands before a clause's verb."""
    assert clause.verb is not None
    own = tokens.tags[clause.core[0] : clause.verb.start]
    return bool(_NO_SUBJECT.sub("", own))


def _without_lead(span: Span, tokens: Tokens) -> Span:
    """Leave out a date or adverb that stands before the subject without a comma."""
    start, end = span
    lead = _LEAD.match(tokens.tags, start, end)
    return (lead.end() if lead else start, end)


def object_span(start: int, end: int, tokens: Tokens) -> Span:
    """Give what follows a verb up to ``end``, without the verb's particles and the dates between."""
    while start < end and tokens.tags[start] in "rNp@,":
        start += 1
    while end > start and tokens.tags[end - 1] in "rp@,tx":
        end -= 1
    return (start, end)


def head_noun(span: Span, tokens: Tokens) -> int | None:
    """Give the last noun before the first preposition: "the *opening* of the line"."""
    found = None
    for place in range(*span):
        if tokens.tags[place] in _NOUN_LETTERS:
            found = place
        elif found is not None and tokens.tags[place] in "pwT,":
            break
    return found


def phrase_before(end: int, tokens: Tokens) -> Span:
    """Find the noun phrase that ends where another word begins."""
    start = end
    while start > 0 and tokens.tags[start - 1] in _NOMINAL:
        start -= 1
    return (start, end)


def noun_phrase(noun: int, clause: Clause, tokens: Tokens) -> Span:
    """Find the noun phrase around a noun, with what hangs on it by prepositions."""
    tags = tokens.tags
    start, _ = phrase_before(noun, tokens)
    limit = clause.verb.start if clause.verb is not None and clause.verb.start > noun else len(tags)
    limit = min([limit, *(last for first, last in clause.spans if first <= noun < last)])
    end = noun + 1
    while end < limit and (tags[end] in _NOMINAL or (tags[end] == "p" and end + 1 < limit)):
        end += 1
    return (start, end)
