"""Every format of the hand-made timeline, byte for byte, and the same events read back from each."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
from pathlib import Path

import pytest
from icalendar import Calendar

from chronicle.export import FORMATS, write
from chronicle.timeline import Timeline

GOLDEN = Path(__file__).parent / "golden"


def test_the_golden_timeline_is_the_fixture(bridge: Timeline) -> None:
    assert Timeline.read(GOLDEN / "timeline.json") == bridge


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_it_was(bridge: Timeline, tmp_path: Path, name: str) -> None:
    [path] = write(bridge, tmp_path, [name])
    assert path.read_bytes() == (GOLDEN / path.name).read_bytes(), "run tests/export/regenerate_golden.py and look"


class Articles(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self.found.append((dict(attrs)["id"] or "").removeprefix("event-"))


def events_in(name: str, text: str) -> list[str]:
    """Give the ids of a file's events, in its order; Markdown, which has none, gives titles."""
    match name:
        case "md":
            return [line.rpartition(": ")[2] for line in re.findall(r"(?m)^### (.*)$", text)]
        case "html":
            page = Articles()
            page.feed(text)
            return page.found
        case "json":
            return [event["id"] for event in json.loads(text)["events"]]
        case "ndjson":
            return [r["id"] for r in map(json.loads, text.splitlines()) if r["record"] == "event"]
        case "csv":
            return [row["id"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
        case "ics":
            return [str(entry["X-CHRONICLE-ID"]) for entry in Calendar.from_ical(text).walk("VEVENT")]
        case "timelinejs":
            return [slide["unique_id"].removeprefix("event-") for slide in json.loads(text)["events"]]
        case _:
            items = json.loads(text)["itemListElement"]
            return [item["item"]["identifier"].removesuffix("@chronicle") for item in items]


# What a format cannot say it leaves out: a calendar and schema.org what was denied or only possible (and a
# calendar what has no date), TimelineJS what has no date.
LEFT_OUT = {"ics": {"e-toll", "e-vote"}, "jsonld": {"e-toll", "e-vote"}, "timelinejs": {"e-vote"}}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_the_same_events_in_the_same_order(bridge: Timeline, tmp_path: Path, name: str) -> None:
    [path] = write(bridge, tmp_path, [name])
    kept = [event for event in bridge.events if event.id not in LEFT_OUT.get(name, ())]
    expected = [event.title if name == "md" else event.id for event in kept]
    assert events_in(name, path.read_bytes().decode()) == expected
