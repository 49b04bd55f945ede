"""Finds a whole date in a header line and has it read; what a date means is ``chronicle.dates``' to say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from chronicle.ingest.words import words
from chronicle.when import EdtfError, When

__all__ = [
    "DAY_FIRST",
    "MONTH_FIRST",
    "DateInLine",
    "find_date",
    "is_ambiguous",
    "looks_dated",
    "parse_date",
]

_CLOCK = (
    r"(?:T|,?\s+(?:at\s+|um\s+|à\s+|alle\s+(?:ore\s+)?|ore\s+|às\s+|a\s+las\s+|om\s+)?)\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?\b)?"
    r"\s*(?:Z\b|[+-]\d\d:?\d\d\b|[A-Z]{2,4}\b|Uhr\b)?"
)
_DATE = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<iso>\d{{4}}-\d\d?-\d\d?(?:{_CLOCK})?)"
    r"|(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{4}(?:\d\d)?Z?)?)"
    r"|(?P<big>\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{4}年\s?\d{1,2}月\s?\d{1,2}日)"
    r"|(?P<numeric>\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d\d)"
    r"|(?P<slashed>\d{1,2}/[A-Z][a-z]{2}/\d{4}|\d{1,2}-[A-Z][A-Za-z]{2}-\d\d|\d{1,2}\.\s?[IVX]{1,4}\.\s?\d{4})"
    r"|(?P<dmy>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH|er|º|ª|\.)?[\s-]{1,2}(?:of\s|de\s|d['’])?[^\W\d_]{3,12}\.?,?[\s-]{1,2}(?:de\s|del\s)?\d{4})"
    r"|(?P<short>\d{1,2}\s(?:[A-ZÀ-Þ][a-zà-ÿ]{2,8}\.?|[A-Z]{3})\s['’]?\d\d(?!:))"
    r"|(?P<mdy>[^\W\d_]{3,12}\.?\s{1,2}\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s{1,2}\d{4})"
    r")(?![\w/]|-\d)"
)
_WEEKDAY_CHARS = 16
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?,?\s\Z")
_NUMERIC = re.compile(r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}(?!\d)")
_SHORT_YEAR = re.compile(r"(?P<rest>\d{1,2}\s[^\W\d_]+\.?\s)['’]?(?P<year>\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d))?(Z)?)?")
_SLASHED = re.compile(r"(\d{1,2})[/-]([A-Z][A-Za-z]{2})[/-](\d{4}|\d\d)")
_ROMAN = re.compile(r"(\d{1,2})\.\s?([IVX]+)\.\s?(\d{4})")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_CLOCK_AFTER = re.compile(rf"(?:{_CLOCK})")

MONTH_FIRST, DAY_FIRST = "US", "GB"
"""Countries that stand for the two orders in which a date is written in numbers."""


FIRST_SHORT_YEAR = "70"
"""Years of two digits from here on are of the 20th century, smaller ones of the 21st."""


@dataclass(frozen=True, slots=True)
class DateInLine:
    """A date in a line, with the text before and after it."""

    when: When
    text: str
    before: str
    after: str


def find_date(line: str, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the first complete date (day, month and year) in a line."""
    for found in _DATE.finditer(line):
        when = parse_date(found[0].strip(), language=language, region=region)
        if when is not None and is_ambiguous(when):
            when = _on_weekday(when, line[max(0, found.start() - _WEEKDAY_CHARS) : found.start()]) or when
        if when is not None and (when.is_day or is_ambiguous(when)):
            clock = _CLOCK_AFTER.match(line, found.end())
            end = clock.end() if clock and found.lastgroup != "iso" else found.end()
            return DateInLine(when, line[found.start() : end].strip(), line[: found.start()], line[end:])
    return None


def _on_weekday(when: When, before: str) -> When | None:
    """Choose the one of two days that falls on the weekday right before them: "Tuesday 11/10/2011".

    >>> _on_weekday(When.parse("[2011-10-11,2011-11-10]"), "POST, Tuesday ").edtf
    '2011-10-11'
    """
    told = _LAST_WORD.search(before)
    days = [When.day(day) for day in (when.start, when.last) if day]
    on = [day for day in days if told and day.start and day.start.weekday() == _weekdays().get(told[1].lower())]
    return on[0] if len(on) == 1 else None


@cache
def _weekdays() -> dict[str, int]:
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
    text = _spelled(text)
    try:
        return When.parse(text)
    except EdtfError:
        pass
    from chronicle.dates import known_languages, parse_stated  # noqa: PLC0415  # its language data are read only when needed

    if short := _SHORT_YEAR.fullmatch(text):
        text = f"{short['rest']}{19 if short['year'] >= FIRST_SHORT_YEAR else 20}{short['year']}"
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


def _spelled(text: str) -> str:
    """Write the short forms that only machines and stamps use as others do.

    >>> _spelled("20160309T1842Z"), _spelled("9/Mar/2016"), _spelled("9-MAR-16"), _spelled("9. III. 2016")
    ('2016-03-09T18:42Z', '9 Mar 2016', '9 Mar 16', '2016-03-09')
    """
    if found := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = found.groups()
        clock = f"T{hour}:{minute}{f':{second}' if second else ''}{zone or ''}" if hour else ""
        return f"{year}-{month}-{day}{clock}"
    if found := _SLASHED.fullmatch(text):
        return f"{found[1]} {found[2].title()} {found[3]}"
    if (found := _ROMAN.fullmatch(text)) and found[2] in _ROMAN_MONTHS:
        return f"{found[3]}-{_ROMAN_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    return text
