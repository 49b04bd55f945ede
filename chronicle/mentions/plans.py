"""Dates of plans: the day something was planned for, the day it was moved from, the day it was moved to.

Finds what the plan is about; what became of it is told by ``change``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import Span, antecedent, head_noun, object_span, phrase_before, subject_spans
from chronicle.mentions.tokens import Tokens

__all__ = ["PlanDate", "PlanRole", "is_moving", "plan_date"]

PlanRole = Literal["planned", "old", "new", "barred"]

_REACH = 14
"""Tokens between a verb of moving and the new date: "postponed its fourth-quarter results to"."""
_RELATIVE = re.compile(r"u[rN]*[MWCObBhHdDV]")
_MEETING = 5
"""Tokens of what a plan is moved to, before its date: "deferred to the next meeting on 14 July"."""


@dataclass(frozen=True, slots=True)
class PlanDate:
    """A date of a plan, the words that name the plan and, of these, the noun."""

    role: PlanRole
    spans: tuple[Span, ...]
    word: int


def plan_date(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Tell what plan the time expression at token ``place`` is a date of; None if it is of none that has a name."""
    return (
        _barred(place, tokens, clause, language)
        or _moved(place, tokens, clause, language)
        or _planned(place, tokens, clause, language)
    )


def _barred(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read what somebody was kept from: "prevented the crew from *sailing* on 3 May", whose day it is."""
    verb, verbs = clause.verb, language.verbs
    if verb is None or verb.end > place or verbs.base(tokens.lows[verb.head]) not in verbs.hindering:
        return None
    joint = tokens.tags.rfind("pG", verb.end, place)
    if joint < 0 or tokens.lows[joint] not in language.old_date or not clause.holds(joint + 1):
        return None
    if not set(tokens.tags[joint + 2 : place]).isdisjoint("@,;c"):
        return None
    end = place
    while end > joint + 2 and tokens.tags[end - 1] in "px":
        end -= 1
    return PlanDate("barred", ((joint + 1, end),), joint + 1)


def is_moving(place: int, end: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether the token is a verb of putting off or moving, its particle looked for up to token ``end``."""
    verbs = language.verbs
    if tokens.tags[place] not in "VEPGsI":
        return False
    base = verbs.base(tokens.lows[place])
    if base in verbs.postponing or base in verbs.moving:
        return True
    return any(f"{base} {low}" in verbs.postponing_phrases for low in tokens.lows[place + 1 : end])


def _moved(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "slipped from 3 April to 9 April", "adjourned the case until June 23"."""
    joint = _preposition(place, tokens, language)
    if joint is None:
        return None
    role: PlanRole = "old" if tokens.lows[joint] in language.old_date else "new"
    for index in range(joint - 1, max(clause.start, joint - _REACH) - 1, -1):
        is_start = role == "old" and not _is_followed(place, tokens, language)  # "suspended from noon"
        if is_start and language.verbs.base(tokens.lows[index]) in language.verbs.prolonging:
            continue
        is_attribute = tokens.tags[index] in "EP" and tokens.tags[index - 1 : index] in (
            "x",
            "'",
        )  # "his delayed visit"
        if _RELATIVE.search(tokens.tags, index, joint):  # "put off the race | it had planned for 20 June"
            continue
        if not is_attribute and clause.holds(index) and is_moving(index, joint, tokens, language):
            spans = _what_moves(index, joint, tokens, clause)
            words = [head for span in spans if (head := head_noun(span, tokens)) is not None]
            return PlanDate(role, tuple(spans), words[0]) if words else None
    return None


def _is_followed(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether the day that something is moved to stands behind another: "from 12 June | to 26 June"."""
    following = tokens.lows[place + 1 : place + 2]
    return following != [] and following[0] in language.new_date and "@" in tokens.tags[place + 2 : place + 4]


def _preposition(place: int, tokens: Tokens, language: Language) -> int | None:
    """Find the "from" or "until" of a date, right before it or before what is held on it."""
    tags, lows = tokens.tags, tokens.lows
    joint = place - 1
    while joint > 0 and tags[joint] in "xr":
        joint -= 1
    if joint <= 0:
        return None
    if lows[joint] in language.new_date or lows[joint] in language.old_date:
        return joint
    first = _first_date(place, tokens, language)
    if first is not None:
        return first
    for index in range(joint - 1, max(0, joint - _MEETING), -1):
        if lows[index] in language.new_date and tags[index + 1] == "x":
            names_event = any(word.names_event for word in tokens.words[index + 1 : joint])
            return index if names_event else None  # "moved them to a hostel on Monday", "for a third time on Monday"
        if tags[index] not in "xroksGI":
            break
    return None


def _first_date(place: int, tokens: Tokens, language: Language) -> int | None:
    """Find the "to" of a date that another part of the same date follows: "to Friday, 12 June"."""
    before = place - 2 if tokens.tags[place - 1] == "," else place - 1
    if before <= 0 or tokens.tags[before] != "@":
        return None
    return before - 1 if tokens.lows[before - 1] in language.new_date else None


def _what_moves(verb: int, joint: int, tokens: Tokens, clause: Clause) -> list[Span]:
    """Give the object of an active verb of moving, the subject of a passive one or of one without object."""
    is_passive = tokens.tags[verb - 1 : verb] in ("e", "n") or (
        clause.verb is not None and clause.verb.head == verb and clause.verb.is_passive
    )
    end = next((i for i in range(verb, joint) if tokens.tags[i] in "@,"), joint)
    moved = object_span(verb + 1, end, tokens)
    if not is_passive and head_noun(moved, tokens) is not None:
        return [moved]
    if clause.kind in ("relative", "participle") and not clause.fronts:
        return [antecedent(clause, tokens)]
    spans = subject_spans(clause, tokens)
    is_pronoun = "".join(tokens.tags[a:b] for a, b in spans).strip('rN@"c,') in ("", "u")
    return subject_spans(clause.parent, tokens) if is_pronoun and clause.parent is not None else spans


def _planned(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "a vote planned for Friday", "a decision due to be taken on Friday", inside one clause."""
    plan = _plan_word(place, tokens, language)
    if plan is None or clause.verb is None or not clause.holds(plan) or clause.verb.start <= plan < clause.verb.end:
        return None
    noun = plan - 1
    while noun > 0 and tokens.tags[noun] == "r":
        noun -= 1
    if tokens.tags[noun] not in "okIsG" or not clause.holds(noun):
        return None
    start, _ = phrase_before(noun + 1, tokens)
    while start > 1 and tokens.lows[start - 1] == "of":
        start, _ = phrase_before(start - 1, tokens)
    if clause.verb.end <= noun:
        start = max(start, clause.verb.end)
    return PlanDate("planned", ((start, noun + 1),), noun)


def _plan_word(place: int, tokens: Tokens, language: Language) -> int | None:
    """Find the "planned" of "planned for", "due to be held on", before a date."""
    tags = tokens.tags
    index = place - 1
    while index > 0 and tags[index] in "xrp":
        index -= 1
    if index > 1 and tags[index] in "IEPh" and tags[index - 1] in "te":
        while index > 0 and tags[index] != "t":
            index -= 1
        index -= 1
    word = tokens.lows[index]
    is_participle = tags[index] in "EPV" and language.verbs.base(word) in language.verbs.planning
    return index if index > 0 and (is_participle or word in language.verbs.plan_words) else None
