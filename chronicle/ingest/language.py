"""Tells a text's language by its commonest small words, or by its script.

No library is asked: py3langid takes 1.3 s and numpy to start, and on a headline it guesses. A text too short to tell
has no language, which the stages after this one read as English.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from chronicle.ingest.words import words

__all__ = ["detect"]

SAMPLE_CHARS = 1000
"""Characters read: some 170 words, where a third of that decides."""

MIN_SCORE = 1.5
"""Words of one language alone, or shared ones by their share, that a text needs; a headline has fewer."""

LEAD = 1.25
"""How many times the score of the second language the first must have: Danish and Norwegian share most words."""

MIN_SCRIPT_SHARE = 0.3
"""Share of letters in a script that only one language, as read here, is written in."""

_OTHER_SCRIPT = re.compile("[\u0590-\u0e7f\u3040-\ud7a3]")
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile("[a-z]+")
"""The same in a text of plain letters, which is found in half the time."""


def detect(text: str) -> str | None:
    """Give the language as an ISO 639-1 code, or None where the text does not tell.

    >>> detect("Der Steinbruch wird im Mai geschlossen, teilte die Gemeinde mit.")
    'de'
    >>> detect("OPEC+") is None
    True
    """
    return _detected(text[:SAMPLE_CHARS])


@lru_cache(maxsize=16)
def _detected(sample: str) -> str | None:
    """Read a sample once for the readers that ask for it and for the article."""
    if script := _by_script(sample):
        return script
    table = _table()
    scores: dict[str, float] = {}
    told = (_PLAIN_WORD if sample.isascii() else _WORD).findall(sample.lower())
    for languages, times in Counter(map(table.get, told)).items():
        for language in languages or ():
            scores[language] = scores.get(language, 0) + times / len(languages or ())
    ranked = sorted(scores.items(), key=lambda score: (-score[1], score[0]))
    if not ranked or ranked[0][1] < MIN_SCORE:
        return None
    if len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]:
        return None
    return ranked[0][0]


def _by_script(sample: str) -> str | None:
    if sample.isascii() or not _OTHER_SCRIPT.search(sample):
        return None
    letters = sum(character.isalpha() for character in sample)
    for language, (first, last) in words("function_words").data["scripts"].items():
        own = sum(first <= character <= last for character in sample)
        if letters and own > MIN_SCRIPT_SHARE * letters:
            return str(language)
    return None


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, phrase in words("function_words").data["words"].items():
        for word in dict.fromkeys(phrase.split()):
            table[word] = (*table.get(word, ()), language)
    return table
