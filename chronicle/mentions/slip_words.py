"""How a language tells how far a new day is from the one that was planned: "two weeks late", "ahead of schedule"."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from chronicle.mentions.patterns import Pattern

__all__ = ["SlipWords", "slip_words_of"]


@dataclass(frozen=True, slots=True)
class SlipWords:
    """Patterns with the groups ``count`` and ``unit``."""

    units: Mapping[str, str]
    later: tuple[Pattern, ...]
    earlier: tuple[Pattern, ...]


@cache
def slip_words_of(code: str) -> SlipWords:
    """Read the table ``slip`` of a known language's cues."""
    found = files("chronicle.mentions").joinpath("languages", code, "cues.toml")
    data = tomllib.loads(found.read_text(encoding="utf-8"))["slip"]
    units = dict(pair.split(":") for pair in data["units"].split())
    later, earlier = (tuple(Pattern(source) for source in data[way]) for way in ("later", "earlier"))
    return SlipWords(units, later, earlier)
