"""``chronicle edit``: corrections that the next build applies, written to edits.toml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from chronicle.errors import InputError
from chronicle.merge.edit_file import Value, add_edit, edits_beside
from chronicle.merge.edits import Finder, Target
from chronicle.model import Status
from chronicle.timeline import Event, Timeline
from chronicle.when import EdtfError, When


@click.group()
def edit() -> None:
    """Correct a timeline: what is written to edits.toml holds in every later build.

    An EVENT is an id, the start of one, words of a sentence that tells it, or words of its title.
    """


def _files(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that every kind of edit has."""
    timeline = click.option(
        "--timeline", type=click.Path(path_type=Path), default=Path("exports/timeline.json"), show_default=True,
        help="Where the events are looked up.",
    )  # fmt: skip
    edits = click.option(
        "--edits", type=click.Path(path_type=Path), show_default="edits.toml in the documents' folder",
        help="The file to add to. The documents' folder, where a build finds it, is looked for here and beside the "
        "timeline; where it is not found, ./edits.toml.",
    )  # fmt: skip
    return timeline(edits(command))


@edit.command()
@click.argument("events", nargs=-1, required=True, metavar="EVENT EVENT...")
@_files
def merge(events: tuple[str, ...], timeline: Path, edits: Path | None) -> None:
    """Make several events one; the first lends its id."""
    if len(events) < 2:
        raise click.UsageError("merge needs two events or more")
    known = Timeline.read(timeline)
    found = [_find(known, name, timeline) for name in events]
    if len({event.id for event in found}) < len(found):
        raise click.UsageError("the same event is named twice")
    _write(edits or edits_beside(known, timeline), "merge", {"events": [_name(event) for event in found]}, found)


@edit.command()
@click.argument("event")
@click.option(
    "--quote", "quotes", multiple=True, required=True, help="Words of a sentence that leaves; may be repeated."
)
@_files
def split(event: str, quotes: tuple[str, ...], timeline: Path, edits: Path | None) -> None:
    """Make some of an event's sentences an event of their own."""
    known = Timeline.read(timeline)
    found = _find(known, event, timeline)
    lower = [mention.quote.casefold() for mention in found.mentions]
    for quote in quotes:
        if not any(quote.casefold() in text for text in lower):
            raise InputError(f"no sentence of {found.id} holds {quote!r}", path=str(timeline))
    _write(edits or edits_beside(known, timeline), "split", _name(found) | {"quotes": list(quotes)}, [found])


@edit.command()
@click.argument("event")
@click.argument("title")
@_files
def retitle(event: str, title: str, timeline: Path, edits: Path | None) -> None:
    """Call an event otherwise."""
    _change("retitle", event, {"title": title}, timeline, edits)


@edit.command()
@click.argument("event")
@click.argument("when")
@_files
def redate(event: str, when: str, timeline: Path, edits: Path | None) -> None:
    """Date an event: WHEN is a day, month, year or interval, written as EDTF."""
    try:
        When.parse(when)
    except EdtfError as error:
        raise click.BadParameter(f"{error}: write 2014-03-03, 2014-03 or 2014-03-01/2014-03-07") from error
    _change("redate", event, {"when": when}, timeline, edits)


@edit.command()
@click.argument("event")
@click.argument("status", type=click.Choice([status.value for status in Status]))
@_files
def status(event: str, status: str, timeline: Path, edits: Path | None) -> None:
    """Set an event's status."""
    _change("status", event, {"status": status}, timeline, edits)


@edit.command()
@click.argument("event")
@click.argument("text")
@_files
def note(event: str, text: str, timeline: Path, edits: Path | None) -> None:
    """Add a remark to an event's summary."""
    _change("note", event, {"text": text}, timeline, edits)


@edit.command()
@click.argument("event")
@_files
def pin(event: str, timeline: Path, edits: Path | None) -> None:
    """Keep an event whatever importance is asked for."""
    _change("pin", event, {}, timeline, edits)


@edit.command()
@click.argument("event")
@_files
def hide(event: str, timeline: Path, edits: Path | None) -> None:
    """Leave an event out."""
    _change("hide", event, {}, timeline, edits)


def _change(kind: str, name: str, values: dict[str, str], timeline: Path, edits: Path | None) -> None:
    known = Timeline.read(timeline)
    found = _find(known, name, timeline)
    _write(edits or edits_beside(known, timeline), kind, _name(found) | values, [found])


def _find(timeline: Timeline, name: str, path: Path) -> Event:
    """Find the one event that a person names."""
    events = timeline.events
    found = [event for event in events if event.id == name] or [e for e in events if e.id.startswith(name)]
    if not found:
        numbers = Finder(events, is_final=True).find(Target(quote=name))
        found = [events[number] for number in numbers] or [e for e in events if name.casefold() in e.title.casefold()]
    if len(found) == 1:
        return found[0]
    hint = "; ".join(f"{event.id} {event.title}" for event in found[:5])
    raise InputError(f"{'several events fit' if found else 'no event fits'} {name!r}", path=str(path), hint=hint)


def _name(event: Event) -> dict[str, Any]:
    """Name an event by its id and by a sentence, which finds it again when the id has changed."""
    return {"event": event.id, "quote": event.mentions[0].quote}


def _write(path: Path, kind: str, values: dict[str, Value], events: Sequence[Event]) -> None:
    add_edit(path, kind, values)
    titles = ", ".join(f"“{event.title}”" for event in events)
    click.echo(f"{path}: {kind} of {titles}; the next build applies it", err=True)
