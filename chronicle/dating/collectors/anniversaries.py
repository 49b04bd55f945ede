"""Anniversaries beside the date of what is remembered: "the 10th anniversary of the crash of 4 May 2005"."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Dated, Reading
from chronicle.dating.told import sentence_at, sentence_spans
from chronicle.when import When

__all__ = ["anniversaries"]

_NEAR = timedelta(14)
"""News remembers an anniversary from two weeks before it to two weeks after."""


def anniversaries(reading: Reading) -> Iterator[Evidence]:
    """Count from each date in the sentence of an anniversary."""
    if reading.cues is None:
        return
    text = reading.article.text
    spans = sentence_spans(text, reading.cues)
    for pattern in reading.cues.anniversary:
        for found in pattern.finditer(text.lower()):
            years = _ordinal(found["nth"], reading.cues.ordinals)
            sentence = sentence_at(spans, found.start())
            for item in reading.dated:
                if item.sentence == sentence and item.expression.start > found.end() and years:
                    yield from _evidence(reading, item, years)


def _ordinal(word: str, ordinals: dict[str, int]) -> int:
    return int(word[:-2]) if word[:-2].isdecimal() else ordinals.get(word, 0)


def _evidence(reading: Reading, item: Dated, years: int) -> Iterator[Evidence]:
    when = item.expression.when
    if when is None or when.start is None or when.last is None or item.expression.anchor.kind != "explicit":
        return
    later = When.days(_years_on(when.start, years), _years_on(when.last, years))
    assert later.start is not None
    assert later.last is not None
    allows = Days.between(later.start - _NEAR, later.last + _NEAR)
    text = f"an anniversary, the {years}th by count, of {when}: “{reading.quote(item)}”, so near {later}"
    yield Evidence(Kind.ANNIVERSARY, allows, Strength.HABIT, text, (item.expression.start, item.expression.end))


def _years_on(day: date, years: int) -> date:
    """Give the same day some years on; 29 February becomes the 28th where there is none."""
    year = day.year + years
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))
