"""What a language says of a happening beyond tense: its status, its old day, and the day that it was not.

The cues are data in ``languages/<code>/cues.toml``, with examples that run as tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from chronicle.mentions.patterns import HEEDS_CASE, NEVER, Pattern, any_of
from chronicle.model import Status

__all__ = ["Contrast", "Cue", "CueScope", "Cues", "Lasting", "Slips", "read_cues"]

CueScope = Literal["verb", "core", "group", "date", "above", "around", "behind"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide a status, with sentences that must and must not show it."""

    name: str
    status: Status
    on: tuple[CueScope, ...]
    text: Pattern
    needs: Pattern | None
    """What the clause must also hold."""
    unless: Pattern | None
    """What the clause must not hold."""
    when: str
    """``not-past`` or ``not-future``: only for dates so placed against the publication date; empty for all."""
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """How a day is told by another that it is not: "not on 22 June but on 6 July"."""

    but: Pattern
    """What stands between the wrong day and the right one behind it."""
    negated: Pattern
    """What ends before the wrong day."""
    as_planned: Pattern
    """What makes a condition one of what was planned: "had it opened, as planned"."""
    instead: Pattern
    """What ends before the wrong day where the right one follows: "instead of on 22 June, it opens in May"."""
    planned: Pattern
    """What makes the wrong day one that was planned: "rather than", "as announced"."""


@dataclass(frozen=True, slots=True)
class Slips:
    """How far a new day is told to be from the one that was planned: "two weeks late", "ahead of schedule"."""

    units: Mapping[str, tuple[int, str]]
    """A unit's forms, to how many they are of a day, week or month."""
    unit: Pattern
    """Any of them behind a count."""
    counts: Mapping[str, float]
    """Words that count only here: "half a"."""
    later: tuple[Pattern, ...]
    """These, and those of ``earlier``, have the groups ``count`` and ``unit``."""
    earlier: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Lasting:
    """How what lasts is told to go on, or to be over: "is in its sixth day", "was lifted"."""

    goes_on: Pattern
    ended: Pattern


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of one language."""

    statuses: tuple[Cue, ...]
    """A clause is judged by the first that matches."""
    shown: Mapping[CueScope, Pattern]
    """For each text that cues are looked for in, what is found there where any of them may be."""
    dispute: Pattern
    """What stands between a date and the one that it corrects."""
    contrast: Contrast
    slips: Slips
    lasting: Lasting


def read_cues(data: Mapping[str, Any]) -> Cues:
    """Read the tables of ``cues.toml``."""
    return Cues(
        statuses=tuple(_statuses(data["cue"])),
        shown={scope: _shown(scope, data["cue"]) for scope in get_args(CueScope)},
        dispute=Pattern(data["dispute"]["between"]),
        contrast=Contrast(**{name: Pattern(data["contrast"][name]) for name in Contrast.__slots__}),
        slips=_slips(data["slip"]),
        lasting=Lasting(*(Pattern(any_of([data["lasting"][told]])) for told in ("goes_on", "ended"))),
    )


def _statuses(tables: list[dict[str, Any]]) -> Iterator[Cue]:
    for raw in tables:
        yield Cue(
            name=raw["name"],
            status=Status(raw["status"]),
            on=tuple(raw["on"].split()),
            text=Pattern(raw["text"]),
            needs=_pattern(raw.get("needs")),
            unless=_pattern(raw.get("unless")),
            when=raw.get("when", ""),
            yes=tuple(raw["yes"]),
            no=tuple(raw["no"]),
        )


def _shown(scope: CueScope, tables: list[dict[str, Any]]) -> Pattern:
    sources = [raw["text"].replace(HEEDS_CASE, "(?:") for raw in tables if scope in raw["on"].split()]
    return Pattern(any_of(sources) if sources else NEVER)


def _slips(data: Mapping[str, Any]) -> Slips:
    lengths = {form: length.split() for length, forms in data["units"].items() for form in forms.split()}
    later, earlier = (tuple(Pattern(source) for source in data[way]) for way in ("later", "earlier"))
    units = {form: (int(number), unit) for form, (number, unit) in lengths.items()}
    return Slips(units, Pattern(f" (?:{'|'.join(units)})"), data.get("counts", {}), later, earlier)


def _pattern(text: str | None) -> Pattern | None:
    return Pattern(text) if text else None
