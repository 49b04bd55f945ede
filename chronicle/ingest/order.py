"""The order in which an English text writes day and month, for 4/5/2019 by a publisher of unknown country."""

from __future__ import annotations

import re

from chronicle.ingest.written import DAY_FIRST, MONTH_FIRST

__all__ = ["written_order"]

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?"
# A dateline ("LEEDS, Nov 9 (Wire) -") is written so by agencies of every country.
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s\d{{1,2}}\b(?!\s*[-–—(/:%]|\d)|(?<![\d/.-])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{{2,4}}\b"
)
_DAY_FIRST = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?!\w)|(?<![\d/.-])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d{{2,4}}\b"
)


def written_order(text: str) -> str | None:
    """Give the country that stands for the order of the text's own dates; None where it has both or none.

    >>> written_order("The count ends on Nov. 27."), written_order("The count ends on 27 November.")
    ('US', 'GB')
    """
    is_month_first, is_day_first = bool(_MONTH_FIRST.search(text)), bool(_DAY_FIRST.search(text))
    if is_month_first == is_day_first:
        return None
    return MONTH_FIRST if is_month_first else DAY_FIRST
