"""``chronicle diff``: what changed from one timeline to the next."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from chronicle.merge.diff import compare_timelines, count_by_kind
from chronicle.timeline import Timeline


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD.json")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW.json")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff(old: Path, new: Path, *, as_json: bool) -> None:
    """List what is new, gone, moved, merged, split, re-dated, re-titled, confirmed or cancelled."""
    changes = compare_timelines(Timeline.read(old), Timeline.read(new))
    if as_json:
        counts = count_by_kind(changes)
        click.echo(
            json.dumps({"counts": counts, "changes": [asdict(c) for c in changes]}, ensure_ascii=False, indent=1)
        )
        return
    if not changes:
        click.echo("no changes")
    for change in changes:
        click.echo(f"{change.kind:<10} {change.event}  {change.text}")
