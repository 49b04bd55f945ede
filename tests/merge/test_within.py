"""What one article tells of a day in one sentence or without a date: one event."""

from __future__ import annotations

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.mentions.reading import COUNTED as COUNTED_BY_MENTIONS
from chronicle.merge import merge
from chronicle.merge.within import COUNTED
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

BURIED = ("A slab of the quay wall slid into the harbour.", "2031-06-03", "happened", "slide")
CLOSED = ("Pilots closed the fairway to all ships.", "2031-06-03", "happened", "close")
THANKED = ("Iris Moss thanked the divers.", "2031-06-03", "happened", "thank")
UNDATED = {"basis": "narrative", "subject": ("Iris Moss",), "participants": ("Iris Moss",)}


def of_the_day(news):
    """Count the events of 3 June."""
    return sum(event.when.edtf == "2031-06-03" for event in news.events())


def told_by(text, published="2031-06-04"):
    """Read one article and count the mentions of each of its events."""
    when = When.parse(published)
    article = Article("a", "a", text, publisher="a", language="en", published=Published(when, PublishedBasis.META))
    return sorted(len(event.mentions) for event in merge([article], find(article, tag(text, when))).events)


def test_what_two_sentences_date_in_other_words_is_two_events(news):
    news.article("a", "2031-06-04")
    news.tell("a", *BURIED, start=0)
    news.tell("a", *CLOSED, start=60)
    assert of_the_day(news) == 2


@pytest.mark.parametrize(("start", "events"), [(250, 1), (900, 2)])
def test_an_undated_sentence_belongs_to_the_dated_one_that_it_stands_near(news, start, events):
    for name in "abc":  # whom three sources tell of is told of without a date, too
        news.article(name, "2031-06-04")
        news.tell(
            name, "Iris Moss signed for the wreck.", "2031-06-02", "happened", "sign", participants=("Iris Moss",)
        )
    news.tell("a", *BURIED, start=200)
    quote, day, status, action = THANKED
    news.tell("a", quote, day, status, action, start=start, **UNDATED)
    assert of_the_day(news) == events


@pytest.mark.parametrize(
    "text",
    [
        "A woman, questioned on 3 June, was released at 6pm. Nobody else was heard.",
        "Inspectors said in a report released on Wednesday that the wall had been hollow since it was built.",
    ],
)
def test_two_dates_of_one_clause_date_one_happening(text):
    assert len(told_by(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on Tuesday, hours after the council had thrown out her budget.",
        "The company pleaded guilty on Tuesday, and on the same day a witness described the vault.",
    ],
)
def test_two_clauses_with_days_of_their_own_tell_two(text):
    assert len(told_by(text)) == 2


@pytest.mark.parametrize(("status", "events"), [("denied", 1), ("happened", 2)])
def test_a_denial_goes_on_in_the_next_sentence(news, status, events):
    news.article("a", "2031-06-04")
    news.tell("a", "The council met in the chapel.", "2031-06-02", "happened", "meet", start=0)
    quote, day, _, action = BURIED
    first = news.tell("a", quote, day, status, action, start=600)
    news.tell("a", "No such fall was seen that day.", day, "denied", "see", start=first.end + 1)
    assert of_the_day(news) == events


def test_what_others_tell_too_stays_apart(news):
    quote, day, _, action = BURIED
    other = ("No ship was seen there.", day, "denied", "see")
    for name in "abc":
        news.article(name, "2031-06-04")
    first = news.tell("a", quote, day, "denied", action, start=600)
    news.tell("a", *other, start=first.end + 1)
    assert of_the_day(news) == 1
    news.tell("b", quote, day, "denied", action, start=700)
    news.tell("c", *other, start=700)
    assert of_the_day(news) == 2


def test_the_rule_of_a_counted_day_is_called_as_mentions_call_it():
    assert COUNTED == COUNTED_BY_MENTIONS
