"""How the dates beside two numbers stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from chronicle.merge.relation import DateRelation, is_fine, relate
from chronicle.when import When

__all__ = ["are_close", "weigh_dates"]

_SAME_DAY = 2.0
_OTHER_DAY = -2.0
_SLIP = timedelta(3)
"""By which sources differ on the day of what is long past."""


def are_close(left: When, right: When) -> bool:
    """Tell whether two dates of long ago may be one that somebody got wrong by days."""
    if left.start is None or left.end is None or right.start is None or right.end is None:
        return False
    return left.start - _SLIP <= right.end and right.start - _SLIP <= left.end


def weigh_dates(left: Sequence[When], right: Sequence[When]) -> float:
    """Weigh how the dates beside two numbers stand to each other; coarse dates say nothing."""
    relations = {relation for a in left for b in right if (relation := _relate_days(a, b))}
    if not relations:
        return 0.0
    if relations - {DateRelation.APART, DateRelation.NEIGHBOUR, DateRelation.OTHER_HOUR}:
        return _SAME_DAY
    return 0.0 if DateRelation.NEIGHBOUR in relations else _OTHER_DAY


def _relate_days(left: When, right: When) -> DateRelation | None:
    """Relate two days; one of several days ("on Sunday", in an undated article) only tells which day it is not."""
    relation = relate(left, right)
    if is_fine(left) and is_fine(right):
        return relation
    is_other = relation is DateRelation.APART and all(day.is_day for when in (left, right) for day in when.choices)
    return relation if is_other else None
