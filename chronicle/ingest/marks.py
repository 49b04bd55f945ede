"""What a single line of a header is: a byline, a label, a dated masthead, a dateline, an address.

Which line is the title, and where the header ends, is for ``header`` to say.
"""

from __future__ import annotations

import re
from functools import cache

from chronicle.ingest.issues import find_issue, names_week
from chronicle.ingest.layout import Line, ends_sentence
from chronicle.ingest.words import words
from chronicle.ingest.written import DateInLine, find_date

__all__ = [
    "MAX_DATE_LINE",
    "byline_name",
    "calls_itself_digest",
    "dated_line",
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
    "issue_date",
    "labelled",
    "masthead_date",
    "names_press",
    "publisher_name",
    "session_date",
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

MAX_SMALL_WORDS = 3
"""Words with a small letter in a name: "Bulletin of the office for the interior"."""

MAX_TAIL = 6
"""Words after the date of a masthead: a time, a zone, an edition, a price."""

PAGE_CHARS = 12
"""Characters at the end of a citation that name its page."""

MAX_TAILS = 3
"""Such tails side by side: "by A. Writer in Ports | 4 comments"."""

SHORTEST_MONTH = 28
"""Days: a week or a weekend is shorter, and names an issue by itself."""

SENTENCE_WORDS = 8
"""A line with a full stop and this many words tells something; shorter ones may be labels ("Published 5 May 2014.")."""

_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(r"\(?\d{1,3}\s*(?:of|/|von|de|sur|di)\s*\d{1,3}\)?\Z", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d.,:]+")
_RANGE_END = re.compile(r"\s*(?:[-–—]|to|bis|au|al)\s*\Z")
_RANGE_START = re.compile(
    r"(?:(?<![\w:.#])\d{1,2}\.?\s*(?:[-–—/&]|to|bis|au|al|and|und|et|y)\s*"
    r"|(?<![\w:.#])(?:[^\W\d_]{2,10}\.?,?\s)?\d{1,2}\.?\s(?:to|bis|au|al|and|und|et|y)\s(?:[^\W\d_]{2,10}\.?,?\s)?"
    r"|[^\W\d_]{2,10}(?:day|tag|woch|bend|di|nes|tes|bado|ingo)\.?,?\s\d{1,2}\.?\s*[-–—/&]\s*[^\W\d_]{2,10}\.?,?\s*)\Z"
)
"""A day before the date: "7-9 March", "Monday 7 - Wednesday 9 March". A clock's minutes are none, nor is the number
of a day: "Day 3 — Friday 9 March"."""
_SEPARATOR = re.compile(r"\s+[|–—·•/-]\s*|\s*[|·•]\s*|\s{2,}|,\s|:\s|[,:(]\Z|(?<=\w{4})\.\s+(?=[^\W\d_]+,?\s*\Z)")
"""Between what a masthead tells; a full stop before its last word, too: "THE WEND COURIER. Saturday,"."""
_BYLINE_DATE = re.compile(r"\s(?:on|am|le|el|em|il|op)\Z")
_TAILS = re.compile(r"\s*[|·•]\s*")
_CLIP = re.compile(r"\W*[^\W\d_]{0,12}\s?#?\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?\s*[-–—:.)|]\s*")
_FRAMED = re.compile(r"[<>=*~–—-]{2,}\s*([^\s<>=*~–—-].*?)\s*[<>=*~–—-]{2,}")
_OF_ISSUE = re.compile(r"(?P<name>.{2,})\s(?:of|for|from|vom|von|du|del|de)\Z")
_NUMBERED_ISSUE = re.compile(r"\b(?:n[or°º]\.?|issue|heft)\s?\d{1,4}\Z", re.IGNORECASE)
_VOLUME = re.compile(
    r"\b(?:vol|no|nr|n[°º]|heft|band|issue|jahrgang|jg|tome|número)\b\.?\s?\d{1,4}\W*\Z", re.IGNORECASE
)
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?\Z")
_WEEKDAY_TAIL = re.compile(r"(?:\A|(?<=[\s,|(]))[^\W\d_]{2,12}\.?,?\s*\Z")


@cache
def _pattern_end(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('header').any_of(key)})\Z", re.IGNORECASE)


@cache
def _issue_in() -> re.Pattern[str]:
    """Find what comes out day by day at the end of a name, its number behind it: "Notice to Mariners 14/2016"."""
    return re.compile(
        rf"\b(?:{words('header').any_of('issue')})(?:\s(?:to|for|an|aux|a)\s\w+)?(?:\s[\w/.-]*\d[\w/.-]*)?\Z",
        re.IGNORECASE,
    )


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


def is_embargo(text: str) -> bool:
    """Tell whether a line says until when a text is not to be published."""
    return bool(_pattern("embargo", tail=r"\b").match(text))


def is_note(text: str) -> bool:
    """Tell whether a line is a note beside an article: "Correction, 12 March 2016: an earlier version …"."""
    return bool(_pattern("note", tail=r"(?:\s*[:,(–—-]|\son\s)").match(text))


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
    if len(text) > MAX_DATE_LINE or not _DIGIT.search(text) or is_modified(text) or is_note(text) or _is_sentence(text):
        return None
    found = find_date(text, language=language, region=region)
    if found is None or not _is_masthead(found.before) or not _is_tail(found.after):
        return None
    last = find_date(found.after, language=language, region=region)
    return None if last and _RANGE_END.match(last.before) else found


def _published_part(text: str) -> str:
    """Leave out what is told of changes around the publication: "Updated 3 h ago · First published 9 May 2016".

    The end of "9 May 2016 6:07 pm | Updated: 9:12 am, May 15, 2016." is no sentence's.
    """
    if not is_modified(text):
        changed = _changed_after().search(text)
        return text[: changed.start()] if changed and _DIGIT.search(text[: changed.start()]) else text
    if (label := _published_after().search(text)) is None:
        return text
    return text[label.end() - len(label["label"]) :]


@cache
def _changed_after() -> re.Pattern[str]:
    return re.compile(rf"\s*[·|•,;(–—/-]\s*(?:{words('header').any_of('modified')})\b", re.IGNORECASE)


@cache
def _published_after() -> re.Pattern[str]:
    return re.compile(rf"[·|•,;(–—/-]\s*(?P<label>{words('header').any_of('published')})\b", re.IGNORECASE)


def issue_date(line: Line, *, language: str | None = None) -> DateInLine | None:
    """Give the days that a short line names a paper's issue by: "The Wend | June 2016", "Week of March 7-13, 2016"."""
    text = line.bare
    if len(text) > MAX_DATE_LINE or is_modified(text) or _is_sentence(text):
        return None
    found = find_issue(text, language=language)
    if found is None:
        return None
    if (found.when.length or 0) < SHORTEST_MONTH:
        return found if _is_tail(found.after) else None
    after = found.after.strip(" .|),")
    if (after and not _page().match(after)) or len(text.split()) > MAX_TAIL + 2:
        return None
    before = found.before.strip()
    is_named = not before or before.endswith(("|", "·", "–", "-", ",")) or is_press_name(publisher_name(before) or "")
    is_numbered = bool(_VOLUME.search(before))
    return found if is_named or is_numbered or _pattern("issue", tail=r"\b").match(before) else None


def session_date(line: Line, *, language: str | None = None, region: str | None = None) -> DateInLine | None:
    """Give the day of what a line calls the record of: "Minutes of the meeting held on 9 March 2016 at 7 pm"."""
    text = line.bare
    if len(text) > MAX_DATE_LINE or _is_sentence(text) or not _pattern("record", tail=r"\b").match(text):
        return None
    return find_date(text, language=language, region=region)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and text.count(" ") >= SENTENCE_WORDS and not has_page(text[-PAGE_CHARS:])


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
    if not before or is_published_label(before) or is_embargo(before) or is_published_label(before.rpartition("(")[2]):
        return True
    if _pattern("as_of", tail=r"\Z").match(before) or _is_byline_date(before):
        return True
    words_before = _NUMBERS.sub(" ", before).split()
    if names_week(before):
        return False  # the first or last day of the issue's
    if _names_issue(before):
        return True
    if words_before and _pattern("event", tail=r"\Z").fullmatch(words_before[-1].strip(",:")):
        return False
    if _RANGE_START.search(before):
        return False
    cut = _WEEKDAY_TAIL.sub("", before).rstrip()
    if raw.endswith("(") and sum(word[0].islower() for word in words_before) > MAX_SMALL_WORDS:
        return False  # the date of what a title names: "Fines for expired goods doubled (2 April 2016)"
    return not cut or before.isupper() or bool(_SEPARATOR.search(raw)) or is_byline(before)


def _is_byline_date(before: str) -> bool:
    """Tell whether a byline is said to be of the day after it: "By A. Writer on"."""
    return is_byline(before) and bool(_BYLINE_DATE.search(before)) and len(before.split()) <= MAX_NAME_WORDS


def _names_issue(before: str) -> bool:
    """Tell whether a date is said to be an issue's: "Ausgabe vom", "No. 10 of", "(clipped from the Courier of"."""
    found = _OF_ISSUE.match(_WEEKDAY_TAIL.sub("", before).rstrip() if not _OF_ISSUE.match(before) else before)
    if found is None or len(found["name"].split()) > MAX_NAME_WORDS:
        return False
    name = found["name"].rstrip(" ,")
    return bool(_press().search(name) or _NUMBERED_ISSUE.search(name) or _issue_in().search(name))


def _is_tail(after: str) -> bool:
    """Tell whether the text after a date is no sentence: a time, a zone, an edition, a price, what was changed when."""
    if changed := _pattern("modified", tail=r"\b").search(after):
        after = after[: changed.start()]
    after = after.strip(" \t.,;|–—-·•()/")
    if ends_sentence(after) or len(after.split()) > MAX_TAILS * MAX_TAIL:
        return False
    return all(len(part.split()) <= MAX_TAIL for part in _TAILS.split(after))


def is_press_name(text: str) -> bool:
    """Tell whether a line alone is a paper's name: "The Wend Gazette", "NORDKURIER"."""
    return publisher_name(text) == text and (text.isupper() or bool(_press().search(text)))


def names_press(text: str) -> bool:
    """Tell whether a paper's or agency's name is in a short text: "The Wend Gazette (Wend)", "WEND POST - news"."""
    return bool(_press_anywhere().search(text))


def tells_appearance(text: str) -> bool:
    """Tell whether a line says where and when a text stood: "This article appeared on page A3 of …"."""
    return len(text) <= MAX_LABEL_LINE and bool(_pattern("appeared", tail=r"\b").match(text))


def calls_itself_digest(text: str) -> bool:
    """Tell whether a line of a head says that several reports follow: "News in brief, 9 March 2016"."""
    return len(text) <= MAX_DATE_LINE and bool(_digest().search(text)) and not ends_sentence(text)


@cache
def _digest() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('header').any_of('digest')})\b", re.IGNORECASE)


def has_page(text: str) -> bool:
    """Tell whether a text names a page: ", page A3"."""
    return bool(_page().search(text))


@cache
def _page() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[\s,(])(?:{words('header').any_of('page')})\s?[A-Z]{{0,2}}\d{{1,3}}\b", re.IGNORECASE)


@cache
def _press_anywhere() -> re.Pattern[str]:
    whole, end = (words("header").any_in("press", part) for part in ("whole", "end"))
    return re.compile(rf"(?:\b(?:{whole})|{end})\b", re.IGNORECASE)


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
    name = _SEPARATOR.split(_CLIP.sub("", masthead.strip()), maxsplit=1)[0].partition("(")[0].strip(" ,:|-–—")
    is_name = 2 < len(name) <= MAX_NAME and not _DIGIT.search(name) and len(name.split()) <= MAX_NAME_WORDS
    return name if is_name else None
