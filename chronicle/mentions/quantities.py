"""Numbers that sources may disagree on: value, unit, and the slot that makes two of them comparable.

What is counted is decided by the slots in the language's data; comparing is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from chronicle.mentions.language import Bound, Language, language_of
from chronicle.mentions.terms import stem
from chronicle.model import Quantity

__all__ = ["quantities_of"]

_REACH = 5
"""Words between a number and the noun it counts."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,.;:%()—]")
_UNIT_WORDS = frozenset({"percent", "per", "cent", "pct", "pounds", "pound", "pence", "dollars", "euros", "euro"})
_CURRENCY = re.compile(r"[$€£¥]$")


def quantities_of(text: str, skip: list[tuple[int, int]], language: Language) -> tuple[Quantity, ...]:
    """Give the counted things of a sentence, in order; ``skip`` holds its dates, as offsets into it."""
    found = []
    for match in _numbers(language.code).finditer(text):
        if any(a < match.end() and match.start() < b for a, b in skip):
            continue
        value = _value(match, language)
        quantity = _quantity(text, match.start(), match.end(), value, language) if value is not None else None
        if quantity is not None and quantity not in found:
            found.append(quantity)
    return tuple(found)


@cache
def _numbers(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(language_of(code).numbers, key=len, reverse=True)) or "zzz"
    return re.compile(
        rf"(?<![\w.,/:#-])(?P<digits>\d[\d,.]*(?<![.,]))(?:\s(?P<scale>{words})\b)?(?![\w/-]|:\d)"
        rf"|\b(?P<word>{words})(?:[ -](?P<more>{words})){{0,1}}\b(?!-)",
        re.IGNORECASE,
    )


def _value(match: re.Match[str], language: Language) -> float | None:
    if match["digits"]:
        digits = match["digits"].replace(",", "") if language.code == "en" else _european(match["digits"])
        try:
            value = float(digits)
        except ValueError:
            return None
        return value * language.numbers.get((match["scale"] or "").lower(), 1)
    first, more = (language.numbers.get((match[g] or "").lower()) for g in ("word", "more"))
    if first is None or more is None:
        return first
    return first * more if more >= 100 else first + more


def _european(digits: str) -> str:
    return digits.replace(".", "").replace(",", ".")


def _quantity(text: str, start: int, end: int, value: float, language: Language) -> Quantity | None:
    lead = text[:start]
    bound, qualifier = _bound(lead, language)
    written = " ".join((qualifier + text[start:end]).split())
    unit = _unit(text, start, end)
    slot = _slot(text, start, end, language) if unit is None else None
    if slot is None and (value != 1 or text[start].isdigit()):
        slot = _counted(text, end, language, unit)
    if slot is None:
        return None
    return Quantity(written, value, slot, bound, unit)


def _bound(lead: str, language: Language) -> tuple[Bound, str]:
    """Give how exact a number is said to be by the words before it, and those words."""
    for name, words in language.bounds.items():
        told = _pattern(rf"\b(?:{words})(?: the)?\s*$").search(lead)
        if told:
            return name, told[0]
    return "exact", ""


def _unit(text: str, start: int, end: int) -> str | None:
    if _CURRENCY.search(text[:start]):
        return {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}[text[start - 1]]
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


def _slot(text: str, start: int, end: int, language: Language) -> str | None:
    nouns = list(_nouns_after(text, end))
    for slot in language.slots:
        if "lead" in slot:
            if _pattern(slot["lead"]).search(text[:start].rstrip()):
                return str(slot["name"])
            continue
        counted = slot["nouns"].split()
        if any(noun in counted for noun in nouns) and ("near" not in slot or _pattern(slot["near"]).search(text)):
            return str(slot["name"])
    return None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


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
