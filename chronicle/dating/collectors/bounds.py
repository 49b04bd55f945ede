"""Dates told in full bound the publication: told as past below, told as ahead above.

What the tagger counted from the last date told ("two days later") says nothing that this date did not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Dated, Reading
from chronicle.dating.stamps import stamp_of

__all__ = ["told_dates"]


_CLOCK = re.compile(
    r"\s?(?:GMT|UTC|[A-Z]?[ECMPS]?[SD]?T|local time|hours|hrs)\b|\s(?:local time )?\(\d{4} [A-Z]{2,4}\)"
)
"""What stands behind a time of four figures, which is no year: "at 1653 (2153 GMT)"."""
_MAX_DAYS = 366
"""A decade or century bounds too loosely to be worth its misreadings."""
_MAX_PRESENT_DAYS = 7
"""What is under way over a month or a year may be long past or still to come within it."""


def told_dates(reading: Reading) -> Iterator[Evidence]:
    """Bound by every date that the text tells whole; one told as past somewhere is not ahead anywhere."""
    whole = [
        item
        for item in reading.dated
        if item.expression.when is not None
        and item.expression.anchor.kind == "explicit"
        and stamp_of(reading, item) is None
        and not _CLOCK.match(reading.article.text, item.expression.end)
    ]
    past = {item.expression.when for item in whole if item.told is Told.PAST}
    for item in whole:
        if item.told is Told.PAST or item.expression.when not in past:
            yield from _bound(reading, item)


def _bound(reading: Reading, item: Dated) -> Iterator[Evidence]:
    when, quote = item.expression.when, reading.quote(item)
    assert when is not None
    if when.length is None or when.length > _MAX_DAYS:
        return
    span = (item.expression.start, item.expression.end)
    if item.told is Told.PAST and when.start:
        text = f"told as past: “{quote}”, so not before {when.start}"
        yield Evidence(Kind.PAST, Days.between(when.start, None), Strength.TOLD, text, span)
    elif item.told is Told.AHEAD and when.last:
        text = f"told as still ahead: “{quote}”, so not after {when.last}"
        yield Evidence(Kind.AHEAD, Days.between(None, when.last), Strength.TOLD, text, span)
    elif item.told is Told.PRESENT and when.last and when.length <= _MAX_PRESENT_DAYS:
        text = f"told as under way or coming: “{quote}”, so not after {when.last}"
        yield Evidence(Kind.PRESENT, Days.between(None, when.last), Strength.TOLD, text, span)
