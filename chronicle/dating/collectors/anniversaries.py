"""Anniversaries beside the date of what is remembered: "the 10th anniversary of the crash of 4 May 2005"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from chronicle.dating.beginnings import number_told
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Dated, Reading
from chronicle.dating.told import sentence_at, sentence_spans
from chronicle.when import When

__all__ = ["anniversaries"]

_DIGITS = re.compile(r"\d+")
_NEAR = timedelta(14)
"""News remembers an anniversary from two weeks before it to two weeks after."""


def anniversaries(reading: Reading) -> Iterator[Evidence]:
    """Count from each date in the sentence of an anniversary: to its days around, or to that very day, as told."""
    if reading.cues is None:
        return
    text, cues = reading.article.text.lower(), reading.cues
    spans = sentence_spans(reading.article.text, cues)
    for found in _found(cues.anniversary, text):
        for item in _in_sentence(reading, sentence_at(spans, found.start())):
            if item.expression.start > found.end():
                yield from _evidence(reading, item, _ordinal(found["nth"], cues.ordinals), _NEAR)
    for found in _found(cues.exact_anniversary, text):
        for item in _in_sentence(reading, sentence_at(spans, found.start())):
            yield from _evidence(reading, item, number_told(found["years"], cues), timedelta(0))


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


def _in_sentence(reading: Reading, sentence: tuple[int, int]) -> Iterator[Dated]:
    return (item for item in reading.dated if item.sentence == sentence)


def _ordinal(word: str, ordinals: dict[str, int]) -> int:
    digits = _DIGITS.match(word)
    return int(digits[0]) if digits else ordinals.get(word, 0)


def _evidence(reading: Reading, item: Dated, years: int, around: timedelta) -> Iterator[Evidence]:
    when = item.expression.when
    if (
        not years
        or when is None
        or when.start is None
        or when.last is None
        or item.expression.anchor.kind != "explicit"
    ):
        return
    later = When.days(_years_on(when.start, years), _years_on(when.last, years))
    assert later.start is not None
    assert later.last is not None
    allows = Days.between(later.start - around, later.last + around)
    near = "near" if around else "on"
    text = f"an anniversary, the {years}th by count, of {when}: “{reading.quote(item)}”, so {near} {later}"
    yield Evidence(Kind.ANNIVERSARY, allows, Strength.HABIT, text, (item.expression.start, item.expression.end))


def _years_on(day: date, years: int) -> date:
    """Give the same day some years on; 29 February becomes the 28th where there is none."""
    year = day.year + years
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))
