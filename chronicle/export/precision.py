"""The two ends of an event's time as ISO 8601 texts that say no more than was told: 2019-09, never 2019-09-01."""

from __future__ import annotations

from datetime import date

from chronicle.timeline import EventWhen
from chronicle.when import EdtfError, Granularity, When

__all__ = ["iso_ends"]

_MONTHLY = (Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.HALF)
_YEARLY = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)


def iso_ends(when: EventWhen) -> tuple[str | None, str | None]:
    """Give start and end, the end inclusive, each as a year, month, day or local date-time; None where open or unknown.

    Of one of several dates these are the ends of their hull.

    >>> from chronicle.model import Basis
    >>> iso_ends(EventWhen.of(When.quarter(2020, 1), Basis.EXPLICIT))
    ('2020-01', '2020-03')
    >>> iso_ends(EventWhen.of(When.parse("2011/2020-11-12"), Basis.EXPLICIT))
    ('2011', '2020-11-12')
    """
    interval = when.interval
    if when.granularity is not Granularity.INTERVAL:
        return _end(interval, when.start), _end(interval, when.end, is_last=True)
    first, last = _parts(when.edtf)
    return _end(first, when.start), _end(last, when.end, is_last=True)


def _parts(edtf: str) -> tuple[When | None, When | None]:
    texts = edtf.split("/") if "/" in edtf else edtf.strip("[]").split(",")
    return _read(texts[0]), _read(texts[-1])


def _read(text: str) -> When | None:
    try:
        return When.parse(text)
    except EdtfError:
        return None


def _end(told: When | None, day: date | None, *, is_last: bool = False) -> str | None:
    if day is None or told is None:
        return day.isoformat() if day else None
    if told.granularity in _YEARLY:
        return day.isoformat()[:4]
    if told.granularity in _MONTHLY:
        return day.isoformat()[:7]
    at = (told.end_time if is_last else None) or told.start_time
    if at is None or told.granularity is Granularity.PART_OF_DAY:
        return day.isoformat()
    return f"{day.isoformat()}T{at.isoformat('seconds')}"
