"""Finds a whole date in a header line and has it read; what a date means is ``chronicle.dates``' to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from chronicle.ingest.spellings import FORMS, spelled
from chronicle.ingest.words import words
from chronicle.when import EdtfError, When

__all__ = [
    "DAY_FIRST",
    "MONTH_FIRST",
    "DateInLine",
    "find_date",
    "find_monthday",
    "in_year",
    "is_ambiguous",
    "looks_dated",
    "parse_date",
    "weekday_names",
]

_CLOCK = (
    r"(?:T|,?\s+(?:at\s+|um\s+|à\s+|alle\s+(?:ore\s+)?|ore\s+|às\s+|a\s+las\s+|om\s+)?)\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?\b)?"
    r"\s*(?:Z\b|[+-]\d\d:?\d\d\b|[A-Z]{2,4}\b|Uhr\b)?"
)
_DATE = re.compile(
    r"(?<![\w/.-])(?<!\d:)(?:"
    rf"(?P<iso>\d{{4}}-\d\d?-\d\d?(?:{_CLOCK})?)|(?P<odd>{FORMS})"
    r"|(?P<big>\d{4}(?:[/.]\d{1,2}[/.]\d{1,2}|\.\s\d{1,2}\.\s\d{1,2}\b))"
    r"|(?P<numeric>\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d{1,2}(?:[-/]\d{1,2}[-/]|\.\s?\d{1,2}\.\s?)\d\d)"
    r"|(?P<dmy>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH|er|º|ª|\.)?[\s-]{1,2}(?:of\s|de\s|d['’])?[^\W\d_]{3,12}\.?,?[\s-]{1,2}(?:de\s|del\s)?\d{4})"
    r"|(?P<short>\d{1,2}\s(?:[A-ZÀ-Þ][a-zà-ÿ]{2,8}\.?|[A-Z]{3})\s['’]?\d\d(?!:))"
    r"|(?P<mdy>[^\W\d_]{3,12}\.?\s{1,2}(?:the\s)?\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s{1,2}\d{4})"
    r")(?![\w/]|-\d)"
)
_MONTHDAY = re.compile(
    r"(?<![\w/.,-])(?=(?P<day>\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?[^\W\d_]{3,12}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?)(?![\w/]))"
    r"(?!(?P=day)[.,]?\s{1,2}(?:de\s|del\s)?(?:\d{4}(?!\s?(?:GMT|UTC|hrs))|['’]?\d\d(?![\d:.h]))\b)"
)
_WEEKDAY_CHARS = 16
_FIRST_WORD = re.compile(r"([^\W\d_]+)\.?,?\s(?:(?:the|den|le|el)\s)?")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?,?\s\Z")
_NUMERIC = re.compile(r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}(?!\d)")
_MILITARY = re.compile(r"[^\W\d_]\.?\s(?:[01]\d|2[0-3])[0-5]\d\Z")
_ZONE_AFTER = re.compile(r"\s?(?:GMT|UTC|Z|hrs|HRS|hours|Uhr)\b")
_CLOCK_AFTER = re.compile(rf"(?:{_CLOCK})")

MONTH_FIRST, DAY_FIRST = "US", "GB"
"""Countries that stand for the two orders in which a date is written in numbers."""


MAX_MONTHDAYS = 4
"""Words beside a number that a line is asked about; a masthead has few."""

SOME_YEAR = 2000
"""Has every day of the calendar."""

FIRST_YEAR, LAST_YEAR = 1600, 2199
"""The first newspapers are of 1605; four digits of any other year are a clock's, or a number's."""


@dataclass(frozen=True, slots=True)
class DateInLine:
    """A date in a line, with the text before and after it."""

    when: When
    text: str
    before: str
    after: str


def find_date(line: str, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the first complete date (day, month and year) in a line.

    >>> find_date("WEND 09 MAR 1340 GMT") is None  # a clock
    True
    """
    for found in _DATE.finditer(line):
        if _ends_with_clock(found, line):
            continue
        when = parse_date(found[0].strip(), language=language, region=region)
        if when is not None and is_ambiguous(when):
            when = _on_weekday(when, line[max(0, found.start() - _WEEKDAY_CHARS) : found.start()]) or when
        if when is not None and (when.is_day or is_ambiguous(when)) and _is_of_papers(when):
            clock = _CLOCK_AFTER.match(line, found.end())
            end = clock.end() if clock and found.lastgroup != "iso" else found.end()
            return DateInLine(when, line[found.start() : end].strip(), line[: found.start()], line[end:])
    return None


def find_monthday(line: str, *, language: str | None = None) -> DateInLine | None:
    """Give the first month and day in a line that tells no year, its weekday with it; ``when`` is of some leap year.

    >>> find_monthday("The Wend Post, Saturday 21 June", language="en").text
    'Saturday 21 June'
    """
    for found in islice(_MONTHDAY.finditer(line), MAX_MONTHDAYS):
        when = in_year(found["day"], SOME_YEAR, language=language)
        if when is not None:
            start, end = found.span("day")
            weekday = _LAST_WORD.search(line, 0, start)
            start = weekday.start() if weekday and weekday[1].lower() in weekday_names() else start
            return DateInLine(when, line[start:end], line[:start], line[end:])
    return None


def in_year(monthday: str, year: int, *, language: str | None = None) -> When | None:
    """Give a month and day in a year; None where the weekday told with it is another.

    >>> in_year("Saturday 21 June", 1997, language="en").edtf, in_year("Saturday 21 June", 1998, language="en")
    ('1997-06-21', None)
    """
    told = _FIRST_WORD.match(monthday)
    weekday = weekday_names().get(told[1].lower()) if told else None
    clean = monthday[told.end() if told and weekday is not None else 0 :].rstrip(", ")
    for text in (f"{clean}, {year}", f"{clean} {year}"):
        when = parse_date(text, language=language)
        if when is not None and when.is_day and when.start:
            return when if weekday is None or year == SOME_YEAR or when.start.weekday() == weekday else None
    return None


def _ends_with_clock(found: re.Match[str], line: str) -> bool:
    """Tell whether what seems the year of a date is the time of day: "09 MAR 1745 GMT"."""
    return bool(_MILITARY.search(found[0]) and _ZONE_AFTER.match(line, found.end()))


def _is_of_papers(when: When) -> bool:
    return when.start is not None and FIRST_YEAR <= when.start.year <= LAST_YEAR


def _on_weekday(when: When, before: str) -> When | None:
    """Choose the one of two days that falls on the weekday right before them: "Tuesday 11/10/2011".

    >>> _on_weekday(When.parse("[2011-10-11,2011-11-10]"), "POST, Tuesday ").edtf
    '2011-10-11'
    """
    told = _LAST_WORD.search(before)
    days = [When.day(day) for day in (when.start, when.last) if day]
    on = [day for day in days if told and day.start and day.start.weekday() == weekday_names().get(told[1].lower())]
    return on[0] if len(on) == 1 else None


@cache
def weekday_names() -> dict[str, int]:
    """Give the numbers of the days of the week, from Monday's 0, by their names in small letters."""
    names = words("weekdays").data
    return {name: number for table in names.values() for number, part in enumerate(table) for name in part}


def looks_dated(line: str) -> bool:
    """Tell whether a line holds what may be a date, in a language that is read or in none."""
    return bool(_DATE.search(line))


def is_ambiguous(when: When) -> bool:
    """Tell whether a date is one of two days: 04/05/2019 by a publisher of unknown country."""
    return when.edtf.startswith("[")


@lru_cache(maxsize=4096)
def parse_date(text: str, *, language: str | None = None, region: str | None = None) -> When | None:
    """Read a text that is one date and nothing else: ISO 8601 here, everything written by ``chronicle.dates``.

    >>> parse_date("2014-03-03T23:40:00Z").zone
    'Z'
    """
    text = spelled(text)
    try:
        return When.parse(text)
    except EdtfError:
        pass
    from chronicle.dates import known_languages, parse_stated  # noqa: PLC0415  # its language data are read only when needed

    primary = re.split("[-_]", language)[0].lower() if language else None
    if not _NUMERIC.match(text):
        tongues = dict.fromkeys([primary or "en", *known_languages()])  # a head may be of another language
        found = (parse_stated(text, language=tongue, region=region) for tongue in tongues)
        return next((when for when in found if when is not None), None)
    if region is None and primary not in (None, "en"):
        region = primary  # only English has readers who write the month first
    regions = [region] if region else [MONTH_FIRST, DAY_FIRST]
    read = [when for place in regions if (when := parse_stated(text, language="en", region=place)) is not None]
    return When.one_of(read) if read else None
