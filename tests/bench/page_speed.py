"""How long a web page takes: its date alone, the whole reading with its text, or htmldate's extensive mode.

    python tests/bench/page_speed.py FOLDER date|whole|htmldate

FOLDER holds .html files. The time is of the processor, in one run: both keep what they read before. Aim: the date in
no more than htmldate takes for it.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

import click
from htmldate import find_date

from chronicle.ingest.draft import File
from chronicle.ingest.readers.html import READER
from chronicle.ingest.readers.page import Page
from chronicle.ingest.readers.page_dates import page_statements
from chronicle.ingest.readers.pruning import prune


def date_page(file: File) -> None:
    """Read all that a page states of its date."""
    page = Page(file.raw.decode("utf-8", "replace"))
    prune(page.tree)
    list(page_statements(page, language=page.language, region=page.region))


def date_by_htmldate(file: File) -> None:
    """Ask the peer."""
    with contextlib.suppress(ValueError):
        find_date(file.raw.decode("utf-8", "replace"), extensive_search=True)


STEPS: dict[str, Callable[[File], object]] = {"date": date_page, "whole": READER.read, "htmldate": date_by_htmldate}


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("step", type=click.Choice(list(STEPS)))
def main(folder: Path, step: str) -> None:
    """Print the figure."""
    files = [File(path.name, path.read_bytes()) for path in sorted(folder.rglob("*.html"))]
    STEPS[step](files[0])
    start = time.process_time()
    for file in files:
        STEPS[step](file)
    seconds = time.process_time() - start
    click.echo(f"{step}: {1000 * seconds / len(files):.1f} ms a page")


if __name__ == "__main__":
    main()
