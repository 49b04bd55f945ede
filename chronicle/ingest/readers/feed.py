"""Reads RSS and Atom: an article an item. Entities that a document declares itself are refused: they can grow."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from typing import Any
from xml.parsers import expat

from chronicle.ingest import urls
from chronicle.ingest.decode import clean, cut
from chronicle.ingest.draft import Draft, File, Rank, Statement
from chronicle.ingest.readers import Result
from chronicle.ingest.readers.mail import mail_date
from chronicle.ingest.written import find_date, parse_date
from chronicle.model import Problem
from chronicle.when import When

__all__ = ["READER"]

MAX_DEPTH = 200
"""Elements in each other; a feed has ten, with XHTML in it perhaps fifty."""

_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^<>]*>", re.IGNORECASE)
_TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_BLANKS = re.compile(r"\n\s*\n\s*")


class FeedReader:
    """A draft an item, dated as the item says, in its own offset."""

    def read(self, file: File) -> Result:
        """Read all items; XML that is no feed is a problem."""
        if unsafe := _check(file.raw):
            return (), [replace(unsafe, path=file.path)]
        problems: list[Problem] = []
        import feedparser  # noqa: PLC0415  # a tenth of a second, only for feeds

        try:
            feed = feedparser.parse(BytesIO(file.raw), sanitize_html=True)
        except Exception as error:  # noqa: BLE001  # foreign parsers under it raise their own kinds
            return (), [*problems, Problem("feed-broken", "error", f"cannot be read as a feed: {error}", file.path)]
        if not feed.entries:
            return (), [*problems, Problem("feed-empty", "error", "is no RSS or Atom feed, or has no items", file.path)]
        drafts = []
        for number, entry in enumerate(feed.entries, 1):
            draft, trouble = _draft(entry, feed.feed, file.path, number)
            drafts += [draft] if draft else []
            problems += trouble
        return drafts, problems


class _UnsafeError(Exception):
    """XML that is written to exhaust its reader."""


def _check(raw: bytes) -> Problem | None:
    """Read as far as the document is well-formed, and say why it is no feed but an attack."""
    depth = 0

    def enter(_name: str, _attributes: Any) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise _UnsafeError

    def leave(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def declare(*_declaration: Any) -> None:
        raise _UnsafeError

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler, parser.EntityDeclHandler = enter, leave, declare
    try:
        parser.Parse(raw, True)  # noqa: FBT003  # its last argument has no name
    except _UnsafeError:
        if depth:
            message = f"its elements are nested more than {MAX_DEPTH} deep, as in no feed, and it is not read"
            return Problem("xml-deep", "error", message)
        return Problem("xml-entities", "error", "declares XML entities, which can grow without bound, and is not read")
    except (expat.ExpatError, ValueError):
        pass  # feedparser reads on where XML ends
    return None


def _draft(entry: Any, channel: Any, path: str, number: int) -> tuple[Draft | None, list[Problem]]:
    place = f"item {number}"
    contents = [_plain(part.get("value", "")) for part in entry.get("content", [])]
    text, problems = cut(max([*contents, _plain(entry.get("summary", ""))], key=len), path)
    title = _plain(entry.get("title", ""))
    if not text and not title:
        return None, [Problem("empty", "warning", "the item has no text", path, place)]
    written = entry.get("published") or entry.get("updated") or ""
    when = _read_date(written) if written else None
    if written and when is None:
        problems.append(Problem("feed-date", "warning", f"the item's date cannot be read: {written!r}", path, place))
    draft = Draft(
        text=text or title,
        title=title,
        publisher=_plain(entry.get("source", {}).get("title", "") or channel.get("title", "")) or None,
        url=urls.safe(entry.get("link")),
        declared=entry.get("language") or channel.get("language"),
        byline=_plain(entry.get("author", "")) or None,
        statements=(Statement(when, Rank.FEED, f'feed {place}: "{written}"'),) if when else (),
    )
    return draft, problems


def _read_date(written: str) -> When | None:
    """Read a date as feeds should write it, or as their makers write it: "jeu., 12 nov. 1998 14:30"."""
    if when := mail_date(written) or parse_date(written):
        return when
    found = find_date(written)
    return found.when if found else None


def _plain(markup: str) -> str:
    text = unescape(_TAGS.sub("", _BREAKS.sub("\n\n", markup)))
    return _BLANKS.sub("\n\n", clean(text)).strip()


READER = FeedReader()
