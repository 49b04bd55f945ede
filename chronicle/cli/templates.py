"""``chronicle templates``."""

from __future__ import annotations

from pathlib import Path

import click


@click.group()
def templates() -> None:
    """Work with the templates of the Markdown and HTML pages."""


@templates.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def copy(folder: Path) -> None:
    """Copy the templates into DIR, to be changed and given to build --template-dir.

    Files that are not changed can be deleted from DIR again: those that come with chronicle take their place.
    """
    from chronicle.export.templates import copy_templates  # noqa: PLC0415 - Jinja2 loads when it is used

    for path in copy_templates(folder):
        click.echo(path)
