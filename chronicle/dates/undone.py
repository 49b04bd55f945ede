"""Find the plan that was undone before or on its day, which may lie on either side: "shelved Friday's handover".

And what was moved to a day, or had been set for one.
"""

from __future__ import annotations

from itertools import pairwise

from chronicle.dates.clauses import clause_before, follows, is_possessive, leftwards, rightwards
from chronicle.dates.cues import Cues
from chronicle.dates.tokens import Tokens

__all__ = ["LEAD_REACH", "had_been", "mover_to", "undone_plan"]

LEAD_REACH = 6
"""Tokens before a word in which the rest of its verb stands: "had previously been scheduled to"."""

INFINITIVE_REACH = 3
"""Tokens from a day to the verb of its plan, where verbs stand last: "sollte am Freitag im Saal stattfinden"."""


def undone_plan(tokens: Tokens, first: int, last: int, cues: Cues) -> str | None:
    """Find what tells that the plan of a day was undone, or was to be: None where nothing does."""
    if is_possessive(tokens, last):
        found = _of_owned(tokens, first, cues) or _of_subject(tokens, last, cues)
    else:
        found = _of_object(tokens, first, cues) if cues.of_day else None
    return found or (_was_due(tokens, first, last, cues) if cues.was_due else None)


def _of_owned(tokens: Tokens, first: int, cues: Cues) -> str | None:
    """Find the verb right before what a day owns: "shelved Friday's vote", "called off Friday's strike"."""
    lead = [word.strip() for word in tokens.words[max(0, first - 2) : first]]
    if lead and lead[-1] in cues.undoing:
        return lead[-1]
    is_joint = len(lead) > 1 and lead[0] in cues.undoing_with and lead[1] in cues.undoing_particles
    return " ".join(lead) if is_joint else None


def _of_object(tokens: Tokens, first: int, cues: Cues) -> str | None:
    """Find the verb whose object is of that day: "suspendió el partido del sábado"."""
    if not first or tokens.words[first - 1].strip() not in cues.of_day:
        return None
    return next((word for word in clause_before(tokens, first, cues) if word in cues.undone), None)


def _of_subject(tokens: Tokens, last: int, cues: Cues) -> str | None:
    """Find what became of what a day owns: "Friday's match was called off"."""
    words = [word for _, word in rightwards(tokens, last, cues)]
    at = next((i for i, word in enumerate(words) if word in cues.done_helpers), None)
    behind = words[at + 1 : at + 3] if at is not None else []
    if not behind or (behind[0] in cues.undoing_with and behind[1:2] and behind[1] not in cues.undoing_particles):
        return None
    return behind[0] if behind[0] in cues.undoing | cues.undoing_with else None


def _was_due(tokens: Tokens, first: int, last: int, cues: Cues) -> str | None:
    """Find the past of "must" that with an infinitive tells a plan of then: "devait se tenir vendredi".

    One that came to something else, "sollte am Freitag beginnen, doch es schneite", is over.
    """
    before = clause_before(tokens, first, cues)
    behind = [word for _, word in rightwards(tokens, last, cues)]
    if not cues.but.isdisjoint(behind):
        return None
    due = next((word for word in [*before, *behind] if word in cues.was_due), None)
    near = before[: before.index(due)] if due in before else []
    is_plan = any(word.endswith(cues.infinitive_endings or ("?",)) for word in [*near, *behind[:INFINITIVE_REACH]])
    return due if is_plan else None


def had_been(tokens: Tokens, first: int, last: int, cues: Cues) -> bool:
    """Tell a plan of old, "had been set for Saturday", from one undone in time: "... has been called off"."""
    lead = [word.strip() for word in tokens.words[max(0, first - LEAD_REACH) : first]]
    if not any(had in cues.undone_past and been in cues.been for had, been in pairwise(lead)):
        return False
    clause = {word for _, word in (*leftwards(tokens, first, cues), *rightwards(tokens, last, cues))}
    return clause.isdisjoint(cues.undone | cues.moved)


def mover_to(tokens: Tokens, first: int, last: int, cues: Cues) -> str | None:
    """Find the word that moves something to a day: before it in its clause, or right after it."""
    words = tokens.words
    if not follows(words, first, cues.moved_to):
        return None
    after = words[last].strip() if last < len(words) else ""
    if after in cues.moved:
        return after
    return next((word for _, word in leftwards(tokens, first, cues) if word in cues.moved), None)
