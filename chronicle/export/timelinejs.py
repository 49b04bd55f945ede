"""Writes a timeline as TimelineJS 3 reads it (timeline.knightlab.com): a slide a dated event.

TimelineJS shows texts as HTML, so they are escaped; it has no statuses, so they stand in the headline.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup, escape

from chronicle.export.precision import iso_ends
from chronicle.export.view import EventView, Quote, View, view_of
from chronicle.model import Status
from chronicle.timeline import Timeline

__all__ = ["render_timelinejs"]

_UNMARKED = (Status.HAPPENED, Status.ONGOING)
_DATE_PARTS = ("year", "month", "day")


def render_timelinejs(timeline: Timeline) -> bytes:
    """Write the JSON that ``new TL.Timeline(id, url)`` loads; events without a date have no slide and are counted."""
    view = view_of(timeline)
    slides = [_slide(event) for event in view.events if _start(event) is not None]
    record = {
        "scale": "human",
        "title": {"text": {"headline": str(escape(view.title)), "text": _lead(view, len(slides))}},
    }
    return (json.dumps(record | {"events": slides}, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _lead(view: View, shown: int) -> str:
    without = len(view.events) - shown
    return (
        f"<p>{shown} events from {len(view.sources)} sources.{f' {without} more have no date.' if without else ''}</p>"
    )


def _start(event: EventView) -> str | None:
    if event.record.when is None:
        return None
    start, end = iso_ends(event.record.when)
    return start or end


def _slide(event: EventView) -> dict[str, Any]:
    assert event.record.when is not None
    start, end = iso_ends(event.record.when)
    first, last = start or end, end or start
    assert first is not None
    assert last is not None
    mark = "" if event.record.status in _UNMARKED else f" ({event.status})"
    slide = {
        "unique_id": event.anchor,
        "start_date": _date(first),
        "display_date": str(escape(event.when)),
        "group": event.status,
        "text": {"headline": str(escape(event.title + mark)), "text": str(_text(event))},
    }
    return slide | ({"end_date": _date(last)} if last != first else {})


def _date(iso: str) -> dict[str, int]:
    day, _, at = iso.partition("T")
    parts = {name: int(part) for name, part in zip(_DATE_PARTS, day.split("-"), strict=False)}
    if not at:
        return parts
    return parts | {"hour": int(at[:2]), "minute": int(at[3:5])}


def _text(event: EventView) -> Markup:
    paragraphs = [Markup("<p>{}</p>").format(event.summary)] if event.summary else []
    return Markup().join([*paragraphs, *(_quote(quote) for quote in event.quotes)])


def _quote(quote: Quote) -> Markup:
    source = quote.source
    name = Markup('<a href="{}">{}</a>').format(source.url, source.name) if source.url else escape(source.name)
    sentence = Markup("{}<b>{}</b>{}").format(quote.before, quote.marked, quote.after)
    return Markup("<blockquote>{}</blockquote><p>— {}, {}</p>").format(sentence, name, source.published)
