"""``chronicle explain``: why this date, why these mentions are one event, why two are not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from chronicle.errors import InputError
from chronicle.merge import explain as why
from chronicle.merge.levels import PRIOR
from chronicle.timeline import Event, MentionRecord, Timeline

_QUOTE_CHARS = 100


@click.command()
@click.argument("timeline", type=click.Path(path_type=Path), metavar="TIMELINE.json")
@click.argument("event", metavar="EVENT_ID")
@click.argument("other", metavar="[OTHER]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def explain(timeline: Path, event: str, other: str | None, *, as_json: bool) -> None:
    """Tell why an event has its date and why its mentions are one event; with OTHER, why the two are not one.

    The start of an id will do.
    """
    known = Timeline.read(timeline)
    first = _find(known, event, timeline)
    if other is None:
        explained = why.explain(known, first)
    else:
        explained = why.explain_two(known, first, _find(known, other, timeline))
    if as_json:
        click.echo(json.dumps(explained.to_json(), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(explained)))


def _find(timeline: Timeline, name: str, path: Path) -> Event:
    found = [e for e in timeline.events if e.id == name] or [e for e in timeline.events if e.id.startswith(name)]
    if len(found) != 1:
        hint = (
            ", ".join(f"{event.id} {event.title}" for event in found[:5])
            or "ids stand in timeline.json and timeline.md"
        )
        raise InputError(
            f"{'several events have' if found else 'no event has'} the id {name!r}", path=str(path), hint=hint
        )
    return found[0]


def _lines(explained: why.Explanation) -> Iterator[str]:
    for event in explained.events:
        yield f"{event.id}  {event.title}"
        yield f"  when: {why.describe_when(event.when)}"
        yield f"  status: {event.status}, told by {event.independent_sources} independent sources"
    for claim in explained.dates:
        mark = "chosen" if claim.is_chosen else "also told"
        yield f"  {mark}: {claim.edtf}, by {claim.independent_sources} independent sources"
        yield from (f"    {reason}" for reason in claim.reasons)
    yield explained.conclusion
    for pair in explained.pairs:
        yield f"{pair.comparison.weight:+g}  {_quoted(pair.left)}"
        yield f"      {_quoted(pair.right)}"
        yield f"    {PRIOR:+5.1f}  before anything is compared"
        for level in pair.comparison.levels:
            detail = f" ({level.detail})" if level.detail else ""
            yield f"    {level.weight:+5.1f}  {level.aspect}: {level.name}{detail}"
        if pair.comparison.forbidden:
            yield f"    never one event: {pair.comparison.forbidden}"


def _quoted(mention: MentionRecord) -> str:
    quote = mention.quote if len(mention.quote) <= _QUOTE_CHARS else mention.quote[: _QUOTE_CHARS - 1] + "…"
    return f"{mention.source}: “{quote}”"
