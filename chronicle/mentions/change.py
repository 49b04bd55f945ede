"""Plans that were changed: which dated happening was postponed, called off or never held, and to when it moved."""

from __future__ import annotations

from chronicle.mentions.attach import is_meant
from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import (
    drops_plan,
    drops_planned,
    ends,
    fate_of,
    gives_up,
    is_undone,
    joint_before,
    keeps_subject,
    later_date,
)
from chronicle.mentions.named_plans import disowned, fate_named, of_noun
from chronicle.mentions.patterns import Cased
from chronicle.mentions.plans import PlanDate
from chronicle.mentions.reading import Dated
from chronicle.mentions.renewals import held_later, is_renewed, new_day
from chronicle.mentions.status import Judgement, is_under_condition, verb_of
from chronicle.mentions.turns import in_turn, is_old, meant_in_turn, moved_on, was_to
from chronicle.model import Status, TimeExpression
from chronicle.when import When

__all__ = ["changed", "is_only_meant", "is_plan", "new_date"]

Change = tuple[Judgement, When | None]
"""What became of a plan, and the date that it moved to."""

_UNDONE = frozenset({Status.CANCELLED, Status.POSTPONED})
_OVER = frozenset({"past", "perfect", "pluperfect"})
_PLANNED = "planned, and the plan was changed"


def changed(dated: Dated) -> Change | None:
    """Judge a happening whose plan the sentence changes; None where it changes none, or would only if."""
    change = _changed(dated)
    if change is not None and _is_same_day(change, dated):
        return Judgement(Status.SCHEDULED, "moved within its day"), None
    if change is None or dated.where != "future" or change[0].status not in _UNDONE:
        return change
    parsed = dated.parsed
    is_open = is_under_condition(dated.clause, dated.where, parsed.clauses, dated.tokens, dated.language)
    return (Judgement(Status.HYPOTHETICAL, "under a condition"), None) if is_open else change


def _is_same_day(change: Change, dated: Dated) -> bool:
    """Tell whether a plan is put off only to another hour of its day: "on Friday was put back from three to five"."""
    moved, when = change[1], dated.when
    if change[0].status is not Status.POSTPONED or moved is None or when is None or dated.where != "future":
        return False
    return when.is_day and moved.start is not None and when.start == moved.start


def _changed(dated: Dated) -> Change | None:
    clause, relation, plan = dated.clause, dated.attachment.relation, dated.attachment.plan
    if (turn := moved_on(dated) or meant_in_turn(dated)) is not None:
        return turn
    if (named := fate_named(dated)) is not None:
        return Judgement(named, "its calling off or putting off is named"), None
    if plan is not None:
        return disowned(dated) or _planned(dated, plan)
    is_aside = clause.kind in ("relative", "participle")
    if relation == "verb" and dated.place >= 0 and is_renewed(clause, dated.place, dated):
        moved = later_date(clause, dated)
        if moved is not None:
            return Judgement(Status.POSTPONED, "given a new date"), moved
    undone = is_undone(dated) if relation in ("verb", "noun") else None
    if undone is not None:
        return Judgement(undone, "what its day belongs to was called off or put off"), later_date(clause, dated)
    if relation == "noun":
        return of_noun(dated)
    if _is_plan_dropped(dated):
        return Judgement(Status.CANCELLED, "the plan was dropped"), None
    is_subject = clause.verb is not None and dated.place < clause.verb.start
    if (relation == "infinitive" or (relation == "verb" and is_subject)) and drops_plan(clause, dated):
        return Judgement(Status.CANCELLED, "the plan was dropped"), None
    if relation in ("verb", "infinitive") and not is_aside:
        return _called_off(dated) or _given_up(dated) or in_turn(dated) or _meant(dated)
    return _of_aside(dated, clause.parent) if is_aside and relation != "saying" and clause.parent is not None else None


def _of_aside(dated: Dated, owner: Clause) -> Change | None:
    """Judge what an aside tells as planned by the clause that it hangs on, its owner."""
    clause = dated.clause
    if not is_plan(clause, dated):
        is_dropped = _is_bill(clause) and drops_planned(clause, owner, dated)
        is_dropped = is_dropped or (_is_bill(clause) and fate_of(owner, dated) is Status.CANCELLED)
        return (Judgement(Status.CANCELLED, "what was to be was dropped"), None) if is_dropped else None
    change = Status.CANCELLED if drops_planned(clause, owner, dated) else fate_of(owner, dated)
    change = change or _fate_behind(dated) or _told_fate(owner, dated) or _never_came(clause, dated)
    change = Status.CANCELLED if change is Status.DENIED else change  # planned, and it did not take place
    is_wrecked = owner.verb is not None and not owner.verb.is_negated and owner.verb.tense in _OVER
    if change is None and is_wrecked and verb_of(owner, dated.tokens, dated.language) in dated.language.verbs.failing:
        change = Status.CANCELLED
    moved = new_day(clause, owner, dated)
    is_due = dated.where != "past" or _is_due(dated) or is_meant(dated.place, dated.tokens, dated.language)
    if change is None and moved is None and dated.where != "future" and _is_of_old(clause, dated):
        change = Status.POSTPONED
    if change is None and moved is not None and is_due:
        change = Status.POSTPONED
    if change is None and dated.where == "past" and was_to(clause, dated) and not is_old(dated):
        return Judgement(Status.SCHEDULED, "a plan of old"), None
    if change is None:
        return None
    return Judgement(change, "planned, and the sentence changes the plan"), moved


def _is_bill(clause: Clause) -> bool:
    """Tell what something would do that may be given up: "voted down a bill | that would ban fishing"."""
    return clause.kind == "relative" and clause.verb is not None and clause.verb.tense in ("would", "will")


def _planned(dated: Dated, plan: PlanDate) -> Change | None:
    """Judge a date that stands with what it was planned for, or moved from or to."""
    if plan.role == "old":
        return Judgement(Status.POSTPONED, "moved from this date"), _when(new_date(dated))
    verb = dated.clause.verb
    if verb is None:  # one that is not known: "Das Amt kippte das für Samstag geplante Rennen"
        return Judgement(Status.SCHEDULED, "planned"), None
    if plan.role == "barred":
        is_kept = "N" not in dated.tokens.tags[dated.clause.start : verb.end]
        return _barred(dated, is_kept=is_kept), None
    if plan.role == "new" and _is_held(dated):
        return Judgement(Status.HAPPENED, "moved to this date, and held"), None
    if plan.role == "new":
        is_mooted = verb.tense == "may" or dated.clause.kind == "condition"
        if dated.where == "past" and not is_mooted:
            return Judgement(Status.HAPPENED, "moved to this date, which is over"), None
        status = Status.HYPOTHETICAL if is_mooted else Status.SCHEDULED
        return Judgement(status, "moved to this date"), None
    change = fate_of(dated.clause, dated)
    if change is not None:
        return Judgement(change, _PLANNED), later_date(dated.clause, dated)
    if plan.word > verb.start:
        is_dropped = dated.where == "future" and _drops(dated.clause, dated)
        return Judgement(*((Status.CANCELLED, _PLANNED) if is_dropped else (Status.SCHEDULED, "planned"))), None
    if verb.tense in _OVER and dated.where != "future" and verb.is_negated and verb.is_passive:
        return Judgement(Status.DENIED, "planned, and not done"), later_date(dated.clause, dated)
    if verb.tense in _OVER and dated.where != "future":
        later = held_later(dated.clause, dated)
        if later is not None:
            return Judgement(Status.POSTPONED, "planned, and held later"), later
        return Judgement(Status.HAPPENED, "planned, and told in the past tense"), None
    moved = later_date(dated.clause, dated)
    return (Judgement(Status.POSTPONED, "planned, and given a new date"), moved) if moved else None


def _barred(dated: Dated, *, is_kept: bool) -> Judgement:
    """Judge what somebody was kept from: it is off, or takes place where nothing could keep them from it."""
    verb = dated.clause.verb
    if not is_kept:
        status = Status.HAPPENED if dated.where == "past" else Status.SCHEDULED
        return Judgement(status, "not kept from it")
    if verb is not None and verb.tense in ("may", "would"):
        return Judgement(Status.HYPOTHETICAL, "might be kept from it")
    return Judgement(Status.CANCELLED, "kept from it")


def _drops(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause gives up what its verb acts on: "withdrew the strike planned for Monday"."""
    return clause.verb is not None and not clause.verb.is_passive and gives_up(clause, dated)


def _is_held(dated: Dated) -> bool:
    """Tell what was moved, and has taken place: "the vote, moved from Monday to Tuesday, passed"."""
    around = dated.clause
    while around.kind in ("relative", "participle") and around.parent is not None:
        around = around.parent
    if around is dated.clause or dated.where not in ("past", "now") or around.verb is None:
        return False
    return around.verb.tense in _OVER and not around.verb.is_negated and fate_of(around, dated) is None


def new_date(dated: Dated) -> TimeExpression | None:
    """Give the date that a plan moved to, told right after the old one: "slipped from April 3 to April 9"."""
    tokens, place = dated.tokens, dated.place
    following = tokens.lows[place + 1 : place + 4]
    if dated.expression is None or len(following) < 2 or following[0] not in dated.language.new_date:
        return None
    plan = dated.attachment.plan
    if plan is None or plan.role != "old":
        before = Cased.of(dated.reading.article.text[dated.parsed.sentence.start : dated.expression.start].rstrip())
        if not any(cue.name == "moved-from" and cue.text.search(before) for cue in dated.language.cues.statuses):
            return None
    return next(iter(tokens.expressions_in(place + 1, place + 4)), None)


def _when(expression: TimeExpression | None) -> When | None:
    return expression.when if expression is not None else None


def _is_due(dated: Dated) -> bool:
    """Tell whether a date is the one planned for, not the day the plan was made."""
    is_aim = "t" in dated.tokens.tags[dated.clause.core[0] : dated.place]  # "expected to close by June 1"
    return (
        is_aim
        or "due" in dated.tokens.lows[max(0, dated.place - 2) : dated.place]
        or is_meant(dated.place, dated.tokens, dated.language)
    )


def _called_off(dated: Dated) -> Change | None:
    """Judge what has been called off before its day: "a friendly on 15 February has been cancelled"."""
    verb, language = dated.clause.verb, dated.language
    if dated.where != "future" or verb is None or verb.tense not in _OVER:
        return None
    if dated.tokens.lows[joint_before(dated)] in (language.new_date | language.old_date) - language.meant:
        return None
    fate = fate_of(dated.clause, dated)
    is_for = is_meant(dated.place, dated.tokens, dated.language)
    if fate is None and is_for and verb.end <= dated.place and _drops(dated.clause, dated):
        fate = Status.CANCELLED
    return None if fate is None else (Judgement(fate, "called off before its day"), None)


def _given_up(dated: Dated) -> Change | None:
    """Judge an aim that a later clause gives up: "planned to open in May but has put it off until July"."""
    base = verb_of(dated.clause, dated.tokens, dated.language)
    is_aim = base in dated.language.verbs.aiming and not _is_day_of_aiming(dated)
    if not is_aim and not _plans(dated.clause, dated):
        return None
    found = dated.parsed.clauses
    for clause in found[found.index(dated.clause) + 1 :]:
        if clause.kind == "main" and (keeps_subject(clause, dated) or _is_of_plan(clause, dated)):
            change, moved = fate_of(clause, dated), later_date(clause, dated)
            if change is None and moved is not None and _is_ahead(clause) and not _is_ahead(dated.clause):
                change = Status.POSTPONED
            if change is not None:
                return Judgement(change, "an aim that was given up"), moved
    return None


def _is_day_of_aiming(dated: Dated) -> bool:
    """Tell whether a day is that on which somebody decided on an aim: "the council decided on Monday to"."""
    verb, tags = dated.clause.verb, dated.tokens.tags
    if verb is None or dated.attachment.relation != "verb" or dated.where == "future" or verb.tense not in _OVER:
        return False
    is_meant_for = is_meant(dated.place, dated.tokens, dated.language)
    return not is_meant_for and verb.end <= dated.place and "t" not in tags[verb.start : dated.place]


def _is_ahead(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.tense == "will"


def _meant(dated: Dated) -> Change | None:
    """Judge what was called for a day: "han convocado para hoy una marcha"; English has the cue "called-for"."""
    verb, base = dated.clause.verb, verb_of(dated.clause, dated.tokens, dated.language)
    is_for = verb is not None and not verb.is_negated and is_meant(dated.place, dated.tokens, dated.language)
    if not is_for or dated.language.has_grammar or base not in dated.language.verbs.destining:
        return None
    return Judgement(Status.SCHEDULED, "meant for this date"), None


def _is_of_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause says of a happening that it was to be, what became of it: "but the gala was off"."""
    verb, tokens = clause.verb, dated.tokens
    if verb is None:
        return False
    is_ended = ends(verb.head, clause, dated)
    if not (verb.is_passive or verb.is_negated or is_ended):
        return False
    words = [i for i in range(clause.core[0], verb.start) if tokens.tags[i] not in 'rN"c']
    if len(words) != 2 or tokens.tags[words[0]] not in "xT" or tokens.lows[words[0]] in dated.language.indefinite:
        return False
    low = tokens.lows[words[1]]
    known = tokens.lows[dated.clause.core[0] : dated.clause.core[1]]
    return is_ended or dated.language.names_event(low) or low in known


def _fate_behind(dated: Dated) -> Status | None:
    """Give what the verb behind an aside does to what it tells of: "said the race, due on Friday, | had been put off".

    There the clause that the aside hangs on ends before it.
    """
    aside, tokens = dated.clause, dated.tokens
    for clause in dated.parsed.clauses:
        is_next = clause.parent is aside and clause.kind == "main" and tokens.tags[clause.core[0] - 1] == ","
        if is_next and clause.verb is not None and clause.verb.start == clause.core[0]:
            return fate_of(clause, dated)
    return None


def _told_fate(clause: Clause, dated: Dated) -> Status | None:
    """Give what the subject of an aside says of its plan: "divers, due on Friday, said | the dive was put off"."""
    told = (c for c in dated.parsed.clauses if c.kind == "complement" and c.parent is clause)
    return next((fate_of(c, dated) for c in told if _is_of_plan(c, dated)), None)


def _is_of_old(clause: Clause, dated: Dated) -> bool:
    """Tell whether an aside tells what was planned before something else was: "first meant for Tuesday"."""
    return any(low in dated.language.formerly for a, b in clause.spans for low in dated.tokens.lows[a:b])


def _never_came(clause: Clause, dated: Dated) -> Status | None:
    """Tell what ought to have been, and was not: "parts that should have been sent on Friday | never left"."""
    verb, told = clause.verb, clause.parent.verb if clause.parent is not None else None
    is_owed = (
        verb is not None and dated.tokens.tags[verb.start] == "O" and "h" in dated.tokens.tags[verb.start : verb.end]
    )
    return Status.CANCELLED if is_owed and told is not None and told.is_negated and told.tense in _OVER else None


def _is_plan_dropped(dated: Dated) -> bool:
    """Tell whether the sentence drops the plan of a clause: "said it would reopen on 1 July, dropped that plan"."""
    verb, tokens = dated.clause.verb, dated.tokens
    if dated.clause.kind == "main" or verb is None or verb.tense not in ("will", "would"):
        return False
    for clause in dated.parsed.clauses:
        if clause is not dated.clause and clause.verb is not None and drops_plan(clause, dated):
            nouns = [i for i in range(clause.verb.end, clause.end) if tokens.lows[i] in dated.language.plan_nouns]
            if (
                nouns
                and tokens.tags[nouns[0] - 1] in "xT"
                and tokens.lows[nouns[0] - 1] not in dated.language.indefinite
            ):
                return tokens.lows[nouns[0] + 1] not in dated.language.open_prepositions
    return False


def is_only_meant(dated: Dated) -> bool:
    """Tell whether a day over is one that a thing was meant for: "the report, promised for May, says it was known"."""
    is_for = dated.where == "past" and is_meant(dated.place, dated.tokens, dated.language)
    return is_for and is_plan(dated.clause, dated) and not is_old(dated)


def is_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether an aside tells a plan: "planned for Thursday", "that had been due in two days"."""
    if clause.kind not in ("relative", "participle"):
        return False
    return _plans(clause, dated)


def _plans(clause: Clause, dated: Dated) -> bool:
    words = {low for a, b in clause.spans for low in dated.tokens.lows[a:b]}
    base, verbs = verb_of(clause, dated.tokens, dated.language), dated.language.verbs
    is_for = is_meant(dated.place, dated.tokens, dated.language)
    if is_for and base in verbs.destining:
        return True
    if base in verbs.announcing and dated.where == "past" and not is_for:
        return False
    if base in verbs.planning or "due" in words or (is_for and base == "be" and dated.when and dated.when.is_day):
        return True
    verb = clause.verb
    if verb is None:
        return False
    if not dated.language.has_grammar:
        return verb.tense == "must"
    tags = dated.tokens.tags[verb.start : verb.end]
    return ("t" in tags and verb.tense in ("past", "pluperfect")) or (tags.startswith("O") and "h" in tags)
