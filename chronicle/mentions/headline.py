"""The headline as a mention of its own, of the happening that the lead under it dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from chronicle.mentions.narrative import is_news
from chronicle.mentions.quantities import quantities_of
from chronicle.mentions.reading import Reading, words_of
from chronicle.mentions.wording import cut
from chronicle.model import Basis, Mention

__all__ = ["tell_headline"]

_LESS = 0.1
"""A headline weighs a little less than the sentence that dates it."""


def tell_headline(reading: Reading, told: Sequence[Mention], lead: int) -> Mention | None:
    """Make a mention of the headline where it stands in the text above the body and titles what the lead tells.

    ``lead`` is where the lead starts: what it tells as news of somebody whom the headline names is titled, too.
    """
    article = reading.article
    start = article.text.find(article.title, 0, article.body_start) if article.title else -1
    if start < 0:
        return None
    title = cut(article.title, reading.language)
    participants, places = reading.names.within(article.title)
    titled = sorted((m for m in told if m.title == title), key=lambda m: m.is_timeless)
    news = (m for m in told if m.start == lead and is_news(m, reading.published))
    dated = next(chain(titled, (m for m in news if {*participants} & {*m.participants})), None)
    if dated is None:
        return None
    return replace(
        dated,
        start=start,
        end=start + len(article.title),
        quote=article.title,
        basis=Basis.NARRATIVE if dated.when is not None else None,
        expression=None,
        clause=None,
        reported_by=None,
        subject=(),
        importance=round(max(0.0, dated.importance - _LESS), 3),
        participants=participants,
        places=places,
        quantities=quantities_of(article.title, [], reading.language),
        terms=tuple(sorted(words_of(article.title, reading.language))),
        notes=("the headline of what the lead tells", dated.notes[-1]),
    )
