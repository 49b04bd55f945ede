"""Load a language's folder of data: its lexicon, its phrases, the cues that tell direction.

A language is data alone. To add one, add a folder; ``chronicle languages`` checks its examples.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from chronicle.dates.cues import Cues, build_cues
from chronicle.dates.decoys import Decoys, build_decoys
from chronicle.dates.grammar import Grammar, build_grammar
from chronicle.dates.happening_words import HappeningWords, build_happening_words
from chronicle.dates.ranges import Joiners, build_joiners
from chronicle.dates.surroundings import Surroundings, build_surroundings

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
    tokens: re.Pattern[str] | None = None
    """Finds the tokens of a language whose words no space divides."""
    happenings: HappeningWords | None = None
    """How it counts from happenings; None where nothing is known of that."""


@cache
def known_languages() -> tuple[str, ...]:
    """List the codes of the languages that have a folder, sorted."""
    folder = resources.files("chronicle.dates") / "languages"
    return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / "lexicon.toml").is_file()))


@cache
def load_language(code: str) -> Language:
    """Load and compile a language by its tag ("de", "pt-BR"); done once a process.

    One with a folder is read by its own rules, any other that dateparser knows through its locale data. In a
    language that neither knows only dates in digits are read, the day first.
    """
    primary = code.replace("_", "-").partition("-")[0].lower()
    if primary in known_languages():
        return _by_folder(primary)
    from chronicle.dates.adapter import adapt, decoys_of, token_pattern  # noqa: PLC0415  # imports dateparser
    from chronicle.dates.locales import find_locale  # noqa: PLC0415  # the same

    locale = find_locale(code)
    words, phrases = adapt(locale) if locale else ({}, _DIGITS_ONLY)
    pattern = token_pattern(locale) if locale else None
    shared = _toml(resources.files("chronicle.dates") / "languages" / phrases["shares"])
    grammar = build_grammar(words, with_shared(phrases, shared))
    name, decoys = locale or "und", decoys_of(locale) if locale else Decoys()
    return Language(
        name, name, grammar, build_cues({}), build_surroundings({}), build_joiners(_DASHES), decoys, pattern
    )


_DASHES = {"through": ["-", "–", "—"]}
_DIGITS_ONLY: Mapping[str, Any] = {
    "shares": "shared.toml",
    "spans": {},
    "macros": {"amount": "{int}"},
    "triggers": [],
    "atom": [],
    "join": [],
}


@cache
def _by_folder(code: str) -> Language:
    folder = resources.files("chronicle.dates") / "languages" / code
    lexicon, cues, context, ranges, decoys, happenings = (
        _toml(folder / f"{name}.toml") for name in ("lexicon", "cues", "context", "ranges", "decoys", "happenings")
    )
    return Language(
        code,
        lexicon["name"],
        build_grammar(lexicon["words"], {**read_phrases(code), **_toml(folder / "holidays.toml")}),
        build_cues(cues),
        build_surroundings(context),
        build_joiners({**ranges, "moved": cues.get("moved", ())}),
        build_decoys(decoys) if decoys else None,
        happenings=build_happening_words(happenings),
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
