"""A sentence as tokens, each with one letter for its word class, so that clauses can be read by patterns.

A time expression is one token. The letters are those of ``language``; more are given here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple

from chronicle.mentions.idiom import Idiom
from chronicle.mentions.language import Language, language_of
from chronicle.model import TimeExpression

__all__ = ["Tokens", "Word", "tokenize"]

_TOKEN = re.compile(
    r"\s*(?:[A-Za-z]{2,}(?![-.’'\w])|[^\w\s'’]"  # plain words and marks, nearly all there are, are tried first
    r"|['’]s\b|\d[\d.,]*(?:-[^\W\d]\w*)+|\d[\d.,]*\d|(?:[^\W\d_]\.){2,}|\w+(?:[-.’'](?!s\b)\w+)*|[^\w\s])",
)
"""A word or mark with the white space before it, so that lengths tell where each stands."""
_ELIDED = re.compile(
    r"\s*(?:(?i:[cdjlmnst]|qu|(?:jus|lors|puis|quel)qu)['’](?=\w)"
    r"|-(?:t-)?(?:ils?|elles?|on)\b|\w+(?=-(?:t-)?(?:il|elle|on)s?\b)|" + _TOKEN.pattern.removeprefix(r"\s*") + ")"
)
"""In French, short words that lean on the next one, and pronouns on the one before: "l' | audience", "a | -t-on"."""
_UNSPACED = re.compile(r"\s*\S+")
"""What no white space parts: a word and the marks beside it."""
MAX_KEPT = 100_000
"""Stretches without white space kept with their words; when more are met, all are forgotten and kept anew."""
_THAT = re.compile(r"(?:\A|p)T|\A\"T|;T(?=[ok]r?[bBhHdDMWCO])")
"""Where "that" points at something and opens no clause: "in that door", "That week"."""
_NAMED = re.compile(r"x[ok]?G(?=r?[EVPbBhHdDMWCO])")
"""Where a form in -ing is a noun, and the subject: "the hearing opened"."""
_ONCE = re.compile(r",a[EP]p@")
"""A conjunction before a participle and its date, which "once" is none of: ", once promised for May,"."""
_AWAITED = re.compile(r"(?:(?<=0)E[os]|(?<=[okIGEP])s)(?=,[wEP][^,;:]{0,60},[rN]*[MWCObBhHdDV])")
"""What looks like a verb and is none, before an aside and its clause's verb: "the bridges, which ..., were shut"."""
_PARTED = re.compile(r"(?<=[MWCObBhHdDN])(?:\([^();@]{1,14}\)|,[pr][^,;()@MWCObBhHdDVETwfa]{1,12},)(?=[rN]*[EPVGIehn])")
"""What parts a verb from its auxiliary: "could not (it blamed the banks) pay", "will, on its own account, reply"."""
_AIMED = re.compile(r"to(?=[x0uk])")
"""An unknown verb after "to": "is to certify the result"."""
_NOUNED = re.compile(r"(?<=x)[PsEI](?![oksIE])|(?<=xo)s(?=k)")
"""A verb's form after an article and before no noun: "la | vista", "l' | arrêté", "l'ancien | juge Morvan"."""
_SHORT = 5
"""Characters: an ending tells nothing of a word without more."""
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


class Word(NamedTuple):
    """What is known of a word or mark wherever it stands: its length and look, and the letters of its class."""

    low: str
    """In small letters."""
    length: int
    """Characters of it in the text."""
    reach: int
    """The same with the white space before it."""
    is_capital: bool
    opening: str
    """Its letter where it opens a sentence."""
    inside: str
    names_event: bool
    """Whether it names a happening, if it is a noun."""


_COLON = Word(":", 0, 0, is_capital=False, opening=":", inside=":", names_event=False)
"""Between a day that stands above a text and the text."""
_LOW, _INSIDE, _REACH = attrgetter("low"), attrgetter("inside"), attrgetter("reach")


_THAN = "than"
_COMPARED = re.compile(r"(?<=[@r])p(?:u|x[okr]{1,3})[rN]*[MWCObBhHdDV]")
"""Before a clause that something is compared with: "a week later | than they had meant to"."""


@dataclass(slots=True)  # a frozen one takes four times as long to make, one without slots longer to read
class Tokens:
    """The tokens of a sentence: their classes, a letter each, and in the same order their words in small letters."""

    tags: str
    lows: list[str]
    words: list[Word]
    ends: list[int]
    """Where each ends in the article's text."""
    expressions: dict[int, TimeExpression]
    """Those that are a token, by its number."""

    def expressions_in(self, start: int, end: int) -> list[TimeExpression]:
        """Give the time expressions between two tokens, in order."""
        return [expression for place, expression in self.expressions.items() if start <= place < end]

    def start_of(self, place: int) -> int:
        """Give where a token begins in the article's text."""
        return self.ends[place] - self.words[place].length


def tokenize(
    text: str,
    start: int,
    end: int,
    expressions: Sequence[TimeExpression],
    language: Language,
    *,
    head: TimeExpression | None = None,
) -> Tokens:
    """Read ``text[start:end]``; the expressions are sorted, lie inside and do not overlap.

    ``head`` is a day that stands above the text: it is read as one before a colon, of no length.
    """
    words: list[Word] = []
    placed: dict[int, TimeExpression] = {}
    known = _known_words(language.code)
    position = start
    if head is not None:
        placed[0] = replace(head, start=start, end=start)
        words += [_date_word(head, language)._replace(length=0, reach=0), _COLON]
    for expression in expressions:
        words += _words(text, position, expression.start, known)
        placed[len(words)] = expression
        reach = expression.end - position - len(text[position : expression.start].rstrip())
        words.append(_date_word(expression, language)._replace(reach=reach))
        position = expression.end
    words += _words(text, position, end, known)
    ends = list(accumulate(map(_REACH, words), initial=start))[1:]
    tags = words[0].opening + "".join(map(_INSIDE, words[1:])) if words else ""
    for aside in _ONCE.finditer(tags) if language.has_grammar and ",a" in tags else ():
        if words[aside.start() + 1].low == "once":
            tags = f"{tags[: aside.start() + 1]}r{tags[aside.start() + 2 :]}"
    lows = list(map(_LOW, words))
    if _THAN in lows and language.has_grammar and _COMPARED.match(tags, lows.index(_THAN)):
        place = lows.index(_THAN)
        tags = f"{tags[:place]}z{tags[place + 1 :]}"
    return Tokens((_marked if language.has_grammar else _nouned)(tags), lows, words, ends, placed)


def _date_word(date: TimeExpression, language: Language) -> Word:
    """Make one token of a date."""
    low, length = date.text.lower(), date.end - date.start
    is_event = language.names_event(low)
    return Word(low, length, length, is_capital=False, opening="@", inside="@", names_event=is_event)


def _marked(tags: str) -> str:
    """Change the letters of words that mean another thing by what stands around them."""
    marked = _THAT.sub(lambda m: m[0][:-1] + "x", tags) if "T" in tags else tags
    marked = _NAMED.sub(lambda m: m[0][:-1] + "o", marked) if "G" in marked else marked
    marked = _AWAITED.sub(lambda m: "o" * len(m[0]), marked) if "s," in marked or "0E" in marked else marked
    marked = _PARTED.sub(lambda m: "r" * len(m[0]), marked) if "(" in marked or ",p" in marked else marked
    return _AIMED.sub("tI", marked) if "to" in marked else marked


def _nouned(tags: str) -> str:
    """Change the letters of forms of verbs that an article makes nouns, in other languages than English."""
    return _NOUNED.sub("o", tags)


def _words(text: str, start: int, end: int, known: _Stretches) -> Iterable[Word]:
    return chain.from_iterable(map(known.__getitem__, _UNSPACED.findall(text, start, end)))


class _Stretches(dict[str, tuple[Word, ...]]):
    """The words of each stretch without white space that was met, by that stretch and the white space before it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._pattern = _ELIDED if language.code == "fr" else _TOKEN
        self._words = _Words(language)

    def __missing__(self, stretch: str) -> tuple[Word, ...]:
        """Read a stretch where it is first met."""
        if len(self) >= MAX_KEPT:
            self.clear()
            self._words.clear()
        self[stretch] = found = tuple(map(self._words.__getitem__, self._pattern.findall(stretch)))
        return found


class _Words(dict[str, Word]):
    """What is known of each word of these, by the word and the white space before it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, piece: str) -> Word:
        """Read a word where it is first met."""
        word = piece.lstrip()
        low, is_capital, language = word.lower().replace("’", "'"), word[0].isupper(), self._language
        opening, inside = (_tag(low, language, is_capital=is_capital, is_first=is_first) for is_first in (True, False))
        self[piece] = found = Word(low, len(word), len(piece), is_capital, opening, inside, language.names_event(low))
        return found


@cache
def _known_words(code: str) -> _Stretches:
    return _Stretches(language_of(code))


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
        if is_first and is_capital and _opens_with_verb(low, language) and low.endswith(language.idiom.opening_endings):
            return "V"
        return _guess(low, language, is_capital=is_capital)
    if is_capital and verb in "IsG" and not (is_first and verb == "s" and _opens_with_verb(low, language)):
        return "k"
    if verb == "s" and low in language.events:
        return "o"
    return verb


def _opens_with_verb(low: str, language: Language) -> bool:
    """Tell whether a verb may well open a sentence, as in Spanish, where a subject need not be told.

    In German it makes a condition: "Legt die Bahn kein Angebot vor, | stehen die Züge still"; a noun is "Berichte".
    """
    return bool(language.idiom.opening_endings) or (language.is_verb_second and low.endswith("t"))


def _guess(low: str, language: Language, *, is_capital: bool) -> str:
    """Tell the class of an unknown word by its look."""
    if is_capital:
        return "k"
    if not language.has_grammar:
        return _guess_by_ending(low, language.idiom) if len(low) > _SHORT else "o"
    if low.endswith("ly") and low.rpartition("-")[2] not in language.events:
        return "r"
    if language.has_grammar and len(low) > 4:
        if low.endswith("ed") and not low.endswith("eed"):
            return "E"
        if low.endswith("ing"):
            return "G"
    return "o"


def _guess_by_ending(low: str, idiom: Idiom) -> str:
    for letter, endings in (("V", idiom.past_endings), ("s", idiom.future_endings), ("P", idiom.participle_endings)):
        if low.endswith(endings):
            return letter
    return "o"
