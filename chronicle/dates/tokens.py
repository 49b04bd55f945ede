"""Split text into tokens and classes, one character a class, so that grammar runs at the speed of ``re``.

Offsets always count code points in the text as given. What a class means is the lexicon's business.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["UNKNOWN", "WORDS", "Tokens", "tokenize"]

MESSAGE_CHARS = 280
"""A text this short is a message: "night" and "now" in it are those of its day."""
UNKNOWN = "\x00"
"""Class of a token that no language data names."""

# A token takes at most one space before it: whether it has one is part of its class ("-" or " -").
# A blank line or another run of white space is squeezed to one character first.
WORDS = re.compile(r" ?[^\W\d_]+| ?\d+| ?[\W_]|\n")
# The same where every letter is a plain one, which is found in two thirds of the time.
_PLAIN_WORDS = re.compile(r" ?[a-z]+| ?(?:[0-9]+|[^a-z0-9])")
# "20140306" is three tokens, year, month and day; few texts have one, and those are split by the longer pattern.
_MONTH_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
_COMPACT = re.compile(rf"(?:19|20)\d\d{_MONTH_DAY}")
_COMPACT_WORDS = re.compile(
    rf" ?(?<!\d)(?:19|20)\d\d(?={_MONTH_DAY})|(?<=(?<!\d)(?:19|20)\d\d)(?={_MONTH_DAY})\d\d|{WORDS.pattern}"
)
# A run of white space that is not one blank; begins with one set, so that the search is quick.
_ODD_SPACE = re.compile(r"\s(?:\s+|(?<! ))")
# Digits of other scripts, read as 0 to 9: Arabic, Persian and Urdu, Devanagari, Bengali.
_DIGITS = {zero + n: str(n) for zero in (0x0660, 0x06F0, 0x0966, 0x09E6) for n in range(10)}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text: ``words[i]`` is a token in lower case and its space, ``classes[i]`` its class."""

    text: str
    words: list[str]
    classes: str
    ends: list[int]
    """End of each token in the squeezed text."""
    squeezed: list[int]
    """Squeezed offsets after which text was left out, ascending; empty in most articles."""
    left_out: list[int]
    """How much was left out up to and including each of these."""
    asked: dict[str, bool] = field(default_factory=dict, compare=False)
    """What was asked of the whole text, with the answer: to look through it for each phrase takes too long."""

    @property
    def is_message(self) -> bool:
        """Whether the text is so short that it tells of its own day."""
        return len(self.text) <= MESSAGE_CHARS

    def start_of(self, i: int) -> int:
        """Code point where token i begins, its leading space aside."""
        word = self.words[i]
        at = self.ends[i] - len(word)
        return self._original(at + 1 if word[0] == " " and len(word) > 1 else at)

    def end_of(self, i: int) -> int:
        """Code point just after token i."""
        return self._original(self.ends[i] - 1) + 1

    def _original(self, at: int) -> int:
        if not self.squeezed:
            return at
        k = bisect_right(self.squeezed, at)
        return at + (self.left_out[k - 1] if k else 0)


def tokenize(text: str, classes: Mapping[str, str], pattern: re.Pattern[str] | None = None) -> Tokens:
    """Split a text; ``classes`` maps a lower-case token, leading space included, to its class character.

    ``pattern`` finds the tokens of a language whose words no space divides, or that writes digits of its own; it
    has to match everywhere.

    >>> tokenize("On  9 May", {" may": "m"}).classes == UNKNOWN * 2 + "m"
    True
    """
    plain, squeezed, left_out = _squeezed(text)
    if pattern is not None:
        plain = plain.translate(_DIGITS)
    if pattern is None and _COMPACT.search(plain):
        pattern = _COMPACT_WORDS
    words = (pattern or (_PLAIN_WORDS if plain.isascii() else WORDS)).findall(_lower(plain))
    found = "".join(map(classes.get, words, repeat(UNKNOWN)))
    return Tokens(text, words, found, list(accumulate(map(len, words))), squeezed, left_out)


def _lower(text: str) -> str:
    """Lower the case without changing the length ("İ" becomes two code points otherwise)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _squeezed(text: str) -> tuple[str, list[int], list[int]]:
    """Make runs of white space one character: the text, where each was in it, and what is lost by then."""
    pieces: list[str] = []
    places: list[int] = []
    totals: list[int] = []
    done = lost = 0
    for run in _ODD_SPACE.finditer(text):
        start, end = run.span()
        pieces += text[done:start], "\n" if text.count("\n", start, end) > 1 else " "
        places.append(start - lost + 1)
        lost += end - start - 1
        totals.append(lost)
        done = end
    return "".join([*pieces, text[done:]]) if places else text, places, totals
