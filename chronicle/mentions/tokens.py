"""A sentence as tokens, each with one letter for its word class, so that clauses can be read by patterns.

A time expression is one token. The letters are those of ``language``; more are given here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from chronicle.mentions.language import Language, language_of
from chronicle.model import TimeExpression

__all__ = ["Token", "Tokens", "tokenize"]

_TOKEN = re.compile(
    r"\s*(?:['’]s\b|\d[\d.,]*(?:-[^\W\d]\w*)+|\d[\d.,]*\d|(?:[^\W\d_]\.){2,}|\w+(?:[-.’'](?!s\b)\w+)*|[^\w\s])",
)
"""A word or mark with the white space before it, so that lengths tell where each stands."""
MAX_KEPT_WORDS = 100_000
"""Words kept with what is known of them; when more are met, all are forgotten and kept anew."""
_THAT = re.compile(r"(?:\A|p)T|\A\"T")
"""Where "that" points at something and opens no clause: "in that door", "That week"."""
_NAMED = re.compile(r"x[ok]?G(?=r?[EVPbBhHdDMWCO])")
"""Where a form in -ing is a noun, and the subject: "the hearing opened"."""
_PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    "—": "-",
    "–": "-",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    '"': '"',
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "'": "'",
    "’": "'",
    "$": "0",
    "£": "0",
    "€": "0",
    "¥": "0",
    "%": "o",
    "'s": "'",
    "’s": "'",
}


@dataclass(slots=True)  # a frozen one takes four times as long to make, and there is one for each word
class Token:
    """A word, mark or time expression; offsets count code points of the article's text."""

    start: int
    end: int
    low: str
    is_capital: bool = False
    expression: TimeExpression | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a sentence and their classes, a letter each, in the same order."""

    items: list[Token]
    tags: str


def tokenize(text: str, start: int, end: int, expressions: Sequence[TimeExpression], language: Language) -> Tokens:
    """Read ``text[start:end]``; the expressions are sorted, lie inside and do not overlap."""
    items: list[Token] = []
    tags: list[str] = []
    known = _known_words(language.code)
    position = start
    for expression in expressions:
        _words(text, (position, expression.start), known, items, tags)
        items.append(Token(expression.start, expression.end, expression.text.lower(), expression=expression))
        tags.append("@")
        position = max(position, expression.end)
    _words(text, (position, end), known, items, tags)
    marked = _THAT.sub(lambda m: m[0][:-1] + "x", "".join(tags))
    return Tokens(items, _NAMED.sub(lambda m: m[0][:-1] + "o", marked) if "G" in marked else marked)


def _words(text: str, span: tuple[int, int], known: _Words, items: list[Token], tags: list[str]) -> None:
    end = span[0]
    for piece in _TOKEN.findall(text, *span):
        blanks, low, is_capital, opening, inside = known[piece]
        start, end = end + blanks, end + len(piece)
        tags.append(inside if items else opening)
        items.append(Token(start, end, low, is_capital))


class _Words(dict[str, tuple[int, str, bool, str, str]]):
    """What is known of each word met, white space before it included.

    That white space's length, the word in small letters, whether it has a capital, and its letters at a sentence's
    start and inside one.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, piece: str) -> tuple[int, str, bool, str, str]:
        """Read a word where it is first met."""
        if len(self) >= MAX_KEPT_WORDS:
            self.clear()
        word = piece.lstrip()
        low, is_capital, language = word.lower().replace("’", "'"), word[0].isupper(), self._language
        opening, inside = (_tag(low, language, is_capital=is_capital, is_first=is_first) for is_first in (True, False))
        self[piece] = found = len(piece) - len(word), low, is_capital, opening, inside
        return found


@cache
def _known_words(code: str) -> _Words:
    return _Words(language_of(code))


def _tag(low: str, language: Language, *, is_capital: bool, is_first: bool) -> str:
    if not low[0].isalnum():
        return _PUNCTUATION.get(low, "%")
    if low[0].isdigit():
        return "0"
    known = language.classes.get(low)
    if known:
        return "k" if is_capital and known in "MCO" and not is_first else known
    if low in language.numbers:
        return "0"
    verb = language.verbs.tag_of.get(low)
    if verb is None:
        return _guess(low, language, is_capital=is_capital)
    if is_capital and verb in "IsG":
        return "k"
    if verb == "s" and low in language.events:
        return "o"
    return verb


def _guess(low: str, language: Language, *, is_capital: bool) -> str:
    """Tell the class of an unknown word by its look."""
    if is_capital:
        return "k"
    if low.endswith("ly") and low not in language.events:
        return "r"
    if language.has_grammar and len(low) > 4:
        if low.endswith("ed") and not low.endswith("eed"):
            return "E"
        if low.endswith("ing"):
            return "G"
    return "o"
