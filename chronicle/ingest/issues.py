"""Finds what the issue of a paper is named by where no single day is told: a week, a month, a weekend, two months."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from chronicle.ingest.written import DateInLine, find_date, parse_date, weekday_names
from chronicle.when import Granularity, When

__all__ = ["find_days", "find_issue", "names_week"]

ISSUE_DAYS = 3
"""Of one issue over a weekend or a holiday."""

WEEK_DAYS = timedelta(days=6)
"""From the first day of a week to its last."""

_MONTH = r"(?<![\w.])(?P<month>[^\W\d_]{3,12}\.?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w/.-]*\d)"
_ISSUE = re.compile(
    rf"(?:\b(?:week|kw|kalenderwoche|woche|semaine|semana|settimana)\.?\s*(?P<week>\d{{1,2}})\s*(?:[/,.-]|of)?\s*|{_MONTH}\s)"
    rf"{_YEAR}",
    re.IGNORECASE,
)
_TWO_MONTHS = re.compile(rf"{_MONTH}\s?(?:[-–/]|and|und|et|y)\s?(?P<last>[^\W\d_]{{3,12}}\.?)\s{_YEAR}")
_AND = r"\s?(?:[-–/+&]|and|und|et|y|to|au|bis|al)\s?"
_TWO_DAYS = re.compile(
    rf"(?<![\d/.-])(?:(?P<a>\d{{1,2}})\.?\s?(?:(?:de\s)?(?P<before>[^\W\d_]{{3,12}}\.?)\s?)?{_AND}(?:[^\W\d_]{{2,10}}\.?,?\s)?"
    rf"(?P<b>\d{{1,2}})\.?\s(?:de\s)?(?P<month>[^\W\d_]{{3,12}}\.?),?\s(?:del?\s)?"
    rf"|(?P<name>[^\W\d_]{{3,12}}\.?)\s(?P<c>\d{{1,2}}){_AND}(?P<d>\d{{1,2}}),?\s){_YEAR}"
)
_TWO_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})\.\s?(?:(?P<before>\d{1,2})\.\s?)?/\s?(?P<b>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_TWO_WEEKDAYS = re.compile(
    r"\b[^\W\d_]{2,8}(?:day|tag|abend|di|manche|bado|ingo)\b.{1,16}?\b[^\W\d_]{2,8}(?:day|tag|di|manche|ingo)\b",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(
    r"\b(?:week (?:of|beginning|commencing|starting)|woche (?:vom|ab(?: dem)?)|semaine du|semana del):?\s",
    re.IGNORECASE,
)
_WEEK_ENDING = re.compile(r"\bweek ending:?\s", re.IGNORECASE)


def find_issue(line: str, *, language: str | None = None) -> DateInLine | None:
    """Give the days that an issue is of: "KW 23/2016", "June 2016", "Saturday/Sunday, March 12-13, 2016".

    >>> find_issue("Week ending Sunday 3 March 2024", language="en").when.edtf
    '2024-02-26/2024-03-03'
    >>> find_issue("samedi 31 décembre et dimanche 1 janvier 2017", language="fr").when.edtf
    '2016-12-31/2017-01-01'
    """
    return _week(line, language) or _weekend(line, language) or _named(line, language)


def find_days(line: str, *, language: str | None = None) -> DateInLine | None:
    """Find two or three days in a row, which an issue may be of, or an event.

    >>> find_days("The Wend Post, 30 April/1 May 2016", language="en").when.edtf
    '2016-04-30/2016-05-01'
    """
    found = _two_days(line, language)
    return found if found and (found.when.length or 0) <= ISSUE_DAYS else None


def names_week(before: str) -> bool:
    """Tell whether the text before a day says that it is the first or the last of a week."""
    before = f"{before.rstrip()} "
    return any(found.end() == len(before) for pattern in (_WEEK_OF, _WEEK_ENDING) for found in pattern.finditer(before))


def _week(line: str, language: str | None) -> DateInLine | None:
    """Read "Week of March 7, 2016", "Week of March 7-13, 2016", "Week ending 13 March 2016"."""
    if ending := _WEEK_ENDING.search(line):
        found = find_date(line[ending.end() :], language=language)
        if found and found.when.is_day and found.when.start:
            last = found.when.start
            return _in(line, ending.start(), len(line) - len(found.after), _week_of(last - WEEK_DAYS, last))
    if of := _WEEK_OF.search(line):
        if (days := _two_days(line, language)) is not None:
            whole = (
                days.when
                if days.when.length != WEEK_DAYS.days + 1
                else replace(days.when, granularity=Granularity.WEEK)
            )
            return _in(line, of.start(), len(line) - len(days.after), whole)
        found = find_date(line[of.end() :], language=language)
        if found and found.when.is_day and found.when.start:
            first = found.when.start
            whole = found.when if _names_day(line[: of.start()], first) else _week_of(first, first + WEEK_DAYS)
            return _in(line, of.start(), len(line) - len(found.after), whole)
    return None


def _names_day(before: str, day: date) -> bool:
    """Tell whether a paper says that it is of a day of the week: "The Sunday magazine. Week beginning 6 March 2016"."""
    names = weekday_names()
    return any(names.get(word.lower()) == day.weekday() for word in re.findall(r"[^\W\d_]{4,}", before))


def _week_of(first: date, last: date) -> When:
    return When.days(first, last, Granularity.WEEK)


def _weekend(line: str, language: str | None) -> DateInLine | None:
    """Read two days side by side, each with its weekday: an event of two days names them seldom."""
    weekdays = _TWO_WEEKDAYS.search(line)
    days = _two_days(line, language) if weekdays else None
    if weekdays is None or days is None or days.when.length != 2:
        return None
    start = min(weekdays.start(), len(days.before))
    return _in(line, start, len(line) - len(days.after), days.when)


def _two_days(line: str, language: str | None) -> DateInLine | None:
    """Read the first and the last of some days, the first with a month of its own or without: "30 April/1 May 2016"."""
    found = _TWO_NUMBERS.search(line) or _TWO_DAYS.search(line)
    if found is None:
        return None
    day, month, year = found["b"], found["month"], int(found["year"])
    first = f"{found['a']}. {found['before'] or month}"
    if found.re is _TWO_NUMBERS:  # "12./13. 3. 2016" is written where the day comes first
        days = _days(f"{first}.", f"{day}. {month}.", year, "de")
    elif day:
        days = _days(first, f"{day}. {month}", year, language)
    else:
        days = _days(f"{found['c']}. {found['name']}", f"{found['d']}. {found['name']}", year, language)
    return _in(line, found.start(), found.end(), days) if days else None


def _days(first: str, last: str, year: int, language: str | None) -> When | None:
    """Run from one day and month to another of a year; the first may be of the December before."""
    ends = _day(first, year, language), _day(last, year, language)
    if ends[0] and ends[1] and ends[1] < ends[0] and first.split()[1] != last.split()[1]:
        ends = _day(first, year - 1, language), ends[1]
    return When.days(ends[0], ends[1]) if ends[0] and ends[1] and ends[0] < ends[1] else None


def _day(told: str, year: int, language: str | None) -> date | None:
    """Read "12. März", or "12. March" without its point, of a year."""
    for text in (told, told.replace(".", "", 1)):
        if (when := parse_date(f"{text} {year}", language=language)) and when.is_day:
            return when.start
    return None


def _named(line: str, language: str | None) -> DateInLine | None:
    """Read a week's number, a month, or two months beside each other."""
    if two := _TWO_MONTHS.search(line):
        months = [parse_date(f"{name} {two['year']}", language=language) for name in (two["month"], two["last"])]
        if months[0] and months[1] and months[0].sort_key() < months[1].sort_key():
            return _in(line, two.start(), two.end(), When.between(months[0], months[1], open_ended=False))
    found = _ISSUE.search(line)
    if found is None:
        return None
    if found["week"]:
        when = parse_date(f"week {int(found['week'])}, {found['year']}", language="en")
    else:
        when = parse_date(f"{found['month']} {found['year']}", language=language)
    return _in(line, found.start(), found.end(), when) if when else None


def _in(line: str, start: int, end: int, when: When) -> DateInLine:
    return DateInLine(when, line[start:end].strip(), line[:start], line[end:])
