"""What the words of German, French and Spanish news mean in English, so that what two languages tell can be compared.

Words are found by their Snowball stems (Porter 2001); one that is in no row is looked for as a longer form of a row's
word and, in German, as a compound of them: "Untersuchungskommission" is an inquiry and a commission.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer

from chronicle.merge import words

__all__ = ["LANGUAGES", "meanings"]

_DATA = Path(__file__).parent / "data" / "glossary.toml"
LANGUAGES = {"de": "german", "fr": "french", "es": "spanish"}
"""Languages that the rows give, in the order of their columns, with the name that Snowball knows them by."""

_LEAST_STEM = 5
"""Letters of a row's stem at the least for a longer form of it to be looked for."""

_LEAST_PART = 3
"""Letters of a part of a compound at the least."""

_LONGEST_ENDING = 3
"""Letters by which a form may be longer than the stem of its row."""


@dataclass(frozen=True, slots=True)
class _Glossary:
    rows: Mapping[str, frozenset[str]]
    """Stem of a word to the stems of the English words for it."""
    stem: Callable[[str], str]

    def meaning(self, folded: str) -> frozenset[str]:
        """Look up a word, or the row that it is a longer form of."""
        stem = self.stem(folded)
        for length in range(len(stem), max(_LEAST_STEM, len(stem) - _LONGEST_ENDING) - 1, -1):
            if found := self.rows.get(stem[:length]):
                return found
        return self.rows.get(stem, frozenset())


@cache
def _table() -> Mapping[str, str]:
    found: Mapping[str, str] = tomllib.loads(_DATA.read_text(encoding="utf-8"))["words"]
    return found


@cache
def _glossary(language: str) -> _Glossary:
    stemmer = snowballstemmer.stemmer(LANGUAGES[language])
    column = list(LANGUAGES).index(language)
    rows: dict[str, set[str]] = defaultdict(set)
    for english, by_language in _table().items():
        for word in by_language.split("|")[column].split():
            rows[stemmer.stemWord(_folded(word))].add(words.stem(english))
    return _Glossary({stem: frozenset(found) for stem, found in rows.items()}, stemmer.stemWord)


def _folded(word: str) -> str:
    return words.fold(word.replace("œ", "oe"))  # one letter to Unicode, two to a stemmer


@lru_cache(maxsize=50_000)
def meanings(word: str, language: str) -> frozenset[str]:
    """Give the stems of the English words for one word; none for a word or a language that is not known.

    >>> sorted(meanings("Brückenzoll", "de")), sorted(meanings("encallado", "es"))
    (['bridg', 'tariff'], ['ground'])
    """
    if language not in LANGUAGES:
        return frozenset()
    rows = _glossary(language)
    folded = _folded(word).rpartition("'")[2]  # "l'accord"
    return rows.meaning(folded) or (_of_compound(folded, rows) if language == "de" else frozenset())


def _of_compound(folded: str, rows: _Glossary) -> frozenset[str]:
    """Read a compound: its longest known end, and what stands before that where it is known too."""
    for at in range(_LEAST_PART, len(folded) - _LEAST_PART + 1):
        if head := rows.meaning(folded[at:]):
            return head | rows.meaning(folded[:at])
    return frozenset()
