"""timeline.html in Chromium: quiet, accessible, usable by keyboard, at any width, and deaf to hostile text."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from chronicle.export import write
from chronicle.model import Basis
from chronicle.timeline import EventWhen, Timeline
from chronicle.when import When

WIDTHS = (380, 1280)
SCHEMES = ("light", "dark")
HOSTILE = (
    "</script><script>window.hit=1</script><img src=x onerror=window.hit=1><svg onload=window.hit=1>"
    "\"' onclick=window.hit=1 x=</title></style><style>body{display:none}</style>{{7*7}}<!--&amp;\x00\u202e"
)


def written(timeline: Timeline, folder: Path) -> Path:
    [path] = write(timeline, folder, ["html"])
    return path


def many(timeline: Timeline, count: int) -> Timeline:
    """Repeat the events over the days that follow."""
    events = []
    for number in range(count):
        event = timeline.events[number % len(timeline.events)]
        when = EventWhen.of(When.day(date(2001, 1, 1) + timedelta(number)), Basis.EXPLICIT)
        events.append(replace(event, id=f"n{number}", uid=f"n{number}@chronicle", when=when, replaces=(), part_of=None))
    return replace(timeline, events=tuple(events))


def violations(page: Any, axe: Path) -> list[str]:
    page.run("document.styleSheets[0].insertRule('.e { content-visibility: visible !important }', 0)")
    page.run(axe.read_text())
    found = page.run("axe.run().then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).slice(0, 3)}`))")
    return list(found)


@pytest.fixture(scope="module")
def folder(bridge: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of 1 and of 30 events."""
    found = tmp_path_factory.mktemp("pages")
    for count in (1, 30):
        written(many(bridge, count), found).rename(found / f"{count}.html")
    return found


@pytest.fixture
def axe(npm_package: Callable[[str], Path]) -> Path:
    return npm_package("axe-core/axe.min.js")


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("look", [(w, s) for w in WIDTHS for s in SCHEMES], ids=str)
def test_axe_finds_nothing_to_mend(page: Any, axe: Path, folder: Path, look: tuple[int, str], count: int) -> None:
    page.resize(look[0])
    page.prefer(look[1])
    page.open(folder / f"{count}.html")
    assert violations(page, axe) == []


def test_every_field_opened_is_accessible_and_the_console_is_quiet(
    page: Any, axe: Path, bridge: Timeline, tmp_path: Path
) -> None:
    page.resize(1280)
    page.open(written(bridge, tmp_path))
    page.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert violations(page, axe) == []
    assert page.messages == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen(page: Any, bridge: Timeline, tmp_path: Path, width: int) -> None:
    long = replace(bridge, title="Donaudampfschifffahrtsgesellschaftskapitän" * 4)
    page.resize(width, mobile=width < 500)
    page.open(written(long, tmp_path))
    assert page.run("document.documentElement.scrollWidth") <= width


def test_hostile_text_is_text(page: Any, bridge: Timeline, tmp_path: Path) -> None:
    events = tuple(
        replace(
            e, title=f"{HOSTILE}{n}", summary=HOSTILE, places=(HOSTILE,), id=f"{HOSTILE}{n}",
            mentions=tuple(replace(m, quote=HOSTILE, reported_by=HOSTILE) for m in e.mentions),
            conflicts=tuple(replace(c, about=HOSTILE) for c in e.conflicts),
        )
        for n, e in enumerate(bridge.events)
    )  # fmt: skip
    sources = tuple(
        replace(s, publisher=HOSTILE, title=HOSTILE, language='en" onload="x', url="https://a.example/'onclick='x")
        for s in bridge.sources
    )
    problems = tuple(replace(p, message=HOSTILE, path=HOSTILE) for p in bridge.problems)
    page.open(written(replace(bridge, title=HOSTILE, events=events, sources=sources, problems=problems), tmp_path))
    page.run("document.querySelectorAll('*').forEach(e => e.click && e.tagName !== 'A' && e.click())")
    assert page.run("window.hit") is None
    assert page.run("document.querySelectorAll('script, style, img, iframe, object').length") == 2
    assert (
        page.run("[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => /^on/.test(a.name)))")
        is False
    )
    assert page.run("document.querySelector('h1').textContent").startswith("</script><script>window.hit=1")
    assert page.messages == []


def test_the_policy_stops_what_is_not_the_page_s_own(page: Any, bridge: Timeline, tmp_path: Path) -> None:
    page.open(written(bridge, tmp_path))
    page.run("const s = document.createElement('style'); s.textContent = 'h1{color:red}'; document.head.append(s)")
    page.run("const i = new Image(); i.src = 'file:///none.png'; document.body.append(i)")
    assert any("Content Security Policy" in message for message in page.messages)
    assert page.run("getComputedStyle(document.querySelector('h1')).color") != "rgb(255, 0, 0)"


def test_it_says_all_without_scripts(page: Any, bridge: Timeline, tmp_path: Path) -> None:
    page.send("Emulation.setScriptExecutionDisabled", value=True)
    page.open(written(bridge, tmp_path))
    page.send("Emulation.setScriptExecutionDisabled", value=False)
    shown = page.run(
        "[...document.querySelectorAll('article')].filter(a => a.getBoundingClientRect().height > 0).length"
    )
    assert shown == len(bridge.events)
    assert page.run("document.querySelector('#filters').hidden") is True


def filtered(page: Any, **values: str) -> list[str]:
    """Set filters and give the ids of what is shown then."""
    for name, value in values.items():
        page.run(f"document.querySelector('#f-{name}').value = {value!r}")
    page.run("document.querySelector('#filters').dispatchEvent(new Event('input'))")
    until = time.monotonic() + 20
    while page.run("document.querySelector('#events').ariaBusy") == "true":
        assert time.monotonic() < until
        time.sleep(0.02)
    return list(page.run("[...document.querySelectorAll('article:not([hidden])')].map(a => a.id.slice(6))"))


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        ({"text": "GIRDER inspéctors"}, ["e-crack"]),
        ({"status": "scheduled"}, ["e-works", "e-reopen"]),
        ({"source": "3"}, ["e-built", "e-vote"]),
        ({"from": "2019-06-01", "to": "2019-09-15"}, ["e-reopen-june", "e-reopen"]),
        ({"text": "nothing like it"}, []),
    ],
)
def test_filters_show_what_fits(
    page: Any, bridge: Timeline, tmp_path: Path, filters: dict[str, str], shown: list[str]
) -> None:
    page.open(written(bridge, tmp_path))
    assert filtered(page, **filters) == shown
    assert page.run("document.querySelector('#f-count').value") == f"{len(shown)} of 8 events"
    headings = (
        "[...document.querySelectorAll('.year:not([hidden])')].every(s => s.querySelector('article:not([hidden])'))"
    )
    assert page.run(headings) is True
    assert page.run("document.querySelector('#f-none').hidden") is bool(shown)


def test_the_keyboard_reaches_search_events_and_explanations(page: Any, bridge: Timeline, tmp_path: Path) -> None:
    page.open(written(bridge, tmp_path))
    page.press("Tab", code="Tab", windowsVirtualKeyCode=9)
    assert page.run("document.activeElement.className") == "skip"
    page.press("/", text="/")
    assert page.run("document.activeElement.id") == "f-text"
    page.run("document.querySelector('.q summary').focus()")
    page.press("Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    assert page.run("document.querySelector('.q details').open") is True


def test_three_thousand_events_are_filtered_in_slices(page: Any, bridge: Timeline, tmp_path: Path) -> None:
    page.open(written(many(bridge, 3000), tmp_path))
    observe = (
        "window.longest = 0; new PerformanceObserver(l => l.getEntries().forEach(e => "
        "{ window.longest = Math.max(window.longest, e.duration) })).observe({type: 'longtask'})"
    )
    page.run(observe)
    assert len(filtered(page, text="girder")) == 375
    # On a machine of its own no task is long (tests/bench/page_speed.py); tests share theirs.
    assert page.run("window.longest") < 500
    assert page.messages == []
