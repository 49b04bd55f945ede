"""Two dates that are the ends of one range share its number and its days; each keeps its own value."""

import pytest

from chronicle.dates import resolve, tag
from chronicle.when import When

PUBLISHED = When.parse("2018-10-24")


@pytest.mark.parametrize(
    ("text", "ends", "days"),
    [
        ("It runs from Aug. 26 to Oct. 20.", ["2018-08-26", "2018-10-20"], "2018-08-26/2018-10-20"),
        ("It will run from Tuesday to Thursday.", ["2018-10-30", "2018-11-01"], "2018-10-30/2018-11-01"),
        ("It ran from Friday to Sunday.", ["2018-10-19", "2018-10-21"], "2018-10-19/2018-10-21"),
        ("It lasted from May to Oct 2020.", ["2020-05", "2020-10"], "2020-05/2020-10"),
        ("The season is Nov-Feb 2017.", ["2016-11", "2017-02"], "2016-11/2017-02"),
        ("It ran from 5/1/2017 - 5/7/2018.", ["2017-05-01", "2018-05-07"], "2017-05-01/2018-05-07"),
        ("Prices fell between 2014 and 2018.", ["2014", "2018"], "2014/2018"),
        ("It lasts from 20 December to 5 January.", ["2018-12-20", "2019-01-05"], "2018-12-20/2019-01-05"),
    ],
)
def test_ends_share_a_range(text, ends, days):
    first, last = tag(text, PUBLISHED)
    assert [first.value, last.value] == ends
    assert first.range_id == last.range_id == 1
    assert first.when == last.when == When.parse(days)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The fair runs Nov. 11-12.", ["Nov. 11 = 2018-11-11", "12 = 2018-11-12"]),
        ("The fair ran between 9 and 12 September.", ["9 = 2018-09-09", "12 September = 2018-09-12"]),
        ("He ruled 1998-99.", ["1998 = 1998", "99 = 1999"]),
    ],
)
def test_each_end_of_an_ellipsed_range_has_its_value_and_the_days_of_both(text, ends):
    first, last = tag(text, PUBLISHED)
    assert [f"{t.text} = {t.value}" for t in (first, last)] == ends
    assert first.range_id == last.range_id == 1
    assert first.when == last.when


def test_a_range_resolves_as_one_phrase():
    timex = resolve("Nov. 11-12", PUBLISHED)
    assert timex is not None
    assert (timex.text, timex.value) == ("Nov. 11-12", "2018-11-11/2018-11-12")


def test_a_move_is_no_range():
    first, last = tag("The vote was postponed from Tuesday to Thursday.", PUBLISHED)
    assert first.range_id is None
    assert last.range_id is None


def test_a_list_is_no_range():
    assert [t.range_id for t in tag("It is open on Monday and Wednesday.", PUBLISHED)] == [None, None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The vote slips from 28 May to 3 June.", ["2023-05-28/2023-06-03"] * 2),
        ("The vote slips from 3 June to 28 May.", ["2023-06-03", "2023-05-28"]),
        ("The pool is shut from 20 November to 14 January.", ["2023-11-20/2024-01-14"] * 2),
    ],
)
def test_dates_of_which_the_second_comes_before_the_first_are_no_range(text, values):
    assert [t.when.edtf for t in tag(text, When.parse("2023-05-17"))] == values


def test_a_clock_time_of_each_day_is_none_of_the_last():
    found = tag("The fair is on 16 and 17 August, from 10 a.m. to 6 p.m. each day.", PUBLISHED)
    assert [t.value for t in found if t.type == "SET"] == ["XXXX-XX-XXT10:00", "XXXX-XX-XXT18:00", "P1D"]
    assert found[0].when == found[1].when
