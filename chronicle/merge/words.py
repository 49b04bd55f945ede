"""Words as merging compares them: folded, stemmed, weighed, and told apart from names and counts.

What a sentence's content words are is decided by the mentions; here they only become comparable.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

__all__ = [
    "ActionClasses",
    "action_classes",
    "content_words",
    "fold",
    "is_month",
    "name_key",
    "ordinal_of",
    "reckoned",
    "root",
    "stem",
    "tells_beginning",
    "tells_harm",
    "tells_keeping_off",
    "tells_little",
    "tells_occurrence",
    "told_words",
    "weight",
]

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th|\.)\Z")
# Longest first; what is left must still tell the word apart from others (MIN_STEM letters).
_SUFFIXES = (
    "ements", "ations", "ement", "ation", "ments", "ions", "ings", "ment", "ence", "ance", "ion", "ing", "als",
    "ers", "ies", "ied", "enc", "anc", "al", "ed", "er", "es", "en", "ly", "e", "s", "y",
)  # fmt: skip
MIN_STEM = 4
"""Letters that a stem keeps: "sinking" gives "sink", and "king" stays."""


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower-case without accents, dots and possessive endings, so that "St. Orrin's" equals "St Orrin".

    >>> fold("Türkiye’s")
    'turkiye'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.replace("’", "'").removesuffix("'s").replace(".", "").strip()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Cut common endings, so that a verb meets its noun and a stem stays itself: a key to compare, never to show.

    >>> stem("postponed") == stem("postponement"), stem("shareholders") == stem("shareholder")
    (True, True)
    """
    folded = fold(word)
    while True:
        endings = (s for s in _SUFFIXES if folded.endswith(s) and len(folded) - len(s) >= MIN_STEM)
        if (ending := next(endings, None)) is None:
            return folded
        folded = folded.removesuffix(ending)


_ROOTS = (("aint", "ain"), ("ur", ""))
"""Ends of the stems of nouns, and those of the verbs they are made of; ``MIN_STEM`` letters stand before them."""


def root(stemmed: str) -> str:
    """Undo what a stem keeps of how a noun was made of its verb: a looser key than a stem.

    >>> root(stem("failure")) == root(stem("failed")), root(stem("complaint")) == root(stem("complained"))
    (True, True)
    >>> root(stem("plan")) == root(stem("plant"))
    False
    """
    for ending, verb in _ROOTS:
        if stemmed.endswith(ending) and len(stemmed) - len(ending) >= MIN_STEM:
            return stemmed.removesuffix(ending) + verb
    return stemmed


@lru_cache(maxsize=50_000)
def name_key(name: str) -> frozenset[str]:
    """Give the telling words of a name; two names are compared by these."""
    return frozenset(w for w in (fold(m[0]) for m in _WORD.finditer(name)) if w not in _common().function)


def told_words(text: str, language: str | None = None) -> list[str]:
    """Give a text's words in order, folded; single letters and the language's, or else any, function words left out.

    >>> told_words("die"), told_words("die", "en")
    ([], ['die'])
    """
    common = _common()
    function = common.function_of.get(language or "", common.function)
    folded = (fold(m[0]) for m in _WORD.finditer(text))
    return [w for w in folded if len(w) > 1 and w not in function]


def content_words(text: str) -> list[str]:
    """Give the stems of ``told_words``."""
    return [stem(w) for w in told_words(text)]


def weight(stemmed: str) -> float:
    """Tell how much a shared word says, from 0 to 1: words that any news story may use say less.

    The lists are fixed, not counted in the corpus, so that an unrelated article cannot change a decision.
    """
    return 0.3 if stemmed in _common().news else 1.0


def is_month(word: str) -> bool:
    """Tell whether a word names a month, in English or German, where ordinals tell days."""
    return stem(word) in _common().months


@lru_cache(maxsize=50_000)
def ordinal_of(word: str) -> int | None:
    """Read a counted instance: "third" and "3rd" are 3."""
    folded = fold(word)
    if found := _ORDINAL.match(word.casefold()):
        return int(found[1])
    return _common().ordinals.get(folded)


def reckoned(sort: str) -> tuple[str, ...]:
    """Give the words of all languages that say what a number takes in, leaves out, or names as one alone."""
    return _common().reckoned[sort]


@dataclass(frozen=True, slots=True)
class _Common:
    function_of: dict[str, frozenset[str]]
    """By language: "die" is a German article and an English verb."""
    function: frozenset[str]
    news: frozenset[str]
    months: frozenset[str]
    ordinals: dict[str, int]
    reckoned: dict[str, tuple[str, ...]]


@cache
def _common() -> _Common:
    tables = tomllib.loads((_DATA / "words.toml").read_text(encoding="utf-8"))
    function_of = {code: frozenset(fold(w) for w in text.split()) for code, text in tables["function"].items()}
    months = frozenset(stem(w) for text in tables["months"].values() for w in text.split())
    news = frozenset(stem(w) for text in tables["news"].values() for w in text.split()) | months
    ordinals = {fold(w): n for text in tables["ordinals"].values() for n, w in enumerate(text.split(), 1)}
    reckoned = {
        sort: tuple(w for text in by_language.values() for w in text.split("|"))
        for sort, by_language in tables["reckoned"].items()
    }
    return _Common(function_of, frozenset().union(*function_of.values()), news, months, ordinals, reckoned)


@dataclass(frozen=True, slots=True)
class ActionClasses:
    """Happenings told with different words, read from ``data/actions.toml``."""

    classes: dict[str, frozenset[str]]
    """Stemmed word to the classes that it may tell."""
    opposites: frozenset[frozenset[str]]
    light: frozenset[str]
    """Stemmed verbs that tell little alone: "hold", "say"."""
    occurring: frozenset[str]
    """Stemmed verbs that tell of what they name only that it took place: "hold", "begin"."""
    harm: frozenset[str]
    """Stemmed verbs of what a happening does as it takes place: a fire "kills", a storm "destroys"."""
    calling_off: frozenset[str]
    """Stemmed verbs of calling something off: their day may be that of the plan."""
    keeping_off: frozenset[str]
    """Stemmed verbs of what keeps a plan from coming true: "stop", "avert"."""

    def of(self, words: tuple[str, ...]) -> frozenset[str]:
        """Give the classes of an action's words."""
        found = [self.classes[word] for word in words if word in self.classes]
        return frozenset().union(*found) if len(found) > 1 else found[0] if found else frozenset()

    def are_opposite(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Tell whether one undoes the other, as a start and an end do."""
        return any(frozenset((a, b)) in self.opposites for a in left for b in right)


@cache
def action_classes() -> ActionClasses:
    """Read the table of actions once."""
    tables = tomllib.loads((_DATA / "actions.toml").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for name, by_language in tables["classes"].items():
        for text in by_language.values():
            for word in text.split():
                found.setdefault(stem(word), set()).add(name)
    return ActionClasses(
        classes={word: frozenset(names) for word, names in found.items()},
        opposites=frozenset(frozenset(pair) for pair in tables["opposites"]),
        light=frozenset(stem(w) for text in tables["light"].values() for w in text.split()),
        occurring=frozenset(stem(w) for text in tables["occurring"].values() for w in text.split()),
        harm=frozenset(stem(w) for text in tables["harm"].values() for w in text.split()),
        calling_off=frozenset(map(stem, tables["calling_off"].split())),
        keeping_off=frozenset(map(stem, tables["keeping_off"].split())),
    )


def tells_little(action: str, language: str | None) -> bool:
    """Tell whether an action's verbs are all light: somebody only says what was done."""
    return {stem(word) for word in told_words(action, language)} <= action_classes().light


def tells_occurrence(action: str, language: str | None) -> bool:
    """Tell whether an action's verbs only say that something took place: "the hearing opened", "was held"."""
    return {stem(word) for word in told_words(action, language)} <= action_classes().occurring


def tells_harm(action: str, language: str | None) -> bool:
    """Tell whether an action's verb tells what a happening did as it took place: "a fire killed two"."""
    return not action_classes().harm.isdisjoint(stem(word) for word in told_words(action, language))


def tells_keeping_off(action: str) -> bool:
    """Tell whether a verb tells that a plan was called off, or what kept it from coming true: "wind stopped it"."""
    classes = action_classes()
    return stem(action) in classes.calling_off | classes.keeping_off


def tells_beginning(text: str, language: str | None) -> bool:
    """Tell whether some words say that something began: "the trial opened"."""
    return any("opening" in action_classes().classes.get(stem(word), ()) for word in told_words(text, language))
