"""What articles date in passing: one more source of what others tell of just that date, or nothing."""

from __future__ import annotations

import pytest

TEXTS = {
    "a": "The weavers of Orr have a new contract. Their union and the mill agreed on pay for the looms.",
    "b": "ORR: At the mill the weavers' pay rose. The union had asked the looms to stand still for this contract.",
    "c": "What has the union of the Orr mill won for its weavers? Pay, says the contract; looms, say others.",
}
PAID = ("The first tenth of the rise was paid to the weavers.", "2031-05-01", "happened", "pay")
ASIDE = ("The first tenth of the rise is payable to weavers from 1 May.", "2031-05-01", "scheduled", "be")


@pytest.fixture
def mill(news):
    for name, published in (("a", "2031-05-02"), ("b", "2031-05-03"), ("c", "2031-04-20")):
        news.article(name, published, text=TEXTS[name])
    news.tell("a", *PAID, start=500)
    return news


def aside(news, article, told=ASIDE, **more):
    return news.tell(article, *told, title="", is_aside=True, start=900, **more)


def sources(news):
    """Give the articles that tell each event, and how many of them are independent."""
    return [(sorted({m.source for m in event.mentions}), event.independent_sources) for event in news.events()]


def test_an_aside_is_a_source_of_what_another_tells_of_its_date(mill):
    aside(mill, "c")
    assert sources(mill) == [(["a", "c"], 2)]


def test_an_aside_decides_nothing(mill):
    before = mill.events()[0]
    aside(mill, "c")
    after = mill.events()[0]
    assert (after.id, after.title, after.summary) == (before.id, before.title, before.summary)
    assert (after.status, after.history, after.importance) == (before.status, before.history, before.importance)


def test_an_aside_of_other_words_or_another_day_is_left_out(mill):
    aside(mill, "c", ("Swallows are back above the gate since 1 May.", "2031-05-01", "happened", "be"))
    aside(mill, "b", (ASIDE[0], "2031-05-02", *ASIDE[2:]))
    assert sources(mill) == [(["a"], 1)]


def test_an_aside_that_may_be_of_either_of_two_is_left_out(mill):
    mill.tell("b", "The second tenth of the rise was refused to the weavers.", *PAID[1:3], "refuse", start=500)
    assert len(sources(mill)) == 2
    aside(mill, "c", ("A tenth of the rise for weavers is a matter for 1 May.", "2031-05-01", "scheduled", "be"))
    assert all("c" not in articles for articles, _ in sources(mill))


def test_an_article_that_tells_of_the_day_has_no_asides_on_it(mill):
    aside(mill, "a")
    assert sources(mill) == [(["a"], 1)]
    assert len(mill.events()[0].mentions) == 1


def test_an_aside_alone_is_no_event(news):
    news.article("c", "2031-04-20")
    aside(news, "c")
    assert news.events() == ()


def test_an_aside_tells_what_came_of_what_others_only_plan(news):
    for name, published in (("a", "2031-04-20"), ("b", "2031-05-03")):
        news.article(name, published, text=TEXTS[name])
    news.tell("a", PAID[0].replace("was", "will be"), PAID[1], "scheduled", "pay", start=500)
    aside(news, "b", (PAID[0], PAID[1], "happened", "be"))
    event = news.events()[0]
    assert (event.status, [entry.status for entry in event.history]) == ("happened", ["scheduled", "happened"])


def test_an_aside_on_what_kept_a_plan_from_being_does_not_tell_that_it_took_place(news):
    for name, published in (("a", "2031-04-20"), ("b", "2031-05-03")):
        news.article(name, published, text=TEXTS[name])
    news.tell("a", PAID[0].replace("was", "will be"), PAID[1], "scheduled", "pay", start=500)
    aside(news, "b", ("Snow had kept the first tenth of the rise from the weavers.", PAID[1], "happened", "prevent"))
    assert [event.status for event in news.events()] == ["scheduled"]
