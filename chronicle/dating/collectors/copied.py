"""The same words in a dated article: copy is printed within days, seldom later.

Of articles that share so many words with a dated one, 98 of 100 were of the weeks around it: two where they share a
fifth, a month where they share a tenth.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["copied_passages"]

_CLOSE, _NEAR = timedelta(14), timedelta(30)
_CLOSE_SHARE, _NEAR_SHARE = 0.2, 0.1
_CLOSE_LEAD_SHARE = 0.1
_MIN_RUNS = 20
"""Two or three sentences."""


def copied_passages(reading: Reading) -> Iterator[Evidence]:
    """Place the article near the dated one that shares most of its words; background alone is copied for years."""
    found = reading.passages
    if found is None or found.count < _MIN_RUNS or found.share < _NEAR_SHARE or not found.lead_share:
        return
    is_close = found.share >= _CLOSE_SHARE and found.lead_share >= _CLOSE_LEAD_SHARE
    near = _CLOSE if is_close else _NEAR
    text = f"shares {found.share:.0%} of its words with {found.article} of {found.day}: within {near.days} days of it"
    yield Evidence(Kind.REPRINT, Days.between(found.day - near, found.day + near), Strength.HABIT, text)
