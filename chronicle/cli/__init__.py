"""The ``chronicle`` command: finds the subcommand asked for, loads only that, and turns errors into one line."""

from __future__ import annotations

import gc
import importlib
import sys

import click

from chronicle import __version__
from chronicle.errors import ChronicleError

__all__ = ["main"]

GC_THRESHOLD = 50_000
"""New objects between garbage collections: an article makes thousands, nearly none in a cycle."""

# name: (module, one line for --help). A module has its command under the same name, dashes as underscores.
COMMANDS = {
    "build": ("chronicle.cli.build", "Write one timeline of a folder of documents."),
    "check": ("chronicle.cli.check", "List the articles found, their publication dates and what these rest on."),
    "dates": ("chronicle.cli.dates", "List every time expression with its value and its reason."),
    "diff": ("chronicle.cli.diff", "Tell what changed from one timeline to the next."),
    "edit": ("chronicle.cli.edit", "Correct a timeline: merge, split, hide, retitle, re-date."),
    "explain": ("chronicle.cli.explain", "Tell why an event has its date, and why mentions are one event or two."),
    "languages": ("chronicle.cli.languages", "List the languages known and check the examples beside their rules."),
    "resolve": ("chronicle.cli.dates", "Resolve one phrase against a publication date."),
    "schema": ("chronicle.cli.schema", "Print the JSON Schema of timeline.json."),
    "templates": ("chronicle.cli.templates", "Copy the templates, to change how a page looks."),
}


class LazyGroup(click.Group):
    """A group that imports a subcommand's module only when that subcommand runs."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Name every subcommand, sorted."""
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one subcommand."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the subcommands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="chronicle")
def group() -> None:
    """Turn a folder of news documents into one timeline that a person can trust."""


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 problems under --strict."""
    gc.set_threshold(GC_THRESHOLD)
    try:
        group.main(prog_name="chronicle")
    except ChronicleError as error:
        click.echo(f"chronicle: {error}", err=True)
        sys.exit(error.exit_code)
