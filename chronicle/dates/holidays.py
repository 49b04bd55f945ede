"""Days of holidays in a year, by the rules in ``holidays.toml``; their names are language data."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib import resources
from typing import Any

__all__ = ["holiday_date"]

FIRST_YEAR = 1583
"""The first whole year of the Gregorian calendar: before it no holiday is computed."""


@cache
def _rules() -> dict[str, dict[str, Any]]:
    return tomllib.loads((resources.files("chronicle.dates") / "holidays.toml").read_text("utf-8"))


@lru_cache(maxsize=1024)
def holiday_date(name: str, year: int) -> date | None:
    """Give the day of a holiday in a year; None for one not known, or outside the years 1583 to 4099.

    >>> holiday_date("good-friday", 2020)
    datetime.date(2020, 4, 10)
    """
    rules = _rules()
    if not FIRST_YEAR <= year < 4100:
        return None
    if name in rules["fixed"]:
        return date(year, *rules["fixed"][name])
    if name in rules["easter"]:
        from dateutil.easter import easter  # noqa: PLC0415  # only where a movable feast is told

        return easter(year) + timedelta(rules["easter"][name])
    if name in rules["nth"]:
        return _nth_weekday(year, *rules["nth"][name])
    return None


def _nth_weekday(year: int, month: int, weekday: int, nth: int, days: int = 0) -> date:
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7 - days)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1) + days)
