"""Turns a timeline into files: Markdown, JSON, iCalendar, HTML and more, each in a module of its own.

Everything is rendered before anything is written. Nothing here changes a timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from chronicle.errors import ConfigError
from chronicle.export.files import write_files
from chronicle.export.html import render_html
from chronicle.export.ics import left_out, render_ics
from chronicle.export.ics_time import COARSE, Coarse
from chronicle.export.jsonld import render_jsonld
from chronicle.export.markdown import render_markdown
from chronicle.export.ndjson import render_ndjson
from chronicle.export.table import render_csv
from chronicle.export.templates import copy_templates
from chronicle.export.timelinejs import render_timelinejs
from chronicle.timeline import Timeline

__all__ = ["COARSE", "FORMATS", "Coarse", "copy_templates", "left_out", "write"]


@dataclass(frozen=True, slots=True)
class _Options:
    ics_coarse: Coarse
    template_dir: Path | None
    stamp: datetime | None


_Render = Callable[[Timeline, _Options], bytes]

_FORMATS: dict[str, tuple[str, _Render]] = {
    "md": ("timeline.md", lambda timeline, options: render_markdown(timeline, template_dir=options.template_dir)),
    "json": ("timeline.json", lambda timeline, _options: timeline.to_json()),
    "ics": (
        "timeline.ics",
        lambda timeline, options: render_ics(timeline, coarse=options.ics_coarse, stamp=options.stamp),
    ),
    "html": ("timeline.html", lambda timeline, options: render_html(timeline, template_dir=options.template_dir)),
    "ndjson": ("timeline.ndjson", lambda timeline, _options: render_ndjson(timeline)),
    "csv": ("timeline.csv", lambda timeline, _options: render_csv(timeline)),
    "timelinejs": ("timeline.timelinejs.json", lambda timeline, _options: render_timelinejs(timeline)),
    "jsonld": ("timeline.jsonld", lambda timeline, _options: render_jsonld(timeline)),
}

FORMATS: tuple[str, ...] = tuple(_FORMATS)
"""Every format that can be written, by the name that ``--format`` takes."""


def write(
    timeline: Timeline,
    out: Path,
    formats: Sequence[str] = FORMATS,
    *,
    ics_coarse: Coarse = "auto",
    template_dir: Path | None = None,
    stamp: datetime | None = None,
) -> list[Path]:
    """Write a timeline into a folder, a file a format; returns the paths in the order of ``formats``.

    ``stamp``, with a zone, dates calendar entries none of whose sources has a publication date (what
    SOURCE_DATE_EPOCH says, where it is set). Raises ConfigError for an unknown format or a template
    that cannot be followed, OutputError where a file cannot be written; then none was.
    """
    options = _Options(ics_coarse, template_dir, stamp)
    contents = {}
    for name in dict.fromkeys(formats):
        if name not in _FORMATS:
            raise ConfigError(f"unknown format {name!r}", hint=f"known: {', '.join(FORMATS)}")
        filename, make = _FORMATS[name]
        contents[filename] = make(timeline, options)
    return write_files(out, contents)
