"""What is told of a week, a month or a year only: one event with what is told of a day in it and is most like it.

The mean over all pairs asks too much of it: "last month's strike", told in a clause, shares few words with each of the
reports of the strike. It is enough that one telling is clearly more like it than all else that is told of those days,
and that no article tells both. Words that few sentences of the story have count once more: "the appeal of August".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from chronicle import limits
from chronicle.merge.aspects import JUDGES, judge_words, relate_told
from chronicle.merge.blocking import MONTH_DAYS
from chronicle.merge.levels import WEIGHTS, forbids, weigh
from chronicle.merge.profile import Profile, Profiles, is_coarse
from chronicle.merge.relation import DateRelation
from chronicle.model import Mention

__all__ = ["join_coarse"]

LEAST = 0.5
"""Weight of the likest telling of a day from which a coarse one joins it: of those in the stories that may be read,
more than four in five are of one happening."""

MARGIN = 1.0
"""By which all else that is told of those days must be less like it."""

MAX_CHOICES = 4
"""Of the days that a date may be: one of many tells little."""

RARITY_PER_POINT = 4.0
"""Rarity of words that counts as much as a point of weight, up to ``MOST_OF_RARITY`` points."""

MOST_OF_RARITY = 2.0

_FAR_YEAR = "within the year, told from very far"
"""Of a year long ago a story tells so little that two articles mostly tell the same."""

_COMPATIBLE = ("compatible", "both planned")

_INSIDE = (
    DateRelation.LAST_DAY,
    DateRelation.WITHIN_WEEK,
    DateRelation.WITHIN_MONTH,
    DateRelation.WITHIN_YEAR,
    DateRelation.DAY_OF_RUN,
    DateRelation.ONE_OF,
)
_ENOUGH_WORDS = frozenset(
    level for level, weight in WEIGHTS["words"].items() if weight >= WEIGHTS["words"]["some shared"]
)

Likeness = Mapping[int, Mapping[int, float]]
"""Number of a coarse group to those of finer ones, each with the weight of their likest pair."""


def join_coarse(
    found: Sequence[Sequence[int]],
    pairs: Iterable[tuple[int, int]],
    profiles: Profiles,
    told: Sequence[Sequence[Mention]],
) -> list[list[int]]:
    """Give the groups of positions, each coarse one joined to the finer one that is most like it, if one is.

    ``told`` has the mentions of each position.
    """
    groups = [list(group) for group in found]
    articles = [{m.article for position in group for m in told[position]} for group in found]
    for coarse, fine in _likest(_likeness(found, pairs, profiles)):
        ours, theirs = groups[coarse], groups[fine]
        is_told_by_others = articles[coarse].isdisjoint(articles[fine])
        if ours and theirs and is_told_by_others and not _are_forbidden(ours, theirs, profiles):
            theirs += ours
            groups[coarse] = []
            articles[fine] |= articles[coarse]
    return sorted(sorted(group) for group in groups if group)


def _are_forbidden(ours: Sequence[int], theirs: Sequence[int], profiles: Profiles) -> bool:
    most = limits.MAX_COMPARED_MEMBERS
    return any(forbids(profiles.at(a), profiles.at(b)) for a, b in product(ours[:most], theirs[:most]))


def _likest(likeness: Likeness) -> list[tuple[int, int]]:
    """Give each coarse group with the one that is clearly most like it, the likest first."""
    order = []
    for coarse, finer in likeness.items():
        (best, fine), *rest = sorted(((weight, group) for group, weight in finer.items()), key=lambda w: (-w[0], w[1]))
        if best >= LEAST and all(weight <= best - MARGIN for weight, _ in rest):
            order.append((-best, coarse, fine))
    return [(coarse, fine) for _, coarse, fine in sorted(order)]


def _likeness(found: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int]], profiles: Profiles) -> Likeness:
    group_of = {position: number for number, group in enumerate(found) for position in group}
    are_coarse = [all(is_coarse(profiles.mentions[position]) for position in group) for group in found]
    likeness: dict[int, dict[int, float]] = defaultdict(dict)
    for pair in pairs:
        coarse, fine = sorted(pair, key=lambda position: -_length(profiles.mentions[position]))
        ours, theirs = group_of[coarse], group_of[fine]
        if ours != theirs and are_coarse[ours] and _is_evidence(profiles.at(coarse), profiles.at(fine)):
            one, other = profiles.at(coarse), profiles.at(fine)
            weight = weigh(one, other) + _rarity(one, other)
            likeness[ours][theirs] = max(weight, likeness[ours].get(theirs, weight))
    return likeness


def _length(mention: Mention) -> int:
    return (mention.when.length or 0) if mention.when else 0


def _is_evidence(left: Profile, right: Profile) -> bool:
    """Tell whether two mentions of one story, of dates that lie one in the other, have words in common."""
    story = left.telling.story
    relation = relate_told(left, right)
    if story is None or story != right.telling.story or relation not in _INSIDE:
        return False
    if relation is DateRelation.LAST_DAY or JUDGES["date"](left, right) == _FAR_YEAR:
        return True
    is_of_few = all(when is None or len(when.choices) <= MAX_CHOICES for when in (left.when, right.when))
    return is_of_few and (judge_words(left, right) in _ENOUGH_WORDS or _rarity(left, right) >= 1.0)


def _rarity(left: Profile, right: Profile) -> float:
    """Give what the rare words that both sentences have add to their weight, where they tell of one month or less."""
    if max(_length(left.mention), _length(right.mention)) > MONTH_DAYS:
        return 0.0
    if JUDGES["status"](left, right) not in _COMPATIBLE:
        return 0.0
    return min(left.rarity_shared(right) / RARITY_PER_POINT, MOST_OF_RARITY)
