"""One day told two ways: "yesterday, May 4", "29 January, last week", "next month" beside the date of what is ahead.

A weekday does it too: who writes "tomorrow, Saturday" writes on a Friday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.dating.evidence import AnyOf, Constraint, Evidence, Kind, OnWeekdays, Strength, Yearly
from chronicle.dating.inversion import days_away, days_for_phrase, is_next_month, weekday_named
from chronicle.dating.reading import Dated, Reading, YearlessDay, yearless_of
from chronicle.when import Granularity, When

__all__ = ["told_two_ways"]

_BESIDE = re.compile(r"[\s,(–—-]{1,3}(?:on |in |the )?\Z", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,(–—]\s*")
_COMMON_YEARS = (2015, 2017, 2018, 2019, 2021, 2022, 2025)
"""Years without a 29 February, one to begin on each weekday: what is found there as an offset is true of all years."""
_WORD = re.compile(r"[a-z]{5,}")
_WEEKDAY_BESIDE = re.compile(
    r"(?:\s|,\s|\s?\(|\s[–—-]\s)(?:(?:on|am|le|el)\s)?((?:[A-ZÀ-Þ][\w’']+\s)?[^\W\d_]+)(?!['’]s|\w)"
)
_NAME_AFTER, _NEXT_WORD = re.compile(r"\s[A-ZÀ-Þ]"), re.compile(r"\W+(?:\w{1,3}\s+)?([^\W\d_]+)")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def told_two_ways(reading: Reading) -> Iterator[Evidence]:
    """Pair relative phrases with dates: right beside each other, or of the same thing."""
    for one, other in pairwise(reading.dated):
        gap = reading.article.text[one.expression.end : other.expression.start]
        if _BESIDE.match(gap):
            yield from _paired(reading, one, other, Strength.WRITTEN)
            yield from _paired(reading, other, one, Strength.WRITTEN)
    for item in reading.dated:
        yield from _both_in_one(reading, item)
        yield from _with_weekday(reading, item)
    yield from _same_thing(reading)


def _both_in_one(reading: Reading, item: Dated) -> Iterator[Evidence]:
    """Read one expression that tells the day both ways: "29 January, last week"."""
    expression, language = item.expression, reading.article.language or "en"
    day = yearless_of(expression.value)
    if day is None:
        return
    dated = replace(item, run=day)
    for phrase in _COMMA.split(expression.text):
        part = replace(item, expression=replace(expression, text=phrase), is_relative=True)
        is_deictic = phrase != expression.text and reading.is_deictic(part)
        if is_deictic and (allows := _inverted(phrase, dated, language, exactly=False)):
            text = f"“{expression.text}” tells its day two ways: “{reading.quote(item)}”"
            yield Evidence(Kind.TWO_WAYS, allows, Strength.WRITTEN, text, (expression.start, expression.end))


def _with_weekday(reading: Reading, item: Dated) -> Iterator[Evidence]:
    """Read "yesterday, Sunday" and "tomorrow, on Easter Monday": the weekday of telling is a day on or back."""
    language = reading.article.language or "en"
    away = days_away(item.expression.text, language)
    beside = _WEEKDAY_BESIDE.match(reading.article.text, item.expression.end)
    if away is None or abs(away) > 1 or beside is None or reading.is_quoted(item):
        return
    weekday = weekday_named(beside[1].rpartition(" ")[2], language)
    after = _NEXT_WORD.match(reading.article.text, beside.end())
    is_listed = after is not None and weekday_named(after[1], language) is not None  # "today, Saturday and Sunday"
    if weekday is None or is_listed or _NAME_AFTER.match(reading.article.text, beside.end()):
        return
    text = f"“{item.expression.text}” is a {_WEEKDAYS[weekday]}: “{reading.quote(item)}”"
    allows, span = OnWeekdays(frozenset({(weekday - away) % 7})), (item.expression.start, item.expression.end)
    yield Evidence(Kind.TWO_WAYS, allows, Strength.WRITTEN, text, span)


def _paired(reading: Reading, relative: Dated, dated: Dated, strength: Strength) -> Iterator[Evidence]:
    if not reading.is_deictic(relative) or _is_counted(reading, relative):
        return
    exactly = strength is Strength.WRITTEN
    allows = _inverted(relative.expression.text, dated, reading.article.language or "en", exactly=exactly)
    if allows:
        text = f"“{relative.expression.text}” and “{dated.expression.text}” are one: “{reading.quote(dated)}”"
        yield Evidence(Kind.TWO_WAYS, allows, strength, text, (relative.expression.start, relative.expression.end))


def _is_counted(reading: Reading, item: Dated) -> bool:
    """Tell whether a phrase is part of an anniversary: "il y a dix ans aujourd'hui, le 4 mai 2005"."""
    low, high = item.sentence
    patterns = reading.cues.exact_anniversary if reading.cues else ()
    found = (match for pattern in patterns for match in pattern.finditer(reading.article.text[low:high].lower()))
    return any(low + match.start() <= item.expression.start < low + match.end() for match in found)


def _inverted(phrase: str, dated: Dated, language: str, *, exactly: bool) -> Constraint | None:
    when, yearless = dated.expression.when, dated.yearless
    if when is not None and dated.expression.anchor.kind == "explicit":
        return days_for_phrase(phrase, when, language, exactly=exactly) or None
    if yearless is None or (2, 29) in (yearless.first, yearless.last):
        return None
    windows = tuple(_windows(phrase, yearless, language, exactly=exactly))
    if len(windows) == len(_COMMON_YEARS) and len({(window.before, window.after) for window in windows}) == 1:
        return replace(windows[0], weekday=None)
    return AnyOf(windows) if windows else None


def _windows(phrase: str, day: YearlessDay, language: str, *, exactly: bool) -> Iterator[Yearly]:
    """Give the days from which a phrase means a day, for each weekday that the day can fall on: weeks turn with it."""
    for year in _COMMON_YEARS:
        first, last = (date(year, *end) for end in (day.first, day.last))
        found = (
            days_for_phrase(phrase, When.days(first, last), language, exactly=exactly) if first <= last else Days(())
        )
        if len(found.runs) == 1 and found.first is not None and found.last is not None:
            before, after = (first - found.first).days, (found.last - first).days
            yield Yearly(*day.first, before, after, first.weekday())


def _same_thing(reading: Reading) -> Iterator[Evidence]:
    """Pair "next month" with the days told as ahead, all of one month, in sentences that share a word.

    Not so for the past: of last month many days are told.
    """
    for relative in reading.dated:
        phrase, language = relative.expression.text, reading.article.language or "en"
        if not (relative.is_relative and is_next_month(phrase, language)):
            continue
        words = _words(reading, relative)
        same = [d for d in reading.dated if _is_planned_day(d) and words & _words(reading, d)]
        if len({d.expression.value[:7] for d in same}) == 1:
            yield from _paired(reading, relative, same[0], Strength.HABIT)


def _is_planned_day(item: Dated) -> bool:
    when, yearless = item.expression.when, item.yearless
    is_fine = (when is not None and when.granularity in (Granularity.DAY, Granularity.INTERVAL)) or (
        yearless is not None and not yearless.is_month
    )
    return is_fine and item.told is Told.AHEAD


def _words(reading: Reading, item: Dated) -> frozenset[str]:
    return frozenset(_WORD.findall(reading.article.text[slice(*item.sentence)].lower()))
