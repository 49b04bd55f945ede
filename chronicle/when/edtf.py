"""Reading EDTF (ISO 8601-2:2019) into calendar intervals: level 0, and of levels 1 and 2 what ``When`` can hold.

Standard library only.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time

from chronicle.when.interval import EdtfError, Granularity, Qualifier, When

__all__ = ["choices", "parse"]

MAX_RANGE_DAYS = 3660
"""Days that a range in a set may have, ten years, so that a few characters cannot ask for millions of dates."""

_MARKS = {"~": Qualifier.APPROXIMATE, "?": Qualifier.UNCERTAIN, "%": Qualifier.UNCERTAIN}
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z")
_SUB_YEAR = re.compile(r"(\d{4})-(\d\d)\Z")
_YEARS = re.compile(r"(\d{1,4})(X{0,3})\Z")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?\Z")
_FAR_YEAR = re.compile(r"(?:-\d{4}|Y-?\d{5,}|Y-?\d+E\d+)(?:S\d+)?\Z")
_UNSPECIFIED = re.compile(r"(\d{4}|[\dX]{4})-([\dX]{2})(-[\dX]{2})?\Z")


def parse(edtf: str) -> When:
    """Read one EDTF text, white space around it aside. Raises EdtfError, which names the text."""
    try:
        return _parse_any(edtf.strip())
    except (ValueError, KeyError, OverflowError) as error:
        raise EdtfError(edtf) from error


def choices(edtf: str) -> list[When]:
    """Read the members of a set, the days of its ranges one by one. Raises EdtfError."""
    try:
        return _members(edtf)
    except (ValueError, KeyError, OverflowError) as error:
        raise EdtfError(edtf) from error


def _members(text: str) -> list[When]:
    return [choice for part in text[1:-1].split(",") for choice in _parse_choice(part.strip())]


def _parse_any(text: str) -> When:
    if text.startswith("[") and text.endswith("]"):
        return When.one_of(_members(text))
    if "/" not in text:
        return _parse_qualified(text)
    left, right = text.split("/")
    if left in ("", "..") and right in ("", ".."):
        raise ValueError(text)
    ends = [None if part in ("", "..") else _parse_qualified(part) for part in (left, right)]
    known = [w for w in ends if w is not None]
    if len(known) == 2 and known[0].start and known[1].end and known[1].end <= known[0].start:
        raise ValueError(text)
    return replace(When.between(*ends), edtf=text)


def _parse_choice(text: str) -> list[When]:
    """Read a member of a set; a range is all its days."""
    first, _, last = text.partition("..")
    if not (first and last):
        return [_parse_any(text)]
    low, high = date.fromisoformat(first), date.fromisoformat(last)
    if high < low or (high - low).days >= MAX_RANGE_DAYS:
        raise ValueError(text)
    return [When.day(date.fromordinal(number)) for number in range(low.toordinal(), high.toordinal() + 1)]


def _parse_qualified(text: str) -> When:
    if text and text[-1] in _MARKS:
        plain = _parse_simple(text[:-1])
        return replace(plain, qualifier=_MARKS[text[-1]], edtf=text)
    return _parse_simple(text)


def _parse_simple(text: str) -> When:
    if found := _DAY.match(text):
        return When.day(date(int(found[1]), int(found[2]), int(found[3])))
    if found := _SUB_YEAR.match(text):
        return _parse_sub_year(int(found[1]), int(found[2]))
    if found := _YEARS.match(text):
        if len(text) != 4:
            raise ValueError(text)
        first = int(found[1] + "0" * len(found[2]))
        makers = (When.year, When.decade, When.century, When.millennium)
        return makers[len(found[2])](first)
    if found := _MOMENT.match(text):
        return _parse_moment(found)
    if _FAR_YEAR.match(text):
        return When(None, None, Granularity.YEAR, text)
    if found := _UNSPECIFIED.match(text):
        return _parse_unspecified(text, found)
    raise ValueError(text)


def _parse_sub_year(year: int, code: int) -> When:
    """Read the second part of ``2014-23``: a month, or a code of ISO 8601-2, 4.8."""
    if 21 <= code <= 24:
        return When.season(year, code - 20)
    if 33 <= code <= 36:
        return When.quarter(year, code - 32)
    if 40 <= code <= 41:
        return When.half(year, code - 39)
    return When.month(year, code)


def _parse_moment(found: re.Match[str]) -> When:
    granularity = Granularity.SECOND if found[4] else Granularity.MINUTE
    zone = found[5]
    if zone and zone != "Z":
        zone = zone[:3] + ":" + (zone[3:].removeprefix(":") or "00")
    at = time(int(found[2]), int(found[3]), int(found[4] or 0))
    if at.second == 0:
        granularity = Granularity.MINUTE
    return When.at(date.fromisoformat(found[1]), at, granularity, zone)


def _parse_unspecified(text: str, found: re.Match[str]) -> When:
    """Read ``2004-XX`` as its year, ``2004-06-XX`` as its month; without a year there are no days."""
    year, month = found[1], found[2]
    granularity = Granularity.DAY if found[3] else Granularity.MONTH
    if "X" in year:
        return When(None, None, granularity, text)
    whole = When.year(int(year)) if "X" in month else _parse_sub_year(int(year), int(month))
    return replace(whole, granularity=granularity, edtf=text)
