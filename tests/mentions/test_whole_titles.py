"""Titles that say what happened, and whose: nouns alone, plans that do not happen, subjects parted from their verbs."""

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
        (
            "Last month's walkout, on 14 September, shut the mill.",
            ("2022-09-14", "happened", "Walkout shut the mill"),
        ),
        ("Friday's vote was won by the Greens.", ("2022-10-14", "happened", "Vote was won by the Greens")),
        (
            "The regatta on Oct. 30 has drawn a record 140 entries.",
            ("2022-10-30", "scheduled", "The regatta on Oct. 30 has drawn a record 140 entries"),
        ),
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


def test_a_joined_clause_keeps_its_subject_over_an_aside():
    text = "All beaches were closed Saturday, and the harvest regatta, set for Oct. 24, was called off Monday."
    assert told(text) == [
        ("2022-10-15", "happened", "All beaches were closed"),
        ("2022-10-24", "cancelled", "The harvest regatta was called off"),
        ("2022-10-17", "happened", "The harvest regatta was called off"),
    ]
    text = "Police arrested two men on Friday, and a third man, who fled, was found on Sunday."
    assert [title for _, _, title in told(text)] == ["Police arrested two men", "A third man was found"]


def test_who_recalls_it_is_whom_the_pronoun_after_it_stands_for():
    text = "Anna Lind resigned on Monday. Back in 2018, Lind recalled, she had founded the museum."
    assert told(text)[-1] == ("2018", "happened", "Lind had founded the museum")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The audit, due last week, will now appear on 4 November, the mayor said.", "The audit will appear"),
        ("The mayor, the miner and the baker met on 14 October.", "The mayor, the miner and the baker met"),
    ],
)
def test_an_aside_that_only_told_a_date_leaves_no_commas_behind(text, title):
    assert any(title in found for _, _, found in told(text))
    assert not any(",," in found for _, _, found in told(text))
