"""Numbers that answer one question though their sources call it otherwise, in stories of few articles.

"2,300 people were moved out" and "3,100 left their homes", "14 staff were made redundant" and "16 lost their posts".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from chronicle import limits
from chronicle.merge.clustering import FORBIDDEN, Mean, cluster, mean_of_pairs
from chronicle.merge.number_evidence import Numbers, may_be_one_thing
from chronicle.merge.rounding import is_rounding
from chronicle.merge.told_numbers import Told, order_of, totals

__all__ = ["RivalNumbers"]


class RivalNumbers:
    """The numbers of one story of few articles that are still to be compared, whatever they are said to be of."""

    def __init__(self, told: Sequence[Told], compared: Sequence[Told], articles: int) -> None:
        """Weigh those to be ``compared`` by all that the story numbers."""
        numbers = Numbers(told, articles)
        found = _tellings(totals(compared))
        self._tellings = found[: limits.MAX_RIVAL_FIGURES]
        self.left_out = len(found) - len(self._tellings)
        self._weights: dict[tuple[int, int], float] = {}
        for a, b in combinations(range(len(self._tellings)), 2):
            pairs = product(self._tellings[a], self._tellings[b])
            weights = [numbers.weigh(*pair) for pair in pairs if numbers.may_differ(*pair)]
            if weights:
                self._weights[a, b] = max(weights)

    def clashes(self) -> Iterator[list[Told]]:
        """Give the numbers that stand against each other, together."""
        edges = [pair for pair, weight in self._weights.items() if weight >= 0]
        count = len(self._tellings)
        for group in cluster(count, edges, self._means, 0.0, count):
            if len(group) > 1:
                yield sorted((one for item in group for one in self._tellings[item]), key=order_of)

    def _means(self) -> Mean:
        return mean_of_pairs(self._score, lambda a, b: (a, b) in self._weights)

    def _score(self, a: int, b: int) -> float:
        if (a, b) in self._weights:
            return self._weights[a, b]
        return 0.0 if _agree(self._tellings[a][0], self._tellings[b][0]) else FORBIDDEN


def _tellings(told: Sequence[Told]) -> list[list[Told]]:
    """Put the numbers together that one voice gives of one thing: a wire's, and those of the papers that print it."""
    found: dict[tuple[str, str, str, float], list[Told]] = defaultdict(list)
    for one in told:
        found[one.voice, one.slot, one.unit, one.value].append(one)
    return list(found.values())


def _agree(one: Told, other: Told) -> bool:
    """Tell whether two articles give one number of what may be one thing."""
    are_one = one.unit == other.unit and may_be_one_thing(one, other)
    return (
        are_one
        and one.figure.article != other.figure.article
        and is_rounding(one.figure.quantity, other.figure.quantity)
    )
