"""Titles in a language whose verbs are not known: the runs between a sentence's commas, put together.

A run that begins with a verb is given the sentence's first run as its subject; an aside gives way to the main clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.mentions.phrases import Span
from chronicle.mentions.reading import Dated
from chronicle.mentions.wording import written

__all__ = ["plain_titles"]

_RUN = re.compile(r"[^,;:()\-]+")
_BEFORE_VERB = re.compile(r"[rNu\"@]*")
"""What may stand before a verb and is no subject."""


def plain_titles(dated: Dated) -> Iterator[str]:
    """Give the main clause of the sentence, then all of it."""
    tags = dated.tokens.tags
    runs = [found.span() for found in _RUN.finditer(tags)]
    first = next((run for run in runs if "%" not in tags[run[0] : run[1]]), (0, 0))  # after "LUND.-"
    goes_on = next((run for run in runs if run > first and _begins_with_verb(run, dated)), None)
    if goes_on is not None:
        yield written(dated, [first, goes_on])
    if first[0] < first[1]:
        yield written(dated, [(first[0], len(tags))])


def _begins_with_verb(run: Span, dated: Dated) -> bool:
    tokens, language = dated.tokens, dated.language
    lead = _BEFORE_VERB.match(tokens.tags, *run)
    place = lead.end() if lead else run[0]
    return place < run[1] and language.is_finite(tokens.lows[place])
