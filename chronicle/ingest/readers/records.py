"""Reads .jsonl, an article a line, and .json: one article, a list of them, or an object with such a list.

The keys are those of the contract; what JSON Feed and news services call them is understood too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from chronicle.ingest import urls
from chronicle.ingest.decode import clean, cut, decode
from chronicle.ingest.draft import Draft, File, Rank, Statement
from chronicle.ingest.readers import Result
from chronicle.ingest.written import parse_date
from chronicle.model import Problem

__all__ = ["READER"]

_NOTHING = object()
_LISTS = ("articles", "items", "documents")
_KEYS = {
    "text": ("text", "content_text", "content", "body", "articleBody"),
    "title": ("title", "headline"),
    "published": ("published", "date_published", "publishedAt", "published_at", "datePublished", "date"),
    "publisher": ("publisher", "source"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
    "byline": ("byline", "author"),
}


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
    if isinstance(whole, dict) and _value(whole, "text") is None:
        key = next((key for key in _LISTS if isinstance(whole.get(key), list)), None)
        if key is None:
            yield "line 1", 1, Problem("json-no-article", "error", 'holds no article: it has no "text"')
            return
        whole = whole[key]
    for number, record in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield f"record {number}", 1, record


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
    text = _value(record, "text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        return None, [Problem("json-no-article", "error", 'is no article: it has no "text"', path, place)]
    if not text.strip():
        return None, [Problem("empty", "warning", "the article has no text", path, place)]
    text, problems = cut(clean(text), path)
    written = _value(record, "published")
    when = parse_date(written) if isinstance(written, str) else None
    if written is not None and when is None:
        message = f"the publication date cannot be read: {written!r}"
        problems.append(Problem("record-date", "warning", message, path, place))
    identity = record.get("id")
    draft = Draft(
        text=text,
        title=_text(record, "title") or "",
        publisher=_text(record, "publisher"),
        url=urls.safe(_value(record, "url")),
        language=_text(record, "language"),
        byline=_text(record, "byline"),
        statements=(Statement(when, Rank.FRONT_MATTER, f'record: "published": "{written}"'),) if when else (),
        id=clean(str(identity)) if isinstance(identity, str | int) and str(identity) else None,
        line=line,
    )
    return draft, problems


def _value(record: dict[str, Any], key: str) -> Any:
    """Give the first value there is under the names of a key; of an object such as a source, its name."""
    value = next((record[name] for name in _KEYS[key] if record.get(name) is not None), None)
    return value.get("name") if isinstance(value, dict) else value


def _text(record: dict[str, Any], key: str) -> str | None:
    value = _value(record, key)
    return clean(" ".join(value.split())) or None if isinstance(value, str) else None


READER = RecordsReader()
