"""timeline.json: what is written is read back, and the schema describes it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from chronicle.errors import InputError
from chronicle.model import Anchor, Basis, Problem, Published, PublishedBasis, Status, TimeExpression
from chronicle.timeline import (
    Conflict,
    ConflictValue,
    Event,
    EventWhen,
    HistoryEntry,
    MentionRecord,
    PublishedRecord,
    Source,
    TimeExpressionRecord,
    Timeline,
)
from chronicle.when import Granularity, When

TUESDAY = TimeExpression(
    start=21,
    end=28,
    text="Tuesday",
    type="DATE",
    value="2031-05-13",
    when=When.day(date(2031, 5, 13)),
    anchor=Anchor("publication", When.parse("2031-05-14")),
    rule="weekday",
    reason="past tense ('opened'), Tuesday on or before Wednesday 14 May 2031",
)
OPENING = Event(
    id="bridge-opens-2031-05-13",
    uid="bridge-opens-2031-05-13@chronicle",
    revision=0,
    title="Bridge opens at Väster",
    summary="The bridge opened.",
    importance=0.5,
    when=EventWhen.of(When.day(date(2031, 5, 13)), Basis.RELATIVE),
    status=Status.HAPPENED,
    history=(HistoryEntry(date(2031, 5, 14), Status.HAPPENED, "2031-05-13", "a.txt"),),
    replaced_by=None,
    part_of=None,
    replaces=(),
    places=("Väster",),
    participants=(),
    mentions=(
        MentionRecord(
            "a.txt", "The bridge opened on Tuesday.", 0, 29, Status.HAPPENED, None, TimeExpressionRecord.of(TUESDAY)
        ),
    ),
    independent_sources=1,
    conflicts=(Conflict("cars", (ConflictValue("a.txt", "12", "12 cars"), ConflictValue("b.txt", "9", "9 cars"))),),
)
SOURCE = Source(
    id="a.txt",
    path="a.txt",
    title="A bridge",
    publisher=None,
    url=None,
    language="en",
    text_sha256="0" * 64,
    reprint_of=None,
    published=PublishedRecord.of(Published(When.parse("2031-05-14"), PublishedBasis.HEADER, ("line 2: May 14, 2031",))),
)
TIMELINE = Timeline("Bridges", (SOURCE,), (OPENING,), (Problem("empty-file", "warning", "is empty", "c.txt"),))


def event_of(when: When) -> dict[str, object]:
    """The ``when`` of a written event."""
    written = Timeline("", (), (replaced(when),), ()).to_json()
    return dict(json.loads(written)["events"][0]["when"])


def replaced(when: When) -> Event:
    names = [name for name in OPENING.__slots__ if name != "when"]
    return Event(when=EventWhen.of(when, Basis.EXPLICIT), **{name: getattr(OPENING, name) for name in names})


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "timeline.json"
    path.write_bytes(TIMELINE.to_json())
    assert Timeline.read(path) == TIMELINE


def test_the_version_comes_first_and_text_stays_readable() -> None:
    written = TIMELINE.to_json().decode()
    assert written.startswith('{\n "version": "1.0",')
    assert "Väster" in written
    assert written.endswith("}\n")


def test_days_are_inclusive_on_both_ends() -> None:
    when = event_of(When.days(date(2031, 2, 27), date(2031, 3, 1)))
    assert (when["start"], when["end"], when["edtf"]) == ("2031-02-27", "2031-03-01", "2031-02-27/2031-03-01")


def test_open_and_unknown_ends_are_null_and_edtf_tells_which() -> None:
    assert event_of(When.parse("2031/.."))["end"] is None
    assert event_of(When.parse("2031/.."))["edtf"] == "2031/.."
    assert event_of(When.parse("2031/"))["edtf"] == "2031/"


def test_a_clock_time_is_written_as_fine_as_told() -> None:
    assert event_of(When.parse("2031-05-13T08:30"))["start_time"] == "08:30"
    assert event_of(When.parse("2031-05-13T08:30:15"))["start_time"] == "08:30:15"
    assert event_of(When.parse("2031-05-13T08:30+02:00"))["zone"] == "+02:00"


@pytest.mark.parametrize("edtf", ["2031-05-13", "2031-05", "2031/..", "[2031-05-13,2031-05-20]", "-0043", "2031-05~"])
def test_an_interval_survives_its_record(edtf: str) -> None:
    when = When.parse(edtf)
    assert EventWhen.of(when, Basis.EXPLICIT).interval == when


def test_a_time_expression_has_from_and_to() -> None:
    record = json.loads(TIMELINE.to_json())["events"][0]["mentions"][0]["time_expression"]
    assert (record["from"], record["to"], record["granularity"]) == ("2031-05-13", "2031-05-13", Granularity.DAY)
    assert record["anchor"] == {"kind": "publication", "edtf": "2031-05-14"}


def test_the_schema_is_valid_and_describes_what_is_written() -> None:
    schema = Timeline.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(TIMELINE.to_json()))


def test_the_schema_refuses_another_status() -> None:
    written = json.loads(TIMELINE.to_json())
    written["events"][0]["status"] = "maybe"
    assert not jsonschema.Draft202012Validator(Timeline.json_schema()).is_valid(written)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": "1.0", "title": 3}', "\0"])
def test_another_file_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(InputError, match=r"other\.json"):
        Timeline.read(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.json: cannot be read"):
        Timeline.read(tmp_path / "gone.json")
