"""Which sources are independent: reprints count with their original, articles of one publisher once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from chronicle.merge.words import fold
from chronicle.model import Article

__all__ = ["Voices"]


class Voices:
    """Tells which independent source speaks in an article."""

    def __init__(self, articles: Sequence[Article], reprints: Mapping[str, str]) -> None:
        """Give every article the voice of its original's publisher, or its own where none is known."""
        publishers = {a.id: fold(a.publisher) if a.publisher else "" for a in articles}
        self._voices = {a.id: self._voice(reprints.get(a.id, a.id), publishers) for a in articles}

    @staticmethod
    def _voice(original: str, publishers: Mapping[str, str]) -> str:
        publisher = publishers.get(original, "")
        return f"publisher {publisher}" if publisher else f"article {original}"

    def of(self, article: str) -> str:
        """Name the voice of an article."""
        return self._voices.get(article, f"article {article}")

    def count(self, articles: Iterable[str]) -> int:
        """Count the independent voices among articles."""
        return len({self.of(article) for article in articles})
