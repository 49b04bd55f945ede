"""Moves of plans that a sentence tells beside its clauses: by a length, by dates called dates, by a second attempt.

A move that a clause's own verb tells of the day it stands by is read by ``change``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Parsed
from chronicle.mentions.renewals import takes_place
from chronicle.mentions.slips import Slip, shifted
from chronicle.mentions.status import verb_of
from chronicle.model import Basis, Mention, Status
from chronicle.when import When

__all__ = ["Told", "with_moves", "with_new_days"]

_OFF = (Status.POSTPONED, Status.CANCELLED, Status.DENIED)
_NOW = (Status.HAPPENED, Status.SCHEDULED, Status.ONGOING)


class Told(NamedTuple):
    """What has been told: by the sentences before, and by this one, whose length of a move is ``slip``."""

    before: Sequence[Mention]
    here: Sequence[Mention]
    slip: Slip | None


def with_moves(told: Told, parsed: Parsed) -> tuple[list[Mention], list[Mention]]:
    """Give the mentions of the sentence before and of this one, with the moves that they tell of each other."""
    for read in _ROWS:
        told = read(told, parsed)
    return list(told.before), list(told.here)


def with_new_days(
    outcomes: Sequence[Mention], told: Sequence[Mention], slip: Slip | None, language: Language
) -> list[Mention]:
    """Give what became of plans, and of one put off the day that the sentence tells it on: "put back, was held on".

    What was then held is no outcome of the plan, which was for another day; nor is what came so much later, on no day
    that is told: "the restart came a day late".
    """
    if slip is not None and not any(m.expression is not None for m in told):
        notes = "it came on another day"
        outcomes = [
            replace(o, status=Status.POSTPONED, notes=(*o.notes[:-1], notes)) if o.status is Status.HAPPENED else o
            for o in outcomes
        ]
    dated = [m for m in told if m.status in _NOW and m.when is not None and m.basis is not Basis.PUBLICATION]
    found = [replace(o, moved_to=_day_held(o, dated, language) or o.moved_to) for o in outcomes]
    is_moved = any(m.status is Status.POSTPONED for m in (*found, *told))
    return [o for o in found if not (is_moved and o.status is Status.HAPPENED)]


def _day_held(outcome: Mention, dated: Sequence[Mention], language: Language) -> When | None:
    if outcome.status is not Status.POSTPONED:
        return None
    names = {outcome.action, language.events.get(outcome.action)}
    return next((m.when for m in dated if m.action in names), None)


def _by_length(told: Told, parsed: Parsed) -> Told:
    """Read the new day of what a length puts off: "Friday's hearing was put back a week"."""
    del parsed
    if told.slip is None:
        return told
    put_off = [m for m in told.here if m.status is Status.POSTPONED and m.when is not None]
    is_told = any(m.status in _NOW and m.expression is not None and m.when is not None for m in told.here)
    if len(put_off) != 1 or put_off[0].moved_to is not None or is_told:
        return told
    new = shifted(put_off[0].when, told.slip._replace(by=-told.slip.by))
    return told if new is None else told._replace(here=_with(told.here, put_off[0], replace(put_off[0], moved_to=new)))


def _as_new_date(told: Told, parsed: Parsed) -> Told:
    """Read a day that is called the new one: "The fair is off. | The new date is 4 May"."""
    if parsed.language.new_days.isdisjoint(parsed.tokens.lows):
        return told
    for new in told.here:
        clause = parsed.clause_of(new.expression)
        if new.status not in _NOW or clause is None or not _is_date(clause, parsed.language.new_days, parsed):
            continue
        every = [*told.before, *told.here]
        old = next((m for m in reversed(every) if _may_move(m, new)), None)
        if old is None:
            continue
        notes = (*old.notes[:-1], "called off, and given a new date")
        moved = replace(old, status=Status.POSTPONED, moved_to=new.when, notes=notes)
        here = _with(told.here, new, _like(new, old))
        return told._replace(before=_with(told.before, old, moved), here=_with(here, old, moved))
    return told


def _may_move(old: Mention, new: Mention) -> bool:
    if old is new or old.status not in _OFF or old.moved_to is not None:
        return False
    return old.is_outcome or (old.when is not None and old.when != new.when)


def _as_goal(told: Told, parsed: Parsed) -> Told:
    """Read the new day that a noun gives: "Vestry meeting, 3 May: adjournment to 10 May"."""
    tokens, language = parsed.tokens, parsed.language
    if language.delay_nouns.isdisjoint(tokens.lows):
        return told
    for place, new in tokens.expressions.items():
        joint = place - 1
        while joint > 0 and tokens.tags[joint] == "x":
            joint -= 1
        is_goal = tokens.lows[joint] in language.new_date and tokens.lows[joint - 1] in language.delay_nouns
        old = next((m for m in told.here if m.status is Status.SCHEDULED and m.expression is not new), None)
        if is_goal and old is not None and new.when is not None and old.when != new.when:
            notes = (*old.notes[:-1], "a noun puts it off to another day")
            moved = replace(old, status=Status.POSTPONED, moved_to=new.when, notes=notes)
            return told._replace(here=_with(told.here, old, moved))
    return told


def _as_renewed(told: Told, parsed: Parsed) -> Told:
    """Read the later day of what is called off: "will not open on Monday: the board has set 6 May instead"."""
    off = [m for m in told.here if m.status is Status.CANCELLED and m.expression is not None and not m.is_outcome]
    later = [m for m in told.here if m.status in _NOW and off and _is_later(m.when, off[0].when)]
    if len(off) != 1 or len(later) != 1 or off[0].moved_to is not None:
        return told
    old, new = off[0], later[0]
    clause = parsed.clause_of(new.expression)
    if clause is None or not _renews(clause, parsed):
        return told
    notes = (*old.notes[:-1], "called off, and given a later day")
    moved = replace(old, status=Status.POSTPONED, moved_to=new.when, notes=notes)
    return told._replace(here=_with(told.here, old, moved))


def _is_later(when: When | None, other: When | None) -> bool:
    first, last = when.start if when is not None else None, other.last if other is not None else None
    return first is not None and last is not None and first > last


def _renews(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a clause gives a day to what the words before it speak of: "is now due", "and took place on"."""
    tokens, language, verb = parsed.tokens, parsed.language, clause.verb
    if verb is None or verb.is_negated:
        return False
    has_no_subject = verb.start == clause.core[0]
    if has_no_subject and tokens.tags[verb.start - 1] == "c" and takes_place(clause, tokens, language):
        return True
    is_of_it = tokens.tags[clause.start] == "u" or tokens.lows[clause.start] in language.possessives
    return (has_no_subject or is_of_it) and not language.renewed.isdisjoint(tokens.lows[slice(*clause.core)])


def _as_old_dates(told: Told, parsed: Parsed) -> Told:
    """Read days that are called earlier ones: "It opened last night. | Two earlier dates had been lost to fog"."""
    if parsed.language.old_days.isdisjoint(parsed.tokens.lows):
        return told
    here = list(told.here)
    for place, old in enumerate(told.here):
        clause = parsed.clause_of(old.expression)
        if clause is None or old.when is None or not _is_date(clause, parsed.language.old_days, parsed):
            continue
        if not _is_lost(clause, parsed):
            continue
        others = [
            m for m in (*told.before, *told.here) if m.status in _NOW and parsed.clause_of(m.expression) is not clause
        ]
        new = next((m for m in reversed(others) if m.when is not None and not m.is_aside), None)
        is_known = old.status is Status.POSTPONED
        notes = old.notes if is_known else (*old.notes[:-1], "one of the days that it was to be on")
        meant = _like(old, new) if new is not None else old
        moved_to = new.when if new is not None else None
        here[place] = replace(meant, status=Status.POSTPONED, moved_to=moved_to, notes=notes)
    return told._replace(here=here)


def _is_date(clause: Clause, marks: frozenset[str], parsed: Parsed) -> bool:
    """Tell whether what a clause is about is a date of a kind: "the new date", "two earlier dates"."""
    lows, language = parsed.tokens.lows, parsed.language
    words = [low for a, b in subject_spans(clause, parsed.tokens) for low in lows[a:b]]
    return not marks.isdisjoint(words) and not language.date_nouns.isdisjoint(words)


def _is_lost(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a date is told to have come to nothing, or only to have been the date."""
    verbs, base = parsed.language.verbs, verb_of(clause, parsed.tokens, parsed.language)
    if clause.verb is None or clause.verb.is_negated:
        return False
    lost = verbs.losing | verbs.failing | verbs.cancelling | verbs.postponing | verbs.dropping | {"be"}
    return clause.verb.tense in ("past", "pluperfect", "perfect") and base in lost


def _like(mention: Mention, other: Mention) -> Mention:
    """Give a mention of a mere date as one of what it is the date of."""
    return replace(mention, action=other.action, terms=other.terms, participants=other.participants)


def _with(mentions: Sequence[Mention], old: Mention, new: Mention) -> list[Mention]:
    return [new if m is old else m for m in mentions]


_ROWS: tuple[Callable[[Told, Parsed], Told], ...] = (_by_length, _as_goal, _as_new_date, _as_old_dates, _as_renewed)
