"""Load a language's folder of data: its lexicon, its phrases, the cues that tell direction.

A language is data alone. To add one, add a folder; ``chronicle languages`` checks its examples.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from chronicle.dates.checks import Surroundings, build_surroundings
from chronicle.dates.decoys import Decoys, build_decoys
from chronicle.dates.direction import Cues, build_cues
from chronicle.dates.grammar import Grammar, build_grammar
from chronicle.dates.ranges import Joiners, build_joiners

__all__ = ["Language", "known_languages", "load_language", "read_phrases", "with_shared"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to use."""

    code: str
    name: str
    grammar: Grammar
    cues: Cues
    surroundings: Surroundings
    joiners: Joiners
    decoys: Decoys | None = None
    """What decides in place of ``surroundings``, in every language but English."""


@cache
def known_languages() -> tuple[str, ...]:
    """List the codes of the languages that have a folder, sorted."""
    folder = resources.files("chronicle.dates") / "languages"
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / "lexicon.toml").is_file()))


@cache
def load_language(code: str) -> Language:
    """Load and compile a language by its folder's name; done once a process."""
    folder = resources.files("chronicle.dates") / "languages" / code
    lexicon, cues, context, ranges, decoys = (
        _toml(folder / f"{name}.toml") for name in ("lexicon", "cues", "context", "ranges", "decoys")
    )
    return Language(
        code,
        lexicon["name"],
        build_grammar(lexicon["words"], {**read_phrases(code), **_toml(folder / "holidays.toml")}),
        build_cues(cues),
        build_surroundings(context),
        build_joiners(ranges),
        build_decoys(decoys) if decoys else None,
    )


@cache
def read_phrases(code: str) -> Mapping[str, Any]:
    """Read a language's phrases, with those it shares with other languages where it has none of that name."""
    folder = resources.files("chronicle.dates") / "languages"
    own = _toml(folder / code / "phrases.toml")
    return with_shared(own, _toml(folder / own["shares"])) if "shares" in own else own


def with_shared(own: Mapping[str, Any], shared: Mapping[str, Any]) -> Mapping[str, Any]:
    """Add shared phrases to a language's own, which win where both have one of a name."""
    names = {rule["name"] for rule in own["atom"]}
    return {
        **own,
        "triggers": [*own["triggers"], *shared["triggers"]],
        "macros": {**shared["macros"], **own.get("macros", {})},
        "atom": [*own["atom"], *(rule for rule in shared["atom"] if rule["name"] not in names)],
    }


def _toml(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
