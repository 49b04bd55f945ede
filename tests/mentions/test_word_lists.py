"""Word lists are read to the types of the fields that they are named after, and none is left unread."""

from dataclasses import dataclass, fields

import pytest

from chronicle.mentions.idiom import Idiom
from chronicle.mentions.language import _CLASSES, KNOWN, Language, _load
from chronicle.mentions.verbs import Verbs
from chronicle.mentions.word_lists import Counts, Endings, Forms, Kinds, Openings, Phrases, PhraseSet, Words, read_table


@dataclass(frozen=True)
class Lists:
    code: str
    words: Words
    endings: Endings
    bodies: PhraseSet
    phrases: Phrases
    openings: Openings
    kinds: Kinds
    events: Forms
    lengths: Counts


def test_each_list_is_read_as_its_field_says():
    table = {
        "words": "a an\nthe",
        "endings": "ung heit",
        "bodies": "White House, High Court\nRed Cross",
        "phrases": "as told, as it is told",
        "openings": "you see, you will recall",
        "kinds": "jet plane\nship boat",
        "events": "Wahl:elect half_time:pause",
        "of another": "is not read",
    }
    found = read_table(Lists, table, code="xx")
    assert found == Lists(
        code="xx",
        words=frozenset({"a", "an", "the"}),
        endings=("ung", "heit"),
        bodies=frozenset({"White House", "High Court", "Red Cross"}),
        phrases=(("as", "it", "is", "told"), ("as", "told")),
        openings={"you": (("you", "will", "recall"), ("you", "see"))},
        kinds={"jet": 0, "plane": 0, "ship": 1, "boat": 1},
        events={"wahl": "elect", "half time": "pause"},
        lengths={},
    )


@pytest.mark.parametrize("code", KNOWN)
def test_no_list_of_a_language_is_left_unread(code):
    known = {field.name for kind in (Language, Idiom) for field in fields(kind)} | _CLASSES.keys()
    assert {*_load(code, "words"), *_load(code, "nouns")} - known == set()


def test_no_list_of_english_verbs_is_left_unread():
    known = {field.name for field in fields(Verbs)} | {"regular", "irregular", "auxiliaries"}
    assert _load("en", "verbs").keys() - known == set()
