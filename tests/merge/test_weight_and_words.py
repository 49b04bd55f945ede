"""What an event's importance and summary follow from."""

import pytest

SENTENCE = "The harvest fair opened in Milltown."


@pytest.mark.parametrize(("count", "weight"), [(1, 0.24), (2, 0.38), (3, 0.485), (6, 0.667)])
def test_importance_grows_with_independent_sources(news, count, weight):
    for number in range(count):
        news.tell(f"a{number}", SENTENCE, "2031-05-10", action="open", importance=0.8)
    (event,) = news.events()
    assert event.importance == pytest.approx(weight, abs=0.001)


def test_articles_of_one_publisher_weigh_as_one(news):
    for number in range(3):
        news.article(f"a{number}", "2031-05-11", publisher="Milltown Post")
        news.tell(f"a{number}", SENTENCE, "2031-05-10", action="open", importance=0.8)
    assert news.events()[0].importance == pytest.approx(0.24)


def test_the_summary_is_the_sentence_most_like_the_others(news):
    about = {"action": "open", "participants": ("Milltown",)}
    news.tell("a", "Crowds cheered as the Milltown harvest fair opened under grey skies.", "2031-05-10", **about)
    news.tell("b", "The Milltown harvest fair opened.", "2031-05-10", **about)
    news.tell("c", "The Milltown harvest fair opened with a brass band.", "2031-05-10", **about)
    (event,) = news.events()
    assert event.summary == "The Milltown harvest fair opened."


def test_of_two_sentences_that_of_the_title_is_the_summary(news):
    news.tell("a", "Rain fell as the Milltown harvest fair opened.", "2031-05-10", action="open", importance=0.2)
    news.tell("b", "Milltown opened its yearly harvest fair again.", "2031-05-10", action="open", importance=0.9)
    (event,) = news.events()
    assert event.summary.startswith("Milltown opened")


def test_a_plan_told_before_is_no_summary_of_what_took_place(news):
    news.article("a", "2031-05-01")
    news.article("b", "2031-05-02")
    news.article("c", "2031-05-11")
    for name in "ab":
        news.tell(name, "The Milltown harvest fair will open soon.", "2031-05-10", "scheduled", "open")
    news.tell("c", "Milltown opened its harvest fair.", "2031-05-10", action="open")
    (event,) = news.events()
    assert event.summary == "Milltown opened its harvest fair."
