"""Why an event has its date, why its mentions are one event, or why two events are not: from timeline.json alone.

The mentions' records are compared again, level by level, with the weights that merging uses. Which words are common
in a story is not in the file, so that the words of a large story may weigh a little more than in merging.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import combinations, product
from typing import Any

from chronicle.merge.independence import Voices
from chronicle.merge.levels import PRIOR, THRESHOLD, Comparison, compare
from chronicle.merge.outline import Outline, outlines
from chronicle.merge.profile import Profile, Telling, profile
from chronicle.model import Anchor, Article, Mention, TimeExpression
from chronicle.timeline import Event, EventWhen, MentionRecord, Source, Timeline
from chronicle.when import When

__all__ = ["DateClaim", "Explanation", "Pair", "explain", "explain_two"]

_MAX_PAIRS = 5
"""Comparisons shown: the strongest reasons; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions compared."""

    left: MentionRecord
    right: MentionRecord
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class DateClaim:
    """One date that sources give, and how it was read in each."""

    edtf: str
    is_chosen: bool
    independent_sources: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What can be said of one event, or of two."""

    events: tuple[Event, ...]
    dates: tuple[DateClaim, ...]
    """Of the first event; the chosen one first."""
    pairs: tuple[Pair, ...]
    """Of one event the pairs that hold it together; of two the pairs across, the likeliest to be one first."""
    mean: float | None
    """Mean weight over all pairs compared; None without a pair."""
    conclusion: str

    def to_json(self) -> dict[str, Any]:
        """Give it as plain values."""
        return {
            "events": [{"id": e.id, "title": e.title, "status": e.status, "when": e.when.edtf if e.when else None}
                       for e in self.events],
            "dates": [asdict(claim) for claim in self.dates],
            "prior": PRIOR,
            "threshold": THRESHOLD,
            "mean": self.mean,
            "pairs": [_pair_json(pair) for pair in self.pairs],
            "conclusion": self.conclusion,
        }  # fmt: skip


def explain(timeline: Timeline, event: Event) -> Explanation:
    """Tell why an event has its date, and why its mentions are one event."""
    profiles = _profiles(timeline, event)
    pairs = [_pair(a, b) for a, b in combinations(profiles, 2)]
    mean = _mean(pairs)
    return Explanation((event,), _claims(timeline, event), _strongest(pairs), mean, _why_one(event, pairs, mean))


def explain_two(timeline: Timeline, left: Event, right: Event) -> Explanation:
    """Tell why two events are not one."""
    pairs = [_pair(a, b) for a, b in product(_profiles(timeline, left), _profiles(timeline, right))]
    mean = _mean(pairs)
    return Explanation((left, right), (), _strongest(pairs), mean, _why_two(left, right, pairs, mean))


def as_mention(record: MentionRecord) -> Mention:
    """Make a mention of its record, as far as comparing needs it."""
    return Mention(
        article=record.source, start=record.start, end=record.end, quote=record.quote,
        when=When.parse(record.when) if record.when else None, basis=None, status=record.status,
        reported_by=record.reported_by, title=record.title, participants=record.participants, places=record.places,
        quantities=record.quantities, action=record.action, terms=record.terms, expression=_expression(record),
    )  # fmt: skip


def _expression(record: MentionRecord) -> TimeExpression | None:
    timex = record.time_expression
    if timex is None:
        return None
    anchor = Anchor(timex.anchor.kind, When.parse(timex.anchor.edtf) if timex.anchor.edtf else None)
    when = When.parse(record.when) if record.when else None
    return TimeExpression(
        timex.start, timex.end, timex.text, timex.type, timex.value, when, anchor, timex.rule, timex.reason
    )


def _profiles(timeline: Timeline, event: Event) -> list[Profile]:
    sources = {source.id: source for source in timeline.sources}
    told = (record for known in timeline.events for record in known.mentions)
    stories = {source.id: source.story for source in timeline.sources}
    outlined = outlines(
        (r.source, stories.get(r.source), r.start, r.status, When.parse(r.when) if r.when else None, r.action)
        for r in told
    )
    return [
        profile(
            as_mention(record),
            _telling(record.source, sources.get(record.source), outlined[record.source]),
        )
        for record in event.mentions
    ]


def _telling(name: str, source: Source | None, outline: Outline) -> Telling:
    if source is None:
        return Telling(name, original=name, outline=outline)
    published = When.parse(source.published.edtf) if source.published else None
    return Telling(
        name, published, source.language, source.story, source.topic, source.reprint_of or name, outline=outline
    )


def _pair(left: Profile, right: Profile) -> Pair:
    return Pair(MentionRecord.of(left.mention), MentionRecord.of(right.mention), compare(left, right))


def _mean(pairs: Sequence[Pair]) -> float | None:
    return round(sum(p.comparison.weight for p in pairs) / len(pairs), 2) if pairs else None


def _strongest(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    ordered = sorted(pairs, key=lambda p: (-p.comparison.weight, p.left.source, p.left.start, p.right.source))
    return tuple(ordered[:_MAX_PAIRS])


def _claims(timeline: Timeline, event: Event) -> tuple[DateClaim, ...]:
    """List the dates that the mentions give, the chosen one first, then by independent sources."""
    told: dict[str, list[MentionRecord]] = {}
    for record in event.mentions:
        if record.when:
            told.setdefault(record.when, []).append(record)
    voices = _voices(timeline)
    claims = [
        DateClaim(
            edtf,
            event.when is not None and edtf == event.when.edtf,
            voices.count(r.source for r in records),
            tuple(dict.fromkeys(_reason(record) for record in records)),
        )
        for edtf, records in told.items()
    ]
    return tuple(sorted(claims, key=lambda c: (not c.is_chosen, -c.independent_sources, c.edtf)))


def _reason(record: MentionRecord) -> str:
    timex = record.time_expression
    return f"{record.source}: “{timex.text}”, {timex.reason}" if timex else f"{record.source}: by its context"


def _voices(timeline: Timeline) -> Voices:
    articles = [Article(s.id, s.path, "", publisher=s.publisher) for s in timeline.sources]
    return Voices(articles, {s.id: s.reprint_of for s in timeline.sources if s.reprint_of})


def _why_one(event: Event, pairs: Sequence[Pair], mean: float | None) -> str:
    if mean is None:
        return "One mention: there was nothing to merge."
    if any(pair.comparison.forbidden for pair in pairs) or mean < THRESHOLD:
        return (
            f"{len(event.mentions)} mentions are one event although their records alone weigh {mean:g}: "
            "a person's edit joined them, the articles' story did, no article tells them as two, or one tells them "
            "as one."
        )
    return (
        f"{len(event.mentions)} mentions are one event: their pairs weigh {mean:g} on average, {THRESHOLD:g} is enough."
    )


def _why_two(left: Event, right: Event, pairs: Sequence[Pair], mean: float | None) -> str:
    rules = sorted({pair.comparison.forbidden for pair in pairs if pair.comparison.forbidden})
    if rules:
        return f"{left.id} and {right.id} are two events: {'; '.join(rules)}."
    if mean is not None and mean < THRESHOLD:
        return (
            f"{left.id} and {right.id} are two events: their pairs weigh {mean:g} on average, {THRESHOLD:g} is needed."
        )
    return (
        f"{left.id} and {right.id} weigh {mean:g} by these records: a person's edit parted them, they belong to "
        "different stories, or too few rare words brought them together. `chronicle edit merge` makes them one."
    )


def _pair_json(pair: Pair) -> dict[str, Any]:
    comparison = pair.comparison
    return {
        "left": {"source": pair.left.source, "quote": pair.left.quote},
        "right": {"source": pair.right.source, "quote": pair.right.quote},
        "weight": comparison.weight,
        "forbidden": comparison.forbidden,
        "levels": [asdict(level) for level in comparison.levels],
    }


def describe_when(when: EventWhen | None) -> str:
    """Write an event's date for a person."""
    return f"{when.edtf} ({when.granularity}, {when.qualifier}; {when.basis})" if when else "no date"
