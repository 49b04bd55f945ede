"""Names of papers, stations and agencies in a text: in full, for short, and where a sentence cites them."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from chronicle.merge.words import fold

__all__ = ["Outlets", "cited_in", "names_of", "outlets", "plain", "short_names", "spelled_out"]

_DATA = Path(__file__).parent / "data" / "outlets.toml"
_ARTICLES = re.compile(r"\A(?:the|der|die|das|le|la|les|el) ")
_MIN_NAME = 3
"""Letters of a name that a citation can be known by."""
_NAME_WORDS = 6
_WORD = re.compile(r"[\w’'.&-]+")


@dataclass(frozen=True, slots=True)
class Outlets:
    """What is known of outlets in any language; names and words are folded."""

    citing: tuple[str, ...]
    again: re.Pattern[str]
    """Cites the one that was named before: "according to the paper"."""
    release: re.Pattern[str]
    """What a text for the press calls itself, and is called where it is quoted."""
    agencies: frozenset[str]
    of: frozenset[str]
    sections: frozenset[str]
    """Last words of the names of a paper's parts: "Wend Courier | liveblog"."""
    no_credit: frozenset[str]
    """Words of a line that credits a picture, or others besides the paper's own people: "Staff | and | agencies"."""


@cache
def outlets() -> Outlets:
    """Read the data once."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    names = data["agencies"].replace("\n", ",").split(",")
    agencies = frozenset(fold(name.strip()) for name in names if name.strip())
    words = (frozenset(data[name].split()) for name in ("sections", "no_credit"))
    again, release = (re.compile(data[name]) for name in ("again", "release"))
    return Outlets(tuple(data["citing"]), again, release, agencies, frozenset(data["of"]), *words)


def plain(name: str) -> str:
    """Leave out the article before a folded name, and the part of the paper that it ends in.

    >>> plain("the wend courier liveblog")
    'wend courier'
    """
    words = _ARTICLES.sub("", name).split()
    while len(words) > 1 and words[-1] in outlets().sections:
        words.pop()
    return " ".join(words)


def short_names(voices: Iterable[str]) -> dict[str, str]:
    """Map what publishers may be called for short to their voices, where it means only one.

    That is their last words, their first ones from two on, and those before an "of".

    >>> short_names(["publisher ashby gazette", "publisher voice of ashby"])["gazette"]
    'publisher ashby gazette'
    """
    meant: dict[str, set[str]] = defaultdict(set)
    for voice in voices:
        words = plain(voice.removeprefix("publisher ")).split()
        for at in range(1, len(words)):
            meant[" ".join(words[at:])].add(voice)
            if words[at] in outlets().of or at > 1:
                meant[" ".join(words[:at])].add(voice)
    return {name: found.pop() for name, found in meant.items() if len(found) == 1}


def spelled_out(publishers: Mapping[str, str]) -> dict[str, str]:
    """Give a publisher that is called by its initials its whole name, where one other publisher has them.

    >>> spelled_out({"a": "cp", "b": "continental press", "c": "wp"})
    {'a': 'continental press', 'b': 'continental press', 'c': 'wp'}
    """
    named: dict[str, set[str]] = defaultdict(set)
    for name in publishers.values():
        named["".join(word[0] for word in name.replace("-", " ").split())].add(name)
    whole = {initials: next(iter(names)) for initials, names in named.items() if len(names) == 1 and len(initials) > 1}
    return {article: whole.get(name, name) for article, name in publishers.items()}


@lru_cache(maxsize=20_000)
def cited_in(quote: str) -> tuple[str, ...]:
    """List the names that a sentence cites, as outlets are: "told Reuters", "the Herald reported"."""
    found = (m[1] for pattern in _citations() for m in pattern.finditer(quote))
    return tuple(name for name in (plain(fold(text)) for text in found) if len(name) >= _MIN_NAME)


def names_of(line: str) -> Iterator[str]:
    """Give all runs of words that begin with a capital, as names are compared; of one word, alone or behind "the"."""
    words = _WORD.findall(line)
    for start, word in enumerate(words):
        if word[0].isupper():
            is_marked = len(words) == 1 or (start > 0 and _ARTICLES.match(f"{words[start - 1].lower()} "))
            for end in range(start + (1 if is_marked else 2), min(len(words), start + _NAME_WORDS) + 1):
                yield plain(fold(" ".join(words[start:end])))


@cache
def _citations() -> tuple[re.Pattern[str], ...]:
    name = r"((?:[A-ZÀ-Þ][\w’'.&-]*)(?: [A-ZÀ-Þ][\w’'.&-]*){0,3})"
    return tuple(re.compile(told.replace("{name}", name)) for told in outlets().citing)
