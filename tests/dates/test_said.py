"""Days as people say them, and as news tells them: the days that each phrase means."""

import tomllib
from pathlib import Path

import pytest

from chronicle.dates import tag
from chronicle.when import When

FOLDER = Path(__file__).parent
SAID, NEWS = (tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")) for name in ("said", "directions"))
REST_OF_ARTICLE = "\n\n" + "The harbour office keeps its files in a blue cabinet by the door. " * 6
"""A short text is read as a message."""


def days(text, published, language="en"):
    found = [t.when for t in tag(text, When.parse(published), language=language) if t.when is not None]
    told = [f"{w.start}" if w.start == w.last else f"{w.start}/{w.last}" for w in found]
    return list(dict.fromkeys(told))


@pytest.mark.parametrize(("text", "expected"), SAID["phrases"].items())
def test_said_phrase_means_these_days(text, expected):
    assert days(text, SAID["published"]) == expected


@pytest.mark.parametrize(("text", "expected"), NEWS["sentences"].items())
def test_a_day_looks_where_its_clause_looks(text, expected):
    assert days(text + REST_OF_ARTICLE, NEWS["published"]) == expected


OTHERS = {code: tomllib.loads((FOLDER / f"said_{code}.toml").read_text("utf-8")) for code in ("de", "es", "fr")}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [(code, text, told) for code, data in OTHERS.items() for text, told in data["sentences"].items()],
)
def test_news_in_other_languages_means_these_days(code, text, expected):
    assert days(text, OTHERS[code]["published"], code) == expected


DECOYS = tomllib.loads((FOLDER / "decoys.toml").read_text("utf-8"))["sentences"]


@pytest.mark.parametrize("text", DECOYS)
def test_what_only_looks_like_a_time_has_no_day(text):
    assert days(text, SAID["published"]) == []
    assert days(text + REST_OF_ARTICLE, SAID["published"]) == []
