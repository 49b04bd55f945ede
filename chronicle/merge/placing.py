"""Which events the sentence and the paragraph of a number tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chronicle.model import Article, Figure, Mention
from chronicle.when import When

__all__ = ["Places"]

_PARAGRAPH = re.compile(r"\n\s*\n")


class Places:
    """Where the events, by their number, are told."""

    def __init__(self, groups: Sequence[Sequence[Mention]], articles: Mapping[str, Article]) -> None:
        """Note every mention's clause and paragraph."""
        self._clauses: dict[tuple[str, int], list[_Clause]] = defaultdict(list)
        self._paragraphs: dict[str, _Paragraphs] = {}
        for number, group in enumerate(groups):
            for mention in group:
                clause = _Clause(number, *(mention.clause or (mention.start, mention.end)), mention.when)
                self._clauses[mention.article, mention.start].append(clause)
                if mention.article not in self._paragraphs:
                    self._paragraphs[mention.article] = _Paragraphs(articles[mention.article].text)
                self._paragraphs[mention.article].add(mention.start, number, is_old=mention.is_background)

    def events_of(self, figure: Figure) -> frozenset[int]:
        """Give the events whose clause holds the number; of a sentence that tells only one event, that one."""
        clauses = self._clauses.get((figure.article, figure.start), ())
        inside = frozenset(clause.event for clause in clauses if clause.start <= figure.at < clause.end)
        every = frozenset(clause.event for clause in clauses)
        return inside or (every if len(every) == 1 else frozenset())

    def days_of(self, figure: Figure) -> tuple[When, ...]:
        """Give the dates of those events, as its sentence has them."""
        events = self.events_of(figure)
        clauses = self._clauses.get((figure.article, figure.start), ())
        return tuple(clause.when for clause in clauses if clause.event in events and clause.when is not None)

    def events_around(self, figure: Figure) -> frozenset[int]:
        """Give the events that its paragraph tells; what it tells of long ago is around a number of then only."""
        paragraphs = self._paragraphs.get(figure.article)
        return paragraphs.events_at(figure.start, with_old=figure.is_background) if paragraphs else frozenset()


@dataclass(frozen=True, slots=True)
class _Clause:
    """Where an event is told: its number, and the clause of the sentence."""

    event: int
    start: int
    end: int
    when: When | None


class _Paragraphs:
    """The events that each paragraph of one article tells."""

    def __init__(self, text: str) -> None:
        self._starts = [m.end() for m in _PARAGRAPH.finditer(text)]
        self._events: dict[tuple[int, bool], set[int]] = defaultdict(set)

    def add(self, at: int, event: int, *, is_old: bool) -> None:
        self._events[bisect_right(self._starts, at), is_old].add(event)

    def events_at(self, at: int, *, with_old: bool) -> frozenset[int]:
        number = bisect_right(self._starts, at)
        return frozenset(self._events.get((number, False), ())).union(
            self._events.get((number, True), ()) if with_old else ()
        )
