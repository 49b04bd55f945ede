"""The cue words of one language, read from its ``cues.toml``: what tells which way a date looks.

How they are used is the business of ``direction``, ``narrative`` and ``bounds``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Cues", "build_cues"]


@dataclass(frozen=True, slots=True)
class Cues:
    """A language's cue words."""

    ends: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    participles: frozenset[str]
    """Past, unless a form of "be" stands before: "the judgment given on Friday"."""
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    not_verb_endings: tuple[str, ...]
    """Endings of words that are no verbs after "to": "talked to reporters on Friday"."""
    no_endings: frozenset[str]
    """Words that end like a verb and are none."""
    to: frozenset[str]
    done_before_to: frozenset[str]
    not_verbs: frozenset[str]
    background: frozenset[str]
    """What stands right before a date told in passing, which the telling does not move to."""
    moved: frozenset[str]
    moved_to: frozenset[str]
    """Together they tell to when something was moved, which lies ahead: "postponed from Monday to Friday"."""
    articles: frozenset[str]
    """After one of these a form that ends like a verb describes a thing: "a limited service"."""
    determiners: frozenset[str]
    """After one of these a helping verb or a preposition is a noun: "the will to fight", "the till"."""
    limits: frozenset[str]
    """What stands not far before a date that something lasted until or is compared with."""
    past_before: frozenset[str]
    awaiting: frozenset[str]
    """With "will" these make a present ahead: "will come into force once they are published"."""
    supposing: frozenset[str]
    supposed: frozenset[str]
    """A past form of these, behind one of the former, is of what may yet be: "if the port were still shut"."""
    again: frozenset[str]
    """What makes a month told twice one of another year: "in May 1968 ... again in May"."""
    untensed: frozenset[str]
    """Words of ``past`` that are no verb in the past: "since", "ago", "has"."""
    future_before: frozenset[str]
    """What stands right before a date that lies behind, or ahead: "ended", "as early as"."""
    perfect: frozenset[str]
    undone: frozenset[str]
    """Together, with a word between, what became of a plan before its day: "has been cancelled"."""
    undoing: frozenset[str]
    undoing_with: frozenset[str]
    undoing_particles: frozenset[str]
    """What undoes a plan, alone or with a particle: "shelved Friday's handover", "called off Friday's match"."""
    of_day: frozenset[str]
    """Before the day of what one of ``undone`` undoes: "suspendió el partido del sábado"."""
    was_due: frozenset[str]
    infinitive_endings: tuple[str, ...]
    """Together, what was to be on a day: "devait se tenir vendredi"."""
    announcing: frozenset[str]
    """Past forms that often speak of what is to come: "announced", "set"."""
    reporting: frozenset[str]
    """Right behind one of these what a day owns begins another clause: "said Sunday's game will go ahead"."""
    inserted: frozenset[str]
    """Verbs of a saying put in between commas: "On Friday, she told me, the shop closed"."""
    named: frozenset[str]
    """Right before a date these tell what day something was given, be it ahead: "her own date had been 1 October"."""
    passive: frozenset[str]
    """What joins a future word and a participle: "will be held", "is to be held"."""
    that: frozenset[str]
    wished: frozenset[str]
    """Together, with a participle, what is wished: "asked that the vote be held in May"."""
    adverbs: frozenset[str]
    """What may stand between them: "will also be held"."""
    done_helpers: frozenset[str]
    undone_helpers: frozenset[str]
    """What makes a participle of something that has happened, "was", or of something else: "to be", "is"."""
    on: frozenset[str]
    """What may stand between a verb and its date: "died on"."""
    undone_past: frozenset[str]
    """"had", before "been due to open": a plan that did not hold."""
    been: frozenset[str]
    possible: frozenset[str]
    """"could": ahead, unless it is denied."""
    time_joints: frozenset[str]
    """Before it these go on with what was told: "kept her there until she could leave"."""
    denying: frozenset[str]
    """Words that deny it: "could not be reached", "neither could be found"."""
    modals: frozenset[str]
    """"may" and so on, which with a perfect speak of what is over: "may have begun"."""
    causes: frozenset[str]
    copulas: frozenset[str]
    """"due to" tells a cause, unless a form of "be" stands before it."""
    comparing: frozenset[str]
    """Before these no plan is told: "than expected"."""
    plans: frozenset[str]
    """What stands before "to" where it tells of a plan, not of what was done for a purpose: "agreed a plan to meet"."""
    beyond: frozenset[str]
    """What right before a date says only that something comes later: "any time after Monday"."""
    asking: frozenset[str]
    """Verbs that begin what one asks of another in a message: "Book a table for Monday"."""
    bound: frozenset[str]
    """Before "to" these tell of what is to come, whoever the day belongs to: "set to miss Friday's match"."""
    being: frozenset[str]
    """"is", "are": right beside a day what is to come, "the funeral is on Saturday"."""
    existing: frozenset[str]
    """Before one of ``being`` this tells what there is, with a day what is to come: "there is a meeting on Friday"."""
    being_on: frozenset[str]
    """What may stand between them."""
    from_then: frozenset[str]
    """What begins or ends with a day: with "is" and a participle ahead, "is closed from Monday"."""
    present: frozenset[str]
    present_plural: frozenset[str]
    present_transitive: frozenset[str]
    """Verbs in the present that with a day tell of what is to come: any; after a plural; before an object."""
    present_endings: tuple[str, ...]
    not_present: frozenset[str]
    """Of verbs second in their clause, and words that end so and are none, or say what was said."""
    noun_joints: frozenset[str]
    """Behind a plural these begin what parts it from its verb: "talks with the union start on"."""
    singular: frozenset[str]
    """Pronouns behind which any form in -s is such a verb: "she returns on Monday"."""
    helping: frozenset[str]
    """Forms in -s that are none of them: they help another verb, or say what was said."""
    no_object: frozenset[str]
    """What no object begins with: "their visits by Friday"."""
    present_spans: frozenset[str]
    """Verbs of how long something goes on, before a word of ``from_then``: "runs from Friday"."""
    then: frozenset[str]
    """What makes a present of them that tells of no plan: "comes after"."""
    sure: frozenset[str]
    """"will", which a perfect does not turn back: "will have walked out by Friday"."""
    not_until: frozenset[str]
    """With "until", what had not been before a day that is over: "until Friday they had not been heard"."""
    own: frozenset[str]
    """What tells of one's own present in a message, and with a day of what is to come: "I am away on Friday"."""
    asides: frozenset[str]
    """What begins an aside, which with "had" tells of something earlier: "where a car had burned on 2 May"."""
    followed: frozenset[str]
    """What stands before something earlier that the telling only recalls: "this followed the vote of 2005"."""
    made: frozenset[str]
    """Participles of things, which a year behind them is of: "a report published in 2005 says"."""
    notices: frozenset[str]
    heading_ahead: frozenset[str]
    """In the heading of a list these make its days ones to come, unless one of ``heading_back`` stands there too."""
    heading_back: frozenset[str]
    """What is announced with a colon and a day: "Public meeting: Wednesday, 7 pm"."""
    backshifted: frozenset[str]
    """With one of these a plan is told from what has been told: "it was to reopen in June"."""
    did: frozenset[str]
    """Before a bare verb these tell what is over: "did not meet"."""
    lasted: frozenset[str]
    """Before "until" these tell what is over: "stayed shut until Monday"."""
    names: frozenset[str]
    """Cue words that are names, or nouns, where a capital begins them inside a sentence: "May", "Treffen"."""
    aside_openers: frozenset[str]
    """What begins a clause between two commas that says nothing of the rest: "which"."""
    relatives: frozenset[str]
    """What begins a clause of its own after a comma, where commas bound every clause."""
    unreal: frozenset[str]
    obliged: frozenset[str]
    """Together, what was to be on a day and was not: "hätte ... am 29. Juni eröffnet werden sollen"."""
    planned: frozenset[str]
    """Participles of a plan: "scheduled for", "due to"."""
    but: frozenset[str]
    """What joins a plan to what came of it."""
    joining: frozenset[str]
    """Behind a comma and before a day these begin a clause of its own: ", and by Wednesday"."""
    moved_from: frozenset[str]
    """After a word of ``moved``, before the day that something was moved from."""
    listed: frozenset[str]
    listed_for: frozenset[str]
    """Together they tell a plan for a day: "is listed for a first hearing on 9 October"."""
    inviting: frozenset[str]
    """With "has" and "to" these look ahead: "has invited both sides to the hall on Sunday"."""
    progressive: frozenset[str]
    """Forms of plans in the present: "is visiting", "said it was closing"."""
    progressive_endings: tuple[str, ...]
    progressive_passive: frozenset[str]
    """"is being held"."""
    verb_rests: frozenset[str]
    """What belongs to the verb before: "took effect", "came into force"."""
    indefinite: frozenset[str]
    """Before a weekday these make it any: "on a Monday", unless a noun follows that is not in ``any_day_ends``."""
    any_day_ends: frozenset[str]
    clock_leads: frozenset[str]
    """What stands before a clock time and says nothing of it, though before a day it looks ahead: "à"."""
    past_midnight: frozenset[str]
    """What stands before "midnight" where it is of the day that it begins: "shortly after midnight"."""
    day_of: frozenset[str]
    """Behind a clock time these give it the day of something else: "on the night of (the fire)"."""
    deadlines: frozenset[str]
    """What stands right before the end of a time by which something is due: "by the end of the year"."""


def build_cues(data: Mapping[str, Any]) -> Cues:
    """Read the cues of one language; lists that are missing are empty."""
    fields: dict[str, Any] = {
        name: (tuple if name.endswith("_endings") and name != "no_endings" else frozenset)(data.get(name, ()))
        for name in Cues.__slots__
    }
    return Cues(**fields)
