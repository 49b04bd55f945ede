"""How rare the words are that two sentences share, among all that a story tells.

"An appeal brought in August" and "Kestrel lodged an appeal yesterday" share one word, and few sentences of their story
have it; that both name the company which the story is about says nothing. (Inverse frequency, Spärck Jones 1972.)
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.glossary import meanings

__all__ = ["NO_RARITY", "Rarity", "fading", "rarities", "sentence_words"]


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many of the sentences that tell of a story have a word."""

    sentences: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, shared: Iterable[str]) -> float:
        """Weigh words by how few of the sentences have them, in bits; what is in no sentence weighs nothing."""
        return math.fsum(math.log2(self.sentences / n) for word in shared if (n := self.counts.get(word, 0)))


NO_RARITY = Rarity()
"""Of a story that nothing is known of."""


def rarities(told: Iterable[tuple[str, str, str | None]]) -> dict[str, Rarity]:
    """Count the words of each story's sentences, given as story, sentence and language."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for story, sentence, language in dict.fromkeys(told):
        counts[story].update(sentence_words(sentence, language))
        sizes[story] += 1
    return {story: Rarity(size, counts[story]) for story, size in sizes.items()}


@lru_cache(maxsize=limits.MAX_PROFILES)
def sentence_words(sentence: str, language: str | None) -> frozenset[str]:
    """Give the stems of a sentence, with those of the English words for its own; months and numbers date it only."""
    told = words.told_words(sentence, language)
    own = (words.stem(word) for word in told if not word.isdigit() and not words.is_month(word))
    return frozenset(own).union(*(meanings(word, language or "") for word in told))


def fading(bits: Iterable[float], share: float) -> float:
    """Add up the rarities of what two sentences share, the rarest whole, each next one ``share`` of that before it."""
    return sum(rare * share**at for at, rare in enumerate(sorted(bits, reverse=True)))
