"""Which of several dates an event has."""

from dataclasses import replace
from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.merge.fusing import choose_when
from chronicle.merge.independence import Voices
from chronicle.model import Status
from chronicle.when import When


def chosen(news, *claims):
    """Let one paper after another tell a date, published when it says; give the date that is chosen."""
    for number, (when, published) in enumerate(claims):
        name = f"paper {number}"
        news.article(name, published)
        news.tell(name, f"Paper {number} tells of the flood.", when, action="flood")
    found = choose_when(news.mentions, Voices(list(news.articles.values()), {}))
    return found.edtf if found else None


@pytest.mark.parametrize(
    ("coarse", "fine", "expected"),
    [(1, 1, "1931-08"), (4, 1, "1931-08"), (5, 1, "1931"), (9, 2, "1931"), (8, 2, "1931-08"), (3, 0, "1931")],
)
def test_a_finer_date_needs_a_fifth_of_the_sources(news, coarse, fine, expected):
    told = [*[("1931", "2031-05-02")] * coarse, *[("1931-08", "2031-05-02")] * fine]
    assert chosen(news, *told) == expected


def test_of_sources_of_the_time_a_fifth_is_enough(news):
    looking_back = [("2031-05", "2033-06-01")] * 9
    assert chosen(news, *looking_back, ("2031-05-03", "2031-05-04")) == "2031-05-03"


def test_one_source_of_the_time_does_not_outweigh_five_others(news):
    assert chosen(news, *[("2031-05", "2031-05-09")] * 5, ("2031-05-03", "2031-05-04")) == "2031-05"


def test_a_run_that_few_tell_does_not_hide_the_day_that_many_tell(news):
    days = [("2031-05-03", "2031-05-04")] * 6
    assert chosen(news, *days, ("2031-05-03/2031-05-04", "2031-05-05")) == "2031-05-03"


def test_the_day_of_what_is_told_of_a_weekend_is_chosen(news):
    told = news.tell("a", "The weekend's draw left both short.", "2031-05-03", action="draw")
    news.mentions[0] = replace(told, when=When.weekend(date(2031, 5, 3)))
    news.tell("b", "The two drew on Saturday.", "2031-05-03", action="draw")
    found = choose_when(news.mentions, Voices(list(news.articles.values()), {}))
    assert found
    assert found.edtf == "2031-05-03"


@pytest.mark.parametrize(
    ("text", "when", "expected"),
    [
        ("The ferry opens early next month.", "2031-06-01/2031-06-15", "2031-06-04"),
        ("The ferry opened at the end of June.", "2031-06-21/2031-06-30", "2031-06-24"),
        ("The ferry opened over two days, June 24-25.", "2031-06-24/2031-06-25", "2031-06-24/2031-06-25"),
    ],
)
def test_a_part_of_a_month_is_coarser_than_a_day_of_it(news, text, when, expected):
    day = When.parse(expected).start
    found = next(t for t in tag(text, When.parse("2031-05-20" if "next" in text else "2031-07-01")) if t.when)
    assert found.when == When.parse(when)
    told = news.tell("a", text, when, action="open")
    news.mentions[0] = replace(told, when=found.when, expression=found)
    news.tell("b", "The ferry opens that day.", str(day), action="open", status=Status.SCHEDULED)
    chosen_when = choose_when(news.mentions, Voices(list(news.articles.values()), {}))
    assert chosen_when
    assert chosen_when.edtf == expected
