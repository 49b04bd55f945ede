"""Groups of different days that are one happening: a source that looks back gives another day for it than the rest.

Reports of the day itself tell two happenings on two days; what is told from afar is seldom told a few days beside
something alike that no source tells as another. The two days stay in the mentions, and ``conflicts`` shows them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from chronicle import limits
from chronicle.merge.aspects import FAR_DAYS, judge_action, judge_participants, judge_place, judge_words, tell_others
from chronicle.merge.counted import is_counted
from chronicle.merge.occasions import FEW_ARTICLES
from chronicle.merge.outline import day_of
from chronicle.merge.profile import Profile, Profiles, effective_status, spells_out
from chronicle.merge.relation import yearday_of
from chronicle.merge.words import action_classes, ordinal_of, root, tells_little, told_words, weight
from chronicle.model import Mention, Status

__all__ = ["join_rival_days"]

MAX_DAYS = 8
"""Between the days that two sources give one happening; a week is left to what recurs."""

_WEEK = 7
_SLIP_DAYS = 3
"""Beyond which both sources must spell their day out."""

ONE_HAPPENING = 3.0
"""Evidence from which two tellings are of one happening."""

_WORDS = {
    "the same sentence": 3.0, "most shared": 3.0, "many shared": 2.0, "many shared, in another language": 2.0,
    "some shared": 1.0,
}  # fmt: skip
_ACTION = {
    "same": 2.0, "same kind": 1.5, "same kind, by its words": 1.5, "same, but a light verb": 0.5,
    "a light verb that the other tells too": 0.5, "told in the other's sentence": 0.5, "different": -1.0,
    "opposite": -9.0, "a light verb, of another thing": -9.0,
}  # fmt: skip
_ANY_KIND = 1.5
"""Any words of both tell one kind of happening, where the verbs do not: "received the first warning", "was warned"."""
_SAME_ROOT = 1.0
"""The verb of one tells in a noun of the other: "first complained", "the first complaint landed"."""
_BOTH_FIRST = 1.0
"""Both tell what was the first of its kind."""
_PARTICIPANTS = {"several shared": 1.5, "one shared": 1.0, "one shared, common in the story": 1.0, "none shared": -9.0}
_PLACE = {"shared": 0.5, "different": -9.0}
_BOTH_FROM_AFAR = 1.0
_FAR_APART = -0.5
"""More than a slip's days lie between the two."""
_OTHER_TOPIC = -1.5
_ONLY_OF_ITS_KIND = 1.0
"""The days are neighbours, and within days of them the topic tells nothing else of the kind."""
_DONE = (Status.HAPPENED, Status.ONGOING)


def join_rival_days(found: Sequence[Sequence[int]], profiles: Profiles) -> list[list[int]]:
    """Give the groups of positions, those joined that tell one happening on two days.

    What one source tells goes to the other's group, out of a group that only tells other things of its day. Each group
    is changed once at most.
    """
    groups = [list(group) for group in found]
    group_of = {position: number for number, group in enumerate(found) for position in group}
    kinds = _Kinds(profiles, group_of)
    weighed = (
        (_evidence(profiles.at(a), profiles.at(b)) + _ONLY_OF_ITS_KIND * kinds.are_only(a, b), a, b)
        for a, b in _candidates(profiles)
    )
    changed: set[int] = set()
    for _, a, b in sorted((w for w in weighed if w[0] >= ONE_HAPPENING), key=lambda w: (-w[0], w[1:])):
        for one, other in ((a, b), (b, a)):
            ours, theirs = group_of[one], group_of[other]
            moved = _movable(one, groups[ours], profiles)
            if not moved or ours == theirs or not changed.isdisjoint((ours, theirs)):
                continue
            if not _are_told_as_two(moved, groups[theirs], profiles):
                groups[ours] = [position for position in groups[ours] if position not in moved]
                groups[theirs] = sorted((*groups[theirs], *moved))
                changed |= {ours, theirs}
    return [group for group in groups if group]


class _Kinds:
    """On which days each topic tells a kind of happening."""

    def __init__(self, profiles: Profiles, group_of: Mapping[int, int]) -> None:
        """Note every dated telling by its topic and each of its kinds."""
        self._profiles, self._group_of = profiles, group_of
        self._told: dict[tuple[str | None, str], list[tuple[int, int]]] = defaultdict(list)
        for position in group_of:
            one = profiles.at(position)
            if (day := day_of(one.when)) is not None:
                for kind in one.classes | one.told_classes:
                    self._told[one.telling.topic, kind].append((day, group_of[position]))

    def are_only(self, a: int, b: int) -> bool:
        """Tell whether two tellings of neighbouring days are all that their topic tells of some kind around them."""
        left, right = self._profiles.at(a), self._profiles.at(b)
        here = day_of(left.when)
        if _days_between(left, right) != 1 or here is None or left.telling.topic != right.telling.topic:
            return False
        ours = {self._group_of[a], self._group_of[b]}
        shared = (left.classes | left.told_classes) & (right.classes | right.told_classes)
        return any(
            all(group in ours for day, group in self._told[left.telling.topic, kind] if abs(day - here) <= MAX_DAYS)
            for kind in shared
        )


def _movable(one: int, group: Sequence[int], profiles: Profiles) -> list[int]:
    """Give what the source of a telling has in its group; nothing where others there tell the same."""
    source = profiles.telling_of(one).original
    rest = [position for position in group if profiles.telling_of(position).original != source]
    if any(judge_words(profiles.at(one), profiles.at(other)) in _WORDS for other in rest):
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


def _candidates(profiles: Profiles) -> Iterator[tuple[int, int]]:
    """Pair what is spelled out from afar with what is told within days of it and has a telling word in common."""
    told = [position for position in _of_few(profiles) if _may_be_past(profiles.mentions[position])]
    asking = {p for p in told if spells_out(profiles.mentions[p]) and _is_from_afar(profiles.at(p))}
    wanted = {key for position in asking for key in _keys(profiles.at(position))}
    blocks: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for position in told:
        for key in wanted.intersection(_keys(profiles.at(position))):
            blocks[key].append(position)
    found = set()
    for key in sorted(blocks):
        block = blocks[key]
        if len(block) <= limits.MAX_BLOCK:
            found |= {(min(a, b), max(a, b)) for a in block if a in asking for b in block if a != b}
    yield from sorted(found)


def _of_few(profiles: Profiles) -> list[int]:
    """Give what the topics of few articles tell: where much is told, most days have something alike."""
    articles: dict[str | None, set[str]] = defaultdict(set)
    topics = [profiles.telling_of(position).topic for position in range(len(profiles))]
    for topic, mention in zip(topics, profiles.mentions, strict=True):
        articles[topic].add(mention.article)
    return [n for n, topic in enumerate(topics) if topic is not None and len(articles[topic]) <= FEW_ARTICLES]


def _may_be_past(mention: Mention) -> bool:
    return mention.status in _DONE and mention.moved_to is None and not is_counted(mention)


def _keys(profile: Profile) -> Iterator[tuple[str, int, str]]:
    """Give what a telling is found by: its telling words, each with two overlapping stretches of days."""
    telling = sorted({stem for thing in profile.things for stem in thing if weight(stem) == 1.0})
    telling += sorted(profile.classes | profile.told_classes)
    days = (("day", day_of(profile.when)), ("day of the year", _yearday(profile)))
    for kind, day in days:
        if day is not None:
            for block in (day // MAX_DAYS, day // MAX_DAYS + 1):
                yield from ((kind, block, term) for term in telling)


_LEAP_YEAR = 2000
_YEAR = 366


def _yearday(profile: Profile) -> int | None:
    """Number the day of the year that is told, with its year or without."""
    told = yearday_of(profile.partial) if profile.partial else None
    if told is None and day_of(profile.when) is not None and profile.when and profile.when.start:
        told = (profile.when.start.month, profile.when.start.day)
    return date(_LEAP_YEAR, *told).toordinal() - date(_LEAP_YEAR, 1, 1).toordinal() if told else None


def _days_between(left: Profile, right: Profile) -> int | None:
    """Count the days between two told days; of one without a year, in the other's."""
    first, second = day_of(left.when), day_of(right.when)
    if first is not None and second is not None:
        return abs(first - second)
    ours, theirs = _yearday(left), _yearday(right)
    if ours is None or theirs is None or (left.partial and right.partial) or left.telling.topic != right.telling.topic:
        return None
    gap = abs(ours - theirs)
    return min(gap, _YEAR - gap)


def _evidence(left: Profile, right: Profile) -> float:
    """Add up what says that two tellings of different days are of one happening."""
    gap = _days_between(left, right)
    if gap is None or not 0 < gap <= MAX_DAYS or gap == _WEEK or tell_others(left, right):
        return 0.0
    if gap > _SLIP_DAYS and not (spells_out(left.mention) and spells_out(right.mention)):
        return 0.0
    if any(_is_no_past(one, other) for one, other in ((left, right), (right, left))):
        return 0.0
    far = [_is_from_afar(one) for one in (left, right)]
    if not any(is_far and spells_out(one.mention) for is_far, one in zip(far, (left, right), strict=True)):
        return 0.0
    return (
        _WORDS.get(judge_words(left, right), 0.0)
        + _weigh_action(left, right)
        + _PARTICIPANTS.get(judge_participants(left, right), 0.0)
        + _PLACE.get(judge_place(left, right), 0.0)
        + _BOTH_FROM_AFAR * all(far)
        + _BOTH_FIRST * (_tells_first(left) and _tells_first(right))
        + _FAR_APART * (gap > _SLIP_DAYS)
        + _OTHER_TOPIC * (left.telling.topic != right.telling.topic)
    )


def _weigh_action(left: Profile, right: Profile) -> float:
    level = judge_action(left, right)
    are_of_one_kind = not (left.classes | left.told_classes).isdisjoint(right.classes | right.told_classes)
    if are_of_one_kind and level == "different":
        return _ANY_KIND
    if level in ("different", "unknown") and (_names_action(left, right) or _names_action(right, left)):
        return _SAME_ROOT
    return _ACTION.get(level, _ANY_KIND if are_of_one_kind else 0.0)


def _names_action(one: Profile, other: Profile) -> bool:
    """Tell whether a noun of the other is made of the verb of one."""
    roots = {root(stem) for stem in one.action if stem not in action_classes().light}
    return not roots.isdisjoint(map(root, other.terms))


def _tells_first(one: Profile) -> bool:
    """Tell whether a sentence says that something was the first; "1." is a date's."""
    return any(ordinal_of(word) == 1 for word in told_words(one.mention.quote) if word.isalpha())


def _is_from_afar(one: Profile) -> bool:
    return one.days_off is None or one.days_off > FAR_DAYS


def _is_no_past(one: Profile, other: Profile) -> bool:
    """Tell whether one is no past thing, or its article came out before the day that the other gives."""
    published = one.telling.published
    if effective_status(one.mention, published) not in _DONE or (one.when and one.when.edtf in _called_off(other)):
        return True
    last, day = published.last if published else None, day_of(other.when)
    return bool(last and day is not None and last.toordinal() < day)


def _called_off(one: Profile) -> frozenset[str]:
    return one.telling.outline.called_off
