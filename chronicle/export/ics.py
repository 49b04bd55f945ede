"""Writes a timeline as iCalendar (RFC 5545, RFC 7986), in the profile that calendar programs read alike.

All-day DATE values or UTC, no VTIMEZONE; a stable UID and a SEQUENCE, so that a newer file updates
instead of duplicating. What each client keeps of it stands in docs/calendars.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from icalendar import Calendar, Event, vDDDTypes, vInt, vText, vUri

from chronicle.export.ics_time import Coarse, Slot, slot_of
from chronicle.export.phrasing import STATUS_MEANING, event_title, published_phrase, source_name, when_phrase
from chronicle.export.plain import one_line, plain_text
from chronicle.limits import MAX_CALENDAR_QUOTES
from chronicle.model import Status
from chronicle.timeline import Event as TimelineEvent
from chronicle.timeline import MentionRecord, Source, Timeline

__all__ = ["NO_STAMP", "calendar_of", "left_out", "render_ics"]

PRODID = "-//chronicle//chronicle-timeline//EN"

NO_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""DTSTAMP, which is required, where no source has a publication date and the caller gives none: no clock is read."""

_STATUS = {
    Status.HAPPENED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.SCHEDULED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
# Few calendars show STATUS, and none has "postponed": what did not, or not yet, happen says so in its title.
_TITLE_MARK = {Status.SCHEDULED: "planned", Status.POSTPONED: "postponed", Status.CANCELLED: "cancelled"}


class _Text(vText):
    """TEXT whose escaping keeps a backslash before N, which icalendar's own reads as a line break."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Escape as RFC 5545, 3.3.11 says. The value holds no line end but LF."""
        escaped = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return escaped.encode()


def render_ics(timeline: Timeline, *, coarse: Coarse = "auto", stamp: datetime | None = None) -> bytes:
    """Serialise the calendar: CRLF line ends, lines folded at 75 octets between characters.

    ``stamp`` is DTSTAMP for events none of whose sources has a publication date (None: NO_STAMP).
    """
    serialised: bytes = calendar_of(timeline, coarse=coarse, stamp=stamp).to_ical(sorted=False)
    return serialised


def calendar_of(timeline: Timeline, *, coarse: Coarse = "auto", stamp: datetime | None = None) -> Calendar:
    """Build the calendar. No UID on it: a synchroniser would take the whole for one item."""
    calendar = Calendar()
    for name, value in _calendar_properties(timeline):
        calendar.add(name, value, encode=False)
    sources = {source.id: source for source in timeline.sources}
    for event in timeline.events:
        slot = slot_of(event, coarse)
        if isinstance(slot, Slot):
            calendar.add_component(_component(event, slot, sources, stamp or NO_STAMP))
    return calendar


def left_out(timeline: Timeline, coarse: Coarse = "auto") -> dict[str, int]:
    """Count the events that the calendar does not hold, by reason, sorted by reason."""
    counts: dict[str, int] = {}
    for event in timeline.events:
        reason = slot_of(event, coarse)
        if not isinstance(reason, Slot):
            counts[reason] = counts.get(reason, 0) + 1
    return dict(sorted(counts.items()))


def _calendar_properties(timeline: Timeline) -> Iterator[tuple[str, vText]]:
    title = one_line(timeline.title) or "Timeline"
    yield "VERSION", _Text("2.0")
    yield "PRODID", _Text(PRODID)
    yield "CALSCALE", _Text("GREGORIAN")
    yield "METHOD", _Text("PUBLISH")
    yield "NAME", _Text(title)
    yield "X-WR-CALNAME", _Text(title)


def _component(event: TimelineEvent, slot: Slot, sources: dict[str, Source], fallback: datetime) -> Event:
    component = Event()
    for name, value in _event_properties(event, slot, sources, fallback):
        component.add(name, value, encode=False)
    return component


def _event_properties(
    event: TimelineEvent, slot: Slot, sources: dict[str, Source], fallback: datetime
) -> Iterator[tuple[str, vText | vDDDTypes | vInt | vUri]]:
    told_by = list(dict.fromkeys(mention.source for mention in event.mentions))
    stamp = vDDDTypes(_stamp([sources[source] for source in told_by if source in sources], fallback))
    yield "UID", _Text(one_line(event.uid))
    yield "DTSTAMP", stamp
    yield "LAST-MODIFIED", stamp
    yield "SEQUENCE", vInt(max(0, event.revision))
    yield "DTSTART", _typed(slot.start)
    if slot.end is not None:
        yield "DTEND", _typed(slot.end)
    yield "SUMMARY", _Text(_summary(event, slot))
    yield "DESCRIPTION", _Text(_description(event, sources))
    yield "STATUS", _Text(_STATUS[event.status])
    yield "TRANSP", _Text("TRANSPARENT")
    yield "CLASS", _Text("PUBLIC")
    yield "CATEGORIES", _Text(event.status.value)
    if event.places:
        yield "LOCATION", _Text(one_line("; ".join(event.places)))
    if url := next((sources[s].url for s in told_by if s in sources and sources[s].url), None):
        yield "URL", vUri(url)
    yield "X-CHRONICLE-ID", _Text(one_line(event.id))
    yield "X-CHRONICLE-STATUS", _Text(event.status.value)
    if event.when is not None:
        yield "X-CHRONICLE-EDTF", _Text(event.when.edtf)


def _typed(value: date | datetime) -> vDDDTypes:
    typed = vDDDTypes(value)
    if not isinstance(value, datetime):
        typed.params["VALUE"] = "DATE"
    return typed


def _stamp(sources: list[Source], fallback: datetime) -> datetime:
    """Give the midnight (UTC) of the newest publication day among the sources."""
    days = [p.end or p.start for source in sources if (p := source.published) is not None]
    newest = max((day for day in days if day is not None), default=None)
    return datetime(newest.year, newest.month, newest.day, tzinfo=UTC) if newest else fallback


def _summary(event: TimelineEvent, slot: Slot) -> str:
    title = event_title(event)
    marks = [mark for mark in (_TITLE_MARK.get(event.status), slot.label) if mark]
    return f"{title} ({'; '.join(marks)})" if marks else title


def _description(event: TimelineEvent, sources: dict[str, Source]) -> str:
    paragraphs = [_opening(event)]
    summary = one_line(event.summary)
    if summary not in {"", event_title(event), *(one_line(mention.quote) for mention in event.mentions)}:
        paragraphs.append(summary)
    first_of_source = {mention.source: mention for mention in reversed(event.mentions)}
    told = [first_of_source[source] for source in dict.fromkeys(mention.source for mention in event.mentions)]
    paragraphs += [_quotation(mention, sources) for mention in told[:MAX_CALENDAR_QUOTES]]
    if len(told) > MAX_CALENDAR_QUOTES:
        paragraphs.append(f"… and {len(told) - MAX_CALENDAR_QUOTES} more sources.")
    for conflict in event.conflicts:
        sides = "; ".join(f"{value.value} ({_name(value.source, sources)})" for value in conflict.values)
        paragraphs.append(one_line(f"Sources disagree on {conflict.about}: {sides}."))
    return plain_text("\n\n".join(paragraphs))


def _opening(event: TimelineEvent) -> str:
    count = event.independent_sources
    told = f"{count} independent source{'' if count == 1 else 's'}"
    return f"{when_phrase(event.when)}. {STATUS_MEANING[event.status].capitalize()}. {told}."


def _quotation(mention: MentionRecord, sources: dict[str, Source]) -> str:
    source = sources.get(mention.source)
    credit = [_name(mention.source, sources)]
    if source and source.published:
        credit.append(published_phrase(source))
    if source and source.url:
        credit.append(source.url)
    return f"“{one_line(mention.quote)}”\n— {', '.join(credit)}"


def _name(source_id: str, sources: dict[str, Source]) -> str:
    source = sources.get(source_id)
    return source_name(source) if source else one_line(source_id)
