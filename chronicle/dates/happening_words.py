"""The words with which a language counts from happenings, read from its ``happenings.toml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, product
from typing import Any

from chronicle.dates.expr import Part
from chronicle.dates.tokens import WORDS

__all__ = ["DayPhrase", "HappeningWords", "Words", "build_happening_words"]

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayPhrase:
    """A phrase for a day beside a happening's, up to the noun: "the day after the", "third day of the"."""

    words: Words
    key: int
    """Which of the words a text is searched for."""
    days: int
    """From the happening, or from its start."""
    part: Part | None = None
    is_start: bool = False
    is_clause: bool = False
    """Whether a clause follows: "the day after | she ran aground"."""


@dataclass(frozen=True, slots=True)
class HappeningWords:
    """The lists of a language's ``happenings.toml``; phrases are tuples of tokens."""

    ways: Mapping[Words, int]
    """What stands between a length and the noun, the article with it, and which way it counts."""
    clause_ways: Mapping[Words, int]
    """What stands between a length and a clause that tells the happening: "20 days after she ran aground"."""
    pronouns: frozenset[str]
    passive: frozenset[str]
    idle: frozenset[str]
    """Verbs that say too little of what was done to somebody: "was told"."""
    auxiliaries: frozenset[str]
    """Stand with a verb that tells no past deed: "had", "would"; those of ``passive`` too."""
    vague: frozenset[str]
    """Verbs that say what was done only together with the words behind them: "took office"."""
    exact: frozenset[Words]
    """Those of them that make months and years count to the day."""
    starting_ways: frozenset[Words]
    """Those that count from where something that lasts began: "three days into the"."""
    days: Mapping[str, tuple[DayPhrase, ...]]
    """"the day after the" and so on, the longest first, by a word of theirs that a text is searched for."""
    nouns: frozenset[str]
    """What is a happening whatever it is said to have done: "after the fire killed two"."""
    head: str
    case_endings: tuple[str, ...]
    """Endings that a noun has after "day of the"."""
    closing: frozenset[str]
    helpers: frozenset[str]
    starting: frozenset[str]
    deeds: frozenset[str]
    deed_endings: tuple[str, ...]
    verbs: Mapping[str, frozenset[str]]
    same: Mapping[str, frozenset[str]]
    """Other names of a happening: a blast is an explosion."""
    articles: frozenset[str]
    several: frozenset[str]
    undone: frozenset[str]
    places: frozenset[str]
    ties: frozenset[str]
    owning: frozenset[str]
    leading: frozenset[str]
    making: frozenset[str]
    owners: frozenset[str]
    occurring: frozenset[Words]
    breaking: frozenset[str]
    relatives: frozenset[str]
    longest: int = field(default=0)
    """Tokens of the longest phrase."""

    def is_happening(self, noun: str) -> bool:
        """Tell a noun that is known to name what happens."""
        return noun in self.nouns or noun in self.verbs or noun in self.same

    def is_deed(self, word: str) -> bool:
        """Tell a verb in the past: "restarted", "sank"."""
        return word in self.deeds or (bool(self.deed_endings) and word.endswith(self.deed_endings))


def build_happening_words(data: Mapping[str, Any]) -> HappeningWords | None:
    """Read the lists of one language; None without any."""
    if not data:
        return None

    def listed(name: str) -> list[str]:
        found = data.get(name, [])
        return [str(word) for word in found] if isinstance(found, list) else []

    def tables(name: str) -> dict[str, Any]:
        found = data.get(name, {})
        return dict(found) if isinstance(found, Mapping) else {}

    def phrases(name: str) -> list[Words]:
        return [words_of(phrase) for phrase in listed(name)]

    others = {article: [words_of(phrase) for phrase in more] for article, more in tables("determiners").items()}

    def ways_of(name: str) -> list[Words]:
        return [*chain.from_iterable(_with_determiners(words, others) for words in phrases(name))]

    into = ways_of("into")
    ways = {**dict.fromkeys([*ways_of("after"), *into], 1), **dict.fromkeys(ways_of("before"), -1)}
    names = (
        "closing", "helpers", "starting", "deeds", "articles", "several", "undone", "places", "ties", "owning",
        "leading", "owners", "breaking", "nouns", "relatives", "making", "pronouns", "vague", "passive", "auxiliaries",
        "idle",
    )  # fmt: skip
    return HappeningWords(
        ways,
        starting_ways=frozenset(into),
        exact=frozenset(ways_of("exact")),
        clause_ways=dict.fromkeys(phrases("clause_after"), 1) | dict.fromkeys(phrases("clause_before"), -1),
        days=_by_key(chain.from_iterable(_variants(phrase, others) for phrase in _day_phrases(listed, tables))),
        head=str(data["head"]),
        case_endings=tuple(listed("case_endings")),
        deed_endings=tuple(listed("deed_endings")),
        verbs={noun: frozenset(forms) for noun, forms in tables("verbs").items()},
        same={noun: frozenset(names) for noun, names in tables("same").items()},
        occurring=frozenset(phrases("occurring")),
        longest=max(map(len, [*ways, *phrases("occurring")])),
        **{name: frozenset(listed(name)) for name in names},
    )


def _day_phrases(listed: Callable[[str], list[str]], tables: Callable[[str], dict[str, Any]]) -> Iterator[DayPhrase]:
    """Give the phrases for a day beside a happening's, each with what it is searched for by."""
    articles = frozenset(listed("articles"))
    phrases = {words_of(phrase) for phrase in (*listed("clause_after"), *listed("clause_before"))}
    for name, days in (("after", 1), ("before", -1), ("of", 0)):
        parts = dict[str, Part | None](dict.fromkeys(listed(f"day_{name}"))) | tables(f"parts_{name}")
        for phrase, part in parts.items():
            day = _day_phrase(phrase, articles, days, part)
            yield day
            if day.words[:-1][-1:] in phrases:
                yield replace(day, words=day.words[:-1], is_clause=True)
    for (word, number), unit in product(tables("nth").items(), listed("nth_of")):
        yield DayPhrase((word, *words_of(unit)), 0, int(number) - 1, is_start=True)


def _day_phrase(phrase: str, articles: frozenset[str], days: int, part: Part | None = None) -> DayPhrase:
    """Let a phrase be searched for by its longest word, which no article is: every text is full of these."""
    words = words_of(phrase)
    key = max(range(len(words) - 1), key=lambda i: (words[i] not in articles, len(words[i])))
    return DayPhrase(words, key, days, part)


def _with_determiners(words: Words, others: Mapping[str, Sequence[Words]]) -> Iterator[Words]:
    """Give a phrase that ends with an article, and with what may stand in place of that: "after the", "after his"."""
    yield words
    yield from ((*words[:-1], *more) for more in others.get(words[-1], ()))


def _variants(phrase: DayPhrase, others: Mapping[str, Sequence[Words]]) -> Iterator[DayPhrase]:
    yield from (replace(phrase, words=words) for words in _with_determiners(phrase.words, others))


def _by_key(phrases: Iterable[DayPhrase]) -> dict[str, tuple[DayPhrase, ...]]:
    found: dict[str, list[DayPhrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[phrase.key], []).append(phrase)
    return {key: tuple(sorted(some, key=lambda p: (-len(p.words), p.words))) for key, some in found.items()}


def words_of(phrase: str) -> Words:
    """Split a phrase as a text is split."""
    return tuple(word.strip() for word in WORDS.findall(phrase))
