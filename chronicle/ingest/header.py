"""Reads the head of a plain text: title, byline, publisher, and the lines that state its publication date.

A header line is short and tells no event; the first sentence of prose ends the header. Labelled lines
("Publication date: ...", "Original url:") are read wherever they stand, most often at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from chronicle.ingest import urls
from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.layout import Line, ends_sentence, is_prose, without_credit
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine, find_date

__all__ = [
    "Header",
    "dated_line",
    "dateline_in",
    "is_byline",
    "is_modified",
    "is_published_label",
    "masthead_date",
    "read_header",
]

HEADER_LINES = 24
"""Lines that a header may have: the longest pasted ones repeat title and captions."""

DECK_LINES = 4
"""A date this many lines below the first sentence still belongs to the header: the sentence is a summary."""

MAX_DATE_LINE = 120
"""Characters of a line that holds a publication date."""

TITLE_WORDS = 4
"""A line with fewer words beside a longer one is a section or a publisher's name."""

SENTENCE_WORDS = 8
"""A line with a full stop and this many words tells something; shorter ones may be labels ("Published 5 May 2014.")."""

MAX_TITLE = 220
"""Characters of the longest line that is taken for a title."""

MIN_LETTERS = 4
"""Letters of the shortest title; shorter lines are buttons ("A A", "TT")."""

MIN_STORY = 30
"""Characters that follow a dateline at least: "FOODS (HOLD) - what now?" is a title."""

_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(r"\(?\d{1,3}\s*(?:of|/|von|de|sur|di)\s*\d{1,3}\)?\Z", re.IGNORECASE)
_CLOCK_LINE = re.compile(r"\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}|Uhr))?\Z")
_NUMBERS = re.compile(r"[\d.,:]+")
_RANGE_START = re.compile(r"\d\.?\s*(?:[-–—]|to|bis|au|al)\s*\Z")
_SEPARATOR = re.compile(r"\s+[|–—·•/-]\s*|\s*[|·•]\s*|\s{2,}|,\s|:\s|[,:(]\Z")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?\Z")
_WEEKDAY_TAIL = re.compile(r"(?:\A|(?<=[\s,|(]))[^\W\d_]{2,12}\.?,?\s*\Z")

_UPPER = "A-ZÀ-ÖØ-Þ"
_DATELINE = re.compile(
    rf"(?P<place>[{_UPPER}][{_UPPER}.'’-]+(?:[ /][{_UPPER}][{_UPPER}.'’-]+)*"
    rf"(?:,\s[{_UPPER}][\w.]+(?:\s[{_UPPER}][\w.]+)?)??)"
    r"(?:,?\s+(?P<date>[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s[^\W\d_]{3,9}\.?(?:\s\d{4})?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\))?\s*(?:--?|–|—|:)\s"
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a text tells of its article."""

    title: str = ""
    byline: str | None = None
    publisher: str | None = None
    place: str | None = None
    url: str | None = None
    monthday: str | None = None
    statements: tuple[Statement, ...] = ()
    body_start: int = 0
    """Where the first sentence of prose begins."""
    lines: tuple[Line, ...] = field(default=())
    """Header lines anywhere in the text: they tell no event."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a story was filed: "LEEDS, Nov 9 (Wire) -"."""

    place: str
    date: str | None
    agency: str | None


@cache
def _pattern(*keys: str, tail: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words('header').any_of(*keys)}){tail}", re.IGNORECASE)


def _published_label(text: str) -> re.Match[str] | None:
    return _pattern("published", tail=r"\s*(?::|\s|\Z)\s*").match(text)


def is_byline(text: str) -> bool:
    """Tell whether a line names who wrote what follows: "By A. Writer"."""
    return len(text) < MAX_DATE_LINE and bool(_pattern("byline", tail=r"\s+\S").match(text))


def _is_label(text: str) -> bool:
    return bool(_pattern("label", "modified", "published", "address", tail=r"\s*(?::|\Z)").match(text))


def dateline_in(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph; one needs a date or an agency beside the place."""
    found = _DATELINE.match(text)
    if not found or not (found["date"] or found["agency"]) or len(text) - found.end() < MIN_STORY:
        return None
    return Dateline(found["place"].strip(), found["date"], found["agency"])


def read_header(lines: Sequence[Line], *, language: str | None, region: str | None) -> Header:
    """Read the header, and the labelled lines after it."""
    end = _header_end(lines)
    below = _end_below_deck(lines, end)
    head, rest = [*lines[:end], *lines[end + 1 : below]], lines[max(end + 1, below) :]
    dated = {
        i: found for i, line in enumerate(head) if (found := masthead_date(line, language=language, region=region))
    }
    title = _title(lines[:end], [i for i in dated if i < end])
    first_prose = lines[end] if end < len(lines) else None
    dateline = dateline_in(first_prose.bare) if first_prose else None
    statements = [_statement(found, head[i]) for i, found in dated.items()]
    statements += _labelled_dates(rest, language, region)
    if dateline and dateline.date and (found := find_date(dateline.date, language=language, region=region)):
        statements.append(Statement(found.when, Rank.HEADER, f'dateline: "{dateline.place}, {dateline.date}"'))
        dateline = Dateline(dateline.place, None, dateline.agency)
    url = _address(lines)
    return Header(
        title=without_credit(title.bare) if title else "",
        byline=_byline(head),
        publisher=_publisher(lines, head, dated, title, dateline),
        place=dateline.place if dateline else None,
        url=url,
        monthday=dateline.date if dateline else None,
        statements=tuple(statements),
        body_start=first_prose.start if first_prose else title.end if title else 0,
        lines=tuple(line for line in head if line is not title),
    )


def _header_end(lines: Sequence[Line]) -> int:
    """Give the index of the first line of prose, or the number of lines where there is none."""
    for index, line in enumerate(lines[:HEADER_LINES]):
        if _is_head_line(line.bare):
            continue
        if (is_prose(lines, index) and not _is_asking_title(lines, index)) or dateline_in(line.bare):
            return index
    return min(len(lines), HEADER_LINES)


def _is_asking_title(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line that ends in ? or ! stands alone as a title does."""
    stands_alone = index + 1 < len(lines) and lines[index + 1].blank_before > 0
    text = lines[index].bare
    return stands_alone and text[-1] in "?!" and len(text) <= MAX_DATE_LINE and ". " not in text


def _end_below_deck(lines: Sequence[Line], end: int) -> int:
    """Give the end of header lines that stand below one sentence of summary: a date, a time, a place, a counter."""
    if not any(masthead_date(line) for line in lines[end + 1 : end + DECK_LINES]):
        return end
    for index in range(end + 1, min(end + HEADER_LINES, len(lines))):
        if is_prose(lines, index) and not _is_head_line(lines[index].bare):
            return index
    return end


def _is_head_line(text: str) -> bool:
    return (is_byline(text) and not ends_sentence(text)) or _is_label(text) or bool(_COUNTER.match(text))


def masthead_date(line: Line, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the date of a line that is one, or a masthead or label with one."""
    return dated_line(line.bare, language=language, region=region)


def dated_line(text: str, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the date of a text that is a date, its label or masthead, and no more."""
    if len(text) > MAX_DATE_LINE or not _DIGIT.search(text) or is_modified(text) or _is_sentence(text):
        return None
    found = find_date(text, language=language, region=region)
    if found is None or not _is_masthead(found.before) or not _is_tail(found.after):
        return None
    return found


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and text.count(" ") >= SENTENCE_WORDS


def is_modified(text: str) -> bool:
    """Tell whether a line says when something was changed, not published."""
    return bool(_pattern("modified", tail=r"\b").match(text))


def is_published_label(text: str) -> bool:
    """Tell whether a line begins with a label such as "Published:"."""
    return _published_label(text) is not None


def _is_masthead(before: str) -> bool:
    """Tell whether the text before a date is a label, a name with a separator, or a weekday."""
    raw, before = before, before.strip()
    if not before or _published_label(before):
        return True
    words_before = _NUMBERS.sub(" ", before).split()
    if words_before and _pattern("event", tail=r"\Z").fullmatch(words_before[-1].strip(",:")):
        return False
    if _RANGE_START.search(before):
        return False
    cut = _WEEKDAY_TAIL.sub("", before).rstrip()
    return not cut or before.isupper() or bool(_SEPARATOR.search(raw)) or is_byline(before)


def _is_tail(after: str) -> bool:
    """Tell whether the text after a date is no sentence: a time, a zone, an edition, a price."""
    after = after.strip(" \t.,;|–—-·•()/")
    return len(after.split()) <= TITLE_WORDS + 2 and not ends_sentence(after)


def _statement(found: DateInLine, line: Line) -> Statement:
    rank = Rank.LABEL if _published_label(line.bare) else Rank.HEADER
    return Statement(found.when, rank, f'line {line.number}: "{line.bare[:MAX_DATE_LINE]}"')


def _labelled_dates(lines: Sequence[Line], language: str | None, region: str | None) -> list[Statement]:
    """Read "Publication date: November 9, 2020, 13:25" below the header: a label, a colon, a date, no more."""
    found = []
    for line in lines:
        text = line.bare
        colon = text.find(":")
        if 0 < colon < 40 and len(text) <= MAX_DATE_LINE and _published_label(text):
            date = masthead_date(line, language=language, region=region)
            if date and not date.before[colon + 1 :].strip():
                found.append(Statement(date.when, Rank.LABEL, f'line {line.number}: "{text}"'))
    return found


def _title(head: Sequence[Line], dated: Sequence[int]) -> Line | None:
    """Choose the title among the header's lines: a Markdown heading, a line told twice, the first long one."""
    candidates = [line for i, line in enumerate(head) if i not in dated and _may_be_title(head, i)]
    for line in candidates:
        if line.text.startswith("# "):
            return line
    counts = [line for line in candidates if sum(line.text == other.text for other in candidates) > 1]
    if counts:
        return counts[-1]
    groups = [candidates]
    if dated and candidates:
        masthead = max(dated)
        after = [line for line in candidates if line.start > head[masthead].start]
        before = [line for line in candidates if line.start < head[masthead].start]
        groups = [after, before] if _heads_page(head, masthead) else [before, after]
    for group in groups:
        for line in group:
            if len(line.bare.split()) >= TITLE_WORDS:
                return line
    return max((line for group in groups for line in group), key=lambda line: len(line.bare), default=None)


def _heads_page(head: Sequence[Line], index: int) -> bool:
    """Tell whether a date line belongs to what stands above a title: first, or right below a publisher's name."""
    return index == 0 or (head[index].blank_before == 0 and not is_byline(head[index - 1].bare))


def _may_be_title(head: Sequence[Line], index: int) -> bool:
    text = head[index].bare
    if not MIN_LETTERS <= len(text) <= MAX_TITLE or not any(c.isalpha() for c in text):
        return False
    if _is_head_line(text) or _ADDRESS.match(text) or _CLOCK_LINE.match(text) or text.count(":") > 3:
        return False
    is_caption = any(
        without_credit(other.text) == without_credit(head[index].text)
        for other in head[max(index - 1, 0) : index + 2]
        if other is not head[index]
    )
    return not is_caption and not head[index].text.startswith(("**", "_"))


def _byline(head: Sequence[Line]) -> str | None:
    for line in head:
        found = _pattern("byline", tail=r"\s+").match(line.bare)
        if found and is_byline(line.bare):
            return line.bare[found.end() :].strip()
    return None


def _publisher(
    lines: Sequence[Line],
    head: Sequence[Line],
    dated: dict[int, DateInLine],
    title: Line | None,
    dateline: Dateline | None,
) -> str | None:
    """Find the publisher: a "Source:" line, the masthead above the date, the agency of the dateline."""
    for line in [*head, *lines[-8:]]:
        found = _pattern("source", tail=r"\s*:\s*").match(line.bare)
        if found and line.bare[found.end() :] and not _ADDRESS.match(line.bare[found.end() :]):
            return line.bare[found.end() :][:MAX_TITLE]
    for index, found_date in dated.items():
        if title is None or title.start < head[index].start:
            continue
        for text in (*(head[i].bare for i in range(index) if head[i] is not title), found_date.before):
            if name := _name(text):
                return name
    return dateline.agency if dateline else None


def _name(text: str) -> str | None:
    """Give the publisher's name at the start of a masthead."""
    if _is_label(text) or _published_label(text) or is_byline(text):
        return None
    name = _SEPARATOR.split(text.strip(), maxsplit=1)[0].strip(" ,:|-–—(")
    return name if 2 < len(name) <= 60 and not _DIGIT.search(name) and len(name.split()) <= 6 else None


def _address(lines: Sequence[Line]) -> str | None:
    """Find the article's own address: behind a label, on its line or the next."""
    for index, line in enumerate(lines):
        if len(line.text) > 500 or (found := _pattern("address", tail=r"\s*:\s*").match(line.bare)) is None:
            continue
        value = line.bare[found.end() :] or (lines[index + 1].text if index + 1 < len(lines) else "")
        if address := _ADDRESS.match(value.strip()):
            return urls.safe(address[1])
    return None
