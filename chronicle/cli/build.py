"""``chronicle build``: documents in, a timeline in several formats out, and a short account of what was found."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from chronicle import export, pipeline
from chronicle.errors import ConfigError, InputError
from chronicle.timeline import Timeline

EXIT_PROBLEMS = 3


def _formats(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Split and check the names of the formats."""
    if value is None:
        return export.FORMATS
    names = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    unknown = [name for name in names if name not in export.FORMATS]
    if unknown or not names:
        raise click.BadParameter(f"{', '.join(unknown) or 'nothing'}: known are {', '.join(export.FORMATS)}")
    return names


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", type=click.Path(path_type=Path), default=Path("exports"), show_default=True, help="Folder.")
@click.option("--format", "formats", callback=_formats, metavar="md,json,...", help="Formats to write. [default: all]")
@click.option("--sources", type=click.Path(path_type=Path), help="What is known of the documents: sources.toml.")
@click.option("--edits", type=click.Path(path_type=Path), help="People's corrections. [default: edits.toml with them]")
@click.option("--previous", type=click.Path(path_type=Path), help="Take ids from this timeline.json. [default: in DIR]")
@click.option("--no-previous", is_flag=True, help="Give every event a new id.")
@click.option("--title", help="Title of the timeline.")
@click.option("--language", default="auto", show_default=True, metavar="auto|en|...", help="Language of the documents.")
@click.option("--min-importance", type=click.FloatRange(0, 1), default=0.0, help="Leave out events below it.")
@click.option("--ics-coarse", type=click.Choice(export.COARSE), default="auto", show_default=True,
              help="How a calendar shows a month or a year.")  # fmt: skip
@click.option("--template-dir", type=click.Path(path_type=Path), help="Folder with templates of your own.")
@click.option("--jobs", type=click.IntRange(1), help="Number of processes. [default: by the work]")
@click.option("--strict", is_flag=True, help="Exit with 3 when there are errors or warnings.")
@click.option("--quiet", is_flag=True, help="Print nothing but errors.")
def build(
    paths: tuple[str, ...],
    *,
    out: Path,
    formats: tuple[str, ...],
    sources: Path | None,
    edits: Path | None,
    previous: Path | None,
    title: str | None,
    language: str,
    min_importance: float,
    ics_coarse: export.Coarse,
    template_dir: Path | None,
    jobs: int | None,
    no_previous: bool,
    strict: bool,
    quiet: bool,
) -> None:
    """Write one timeline of files and folders of news documents."""
    if previous and no_previous:
        raise click.UsageError("--previous and --no-previous exclude each other")
    made = pipeline.build(
        [Path(path) for path in paths],
        sources=sources,
        edits=edits,
        previous=None if no_previous else _previous(previous, out),
        title=title,
        language=None if language == "auto" else language,
        min_importance=min_importance,
        jobs=jobs,
    )
    written = export.write(
        made.timeline, out, formats, ics_coarse=ics_coarse, template_dir=template_dir, stamp=_stamp()
    )
    if not quiet:
        report(made, written, export.left_out(made.timeline, ics_coarse) if "ics" in formats else {})
    if strict and any(problem.severity != "note" for problem in made.timeline.problems):
        sys.exit(EXIT_PROBLEMS)


def _previous(stated: Path | None, out: Path) -> Timeline | None:
    """Read the timeline that lends its ids: the one named, or the one that this build replaces."""
    if stated:
        return Timeline.read(stated)
    last = out / "timeline.json"
    if not last.is_file():
        return None
    try:
        return Timeline.read(last)
    except InputError as error:
        raise InputError(
            error.message, path=error.path, place=error.place, hint="use --no-previous to build without it"
        ) from error


def _stamp() -> datetime | None:
    """Read SOURCE_DATE_EPOCH, the reproducible stand-in for the time of building (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(f"is no number of seconds since 1970: {epoch!r}", path="SOURCE_DATE_EPOCH") from error


def report(made: pipeline.Built, written: Sequence[Path], left_out: Mapping[str, int]) -> None:
    """Print a short account on standard error: a table on a terminal, plain lines elsewhere."""
    rows = list(_rows(made, written))
    if left_out:
        rows.append(("not in timeline.ics", _counted(sum(left_out.values()), Counter(left_out))))
    if not sys.stderr.isatty():
        for label, text in rows:
            click.echo(f"{label}: {text}", err=True)
        return
    from rich.console import Console  # noqa: PLC0415  # only where a person looks at a terminal
    from rich.table import Table  # noqa: PLC0415  # the same

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    Console(stderr=True).print(table)


def _rows(made: pipeline.Built, written: Sequence[Path]) -> Iterator[tuple[str, str]]:
    corpus, timeline = made.corpus, made.timeline
    bases = Counter(a.published.basis.value if a.published else "undated" for a in corpus.articles)
    yield "articles", _counted(len(corpus.articles), bases)
    dated = [e for r in corpus.readings for e in r.expressions if e.type in ("DATE", "TIME")]
    resolved = sum(e.when is not None for e in dated)
    yield "time expressions", f"{resolved} resolved, {len(dated) - resolved} not"
    yield "mentions", str(len(corpus.mentions))
    yield "events", _counted(len(timeline.events), Counter(e.status.value for e in timeline.events))
    yield "problems", _counted(len(timeline.problems), Counter(p.severity for p in timeline.problems))
    for problem in timeline.problems:
        if problem.severity != "note":
            where = ": ".join(part for part in (problem.path, problem.place) if part)
            yield problem.severity, f"{where}: {problem.message}" if where else problem.message
    yield "written", ", ".join(str(path) for path in written)


def _counted(total: int, kinds: Counter[str]) -> str:
    if not total:
        return "none"
    return f"{total} ({', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))})"
