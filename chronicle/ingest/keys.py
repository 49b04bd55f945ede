"""Finds the parts of an article in a record or front matter, by the names that data/keys.toml lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from chronicle.ingest.words import words
from chronicle.ingest.written import parse_date
from chronicle.when import Granularity, When

__all__ = ["Field", "about", "keys_of", "stated_date", "value_of"]

Field = Literal["text", "title", "published", "publisher", "url", "language", "byline"]

MIN_LONG_TEXT = 80
"""Characters of a value that is an article's text though its key only contains such a word."""

_DATE_NAMES = ("$date", "iso", "datetime", "date", "value", "$numberLong", "published", "issued", "created")
"""Under which an object that is a date holds it, in the exports of databases."""

_SQUEEZE = re.compile(r"[\W_]+")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+\s?(?:Z|[+-]\d\d:?\d\d)?)?\Z")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d+)?\Z")
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECONDS = 10**11
"""A count of seconds is smaller until the year 5138, one of milliseconds larger since 1973."""


def keys_of(record: Mapping[str, Any], field: Field) -> list[str]:
    """Give the keys under which a field may stand: known names in their order, then keys that contain such a word."""
    known, others = _keys_named(tuple(record), field)
    found = [key for key in known if _has(record, key)]
    return found + [key for key in others if _has(record, key) and _fits(record, key, field)]


@lru_cache(maxsize=1024)
def _keys_named(keys: tuple[str, ...], field: Field) -> tuple[list[str], list[str]]:
    """Give those of some keys that are known names of a field, and those that contain such a word.

    The records of a dump have the same keys, which are so compared once.
    """
    table, entry = words("keys").data[field]["names"], words("keys").data[field]
    named = [(_squeezed(key), key) for key in keys]
    known = sorted((table.index(name), key) for name, key in named if name in table)
    others = [
        key
        for part in entry["parts"]
        for name, key in named
        if part in name and name not in table and not any(other in name for other in entry["not"])
    ]
    return [key for _, key in known], list(dict.fromkeys(others))


def stated_date(
    record: Mapping[str, Any], *, language: Callable[[], str | None] = lambda: None
) -> tuple[str | None, When | None]:
    """Give the key and the date of the first that can be read; of none, the first key and None.

    ``language`` is asked only for a date that is written in words or in any order.

    >>> stated_date({"published": True, "date": "2016-03-09"})[0]
    'date'
    """
    keys = keys_of(record, "published")
    read = ((key, when) for key in keys if (when := _read_date(record[key], language)))
    return next(read, None) or _in_parts(record) or _only_date(record) or (keys[0] if keys else None, None)


def about(record: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the objects inside a record that describe it tell: its "meta", its "info"."""
    inner = (record[key] for key in record if _squeezed(key) in words("keys").data["about"]["names"])
    return {name: value for part in inner if isinstance(part, dict) for name, value in part.items()}


def _only_date(record: Mapping[str, Any]) -> tuple[str, When] | None:
    """Read the only date of a record, whatever its key calls it but a change, a retrieval, an event.

    >>> _only_date({"aired": "2016-03-09T17:00:00-03:00", "updated": "2016-03-12"})[0]
    'aired'
    """
    others = words("keys").data["published"]["not"]
    values = [(key, record[key]) for key in record if not any(other in _squeezed(key) for other in others)]
    dated = [(key, value.strip()) for key, value in values if isinstance(value, str) and _ISO.match(value.strip())]
    when = parse_date(dated[0][1]) if len(dated) == 1 else None
    return (dated[0][0], when) if when else None


def _in_parts(record: Mapping[str, Any]) -> tuple[str, When] | None:
    """Read a date that has a field for each of its parts; ``None`` where one is missing.

    >>> _in_parts({"Year": 2016, "month": "3", "day": 9})[1].edtf
    '2016-03-09'
    """
    parts = {_squeezed(key): (key, str(record[key])) for key in record}
    if any(name not in parts or not parts[name][1].isdecimal() for name in ("year", "month", "day")):
        return None
    year, month, day = (int(parts[name][1]) for name in ("year", "month", "day"))
    when = parse_date(f"{year:04}-{month:02}-{day:02}")
    return (parts["day"][0], when) if when else None


def value_of(record: Mapping[str, Any], field: Field) -> Any:
    """Give the value of a field, None where there is none; of an object such as a source, its name."""
    if field == "text":
        return _text_of(record)
    value = next((_single(record[key]) for key in keys_of(record, field)), None)
    return _named_part(value)


def _named_part(value: Any) -> Any:
    """Give what an object calls itself, anything else as it is."""
    if isinstance(value, dict):
        return next((value[name] for name in ("name", "main", "text", "rendered", "value") if value.get(name)), None)
    return value


def _text_of(record: Mapping[str, Any]) -> Any:
    """Give the first text that stands under one of the names of a text, whole or by paragraphs."""
    values = (_single(record[key]) for key in keys_of(record, "text"))
    texts = (_joined(value) if isinstance(value, list) else _named_part(value) for value in values)
    return next((text for text in texts if text is not None), None)


def _joined(parts: list[Any]) -> str | None:
    r"""Join a text that is given by paragraphs, each a text or an object that has one; None for any other list.

    >>> _joined(["It rained.", {"type": "p", "text": "It snowed."}])
    'It rained.\n\nIt snowed.'
    """
    texts = [part.get("text", part.get("content")) if isinstance(part, dict) else part for part in parts]
    told = [text for text in texts if isinstance(text, str)]
    return "\n\n".join(told) if told and len(told) == len(texts) else None


def _read_date(value: Any, language: Callable[[], str | None]) -> When | None:
    """Read a date as records write it, or the seconds or milliseconds since 1970.

    >>> _read_date(1304453671, str).edtf, _read_date("1304453671000", str).edtf
    ('2011-05-03T20:14:31Z', '2011-05-03T20:14:31Z')
    """
    value = _single(value)
    if isinstance(value, dict):
        parts = value.get("date-parts")
        value = _from_parts(parts) if parts else next((value[name] for name in _DATE_NAMES if name in value), None)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip()
    if not _EPOCH.match(text):
        return parse_date(text, language=None if _ISO.match(text) else language())
    seconds = float(text)
    moment = _UNIX + timedelta(seconds=int(seconds / 1000 if seconds > MILLISECONDS else seconds))
    return When.at(moment.date(), moment.time(), Granularity.SECOND, "Z")


def _from_parts(parts: Any) -> str | None:
    """Write a date that is given as the list of its year, month and day, as libraries' records give it.

    >>> _from_parts([[2016, 3, 9]])
    '2016-03-09'
    """
    parts = _single(parts)
    if not isinstance(parts, list) or not all(isinstance(part, int) for part in parts):
        return None
    return "-".join(f"{part:02}" for part in parts)


def _single(value: Any) -> Any:
    """Take the one value out of the list that search services put each into."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


@lru_cache(maxsize=1024)
def _squeezed(key: Any) -> str:
    return _SQUEEZE.sub("", str(key)).lower()


def _has(record: Mapping[str, Any], key: str) -> bool:
    return record[key] is not None and record[key] != ""


def _fits(record: Mapping[str, Any], key: str, field: Field) -> bool:
    value = _single(record[key])
    if field == "text":
        value = _joined(value) if isinstance(value, list) else value
        return isinstance(value, str) and len(value) >= MIN_LONG_TEXT
    return not isinstance(value, bool) and bool(value)
