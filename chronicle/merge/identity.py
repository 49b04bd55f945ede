"""Ids that follow from what is told, and that survive when more is told.

Without a previous timeline an id is a hash of the event's first telling. With one, events are matched to the old
ones by the mentions that they share, largest overlap first, and keep their ids; what split and what merged is noted,
and the note stays while its event does, so that rebuilding over one's own output changes nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chronicle.model import Problem
from chronicle.timeline import Event, MentionRecord, Timeline

__all__ = ["Identified", "content_id", "identify", "revise", "shared_mentions", "uid_of"]

_ID_DIGITS = 12
"""Hexadecimal digits of an id: 48 bits, one clash expected among 20 million events; clashes are told apart."""

_UID_DOMAIN = "chronicle"
_KEPT_NOTES = ("event-split", "events-merged")

Identified = tuple[list[str], tuple[Problem, ...]]
"""The ids in the order of the events, and notes on splits and merges."""


def content_id(event: Event) -> str:
    """Name an event by its first telling: source, sentence and date of the earliest published mention."""
    rank = {entry.source: place for place, entry in reversed(list(enumerate(event.history)))}

    def first(mention: MentionRecord) -> tuple[int, str, int, str, str]:
        place = rank.get(mention.source, len(rank))
        return (place, mention.source, mention.start, mention.when or "", mention.action)

    told = min(event.mentions, key=first)
    parts = (told.source, told.quote, told.when or "", told.action, told.status.value)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_ID_DIGITS]


def uid_of(identity: str) -> str:
    """Give the calendar uid that an event keeps for life."""
    return f"{identity}@{_UID_DOMAIN}"


def identify(events: Sequence[Event], previous: Timeline | None, preferred: Mapping[int, str]) -> Identified:
    """Give every event its id: that of the old event it continues, the preferred one, or one of its content.

    ``preferred`` names, by position, the id that an event has had so far in this build; of old events with an equal
    claim it wins.
    """
    old = previous.events if previous else ()
    overlaps = _overlaps(events, old)
    contents = [content_id(event) for event in events]
    kept = _match(overlaps, [event.id for event in old], preferred, contents)
    ids = {new: old[number].id for new, number in kept.items()}
    taken = set(ids.values())
    for position in range(len(events)):
        if position not in ids:
            wanted = preferred.get(position) or contents[position]
            ids[position] = next(name for name in _numbered(wanted) if name not in taken)
            taken.add(ids[position])
    named = [ids[position] for position in range(len(events))]
    return named, _notes(overlaps, kept, named, previous)


def revise(event: Event, previous: Event | None) -> Event:
    """Raise the revision (the calendar's SEQUENCE) where the event says something else than before.

    Importance is no part of what it says: that shifts with whatever else its topic's articles tell.
    """
    if previous is None:
        return replace(event, revision=0)
    same = replace(event, revision=previous.revision, importance=previous.importance)
    return replace(event, revision=previous.revision + (same != previous))


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


_Key = tuple[str, ...]
_Overlaps = dict[tuple[int, int], int]
"""Positions of a new and an old event to the points they share."""

_SAME_RECORD, _SAME_MENTION, _SAME_SENTENCE = 16, 4, 1


def _keys(mention: MentionRecord) -> Iterator[tuple[_Key, int]]:
    """Give what tells a mention again: all of it, its sentence and happening, and, for least, its sentence alone."""
    whole = (str(mention.start), mention.when or "", mention.status.value, mention.title, *mention.terms)
    yield (mention.source, mention.quote, mention.action, *whole), _SAME_RECORD
    text = mention.time_expression.text if mention.time_expression else ""
    yield (mention.source, mention.quote, text, mention.action), _SAME_MENTION
    yield (mention.source, mention.quote), _SAME_SENTENCE


def _overlaps(events: Sequence[Event], old: Sequence[Event]) -> _Overlaps:
    index: dict[_Key, list[int]] = defaultdict(list)
    for number, event in enumerate(old):
        for mention in event.mentions:
            for key, _ in _keys(mention):
                index[key].append(number)
    points: Counter[tuple[int, int]] = Counter()
    for position, event in enumerate(events):
        for mention in event.mentions:
            for key, worth in _keys(mention):
                for number in set(index.get(key, ())):
                    points[position, number] += worth
    return dict(points)


def _match(
    overlaps: _Overlaps, old_ids: Sequence[str], preferred: Mapping[int, str], contents: Sequence[str]
) -> dict[int, int]:
    """Pair new and old events one to one, the largest overlap first, of equal ones that of the first telling."""

    def claim(pair: tuple[int, int]) -> tuple[bool, int, bool, str, int]:
        new, old = pair
        return (preferred.get(new) != old_ids[old], -overlaps[pair], contents[new] != old_ids[old], old_ids[old], new)

    kept: dict[int, int] = {}
    taken: set[int] = set()
    for new, old in sorted(overlaps, key=claim):
        if new not in kept and old not in taken:
            kept[new] = old
            taken.add(old)
    return kept


def shared_mentions(events: Sequence[Event], old: Sequence[Event]) -> dict[tuple[int, int], int]:
    """Give the positions of a new and an old event that share a mention, with how much they share."""
    return {pair: points for pair, points in _overlaps(events, old).items() if points >= _SAME_MENTION}


def _notes(
    overlaps: _Overlaps, kept: Mapping[int, int], ids: Sequence[str], previous: Timeline | None
) -> tuple[Problem, ...]:
    """Note what split and what merged, and keep the notes of events that are still there."""
    if previous is None:
        return ()
    survivors = set(kept.values())
    found = []
    for (new, old), points in sorted(overlaps.items()):
        before = previous.events[old]
        if points < _SAME_MENTION or kept.get(new) == old:
            continue
        if old not in survivors:
            found.append(_note("events-merged", ids[new], f"{before.id} ({before.title}) is now part of {ids[new]}"))
        elif new not in kept:
            found.append(_note("event-split", ids[new], f"{ids[new]} was part of {before.id} ({before.title})"))
    earlier = [p for p in previous.problems if p.code in _KEPT_NOTES and p.place in set(ids)]
    return tuple(dict.fromkeys([*earlier, *found]))


def _note(code: str, identity: str, message: str) -> Problem:
    return Problem(code, "note", message, place=identity)
