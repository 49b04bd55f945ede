"""Hints at the most likely day, which never move the interval: the weekday of the lead, the latest day told as past."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, OnWeekdays, Strength
from chronicle.dating.reading import Reading

__all__ = ["likely_days"]

_LEAD_CHARS = 400
"""The headline and the first sentences: what is new stands there."""


def likely_days(reading: Reading) -> Iterator[Evidence]:
    """Hint at the weekday on which the news happened, and at the last day that the text tells as past."""
    start = reading.article.body_start
    for item in reading.dated:
        if item.weekday is not None and item.told is Told.PAST and item.expression.start < start + _LEAD_CHARS:
            text = f"the lead tells of a weekday: “{reading.quote(item)}”, most often the day of publication"
            span = (item.expression.start, item.expression.end)
            yield Evidence(Kind.HABIT, OnWeekdays(frozenset({item.weekday})), Strength.HINT, text, span)
            break
    days = [
        (when.start, item)
        for item in reading.dated
        if (when := item.expression.when) and when.is_day and when.start and item.told is Told.PAST
    ]
    if days:
        latest, item = max(days, key=lambda found: (found[0], -found[1].expression.start))
        text = f"the last day told as past is {latest}: “{reading.quote(item)}”, most often the day of publication"
        span = (item.expression.start, item.expression.end)
        yield Evidence(Kind.HABIT, Days.between(latest, latest), Strength.HINT, text, span)
