"""Several days that one plan had in turn: "slipped to 2 May, then to 9 May", "was set for 3 May and then for 9 May".

What its clause does to a plan of one day is told by ``change``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import joint_before
from chronicle.mentions.language import Language
from chronicle.mentions.plans import is_moving
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import Judgement, verb_of
from chronicle.mentions.tokens import Tokens
from chronicle.model import Status
from chronicle.when import When

__all__ = ["in_turn", "is_next_turn", "is_old", "meant_in_turn", "moved_on", "was_to"]

Change = tuple[Judgement, When | None]
"""What became of a plan, and the date that it moved to."""

_WAS_TO = re.compile(r"Br*tr*[^h].*")
"""The letters of "was to open", "was first to be opened"."""


def moved_on(dated: Dated) -> Change | None:
    """Judge one of several days that a plan was moved to: "slipped to 2 May, | then to 9 May, finally to June"."""
    tokens, language, joint = dated.tokens, dated.language, joint_before(dated)
    if joint <= 0 or tokens.lows[joint] not in language.new_date:
        return None
    tries = [i for i in tokens.expressions if not language.next_try.isdisjoint(_lead(i, tokens.lows, language))]
    later = next((i for i in tries if i > dated.place), None)
    is_moved = any(is_moving(i, joint, tokens, language) for i in range(joint))
    if not is_moved or (later is None and dated.place not in tries):
        return None
    if later is None:
        return Judgement(Status.SCHEDULED, "the last of several days that it was moved to"), None
    return Judgement(Status.POSTPONED, "one of several days that it was moved to"), tokens.expressions[later].when


def _lead(place: int, lows: Sequence[str], language: Language) -> Sequence[str]:
    """Give the word before the "to" of a date: "then to 9 May"."""
    joint = next((i for i in range(place - 1, max(-1, place - 3), -1) if lows[i] in language.new_date), 0)
    return lows[max(0, joint - 1) : joint]


def in_turn(dated: Dated) -> Change | None:
    """Judge the dates that a plan of old had in turn: "was to open in June; then in September; then in December"."""
    found, lows = dated.parsed.clauses, dated.tokens.lows
    plan = next((number for number, clause in enumerate(found) if was_to(clause, dated)), None)
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
    base = verb_of(dated.clause, dated.tokens, dated.language)
    if is_old(dated) or dated.where != "past" or base in dated.language.verbs.stative:
        return None
    return Judgement(Status.SCHEDULED, "a plan of old"), None


def meant_in_turn(dated: Dated) -> Change | None:
    """Judge one of the days that a plan was set for in turn: "was planned for 3 May and then for 9 May"."""
    tokens, clause = dated.tokens, dated.clause
    if len(tokens.expressions) == 1:
        return None
    turns = [i for i in tokens.expressions if clause.holds(i)]
    if turns == [dated.place] or dated.place not in turns or not _sets_day(clause, dated):
        return None
    later = next((i for i in turns if i > dated.place), None)
    if later is not None and is_next_turn(dated.place, later, tokens, dated.language):
        return Judgement(Status.POSTPONED, "one of several days that were planned"), tokens.expressions[later].when
    earlier = max((i for i in turns if i < dated.place), default=None)
    is_last = earlier is not None and is_next_turn(earlier, dated.place, tokens, dated.language)
    if not is_last or dated.where != "past":
        return None
    return Judgement(Status.POSTPONED, "the last of several days that were planned, and over"), None


def is_next_turn(place: int, later: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether one date comes after another that was given up: "for 3 May | and then for | 9 May"."""
    between = range(place + 1, later)
    words = [tokens.lows[i] for i in between]
    is_run = all(tokens.tags[i] in "cpx,r" or tokens.lows[i] in language.next_try for i in between)
    return is_run and not (language.next_try | language.again).isdisjoint(words)


def _sets_day(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause sets a plan's day: "was planned for", "had been due on"."""
    verb, lows, verbs = clause.verb, dated.tokens.lows, dated.language.verbs
    if verb is None or verb.is_negated or verb.tense not in ("past", "pluperfect", "perfect"):
        return False
    near = lows[verb.start : verb.end + 2]
    is_set = verb.is_passive and verb_of(clause, dated.tokens, dated.language) in verbs.planning | verbs.destining
    return is_set or (dated.tokens.tags[verb.head] in "bBe" and not verbs.plan_words.isdisjoint(near))


def was_to(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause tells what "was to" be done."""
    verb = clause.verb
    if verb is None or verb.is_negated:
        return False
    return _WAS_TO.fullmatch(dated.tokens.tags, verb.start, verb.end) is not None


def is_old(dated: Dated) -> bool:
    """Tell whether a date is background, of which "was to" may tell what came true."""
    when = dated.when
    return when is None or when.end is None or dated.reading.is_background(when)
