from datetime import date

from chronicle.dating.days import EVERY_DAY, Days


def day(text):
    return date.fromisoformat(text)


def test_runs_that_touch_are_joined():
    first = Days.between(day("2020-02-28"), day("2020-02-29"))
    assert (first | Days.between(day("2020-03-01"), day("2020-03-02"))).to_when().edtf == "2020-02-28/2020-03-02"


def test_an_interval_that_ends_before_it_starts_is_empty():
    assert not Days.between(day("2020-03-01"), day("2020-02-29"))


def test_an_open_end_has_no_day_and_no_length():
    since = Days.between(day("2020-03-01"), None)
    assert (since.first, since.last, since.hull_days) == (day("2020-03-01"), None, None)
    assert EVERY_DAY.first is None


def test_single_days_apart_are_written_as_one_of_them():
    thursdays = Days.between(day("2020-10-01"), day("2020-10-20")).filtered(lambda d: d.weekday() == 3)
    assert thursdays.to_when().edtf == "[2020-10-01,2020-10-08,2020-10-15]"


def test_intersection_of_sets_with_gaps_keeps_the_gaps():
    gaps = Days.between(day("2020-01-01"), day("2020-01-03")) | Days.between(day("2020-01-10"), day("2020-01-12"))
    assert (gaps & Days.between(day("2020-01-03"), day("2020-01-10"))).runs == (
        (day("2020-01-03").toordinal(),) * 2,
        (day("2020-01-10").toordinal(),) * 2,
    )


def test_days_beyond_the_calendar_are_cut():
    assert Days.of([(-5, 3)]).runs == ((1, 3),)
