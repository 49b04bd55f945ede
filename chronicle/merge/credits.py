"""Articles that credit another outlet's for their text, as translations and cut wire copy do, in a line of their own.

"(Nordwire)", "© The Wend Review. Translated by A. Writer": a short line at the head or the foot that names a publisher
of the corpus. What was taken is that publisher's earlier article that most of the names and numbers stand in too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from chronicle.merge.outlets import names_of, outlets, plain
from chronicle.merge.words import fold
from chronicle.model import Article

__all__ = ["find_credited"]

CREDIT_WORDS = 12
"""Words of a line that only says whose the text is, at most."""

HEAD_LINES, FOOT_LINES = 5, 2
"""Lines of an article in which that stands."""

MIN_DETAILS = 2
"""Names and numbers that the original must have too, at least."""

DELAY = timedelta(days=60)
"""Text is seldom taken over later."""

_BRACKET_AT_END = re.compile(r"\(([^()]{3,60})\)\W*\Z")
_DETAIL = re.compile(r"(?<![.!?] )(?<![.!?]\n)\b(?:[A-ZÀ-Þ][\w’'-]{2,}|\d[\d.,]*\d|\d)\b")


def find_credited(articles: Sequence[Article]) -> dict[str, str]:
    """Give the original of each article that credits its publisher, by id."""
    by_publisher: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.publisher:
            by_publisher[plain(fold(article.publisher))].append(article)
    found: dict[str, str] = {}
    for article in articles:
        credited = {name for line in _credit_lines(article) for name in _credited_in(line, article, by_publisher)}
        original = _original(article, by_publisher[credited.pop()]) if len(credited) == 1 else None
        if original is not None and original.id not in found:
            found[article.id] = original.id
    return found


def _credit_lines(article: Article) -> Iterator[str]:
    """Give the lines that may say whose the text is, and what stands in brackets behind its last word."""
    head = [line for line in article.text[: article.body_start].splitlines() if line.strip()]
    body = [line for line in article.text[article.body_start :].splitlines() if line.strip()]
    yield from (line for line in head[1:HEAD_LINES] if len(line.split()) <= CREDIT_WORDS)
    yield from (line for line in body[1:][-FOOT_LINES:] if len(line.split()) <= CREDIT_WORDS)
    if body and (bracket := _BRACKET_AT_END.search(body[-1])):
        yield bracket[1]


def _credited_in(line: str, article: Article, known: Mapping[str, object]) -> Iterator[str]:
    """Give the other publishers whose names stand in a line that says nothing of the paper's own part."""
    if outlets().no_credit.isdisjoint(fold(line).replace("/", " / ").replace(":", " ").split()):
        own = plain(fold(article.publisher)) if article.publisher else ""
        yield from (name for name in names_of(line) if name in known and name != own)


def _original(article: Article, of_publisher: Sequence[Article]) -> Article | None:
    details = _details(article)
    last = _day(article) or date.max
    earlier = [other for other in of_publisher if other.id != article.id and _is_in_time(_day(other), last)]
    best = max(earlier, key=lambda other: (len(details & _details(other)), other.id), default=None)
    return best if best is not None and len(details & _details(best)) >= MIN_DETAILS else None


def _details(article: Article) -> frozenset[str]:
    """Give the names and numbers of the text, which a translation keeps."""
    return frozenset(fold(found) for found in _DETAIL.findall(article.text[article.body_start :]))


def _day(article: Article) -> date | None:
    return article.published.when.start if article.published else None


def _is_in_time(day: date | None, last: date) -> bool:
    return day is None or last is date.max or timedelta() <= last - day <= DELAY
