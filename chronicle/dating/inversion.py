"""The resolver read backwards: the publication days for which a phrase means a known interval.

"Tuesday of last week" means 7 February 2006 for the days from Monday 13 to Sunday 19 February.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from chronicle.dates import resolve
from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.when import When

__all__ = ["days_away", "days_for_phrase", "days_for_weekday", "is_next_month", "weekday_named"]

_MARGIN_DAYS = 9
"""Days tried beyond the first guess: a week, since phrases turn on the day of the week, and a bit."""
_MAX_TARGET_DAYS = 366
"""Longer ones say too little to be worth trying each day around them."""
_REACH_DAYS = 70
"""A phrase that reaches further ("a year ago", "last Christmas") is meant too roughly to be turned round."""


def days_for_phrase(phrase: str, target: When, language: str, *, exactly: bool = False) -> Days:
    """Find the days from which a relative phrase reaches the target; empty when none does or none is near.

    ``exactly``: means just the same days; else one may be a part of the other.
    """
    if target.start is None or target.length is None or target.length > _MAX_TARGET_DAYS:
        return Days(())
    first = _resolved(phrase, target.start, language)
    if first is None or first.start is None or first.length is None or first.length > _MAX_TARGET_DAYS:
        return Days(())
    if abs((target.start - first.start).days) > _REACH_DAYS:
        return Days(())
    margin = timedelta(_MARGIN_DAYS + first.length + target.length)
    guess = target.start + (target.start - first.start)
    tried = Days.between(guess - margin, guess + margin)
    return tried.filtered(lambda day: _means(_resolved(phrase, day, language), target, exactly=exactly))


def days_for_weekday(target: date, told: Told, *, says_tomorrow: bool) -> Days:
    """Find the days from which a bare weekday ("on Wednesday") means a date: less than a week to either side.

    A text that says "tomorrow" for the day after its own does not, when it looks ahead, call that by its weekday,
    nor its own. Of "yesterday" this is not true: a weekday told twice keeps its name.

    >>> days_for_weekday(date(2020, 2, 28), Told.AHEAD, says_tomorrow=True).to_when().edtf
    '2020-02-22/2020-02-26'
    """
    runs = []
    if told is not Told.AHEAD:
        runs.append((0, 6))
    if told is not Told.PAST:
        runs.append((-6, -2 if says_tomorrow else 0))
    middle = target.toordinal()
    return Days.of((middle + low, middle + high) for low, high in runs)


def weekday_named(phrase: str, language: str) -> int | None:
    """Give the weekday, 0 for Monday, that a phrase means on whatever day it is said: "next Wednesday".

    >>> weekday_named("next Wednesday", "en"), weekday_named("tomorrow", "en"), weekday_named("the 15th", "en")
    (2, None, None)
    """
    found = [_resolved(phrase, day, language) for day in (date(2023, 5, 3), date(2023, 6, 9))]
    weekdays = {when.start.weekday() if when and when.is_day and when.start else None for when in found}
    return weekdays.pop() if len(weekdays) == 1 else None


def days_away(phrase: str, language: str) -> int | None:
    """Count the days from the day of telling to what a phrase means, where these are the same on every day.

    >>> days_away("yesterday", "en"), days_away("on Friday", "en")
    (-1, None)
    """
    days = (date(2023, 5, 3), date(2023, 6, 9), date(2023, 8, 28))
    found = [(_resolved(phrase, day, language), day) for day in days]
    away = {(when.start - day).days if when and when.start and when.length == 1 else None for when, day in found}
    return away.pop() if len(away) == 1 else None


def is_next_month(phrase: str, language: str) -> bool:
    """Tell whether a phrase means the whole month after the publication's, on any day."""
    wanted = When.month(2023, 6)
    return all(_resolved(phrase, date(2023, 5, day), language) == wanted for day in (1, 15, 31))


def _means(found: When | None, target: When, *, exactly: bool) -> bool:
    if found is None:
        return False
    if exactly:
        return found.contains(target) and target.contains(found)
    return found.contains(target) or target.contains(found)


@lru_cache(maxsize=65536)  # a phrase recurs over a corpus; one entry a phrase and day tried
def _resolved(phrase: str, day: date, language: str) -> When | None:
    expression = resolve(phrase, When.day(day), language=language)
    return expression.when if expression else None
