"""Counts of those who were there that sources word differently: strikers, marchers, "there were 900 of us".

One source tells how many walked out, another how many took part: two slots, one crowd. Where each source gives only one
such number of a happening, the two answer one question; so do two shares near each other, one of them of "votes cast".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from chronicle.merge.occasions import MAX_RATIO, MAX_RATIO_NEAR, Told
from chronicle.merge.rounding import is_rounding

__all__ = ["ANYBODY", "kin_clashes"]

ANYBODY = "people"
"""The slot of people of whom nothing is told."""

_PRESENT = frozenset({"crowd", "on strike", ANYBODY})
"""Slots of people who were there, whatever they did."""


def kin_clashes(told: Iterable[Told]) -> Iterator[list[Told]]:
    """Give the figures of one happening that stand against each other though their sources word them differently."""
    by_event: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for one in told:
        if not one.figure.is_background and (sort := _sort(one)):
            for event in one.events or one.around:
                by_event[event, sort].append(one)
    done: set[tuple[int, ...]] = set()
    for _, together in sorted(by_event.items(), key=lambda found: found[0]):
        only = _only_ones(together)
        clash = {n for pair in combinations(range(len(only)), 2) if _differ(*(only[n] for n in pair)) for n in pair}
        side_by_side = [only[n] for n in sorted(clash)]
        places = tuple(one.figure.at for one in side_by_side)
        if side_by_side and places not in done:
            done.add(places)
            yield side_by_side


def _sort(told: Told) -> str:
    """Name those that may be meant whatever they are said to be of; empty where they may not."""
    quantity = told.figure.quantity
    return "people" if quantity.slot in _PRESENT else "shares" if quantity.unit == "percent" and told.events else ""


def _only_ones(told: Sequence[Told]) -> list[Told]:
    """Give the numbers of the articles that give one only."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_article[one.figure.article].append(one)
    return [own[0] for _, own in sorted(by_article.items()) if len({one.value for one in own}) == 1]


def _differ(left: Told, right: Told) -> bool:
    small, large = sorted((left.value, right.value))
    return (
        left.voice != right.voice
        and left.figure.quantity.slot != right.figure.quantity.slot
        and (left.scope <= right.scope or right.scope <= left.scope)
        and (large <= MAX_RATIO * small if left.figure.quantity.unit is None else _are_of_one_ballot(left, right))
        and not is_rounding(left.figure.quantity, right.figure.quantity)
    )


def _are_of_one_ballot(left: Told, right: Told) -> bool:
    """Tell whether two shares are near each other, of which one is not said to be the turnout or those in favour."""
    small, large = sorted((left.value, right.value))
    return "counted" in (left.figure.kind, right.figure.kind) and large <= MAX_RATIO_NEAR * small
