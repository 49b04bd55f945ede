"""What stands around a time, or around what only looks like one, in English: the lists of ``context.toml``.

How they are used is the business of ``checks``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Surroundings", "build_surroundings"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words of one language beside which a phrase is, or is no, time; each set is a list of ``context.toml``."""

    before_day: frozenset[str]
    before_year: frozenset[str]
    before_season: frozenset[str]
    before_name: frozenset[str]
    before_code: frozenset[str]
    not_before_year: frozenset[str]
    not_after_year: frozenset[str]
    counted: frozenset[str]
    sure_year: frozenset[str]
    streets: frozenset[str]
    verses: frozenset[str]
    doing: frozenset[str]
    after_year: frozenset[str]
    age_after: frozenset[str]
    rate_before: frozenset[str]
    rate_first: frozenset[str]
    of: frozenset[str]
    before_length: frozenset[str]
    greetings: frozenset[str]
    year_words: frozenset[str]
    names: frozenset[str]
    short_names: frozenset[str]
    before_short: frozenset[str]
    before_full_name: frozenset[str]
    before_short_month: frozenset[str]
    lower_names: frozenset[str]
    season_verbs: frozenset[str]
    day_of_named: frozenset[str]
    lower_before: frozenset[str]
    not_dates: frozenset[str]
    name_before_weekday: frozenset[str]
    speech: frozenset[str]
    titles: frozenset[str]
    who: frozenset[str]
    at: frozenset[str]
    after_ordinal: frozenset[str]
    not_after_holiday: frozenset[str]
    named_after: frozenset[str]
    definite: frozenset[str]
    documents: frozenset[str]
    yearly: frozenset[str]
    measures: frozenset[str]


def build_surroundings(data: Mapping[str, Sequence[str]]) -> Surroundings:
    """Read the lists of one language; those missing are empty."""
    return Surroundings(**{name: frozenset(data.get(name, ())) for name in Surroundings.__slots__})
