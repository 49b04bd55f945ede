"""How often the reading of articles calls functions of chronicle: a count, which no load of the machine changes.

    python tests/bench/reading_calls.py PATH... [--top N]

Language data are loaded and the documents of ``seeds/`` read before. Comprehensions are not counted: they are
functions in Python 3.11 only. ``tests/test_reading_calls.py`` holds the count of some stories. For a profile with
times: ``python -m cProfile -s tottime tests/bench/reading_speed.py PATH... --runs 1``.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import click

import chronicle
from chronicle import dates, ingest, mentions
from chronicle.mentions.language import KNOWN, language_of

PACKAGE = str(Path(chronicle.__file__).parent)
SEEDS = Path(__file__).parents[2] / "seeds"

Function = tuple[str, str]
"""The file and the qualified name of a function."""


def read(paths: list[Path]) -> int:
    """Read articles to their mentions and figures; give the characters read."""
    articles = ingest.read(paths).articles
    for article in articles:
        published = article.published.when if article.published else None
        expressions = dates.tag(article.text, published, language=article.language or "en", region=article.region)
        mentions.find(article, expressions)
        mentions.find_figures(article, expressions)
    return sum(len(article.text) for article in articles)


def count_calls(paths: list[Path]) -> tuple[Counter[Function], int]:
    """Count the calls of each function of chronicle while articles are read, and the characters of these."""
    calls: Counter[Function] = Counter()

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(PACKAGE) and not code.co_name.startswith("<"):
            calls[code.co_filename, code.co_qualname] += 1

    read([SEEDS])
    sys.setprofile(note)
    try:
        characters = read(paths)
    finally:
        sys.setprofile(None)
    return calls, characters


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--top", default=40, show_default=True)
def main(paths: tuple[Path, ...], top: int) -> None:
    """Print the count, then the functions that are called most."""
    dates.prepare()
    for code in KNOWN:
        language_of(code)
    calls, characters = count_calls(list(paths))
    click.echo(f"{1000 * calls.total() / characters:.0f} calls in 1,000 characters, {characters} characters read")
    for (file, name), times in calls.most_common(top):
        click.echo(f"{times:8} {Path(file).relative_to(PACKAGE)} {name}")


if __name__ == "__main__":
    main()
