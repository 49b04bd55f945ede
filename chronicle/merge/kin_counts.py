"""Numbers of one thing that sources word differently: strikers and marchers, "there were 900 of us".

One source tells how many walked out, another how many took part: two slots, one crowd. Where each source gives only one
such number of a happening, the two answer one question; so do two shares near each other, one of them of "votes cast".
And whatever two long numbers are said to be of, one is the other with its digits changed about: 231 votes and 213.
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

_PART_OF = "part of "
_LEAST_LONG = 100
"""From which the same digits in another order are hardly chance."""

_PRESENT = frozenset({"crowd", "on strike", ANYBODY})
"""Slots of people who were there, whatever they did."""


def kin_clashes(told: Iterable[Told]) -> Iterator[list[Told]]:
    """Give the figures of one happening that stand against each other though their sources word them differently."""
    by_event: dict[tuple[str, str], list[Told]] = defaultdict(list)
    changed: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        if not one.figure.is_background and (sort := _sort(one)):
            for event in one.events or one.around:
                by_event[f"{event:09}", sort].append(one)
        if digits := _digits(one):
            for about in (f"{n:09}" for n in one.events or one.around):
                changed[about, digits].append(one)
            changed[one.figure.quantity.slot.removeprefix(_PART_OF), digits].append(one)
    done: set[tuple[int, ...]] = set()
    kin = [(_only_ones(together), _differ) for _, together in sorted(by_event.items())]
    kin += [(together, _are_changed_about) for _, together in sorted(changed.items())]
    for together, differ in kin:
        clash = {
            n for pair in combinations(range(len(together)), 2) if differ(*(together[n] for n in pair)) for n in pair
        }
        side_by_side = [together[n] for n in sorted(clash)]
        places = tuple(one.figure.at for one in side_by_side)
        if side_by_side and places not in done:
            done.add(places)
            yield side_by_side


def _digits(told: Told) -> str:
    """Give the digits of a number that has enough of them, none at its end, in order."""
    value, unit = told.value, told.figure.quantity.unit or ""
    is_long = value % 1 == 0 and value >= _LEAST_LONG and value % 10 != 0
    return unit + " " + "".join(sorted(str(int(value)))) if is_long else ""


def _are_changed_about(left: Told, right: Told) -> bool:
    small, large = sorted((left.value, right.value))
    is_one_slot = left.figure.quantity.slot == right.figure.quantity.slot  # that was judged already
    return left.voice != right.voice and not is_one_slot and small < large <= MAX_RATIO_NEAR * small


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
