"""Who and where: names in an article, short forms tied to the full one, and which of them are places.

A name is a run of capitalised words; nothing is looked up beyond the small gazetteer of the language.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from chronicle.mentions.language import Language, language_of
from chronicle.model import Article

__all__ = ["Names", "names_of"]

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ&]")
_PREFIX = re.compile(r"(?:al-|el-|d['’]|(?<![\w'’-])[a-z]{1,3})\Z")
"""What may stand, in small letters, before the first capital of a name: "al-Assad", "iPhone"."""
_LONGEST_PREFIX = 4
_PREFIX_ENDS = ("-", "'", "’")
_INITIAL = r"[A-Z]\.(?=\s[A-ZÀ-ÖØ-Þ][a-z])(?!\s(?:The|It|He|She|They|In|On|At|But|And|That|This|We)\b)"
"""Between names: "John F. Kennedy", and not "in Hall B. The"."""
_WORD = r"(?:(?:[A-Z]\.){2,}|(?:al-|el-|d['’]|[a-z]{1,3}(?=[A-Z]))?[A-ZÀ-ÖØ-Þ][\w’'&-]*(?<![’'])|&)"
_NAME = re.compile(
    rf"{_WORD}(?:\s(?:(?:of|the|de|del|der|du|van|von|al|bin|ibn|and|&)\s){{0,2}}(?:{_INITIAL}|{_WORD})){{0,6}}"
)
_JOINT = re.compile(r"['’]s?\s(?:and\s)?|\sand\s")
"""Where one run of capitals may be two names: "Boeing's | Launch Systems", "Merkel and Macron"."""
_DEMONYM = re.compile(r"(?:ian|ish|ese|can|ean|ench|utch|reek|wiss|raqi|raeli|stani|erman)\Z")
_ELIDED = re.compile(r"\A(?:[cdjlmnst]|qu)['’](?=[A-ZÀ-Þ])", re.IGNORECASE)
"""What leans on a name in French: "l'AS Brunoy"."""
_OF_NOUNS = re.compile(r"(?<!von)(?<!van) der ")
"""Joins two nouns where nouns have capitals, and no name: "Zahl der Toten", but "Ada von der Aue"."""
_POSSESSIVE = re.compile(r"['’]s?\Z")
_POSSESSIVE_NEXT = re.compile(r"['’]")
_ACRONYM = re.compile(r"[A-Z][A-Z.]{1,6}\Z")
_LOWER_NEXT = re.compile(r"[-\s]+[a-z]")
_SEEN = 3
"""Characters after a name in which it is looked for that."""
MAX_KEPT_RUNS = 50_000
"""Runs of capitals kept with what is known of them; when more are met, all are forgotten and kept anew."""
_ARTICLES = ("The", "A", "An", "Mr", "Mrs", "Ms", "Sir", "Dr")


class _Run(NamedTuple):
    """A run of capitalised words; ``end`` is exclusive."""

    text: str
    start: int
    end: int
    opens: bool
    """Whether a sentence, line or quotation begins there."""
    is_joined: bool
    """Whether it may be several names."""


Span = tuple[int, int]
Named = tuple[tuple[str, ...], tuple[str, ...]]
"""Participants and places: full names, in order, each once."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article: every spelling, and the full name that it stands for."""

    language: Language
    body: str
    """The article's own telling."""
    body_start: int
    """Where that begins in the article's text."""
    runs: Sequence[_Run]
    """Those of the body."""
    starts: Sequence[int]
    told: Sequence[tuple[str, ...]]
    """The names in each run."""
    full: dict[str, str]
    places: frozenset[str]
    known: frozenset[str] = frozenset()
    """Words that are a name or end one inside a sentence, and so are names also where they open one."""
    lone: frozenset[str] = frozenset()
    """Names that stand by themselves somewhere, and so are two where "and" joins them."""

    def within(self, text: str) -> Named:
        """Give participants and places named in any text."""
        return self._sorted(self._read(_capitalised(text), text))

    def between(self, spans: Iterable[Span]) -> Named:
        """Give participants and places named in parts of the article's text, each read by itself."""
        return self._sorted(chain.from_iterable([self._inside(start, end) for start, end in spans]))

    def _inside(self, start: int, end: int) -> Iterable[str]:
        """Read names in runs that are known; in a part that cuts one in two, anew."""
        start, end, runs = start - self.body_start, end - self.body_start, self.runs
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if (first and runs[first - 1].end > start) or (last > first and runs[last - 1].end > end):
            part = self.body[start:end]
            return self._read(_capitalised(part), part)
        if first == last:
            return ()
        is_opening = not runs[first].opens and not self.body[start : runs[first].start].strip(" ")
        is_closing = runs[last - 1].end + _SEEN > end and (not self.told[last - 1] or runs[last - 1].is_joined)
        if not is_opening and not is_closing:
            return chain.from_iterable(self.told[first:last])
        opening = runs[first]._replace(opens=is_opening or runs[first].opens)
        return self._read([opening, *runs[first + 1 : last]], self.body, end)

    def _read(self, runs: Iterable[_Run], text: str, end: int = sys.maxsize) -> Iterator[str]:
        code, known, lone = self.language.code, self.known, self.lone
        return (name for run in runs for name, _ in _named(run, text, code, known, lone, limit=end))

    def _sorted(self, names: Iterable[str]) -> Named:
        people: dict[str, None] = {}
        places: dict[str, None] = {}
        for name in names:
            whole = self.full.get(name, name)
            (places if whole in self.places or name in self.places else people)[whole] = None
        return tuple(people), tuple(places)


def names_of(article: Article, language: Language) -> Names:
    """Read the names of an article once, so that "Assad" can stand for "Bashar Assad" everywhere in it."""
    counted: dict[str, int] = {}
    placed: dict[str, int] = {}
    text = article.text[article.body_start :]
    runs, read, none = list(_capitalised(text)), _known_runs(language.code), frozenset[str]()
    named = [_named(run, text, language.code, none, none) for run in runs]
    lone = frozenset(
        name for name, place in chain.from_iterable(named) if not _POSSESSIVE_NEXT.match(text, place + len(name))
    )
    named = [
        _named(run, text, language.code, none, lone) if run.is_joined else found
        for run, found in zip(runs, named, strict=True)
    ]
    for name, place in chain.from_iterable(named):
        counted[name] = counted.get(name, 0) + 1
        if name in language.places or _before(text, place) in language.place_prepositions:
            placed[name] = placed.get(name, 0) + 1
    places = {n for n, times in placed.items() if n in language.places or times * 2 > counted[n]}
    if article.place:
        places.add(article.place.title() if article.place.isupper() else article.place)
    known = frozenset(last for name in counted if (last := name.split()[-1]).lower() not in language.stop)
    full = _full_names([*counted, *sorted(known - counted.keys())])
    named = [
        _named(run, text, language.code, known, lone)
        if run.is_joined or (not found and read[run.opens][run.text].name in known)
        else found
        for run, found in zip(runs, named, strict=True)
    ]
    told = [tuple([name for name, _ in found]) for found in named]
    starts = [run.start for run in runs]
    return Names(language, text, article.body_start, runs, starts, told, full, frozenset(places), known, lone)


def _full_names(counted: Sequence[str]) -> dict[str, str]:
    """Tie a surname, a last part or an acronym to the only longer name it can stand for."""
    longer: dict[str, set[str]] = {}
    shorter = []
    for name in counted:
        parts = name.split()
        if len(parts) > 1:
            longer.setdefault(parts[-1], set()).add(name)
            longer.setdefault("".join(p[0] for p in parts if p[0].isupper()), set()).add(name)
        else:
            shorter.append(name)
    choices = {name: longer.get(name.replace(".", ""), set()) for name in shorter}
    return {name: next(iter(whole)) for name, whole in choices.items() if len(whole) == 1}


def _before(text: str, place: int) -> str:
    """Give the word before a name, in small letters."""
    return text[max(0, place - 12) : place].rstrip().rpartition(" ")[2].lower()


def _named(
    run: _Run, text: str, code: str, known: frozenset[str], lone: frozenset[str], *, limit: int = sys.maxsize
) -> list[tuple[str, int]]:
    """Give the names in a run, each with its place; a lone capital at a sentence's start is one only if ``known``.

    Nothing from ``limit`` on is looked at.
    Further names in one run of capitals have the place 0: no word stands before them.
    """
    found: list[tuple[str, int]] = []
    for piece, offset in _pieces(run.text, code, lone) if run.is_joined else ((run.text, 0),):
        read = _known_runs(code)[run.opens and not offset][piece]
        start = run.start + offset + read.skipped
        if read.is_doubtful:
            is_first, end = run.opens and start == run.start, run.start + offset + len(piece)
            is_told = read.name in known or not (is_first or _is_no_name(read, text, end, limit))
            if language_of(code).has_capital_nouns or not is_told:
                continue
        for number, part in enumerate(read.parts):
            found.append((part, 0 if offset or number else start))
    return found


class _Read(NamedTuple):
    """What a run of capitalised words is, wherever it stands."""

    name: str
    skipped: int
    """Characters left out before it."""
    parts: tuple[str, ...]
    """The names in it; none if it is a role alone."""
    is_doubtful: bool
    """Whether it is a lone word that may be no name."""
    is_stop: bool
    is_demonym: bool


class _Runs(dict[str, _Read]):
    """What is known of each run of capitalised words met, where it stands at the start of a sentence or inside one."""

    def __init__(self, code: str, *, at_start: bool) -> None:
        super().__init__()
        self._code, self._at_start = code, at_start

    def __missing__(self, piece: str) -> _Read:
        """Read a run where it is first met."""
        if len(self) >= MAX_KEPT_RUNS:
            self.clear()
        self[piece] = found = self._read(piece)
        return found

    def _read(self, piece: str) -> _Read:
        language, (name, skipped, words) = language_of(self._code), _bare(piece, self._code, at_start=self._at_start)
        is_sure = _stands_out(name, language) or _is_titled(name, piece, language)
        is_doubtful = bool(name) and words == 1 and not is_sure
        is_stop, is_demonym = name.lower() in language.stop, bool(_DEMONYM.search(name))
        is_name = bool(name) and not (language.has_capital_nouns and _OF_NOUNS.search(name))
        return _Read(name, skipped, _parted(name, self._code) if is_name else (), is_doubtful, is_stop, is_demonym)


@cache
def _known_runs(code: str) -> tuple[_Runs, _Runs]:
    """Give the runs met inside sentences, and those met at the start of one."""
    return _Runs(code, at_start=False), _Runs(code, at_start=True)


@lru_cache(maxsize=20_000)
def _pieces(run: str, code: str, lone: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """Part a run of capitalised words where it holds several names; each with its place in the run."""
    language, found, begin = language_of(code), [], 0
    if run in language.places or run in language.bodies:
        return ((run, 0),)
    for joint in _JOINT.finditer(run):
        left, right = run[begin : joint.start()], run[joint.end() :]
        if _is_joint(left, _JOINT.split(right)[0], lone, language, is_owner=not joint[0].startswith(" ")):
            found.append((left, begin))
            begin = joint.end()
    return (*found, (run[begin:], begin))


def _is_joint(left: str, right: str, lone: frozenset[str], language: Language, *, is_owner: bool) -> bool:
    """Tell two names from one: "Boeing and Airbus" if either stands alone, not "Food and Drug Administration"."""
    sides = [_bare(left, language.code, at_start=True)[0], _bare(right, language.code, at_start=False)[0]]
    is_known = [side in lone or bool(_ACRONYM.match(side)) for side in sides]
    is_place = [side in language.places for side in sides]
    if is_owner:
        return is_known[0] or is_place[0] or len(sides[0].split()) > 1
    if right.startswith("the ") or any(known and not place for known, place in zip(is_known, is_place, strict=True)):
        return True
    is_long = all(len(side.split()) > 1 and " of " not in side for side in sides)
    return is_long or all(known or place for known, place in zip(is_known, is_place, strict=True))


def _capitalised(text: str) -> Iterator[_Run]:
    """Give the runs of capitalised words: from one capital to the next, which is faster than to try every place."""
    done, search, match_name = 0, _CAPITAL.search, _NAME.match
    while capital := search(text, done):
        start = capital.start()
        before = text[start - 1] if start else ""
        is_inside = before.isalnum()
        is_joined = is_inside or (start > done and before in _PREFIX_ENDS)
        prefix = _PREFIX.search(text, max(done, start - _LONGEST_PREFIX), start) if is_joined else None
        match = match_name(text, prefix.start()) if prefix else None
        if match is None and not is_inside:  # the G of "3G" begins no name
            match = match_name(text, start)
        if match:
            (begin, done), run = match.span(), match[0]
            is_joined = "and" in run or "'" in run or "’" in run
            yield _Run(run, begin, done, _opens_sentence(text, begin), is_joined)
        else:
            done = start + 1


@lru_cache(maxsize=20_000)
def _bare(run: str, code: str, *, at_start: bool) -> tuple[str, int, int]:
    """Give the name in a run of capitalised words, the characters left out before it, and its number of words."""
    kept = _without_role(
        _ELIDED.sub("", run).split() if code == "fr" else run.split(), language_of(code), at_start=at_start
    )
    name = " ".join(kept)
    return _POSSESSIVE.sub("", name), max(0, run.rfind(name)) if kept else 0, len(kept)


def _opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word stands at the start of a sentence, line, list entry or quotation."""
    place = start - 1
    while place >= 0 and text[place] == " ":
        place -= 1
    return place < 0 or text[place] in '.!?:;\n"“‘„«([*•'


def _stands_out(name: str, language: Language) -> bool:
    """Tell whether a lone capitalised word is surely a name: a known place, an acronym."""
    return name.lower() not in language.stop and (name in language.places or bool(_ACRONYM.match(name)))


def _is_titled(name: str, run: str, language: Language) -> bool:
    """Tell, where nouns have capitals, a lone word that is named by the one before it: "Minister | Voss"."""
    before = run.removesuffix(name).split()
    if not language.has_capital_nouns or not before:
        return False
    low = before[-1].lower()
    return low in language.titles or low.endswith(language.title_endings)


def _is_no_name(read: _Read, text: str, end: int, limit: int) -> bool:
    """Tell whether a lone capitalised word is none: a weekday, "Russian" before a noun."""
    return read.is_stop or (read.is_demonym and bool(_LOWER_NEXT.match(text, end, min(end + _SEEN, limit))))


def _without_role(words: list[str], language: Language, *, at_start: bool) -> list[str]:
    """Leave out what a person is: "Syrian President Bashar Assad", "the Foreign Minister"."""
    first = 0
    for index, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        if (
            low in language.titles
            or low.endswith(language.title_endings)
            or (low in language.second_titles and first == index > 0)
        ):
            first = index + 1
    while first < len(words) and _is_common(words[first], language) and (at_start or words[first] in _ARTICLES):
        if " ".join(words[first : first + 2]) in language.places:  # "New York"
            break
        first += 1
    while first < len(words) and words[first] in ("of", "the", "and", "for"):
        first += 1
    last = len(words)
    while last > first and words[last - 1].lower() in language.titles:  # "Norvik | CEO", "Prime | Minister"
        last -= 1
    is_role = 0 < first == last - 1 and words[first].lower() in language.second_titles  # "Chief | Executive"
    return [] if is_role else words[first:last]


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
