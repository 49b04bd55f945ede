"""Average-link clustering of scored pairs, with pairs that may never meet.

Plain union of linked pairs chains errors: A with B and B with C make A with C. Here two groups join only while the
mean over their pairs allows it and no rule forbids it, best first, so that a weak link cannot pull two happenings
into one. What is scored and forbidden is the caller's.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

__all__ = ["FORBIDDEN", "Mean", "Score", "cluster", "components", "mean_of_pairs"]

Score = Callable[[int, int], float]
"""Give the weight of a pair of items, given in ascending order; FORBIDDEN where they may never meet."""

Mean = Callable[[Sequence[int], Sequence[int]], float]
"""Give the mean weight over the pairs of two groups, each given sorted; FORBIDDEN where they may never meet."""

FORBIDDEN = float("-inf")

_EAGER_NEIGHBOURS = 32
"""Groups with more neighbours are scored again only when their turn comes: the same groups but for rare ties."""


def components(edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Give the connected groups of the items that have an edge, each sorted, in order of their first item."""
    parent: dict[int, int] = {}

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = item = parent[parent[item]]
        return item

    for left, right in edges:
        parent.setdefault(left, left)
        parent.setdefault(right, right)
        a, b = root(left), root(right)
        parent[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = defaultdict(list)
    for item in sorted(parent):
        groups[root(item)].append(item)
    return [groups[key] for key in sorted(groups)]


def mean_of_pairs(score: Score, is_preferred: Callable[[int, int], bool] | None = None) -> Mean:
    """Score each pair of two groups, once each; one forbidden pair forbids all.

    Where some pairs are preferred, the mean is theirs.
    """
    known: dict[tuple[int, int], tuple[float, bool]] = {}

    def look_at(pair: tuple[int, int]) -> tuple[float, bool]:
        if pair not in known:
            weight = score(*pair)
            known[pair] = (weight, weight > FORBIDDEN and is_preferred is not None and is_preferred(*pair))
        return known[pair]

    def mean(ours: Sequence[int], theirs: Sequence[int]) -> float:
        total, preferred, count = 0.0, 0.0, 0
        for a in ours:
            for b in theirs:
                weight, is_one = look_at((min(a, b), max(a, b)))
                if weight == FORBIDDEN:
                    return FORBIDDEN
                total += weight
                if is_one:
                    preferred += weight
                    count += 1
        return preferred / count if count else total / (len(ours) * len(theirs))

    return mean


def cluster(
    count: int, edges: Iterable[tuple[int, int]], means: Callable[[], Mean], threshold: float, compared: int
) -> list[list[int]]:
    """Group the items 0 to ``count`` - 1 by the mean weight over the pairs of two groups' first ``compared`` items.

    ``means`` makes the comparison anew for each connected component, so that what it remembers goes with it. Only
    groups that an edge joins are ever compared. Gives sorted groups in order of their first item; the result depends
    on the items' order only where two pairs of groups weigh the same.
    """
    pairs = sorted({(min(e), max(e)) for e in edges if e[0] != e[1]})
    by_item: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        by_item[pair[0]].append(pair)
    groups = []
    for items in components(pairs):
        inside = [pair for item in items for pair in by_item[item]]
        groups += _Agglomeration(items, inside, means(), threshold, compared).run()
    joined = {item for group in groups for item in group}
    groups += [[item] for item in range(count) if item not in joined]
    return sorted(groups)


class _Agglomeration:
    """One connected component on its way from single items to groups."""

    def __init__(
        self, items: list[int], edges: list[tuple[int, int]], mean: Mean, threshold: float, compared: int
    ) -> None:
        self.mean, self.threshold, self.compared = mean, threshold, compared
        self.members = {item: [item] for item in items}
        self.neighbours: dict[int, set[int]] = {item: set() for item in items}
        for left, right in edges:
            self.neighbours[left].add(right)
            self.neighbours[right].add(left)
        self.version = dict.fromkeys(items, 0)
        self.heap: list[tuple[float, int, int, int, int]] = []

    def run(self) -> list[list[int]]:
        """Join the best pair of groups until none reaches the threshold."""
        for item in sorted(self.neighbours):
            self._propose(item, (n for n in self.neighbours[item] if n > item))
        while self.heap:
            negative, left, right, left_version, right_version = heapq.heappop(self.heap)
            if left not in self.members or right not in self.members:
                continue
            if (self.version[left], self.version[right]) != (left_version, right_version):
                self._propose(left, (right,))
            elif -negative >= self.threshold:
                self._join(left, right)
        return [sorted(group) for group in self.members.values()]

    def _propose(self, group: int, others: Iterable[int]) -> None:
        for other in others:
            left, right = min(group, other), max(group, other)
            mean = self.mean(self._speakers(left), self._speakers(right))
            if mean >= self.threshold:
                entry = (-mean, left, right, self.version[left], self.version[right])
                heapq.heappush(self.heap, entry)

    def _speakers(self, group: int) -> list[int]:
        return self.members[group][: self.compared]

    def _join(self, left: int, right: int) -> None:
        """Join the group with fewer neighbours into the other; the lower item names the result."""
        both = (left, right) if len(self.neighbours[left]) >= len(self.neighbours[right]) else (right, left)
        keep, gone = both
        spoke = self._speakers(keep)
        self.members[keep] = sorted(self.members[keep] + self.members.pop(gone))
        self.version[keep] += self._speakers(keep) != spoke  # what was proposed holds while the same speak for it
        moved = self.neighbours.pop(gone) - {keep}
        self.neighbours[keep] |= moved
        self.neighbours[keep].discard(gone)
        for other in moved:
            self.neighbours[other].discard(gone)
            self.neighbours[other].add(keep)
        crowd = self.neighbours[keep]
        self._propose(keep, sorted(crowd if len(crowd) <= _EAGER_NEIGHBOURS else moved))
