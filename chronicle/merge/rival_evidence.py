"""What says that two tellings of different days are of one happening: named levels with their weights, in one table.

Two reports of two days tell two happenings. That two sources give one happening two days is likely where no article
tells anything of the other's day, one looks back, and both tell of a thing that the topic tells little of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from math import log2
from typing import Literal

from chronicle.merge.aspects import FAR_DAYS, judge_action, judge_participants, judge_place, judge_words, tell_others
from chronicle.merge.outline import day_of
from chronicle.merge.profile import Profile, Profiles, effective_status, spells_out
from chronicle.merge.relation import yearday_of
from chronicle.merge.words import action_classes, ordinal_of, root, stem, tells_little, told_words, weight
from chronicle.model import Status

__all__ = ["DONE", "MAX_DAYS", "ONE_HAPPENING", "Topics", "is_from_afar", "keys_of", "may_be_one", "yearday"]

MAX_DAYS = 8
"""Between the days that two sources give one happening; a week is left to what recurs."""

ONE_HAPPENING = 1.0
"""Evidence from which two tellings are of one happening: twice as likely as not."""

DONE = (Status.HAPPENED, Status.ONGOING)

Side = Sequence[int]
"""The tellings of one day that stand together on it."""
Aspect = Literal[
    "days", "spelled out", "reported that day", "other day", "another alike", "words", "both first", "topic"
]

# In bits, as in ``levels``: a logistic regression over the pairs of days of the stories that may be read, rounded. It
# holds for stories left out of the counting, too: of 21 pairs from the threshold up, 20 were one happening.
PRIOR = -5.75
WEIGHTS: Mapping[Aspect, Mapping[str, float]] = {
    "days": {"neighbours": 0.0, "a slip apart": -3.5, "farther apart": -5.0},
    "spelled out": {"by both": 3.5, "by one that looks back": 2.0},
    "reported that day": {"by neither": 0.0, "by one": -3.0, "by both": -6.0},
    "other day": {"told by no article of the other": 0.0, "told by one of the other's": -3.0},
    "another alike": {"told by neither source": 0.0, "told by one of the sources": -2.0},
    "words": {
        "the same sentence": 3.5, "most shared": 3.5, "many shared": 2.0, "many shared, in another language": 2.0,
        "some shared": 1.0,
    },
    "both first": {"yes": 1.0, "no": 0.0},
    "topic": {"same": 0.0, "different": -1.0},
}  # fmt: skip
_RARITY = 1.2
"""What every bit weighs by which the rarest thing that both tell is rare among what is told."""
_NEXT = 0.5
"""What the next thing weighs of that, and so on: long sentences share some by chance. All that is named is one."""
_KIND = 0.75
"""What is left of it where both only tell one kind of thing, which their words may mean."""
_ELSEWHERE = 20
"""Happenings of other topics that hardly tell a thing: in two short articles everything seems common."""
_SLIP_DAYS = 3
"""Beyond which both sources must spell their day out."""
_WEEK = 7
_LEAP_YEAR = 2000
_YEAR = 366
_IS_KIND = "="
_NAMES = "names"


def yearday(profile: Profile) -> int | None:
    """Number the day of the year that is told, with its year or without."""
    told = yearday_of(profile.partial) if profile.partial else None
    if told is None and day_of(profile.when) is not None and profile.when and profile.when.start:
        told = (profile.when.start.month, profile.when.start.day)
    return date(_LEAP_YEAR, *told).toordinal() - date(_LEAP_YEAR, 1, 1).toordinal() if told else None


def is_from_afar(one: Profile) -> bool:
    """Tell whether an article looks back on the day, or may."""
    return one.days_off is None or one.days_off > FAR_DAYS


def keys_of(one: Profile) -> list[frozenset[str]]:
    """Give, for each telling word, what it may be met by: its stems, and the kinds of happening that it may tell."""
    return [*map(_keys_of, one.things), _action_keys(one)]


def _action_keys(one: Profile) -> frozenset[str]:
    return _keys_of(frozenset(one.action) - action_classes().light)


def _keys_of(thing: frozenset[str]) -> frozenset[str]:
    roots = frozenset(root(stemmed) for stemmed in thing if weight(stemmed) == 1.0)
    return roots | {f"{_IS_KIND}{kind}" for kind in action_classes().of(tuple(sorted(thing)))}


def _every(keys: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*keys)


def may_be_one(left: Profile, right: Profile) -> bool:
    """Tell whether nothing speaks against one happening but the day, which is days away and no week."""
    if not (left.action and right.action):
        return False
    gap = _days_between(left, right)
    if gap is None or not 0 < gap <= MAX_DAYS or gap == _WEEK or left.telling.original == right.telling.original:
        return False
    if gap > _SLIP_DAYS and not (spells_out(left.mention) and spells_out(right.mention)):
        return False
    if any(_is_no_past(one, other) for one, other in ((left, right), (right, left))) or tell_others(left, right):
        return False
    return (
        judge_action(left, right) not in ("opposite", "a light verb, of another thing")
        and judge_participants(left, right) != "none shared"
        and judge_place(left, right) != "different"
    )


def _days_between(left: Profile, right: Profile) -> int | None:
    """Count the days between two told days; of one without a year, in the other's."""
    first, second = day_of(left.when), day_of(right.when)
    if first is not None and second is not None:
        return abs(first - second)
    ours, theirs = yearday(left), yearday(right)
    if ours is None or theirs is None or (left.partial and right.partial):
        return None
    gap = abs(ours - theirs)
    return min(gap, _YEAR - gap)


def _is_near(day: int | None, other: int | None) -> bool:
    """Tell whether two days of the year are near each other; those around a new year are not."""
    return day is not None and other is not None and abs(day - other) <= MAX_DAYS


def _is_no_past(one: Profile, other: Profile) -> bool:
    """Tell whether one is no past thing, or its article came out before the day that the other gives."""
    published = one.telling.published
    if effective_status(one.mention, published) not in DONE or (one.when and one.when.edtf in _called_off(other)):
        return True
    last, day = published.last if published else None, day_of(other.when)
    return bool(last and day is not None and last.toordinal() < day)


def _called_off(one: Profile) -> frozenset[str]:
    return one.telling.outline.called_off


class Topics:
    """What each topic of few articles tells, by which two of its tellings are weighed."""

    def __init__(self, profiles: Profiles, groups: Sequence[Sequence[int]], of_few: Sequence[int]) -> None:
        """Count the happenings that tell each thing, and note the days that each source tells."""
        self._profiles = profiles
        self._happenings: Counter[str | None] = Counter()
        self._telling: dict[str | None, Counter[str]] = defaultdict(Counter)
        self._days: dict[str, dict[int | None, list[Profile]]] = defaultdict(lambda: defaultdict(list))
        """What each source tells of each day of the year."""
        counted = frozenset(of_few)
        for group in groups:
            told = [profiles.at(position) for position in group if position in counted]
            for one in told:
                if not tells_little(one.mention.action, one.telling.language):  # the day on which it is said
                    self._days[one.telling.original][yearday(one)].append(one)
            for topic in {one.telling.topic for one in told}:
                self._happenings[topic] += 1
                things = (key for one in told if one.telling.topic == topic for key in keys_of(one))
                self._telling[topic].update(_every(things))

    def weigh(self, a: int, b: int, left: Side, right: Side) -> float:
        """Weigh whether two tellings of two days are of one happening; ``left`` and ``right`` stand on these days."""
        return (
            PRIOR
            + sum(WEIGHTS[aspect].get(level, 0.0) for aspect, level in self._levels(a, b, left, right))
            + _RARITY * self.rarity(a, b)
        )

    def _levels(self, a: int, b: int, left: Side, right: Side) -> Iterator[tuple[Aspect, str]]:
        one, other = self._profiles.at(a), self._profiles.at(b)
        sides = self._sides(one, other, left, right)
        gap = _days_between(one, other) or 0
        yield "days", "neighbours" if gap == 1 else "a slip apart" if gap <= _SLIP_DAYS else "farther apart"
        yield "spelled out", _spelling(sides)
        fresh = sum(not all(map(is_from_afar, side)) for side in sides)
        yield "reported that day", ("by neither", "by one", "by both")[fresh]
        is_told = self._tell(left, right, yearday(other)) or self._tell(right, left, yearday(one))
        yield "other day", "told by one of the other's" if is_told else "told by no article of the other"
        is_another = self._tell_another(one, other)
        yield "another alike", "told by one of the sources" if is_another else "told by neither source"
        yield "words", judge_words(one, other)
        yield "topic", "same" if one.telling.topic == other.telling.topic else "different"
        yield "both first", "yes" if _tells_first(one) and _tells_first(other) else "no"

    def looks_back(self, a: int, b: int, left: Side, right: Side) -> bool:
        """Tell whether some telling of either day spells it out and looks back on it."""
        sides = self._sides(self._profiles.at(a), self._profiles.at(b), left, right)
        return any(spells_out(one.mention) and is_from_afar(one) for side in sides for one in side)

    def _sides(self, one: Profile, other: Profile, left: Side, right: Side) -> list[list[Profile]]:
        return [self._of_day(side, told) for side, told in ((left, one), (right, other))]

    def _of_day(self, side: Side, told: Profile) -> list[Profile]:
        """Give those that tell the same day as one of them; not that it was said on that day."""
        same = [one for one in map(self._profiles.at, side) if yearday(one) == yearday(told)]
        return [one for one in same if one is told or not tells_little(one.mention.action, one.telling.language)]

    def _tell(self, side: Side, other: Side, day: int | None) -> bool:
        """Tell whether a source of one side, and not of the other, tells of a day."""
        ours, theirs = ({self._profiles.telling_of(position).original for position in on} for on in (side, other))
        return any(day in self._days[source] for source in ours - theirs)

    def _tell_another(self, one: Profile, other: Profile) -> bool:
        """Tell whether one of two sources tells on a third day near these that the like was done to what both tell."""
        days, shared = {yearday(one), yearday(other)}, _every(keys_of(one)) & _every(keys_of(other))
        return any(
            _action_keys(told) & _action_keys(again) and _every(keys_of(again)) & shared
            for told in (one, other)
            for day, tellings in self._days[told.telling.original].items()
            if day not in days and any(_is_near(day, near) for near in days)
            for again in tellings
        )

    def rarity(self, a: int, b: int) -> float:
        """Add up how rare the things are that both tell, in bits, each next one counting half."""
        left, right = self._profiles.at(a), self._profiles.at(b)
        return min(self._rarity(left, right), self._rarity(right, left))

    def _rarity(self, one: Profile, other: Profile) -> float:
        theirs = _every(keys_of(other))
        topics = {one.telling.topic, other.telling.topic}
        names = frozenset(root(stem(word)) for name in (*one.names, *one.places) for word in name)
        found: dict[str, float] = {}
        for keys in keys_of(one):
            if shared := keys & theirs:
                bits, key = max((self._bits(topics, key), key) for key in shared)
                thing = key if names.isdisjoint(keys) else _NAMES
                weighed = bits * _KIND if thing.startswith(_IS_KIND) else bits
                found[thing] = max(found.get(thing, 0.0), weighed)
        return sum(bits * _NEXT**at for at, bits in enumerate(sorted(found.values(), reverse=True)))

    def _bits(self, topics: AbstractSet[str | None], key: str) -> float:
        happenings, telling = (sum(counts) for counts in zip(*(
            (self._happenings[topic], self._telling[topic][key]) for topic in topics
        ), strict=True))  # fmt: skip
        return log2((happenings + _ELSEWHERE) / telling)


def _spelling(sides: Sequence[Sequence[Profile]]) -> str:
    are_spelled = all(any(spells_out(one.mention) for one in side) for side in sides)
    return "by both" if are_spelled else "by one that looks back"


def _tells_first(one: Profile) -> bool:
    """Tell whether a sentence says that something was the first; "1." is a date's."""
    return any(ordinal_of(word) == 1 for word in told_words(one.mention.quote) if word.isalpha())
