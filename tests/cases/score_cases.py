"""Build each small case, two or three short documents that try one thing, and say how many come out right.

    python tests/cases/score_cases.py [KIND...] [--part all|read|unread] [--only ID] [--verbose] [--pin]

The scorer of tests/stories must be on PYTHONPATH.

A KIND is a file of this folder: one case a line, with its documents and what a careful reader finds in them. The
cases were written by people who had not seen the program. A third of them, by a hash of their ids, is to stay unread:
--verbose lists the faults of the others only.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from scoring.records import Predicted, file_name, keywords_hit, normal, read_predicted
from scoring.spans import Json, parse_edtf, span_of

from chronicle.pipeline import build

CASES = Path(__file__).parent
PINS = CASES / "pinned.toml"
HEADER = "# How many cases of each kind come out right; score_cases.py --pin writes this file.\n"
PARTS = ("read", "unread")


def kinds() -> list[str]:
    """Name the kinds of cases."""
    return sorted(path.stem for path in CASES.glob("*.jsonl"))


def cases(kind: str) -> list[Json]:
    """Read the cases of a kind."""
    lines = (CASES / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def part_of(case: Json) -> str:
    """Name the part of a case: a third is to stay unread."""
    return "unread" if int(hashlib.sha256(case["id"].encode()).hexdigest(), 16) % 3 == 0 else "read"


def timeline_of(case: Json) -> Json:
    """Build the documents of a case."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, text in case["docs"].items():
            Path(scratch, name).write_text(text, encoding="utf-8")
        built = build([Path(scratch)], jobs=1)
    found: Json = json.loads(built.timeline.to_json())
    return found


def faults(case: Json, timeline: Json) -> Iterator[str]:
    """Tell each thing that a careful reader finds and the timeline does not say so."""
    events = read_predicted(timeline)
    found = {}
    for gold in case.get("events", []):
        told = [event for event in events if _tells(gold, event)]
        if not told and not gold.get("optional"):
            yield f"{gold['id']} is missing, or has not the date {gold['when']}"
        found[gold["id"]] = {event.id for event in told}
        if told:
            best = max(told, key=lambda e: (len(e.files & set(gold["sources"])), e.status in _statuses(gold)))
            yield from _of_event(gold, best)
    for one, other in case.get("separate", []):
        if found.get(one) and found.get(one) == found.get(other):
            yield f"{one} and {other} are one event"
    yield from _of_conflicts(case, events)
    yield from _of_publication(case, timeline)


def _tells(gold: Json, event: Predicted) -> bool:
    dates = [parse_edtf(when) for when in (gold["when"], *gold.get("accept_when", []))]
    hits = keywords_hit(gold["keywords"], event.text) and not event.files.isdisjoint(gold["sources"])
    return hits and event.span in dates


def _statuses(gold: Json) -> set[str]:
    return {gold["status"], *gold.get("accept_status", [])}


def _of_event(gold: Json, event: Predicted) -> Iterator[str]:
    if event.status not in _statuses(gold):
        yield f"{gold['id']} is {event.status}, not {gold['status']}"
    if missing := set(gold["sources"]) - event.files:
        yield f"{gold['id']} lacks {', '.join(sorted(missing))}"
    if gold.get("independent") and event.independent not in gold["independent"]:
        yield f"{gold['id']} has {event.independent} independent sources, not {gold['independent']}"


def _of_conflicts(case: Json, events: Iterable[Predicted]) -> Iterator[str]:
    if "conflicts" not in case:
        return
    shown = [normal(json.dumps(c, ensure_ascii=False)) for event in events for c in event.conflicts]
    if shown and not case["conflicts"]:
        yield "shows a conflict where there is none"
    for conflict in case["conflicts"]:
        if not any(keywords_hit(conflict["values"], text) for text in shown):
            yield f"does not show {conflict['values']}"


def _of_publication(case: Json, timeline: Json) -> Iterator[str]:
    for name, accepted in case.get("published", {}).items():
        dates = [span_of(s.get("published")) for s in timeline["sources"] if file_name(s.get("path")) == name]
        if not set(dates) & {parse_edtf(value) for value in accepted}:
            yield f"{name} is dated {dates}, not {accepted[0]}"


def score(kind: str, part: str = "all", only: Iterable[str] = ()) -> dict[str, list[str]]:
    """Give the faults of each case of a kind, none for one that comes out right, by id."""
    chosen = [case for case in cases(kind) if part in ("all", part_of(case)) and (not only or case["id"] in only)]
    return {case["id"]: list(faults(case, timeline_of(case))) for case in chosen}


def right(kind: str, found: dict[str, list[str]]) -> dict[str, int]:
    """Count the cases of each part that come out right."""
    parts = {case["id"]: part_of(case) for case in cases(kind)}
    counts = Counter(parts[name] for name, wrong in found.items() if not wrong)
    return {part: counts[part] for part in PARTS}


def read_pins() -> dict[str, dict[str, int]]:
    """Read how many cases of each kind and part must come out right."""
    return tomllib.loads(PINS.read_text(encoding="utf-8"))


@click.command(help=(__doc__ or "").splitlines()[0])
@click.argument("names", nargs=-1, metavar="[KIND]...", type=click.Choice(kinds()))
@click.option("--part", type=click.Choice(("all", *PARTS)), default="all")
@click.option("--only", multiple=True, metavar="ID", help="a case, by its id")
@click.option("--verbose", is_flag=True, help="list the faults of the cases that may be read")
@click.option("--pin", "is_pinned", is_flag=True, help="write the counts to pinned.toml")
def main(names: tuple[str, ...], part: str, only: tuple[str, ...], verbose: bool, is_pinned: bool) -> None:  # noqa: FBT001 - click passes flags by name
    """Run the command line."""
    if is_pinned and (part != "all" or only):
        raise click.UsageError("--pin is for all cases of a kind")
    pins = read_pins() if PINS.exists() else {}
    for kind in names or kinds():
        found = score(kind, part, only)
        parts = {case["id"]: part_of(case) for case in cases(kind)}
        counts, sizes = right(kind, found), Counter(parts[name] for name in found)
        click.echo(f"{kind:12}" + "".join(f"{name:>8} {counts[name]:3} of {sizes[name]:3}" for name in PARTS))
        pins[kind] = counts
        for name, wrong in found.items():
            if verbose and wrong and parts[name] == "read":
                click.echo(f"  {name}: " + "; ".join(wrong))
    if is_pinned:
        tables = (f"\n[{kind}]\nread = {pin['read']}\nunread = {pin['unread']}\n" for kind, pin in sorted(pins.items()))
        PINS.write_text(HEADER + "".join(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
