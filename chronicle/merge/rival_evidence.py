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
from chronicle.merge.rarity import fading
from chronicle.merge.relation import yearday_of
from chronicle.merge.words import action_classes, ordinal_of, root, stem, tells_little, told_words, weight
from chronicle.model import Status
from chronicle.when import Granularity, Qualifier

__all__ = [
    "ALIKE",
    "DONE",
    "MAX_DAYS",
    "MAX_YEARS",
    "ONE_HAPPENING",
    "Topics",
    "keys_of",
    "may_be_one",
    "year_of",
    "yearday",
]

MAX_DAYS = 8
"""Between the days that two sources give one happening; a week is left to what recurs."""
MAX_YEARS = 3
"""Between the years, where no more than years are told."""

ONE_HAPPENING = 0.0
"""Evidence from which two tellings are of one happening: as likely as not."""

DONE = (Status.HAPPENED, Status.ONGOING)

Side = Sequence[int]
"""The tellings of one day that stand together on it."""
Aspect = Literal[
    "days", "told around", "told by", "spelled out", "reported that day", "other day", "another alike", "met better",
    "words", "counted", "topic",
]  # fmt: skip

# In bits, as in ``levels``: a logistic regression over the pairs of days and years that two sources tell, in the
# stories that may be read and in news without such conflicts, rounded. It holds for stories left out of the counting,
# too: of 27 pairs from the threshold up, 25 were one happening.
PRIOR = -5.25
WEIGHTS: Mapping[Aspect, Mapping[str, float]] = {
    "days": {
        "neighbours": 0.0, "a slip apart": -2.0, "farther apart": -3.25, "a year apart": 1.0, "years apart": 0.0,
    },
    "told around": {"little": 0.0, "some": -1.25, "much": -4.0, "very much": -5.5, "more, of years": -9.0},
    "told by": {"one source each": 0.75, "more": 0.0},
    "spelled out": {"by both": 0.5, "by one": 0.0, "by neither": -1.5},
    "reported that day": {"by neither": 0.0, "by one": -1.0, "by both": -2.0},
    "other day": {"told by no article of the other": 0.0, "told by one of the other's": -2.0},
    "another alike": {"told by neither source": 0.0, "told by one of the sources": -2.0},
    "met better": {"neither": 1.75, "one": 0.75, "both": 0.0},
    "words": {
        "the same sentence": 1.5, "most shared": 1.5, "many shared": 1.0, "many shared, in another language": 1.0,
        "some shared": 0.5,
    },
    "counted": {"one of many": 0.75, "both first": 0.75, "no": 0.0},
    "topic": {"same": 0.0, "different": -1.0},
}  # fmt: skip
ALIKE = frozenset(WEIGHTS["words"])
"""Levels of words at which two tellings may be of one thing."""
_AROUND = {5: "little", 10: "some", 20: "much"}
"""Happenings that the topic tells in the days around, at most: where little is told, little else can be meant."""
_NEAR = 3
"""Days, or of what is dated to a year years, around two that are looked at for it."""
_NEXT = 0.5
"""What the next thing weighs of the rarest that both tell, and so on: long sentences share some by chance. All that is
named is one."""
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


def year_of(profile: Profile) -> int | None:
    """Give the year of what is dated to no more than a year."""
    when = profile.when
    is_year = when is not None and when.granularity is Granularity.YEAR and when.qualifier is Qualifier.EXACT
    return when.start.year if is_year and when and when.start else None


def _told(profile: Profile) -> int | str | None:
    """Tell the day of the year, or what is dated to a year alone, apart from others."""
    year = year_of(profile)
    return yearday(profile) if year is None else str(year)


def _is_from_afar(one: Profile) -> bool:
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
    """Tell whether nothing speaks against one happening but the day, which is days away and no week, or the year."""
    if not (left.action and right.action) or left.telling.original == right.telling.original:
        return False
    if not (_are_years_apart(left, right) or _are_days_apart(left, right)):
        return False
    if any(_is_no_past(one, other) for one, other in ((left, right), (right, left))) or tell_others(left, right):
        return False
    return (
        judge_action(left, right) not in ("opposite", "a light verb, of another thing")
        and judge_participants(left, right) != "none shared"
        and judge_place(left, right) != "different"
    )


def _are_years_apart(left: Profile, right: Profile) -> bool:
    """Tell whether two years are near, of what one word tells in both and, if by other deeds, of somebody by name.

    One kind of thing happens in many years, and much happens to one thing.
    """
    gap = _years_between(left, right)
    if gap is None or not 0 < gap <= MAX_YEARS:
        return False
    is_told = any(not key.startswith(_IS_KIND) for key in _every(keys_of(left)) & _every(keys_of(right)))
    return is_told and (judge_action(left, right) != "different" or _names(left, right) or _names(right, left))


def _names(one: Profile, other: Profile) -> bool:
    """Tell whether the sentence of one names somebody whom the other tells of, and not all of the story does."""
    told, common = frozenset(told_words(one.mention.quote)), one.telling.common | other.telling.common
    return any(name <= told and not name <= common for name in other.names)


def _are_days_apart(left: Profile, right: Profile) -> bool:
    gap = _days_between(left, right)
    if gap is None or not 0 < gap <= MAX_DAYS or gap == _WEEK:
        return False
    return gap <= _SLIP_DAYS or (spells_out(left.mention) and spells_out(right.mention))


def _years_between(left: Profile, right: Profile) -> int | None:
    ours, theirs = year_of(left), year_of(right)
    return None if ours is None or theirs is None else abs(ours - theirs)


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


def _is_near(day: int | str | None, other: int | str | None) -> bool:
    """Tell whether two days of the year are near each other; those around a new year are not."""
    return isinstance(day, int) and isinstance(other, int) and abs(day - other) <= MAX_DAYS


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
        self._profiles, self._groups = profiles, groups
        self._group_of = {position: number for number, group in enumerate(groups) for position in group}
        self._happenings: Counter[str | None] = Counter()
        self._telling: dict[str | None, Counter[str]] = defaultdict(Counter)
        self._days: dict[str, dict[int | str | None, list[Profile]]] = defaultdict(lambda: defaultdict(list))
        """What days each source tells."""
        self._around: dict[tuple[str | None, str, int], set[int]] = defaultdict(set)
        """The happenings of each day and of each year, by topic."""
        self._of: dict[str, list[int]] = defaultdict(list)
        """What each source tells."""
        counted = frozenset(of_few)
        for number, group in enumerate(groups):
            told = [position for position in group if position in counted]
            for position in told:
                self._note(position, number)
            for topic in {profiles.telling_of(position).topic for position in told}:
                self._happenings[topic] += 1
                ours = [one for one in map(profiles.at, told) if one.telling.topic == topic]
                self._telling[topic].update(_every(key for one in ours for key in keys_of(one)))

    def _note(self, position: int, number: int) -> None:
        one = self._profiles.at(position)
        self._of[one.telling.original].append(position)
        if not tells_little(one.mention.action, one.telling.language):  # the day on which it is said
            self._days[one.telling.original][_told(one)].append(one)
        for unit, at in _times(one):
            self._around[one.telling.topic, unit, at].add(number)

    def weigh(self, a: int, b: int, left: Side, right: Side) -> float:
        """Weigh whether two tellings of two days are of one happening; ``left`` and ``right`` stand on these days."""
        levels = self._levels(a, b, left, right)
        weighed = PRIOR + sum(WEIGHTS[aspect].get(level, 0.0) for aspect, level in levels) + self._rarity(a, b)
        met = WEIGHTS["met better"]
        return weighed + met[self._met_better(a, b)] if weighed + met["neither"] >= ONE_HAPPENING else weighed

    def _levels(self, a: int, b: int, left: Side, right: Side) -> Iterator[tuple[Aspect, str]]:
        one, other = self._profiles.at(a), self._profiles.at(b)
        yield "days", _distance(one, other)
        yield "told around", self._around_level(one, other)
        sources = max(len(self._sources_of(self._groups[self._group_of[position]])) for position in (a, b))
        yield "told by", "one source each" if sources == 1 else "more"
        sides = self._sides(one, other, left, right)
        spelled = sum(any(spells_out(told.mention) for told in side) for side in sides)
        yield "spelled out", ("by neither", "by one", "by both")[spelled]
        fresh = sum(not all(map(_is_from_afar, side)) for side in sides)
        yield "reported that day", ("by neither", "by one", "by both")[fresh]
        is_told = self._tell(left, right, _told(other)) or self._tell(right, left, _told(one))
        yield "other day", "told by one of the other's" if is_told else "told by no article of the other"
        counted = _count_alike(one, other)
        is_another = counted != "one of many" and self._tell_another(one, other)
        yield "another alike", "told by one of the sources" if is_another else "told by neither source"
        yield "words", judge_words(one, other)
        yield "counted", counted
        yield "topic", "same" if one.telling.topic == other.telling.topic else "different"

    def are_meant(self, a: int, b: int, left: Side, right: Side) -> bool:
        """Tell whether some telling of either day spells it out, or both look back on neighbouring days of somebody."""
        one, other = self._profiles.at(a), self._profiles.at(b)
        if any(spells_out(told.mention) for side in self._sides(one, other, left, right) for told in side):
            return True
        is_somebody = judge_participants(one, other) in ("one shared", "several shared")
        return is_somebody and _distance(one, other) == "neighbours" and _is_from_afar(one) and _is_from_afar(other)

    def _sides(self, one: Profile, other: Profile, left: Side, right: Side) -> list[list[Profile]]:
        return [self._of_day(side, told) for side, told in ((left, one), (right, other))]

    def _around_level(self, one: Profile, other: Profile) -> str:
        """Name how much the topics tell of the days around two, or of the years."""
        unit = "day" if year_of(one) is None else "year"
        times = {at for told in (one, other) for of, at in _times(told) if of == unit}
        near = {at + step for at in times for step in range(-_NEAR, _NEAR + 1)}
        topics = {one.telling.topic, other.telling.topic}
        told = frozenset().union(*(self._around.get((topic, unit, at), ()) for topic in topics for at in near))
        if unit == "year" and len(told) > min(_AROUND):
            return "more, of years"
        return next((name for most, name in _AROUND.items() if len(told) <= most), "very much")

    def _sources_of(self, side: Side) -> set[str]:
        return {self._profiles.telling_of(position).original for position in side}

    def _of_day(self, side: Side, told: Profile) -> list[Profile]:
        """Give those that tell the same day as one of them; not that it was said on that day."""
        same = [one for one in map(self._profiles.at, side) if _told(one) == _told(told)]
        return [one for one in same if one is told or not tells_little(one.mention.action, one.telling.language)]

    def _tell(self, side: Side, other: Side, day: int | str | None) -> bool:
        """Tell whether a source of one side, and not of the other, tells of a day."""
        return any(day in self._days[source] for source in self._sources_of(side) - self._sources_of(other))

    def _tell_another(self, one: Profile, other: Profile) -> bool:
        """Tell whether one of two sources tells on a third day near these that the like was done to what both tell."""
        days, shared = {_told(one), _told(other)}, _every(keys_of(one)) & _every(keys_of(other))
        return any(
            _action_keys(told) & _action_keys(again) and _every(keys_of(again)) & shared
            for told in (one, other)
            for day, tellings in self._days[told.telling.original].items()
            if day not in days and any(_is_near(day, near) for near in days)
            for again in tellings
        )

    def _met_better(self, a: int, b: int) -> str:
        """Tell which of two tellings meets something better among all else that the other's source tells."""
        rarity = self._rarity(a, b)
        better = sum(
            any(
                self._rarity(one, met) > rarity
                for met in self._of[self._profiles.telling_of(other).original]
                if self._group_of[met] != self._group_of[other]
            )
            for one, other in ((a, b), (b, a))
        )
        return ("neither", "one", "both")[better]

    def _rarity(self, a: int, b: int) -> float:
        """Add up how rare the things are that both tell, in bits, each next one counting half."""
        left, right = self._profiles.at(a), self._profiles.at(b)
        return min(self._rarity_in(left, right), self._rarity_in(right, left))

    def _rarity_in(self, one: Profile, other: Profile) -> float:
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
        return fading(found.values(), _NEXT)

    def _bits(self, topics: AbstractSet[str | None], key: str) -> float:
        happenings, telling = (sum(counts) for counts in zip(*(
            (self._happenings[topic], self._telling[topic][key]) for topic in topics
        ), strict=True))  # fmt: skip
        return log2((happenings + _ELSEWHERE) / telling)


def _times(one: Profile) -> Iterator[tuple[str, int]]:
    """Give the day that is told, and the year."""
    day = day_of(one.when)
    if day is not None:
        yield "day", day
    if one.when is not None and one.when.start is not None:
        yield "year", one.when.start.year


def _distance(one: Profile, other: Profile) -> str:
    if (years := _years_between(one, other)) is not None:
        return "a year apart" if years == 1 else "years apart"
    days = _days_between(one, other) or 0
    return "neighbours" if days == 1 else "a slip apart" if days <= _SLIP_DAYS else "farther apart"


def _count_alike(one: Profile, other: Profile) -> str:
    """Tell whether two tellings are of one place in a count: "the sixth game", or say that something was the first."""
    if any(other.counted.get(thing) == place for thing, place in one.counted.items()):
        return "one of many"
    return "both first" if _tells_first(one) and _tells_first(other) else "no"


def _tells_first(one: Profile) -> bool:
    """Tell whether a sentence says that something was the first; "1." is a date's."""
    return any(ordinal_of(word) == 1 for word in told_words(one.mention.quote) if word.isalpha())
