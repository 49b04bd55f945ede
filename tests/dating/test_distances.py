"""How far from their publication texts tell days and months without a year."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.dating.distances import Distances
from chronicle.dating.reading import readings_of


def distances(desk, text):
    article = desk.article(text)
    (reading,) = readings_of([article], {article.id: tag(text, None, language="en")}, [])
    return Distances.of(reading)


@pytest.mark.parametrize(
    ("text", "likely", "unlikely"),
    [
        ("The quarry was sold on 20 May.", date(2012, 5, 28), date(2012, 5, 12)),
        ("The quarry will be sold on 20 May.", date(2012, 5, 12), date(2012, 5, 28)),
        ("The quarry was sold in January.", date(2012, 2, 6), date(2011, 12, 23)),
        ("The quarry will be sold in May.", date(2012, 4, 27), date(2012, 6, 4)),
    ],
)
def test_a_day_without_its_year_is_on_the_side_that_its_tense_says(desk, text, likely, unlikely):
    told = distances(desk, text)
    assert told.log_likelihood(likely) > told.log_likelihood(unlikely)


def test_a_day_told_by_its_date_is_not_of_the_last_two(desk):
    told = distances(desk, "The quarry was sold on 20 May.")
    assert told.log_likelihood(date(2012, 5, 29)) > told.log_likelihood(date(2012, 5, 21))


def test_a_month_told_by_its_name_is_not_the_one_that_it_is(desk):
    told = distances(desk, "The quarry was sold in May.")
    assert told.log_likelihood(date(2012, 6, 20)) > told.log_likelihood(date(2012, 5, 20))


def test_one_day_told_twice_is_told_once(desk):
    once, twice = "The quarry was sold on 20 May.", "The quarry was sold on 20 May. It was empty on 20 May."
    assert distances(desk, twice) == distances(desk, once)


def test_a_weekday_or_a_whole_date_is_no_day_without_a_year(desk):
    told = distances(desk, "The quarry was sold on Tuesday. It had been opened on 20 May 1950.")
    assert told.log_likelihood(date(2012, 5, 28)) == told.log_likelihood(date(2012, 5, 12))


def test_the_leap_day_is_near_in_every_year(desk):
    told = distances(desk, "The quarry was sold on 29 February.")
    assert told.log_likelihood(date(2013, 3, 9)) == told.log_likelihood(date(2012, 3, 8))
