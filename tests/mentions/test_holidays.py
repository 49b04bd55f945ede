"""Holidays that date nothing: which thing it is, how long something holds, what came before."""

import pytest

from chronicle.dates.language import load_language
from chronicle.dates.tagger import tag_text
from chronicle.mentions import find
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When


def days(text):
    """Give the days of what a text of 15 June 2020 tells, but for what it tells in passing or on its own day."""
    day = When.parse("2020-06-15")
    article = Article("a", "a", text, language="en", published=Published(day, PublishedBasis.HEADER))
    mentions = find(article, tag_text(text, day, load_language("en"), None))
    return [m.when.edtf for m in mentions if m.expression is not None and not m.is_aside]


@pytest.mark.parametrize(
    "text",
    [
        "It rained. The fund paid for coal and forty Christmas geese.",
        "It rained. Tenants were offered a discount to Christmas.",
        "It rained. The mill was sold and sold again, all before Christmas.",
        "It rained. The owner had offered to wait until after Easter.",
    ],
)
def test_a_holiday_that_is_no_day_of_it_dates_nothing(text):
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. The mill burned down on Christmas Day.", ["2019-12-25"]),
        ("It rained. The choir sang at Easter.", ["2020-04-12"]),
        ("It rained. The mill will close before Christmas.", ["2020-12-25"]),
    ],
)
def test_what_was_on_it_or_is_due_by_then_has_its_day(text, wanted):
    assert days(text) == wanted
