"""Finds where a dated article tells the day of what an undated one tells: sentences that share rare words.

This is coarser than merging and needs no mention of a happening; both find what the other does not. Only
sentences with a day are compared, and only those that share a word which is not all over the corpus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log2, sqrt

from chronicle.dating.cues import Cues, cues_of
from chronicle.dating.told import sentence_at, sentence_spans
from chronicle.model import Article, TimeExpression
from chronicle.when import When

__all__ = [
    "EMPTY_INDEX",
    "Match",
    "Sighting",
    "TwinIndex",
    "content_stems",
    "content_stems_of",
    "index_twins",
    "name_heads",
]

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"\b[A-Z][\w’']{3,}")
_LOWER = re.compile(r"\b[^\W\d_A-Z]{5,}\b")
_HEAD_CHARS = 5
_MIN_STEM = 4
_MAX_DAYS = 7
"""A longer time is no day to find an article by."""
_MAX_POSTINGS = 400
"""Sentences looked up for one word: a word that more of them hold tells little and costs much."""
_LIKENESS_OF_COPY = 0.7
_HALF_YEAR = timedelta(183)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence of a dated article that tells a day."""

    article: str
    when: When
    stems: frozenset[str]
    quote: str
    names: frozenset[str]
    """The first letters of the names in the sentence."""
    actions: frozenset[str]
    """The first letters of its other words, of a verb and its noun alike."""
    days_ahead: int
    """From the publication of the article to the day that it tells; below 0 for one behind."""


@dataclass(frozen=True, slots=True)
class Match:
    """A sighting that shares words with a sentence."""

    sighting: Sighting
    worth: float
    """How many words found in no other sentence the shared ones are worth."""
    likeness: float
    """The worth against that of both whole sentences: 0 to 1, a cosine."""

    @property
    def is_copy(self) -> bool:
        """Whether the two are one sentence, printed twice."""
        return self.likeness >= _LIKENESS_OF_COPY


@dataclass(frozen=True, slots=True)
class TwinIndex:
    """Sightings by the words of their sentences."""

    sightings: tuple[Sighting, ...]
    by_stem: Mapping[str, Sequence[int]]
    by_action: Mapping[str, Sequence[int]]

    def acts_of(self, verb: str, names: frozenset[str]) -> list[Sighting]:
        """Give the days on which somebody of those named did what a verb tells, in order of place."""
        found = (self.sightings[n] for n in self.by_action.get(verb[:_HEAD_CHARS], ()))
        return [s for s in found if s.when.is_day and s.names & names]

    def matches(self, stems: frozenset[str]) -> list[Match]:
        """Give the sightings that share a word which is not all over the corpus, in order of place."""
        worth: dict[int, float] = {}
        for stem in sorted(stems):
            found = self.by_stem.get(stem, ())
            if len(found) <= _MAX_POSTINGS:
                for number in found:
                    worth[number] = worth.get(number, 0.0) + self._weight(stem)
        whole = self._sum(stems)
        return [
            Match(sighting, score, score / sqrt(whole * self._sum(sighting.stems)))
            for number, score in sorted(worth.items())
            if (sighting := self.sightings[number])
        ]

    def _weight(self, stem: str) -> float:
        """Weigh a word: 1 for one found once, near 0 for one that every sentence holds."""
        total = len(self.sightings)
        return log2(1 + total / len(self.by_stem[stem])) / log2(1 + total) if stem in self.by_stem else 1.0

    def _sum(self, stems: frozenset[str]) -> float:
        return sum(self._weight(stem) for stem in sorted(stems))


EMPTY_INDEX = TwinIndex((), {}, {})


def index_twins(articles: Sequence[Article], expressions: Mapping[str, Sequence[TimeExpression]]) -> TwinIndex:
    """Index every day told in the articles that are dated to the day, in order of article and place."""
    sightings = [
        sighting
        for article in articles
        if article.published is not None and article.published.when.is_day
        for sighting in _sightings(article, expressions.get(article.id, ()))
    ]
    by_stem: dict[str, list[int]] = {}
    by_action: dict[str, list[int]] = {}
    for number, sighting in enumerate(sightings):
        for stem in sighting.stems:
            by_stem.setdefault(stem, []).append(number)
        for action in sighting.actions:
            by_action.setdefault(action, []).append(number)
    return TwinIndex(tuple(sightings), by_stem, by_action)


def _sightings(article: Article, expressions: Sequence[TimeExpression]) -> Iterator[Sighting]:
    cues = cues_of(article.language or "en")
    if cues is None:
        return
    spans, day = sentence_spans(article.text, cues), article.published.when.start if article.published else None
    told_whole = -1
    for expression in sorted(expressions, key=lambda e: (e.start, e.end)):
        when = expression.when
        if when is None or when.length is None or when.length > _MAX_DAYS or _is_far(expression, article):
            continue
        low, high = sentence_at(spans, expression.start)
        if expression.anchor.kind == "explicit":
            told_whole = low
        elif told_whole == low:  # "in August 2022, before the Saturday show" is no Saturday near publication
            continue
        sentence = article.text[low:high]
        if "://" in sentence or cues.remembrance.search(sentence.lower()):  # no happening, or one of another year
            continue
        quote = _SPACE.sub(" ", sentence).strip()[:160]
        actions = frozenset(w[:_HEAD_CHARS] for w in _LOWER.findall(sentence) if w not in cues.common)
        days_ahead = (when.start - day).days if when.start and day else 0
        stems, names = content_stems(sentence, cues), name_heads(sentence, cues)
        yield Sighting(article.id, when, stems, quote, names, actions, days_ahead)


def _is_far(expression: TimeExpression, article: Article) -> bool:
    """Tell whether a day without a year was read as one of the other half of the year: its tense may be misread."""
    when, published = expression.when, article.published.when if article.published else None
    if expression.anchor.kind == "explicit" or when is None or published is None:
        return False
    return bool(when.start and published.start and abs(when.start - published.start) > _HALF_YEAR)


def name_heads(sentence: str, cues: Cues) -> frozenset[str]:
    """Give the first letters of the names in a sentence: Syria and Syrian are one."""
    return frozenset(name[:_HEAD_CHARS] for name in _NAME.findall(sentence) if name.lower() not in cues.common)


def content_stems(sentence: str, cues: Cues) -> frozenset[str]:
    """Give the words of a sentence that carry meaning, in lower case, without endings."""
    return frozenset(content_stems_of(sentence, cues))


def content_stems_of(text: str, cues: Cues) -> Iterator[str]:
    """Give the same of any text, each as often as it stands there."""
    words = (word.lower() for word in _WORD.findall(text))
    return (_stem(word, cues.endings) for word in words if word not in cues.common)


def _stem(word: str, endings: Sequence[str]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            return word[: -len(ending)]
    return word
