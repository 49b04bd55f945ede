"""Chooses the title among the lines of a header; which lines are the header is for ``header`` to say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from chronicle.ingest.furniture import is_button
from chronicle.ingest.layout import Line, without_credit
from chronicle.ingest.marks import is_byline, is_head_line, is_press_name, labelled, names_press, web_address
from chronicle.ingest.written import DateInLine, find_date, looks_dated

__all__ = ["MAX_TITLE", "masthead_end", "title_beside", "title_line", "told_title"]

TITLE_WORDS = 4
"""A line with fewer words beside a longer one is a section or a publisher's name."""

MIN_TITLE, MAX_TITLE = 4, 220
"""Characters of a title; shorter lines are buttons ("A A", "TT"), longer ones sentences."""

_CLOCK_LINE = re.compile(r"\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr))?\Z")
_PARTS = re.compile(r"\s+[|–—·•-]\s+|\s{2,}|[|(·•]|\s[–—-]\s*\Z")
_STEPS = re.compile(r"\s*[>›»|]\s*")
_LENGTH = re.compile(r"\d{1,4} (?:min|words|mots|wörter|minutes?)\b", re.IGNORECASE)


def told_title(head: Sequence[Line]) -> str:
    """Give the title that a label tells: "Headline: ...", "Subject: ..."."""
    for line in head:
        if title := labelled(line.bare, "title"):
            return title[:MAX_TITLE]
    return ""


def title_line(head: Sequence[Line], dated: Sequence[int]) -> Line | None:
    """Choose the title among the header's lines: a Markdown heading, a line told twice, the first long one."""
    likely = [line for i, line in enumerate(head) if i not in dated and _may_be_title(head, i)]
    candidates = [line for line in likely if not looks_dated(line.bare)] or likely
    for line in candidates:
        if line.text.startswith("# "):
            return line
    counts = [line for line in candidates if sum(line.text == other.text for other in candidates) > 1]
    if counts:
        return counts[-1]
    if not dated or not candidates:
        end = masthead_end(head)
        return _first_long([line for line in candidates if line.start >= end] or candidates)
    masthead = max(dated)
    after = [line for line in candidates if line.start > head[masthead].start]
    before = [line for line in candidates if line.start < head[masthead].start]
    if _heads_page(head, masthead, before, after):
        return _first_long(after or candidates)
    return _first_long([*before, *after])


def title_beside(found: Collection[DateInLine]) -> str:
    """Give the title that shares its line with the date: "9.3.16 | Pool to close", "Pool to close (Post, 9.3.2016)".

    "" where no part of such a line is long enough and no paper's name.
    """
    for date in found:
        parts = [part.strip(" |–—·•-,()") for text in (date.before, date.after) for part in _PARTS.split(text)]
        titles = [part for part in parts if len(part.split()) >= TITLE_WORDS]
        if titles and not is_byline(titles[0]) and not names_press(titles[0]):
            return max(titles, key=len)[:MAX_TITLE]
    return ""


def masthead_end(head: Sequence[Line]) -> int:
    """Give where a block of lines ends that begins with a paper's name and stands above a gap; 0 where none does."""
    if not head or not is_press_name(head[0].bare):
        return 0
    below = next((line for line in head[1:] if line.blank_before > 0), None)
    return below.start if below is not None and head[1].blank_before == 0 else 0


def _first_long(candidates: Sequence[Line]) -> Line | None:
    """Give the first line that is no section's or publisher's name, or else the longest."""
    for line in candidates:
        if len(line.bare.split()) >= TITLE_WORDS:
            return line
    return max(candidates, key=lambda line: len(line.bare), default=None)


def _heads_page(head: Sequence[Line], index: int, before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Tell whether a date line belongs to what stands above a title: first, or right below a publisher's name."""
    if index == 0:
        return True
    if head[index].blank_before > 0 or is_byline(head[index - 1].bare):
        return False
    return not before or not after or not _is_like_title(before[0], after[0])


def _is_like_title(line: Line, below: Line) -> bool:
    """Tell whether a line above a date is a title and no masthead; ``below`` is the first that may be one instead."""
    text = line.bare
    words_here, words_below = len(text.split()), len(below.bare.split())
    if words_here < TITLE_WORDS and words_below >= words_here:
        return False
    if below.bare.isupper() and not text.isupper() and words_below >= TITLE_WORDS:
        return False
    return not names_press(text) and (not text.isupper() or below.bare.isupper() or words_below < TITLE_WORDS)


def _is_path(text: str) -> bool:
    """Tell whether a line says where a page or paper files what follows: "Home > News > Local", "World | Railways"."""
    parts = _STEPS.split(text)
    return len(parts) > 1 and all(len(part.split()) < TITLE_WORDS - 1 for part in parts)


def _may_be_title(head: Sequence[Line], index: int) -> bool:
    text = head[index].bare
    if not MIN_TITLE <= len(text) <= MAX_TITLE or not any(c.isalpha() for c in text):
        return False
    if text[0] == "[" and text[-1] == "]":  # a note of whoever pasted it
        return False
    if is_head_line(text) or web_address(text) or _CLOCK_LINE.match(text) or text.count(":") > 3:
        return False
    if is_button(text) or _LENGTH.match(text) or _is_path(text):
        return False
    if looks_dated(text) and find_date(text) is None:  # a masthead in a language whose dates are not read
        return False
    is_caption = any(
        without_credit(other.text) == without_credit(head[index].text)
        for other in head[max(index - 1, 0) : index + 2]
        if other is not head[index]
    )
    return not is_caption and not head[index].text.startswith(("**", "_"))
