"""Plans that were changed: which dated happening was postponed or called off, and to when it moved."""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import Judgement, verb_of
from chronicle.model import Status
from chronicle.when import When

__all__ = ["changed", "is_plan"]


def changed(dated: Dated) -> tuple[Judgement, When | None] | None:
    """Judge a happening whose plan the sentence changes; None where it changes none."""
    clause = dated.clause
    is_aside = clause.kind in ("relative", "participle")
    if dated.attachment.relation == "noun":
        change = _change(clause, dated)
        if change is None and is_aside and clause.parent is not None:
            change = _change(clause.parent, dated)
        return None if change is None else (Judgement(change, "its plan was changed"), None)
    if dated.attachment.relation == "saying" or not is_aside or clause.parent is None or not is_plan(clause, dated):
        return None
    change = _change(clause.parent, dated)
    moved = _new_date(clause.parent, dated)
    if change is None and moved is not None and dated.where != "past":
        change = Status.POSTPONED
    if change is None:
        return None
    return Judgement(change, "planned, and the sentence changes the plan"), moved


def is_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether an aside tells a plan: "planned for Thursday", "that had been due in two days"."""
    if clause.kind not in ("relative", "participle"):
        return False
    words = {t.low for a, b in clause.spans for t in dated.tokens.items[a:b]}
    return verb_of(clause, dated.tokens, dated.language) in dated.language.verbs.planning or "due" in words


def _change(clause: Clause, dated: Dated) -> Status | None:
    """Tell what a clause's verb does to a plan, if anything."""
    verbs, verb = dated.language.verbs, clause.verb
    if verb is None or verb.is_negated:
        return None
    base = verb_of(clause, dated.tokens, dated.language)
    items = dated.tokens.items
    phrase = f"{base} {items[verb.end].low}" if verb.end < len(items) else base
    if base in verbs.cancelling or phrase in verbs.cancelling_phrases:
        return Status.CANCELLED
    if base in verbs.postponing or phrase in verbs.postponing_phrases:
        return Status.POSTPONED
    return None


def _new_date(owner: Clause, dated: Dated) -> When | None:
    """Find the date that a later verb of the owner gives: "..., will now be held on February 9"."""
    verb = owner.verb
    if verb is None or verb.tense not in ("will", "present", "would"):
        return None
    for index, token in enumerate(dated.tokens.items):
        if index > max(dated.place, verb.start) and token.expression is not None and owner.holds(index):
            return token.expression.when
    return None
