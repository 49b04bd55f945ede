"""Tell decoys from dates: words that only look like a time where they stand ("may", "sun", "Room 2019")."""

from __future__ import annotations

from chronicle.dates.expr import Cal, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["is_plausible"]

_CAPITAL = frozenset(["may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "august", "fri", "jan", "second"])
_DAY_BEFORE = frozenset("on by until since from for to of before after till back through".split())  # noqa: SIM905
_YEAR_BEFORE = frozenset(
    "in of since until till by from to and through before after for during around about circa the late early mid at or "  # noqa: SIM905
    "- – — ( / , between than fiscal election elections year".split()
)
_NOT_YEAR_AFTER = frozenset("% people votes points km miles dollars pounds euros troops men women soldiers".split())  # noqa: SIM905
_YEAR_END = frozenset(["", ".", ",", ";", ")", "\n", "and", "to", ":", "-"])


def is_plausible(found: Found, tokens: Tokens) -> bool:
    """Decide by spelling and neighbours whether a phrase can be a time."""
    before = tokens.words[found.first - 1].strip() if found.first else ""
    after = tokens.words[found.last] if found.last < len(tokens.words) else ""
    first = tokens.words[found.first]
    if (first[0] != " " and before[-1:].isalnum()) or after[:1].isalnum():
        return False
    if not _is_needed_met(found.rule.data.get("needs"), before, first.strip()):
        return False
    expr = found.phrase.expr
    if isinstance(expr, Timed):
        expr = expr.day or expr
    return not isinstance(expr, Cal) or _is_plausible_cal(expr, found, tokens, before, after.strip())


def _is_needed_met(needs: str | None, before: str, first: str) -> bool:
    match needs:
        case "weak":
            return False
        case "preposition":
            return before in _DAY_BEFORE
        case "the-or-apostrophe":
            return not first.isdecimal()
        case "year-context":
            return before in _YEAR_BEFORE
    return True


def _is_plausible_cal(expr: Cal, found: Found, tokens: Tokens, before: str, after: str) -> bool:
    word = tokens.words[found.first].strip()
    if found.last - found.first > 1:
        return True
    if word in _CAPITAL and not tokens.text[tokens.start_of(found.first)].isupper():
        return False
    if expr.grain is Grain.YEAR and word.isdecimal():
        if before in _YEAR_BEFORE or not before:
            return after not in _NOT_YEAR_AFTER
        return before.isalpha() and 1900 <= int(word) <= 2050 and after in _YEAR_END
    return True
