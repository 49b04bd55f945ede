"""Which figures of one story count one thing: in two languages, in dollars of one country."""

from __future__ import annotations

import pytest

from chronicle.merge.kinds import Kinds
from chronicle.model import Figure, Quantity


def figure(text, slot, kind="counted", unit=None):
    return Figure("a", 0, 9, 0, text, Quantity(text, 3.0, slot, unit=unit), kind=kind)


def keys(*told):
    """Name each of the figures, given with their languages, in one story."""
    listed = [(one, "tale", language) for one, language in told]
    kinds = Kinds(listed)
    return [kinds.of(one, story, language) for one, story, language in listed]


@pytest.mark.parametrize(
    ("slot", "language", "english"),
    [("brücken", "de", "bridg"), ("maisons", "fr", "hous"), ("stimmen", "de", "vot"), ("puentes", "es", "bridg")],
)
def test_a_noun_of_another_language_is_what_english_counts(slot, language, english):
    one, other = keys((figure("3", english), "en"), (figure("3", slot), language))
    assert one == other


def test_a_word_without_a_meaning_and_a_known_slot_stay_themselves():
    assert keys((figure("3", "xyzzy"), "de"), (figure("3", "dead", "incident"), "de")) == [("xyzzy", ""), ("dead", "")]


def test_a_bare_dollar_is_the_only_dollar_that_its_story_names():
    bid, bare = figure("A$85 million", "price", "measured", "AUD"), figure("$82 million", "price", "measured", "USD")
    american, other = figure("US$80 million", "price", "measured", "USD"), figure("C$1", "price", "measured", "CAD")
    assert keys((bid, "en"), (bare, "en"))[1] == ("price", "AUD")
    assert keys((bid, "en"), (bare, "en"), (american, "en"))[1:] == [("price", "USD"), ("price", "USD")]
    assert keys((bid, "en"), (bare, "en"), (other, "en"))[1] == ("price", "USD")


@pytest.mark.parametrize(
    ("slot", "language", "english", "are_one"),
    [("tracteurs", "fr", "tractor", True), ("pérdidas", "es", "loss", True), ("trabanten", "de", "tractor", False)],
)
def test_a_noun_without_a_row_may_begin_as_the_english_one_does(slot, language, english, are_one):
    kind, unit = ("measured", "EUR") if english == "loss" else ("counted", None)
    one, other = keys((figure("3", english, kind, unit), "en"), (figure("3", slot, kind, unit), language))
    assert (one == other) is are_one
