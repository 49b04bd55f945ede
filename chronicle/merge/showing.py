"""On which event a disagreement about a number is shown: the one that most of its articles tell beside the number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from chronicle.merge import words
from chronicle.merge.relation import is_fine
from chronicle.merge.told_numbers import Told
from chronicle.model import Mention, Status

__all__ = ["Showing"]

_AFTER = 3
"""Times as far as what stands before a number counts what stands behind it, when an event is looked for."""
_FAR = 1000
"""Characters from a number beyond which no event is near."""
_BESIDE = 0.45
"""What an event right before a number counts for, against one whose clause holds it."""
_ALIKE = 2.0
"""What it counts for that an event has the day and the matter of a number's sentence."""
_PLAN = -1.0
"""The same of an event that is only planned."""
_TELLERS = 0.1
"""The same of every article that tells it, where several give the numbers: rather what all tell than what one adds."""
_MOST_TELLERS = 10
_ALIKE_WORDS = 1.3
"""Weight of the words that a number's sentence shares with a mention of its day which tells its event: one telling word
and another."""
_DONE = (Status.HAPPENED, Status.ONGOING)


class Showing:
    """The dated events of a build, by their number."""

    def __init__(self, groups: Sequence[Sequence[Mention]]) -> None:
        """Note which articles tell each; what somebody says on no told day is no event to show numbers on."""
        self._groups = groups
        self._dated = {n for n, group in enumerate(groups) if any(not m.is_undated for m in group)}
        self._tellers = {n: len({m.article for m in groups[n]}) for n in self._dated}
        self._by_article: dict[str, dict[int, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for number in sorted(self._dated):
            for mention in groups[number]:
                if mention.when is not None:
                    self._by_article[mention.article][number].append(mention)

    def event_of(self, told: Sequence[Told]) -> int | None:
        """Pick the event for numbers that stand against each other; None where none is told near any."""
        claims = {(t.figure.article, t.figure.start) for t in told if t.figure.rival is not None}
        is_old = any(t.figure.is_background for t in told)
        by_article: dict[str, list[Told]] = defaultdict(list)
        for one in told:
            by_article[one.figure.article].append(one)
        weights: dict[int, float] = defaultdict(float)
        for article, own in sorted(by_article.items()):
            for number, mentions in self._by_article[article].items():
                inside = [m for m in mentions if (m.article, m.start) not in claims and m.is_background <= is_old]
                weight = max((_nearness(number, inside, one) for one in own), default=0.0)
                if weight:
                    weights[number] += weight
        for number in sorted(self._dated):
            if any(
                _is_alike(m, t) for m in self._mentions_of(number) for t in told if t.events.isdisjoint(self._dated)
            ):
                weights[number] += _ALIKE
        several = len(by_article) > 1
        return min(weights, key=lambda n: (-weights[n] - self._worth(n, several=several), n), default=None)

    def _mentions_of(self, number: int) -> Iterator[Mention]:
        return (m for m in self._groups[number] if m.when is not None)

    def _worth(self, number: int, *, several: bool) -> float:
        is_plan = all(m.status not in _DONE for m in self._mentions_of(number))
        return _PLAN * is_plan + several * _TELLERS * min(self._tellers[number], _MOST_TELLERS)


def _nearness(number: int, mentions: Iterable[Mention], told: Told) -> float:
    """Weigh how near to a number its article tells an event: in its clause, before it, behind it."""
    if number in told.events and told.figure.rival is None:
        return 1.0
    gap = min((_distance(m, told) for m in mentions), default=_FAR)
    return _BESIDE * (1 - gap / _FAR)


def _distance(mention: Mention, told: Told) -> int:
    gap = told.figure.start - mention.start
    return min(gap if gap >= 0 else _AFTER * -gap, _FAR)


def _is_alike(mention: Mention, told: Told) -> bool:
    """Tell whether a mention tells of the day and the matter of a number's sentence."""
    if mention.when is None or all(when.start != mention.when.start for when in told.figure.dates if is_fine(when)):
        return False
    shared = told.terms.intersection(words.content_words(mention.quote))
    return sum(map(words.weight, shared)) >= _ALIKE_WORDS
