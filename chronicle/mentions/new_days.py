"""New days of what will not be on the one that was planned: "It will not open today as planned. | It now opens on".

Where the same sentence tells both days, or the second calls its day the new one, others read the move.
"""

from __future__ import annotations

from dataclasses import replace

from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Parsed
from chronicle.mentions.status import verb_of
from chronicle.model import Mention, Status

__all__ = ["with_new_day"]

_REACH = 500
"""Code points from what will not be to its new day."""
_AHEAD = frozenset({"will", "would", "present", "must"})


def with_new_day(found: list[Mention], told: list[Mention], parsed: Parsed) -> tuple[list[Mention], list[Mention]]:
    """Give the mentions told so far and here, what is off put off where this sentence tells another day for it."""
    every, here = [*found, *told], len(found)
    off = (i for i in range(len(every) - 1, -1, -1) if every[i].status is Status.CANCELLED and not every[i].is_outcome)
    place = next(off, None)
    if place is None or every[place].end < parsed.sentence.start - _REACH:
        return found, told
    old = every[place]
    is_next = all(mention.start == old.start for mention in found[place:])
    new = next((i for i in range(here, len(every)) if _is_of(old, every[i], parsed, is_next=is_next)), None)
    if new is None:
        return found, told
    notes = (*old.notes[:-1], "told not to be then, and given another day")
    every[place] = replace(old, status=Status.POSTPONED, moved_to=every[new].when, notes=notes)
    every[new] = replace(every[new], action=old.action)
    return every[:here], every[here:]


def _is_of(old: Mention, new: Mention, parsed: Parsed, *, is_next: bool) -> bool:
    """Tell whether a sentence tells the new day of what will not be on its old one."""
    clause, due = parsed.clause_of(new.expression), old.when
    if clause is None or clause.verb is None or clause.verb.is_negated or new.status is not Status.SCHEDULED:
        return False
    if due is None or due.end is None or new.when is None or new.when.start is None or new.when.start < due.end:
        return False
    language, tokens = parsed.language, parsed.tokens
    if not language.not_one.isdisjoint(tokens.lows[slice(*clause.core)]):  # "there will be none until autumn"
        return False
    base = verb_of(clause, tokens, language)
    place = next(i for i, e in tokens.expressions.items() if e is new.expression)
    if tokens.lows[place - 1] in language.until & language.new_date:
        return is_next and base in language.verbs.stative | language.verbs.keeping  # "the shop stays shut until"
    names = _names(clause, parsed) | {new.action, base}
    is_same = not names.isdisjoint({old.action, language.events.get(old.action, old.action)})
    is_renewed = not language.renewed.isdisjoint(tokens.lows[slice(*clause.core)])
    is_ahead = clause.verb.tense in _AHEAD and (is_renewed or base in language.verbs.occurring)
    return is_ahead and (is_same or (is_next and _is_pronoun(clause, parsed)))


def _names(clause: Clause, parsed: Parsed) -> set[str]:
    """Give the verbs of what a clause's subject names: "publication" tells that something is to "publish"."""
    events = parsed.language.events
    lows = [low for a, b in subject_spans(clause, parsed.tokens) for low in parsed.tokens.lows[a:b]]
    return {events[low] for low in lows if low in events}


def _is_pronoun(clause: Clause, parsed: Parsed) -> bool:
    words = [
        i for a, b in subject_spans(clause, parsed.tokens) for i in range(a, b) if parsed.tokens.tags[i] not in 'rN"c,'
    ]
    people = parsed.language.persons | parsed.language.first_person
    return len(words) == 1 and parsed.tokens.tags[words[0]] == "u" and parsed.tokens.lows[words[0]] not in people
