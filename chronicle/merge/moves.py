"""Plans that were moved: the new date becomes a happening of its own, linked to the one that it replaces.

Also parts and wholes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from chronicle.merge.relation import DateRelation, is_run, relate
from chronicle.merge.words import stem
from chronicle.model import Mention, Status

__all__ = ["NEXT_CHARS", "find_parts", "find_replacements", "tell_new_dates"]

Move = tuple[Mention, Mention]
"""A mention that tells of a move, and the one that tells the happening at its new date."""

NEXT_CHARS = 5
"""Code points between a sentence and the next one: a blank line and a quotation mark."""

_SAME = (DateRelation.SAME_DAY, DateRelation.SAME_SPAN, DateRelation.OTHER_HOUR)


def tell_new_dates(mentions: Sequence[Mention]) -> tuple[list[Mention], list[Move]]:
    """Add a mention for every new date that is told only along with the move itself."""
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_article[mention.article].append(mention)
    told, moves = list(mentions), []
    for mention in mentions:
        if mention.moved_to is None:
            continue
        own = _own_telling(mention, by_article[mention.article])
        if own is None:
            own = replace(mention, when=mention.moved_to, status=Status.SCHEDULED, moved_to=None, expression=None)
            by_article[mention.article].append(own)
            told.append(own)
        moves.append((mention, own))
    return told, moves


def _own_telling(moved: Mention, others: Sequence[Mention]) -> Mention | None:
    """Find the article's own mention of the happening at its new date."""
    dated = [m for m in others if m is not moved and m.moved_to is None and relate(m.when, moved.moved_to) in _SAME]
    is_one = len({m.start for m in dated}) == 1  # sentence
    fitting = [m for m in dated if _alike(m, moved) or (is_one and _is_held_then(m, moved))]
    return min(fitting, key=lambda m: (abs(m.start - moved.start), m.start, m.action), default=None)


def _alike(left: Mention, right: Mention) -> bool:
    """Tell whether two mentions of one article speak of one thing: its action, or half of the shorter's words."""
    if left.action and left.action == right.action:
        return True
    ours, theirs = {stem(t) for t in left.terms}, {stem(t) for t in right.terms}
    return left.start == right.start or 2 * len(ours & theirs) >= min(len(ours), len(theirs)) > 0


def _is_held_then(new: Mention, moved: Mention) -> bool:
    """Tell whether what an article tells of a new date alone is what was moved to it.

    It has happened, or is planned in the next sentence: "scrubbed. A new attempt is due Monday".
    """
    if new.status is Status.HAPPENED and not new.is_background:
        return True
    return new.status is Status.SCHEDULED and 0 <= new.start - moved.end <= NEXT_CHARS


def find_replacements(groups: Sequence[Sequence[Mention]], moves: Sequence[Move]) -> dict[int, int]:
    """Give, by position, the event that replaces one that was moved; the newest word by article and place wins."""
    where = {mention: number for number, group in enumerate(groups) for mention in group}
    replaced: dict[int, int] = {}
    for mention, own in moves:
        old, new = where[mention], where[own]
        if old != new:
            replaced[old] = new
    return {old: new for old, new in replaced.items() if replaced.get(new) != old or old < new}


def find_parts(groups: Sequence[Sequence[Mention]]) -> dict[int, int]:
    """Give, by position, the event of several days that an event is a part of, where one article tells both."""
    by_article: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for mention in group:
            by_article[mention.article].append((number, mention))
    parts: dict[int, int] = {}
    for article in sorted(by_article):
        wholes = [(n, m) for n, m in by_article[article] if m.when is not None and is_run(m.when)]
        for number, mention in by_article[article]:
            for whole, told in wholes:
                if whole != number and number not in parts and _is_part(mention, told):
                    parts[number] = whole
    return parts


def _is_part(part: Mention, whole: Mention) -> bool:
    if relate(part.when, whole.when) is not DateRelation.DAY_OF_RUN or not (part.when and part.when.is_day):
        return False
    return stem(whole.action) in {stem(t) for t in part.terms}
