"""How many independent sources tell a happening: no reprint, no citation, no paper twice for one thing."""

from __future__ import annotations

import pytest

BRIDGE = "The old bridge of Sarn closed to lorries."


def sources(news):
    (event,) = news.events()
    return event.independent_sources


def tell(news, name, quote, source, status="happened"):
    published, publisher = source
    news.article(name, published, publisher)
    news.tell(name, quote, "2031-05-06", status, "close", participants=("Sarn",))


def test_a_paper_that_tells_it_again_counts_once(news):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    tell(news, "b", "On Tuesday the old bridge of Sarn closed to lorries.", ("2031-05-09", "Sarn Post"))
    assert sources(news) == 1


def test_a_papers_plan_and_its_report_of_the_outcome_are_two(news):
    tell(news, "a", "The old bridge of Sarn will close to lorries.", ("2031-05-01", "Sarn Post"), "scheduled")
    tell(news, "b", BRIDGE, ("2031-05-07", "Sarn Post"))
    tell(news, "c", BRIDGE, ("2031-05-08", "Sarn Post"))
    assert sources(news) == 2


def test_two_items_of_one_feed_are_one_source(news):
    tell(news, "a", "The old bridge of Sarn will close to lorries.", ("2031-05-01", "Sarn Post"), "scheduled")
    tell(news, "b", BRIDGE, ("2031-05-07", "Sarn Post"))
    for name, article in news.articles.items():
        news.articles[name] = type(article)(
            id=name, path="feed.xml", text="", publisher="Sarn Post", language="en", published=article.published
        )
    assert sources(news) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "The old bridge of Sarn closed to lorries, an engineer told the Sarn Post.",
        "The Sarn Post reported that the old bridge of Sarn closed to lorries.",
        "According to Sarn Post the old bridge of Sarn closed to lorries.",
        "The old bridge of Sarn closed to lorries, the local Post writes.",
        "The old bridge of Sarn closed to lorries, the engineer said in an interview he gave the Sarn Post.",
    ],
)
def test_a_paper_that_cites_another_is_no_second_source(news, quote):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    tell(news, "b", quote, ("2031-05-08", "Norland Times"))
    assert sources(news) == 1


@pytest.mark.parametrize(
    ("paper", "other", "count"),
    [("Voice of Sarn", "Norland Times", 1), ("Sarn Voice", "Norland Times", 1), ("Sarn Voice", "Norland Voice", 2)],
)
def test_a_paper_is_cited_by_its_short_name_where_that_is_plain(news, paper, other, count):
    tell(news, "a", BRIDGE, ("2031-05-07", paper))
    tell(news, "b", "The old bridge of Sarn closed to lorries, the Voice reported.", ("2031-05-08", other))
    assert sources(news) == count


@pytest.mark.parametrize(
    "quote",
    [
        "Per Channel Sarn, the old bridge of Sarn closed to lorries.",
        "The old bridge of Sarn closed to lorries, according to a report by Channel Sarn.",
        "La chaîne Channel Sarn nous apprend que le vieux pont de Sarn a fermé.",
        "Die alte Brücke von Sarn ist gesperrt, wie Channel Sarn berichtet.",
    ],
)
def test_a_station_is_cited_without_its_last_word(news, quote):
    tell(news, "a", BRIDGE, ("2031-05-07", "Channel Sarn Sport"))
    tell(news, "b", quote, ("2031-05-08", "Norland Times"))
    assert sources(news) == 1


def test_the_part_of_a_paper_is_the_paper(news):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post liveblog"))
    tell(news, "b", BRIDGE, ("2031-05-08", "The Sarn Post"))
    assert sources(news) == 1


@pytest.mark.parametrize(("other", "count"), [("Continental News Press", 1), ("Coastal Naval Paper", 3)])
def test_an_agency_is_known_by_its_initials_where_they_mean_one(news, other, count):
    tell(news, "a", BRIDGE, ("2031-05-07", "CNP"))
    tell(news, "b", BRIDGE, ("2031-05-08", "Continental News Press"))
    tell(news, "c", BRIDGE, ("2031-05-08", other))
    assert sources(news) == count


def retell(news, text, quote, head="Bridge closed\nNorland Times, 8 May 2031\n"):
    """Tell the happening in an article with a text: a head, and a body in which the sentence stands."""
    news.article("b", "2031-05-08", "Norland Times", head + text, body_start=len(head))
    tell_in = (head + text).index(quote)
    news.tell("b", quote, "2031-05-06", "happened", "close", participants=("Sarn",), start=tell_in)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Sarn is shut, the Sarn Post reported. According to the paper the old bridge of Sarn closed to lorries.",
            1,
        ),
        ("Sarn is shut, the mayor reported. According to the paper the old bridge of Sarn closed to lorries.", 2),
    ],
)
def test_the_paper_is_the_one_that_was_cited_before(news, text, count):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    retell(news, text, "According to the paper the old bridge of Sarn closed to lorries.")
    assert sources(news) == count


@pytest.mark.parametrize(
    ("head", "count"), [("PRESS RELEASE\nTown of Sarn, 7 May 2031\n", 1), ("Bridge shut\nSarn Post, 7 May 2031\n", 2)]
)
def test_what_quotes_a_text_for_the_press_is_no_second_source(news, head, count):
    news.article("a", "2031-05-07", "Town of Sarn", head + BRIDGE, body_start=len(head))
    news.tell("a", BRIDGE, "2031-05-06", "happened", "close", participants=("Sarn",), start=len(head))
    retell(news, f"{BRIDGE} It will be mended, a press release said.", BRIDGE)
    assert sources(news) == count


def test_who_was_told_it_too_is_a_source(news):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    quote = "The old bridge of Sarn closed to lorries, as the Sarn Post first reported."
    retell(news, f"{quote} The mayor confirmed it to the Norland Times.", quote)
    assert sources(news) == 2


def test_a_short_name_is_not_the_place_of_a_paper(news):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    tell(news, "b", "The old bridge closed to lorries, engineers told Sarn.", ("2031-05-08", "Norland Times"))
    assert sources(news) == 2


def test_two_papers_that_cite_one_agency_are_one_source(news):
    tell(news, "a", "The old bridge of Sarn closed to lorries, an engineer told Reuters.", ("2031-05-07", "Sarn Post"))
    tell(news, "b", "Reuters reported that the old bridge of Sarn closed to lorries.", ("2031-05-08", "Norland Times"))
    assert sources(news) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "The old bridge of Sarn closed to lorries, the mayor told Parliament.",
        "The old bridge of Sarn closed to lorries, the Sarn Post's owner said.",
    ],
)
def test_a_name_that_is_not_cited_takes_nothing_away(news, quote):
    tell(news, "a", BRIDGE, ("2031-05-07", "Sarn Post"))
    tell(news, "b", quote, ("2031-05-08", "Norland Times"))
    assert sources(news) == 2
