"""What a build gives: the timeline, in the shape of timeline.json, with its JSON Schema.

The dataclasses here are the file format, field by field; pydantic reads, checks and writes them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, PlainSerializer, TypeAdapter, ValidationError

from chronicle.errors import InputError
from chronicle.model import (
    Anchor,
    AnchorKind,
    Basis,
    Mention,
    Problem,
    Published,
    PublishedBasis,
    Quantity,
    Status,
    TimeExpression,
    TimexMod,
    TimexType,
    web_address,
)
from chronicle.when import Granularity, Qualifier, When

__all__ = [
    "SCHEMA_ID",
    "VERSION",
    "AnchorRecord",
    "Conflict",
    "ConflictValue",
    "Event",
    "EventWhen",
    "HistoryEntry",
    "MentionRecord",
    "PublishedRecord",
    "Source",
    "TimeExpressionRecord",
    "Timeline",
]

VERSION = "1.0"
SCHEMA_ID = "https://chronicle.example/schema/timeline-1.0.json"

ClockTime = Annotated[
    time,
    PlainSerializer(lambda at: at.isoformat("seconds" if at.second else "minutes"), return_type=str, when_used="json"),
]


@dataclass(frozen=True, slots=True)
class EventWhen:
    """When an event was or will be: ``start`` and ``end`` are both inclusive, null where open or unknown."""

    edtf: str
    start: date | None
    end: date | None
    start_time: ClockTime | None
    end_time: ClockTime | None
    zone: str | None
    granularity: Granularity
    qualifier: Qualifier
    basis: Basis

    @classmethod
    def of(cls, when: When, basis: Basis) -> EventWhen:
        """Write an interval down."""
        return cls(
            when.edtf, when.start, when.last, when.start_time, when.end_time, when.zone,
            when.granularity, when.qualifier, basis,
        )  # fmt: skip

    @property
    def interval(self) -> When:
        """The half-open interval again."""
        end = When.day(self.end).end if self.end else None
        return When(
            self.start, end, self.granularity, self.edtf, self.qualifier, self.start_time, self.end_time, self.zone
        )


@dataclass(frozen=True, slots=True)
class PublishedRecord:
    """When a source was published; ``start`` and ``end`` are both inclusive."""

    edtf: str
    start: date | None
    end: date | None
    basis: PublishedBasis
    evidence: tuple[str, ...]
    likely: date | None = None

    @classmethod
    def of(cls, published: Published) -> PublishedRecord:
        """Write a publication date down."""
        when, likely = published.when, published.likely
        return cls(
            when.edtf, when.start, when.last, published.basis, published.evidence, likely.start if likely else None
        )


@dataclass(frozen=True, slots=True)
class Source:
    """One article of the corpus."""

    id: str
    path: str
    title: str
    publisher: str | None
    url: str | None
    language: str | None
    text_sha256: str
    reprint_of: str | None
    published: PublishedRecord | None
    topic: str | None = None
    """Id of the first article of those that are about the same matter; None where not known."""
    story: str | None = None
    """The same of the finer group that merging compares mentions by; equal to ``topic`` in small corpora."""

    def __post_init__(self) -> None:
        """Keep only an address that a page may link to."""
        object.__setattr__(self, "url", web_address(self.url))


@dataclass(frozen=True, slots=True)
class AnchorRecord:
    """What a relative phrase was resolved against."""

    kind: AnchorKind
    edtf: str | None

    @classmethod
    def of(cls, anchor: Anchor) -> AnchorRecord:
        """Write an anchor down."""
        return cls(anchor.kind, anchor.when.edtf if anchor.when else None)


@dataclass(frozen=True, slots=True)
class TimeExpressionRecord:
    """A time expression as ``chronicle dates --jsonl`` prints it; ``from`` and ``to`` are both inclusive."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: TimexMod | None
    range_id: int | None
    from_: Annotated[date | None, Field(alias="from")]
    to: date | None
    granularity: Granularity | None
    anchor: AnchorRecord
    rule: str
    reason: str

    @classmethod
    def of(cls, timex: TimeExpression) -> TimeExpressionRecord:
        """Write a time expression down."""
        when = timex.when
        return cls(
            timex.start, timex.end, timex.text, timex.type, timex.value, timex.mod, timex.range_id,
            when.start if when else None, when.last if when else None, when.granularity if when else None,
            AnchorRecord.of(timex.anchor), timex.rule, timex.reason,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """One source's sentence on an event; ``start`` and ``end`` count code points in the source's text."""

    source: str
    quote: str
    start: int
    end: int
    status: Status
    reported_by: str | None
    time_expression: TimeExpressionRecord | None
    when: str | None = None
    """EDTF of the date that this mention gives the happening."""
    title: str = ""
    action: str = ""
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    terms: tuple[str, ...] = ()
    """What merging compared; ``chronicle explain`` compares it again."""

    @classmethod
    def of(cls, mention: Mention) -> MentionRecord:
        """Write a mention down."""
        timex, when = mention.expression, mention.when
        return cls(
            mention.article, mention.quote, mention.start, mention.end, mention.status, mention.reported_by,
            TimeExpressionRecord.of(timex) if timex else None, when.edtf if when else None, mention.title,
            mention.action, mention.participants, mention.places, mention.quantities, mention.terms,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """What one source said of an event's status and date; ``reported`` is the day that it was published, if known."""

    reported: date | None
    status: Status
    when: str | None
    """EDTF."""
    source: str


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One source's side of a disagreement."""

    source: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement between sources, shown side by side and never averaged."""

    about: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with every source that tells it. ``uid`` is for calendars and follows from the first ``id``."""

    id: str
    uid: str
    revision: int
    title: str
    summary: str
    importance: Annotated[float, Field(ge=0, le=1)]
    when: EventWhen | None
    status: Status
    history: tuple[HistoryEntry, ...]
    replaced_by: str | None
    part_of: str | None
    replaces: tuple[str, ...]
    places: tuple[str, ...]
    participants: tuple[str, ...]
    mentions: tuple[MentionRecord, ...]
    independent_sources: int
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole timeline: events sorted by start, end and id, undated ones last."""

    title: str
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    version: str = VERSION

    @classmethod
    def read(cls, path: str | Path) -> Timeline:
        """Read a timeline.json. Raises InputError, naming the file and the place in it."""
        try:
            raw = Path(path).read_bytes()
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror}", path=str(path)) from error
        try:
            return _adapter().validate_json(raw)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(part) for part in first["loc"])
            raise InputError(f"is no timeline.json: {first['msg']}", path=str(path), place=place) from error

    def to_record(self) -> dict[str, Any]:
        """Give what timeline.json holds, keys in the order of the contract."""
        record: dict[str, Any] = _adapter().dump_python(self, mode="json", by_alias=True)
        return {"version": record.pop("version"), **record}

    def to_json(self) -> bytes:
        """Write it as UTF-8 JSON, indented, with a final newline; a lone surrogate becomes a question mark."""
        return (json.dumps(self.to_record(), ensure_ascii=False, indent=1) + "\n").encode(errors="replace")

    @staticmethod
    def json_schema() -> dict[str, Any]:
        """Give the JSON Schema (draft 2020-12) of timeline.json."""
        schema = _adapter().json_schema(mode="serialization", by_alias=True)
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}


@cache
def _adapter() -> TypeAdapter[Timeline]:
    return TypeAdapter(Timeline)
