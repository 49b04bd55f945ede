"""The order in which an English text writes day and month, for 4/5/2019 by a publisher of unknown country."""

from __future__ import annotations

import re
from functools import cache

from chronicle.ingest.words import words
from chronicle.ingest.written import DAY_FIRST, MONTH_FIRST

__all__ = ["written_order"]

HEAD_CHARS = 300
"""Characters at the start of a text in which a town may be told with its state."""

_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_MONTH = rf"(?:{_SHORT}(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?|May)"
# "June 11" alone is written by the papers of every country, "Nov. 16" and "June 11, 2019" by American ones; a dateline
# ("LEEDS, Nov. 9 (Wire) -") by agencies of every country.
_MONTH_FIRST = re.compile(
    rf"\b{_SHORT}\.\s\d{{1,2}}\b(?!\s*[-–—(/:%]|\d)|\b{_MONTH}\s\d{{1,2}},\s\d{{4}}\b"
    r"|(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{2,4}\b"
)
_NUMERIC = re.compile(r"\d[/.-]\d{1,2}[/.-]\d\d")
_DAY_FIRST = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?!\w)"
    r"|(?<![\d/.-])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d{2,4}\b"
)


def written_order(text: str) -> str | None:
    """Give the country whose state its head names, else that of the order of its dates, of its spelling, or None.

    Only a text with a date in numbers is looked at.

    >>> written_order("4/5/2019. It ends on Nov. 27."), written_order("4/5/2019. It ends on 27 November.")
    ('US', 'GB')
    >>> written_order("4/5/2019. Ash fell two kilometres away on June 11."), written_order("It closes on Nov. 11.")
    ('GB', None)
    >>> written_order("Wend Post, Wend, Ohio, 4/5/2019"), written_order("The labour, ill., of 4/5/2019")
    ('US', 'GB')
    """
    if not _NUMERIC.search(text):
        return None  # nothing asks for it
    if _state().search(text, 0, HEAD_CHARS):
        return MONTH_FIRST
    return _only(_MONTH_FIRST, _DAY_FIRST, text) or _only(_spelled("american"), _spelled("british"), text)


@cache
def _state() -> re.Pattern[str]:
    return re.compile(rf"[,(]\s?(?:{words('spelling').any_of('states')})(?=[,)]|\s*(?:$|[(|·–—-])|\s\d)", re.MULTILINE)


def _only(month_first: re.Pattern[str], day_first: re.Pattern[str], text: str) -> str | None:
    is_month_first, is_day_first = bool(month_first.search(text)), bool(day_first.search(text))
    if is_month_first == is_day_first:
        return None
    return MONTH_FIRST if is_month_first else DAY_FIRST


@cache
def _spelled(country: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('spelling').any_of(country)})\b")
