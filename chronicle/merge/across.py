"""Groups of one date that no article tells apart: one event on less evidence than others need.

An article tells a happening once, and knows two from each other. Where the same date was told by some articles as this
and by others as that, and by none as both, it was mostly one happening told in other words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from chronicle import limits
from chronicle.merge.aspects import JUDGES, Aspect, relate_told
from chronicle.merge.clustering import FORBIDDEN, Mean, cluster, mean_of_pairs
from chronicle.merge.levels import WEIGHTS, weigh
from chronicle.merge.profile import Profile, Profiles
from chronicle.merge.relation import DateRelation
from chronicle.model import Mention, Status

__all__ = ["NEARLY", "join_across_articles"]

NEARLY = -1.5
"""Weight from which one pair is reason enough to compare two such groups."""

NEARLY_ALL = -2.0
"""Mean weight from which two such groups are one event: nine in ten of those joined so in the stories that may
be read are."""

_ONE_DATE = (DateRelation.SAME_DAY, DateRelation.SAME_SPAN)

_SPEAKING: tuple[tuple[Aspect, float], ...] = (
    ("words", 0.0),
    ("action", 0.5),
    ("participants", 1.5),  # beyond those that the story is full of
    ("crowd", 1.5),  # few told that day
    ("date", 5.0),  # told from very far
)
"""What may speak for one happening besides its date, with the least weight at which it does."""

RARE_ENOUGH = 8.0
"""Rarity of the words that two sentences share, besides, from which they speak for one happening: of such pairs that
were of two groups of one day, four in five tell one."""

_AGAINST: tuple[tuple[Aspect, float], ...] = (("status", 0.0), ("participants", 0.0), ("action", -2.0))
"""What may speak against it, with the weight below which it does: other people, or a light verb of another thing."""

_DECIDING = frozenset(aspect for aspect, _ in (*_SPEAKING, *_AGAINST))

_DAY = len("2020-06-20")

_CROWDED_TIME = "more told of that time"
"""Of a month or year of which a story tells much, two articles tell two things."""


def join_across_articles(
    found: Sequence[Sequence[int]],
    pairs: Iterable[tuple[int, int]],
    profiles: Profiles,
    told: Sequence[Sequence[Mention]],
) -> list[list[int]]:
    """Give the groups of positions, those joined that a pair is evidence for; ``told`` has the mentions of each."""
    group_of = {position: number for number, group in enumerate(found) for position in group}
    articles = [frozenset(m.article for position in group for m in told[position]) for group in found]
    alone = _only_plans(found, profiles)
    edges = [
        (group_of[a], group_of[b])
        for a, b in pairs
        if articles[group_of[a]].isdisjoint(articles[group_of[b]])
        if _is_evidence(profiles.at(a), profiles.at(b))
        or ({group_of[a], group_of[b]} in alone and _is_fate(profiles.at(a), profiles.at(b)))
    ]
    joined = cluster(
        len(found), edges, lambda: _means(found, articles, profiles), NEARLY_ALL, limits.MAX_COMPARED_MEMBERS
    )
    return sorted(sorted(position for number in numbers for position in found[number]) for numbers in joined)


def _is_evidence(left: Profile, right: Profile) -> bool:
    """Tell whether two mentions of one story and date have more in common, and what they tell can be one thing."""
    story = left.telling.story
    if story is None or story != right.telling.story or relate_told(left, right) not in _ONE_DATE:
        return False
    levels = {aspect: JUDGES[aspect](left, right) for aspect in _DECIDING}
    if levels["crowd"] == _CROWDED_TIME or any(WEIGHTS[aspect][levels[aspect]] < least for aspect, least in _AGAINST):
        return False
    if any(WEIGHTS[aspect][levels[aspect]] >= least for aspect, least in _SPEAKING):
        return True
    return relate_told(left, right) is DateRelation.SAME_DAY and left.rarity_shared(right) >= RARE_ENOUGH


def _only_plans(found: Sequence[Sequence[int]], profiles: Profiles) -> set[frozenset[int]]:
    """Pair the only plan of a date of a story with the only group that tells something else of that date."""
    dates: dict[tuple[str, str], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for number, group in enumerate(found):
        told = [profiles.at(position) for position in group]
        is_plan = all(one.mention.status is Status.SCHEDULED for one in told)
        for one in told:
            if one.when is not None and one.telling.story is not None:
                dates[str(one.telling.story), one.when.edtf[:_DAY]][not is_plan].add(number)
    return {frozenset(plans | others) for plans, others in dates.values() if len(plans) == len(others) == 1}


def _is_fate(left: Profile, right: Profile) -> bool:
    """Tell whether a source of another language tells later what became of a plan; words cannot tell them apart."""
    plan, told = (left, right) if left.mention.status is Status.SCHEDULED else (right, left)
    days = (plan.telling.published, told.telling.published)
    starts = [day.start for day in days if day is not None and day.start is not None]
    is_later = len(starts) == len(days) and starts[0] < starts[1]
    is_other = plan.telling.language != told.telling.language and relate_told(left, right) in _ONE_DATE
    return is_later and is_other and not any(WEIGHTS[a][JUDGES[a](left, right)] < least for a, least in _AGAINST)


def _means(found: Sequence[Sequence[int]], articles: Sequence[frozenset[str]], profiles: Profiles) -> Mean:
    """Weigh groups of groups, by what they tell of one date where both do; one article in both forbids them."""
    of_pairs = mean_of_pairs(
        lambda a, b: weigh(profiles.at(a), profiles.at(b)),
        lambda a, b: relate_told(profiles.at(a), profiles.at(b)) in _ONE_DATE,
    )

    def mean(ours: Sequence[int], theirs: Sequence[int]) -> float:
        if not _articles_of(ours, articles).isdisjoint(_articles_of(theirs, articles)):
            return FORBIDDEN
        return of_pairs(_speakers(ours, found), _speakers(theirs, found))

    return mean


def _articles_of(numbers: Sequence[int], articles: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(articles[number] for number in numbers))


def _speakers(numbers: Sequence[int], found: Sequence[Sequence[int]]) -> list[int]:
    return sorted(position for number in numbers for position in found[number])[: limits.MAX_COMPARED_MEMBERS]
