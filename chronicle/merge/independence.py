"""Which sources are independent: reprints count with their original, and what another outlet is cited for with it.

A publisher counts once for a plan and once for what came of it, which was found out anew; a feed or a mailbox, which
goes on telling, once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from chronicle.merge.outlets import cited_in, outlets, plain, short_names, spelled_out
from chronicle.merge.profile import days_off, effective_status
from chronicle.merge.words import fold
from chronicle.model import Article, Mention, Status
from chronicle.when import When

__all__ = ["Voices"]

_PLANNED = (Status.SCHEDULED, Status.HYPOTHETICAL)
_BEHIND = 160
"""Characters behind a sentence in which the next one may say where it is from."""


class Voices:
    """Tells which independent source speaks in an article."""

    def __init__(self, articles: Sequence[Article], reprints: Mapping[str, str]) -> None:
        """Give every article the voice of its original's publisher, or its own where none is known."""
        publishers = spelled_out({a.id: plain(fold(a.publisher)) if a.publisher else "" for a in articles})
        self._voices = {a.id: self._voice(reprints.get(a.id, a.id), publishers) for a in articles}
        self._originals = dict(reprints)
        self._paths = {a.id: a.path for a in articles}
        self._published = {a.id: a.published.when for a in articles if a.published}
        self._texts = {a.id: a.text for a in articles}
        self._bodies = {a.id: a.body_start for a in articles}
        self._outlets = {name: f"publisher {name}" for name in publishers.values() if name}

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

    def days_off(self, mention: Mention) -> int | None:
        """Count the days between what a mention tells and the day its article came out, where both are known."""
        return days_off(mention.when, self.published(mention.article))

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
        beside = short_names({self.of(original) for original in told})
        releases = {self.of(original) for original in told if self._is_release(original)}
        for original, own in told.items():
            teller = self._teller(original, own, beside, releases)
            stages[teller][self._is_plan(own)] += own
            files[teller].add(self._paths.get(original, original))
        found = list[list[Mention]]()
        for teller, by_stage in stages.items():
            is_one = len(files[teller]) == 1
            found += [[m for own in by_stage.values() for m in own]] if is_one else by_stage.values()
        return found

    def _teller(
        self, original: str, mentions: Sequence[Mention], beside: Mapping[str, str], releases: Collection[str]
    ) -> str:
        """Name the voice of an article, or the one that it cites in half of what it tells of the happening.

        An article whose own paper somebody told something speaks for itself.
        """
        own = self.of(original)
        cited = [self._cited(mention, beside) or self._released(mention, releases) for mention in mentions]
        others = [voice for voice in cited if voice and voice != own]
        if len(set(others)) != 1 or 2 * len(others) < len(mentions) or self._was_told(original, own):
            return own
        return others[0]

    def _cited(self, mention: Mention, beside: Mapping[str, str]) -> str:
        """Name the voice that a sentence cites: by name, or as the paper that was cited before."""
        voice = self._named(cited_in(mention.quote), mention, beside)
        if not voice and outlets().again.search(mention.quote):
            voice = self._named(cited_in(self._text(mention.article, 0, mention.start)), mention, beside)
        return voice

    def _named(self, names: Iterable[str], mention: Mention, beside: Mapping[str, str]) -> str:
        """Give the first voice of such a name but the article's own; a short name is one of those that tell it too."""
        for name in names:
            agency = f"publisher {name}" if name in outlets().agencies else ""
            voice = self._outlets.get(name) or agency or beside.get(name, "")
            if voice and voice != self.of(mention.article):
                return voice
        return ""

    def _released(self, mention: Mention, releases: Collection[str]) -> str:
        """Give the voice of the one text for the press that tells it too, where such a text is quoted."""
        beside = self._text(mention.article, mention.start, mention.end + _BEHIND) or mention.quote
        return next(iter(releases)) if len(releases) == 1 and outlets().release.search(beside) else ""

    def _is_release(self, article: str) -> bool:
        """Tell whether a text says in its head that it is for the press."""
        return bool(outlets().release.search(self._text(article, 0, self._bodies.get(article, 0))))

    def _was_told(self, article: str, own: str) -> bool:
        """Tell whether somebody is quoted as having told an article's own paper: "she confirmed to the Post"."""
        name = own.removeprefix("publisher ")
        body = self._text(article, self._bodies.get(article, 0), None)
        return own.startswith("publisher ") and name in cited_in(body)

    def _text(self, article: str, start: int, end: int | None) -> str:
        return self._texts.get(article, "")[start:end]

    def _is_plan(self, mentions: Sequence[Mention]) -> bool:
        return all(effective_status(m, self._published.get(m.article)) in _PLANNED for m in mentions)
