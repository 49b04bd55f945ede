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
