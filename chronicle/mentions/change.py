"""Plans that were changed: which dated happening was postponed, called off or never held, and to when it moved."""

from __future__ import annotations

import re

from chronicle.mentions.clauses import Clause
from chronicle.mentions.grammar import infinitives
from chronicle.mentions.patterns import Cased
from chronicle.mentions.phrases import antecedent, subject_spans
from chronicle.mentions.plans import PlanDate, is_moving
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import Judgement, placed, verb_of
from chronicle.model import Status, TimeExpression
from chronicle.when import When

__all__ = ["changed", "fate_of", "is_object", "is_off", "is_plan", "later_date", "new_date"]

_NEAR = 4
"""Tokens after a verb in which its object stands: "dropped its long-held plans"."""
Change = tuple[Judgement, When | None]
"""What became of a plan, and the date that it moved to."""

_OVER = frozenset({"past", "perfect", "pluperfect"})
_WAS_TO = re.compile(r"Br*tr*[^h].*")
"""The letters of "was to open", "was first to be opened"."""
_PLANNED = "planned, and the plan was changed"


def changed(dated: Dated) -> Change | None:
    """Judge a happening whose plan the sentence changes; None where it changes none."""
    clause, relation, plan = dated.clause, dated.attachment.relation, dated.attachment.plan
    if plan is not None:
        return _planned(dated, plan)
    is_aside = clause.kind in ("relative", "participle")
    if relation == "noun":
        change = fate_of(clause, dated) if is_object(dated) else None
        if change is None and is_aside and clause.parent is not None:
            change = fate_of(clause.parent, dated)
        return None if change is None else (Judgement(change, "its plan was changed"), None)
    is_subject = clause.verb is not None and dated.place < clause.verb.start
    if (relation == "infinitive" or (relation == "verb" and is_subject)) and _drops_plan(clause, dated):
        return Judgement(Status.CANCELLED, "the plan was dropped"), None
    if relation in ("verb", "infinitive") and not is_aside:
        return _called_off(dated) or _given_up(dated) or _slipped(dated)
    if relation == "saying" or not is_aside or clause.parent is None or not is_plan(clause, dated):
        return None
    change = Status.CANCELLED if _drops_planned(clause, clause.parent, dated) else fate_of(clause.parent, dated)
    moved = later_date(clause.parent, dated)
    if change is None and moved is not None and (dated.where != "past" or _is_due(dated)):
        change = Status.POSTPONED
    if change is None:
        return None
    return Judgement(change, "planned, and the sentence changes the plan"), moved


def _planned(dated: Dated, plan: PlanDate) -> Change | None:
    """Judge a date that stands with what it was planned for, or moved from or to."""
    if plan.role == "old":
        return Judgement(Status.POSTPONED, "moved from this date"), _when(new_date(dated))
    verb = dated.clause.verb
    assert verb is not None
    if plan.role == "new" and _is_held(dated):
        return Judgement(Status.HAPPENED, "moved to this date, and held"), None
    if plan.role == "new":
        is_mooted = verb.tense == "may" or dated.clause.kind == "condition"
        status = Status.HYPOTHETICAL if is_mooted else Status.SCHEDULED
        return Judgement(status, "moved to this date"), None
    change = fate_of(dated.clause, dated)
    if change is not None:
        return Judgement(change, _PLANNED), later_date(dated.clause, dated)
    if plan.word > verb.start:
        return Judgement(Status.SCHEDULED, "planned"), None
    if verb.tense in ("past", "perfect", "pluperfect") and dated.where != "future":
        return Judgement(Status.HAPPENED, "planned, and told in the past tense"), None
    moved = later_date(dated.clause, dated)
    return (Judgement(Status.POSTPONED, "planned, and given a new date"), moved) if moved else None


def _is_held(dated: Dated) -> bool:
    """Tell what was moved, and has taken place: "the vote, moved from Monday to Tuesday, passed"."""
    around = dated.clause
    while around.kind in ("relative", "participle") and around.parent is not None:
        around = around.parent
    if around is dated.clause or dated.where not in ("past", "now") or around.verb is None:
        return False
    return around.verb.tense in _OVER and not around.verb.is_negated and fate_of(around, dated) is None


def _slipped(dated: Dated) -> Change | None:
    """Judge the dates that a plan of old had in turn: "was to open in June; then in September; then in December"."""
    found, lows = dated.parsed.clauses, dated.tokens.lows
    plan = next((number for number, clause in enumerate(found) if _was_to(clause, dated)), None)
    if plan is None or dated.where == "future":
        return None
    tries = [
        found[plan],
        *(c for c in found[plan + 1 :] if c.verb is None and lows[c.start] in dated.language.next_try),
    ]
    if dated.clause not in tries:
        return None
    if len(tries) > 1:
        rest = tries[tries.index(dated.clause) + 1 :]
        following = (e.when for place, e in dated.tokens.expressions.items() if any(c.holds(place) for c in rest))
        return Judgement(Status.POSTPONED, "one of several days that were planned"), next(following, None)
    when, base = _when(dated.expression), verb_of(dated.clause, dated.tokens, dated.language)
    is_recent = when is not None and when.end is not None and not dated.reading.is_background(when)
    if not is_recent or dated.where != "past" or base in dated.language.verbs.stative:
        return None
    return Judgement(Status.SCHEDULED, "a plan of old"), None


def _was_to(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause tells what "was to" be done."""
    verb = clause.verb
    if verb is None or verb.is_negated:
        return False
    return _WAS_TO.fullmatch(dated.tokens.tags, verb.start, verb.end) is not None


def is_object(dated: Dated) -> bool:
    """Tell whether a dated noun is what the clause's verb acts on: "called off Friday's march", "the march was ..."."""
    verb, word, tags = dated.clause.verb, dated.attachment.word, dated.tokens.tags
    if verb is None or word is None:
        return False
    first, last = (verb.end, word) if word > verb.start else (dated.clause.start, word)
    low = dated.language.open_prepositions
    between = [dated.tokens.lows[i] for i in range(first, last) if tags[i] in "paz"]
    return all(preposition in low for preposition in between)


def is_off(dated: Dated) -> bool:
    """Tell whether a dated noun is called off or put off by its clause."""
    return is_object(dated) and fate_of(dated.clause, dated) in (Status.CANCELLED, Status.POSTPONED)


def new_date(dated: Dated) -> TimeExpression | None:
    """Give the date that a plan moved to, told right after the old one: "slipped from April 3 to April 9"."""
    tokens, place = dated.tokens, dated.place
    following = tokens.lows[place + 1 : place + 4]
    if dated.expression is None or len(following) < 2 or following[0] not in dated.language.new_date:
        return None
    plan = dated.attachment.plan
    if plan is None or plan.role != "old":
        before = Cased.of(dated.reading.article.text[dated.parsed.sentence.start : dated.expression.start].rstrip())
        if not any(cue.name == "moved-from" and cue.text.search(before) for cue in dated.language.cues):
            return None
    return next(iter(tokens.expressions_in(place + 1, place + 4)), None)


def _when(expression: TimeExpression | None) -> When | None:
    return expression.when if expression is not None else None


def _is_due(dated: Dated) -> bool:
    """Tell whether a date is the one planned for, not the day the plan was made."""
    before = dated.tokens.lows[max(0, dated.place - 2) : dated.place]
    is_aim = "t" in dated.tokens.tags[dated.clause.core[0] : dated.place]  # "expected to close by June 1"
    return is_aim or bool({"due", "for"} & set(before))


def _called_off(dated: Dated) -> Change | None:
    """Judge what has been called off before its day: "a friendly on 15 February has been cancelled"."""
    verb, language = dated.clause.verb, dated.language
    if dated.where != "future" or verb is None or verb.tense not in _OVER:
        return None
    if dated.tokens.lows[dated.place - 1] in language.new_date | language.old_date:
        return None
    fate = fate_of(dated.clause, dated)
    return None if fate is None else (Judgement(fate, "called off before its day"), None)


def _given_up(dated: Dated) -> Change | None:
    """Judge an aim that the next clause gives up: "planned to open in May but has put it off until July"."""
    base = verb_of(dated.clause, dated.tokens, dated.language)
    if base not in dated.language.verbs.aiming and not _plans(dated.clause, dated):
        return None
    for clause in dated.parsed.clauses:
        if clause.parent is dated.clause and clause.kind == "main" and _keeps_subject(clause, dated):
            change, moved = fate_of(clause, dated), later_date(clause, dated)
            if change is None and moved is not None and clause.verb is not None and clause.verb.tense == "will":
                change = Status.POSTPONED
            if change is not None:
                return Judgement(change, "an aim that was given up"), moved
    return None


def _keeps_subject(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause goes on with the subject of the one before: it has none, or a pronoun."""
    words = "".join(dated.tokens.tags[a:b] for a, b in subject_spans(clause, dated.tokens)).strip('rN@"c,')
    return clause.verb is not None and words in ("", "u")


def is_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether an aside tells a plan: "planned for Thursday", "that had been due in two days"."""
    if clause.kind not in ("relative", "participle"):
        return False
    return _plans(clause, dated)


def _plans(clause: Clause, dated: Dated) -> bool:
    words = {low for a, b in clause.spans for low in dated.tokens.lows[a:b]}
    base, verbs = verb_of(clause, dated.tokens, dated.language), dated.language.verbs
    if base in verbs.announcing and dated.where == "past":
        return False
    if base in verbs.planning or "due" in words:
        return True
    verb = clause.verb
    if verb is None:
        return False
    if not dated.language.has_grammar:
        return verb.tense == "must"
    tags = dated.tokens.tags[verb.start : verb.end]
    return ("t" in tags and verb.tense in ("past", "pluperfect")) or (tags.startswith("O") and "h" in tags)


def fate_of(clause: Clause, dated: Dated) -> Status | None:
    """Tell what a clause's verb does to a plan, if anything."""
    verbs, verb, lows = dated.language.verbs, clause.verb, dated.tokens.lows
    if verb is None:
        return None
    acting = [verb.head]
    if verbs.base(lows[verb.head]) in verbs.aiming:
        acting += infinitives(dated.tokens, verb.end, clause.core[1])
    for place in acting:
        base = verbs.base(lows[place])
        phrases = {base, *(f"{base} {low}" for low in lows[place + 1 : clause.core[1]])}
        if verb.is_negated:
            if phrases & verbs.occurring:
                return Status.DENIED if dated.where == "past" else Status.CANCELLED
        elif (
            _drops_plan(clause, dated)
            or _blocks(place, dated)
            or base in verbs.cancelling
            or phrases & verbs.cancelling_phrases
        ):
            return Status.CANCELLED
        elif (
            base in verbs.postponing
            or phrases & verbs.postponing_phrases
            or (is_moving(place, clause.core[1], dated.tokens, dated.language) and later_date(clause, dated))
        ):
            return Status.POSTPONED
    return None


def _blocks(place: int, dated: Dated) -> bool:
    """Tell whether the verb at a token keeps from happening what a later day was meant for."""
    base = dated.language.verbs.base(dated.tokens.lows[place])
    return base in dated.language.verbs.blocking and dated.where == "future" and place < dated.place


def _drops_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause's verb gives up something called a plan: "dropped plans for a July rally"."""
    verb, base = clause.verb, verb_of(clause, dated.tokens, dated.language)
    if verb is None or verb.is_negated or base not in dated.language.verbs.dropping:
        return False
    near = (clause.core[0], verb.start) if verb.is_passive else (verb.end, verb.end + _NEAR)
    return any(low in dated.language.plan_nouns for low in dated.tokens.lows[slice(*near)])


def _drops_planned(plan: Clause, owner: Clause, dated: Dated) -> bool:
    """Tell whether a clause gives up what the plan behind it tells of: "withdrew the strike | that was to begin"."""
    verb, (start, _) = owner.verb, antecedent(plan, dated.tokens)
    is_given_up = verb_of(owner, dated.tokens, dated.language) in dated.language.verbs.dropping
    return is_given_up and verb is not None and not verb.is_negated and verb.end == start and dated.where == "future"


def later_date(owner: Clause, dated: Dated) -> When | None:
    """Find the date that a later verb of the owner gives: "will now be held on February 9", "was put off to May"."""
    verb, tokens = owner.verb, dated.tokens
    if verb is None:
        return None
    is_moved = any(is_moving(i, owner.core[1], tokens, dated.language) for i in range(verb.start, owner.core[1]))
    if not is_moved and verb.tense not in ("will", "present", "would"):
        return None
    for index, expression in tokens.expressions.items():
        if index > max(dated.place, verb.start) and owner.holds(index):
            when = expression.when
            is_ahead = placed(when, dated.reading.published) not in ("past", "now")
            return when if is_moved or is_ahead else None
    return None
