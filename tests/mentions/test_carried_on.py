"""Titles of sentences that begin with a pronoun: named by the subject of the sentence before, where that is plain."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

TUESDAY = When.day(date(2022, 10, 18))


def last_title(text):
    article = Article("a", "a", text, language="en", published=Published(TUESDAY, PublishedBasis.HEADER))
    return [m.title for m in find(article, tag(text, TUESDAY)) if m.when][-1]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The footbridge was closed again. It was opened in 2015.", "The footbridge was opened"),
        ("The bank rejected the claim. On Friday it sold its last mill.", "The bank sold its last mill"),
        ("Voltra made seven locomotives last year. In 2019 it built eleven of them.", "Voltra built eleven of them"),
        ("Mr. Aker, 61, leaves without a payment. He joined the brewery in 2003.", "Mr. Aker joined the brewery"),
        (
            "The brewery's head, Nils Aker, resigned. He had doubled its debts by March.",
            "Nils Aker had doubled its debts",
        ),
        (
            "The surveyor lost his case. He gave no reason. He will retire in May.",
            "The surveyor will retire",
        ),
    ],
)
def test_a_pronoun_goes_on_from_the_subject_of_the_sentence_before(text, title):
    assert last_title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The crash comes at a bad time for the brewery. It is to reopen in May.", "It is to reopen"),
        ("The vote overturned a ban. It was imposed in 2015.", "It was imposed"),
        ("The mill burned down. It was decided on Friday to rebuild it.", "It was decided to rebuild it"),
        ("The coach, Nils Aker, said Ida Moss would play. She missed the final in May.", "She missed the final"),
        ("Her agent was in court. He will marry in May.", "He will marry"),
        ('"The bank was robbed," she said. It was opened in 2015.', "It was opened"),
    ],
)
def test_a_pronoun_that_may_stand_for_another_is_left(text, title):
    assert last_title(text) == title
