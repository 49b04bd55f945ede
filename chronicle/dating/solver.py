"""Joins pieces of evidence into the days on which an article can have been published.

What is written comes before what is weighed and told, that before habits, and what names years before what recurs
in each of them.
A piece that clashes is set aside and kept with the pieces that it clashes with; none vanishes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chronicle.dating.days import EVERY_DAY, Days
from chronicle.dating.evidence import Evidence, Strength, narrowed

__all__ = ["Clash", "Solution", "solve"]


@dataclass(frozen=True, slots=True)
class Clash:
    """A piece that was set aside, and the ones that leave it no day."""

    piece: Evidence
    against: tuple[Evidence, ...]

    @property
    def is_contradiction(self) -> bool:
        """Whether something told is denied by something else told, not only a habit broken."""
        return self.piece.strength >= Strength.TOLD


@dataclass(frozen=True, slots=True)
class Solution:
    """The days that are left, the pieces that say so, and those set aside."""

    days: Days
    used: tuple[Evidence, ...]
    clashes: tuple[Clash, ...]
    likely: Days
    """The days that most hints speak for, of those left; empty without a hint that tells days apart."""


def solve(pieces: Iterable[Evidence]) -> Solution:
    """Join pieces in any order: the same pieces give the same solution."""
    ordered = sorted(set(pieces), key=Evidence.sort_key)
    days, used, clashes = EVERY_DAY, [], []  # type: tuple[Days, list[Evidence], list[Clash]]
    for is_recurring in (False, True):
        for strength in (Strength.WRITTEN, Strength.WEIGHED, Strength.TOLD, Strength.HABIT):
            level = [p for p in ordered if p.strength is strength and p.is_recurring is is_recurring]
            days, used, outranked = _without_outranked(level, days, used)
            clashes += outranked
            clashes += [Clash(p, _opponents(p, used)) for p in level if not p.narrow(days)]
            agreed, apart = _agreeing(days, [p for p in level if p.narrow(days)])
            days, used = narrowed(days, agreed), used + agreed
            clashes += apart
    hints = [p for p in ordered if p.strength is Strength.HINT]
    return Solution(days, tuple(used), tuple(clashes), _most_likely(days, hints))


def _without_outranked(
    level: Sequence[Evidence], days: Days, used: list[Evidence]
) -> tuple[Days, list[Evidence], list[Clash]]:
    """Set aside the weaker pieces that alone leave a stronger, recurring one no day: it could not be asked before."""
    clashes: list[Clash] = []
    for piece in level:
        if piece.narrow(days):
            continue
        in_the_way = [u for u in used if u.strength < piece.strength and _lets_in(piece, used, u)]
        used = [u for u in used if u not in in_the_way]
        days = narrowed(EVERY_DAY, used) if in_the_way else days
        clashes += [Clash(u, (piece,)) for u in in_the_way]
    return days, used, clashes


def _lets_in(piece: Evidence, used: Iterable[Evidence], without: Evidence) -> bool:
    """Tell whether a piece has a day once another one is gone, with both ends of the days still known."""
    days = narrowed(EVERY_DAY, (u for u in used if u is not without))
    return days.hull_days is not None and bool(piece.narrow(days))


def _agreeing(days: Days, pieces: Sequence[Evidence]) -> tuple[list[Evidence], list[Clash]]:
    """Set aside the pieces that clash with most others until all agree; of two alone, both, to invent nothing.

    Intervals that meet pairwise meet all together, so looking at pairs is enough for them (Helly's theorem
    in one dimension); sets with gaps that still leave no day are set aside from the last.
    """
    kept, clashes = list(pieces), []  # type: tuple[list[Evidence], list[Clash]]
    while not narrowed(days, kept):
        counts = _clash_counts([piece.narrow(days) for piece in kept])
        most = max(counts, default=0)
        is_worst = [count == most for count in counts] if most else [i == len(kept) - 1 for i in range(len(kept))]
        clashes += [
            Clash(piece, _opponents(piece, kept[:i] + kept[i + 1 :], days))
            for i, piece in enumerate(kept)
            if is_worst[i]
        ]
        kept = [piece for piece, worst in zip(kept, is_worst, strict=True) if not worst]
    return kept, clashes


def _clash_counts(sets: Sequence[Days]) -> list[int]:
    """Count for each set how many others it shares no day with; unbroken runs by sorting, for texts full of dates."""
    if any(len(days.runs) != 1 for days in sets):
        return [sum(not one & other for other in sets) for one in sets]
    starts, ends = sorted(days.runs[0][0] for days in sets), sorted(days.runs[0][1] for days in sets)
    return [len(starts) - bisect_right(starts, days.runs[0][1]) + bisect_left(ends, days.runs[0][0]) for days in sets]


def _opponents(piece: Evidence, others: Sequence[Evidence], days: Days = EVERY_DAY) -> tuple[Evidence, ...]:
    """Name the pieces that leave this one no day: those that do so alone, else all of them."""
    alone = tuple(o for o in others if not piece.narrow(o.narrow(days)))
    return alone or tuple(others)


def _most_likely(days: Days, hints: Sequence[Evidence]) -> Days:
    """Keep the days that most hints of the first kind speak for, of these those that most of the next do."""
    if days.hull_days is None:
        return Days(())
    left = days
    for kind in dict.fromkeys(hint.kind for hint in hints):
        votes = {day: sum(bool(h.narrow(Days.between(day, day))) for h in hints if h.kind is kind) for day in left}
        left = Days.of((day.toordinal(), day.toordinal()) for day in left if votes[day] == max(votes.values()))
    return left if left != days else Days(())
