"""Who and where: names in an article, short forms tied to the full one, and which of them are places.

A name is a run of capitalised words; nothing is looked up beyond the small gazetteer of the language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chronicle.mentions.language import Language
from chronicle.model import Article

__all__ = ["Names", "names_of"]

_NAME = re.compile(
    r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ][\w’'&.-]*(?<![.’']))"
    r"(?:\s(?:(?:of|the|de|del|der|du|van|von|al|bin|ibn|and|&)\s){0,2}[A-ZÀ-ÖØ-Þ][\w’'&.-]*(?<![.’'])){0,6}"
)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_LINKED = re.compile(r"\s(?:of|the|and|&|de|al)(?:\s(?:of|the))?\s")
_ACRONYM = re.compile(r"[A-Z][A-Z.]{1,6}\Z")
_BOUNDARY = re.compile(r"(?:\A|[.!?:;]\s+|[\"“‘„«(\[*•]\s*|\n\s*)\Z")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article: every spelling, and the full name that it stands for."""

    full: dict[str, str]
    places: frozenset[str]

    def within(self, text: str, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give participants and places named in a text, full names, in order, each once."""
        people: dict[str, None] = {}
        places: dict[str, None] = {}
        for name, _, _ in _runs(text, language):
            whole = self.full.get(name, name)
            if whole in self.places or name in self.places:
                places[whole] = None
            else:
                people[whole] = None
        return tuple(people), tuple(places)


def names_of(article: Article, language: Language) -> Names:
    """Read the names of an article once, so that "Assad" can stand for "Bashar Assad" everywhere in it."""
    counted: dict[str, int] = {}
    placed: dict[str, int] = {}
    for name, before, _ in _runs(article.text[article.body_start :], language):
        counted[name] = counted.get(name, 0) + 1
        if name in language.places or before in language.place_prepositions:
            placed[name] = placed.get(name, 0) + 1
    places = {n for n, times in placed.items() if n in language.places or times * 2 > counted[n]}
    if article.place:
        places.add(article.place.title() if article.place.isupper() else article.place)
    return Names(_full_names(counted), frozenset(places))


def _full_names(counted: dict[str, int]) -> dict[str, str]:
    """Tie a surname, a last part or an acronym to the only longer name it can stand for."""
    longer: dict[str, set[str]] = {}
    for name in counted:
        parts = name.split()
        if len(parts) > 1:
            longer.setdefault(parts[-1], set()).add(name)
            longer.setdefault("".join(p[0] for p in parts if p[0].isupper()), set()).add(name)
    found = {}
    for name in counted:
        short = name.split()[-1] if len(name.split()) > 1 else name.replace(".", "")
        choices = longer.get(short, set()) - {name}
        if len(name.split()) == 1 and len(choices) == 1:
            found[name] = next(iter(choices))
    return found


def _runs(text: str, language: Language) -> list[tuple[str, str, int]]:
    """Give names with the word before and the offset; a lone capital at a sentence's start is no name."""
    found = []
    for match in _NAME.finditer(text):
        name = match[0]
        start = match.start()
        words = name.split()
        while words and _is_common(words[0], language):
            start += len(words[0]) + 1
            words = words[1:]
        if not words:
            continue
        name = _POSSESSIVE.sub("", " ".join(words))
        at_start = _BOUNDARY.search(text, max(0, start - 4), start) is not None
        if len(words) == 1 and name.lower() in language.stop:
            continue
        if len(words) == 1 and at_start and not _ACRONYM.match(name) and name not in language.places:
            continue
        before = text[max(0, start - 12) : start].rstrip().rpartition(" ")[2].lower()
        found.append((name, before, start))
    return found


def _is_common(word: str, language: Language) -> bool:
    low = word.lower().rstrip(".")
    if low in language.titles or low in language.classes or low in language.starters:
        return not _ACRONYM.match(word) or low in {"i", "a", "it"}
    return False
