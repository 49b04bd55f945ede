"""Groups of one date that no article tells apart: joined on less evidence than others."""

from __future__ import annotations

import pytest

TEXTS = {
    "a": "Nobody crosses the viaduct at Marl now. The town waits for trains, and Brandt Engineers for an inspector.",
    "b": "MARL: An inspector of viaducts will come to the town. Brandt Engineers had repaired this one for the trains.",
    "c": "Who repaired the viaduct at Marl? Brandt Engineers, says the inspector; the town, say others.",
}


@pytest.fixture
def viaduct(news):
    """Articles of one story that open with other days; what they tell of 3 June stands far below."""
    for name, published in (("a", "2031-06-20"), ("b", "2031-06-04"), ("c", "2031-07-01")):
        news.article(name, published, text=TEXTS[name])
    news.tell("a", "The council counted the missing bricks.", "2031-06-19", "happened", "count")
    news.tell("b", "A painter finished his fence.", "2031-05-30", "happened", "finish")
    return news


ARCH = ("An arch of the viaduct collapsed under a heavy goods train.", "2031-06-03", "happened", "collapse")
PHOTO = ("Three children were photographed from below by their teacher.", "2031-06-03", "happened", "photograph")


def of_the_day(news):
    """Give the articles that tell each event of 3 June."""
    events = [e for e in news.events() if e.when.edtf == "2031-06-03"]
    return sorted(sorted(m.source for m in event.mentions) for event in events)


def test_a_quiet_day_told_in_other_words_is_one_event(viaduct):
    viaduct.tell("a", *PHOTO, start=900)
    viaduct.tell("b", *ARCH, start=500)
    assert of_the_day(viaduct) == [["a", "b"]]


def test_an_article_that_tells_both_knows_that_they_are_two(viaduct):
    viaduct.tell("a", *PHOTO, start=900)
    viaduct.tell("a", *ARCH, start=1200)
    viaduct.tell("b", *ARCH, start=500)
    assert of_the_day(viaduct) == [["a"], ["a", "b"]]


def test_what_is_denied_joins_no_other_telling_of_its_day(viaduct):
    quote, day, _, action = PHOTO
    viaduct.tell("a", quote, day, "denied", action, start=900)
    viaduct.tell("b", *ARCH, start=500)
    assert of_the_day(viaduct) == [["a"], ["b"]]


def test_another_day_is_never_joined_so(viaduct):
    quote, _, status, action = PHOTO
    viaduct.tell("a", quote, "2031-06-01", status, action, start=900)
    viaduct.tell("b", *ARCH, start=500)
    assert of_the_day(viaduct) == [["b"]]


def test_a_day_of_which_much_is_told_needs_words_in_common(viaduct):
    for number, word in enumerate(("bakers", "clerks", "divers")):
        viaduct.tell("c", f"The {word} went to their work.", "2031-06-03", "happened", "go", start=300 * number)
    viaduct.tell("a", *PHOTO, start=900)
    viaduct.tell("b", *ARCH, start=500)
    assert ["a", "b"] not in of_the_day(viaduct)


def test_a_month_beside_the_day_does_not_speak_against_another_telling_of_the_day(viaduct):
    viaduct.article("d", "2031-08-02", text=TEXTS["a"] + " The mayor wants a new one.")
    viaduct.tell("d", "An arch of the viaduct came down.", "2031-06", "happened", "collapse", start=900)
    viaduct.tell("a", *PHOTO, start=900)
    viaduct.tell("b", *ARCH, start=500)
    assert of_the_day(viaduct) == [["a", "b", "d"]]


def tell_a_busy_day(news):
    for number, (word, verb) in enumerate((("bakers", "bake"), ("clerks", "count"), ("divers", "dive"))):
        news.tell("c", f"The {word} worked.", "2031-06-03", "happened", verb, start=4000 + 300 * number)


def test_rare_words_in_both_sentences_tell_one_happening_of_a_busy_day(viaduct):
    tell_a_busy_day(viaduct)
    for number in range(24):
        viaduct.tell(
            "c", f"Workers cleared span number {number}.", f"2031-05-{number + 1:02d}", start=2000 + number * 50
        )
    left = "Bystanders saw an ox and its cart drop from the parapet."
    right = "A farmer sued: his ox and cart had gone over the parapet."
    viaduct.tell("a", left, "2031-06-03", "happened", "watch", start=900, terms=("bystanders", "saw"))
    viaduct.tell("b", right, "2031-06-03", "happened", "sue", start=500, terms=("farmer", "sued"))
    assert ["a", "b"] in of_the_day(viaduct)


def test_words_that_the_whole_story_has_do_not(viaduct):
    for number in range(24):
        viaduct.tell(
            "c", f"Span {number} of the parapet, ox cart side.", f"2031-05-{number + 1:02d}", start=50 * number
        )
    tell_a_busy_day(viaduct)
    left, right = "Bystanders saw the ox cart below the parapet.", "A farmer sued over the parapet and an ox cart."
    viaduct.tell("a", left, "2031-06-03", "happened", "watch", start=900, terms=("bystanders", "saw"))
    viaduct.tell("b", right, "2031-06-03", "happened", "sue", start=500, terms=("farmer", "sued"))
    assert ["a", "b"] not in of_the_day(viaduct)


GERMAN = ("Unter einem Güterzug stürzte ein Bogen des Viadukts ein.", "2031-06-03", "happened", "einstürzen")


def told_in_german(news, published="2031-06-04"):
    """Let articles of another language tell one thing of 3 June: words cannot tell what it is."""
    for name in "defghij":
        news.article(name, published, text=f"{TEXTS['a']} {TEXTS['b']}", language="de")
        news.tell(name, "Am Freitag war ein Maler fertig.", "2031-05-30", "happened", "malen")
        news.tell(name, *GERMAN, start=500)


@pytest.mark.parametrize(
    ("published", "more", "wanted"),
    [
        ("2031-06-02", None, [["c", *"defghij"]]),
        ("2031-06-05", None, [["c"], [*"defghij"]]),  # told when it was over
        ("2031-06-02", PHOTO, [["b"], ["c"], [*"defghij"]]),  # not the only thing of the day
    ],
)
def test_the_only_plan_of_a_day_is_what_sources_of_another_language_tell_of_it(viaduct, published, more, wanted):
    told_in_german(viaduct)
    viaduct.article("c", published, text=TEXTS["c"])
    viaduct.tell("c", "A mason bought a cart.", "2031-05-29", "happened", "buy")
    viaduct.tell("c", "The guests are to be served at noon.", "2031-06-03", "scheduled", "serve", start=700)
    if more is not None:
        viaduct.tell("b", *more, start=500)
    assert of_the_day(viaduct) == wanted
