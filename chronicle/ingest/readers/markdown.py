"""Reads .md: YAML front matter and Markdown, whose marks for links, emphasis and headings are taken off."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from chronicle.ingest import urls
from chronicle.ingest.decode import clean, cut, decode
from chronicle.ingest.draft import Draft, File, Rank, Statement
from chronicle.ingest.keys import Field, stated_date, value_of
from chronicle.ingest.readers import Result
from chronicle.model import Problem

__all__ = ["READER"]

MAX_FRONT_MATTER = 16 * 1024
"""Characters: far above any front matter."""

MAX_BRACKETS = 200
"""Lists and maps in one front matter: PyYAML takes minutes for sixty thousand in each other."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*(?:\s\"[^\"\n]*\")?\)")
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1|(?<![\w*])[*](?=\S)([^*\n]+)(?<=\S)[*](?![\w*])"
    r"|(?<!\w)_(?=\S)([^_\n]+)(?<=\S)_(?!\w)"
)


class MarkdownReader:
    """One draft; front matter that cannot be read is a problem, and the text is read all the same."""

    def read(self, file: File) -> Result:
        """Split the front matter off, and take Markdown's marks off the rest."""
        text, problems = decode(file.raw, file.path)
        text, more = cut(clean(text), file.path)
        problems += more
        meta: dict[str, Any] = {}
        line = 1
        if found := _FRONT_MATTER.match(text):
            meta, trouble = _front_matter(found["yaml"], file.path)
            problems += trouble
            line += found[0].count("\n")
            text = text[found.end() :]
        text = plain(text)
        if not text.strip():
            return (), problems
        draft = Draft(
            text=text,
            title=_text(meta, "title"),
            publisher=_text(meta, "publisher") or None,
            url=urls.safe(value_of(meta, "url")),
            language=_text(meta, "language") or None,
            byline=_text(meta, "byline") or None,
            statements=_dates(meta),
            line=line,
            is_plain=True,
        )
        return (draft,), problems


def plain(text: str) -> str:
    """Take off what Markdown adds to a text: emphasis and link marks. Headings keep theirs.

    >>> plain("By [A. Writer](https://example.org) on **Monday**")
    'By A. Writer on Monday'
    """
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda found: found[2] or found[3] or found[4], text)
    return text


def _front_matter(text: str, path: str) -> tuple[dict[str, Any], list[Problem]]:
    import yaml  # noqa: PLC0415  # only for files that have front matter

    if len(text) > MAX_FRONT_MATTER or text.count("[") + text.count("{") > MAX_BRACKETS:
        return {}, [Problem("front-matter", "warning", "the front matter is too large and is not read", path)]
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            message = "the front matter uses YAML aliases, which can grow without bound, and is not read"
            return {}, [Problem("front-matter", "warning", message, path)]
        meta = yaml.load(text, Loader=_loader())  # noqa: S506  # a SafeLoader that leaves dates as they are written
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}" if mark else None
        return {}, [Problem("front-matter", "warning", "the front matter is no YAML and is not read", path, place)]
    if not isinstance(meta, dict):
        return {}, [Problem("front-matter", "warning", "the front matter is no list of keys and is not read", path)]
    return {str(key).lower(): value for key, value in meta.items()}, []


def _dates(meta: dict[str, Any]) -> tuple[Statement, ...]:
    key, when = stated_date(meta)
    return (Statement(when, Rank.FRONT_MATTER, f'front matter: "{key}: {meta[key or ""]}"'),) if when else ()


def _text(meta: dict[str, Any], field: Field) -> str:
    value = value_of(meta, field)
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    return clean(" ".join(value.split())) if isinstance(value, str) else ""


@cache
def _loader() -> Any:
    """Give a SafeLoader that reads ``2014-03-03T23:40:00Z`` as the text it is: PyYAML would convert it to UTC."""
    import yaml  # noqa: PLC0415  # only for files that have front matter

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Loader


READER = MarkdownReader()
