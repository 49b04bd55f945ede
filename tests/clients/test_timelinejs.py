"""TimelineJS 3 itself loads what is written for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from chronicle.export.timelinejs import render_timelinejs
from chronicle.timeline import Timeline

PAGE = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="{css}"><script src="{js}"></script>
<div id="t" style="width:900px;height:600px"></div>
<script>window.t = new TL.Timeline("t", {data}, {{hash_bookmark: false}})</script>"""


def opened(page: Any, package: Callable[[str], Path], timeline: Timeline, folder: Path) -> Any:
    dist = package("@knight-lab/timelinejs/dist")
    data = render_timelinejs(timeline).decode().replace("</", "<\\/")
    html = PAGE.format(css=(dist / "css/timeline.css").as_uri(), js=(dist / "js/timeline.js").as_uri(), data=data)
    path = folder / "timelinejs.html"
    path.write_text(html)
    page.open(path)
    until = time.monotonic() + 10
    while not page.run("document.querySelectorAll('.tl-slide h2').length"):
        assert time.monotonic() < until, page.messages
        time.sleep(0.1)
    return page


def test_every_dated_event_is_a_slide_with_its_date_as_told(
    page: Any, npm_package: Callable[[str], Path], bridge: Timeline, tmp_path: Path
) -> None:
    opened(page, npm_package, bridge, tmp_path)
    slides = page.run("t.config.events.map(e => [e.unique_id, e.display_date || e.start_date.getDisplayDate()])")
    assert [name for name, _ in slides] == [f"event-{e.id}" for e in bridge.events if e.when]
    assert dict(slides)["event-e-reopen"] == "September 2019"
    assert page.run("document.querySelectorAll('.tl-message-content')[0]?.textContent || ''") == ""


def test_hostile_text_stays_text_in_a_slide(
    page: Any, npm_package: Callable[[str], Path], bridge: Timeline, tmp_path: Path
) -> None:
    hostile = "<img src=x onerror=window.hit=1>"
    events = tuple(replace(e, title=hostile, summary=f"{hostile} 2") for e in bridge.events)
    opened(page, npm_package, replace(bridge, title=hostile, events=events), tmp_path)
    assert page.run("new Promise(r => setTimeout(() => r(window.hit), 300))") is None
    assert page.run("document.querySelector('.tl-slide h2').textContent").strip() == hostile
