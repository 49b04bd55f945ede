"""Numbers that sources may disagree on: value, unit, and the slot that makes two of them comparable.

What is counted is decided by the slots in the language's data; comparing is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from chronicle.mentions.language import Bound, Language, language_of
from chronicle.mentions.patterns import Cased, Pattern
from chronicle.mentions.terms import stem
from chronicle.model import Quantity

__all__ = ["quantities_of"]

_REACH = 5
"""Words between a number and the noun it counts."""
_LEAD = 80
"""Characters before a number in which it is said how exact it is."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,.;:%()—]")
_UNIT_WORDS = frozenset({"percent", "per", "cent", "pct", "pounds", "pound", "pence", "dollars", "euros", "euro"})
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def quantities_of(text: str, skip: Sequence[tuple[int, int]], language: Language) -> tuple[Quantity, ...]:
    """Give the counted things of a sentence, in order; ``skip`` holds its dates, as offsets into it, in order."""
    return _quantities(text, tuple(skip), language.code)


@lru_cache(maxsize=16)
def _quantities(text: str, skip: tuple[tuple[int, int], ...], code: str) -> tuple[Quantity, ...]:
    """Read a sentence once for all the happenings that it tells."""
    found: dict[Quantity, None] = {}
    cased, language, past = Cased.of(text), language_of(code), 0
    for match in _numbers(code).finditer(cased.low):
        start, end = match.span()
        while past < len(skip) and skip[past][1] <= start:
            past += 1
        if past < len(skip) and skip[past][0] < end:
            continue
        value = _value(match, language)
        quantity = _quantity(cased, start, end, value, language) if value is not None else None
        if quantity is not None:
            found[quantity] = None
    return tuple(found)


@cache
def _numbers(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(language_of(code).numbers, key=len, reverse=True)) or "zzz"
    return re.compile(
        rf"(?<![\w.,/:#-])(?P<digits>\d[\d,.]*(?<![.,]))(?:\s(?P<scale>{words})\b)?(?![\w/-]|:\d)"
        rf"|\b(?P<word>{words})(?:[ -](?P<more>{words})){{0,1}}\b(?!-)"
    )


def _value(match: re.Match[str], language: Language) -> float | None:
    if match["digits"]:
        digits = match["digits"].replace(",", "") if language.code == "en" else _european(match["digits"])
        try:
            value = float(digits)
        except ValueError:
            return None
        return value * language.numbers.get(match["scale"] or "", 1)
    first, more = (language.numbers.get(match[g] or "") for g in ("word", "more"))
    if first is None or more is None:
        return first
    return first * more if more >= 100 else first + more


def _european(digits: str) -> str:
    return digits.replace(".", "").replace(",", ".")


def _quantity(cased: Cased, start: int, end: int, value: float, language: Language) -> Quantity | None:
    text = cased.text
    bound, qualifier = _bound(cased, start, language)
    written = " ".join((qualifier + text[start:end]).split())
    unit = _unit(text, start, end)
    slot = _slot(cased, start, end, language) if unit is None else None
    if slot is None and (value != 1 or text[start].isdigit()):
        slot = _counted(text, end, language, unit)
    if slot is None:
        return None
    return Quantity(written, value, slot, bound, unit)


def _bound(cased: Cased, start: int, language: Language) -> tuple[Bound, str]:
    """Give how exact a number is said to be by the words before it, and those words."""
    for name, words in language.bounds.items():
        told = _pattern(rf"\b(?:{words})(?: the)?\s*$").search(cased, max(0, start - _LEAD), start)
        if told:
            return name, cased.text[told.start() : told.end()]
    return "exact", ""


def _unit(text: str, start: int, end: int) -> str | None:
    if start and text[start - 1] in _CURRENCIES:
        return _CURRENCIES[text[start - 1]]
    after = text[end : end + 12].lstrip().lower()
    for unit, words in (
        ("percent", ("percent", "per cent", "%", "pct", "prozent")),
        ("GBP", ("pounds", "pence")),
        ("USD", ("dollars",)),
        ("EUR", ("euros", "euro")),
    ):
        if after.startswith(words):
            return unit
    return None


def _slot(cased: Cased, start: int, end: int, language: Language) -> str | None:
    text = cased.text
    nouns = list(_nouns_after(text, end))
    for slot in language.slots:
        if "lead" in slot:
            if _pattern(slot["lead"]).search(cased, 0, len(text[:start].rstrip())):
                return str(slot["name"])
            continue
        counted = slot["nouns"].split()
        if any(noun in counted for noun in nouns) and ("near" not in slot or _pattern(slot["near"]).search(cased)):
            return str(slot["name"])
    return None


_pattern = cache(Pattern)


def _nouns_after(text: str, end: int) -> Iterator[str]:
    """Give the words after a number, as far as its noun may stand."""
    for count, match in enumerate(_WORD.finditer(text, end, end + 80)):
        if count >= _REACH or not match[0][0].isalpha():
            return
        yield match[0].lower()


def _counted(text: str, end: int, language: Language, unit: str | None) -> str | None:
    """Name the slot after the noun that follows, for want of a better one."""
    noun = ""
    for word in _nouns_after(text, end):
        if word in _UNIT_WORDS:
            continue
        if word in language.classes or (noun and language.verbs.tag_of.get(word, "o") in "VEG"):
            if unit and not noun and language.classes.get(word) == "p":
                continue
            break
        noun = word
    return stem(noun, language.code) if noun and noun not in language.stop else None
