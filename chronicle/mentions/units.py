"""The unit beside a number: a currency, a share, or a measure that two sources may give in metres and in miles."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = ["Unit", "unit_of"]

_REACH = 28
"""Characters after a number within which its unit stands."""

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}
_CODES = {"us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "tk": "BDT", "rs": "INR", "dh": "AED"}
_ISO = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "inr": "INR", "chf": "CHF", "aud": "AUD", "cad": "CAD",
    "nzd": "NZD", "hkd": "HKD", "bdt": "BDT", "aed": "AED", "cny": "CNY", "sek": "crown", "nok": "crown",
    "dkk": "crown",
}  # fmt: skip
_BEFORE = re.compile(
    rf"(?:\b(?P<code>us\$|a\$|c\$|nz\$|hk\$|(?:tk|rs|dh)\.?\s)|\b(?P<iso>{'|'.join(_ISO)})\s?|(?P<sign>[$€£¥₹]))$"
)
_DOLLARS = r"(?:(?:us|u\.s\.|american)\s)?"
_TIMES = (
    r"(?P<minute>minut(?:es?|os?|en))\b|(?P<h>hours?|stunden?|heures?|horas?)\b|(?P<day>days?|tagen?|jours?|días?)\b"
    r"|(?P<week>weeks?|wochen?|semaines?|semanas?)\b|(?P<month>months?|monaten?|mois|mes(?:es)?)\b"
    r"|(?P<year>years?|jahren?)\b"  # a Frenchman of 50 "ans" is mostly that old
)
_AFTER = re.compile(
    r"(?:(?<=mio|mrd)\.)?[\s-]?(?:"
    rf"(?P<percent>percent|per\scent|pct|prozent|por\sciento|pour\scent)\b|(?P<sign>[%€£])|(?P<iso>{'|'.join(_ISO)})\b"
    rf"|(?:de\s|d['’])?(?:(?P<GBP>pounds?(?:\ssterling)?|pence|libras|pfund|livres\ssterling)"
    rf"|{_DOLLARS}(?P<USD>dollars?|dólares)|(?P<EUR>euros?)|(?P<CHF>francs|franken)|(?P<INR>rupees)|(?P<JPY>yen)"
    r"|(?P<crown>crowns|kron(?:en|or|er)|couronnes|coronas)|(?P<peso>pesos)|(?P<rouble>rou?bles|rubel|rublos)"
    r"|(?P<dinar>dinars?)|(?P<CNY>yuan|renminbi))\b"
    r"|(?P<kmh>km/h|kph|kilomet(?:re|er)s? (?:an|per) hour|stundenkilometern?|kilomètres[\s-]heure)\b"
    r"|(?P<mph>mph|miles (?:an|per) hour)\b"
    r"|(?P<degree>degrees(?: celsius)?|grad|degrés|grados|°\s?c)\b"
    r"|(?P<km>km|kilomet(?:re|er)[sn]?|kilómetros|kilomètres)\b|(?P<m>met(?:re|er)[sn]?|metros|mètres)\b"
    r"|(?P<mm>mm|millimet(?:re|er)[sn]?|milímetros|millimètres)\b|(?P<cm>cm|centimet(?:re|er)s?|zentimetern?|centímetros|centimètres)\b"
    r"|(?P<mile>miles?|millas)\b|(?P<foot>feet|foot|ft)\b|(?P<inch>inch(?:es)?)\b"
    r"|(?P<ng>nanogram(?:me?|o|m)?s?|ng)\b|(?P<mcg>microgram(?:me?|o|m)?s?|mikrogramm|[µμ]g)\b"
    r"|(?P<mg>mill?igram(?:me?|o|m)?s?|mg)\b|(?P<g>grams?|gramm(?:es?)?|gramos)\b"
    r"|(?P<t>tonnes?|tons?|tonnen|toneladas)\b|(?P<kg>kilos?|kilogram(?:me?|m)?s?|kilogramos|kg)\b"
    r"|(?P<MW>megawatts?|mw|megavatios|mégawatts)\b|(?P<GW>gigawatts?|gw)\b|(?P<l>lit(?:re|er)s?|litros)\b"
    r"|(?P<barrel>barrels?|barils|barriles)\b|(?P<ha>hectares?|hektar|hectáreas)\b|(?P<acre>acres?)\b"
    rf"|(?:{_TIMES})(?!\s?(?:-?old|alt|ago|earlier|later|before|after|spät|früher|plus tard|después|más tarde)\b))"
)
_MEASURES = {
    "km": ("m", 1000.0),
    "m": ("m", 1.0),
    "mile": ("m", 1609.344),
    "foot": ("m", 0.3048),
    "inch": ("m", 0.0254),
    "cm": ("m", 0.01),
    "mm": ("m", 0.001),
    "t": ("t", 1.0),
    "kg": ("t", 0.001),
    "ng": ("g", 1e-9),
    "mcg": ("g", 1e-6),
    "mg": ("g", 0.001),
    "g": ("g", 1.0),
    "kmh": ("km/h", 1.0),
    "mph": ("km/h", 1.609344),
    "degree": ("degree", 1.0),
    "MW": ("MW", 1.0),
    "GW": ("MW", 1000.0),
    "l": ("l", 1.0),
    "barrel": ("barrel", 1.0),
    "minute": ("h", 1 / 60),
    "h": ("h", 1.0),
    "day": ("h", 24.0),
    "week": ("h", 168.0),
    "month": ("h", 730.5),
    "year": ("h", 8766.0),
    "ha": ("ha", 1.0),
    "acre": ("ha", 0.404686),
}
MEASURES = {
    "m": "distance", "t": "weight", "g": "weight", "ha": "area", "km/h": "speed", "degree": "temperature",
    "MW": "power", "l": "volume", "barrel": "volume", "h": "duration",
}  # fmt: skip
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


def unit_of(low: str, start: int, end: int) -> Unit | None:
    """Give the unit of the number at ``start`` to ``end`` of a text in small letters.

    >>> unit_of("a fine of £3m", 11, 13).name, unit_of("some 3 miles long", 5, 6).factor
    ('GBP', 1609.344)
    """
    before = _BEFORE.search(low, max(0, start - 6), start)
    if before:
        return Unit(_currency(before), 1.0, before.start(), end)
    after = _AFTER.match(low, end, end + _REACH)
    if after is None or after.lastgroup is None:
        return None
    if after.lastgroup == "percent" or after["sign"] == "%":
        return Unit("percent", 1.0, start, after.end())
    if after["sign"] or after["iso"]:
        return Unit(_currency(after), 1.0, start, after.end())
    name, factor = _MEASURES.get(after.lastgroup, (after.lastgroup, 1.0))
    return Unit(name, factor, start, after.end())


def _currency(told: re.Match[str]) -> str:
    named = told.groupdict()
    if code := (named.get("code") or "").rstrip(" ."):
        return _CODES[code]
    return _ISO[told["iso"]] if told["iso"] else _SIGNS[told["sign"]]
