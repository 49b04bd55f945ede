"""Finds who published a text in its head: a "Source:" line, the masthead above the title, the line with the date below.

Below a title a place or a writer may stand before the date as well as a paper, a ministry or a club. A name is taken
for a publisher there if it is called as publishers are, or is too long for a place or a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from chronicle.ingest.layout import Line
from chronicle.ingest.marks import (
    MAX_NAME,
    MAX_NAME_WORDS,
    called,
    is_byline,
    is_label,
    is_published_label,
    labelled,
    names_press,
    press,
    publisher_name,
    web_address,
)
from chronicle.ingest.titles import MAX_TITLE, masthead_end
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine

__all__ = ["publisher_of"]

FOOTER_LINES = 8
"""Lines from the end in which the publisher may be named."""

LONG_NAME = 3
"""Words from which a name is hardly a place or a person."""

_PARTS = re.compile(r"\s+[|–—·•/-]\s*|\s*[|·•;(:]\s*|,\s*")
_SMALL_WORD = re.compile(r"[^\W\d_]{1,3}|&|from|pour|para|über|einer?|della")
"""Articles, prepositions and conjunctions, in a name: "Voice of the Valley", "L'Écho du Vexin"."""


def publisher_of(
    lines: Sequence[Line], head: Sequence[Line], dated: Mapping[int, DateInLine], title: Line | None
) -> str | None:
    """Find the publisher in the head of a text, or at its foot behind a label."""
    for line in [*head, *lines[-FOOTER_LINES:]]:
        name = labelled(line.bare, "source")
        if name and not web_address(name):
            return name[:MAX_TITLE]
    for index, date in dated.items():
        if title is None or title.start < head[index].start:
            if name := _below_title(date.before):
                return name
            continue
        for text in (*(head[i].bare for i in range(index) if head[i] is not title), date.before):
            if name := publisher_name(text):
                return name
    if title and head and title.start >= masthead_end(head) > 0:
        return head[0].bare
    return next((line.bare for line in head if line is not title and _is_name_alone(line.bare)), None)


def _is_name_alone(text: str) -> bool:
    return publisher_name(text) == text and bool(press().search(text))


def _below_title(before: str) -> str | None:
    """Give the publisher among the names before the date, "Town of Wend, press office", best one called so."""
    if is_label(before) or is_published_label(before) or is_byline(before):
        return None
    names = list(_names(before))
    called = (name for name in names if _is_called_so(name))
    return next(called, None) or next((name for name in names[:1] if _is_long(name)), None)


def _names(before: str) -> Iterator[str]:
    """Split at commas, brackets and dashes, and give the parts that are names."""
    for part in _PARTS.split(before):
        name = part.strip(" .,")
        small = [word for word in name.split() if not (word[0].isupper() or word[0].isdigit())]
        if (
            2 < len(name) <= MAX_NAME
            and name[0].isupper()
            and not _no_name().search(name)
            and len(name.split()) <= MAX_NAME_WORDS
            and (all(map(_SMALL_WORD.fullmatch, small)) or _is_called_so(name))
        ):
            yield name


def _is_called_so(name: str) -> bool:
    """Tell whether a word of a name is one that papers, stations, offices and clubs are called by."""
    return names_press(name) or bool(called("publisher", r"\b").search(name))


def _is_long(name: str) -> bool:
    return len(name.split()) >= LONG_NAME or bool(_article().match(name))


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('header').any_in('publisher', 'none')})\b", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('header').any_in('publisher', 'article')})\s", re.IGNORECASE)
