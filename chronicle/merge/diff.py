"""What changed from one timeline to the next: in words for people, as records for programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from chronicle.merge.identity import shared_mentions
from chronicle.model import Status
from chronicle.timeline import Event, Timeline

__all__ = ["Change", "Kind", "compare_timelines"]

Kind = Literal[
    "new", "gone", "merged", "split", "moved", "re-dated", "re-titled", "confirmed", "cancelled", "postponed",
    "status", "sources", "conflict", "changed",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed."""

    kind: Kind
    event: str
    """Id in the new timeline; in the old one for what is gone or merged away."""
    text: str
    others: tuple[str, ...] = ()
    """Ids of the events that it was part of, became part of, or was moved to."""


def compare_timelines(old: Timeline, new: Timeline) -> list[Change]:
    """List the changes in the order of the new timeline, what is gone last.

    Events are matched by id, and those without a match by the mentions that they share.
    """
    before = {event.id: event for event in old.events}
    after = {event.id: event for event in new.events}
    renamed = _renamed(before, after)
    changes: list[Change] = []
    for event in new.events:
        known = before.get(renamed.get(event.id, event.id))
        changes += _changes(known, event) if known else [_arrival(event, old, renamed)]
    kept = {renamed.get(event.id, event.id) for event in new.events}
    changes += [_departure(event, new) for event in old.events if event.id not in kept]
    return changes


def _renamed(before: Mapping[str, Event], after: Mapping[str, Event]) -> dict[str, str]:
    """Match events whose ids differ by the mentions that they share: the new id to the old one."""
    fresh = [event for event in after.values() if event.id not in before]
    lost = [event for event in before.values() if event.id not in after]
    shared = shared_mentions(fresh, lost)
    renamed: dict[str, str] = {}
    for (new, old), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if fresh[new].id not in renamed and lost[old].id not in renamed.values():
            renamed[fresh[new].id] = lost[old].id
    return renamed


def _arrival(event: Event, old: Timeline, renamed: Mapping[str, str]) -> Change:
    """Tell of an event that was not there: new, or split off one that was."""
    sources = [old.events[number] for _, number in sorted(shared_mentions([event], old.events))]
    parents = [parent for parent in sources if parent.id not in renamed.values()]
    if parents:
        told = ", ".join(f"“{parent.title}”" for parent in parents)
        return Change("split", event.id, f"“{event.title}” was told as part of {told}", tuple(p.id for p in parents))
    return Change("new", event.id, f"{_dated(event)}: “{event.title}” ({event.status})")


def _departure(event: Event, new: Timeline) -> Change:
    heirs = [new.events[number] for _, number in sorted(shared_mentions([event], new.events))]
    if heirs:
        told = ", ".join(f"“{heir.title}”" for heir in heirs)
        return Change("merged", event.id, f"“{event.title}” is now part of {told}", tuple(h.id for h in heirs))
    return Change("gone", event.id, f"{_dated(event)}: “{event.title}” is no longer told")


def _changes(old: Event, new: Event) -> list[Change]:
    found = list(_named_changes(old, new))
    same = replace(new, id=old.id, uid=old.uid, revision=old.revision, importance=old.importance)
    if not found and same != old:
        found.append(Change("changed", new.id, f"“{new.title}”: other details"))
    return found


def _named_changes(old: Event, new: Event) -> Iterator[Change]:
    name = f"“{new.title}”"
    if old.title != new.title:
        yield Change("re-titled", new.id, f"“{old.title}” is now {name}")
    if new.replaced_by and not old.replaced_by:
        yield Change("moved", new.id, f"{name} was moved to another date", (new.replaced_by,))
    if (old.when and old.when.edtf) != (new.when and new.when.edtf):
        yield Change("re-dated", new.id, f"{name}: {_dated(old)} is now {_dated(new)}")
    if old.status is not new.status:
        yield Change(_status_kind(old.status, new.status), new.id, f"{name}: {old.status} is now {new.status}")
    if told := _sources(old, new):
        yield Change("sources", new.id, f"{name}: {told}")
    fresh = [c.about for c in new.conflicts if c.about not in {k.about for k in old.conflicts}]
    if fresh:
        yield Change("conflict", new.id, f"{name}: sources now disagree on {', '.join(fresh)}")


def _status_kind(old: Status, new: Status) -> Kind:
    if new in (Status.HAPPENED, Status.ONGOING) and old not in (Status.HAPPENED, Status.ONGOING):
        return "confirmed"
    if new is Status.CANCELLED:
        return "cancelled"
    return "postponed" if new is Status.POSTPONED else "status"


def _sources(old: Event, new: Event) -> str:
    before, after = ({m.source for m in event.mentions} for event in (old, new))
    parts = [f"also told by {source}" for source in sorted(after - before)]
    parts += [f"no longer told by {source}" for source in sorted(before - after)]
    return ", ".join(parts)


def _dated(event: Event) -> str:
    return event.when.edtf if event.when else "undated"


def count_by_kind(changes: Sequence[Change]) -> dict[str, int]:
    """Count the changes of each kind, in the order they first come."""
    counts: dict[str, int] = defaultdict(int)
    for change in changes:
        counts[change.kind] += 1
    return dict(counts)
