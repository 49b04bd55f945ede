"""Writes a timeline as newline-delimited JSON: a record a line, for tools that read streams."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chronicle.timeline import Timeline

__all__ = ["lines", "render_ndjson"]

_PARTS = (("source", "sources"), ("event", "events"), ("problem", "problems"))


def lines(timeline: Timeline) -> Iterator[str]:
    """Give a ``timeline`` line (version, title), then sources, events and problems, each telling its ``record``.

    The fields are those of timeline.json; no line ends with a line feed.
    """
    record = timeline.to_record()
    yield _line({"record": "timeline", "version": record["version"], "title": record["title"]})
    for name, part in _PARTS:
        for item in record[part]:
            yield _line({"record": name, **item})


def render_ndjson(timeline: Timeline) -> bytes:
    """Join the lines, in UTF-8."""
    return "".join(line + "\n" for line in lines(timeline)).encode(errors="replace")


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
