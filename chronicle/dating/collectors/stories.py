"""The three dated articles most like this one, all of one time: the story was news then.

A story that comes back, such as monthly figures, has neighbours of many times, and they tell nothing. Of articles
with such neighbours on news of 1989 to 2011, 99 of 100 were of the two weeks around them, and of less like ones of the
40 days around them; where the neighbours lay a month apart, 98 and 97 of 100.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["told_in_stories"]

_NEIGHBOURS = 3
_ONE_TIME = timedelta(14)
_LEVELS = ((0.17, timedelta(14)), (0.12, timedelta(40)))
"""How like the least like of the three is, and how far from them the article may lie."""


def told_in_stories(reading: Reading) -> Iterator[Evidence]:
    """Place the article near its neighbours, where these are of one time."""
    found = reading.stories
    if len(found) < _NEIGHBOURS:
        return
    first, last = min(n.day for n in found), max(n.day for n in found)
    near = next((days for likeness, days in _LEVELS if found[-1].likeness >= likeness), None)
    if near is None or last - first > _ONE_TIME:
        return
    told = ", ".join(f"{n.article} of {n.day}" for n in found)
    text = f"its story is most like that of {told}: within {near.days} days of them"
    yield Evidence(Kind.STORY, Days.between(first - near, last + near), Strength.HABIT, text)
