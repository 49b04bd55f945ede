"""Every number that an article's sentences give, dated or not: what sources may disagree on beside happenings.

Which numbers are about the same thing, and where a disagreement is shown, is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from chronicle.mentions.claims import Claim, claims_of, with_rivals
from chronicle.mentions.counting import counting_of
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.quantities import located_numbers
from chronicle.mentions.sentences import Sentence, quote_of, split
from chronicle.model import Article, Figure, TimeExpression
from chronicle.when import When

__all__ = ["find_figures"]

_WORD = re.compile(r"[^\W\d_]+|[;:—]")
_WHEN = re.compile(r",? when\b[^,;]*\Z")
"""Ties what follows to the date before it: "on 6 May, when 12 people were hurt"."""
BACKGROUND_DAYS = 60
"""Before publication, after which a dated number belongs to an older happening."""

_STOPS = ";:—"
_CUTS = "afz"
"""Classes of words between two clauses that may be dated apart: "after", "if", "because"."""


def find_figures(article: Article, expressions: Sequence[TimeExpression]) -> list[Figure]:
    """Give the figures of one article in the order of the text; headings, which only repeat them, have none."""
    language = language_of(article.language)
    found: list[Figure] = []
    before: list[Claim] = []
    for sentence, inside in _with_dates(split(article, language), expressions):
        text = article.text[sentence.start : sentence.end]
        skip = [(e.start - sentence.start, e.end - sentence.start) for e in inside if e.type != "DURATION"]
        numbers = located_numbers(text, skip, language)
        before = with_rivals(before, list(claims_of(text, sentence.start, numbers, language))) if numbers else []
        found += [_figure(article, sentence, inside, claim, language) for claim in before]
    return found


def _figure(
    article: Article, sentence: Sentence, inside: Sequence[TimeExpression], claim: Claim, language: Language
) -> Figure:
    text, start, at = article.text[sentence.start : sentence.end], sentence.start, claim.at - sentence.start
    counting = counting_of(language.code)
    kind = counting.kind_of(claim.quantity)
    near = [e for e in inside if e.when and not _is_cut(text, at, (e.start - start, e.end - start), language)]
    if claim.quantity.slot in counting.placed:
        near = []  # so many live there whatever happens
    dates = tuple(e.when for e in near if e.when)
    told = dates or tuple(e.when for e in inside if e.when and not _is_stopped(text, at, e.start - start))
    if kind == "standing":  # "since 2012" reaches to the day of publication
        told = tuple(e.when for e in near if e.when and not _is_since(text[: e.start - start], language))
    return Figure(
        article.id,
        sentence.start,
        sentence.end,
        claim.at,
        quote_of(text),
        claim.quantity,
        dates,
        _is_background(told, article),
        kind,
        claim.claimed_by,
        claim.rival,
        kind == "counted" and claim.quantity.slot in counting.person_slots,
    )


def _is_since(before: str, language: Language) -> bool:
    return bool(words := before.split()) and words[-1].lower() in language.since


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


def _is_cut(text: str, number: int, told: tuple[int, int], language: Language) -> bool:
    """Tell whether a date is another clause's: a word such as "after" parts it from the number, or stands before it."""
    date, end = told
    if _WHEN.match(text, end, number):
        return False
    between = list(_WORD.finditer(text, min(number, date), max(number, date)))
    if any(_parts(m[0], language) for m in between):
        return True
    if number > date and any(
        _is_of_telling(text, told, m.start(), language) for m in between if language.classes.get(m[0]) == "T"
    ):
        return True
    if number <= date:
        return False
    opening = [m for m in _WORD.finditer(text, 0, date) if _parts(m[0], language)]
    return bool(opening) and "," not in text[opening[-1].end() : date]


def _is_stopped(text: str, number: int, date: int) -> bool:
    """Tell whether a stop within the sentence parts a date from a number: "shut in May; pay rises by 4 per cent"."""
    return any(stop in text[min(number, date) : max(number, date)] for stop in _STOPS)


def _is_of_telling(text: str, told: tuple[int, int], that: int, language: Language) -> bool:
    """Tell whether a date is when somebody told what follows "that": "said on Monday that 12 people had died"."""
    date, end = told
    before = text[: date if not text[end:that].strip() else that].lower()
    return bool(counting_of(language.code).claiming.told.search(before))


def _parts(word: str, language: Language) -> bool:
    return word in _STOPS or language.classes.get(word.lower(), "o") in _CUTS
