"""The words that merging compares: content words of a clause, stemmed lightly, names and numbers kept.

A form of a verb is told by its verb, in English as in what actions are told by: "fell" and "fall" are one word, and so
are "desplomó" and "collapsed".
"""

from __future__ import annotations

from functools import cache, lru_cache

from chronicle.mentions.language import Language, language_of
from chronicle.mentions.tokens import Tokens

__all__ = ["stem", "term_of", "terms_of"]

_ENDINGS = ("'s", "ings", "ing", "edly", "ed", "ies", "es", "s")
_KEPT = 3
MAX_KEPT_TERMS = 100_000
"""Tokens kept with their terms; when more are met, all are forgotten and kept anew."""


def terms_of(tokens: Tokens, spans: list[tuple[int, int]], language: Language) -> tuple[str, ...]:
    """Give the terms of some token ranges, in order, each once; time expressions and function words are none."""
    known, dates, found = _known_terms(language.code), tokens.expressions, dict[str, None]()
    for start, end in spans:
        lows = tokens.lows[start:end]
        if dates:
            lows = [low for place, low in enumerate(lows, start) if place not in dates]
        found.update(dict.fromkeys(map(known.__getitem__, lows)))
    found.pop("", None)
    return tuple(found)


class _Terms(dict[str, str]):
    """The term of each token met; marks and function words have none."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, low: str) -> str:
        """Read a token where it is first met."""
        if len(self) >= MAX_KEPT_TERMS:
            self.clear()
        self[low] = found = "" if low in self._language.stop else term_of(low, self._language)
        return found


@cache
def _known_terms(code: str) -> _Terms:
    return _Terms(language_of(code))


def term_of(low: str, language: Language) -> str:
    """Give the term of a word in lower case; marks have none."""
    if not low[0].isalpha():
        return low.replace(",", "") if low[0].isdigit() else ""
    verb = language.verbs.base_of.get(low)
    return stem(low, language.code) if verb is None else stem(verb, "en")


@lru_cache(maxsize=100_000)
def stem(word: str, code: str) -> str:
    """Cut endings off a word in lower case, so that forms of one word become equal.

    >>> stem("capsized", "en"), stem("capsize", "en"), stem("ferries", "en")
    ('capsiz', 'capsiz', 'ferry')
    """
    word = word.removesuffix("'s").replace(".", "")
    if code != "en":
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _KEPT and not word.endswith(("ss", "us", "is")):
            return _tidied(word[: -len(ending)], ending)
    return word.removesuffix("e") if len(word) > _KEPT + 1 else word


def _tidied(cut: str, ending: str) -> str:
    if ending == "ies":
        return cut + "y"
    if ending in ("ing", "ings", "ed") and cut[-1] == cut[-2] and cut[-1] not in "lsz":
        return cut[:-1]
    return cut.removesuffix("e") if len(cut) > _KEPT else cut
