"""What is told of a month only: joined to the day that it is most like."""

from __future__ import annotations

import pytest

from chronicle.merge.blocking import from_inside
from chronicle.merge.profile import Profiles, Telling
from chronicle.model import Anchor, TimeExpression
from chronicle.when import When

TEXTS = {
    "a": "Nobody crosses the viaduct at Marl now. The town waits for trains, and Brandt Engineers for an inspector.",
    "b": "MARL: An inspector of viaducts will come to the town. Brandt Engineers had repaired this one for the trains.",
    "c": "Who repaired the viaduct at Marl? Brandt Engineers, says the inspector; the town, say others.",
}
FELL = ("An arch of the viaduct collapsed under a heavy goods train.", "2031-06-03", "happened", "collapse")
WAGONS = ("Wagons lay in the water after the collapse.", "2031-06-03", "happened", "collapse")
CRACKED = ("A pillar of the viaduct collapsed under another goods train.", "2031-06-24", "happened", "collapse")
BARGES = ("Barges waited upstream of the collapse.", "2031-06-24", "happened", "collapse")
MONTH = ("The viaduct gave way in June beneath that goods train.", "2031-06", "happened", "give")


@pytest.fixture
def viaduct(news):
    """A story that tells of 3 June in two ways, so that the mean over both is against what is like one of them."""
    for name, published in (("a", "2031-06-04"), ("b", "2031-06-05"), ("c", "2031-07-20")):
        news.article(name, published, text=TEXTS[name])
    news.tell("a", "The council counted the missing bricks.", "2031-06-02", "happened", "count")
    news.tell("b", "A painter finished his fence.", "2031-05-30", "happened", "finish")
    news.tell("a", *FELL, start=500)
    news.tell("b", *WAGONS, start=500)
    return news


def sources(news, edtf):
    """Give the articles that tell each event of a date."""
    return sorted(sorted({m.source for m in e.mentions}) for e in news.events() if e.when.edtf == edtf)


def test_a_month_goes_to_the_day_that_tells_the_same(viaduct):
    viaduct.tell("c", *MONTH, start=900)
    assert sources(viaduct, "2031-06-03") == [["a", "b", "c"]]


def test_a_month_that_is_as_like_another_day_stays_alone(viaduct):
    viaduct.tell("a", *CRACKED, start=700)
    viaduct.tell("b", *BARGES, start=700)
    viaduct.tell("c", *MONTH, start=900)
    assert sources(viaduct, "2031-06") == [["c"]]


def test_an_article_that_tells_the_day_too_knows_that_its_month_is_another(viaduct):
    viaduct.tell("c", *MONTH, start=900)
    viaduct.tell("c", *WAGONS, start=700)
    assert sources(viaduct, "2031-06") == [["c"]]


def test_a_month_of_other_things_joins_no_day(viaduct):
    viaduct.tell("c", "Swallows nested above the ticket window in June.", "2031-06", "happened", "nest", start=900)
    assert sources(viaduct, "2031-06") == [["c"]]


def pairs_from_inside(news, story):
    """Give the pairs of mentions, by the articles they stand in, of which one tells from inside the other's date."""
    told = {name: Telling(name, story=story, topic="t") for name in news.articles}
    pairs = from_inside(Profiles(news.mentions, told))
    return {tuple(news.mentions[position].article for position in pair) for pair in pairs}


def test_a_month_is_compared_with_what_its_story_tells_from_inside_it(news):
    news.tell("a", "Inspectors owe their findings by late autumn, said Brandt.", "2031-06", "scheduled", "owe")
    news.tell("b", "Pillars creaked while wagons crossed slowly overnight.", "2031-06-24", "happened", "creak")
    news.tell("c", "Barges carried timber upstream during floods again.", "2031-07-02", "happened", "carry")
    assert pairs_from_inside(news, "s") == {("a", "b")}
    assert pairs_from_inside(news, None) == set()


def expression(text, mod):
    """Give a phrase for a part of a time."""
    anchor = Anchor("explicit", None)
    return TimeExpression(0, len(text), text, "DATE", "2031-06", When.parse("2031-06"), anchor, "r", "r", mod=mod)


def test_a_deadline_at_a_months_end_is_that_of_its_last_day(viaduct):
    end = expression("the end of June", "END")
    viaduct.tell("c", "Neighbours may object until the end of June.", "2031-06", "scheduled", "object", expression=end)
    viaduct.tell("b", "Letters are to arrive by 30 June.", "2031-06-30", "scheduled", "arrive", start=800)
    assert sources(viaduct, "2031-06-30") == [["b", "c"]]


def test_a_months_end_is_not_any_day_of_it(viaduct):
    end = expression("the end of June", "END")
    viaduct.tell("c", "Neighbours may object until the end of June.", "2031-06", "scheduled", "object", expression=end)
    viaduct.tell("b", "Letters are to arrive by 28 June.", "2031-06-28", "scheduled", "arrive", start=800)
    assert sources(viaduct, "2031-06-28") == [["b"]]


def clear_spans(news):
    """Tell a dozen things that make the words of others rare."""
    for number in range(12):
        news.tell("a", f"Workers cleared span number {number}.", f"2031-05-{number + 1:02d}", start=1000 + number * 50)


def test_a_word_that_hardly_any_sentence_has_tells_a_month_and_its_day_together(viaduct):
    for number in range(12):
        viaduct.tell(
            "a", f"Workers cleared span number {number}.", f"2031-05-{number + 1:02d}", start=1000 + number * 50
        )
    viaduct.tell("c", "Brandt withdrew the lawsuit brought in June.", "2031-06", "happened", "bring", start=900)
    viaduct.tell("b", "Brandt filed its lawsuit on Tuesday.", "2031-06-10", "happened", "file", start=800)
    assert sources(viaduct, "2031-06-10") == [["b", "c"]]


def test_a_denial_that_has_the_rare_word_is_of_another_thing(viaduct):
    for number in range(12):
        viaduct.tell(
            "a", f"Workers cleared span number {number}.", f"2031-05-{number + 1:02d}", start=1000 + number * 50
        )
    viaduct.tell("c", "Brandt denied that it brought a lawsuit in June.", "2031-06", "denied", "bring", start=900)
    viaduct.tell("b", "Brandt filed its lawsuit on Tuesday.", "2031-06-10", "happened", "file", start=800)
    assert sources(viaduct, "2031-06-10") == [["b"]]


LONG_AGO = ("The line has had its viaduct since 2019.", "2019", "ongoing", "have")


def test_what_is_told_of_a_year_long_ago_is_what_others_date_in_it(viaduct):
    viaduct.tell("c", *LONG_AGO, start=900)
    viaduct.tell("b", "Masons topped it out in October 2019.", "2019-10", "happened", "top", start=800)
    assert sources(viaduct, "2019-10") == [["b", "c"]]


def test_of_this_year_much_may_be_told(viaduct):
    viaduct.tell("c", "The line has had its viaduct since this year.", "2031", "ongoing", "have", start=900)
    viaduct.tell("b", "Masons topped it out in April.", "2031-04", "happened", "top", start=800)
    assert sources(viaduct, "2031-04") == [["b"]]
