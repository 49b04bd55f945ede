"""Plans that were changed: which dated happening was postponed or called off, and to when it moved."""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import Judgement, verb_of
from chronicle.model import Status, TimeExpression
from chronicle.when import When

__all__ = ["changed", "is_plan", "new_date"]


def changed(dated: Dated) -> tuple[Judgement, When | None] | None:
    """Judge a happening whose plan the sentence changes; None where it changes none."""
    clause = dated.clause
    is_aside = clause.kind in ("relative", "participle")
    if dated.attachment.relation == "noun":
        change = _change(clause, dated)
        if change is None and is_aside and clause.parent is not None:
            change = _change(clause.parent, dated)
        return None if change is None else (Judgement(change, "its plan was changed"), None)
    if dated.attachment.relation == "verb" and _is_planned_subject(dated):
        return _fate_of_plan(dated)
    if dated.attachment.relation == "verb" and _is_planned_object(dated) and (change := _change(clause, dated)):
        return Judgement(change, "planned, and the plan was changed"), None
    if dated.attachment.relation in ("verb", "infinitive") and not is_aside:
        return _given_up(dated)
    if dated.attachment.relation == "saying" or not is_aside or clause.parent is None or not is_plan(clause, dated):
        return None
    change = _change(clause.parent, dated)
    moved = _new_date(clause.parent, dated)
    if change is None and moved is not None and (dated.where != "past" or _is_due(dated)):
        change = Status.POSTPONED
    if change is None:
        return None
    return Judgement(change, "planned, and the sentence changes the plan"), moved


def new_date(dated: Dated) -> TimeExpression | None:
    """Give the date that a plan moved to, told right after the old one: "slipped from April 3 to April 9"."""
    following = dated.tokens.items[dated.place + 1 : dated.place + 3]
    if dated.expression is None or len(following) < 2 or dated.tokens.tags[dated.place + 1] not in "tpa":
        return None
    before = dated.reading.article.text[dated.parsed.sentence.start : dated.expression.start].rstrip()
    is_old = any(cue.name == "moved-from" and cue.text.search(before) for cue in dated.language.cues)
    return following[1].expression if is_old else None


def _is_due(dated: Dated) -> bool:
    """Tell whether a date is the one planned for, not the day the plan was made."""
    before = [token.low for token in dated.tokens.items[max(0, dated.place - 2) : dated.place]]
    return bool({"due", "for"} & set(before))


def _is_planned_subject(dated: Dated) -> bool:
    """Tell whether a date says for when the subject was planned: "a vote planned for Friday was ..."."""
    verb = dated.clause.verb
    return verb is not None and dated.place <= verb.start and _follows_plan(dated)


def _is_planned_object(dated: Dated) -> bool:
    """Tell whether a date says for when the object was planned: "called off the parade planned for Sunday"."""
    verb = dated.clause.verb
    return verb is not None and verb.head < dated.place - 2 and _follows_plan(dated)


def _follows_plan(dated: Dated) -> bool:
    place = dated.place
    if place < 2 or dated.tokens.tags[place - 1] != "p":
        return False
    word = dated.tokens.items[place - 2].low
    return word in dated.language.verbs.plan_words or dated.language.verbs.base(word) in dated.language.verbs.planning


def _fate_of_plan(dated: Dated) -> tuple[Judgement, When | None] | None:
    verb = dated.clause.verb
    assert verb is not None
    change = _change(dated.clause, dated)
    if change is not None:
        return Judgement(change, "planned, and the plan was changed"), None
    if verb.tense in ("past", "perfect", "pluperfect"):
        status = Status.DENIED if verb.is_negated else Status.HAPPENED
        return Judgement(status, "planned, and told in the past tense"), None
    moved = _new_date(dated.clause, dated)
    return (Judgement(Status.POSTPONED, "planned, and given a new date"), moved) if moved else None


def _given_up(dated: Dated) -> tuple[Judgement, When | None] | None:
    """Judge an aim that the next clause gives up: "planned to open in May but has put it off until July"."""
    base = verb_of(dated.clause, dated.tokens, dated.language)
    if base not in dated.language.verbs.aiming and not _plans(dated.clause, dated):
        return None
    for clause in dated.parsed.clauses:
        if clause.parent is dated.clause and clause.kind == "main" and not _has_subject(clause, dated):
            change = _change(clause, dated)
            if change is not None:
                dates = [t.expression for a, b in clause.spans for t in dated.tokens.items[a:b] if t.expression]
                return Judgement(change, "an aim that was given up"), dates[0].when if dates else None
    return None


def _has_subject(clause: Clause, dated: Dated) -> bool:
    return clause.verb is not None and bool(dated.tokens.tags[clause.core[0] : clause.verb.start].strip('rN@"c'))


def is_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether an aside tells a plan: "planned for Thursday", "that had been due in two days"."""
    if clause.kind not in ("relative", "participle"):
        return False
    return _plans(clause, dated)


def _plans(clause: Clause, dated: Dated) -> bool:
    words = {t.low for a, b in clause.spans for t in dated.tokens.items[a:b]}
    if verb_of(clause, dated.tokens, dated.language) in dated.language.verbs.planning or "due" in words:
        return True
    verb = clause.verb
    return verb is not None and "t" in dated.tokens.tags[verb.start : verb.end] and verb.tense in ("past", "pluperfect")


def _change(clause: Clause, dated: Dated) -> Status | None:
    """Tell what a clause's verb does to a plan, if anything."""
    verbs, verb = dated.language.verbs, clause.verb
    if verb is None or verb.is_negated:
        return None
    base = verb_of(clause, dated.tokens, dated.language)
    phrases = {f"{base} {token.low}" for token in dated.tokens.items[verb.end : clause.core[1]]}
    if base in verbs.cancelling or phrases & verbs.cancelling_phrases:
        return Status.CANCELLED
    if base in verbs.postponing or phrases & verbs.postponing_phrases:
        return Status.POSTPONED
    return None


def _new_date(owner: Clause, dated: Dated) -> When | None:
    """Find the date that a later verb of the owner gives: "will now be held on February 9", "was put off to May"."""
    verb = owner.verb
    is_moved = _change(owner, dated) is Status.POSTPONED
    if verb is None or not (is_moved or verb.tense in ("will", "present", "would")):
        return None
    for index, token in enumerate(dated.tokens.items):
        if index > max(dated.place, verb.start) and token.expression is not None and owner.holds(index):
            return token.expression.when
    return None
