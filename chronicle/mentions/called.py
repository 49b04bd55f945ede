"""What a thing that has a name is called beside it: "the Harrow X9, a night train", and so "the train" after it.

Only nouns of the language's ``thing_nouns`` are looked for; nouns of one line of it name the same kind of thing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from chronicle.mentions.language import Language, language_of

__all__ = ["kinds_beside", "kinds_told"]

_REACH = 90
"""Characters on either side of a name in which its kind stands."""
_MARKED = re.compile(r"\d|\w \w")
"""A name that is not that of a maker alone: "Harrow X9", "Ester Star"."""


def kinds_told(lows: list[str], language: Language) -> bool:
    """Tell whether any word names a kind of thing."""
    return any(map(language.thing_nouns.__contains__, lows))


def kinds_beside(name: str, text: str, language: Language) -> frozenset[int]:
    """Give the kinds that a sentence says the bearer of a name to be, by their numbers.

    >>> english = language_of("en")
    >>> kinds_beside("Orla", "The ferry Orla sank.", english) == kinds_beside("Orla", "Orla, a ship, sank.", english)
    True
    >>> kinds_beside("Orla", "Orla, the owner of the ship, wept.", english)
    frozenset()
    """
    place = text.find(name)
    if place < 0:
        return frozenset()
    end = place + len(name)
    said = _said(language.code)
    before, after = text[max(0, place - _REACH) : place].lower(), text[end : end + _REACH].lower()
    found = [said.before.search(before), said.apposed.match(after)]
    if _MARKED.search(name) and said.one.search(before):  # "the new Harrow X9 train", not "Harrow trains"
        found.append(said.joined.match(after))
    return frozenset(language.thing_nouns[m[1]] for m in found if m)


class _Said(NamedTuple):
    """How a kind is told beside a name, in small letters."""

    before: re.Pattern[str]
    """ "the night train | Harrow", "the largest passenger train, the | Harrow" """
    apposed: re.Pattern[str]
    """ "Harrow, | a night train" """
    joined: re.Pattern[str]
    """ "Harrow X9 | express train" """
    one: re.Pattern[str]
    """ "the new | Harrow X9" """


@cache
def _said(code: str) -> _Said:
    nouns = "|".join(sorted(language_of(code).thing_nouns, key=len, reverse=True))
    one = r"\b(?:the|a|an|its|[’']s) "
    plain = r"(?:(?!(?:of|for|to|in|by|on|with|from|and|who|which|that)\b)[\w’'-]+ ){0,6}"
    return _Said(
        re.compile(rf"{one}{plain}({nouns})(?:,? called|,? named|, the)? \Z"),
        re.compile(rf",? (?:is |was )?(?:the|an?) {plain}({nouns})\b"),
        re.compile(rf"(?: (?:{nouns}))*? ({nouns})\b"),
        re.compile(rf"{one}(?:\w[\w’'-]* ){{0,2}}\Z"),
    )
