"""Words by which German, French and Spanish clauses are read, besides those that English has as well.

They stand in ``words.toml`` under the names of the fields; English leaves them empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

__all__ = ["Idiom", "read_idiom"]

Phrases = tuple[tuple[str, ...], ...]
Guesses = tuple[tuple[str, tuple[str, ...]], ...]

_GUESSES = (("V", "past_endings"), ("s", "future_endings"), ("P", "participle_endings"))


@dataclass(frozen=True, slots=True)
class Idiom:
    """Sets of words in small letters, unless said."""

    attributions: Phrases
    """Stand before who says so, the longest first: "laut", "nach Angaben"."""
    nameless: Phrases
    """Those of them that tell a source without a name: "nach amtlichen Angaben"."""
    not_denying: frozenset[str]
    """Two words of which one is a negation that denies nothing: "noch nicht"."""
    guesses: Guesses
    """Endings of verbs that are not in the table, with the letter of their form."""
    opening_endings: tuple[str, ...]
    """Endings by which a verb is known also where it opens a sentence: "comieron"."""
    bare_endings: tuple[str, ...]
    """Endings of nouns that are no name after another noun: "legte der Verband | Berufung ein"."""
    relative_articles: frozenset[str]
    """Open a relative clause after a comma: "der", "die"."""
    asked: tuple[str, ...]
    """Stand before who was asked: "a-t-on appris auprès de"."""
    nobody: frozenset[str]
    """Pronouns with which a verb of saying names nobody: "hieß es"."""
    said_as: frozenset[str]
    """Open a clause of who says so: "wie die Polizei mitteilte"."""
    of_noun: frozenset[str]
    """Prepositions of what goes with a noun of a happening: "der Prozess gegen"."""
    of: frozenset[str]
    """Join two nouns: "le toit de la gare"."""
    inverting: frozenset[str]
    """English verbs whose subject may follow them: "murieron doce personas"."""
    like_be: frozenset[str]
    """Verbs that make a passive as "to be" does: "queda cancelado"."""
    ought: frozenset[str]
    """After a conditional, tell what was to be: "aurait dû", "hätte beginnen sollen"."""
    passive_parts: frozenset[str]
    """Participles of the verb that makes the passive: "worden"."""
    reflexive: frozenset[str]
    auxiliary_infinitives: frozenset[str]
    """Stand last, after the verb they go with: "soll gehoben werden"."""
    acted_on: frozenset[str]
    """Articles of what is acted on, and so of no subject: "den"."""
    genitive: frozenset[str]
    clitics: frozenset[str]
    """Stand between a subject and its verb: "s'", "lo"."""
    leaning: frozenset[str]
    """Those of them that a title keeps with its verb: "no", "se"."""
    obliging: frozenset[str]
    """Before "que", tell what had to be: "tuvo que"."""


def read_idiom(words: Mapping[str, str]) -> Idiom:
    """Read the words of a language."""
    sets = {field.name: frozenset(words.get(field.name, "").split()) for field in fields(Idiom) if field.name in _SETS}
    return Idiom(
        attributions=_phrases(words.get("attributions", "")),
        nameless=_phrases(words.get("nameless", "")),
        not_denying=frozenset(words.get("not_denying", "").split(", ")),
        guesses=tuple((tag, tuple(words[name].split())) for tag, name in _GUESSES if name in words),
        opening_endings=tuple(words.get("opening_endings", "").split()),
        bare_endings=tuple(words.get("bare_endings", "").split()),
        asked=tuple(words.get("asked", "").split()),
        **sets,
    )


_SETS = {field.name for field in fields(Idiom) if field.type == "frozenset[str]"} - {"not_denying"}


def _phrases(text: str) -> Phrases:
    """Read phrases parted by commas, the longest first."""
    return tuple(sorted((tuple(phrase.split()) for phrase in text.split(", ") if phrase), key=len, reverse=True))
