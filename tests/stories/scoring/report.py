"""A score as a table for a person, and the list of its faults."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.measures import COMPONENTS
from scoring.spans import Json

ROWS = (
    "core_recall_strict",
    "core_recall_lenient",
    "all_recall_strict",
    "all_recall_lenient",
    "precision",
    "precision_strict_date",
    "event_f1",
    "date_accuracy",
    "status_accuracy",
    "status_overall",
    "status_balanced",
    "source_recall",
    "source_recall_overall",
    "cross_source_recall",
    "cross_source_f1",
    "source_precision",
    "merge_cleanliness",
    "independent_accuracy",
    "independent_overall",
    "publication_exact",
    "publication_accuracy",
    "reprint_recall",
    "timex_found",
    "timex_correct_of_found",
    "timex_correct_of_all",
    "timex_f1",
    "conflict_recall",
    "forbidden_cleanliness",
    "overall",
)
COUNTS = (
    "gold_events",
    "predicted_events",
    "spurious_count",
    "forbidden_count",
    "over_merge_count",
    "split_count",
    "false_reprints",
)


def cell(value: float | None, *, percent: bool) -> str:
    """Format one table cell."""
    if value is None:
        return "-"
    return f"{100 * value:.1f}" if percent else str(value)


def table(results: Sequence[Json]) -> str:
    """Write a table with one column per story and a mean column."""
    names = [r["story"][:18] for r in results] + (["MEAN"] if len(results) > 1 else [])
    lines = [" " * 26 + "".join(f"{n:>20}" for n in names)]
    for row in ROWS + COUNTS:
        percent = row in ROWS
        values = [r.get(row) for r in results]
        cells = [cell(v, percent=percent) for v in values]
        if len(results) > 1:
            known = [v for v in values if v is not None]
            mean = sum(known) / len(known) if known else None
            cells.append(cell(mean if percent or mean is None else round(mean, 1), percent=percent))
        mark = "*" if row in COMPONENTS else " "
        lines.append(f"{mark} {row:<24}" + "".join(f"{c:>20}" for c in cells))
    lines.append("* component of the overall figure (plain mean); percentages, then counts")
    return "\n".join(lines)


def details(result: Json) -> str:
    """List the faults of one story."""
    lines = [f"== {result['story']}"]
    for kind, items in result["details"].items():
        lines += [f"-- {kind} ({len(items)})"] + [f"   {item}" for item in items]
    return "\n".join(lines)
