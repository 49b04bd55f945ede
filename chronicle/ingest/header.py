"""Reads the head of a plain text: title, byline, publisher, and the lines that state its publication date.

A header line is short and tells no event; the first sentence of prose ends the header. Labelled lines
("Publication date: ...", "Original url:") are read wherever they stand, most often at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from chronicle.ingest import urls
from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.layout import Line, is_prose, without_credit
from chronicle.ingest.marks import (
    MAX_DATE_LINE,
    Dateline,
    byline_name,
    dateline_in,
    is_byline,
    is_head_line,
    is_press_name,
    is_published_label,
    issue_date,
    labelled,
    masthead_date,
    publisher_name,
    web_address,
)
from chronicle.ingest.written import DateInLine, find_date, looks_dated

__all__ = ["Header", "read_header"]

HEADER_LINES = 24
"""Lines that a header may have: the longest pasted ones repeat title and captions."""

TOP = 6
"""Lines from the start in which a paper names itself and its issue."""

FOOTER_LINES = 8
"""Lines from the end in which the publisher may be named."""

MAX_ADDRESS_LINE = 500
"""Characters of a line that tells an address."""

TITLE_WORDS = 4
"""A line with fewer words beside a longer one is a section or a publisher's name."""

MIN_TITLE, MAX_TITLE = 4, 220
"""Characters of a title; shorter lines are buttons ("A A", "TT"), longer ones sentences."""

_ITEM = re.compile(r"[-*•–]\s|\d{1,2}[:.]\d\d\s|\d{1,3}[.)]\s")
_CLOCK_LINE = re.compile(r"\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr))?\Z")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a text tells of its article."""

    title: str = ""
    byline: str | None = None
    publisher: str | None = None
    place: str | None = None
    url: str | None = None
    monthday: str | None = None
    """Of a dateline that tells no year."""
    statements: tuple[Statement, ...] = ()
    body_start: int = 0
    """Where the first sentence of prose begins, or what follows the title where there is none."""
    lines: tuple[Line, ...] = field(default=())
    """Header lines anywhere in the text: they tell no event."""


def read_header(lines: Sequence[Line], *, language: str | None, region: str | None) -> Header:
    """Read the header, and the labelled lines after it."""
    end = _header_end(lines)
    below = _end_below_deck(lines, end)
    head, rest = [*lines[:end], *lines[end + 1 : below]], lines[max(end + 1, below) :]
    dated = {
        i: found for i, line in enumerate(head) if (found := masthead_date(line, language=language, region=region))
    }
    if not dated:
        dated = {i: found for i, line in enumerate(head[:TOP]) if (found := issue_date(line, language=language))}
    title = _title(lines[:end], [i for i in dated if i < end])
    dateline = dateline_in(lines[end].bare) if end < len(lines) else None
    statements = [_statement(found, head[i]) for i, found in dated.items()]
    statements += _labelled_dates(rest, language, region)
    if dateline and dateline.date and (found := find_date(dateline.date, language=language, region=region)):
        statements.append(Statement(found.when, Rank.HEADER, f'dateline: "{dateline.place}, {dateline.date}"'))
        dateline = replace(dateline, date=None)
    return Header(
        title=_told_title(head) or (without_credit(title.bare) if title else ""),
        byline=next((byline_name(line.bare) for line in head if is_byline(line.bare)), None),
        publisher=_publisher(lines, head, dated, title, dateline),
        place=dateline.place if dateline else None,
        url=_address(lines),
        monthday=dateline.date if dateline else None,
        statements=tuple(statements),
        body_start=lines[end].start if end < len(lines) else title.end if title else 0,
        lines=tuple(line for line in head if line is not title),
    )


def _header_end(lines: Sequence[Line]) -> int:
    """Give the index of the first line of prose; in a text without any, of the first line below title and labels."""
    for index, line in enumerate(lines[:HEADER_LINES]):
        if is_head_line(line.bare):
            continue
        if (is_prose(lines, index) and not _is_asking_title(lines, index)) or dateline_in(line.bare):
            return index
    if len(lines) > HEADER_LINES and any(is_prose(lines, index) for index in range(HEADER_LINES, len(lines))):
        return HEADER_LINES
    return _list_start(lines)


def _list_start(lines: Sequence[Line]) -> int:
    """Give the first line of a text of headlines or notes that is neither its title nor its date."""
    first = 0 if lines and _ITEM.match(lines[0].text) else 1
    for index, line in enumerate(lines[first:HEADER_LINES], first):
        if not is_head_line(line.bare) and not looks_dated(line.bare):
            return index
    return len(lines)


def _is_asking_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line that ends in ? or ! stands alone as a title does."""
    stands_alone = index + 1 < len(lines) and lines[index + 1].blank_before > 0
    text = lines[index].bare
    return stands_alone and text[-1] in "?!" and len(text) <= MAX_DATE_LINE and ". " not in text


def _end_below_deck(lines: Sequence[Line], end: int) -> int:
    """Give the end of header lines that stand below one sentence of summary: a date, a time, a place, a counter."""
    below = end + 1
    while below < len(lines) and is_head_line(lines[below].bare):
        below += 1
    if below >= len(lines) or masthead_date(lines[below]) is None:
        return end
    for index in range(below, min(below + HEADER_LINES, len(lines))):
        if is_prose(lines, index) and not is_head_line(lines[index].bare):
            return index
    return end


def _statement(found: DateInLine, line: Line) -> Statement:
    rank = Rank.LABEL if is_published_label(line.bare) else Rank.HEADER
    return Statement(found.when, rank, f'line {line.number}: "{line.bare[:MAX_DATE_LINE]}"')


def _labelled_dates(lines: Sequence[Line], language: str | None, region: str | None) -> list[Statement]:
    """Read "Publication date: November 9, 2020, 13:25" below the header: a label, a colon, a date, no more."""
    found = []
    for line in lines:
        text = line.bare
        colon = text.find(":")
        if 0 < colon < 40 and len(text) <= MAX_DATE_LINE and is_published_label(text):
            date = masthead_date(line, language=language, region=region)
            if date and not date.before[colon + 1 :].strip():
                found.append(Statement(date.when, Rank.LABEL, f'line {line.number}: "{text}"'))
    return found


def _told_title(head: Sequence[Line]) -> str:
    """Give the title that a label tells: "Headline: ...", "Subject: ..."."""
    for line in head:
        if title := labelled(line.bare, "title"):
            return title[:MAX_TITLE]
    return ""


def _title(head: Sequence[Line], dated: Sequence[int]) -> Line | None:
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
        masthead_end = _masthead_end(head)
        return _first_long([line for line in candidates if line.start >= masthead_end] or candidates)
    masthead = max(dated)
    after = [line for line in candidates if line.start > head[masthead].start]
    if _heads_page(head, masthead):
        return _first_long(after or candidates)
    before = [line for line in candidates if line.start < head[masthead].start]
    return _first_long([*before, *after])


def _masthead_end(head: Sequence[Line]) -> int:
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


def _heads_page(head: Sequence[Line], index: int) -> bool:
    """Tell whether a date line belongs to what stands above a title: first, or right below a publisher's name."""
    return index == 0 or (head[index].blank_before == 0 and not is_byline(head[index - 1].bare))


def _may_be_title(head: Sequence[Line], index: int) -> bool:
    text = head[index].bare
    if not MIN_TITLE <= len(text) <= MAX_TITLE or not any(c.isalpha() for c in text):
        return False
    if text[0] == "[" and text[-1] == "]":  # a note of whoever pasted it
        return False
    if is_head_line(text) or web_address(text) or _CLOCK_LINE.match(text) or text.count(":") > 3:
        return False
    if looks_dated(text) and find_date(text) is None:  # a masthead in a language whose dates are not read
        return False
    is_caption = any(
        without_credit(other.text) == without_credit(head[index].text)
        for other in head[max(index - 1, 0) : index + 2]
        if other is not head[index]
    )
    return not is_caption and not head[index].text.startswith(("**", "_"))


def _publisher(
    lines: Sequence[Line],
    head: Sequence[Line],
    dated: Mapping[int, DateInLine],
    title: Line | None,
    dateline: Dateline | None,
) -> str | None:
    """Find the publisher: a "Source:" line, the masthead above the date, the agency of the dateline."""
    for line in [*head, *lines[-FOOTER_LINES:]]:
        name = labelled(line.bare, "source")
        if name and not web_address(name):
            return name[:MAX_TITLE]
    for index, found_date in dated.items():
        if title is None or title.start < head[index].start:
            continue
        for text in (*(head[i].bare for i in range(index) if head[i] is not title), found_date.before):
            if name := publisher_name(text):
                return name
    if title and head and title.start >= _masthead_end(head) > 0:
        return head[0].bare
    return dateline.agency if dateline else None


def _address(lines: Sequence[Line]) -> str | None:
    """Find the article's own address: behind a label, on its line or the next."""
    for index, line in enumerate(lines):
        if len(line.text) > MAX_ADDRESS_LINE or (value := labelled(line.bare, "address")) is None:
            continue
        if not value and index + 1 < len(lines):
            value = lines[index + 1].text
        if address := web_address(value):
            return urls.safe(address)
    return None
