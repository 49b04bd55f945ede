"""Moves that a sentence tells by the day that is not meant: "not on 22 June but on 6 July"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chronicle.mentions.disputes import disputed_dates
from chronicle.mentions.language import Language
from chronicle.mentions.patterns import Cased
from chronicle.mentions.status import placed
from chronicle.model import Mention, Status, TimeExpression
from chronicle.when import When

__all__ = ["contrasted_dates", "with_contrasts"]

_TRAIL = 30
"""Characters behind the wrong day in which it is said to have been planned: "not on 20 June | as announced"."""
_NOT_SO = frozenset({Status.DENIED, Status.CANCELLED, Status.POSTPONED})


def contrasted_dates(
    text: str, start: int, expressions: Sequence[TimeExpression], language: Language, published: When | None
) -> list[tuple[TimeExpression, TimeExpression]]:
    """Give each day that a sentence tells in place of another, with that one; ``start`` is the sentence's.

    Where both lie ahead, nothing was reported wrongly: "in September and not next month".
    """
    contrast, disputed = language.cues.contrast, disputed_dates(text, expressions, language)
    moved = [
        (right, wrong)
        for right, wrong in disputed
        if contrast.planned.search(Cased.of(text[right.end : wrong.start]))
        or contrast.as_planned.search(Cased.of(text[wrong.end : wrong.end + _TRAIL]))
    ]
    both_ahead = (pair for pair in disputed if all(placed(e.when, published) == "future" for e in pair))
    moved += [pair for pair in both_ahead if pair not in moved]
    for wrong, right in pairwise(expressions):
        if right.when and wrong.when and contrast.but.search(Cased.of(text[wrong.end : right.start])):
            is_negated = contrast.negated.search(Cased.of(text[start : wrong.start]))
            moved += [(right, wrong)] if is_negated else []
        elif right.when and wrong.when and wrong.when.is_day and text[wrong.end : wrong.end + 1] in " ,":
            is_instead = contrast.instead.search(Cased.of(text[start : wrong.start]))
            moved += [(right, wrong)] if is_instead else []
    return moved


def with_contrasts(
    mentions: Sequence[Mention], contrasts: Sequence[tuple[TimeExpression, TimeExpression]], published: When | None
) -> list[Mention]:
    """Tell what is said of both days: it is so on the right one; on the wrong one it was planned, or is denied."""
    found = list(mentions)
    for right, wrong in contrasts:
        told = next((m for m in found if m.expression in (right, wrong)), None)
        if told is None:
            continue
        is_ahead = placed(right.when, published) == "future"
        true, false = (Status.SCHEDULED, Status.POSTPONED) if is_ahead else (Status.HAPPENED, Status.DENIED)
        note = (told.notes[0], "told instead of another day")
        here = next((m for m in found if m.expression is right), told)
        status = true if here.status in _NOT_SO or here.expression is not right else here.status
        kept = [m for m in found if m.expression not in (right, wrong)]
        so = replace(here, when=right.when, expression=right, status=status, moved_to=None, notes=note)
        not_so = replace(here, when=wrong.when, expression=wrong, status=false, notes=note)
        found = [*kept, so, replace(not_so, moved_to=right.when if is_ahead else None)]
    return found
