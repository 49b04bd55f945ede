"""Reads the dateline that a paragraph begins with: where, when and by which agency a story was filed."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Dateline", "dateline_in"]

MIN_STORY = 30
"""Characters that follow a dateline on its line, if any do: "FOODS (HOLD) - what now?" is a title."""

MAX_DATELINE = 160
"""Characters of the longest dateline: two places with their regions, a date, an agency."""

_UPPER = "A-ZÀ-ÖØ-Þ"
_PLACE = rf"[{_UPPER}][{_UPPER}.'’-]+(?:[ /][{_UPPER}][{_UPPER}.'’-]+)*(?:,\s[{_UPPER}][\w.]+(?:\s[{_UPPER}][\w.]+)?)??"
_COUNTRY = r"(?:\s\([^()\d\n]{3,30}\))?"
_DATE = r"(?P<date>[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?(?:\s(?:de\s)?\d{4})?)"
_DASH = r"\.?\s?(?:--?|–|—|:|_)(?:\s|\Z)"
_FILED = re.compile(
    rf"(?P<place>{_PLACE}(?:,?\s(?:and|und|et|y)\s{_PLACE})?){_COUNTRY}"
    rf"(?:,?\s+{_DATE})?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<wire>[^/\n]{2,40})/|(?P<bare>(?<=\d )[A-Z]{2,8}))?"
    rf"\s*{_DASH}"
)
_NAME = rf"[{_UPPER}][\w.'’-]+(?:[ -](?:[a-zà-ÿ]{{2,4}}[ -])?[{_UPPER}][\w.'’-]+){{0,3}}"
# A place in small letters begins many sentences: an agency in brackets has to stand beside it.
_MIXED = re.compile(
    rf"(?P<place>{_NAME}){_COUNTRY}(?:,?\s+{_DATE})?\s*\((?P<agency>[A-Za-z][\w/.& -]{{1,20}})\)\s*{_DASH}"
)
_SLASHED = re.compile(rf"(?P<place>{_PLACE}){_COUNTRY},\s+{_DATE}\.?\s/(?P<wire>[^/\n]{{2,40}})/\.?\s")
_AGENCY_FIRST = re.compile(rf"\((?P<agency>[A-Z]\w{{1,15}})\)\s*[-–—]\s+(?P<place>{_PLACE}),?\s+{_DATE}\s*{_DASH}")
_PLACELESS = re.compile(
    r"(?P<date>[^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s[^\W\d_]{3,9}\.?,?\s\d{4}|\d{4}-\d\d-\d\d)"
    r"\s*(?:\((?P<agency>[A-Z][^()\n]{1,40})\)\s*)?\s(?:--?|–|—)\s"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a story was filed: "LEEDS, Nov 9 (Wire) -"."""

    place: str
    """Empty where only the day is told."""
    date: str | None
    agency: str | None


def dateline_in(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph; one needs a date or an agency beside the place.

    >>> dateline_in("Wendmünde (wnd) - Der Rat hat am Dienstag beschlossen, das Bad zu schließen.").agency
    'wnd'
    >>> dateline_in("(WNA) - WEND, 9 MAR - The council has decided to close the pool.").date
    '9 MAR'
    >>> dateline_in("WEND, March 9. /WNA/. The council has decided to close the pool in June.").agency
    'WNA'
    >>> dateline_in("Wend (the old part) - nobody lives there any more, and nobody will again.") is None
    True
    """
    head = text[:MAX_DATELINE]
    for pattern in (_FILED, _MIXED, _SLASHED, _AGENCY_FIRST, _PLACELESS):
        found = pattern.match(head)
        if found and (line := _dateline(found, len(text))):
            return line
    return None


def _dateline(found: re.Match[str], length: int) -> Dateline | None:
    told = found.groupdict()
    agency = told.get("agency") or told.get("wire") or told.get("bare")
    if not (told["date"] or agency) or 0 < length - found.end() < MIN_STORY:
        return None
    if found.re is _MIXED and " " in (agency or "") and not told["date"]:
        return None
    return Dateline((told.get("place") or "").strip(), told["date"], agency)
