"""How the tables of a language write lists of words, and the types that they are read to.

A field of one of these types holds what the table says under the field's name; a list that a language has not is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, TypeVar, get_type_hints

__all__ = [
    "Amounts",
    "Counts",
    "Endings",
    "Forms",
    "Kinds",
    "Openings",
    "PhraseList",
    "PhraseSet",
    "Phrases",
    "Words",
    "read_table",
]

T = TypeVar("T")


def _parts(text: str) -> tuple[str, ...]:
    """Part phrases at commas and ends of lines."""
    return tuple(part.strip() for part in re.split(r"[,\n]", text) if part.strip())


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pair in text.split():
        word, _, value = pair.partition(":")
        yield word.replace("_", " "), value


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(part.split()) for part in _parts(text)), key=len, reverse=True))


def _openings(text: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in _phrases(text):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


Words = Annotated[frozenset[str], lambda text: frozenset(text.split())]
"""Words between spaces."""
Endings = Annotated[tuple[str, ...], lambda text: tuple(text.split())]
"""Ends of words between spaces, in the order of the table."""
PhraseSet = Annotated[frozenset[str], lambda text: frozenset(_parts(text))]
"""Phrases between commas."""
PhraseList = Annotated[tuple[str, ...], _parts]
"""The same in the order of the table."""
Phrases = Annotated[tuple[tuple[str, ...], ...], _phrases]
"""Phrases between commas, as their words, the longest first."""
Openings = Annotated[Mapping[str, tuple[tuple[str, ...], ...]], _openings]
"""The same by their first words."""
Kinds = Annotated[
    Mapping[str, int], lambda text: {word: n for n, line in enumerate(text.splitlines()) for word in line.split()}
]
"""The words of each line, to a number that they share."""
Forms = Annotated[Mapping[str, str], lambda text: {word.lower(): value for word, value in _pairs(text)}]
"""Pairs "word:meaning", the words in small letters; a low line stands for a space in one."""
Counts = Annotated[Mapping[str, int], lambda text: {word: int(value) for word, value in _pairs(text)}]
"""Pairs "word:whole number"."""
Amounts = Annotated[Mapping[str, float], lambda text: {word: float(value) for word, value in _pairs(text)}]
"""Pairs "word:number"."""


def read_table(kind: type[T], table: Mapping[str, Any], **others: object) -> T:
    """Make a dataclass of what a table says under the names of its fields; the ``others`` are as they are given."""
    hints = get_type_hints(kind, include_extras=True)
    lists = {name: hint.__metadata__[0](table.get(name, "")) for name, hint in hints.items() if name not in others}
    return kind(**lists, **others)
