"""Writes a timeline as CSV (RFC 4180) for spreadsheets: a row an event, nothing that they would calculate."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from chronicle.export.plain import one_line
from chronicle.export.view import EventView, view_of
from chronicle.timeline import Timeline

__all__ = ["COLUMNS", "render_csv"]

COLUMNS = (
    "id", "start", "end", "start_time", "end_time", "zone", "edtf", "when", "granularity", "qualifier", "basis",
    "status", "title", "summary", "importance", "places", "participants", "independent_sources", "sources", "urls",
    "quote", "conflicts",
)  # fmt: skip
"""``start`` and ``end`` are both inclusive; of several values in a cell each is on a line of its own."""

# What a spreadsheet takes for a formula; the full-width ones in East Asian editions (OWASP, "CSV Injection").
_FORMULA = re.compile("[=+\\-@＝＋－＠]")


def render_csv(timeline: Timeline) -> bytes:
    """Write the table in UTF-8 with a byte order mark, without which Excel reads another encoding.

    A cell that a spreadsheet would calculate starts with an apostrophe.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for event in view_of(timeline).events:
        writer.writerow(_defused(cell) for cell in _cells(event))
    return table.getvalue().encode("utf-8-sig", errors="replace")


def _cells(event: EventView) -> Iterator[object]:
    record, when = event.record, event.record.when
    yield record.id
    if when is None:
        yield from [None] * 6 + [event.when] + [None] * 3
    else:
        yield from (when.start, when.end, when.start_time, when.end_time, when.zone, when.edtf, event.when)
        yield from (when.granularity.value, when.qualifier.value, when.basis.value)
    yield from (event.status, event.title, one_line(record.summary), record.importance)
    yield from ("\n".join(map(one_line, texts)) for texts in (record.places, record.participants))
    yield record.independent_sources
    yield "\n".join(source.name for source in event.sources)
    yield "\n".join(source.url for source in event.sources if source.url)
    yield one_line(record.mentions[0].quote) if record.mentions else ""
    yield "\n".join(
        f"{one_line(c.about)}: " + " / ".join(f"{one_line(s.value)} ({s.source.name})" for s in c.sides)
        for c in event.conflicts
    )


def _defused(cell: object) -> object:
    if cell is None or isinstance(cell, int | float):
        return cell
    text = str(cell)
    return f"'{text}" if _FORMULA.match(text) else text
