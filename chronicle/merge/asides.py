"""What articles date in passing, laid beside what others tell of the same date: one more source, or nothing.

"The first tenth of the rise is payable from 1 May" tells no happening, and "the paramedics of 29 July" names none.
Where another article tells of just that date in the same words, they tell of it too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.aspects import judge_words
from chronicle.merge.clustering import FORBIDDEN
from chronicle.merge.levels import WEIGHTS, forbids, weigh
from chronicle.merge.outline import date_key
from chronicle.merge.profile import Profile, Telling, profile
from chronicle.merge.siblings import MIN_LINK_WEIGHT
from chronicle.model import Mention, Status

__all__ = ["find_asides", "outcomes_in_passing"]

MARGIN = 1.0
"""By which all else that is told of the date must be less like it."""

_OPEN = (Status.SCHEDULED, Status.HYPOTHETICAL)
"""Statuses of what may still come to pass."""

_Key = tuple[str, int | str]
"""A topic, and a date as it is told."""


def find_asides(
    asides: Sequence[Mention], groups: Sequence[Sequence[Mention]], told: Mapping[str, Telling]
) -> list[list[Mention]]:
    """Give for each group the asides that tell of it; those that tell of none, or perhaps of two, are left out."""
    found: list[list[Mention]] = [[] for _ in groups]
    wanted = {key: list[int]() for aside in asides if (key := _key(aside, told)) is not None}
    for number, group in enumerate(groups):
        for key in {key for m in group if (key := _key(m, told)) in wanted}:
            wanted[key].append(number)
    for aside in asides:
        key = _key(aside, told)
        numbers = wanted[key] if key is not None else []
        if len(numbers) <= limits.MAX_BLOCK and not any(_tells(aside, groups[n]) for n in numbers):
            one = profile(aside, told[aside.article])
            weighed = sorted((-_likeness(one, groups[n], told), n) for n in numbers)
            is_clear = len(weighed) < 2 or weighed[1][0] >= weighed[0][0] + MARGIN
            if weighed and -weighed[0][0] >= MIN_LINK_WEIGHT and is_clear:
                found[weighed[0][1]].append(aside)
    return found


def outcomes_in_passing(mentions: Sequence[Mention], asides: Sequence[Mention]) -> list[Mention]:
    """Give what asides tell came of what all others only plan: "the farmers, who had occupied the square on Sunday"."""
    if any(mention.status not in _OPEN for mention in mentions):
        return []
    return [a for a in asides if a.status not in _OPEN and not words.tells_keeping_off(a.action)]


def _key(mention: Mention, told: Mapping[str, Telling]) -> _Key | None:
    topic = told[mention.article].topic if mention.article in told else None
    return (topic, date_key(mention.when)) if topic is not None and mention.when is not None else None


def _tells(aside: Mention, group: Sequence[Mention]) -> bool:
    """Tell whether an aside's article tells an event itself: of that day, it says there what it has to say."""
    return any(mention.article == aside.article for mention in group)


def _likeness(aside: Profile, group: Sequence[Mention], told: Mapping[str, Telling]) -> float:
    """Weigh an aside beside what is told of its date in a group, by the likest; words must speak for it."""
    profiles = [profile(m, told[m.article]) for m in group if m.article in told][: limits.MAX_COMPARED_MEMBERS]
    if any(forbids(aside, other) for other in profiles):
        return FORBIDDEN
    same = (other for other in profiles if other.when == aside.when)
    alike = (other for other in same if WEIGHTS["words"][judge_words(aside, other)] > 0.0)
    return max((weigh(aside, other) for other in alike), default=FORBIDDEN)
