"""How long exports of 5,000 events take, how large the page is, and whether a browser stays responsive on it.

    python tests/bench/export_speed.py [--events N] [--browser]

The figures to hold: timeline.ics in under 3 times the bare serialisation of the same components; the page under
5 MB; no task of the page's main thread over 200 ms (processor time, which a busy machine does not change).
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

from chronicle.export import FORMATS, write
from chronicle.export.ics import calendar_of, render_ics
from chronicle.model import Basis
from chronicle.timeline import EventWhen, Timeline
from chronicle.when import When

TESTS = Path(__file__).parents[1]


def many(timeline: Timeline, count: int) -> Timeline:
    """Repeat the events over the days that follow; a third of the dates are told as months."""
    events = []
    for number in range(count):
        event = timeline.events[number % len(timeline.events)]
        day = date(2001, 1, 1) + timedelta(number)
        when = EventWhen.of(When.month(day.year, day.month) if number % 3 == 0 else When.day(day), Basis.EXPLICIT)
        events.append(replace(event, id=f"n{number}", uid=f"n{number}@chronicle", when=when))
    return replace(timeline, events=tuple(events))


def seconds(work: Any) -> float:
    """Time the best of three runs."""
    times = []
    for _ in range(3):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def longest_tasks(page_file: Path) -> list[int]:
    """Give the five longest tasks of the page's main thread while it loads, in milliseconds of processor time."""
    clients = load(TESTS / "clients" / "conftest.py")
    with tempfile.TemporaryDirectory() as profile:
        browser = clients.Browser("chromium", Path(profile))
        page = clients.Page(browser)
        categories = "devtools.timeline,toplevel"
        browser.send("Tracing.start", transferMode="ReportEvents", categories=categories)
        page.open(page_file)
        time.sleep(1)
        browser.send("Tracing.end")
        while not any(event["method"] == "Tracing.tracingComplete" for event in browser.events):
            browser.send("Target.getTargets")
            time.sleep(0.1)
        found = [
            item for e in browser.events if e["method"] == "Tracing.dataCollected" for item in e["params"]["value"]
        ]
        browser.close()
    threads = [(item["pid"], item["tid"]) for item in found if item["name"] == "ParseHTML"]
    main = max(set(threads), key=threads.count)
    tasks = [
        i["tdur"] // 1000 for i in found if (i["pid"], i["tid"]) == main and "RunTask" in i["name"] and "tdur" in i
    ]
    return sorted(tasks, reverse=True)[:5]


def load(path: Path) -> ModuleType:
    """Import a file that is no module of a package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--events", type=int, default=5000)
    options.add_argument("--browser", action="store_true", help="load the page in Chromium too")
    chosen = options.parse_args()
    timeline = many(Timeline.read(TESTS / "export" / "golden" / "timeline.json"), chosen.events)
    calendar = calendar_of(timeline)
    bare, whole = seconds(lambda: calendar.to_ical(sorted=False)), seconds(lambda: render_ics(timeline))
    say(f"timeline.ics: {whole:.2f} s, {whole / bare:.2f} times the bare serialisation ({bare:.2f} s)")
    with tempfile.TemporaryDirectory() as folder:
        for name in FORMATS:
            took = seconds(lambda name=name: write(timeline, Path(folder), [name]))
            [path] = write(timeline, Path(folder), [name])
            say(f"{path.name}: {took:.2f} s, {path.stat().st_size / 1e6:.2f} MB")
        if chosen.browser:
            say(f"longest tasks in Chromium, ms of processor time: {longest_tasks(Path(folder) / 'timeline.html')}")


if __name__ == "__main__":
    main()
