"""Tell what is said apart from what says it: "On 5 April, Anna Dahl told me, the shop closed".

And what a past tense tells in what is said: "she insisted that the opening, due on 5 April, was not in danger".
"""

from __future__ import annotations

from itertools import pairwise

from chronicle.dates.clauses import clause_before, is_inner_stop, leftwards, rightwards
from chronicle.dates.cues import Cues
from chronicle.dates.tokens import Tokens

__all__ = [
    "goes_on_to", "is_fronted", "is_still_due", "is_told_on", "joins_on", "opens_sentence", "past_saying", "until_then",
]  # fmt: skip

SAYING_REACH = 8
"""Tokens of a saying put in between two commas: ", the shop's owner Anna Dahl told me,"."""

VERB_REACH = 3
"""Tokens from a verb within which what else its sentence tells of the day stands: "agreed to"."""


def past_saying(tokens: Tokens, last: int, cues: Cues) -> int:
    """Give the token behind a saying put in after a date: "On 5 April, Anna Dahl told me, | the shop closed"."""
    words = [word.strip() for word in tokens.words[last : last + SAYING_REACH + 2]]
    if words[:1] != [","] or "," not in words[1:]:
        return last
    end = words.index(",", 1)
    inside = words[1:end]
    return last if cues.inserted.isdisjoint(inside) or not cues.ends.isdisjoint(inside) else last + end + 1


def is_fronted(tokens: Tokens, first: int, last: int, cue: str, cues: Cues) -> bool:
    """Tell "On 5 April the shop closed", whose verb is of that day, from "On 5 April, after the vote, ..."."""
    if not opens_sentence(tokens, first, cues) or cue in cues.untensed:
        return False
    clause = [word for _, word in rightwards(tokens, last, cues)]
    told = clause[: clause.index(cue) + VERB_REACH] if cue in clause else clause
    is_aside = "," in told[1 : 1 - VERB_REACH]
    return not is_aside and cues.future.isdisjoint(told) and cues.to.isdisjoint(told)


def opens_sentence(tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell a date that begins its sentence, with what leads to it: "On 5 April", "Just before midnight on 5 April"."""
    lead = first - 1 if first and tokens.words[first - 1].strip() in cues.on else first
    if lead == first and lead and tokens.words[lead - 1].strip() in cues.limits | cues.past_midnight:
        lead -= 1
        lead -= lead > 0 and tokens.words[lead - 1].strip().isalpha()
    return lead == 0 or (tokens.words[lead - 1].strip(" ") in cues.ends and not is_inner_stop(tokens, lead - 1))


def joins_on(tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell a date that begins a clause of its own: "shut, as was said it would, and by Wednesday the road was full"."""
    lead = [word.strip() for word in tokens.words[max(0, first - 3) : first]]
    lead = lead[:-1] if lead[-1:] and lead[-1] in cues.on | cues.deadlines else lead
    return lead[-2:-1] == [","] and lead[-1] in cues.joining


def is_still_due(tokens: Tokens, plan: int, tail: list[tuple[int, str]], cues: Cues) -> bool:
    """Tell a plan of which is said in the past how it is: "insisted that the vote, due on Friday, was not at risk"."""
    is_said = not cues.reporting.isdisjoint(clause_before(tokens, plan, cues))
    told = [word for _, word in tail]
    return is_said and any(was in cues.done_helpers and no in cues.denying for was, no in pairwise(told))


def is_told_on(tokens: Tokens, first: int, last: int, cues: Cues) -> bool:
    """Tell what a telling goes on to, "It would not run again until 20 June", from what somebody said would be."""
    before = clause_before(tokens, first, cues)
    behind = [word for _, word in rightwards(tokens, last, cues)]
    is_said = not (cues.reporting | cues.inserted).isdisjoint([*before, *behind])
    return not is_said and cues.supposing.isdisjoint(before) and not (cues.backshifted & cues.future).isdisjoint(before)


def goes_on_to(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell what a telling goes on to, "was held there until she could leave", from what somebody said could be."""
    is_joined = False
    for _, word in leftwards(tokens, i, cues):
        if is_joined and (word in cues.past or word.endswith(cues.past_endings or ("?",))):
            return word not in cues.announcing | cues.untensed
        is_joined = is_joined or word in cues.time_joints
    return False


def until_then(tokens: Tokens, i: int, cues: Cues) -> str | None:
    """Find what had not been until a day: "Until Friday, they had not been heard"."""
    for near in (leftwards(tokens, i, cues), rightwards(tokens, i + 1, cues)):
        words = [word for _, word in near]
        if lasted := next((word for word in words if word in cues.lasted), None):
            return lasted
        for pair in pairwise(words):
            if told := {" ".join(pair), " ".join(reversed(pair))} & cues.not_until:
                return min(told)
    return None
