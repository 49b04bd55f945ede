"""Who or what does what a clause tells: its subject, or what stands after the "by" of a passive verb."""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.tokens import Tokens

__all__ = ["doer_of"]


def doer_of(clause: Clause, tokens: Tokens, language: Language) -> tuple[int, int] | None:
    """Give the characters of the article that name who or what does it; None where none is told."""
    verb = clause.verb
    if verb is None:
        return None
    if verb.is_passive:
        by = next((n for n in range(verb.end, clause.core[1]) if tokens.lows[n] in language.doing), None)
        span = None if by is None or by + 1 == clause.core[1] else (by + 1, clause.core[1])
    else:
        span = next((span for span in reversed(subject_spans(clause, tokens)) if span[0] < span[1]), None)
    return (tokens.start_of(span[0]), tokens.ends[span[1] - 1]) if span else None
