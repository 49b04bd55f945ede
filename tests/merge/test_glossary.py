import tomllib
from pathlib import Path

import pytest

import chronicle.merge
from chronicle.merge.glossary import LANGUAGES, meanings
from chronicle.merge.words import stem

ROWS = tomllib.loads((Path(chronicle.merge.__file__).parent / "data" / "glossary.toml").read_text("utf-8"))["words"]


def test_every_row_gives_every_language_words():
    for english, by_language in ROWS.items():
        columns = [column.split() for column in by_language.split("|")]
        assert len(columns) == len(LANGUAGES), english
        assert all(columns), english
        assert all(len(set(column)) == len(column) for column in columns), english


@pytest.mark.parametrize(
    ("word", "language", "english"),
    [
        ("Brücken", "de", "bridge"),
        ("genehmigte", "de", "approve"),
        ("Untersuchungskommission", "de", "commission"),
        ("Untersuchungskommission", "de", "inquiry"),
        ("grévistes", "fr", "strike"),
        ("l'accord", "fr", "agreement"),
        ("œuvre", "fr", "work"),
        ("encalló", "es", "ground"),
        ("mineros", "es", "miner"),
    ],
)
def test_forms_and_parts_of_words_are_found(word, language, english):
    assert stem(english) in meanings(word, language)


@pytest.mark.parametrize(
    ("word", "language"), [("Donnerstag", "de"), ("wiederum", "de"), ("Brücke", "nl"), ("demain", "fr")]
)
def test_other_words_and_languages_mean_nothing(word, language):
    assert meanings(word, language) == frozenset()
