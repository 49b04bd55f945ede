"""Wire copy is found, linked to its original, and never confirms it."""

from __future__ import annotations

import pytest

WIRE = """The harbour of Ester was closed on Tuesday after a crane fell across the main channel, the port said.
Nobody was hurt when the crane, which had been inspected only last autumn, toppled in a sudden gust shortly before dawn.
Divers will start to cut up the wreck on Thursday, and the channel is expected to reopen by the end of next week.
Until then, cargo is diverted to the smaller port of Marn, forty miles to the south, where berths are scarce."""


def reprint(news, second, **more):
    news.article("a-wire", "2031-03-04", "Coast Wire", text=WIRE)
    news.article("b-paper", "2031-03-04", "Ester Post", text=second, **more)
    return news


@pytest.mark.parametrize(
    "text",
    [WIRE.replace("on Tuesday", "yesterday"), WIRE.split("\n", 1)[1], "Our own introduction.\n" + WIRE, WIRE.upper()],
    ids=["edited", "cut", "lengthened", "capitals"],
)
def test_edited_wire_copy_is_a_reprint(news, text):
    assert reprint(news, text).merge().reprints == {"b-paper": "a-wire"}


EDITED = """Ester's harbour was closed Tuesday after a crane had fallen across the main channel, according to the port.
No one was hurt when the crane, inspected only last autumn, toppled in a sudden gust of wind shortly before dawn.
Divers are to start cutting up the wreck on Thursday; the channel is expected to reopen by the end of the next week.
Until then cargo will be diverted to the smaller port of Marn, 40 miles to the south, where the berths are scarce."""


def test_copy_with_every_sentence_touched_is_a_reprint(news):
    assert reprint(news, EDITED).merge().reprints == {"b-paper": "a-wire"}


BACKGROUND = (
    "\nThe fall of the crane is the third accident in Ester in two years. In 2029 a container ship rammed the northern "
    "pier, and last May a fire destroyed two warehouses full of timber from the north."
)


def test_a_follow_up_that_repeats_its_background_is_no_reprint(news):
    later = """Divers began on Thursday to cut up the crane that has blocked the harbour of Ester for two days.
A first section of twelve tonnes was lifted at noon, and work goes on through the weekend if the wind allows it.
Eleven ships wait in the roads. The port has asked the government for help with a bill of nine million crowns."""
    news.article("a-wire", "2031-03-04", "Coast Wire", text=WIRE + BACKGROUND)
    news.article("b-wire", "2031-03-07", "Coast Wire", text=later + BACKGROUND)
    assert news.merge().reprints == {}


def test_the_same_facts_in_other_words_are_no_reprint(news):
    own = """A toppled crane has blocked the approach to Ester since early Tuesday, and ships are being sent to Marn.
The quay was empty when the wind caught it before sunrise; it had passed an inspection in autumn.
Clearing will take until the end of next week. Divers with torches are due on Thursday."""
    assert reprint(news, own).merge().reprints == {}


def test_an_article_that_quotes_one_sentence_is_none(news):
    quoted = WIRE.split("\n", maxsplit=1)[0]
    own = "\nOur reporter found fishermen on the quay who had seen it coming for years." * 4
    news.article("c", "2031-03-05", text=f"{quoted}{own}\nThey had written to the port, to the ministry, and to us.")
    assert reprint(news, "Nothing of the kind.").merge().reprints == {}


def test_the_credited_publisher_is_the_original_whatever_the_names(news):
    news.article("z-wire", "2031-03-04", "Coast Wire", text=WIRE)
    news.article("a-paper", "2031-03-04", "Ester Post", text=WIRE, byline="Coast Wire")
    assert news.merge().reprints == {"a-paper": "z-wire"}


def test_an_earlier_publication_is_the_original(news):
    news.article("a", "2031-03-05", text=WIRE)
    news.article("b", "2031-03-04", text=WIRE)
    assert news.merge().reprints == {"a": "b"}


def test_captions_and_links_that_tell_nothing_make_no_reprint(news):
    boilerplate = WIRE
    for name in "ab":
        text = boilerplate + f"\nOwn news of {name} and nobody else's at all."
        news.article(name, "2031-03-05", text=text, excluded=((0, len(boilerplate)),))
    assert news.merge().reprints == {}


def test_a_reprint_is_credited_and_does_not_count_as_confirmation(news):
    reprint(news, WIRE.replace("on Tuesday", "yesterday"))
    for name in ("a-wire", "b-paper"):
        news.tell(name, "A crane fell across the channel of Ester.", "2031-03-04", "happened", "fall")
    (event,) = news.events()
    assert (len(event.mentions), event.independent_sources) == (2, 1)


def test_articles_of_one_publisher_count_once(news):
    for name in "ab":
        news.article(name, "2031-03-04", "Ester Post")
        news.tell(name, f"A crane fell across the channel of Ester, {name} says.", "2031-03-04", "happened", "fall")
    (event,) = news.events()
    assert event.independent_sources == 1
