"""Reads .jsonl, an article a line, and .json: one article, a list of them, or an object with such a list.

The keys are those of the contract; what news services and others call them is understood too (``keys``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from chronicle.ingest import urls
from chronicle.ingest.decode import clean, cut, decode, without_tags
from chronicle.ingest.draft import Draft, File, Rank, Statement
from chronicle.ingest.keys import Field, about, stated_date, value_of
from chronicle.ingest.language import detect
from chronicle.ingest.readers import Result
from chronicle.model import Problem

__all__ = ["READER"]

_NOTHING = object()
_MARKUP = re.compile(r"</(?:p|div|br|a|h\d|li|em|strong|span)>|<br ?/?>", re.IGNORECASE)
DEEPEST_LIST = 4
"""Objects and lists around the list of articles, in dumps of search services and the like."""


class RecordsReader:
    """A draft a record; a record that is none is a problem in its place, and the others are read."""

    def read(self, file: File) -> Result:
        """Read the whole file as JSON, or else line by line."""
        text, problems = decode(file.raw, file.path)
        drafts = []
        for place, line, record in _records(text):
            if isinstance(record, Problem):
                problems.append(Problem(record.code, record.severity, record.message, file.path, place))
                continue
            draft, trouble = _draft(record, file.path, place, line)
            drafts += [draft] if draft else []
            problems += trouble
        return drafts, problems


def _records(text: str) -> Iterator[tuple[str, int, Any]]:
    """Give each record with its place and line, a problem instead of one that is no JSON."""
    first, _, rest = text.strip().partition("\n")
    whole = _parsed(first if rest else text)
    if rest:
        whole = _NOTHING if whole is not _NOTHING else _parsed(text)
    if whole is _NOTHING:
        yield from _lines(text)
        return
    if isinstance(whole, dict) and not _is_article(whole):
        found = _list_in(whole, DEEPEST_LIST)
        if found is None:
            yield "line 1", 1, Problem("json-no-article", "error", 'holds no article: it has no "text"')
            return
        whole = found
    for number, record in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield f"record {number}", 1, record


def _is_article(record: Any) -> bool:
    return isinstance(record, dict) and isinstance(value_of(_flat(record), "text"), str)


def _list_in(value: Any, depth: int) -> list[Any] | None:
    """Find the first list that holds an article, the least deep before others."""
    parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    for part in parts:
        if isinstance(part, list) and any(map(_is_article, part)):
            return part
    found = (_list_in(part, depth - 1) for part in parts if depth > 0 and isinstance(part, dict | list))
    return next((one for one in found if one is not None), None)


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """Take the fields of an object inside a record for its own: where it has no text itself, or which describe it."""
    if value_of(record, "text") is not None:
        return {**about(record), **record}
    inner = next((v for v in record.values() if isinstance(v, dict) and value_of(v, "text") is not None), None)
    return {**about(record), **inner, **record} if inner else record


def _parsed(text: str) -> Any:
    try:
        # a tab or line end inside a string is a writer's slip that costs nothing to forgive
        return json.loads(text, strict=False) if text.strip() else []
    except (ValueError, RecursionError):
        return _NOTHING


def _lines(text: str) -> Iterator[tuple[str, int, Any]]:
    """Read a record a line; where no line is one, the whole is one broken record."""
    records = list(_each_line(text))
    if any(not isinstance(record, Problem) for _, _, record in records):
        yield from records
    else:
        yield from records[:1]


def _each_line(text: str) -> Iterator[tuple[str, int, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line, strict=False)
        except ValueError as error:
            record = Problem("json-broken", "error", f"is no JSON: {error}")
        except RecursionError:
            record = Problem("json-broken", "error", "is nested too deep to be a list of articles")
        yield f"line {number}", number, record


def _draft(record: Any, path: str, place: str, line: int) -> tuple[Draft | None, list[Problem]]:
    record = _flat(record) if isinstance(record, dict) else {}
    text = value_of(record, "text")
    if not isinstance(text, str):
        return None, [Problem("json-no-article", "error", 'is no article: it has no "text"', path, place)]
    if not text.strip():
        return None, [Problem("empty", "warning", "the article has no text", path, place)]
    text, problems = cut(without_tags(text) if _MARKUP.search(text) else clean(text), path)
    language = _text(record, "language")
    key, when = stated_date(record, language=lambda: language or detect(text))
    written = None if key is None else record[key]
    if key is not None and when is None:
        message = f"the publication date cannot be read: {written!r}"
        problems.append(Problem("record-date", "warning", message, path, place))
    identity = record.get("id")
    draft = Draft(
        text=text,
        title=_text(record, "title") or "",
        publisher=_text(record, "publisher"),
        url=urls.safe(value_of(record, "url")),
        language=language,
        byline=_text(record, "byline"),
        statements=(Statement(when, Rank.FRONT_MATTER, f'record: "{key}": "{written}"'),) if when else (),
        id=clean(str(identity)) if isinstance(identity, str | int) and str(identity) else None,
        line=line,
    )
    return draft, problems


def _text(record: dict[str, Any], field: Field) -> str | None:
    value = value_of(record, field)
    return clean(" ".join(value.split())) or None if isinstance(value, str) else None


READER = RecordsReader()
