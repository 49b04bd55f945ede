"""``chronicle schema``."""

from __future__ import annotations

import json

import click

from chronicle.timeline import Timeline


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of timeline.json."""
    click.echo(json.dumps(Timeline.json_schema(), indent=2, ensure_ascii=False))
