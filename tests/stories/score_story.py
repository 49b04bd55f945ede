"""Build and score every story below this folder, or those named.

    python tests/stories/score_story.py [STORY...] [--verbose] [--pin [--because REASON]]

A timeline that another tool wrote is scored with ``--timeline FILE`` and one story.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click
from scoring.measures import score_story
from scoring.pins import pin, read_pins, write_pins
from scoring.report import details, table
from scoring.spans import Json
from scoring.story import Story, stories


def chosen(names: tuple[str, ...]) -> list[Story]:
    """The stories named, or all of them."""
    every = {story.name: story for story in stories()}
    unknown = sorted(set(names) - set(every))
    if unknown:
        raise click.UsageError(f"no such story: {', '.join(unknown)}; there are {', '.join(every)}")
    return [every[name] for name in names or every]


def scored(story: Story, timeline: Path | None) -> Json:
    """Score a story's build, or a timeline that is there already."""
    if timeline is not None:
        return {**score_story(story.gold, json.loads(timeline.read_text(encoding="utf-8"))), "story": story.name}
    with tempfile.TemporaryDirectory() as scratch:
        return story.score(Path(scratch))


@click.command(help=(__doc__ or "").splitlines()[0])
@click.argument("names", nargs=-1, metavar="[STORY]...")
@click.option("--timeline", type=click.Path(exists=True, path_type=Path), help="score this file instead of a build")
@click.option("--verbose", is_flag=True, help="list every fault")
@click.option("--pin", "is_pinned", is_flag=True, help="write the scores to pinned.toml")
@click.option("--because", default="", help="why a pinned score may fall")
def main(names: tuple[str, ...], timeline: Path | None, verbose: bool, is_pinned: bool, because: str) -> None:  # noqa: FBT001 - click passes flags by name
    """Run the command line."""
    picked = chosen(names)
    if timeline is not None and len(picked) != 1:
        raise click.UsageError("--timeline is the timeline of one story: name it")
    results = [scored(story, timeline) for story in picked]
    click.echo(table(results))
    if verbose:
        click.echo("\n".join(details(result) for result in results))
    if is_pinned:
        try:
            write_pins(pin(read_pins(), {story.name: story.corpus for story in picked}, results, because))
        except ValueError as error:
            raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
