"""Make lexicon and phrases of a locale's data, for languages without a folder of their own.

They find explicit dates ("3 marzo 2014", "2014年3月6日"), days of the week by their full names, and the locale's
relative phrases ("la settimana scorsa", "3 dagen geleden"). Without tenses a bare weekday looks back. Abbreviations
and words that mean more than a time are read only beside a number that makes them a date.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import resources
from typing import Any

from chronicle.dates.decoys import Decoys
from chronicle.dates.locales import read_locale
from chronicle.dates.tokens import WORDS

__all__ = ["adapt", "decoys_of", "token_pattern"]

MIN_LETTERS = 4
"""Letters of the shortest day name that is read alone: "Pn" and "lun" are abbreviations, and other words."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("day", "week", "month", "year")
_SPACELESS = frozenset(["ja", "ko", "th", "yue", "zh", "zh-Hans", "zh-Hant", "lo", "km", "my"])
"""Locales whose words are not told apart by spaces, or carry their particles."""

_OWN_DIGITS = frozenset(["ar", "fa", "ur", "ckb", "ps", "hi", "mr", "ne", "bn", "as"])
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_KEY = re.compile(r"(?:(in) )?(\d+|\\1) (day|week|month|year)(?: (ago))?\Z")
_NUMBER_SLOT = re.compile(r"\(\\d[^)]*\)")
_CHOICE = re.compile(r"([^\W\d_]*)\(((?:[^\W\d_]*\|)*[^\W\d_]*)\)([^\W\d_]*)\Z")
_COUNTED_MONTH = re.compile(r"1([^\W\d_]+)\Z")
_OPENERS = frozenset("[](){}<>|~")

Rule = dict[str, Any]


def adapt(code: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the words by class, and the phrases, that the data of a locale tell."""
    info = read_locale(code)
    months = [_names(info, name) for name in _MONTHS]
    weekdays = [_names(info, name) for name in _WEEKDAYS]
    odd = frozenset(_listed("ambiguous").get(code, ()))
    least = 2 if code in _SPACELESS else MIN_LETTERS
    skipped = {*info.get("skip", ()), *info.get("pertain", ()), *info.get("year", ())}
    words: dict[str, Any] = {
        "month": _single(months, _full), "mon": _single(months, _short),
        "weekday": {w: n for w, n in _single(weekdays, _full).items() if w not in odd and len(w) >= least},
        "wkd": _single(weekdays, lambda names: names),
        "numword": dict(_number_words(info)),
        "plusminus": {"+": 1, "-": -1}, "dash": {"-": 0, "–": 0}, "zone": {"gmt": "Z", "utc": "Z", "z": "Z"},
        "skip": {w.lower(): 0 for w in sorted(skipped) if w.isalpha()},
        **{f"{unit}word": {w: unit for w in _names(info, unit) if w.isalpha() and len(w) > 1} for unit in _UNITS},
    }  # fmt: skip
    for number in list(words["numword"]):
        if number in words["month"] or number in words["wkd"]:
            del words["numword"][number]
    atoms = [*_dates(months, weekdays, info), *_relative(info, odd), *_counted(info)]
    return words, {
        "shares": "shared.toml",
        "decimal_mark": ",",
        "triggers": sorted({rule["match"] for rule in atoms if rule["name"].startswith("locale-")}),
        "spans": {"number": "({int} | {numword})"},
        "macros": {"amount": "{n:number}", "weekday": "{weekday}", "prefix": "[({weekday} | {weekday:wkd} [~.]) [,]]"},
        "atom": [*atoms, *_silenced()],
        "join": _JOINS,
    }


def decoys_of(code: str) -> Decoys:
    """Tell times from names: in most languages a capital inside a sentence makes a day's name a person's."""
    weekdays = {w for name in _WEEKDAYS for w in _names(read_locale(code), name)}
    names = frozenset() if code in _listed("capitals") else frozenset(weekdays)
    return Decoys(is_spaceless=code in _SPACELESS, is_lower_case=True, starts_are_times=True, names=names)


def token_pattern(code: str) -> re.Pattern[str] | None:
    """Give the pattern of tokens for a locale that has no spaces or writes digits of its own; else None."""
    if code not in _SPACELESS:
        return WORDS if code in _OWN_DIGITS else None
    info = read_locale(code)
    names = {w for name in (*_WEEKDAYS, *_MONTHS) for w in _names(info, name)}
    names |= {w for key, found in info.get("relative-type", {}).items() if _KEY.match(key) for w in found}
    ends = {
        w
        for regexes in info.get("relative-type-regex", {}).values()
        for r in regexes
        for w in _WORD.findall(_NUMBER_SLOT.sub(" ", r))
    }
    longest = sorted((w for w in names | ends if len(w) > 1 and w.isalpha()), key=lambda w: (-len(w), w))
    return re.compile(r" ?(?:" + "|".join(map(re.escape, longest)) + r")| ?\d+| ?[^\W\d_]| ?[\W_]|\n")


def _names(info: Mapping[str, Any], name: str) -> list[str]:
    found = (w.lower().strip(".") for w in info.get(name, ()))
    return sorted({w for w in found if w and not _OPENERS & set(w)})


def _listed(name: str) -> Any:
    text = (resources.files("chronicle.dates") / "languages" / "locales.toml").read_text("utf-8")
    return tomllib.loads(text)[name]


def _is_short(name: str, names: Iterable[str]) -> bool:
    """Tell an abbreviation: it begins another name of the same thing."""
    return any(other != name and other.startswith(name) for other in names)


def _full(names: list[str]) -> list[str]:
    return [w for w in names if not _is_short(w, names)]


def _short(names: list[str]) -> list[str]:
    return [w for w in names if _is_short(w, names)]


def _single(named: list[list[str]], chosen: Callable[[list[str]], list[str]]) -> dict[str, int]:
    """Number the names that are one word; a word for two things is none of them."""
    out: dict[str, int] = {}
    doubled = set()
    for number, names in enumerate(named, 1):
        for word in chosen(names):
            if len(_WORD.findall(word)) == 1 and word.isalpha():
                doubled |= {word} if out.setdefault(word, number) != number else set()
    return {w: n for w, n in out.items() if w not in doubled}


def _number_words(info: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Read the number words among the locale's simplifications: "två" is 2, "дв(а|е)" is 2."""
    for pair in info.get("simplifications") or ():
        for pattern, value in pair.items():
            if value.isdecimal() and 0 < int(value) <= 100:
                if pattern.isalpha():
                    yield pattern.lower(), int(value)
                elif found := _CHOICE.match(pattern):
                    yield from ((found[1] + ending + found[3], int(value)) for ending in found[2].split("|"))


def _template(phrase: str) -> str:
    """Write a phrase as a template: words apart where it has them apart."""
    out = ""
    for found in _WORD.finditer(phrase):
        is_glued = found.start() > 0 and not phrase[found.start() - 1].isspace()
        out += (" ~" if is_glued else " ") + found[0]
    return out.strip().lstrip("~")


def _dates(months: list[list[str]], weekdays: list[list[str]], info: Mapping[str, Any]) -> Iterator[Rule]:
    of = "[{skip} | ~.] [{skip}]" if info.get("skip") else "[~.]"
    yield _rule(
        "day-month-year",
        f"<prefix> {{day}} {of} ({{month}} | {{month:mon}} [~.]) [,] [{{skip}}] {{year}}",
        joins_as="daymonth",
    )
    yield _rule("day-month", f"<prefix> {{day}} {of} {{month}}", joins_as="daymonth")
    yield _rule("month-year", "({month} | {month:mon} [~.]) [{skip}] {year}")
    yield _rule("year-month-day", "{year} [~.] [{skip}] ({month} | {month:mon} [~.]) {day} [~. | {skip}]")
    if info.get("date_order") == "MDY":
        yield _rule("month-day-year", "<prefix> ({month} | {month:mon} [~.]) {day} [,] {year}")
    if counted := next((m for w in months[0] if (m := _COUNTED_MONTH.match(w))), None):
        year, day = info["year"][0], info["day"][0]
        yield _rule("locale-counted-date", f"{{year}} {year} {{month:monthnum}} {counted[1]} {{day}} {day}")
        yield _rule("locale-counted-month", f"{{year}} {year} {{month:monthnum}} {counted[1]}")
        yield _rule("locale-counted-day", f"{{month:monthnum}} {counted[1]} {{day}} {day}")
    for number, names in enumerate(months, 1):
        for name in _full(names):
            if not name.isalpha() and not name[0].isdecimal():
                yield _rule(
                    "day-month-year", f"<prefix> {{day}} {of} {_template(name)} [,] [{{skip}}] {{year}}", month=number
                )
    for number, names in enumerate(weekdays, 1):
        for name in _full(names):
            if len(_WORD.findall(name)) > 1 and len(name) > 3:
                yield _rule(f"locale-weekday-{number}", _template(name), "weekday", weekday=number)


def _relative(info: Mapping[str, Any], odd: frozenset[str]) -> Iterator[Rule]:
    """Make a rule of each relative phrase that tells a day, week, month or year."""
    for key, found in info.get("relative-type", {}).items():
        told = _KEY.match(key)
        if told is None or told[2] == r"\1" or not (told[1] or told[4]):
            continue
        sign = (1 if told[1] else -1) * int(told[2])
        phrases = sorted({p.lower() for p in found if not _OPENERS & set(p)} - odd)
        for phrase in (p for p in phrases if not _is_short(p, phrases) and len(p) > 1):
            kind = {"days": sign} if told[3] == "day" else {"sign": sign, "unit1": told[3]}
            yield _rule("locale-relative", _template(phrase), "offset" if told[3] == "day" else "relative", **kind)


def _counted(info: Mapping[str, Any]) -> Iterator[Rule]:
    """Make a rule of each phrase with a number: "3 dagen geleden", "za 2 tygodnie"."""
    seen: set[str] = set()
    for key, found in info.get("relative-type-regex", {}).items():
        told = _KEY.match(key)
        if told is None or not (told[1] or told[4]):
            continue
        for phrase in sorted({p.lower() for p in found}):
            words = _WORD.findall(_NUMBER_SLOT.sub(" ", phrase))
            rest = _NUMBER_SLOT.sub(" @ ", phrase)
            if (
                "@" in rest
                and all(w.isalpha() for w in words)
                and sum(map(len, words)) > 4
                and (len(words) > 1 or not phrase.isascii())
            ):
                told_units = set(_names(info, told[3]))
                template = " ".join(
                    "{n:number}" if w == "@" else f"{{{told[3]}word}}" if w in told_units else w
                    for w in _WORD.findall(rest)
                )
                if template not in seen:
                    seen.add(template)
                    yield _rule("locale-counted", template, "counted", unit=told[3], sign=1 if told[1] else -1)


def _silenced() -> list[Rule]:
    """Leave bare months and lengths of time to languages that tell them from other words."""
    return [_rule("month", "{month}", needs="weak"), _rule("duration", "{n:number} {unit}", "duration", needs="weak")]


def _rule(name: str, match: str, kind: str = "date", **data: Any) -> Rule:
    return {"name": name, "match": match, "kind": kind, **data}


_JOINS: list[Rule] = [
    _rule("day-month-range", "{first:day} [~.] {dash} {x:@daymonth}", "span-day-month"),
    _rule("day-clock", "{x:@day} [,] [{skip}] {y:@clock}", "timed"),
]
