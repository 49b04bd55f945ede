"""Articles grouped into stories, before their sentences are compared.

An article is a weighted bag of words; two are as alike as the cosine of their bags, and stories are average-link
clusters of it. Grouping articles first is the largest single gain in merging sentences.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.clustering import cluster
from chronicle.merge.reprints import telling_text
from chronicle.model import Article

__all__ = ["common_words", "find_stories"]

MIN_COSINE = 0.16
"""Mean cosine from which two groups of articles tell one story."""

_KEYS = 12
"""Heaviest words by which an article finds others to compare with."""

COMMON_SHARE = 0.5
"""Share of a story's articles from which a word says little inside it; only where the story has three or more."""


def find_stories(articles: Sequence[Article]) -> dict[str, str]:
    """Give each article's story, named by the story's first article by id."""
    ordered = sorted(articles, key=lambda a: a.id)
    bags = [_bag(article) for article in ordered]
    groups = cluster(len(bags), _edges(bags), lambda a, b: _cosine(bags[a], bags[b]), MIN_COSINE)
    return {ordered[item].id: ordered[group[0]].id for group in groups for item in group}


def common_words(articles: Sequence[Article], stories: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Give the stems that most articles of a story use, by story."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sizes = Counter(stories.values())
    for article in articles:
        story = stories[article.id]
        if sizes[story] >= 3:
            counts[story].update(set(words.content_words(f"{article.title}\n{telling_text(article)}")))
    return {
        story: frozenset(word for word, n in found.items() if n > COMMON_SHARE * sizes[story])
        for story, found in counts.items()
    }


def _bag(article: Article) -> dict[str, float]:
    """Weigh an article's words, the title's twice, to a vector of length 1."""
    counts = Counter(words.content_words(telling_text(article)))
    counts.update(words.content_words(article.title))
    bag = {word: words.weight(word) * (1 + math.log(n)) for word, n in counts.items()}
    length = math.sqrt(sum(w * w for w in bag.values()))
    return {word: w / length for word, w in bag.items()} if length else {}


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    smaller, larger = (left, right) if len(left) <= len(right) else (right, left)
    return sum(w * larger[word] for word, w in smaller.items() if word in larger)


def _edges(bags: Sequence[Mapping[str, float]]) -> Iterator[tuple[int, int]]:
    """Pair articles that share two of their heaviest words, alike enough to join."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        keys = sorted(bag, key=lambda word: (-bag[word], word))[:_KEYS]
        shared = Counter(other for key in keys for other in index[key])
        for other, count in shared.items():
            if count >= 2 and _cosine(bag, bags[other]) >= MIN_COSINE:
                yield other, number
        for key in keys:
            if len(index[key]) < limits.MAX_ARTICLES_PER_WORD:
                index[key].append(number)
