"""The order of day and month in 4/5/2019: by the publisher's country, else by the language."""

from __future__ import annotations

from dataclasses import replace

from chronicle.dates.expr import Cal
from chronicle.dates.grammar import Found

__all__ = ["is_day_first", "swapped"]

# Countries that write the month first (CLDR 45, short date patterns M/d/y).
_MONTH_FIRST = frozenset(["US", "AS", "GU", "MP", "PR", "UM", "VI", "PH", "FM", "MH", "PW"])


def is_day_first(language: str, region: str | None) -> bool:
    """Tell whether the day stands first: English without a country is read as American, all else is not."""
    return region.upper() not in _MONTH_FIRST if region else language != "en"


def swapped(found: Found) -> Found:
    """Turn an ambiguous month-first date round; anything else stays as it is."""
    expr = found.phrase.expr
    if not isinstance(expr, Cal) or not expr.is_swappable:
        return found
    return replace(found, phrase=replace(found.phrase, expr=replace(expr, month=expr.day, day=expr.month)))
