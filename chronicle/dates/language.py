"""Load a language's folder of data: its lexicon, its phrases, the cues that tell direction.

A language is data alone. To add one, add a folder; ``chronicle languages`` checks its examples.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from chronicle.dates.checks import Surroundings, build_surroundings
from chronicle.dates.direction import Cues, build_cues
from chronicle.dates.grammar import Grammar, build_grammar

__all__ = ["Language", "known_languages", "load_language"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to use."""

    code: str
    name: str
    grammar: Grammar
    cues: Cues
    surroundings: Surroundings


def known_languages() -> list[str]:
    """List the codes of the languages that have a folder, sorted."""
    folder = resources.files("chronicle.dates") / "languages"
    return sorted(entry.name for entry in folder.iterdir() if (entry / "lexicon.toml").is_file())


@cache
def load_language(code: str) -> Language:
    """Load and compile a language by its folder's name; done once a process."""
    folder = resources.files("chronicle.dates") / "languages" / code
    lexicon, phrases, cues, context = (
        tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
        for name in ("lexicon", "phrases", "cues", "context")
    )
    return Language(
        code,
        lexicon["name"],
        build_grammar(lexicon["words"], phrases),
        build_cues(cues),
        build_surroundings(context),
    )
