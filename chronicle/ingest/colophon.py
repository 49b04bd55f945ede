"""Reads what the foot of a text tells of its publication: credits, sign-offs, wire codes, a copyright's year.

They are believed where head, markup and address tell nothing: a foot may be that of another page, or of a reprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.furniture import is_button
from chronicle.ingest.layout import Line, ends_sentence
from chronicle.ingest.marks import MAX_DATE_LINE, has_page, labelled, names_press, pattern, tells_appearance
from chronicle.ingest.mastheads import names_issue, says_published
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine, find_date
from chronicle.when import When

__all__ = ["copyright_year", "foot_dates"]

FOOT_LINES = 8
"""Lines from the end that may be a foot."""

HEAD_LINES = 3
"""Lines from the start in which a note says where the text appeared."""

NAME_WORDS = 6
"""Words of the name above the date that signs a notice or letter."""

FORMULA_WORDS = 12
"""Words of a sentence that ends a document with its place and day."""

_AROUND = "()[]–—-. *~"
_PLACE = re.compile(r"[^\W\d_]{2,20}(?:[ -][^\W\d_]{2,20}){0,3},\s\Z")
_COUNTS = re.compile(r"(?:\d[\d.,]*[KkMm]?\s[^\W\d_]+\s*){1,4}\Z")
_LETTER = re.compile(r"[^\W\d_][\w.’' -]{1,40},\s(?:den|le|a|im)\s\Z", re.IGNORECASE)
_NAME = re.compile(
    r"\W*(?:[A-ZÀ-Þ\d][\w.’'/&:-]*|(?:of|the|de|la|le|du|des|der|von|und|and|[a-z]{2,3}(?:/[a-z]{2,3})*))?\W*\Z"
)
_CLOCK = re.compile(r"\W*(?:(?:posted|sent)\W+)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\W*\Z", re.IGNORECASE)
_WIRE = re.compile(
    r"\b(?:[A-Z]{2,4}-[A-Z]{2}-(?P<m>\d\d)-(?P<d>\d\d)-(?P<y>\d\d) \d{4}[A-Z]{3,4}\b|[a-z]{3}:(?P<ymd>\d{6})-\d)"
)
_DIGITS = re.compile(r"\d\d-\d")
"""In every such code, and in few other lines."""
_CENTURY = re.compile("19|20")
_YEAR = r"(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)(?![\w-])"  # of years from one to another, the last
_COPYRIGHT = re.compile(rf"(?:©|\(c\)|\bcopyright\b)[^\n\d]{{0,60}}{_YEAR}", re.IGNORECASE)


def foot_dates(lines: Sequence[Line], *, language: str | None, region: str | None) -> Iterator[Statement]:
    """Give the dates of the foot; several short dated lines there are a list of other articles, and give none."""
    foot = lines[-FOOT_LINES:]
    for line in [*lines[:HEAD_LINES], *foot]:
        text = line.bare.strip(_AROUND)
        if tells_appearance(text) and (found := find_date(text, language=language, region=region)):
            yield _statement(found.when, line, Rank.FOOT)
    dated = [(i, found) for i, line in enumerate(foot) if (found := _short_date(line, language, region))]
    if len(dated) == 1 and len(lines) > 1:
        index, found = dated[0]
        if _is_credit(foot[index], found) or _is_formula(found.before) or _is_signed(foot, index, found):
            yield _statement(found.when, foot[index], Rank.FOOT)
    for line in foot:
        if _DIGITS.search(line.text) and (code := _WIRE.search(line.text)) and (when := _coded(code)):
            yield _statement(when, line, Rank.FOOT)
    for line in [*foot, *lines[:HEAD_LINES]]:
        yield from copyright_year(line)


def copyright_year(line: Line) -> Iterator[Statement]:
    """Give the year of a line that tells whose the rights are."""
    text = line.text[:MAX_DATE_LINE]
    if _CENTURY.search(text) and (year := _COPYRIGHT.search(text) or _rights().search(text)):
        yield _statement(When.year(int(year["year"])), line, Rank.COPYRIGHT)


@cache
def _rights() -> re.Pattern[str]:
    return re.compile(rf"\b{_YEAR}[.,)|]?\s*(?:{words('header').any_of('rights')})\b", re.IGNORECASE)


def _statement(when: When, line: Line, rank: Rank) -> Statement:
    return Statement(when, rank, f'line {line.number}: "{line.bare[:MAX_DATE_LINE]}"')


def _short_date(line: Line, language: str | None, region: str | None) -> DateInLine | None:
    text = line.bare.strip(_AROUND)
    if len(text) > MAX_DATE_LINE:
        return None
    if ends_sentence(line.bare) and not line.bare.startswith(("(", "[")):
        found = find_date(text, language=language, region=region) if len(text.split()) <= FORMULA_WORDS else None
        return found if found and not found.after and _is_formula(found.before) else None
    return find_date(text, language=language, region=region)


def _is_formula(before: str) -> bool:
    """Tell whether a short sentence ends a document with its day: "Given at Wend this", "Ends. Issued"."""
    before = before.strip()
    return says_published(before) or bool(pattern("given", tail=r"\b").match(before))


def _is_credit(line: Line, found: DateInLine) -> bool:
    """Tell whether a line names the paper or the page: "-- Wend Courier, 9 March 2016, page A3", "Source: …"."""
    if labelled(line.bare, "source") is not None or (names_issue(found.before.rstrip()) and not found.after.strip()):
        return True
    name = re.sub(r"[\s,:–—-]+(?:of|from|vom|von|du|del|de)?\s*\Z", "", found.before)
    return len(name.split()) <= NAME_WORDS and (names_press(name.partition(",")[0]) or has_page(found.after))


def _is_signed(foot: Sequence[Line], index: int, found: DateInLine) -> bool:
    """Tell whether a date ends a notice or letter below a name, its place before it or not, or a post by itself."""
    if any(not is_button(line.bare) and not _COUNTS.match(line.bare) for line in foot[index + 1 :]):
        return False
    if _LETTER.match(found.before) or _CLOCK.match(found.before):
        return True
    is_alone = not found.before.strip() or bool(_PLACE.match(found.before))
    return (is_alone and not found.after.strip()) or (_names(found.before) and _names(found.after))


def _names(text: str) -> bool:
    """Tell whether nothing but a few names, initials and numbers stands in a text: "Ada Kell, Wend", "WNA ak/ob"."""
    told = text.split()
    return len(told) <= NAME_WORDS and all(_NAME.match(word) for word in told)


def _coded(code: re.Match[str]) -> When | None:
    """Read the code that an agency ends its stories with: "WN-ES-03-09-16 1842EST", "wnd:160309-99-123/3"."""
    digits = code["ymd"] or f"{code['y']}{code['m']}{code['d']}"
    found = find_date(f"20{digits}" if digits < "70" else f"19{digits}")
    return found.when if found else None
