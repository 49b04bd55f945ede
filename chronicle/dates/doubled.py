"""Tells what looks like a time by the day that stands beside it: "the spring tide of 26 June", Conor Friday."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chronicle.dates.figures import is_capital

if TYPE_CHECKING:
    from chronicle.dates.grammar import Found
    from chronicle.dates.language import Language
    from chronicle.dates.tokens import Tokens

__all__ = ["has_day_of_its_own", "is_dated_again"]

_SAME_CLAUSE = 6
"""Words behind a verb within which its own day stands."""
_MONTHS = frozenset(["month", "mon"])


def has_day_of_its_own(found: Found, tokens: Tokens, language: Language) -> bool:
    """Tell a season that only names what a day follows: "the spring tide of 26 June", "a summer fair on May 3"."""
    words = [word.strip() for word in tokens.words[found.last : found.last + 4]]
    if len(words) < 4 or not words[0].isalpha() or words[1] not in language.surroundings.day_of_named:
        return False
    return _is_day_of_month(words[2:], language)


def is_dated_again(found: Found, tokens: Tokens, language: Language) -> bool:
    """Tell Conor Friday, who "cleared his desk on 3 June", by the other day on which he did it."""
    verb, *words = [word.strip() for word in tokens.words[found.last : found.last + _SAME_CLAUSE + 4]] or [""]
    if not found.first or not is_capital(tokens, found.first - 1) or not _is_past(verb, language):
        return False
    at = words.index("on") if "on" in words else _SAME_CLAUSE
    if at >= _SAME_CLAUSE or any(not word.isalpha() or _is_past(word, language) for word in words[:at]):
        return False
    return _is_day_of_month(words[at + 1 : at + 3], language)


def _is_past(word: str, language: Language) -> bool:
    """Tell a verb in the past, or a participle with a day of its own: "defended words | spoken on 3 June"."""
    cues = language.cues
    return word in cues.past or word.endswith((*cues.past_endings, "en"))


def _is_day_of_month(words: Sequence[str], language: Language) -> bool:
    """Tell "26 June" and "June 26"."""
    values = language.grammar.lexicon.values
    pairs = zip(words, reversed(words), strict=True)
    return any(day.isdecimal() and not _MONTHS.isdisjoint(values.get(month, {})) for day, month in pairs)
