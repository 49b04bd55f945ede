"""Calendar intervals: their edges, and EDTF in and out."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.when import EdtfError, Granularity, Qualifier, When

# What a When can hold: its exclusive end must still be a date.
DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31))
YEARS = st.integers(1, 9998)
MONTHS = st.builds(When.month, YEARS, st.integers(1, 12))
SIMPLE = st.one_of(
    st.builds(When.day, DAYS),
    MONTHS,
    st.builds(When.year, YEARS),
    st.builds(When.season, YEARS, st.integers(1, 4)),
    st.builds(When.quarter, YEARS, st.integers(1, 4)),
    st.builds(When.half, YEARS, st.integers(1, 2)),
    st.builds(When.decade, YEARS),
    st.builds(When.century, YEARS),
    st.builds(When.millennium, st.integers(1, 8999)),
)
SPANS = st.tuples(DAYS, DAYS).map(lambda ends: When.days(min(ends), max(ends)))


def bounds(edtf: str) -> tuple[str, str]:
    """The first and the last day, both inclusive."""
    when = When.parse(edtf)
    return str(when.start), str(when.last)


@pytest.mark.parametrize(
    ("edtf", "first", "last", "granularity"),
    [
        ("2020-02-29", "2020-02-29", "2020-02-29", "day"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2019-02", "2019-02-01", "2019-02-28", "month"),
        ("1900-02", "1900-02-01", "1900-02-28", "month"),
        ("2000-02", "2000-02-01", "2000-02-29", "month"),
        ("2020-12", "2020-12-01", "2020-12-31", "month"),
        ("2009", "2009-01-01", "2009-12-31", "year"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("1XXX", "1000-01-01", "1999-12-31", "millennium"),
        ("000X", "0001-01-01", "0009-12-31", "decade"),
        ("2013-21", "2013-03-01", "2013-05-31", "season"),
        ("2013-24", "2013-12-01", "2014-02-28", "season"),
        ("2013-36", "2013-10-01", "2013-12-31", "quarter"),
        ("2013-41", "2013-07-01", "2013-12-31", "half"),
        ("2020-11-11/2020-11-12", "2020-11-11", "2020-11-12", "interval"),
        ("2011/2014-03", "2011-01-01", "2014-03-31", "interval"),
        ("2011/..", "2011-01-01", "None", "interval"),
        ("2011/", "2011-01-01", "None", "interval"),
        ("../2011", "None", "2011-12-31", "interval"),
        ("[2020-10-01,2020-10-08]", "2020-10-01", "2020-10-08", "interval"),
        ("2004-XX", "2004-01-01", "2004-12-31", "month"),
        ("2004-06-XX", "2004-06-01", "2004-06-30", "day"),
        ("XXXX-12-25", "None", "None", "day"),
        ("-0043", "None", "None", "year"),
        ("Y-170000002", "None", "None", "year"),
        ("2020-11-09T13:25", "2020-11-09", "2020-11-09", "minute"),
        ("2020-11-09T13:25:30+03:00", "2020-11-09", "2020-11-09", "second"),
    ],
)
def test_edtf_is_read_with_inclusive_bounds(edtf: str, first: str, last: str, granularity: str) -> None:
    assert bounds(edtf) == (first, last)
    assert When.parse(edtf).granularity == granularity


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "Thursday", "2020-13", "2020-00", "2020-02-30", "2019-02-29", "2020-11-09T24:00", "20201109", "20201",
        "2020-11-12/2020-11-11", "/", "../..", "2020/2021/2022", "[]", "[2020", "99", "2020-11-9", "1 of 4", "20-11-09",
    ],
)  # fmt: skip
def test_what_is_no_edtf_is_named_in_the_error(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        When.parse(text)
    assert caught.value.text == text
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    ("edtf", "qualifier"),
    [
        ("2020-10", Qualifier.EXACT),
        ("2020-10~", Qualifier.APPROXIMATE),
        ("2020-10?", Qualifier.UNCERTAIN),
        ("2020-10%", Qualifier.UNCERTAIN),
        ("2020-10~/2020-11", Qualifier.APPROXIMATE),
        ("2020-10?/2020-11~", Qualifier.UNCERTAIN),
        ("[2020-10~,2021]", Qualifier.APPROXIMATE),
    ],
)
def test_qualifiers_are_read_and_the_weakest_end_decides(edtf: str, qualifier: Qualifier) -> None:
    assert When.parse(edtf).qualifier is qualifier


def test_a_month_stays_a_month() -> None:
    october = When.parse("2020-10")
    assert october.granularity is Granularity.MONTH
    assert not october.is_day
    assert october.length == 31


def test_one_of_a_set_spans_from_the_first_start_to_the_last_end() -> None:
    nested = When.one_of([When.year(2020), When.month(2020, 3)])
    assert (nested.start, nested.last) == (date(2020, 1, 1), date(2020, 12, 31))


def test_one_of_a_set_with_an_open_choice_is_open() -> None:
    hull = When.one_of([When.day(date(2020, 10, 1)), When.between(When.year(2019), None)])
    assert (hull.start, hull.end) == (date(2019, 1, 1), None)


def test_a_run_of_days_in_a_set_is_written_and_read_as_a_range() -> None:
    days = [When.day(date(2020, 12, 30) + timedelta(n)) for n in (0, 1, 2, 9, 10)]
    chosen = When.one_of(days)
    assert chosen.edtf == "[2020-12-30..2021-01-01,2021-01-08,2021-01-09]"
    assert When.parse(chosen.edtf) == chosen
    for text in ("[2021-01-03..2021-01-01]", "[1000-01-01..2999-12-31]", "[2020..2022]"):
        with pytest.raises(EdtfError):
            When.parse(text)


def test_one_of_equal_choices_is_that_choice() -> None:
    thursday = When.day(date(2020, 10, 29))
    assert When.one_of([thursday, thursday]) == thursday


def test_week_and_weekend_belong_to_the_iso_week() -> None:
    sunday = date(2020, 11, 1)
    assert When.week(sunday).edtf == "2020-10-26/2020-11-01"
    assert When.weekend(sunday).edtf == "2020-10-31/2020-11-01"
    assert When.weekend(sunday).granularity is Granularity.WEEKEND


def test_a_clock_time_keeps_its_local_day_and_zone() -> None:
    late = When.at(date(2020, 11, 9), time(23, 30), Granularity.MINUTE, "+03:00")
    assert late.edtf == "2020-11-09T23:30:00+03:00"
    assert (late.start, late.start_time, late.zone) == (date(2020, 11, 9), time(23, 30), "+03:00")


def test_an_iana_zone_stays_out_of_edtf() -> None:
    late = When.at(date(2020, 11, 9), time(23, 30), Granularity.MINUTE, "Europe/Moscow")
    assert late.edtf == "2020-11-09T23:30:00"
    assert late.zone == "Europe/Moscow"


def test_an_interval_needs_an_end() -> None:
    with pytest.raises(ValueError, match="start or an end"):
        When.between(None, None)


def test_years_that_python_has_no_dates_for_stand_in_edtf_only() -> None:
    for year in (-43, 0, 9999, 10_000):
        assert When.year(year).start is None
        assert When.parse(When.year(year).edtf) == When.year(year)


def test_an_open_end_reaches_everywhere() -> None:
    war = When.parse("2011/..")
    assert war.overlaps(When.year(9000))
    assert not war.overlaps(When.year(2010))
    assert war.contains(When.parse("2020/.."))
    assert not When.year(2011).contains(war)


@given(SIMPLE)
def test_edtf_round_trips(when: When) -> None:
    assert When.parse(when.edtf) == when


@given(SPANS)
def test_spans_round_trip(when: When) -> None:
    assert When.parse(when.edtf) == when


@given(st.one_of(SIMPLE, SPANS), st.sampled_from(Qualifier))
def test_qualified_intervals_round_trip_over_the_same_days(when: When, qualifier: Qualifier) -> None:
    qualified = when.qualified(qualifier)
    assert (qualified.start, qualified.end) == (when.start, when.end)
    assert When.parse(qualified.edtf) == qualified
    assert qualified.qualified(Qualifier.UNCERTAIN).qualifier is not Qualifier.EXACT


@given(st.lists(SIMPLE, min_size=1, max_size=4))
def test_one_of_does_not_depend_on_order_and_holds_its_choices(choices: list[When]) -> None:
    hull = When.one_of(choices)
    assert hull == When.one_of(choices[::-1])
    assert all(hull.contains(choice) for choice in choices)
    assert (When.parse(hull.edtf).start, When.parse(hull.edtf).end) == (hull.start, hull.end)


@given(SIMPLE, SIMPLE)
def test_overlap_is_mutual_and_containing_is_stronger(left: When, right: When) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    assert left.overlaps(left)
    assert left.contains(left)
    if left.contains(right):
        assert left.overlaps(right)


@given(SIMPLE, SIMPLE)
def test_an_interval_between_two_ends_holds_both(left: When, right: When) -> None:
    first, last = sorted((left, right), key=When.sort_key)
    if last.end is not None and first.end is not None and last.end >= first.end:
        span = When.between(first, last)
        assert span.contains(first)
        assert span.contains(last)


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except EdtfError:
        return
    assert when.start is None or when.end is None or when.start < when.end


@given(st.text("0123456789X-/.[],~?%TYZ:+ ", max_size=24))
def test_near_misses_are_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except EdtfError:
        return
    assert when.start is None or when.end is None or when.start < when.end
