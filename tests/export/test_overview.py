"""The picture over the page: every dated event once, in order, on an axis that cuts what is empty and says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.export.axis import MAX_SEGMENTS, Axis
from chronicle.export.overview import overview_of
from chronicle.export.view import view_of
from chronicle.model import Basis
from chronicle.timeline import EventWhen, Timeline
from chronicle.when import When

DAYS = st.integers(1, date(9998, 12, 31).toordinal())
EXTENTS = st.lists(st.tuples(DAYS, st.integers(0, 40_000)), min_size=1, max_size=40).map(
    lambda found: [(first, min(first + length, date(9998, 12, 31).toordinal())) for first, length in found]
)


def years(axis: Axis) -> list[tuple[int, int]]:
    return [(date.fromordinal(s.first).year, date.fromordinal(s.last).year) for s in axis.segments]


def extent(edtf: str) -> tuple[int, int]:
    when = When.parse(edtf)
    assert when.start is not None
    assert when.last is not None
    return when.start.toordinal(), when.last.toordinal()


def test_an_empty_stretch_is_cut_and_a_busy_one_is_not() -> None:
    axis = Axis.of([extent(text) for text in ("1914", "2014-03-02", "2014-03-09", "2014-04-01", "2014-05-20")])
    assert years(axis) == [(1914, 1914), (2014, 2014)]
    assert len(axis.breaks) == 1


def test_a_long_vague_span_keeps_no_gap_open() -> None:
    axis = Axis.of([extent(text) for text in ("1990/1999", "2005-12-05", "2005-12-08")])
    assert years(axis) == [(1990, 1991), (2005, 2005)]


def test_one_day_stands_in_the_middle() -> None:
    day = date(2020, 2, 29).toordinal()
    axis = Axis.of([(day, day)])
    assert axis.position(day + 0.5) == pytest.approx(50)
    assert [tick.label for tick in axis.ticks()] == ["29 Feb 2020"]


@given(EXTENTS)
def test_later_days_never_stand_further_left(extents: list[tuple[int, int]]) -> None:
    axis = Axis.of(extents)
    places = [axis.position(day) for day in sorted(day for pair in extents for day in pair)]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 100
    assert 1 <= len(axis.segments) <= MAX_SEGMENTS


@given(EXTENTS)
def test_ticks_go_left_to_right_and_their_labels_do_not_touch(extents: list[tuple[int, int]]) -> None:
    ticks = Axis.of(extents).ticks()
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)
    middles = [tick.x for tick in ticks if tick.label and tick.anchor == "middle"]
    assert all(right - left > 2 for left, right in pairwise(middles))
    assert any(tick.label for tick in ticks)


def test_every_dated_event_is_drawn_once_a_day_as_a_dot_and_a_month_as_a_bar(bridge: Timeline) -> None:
    drawn = overview_of(view_of(bridge).events)
    assert drawn is not None
    dots = {mark.anchor for _, marks in drawn.marks for mark in marks}
    bars = {span.anchor for _, spans in drawn.spans for span in spans}
    assert dots == {"event-e-crack", "event-e-closed", "event-e-reopen-june", "event-e-toll"}
    assert bars == {"event-e-built", "event-e-works", "event-e-reopen"}


def test_a_thousand_events_of_one_day_stay_inside_the_picture(bridge: Timeline) -> None:
    when = EventWhen.of(When.day(date(2019, 5, 13)), Basis.EXPLICIT)
    events = tuple(replace(bridge.events[1], id=f"n{n}", when=when) for n in range(1000))
    drawn = overview_of(view_of(replace(bridge, events=events)).events)
    assert drawn is not None
    assert all(0 <= mark.y <= drawn.axis_y for _, marks in drawn.marks for mark in marks)
