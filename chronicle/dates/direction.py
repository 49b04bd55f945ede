"""Tell whether a date lies before or after publication, by tense and cue words in its clause.

Measured on bare weekdays in news, 43 of 100 are the publication day, 49 within the six days before and 5
after; so without a cue a date looks back. The words are language data; here is only how they are used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chronicle.dates.clauses import (
    REACH,
    clause_before,
    follows,
    is_bare,
    is_base_form,
    is_by_itself,
    is_in_relative,
    is_listed,
    is_name,
    is_noun,
    is_possessive,
    leftwards,
    opens_saying,
    rightwards,
    supposed_before,
    verb_before,
    was_to_have,
)
from chronicle.dates.cues import Cues
from chronicle.dates.notices import asked_by, headed_by, leads_item, noticed_by
from chronicle.dates.present import looks_ahead, opens_ahead
from chronicle.dates.telling import (
    goes_on_to,
    is_fronted,
    is_still_due,
    joins_on,
    opens_sentence,
    past_saying,
    until_then,
)
from chronicle.dates.tokens import Tokens
from chronicle.dates.undone import LEAD_REACH, had_been, mover_to, undone_plan

__all__ = ["Direction", "find_direction"]

NEAR_TOKENS = 3
"""A cue this near before a date most likely speaks of it: "happened on Jan. 7"."""

SHORT = 4
"""Letters of a word at most in which an ending of two tells nothing: "need"; one of one letter may: "dejó"."""

OWNED_REACH = 8
"""Tokens from an owner to the verb of what is its: "Sunday's game against Tarn can"."""

ASIDE_REACH = 10
"""Tokens from a date to the comma on either side of an aside: ", which was moved from Monday to Tuesday,"."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way a date looks, and the word that says so ("" when none does)."""

    way: Literal["past", "future", "near"]
    """"near" where a plan is told that was undone, in time or after: its day may lie on either side."""
    cue: str = ""
    is_strong: bool = False
    """Whether the cue stands right before the date: "ended March 31"."""
    is_announced: bool = False
    """Whether the verb, though past, can speak of what is to come: "said", "set"."""
    is_near: bool = False
    """Whether it stands close before: "happened on Jan. 7"."""


def find_direction(tokens: Tokens, first: int, last: int, cues: Cues) -> Direction:
    """Look left, then right, for the nearest cue in the clause around tokens ``first`` to ``last`` (exclusive)."""
    is_owner = is_possessive(tokens, last)
    if leads_item(tokens, first):
        if (heading := headed_by(tokens, first, cues)) is not None:
            return Direction("future", heading)
    elif (
        found := _reported(tokens, first, last, cues)
        or _around(tokens, first, last, cues)
        or (joins_on(tokens, first, cues) and _after(tokens, last, cues, is_owner=is_owner))
        or _before(tokens, first, cues, is_owner=is_owner)
    ):
        return found
    rest = past_saying(tokens, last, cues)
    found = _after(tokens, rest, cues, is_owner=is_owner, is_relative=is_in_relative(tokens, first, cues))
    if found and found.way == "past" and is_fronted(tokens, first, rest, found.cue, cues):
        return replace(found, is_strong=True)
    if not found and (ahead := asked_by(tokens, first, last, cues) or noticed_by(tokens, first, cues)):
        return Direction("future", ahead)
    if not found and opens_sentence(tokens, first, cues) and (told := opens_ahead(tokens, rest, cues)):
        return Direction("future", told)
    return found or _beyond(tokens, first, cues) or Direction("past")


def _around(tokens: Tokens, first: int, last: int, cues: Cues) -> Direction | None:
    """Find what says it whatever the verbs: a move, a plan that came to something else, "for Friday"."""
    found = _moved_before(tokens, first, last, cues) or _overtaken(tokens, first, last, cues)
    if found is not None:
        return found
    if (undone := undone_plan(tokens, first, last, cues)) is not None:
        return Direction("near", undone)
    if (unreal := supposed_before(tokens, first, cues)) is not None:
        return Direction("future", unreal)
    if follows(tokens.words, first, cues.future_before):
        lead = "".join(tokens.words[max(0, first - 3) : first]).strip()
        is_failed = had_been(tokens, first, last, cues)
        return Direction("past", lead) if is_failed else Direction("future", lead, is_strong=True)
    if follows(tokens.words, first, cues.past_before):
        return Direction("past", tokens.words[first - 1].strip(), is_strong=True)
    mover = mover_to(tokens, first, last, cues)
    return Direction("future", mover, is_announced=True) if mover is not None else None


def _before(tokens: Tokens, first: int, cues: Cues, *, is_owner: bool) -> Direction | None:
    """Find the nearest cue before a date, in its clause."""
    is_inner = False
    for i, word in leftwards(tokens, first, cues):
        if i == first - 1 and word in cues.beyond and not is_owner:
            continue
        if not is_owner and looks_ahead(tokens, i, first, cues):
            return Direction("future", word)
        if found := _cue(tokens, i, word, cues):
            if is_owner and word in cues.to and not _is_bound_to(tokens, i, cues):
                break
            told = _as_told(tokens, i, word, cues) or _standing(tokens, i, first, found, cues) or found
            if told.way == "past" and is_inner:  # "was freed on condition that she return in May"
                return Direction("past", told.cue, is_announced=True)
            if i == first - 1 and follows(tokens.words, first, cues.named):  # "her own date had been 1 October"
                return Direction("past", told.cue, is_announced=True)
            is_done = told == found and _is_done(tokens, i, first, found, cues)
            return Direction(told.way, told.cue, is_done, told.is_announced, is_near=first - i <= NEAR_TOKENS)
        is_inner = is_inner or word in cues.that
    return None


def _reported(tokens: Tokens, first: int, last: int, cues: Cues) -> Direction | None:
    """Find what looks ahead behind an owner that begins what is said: "said (that) Sunday's game can be played"."""
    if not opens_saying(tokens, first, last, cues):
        return None
    found = _after(tokens, last, cues, is_owner=True)
    is_near = found is not None and found.cue in {w.strip() for w in tokens.words[last : last + OWNED_REACH]}
    return found if found is not None and found.way == "future" and is_near else None


def _beyond(tokens: Tokens, first: int, cues: Cues) -> Direction | None:
    """Fall back on what stands right before a date, where nothing else speaks: "desde octubre"."""
    word = tokens.words[first - 1].strip() if first else ""
    return _cue(tokens, first - 1, word, cues) if word in cues.beyond else None


def _is_bound_to(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell "is set to miss Friday's match" from "agreed to end Friday's strike", which may be on already."""
    before = verb_before(tokens, i, cues)
    return before is not None and tokens.words[before].strip() in cues.future | cues.being | cues.bound


def _after(tokens: Tokens, last: int, cues: Cues, *, is_owner: bool, is_relative: bool = False) -> Direction | None:
    """Find the nearest cue behind a date, in its clause."""
    for i, word in rightwards(tokens, last, cues):
        if word == "," and is_relative:
            return None
        is_other = (is_owner and word in cues.to) or word in cues.background & cues.past  # ", the first since 2009"
        if (found := _cue(tokens, i, word, cues)) and not is_other:
            if word in cues.done_helpers and _is_infinitive_at(tokens, i + 1, cues):
                return Direction("near", f"{word} to")  # "Saturday's show, at which he was to sing, is off"
            return _undone(tokens.words, i, cues) or found
    return None


def _overtaken(tokens: Tokens, first: int, last: int, cues: Cues) -> Direction | None:
    """Find the plan for a day that came to something else: "set for Monday, began on Tuesday", "moved from Monday"."""
    words = tokens.words
    lead = words[first - 1].strip() if first else ""
    if (had := was_to_have(tokens, first, last, cues)) is not None:
        return Direction("near", had)
    if lead in cues.moved_from and follows(words, first - 1, cues.moved):
        return Direction("near", words[first - 2].strip())
    reach = range(first - 1, max(-1, first - 1 - LEAD_REACH), -1)
    plan = next((i for i in reach if (word := words[i].strip()) in cues.planned or word in cues.ends), None)
    if plan is None or words[plan].strip() in cues.ends:
        if "".join(words[last : last + 1]).strip() not in cues.planned:
            return None
        plan = last
    tail = list(rightwards(tokens, max(last, plan + 1), cues))
    helper = verb_before(tokens, plan, cues)
    before = words[helper].strip() if helper is not None else ""
    if before in cues.been and not follows(words, first, cues.future_before):
        return None
    if before in cues.done_helpers:
        at = next((n for n, (_, word) in enumerate(tail) if word in cues.but), None)
        tail = tail[at + 1 :] if at is not None else []
    elif before in cues.future | cues.being | cues.passive | cues.to or (
        tail[:1] and tail[0][1] == "," and before != ","
    ):
        return None
    if is_still_due(tokens, min(plan, first), tail, cues):
        return None
    told = {word for _, word in tail}
    is_undone = not told.isdisjoint(cues.undone | cues.moved)
    is_verb_last = bool(cues.relatives) and is_undone and not told.isdisjoint(cues.done_helpers)
    if not (is_verb_last or _tells_outcome(tokens, tail, cues)):
        return None
    return Direction("near" if is_undone else "past", words[plan].strip())


def _moved_before(tokens: Tokens, first: int, last: int, cues: Cues) -> Direction | None:
    """Tell what was moved, and has taken place: "the vote, moved from Monday to Tuesday, passed"."""
    words = tokens.words
    if "," not in words[max(0, first - ASIDE_REACH) : first]:
        return None
    start = next((i for i in range(first - 1, max(-1, first - 1 - ASIDE_REACH), -1) if words[i] == ","), None)
    end = next((i for i in range(last, min(last + ASIDE_REACH, len(words))) if words[i] == ","), None)
    if start is None or end is None:
        return None
    aside = [word.strip() for word in words[start + 1 : end]]
    mover = next((word for word in aside if word in cues.moved), None)
    if mover is None or not cues.ends.isdisjoint(aside):
        return None
    tail = list(rightwards(tokens, end + 1, cues))
    is_undone = any(word in cues.undone for _, word in tail)
    return Direction("past", mover) if not is_undone and _tells_outcome(tokens, tail, cues) else None


def _tells_outcome(tokens: Tokens, tail: list[tuple[int, str]], cues: Cues) -> bool:
    """Tell whether the first verb of what follows is past, and not one of saying."""
    for i, word in tail:
        if found := _cue(tokens, i, word, cues):
            if _undone(tokens.words, i, cues):
                return False
            is_helper = word in cues.done_helpers | cues.perfect | cues.undone_past
            return found.way == "past" and (is_helper or not found.is_announced)
    return False


def _standing(tokens: Tokens, i: int, first: int, found: Direction, cues: Cues) -> Direction | None:
    """Tell what stands from a day on, is waited for, or calls others: "are cancelled from", "has invited both to"."""
    helper = verb_before(tokens, i, cues)
    if helper is None:
        return None
    before = tokens.words[helper].strip()
    if found.way == "future":  # "la Ligue l'a reporté jeudi", not "a reporté le match de jeudi"
        is_done = found.cue in cues.moved and before in cues.past and is_by_itself(tokens, first, cues)
        return Direction("past", found.cue) if is_done else None
    if found.cue in cues.inviting and before in cues.perfect:
        is_goal = not cues.to.isdisjoint(word.strip() for word in tokens.words[i + 1 : first])
        return Direction("future", f"{before} {found.cue}") if is_goal else None
    if before not in cues.being:
        return None
    clause = clause_before(tokens, helper, cues)
    is_awaited = not (cues.awaiting.isdisjoint(clause) or cues.sure.isdisjoint(clause))
    is_standing = tokens.words[first - 1].strip() in cues.from_then
    return Direction("future", f"{before} {found.cue}") if is_standing or is_awaited else None


def _is_done(tokens: Tokens, i: int, first: int, found: Direction, cues: Cues) -> bool:
    """Tell what has happened beyond doubt: "was held at his home on 9 December", "died on 9 December"."""
    if found.way == "future":
        return False
    helper = verb_before(tokens, i, cues)
    before = tokens.words[helper].strip() if helper is not None else ""
    between = [word.strip() for word in tokens.words[i + 1 : first]]
    if found.is_announced:  # "a grant, approved on the 8th"
        is_plan = found.cue in cues.planned | cues.moved or not found.cue.endswith(cues.past_endings or ("?",))
        return not is_plan and len(between) == 1 and between[0] in cues.on
    if before in cues.done_helpers:
        return True
    return cues.on | cues.verb_rests >= set(between) and before not in cues.undone_helpers


def _as_told(tokens: Tokens, i: int, word: str, cues: Cues) -> Direction | None:
    """Tell what only looks ahead: a plan that failed, what was not to be had, what was done for a purpose."""
    words = tokens.words
    lead = [w.strip() for w in words[max(0, i - LEAD_REACH) : i]]
    if word in cues.possible:
        clause = clause_before(tokens, i, cues)
        is_denied = not cues.denying.isdisjoint([*clause, *(w.strip() for w in words[i + 1 : i + 2])])
        return Direction("past", word) if is_denied or goes_on_to(tokens, i, cues) else None
    if not (word in cues.future or word in cues.to or is_listed(tokens, i, cues)):
        return None
    if word in cues.deadlines and (until := until_then(tokens, i, cues)):
        return Direction("past", until)
    if any(w in cues.been and not cues.undone_past.isdisjoint(lead[max(0, k - 2) : k]) for k, w in enumerate(lead)):
        is_off = any(_undone(words, j, cues) for j in range(i, min(i + REACH, len(words))))
        return None if is_off else Direction("past", "".join(words[max(0, i - 2) : i + 1]).strip())
    return _purpose(tokens, i, cues) if word in cues.to else None


def _purpose(tokens: Tokens, i: int, cues: Cues) -> Direction | None:
    """Tell "staged parades to mark the day" from "agreed to meet", "a plan to meet".

    "Voted by nine to two to close it on Friday" may tell the day of either.
    """
    clause = list(leftwards(tokens, i, cues))
    if not clause or clause[0][1] in cues.plans or clause[0][1] in cues.future:
        return None
    for n, (j, word) in enumerate(clause):
        found = _cue(tokens, j, word, cues)
        if found is None:
            continue
        if n == 0 or found.way != "past" or word in cues.plans:
            return None
        if found.is_announced:
            is_verb = word.endswith(cues.past_endings or ("?",))
            return Direction("future", "".join(tokens.words[i : i + 2]), is_announced=True) if is_verb else None
        return found
    return None


def _undone(words: Sequence[str], i: int, cues: Cues) -> Direction | None:
    """Tell a plan that has been undone before its day: "Thursday's meeting has been cancelled"."""
    phrase = [word.strip() for word in words[i : i + 3]]
    is_undone = len(phrase) == 3 and phrase[0] in cues.perfect and phrase[2] in cues.undone
    return Direction("future", " ".join(phrase)) if is_undone else None


def _is_infinitive_at(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell "to face" from "to the"."""
    word = "".join(tokens.words[i : i + 1]).strip()
    return word in cues.to and _cue(tokens, i, word, cues) is not None


def _cue(tokens: Tokens, i: int, word: str, cues: Cues) -> Direction | None:
    words = tokens.words
    if (word in cues.names and is_name(tokens, i)) or is_noun(words, i, cues):
        return None
    if word in cues.to:
        following = words[i + 1].strip() if i + 1 < len(words) else ""
        if not following.isalpha() or following in cues.not_verbs or follows(words, i, cues.done_before_to):
            return None
        if is_name(tokens, i + 1) or following.endswith(cues.not_verb_endings):
            return None
        return Direction("future", f"{word} {following}")
    if word in cues.future:
        following, before = (words[j].strip() if 0 <= j < len(words) else "" for j in (i + 1, i - 1))
        if word in cues.modals and not cues.perfect.isdisjoint(w.strip() for w in words[i + 1 : i + 3]):
            return Direction("past", f"{word} {following}")
        if before_it := _did(tokens, i, cues):
            return Direction("past", f"{before_it} {word}")
        is_cause = word in cues.causes and following in cues.to and before not in cues.copulas
        return None if is_cause or before in cues.comparing else Direction("future", word)
    if is_listed(tokens, i, cues):
        return Direction("future", f"{word} {words[i + 1].strip()}")
    if is_base_form(tokens, i, cues):
        return None
    is_past = word in cues.past or (word in cues.participles and is_bare(tokens, i, cues))
    past = Direction("past", word) if is_past else _by_ending(tokens, i, word, cues)
    past = replace(past, is_announced=word in cues.announcing) if past else None
    return (_planned(tokens, i, cues) or past) if past and past.way == "past" else past


def _did(tokens: Tokens, i: int, cues: Cues) -> str:
    """Tell "did not meet", whose verb alone would look ahead."""
    helper = verb_before(tokens, i, cues)
    word = tokens.words[helper].strip() if helper is not None else ""
    return word if word in cues.did else ""


def _planned(tokens: Tokens, i: int, cues: Cues) -> Direction | None:
    """Read a participle together with what governs it: "will be held", "is to be formally opened"."""
    joint = verb_before(tokens, i, cues)
    joining = tokens.words[joint].strip() if joint is not None else ""
    if joint is None or joining not in cues.passive | cues.perfect:
        return None
    head = verb_before(tokens, joint, cues)
    governing = tokens.words[head].strip() if head is not None else ""
    governs = cues.future | cues.to if joining in cues.passive else cues.sure
    is_wish = joining in cues.wished and not cues.that.isdisjoint(clause_before(tokens, joint, cues))
    if head is None or not (governing in governs or is_wish):
        return None
    if (told := _as_told(tokens, head, governing, cues)) and told.way == "past":
        return None
    return Direction("future", "".join(tokens.words[head : i + 1]).strip())


def _by_ending(tokens: Tokens, i: int, word: str, cues: Cues) -> Direction | None:
    endings = [end for end in cues.past_endings + cues.future_endings if word.endswith(end)]
    if word in cues.no_endings or all(len(word) <= min(SHORT, len(end) + 2) for end in endings):
        return None
    before = verb_before(tokens, i, cues)
    if is_name(tokens, i) or (before is not None and tokens.words[before].strip() in cues.articles):
        return None
    return Direction("future" if word.endswith(cues.future_endings) else "past", word)
