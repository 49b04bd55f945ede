"""How old people are said to be: "aged 34", "the 34-year-old", "Maria Sol, 34,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.mentions.counting import AGE, Counting
from chronicle.mentions.patterns import Cased
from chronicle.model import Quantity

__all__ = ["ages_of"]

_BESIDE_NAME = re.compile(r", (\d{1,2})(?=[,.;)])")
"""An age behind a name; what stands before it must have a capital."""
_LAST_WORD = re.compile(r"[A-ZÀ-Þ][\w’'-]*[^\W\d_]\Z")
_NAME_CHARS = 30
_OLDEST = 115

Span = tuple[int, int]


def ages_of(cased: Cased, skip: Sequence[Span], counting: Counting) -> Iterator[tuple[int, Quantity]]:
    """Give the ages told in a sentence, each with the offset of its number; of whom, where a name stands before it.

    >>> from chronicle.mentions.counting import counting_of
    >>> text = "A climber aged 34 and Maria Sol, 29, fell."
    >>> [(at, q.value, q.scope) for at, q in ages_of(Cased.of(text), [], counting_of("en"))]
    [(15, 34.0, ()), (33, 29.0, ('Sol',))]
    """
    for match in counting.ages.finditer(cased.low):
        number = match.lastgroup or 0
        yield from _age(match.start(number), match[number], (), skip)
    for match in _BESIDE_NAME.finditer(cased.text):
        name = _LAST_WORD.search(cased.text[max(0, match.start() - _NAME_CHARS) : match.start()])
        if name:
            yield from _age(match.start(1), match[1], (name[0],), skip)


def _age(at: int, digits: str, scope: tuple[str, ...], skip: Sequence[Span]) -> Iterator[tuple[int, Quantity]]:
    if 0 < int(digits) <= _OLDEST and not any(a < at + len(digits) and at < b for a, b in skip):
        yield at, Quantity(digits, float(digits), AGE, scope=scope)
