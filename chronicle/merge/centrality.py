"""How central a sentence is to its topic: how much of it is what the topic's articles go on telling.

Counted within a topic, so that an article on another one changes nothing.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from math import sqrt
from pathlib import Path

from chronicle.merge.stories import Story
from chronicle.merge.words import content_words, fold
from chronicle.model import Mention

__all__ = ["Centrality", "points_back"]

FULL = 0.4
"""Cosine with its topic's words from which a sentence is as central as can be: few sentences reach it."""

EDGE = 0.1
"""Centrality of a sentence that shares no word with its topic."""


class Centrality:
    """Measures sentences against the words of their topics, each word weighing by the articles that use it."""

    def __init__(self, stories: Mapping[str, Story], counts: Mapping[Story, Mapping[str, int]]) -> None:
        """Sum the counts of words in a topic's stories."""
        self._topics = {article: story.topic for article, story in stories.items()}
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        for story, found in counts.items():
            self._counts[story.topic].update(found)
        self._lengths = {topic: sqrt(sum(n * n for n in c.values())) for topic, c in self._counts.items()}

    def of(self, mention: Mention) -> float:
        """Give EDGE to 1; 1 for an article whose topic is not known."""
        topic = self._topics.get(mention.article)
        if topic is None or not self._lengths.get(topic):
            return 1.0
        stems, counts = frozenset(content_words(mention.quote)), self._counts[topic]
        shared = sum(counts[stem] for stem in stems)
        cosine = shared / sqrt(len(stems) or 1) / self._lengths[topic]
        return round(EDGE + (1 - EDGE) * min(1.0, cosine / FULL), 6)


def points_back(sentence: str) -> bool:
    """Tell whether a sentence leans on one before it by its first word: "He", "But".

    >>> points_back("“They left on Friday.”"), points_back("Theo Ltd left on Friday.")
    (True, False)
    """
    first, _, _ = sentence.lstrip("\"'“‘«„( ").partition(" ")
    return fold(first.rstrip(",")).partition("'")[0] in _pointers()


@cache
def _pointers() -> frozenset[str]:
    tables = tomllib.loads((Path(__file__).parent / "data" / "words.toml").read_text(encoding="utf-8"))
    return frozenset(fold(word) for text in tables["pointing"].values() for word in text.split())
