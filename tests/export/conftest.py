"""A small timeline, made by hand, in which every field of the format is used at least once."""

from __future__ import annotations

from datetime import date, time

import pytest

from chronicle.model import Basis, Problem, PublishedBasis, Status
from chronicle.timeline import (
    AnchorRecord,
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

WIRE = Source(
    "wire.txt", "wire.txt", "Bridge closed after crack found", "Tarn Wire", "https://tarnwire.example/bridge?id=7",
    "en", "0" * 64, None,
    PublishedRecord("2019-05-14", date(2019, 5, 14), date(2019, 5, 14), PublishedBasis.HEADER, ("line 2",)),
)  # fmt: skip
GAZETTE = Source(
    "gazette.html", "gazette.html", "Why the Aldern bridge shut", "Aldern Gazette", None, "en", "1" * 64, None,
    PublishedRecord(
        "2019-05-15/2019-05-20", date(2019, 5, 15), date(2019, 5, 20), PublishedBasis.INFERRED, ("told after 14 May",)
    ),
)  # fmt: skip
BLOG = Source("blog.md", "blog.md", "Notes on a bridge", None, None, "en", "2" * 64, None, None)


def timex(text: str, start: int, when: When, reason: str) -> TimeExpressionRecord:
    return TimeExpressionRecord(
        start, start + len(text), text, "DATE", when.edtf, None, None, when.start, when.last, when.granularity,
        AnchorRecord("publication", "2019-05-14"), "weekday-past", reason,
    )  # fmt: skip


def event(name: str, title: str, when: When | None, status: Status, *mentions: MentionRecord, **more: object) -> Event:
    fields: dict[str, object] = {
        "revision": 0, "summary": "", "importance": 0.5, "history": (), "replaced_by": None, "part_of": None,
        "replaces": (), "places": (), "participants": (), "independent_sources": len(mentions), "conflicts": (),
    }  # fmt: skip
    record = EventWhen.of(when, Basis.RELATIVE) if when else None
    return Event(
        id=name, uid=f"{name}@chronicle", title=title, when=record, status=status, mentions=mentions, **fields | more
    )


def mention(source: Source, quote: str, status: Status, phrase: TimeExpressionRecord | None = None) -> MentionRecord:
    return MentionRecord(source.id, quote, 100, 100 + len(quote), status, None, phrase)


@pytest.fixture
def bridge() -> Timeline:
    monday = When.day(date(2019, 5, 13))
    crack = event(
        "e-crack", "Inspectors find a crack in the Aldern bridge", monday, Status.HAPPENED,
        mention(
            WIRE, "Inspectors found a crack on Monday, the county said.", Status.HAPPENED,
            timex("Monday", 127, monday, "past tense ('found'), Monday on or before Tuesday 14 May 2019"),
        ),
        mention(GAZETTE, "The crack, 40 centimetres long, was found by inspectors.", Status.HAPPENED),
        importance=0.9, revision=2, places=("Aldern",), participants=("county",),
        summary="Inspectors found a crack in the bridge's main girder.",
        conflicts=(
            Conflict(
                "length of the crack",
                (
                    ConflictValue("wire.txt", "30 cm", "a crack of 30 cm"),
                    ConflictValue("gazette.html", "40 cm", "40 centimetres long"),
                ),
            ),
        ),
    )  # fmt: skip
    planned = event(
        "e-reopen-june", "Bridge reopens", When.day(date(2019, 6, 1)), Status.POSTPONED,
        mention(WIRE, "It is to reopen on 1 June.", Status.SCHEDULED),
        replaced_by="e-reopen",
        history=(
            HistoryEntry(date(2019, 5, 14), Status.SCHEDULED, "2019-06-01", "wire.txt"),
            HistoryEntry(date(2019, 5, 15), Status.POSTPONED, "2019-06-01", "gazette.html"),
        ),
    )  # fmt: skip
    events = (
        event(
            "e-built", "Bridge built", When.year(1931), Status.HAPPENED,
            mention(BLOG, "The bridge of 1931.", Status.HAPPENED),
        ),
        crack,
        event(
            "e-closed", "County closes the bridge",
            When.at(date(2019, 5, 13), time(21, 40), Granularity.MINUTE, "Europe/London"), Status.HAPPENED,
            mention(WIRE, "It was closed at 9.40 pm.", Status.HAPPENED), part_of="e-crack",
        ),
        event(
            "e-works", "Repair works", When.days(date(2019, 5, 20), date(2019, 5, 31)), Status.SCHEDULED,
            mention(GAZETTE, "Works run 20–31 May.", Status.SCHEDULED),
        ),
        planned,
        event("e-reopen", "Bridge reopens", When.month(2019, 9), Status.SCHEDULED, replaces=("e-reopen-june",)),
        event("e-toll", "County brings back the toll", When.day(date(2019, 10, 1)), Status.DENIED),
        event(
            "e-vote", "Council votes on a new bridge", None, Status.HYPOTHETICAL,
            mention(BLOG, "Could there be a new one?", Status.HYPOTHETICAL),
        ),
    )  # fmt: skip
    problem = Problem("no-publication-date", "warning", "No publication date was found.", "blog.md", "line 1")
    return Timeline("The Aldern bridge", (WIRE, GAZETTE, BLOG), events, (problem,))
