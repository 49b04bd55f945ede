"""Reads the head of a plain text: title, byline, publisher, and the lines that state its publication date.

A header line is short and tells no event; the first sentence of prose ends the header. Labelled lines
("Publication date: ...", "Original url:") are read wherever they stand, most often at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from chronicle.dates.items import DAY_ITEM
from chronicle.ingest import urls
from chronicle.ingest.colophon import copyright_year, foot_dates
from chronicle.ingest.datelines import Dateline, dateline_in
from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.furniture import leads_elsewhere
from chronicle.ingest.layout import Line, ends_sentence, is_prose, without_credit
from chronicle.ingest.marks import (
    MAX_DATE_LINE,
    byline_name,
    is_byline,
    is_embargo,
    is_head_line,
    is_published_label,
    labelled,
    web_address,
)
from chronicle.ingest.mastheads import issue_date, masthead_date, session_date, yearless_line
from chronicle.ingest.publishers import publisher_of
from chronicle.ingest.titles import title_beside, title_line, told_title
from chronicle.ingest.written import DateInLine, find_date, looks_dated

__all__ = ["Header", "read_header"]

HEADER_LINES = 24
"""Lines that a header may have: the longest pasted ones repeat title and captions."""

TOP = 6
"""Lines from the start in which a paper names itself and its issue."""

MAIL_LINES = 4
"""Lines around a mail's date in which its sender and subject stand."""

MIN_ITEMS, ITEM_WORDS = 3, 3
"""Dated lines that make a list, and words behind the date of each."""

MAX_ADDRESS_LINE = 500
"""Characters of a line that tells an address."""

MIN_DAYS = 2
"""Lines of a list of days on end that are no head."""
_ITEM = re.compile(r"[-*•–]\s|\d{1,2}[:.]\d\d\s|\d{1,3}[.)]\s")


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
    others = _of_others(head)
    dated = _of_one_article({i: found for i, found in dated.items() if i not in others})
    if not dated:
        dated = {i: found for i, line in enumerate(head[:TOP]) if (found := issue_date(line, language=language))}
    title = title_line(lines[:end], [i for i in dated if i < end])
    dateline = _dateline(lines, end)
    statements = [_statement(found, head, i) for i, found in dated.items()]
    statements += [] if dated else _sessions(lines[:TOP], language, region)
    statements += _labelled_dates(rest, language, region)
    if dateline and dateline.date and (found := find_date(dateline.date, language=language, region=region)):
        told = ", ".join(part for part in (dateline.place, dateline.date) if part)
        statements.append(Statement(found.when, Rank.HEADER, f'dateline: "{told}"'))
        dateline = replace(dateline, date=None)
    statements += foot_dates(lines[end:], language=language, region=region)
    statements += [year for line in lines[:end] for year in copyright_year(line)]
    body = end + 1 if dateline and dateline.is_alone and end + 1 < len(lines) else end
    return Header(
        title=told_title(head) or (without_credit(title.bare) if title else title_beside(dated.values())),
        byline=next((byline_name(line.bare) for line in head if is_byline(line.bare)), None),
        publisher=publisher_of(lines, head, dated, title) or (dateline.agency if dateline else None),
        place=(dateline.place or None) if dateline else None,
        url=_address(lines),
        monthday=(dateline.date if dateline else None) or (None if dated else _monthday(head, language)),
        statements=tuple(statements),
        body_start=lines[body].start if body < len(lines) else title.end if title else 0,
        lines=tuple(line for line in head if line is not title),
    )


def _monthday(head: Sequence[Line], language: str | None) -> str | None:
    """Give the month and day of a masthead that leaves the year out."""
    found = (yearless_line(line.bare, language=language) for line in head)
    return next((date.text for date in found if date), None)


def _header_end(lines: Sequence[Line]) -> int:
    """Give the index of the first line of prose; in a text without any, of the first line below title and labels."""
    for index, line in enumerate(lines[:HEADER_LINES]):
        days = [DAY_ITEM.match(line.text) is not None for line in lines[max(0, index - 1) : index + MIN_DAYS]]
        if days == [False, *[True] * MIN_DAYS]:
            return index
        if is_head_line(line.bare) or (ends_sentence(line.bare) and (masthead_date(line) or any(copyright_year(line)))):
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
    """Tell whether a line that ends in ? or ! stands alone as a title does, or first of all lines."""
    stands_alone = index + 1 < len(lines) and (index == 0 or lines[index + 1].blank_before > 0)
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


def _dateline(lines: Sequence[Line], end: int) -> Dateline | None:
    """Give the dateline of the first prose; a day alone heads many lines of a chronology, and is one's only here."""
    dateline = dateline_in(lines[end].bare) if end < len(lines) else None
    if dateline is None or dateline.place:
        return dateline
    others = (dateline_in(line.bare) for line in lines[end + 1 :])
    return None if any(other and not other.place for other in others) else dateline


def _of_others(head: Sequence[Line]) -> set[int]:
    """Give the lines that name other articles, and the items of the list below such a line."""
    found: set[int] = set()
    for index, line in enumerate(head):
        is_item = index - 1 in found and _ITEM.match(line.text) is not None
        if is_item or leads_elsewhere(line.bare):
            found.add(index)
    return found


def _of_one_article(dated: Mapping[int, DateInLine]) -> dict[int, DateInLine]:
    """Leave out what heads the lines of a list: a date before some words, or a number, in several lines."""
    numbered = [i for i, found in dated.items() if _ITEM.match(found.before)]
    if len(numbered) > 1:
        return {i: found for i, found in dated.items() if i not in numbered}
    items = {
        i: found for i, found in dated.items() if not found.before.strip() and len(found.after.split()) >= ITEM_WORDS
    }
    if len({found.when.edtf for found in items.values()}) < MIN_ITEMS:
        return dict(dated)
    return {i: found for i, found in dated.items() if i not in items}


def _statement(found: DateInLine, head: Sequence[Line], index: int) -> Statement:
    line = head[index]
    rank = Rank.LABEL if is_published_label(line.bare) else Rank.HEADER
    if rank is Rank.LABEL and _is_mail_head(head, index):
        rank = Rank.FEED
    if is_embargo(line.bare):
        rank = Rank.SEEN  # the day that a release is for, where it states none
    return Statement(found.when, rank, f'line {line.number}: "{line.bare[:MAX_DATE_LINE]}"')


def _sessions(top: Sequence[Line], language: str | None, region: str | None) -> list[Statement]:
    """Give the day of a meeting to its record, where no line says when that came out."""
    found = ((line, session_date(line, language=language, region=region)) for line in top)
    return [Statement(date.when, Rank.SEEN, f'line {line.number}: "{line.bare}"') for line, date in found if date]


def _is_mail_head(head: Sequence[Line], index: int) -> bool:
    """Tell whether a labelled date is a mail's: its sender and its subject are named beside it."""
    beside = [line.bare for line in head[max(index - MAIL_LINES, 0) : index + MAIL_LINES + 1]]
    return any(labelled(text, "sender") is not None for text in beside) and any(
        labelled(text, "title") is not None for text in beside
    )


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


def _address(lines: Sequence[Line]) -> str | None:
    """Find the article's own address: behind a label, on its line or the next, or a first or last line that is one."""
    if lines and (address := web_address(lines[0].text)):
        return urls.safe(address)
    for index, line in enumerate(lines):
        if len(line.text) > MAX_ADDRESS_LINE or (value := labelled(line.bare, "address")) is None:
            continue
        if not value and index + 1 < len(lines):
            value = lines[index + 1].text
        if address := web_address(value):
            return urls.safe(address)
    if lines and (address := web_address(lines[-1].text)):
        return urls.safe(address)
    return None
