"""What the words of one language can be: classes with values, read from its ``lexicon.toml``.

A word has one class character for everything it can be ("second" is an ordinal and a unit), so that a
slot of a template is a set of characters. Numbers in digits are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

__all__ = ["Lexicon", "Value", "build_lexicon"]

Value = int | float | str

_FIRST_CHARACTER = 0x4E00  # any block without special meaning in regular expressions would do
_DIGIT_CLASSES = {  # class: the numbers in it and how many digits they may be written with
    "day": (range(1, 32), (1, 2)),
    "monthnum": (range(1, 13), (1, 2)),
    "hour": (range(25), (1, 2)),
    "sixty": (range(60), (2,)),
    "two": (range(100), (2,)),
    "three": (range(1000), (3,)),
    "four": (range(10000), (4,)),
    "year": (range(1000, 2200), (4,)),
    "oldyear": (range(1, 1000), (1, 2, 3)),
    "int": (range(10000), (1, 2, 3, 4)),
}


@dataclass(slots=True)
class Lexicon:
    """Words and their classes. ``char_of`` maps a token, with or without its leading space, to a class character."""

    values: dict[str, dict[str, Value]] = field(default_factory=dict)
    """word: class: value."""
    char_of: dict[str, str] = field(default_factory=dict)
    chars_by_class: dict[tuple[str, bool], str] = field(default_factory=dict)
    """(class, glued only): the characters of all tokens that can be this."""

    def chars(self, kind: str, *, is_glued: bool) -> str:
        """Give the characters of a class; none when no word has it."""
        return self.chars_by_class.get((kind, is_glued), "")

    def value(self, word: str, kind: str) -> Value:
        """Give the value that a token has as a class; digits are their number."""
        word = word.strip()
        known = self.values.get(word)
        if known is not None and kind in known:
            return known[kind]
        return int(word) if word.isdecimal() else word


def build_lexicon(words: Mapping[str, Mapping[str, Value]], literals: Iterable[str]) -> Lexicon:
    """Build from ``class: word: value`` and the words that templates name themselves."""
    lexicon = Lexicon()
    for kind, entries in words.items():
        for word, value in entries.items():
            lexicon.values.setdefault(word, {})[kind] = value
    for literal in literals:
        lexicon.values.setdefault(literal, {})["=" + literal] = literal
    for index, (kinds, is_glued, tokens) in enumerate(_signatures(lexicon.values)):
        char = chr(_FIRST_CHARACTER + index)
        lexicon.char_of.update(dict.fromkeys(tokens, char))
        for kind in kinds:
            for key in ((kind, True), (kind, False)) if is_glued else ((kind, False),):
                lexicon.chars_by_class[key] = lexicon.chars_by_class.get(key, "") + char
    return lexicon


def _signatures(values: Mapping[str, Mapping[str, Value]]) -> Iterator[tuple[frozenset[str], bool, list[str]]]:
    """Give what tokens can be, whether without a space before them, and the tokens.

    A word's two forms, and numbers that follow each other, stand together: most sets are then one or two ranges, which
    compile faster than any other.
    """
    words: dict[frozenset[str], list[str]] = {}
    named: dict[str, frozenset[str]] = {}
    for word, kinds in values.items():
        if word.isdecimal():
            named[word] = frozenset(kind for kind in kinds if kind.startswith("="))
        else:
            words.setdefault(frozenset(kinds), []).append(word)
    for found, tokens in words.items():
        yield found, True, tokens
        yield found, False, [" " + token for token in tokens]
    numbers = list(_numbers(named))
    for found, tokens in numbers:
        yield found, True, tokens
    for found, tokens in numbers:
        yield found, False, [" " + token for token in tokens]


def _numbers(named: Mapping[str, frozenset[str]]) -> Iterator[tuple[frozenset[str], list[str]]]:
    """Give the numbers of up to four digits, as written, by what they can be; those that templates name apart."""
    for length in range(1, 5):
        classes = {kind: numbers for kind, (numbers, lengths) in _DIGIT_CLASSES.items() if length in lengths}
        bounds = {end for numbers in classes.values() for end in (numbers.start, numbers.stop) if end < 10**length}
        for first, last in pairwise(sorted({0, 10**length, *bounds})):
            kinds = frozenset(kind for kind, numbers in classes.items() if first in numbers)
            texts = [f"{number:0{length}}" for number in range(first, last)]
            yield kinds, [text for text in texts if text not in named]
            yield from ((kinds | named[text], [text]) for text in texts if text in named)
