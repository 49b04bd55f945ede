"""Patterns of language data, which heed no capitals: read in small letters, which is four times as fast.

What they are looked for in, and what they mean, is left to others.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

__all__ = ["HEEDS_CASE", "NEVER", "Cased", "Pattern", "any_of"]

_ESCAPE = re.compile(r"\\.|\(\?P<")
"""What has a capital in a pattern and matches none: a class of characters, the start of a named group."""
_PIECE = re.compile(r"\\.|\[\^?(?:\\.|[^\]])+\]|.", re.DOTALL)
"""An escape, a set of characters or one character of a pattern."""
HEEDS_CASE = "(?-i:"
_EDGES = {r"\b": r"\b(?=\w)", "^": "^", r"\A": r"\A"}
"""What a pattern may begin with, and what tells fastest that none which does stands here."""
NEVER = r"(?!)"
"""Found nowhere."""


class Cased(NamedTuple):
    """A text with its lines joined, and the same in small letters, character for character."""

    text: str
    low: str

    @classmethod
    def of(cls, text: str) -> Cased:
        """Lower the case without changing the length ("İ" becomes two code points otherwise)."""
        text = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")  # twice as fast as to translate
        low = text.lower()
        if len(low) != len(text):
            low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
        return cls(text, low)


class Pattern:
    """A regular expression to be searched for in a text whatever its capitals, but where it says ``(?-i:``."""

    def __init__(self, source: str) -> None:
        """Compile for small letters; what heeds capitals in some part, to be searched for where that is found."""
        plain = _ESCAPE.sub("", source)
        self._low = re.compile(source.replace(HEEDS_CASE, "(?:")) if plain == plain.lower() else None
        is_cased = HEEDS_CASE in source or self._low is None
        self._cased = re.compile(source, re.IGNORECASE) if is_cased else None

    def search(self, text: Cased, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place; offsets are those of the text."""
        found = self._low.search(text.low, start, end) if self._low else None
        if self._cased and (found or not self._low):
            found = self._cased.search(text.text, start, end)
        return found


def any_of(sources: Iterable[str]) -> str:
    r"""Give the source of a pattern that is found where any of some is: one search tells that none of them would be.

    Those that begin alike are tried together; what begins at a word's edge has to begin with the word.

    >>> any_of([r"\bnever\b|\b(?:no|not) \w+", r"^if\b"])
    '\\b(?=\\w)(?:never\\b|(?:no|not) \\w+)|^(?:if\\b)'
    """
    parts, found = list(chain.from_iterable(map(_alternatives, sources))), []
    for edge, beginning in _EDGES.items():
        rest = "|".join(part.removeprefix(edge) for part in parts if part.startswith(edge))
        found += [f"{beginning}(?:{rest})"] if rest else []
    return "|".join([*found, *(part for part in parts if not part.startswith(tuple(_EDGES)))])


def _alternatives(source: str) -> Iterator[str]:
    part, depth = "", 0
    for piece in _PIECE.findall(source):
        if piece == "|" and not depth:
            yield part
            part = ""
        else:
            depth += (piece == "(") - (piece == ")")
            part += piece
    yield part
