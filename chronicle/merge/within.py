"""Groups of one day that one article tells as one: in one sentence, or without a date beside it.

The words need not meet there: "a report | released on Friday | says", "signed at noon … 'It was time,' Moss said". Only
what one source alone tells joins so; what others tell too was told apart by them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from chronicle import limits
from chronicle.merge.aspects import JUDGES
from chronicle.merge.levels import TWO_IN_A_SENTENCE, forbids
from chronicle.merge.moves import NEXT_CHARS
from chronicle.merge.outline import day_of
from chronicle.merge.profile import Profile, Profiles, Telling, mention_key
from chronicle.merge.relation import DateRelation, relate
from chronicle.model import Mention, Status

__all__ = ["join_within_articles"]

NEAR_CHARS = 400
"""Code points after a dated sentence, two or three more, within which an undated one tells of the same happening."""

COUNTED = "counted-from-a-told-day"
"""Rule of a day counted from another happening of its sentence, which tells two: "quit hours after he was charged"."""

_COMPATIBLE = ("compatible", "both planned")

Told = tuple[Mention, int]
"""A mention of one article, and the position that speaks for it."""


def join_within_articles(
    found: Sequence[Sequence[int]],
    profiles: Profiles,
    told: Sequence[Sequence[Mention]],
    tellings: Mapping[str, Telling],
) -> list[list[int]]:
    """Give the groups of positions, those joined that an article tells as one; ``told`` has the mentions of each."""
    groups = [list(group) for group in found]
    group_of = {position: number for number, group in enumerate(found) for position in group}
    sources = [{_source(m.article, tellings) for position in group for m in told[position]} for group in found]
    undated = {
        position
        for number, group in enumerate(found)
        if len(sources[number]) == 1 and all(m.is_undated for one in group for m in told[one])
        for position in group
    }
    days = _by_day(told)
    pairs = [pair for day in days for pair in _of_sentences(day)]
    pairs += [pair for day in days for pair in _of_denials(day)]
    pairs += [pair for day in days for pair in _of_undated(day) if pair[1] in undated]
    for one, other in pairs:
        ours, theirs = group_of[one], group_of[other]
        if ours == theirs or min(len(sources[ours]), len(sources[theirs])) > 1:
            continue
        is_possible = _can_be_one(profiles.at(one), profiles.at(other))
        if is_possible and not _are_forbidden(groups[ours], groups[theirs], profiles):
            group_of.update(dict.fromkeys(groups[theirs], ours))
            groups[ours] += groups[theirs]
            groups[theirs] = []
            sources[ours] |= sources[theirs]
    return sorted(sorted(group) for group in groups if group)


def _source(article: str, tellings: Mapping[str, Telling]) -> str:
    return tellings[article].original if article in tellings else article


def _by_day(told: Sequence[Sequence[Mention]]) -> list[list[Told]]:
    """Give what each article tells of each day, in the order of the text."""
    days: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for position, mentions in enumerate(told):
        for mention in mentions:
            if (day := day_of(mention.when)) is not None:
                days[mention.article, day].append((mention, position))
    return [sorted(days[key], key=lambda one: mention_key(one[0])) for key in sorted(days)]


def _of_sentences(day: Sequence[Told]) -> Iterator[tuple[int, int]]:
    for (before, one), (mention, other) in pairwise(day):
        if before.start == mention.start and _are_one_clause(before, mention):
            yield one, other


def _are_one_clause(left: Mention, right: Mention) -> bool:
    """Tell whether two dates of a sentence date one happening: in one clause or by one phrase, or to the hour."""
    dates = (left.expression, right.expression)
    if any(date is not None and date.rule == COUNTED for date in dates):
        return False
    (a, b), (c, d) = ((m.clause or (m.start, m.end)) for m in (left, right))
    is_one_phrase = None not in dates and dates[0] == dates[1]
    return max(a, c) < min(b, d) or is_one_phrase or left.when != right.when


def _of_denials(day: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Pair two denials that follow each other: "denied that it was sold on 3 May. | There was no sale that day"."""
    for (before, one), (mention, other) in pairwise(day):
        is_next = mention.start - before.end <= NEXT_CHARS
        if before.status is mention.status is Status.DENIED and is_next and before.start != mention.start:
            yield one, other


def _of_undated(day: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Pair each sentence without a date with the dated one before it, whose day it was given."""
    dated: Told | None = None
    for mention, position in day:
        if not mention.is_undated:
            dated = mention, position
        elif dated is not None and mention.start - dated[0].end <= NEAR_CHARS:
            yield dated[1], position


def _can_be_one(left: Profile, right: Profile) -> bool:
    """Tell whether both took place or both are planned, and not at two hours of the day."""
    return JUDGES["status"](left, right) in _COMPATIBLE and relate(left.when, right.when) is not DateRelation.OTHER_HOUR


def _are_forbidden(ours: Sequence[int], theirs: Sequence[int], profiles: Profiles) -> bool:
    """Tell whether a hard rule keeps two groups apart, besides that of one sentence."""
    most = limits.MAX_COMPARED_MEMBERS
    pairs = ((profiles.at(a), profiles.at(b)) for a, b in product(ours[:most], theirs[:most]))
    return any(forbids(a, b) not in (None, TWO_IN_A_SENTENCE) for a, b in pairs)
