"""Finds where the articles of one plain text begin: pasted texts, clippings, digests, dumps.

A new article needs more than a heading: a rule or a gap before it, and after it the marks of an article's head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronicle.ingest.header import dateline_in, is_byline, masthead_date
from chronicle.ingest.layout import Line, ends_sentence, is_prose, without_credit

__all__ = ["article_starts"]

LOOK_AHEAD = 10
"""Lines below a heading in which the marks of an article's head are sought."""

MIN_PROSE = 120
"""Characters of prose without which a part is no article, but belongs to the one before it."""

GAP = 2
"""Blank lines that set articles apart where no rule does; one is a paragraph's."""

_RULE = re.compile(r"(?:([=_~#*+-])\s?(?:\1\s?){3,}|[=_~#*+—–-]{4,}|(?:\*\s+){2,}\*|(?:-\s+){2,}-)\Z")
_DOCUMENT = re.compile(r"(?:DOCUMENT\s+)?\d+\s+OF\s+\d+\s+(?:DOCUMENTS|ARTICLES)\Z|DOCUMENT\s+\d+\Z", re.IGNORECASE)


def article_starts(lines: Sequence[Line]) -> list[int]:
    """Give the index of each article's first line, the first article's among them.

    A rule between two articles belongs to neither head: the index is that of the line after it.
    """
    starts = [0]
    for index in range(1, len(lines)):
        if _begins(lines, index) and _has_prose(lines, starts[-1], index):
            starts.append(index)
    while len(starts) > 1 and not _has_prose(lines, starts[-1], len(lines)):
        starts.pop()
    return starts


def is_rule(line: Line) -> bool:
    """Tell whether a line only sets apart: "=====", "* * *", "3 of 12 DOCUMENTS"."""
    return bool(_RULE.match(line.text) or _DOCUMENT.match(line.text))


def _begins(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if is_rule(line):
        return False
    if is_rule(lines[index - 1]):
        return bool(_DOCUMENT.match(lines[index - 1].text)) or _has_head(lines, index)
    if line.blank_before == 0 or is_prose(lines, index) or len(line.text) > MIN_PROSE:
        return False
    if line.blank_before >= GAP:
        return _has_marks(lines, index)
    return _is_told_again(lines, index) or masthead_date(line) is not None


def _has_head(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a title or masthead stands here: what follows a rule in an article's body is a sentence."""
    return not is_prose(lines, index) or dateline_in(lines[index].bare) is not None


def _has_marks(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a heading after a gap has a byline, a date, a dateline below it, or is told again."""
    if _is_told_again(lines, index) or masthead_date(lines[index]) is not None:
        return True
    for below in lines[index + 1 : index + LOOK_AHEAD]:
        if is_byline(below.bare) or masthead_date(below) is not None:
            return True
        if ends_sentence(below.text):
            return dateline_in(below.bare) is not None
    return False


def _is_told_again(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a heading is repeated below its captions, as pages print it above and below their picture."""
    title = lines[index].text
    below = lines[index + 1 : index + LOOK_AHEAD]
    if title.count(" ") < 2 or all(line.text != title for line in below):
        return False
    above = lines[max(index - LOOK_AHEAD, 0) : index]
    captions = (without_credit(line.text) for line in above)
    return title not in (line.text for line in above) and without_credit(title) not in captions


def _has_prose(lines: Sequence[Line], start: int, stop: int) -> bool:
    total = 0
    for index in range(start, stop):
        if is_prose(lines, index) or ends_sentence(lines[index].text):
            total += len(lines[index].text)
            if total >= MIN_PROSE:
                return True
    return False
