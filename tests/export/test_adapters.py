"""CSV, newline-delimited JSON, TimelineJS and JSON-LD: each in its reader's terms, hostile text inert."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from chronicle.export.jsonld import render_jsonld
from chronicle.export.ndjson import render_ndjson
from chronicle.export.table import render_csv
from chronicle.export.timelinejs import render_timelinejs
from chronicle.timeline import Timeline


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_ndjson_holds_the_whole_timeline_a_record_a_line(bridge: Timeline) -> None:
    records = [json.loads(line) for line in render_ndjson(bridge).decode().split("\n")[:-1]]
    whole = json.loads(bridge.to_json())
    assert records[0] == {"record": "timeline", "version": "1.0", "title": "The Aldern bridge"}
    for name in ("source", "event", "problem"):
        found = [{key: value for key, value in r.items() if key != "record"} for r in records if r["record"] == name]
        assert found == whole[f"{name}s"]


def test_csv_has_a_row_an_event_with_dates_as_told(bridge: Timeline) -> None:
    table = {row["id"]: row for row in rows(render_csv(bridge))}
    assert list(table) == [event.id for event in bridge.events]
    crack, reopen, vote = table["e-crack"], table["e-reopen"], table["e-vote"]
    assert (crack["start"], crack["when"], crack["status"]) == ("2019-05-13", "13 May 2019", "happened")
    assert (reopen["start"], reopen["end"], reopen["edtf"]) == ("2019-09-01", "2019-09-30", "2019-09")
    assert (vote["start"], vote["edtf"], vote["status"]) == ("", "", "hypothetical")
    assert crack["sources"] == "Tarn Wire\nAldern Gazette"
    assert crack["conflicts"] == "length of the crack: 30 cm (Tarn Wire) / 40 cm (Aldern Gazette)"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_csv_gives_a_spreadsheet_nothing_to_calculate(bridge: Timeline, start: str) -> None:
    events = tuple(replace(e, title=start, summary=start, places=(start, start)) for e in bridge.events)
    sources = tuple(replace(s, publisher=start) for s in bridge.sources)
    for row in rows(render_csv(replace(bridge, events=events, sources=sources))):
        assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@\t\r\n＝＋－＠") and cell]


def test_timelinejs_says_no_more_than_was_told(bridge: Timeline) -> None:
    slides = {slide["unique_id"]: slide for slide in json.loads(render_timelinejs(bridge))["events"]}
    assert set(slides) == {f"event-{e.id}" for e in bridge.events if e.when}
    assert slides["event-e-built"]["start_date"] == {"year": 1931}
    assert slides["event-e-reopen"]["start_date"] == {"year": 2019, "month": 9}
    assert slides["event-e-works"]["end_date"] == {"year": 2019, "month": 5, "day": 31}
    assert slides["event-e-closed"]["start_date"] == {"year": 2019, "month": 5, "day": 13, "hour": 21, "minute": 40}
    assert slides["event-e-toll"]["text"]["headline"] == "County brings back the toll (denied)"


def test_timelinejs_texts_are_escaped(bridge: Timeline) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    events = tuple(replace(e, title=hostile, summary=hostile + "2") for e in bridge.events)
    sources = tuple(replace(s, publisher=hostile) for s in bridge.sources)
    content = render_timelinejs(replace(bridge, title=hostile, events=events, sources=sources))
    assert b"<img" not in content
    assert b"&lt;img" in content


def test_jsonld_speaks_schema_org_and_leaves_out_what_it_cannot_say(bridge: Timeline) -> None:
    found = json.loads(render_jsonld(bridge))
    events = {item["item"]["identifier"]: item["item"] for item in found["itemListElement"]}
    assert found["numberOfItems"] == len(events) == len(bridge.events) - 2
    assert events["e-reopen@chronicle"]["startDate"] == events["e-reopen@chronicle"]["endDate"] == "2019-09"
    assert events["e-reopen@chronicle"]["eventStatus"] == "https://schema.org/EventRescheduled"
    assert events["e-reopen@chronicle"]["previousStartDate"] == "2019-06-01"
    assert events["e-reopen-june@chronicle"]["eventStatus"] == "https://schema.org/EventPostponed"
    assert events["e-closed@chronicle"]["startDate"] == "2019-05-13T21:40:00"
    assert events["e-crack@chronicle"]["subjectOf"][0]["url"] == "https://tarnwire.example/bridge?id=7"


def test_jsonld_cannot_end_the_script_element_that_carries_it(bridge: Timeline) -> None:
    title = "</script><script>alert(1)</script>"
    content = render_jsonld(replace(bridge, title=title))
    assert b"<" not in content
    assert json.loads(content)["name"] == title
