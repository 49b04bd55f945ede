"""Finds the dated articles that tell most nearly the story of an undated one, by the words that few articles hold.

This is the vector space model of Salton, with a logarithm on either factor; what is compared is the telling alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from math import log, sqrt

from chronicle.dating.cues import cues_of
from chronicle.dating.twins import content_stems_of
from chronicle.model import Article

__all__ = ["MIN_ARTICLES", "Neighbour", "days_of", "nearest_stories", "own_text"]

_NEIGHBOURS = 3
"""One article like another may be of any time; that three are, all of one time, is seldom chance."""
MIN_ARTICLES = 20
"""Below so many dated articles no word is rare, and all of them may tell one story."""
_QUERY_WORDS = 60
"""Words of an article looked up: the heaviest tell its story, all would cost ten times as much."""
_MAX_POSTINGS = 400
"""Articles looked up for one word: a word that more of them hold tells little and costs much."""
_CANDIDATES = 30
"""Articles compared in all their words."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A dated article and how like it is: the cosine of both articles' words, 0 to 1."""

    article: str
    day: date
    likeness: float


def own_text(article: Article) -> Iterator[str]:
    """Give the parts of an article's own telling, without its head and what tells no event."""
    at = article.body_start
    for start, end in sorted(article.excluded):
        yield article.text[at:start]
        at = max(at, end)
    yield article.text[at:]


def days_of(articles: Sequence[Article]) -> dict[str, date]:
    """Give the days of the articles dated to the day, by id."""
    return {
        a.id: a.published.when.start
        for a in articles
        if a.published is not None and a.published.when.is_day and a.published.when.start is not None
    }


def nearest_stories(articles: Sequence[Article]) -> Mapping[str, tuple[Neighbour, ...]]:
    """Find for each undated article its nearest dated ones, the most like first; none in a small corpus."""
    days = days_of(articles)
    if len(days) < MIN_ARTICLES or len(days) == len(articles):
        return {}
    index = _Index(articles, days)
    undated = sorted((a for a in articles if a.published is None), key=lambda a: a.id)
    return {a.id: found for a in undated if (found := tuple(index.nearest(a)))}


class _Index:
    """The dated articles by their words."""

    def __init__(self, articles: Sequence[Article], days: Mapping[str, date]) -> None:
        self._days = days
        dated = [a for a in sorted(articles, key=lambda a: a.id) if a.id in days]
        counts = {a.id: _counts(a) for a in dated}
        self._holders: dict[str, list[str]] = defaultdict(list)
        for name, words in counts.items():
            for word in words:
                self._holders[word].append(name)
        self._vectors = {name: self._vector(words) for name, words in counts.items()}

    def nearest(self, article: Article) -> Iterator[Neighbour]:
        """Give the nearest articles, the most like first."""
        own = self._vector(_counts(article))
        scores: dict[str, float] = defaultdict(float)
        for word, weight in nlargest(_QUERY_WORDS, own.items(), key=lambda item: (item[1], item[0])):
            if len(self._holders[word]) <= _MAX_POSTINGS:
                for name in self._holders[word]:
                    scores[name] += weight * self._vectors[name][word]
        likely = nlargest(_CANDIDATES, scores, key=lambda name: (scores[name], name))
        likeness = {name: _cosine(own, self._vectors[name]) for name in likely}
        for name in sorted(likely, key=lambda name: (-likeness[name], name))[:_NEIGHBOURS]:
            yield Neighbour(name, self._days[name], likeness[name])

    def _vector(self, counts: Mapping[str, int]) -> dict[str, float]:
        """Weigh the words that some dated article holds, to a length of one."""
        total = len(self._days)
        weights = {
            word: (1 + log(count)) * log((1 + total) / len(holders))
            for word, count in sorted(counts.items())
            if (holders := self._holders.get(word))
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


def _counts(article: Article) -> Counter[str]:
    cues = cues_of(article.language or "en")
    if cues is None:
        return Counter()
    return Counter(stem for part in own_text(article) for stem in content_stems_of(part, cues))


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[word] for word, weight in one.items() if word in other)
