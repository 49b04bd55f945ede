"""Finds stamps: full dates that stand outside any sentence and say when a page, or a comment on it, was written.

"Posted: 4 May 2015, 10:30", "LEEDS | Mon May 4, 2015 5:56 am BST", a date that opens the text or has a line
of its own. Where a reader could read such a line, the article has a stated date and never comes here.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from chronicle.dating.cues import Cues
from chronicle.dating.reading import Dated, Reading
from chronicle.when import Granularity

__all__ = ["Stamp", "stamp_of"]

_CLOCK_AFTER = re.compile(r"[\s,.|–—-]{0,4}(?:at )?\d{1,2}[:.]\d\d(?!\d)")
_CLOCK_BEFORE = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?: [A-Z]\w{1,4}){0,2}(?: time)?(?: on)?[,\s]*\Z")
_WEEKDAY = re.compile(r"(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?[,.]?\s*)?\Z", re.IGNORECASE)
_LAST_WORD = re.compile(r"([\w'’-]+)[\s,]*\Z")
_BAR_AFTER = re.compile(r"\s*(?:\||\n|\Z)")
_BAR_BEFORE = re.compile(r"(?:[|\n]|\A)\s*\Z")
_SMALL_WORD = re.compile(r"\b[a-zà-ÿ]{2,}")
_OPENS = re.compile(r"\s+[A-Z]")
_CLOCKED = (Granularity.SECOND, Granularity.MINUTE)
_LABEL_CHARS = 28
"""How far before or after a date its label stands."""
_OPENING_CHARS = 300
"""A headline, a standfirst and a byline; below them, stamps without a label are those of comments or other pages."""


class Stamp(Enum):
    """What a stamp dates."""

    PAGE = auto()
    CHANGE = auto()
    """The last change of the page, or one of several."""
    OTHER = auto()
    """A comment on the page, or another page that it lists."""


def stamp_of(reading: Reading, item: Dated) -> Stamp | None:
    """Tell what an expression stamps; None where it is no stamp but told in a sentence."""
    expression, cues = item.expression, reading.cues
    if cues is None or expression.when is None or not expression.when.is_day or expression.anchor.kind != "explicit":
        return None
    text = reading.article.text
    before = _WEEKDAY.sub("", text[max(0, expression.start - 60) : expression.start])
    after = text[expression.end : expression.end + _LABEL_CHARS]
    if _is_in_sentence(before, cues):
        return None
    if cues.later_labels.search(before[-_LABEL_CHARS:].lower()) or cues.later_labels.match(after.lower().lstrip()):
        return Stamp.CHANGE if expression.start < _OPENING_CHARS else Stamp.OTHER
    if _is_labelled(before[-_LABEL_CHARS:], cues):
        return Stamp.PAGE
    is_clocked = expression.when.granularity in _CLOCKED or _CLOCK_AFTER.match(after) or _CLOCK_BEFORE.search(before)
    if is_clocked or _stands_alone(expression.start, before, after):
        return Stamp.PAGE if expression.start < _OPENING_CHARS else Stamp.OTHER
    return None


def _is_in_sentence(before: str, cues: Cues) -> bool:
    word = _LAST_WORD.search(before)
    return word is not None and word[1].lower() in cues.prepositions and not _CLOCK_BEFORE.search(before)


def _is_labelled(before: str, cues: Cues) -> bool:
    """Tell whether a label stands right before a date: "Date:", and not "the new date is"."""
    ends = [label.end() for label in cues.labels.finditer(before.lower())]
    return bool(ends) and not _SMALL_WORD.search(before, ends[-1])


def _stands_alone(start: int, before: str, after: str) -> bool:
    if start <= 2 and _OPENS.match(after):
        return True
    return bool(_BAR_BEFORE.search(before) and _BAR_AFTER.match(after))
