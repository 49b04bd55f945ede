"""The words that merging compares: content words of a clause, stemmed lightly, names and numbers kept."""

from __future__ import annotations

from functools import lru_cache

from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["stem", "terms_of"]

_ENDINGS = ("'s", "ings", "ing", "edly", "ed", "ies", "es", "s")
_KEPT = 3


def terms_of(tokens: Tokens, spans: list[tuple[int, int]], language: Language) -> tuple[str, ...]:
    """Give the terms of some token ranges, in order, each once; time expressions and function words are none."""
    dates, found = tokens.expressions, dict[str, None]()
    for start, end in spans:
        for place, low in enumerate(tokens.lows[start:end], start):
            if place not in dates and low not in language.stop and (term := _term(low, language.code)):
                found[term] = None
    return tuple(found)


@lru_cache(maxsize=100_000)
def _term(low: str, code: str) -> str:
    """Give the term of a token; marks have none."""
    if not low[0].isalnum():
        return ""
    return low.replace(",", "") if low[0].isdigit() else stem(low, code)


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
