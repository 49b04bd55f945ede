"""Who and where: names in an article, short forms tied to the full one, and which of them are places.

A name is a run of capitalised words; nothing is looked up beyond the small gazetteer of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chronicle.mentions.language import Language, language_of
from chronicle.model import Article

__all__ = ["Names", "names_of"]

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ&]")
_PREFIX = re.compile(r"(?:al-|el-|d['’])\Z")
"""What may stand, in small letters, before the first capital of a name."""
_PREFIX_ENDS = "-'’"
_WORD = r"(?:(?:[A-Z]\.){2,}|(?:al-|el-|d['’])?[A-ZÀ-ÖØ-Þ][\w’'&-]*(?<![’'])|&)"
_NAME = re.compile(rf"{_WORD}(?:\s(?:(?:of|the|de|del|der|du|van|von|al|bin|ibn|and|&)\s){{0,2}}{_WORD}){{0,6}}")
_DEMONYM = re.compile(r"(?:ian|ish|ese|can|ean|ench|utch|reek|wiss|raqi|raeli|stani|erman)\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_ACRONYM = re.compile(r"[A-Z][A-Z.]{1,6}\Z")
_LOWER_NEXT = re.compile(r"[-\s]+[a-z]")
_ARTICLES = ("The", "A", "An", "Mr", "Mrs", "Ms", "Sir", "Dr")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article: every spelling, and the full name that it stands for."""

    full: dict[str, str]
    places: frozenset[str]
    known: frozenset[str] = frozenset()
    """Words that are a name or end one inside a sentence, and so are names also where they open one."""

    def within(self, texts: Iterable[str], language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Give participants and places named in some texts, full names, in order, each once."""
        people: dict[str, None] = {}
        places: dict[str, None] = {}
        for text in texts:
            for name, _ in _runs(text, language.code, self.known):
                whole = self.full.get(name, name)
                (places if whole in self.places or name in self.places else people)[whole] = None
        return tuple(people), tuple(places)


def names_of(article: Article, language: Language) -> Names:
    """Read the names of an article once, so that "Assad" can stand for "Bashar Assad" everywhere in it."""
    counted: dict[str, int] = {}
    placed: dict[str, int] = {}
    text = article.text[article.body_start :]
    for name, place in _runs(text, language.code):
        counted[name] = counted.get(name, 0) + 1
        if name in language.places or _before(text, place) in language.place_prepositions:
            placed[name] = placed.get(name, 0) + 1
    places = {n for n, times in placed.items() if n in language.places or times * 2 > counted[n]}
    if article.place:
        places.add(article.place.title() if article.place.isupper() else article.place)
    known = {name.split()[-1] for name in counted if name.split()[-1].lower() not in language.stop}
    return Names(_full_names([*counted, *sorted(known - counted.keys())]), frozenset(places), frozenset(known))


def _full_names(counted: Sequence[str]) -> dict[str, str]:
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


def _before(text: str, place: int) -> str:
    """Give the word before a name, in small letters."""
    return text[max(0, place - 12) : place].rstrip().rpartition(" ")[2].lower()


@lru_cache(maxsize=4_000)
def _runs(text: str, code: str, known: frozenset[str] = frozenset()) -> tuple[tuple[str, int], ...]:
    """Give names, each with its place; a lone capital at a sentence's start is one only if ``known``.

    A second name in one run of capitals has the place 0: no word stands before it.
    """
    found, language = [], language_of(code)
    for match in _capitalised(text):
        start = match.start()
        name, skipped, words = _bare(match[0], code, at_start=_opens_sentence(text, start))
        start += skipped
        if language.has_capital_nouns and words < 2 and name not in language.places and not _ACRONYM.match(name):
            continue
        if not name or (words == 1 and name not in known and _is_no_name(name, match, start, text, language)):
            continue
        for part in _parted(name, code):
            found.append((part, start))
            start = 0
    return tuple(found)


def _capitalised(text: str) -> Iterator[re.Match[str]]:
    """Give the runs of capitalised words: from one capital to the next, which is faster than to try every place."""
    done = 0
    while capital := _CAPITAL.search(text, done):
        start = capital.start()
        is_joined = start > done and text[start - 1] in _PREFIX_ENDS
        prefix = _PREFIX.search(text, max(done, start - 3), start) if is_joined else None
        match = (_NAME.match(text, prefix.start()) if prefix else None) or _NAME.match(text, start)
        if match:
            yield match
        done = match.end() if match else start + 1


@lru_cache(maxsize=20_000)
def _bare(run: str, code: str, *, at_start: bool) -> tuple[str, int, int]:
    """Give the name in a run of capitalised words, the characters left out before it, and its number of words."""
    kept = _without_role(run.split(), language_of(code), at_start=at_start)
    name = " ".join(kept)
    return _POSSESSIVE.sub("", name), len(run) - len(name) if kept else 0, len(kept)


def _opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word stands at the start of a sentence, line, list entry or quotation."""
    place = start - 1
    while place >= 0 and text[place] == " ":
        place -= 1
    return place < 0 or text[place] in '.!?:;\n"“‘„«([*•'


def _is_no_name(name: str, match: re.Match[str], start: int, text: str, language: Language) -> bool:
    """Tell whether a lone capitalised word is none: a sentence's first word, a weekday, "Russian" before a noun."""
    if name.lower() in language.stop:
        return True
    if name in language.places or _ACRONYM.match(name):
        return False
    if _DEMONYM.search(name) and _LOWER_NEXT.match(text, match.end(), match.end() + 3):
        return True
    return start == match.start() and _opens_sentence(text, start)


def _without_role(words: list[str], language: Language, *, at_start: bool) -> list[str]:
    """Leave out what a person is: "Syrian President Bashar Assad", "the Foreign Minister"."""
    first = 0
    for index, word in enumerate(words[:-1]):
        if word.lower().rstrip(".") in language.titles:
            first = index + 1
    while first < len(words) and _is_common(words[first], language) and (at_start or words[first] in _ARTICLES):
        first += 1
    while first < len(words) and words[first] in ("of", "the", "and", "for"):
        first += 1
    return words[first:]


@lru_cache(maxsize=20_000)
def _parted(name: str, code: str) -> tuple[str, ...]:
    """Part a known place or body from the person named after it: "United Nations | Richard Mills"."""
    words, language = name.split(), language_of(code)
    for size in (3, 2, 1):
        head, rest = " ".join(words[:size]), words[size:]
        if head in language.bodies or (head in language.places and len(rest) > 1):
            return (head, " ".join(rest)) if len(rest) > 1 and rest[0][0].isupper() else (name,)
    return (name,)


def _is_common(word: str, language: Language) -> bool:
    low = word.lower().rstrip(".")
    if low in language.titles or low in language.classes or low in language.starters:
        return not _ACRONYM.match(word) or low in {"i", "a", "it"}
    return False
