"""Groups of different days that are one happening: a source that looks back gives another day for it than the rest.

Reports of the day itself tell two happenings on two days; what is told from afar is seldom told a few days beside
something alike that no source tells as another. The two days stay in the mentions, and ``conflicts`` shows them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chronicle import limits
from chronicle.merge.aspects import judge_words
from chronicle.merge.counted import is_counted
from chronicle.merge.occasions import FEW_ARTICLES
from chronicle.merge.profile import Profile, Profiles
from chronicle.merge.rival_evidence import (
    ALIKE,
    DONE,
    MAX_DAYS,
    MAX_YEARS,
    ONE_HAPPENING,
    Topics,
    keys_of,
    may_be_one,
    year_of,
    yearday,
)
from chronicle.merge.words import tells_little
from chronicle.model import Mention

__all__ = ["join_rival_days"]

_Stretch = tuple[str, int]


def join_rival_days(found: Sequence[Sequence[int]], profiles: Profiles) -> list[list[int]]:
    """Give the groups of positions, those joined that tell one happening on two days.

    What one source tells goes to the other's group, out of a group that only tells other things of its day. Each group
    is changed once at most.
    """
    groups = [list(group) for group in found]
    group_of = {position: number for number, group in enumerate(found) for position in group}
    of_few = _of_few(profiles)
    topics = Topics(profiles, found, of_few)
    weighed: list[tuple[float, int, int, list[int]]] = []
    for a, b in _candidates(profiles, of_few):
        for one, other in sorted(((a, b), (b, a)), key=lambda pair: _sources(groups[group_of[pair[0]]], profiles)):
            ours, theirs = groups[group_of[one]], groups[group_of[other]]
            moved = _movable(one, ours, profiles) if ours is not theirs else []
            if moved and topics.are_meant(one, other, moved, theirs) and not _are_told_as_two(moved, theirs, profiles):
                weighed.append((topics.weigh(one, other, moved, theirs), one, other, moved))
                break
    changed: set[int] = set()
    for _, one, other, moved in sorted((w for w in weighed if w[0] >= ONE_HAPPENING), key=lambda w: (-w[0], w[1:])):
        number, to = group_of[one], group_of[other]
        if changed.isdisjoint((number, to)):
            groups[number] = [position for position in groups[number] if position not in moved]
            groups[to] = sorted((*groups[to], *moved))
            changed |= {number, to}
    return [group for group in groups if group]


def _sources(group: Sequence[int], profiles: Profiles) -> int:
    return len({profiles.telling_of(position).original for position in group})


def _movable(one: int, group: Sequence[int], profiles: Profiles) -> list[int]:
    """Give what the source of a telling has in its group; nothing where others there tell the same."""
    source = profiles.telling_of(one).original
    rest = [position for position in group if profiles.telling_of(position).original != source]
    if any(judge_words(profiles.at(one), profiles.at(other)) in ALIKE for other in rest):
        return []
    return [position for position in group if position not in rest]


def _are_told_as_two(ours: Sequence[int], theirs: Sequence[int], profiles: Profiles) -> bool:
    """Tell whether one article has both; the day on which it is said is no second: "said on Friday that …"."""
    pairs = ((profiles.at(a), profiles.at(b)) for a in ours for b in theirs)
    return any(
        one.mention.article == other.mention.article
        and not (
            one.mention.start == other.mention.start
            and any(tells_little(told.mention.action, told.telling.language) for told in (one, other))
        )
        for one, other in pairs
    )


def _candidates(profiles: Profiles, of_few: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair the tellings that are within days or years of each other and have a thing in common."""
    blocks: dict[tuple[_Stretch, str], list[int]] = defaultdict(list)
    for position in of_few:
        if _may_be_past(profiles.mentions[position]):
            one = profiles.at(position)
            for stretch in _stretches(one):
                for key in sorted(frozenset().union(*keys_of(one))):
                    blocks[stretch, key].append(position)
    found = set()
    for block in blocks.values():
        if len(block) <= limits.MAX_BLOCK:
            found |= {(a, b) for n, a in enumerate(block) for b in block[n + 1 :]}
    yield from (pair for pair in sorted(found) if may_be_one(*map(profiles.at, pair)))


def _of_few(profiles: Profiles) -> list[int]:
    """Give what the topics of few articles tell: where much is told, most days have something alike."""
    articles: dict[str | None, set[str]] = defaultdict(set)
    topics = [profiles.telling_of(position).topic for position in range(len(profiles))]
    for topic, mention in zip(topics, profiles.mentions, strict=True):
        articles[topic].add(mention.article)
    return [n for n, topic in enumerate(topics) if topic is not None and len(articles[topic]) <= FEW_ARTICLES]


def _may_be_past(mention: Mention) -> bool:
    return mention.status in DONE and mention.moved_to is None and not is_counted(mention)


def _stretches(profile: Profile) -> Iterator[_Stretch]:
    """Give the two overlapping stretches of days of the year, or of years, that a telling is found by."""
    day, year = yearday(profile), year_of(profile)
    for unit, at, length in (("days", day, MAX_DAYS), ("years", year, MAX_YEARS)):
        if at is not None:
            yield unit, at // length
            yield unit, at // length + 1
