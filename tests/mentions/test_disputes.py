"""Dates that a sentence gives only to say that they are wrong: every language by its own examples."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.mentions.contrasts import contrasted_dates
from chronicle.mentions.disputes import disputed_dates
from chronicle.mentions.language import KNOWN, language_of
from chronicle.model import Anchor, Article, Published, PublishedBasis, TimeExpression
from chronicle.when import When


def examples(kind, table="dispute"):
    for code in sorted(KNOWN):
        path = files("chronicle.mentions").joinpath("languages", code, "cues.toml")
        for text in tomllib.loads(path.read_text(encoding="utf-8"))[table][kind]:
            yield code, text


def read(marked):
    """Give a sentence whose dates stand in braces, and these."""
    text, found = "", []
    for part in re.split(r"(\{[^}]*\})", marked):
        date = part.strip("{}")
        if part.startswith("{"):
            place = (len(text), len(text) + len(date))
            anchor = Anchor("none")
            found.append(TimeExpression(*place, date, "DATE", date, When.parse(date), anchor, "told", "told"))
        text += date
    return text, found


def disputed(code, marked):
    return [(told.text, wrong.text) for told, wrong in disputed_dates(*read(marked), language_of(code))]


def contrasted(code, marked):
    text, found = read(marked)
    return [
        sorted((told.text, wrong.text)) for told, wrong in contrasted_dates(text, 0, found, language_of(code), None)
    ]


@pytest.mark.parametrize(("code", "text"), list(examples("yes")))
def test_the_first_date_corrects_the_second(code, text):
    assert disputed(code, text) == [tuple(re.findall(r"\{([^}]*)\}", text))]


@pytest.mark.parametrize(("code", "text"), list(examples("no")))
def test_two_dates_of_two_happenings_correct_nothing(code, text):
    assert disputed(code, text) == []


@pytest.mark.parametrize(("code", "text"), list(examples("yes", "contrast")))
def test_a_day_is_told_in_place_of_another(code, text):
    assert contrasted(code, text) == [sorted(re.findall(r"\{([^}]*)\}", text))]


@pytest.mark.parametrize(("code", "text"), list(examples("no", "contrast")))
def test_two_days_of_two_happenings_are_no_move(code, text):
    assert contrasted(code, text) == []


def test_a_happening_keeps_the_date_that_its_sentence_says_is_wrong_and_none_is_told_on_it():
    text = "The harbour crane was sold on 5 June and not, as the mayor had said, on 8 June."
    when = When.parse("2031-06-20")
    article = Article("a", "a", text, language="en", published=Published(when, PublishedBasis.META))
    (mention,) = find(article, tag(text, when))
    assert mention.when == When.parse("2031-06-05")
    assert mention.disputed.when == When.parse("2031-06-08")
