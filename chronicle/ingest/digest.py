"""Finds the items of a digest: one date at the head, and below it several short reports, each with its heading.

Only what calls itself a digest is cut so: headings in capitals divide a single article as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from chronicle.ingest.layout import Line, is_prose
from chronicle.ingest.marks import calls_itself_digest
from chronicle.ingest.mastheads import masthead_date

__all__ = ["digest_starts"]

HEAD_LINES = 5
"""Lines in which a digest says that it is one, and of which day."""

MIN_ITEMS = 2
"""Headings of one form that make a digest of what calls itself one."""

MIN_ITEM = 60
"""Characters of an item's text."""

MAX_HEADING = 100
"""Characters of an item's heading."""

_NUMBER = re.compile(r"\(?\d{1,2}[.):]\s+\S")
_RUN_IN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’' -]{2,40}(?:[:.]|\s[–—-])\s")


def digest_starts(lines: Sequence[Line]) -> list[int]:
    """Give the index of each item's first line; none where the text is no digest of one date."""
    head = lines[:HEAD_LINES]
    if not any(calls_itself_digest(line.bare) for line in head) or not any(map(masthead_date, head)):
        return []
    for is_heading in (_is_capital, _is_numbered, _is_marked, _is_run_in):
        starts = _starts(lines, is_heading)
        if len(starts) >= MIN_ITEMS:
            return starts
    return []


def _starts(lines: Sequence[Line], is_heading: Callable[[Sequence[Line], int], bool]) -> list[int]:
    """Give the headings of one form that have a text below them; none where prose stands above the first."""
    found = [i for i in range(1, len(lines)) if is_heading(lines, i) and masthead_date(lines[i]) is None]
    stops = [*found[1:], len(lines)][: len(found)]
    starts = [i for i, stop in zip(found, stops, strict=True) if _has_text(lines, i, stop)]
    if not starts or any(is_prose(lines, i) for i in range(starts[0])):
        return []
    return starts


def _has_text(lines: Sequence[Line], start: int, stop: int) -> bool:
    return sum(len(lines[i].text) for i in range(start, stop) if is_prose(lines, i)) >= MIN_ITEM


def _is_capital(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].bare
    return text.isupper() and " " in text and len(text) <= MAX_HEADING and lines[index].blank_before > 0


def _is_numbered(lines: Sequence[Line], index: int) -> bool:
    return bool(_NUMBER.match(lines[index].bare))


def _is_marked(lines: Sequence[Line], index: int) -> bool:
    return lines[index].text.startswith(("## ", "### "))


def _is_run_in(lines: Sequence[Line], index: int) -> bool:
    """Tell whether an item begins with its heading in capitals and a colon: "POOL: The council …"."""
    return lines[index].blank_before > 0 and bool(_RUN_IN.match(lines[index].bare))
