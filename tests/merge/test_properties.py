"""What must hold whatever is merged: order, repetition, one's own output and strangers change nothing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.merge import merge
from chronicle.merge.diff import compare_timelines
from chronicle.model import Article, Basis, Mention, Published, PublishedBasis, Status
from chronicle.timeline import Timeline
from chronicle.when import When

ACTIONS = ("fire", "vote", "meet", "arrest", "vigil", "postpone")
WORDS = ("harbour", "council", "Ostara", "Barrow", "trustee", "quay", "lantern", "verdict", "ferry", "bishop")
DATES = ("2031-03-08", "2031-03-09", "2031-03-15", "2031-03", "2031", "2031-03-08/2031-03-10", None)
PUBLISHED = ("2031-03-01", "2031-03-10", "2031-04-01", None)


@st.composite
def mentions(draw, article):
    words = tuple(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=5, unique=True)))
    when = draw(st.sampled_from(DATES))
    action = draw(st.sampled_from(ACTIONS))
    start = draw(st.integers(0, 5)) * 100
    return Mention(
        article=article,
        start=start,
        end=start + 90,
        quote=f"{action} of {' '.join(words)}",
        when=When.parse(when) if when else None,
        basis=Basis.EXPLICIT if when else None,
        status=draw(st.sampled_from(list(Status))),
        action=action,
        terms=words,
        participants=draw(st.sampled_from(((), ("Ivor Dale",), ("Dale", "Oram")))),
        places=draw(st.sampled_from(((), ("Marn",), ("Ester",)))),
        moved_to=When.parse("2031-05-05") if draw(st.booleans()) and action == "postpone" else None,
    )


@st.composite
def corpora(draw):
    articles, told = [], []
    for number in range(draw(st.integers(1, 5))):
        name = f"doc{number}.txt"
        day = draw(st.sampled_from(PUBLISHED))
        published = Published(When.parse(day), PublishedBasis.META) if day else None
        inside = draw(st.lists(mentions(name), max_size=5))
        text = " ".join(f"{m.quote} in {' and '.join(m.places)}." for m in inside)  # words make stories and reprints
        paper = f"Paper {number % 3}"
        articles.append(Article(name, name, text, publisher=paper, language="en", published=published))
        told += inside
    return articles, told


def timeline(merged):
    return Timeline("t", (), merged.events, merged.problems)


@settings(max_examples=30, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_shuffled_input_gives_the_same_bytes(corpus, chance):
    articles, told = corpus
    first = timeline(merge(articles, told)).to_json()
    chance.shuffle(articles)
    chance.shuffle(told)
    assert timeline(merge(articles, told)).to_json() == first


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_rebuilding_over_ones_own_output_changes_nothing(corpus):
    first = merge(*corpus)
    again = merge(*corpus, previous=timeline(first))
    assert timeline(again).to_json() == timeline(first).to_json()


@settings(max_examples=30, deadline=None)
@given(corpora(), st.integers(0, 10))
def test_rebuilding_over_another_output_twice_changes_nothing_more(corpus, left_out):
    articles, told = corpus
    old = merge(articles, told[:left_out] + told[left_out + 1 :])
    second = merge(articles, told, previous=timeline(old))
    third = merge(articles, told, previous=timeline(second))
    assert timeline(third).to_json() == timeline(second).to_json()


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_an_unrelated_article_changes_no_other_event(corpus):
    articles, told = corpus
    stranger = Article("zz.txt", "zz.txt", "Astronomers weighed a comet.", publisher="Skies", language="en")
    comet = Mention(
        "zz.txt", 0, 28, "Astronomers weighed a comet.", When.parse("2031-03-08"), Basis.EXPLICIT, Status.HAPPENED,
        action="weigh", terms=("astronomer", "comet"),
    )  # fmt: skip
    alone = merge(articles, told).events
    joined = merge([*articles, stranger], [*told, comet]).events
    assert [e for e in joined if e.mentions[0].source != "zz.txt"] == list(alone)
    assert len(joined) == len(alone) + 1


@settings(max_examples=30, deadline=None)
@given(corpora())
def test_every_mention_is_in_one_event_and_every_event_has_one(corpus):
    articles, told = corpus
    events = merge(articles, told).events
    shown = [(m.source, m.start, m.quote, m.when, m.status) for e in events for m in e.mentions]
    wanted = {(m.article, m.start, m.quote, m.when.edtf if m.when else None, m.status) for m in told}
    assert wanted <= set(shown)
    assert len({e.id for e in events}) == len({e.uid for e in events}) == len(events)


def test_ids_and_uids_are_for_life_when_articles_join(fair):
    first = fair.merge()
    (before,) = first.events
    fair.article("earlier", "2031-04-01")
    fair.tell(
        "earlier", "Milltown's harvest fair is planned for May.", "2031-05", "scheduled", "fair", places=("Milltown",)
    )
    (after,) = fair.events(previous=timeline(first))
    assert (after.id, after.uid, after.revision) == (before.id, before.uid, before.revision + 1)


def test_a_revision_is_raised_only_where_an_event_changed(fair):
    fair.article("other", "2031-07-01")
    fair.tell("other", "A lock broke on the canal.", "2031-06-30", "happened", "break")
    first = fair.merge()
    fair.article("more", "2031-07-02")
    fair.tell("more", "The lock that broke on the canal was old.", "2031-06-30", "happened", "break")
    fairground, lock = fair.events(previous=timeline(first))
    assert (fairground.revision, lock.revision) == (0, 1)


def test_a_revision_is_not_raised_by_what_else_the_topic_tells(news):
    """Importance is weighed against the topic's other articles, and is nothing that a calendar shows."""
    text = "Bus drivers in Tarn walked out over pay. The bus drivers of Tarn want more pay, their union says."
    news.article("a", "2031-03-12", text=text)
    news.tell("a", "One bus hit a lamp post and a fence.", "2031-03-10", action="hit", importance=0.8)
    first = news.merge()
    news.article("b", "2031-03-13", text=f"{text} The mayor of Tarn has asked the bus drivers to talk about pay.")
    (event,) = news.events(previous=timeline(first))
    assert event.importance != first.events[0].importance
    assert event.revision == 0
    assert compare_timelines(timeline(first), timeline(news.merge(previous=timeline(first)))) == []


@pytest.mark.parametrize("seed", range(3))
def test_a_hot_day_gives_the_same_events_in_any_order(news, seed):
    """More mentions than a block holds, told alike."""
    for number in range(90):
        news.article(f"a{number:02}", "2031-03-09")
        topic = WORDS[number % 3]
        quote = f"Fire broke out near the {topic} on Saturday, witness {number} said."
        news.tell(f"a{number:02}", quote, "2031-03-08", "happened", "fire", terms=("fire", topic, f"witness{number}"))
    expected = [e.id for e in news.events()]
    random.Random(seed).shuffle(news.mentions)
    assert [e.id for e in news.events()] == expected
