"""The iCalendar profile, property by property, as icalendar reads it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from chronicle.export.ics import left_out, render_ics
from chronicle.timeline import Timeline


def entries(content: bytes) -> dict[str, object]:
    return {str(entry["UID"]).partition("@")[0]: entry for entry in Calendar.from_ical(content).walk("VEVENT")}


def test_the_calendar_says_who_made_it_and_has_no_uid(bridge: Timeline) -> None:
    calendar = Calendar.from_ical(render_ics(bridge))
    assert {name: str(calendar[name]) for name in ("VERSION", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME")} == {
        "VERSION": "2.0", "CALSCALE": "GREGORIAN", "METHOD": "PUBLISH",
        "NAME": "The Aldern bridge", "X-WR-CALNAME": "The Aldern bridge",
    }  # fmt: skip
    assert "UID" not in calendar


def test_a_day_is_a_date_with_an_exclusive_end(bridge: Timeline) -> None:
    crack = entries(render_ics(bridge))["e-crack"]
    assert (crack["DTSTART"].dt, crack["DTEND"].dt) == (date(2019, 5, 13), date(2019, 5, 14))
    assert str(crack["SUMMARY"]) == "Inspectors find a crack in the Aldern bridge"


def test_an_instant_is_utc_without_an_end(bridge: Timeline) -> None:
    closed = entries(render_ics(bridge))["e-closed"]
    assert closed["DTSTART"].dt == datetime(2019, 5, 13, 20, 40, tzinfo=UTC)
    assert "DTEND" not in closed


def test_stamps_and_sequence_follow_from_sources_and_revision(bridge: Timeline) -> None:
    found = entries(render_ics(bridge, stamp=datetime(2001, 2, 3, tzinfo=UTC)))
    assert found["e-crack"]["DTSTAMP"].dt == found["e-crack"]["LAST-MODIFIED"].dt == datetime(2019, 5, 20, tzinfo=UTC)
    assert found["e-crack"]["SEQUENCE"] == 2
    assert found["e-built"]["DTSTAMP"].dt == datetime(2001, 2, 3, tzinfo=UTC)


def test_what_did_not_happen_yet_says_so_in_its_title(bridge: Timeline) -> None:
    found = entries(render_ics(bridge))
    assert {name: (str(e["STATUS"]), str(e["SUMMARY"])) for name, e in found.items() if name != "e-crack"} == {
        "e-built": ("CONFIRMED", "Bridge built (1931)"),
        "e-closed": ("CONFIRMED", "County closes the bridge"),
        "e-works": ("TENTATIVE", "Repair works (planned)"),
        "e-reopen-june": ("TENTATIVE", "Bridge reopens (postponed)"),
        "e-reopen": ("TENTATIVE", "Bridge reopens (planned; September 2019)"),
    }


@pytest.mark.parametrize(
    ("coarse", "year", "month"),
    [
        ("auto", (date(1931, 1, 1), date(1931, 1, 2)), (date(2019, 9, 1), date(2019, 10, 1))),
        ("span", (date(1931, 1, 1), date(1932, 1, 1)), (date(2019, 9, 1), date(2019, 10, 1))),
        ("first-day", (date(1931, 1, 1), date(1931, 1, 2)), (date(2019, 9, 1), date(2019, 9, 2))),
    ],
)
def test_a_year_and_a_month_keep_their_words_and_paint_what_was_asked(
    bridge: Timeline, coarse: str, year: tuple[date, date], month: tuple[date, date]
) -> None:
    found = entries(render_ics(bridge, coarse=coarse))
    for name, days, edtf in (("e-built", year, "1931"), ("e-reopen", month, "2019-09")):
        assert (found[name]["DTSTART"].dt, found[name]["DTEND"].dt) == days
        assert str(found[name]["X-CHRONICLE-EDTF"]) == edtf


def test_what_the_calendar_leaves_out_is_counted_by_reason(bridge: Timeline) -> None:
    assert left_out(bridge) == {"denied": 1, "hypothetical": 1}
    assert left_out(bridge, "omit") == {"denied": 1, "hypothetical": 1, "too-coarse": 2}
    assert set(entries(render_ics(bridge, coarse="omit"))) == {"e-crack", "e-closed", "e-works", "e-reopen-june"}


def test_text_cannot_break_out_of_its_line(bridge: Timeline) -> None:
    hostile = 'a\rBEGIN:VEVENT\r\nX:1\x0bY\x0cZ\x85A\u2028B\u2029C \\N \\n; , "q" \x00\ud800'
    events = tuple(replace(e, title=hostile, summary=hostile, places=(hostile,)) for e in bridge.events)
    content = render_ics(replace(bridge, title=hostile, events=events))
    assert content.count(b"\r\nBEGIN:VEVENT\r\n") == 6
    assert not any(char in content.replace(b"\r\n", b"").decode() for char in "\r\n\x0b\x0c\x85\u2028\u2029\x00")
    crack = entries(content)["e-crack"]
    assert str(crack["SUMMARY"]) == 'a BEGIN:VEVENT X:1 Y Z A B C \\N \\n; , "q"'


def test_folding_keeps_lines_to_75_octets_and_characters_whole(bridge: Timeline) -> None:
    title = "Überfähre 渡し船 🚢 " * 20
    content = render_ics(replace(bridge, events=tuple(replace(e, title=title) for e in bridge.events)))
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert all(line.decode() for line in content.split(b"\r\n") if line)
