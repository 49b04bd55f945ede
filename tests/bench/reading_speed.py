"""How many articles a second are read on one core: from files to mentions, stage by stage.

    python tests/bench/reading_speed.py PATH... [--runs N]

PATH is a folder of plain text files or a .jsonl of articles. Times are of the processor, which a busy machine
changes least, in the fastest of the runs; languages are loaded before. Aim: 500 articles of news a second; floor 150.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from chronicle import dates, ingest, mentions

Stages = dict[str, float]


def read_once(paths: list[Path]) -> tuple[int, int, Stages]:
    """Read everything once: articles, mentions, and the seconds of each stage."""
    seconds: Stages = defaultdict(float)
    with timed(seconds, "ingest"):
        articles = ingest.read(paths).articles
    found = 0
    for article in articles:
        published = article.published.when if article.published else None
        with timed(seconds, "dates"):
            expressions = dates.tag(article.text, published, language=article.language or "en", region=article.region)
        with timed(seconds, "mentions"):
            found += len(mentions.find(article, expressions))
        with timed(seconds, "figures"):
            mentions.find_figures(article, expressions)
    return len(articles), found, seconds


@contextmanager
def timed(seconds: Stages, stage: str) -> Iterator[None]:
    """Add the time of a block to its stage."""
    start = time.process_time()
    yield
    seconds[stage] += time.process_time() - start


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--runs", default=3, show_default=True)
def main(paths: tuple[Path, ...], runs: int) -> None:
    """Print the figures."""
    dates.prepare()
    count, found, seconds = min((read_once(list(paths)) for _ in range(runs)), key=lambda run: sum(run[2].values()))
    total = sum(seconds.values())
    click.echo(f"{count} articles, {found} mentions in {total:.2f} s: {count / total:.0f} articles a second")
    for stage, took in seconds.items():
        click.echo(f"  {stage:8} {took:6.2f} s  {1000 * took / count:6.2f} ms an article")


if __name__ == "__main__":
    main()
