"""Closed intervals of days, read from EDTF and TIMEX3, independently of the code under test."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Json = dict[str, Any]

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


@dataclass(frozen=True)
class Span:
    """A closed interval of days."""

    start: date
    end: date

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two intervals share a day."""
        return self.start <= other.end and other.start <= self.end

    def within(self, other: Span) -> bool:
        """Tell whether this interval lies inside the other one."""
        return other.start <= self.start and self.end <= other.end

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days + 1


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_span(year: int, first: int, last: int) -> Span:
    """Return the span of whole months; months above 12 fall in the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Span(date(year, first, 1), month_end(end_year, end_month))


def sub_year_span(year: int, code: int) -> Span:
    """Return the span of an EDTF month, season, quarter or half code."""
    if code in SEASONS:
        return months_span(year, *SEASONS[code])
    if 33 <= code <= 36:
        return months_span(year, 3 * (code - 33) + 1, 3 * (code - 33) + 3)
    if 40 <= code <= 41:
        return months_span(year, 6 * (code - 40) + 1, 6 * (code - 40) + 6)
    return months_span(year, code, code)


def parse_simple(text: str) -> Span | None:
    """Parse one EDTF / TIMEX3 date without a slash; None when not understood."""
    text = re.sub(r"[?~%]", "", text.strip())
    text = re.sub(r"T.*$", "", text) if re.match(r"\d{4}-\d\d-\d\dT", text) else text
    try:
        if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
            day = date(int(m[1]), int(m[2]), int(m[3]))
            return Span(day, day)
        if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", text):
            monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
            return Span(monday + timedelta(5 if m[3] else 0), monday + timedelta(6))
        if m := re.fullmatch(r"(\d{4})-Q([1-4])", text):
            return sub_year_span(int(m[1]), 32 + int(m[2]))
        if m := re.fullmatch(r"(\d{4})-H([12])", text):
            return sub_year_span(int(m[1]), 39 + int(m[2]))
        if m := re.fullmatch(r"(\d{4})-(\d\d)", text):
            return sub_year_span(int(m[1]), int(m[2]))
        if m := re.fullmatch(r"(\d{1,4})X{0,3}", text.upper()):
            if len(text) != 4:
                return None
            low, high = text.upper().replace("X", "0"), text.upper().replace("X", "9")
            return Span(date(max(int(low), 1), 1, 1), date(int(high), 12, 31))
    except (ValueError, KeyError):
        return None
    return None


def parse_edtf(text: str | None) -> Span | None:
    """Parse an EDTF date or interval; open ends collapse onto the known end."""
    if not text:
        return None
    if "/" not in text:
        return parse_simple(text)
    left, right = (parse_simple(part) for part in text.split("/", 1))
    if left is None or right is None:
        return left or right
    return Span(left.start, right.end)


def span_of(record: Json | None) -> Span | None:
    """Read a span from ``from``/``to`` (time expressions), ``start``/``end`` (dates) or ``edtf``/``value``."""
    if not record:
        return None
    first, last = ("from", "to") if "from" in record else ("start", "end")
    start, end = parse_edtf(record.get(first)), parse_edtf(record.get(last))
    if start and end and start.start <= end.end:
        return Span(start.start, end.end)
    return parse_edtf(record.get("edtf") or record.get("value"))
