"""Days that are told twice: "signed on 3 May, the day on which the bridge was closed" dates what follows, too.

"This week's walkout, on Tuesday" is told once, and of Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.reading import Dated, Parsed
from chronicle.mentions.tokens import Tokens

__all__ = ["days_in_apposition", "narrowed"]

_UP_TO_DAY = re.compile(r",?p?x?")
"""What stands between a noun and its day: "walkout, | on | Tuesday"."""
_TO_VERBAL = 3
"""Tokens at most between "the day" and what was told of it: ", an dem"."""


def days_in_apposition(parsed: Parsed, language: Language) -> Iterator[tuple[int, int, Clause]]:
    """Give the place of each such day, the place behind "the day", and the clause that tells what was that day."""
    tokens = parsed.tokens
    for place, expression in tokens.expressions.items():
        behind = _behind_the_day(place, tokens, language)
        if behind is None or expression.when is None or not expression.when.is_day:
            continue
        if not language.ways.keys().isdisjoint(tokens.lows[behind : behind + 1]):  # "the day after it was closed"
            continue
        for clause in parsed.clauses:
            first = clause.core[0]
            is_told = clause.kind == "relative" and behind <= first <= behind + _TO_VERBAL
            is_bare = clause.kind == "main" and first in (behind - 1, behind)  # "the day | the bridge was closed"
            has_own = any("@" in tokens.tags[max(a, behind) : b] for a, b in clause.spans)
            verb = clause.verb
            if verb is None or verb.start <= behind or has_own or not (is_told or is_bare):
                continue
            told = (word for a, b in clause.spans for word in tokens.lows[a:b])
            if language.verbs.plan_words.isdisjoint(told):  # "for which it had once been planned"
                yield place, behind, clause
            break


def _behind_the_day(place: int, tokens: Tokens, language: Language) -> int | None:
    """Find the place behind ", the day", which may have been read as a date of its own."""
    if tokens.tags[place + 1 : place + 2] != ",":
        return None
    after = place + 2
    if tokens.tags[after : after + 1] == "@":
        words = tokens.lows[after].split()
        return after + 1 if len(words) > 1 and language.lengths.get(words[-1]) == "day" else None
    is_day = tokens.tags[after : after + 1] == "x" and language.lengths.get(tokens.lows[after + 1]) == "day"
    return after + 2 if is_day else None


def narrowed(attached: Sequence[Dated]) -> list[Dated]:
    """Give the dates of a sentence, a coarse one of a noun narrowed to the day behind it."""
    found = list[Dated]()
    for dated in attached:
        if found and _is_its_day(found[-1], dated):
            found[-1] = replace(found[-1], expression=dated.expression, place=dated.place, where=dated.where)
        else:
            found.append(dated)
    return found


def _is_its_day(whole: Dated, day: Dated) -> bool:
    """Tell whether a day stands right behind a noun that its week, month or year dates."""
    noun, coarse, fine = whole.attachment.word, whole.when, day.when
    if noun is None or whole.attachment.plan is not None or not whole.place < noun < day.place:
        return False
    if coarse is None or fine is None or not fine.is_day or coarse.is_day or not coarse.contains(fine):
        return False
    return _UP_TO_DAY.fullmatch(day.tokens.tags[noun + 1 : day.place]) is not None
