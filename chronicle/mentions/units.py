"""The unit beside a number: a currency, a share, or a measure that two sources may give in metres and in miles."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = ["Unit", "unit_of"]

_REACH = 28
"""Characters after a number within which its unit stands."""

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = {"us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "tk": "BDT", "rs": "INR", "dh": "AED"}
_BEFORE = re.compile(r"(?:\b(?P<code>us\$|a\$|c\$|nz\$|hk\$|(?:tk|rs|dh)\.?\s)|(?P<sign>[$€£¥₹]))$", re.IGNORECASE)
_DOLLARS = r"(?:(?:us|u\.s\.|american)\s)?"
_AFTER = re.compile(
    r"[\s-]?(?:"
    r"(?P<percent>percent|per\scent|pct|prozent|por\sciento|pour\scent)\b|(?P<sign>%)"
    rf"|(?:de\s|d['’])?(?:(?P<GBP>pounds?(?:\ssterling)?|pence|libras|pfund|livres\ssterling)"
    rf"|{_DOLLARS}(?P<USD>dollars?|dólares)|(?P<EUR>euros?)|(?P<CHF>francs|franken)|(?P<INR>rupees)|(?P<JPY>yen))\b"
    r"|(?P<km>km|kilomet(?:re|er)s?|kilómetros|kilomètres)\b|(?P<m>met(?:re|er)s?|metros|mètres)\b"
    r"|(?P<mile>miles?|millas)\b|(?P<foot>feet|foot|ft)\b"
    r"|(?P<t>tonnes?|tons?|tonnen|toneladas)\b|(?P<ha>hectares?|hektar|hectáreas)\b|(?P<acre>acres?)\b)",
    re.IGNORECASE,
)
_MEASURES = {
    "km": ("m", 1000.0),
    "m": ("m", 1.0),
    "mile": ("m", 1609.344),
    "foot": ("m", 0.3048),
    "t": ("t", 1.0),
    "ha": ("ha", 1.0),
    "acre": ("ha", 0.404686),
}
MEASURES = {"m": "distance", "t": "weight", "ha": "area"}
"""What each measure is a measure of."""


class Unit(NamedTuple):
    """What a number is a number of, and where its words end."""

    name: str
    """ISO 4217, "percent", or the measure's short name."""
    factor: float
    """By which the number is to be multiplied."""
    begin: int
    """Of the number, or of the sign before it."""
    end: int

    @property
    def measure(self) -> Literal["share", "size", "money"]:
        """What kind of thing is measured."""
        return "share" if self.name == "percent" else "size" if self.name in MEASURES else "money"


def unit_of(text: str, start: int, end: int) -> Unit | None:
    """Give the unit of the number at ``start`` to ``end``.

    >>> unit_of("a fine of £3m", 11, 13).name, unit_of("some 3 miles long", 5, 6).factor
    ('GBP', 1609.344)
    """
    before = _BEFORE.search(text, max(0, start - 6), start)
    if before:
        code = (before["code"] or "").lower().rstrip(" .")
        return Unit(_CODES[code] if code else _SIGNS[before["sign"]], 1.0, before.start(), end)
    after = _AFTER.match(text, end, end + _REACH)
    if after is None or after.lastgroup is None:
        return None
    if after.lastgroup in ("percent", "sign"):
        return Unit("percent", 1.0, start, after.end())
    name, factor = _MEASURES.get(after.lastgroup, (after.lastgroup, 1.0))
    return Unit(name, factor, start, after.end())
