"""Articles dated by the dated ones most like them, and by those that were dated in the round before."""

from datetime import date, timedelta

import pytest

from chronicle.model import PublishedBasis

TOWNS = ["Alby", "Brake", "Corve", "Dunmere", "Eastry", "Farnholt", "Gorse", "Hadlow", "Inver", "Jarrow"]
THINGS = ["library", "tramway", "orchard", "brewery", "harbour", "quarry", "theatre", "airfield", "viaduct", "mill"]


def ordinary(desk, first=date(2014, 1, 7)):
    """Thirty articles a fortnight apart, each of its own matter."""
    return [
        desk.article(
            f"The council of {TOWNS[i % 10]} discussed a {THINGS[i * 7 % 10]} with merchant number {i}. "
            f"A {THINGS[(i + i // 10) % 10]} in {TOWNS[(i * 3 + 1) % 10]} needs money, its keeper explained.",
            f"ordinary{i}.txt",
            str(first + timedelta(14 * i)),
        )
        for i in range(30)
    ]


def flood(desk, *days):
    return [desk.article(f"{FLOOD} Volunteer {i} carried sandbags.", f"flood{i}.txt", d) for i, d in enumerate(days)]


FLOOD = (
    "The Ottery burst its banks at Tolvan and drowned the meadow, and firefighters rowed pensioners to the gymnasium. "
    "Engineer Marta Quill blamed a rotten sluice."
)
UNDATED = (
    "Pensioners slept in the gymnasium of Tolvan while the Ottery kept rising. Firefighters rowed through the meadow, "
    "and Marta Quill examined the sluice."
)


def test_three_articles_of_one_time_that_tell_the_story_place_it(desk):
    found = desk.infer(
        desk.article(UNDATED), *ordinary(desk), *flood(desk, "2014-11-03", "2014-11-05", "2014-11-06")
    ).published["a.txt"]
    assert found.when.edtf == "2014-10-20/2014-11-20"
    assert found.basis is PublishedBasis.INFERRED
    assert "its story is most like that of" in found.evidence[0]


def test_a_story_that_comes_back_places_nothing(desk):
    assert desk.date(UNDATED, *ordinary(desk), *flood(desk, "2014-02-03", "2014-06-05", "2014-11-06")) is None


def test_two_articles_or_a_small_corpus_place_nothing(desk):
    assert desk.date(UNDATED, *ordinary(desk), *flood(desk, "2014-11-03", "2014-11-05")) is None
    assert desk.date(UNDATED, *ordinary(desk)[:5], *flood(desk, "2014-11-03", "2014-11-05", "2014-11-06")) is None


def test_what_the_text_tells_outweighs_its_likeness(desk):
    later = f"{UNDATED} The inquiry closed on 3 May 2015. It will report on 9 May 2015."
    others = (*ordinary(desk), *flood(desk, "2014-11-03", "2014-11-05", "2014-11-06"))
    assert desk.date(later, *others) == "2015-05-03/2015-05-09"


def test_articles_dated_by_their_own_stamps_date_others(desk):
    stamped = [
        desk.article(f"{d.day} {d:%B %Y} {a.text}", a.id)
        for a in (*ordinary(desk), *flood(desk, "2014-11-03", "2014-11-05", "2014-11-06"))
        if a.published is not None and (d := a.published.when.start)
    ]
    found = desk.infer(desk.article(UNDATED), *stamped).published["a.txt"]
    assert found.when.edtf == "2014-10-20/2014-11-20"
    assert "may be inferred too" in found.evidence[-1]


@pytest.mark.parametrize("turn", [0, 7])
def test_the_order_of_articles_does_not_matter(desk, turn):
    others = [*ordinary(desk), *flood(desk, "2014-11-03", "2014-11-05", "2014-11-06")]
    turned = others[turn:] + others[:turn]
    assert desk.date(UNDATED, *turned) == "2014-10-20/2014-11-20"
