"""How old people are said to be: "aged 34", "the 34-year-old", "Maria Sol, 34,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.mentions.counting import AGE, Counting
from chronicle.mentions.patterns import Cased
from chronicle.model import Quantity, Role

__all__ = ["ages_of"]

_BESIDE_NAME = re.compile(r", (\d{1,2})(?=[,.;)])")
"""An age behind a name; what stands before it must have a capital."""
_IN_BRACKETS = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]+ ([A-ZÀ-Þ][\w’'-]*[^\W\d_]) \((\d{2})\)")
"""The same in brackets: behind two names, as one may be a club's."""
_LAST_WORD = re.compile(r"[A-ZÀ-Þ][\w’'-]*[^\W\d_]\Z")
_NAME_CHARS = 30
_OLDEST = 115
_SAID_CHARS = 40
"""Characters between an age and the verb of saying that is its bearer's."""
_PAUSES = ',"”»“'
"""What stands between what is said and who says it."""
_NAMED = re.compile(r"(?: [^\W\d_][\w’'-]*){1,6},?(?: [a-z]+)? \(?")
"""Between the verb of saying and the age of who says it."""
_REST = re.compile(r"[-)]?(?: ?[^\W\d_][\w-]*){0,5}[.,!?”\"]*\s*\Z")
"""What may follow who says it to the end of the sentence: "said on Monday."."""

Span = tuple[int, int]


def ages_of(cased: Cased, skip: Sequence[Span], counting: Counting) -> Iterator[tuple[int, Quantity]]:
    """Give the ages told in a sentence, each with the offset of its number; of whom, where a name stands before it.

    >>> from chronicle.mentions.counting import counting_of
    >>> text = "A climber aged 34 and Maria Sol, 29, fell."
    >>> [(at, q.value, q.scope) for at, q in ages_of(Cased.of(text), [], counting_of("en"))]
    [(15, 34.0, ()), (33, 29.0, ('Sol',))]

    Of who says it, at the end of the sentence, it is no total.

    >>> told = "Mara Sol, 34, fell, her guide Ida Moor, 51, said."
    >>> [(q.value, q.role) for _, q in ages_of(Cased.of(told), [], counting_of("en"))]
    [(34.0, 'total'), (51.0, 'part')]
    """
    for match in counting.ages.finditer(cased.low):
        number = match.lastgroup or 0
        yield from _age(cased.low, match.span(number), (), skip, counting)
    for match in _BESIDE_NAME.finditer(cased.text):
        name = _LAST_WORD.search(cased.text[max(0, match.start() - _NAME_CHARS) : match.start()])
        if name:
            yield from _age(cased.low, match.span(1), (name[0],), skip, counting)
    for match in _IN_BRACKETS.finditer(cased.text):
        yield from _age(cased.low, match.span(2), (match[1],), skip, counting)


def _age(
    low: str, span: Span, scope: tuple[str, ...], skip: Sequence[Span], counting: Counting
) -> Iterator[tuple[int, Quantity]]:
    at, end = span
    digits = low[at:end]
    if 0 < int(digits) <= _OLDEST and not any(a < end and at < b for a, b in skip):
        role: Role = "part" if _is_speaker(low, at, end, counting) else "total"
        yield at, Quantity(digits, float(digits), AGE, role=role, scope=scope)


def _is_speaker(low: str, at: int, end: int, counting: Counting) -> bool:
    """Tell whether who is so old only says the sentence, at its end: he is not whom it is told of."""
    claiming = counting.claiming
    said = claiming.said
    if verb := said.search(low, end, end + _SAID_CHARS):
        is_led = any(mark in low[:at] for mark in _PAUSES)
        return is_led and bool(claiming.speaker.fullmatch(low[end : verb.start()]) and _REST.match(low, verb.end()))
    verb = next((m for m in said.finditer(low, max(0, at - _SAID_CHARS), at) if low[m.start() - 1] in _PAUSES), None)
    return verb is not None and bool(_NAMED.fullmatch(low[verb.end() : at]) and _REST.match(low, end))
