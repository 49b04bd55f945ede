"""Every number that an article's sentences give, dated or not: what sources may disagree on beside happenings.

Which numbers are about the same thing, and where a disagreement is shown, is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from chronicle.mentions.counting import counting_of
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.quantities import located_quantities
from chronicle.mentions.sentences import Sentence, quote_of, split
from chronicle.model import Article, Figure, TimeExpression
from chronicle.when import When

__all__ = ["find_figures"]

_WORD = re.compile(r"[^\W\d_]+|[;:—]")
BACKGROUND_DAYS = 60
"""Before publication, after which a dated number belongs to an older happening."""

_CUTS = "afz"
"""Classes of words between two clauses that may be dated apart: "after", "if", "because"."""


def find_figures(article: Article, expressions: Sequence[TimeExpression]) -> list[Figure]:
    """Give the figures of one article in the order of the text; headings, which only repeat them, have none."""
    language = language_of(article.language)
    counting = counting_of(language.code)
    found = []
    for sentence, inside in _with_dates(split(article, language), expressions):
        text = article.text[sentence.start : sentence.end]
        skip = [(e.start - sentence.start, e.end - sentence.start) for e in inside]
        for at, quantity in located_quantities(text, skip, language):
            place = sentence.start + at
            near = [e for e in inside if e.when and not _is_cut(text, at, e.start - sentence.start, language)]
            dates = tuple(e.when for e in near if e.when)
            kind = counting.kind_of(quantity)
            told = dates if kind == "standing" else tuple(e.when for e in inside if e.when)
            is_background = _is_background(told, article)
            span = (sentence.start, sentence.end)
            found.append(Figure(article.id, *span, place, quote_of(text), quantity, dates, is_background, kind))
    return found


def _is_background(dates: Sequence[When], article: Article) -> bool:
    """Tell whether all dates told lie long before publication."""
    published = article.published.when.start if article.published else None
    ends = [when.end for when in dates if when.end]
    return bool(published and ends and max(ends) < published - timedelta(BACKGROUND_DAYS))


def _with_dates(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Iterator[tuple[Sentence, list[TimeExpression]]]:
    ordered = sorted(expressions, key=lambda e: e.start)
    position = 0
    for sentence in sentences:
        while position < len(ordered) and ordered[position].start < sentence.start:
            position += 1
        first = position
        while position < len(ordered) and ordered[position].start < sentence.end:
            position += 1
        if not sentence.is_heading:
            yield sentence, ordered[first:position]


def _is_cut(text: str, number: int, date: int, language: Language) -> bool:
    """Tell whether a date is another clause's: a word such as "after" parts it from the number, or stands before it."""
    if any(_parts(m[0], language) for m in _WORD.finditer(text, min(number, date), max(number, date))):
        return True
    opening = [m for m in _WORD.finditer(text, 0, date) if _parts(m[0], language)]
    return date < number and bool(opening) and "," not in text[opening[-1].end() : date]


def _parts(word: str, language: Language) -> bool:
    return word in ";:—" or language.classes.get(word.lower(), "o") in _CUTS
