"""One day told two ways: "yesterday, May 4", "next month" beside the date of what is then to happen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from chronicle.dating.cues import Told
from chronicle.dating.evidence import Constraint, Evidence, Kind, Strength, Yearly
from chronicle.dating.inversion import days_for_phrase, is_next_month, weekday_named
from chronicle.dating.reading import Dated, Reading
from chronicle.when import Granularity, When

__all__ = ["told_two_ways"]

_BESIDE = re.compile(r"[\s,(–—-]{1,3}(?:on |in |the )?\Z", re.IGNORECASE)
_COMMON_YEAR = 2023
"""Any year without a 29 February: what is found there as an offset is applied to every year."""
_WORD = re.compile(r"[a-z]{5,}")


def told_two_ways(reading: Reading) -> Iterator[Evidence]:
    """Pair relative phrases with dates: right beside each other, or of the same thing."""
    for one, other in pairwise(reading.dated):
        gap = reading.article.text[one.expression.end : other.expression.start]
        if _BESIDE.match(gap):
            yield from _paired(reading, one, other, Strength.TOLD)
            yield from _paired(reading, other, one, Strength.TOLD)
    yield from _same_thing(reading)


def _paired(reading: Reading, relative: Dated, dated: Dated, strength: Strength) -> Iterator[Evidence]:
    if not reading.is_deictic(relative) or _is_counted(reading, relative):
        return
    exactly = strength is Strength.TOLD
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
    weekday = weekday_named(phrase, language)
    year = _year_with(yearless.last, weekday)
    first, last = (date(year, *end) for end in (yearless.first, yearless.last))
    if last < first:
        return None
    found = days_for_phrase(phrase, When.days(first, last), language, exactly=exactly)
    if len(found.runs) != 1 or found.first is None or found.last is None:
        return None
    return Yearly(first.month, first.day, (first - found.first).days, (found.last - first).days, weekday)


def _year_with(day: tuple[int, int], weekday: int | None) -> int:
    """Give a year without a 29 February in which a day falls on a weekday, any one where none is told.

    >>> _year_with((1, 19), 2), _year_with((1, 19), None)
    (2022, 2023)
    """
    if weekday is None:
        return _COMMON_YEAR
    years = (_COMMON_YEAR - back for back in range(28))
    return next(y for y in years if y % 4 and date(y, *day).weekday() == weekday)


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
