"""What a clause does to a plan: calls it off, puts it off, keeps it from happening, gives it a new date.

Which dated happening is that plan is left to ``change``.
"""

from __future__ import annotations

from functools import cache

from chronicle.mentions.attach import is_meant
from chronicle.mentions.clauses import Clause
from chronicle.mentions.grammar import infinitives
from chronicle.mentions.language import language_of
from chronicle.mentions.phrases import antecedent, subject_spans
from chronicle.mentions.plans import is_moving
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import placed, verb_of
from chronicle.model import Status
from chronicle.when import When

__all__ = [
    "drops_plan",
    "drops_planned",
    "ends",
    "fate_of",
    "gives_up",
    "is_only_asked",
    "is_prevented",
    "is_put_off",
    "is_undone",
    "joint_before",
    "keeps_subject",
    "later_date",
    "names_plan",
]

_NOW = "PRESENT_REF"
"""TIMEX3 value of "now", which is no date: "will | now | be held on 9 May"."""
_NEAR = 4
"""Tokens after a verb in which its object stands: "dropped its long-held plans"."""


def fate_of(clause: Clause, dated: Dated) -> Status | None:
    """Tell what a clause's verb does to a plan, if anything."""
    verbs, verb, lows = dated.language.verbs, clause.verb, dated.tokens.lows
    if verb is None or (verb.tense == "may" and not verb.is_negated):  # "may be put off"
        return None
    acting = [verb.head]
    if not dated.language.has_grammar and verbs.base(lows[verb.head]) in verbs.settling:
        acting += [i for i in range(verb.head + 1, clause.core[1]) if dated.tokens.tags[i] == "I"]
    elif verbs.base(lows[verb.head]) in verbs.aiming or dated.tokens.tags[verb.head : verb.head + 2] in ("ht", "Ht"):
        acting += infinitives(dated.tokens, verb.end, clause.core[1])  # "had to be | called off"
    for place in acting:
        base = verbs.base(lows[place])
        if base not in _acting(dated.language.code) or is_only_asked(place, clause, dated):
            continue
        phrases = {base, *(f"{base} {low}" for low in lows[place + 1 : clause.core[1]])}
        if verb.is_negated:
            if phrases & verbs.occurring and is_put_off(clause, dated):
                return Status.POSTPONED
            if phrases & verbs.occurring:
                is_denied = dated.where == "past" and not is_prevented(clause, dated) and not names_plan(clause, dated)
                return Status.DENIED if is_denied else Status.CANCELLED
        elif (
            drops_plan(clause, dated)
            or _blocks(place, clause, dated)
            or base in verbs.cancelling
            or ends(place, clause, dated)
            or phrases & verbs.cancelling_phrases
            or (phrases - {base}) & verbs.perishing
        ):
            return Status.CANCELLED
        elif (
            base in verbs.postponing
            or (base in verbs.halting and _acts_on_plan(place, clause, dated))
            or phrases & verbs.postponing_phrases
            or (is_moving(place, clause.core[1], dated.tokens, dated.language) and later_date(clause, dated))
        ):
            return Status.POSTPONED
    return None


@cache
def _acting(code: str) -> frozenset[str]:
    """Give the verbs that may do something to a plan, by themselves or with another word: few of an article's do."""
    verbs = language_of(code).verbs
    phrases = verbs.occurring | verbs.ending | verbs.cancelling_phrases | verbs.postponing_phrases
    phrases |= verbs.perishing | verbs.halting
    alone = verbs.dropping | verbs.blocking | verbs.cancelling | verbs.postponing | verbs.moving
    return alone | {phrase.partition(" ")[0] for phrase in phrases}


def is_only_asked(place: int, clause: Clause, dated: Dated) -> bool:
    """Tell whether what a token does to a plan is only asked for, weighed or refused: "want the fair | cancelled"."""
    tokens, language, found = dated.tokens, dated.language, dated.parsed.clauses
    head = clause.verb.head if clause.verb is not None else -1
    before = [i for i in range(clause.core[0], place) if tokens.tags[i] in "VIs" or i == head]
    if any(language.verbs.base(tokens.lows[i]) in language.verbs.requesting for i in before):
        return True
    is_aim = tokens.lows[place - 1] in language.infinitive_marks or tokens.tags[place] == "I"
    is_told = clause.kind == "complement" or (clause.kind in ("relative", "other") and clause.introducer is not None)
    if language.has_grammar or clause not in found or not (is_aim or is_told):
        return False
    asking = clause.parent or next(iter(found[: found.index(clause)][-1:]), None)
    return asking is not None and verb_of(asking, tokens, language) in language.verbs.requesting


def is_put_off(clause: Clause, dated: Dated) -> bool:
    """Tell whether what is negated is only not yet: "will not now begin | until 15 October"."""
    places = [i for i in dated.tokens.expressions if i > dated.place and clause.holds(i)]
    lows = (dated.language.new_date | dated.language.until) - dated.language.meant
    return any(dated.tokens.lows[i - 1] in lows or dated.tokens.lows[i].partition(" ")[0] in lows for i in places)


def is_prevented(clause: Clause, dated: Dated) -> bool:
    """Tell whether a negated verb says that it could not be: "the final could not be played"."""
    verb = clause.verb
    if verb is None or not verb.is_negated:
        return False
    is_able = not dated.language.able.isdisjoint(dated.tokens.lows[verb.start : verb.end])
    return is_able or dated.tokens.lows[verb.start] in dated.language.able


def names_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause's subject is called a plan: "the promised landing", "a march planned for 3 May"."""
    verb, tokens, verbs = clause.verb, dated.tokens, dated.language.verbs
    if verb is None:
        return False
    words = [i for a, b in subject_spans(clause, tokens) for i in range(a, b) if i < verb.start]
    return any(tokens.tags[i] in "EP" and verbs.base(tokens.lows[i]) in verbs.planning | verbs.destining for i in words)


def _blocks(place: int, clause: Clause, dated: Dated) -> bool:
    """Tell whether the verb at a token keeps from happening what a day was meant for: "a march was banned"."""
    base = dated.language.verbs.base(dated.tokens.lows[place])
    return base in dated.language.verbs.blocking and _acts_on_plan(place, clause, dated)


def _acts_on_plan(place: int, clause: Clause, dated: Dated) -> bool:
    """Tell whether the verb at a token acts on what a day was meant for: "stayed a sale set for Friday"."""
    is_plan = dated.attachment.plan is not None or is_meant(dated.place, dated.tokens, dated.language)
    is_aside = clause is not dated.clause and dated.where != "past" and dated.place >= 0
    if dated.where != "future" and not is_plan and not is_aside:
        return False
    if clause.holds(dated.place) and dated.tokens.lows[joint_before(dated)] in dated.language.old_date:
        return False  # "suspended flights from Friday"
    is_passive = clause.verb is not None and clause.verb.is_passive
    return place < dated.place if not is_passive else dated.place < place


def ends(place: int, clause: Clause, dated: Dated) -> bool:
    """Tell whether the verb at a token, with nothing behind it, gives a plan up: "that trip is off"."""
    lows, tags = dated.tokens.lows, dated.tokens.tags
    behind = place + 1
    base = dated.language.verbs.base(lows[place])
    while (
        behind < len(tags) - 1 and tags[behind] == "r" and f"{base} {lows[behind]}" not in dated.language.verbs.ending
    ):
        behind += 1
    if behind >= len(tags) or f"{base} {lows[behind]}" not in dated.language.verbs.ending:
        return False
    return behind + 1 >= clause.core[1] or tags[behind + 1] in '%,;:cz@"'


def gives_up(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause's verb gives something up: "withdrew", "was dropped"."""
    verb, base = clause.verb, verb_of(clause, dated.tokens, dated.language)
    return verb is not None and not verb.is_negated and base in dated.language.verbs.dropping


def drops_plan(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause's verb gives up something called a plan: "dropped plans for a July rally"."""
    verb = clause.verb
    if verb is None or not gives_up(clause, dated):
        return False
    near = (clause.core[0], verb.start) if verb.is_passive else (verb.end, verb.end + _NEAR)
    return any(low in dated.language.plan_nouns for low in dated.tokens.lows[slice(*near)])


def drops_planned(plan: Clause, owner: Clause, dated: Dated) -> bool:
    """Tell whether a clause gives up what the plan behind it tells of: "withdrew the strike | that was to begin"."""
    verb = owner.verb
    if verb is None or not gives_up(owner, dated):
        return False
    if verb.is_passive:
        return plan.core[0] < verb.start
    return verb.end == antecedent(plan, dated.tokens)[0] and dated.where == "future"


def _is_spoilt(clause: Clause, dated: Dated) -> bool:
    """Tell whether the weather undid a plan: "rained off"."""
    if clause.verb is None or clause.verb.is_negated:
        return False
    base, head = verb_of(clause, dated.tokens, dated.language), clause.verb.head
    return any(f"{base} {low}" in dated.language.verbs.spoiling for low in dated.tokens.lows[head + 1 : head + 3])


def is_undone(dated: Dated) -> Status | None:
    """Tell what became of what a clause's subject names with its day: "a picnic on Thursday was cancelled"."""
    verb, language = dated.clause.verb, dated.language
    if dated.attachment.relation == "verb" and _is_spoilt(dated.clause, dated):
        return Status.POSTPONED
    fate = fate_of(dated.clause, dated) if verb is not None and dated.clause.kind != "condition" else None
    is_negated = verb is not None and verb.is_negated and names_plan(dated.clause, dated)
    if fate is Status.CANCELLED and (is_negated or is_prevented(dated.clause, dated)):
        return fate
    if verb is None or not _is_in_subject(dated) or dated.clause.kind == "condition":
        return None
    is_acted_on = verb.is_passive or language.is_verb_second or _is_reflexive(dated) or _fails(dated)
    is_acted_on = is_acted_on or ends(verb.head, dated.clause, dated)  # "the march on Friday | is off"
    if fate is not None:
        return fate if is_acted_on else None
    base = verb_of(dated.clause, dated.tokens, language)
    names = any(word.names_event for word in dated.tokens.words[dated.clause.start : dated.place])
    names = names or dated.where == "future"
    is_dropped = verb.is_passive and not verb.is_negated and names and base in language.verbs.undoing
    return Status.CANCELLED if is_dropped else None


def _is_in_subject(dated: Dated) -> bool:
    """Tell whether a date stands behind a noun and before its verb: "the concert on Friday | was"."""
    verb, tags = dated.clause.verb, dated.tokens.tags
    span = next(((a, b) for a, b in dated.clause.spans if a <= dated.place < b), None)
    if verb is None or span is None or not dated.place < verb.start or tags[dated.place + 1] == "'":
        return False
    start = span[0]
    if not tags[start : dated.place].strip("px") and tags[start - 1 : start] == ",":  # "the fair, 12 June, was"
        start = next((a for a, b in dated.clause.spans if b == start - 1), start)
    before = tags[start : dated.place].lstrip('crN"')
    return before[:1] in tuple("xkosI0EG") and any(letter in "koIsG" for letter in before)


def _fails(dated: Dated) -> bool:
    """Tell whether a plan itself comes to nothing: "the rally on Saturday | fell victim to a storm"."""
    verb, base = dated.clause.verb, verb_of(dated.clause, dated.tokens, dated.language)
    rest = dated.tokens.lows[verb.head + 1 : dated.clause.core[1]] if verb is not None else []
    return any(f"{base} {low}" in dated.language.verbs.perishing for low in rest)


def _is_reflexive(dated: Dated) -> bool:
    verb = dated.clause.verb
    assert verb is not None
    near = dated.tokens.lows[max(0, verb.start - 1) : verb.start + 1]
    return not dated.language.idiom.reflexive.isdisjoint(near)


def joint_before(dated: Dated) -> int:
    """Give the token before a date and its article: the "for" of "for the 18th", the "auf" of "auf den 26. Juni"."""
    joint = dated.place - 1
    while joint > 0 and dated.tokens.tags[joint] in "xr" and dated.tokens.lows[joint] not in dated.language.new_date:
        joint -= 1
    return joint


def keeps_subject(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause goes on with the subject of the one before: it has none, or a pronoun."""
    own = (clause.core[0], clause.verb.start) if clause.verb is not None else clause.core
    spans = [own] if clause.subject is not None else subject_spans(clause, dated.tokens)
    words = "".join(dated.tokens.tags[a:b] for a, b in spans).strip('rN@"c,')
    return clause.verb is not None and words in ("", "u")


def _is_goal(place: int, dated: Dated) -> bool:
    """Tell whether a date is what something moved to: "was put off | to Friday", not "was put off on Friday"."""
    joint = place - 1
    while joint > 0 and dated.tokens.tags[joint] in "xr@":
        joint -= 1
    goals = dated.language.new_date | dated.language.until
    return dated.tokens.lows[joint] in goals or dated.tokens.lows[place].partition(" ")[0] in goals


def later_date(owner: Clause, dated: Dated) -> When | None:
    """Find the date that a later verb of the owner gives: "will now be held on February 9", "was put off to May"."""
    verb, tokens = owner.verb, dated.tokens
    if verb is None:
        return None
    is_moved = any(is_moving(i, owner.core[1], tokens, dated.language) for i in range(verb.start, owner.core[1]))
    if not is_moved and verb.tense not in ("will", "present", "would"):
        return None
    for index, expression in tokens.expressions.items():
        if index > max(dated.place, verb.start) and owner.holds(index) and expression.value != _NOW:
            when = expression.when
            is_ahead = placed(when, dated.reading.published) not in ("past", "now")
            return when if is_ahead or (is_moved and _is_goal(index, dated)) else None
    return None
