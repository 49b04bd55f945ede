"""Writes a timeline as JSON-LD: a schema.org ItemList of Events, each with the articles that tell it.

schema.org cannot say that something did not happen: denied and merely possible events are left out.
"""

from __future__ import annotations

import json
from typing import Any

from chronicle.export.plain import one_line
from chronicle.export.precision import iso_ends
from chronicle.export.view import EventView, SourceView, view_of
from chronicle.model import Status
from chronicle.timeline import Timeline

__all__ = ["NAMESPACE", "render_jsonld"]

NAMESPACE = "https://chronicle.example/terms#"
"""Of the two terms that schema.org lacks: the status in our words, and the date as EDTF."""

_LEFT_OUT = (Status.DENIED, Status.HYPOTHETICAL)
_STATUS = {Status.POSTPONED: "EventPostponed", Status.CANCELLED: "EventCancelled"}
# A page may carry this in a script element, which the first "</script" in a text would end.
_SCRIPT_SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def render_jsonld(timeline: Timeline) -> bytes:
    """Write the list in UTF-8, safe inside ``<script type="application/ld+json">`` as it is."""
    view = view_of(timeline)
    events = [event for event in view.events if event.record.status not in _LEFT_OUT]
    starts = {event.record.id: _ends(event)[0] for event in view.events}
    record = {
        "@context": ["https://schema.org", {"chronicle": NAMESPACE}],
        "@type": "ItemList",
        "name": view.title,
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": _event(event, starts)}
            for number, event in enumerate(events, 1)
        ],
    }
    text = json.dumps(record, ensure_ascii=False, indent=1).translate(_SCRIPT_SAFE)
    return (text + "\n").encode(errors="replace")


def _ends(event: EventView) -> tuple[str | None, str | None]:
    return iso_ends(event.record.when) if event.record.when else (None, None)


def _event(event: EventView, starts: dict[str, str | None]) -> dict[str, Any]:
    record, (start, end) = event.record, _ends(event)
    moved_from = next((starts[other] for other in record.replaces if starts.get(other)), None)
    status = "EventRescheduled" if moved_from else _STATUS.get(record.status, "EventScheduled")
    found = {
        "@type": "Event",
        "identifier": record.uid,
        "name": event.title,
        "description": one_line(record.summary) or None,
        "startDate": start,
        "endDate": end,
        "previousStartDate": moved_from,
        "eventStatus": f"https://schema.org/{status}",
        "location": [{"@type": "Place", "name": one_line(place)} for place in record.places] or None,
        "subjectOf": [_article(source) for source in event.sources] or None,
        "chronicle:status": event.status,
        "chronicle:edtf": record.when.edtf if record.when else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _article(source: SourceView) -> dict[str, Any]:
    record = source.record
    published = record.published
    day = published.start if published and published.start == published.end else None
    found = {
        "@type": "NewsArticle",
        "headline": one_line(record.title) or None,
        "publisher": {"@type": "Organization", "name": one_line(record.publisher)} if record.publisher else None,
        "url": record.url,
        "datePublished": day.isoformat() if day else None,
        "inLanguage": record.language,
    }
    return {name: value for name, value in found.items() if value is not None}
