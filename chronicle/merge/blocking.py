"""Which mentions are worth comparing: those that share a day, or a month for coarse dates, and telling words.

Works month by month, so that memory follows the busiest month and not the corpus. Undated mentions are looked up by
their words alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations

from chronicle import limits
from chronicle.merge.outline import date_key
from chronicle.merge.profile import Profile, Profiles, is_coarse
from chronicle.merge.words import action_classes, weight

__all__ = ["candidate_pairs", "from_inside", "tokens_of"]

Tokens = Mapping[str, int]
TokensAt = Callable[[int], Tokens]

_NEIGHBOURS = 6
"""In a block over the limit, one that its rarer words gave fewer candidates than this is compared with so many on
either side of it in the order of their words."""

_LARGE_BLOCKS = 2
"""Blocks over the limit that a mention is looked for in: those of its rarest words."""

MIN_SHARED = 2
"""Points of shared words that a pair must have to be compared: one for a telling word, two for an action."""

FEW_WORDS = 4
"""A mention of no more words than this is compared with all that share one."""

MAX_MONTHS = 14
"""Calendar months that a coarse date may touch and still be compared with days inside it: a year and its edges."""


MONTH_DAYS = 31
"""Days of the longest date that is compared with all that its story tells from inside it: a year holds too much."""

FEW_INSIDE = 6
"""Mentions from inside a longer time, at most, that are compared with what is told of it."""


def candidate_pairs(profiles: Profiles) -> Iterator[tuple[int, int]]:
    """Give pairs of positions, the lower first, month by month; one of one date may come twice."""
    tokens = lru_cache(maxsize=limits.MAX_PROFILES)(lambda at: tokens_of(profiles.at(at)))
    months, long, undated = _by_month(profiles)
    firsts = {position: month for month in sorted(months, reverse=True) for position in months[month]}
    for month in sorted(months):
        for a, b in _in_month(months[month], profiles, tokens):
            if max(firsts[a], firsts[b]) == month:  # the first month that both touch: no pair comes twice
                yield a, b
    yield from _of_one_date(profiles)
    yield from _lookup(long, range(len(profiles)), tokens)
    if undated:
        yield from _lookup(undated, range(len(profiles)), tokens)


def from_inside(profiles: Profiles) -> Iterator[tuple[int, int]]:
    """Pair what a story tells of a week or month with all that it tells from inside it, where that is not much.

    They may share no word that they could be found by, "the report is due by the end of June", and are too many to have
    the odds of candidates.
    """
    told: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for position, mention in enumerate(profiles.mentions):
        story, when = profiles.telling_of(position).story, mention.when
        if story and when is not None and when.start is not None:
            told[story].append((when.start, position))
    for starts in told.values():
        starts.sort()
        for start, position in starts:
            when = profiles.mentions[position].when
            if when is None or when.end is None:
                continue
            if is_coarse(profiles.mentions[position]):
                first, end = bisect_left(starts, (start, 0)), bisect_left(starts, (when.end, 0))
                if end - first <= (limits.MAX_BLOCK if (when.length or 0) <= MONTH_DAYS else FEW_INSIDE):
                    others = (other for _, other in starts[first:end] if other != position)
                    yield from ((min(position, other), max(position, other)) for other in others)


def _of_one_date(profiles: Profiles) -> Iterator[tuple[int, int]]:
    """Pair all that one story tells of one date, where that is not much: they may share no word at all."""
    told: dict[tuple[str, int | str], list[int]] = defaultdict(list)
    for position, mention in enumerate(profiles.mentions):
        story, when = profiles.telling_of(position).story, mention.when
        if story and when is not None:
            told[story, date_key(when)].append(position)
    for block in told.values():
        if len(block) <= limits.MAX_BLOCK:
            yield from combinations(block, 2)


def tokens_of(profile: Profile) -> Tokens:
    """Give what a mention is found by, with its points: telling words, names, places, its action and its kinds."""
    telling = {stem for thing in profile.things for stem in thing if weight(stem) == 1.0}
    named = {word for name in (*profile.names, *profile.places) for word in name}
    happening = {f"={name}" for name in profile.classes} | (set(profile.action) - action_classes().light)
    told = {f"={name}" for name in profile.told_classes} if not happening else set()
    return (
        dict.fromkeys(telling | named, 1)
        | dict.fromkeys(told, 1 if profile.action else 2)
        | dict.fromkeys(happening, 2)
    )


def _by_month(profiles: Profiles) -> tuple[dict[int, list[int]], list[int], list[int]]:
    """Sort positions by the months their dates touch; dates too long for months, and none, stand apart."""
    months: dict[int, list[int]] = defaultdict(list)
    long, undated = [], []
    for position, mention in enumerate(profiles.mentions):
        when = mention.when
        if when is None or not when.start or not when.last:
            undated.append(position)
            continue
        first, last = _month(when.start), _month(when.last)
        if last - first >= MAX_MONTHS:
            long.append(position)
            continue
        touched = {first, last, *range(first, last)}
        if when.is_day:  # a day apart may be the same happening, across the end of a month
            touched |= {_month(date.fromordinal(max(when.start.toordinal() + step, 1))) for step in (-1, 1)}
        for month in touched:
            months[month].append(position)
    return months, long, undated


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _in_month(members: list[int], profiles: Profiles, tokens: TokensAt) -> Iterator[tuple[int, int]]:
    days: dict[int, list[int]] = defaultdict(list)
    starts: dict[int, int] = {}
    coarse = []
    for position in members:
        when = profiles.mentions[position].when
        assert when is not None
        assert when.start is not None
        if when.is_day:
            number = starts[position] = when.start.toordinal()
            days[number // 2 * 2].append(position)  # two overlapping series of two-day blocks, even and
            days[(number + 1) // 2 * 2 - 1].append(position)  # odd: neighbouring days share one
        else:
            coarse.append(position)
    for first, group in days.items():
        for a, b in _lookup(group, group, tokens):
            if first % 2 == 0 or starts[a] != starts[b]:  # the other series has those of one day
                yield a, b
    if coarse:
        yield from _lookup(coarse, members, tokens)


def _lookup(asking: Sequence[int], answering: Sequence[int], tokens: TokensAt) -> Iterator[tuple[int, int]]:
    """Pair each that asks with those that share most of its words, by an inverted index; no pair comes twice."""
    both = set(asking)
    wanted = {token for position in asking for token in tokens(position)}
    index: dict[str, list[int]] = defaultdict(list)
    for position in answering:
        for token in tokens(position):
            if token in wanted:
                index[token].append(position)
    large = {token for token, block in index.items() if len(block) > limits.MAX_BLOCK}
    nearest = {position: set(_nearest(position, index, large, tokens)) for position in asking}
    lonely: dict[str, set[int]] = defaultdict(set)
    for position, others in nearest.items():
        if len(others) < _NEIGHBOURS:
            told = sorted(tokens(position).keys() & large, key=lambda token: (len(index[token]), token))
            for token in told[:_LARGE_BLOCKS]:
                lonely[token].add(position)
    for token, positions in lonely.items():
        for a, b in _neighbours(index[token], positions, tokens):
            nearest[a].add(b)
    for position, others in nearest.items():
        for other in others:
            if not (other in both and other < position and position in nearest[other]):
                yield min(position, other), max(position, other)


def _nearest(position: int, index: Mapping[str, list[int]], large: set[str], tokens: TokensAt) -> list[int]:
    """Give those that share enough with one mention, those that share most where there are many."""
    found = tokens(position)
    shared: dict[int, int] = defaultdict(int)
    for token, points in found.items():
        for other in () if token in large else index[token]:
            shared[other] += max(points, tokens(other)[token])
    shared.pop(position, None)
    enough = [other for other, points in shared.items() if _is_enough(points, found, tokens(other))]
    if len(enough) <= limits.MAX_CANDIDATES:
        return enough
    return sorted(enough, key=lambda other: (-shared[other], other))[: limits.MAX_CANDIDATES]


def _is_enough(points: int, left: Tokens, right: Tokens) -> bool:
    return points >= MIN_SHARED or min(len(left), len(right)) <= FEW_WORDS


def _neighbours(block: list[int], lonely: set[int], tokens: TokensAt) -> Iterator[tuple[int, int]]:
    """Pair the lonely of a large block with those around them (sorted neighbourhood, Hernández and Stolfo 1995)."""
    ordered = sorted(block, key=lambda position: (sorted(tokens(position)), position))
    for at, position in enumerate(ordered):
        if position not in lonely:
            continue
        for other in ordered[max(0, at - _NEIGHBOURS) : at + 1 + _NEIGHBOURS]:
            points = _points(tokens(position), tokens(other))
            if other != position and _is_enough(points, tokens(position), tokens(other)):
                yield position, other


def _points(left: Tokens, right: Tokens) -> int:
    return sum(max(left[token], right[token]) for token in left.keys() & right.keys())
