"""Finds what stands beside an article's own telling: counters, repeated captions, links, credits, footers.

It is kept in the text, so that offsets stay true, and listed as spans that tell no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from chronicle.ingest.layout import Line, ends_sentence, without_credit
from chronicle.ingest.marks import is_label
from chronicle.ingest.words import words

__all__ = ["furniture", "is_button", "leads_elsewhere"]

MIN_REPEAT = 20
"""Characters: a shorter line may well be said twice ("Thank you.")."""

MAX_FURNITURE = 240
"""Characters: a longer line that begins with "Share" or "Contact" is a sentence of the article."""

FOOTER_WORDS = 8
"""Words that a line of a footer has at most, where it is known only by its place at the end."""

BUTTON_WORDS = 4
"""Words of a button: "Share this article on …"; a title that begins so has more."""

_COUNTER = re.compile(r"\(?(?:page\s+)?\d{1,3}\s*(?:of|/|von|de|sur|di)\s*\d{1,3}\)?\.?\Z", re.IGNORECASE)
_BUTTON = re.compile(r"[^\W\d_]{1,3}(?:\s[^\W\d_]{1,3})?\Z|[^\w]*\Z")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?\Z")
_CREDIT = re.compile(r"\([^()]*\b(?:by|photo|editing|reporting|writing)\b[^()]*\)\Z", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:\+\d{1,3}[\s-]?)?\(?\d{3,5}\)?[\s-]\d{3,4}[\s-]\d{3,4}|\b(?:call|tel|phone|hotline)\.?:? \+?\d[\d\s-]{5,}\d",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-*•–]|\d+[.)]|\d{1,2}:\d\d|\d{4})\s*")
_DIGIT = re.compile(r"\d")


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(
        rf"[\s*_>#\[(]*(?:{words('furniture').any_of('line', 'elsewhere')})(?P<next>\W|\Z)", re.IGNORECASE
    )


def furniture(lines: Sequence[Line], title: str) -> list[tuple[int, int]]:
    """Give the spans of the lines that tell no event, in order, neighbours joined."""
    odd = set(_repeats(lines, title))
    odd.update(index for index, line in enumerate(lines) if _is_furniture(line))
    odd.update(_after_label(lines, odd))
    odd.update(_footer(lines, odd))
    return _joined(lines[index] for index in sorted(odd))


def is_button(text: str) -> bool:
    """Tell whether a short line is a button, a label or a counter beside an article: "Share", "Contact: ..."."""
    found = _phrases().match(text)
    return found is not None and (len(text.split()) <= BUTTON_WORDS or found["next"] in ":,|")


def leads_elsewhere(text: str) -> bool:
    """Tell whether a line names another article or heads a list of them: "Related: Cup draw", "See also"."""
    found = _elsewhere().match(text)
    return found is not None and (len(text.split()) <= BUTTON_WORDS or found["next"] in ":|")


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(rf"[\s*_>#\[(•–-]*(?:{words('furniture').any_of('elsewhere')})\s*(?P<next>\W|\Z)", re.IGNORECASE)


def _is_furniture(line: Line) -> bool:
    text = line.text
    if len(text) > MAX_FURNITURE:
        return False
    if len(text) < 16 and (_COUNTER.match(text) or _BUTTON.match(text)):
        return True
    if _ADDRESS.match(text) or (text[0] == "(" and _CREDIT.match(text)) or is_label(line.bare):
        return True
    found = _phrases().match(text)
    if found:
        return not ends_sentence(text) or found["next"] in ":,|" or len(text.split()) <= FOOTER_WORDS
    return len(text) <= 80 and bool(_DIGIT.search(text)) and bool(_PHONE.search(text))


def _repeats(lines: Sequence[Line], title: str) -> Iterable[int]:
    """Give the lines told before in the same words, credits aside, and the title told again."""
    seen = {_squeezed(title)} if title else set()
    for index, line in enumerate(lines):
        key = _squeezed(without_credit(line.bare))
        if len(key) < MIN_REPEAT:
            continue
        if key in seen:
            yield index
        seen.add(key)


def _squeezed(text: str) -> str:
    return " ".join(text.split()).rstrip(". ").casefold()


def _after_label(lines: Sequence[Line], odd: set[int]) -> Iterable[int]:
    """Give the address below a label that stands alone ("Original url:")."""
    for index in odd:
        is_label = lines[index].text.rstrip("*_ ").endswith(":")
        if is_label and index + 1 < len(lines) and len(lines[index + 1].text.split()) == 1:
            yield index + 1


def _footer(lines: Sequence[Line], odd: set[int]) -> Iterable[int]:
    """Give the short lines at the end that are no sentences: topics, persons, sections."""
    for index in range(len(lines) - 1, 0, -1):
        if index in odd:
            continue
        text = lines[index].text
        is_short = len(text.split()) <= FOOTER_WORDS and lines[index - 1].text[-1:] not in ",;"
        if not is_short or (ends_sentence(text) and "<" not in text) or _ITEM.match(text) or _DIGIT.search(text):
            return
        if lines[index - 1].wraps:
            return
        yield index


def _joined(lines: Iterable[Line]) -> list[tuple[int, int]]:
    return [(line.start, line.end) for line in lines]
