"""What templates see of a timeline: the same records, with words for dates and links between them.

The fields are documented in docs/embedding.md and versioned with the schema. Nothing is escaped here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from chronicle.export.phrasing import (
    MONTHS,
    STATUS_MEANING,
    day_phrase,
    edtf_phrase,
    event_title,
    is_inferred,
    published_phrase,
    source_name,
    when_phrase,
)
from chronicle.export.plain import one_line
from chronicle.export.precision import iso_ends
from chronicle.model import Problem, Status
from chronicle.timeline import (
    Conflict,
    Event,
    EventWhen,
    HistoryEntry,
    MentionRecord,
    Source,
    TimeExpressionRecord,
    Timeline,
)

__all__ = [
    "ConflictSide",
    "ConflictView",
    "EventView",
    "Group",
    "HistoryView",
    "Quote",
    "SourceView",
    "View",
    "view_of",
]


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source, numbered from 1 in the order of the timeline."""

    number: int
    record: Source
    name: str
    """Its publisher, else its title, else its id."""
    title: str
    """Its title where that is not its name."""
    published: str
    """In words; "publication date unknown" where it is."""

    @property
    def url(self) -> str | None:
        """An http or https address, or None."""
        return self.record.url

    @property
    def evidence(self) -> tuple[str, ...]:
        """What its publication date rests on."""
        return self.record.published.evidence if self.record.published else ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One source's sentence, in three parts: the middle one is the time expression, perhaps empty."""

    source: SourceView
    before: str
    marked: str
    after: str
    record: MentionRecord

    @property
    def timex(self) -> TimeExpressionRecord | None:
        """What dates the event in this sentence, with rule, anchor and reason."""
        return self.record.time_expression


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """One source's side of a disagreement."""

    source: SourceView
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A disagreement, side by side."""

    about: str
    sides: tuple[ConflictSide, ...]


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What was told of an event, at one time, by one source."""

    reported: str
    status: str
    when: str
    source: SourceView


@dataclass(frozen=True, slots=True)
class EventLink:
    """Another event of the same timeline."""

    anchor: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class EventView:
    """One event. ``anchor`` is unique in the timeline and safe in an id attribute and a URL fragment."""

    record: Event
    anchor: str
    title: str
    summary: str
    """Empty where it is the title or one of the quotes again."""
    when: str
    """In words, as finely as it was told."""
    times: tuple[tuple[str, str | None], ...]
    """The same words in pieces, each with the ISO 8601 text of the one time that it names, if it names one."""
    meaning: str
    """What its status means, in words."""
    quotes: tuple[Quote, ...]
    conflicts: tuple[ConflictView, ...]
    history: tuple[HistoryView, ...]
    """Empty where the sources only ever said the same."""
    replaced_by: EventLink | None
    part_of: EventLink | None
    replaces: tuple[EventLink, ...]

    @property
    def status(self) -> str:
        """One of the contract's words."""
        return self.record.status.value

    @property
    def sources(self) -> tuple[SourceView, ...]:
        """Every source once, in the order of the quotes."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))


@dataclass(frozen=True, slots=True)
class Group:
    """Events under one heading: a year, or what stands in its place."""

    heading: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What a template is given, field by field."""

    timeline: Timeline
    title: str
    period: str
    """The years or months that the events lie in; empty where none has a day."""
    groups: tuple[Group, ...]
    """Dated events by the year they start in."""
    undated_events: tuple[EventView, ...]
    sources: tuple[SourceView, ...]
    undated_sources: tuple[SourceView, ...]
    """Those whose publication date is unknown or was inferred."""
    problems: tuple[Problem, ...]

    @property
    def events(self) -> tuple[EventView, ...]:
        """Every event, undated ones last."""
        return tuple(event for group in self.groups for event in group.events) + self.undated_events

    @property
    def statuses(self) -> tuple[tuple[str, int], ...]:
        """Every status that occurs, in the order of the model, with the number of its events."""
        counts = Counter(event.status for event in self.events)
        return tuple((status.value, counts[status.value]) for status in Status if counts[status.value])

    def context(self) -> dict[str, object]:
        """Give the fields by name, as a template's variables."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return named | {"events": self.events, "statuses": self.statuses}


def view_of(timeline: Timeline) -> View:
    """Make the view of a timeline."""
    sources = {s.id: _source_view(number, s) for number, s in enumerate(timeline.sources, 1)}
    links = {
        e.id: EventLink(_anchor(e, i), event_title(e), when_phrase(e.when)) for i, e in enumerate(timeline.events, 1)
    }
    maker = _EventViews(sources, links)
    events = [maker.view(event) for event in timeline.events]
    return View(
        timeline=timeline,
        title=one_line(timeline.title) or "Timeline",
        period=_period(timeline.events),
        groups=tuple(_groups(events)),
        undated_events=tuple(event for event in events if event.record.when is None),
        sources=tuple(sources.values()),
        undated_sources=tuple(s for s in sources.values() if s.record.published is None or is_inferred(s.record)),
        problems=timeline.problems,
    )


@dataclass(frozen=True, slots=True)
class _EventViews:
    sources: dict[str, SourceView]
    links: dict[str, EventLink]

    def view(self, event: Event) -> EventView:
        own, summary = self.links[event.id], one_line(event.summary)
        return EventView(
            record=event,
            anchor=own.anchor,
            title=own.title,
            summary="" if summary in {own.title, *(one_line(mention.quote) for mention in event.mentions)} else summary,
            when=own.when,
            times=_times(event.when),
            meaning=STATUS_MEANING[event.status],
            quotes=tuple(self.quote(mention) for mention in event.mentions),
            conflicts=tuple(self.conflict(conflict) for conflict in event.conflicts),
            history=tuple(self.history(event)),
            replaced_by=self.links.get(event.replaced_by) if event.replaced_by else None,
            part_of=self.links.get(event.part_of) if event.part_of else None,
            replaces=tuple(self.links[other] for other in event.replaces if other in self.links),
        )

    def source(self, source_id: str) -> SourceView:
        """Find a source; a timeline written by hand may name one that it does not list."""
        return self.sources.get(source_id) or _source_view(
            0, Source(source_id, source_id, source_id, None, None, None, "", None, None)
        )

    def quote(self, mention: MentionRecord) -> Quote:
        return Quote(self.source(mention.source), *_marked(mention), mention)

    def conflict(self, conflict: Conflict) -> ConflictView:
        sides = (ConflictSide(self.source(v.source), v.value, one_line(v.quote)) for v in conflict.values)
        return ConflictView(conflict.about, tuple(sides))

    def history(self, event: Event) -> Iterator[HistoryView]:
        told = {(entry.status, entry.when) for entry in event.history}
        if len(told) > 1:
            yield from (self.entry(entry) for entry in event.history)

    def entry(self, entry: HistoryEntry) -> HistoryView:
        source = self.source(entry.source)
        reported = day_phrase(entry.reported) if entry.reported else source.published
        when = edtf_phrase(entry.when) if entry.when else "no date"
        return HistoryView(reported, entry.status.value, when, source)


def _source_view(number: int, source: Source) -> SourceView:
    name = source_name(source)
    title = one_line(source.title)
    return SourceView(number, source, name, "" if title == name else title, published_phrase(source))


def _times(when: EventWhen | None) -> tuple[tuple[str, str | None], ...]:
    """Split the words at the dash between two ends; words that name a stretch in one, as "the 1990s", name no time."""
    phrase = when_phrase(when)
    first, last = iso_ends(when) if when else (None, None)
    if first == last or None in (first, last):
        return ((phrase, first or last),)
    left, dash, right = phrase.partition("–")
    if not dash:
        return ((phrase, None),)
    return ((left, first), (dash, None), (right, last))


def _anchor(event: Event, number: int) -> str:
    """Make an anchor of the id where that is plain ASCII, else of the event's number."""
    is_plain = event.id.isascii() and all(char.isalnum() or char in "-_." for char in event.id)
    return f"event-{event.id}" if is_plain and event.id else f"event.{number}"


def _period(events: Sequence[Event]) -> str:
    """Name the years from the first to the last; within one year the months. No day is more than that was told."""
    days = [day for e in events if e.when for day in (e.when.start, e.when.end) if day]
    if not days:
        return ""
    first, last = min(days), max(days)
    if first.year != last.year:
        return f"{first.year}–{last.year}"
    months = dict.fromkeys((MONTHS[first.month - 1], MONTHS[last.month - 1]))
    return f"{'–'.join(months)} {first.year}"


def _groups(events: Sequence[EventView]) -> Iterator[Group]:
    by_heading: dict[str, list[EventView]] = {}
    for event in events:
        if event.record.when is not None:
            day = event.record.when.start or event.record.when.end
            by_heading.setdefault(str(day.year) if day else "Outside the calendar", []).append(event)
    yield from (Group(heading, tuple(found)) for heading, found in by_heading.items())


def _marked(mention: MentionRecord) -> tuple[str, str, str]:
    """Split a quote around its time expression; the quote's white space is squeezed, so it is looked for.

    Of several places the nearest to where the article has it is taken.
    """
    quote, timex = one_line(mention.quote), mention.time_expression
    phrase = one_line(timex.text) if timex else ""
    places = [i for i in range(len(quote)) if quote.startswith(phrase, i)] if phrase else []
    if timex is None or not places:
        return quote, "", ""
    told_at = timex.start - mention.start
    at = min(places, key=lambda place: abs(place - told_at))
    return quote[:at], phrase, quote[at + len(phrase) :]
