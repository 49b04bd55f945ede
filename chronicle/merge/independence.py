"""Which sources are independent: reprints count with their original, and what another outlet is cited for with it.

A publisher counts once for a plan and once for what came of it, which was found out anew; a feed or a mailbox, which
goes on telling, once.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from chronicle.merge.profile import effective_status
from chronicle.merge.words import fold
from chronicle.model import Article, Mention, Status
from chronicle.when import When

__all__ = ["Voices"]

_DATA = Path(__file__).parent / "data" / "outlets.toml"
_ARTICLES = re.compile(r"\A(?:the|der|die|das|le|la|les|el) ")
_MIN_NAME = 3
"""Letters of a name that a citation can be known by."""
_PLANNED = (Status.SCHEDULED, Status.HYPOTHETICAL)


class Voices:
    """Tells which independent source speaks in an article."""

    def __init__(self, articles: Sequence[Article], reprints: Mapping[str, str]) -> None:
        """Give every article the voice of its original's publisher, or its own where none is known."""
        publishers = {a.id: fold(a.publisher) if a.publisher else "" for a in articles}
        self._voices = {a.id: self._voice(reprints.get(a.id, a.id), publishers) for a in articles}
        self._originals = dict(reprints)
        self._paths = {a.id: a.path for a in articles}
        self._published = {a.id: a.published.when for a in articles if a.published}
        self._outlets = {_plain(name): f"publisher {name}" for name in sorted(set(publishers.values()))}

    @staticmethod
    def _voice(original: str, publishers: Mapping[str, str]) -> str:
        publisher = publishers.get(original, "")
        return f"publisher {publisher}" if publisher else f"article {original}"

    def of(self, article: str) -> str:
        """Name the voice of an article."""
        return self._voices.get(article, f"article {article}")

    def published(self, article: str) -> When | None:
        """Give when an article came out, where that is known."""
        return self._published.get(article)

    def count(self, articles: Iterable[str]) -> int:
        """Count the independent voices among articles."""
        return len({self.of(article) for article in articles})

    def reports(self, mentions: Iterable[Mention]) -> list[list[Mention]]:
        """Give the independent reports of one happening, each as all its tellings, reprinted ones among them."""
        told: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            told[self._originals.get(mention.article, mention.article)].append(mention)
        files: dict[str, set[str]] = defaultdict(set)
        stages: dict[str, dict[bool, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        beside = _short_names({self.of(original) for original in told})
        for original, own in told.items():
            teller = self._teller(original, own, beside)
            stages[teller][self._is_plan(own)] += own
            files[teller].add(self._paths.get(original, original))
        found = list[list[Mention]]()
        for teller, by_stage in stages.items():
            is_one = len(files[teller]) == 1
            found += [[m for own in by_stage.values() for m in own]] if is_one else by_stage.values()
        return found

    def _teller(self, original: str, mentions: Sequence[Mention], beside: Mapping[str, str]) -> str:
        """Name the voice of an article, or the outlet that it cites wherever it tells the happening."""
        own = self.of(original)
        cited = {self._cited(mention.quote, own, beside) for mention in mentions}
        return cited.pop() or own if len(cited) == 1 else own

    def _cited(self, quote: str, own: str, beside: Mapping[str, str]) -> str:
        """Name the voice of an outlet that a sentence cites; by a short name only one that tells the happening too."""
        for name in _outlets_cited(quote):
            agency = f"publisher {name}" if name in _outlets().agencies else ""
            voice = self._outlets.get(name) or agency or beside.get(name, "")
            if voice and voice != own:
                return voice
        return ""

    def _is_plan(self, mentions: Sequence[Mention]) -> bool:
        return all(effective_status(m, self._published.get(m.article)) in _PLANNED for m in mentions)


def _plain(name: str) -> str:
    return _ARTICLES.sub("", name)


def _short_names(voices: Iterable[str]) -> dict[str, str]:
    """Map what publishers may be called for short, their last words or those before an "of", if it means only one.

    >>> _short_names(["publisher ashby gazette", "publisher voice of ashby"])["gazette"]
    'publisher ashby gazette'
    """
    meant: dict[str, set[str]] = defaultdict(set)
    for voice in voices:
        words = _plain(voice.removeprefix("publisher ")).split()
        for at in range(1, len(words)):
            meant[" ".join(words[at:])].add(voice)
            if words[at] in _outlets().of:
                meant[" ".join(words[:at])].add(voice)
    return {name: found.pop() for name, found in meant.items() if len(found) == 1}


@lru_cache(maxsize=20_000)
def _outlets_cited(quote: str) -> tuple[str, ...]:
    """List the names that a sentence cites, as outlets are: "told Reuters", "the Herald reported"."""
    found = (m[1] for pattern in _citations() for m in pattern.finditer(quote))
    return tuple(name for name in (_plain(fold(text)) for text in found) if len(name) >= _MIN_NAME)


@cache
def _citations() -> tuple[re.Pattern[str], ...]:
    name = r"((?:[A-ZÀ-Þ][\w’'.&-]*)(?: [A-ZÀ-Þ][\w’'.&-]*){0,3})"
    return tuple(re.compile(told.replace("{name}", name)) for told in _outlets().citing)


@dataclass(frozen=True, slots=True)
class _Outlets:
    citing: tuple[str, ...]
    agencies: frozenset[str]
    of: frozenset[str]


@cache
def _outlets() -> _Outlets:
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    names = data["agencies"].replace("\n", ",").split(",")
    agencies = frozenset(fold(name.strip()) for name in names if name.strip())
    return _Outlets(tuple(data["citing"]), agencies, frozenset(data["of"]))
