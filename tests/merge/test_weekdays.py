""" "Last Tuesday" and "next Friday" may be either of two days: what other sources tell decides."""

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.merge import merge
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

QUAKE = "A strong earthquake destroyed the old town of Sarn on Tuesday 12 January 2010, killing 40 people."
QUAKE_AGAIN = "The strong earthquake that destroyed the old town of Sarn on 12 January 2010 killed 40 people."
LOOKING_BACK = "Aid has reached Sarn, where a strong earthquake destroyed the old town last Tuesday, killing 40 people."


def days(*told):
    """Merge articles given as (published, text); give each event's day with the articles that tell it."""
    articles, mentions = [], []
    for number, (published, text) in enumerate(told):
        when = When.parse(published)
        article = Article(
            f"a{number}", f"a{number}", text, publisher=f"Paper {number}", language="en",
            published=Published(when, PublishedBasis.META),
        )  # fmt: skip
        articles.append(article)
        mentions += find(article, tag(text, when))
    return {
        (e.when.edtf, "".join(sorted({m.source[1:] for m in e.mentions}))) for e in merge(articles, mentions).events
    }


@pytest.mark.parametrize(
    ("published", "is_joined"), [("2010-01-21", True), ("2010-01-25", False), ("2010-01-28", False)]
)
def test_last_tuesday_is_that_of_other_sources_if_it_may_be(published, is_joined):
    found = days(("2010-01-13", QUAKE), ("2010-01-15", QUAKE_AGAIN), (published, LOOKING_BACK))
    assert (("2010-01-12", "012") in found) is is_joined


def test_a_day_that_a_source_tells_too_stays():
    again = "A strong earthquake destroyed the old town of Sarn on Tuesday 19 January 2010, killing 40 people."
    found = days(("2010-01-13", QUAKE), ("2010-01-20", again), ("2010-01-21", LOOKING_BACK))
    assert ("2010-01-19", "12") in found


def test_nothing_is_moved_to_another_happening():
    other = "The ferry to Sarn ran aground on Tuesday 12 January 2010, with 90 passengers."
    assert all(
        day != "2010-01-12" or "1" not in told
        for day, told in days(("2010-01-13", other), ("2010-01-21", LOOKING_BACK))
    )


def test_next_friday_is_that_of_other_sources_if_it_may_be():
    plan = "The council of Sarn will open the new harbour bridge on Friday 21 May 2010, the mayor said."
    found = days(
        ("2010-05-07", plan), ("2010-05-10", "The council of Sarn will open the new harbour bridge next Friday.")
    )
    assert ("2010-05-21", "01") in found


def test_the_reason_says_that_other_sources_tell_it():
    articles = []
    mentions = []
    for name, published, text in (("a", "2010-01-13", QUAKE), ("b", "2010-01-21", LOOKING_BACK)):
        when = When.parse(published)
        article = Article(
            name, name, text, publisher=name, language="en", published=Published(when, PublishedBasis.META)
        )
        articles.append(article)
        mentions += find(article, tag(text, when))
    told = [m for e in merge(articles, mentions).events for m in e.mentions if m.source == "b" and m.time_expression]
    assert any("other sources tell it on 2010-01-12" in m.time_expression.reason for m in told)
