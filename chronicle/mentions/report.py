"""Who says so: the source that a sentence names for what it tells."""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.reading import Dated

__all__ = ["reported_by"]

_LONGEST = 12
"""Tokens: who says something is named in few words."""


def reported_by(dated: Dated) -> str | None:
    """Give the speaker of what a clause tells, in the sentence's words; None where the paper itself tells it."""
    if dated.parsed.sentence.speaker:
        return dated.parsed.sentence.speaker
    clause = dated.clause
    if clause.kind == "complement" and clause.parent is not None:
        return _subject(clause.parent, dated)
    for other in dated.parsed.clauses:
        if other.kind == "attribution":
            return _subject(other, dated)
    return _subject(clause, dated) if dated.attachment.relation == "saying" else None


def _subject(clause: Clause, dated: Dated) -> str | None:
    """Give the words before a clause's verb, or after it where it comes first ("said the mayor")."""
    if clause.subject is not None:
        start, end = clause.subject
        told = (
            dated.reading.article.text[dated.tokens.start_of(start) : dated.tokens.ends[end - 1]] if start < end else ""
        )
        return None if dated.tokens.tags[start:end] == "u" else " ".join(told.split()).strip(' ,"“”„«»') or None
    if clause.verb is None or not dated.language.has_grammar:  # "heißt es": nobody is named
        return None
    tokens = dated.tokens
    spans = [clause.core] if clause.core[0] < clause.verb.start else clause.spans
    inside = [i for a, b in spans for i in range(a, b) if i not in tokens.expressions]
    chosen = [i for i in inside if i < clause.verb.start] or [i for i in inside if i >= clause.verb.end]
    while chosen and tokens.tags[chosen[-1]] in "rp,\"'(%":
        chosen = chosen[:-1]
    if not chosen or len(chosen) > _LONGEST:
        return None
    text = dated.reading.article.text[tokens.start_of(chosen[0]) : tokens.ends[chosen[-1]]]
    return " ".join(text.split()).strip(' ,"“”') or None
