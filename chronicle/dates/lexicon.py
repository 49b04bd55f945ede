"""What the words of one language can be: classes with values, read from its ``lexicon.toml``.

A word has one class character for everything it can be ("second" is an ordinal and a unit), so that a
slot of a template is a set of characters. Numbers in digits are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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
    signatures: dict[tuple[frozenset[str], bool], list[str]] = {}
    for word, kinds in lexicon.values.items():
        if not word.isdecimal():
            for glued in (True, False):
                signatures.setdefault((frozenset(kinds), glued), []).append(word if glued else " " + word)
    for number, found in _numbers().items():
        named = {k for k in lexicon.values.get(number, ()) if k.startswith("=")}
        for glued in (True, False):
            signatures.setdefault((frozenset(found | named), glued), []).append(number if glued else " " + number)
    for index, ((kinds_of, glued), tokens) in enumerate(signatures.items()):
        char = chr(_FIRST_CHARACTER + index)
        lexicon.char_of.update(dict.fromkeys(tokens, char))
        for kind in sorted(kinds_of):
            for key in ((kind, True), (kind, False)) if glued else ((kind, False),):
                lexicon.chars_by_class[key] = lexicon.chars_by_class.get(key, "") + char
    return lexicon


def _numbers() -> dict[str, set[str]]:
    """Classes of every number of up to four digits, as written."""
    found: dict[str, set[str]] = {}
    for kind, (numbers, lengths) in _DIGIT_CLASSES.items():
        for number in numbers:
            for length in lengths:
                text = f"{number:0{length}}"
                if len(text) == length:
                    found.setdefault(text, set()).add(kind)
    return found
