"""Reads ages of happenings ("the 9-year-old war") and when happenings began ("the war, which began in 2011")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.dating.cues import Cues
from chronicle.dating.told import sentence_at, sentence_spans
from chronicle.dating.twins import name_heads
from chronicle.model import Article

__all__ = ["Age", "Beginning", "ages_in", "beginnings_in", "number_told"]

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Age:
    """How many years something has lasted, as told in one place."""

    thing: str
    years: int
    names: frozenset[str]
    text: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Beginning:
    """The year in which something began, as told in one article."""

    thing: str
    year: int
    names: frozenset[str]
    text: str
    article: str


def ages_in(text: str, cues: Cues) -> Iterator[Age]:
    """Find ages; numbers in words are read as far as the language's file lists them."""
    for found in _matches(cues.age, text):
        years = number_told(found["years"], cues)
        thing = cues.things.get(found["thing"])
        if years and thing:
            yield Age(
                thing, years, _names(text, found, cues), _SPACE.sub(" ", text[slice(*found.span())]), found.span()
            )


def beginnings_in(article: Article, cues: Cues) -> Iterator[Beginning]:
    """Find the years in which things began."""
    for found in _matches(cues.beginning, article.text):
        thing = cues.things.get(found["thing"])
        if thing:
            quote = _SPACE.sub(" ", article.text[slice(*found.span())])
            yield Beginning(thing, int(found["year"]), _names(article.text, found, cues), quote, article.id)


def _matches(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    lowered = text.lower()
    for pattern in patterns:
        yield from pattern.finditer(lowered)


def number_told(word: str, cues: Cues) -> int:
    """Read a number in digits or words; 0 for a word that the language's file does not list."""
    return int(word) if word.isdecimal() else cues.numbers.get(word, 0)


def _names(text: str, found: re.Match[str], cues: Cues) -> frozenset[str]:
    low, high = sentence_at(sentence_spans(text, cues), found.start())
    return name_heads(text[low:high], cues)
