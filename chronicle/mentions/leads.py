"""The day of a lead without one: that of the news, which the sentences after it tell.

"Arnholt has sold its pier. Councillors voted on Tuesday": the sale is of Tuesday, not of the paper's day. A lead that
names nobody is told again by what follows, with names: "A town has sold its pier. Members of Arnholt council voted".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chronicle.mentions.narrative import is_news
from chronicle.mentions.sentences import Sentence
from chronicle.model import Basis, Mention
from chronicle.when import When

__all__ = ["with_day_of_news"]

REACH = 2
"""Sentences after the lead in which it is told when that was."""


def with_day_of_news(
    found: Sequence[Mention], text: str, sentences: Sequence[Sentence], published: When | None
) -> list[Mention]:
    """Give a lead on the day of publication the day of news that the next sentences tell first, if that is another.

    One that does not name who did it is left out.
    """
    place = next((n for n, sentence in enumerate(sentences) if sentence.is_lead), None)
    if place is None or published is None:
        return list(found)
    start, last = sentences[place].start, sentences[min(place + REACH, len(sentences) - 1)].end
    day = next(
        (m for m in found if start <= m.start < last and m.expression is not None and is_news(m, published)), None
    )
    if day is None or day.start == start or day.when is None or day.when.start is None:  # the lead's own aside
        return list(found)
    if day.when.start == published.start:
        return list(found)
    note, when = "no date in the lead: the day that the text tells next", When.day(day.when.start)
    return [
        replace(m, when=when, basis=Basis.NARRATIVE, notes=(note, *m.notes[1:])) if _is_undated(m, start) else m
        for m in found
        if not _is_undated(m, start) or _is_named(m, text)
    ]


def _is_undated(mention: Mention, lead: int) -> bool:
    return mention.start == lead and mention.basis is Basis.PUBLICATION


def _is_named(mention: Mention, text: str) -> bool:
    """Tell "The Larnock Mills have closed" from "The weavers of Larnock have walked out"."""
    doer = text[slice(*mention.doer)] if mention.doer is not None else ""
    places = (doer.find(name) for name in mention.participants)
    return any(place >= 0 and len(doer[:place].split()) <= 1 for place in places)
