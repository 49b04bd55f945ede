"""The dated articles of a small folder that tell an undated one's story: those that share several names with it.

A handful of articles is too few for a word to be rare in; the names of one matter's people and places will do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from chronicle.dating.stories import MIN_ARTICLES, days_of, own_text
from chronicle.model import Article

__all__ = ["Companion", "companions", "days_in_folder"]

_MIN_DATED = 3
"""Dated articles below which a folder is no story."""
_MIN_NAMES = 4
"""Names that two articles of one matter share; other articles of the same country share one or two."""
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’']{3,}")
_LOWER = re.compile(r"\b[a-zà-ÿ]\w{3,}")
_HEAD_CHARS = 5

Companion = tuple[str, date]
"""A dated article and its day."""


def days_in_folder(articles: Sequence[Article]) -> tuple[date, ...]:
    """Give the days of the dated articles of a small corpus, sorted; none of a large one."""
    days = days_of(articles)
    return tuple(sorted(days.values())) if len(days) < MIN_ARTICLES else ()


def companions(articles: Sequence[Article]) -> Mapping[str, tuple[Companion, ...]]:
    """Find for each undated article of a small corpus the dated ones of its story, by day; none in a large one.

    Half of the corpus at least must be of its story: one that shares names with three of nine is often of another time.
    """
    days = days_of(articles)
    if not _MIN_DATED <= len(days) < MIN_ARTICLES or len(days) == len(articles):
        return {}
    names = {a.id: _names("\n".join(own_text(a))) for a in articles}
    found = {}
    for article in articles:
        if article.published is None:
            alike = [(day, name) for name, day in days.items() if len(names[name] & names[article.id]) >= _MIN_NAMES]
            found[article.id] = tuple((name, day) for day, name in sorted(alike))
    return {name: near for name, near in found.items() if len(near) >= max(_MIN_DATED, len(days) / 2)}


def _names(text: str) -> frozenset[str]:
    """Give the first letters of the words that are only ever written with a capital."""
    lower = set(_LOWER.findall(text))
    return frozenset(name[:_HEAD_CHARS] for name in _NAME.findall(text) if name.lower() not in lower)
