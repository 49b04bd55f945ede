"""The words that headers and furniture are known by: data/*.toml, read once, compiled to a pattern each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Words", "words"]


class Words:
    """Word lists of one data file, each as a pattern that matches any of its phrases, ignoring case."""

    def __init__(self, name: str) -> None:
        """Read ``data/NAME.toml``."""
        raw = files("chronicle.ingest").joinpath("data", f"{name}.toml").read_text("utf-8")
        self.data: dict[str, Any] = tomllib.loads(raw)

    def any_of(self, *keys: str) -> str:
        """Give a pattern for the phrases of all languages in these lists, longest first."""
        return _alternatives({phrase for key in keys for phrase in _flat(self.data[key])})

    def any_in(self, *path: str) -> str:
        """Give a pattern for the phrases of the one list at a path of keys."""
        entry = self.data
        for key in path:
            entry = entry[key]
        return _alternatives(set(_flat(entry)))


@cache
def words(name: str) -> Words:
    """Give the word lists of a data file."""
    return Words(name)


def _alternatives(phrases: set[str]) -> str:
    return "|".join(_spaced(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))


def _flat(entry: Any) -> Iterable[str]:
    if isinstance(entry, dict):
        for part in entry.values():
            yield from _flat(part)
    elif isinstance(entry, list):
        yield from entry


def _spaced(phrase: str) -> str:
    return r"\s+".join(re.escape(word) for word in phrase.split())
