"""Two ways to reckon one number: with and without what one of its sources says that it leaves out, or before a change.

"Thirteen dead, including the gunman" are another's twelve, a price before tax is no other price than one with it, and
a fine that was cut is no other fine.
"""

from __future__ import annotations

import re
from functools import cache

from chronicle.merge import words

__all__ = ["are_reckoned_apart"]

_REACH = 4
"""Words behind "including" within which it is said what is meant."""


def are_reckoned_apart(one: tuple[str, float], other: tuple[str, float]) -> bool:
    """Tell whether two numbers, each with its sentence, only differ by what one takes in, or by what became of it.

    >>> are_reckoned_apart(("Nine died, including the gunman.", 9), ("He killed eight people.", 8))
    True
    >>> are_reckoned_apart(("Nine died, including two children.", 9), ("Eight people died.", 8))
    False
    >>> are_reckoned_apart(("It made £60 before tax.", 60), ("The price was £72, including tax.", 72))
    True
    >>> are_reckoned_apart(("It was cut from £18 million to £15 million.", 15e6), ("The fine: £18 million", 18e6))
    True
    """
    if _is_made_of(one, other) or _is_made_of(other, one):
        return True
    (ours, value), (theirs, rival) = sorted((one, other), key=lambda told: -told[1])
    if value - rival == 1 and _with_one().search(ours):
        return True
    return any(_meant(a, "including") & _meant(b, "excluding") for a, b in ((ours, theirs), (theirs, ours)))


def _is_made_of(one: tuple[str, float], other: tuple[str, float]) -> bool:
    """Tell whether a sentence says that the other's number became its own: "cut from 18 million to 14.5 million"."""
    return any(
        _is_of(value, other[1]) and _is_of(became, one[1])
        for value, became in ((m["value"], m["became"]) for m in _became().finditer(one[0]))
    )


def _is_of(digits: str, value: float) -> bool:
    """Tell whether digits are those of a number, which may be told in thousands or millions."""
    told = re.sub(r"\D", "", digits).strip("0")
    return bool(told) and told == re.sub(r"\D", "", f"{value:f}").strip("0")


def _meant(sentence: str, sort: str) -> frozenset[str]:
    """Give the words for what a sentence takes in or leaves out."""
    behind = (sentence[m.end() :].split()[:_REACH] for m in _said(sort).finditer(sentence))
    return frozenset(stem for told in behind for stem in words.content_words(" ".join(told)))


@cache
def _said(sort: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.reckoned(sort))})\b", re.IGNORECASE)


@cache
def _became() -> re.Pattern[str]:
    number = r"\d+(?:[.,\s]\d+)*"
    became = "|".join(words.reckoned("became"))
    return re.compile(rf"(?P<value>{number})(?: [^\W\d]+){{0,2}} (?:{became}) [^\w\s]?(?P<became>{number})")


@cache
def _with_one() -> re.Pattern[str]:
    said, the = ("|".join(words.reckoned(sort)) for sort in ("including", "one"))
    return re.compile(rf"\b(?:{said}) (?:{the}) (?!\w+s\b)\w", re.IGNORECASE)
