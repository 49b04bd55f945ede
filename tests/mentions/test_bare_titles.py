"""Titles that one noun would be, and plans that are told not to happen."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

TUESDAY = When.day(date(2022, 10, 18))


def told(text):
    article = Article("a", "a", text, language="en", published=Published(TUESDAY, PublishedBasis.HEADER))
    return [(m.when.edtf, m.status.value, m.title) for m in find(article, tag(text, TUESDAY)) if m.when]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The walkout on Oct. 14 cost the airline 14 million euros, it said.",
            ("2022-10-14", "happened", "The walkout cost the airline 14 million euros"),
        ),
        ("Friday's vote was won by the Greens.", ("2022-10-14", "happened", "Vote was won by the Greens")),
        ("The regatta on Oct. 30 has drawn a record 140 entries.", ("2022-10-30", "scheduled", "The regatta")),
        (
            "The strike announced for Friday will not take place.",
            ("2022-10-21", "cancelled", "The strike will not take place"),
        ),
        (
            "The governor canceled a trip to Denver that had been planned for Wednesday.",
            ("2022-10-19", "cancelled", "A trip to Denver"),
        ),
    ],
)
def test_a_title_says_what_happened(text, expected):
    assert told(text) == [expected]
