"""Dates that a sentence gives only to say that they are wrong: "on 26 May and not, as was reported, on 29 May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chronicle.mentions.language import Language
from chronicle.mentions.patterns import Cased
from chronicle.model import Mention, TimeExpression

__all__ = ["disputed_dates", "with_disputes"]


def disputed_dates(
    text: str, expressions: Sequence[TimeExpression], language: Language
) -> list[tuple[TimeExpression, TimeExpression]]:
    """Give each date of a sentence that corrects the one after it, with that one."""
    pattern = language.cues.dispute
    return [
        (told, wrong)
        for told, wrong in pairwise(expressions)
        if told.when and wrong.when and pattern.search(Cased.of(text[told.end : wrong.start]))
    ]


def with_disputes(
    mentions: Sequence[Mention], disputes: Sequence[tuple[TimeExpression, TimeExpression]]
) -> list[Mention]:
    """Note the wrong date with the happening that is told on the right one, and tell none on the wrong one."""
    found = list(mentions)
    for told, wrong in disputes:
        if any(_is_dated_by(mention, told) for mention in found):
            kept = [mention for mention in found if not _is_dated_by(mention, wrong)]
            found = [replace(m, disputed=wrong) if _is_dated_by(m, told) else m for m in kept]
    return found


def _is_dated_by(mention: Mention, expression: TimeExpression) -> bool:
    return mention.expression is not None and mention.expression.start == expression.start
