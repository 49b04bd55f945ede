"""Web addresses: which ones an article may carry, when two are the same, and the date in one."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from chronicle.when import When

__all__ = ["canonical", "country", "date_in", "safe"]

_SAFE = re.compile(r"https?://[^\s<>\"'\\^`{|}\x00-\x20]+\Z", re.IGNORECASE)
# A day between slashes ends there: the 3 of /2023/10/3-questions/ begins a title.
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([-_.])(\d{1,2})\2(\d{1,2})(?!\d)|/(\d{1,2})/(\d{1,2})(?![^/.]))")
_YEAR_LAST = re.compile(r"(?<![^/_-])(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_MONTH = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})(?=/)")
_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|fbclid|gclid|ref|cmpid|output|amp)(?:=[^&]*)?", re.IGNORECASE)
_AMP = re.compile(r"/(?:amp|print)(?=/|$)|\.(?:amp|print)(?=\.html?$|$)", re.IGNORECASE)


def safe(address: object) -> str | None:
    """Give an http or https address as it is, and nothing for anything else (``javascript:``, ``data:``).

    >>> safe(" https://example.org/a ")
    'https://example.org/a'
    >>> safe("javascript:alert(1)")
    """
    if not isinstance(address, str):
        return None
    text = address.strip()
    if not _SAFE.match(text):
        return None
    try:
        return text if urlsplit(text).hostname else None
    except ValueError:
        return None


def canonical(address: str) -> str:
    """Give what the addresses of one page share: no scheme, ``www.``, AMP, print, tracking or fragment.

    >>> canonical("https://www.example.org/a/amp/?utm_source=x#top")
    'example.org/a'
    """
    parts = urlsplit(address)
    host = re.sub(r"\A(?:www|m|amp)\.", "", (parts.hostname or "").lower())
    path = _AMP.sub("", parts.path).rstrip("/")
    query = _TRACKING.sub("", parts.query).strip("&")
    return f"{host}{path}" + (f"?{query}" if query else "")


def country(address: str | None) -> str | None:
    """Give the ISO 3166 country of an address's top-level domain, where that is a country's.

    >>> country("https://news.example.co.uk/x")
    'GB'
    """
    if not address:
        return None
    last = (urlsplit(address).hostname or "").rpartition(".")[2].upper()
    if last == "UK":
        return "GB"
    return last if len(last) == 2 and last.isalpha() and last not in _GENERIC else None


# Countries' domains that are sold as words to everybody.
_GENERIC = frozenset({"AI", "CO", "EU", "FM", "IO", "LY", "ME", "TV", "WS"})


def date_in(address: str) -> When | None:
    """Give the day, or else the month, that the path of an address names.

    >>> date_in("https://example.org/2005/12/28/vote").edtf
    '2005-12-28'
    >>> date_in("https://example.org/2005/12/vote").edtf
    '2005-12'
    >>> date_in("https://example.org/news/29-10-2021-vote").edtf
    '2021-10-29'
    """
    path = urlsplit(address).path
    for found in _DAY.finditer(path):
        if when := _day(found[1], found[3] or found[5], found[4] or found[6]):
            return when
    for found in _YEAR_LAST.finditer(path):
        if when := _year_last(found[4], (found[1], found[3]), country(address)):
            return when
    for found in _COMPACT.finditer(path):
        if when := _day(found[1], found[2], found[3]):
            return when
    found_month = _MONTH.search(path)
    if found_month and 1 <= int(found_month[2]) <= 12:
        return When.month(int(found_month[1]), int(found_month[2]))
    return None


def _year_last(year: str, numbers: tuple[str, str], region: str | None) -> When | None:
    """Read 29-10-2021 or 10-29-2021; where both could be, the country of the address decides, or nothing does."""
    day_first, month_first = _day(year, numbers[1], numbers[0]), _day(year, *numbers)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    return None if region is None else month_first if region == "US" else day_first


def _day(year: str, month: str, day: str) -> When | None:
    try:
        return When.day(date(int(year), int(month), int(day)))
    except ValueError:
        return None
