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
_COUNTRY = r"(?:\s\([^()\d\n]{3,30}\)(?=,?\s*[\w(/]))?"
_WORD = rf"[{_UPPER}][\w.'’]+(?:-[\w.'’]+)*"
_NAME = rf"{_WORD}(?: (?:[a-zà-ÿ]{{2,4}} )?{_WORD}){{0,3}}"
_MONTHDAY = (
    r"(?:[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?"
    r"|\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:of\s|de\s)?[^\W\d_]{3,10}\.?(?:,?\s(?:de\s)?\d{4})?)"
)
_WEEKDAY = (
    r"(?i:[^\W\d_]{2,9}(?:day|tag|woch|bend|di|nes|ves|do|ngo|ica|che)"
    r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun|do|mo|di|mi|fr|sa|so))"
)
_NUMBERS = r"(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)"
_DATE = rf"(?:the\s|le\s|den\s)?(?P<date>(?:{_WEEKDAY}\.?,?\s(?:the\s)?)?{_MONTHDAY}|{_NUMBERS})(?![\w/])"
_COUNTRY = r"(?:\s\([^()\d\n]{3,30}\)(?=,?\s*[\w(/]))?"
_AGENCY = (
    r"(?:\((?P<agency>[^()\d\n]{2,40})\)|/(?P<wire>[^/\n]{2,40})/|(?P<bare>(?<=\d )[A-Z]{2,8}|(?<=\d, )[A-Z]{2,8}))"
)
_DASH = r"\.?\s?(?:--?|–|—|:|_|\|)(?:\s|\Z)"
_OPEN, _CLOSE = r"(?:(?P<open>[\[<(]))?", r"(?(open)[\])>])"
_AFTER = rf"\s*{_CLOSE}\s*(?:{_DASH}|(?P<point>\.(?:\s?[-–—])?\s)|(?(open)\s|(?!)))"
_COMMA = r"(?:,\s+|\s+)"
_FILED = re.compile(
    rf"{_OPEN}(?P<place>{_PLACE}(?:,?\s(?:and|und|et|y)\s{_PLACE})?){_COUNTRY}(?:{_COMMA}{_DATE})?,?\s*{_AGENCY}?{_AFTER}"
)
# A place in small letters begins many sentences: an agency in brackets has to stand beside it, or a full date.
_MIXED = re.compile(rf"{_OPEN}(?P<place>{_NAME}){_COUNTRY}(?:{_COMMA}{_DATE})?\s*{_AGENCY}?{_AFTER}")
_SET_APART = re.compile(
    rf"{_OPEN}(?P<place>{_PLACE}|{_NAME})(?:\s\((?P<agency>[A-Za-z][\w/.& -]{{1,20}})\)\.?)?"
    rf"\s*[-–—|:.,]\s*{_DATE}\s*{_AFTER}"
)
_SLASHED = re.compile(rf"(?P<place>{_PLACE}){_COUNTRY},\s+{_DATE}\.?\s/(?P<wire>[^/\n]{{2,40}})/\.?\s")
_AGENCY_FIRST = re.compile(
    rf"\((?P<agency>[A-Za-z]\w{{1,15}})\)\s*(?:[-–—]\s+)?(?P<place>{_PLACE}|{_NAME}),?\s+{_DATE}\s*{_DASH}"
)
_DATE_FIRST = re.compile(
    rf"{_OPEN}{_DATE}\s*[,|/–—-]\s*(?P<place>{_PLACE}|{_NAME})\s*(?:\((?P<agency>[^()\d\n]{{2,40}})\))?{_AFTER}"
)
_PLACELESS = re.compile(rf"{_DATE}\s*(?:\((?P<agency>[A-Z][^()\n]{{1,40}})\)\s*)?\s(?:--?|–|—)\s")
_FORMS = (_SET_APART, _FILED, _MIXED, _SLASHED, _AGENCY_FIRST, _DATE_FIRST, _PLACELESS)
_OF_FULL_DATES = (_SET_APART, _DATE_FIRST, _PLACELESS)
_TELLING = re.compile(r"[\d(/]")
"""In every date and before every agency."""
_WITH_YEAR = re.compile(r"(?:\A|\D)\d{4}(?:\Z|-)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a story was filed: "LEEDS, Nov 9 (Wire) -"."""

    place: str
    """Empty where only the day is told."""
    date: str | None
    agency: str | None
    is_alone: bool = False
    """Whether nothing follows on its line: the story begins on the next one."""


def dateline_in(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph; one needs a date or an agency beside the place.

    >>> dateline_in("Wendmünde (wnd) - Der Rat hat am Dienstag beschlossen, das Bad zu schließen.").agency
    'wnd'
    >>> dateline_in("(WNA) - WEND, 9 MAR - The council has decided to close the pool.").date
    '9 MAR'
    >>> dateline_in("WEND, March 9. /WNA/. The council has decided to close the pool in June.").agency
    'WNA'
    >>> dateline_in("[WEND, 9 March 2016] The council has decided to close the pool in June.").date
    '9 March 2016'
    >>> dateline_in("Wend (the old part) - nobody lives there any more, and nobody will again.") is None
    True
    """
    head = text[:MAX_DATELINE]
    for pattern in _FORMS if _TELLING.search(head) else ():
        found = pattern.match(head)
        if found and (line := _dateline(found, len(text))):
            return line
    return None


def _dateline(found: re.Match[str], length: int) -> Dateline | None:
    told = found.groupdict()
    agency = told.get("agency") or told.get("wire") or told.get("bare")
    date = told["date"]
    if not (date or agency) or 0 < length - found.end() < MIN_STORY:
        return None
    if not (date and _WITH_YEAR.search(date)):
        if found.re in _OF_FULL_DATES or (told.get("point") and not told.get("wire")):
            return None
        if found.re is _MIXED and (not told["agency"] or (" " in told["agency"] and not date)):
            return None
    return Dateline((told.get("place") or "").strip(), date, agency, is_alone=found.end() == length)
