"""Weekdays that may be either of two: "last Tuesday", said on a Thursday, goes to the Tuesday that other sources tell.

Said later in the week of that day, "last Tuesday" is this week's for one writer and the week before's for the next; so
is "next Friday", said before the Friday of a week. Only such a day is moved, and by seven days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from chronicle import limits
from chronicle.merge.aspects import judge_action, judge_words
from chronicle.merge.levels import weigh
from chronicle.merge.profile import Profile, Telling, profile
from chronicle.merge.siblings import MIN_LINK_WEIGHT
from chronicle.merge.words import weight
from chronicle.model import Mention
from chronicle.when import When

__all__ = ["settle_weekdays"]

_RULES = ("last-unit", "next-unit")
"""Rules of ``dates`` that read "last Tuesday" and "next Friday"."""

_CLEAR_DAYS = 2
"""Days from publication within which a day is called otherwise: "yesterday", "tomorrow"."""

_WEEK = timedelta(7)

_MAJORITY = 3
"""For each source that tells the happening on the day that was read, sources that must tell it on the other."""

_ALIKE = ("many shared", "most shared", "the same sentence")
_SAME = ("same", "same kind", "same kind, by its words", "told in the other's sentence")
"""Levels of words and of actions, one of which must speak for one happening."""

_Blocks = Mapping[tuple[str | None, date, str], Sequence[Profile]]


def settle_weekdays(mentions: Sequence[Mention], told: Mapping[str, Telling]) -> dict[Mention, Mention]:
    """Give what becomes of the mentions whose happening other sources tell a week off."""
    other_days = {m: other for m in mentions if (other := _other_day(m, told.get(m.article)))}
    if not other_days:
        return {}
    days = {day for m, other in other_days.items() for day in (m.when, other)}
    blocks = _blocks(profile(m, told[m.article]) for m in mentions if m.when in days and m not in other_days)
    found = {}
    for mention, other in other_days.items():
        moved = _moved(mention, other)
        here, there = (_tellers(profile(m, told[m.article]), blocks) for m in (mention, moved))
        if there > _MAJORITY * here:
            found[mention] = moved
    return found


def _other_day(mention: Mention, telling: Telling | None) -> When | None:
    """Give the day a week off that a relative weekday may mean as well.

    Of Tuesday 12 and 19 January both may be "last Tuesday" for who writes on Thursday 21; on Monday 25 only the 19th.
    """
    phrase, when, published = mention.expression, mention.when, telling.published if telling else None
    if phrase is None or phrase.rule not in _RULES or when is None or phrase.when != when or not when.is_day:
        return None
    if published is None or not published.is_day or published.start is None or when.start is None:
        return None
    said, read = published.start, when.start
    if abs((read - said).days) < _CLEAR_DAYS:
        return None
    monday = said - timedelta(said.weekday())
    is_same_week = monday <= read < monday + _WEEK
    outward = _WEEK if read > said else -_WEEK
    other = read + outward if is_same_week else read - outward
    return When.day(other) if (other - said) * (read - said).days > timedelta(0) else None


def _blocks(profiles: Iterator[Profile]) -> _Blocks:
    """Find tellings by their topic, day and telling words; the first of many speak for the rest."""
    blocks: dict[tuple[str | None, date, str], list[Profile]] = defaultdict(list)
    for one in profiles:
        for key in _keys(one):
            if len(blocks[key]) < limits.MAX_BLOCK:
                blocks[key].append(one)
    return blocks


def _keys(one: Profile) -> Iterator[tuple[str | None, date, str]]:
    if one.when is not None and one.when.start is not None:
        for stem in sorted({stem for thing in one.things for stem in thing if weight(stem) == 1.0}):
            yield one.telling.topic, one.when.start, stem


def _tellers(one: Profile, blocks: _Blocks) -> int:
    """Count the other sources that tell the same happening on the same day."""
    likely = {id(other): other for key in _keys(one) for other in blocks.get(key, ())}
    own = one.telling.original
    return len({o.telling.original for o in likely.values() if o.telling.original != own and _is_same(one, o)})


def _is_same(one: Profile, other: Profile) -> bool:
    """Tell whether two tell one happening, by more than the day that is in question."""
    alike = judge_words(one, other) in _ALIKE or judge_action(one, other) in _SAME
    return alike and weigh(one, other, MIN_LINK_WEIGHT) >= MIN_LINK_WEIGHT


def _moved(mention: Mention, when: When) -> Mention:
    phrase = mention.expression
    assert phrase is not None
    reason = f"{phrase.reason}; other sources tell it on {when.edtf}"
    return replace(mention, when=when, expression=replace(phrase, when=when, value=when.edtf, reason=reason))
