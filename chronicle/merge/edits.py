"""What people correct, read from edits.toml and applied after merging, every time.

An edit names its event by id, by the words of a sentence that tells it, or by both: then the words find it when the
id has changed. An edit that finds no event, or several, is reported and changes nothing.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from chronicle.errors import ConfigError
from chronicle.merge.identity import content_id
from chronicle.model import Basis, Mention, Problem, Status
from chronicle.timeline import Event, EventWhen
from chronicle.when import EdtfError, When

__all__ = ["FILE_NAME", "Edits", "Finder", "Restructured", "Target", "read_edits"]

FILE_NAME = "edits.toml"


def _when(value: Any) -> When:
    text = value.isoformat() if isinstance(value, date | datetime) else value
    if not isinstance(text, str):
        raise ValueError('a date is written 2014-03-03, or in quotes as EDTF: "2014-03"')  # noqa: TRY004 - pydantic reports ValueError
    try:
        return When.parse(text)
    except EdtfError as error:
        raise ValueError(f'{text!r} is no date: write 2014-03-03, or EDTF in quotes, such as "2014-03"') from error


def _target(value: Any) -> Any:
    """Let a bare text stand for an id or a quote."""
    return {"event": value, "quote": value} if isinstance(value, str) else value


class Target(BaseModel):
    """The event that an edit is about."""

    model_config = ConfigDict(defer_build=True, extra="forbid", frozen=True, arbitrary_types_allowed=True)

    event: str | None = None
    """Its id."""
    quote: Annotated[str | None, Field(min_length=1)] = None
    """Words of a sentence that tells it, as they stand there."""

    @model_validator(mode="after")
    def _names_one(self) -> Target:
        if self.event is None and self.quote is None:
            raise ValueError("needs event (an id), quote (words of a sentence that tells it), or both")
        return self

    def __str__(self) -> str:
        """Name it for a person."""
        return (
            self.event
            if self.event and self.event == self.quote
            else " / ".join(filter(None, (self.event, self.quote)))
        )


class MergeEdit(BaseModel):
    """Several events are one."""

    model_config = ConfigDict(defer_build=True, extra="forbid", frozen=True)

    events: Annotated[tuple[Annotated[Target, BeforeValidator(_target)], ...], Field(min_length=2)]
    """The first lends its id."""


class SplitEdit(Target):
    """Some of an event's mentions are another event."""

    quotes: Annotated[tuple[str, ...], Field(min_length=1)]
    """Words of the sentences that leave, together."""


class RetitleEdit(Target):
    """An event is called otherwise."""

    title: Annotated[str, Field(min_length=1)]


class RedateEdit(Target):
    """An event was at another time."""

    when: Annotated[When, BeforeValidator(_when)]


class StatusEdit(Target):
    """An event has another status."""

    status: Status


class NoteEdit(Target):
    """A person's remark, shown with the summary."""

    text: Annotated[str, Field(min_length=1)]


class Edits(BaseModel):
    """All of edits.toml: an array of tables for each kind."""

    model_config = ConfigDict(defer_build=True, extra="forbid", frozen=True)

    merge: tuple[MergeEdit, ...] = ()
    split: tuple[SplitEdit, ...] = ()
    retitle: tuple[RetitleEdit, ...] = ()
    redate: tuple[RedateEdit, ...] = ()
    status: tuple[StatusEdit, ...] = ()
    note: tuple[NoteEdit, ...] = ()
    pin: tuple[Target, ...] = ()
    """Kept whatever importance is asked for."""
    hide: tuple[Target, ...] = ()

    def restructure(self, groups: Sequence[list[Mention]], events: Sequence[Event]) -> Restructured:
        """Split and merge groups of mentions; ``events`` are their events, with the ids known so far."""
        return _Restructuring(groups, events).run(self)

    def revalue(self, events: Sequence[Event]) -> tuple[list[Event], list[Problem]]:
        """Change titles, dates, statuses, notes and importance, and leave hidden events out."""
        return _revalue(self, events)


def read_edits(path: Path) -> Edits:
    """Read and check an edits.toml. Raises ConfigError with the file, the table and the key."""
    try:
        return Edits.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"is no TOML: {error}", path=str(path)) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"])
        hint = "the tables are merge, split, retitle, redate, status, note, pin and hide"
        message = first["msg"].removeprefix("Value error, ")
        raise ConfigError(message, path=str(path), place=place, hint=hint) from error


# -- finding ------------------------------------------------------------------------------------


class Finder:
    """Finds the events that targets name."""

    def __init__(self, events: Sequence[Event], *, is_final: bool) -> None:
        """Index the events once; before splitting and merging their ids are not final.

        Beside its own id an event answers to the one that its first telling gives. Before merging that is the
        surer one: an id may have passed to another event because an earlier build had merged the two.
        """
        self._events = events
        own: dict[str, list[int]] = defaultdict(list)
        first: dict[str, list[int]] = defaultdict(list)
        for number, event in enumerate(events):
            own[event.id].append(number)
            first[content_id(event)].append(number)
        self._named = {**first, **own} if is_final else {**own, **first}
        self._told = [{_plain(m.quote) for m in event.mentions} for event in events]

    def find(self, target: Target) -> list[int]:
        """Give the positions of the events that a target names; one when it is clear.

        The words decide where both are given, and the id among several events that the words fit.
        """
        named = self._named.get(target.event, []) if target.event else []
        if target.quote is None or (named and target.quote == target.event):
            return named
        quoting = self._quoting(_plain(target.quote))
        both = [number for number in quoting if number in named]
        return both or quoting or named

    def _quoting(self, words: str) -> list[int]:
        """Give the events with a sentence of just these words, else those with a sentence that holds them."""
        exact = [number for number, quotes in enumerate(self._told) if words in quotes]
        return exact or [number for number, quotes in enumerate(self._told) if any(words in q for q in quotes)]

    def the_one(self, kind: str, target: Target, problems: list[Problem]) -> int | None:
        """Find the only event of a target, or report why not."""
        found = self.find(target)
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(self._events[number].id for number in found)
            problems.append(_problem("edit-ambiguous", f"{kind} of {target}: several events fit: {names}"))
        else:
            problems.append(_problem("edit-without-event", f"{kind} of {target}: no such event any more"))
        return None


def _plain(text: str) -> str:
    folded = text.replace("’", "'").replace("“", '"').replace("”", '"').casefold()
    return " ".join(folded.split())


def _problem(code: str, message: str) -> Problem:
    return Problem(code, "warning", message, path=FILE_NAME)


# -- structure ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Restructured:
    """Groups of mentions after splitting and merging."""

    groups: list[list[Mention]]
    ids: Mapping[int, str]
    """By position, the id that a group keeps; a new group has none."""
    problems: list[Problem] = field(default_factory=list)


class _Restructuring:
    """Groups of mentions while edits are applied to them."""

    def __init__(self, groups: Sequence[list[Mention]], events: Sequence[Event]) -> None:
        self.groups: list[list[Mention]] = [list(group) for group in groups]
        self.finder = Finder(events, is_final=False)
        self.ids = {number: event.id for number, event in enumerate(events)}
        self.problems: list[Problem] = []

    def run(self, edits: Edits) -> Restructured:
        for split in edits.split:
            self._split(split)
        for merge in edits.merge:
            self._merge(merge)
        kept = [number for number, group in enumerate(self.groups) if group]
        ids = {at: self.ids[number] for at, number in enumerate(kept) if number in self.ids}
        return Restructured([self.groups[number] for number in kept], ids, self.problems)

    def _split(self, edit: SplitEdit) -> None:
        number = self.finder.the_one("split", edit, self.problems)
        if number is None:
            return
        wanted = [_plain(quote) for quote in edit.quotes]
        leaving = [m for m in self.groups[number] if any(w in _plain(m.quote) for w in wanted)]
        if not leaving or len(leaving) == len(self.groups[number]):
            which = "none" if not leaving else "all"
            self.problems.append(
                _problem("edit-without-event", f"split of {edit}: {which} of its sentences would leave")
            )
            return
        self.groups[number] = [m for m in self.groups[number] if m not in leaving]
        self.groups.append(leaving)

    def _merge(self, edit: MergeEdit) -> None:
        found = [self.finder.the_one("merge", target, self.problems) for target in edit.events]
        numbers = list(dict.fromkeys(number for number in found if number is not None))
        if None in found or len(numbers) < 2:
            if None not in found:
                self.problems.append(
                    _problem("edit-needless", f"merge of {edit.events[0]}: these are one event already")
                )
            return
        first, *others = numbers
        for other in others:
            self.groups[first] += self.groups[other]
            self.groups[other] = []


# -- values -------------------------------------------------------------------------------------


def _revalue(edits: Edits, events: Sequence[Event]) -> tuple[list[Event], list[Problem]]:
    changed, problems, finder = list(events), list[Problem](), Finder(events, is_final=True)
    steps: list[tuple[str, Sequence[Target], Callable[[Event, Any], Event]]] = [
        ("redate", edits.redate, lambda e, x: replace(e, when=EventWhen.of(x.when, Basis.STATED_BY_USER))),
        ("status", edits.status, lambda e, x: replace(e, status=x.status)),
        ("retitle", edits.retitle, lambda e, x: replace(e, title=x.title)),
        ("note", edits.note, lambda e, x: replace(e, summary=f"{e.summary}\n\n{x.text}".strip())),
        ("pin", edits.pin, lambda e, _: replace(e, importance=1.0)),
    ]
    for kind, targets, change in steps:
        for target in targets:
            if (number := finder.the_one(kind, target, problems)) is not None:
                changed[number] = change(changed[number], target)
    hidden = {number for t in edits.hide if (number := finder.the_one("hide", t, problems)) is not None}
    for number in sorted(hidden):
        event = changed[number]
        problems.append(Problem("event-hidden", "note", f"hidden: {event.title}", path=FILE_NAME, place=event.id))
    return [event for number, event in enumerate(changed) if number not in hidden], problems
