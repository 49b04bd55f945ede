"""What a single line of a header is: a byline, a label, a publisher's name, a counter, an address.

Lines that state a date are for ``mastheads`` to read; which line is the title, and where the header ends, is for
``header`` to say.
"""

from __future__ import annotations

import re
from functools import cache

from chronicle.ingest.layout import ends_sentence
from chronicle.ingest.words import words

__all__ = [
    "MAX_DATE_LINE",
    "MAX_NAME_WORDS",
    "SEPARATOR",
    "byline_name",
    "called",
    "calls_itself_digest",
    "has_page",
    "is_byline",
    "is_counter",
    "is_embargo",
    "is_head_line",
    "is_label",
    "is_modified",
    "is_note",
    "is_press_name",
    "is_published_label",
    "labelled",
    "names_press",
    "page",
    "pattern",
    "press",
    "publisher_name",
    "tells_appearance",
    "tells_change",
    "web_address",
]

MAX_DATE_LINE = 120
"""Characters of a line that holds a publication date."""

MAX_LABEL_LINE = 240
"""Characters of a labelled line; a longer one that begins so is the article, its line ends lost."""

MAX_NAME, MAX_NAME_WORDS = 60, 6
"""Characters and words of a publisher's name."""

_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(r"\(?\d{1,3}\s*(?:of|/|von|de|sur|di)\s*\d{1,3}\)?\Z", re.IGNORECASE)
SEPARATOR = re.compile(r"\s+[|–—·•/*-]\s*|;\s|\s*[|·•]\s*|\s{2,}|,\s|:\s|[,:(]\Z|(?<=\w{4})\.\s+(?=[^\W\d_]+,?\s*\Z)")
"""Between what a masthead tells; a full stop before its last word, too: "THE WEND COURIER. Saturday,"."""
_CLIP = re.compile(r"\W*[^\W\d_]{0,12}\s?#?\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?\s*[-–—:.)|]\s*")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?\Z")


@cache
def pattern(*keys: str, tail: str) -> re.Pattern[str]:
    """Give a pattern for any phrase of these lists and what follows it."""
    return re.compile(rf"(?:{words('header').any_of(*keys)}){tail}", re.IGNORECASE)


def labelled(text: str, kind: str) -> str | None:
    """Give what follows a label of a kind, such as "source", and its colon; None where there is none."""
    found = pattern(kind, tail=r"\s*:\s*").match(text)
    return text[found.end() :].strip() if found else None


def is_byline(text: str) -> bool:
    """Tell whether a line names who wrote what follows: "By A. Writer"."""
    return len(text) < MAX_DATE_LINE and bool(pattern("byline", tail=r"\s+\S").match(text))


def byline_name(text: str) -> str:
    """Give the name of a byline."""
    return pattern("byline", tail=r"\s+").sub("", text, count=1).strip()


def is_label(text: str) -> bool:
    """Tell whether a line is labelled, as lines of a header or footer are: "Slug: ..."."""
    kinds = ("label", "modified", "published", "address")
    return len(text) <= MAX_LABEL_LINE and bool(pattern(*kinds, tail=r"\s*(?::|\Z)").match(text))


def is_embargo(text: str) -> bool:
    """Tell whether a line says until when a text is not to be published."""
    return bool(pattern("embargo", tail=r"\b").match(text))


def is_note(text: str) -> bool:
    """Tell whether a line is a note beside an article: "Correction, 12 March 2016: an earlier version …"."""
    return bool(pattern("note", tail=r"(?:\s*[:,(–—-]|\son\s)").match(text))


def is_counter(text: str) -> bool:
    """Tell whether a line counts pictures: "1 of 4"."""
    return bool(_COUNTER.match(text))


def is_head_line(text: str) -> bool:
    """Tell whether a line belongs to a header though it may end as a sentence does."""
    return (is_byline(text) and not ends_sentence(text)) or is_label(text) or is_counter(text) or is_note(text)


def web_address(text: str) -> str | None:
    """Give the address that a text is, in angle brackets or not."""
    found = _ADDRESS.match(text)
    return found[1] if found else None


def is_modified(text: str) -> bool:
    """Tell whether a line says when something was changed, not published."""
    return bool(pattern("modified", tail=r"\b").match(text))


def tells_change(text: str) -> bool:
    """Tell whether a short text says anywhere in it that something was changed."""
    return len(text) <= MAX_DATE_LINE and bool(pattern("modified", tail=r"\b").search(text))


def is_published_label(text: str) -> bool:
    """Tell whether a line begins with a label such as "Published:"."""
    return bool(pattern("published", tail=r"\s*(?::|\s|\Z)\s*").match(text))


def is_press_name(text: str) -> bool:
    """Tell whether a line alone is a paper's name: "The Wend Gazette", "NORDKURIER"."""
    return publisher_name(text) == text and (text.isupper() or bool(press().search(text)))


def names_press(text: str) -> bool:
    """Tell whether a paper's or agency's name is in a short text: "The Wend Gazette (Wend)", "WEND POST - news"."""
    return bool(called("press", r"\b").search(text))


def tells_appearance(text: str) -> bool:
    """Tell whether a line says where and when a text stood: "This article appeared on page A3 of …"."""
    return len(text) <= MAX_LABEL_LINE and bool(pattern("appeared", tail=r"\b").match(text))


def calls_itself_digest(text: str) -> bool:
    """Tell whether a line of a head says that several reports follow: "News in brief, 9 March 2016"."""
    return len(text) <= MAX_DATE_LINE and bool(_digest().search(text)) and not ends_sentence(text)


@cache
def _digest() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('header').any_of('digest')})\b", re.IGNORECASE)


def has_page(text: str) -> bool:
    """Tell whether a text names a page: ", page A3"."""
    return bool(page().search(text))


@cache
def page() -> re.Pattern[str]:
    """Give a pattern for a page's number: ", page A3"."""
    return re.compile(rf"(?:\A|[\s,(])(?:{words('header').any_of('page')})\s?[A-Z]{{0,2}}\d{{1,3}}\b", re.IGNORECASE)


@cache
def called(kind: str, tail: str) -> re.Pattern[str]:
    """Give a pattern for the words that names of a kind, "press" or "publisher", have before what is the tail."""
    whole, end = (words("header").any_in(kind, part) for part in ("whole", "end"))
    return re.compile(rf"(?:\b(?:{whole})|{end}){tail}", re.IGNORECASE)


def press() -> re.Pattern[str]:
    """Give a pattern for the ends of names of papers and agencies."""
    return called("press", r"\Z")


def publisher_name(masthead: str) -> str | None:
    """Give the publisher's name at the start of a masthead; None for a label, a byline, a sentence."""
    if is_label(masthead) or is_published_label(masthead) or is_byline(masthead):
        return None
    if masthead.lstrip().startswith("["):  # a note of whoever pasted it
        return None
    name = SEPARATOR.split(_CLIP.sub("", masthead.strip()), maxsplit=1)[0].partition("(")[0].strip(" ,:|-–—")
    is_name = 2 < len(name) <= MAX_NAME and not _DIGIT.search(name) and len(name.split()) <= MAX_NAME_WORDS
    return name if is_name else None
