"""How rare the words are that sentences share."""

from __future__ import annotations

import pytest

from chronicle.merge.rarity import NO_RARITY, rarities, sentence_words

TOLD = [
    ("s", "The ferry sank off Marl.", "en"),
    ("s", "The ferry had been built in Marl.", "en"),
    ("s", "The ferry was raised with cranes.", "en"),
    ("s", "Die Fähre hob ein Kran.", "de"),
    ("t", "Cranes stood on the quay.", "en"),
]


def test_what_every_sentence_has_weighs_nothing_and_what_one_has_most():
    rarity = rarities(TOLD)["s"]
    assert rarity.of({"ferry"}) == pytest.approx(0.0)
    assert rarity.of({"sank"}) == pytest.approx(2.0)
    assert rarity.of({"marl", "sank"}) == pytest.approx(3.0)


def test_another_story_changes_nothing():
    assert rarities(TOLD)["s"] == rarities(TOLD[:4])["s"]
    assert rarities(TOLD)["t"].of({"ferry"}) == 0.0


def test_a_sentence_told_twice_counts_once():
    assert rarities(TOLD + TOLD) == rarities(TOLD)


def test_words_of_two_languages_are_found_together():
    assert sentence_words("Das Gericht verhandelt.", "de") & sentence_words("The court sat.", "en") == {"court"}


def test_months_and_numbers_are_no_words():
    assert sentence_words("In June 2031 the 14 cranes fell.", "en") == {"cran", "fell"}


def test_of_nothing_known_nothing_is_rare():
    assert NO_RARITY.of({"ferry"}) == 0.0
