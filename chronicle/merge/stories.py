"""Articles grouped into stories, before their sentences are compared.

An article is a bag of words, names weighing most; two are as alike as the cosine of their bags, and groups are
average-link clusters of it. That is done twice: once for coarse groups, then again inside each, where the words of
most of its articles weigh little, so that two fires in one town, or two deaths of one profession, come apart. Words
of other languages stand there as the English for them. No weight is counted over the whole corpus, so an unrelated
article changes nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.clustering import cluster
from chronicle.merge.glossary import meanings
from chronicle.merge.reprints import telling_text
from chronicle.model import Article

__all__ = ["Story", "common_words", "count_words", "find_happenings", "find_stories"]

MIN_COSINE = 0.12
"""Mean cosine from which two groups of articles are on one topic."""

MIN_STRAY_COSINE = 0.09
"""Cosine with the middle of a topic from which an article alone is taken into it: a short one, or one in another
language, is alike to each of its articles in little, and to all of them together in more."""

_MOST_STRAYS = 4
"""Articles of a group, at most, that may be strays which only found each other."""

MIN_STRAYS_COSINE = 0.15
"""The same for the middle of such a group."""

_SHARE_OF_OWN = 0.75
"""Of what its articles have in common with each other: where a topic's middle has less in common with theirs, they
have a topic of their own."""

MIN_INNER_COSINE = 0.10
"""The same inside a topic, where the words of most of its articles weigh ``_COMMON_WEIGHT``."""

MIN_HAPPENING_COSINE = 0.145
"""The same where articles shall tell one main happening, and not only one story."""

MIN_OPENING_COSINE = 0.12
"""Mean cosine of their openings, names weighing little, from which two groups of articles tell one main happening: the
stages of a long affair share their names, but not what happens."""

OPENING_CHARS = 300
"""Code points of an article's opening besides its title: its first sentences say what has happened."""

COMMON_SHARE = 0.5
"""Share of a group's articles from which a word says little inside it."""

_COMMON_WEIGHT = 0.3
_NAME_WEIGHT = 3.0
_NUMBER_WEIGHT = 2.0
_KEYS = 30
"""Heaviest words by which an article finds others to compare with."""

_MIN_COMMON = 3
"""Articles of a story from which a word can be common in it."""

_MIN_REGROUPED = 16
"""Articles of a topic from which it may hold several stories: of three, two share any word by chance."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Bag = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Story:
    """What an article is about, coarsely and finely."""

    topic: str
    """Id of the first article of the coarse group."""
    name: str
    """Id of the first article of the story within it."""


def find_stories(articles: Sequence[Article]) -> dict[str, Story]:
    """Give each article's story, by the article's id; an article without words has none."""
    told = [(article, bag) for article in sorted(articles, key=lambda a: a.id) if (bag := _bag(article))]
    ordered, bags = [article for article, _ in told], [bag for _, bag in told]
    found = {}
    for topic in _topics(bags):
        for story in _regroup(bags, topic, MIN_INNER_COSINE):
            one = Story(ordered[topic[0]].id, ordered[story[0]].id)
            found.update({ordered[item].id: one for item in story})
    return found


def find_happenings(articles: Sequence[Article]) -> list[list[Article]]:
    """Group articles whose main happening is likely one: finer than stories, so that two of one kind come apart."""
    told = [(article, bag) for article in sorted(articles, key=lambda a: a.id) if (bag := _bag(article))]
    bags, openings = [bag for _, bag in told], [_opening(article) for article, _ in told]
    found = []
    for topic in _group(bags, range(len(bags)), MIN_COSINE):
        for part in _regroup(bags, topic, MIN_HAPPENING_COSINE):
            found += [[told[item][0] for item in group] for group in _group(openings, part, MIN_OPENING_COSINE)]
    return found


def count_words(articles: Sequence[Article], stories: Mapping[str, Story]) -> dict[Story, Counter[str]]:
    """Count the articles of each story that use a stem."""
    counts: dict[Story, Counter[str]] = defaultdict(Counter)
    for article in articles:
        story = stories.get(article.id)
        if story is not None:
            counts[story].update(set(words.content_words(f"{article.title}\n{telling_text(article)}")))
    return counts


def common_words(
    stories: Mapping[str, Story], counts: Mapping[Story, Mapping[str, int]]
) -> dict[Story, frozenset[str]]:
    """Give the stems that most articles of a story use, by story."""
    sizes = Counter(stories.values())
    return {
        story: frozenset(word for word, n in found.items() if n > COMMON_SHARE * sizes[story])
        for story, found in counts.items()
        if sizes[story] >= _MIN_COMMON
    }


def _bag(article: Article) -> dict[str, float]:
    """Weigh an article's words by how often they come and what they are."""
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for found in _WORD.finditer(f"{article.title}\n{telling_text(article)}"):
        for word in words.told_words(found[0]):
            for key, weight in _keys_of(found[0], word, article.language or ""):
                counts[key] += 1
                weights[key] = max(weights.get(key, 0.0), weight)
    return {word: weights[word] * math.sqrt(n) for word, n in counts.items()}


def _keys_of(written: str, word: str, language: str) -> list[tuple[str, float]]:
    """Give a word's stem and those of the English words for it, each with its weight."""
    key = words.stem(word)
    english = meanings(word, language) - {key}
    return [(key, _weight(written, key)), *((other, words.weight(other)) for other in sorted(english))]


def _opening(article: Article) -> dict[str, float]:
    """Weigh the words of an opening; those that the article mostly writes with a capital are names."""
    text = telling_text(article)
    written: dict[str, int] = defaultdict(int)
    for found in _WORD.finditer(text):
        for word in words.content_words(found[0]):
            written[word] += 1 if found[0][0].isupper() else -1
    opening = words.content_words(f"{article.title}\n{text[:OPENING_CHARS]}")
    told = (word for word in opening if not word.isdigit())
    return {word: words.weight(word) * (_COMMON_WEIGHT if written[word] > 0 else 1.0) for word in told}


def _weight(written: str, stemmed: str) -> float:
    if written[0].isdigit():
        return _NUMBER_WEIGHT
    weight = words.weight(stemmed)
    return _NAME_WEIGHT if weight == 1.0 and written[0].isupper() else weight


def _regroup(bags: Sequence[Bag], topic: Sequence[int], least: float) -> list[list[int]]:
    """Group the articles of a topic again, by what does not hold for most of them."""
    if len(topic) < _MIN_REGROUPED:
        return [list(topic)]
    counts = Counter(word for item in topic for word in bags[item])
    common = {word for word, n in counts.items() if n > COMMON_SHARE * len(topic)}
    inner = [{w: v * (_COMMON_WEIGHT if w in common else 1.0) for w, v in bags[item].items()} for item in topic]
    return [[topic[item] for item in group] for group in _group(inner, range(len(inner)), least)]


def _topics(bags: Sequence[Bag]) -> list[list[int]]:
    """Group articles into topics, and take into one what was left alone, or with other strays."""
    units = [_unit(bag) for bag in bags]
    edges = _edges(units, MIN_COSINE)
    groups = _cluster(units, edges, MIN_COSINE)
    near = _near_topics(groups, edges)
    middles = {number: _middle(units, groups[number]) for number in (*near, *set().union(*near.values()))}
    grown = [list(group) for group in groups]
    for strays, numbers in near.items():
        cosine, lower = max((_cosine(middles[strays], middles[number]), -number) for number in numbers)
        if cosine >= _least_of_strays([units[item] for item in groups[strays]]):
            grown[-lower] += groups[strays]
            grown[strays] = []
    return sorted(sorted(group) for group in grown if group)


def _near_topics(groups: Sequence[Sequence[int]], edges: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
    """Give for the number of each small group those of the larger ones that an edge joins it to."""
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    near: dict[int, set[int]] = defaultdict(set)
    for left, right in (*edges, *((b, a) for a, b in edges)):
        strays, topic = group_of[left], group_of[right]
        if len(groups[strays]) <= _MOST_STRAYS and len(groups[topic]) >= max(_MIN_COMMON, 2 * len(groups[strays])):
            near[strays].add(topic)
    return near


def _least_of_strays(units: Sequence[Bag]) -> float:
    """Give the cosine with the middle of a topic from which some articles are taken into it."""
    if len(units) == 1:
        return MIN_STRAY_COSINE
    among = [_cosine(a, b) for a, b in combinations(units, 2)]
    return max(MIN_STRAYS_COSINE, _SHARE_OF_OWN * math.fsum(among) / len(among))


def _middle(units: Sequence[Bag], group: Sequence[int]) -> dict[str, float]:
    return _unit(_Centroids(units).centroid(group[: limits.MAX_COMPARED_ARTICLES]))


def _group(bags: Sequence[Bag], items: Sequence[int], least: float) -> list[list[int]]:
    units = [_unit(bags[item]) for item in items]
    return [[items[at] for at in group] for group in _cluster(units, _edges(units, least), least)]


def _cluster(units: Sequence[Bag], edges: Sequence[tuple[int, int]], least: float) -> list[list[int]]:
    return cluster(len(units), edges, lambda: _Centroids(units).mean, least, limits.MAX_COMPARED_ARTICLES)


def _unit(bag: Bag) -> dict[str, float]:
    length = math.sqrt(math.fsum(w * w for w in bag.values()))
    return {word: w / length for word, w in bag.items()} if length else {}


def _cosine(left: Bag, right: Bag) -> float:
    return math.fsum(left[word] * right[word] for word in left.keys() & right.keys())  # exact: the order is no matter


class _Centroids:
    """The mean cosine over all pairs of two groups, which is the product of their centroids: linear in their words."""

    def __init__(self, units: Sequence[Bag]) -> None:
        self._units = units
        self._known: dict[int, tuple[tuple[int, ...], Bag]] = {}

    def mean(self, ours: Sequence[int], theirs: Sequence[int]) -> float:
        """Give the mean cosine between the articles of two groups."""
        return _cosine(self.centroid(ours), self.centroid(theirs))

    def centroid(self, group: Sequence[int]) -> Bag:
        """Give the mean of a group, remembered by its first article until the group has grown."""
        if len(group) == 1:
            return self._units[group[0]]
        members = tuple(group)
        known, centroid = self._known.get(members[0], ((), {}))
        if known != members:
            weights: dict[str, list[float]] = defaultdict(list)
            for item in members:
                for word, weight in self._units[item].items():
                    weights[word].append(weight)
            centroid = {word: math.fsum(found) / len(members) for word, found in weights.items()}
            self._known[members[0]] = members, centroid
        return centroid


def _edges(bags: Sequence[Bag], least: float) -> list[tuple[int, int]]:
    """Pair each article with the most alike before it that share its heaviest words and are alike enough to join."""
    index: dict[str, list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for number, bag in enumerate(bags):
        keys = sorted(bag, key=lambda word: (-bag[word], word))[:_KEYS]
        shared = Counter(other for key in keys for other in index[key])
        likely = nlargest(limits.MAX_ASKED_ARTICLES, shared, key=lambda other: (shared[other], -other))
        alike = {other: cosine for other in likely if (cosine := _cosine(bag, bags[other])) >= least}
        nearest = nlargest(limits.MAX_ALIKE_ARTICLES, alike, key=lambda other: (alike[other], -other))
        pairs += [(other, number) for other in nearest]
        for key in keys:
            if len(index[key]) < limits.MAX_ARTICLES_PER_WORD:
                index[key].append(number)
    return pairs
