"""What a single line of a header is: a byline, a label, a dated masthead, a dateline, an address.

Which line is the title, and where the header ends, is for ``header`` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from chronicle.ingest.layout import Line, ends_sentence
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine, find_date, find_issue

__all__ = [
    "MAX_DATE_LINE",
    "Dateline",
    "byline_name",
    "dated_line",
    "dateline_in",
    "is_byline",
    "is_counter",
    "is_head_line",
    "is_label",
    "is_modified",
    "is_press_name",
    "is_published_label",
    "issue_date",
    "labelled",
    "masthead_date",
    "publisher_name",
    "tells_change",
    "web_address",
]

MAX_DATE_LINE = 120
"""Characters of a line that holds a publication date."""

MAX_LABEL_LINE = 240
"""Characters of a labelled line; a longer one that begins so is the article, its line ends lost."""

MAX_NAME, MAX_NAME_WORDS = 60, 6
"""Characters and words of a publisher's name."""

MAX_SMALL_WORDS = 3
"""Words with a small letter in a name: "Bulletin of the office for the interior"."""

MAX_TAIL = 6
"""Words after the date of a masthead: a time, a zone, an edition, a price."""

SENTENCE_WORDS = 8
"""A line with a full stop and this many words tells something; shorter ones may be labels ("Published 5 May 2014.")."""

MIN_STORY = 30
"""Characters that follow a dateline on its line, if any do: "FOODS (HOLD) - what now?" is a title."""

_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(r"\(?\d{1,3}\s*(?:of|/|von|de|sur|di)\s*\d{1,3}\)?\Z", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d.,:]+")
_RANGE_END = re.compile(r"\s*(?:[-–—]|to|bis|au|al)\s*\Z")
_RANGE_START = re.compile(r"\d\.?\s*(?:[-–—]|to|bis|au|al)\s*\Z")
_SEPARATOR = re.compile(r"\s+[|–—·•/-]\s*|\s*[|·•]\s*|\s{2,}|,\s|:\s|[,:(]\Z")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?\Z")
_WEEKDAY_TAIL = re.compile(r"(?:\A|(?<=[\s,|(]))[^\W\d_]{2,12}\.?,?\s*\Z")

_UPPER = "A-ZÀ-ÖØ-Þ"
_PLACE = rf"[{_UPPER}][{_UPPER}.'’-]+(?:[ /][{_UPPER}][{_UPPER}.'’-]+)*(?:,\s[{_UPPER}][\w.]+(?:\s[{_UPPER}][\w.]+)?)??"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:,?\s(?:and|und|et|y)\s{_PLACE})?)"
    r"(?:,?\s+(?P<date>[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s[^\W\d_]{3,9}\.?(?:\s\d{4})?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<wire>[^/\n]{2,40})/|(?P<bare>(?<=\d )[A-Z]{2,8}))?"
    r"\s*(?:--?|–|—|:|_)(?:\s|\Z)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by which agency a story was filed: "LEEDS, Nov 9 (Wire) -"."""

    place: str
    date: str | None
    agency: str | None


@cache
def _pattern(*keys: str, tail: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words('header').any_of(*keys)}){tail}", re.IGNORECASE)


def labelled(text: str, kind: str) -> str | None:
    """Give what follows a label of a kind, such as "source", and its colon; None where there is none."""
    found = _pattern(kind, tail=r"\s*:\s*").match(text)
    return text[found.end() :].strip() if found else None


def is_byline(text: str) -> bool:
    """Tell whether a line names who wrote what follows: "By A. Writer"."""
    return len(text) < MAX_DATE_LINE and bool(_pattern("byline", tail=r"\s+\S").match(text))


def byline_name(text: str) -> str:
    """Give the name of a byline."""
    return _pattern("byline", tail=r"\s+").sub("", text, count=1).strip()


def is_label(text: str) -> bool:
    """Tell whether a line is labelled, as lines of a header or footer are: "Slug: ..."."""
    kinds = ("label", "modified", "published", "address")
    return len(text) <= MAX_LABEL_LINE and bool(_pattern(*kinds, tail=r"\s*(?::|\Z)").match(text))


def is_counter(text: str) -> bool:
    """Tell whether a line counts pictures: "1 of 4"."""
    return bool(_COUNTER.match(text))


def is_head_line(text: str) -> bool:
    """Tell whether a line belongs to a header though it may end as a sentence does."""
    return (is_byline(text) and not ends_sentence(text)) or is_label(text) or is_counter(text)


def web_address(text: str) -> str | None:
    """Give the address that a text is, in angle brackets or not."""
    found = _ADDRESS.match(text)
    return found[1] if found else None


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
    last = find_date(found.after, language=language, region=region)
    return None if last and _RANGE_END.match(last.before) else found


def issue_date(line: Line, *, language: str | None = None) -> DateInLine | None:
    """Give the week or month that a short line names a paper's issue by: "The Wend | June 2016", "Heft KW 23/2016"."""
    text = line.bare
    found = find_issue(text, language=language) if len(text.split()) <= MAX_TAIL else None
    if found is None or found.after.strip(" .|)") or is_modified(text):
        return None
    before = found.before.strip()
    is_named = not before or before.endswith(("|", "·", "–", "-", ","))
    return found if is_named or _pattern("issue", tail=r"\b").match(before) else None


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and text.count(" ") >= SENTENCE_WORDS


def is_modified(text: str) -> bool:
    """Tell whether a line says when something was changed, not published."""
    return bool(_pattern("modified", tail=r"\b").match(text))


def tells_change(text: str) -> bool:
    """Tell whether a short text says anywhere in it that something was changed."""
    return len(text) <= MAX_DATE_LINE and bool(_pattern("modified", tail=r"\b").search(text))


def is_published_label(text: str) -> bool:
    """Tell whether a line begins with a label such as "Published:"."""
    return bool(_pattern("published", tail=r"\s*(?::|\s|\Z)\s*").match(text))


def _is_masthead(before: str) -> bool:
    """Tell whether the text before a date is a label, a name with a separator, or a weekday."""
    raw, before = before, before.strip()
    if not before or is_published_label(before):
        return True
    words_before = _NUMBERS.sub(" ", before).split()
    if words_before and _pattern("event", tail=r"\Z").fullmatch(words_before[-1].strip(",:")):
        return False
    if _RANGE_START.search(before):
        return False
    cut = _WEEKDAY_TAIL.sub("", before).rstrip()
    if raw.endswith("(") and sum(word[0].islower() for word in words_before) > MAX_SMALL_WORDS:
        return False  # the date of what a title names: "Fines for expired goods doubled (2 April 2016)"
    return not cut or before.isupper() or bool(_SEPARATOR.search(raw)) or is_byline(before)


def _is_tail(after: str) -> bool:
    """Tell whether the text after a date is no sentence: a time, a zone, an edition, a price, what was changed when."""
    if changed := _pattern("modified", tail=r"\b").search(after):
        after = after[: changed.start()]
    after = after.strip(" \t.,;|–—-·•()/")
    return len(after.split()) <= MAX_TAIL and not ends_sentence(after)


def dateline_in(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph; one needs a date or an agency beside the place."""
    found = _DATELINE.match(text)
    agency = (found["agency"] or found["wire"] or found["bare"]) if found else None
    if not found or not (found["date"] or agency) or 0 < len(text) - found.end() < MIN_STORY:
        return None
    return Dateline(found["place"].strip(), found["date"], agency)


def is_press_name(text: str) -> bool:
    """Tell whether a line alone is a paper's name: "The Wend Gazette", "NORDKURIER"."""
    return publisher_name(text) == text and (text.isupper() or bool(_press().search(text)))


@cache
def _press() -> re.Pattern[str]:
    whole, end = (words("header").any_in("press", part) for part in ("whole", "end"))
    return re.compile(rf"(?:\b(?:{whole})|{end})\Z", re.IGNORECASE)


def publisher_name(masthead: str) -> str | None:
    """Give the publisher's name at the start of a masthead; None for a label, a byline, a sentence."""
    if is_label(masthead) or is_published_label(masthead) or is_byline(masthead):
        return None
    if masthead.lstrip().startswith("["):  # a note of whoever pasted it
        return None
    name = _SEPARATOR.split(masthead.strip(), maxsplit=1)[0].partition("(")[0].strip(" ,:|-–—")
    is_name = 2 < len(name) <= MAX_NAME and not _DIGIT.search(name) and len(name.split()) <= MAX_NAME_WORDS
    return name if is_name else None
