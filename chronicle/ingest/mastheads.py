"""Reads the lines of a header that state a date: mastheads, labels, stamps, the day of a document or of an issue.

Such a line tells nothing but when, where and by whom: names, a place, a weekday, a clock, a zone, a number, a price,
an edition, a page, in any order and with any separators between them.
"""

from __future__ import annotations

import re
from functools import cache

from chronicle.ingest.issues import find_days, find_issue, names_week
from chronicle.ingest.layout import Line, ends_sentence
from chronicle.ingest.marks import (
    MAX_DATE_LINE,
    MAX_LABEL_LINE,
    MAX_NAME_WORDS,
    SEPARATOR,
    has_page,
    is_byline,
    is_embargo,
    is_modified,
    is_note,
    is_press_name,
    is_published_label,
    names_press,
    page,
    pattern,
    publisher_name,
)
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine, find_date, find_monthday

__all__ = [
    "dated_line",
    "issue_date",
    "masthead_date",
    "names_issue",
    "says_published",
    "session_date",
    "yearless_line",
]

MAX_SMALL_WORDS = 3
"""Words with a small letter in a name: "Bulletin of the office for the interior"."""

MAX_TAIL = 6
"""Words after the date of a masthead: a time, a zone, an edition, a price."""

MAX_TAILS = 3
"""Such tails side by side: "by A. Writer in Ports | 4 comments"."""

PAGE_CHARS = 12
"""Characters at the end of a citation that name its page."""

SHORTEST_MONTH = 28
"""Days: a week or a weekend is shorter, and names an issue by itself."""

SENTENCE_WORDS = 8
"""A line with a full stop and this many words tells something; shorter ones may be labels ("Published 5 May 2014.")."""

_DIGIT = re.compile(r"\d")
_NUMBERS = re.compile(r"[\d.,:]+")
_RANGE_END = re.compile(r"\s*(?:[-–—]|to|bis|au|al)\s*\Z")
_RANGE_START = re.compile(
    r"(?:(?<![\w:.#/])\d{1,2}\.?\s*(?:[-–—/&]|to|bis|au|al|and|und|et|y)\s*"
    r"|(?<![\w:.#])(?:[^\W\d_]{2,10}\.?,?\s)?\d{1,2}\.?\s(?:to|bis|au|al|and|und|et|y)\s(?:[^\W\d_]{2,10}\.?,?\s)?"
    r"|[^\W\d_]{2,10}(?:day|tag|woch|bend|di|nes|tes|bado|ingo)\.?,?\s\d{1,2}\.?\s*[-–—/&]\s*[^\W\d_]{2,10}\.?,?\s*)\Z"
)
"""A day before the date: "7-9 March", "Monday 7 - Wednesday 9 March". A clock's minutes are none, nor is the number
of a day: "Day 3 — Friday 9 March"."""
_BYLINE_DATE = re.compile(r"\s(?:on|am|le|el|em|il|op)\Z")
_TAILS = re.compile(r"\s*[|·•;]\s*|\s+(?:[–—:*-]|//?)\s+|\s{2,}")
_FRAMED = re.compile(r"[<>=*~–—-]{2,}\s*([^\s<>=*~–—-].*?)\s*[<>=*~–—-]{2,}")
_OF = r"\s(?:of|for|from|dated|vom|von|du|de|del)\Z"
_OF_ISSUE = re.compile(rf"(?P<name>.{{2,}}?),?{_OF}")
_SIGN = r"(?:(?:no|nr|n[°ºo]|núm|num|vol|jg|bd)\.?|number|issue|heft|band|volume|jahrgang|tome|numéro|número|nummer|#)"
_NUMBER = rf"(?<!\w){_SIGN}\s?#?(?:\d{{1,5}}(?:[./,-]\d{{1,4}})?|[IVXLC]+)(?!\w)"
_NUMBERED = re.compile(rf"{_NUMBER}\W*\Z", re.IGNORECASE)
_SIGNED = re.compile(rf"(?<!\w){_SIGN}\s?\Z", re.IGNORECASE)
_PRICE = (
    r"(?<!\w)(?:[$€£]\s?\d+(?:[.,]\d\d)?|\d+(?:[.,]\d+)?\s?(?:[€£$]|p|c|cts?|cents?|pence|euros?|eur|dollars?)(?!\w)"
    r"|free|gratis|kostenlos|gratuit)(?!\w)"
)
_ISSN = r"\bissn\W{0,2}\d{4}-\d{3}[\dx]"
_WEEKDAY_TAIL = re.compile(r"(?:\A|(?<=[\s,|(]))[^\W\d_]{2,12}\.?,?\s*\Z")
_ARTICLES = ("the", "on", "le", "el", "il", "der", "den", "am", "de")
"""What may stand before a weekday and its date, with nothing else: "Le lundi 9 mars 2016"."""
_CLOCK_TAIL = re.compile(
    r"[\s,]*\b(?:at|um|à|a las|alle|ore)?:?\s*\d{1,2}[:.h]?\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|Uhr|hrs|gmt)?,?\s*\Z"
)
_SHORT_END = re.compile(r"(?:\d\s?(?:[ap]\.m|[^\W\d_]{1,4})|,\s[A-Z][a-z]{1,4})\.\Z")
"""An abbreviation after a number or a place: "3 min.", "Wend, Vt."."""
_AGENCY_TAIL = re.compile(r"[^\W\d_]\s\([A-Za-z][\w./ -]{1,12}\)\Z")
_TITLE_TAIL = re.compile(r":\s[a-zà-ÿ]")


def masthead_date(line: Line, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the date of a line that is one, or a masthead or label with one."""
    if framed := _FRAMED.fullmatch(line.text[:MAX_DATE_LINE]):
        found = find_date(framed[1], language=language, region=region)
        if found and _is_tail(found.after) and publisher_name(found.before):
            return found
    return dated_line(line.bare, language=language, region=region)


def dated_line(text: str, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the date of a text that is a date, its label or masthead, and no more."""
    if not _DIGIT.search(text):
        return None
    text = _published_part(text)
    if not _may_state(text) or is_modified(text):
        return None
    found = find_date(text, language=language, region=region)
    if found is None or not _is_masthead(found.before) or not _is_tail(found.after):
        label = _published_after().search(text)  # "Meeting of 1 March 2016 - minutes published 9 March 2016"
        return dated_line(text[label.start("label") :], language=language, region=region) if label else None
    if _SIGNED.search(found.before):
        return None  # "No. 4 November 1998": a number and a month
    last = find_date(found.after, language=language, region=region)
    return None if last and _RANGE_END.match(last.before) else found


def yearless_line(text: str, *, language: str | None = None) -> DateInLine | None:
    """Give the month and day of a masthead that leaves the year out: "The Wend Post, Saturday 21 June"."""
    if not _may_state(text) or is_modified(text) or is_embargo(text):
        return None
    found = find_monthday(text, language=language)
    if found is None or not _is_masthead(found.before) or not _is_tail(found.after):
        return None
    return found


def _may_state(text: str) -> bool:
    """Tell whether a line is short, has digits, and is no sentence, no note and no picture's credit."""
    if len(text) > MAX_DATE_LINE or not _DIGIT.search(text) or _is_sentence(text):
        return False
    return not is_note(text) and not pattern("picture", tail=r"\b").match(text)


def _published_part(text: str) -> str:
    """Leave out what is told of changes around the publication: "Updated 3 h ago · First published 9 May 2016".

    The end of "9 May 2016 6:07 pm | Updated: 9:12 am, May 15, 2016." is no sentence's.
    """
    if not is_modified(text):
        changed = _changed_after().search(text, 0, MAX_LABEL_LINE)
        published = text[: changed.start()].rstrip() if changed else text
        return published if _DIGIT.search(published) else text
    label = _published_after().search(text)
    return text[label.start("label") :] if label else text


@cache
def _changed_after() -> re.Pattern[str]:
    return re.compile(rf"[·|•,;(–—/-]\s*(?:{words('header').any_of('modified')})\b", re.IGNORECASE)


@cache
def _published_after() -> re.Pattern[str]:
    return re.compile(rf"[·|•,;(–—/-]\s*(?:\w+\s)?(?P<label>{words('header').any_of('published')})\b", re.IGNORECASE)


def issue_date(line: Line, *, language: str | None = None) -> DateInLine | None:
    """Give the days that a short line names a paper's issue by: "The Wend | June 2016", "Week of March 7-13, 2016"."""
    text = line.bare
    if len(text) > MAX_DATE_LINE or is_modified(text) or _is_sentence(text):
        return None
    found = find_issue(text, language=language)
    if found and (found.when.length or 0) < SHORTEST_MONTH:
        return found if _is_tail(found.after) else None
    if (days := find_days(text, language=language)) and ("/" in days.text or is_press_name(_name(days.before))):
        found = days
    if found is None:
        return None
    before, after = _without_numbers(found.before), _without_numbers(found.after)
    if after.strip(" .,|()·•–—-/") or len(before.split()) > MAX_TAIL:
        return None
    is_named = not before or before.endswith(("|", "·", "–", "-", ",")) or is_press_name(_name(before))
    is_numbered = bool(_NUMBERED.search(found.before))
    return found if is_named or is_numbered or pattern("issue", tail=r"\b").match(before) else None


def _name(before: str) -> str:
    return publisher_name(before) or ""


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(rf"{_NUMBER}|{_PRICE}|{_ISSN}|{page().pattern}(?:[-–]\d{{1,3}})?", re.IGNORECASE)


def _without_numbers(text: str) -> str:
    """Leave out what counts and costs an issue: "The Wend, No. 131 · 45p" is "The Wend,"."""
    return _counts().sub(" ", text).strip()


def session_date(line: Line, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the day of what a line calls the record of: "Minutes of the meeting held on 9 March 2016 at 7 pm"."""
    text = line.bare
    if len(text) > MAX_DATE_LINE or _is_sentence(text) or not pattern("record", tail=r"\b").match(text):
        return None
    return find_date(text, language=language, region=region)


def _is_sentence(text: str) -> bool:
    if not ends_sentence(text) or text.count(" ") < SENTENCE_WORDS:
        return False
    return not has_page(text[-PAGE_CHARS:]) and not _SHORT_END.search(text)


def _is_masthead(before: str) -> bool:
    """Tell whether the text before a date is a label, a document's kind, a name with a separator, or a weekday."""
    raw, before = before, before.strip()
    if not any(map(str.isalnum, before)) or _is_label(before) or _is_byline_date(before):
        return True
    words_before = _NUMBERS.sub(" ", before).split()
    if names_week(before):
        return False  # the first or last day of the issue's
    if names_issue(before) or says_published(before) or _says_how_often(before):
        return True
    if words_before and pattern("event", tail=r"\Z").fullmatch(words_before[-1].strip(",:")):
        return False
    if (days := _RANGE_START.search(before)) and not _counts_up(before[: days.start()]):
        return False
    cut = _WEEKDAY_TAIL.sub("", before).rstrip()
    if raw.endswith("(") and sum(word[0].islower() for word in words_before) > MAX_SMALL_WORDS:
        return False  # the date of what a title names: "Fines for expired goods doubled (2 April 2016)"
    if not cut or cut.lower() in _ARTICLES or before.isupper() or bool(SEPARATOR.search(raw)):
        return True
    is_press = is_press_name(before) or is_press_name(cut)  # "The Wend Post 9 March 2016, page 7"
    return is_press or is_byline(before) or _is_filed(before)


def _counts_up(before: str) -> bool:
    """Tell whether a number that follows is an issue's or a page's, and no day: "No.", "p."."""
    return bool(_SIGNED.search(before) or pattern("page", tail=r"\s?\Z").search(before))


def _is_label(before: str) -> bool:
    """Tell whether the text before a date begins, or its last bracket does, with what labels a publication date."""
    last = before.rpartition("(")[2]
    if is_published_label(before) or is_embargo(before) or is_published_label(last):
        return True
    return bool(pattern("as_of", tail=r"\Z").match(last))


def _is_byline_date(before: str) -> bool:
    """Tell whether a byline is said to be of the day after it: "By A. Writer on"."""
    return is_byline(before) and bool(_BYLINE_DATE.search(before)) and len(before.split()) <= MAX_NAME_WORDS


def _is_filed(before: str) -> bool:
    """Tell whether a place and an agency stand before a date: "Wend (WNA)"."""
    return bool(_AGENCY_TAIL.search(before)) and len(before.split()) <= MAX_NAME_WORDS


def says_published(before: str) -> bool:
    """Tell whether what stands before a date ends by saying that something came out: "Copy received at 14:30 on"."""
    told = _CLOCK_TAIL.sub("", before) if before[-1:] != ":" else before
    return len(told.split()) <= MAX_NAME_WORDS and bool(_told().search(told))


def _says_how_often(before: str) -> bool:
    """Tell whether what stands before a date says how often the paper comes out: "Free every Wednesday."."""
    return len(before.split()) <= MAX_NAME_WORDS and bool(_how_often().search(before))


@cache
def _how_often() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('header').any_of('frequency')})\b[^.]*\.\Z", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    verbs = words("header").any_of("came_out")
    return re.compile(rf"\b(?:{verbs})(?:\s(?:on|this|the|at|am|den|le|el|em|il|op))?(?:\sthe)?\s?:?\Z", re.IGNORECASE)


def names_issue(before: str) -> bool:
    """Tell whether a date is said to be an issue's or a document's: "Ausgabe vom", "No. 10 of", "Judgment of"."""
    found = _OF_ISSUE.fullmatch(_WEEKDAY_TAIL.sub("", before).rstrip() if not _OF_ISSUE.fullmatch(before) else before)
    if found is None or len(found["name"].split()) > MAX_NAME_WORDS:
        return False
    name = found["name"].rstrip(" ,")
    return bool(_NUMBERED.search(name) or _document().match(name) or _issue_in().search(name)) or names_press(name)


@cache
def _document() -> re.Pattern[str]:
    """Find the kind of a document that is known by its day, alone or with who made it: "Notice of the Wend council"."""
    kinds = words("header").any_of("issue", "document")
    return re.compile(rf"(?:{kinds})(?:\s[A-ZÀ-Þ]?[\w.’'-]+){{0,4}}\Z", re.IGNORECASE)


@cache
def _issue_in() -> re.Pattern[str]:
    """Find what comes out day by day at the end of a name, its number behind it: "Notice to Mariners 14/2016"."""
    kinds = words("header").any_of("issue", "document")
    return re.compile(
        rf"\b(?:{kinds})(?:\s(?:to|for|an|aux|a)\s\w+)?(?:\s[\w/.-]*\d[\w/.-]*)?\Z",
        re.IGNORECASE,
    )


def _is_tail(after: str) -> bool:
    """Tell whether the text after a date is no sentence: a time, a zone, an edition, a price, what was changed when."""
    if changed := pattern("modified", tail=r"\b").search(after):
        after = after[: changed.start()]
    if _TITLE_TAIL.match(after):
        return False  # "Council election, 9 March 2016: results"
    is_clock = _SHORT_END.search(after) is not None
    after = after.strip(" \t.,;|–—-·•()[]/")
    if (ends_sentence(after) and not is_clock) or len(after.split()) > MAX_TAILS * MAX_TAIL:
        return False
    return all(len(part.split()) <= MAX_TAIL for part in _TAILS.split(after))
