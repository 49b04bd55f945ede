"""timeline.ics in the programs that people have: imported, counted, read back, and imported again a build later.

What each of them keeps stands in docs/calendars.md.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
import vobject
from icalendar import Calendar

from chronicle.export import write
from chronicle.model import Basis, Status
from chronicle.timeline import EventWhen, Timeline
from chronicle.when import When

UNICODE = "Überfähre 渡し船 🚢; a, b — “q”"


class Entry(NamedTuple):
    """What a calendar program makes of one event; ``end`` is exclusive, None for an instant."""

    start: date | datetime
    end: date | datetime | None
    title: str
    status: str


BEFORE = [
    Entry(date(987, 6, 5), date(987, 6, 6), UNICODE, "CONFIRMED"),
    Entry(date(1931, 1, 1), date(1931, 1, 2), "Bridge built (1931)", "CONFIRMED"),
    Entry(date(2019, 5, 13), date(2019, 5, 14), "Inspectors find a crack in the Aldern bridge", "CONFIRMED"),
    Entry(datetime(2019, 5, 13, 20, 40, tzinfo=UTC), None, "County closes the bridge", "CONFIRMED"),
    Entry(date(2019, 5, 20), date(2019, 6, 1), "Repair works (planned)", "TENTATIVE"),
    Entry(date(2019, 6, 1), date(2019, 6, 2), "Bridge reopens (postponed)", "TENTATIVE"),
    Entry(date(2019, 7, 1), date(2019, 7, 2), "Summer fair (cancelled)", "CANCELLED"),
    Entry(date(2019, 9, 1), date(2019, 10, 1), "Bridge reopens (planned; September 2019)", "TENTATIVE"),
    Entry(date(2041, 3, 9), date(2041, 3, 10), "Lease of the toll house ends", "CONFIRMED"),
]
MOVED = Entry(date(2041, 3, 10), date(2041, 3, 11), "Lease of the toll house ends early", "CONFIRMED")
AFTER = [*BEFORE[:-1], MOVED]


@pytest.fixture
def older(bridge: Timeline, tmp_path: Path) -> Path:
    return calendar_file(
        bridge, tmp_path / "older", lease="2041-03-09", title="Lease of the toll house ends", revision=0
    )


@pytest.fixture
def newer(bridge: Timeline, tmp_path: Path) -> Path:
    """The same events a build later: one has moved and got another title."""
    return calendar_file(
        bridge, tmp_path / "newer", lease="2041-03-10", title="Lease of the toll house ends early", revision=1
    )


def calendar_file(timeline: Timeline, folder: Path, *, lease: str, title: str, revision: int) -> Path:
    model = next(event for event in timeline.events if event.id == "e-crack")

    def event(name: str, told: str, day: str, **more: object) -> object:
        when = EventWhen.of(When.parse(day), Basis.EXPLICIT)
        return replace(model, id=name, uid=f"{name}@chronicle", title=told, when=when, **more)

    more = (
        event("e-early", UNICODE, "0987-06-05"),
        event("e-fair", "Summer fair", "2019-07-01", status=Status.CANCELLED),
        event("e-lease", title, lease, revision=revision),
    )
    [path] = write(replace(timeline, events=timeline.events + more), folder, ["ics"])
    return path


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (str(entry.start), entry.title))


def run(*command: str | Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, env=os.environ | (env or {}), check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def moment(text: str) -> date | datetime:
    """Read what the parsers print: a day, or a time in UTC; years may have lost their leading zero."""
    day, _, at = text.replace("-", "").partition("T")
    read = date(int(day[:-4]), int(day[-4:-2]), int(day[-2:]))
    if not at:
        return read
    digits = at.rstrip("Z").replace(":", "")
    return datetime(read.year, read.month, read.day, int(digits[:2]), int(digits[2:4]), tzinfo=UTC)


def entry(start: str, end: str | None, title: str, status: str) -> Entry:
    first, last = moment(start), moment(end) if end else None
    return Entry(first, None if last == first else last, title, status)


# -- parsers that calendar programs are built on ------------------------------------------------

ICAL_JS = """
import ICAL from %s; import fs from "node:fs";
const text = fs.readFileSync(process.argv[2], "utf8");
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((v) => new ICAL.Event(v));
console.log(JSON.stringify(events.map((e) => [
  e.startDate.toString(), e.endDate.toString(), e.summary, e.component.getFirstPropertyValue("status")])));
"""
LIBICAL = """
import json, sys, gi
gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib
calendar = ICalGLib.Component.new_from_string(open(sys.argv[1], encoding="utf-8").read())
kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
event, found = calendar.get_first_component(kind), []
while event:
    status = event.get_first_property(ICalGLib.PropertyKind.STATUS_PROPERTY).get_value_as_string()
    days = [event.get_dtstart().as_ical_string(), event.get_dtend().as_ical_string()]
    found.append([*days, event.get_summary(), status])
    event = calendar.get_next_component(kind)
assert not calendar.count_errors()
print(json.dumps(found))
"""


def test_ical_js_reads_it(
    older: Path, tmp_path: Path, program: Callable[[str], str], npm_package: Callable[[str], Path]
) -> None:
    """Thunderbird and Nextcloud read calendars with it."""
    script = tmp_path / "read.mjs"
    script.write_text(ICAL_JS % json.dumps(npm_package("ical.js/dist/ical.js").as_uri()))
    found = [entry(*fields) for fields in json.loads(run(program("node"), script, older))]
    assert in_order(found) == in_order(BEFORE)


def test_libical_reads_it(older: Path, tmp_path: Path, program: Callable[[str], str]) -> None:
    """GNOME Calendar, Evolution and KDE's Merkuro read calendars with it."""
    python = program("/usr/bin/python3")
    probe = "import gi; gi.require_version('ICalGLib', '3.0')"
    if subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode:
        pytest.skip("gir1.2-ical-3.0 is missing; tests/clients/install.sh installs it")
    script = tmp_path / "read.py"
    script.write_text(LIBICAL)
    found = [entry(*fields) for fields in json.loads(run(python, script, older))]
    assert in_order(found) == in_order(BEFORE)


def test_vobject_reads_it(older: Path) -> None:
    """Radicale and many scripts read calendars with it."""
    calendar = vobject.readOne(older.read_bytes().decode())
    found = [
        Entry(e.dtstart.value, e.dtend.value if hasattr(e, "dtend") else None, e.summary.value, e.status.value)
        for e in calendar.vevent_list
    ]
    assert in_order(found) == in_order(BEFORE)


# -- programs -----------------------------------------------------------------------------------


def calcurse_entries(data: Path) -> list[tuple[str, str, str]]:
    """Give first day or time, last day or time, and title of each line that calcurse stores."""
    line = re.compile(r"(\S+)(?: @ (\S+) -> \S+ @ \S+?| \[1\] (?:\{1D -> (\S+)\} )?)>[0-9a-f]{40} \|?(.*)")
    matches = [line.fullmatch(text) for text in (data / "apts").read_text().splitlines()]
    return sorted((m[1], m[2] or m[3] or m[1], m[4]) for m in matches if m)


def test_calcurse_imports_every_event_with_its_day_and_title(
    older: Path, tmp_path: Path, program: Callable[[str], str]
) -> None:
    run(program("calcurse"), "-q", "-D", tmp_path, "-C", tmp_path, "-i", older, env={"TZ": "UTC"})
    expected = []
    for start, end, title, _ in BEFORE:
        if isinstance(start, datetime):
            expected.append((f"{start:%m/%d/%Y}", f"{start:%H:%M}", title))
        else:
            assert end is not None
            first, last = (f"{day.month:02}/{day.day:02}/{day.year:04}" for day in (start, end - timedelta(1)))
            expected.append((first, last, title))
    assert calcurse_entries(tmp_path) == sorted(expected)


def test_calcurse_adds_everything_again_when_a_newer_file_is_imported(
    older: Path, newer: Path, tmp_path: Path, program: Callable[[str], str]
) -> None:
    """It keeps no UID: docs/calendars.md tells people to replace instead."""
    for path in (older, newer):
        run(program("calcurse"), "-q", "-D", tmp_path, "-C", tmp_path, "-i", path, env={"TZ": "UTC"})
    assert len(calcurse_entries(tmp_path)) == 2 * len(BEFORE)


@pytest.fixture
def khal(tmp_path: Path, program: Callable[[str], str]) -> Callable[..., str]:
    """Run khal on a calendar of its own, in UTC."""
    (tmp_path / "khal.conf").write_text(f"""
[calendars]
[[news]]
path = {tmp_path}/khal
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {tmp_path}/khal.db
""")
    (tmp_path / "khal").mkdir()
    executable = program("khal")

    def call(*arguments: str | Path) -> str:
        return run(executable, "-c", tmp_path / "khal.conf", *arguments, env={"HOME": str(tmp_path)})

    return call


def khal_entries(khal: Callable[..., str], days: Sequence[date]) -> list[Entry]:
    """List the events that begin on some days."""
    found = set()
    form = "{start-date}T{start-time}|{end-date}|{title}|{status}"
    for day in days:
        for line in khal(
            "list", "--notstarted", "--format", form, "--day-format", "", f"{day:%Y-%m-%d}", "1d"
        ).splitlines():
            start, last, title, status = line.strip().split("|")
            first = moment(start.removesuffix("T") + ("Z" if ":" in start else ""))
            end = None if isinstance(first, datetime) else moment(last) + timedelta(1)
            found.add(Entry(first, end, title, status.strip()))
    return in_order(list(found))


def test_khal_imports_every_event_and_updates_it_from_a_newer_file(
    older: Path, newer: Path, khal: Callable[..., str]
) -> None:
    days = sorted({date(e.start.year, e.start.month, e.start.day) for e in [*BEFORE, *AFTER] if e.start.year > 1000})
    khal("import", "--batch", "-a", "news", older)
    assert khal_entries(khal, days) == in_order(BEFORE[1:])
    khal("import", "--batch", "-a", "news", newer)
    assert khal_entries(khal, days) == in_order(AFTER[1:])


# -- a CalDAV server, as Apple Calendar, Thunderbird and DAVx5 use one ----------------------------


class Server:
    """Radicale on loopback, with one calendar, ``news``."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        options = {
            "server-hosts": f"127.0.0.1:{self.port}", "storage-filesystem-folder": str(folder), "auth-type": "none",
            "logging-level": "warning",
        }  # fmt: skip
        flags = [f"--{name}={value}" for name, value in options.items()]
        self._process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", "", *flags])
        until = time.monotonic() + 20
        while self.request("MKCALENDAR", "/u/news/", until=until)[0] not in (201, 405, 409):
            assert time.monotonic() < until

    def request(self, method: str, path: str, *, until: float = 0) -> tuple[int, bytes]:
        headers = {"Authorization": "Basic " + base64.b64encode(b"u:p").decode()}
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            try:
                connection.request(method, path, headers=headers)
                answer = connection.getresponse()
                return answer.status, answer.read()
            except ConnectionRefusedError:
                assert time.monotonic() < until
                time.sleep(0.1)
            finally:
                connection.close()

    def entries(self) -> list[Entry]:
        calendar = Calendar.from_ical(self.request("GET", "/u/news/")[1])
        return in_order(
            [
                Entry(e["DTSTART"].dt, e["DTEND"].dt if "DTEND" in e else None, str(e["SUMMARY"]), str(e["STATUS"]))
                for e in calendar.walk("VEVENT")
            ]
        )

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    found = Server(tmp_path / "radicale")
    yield found
    found.close()


def test_vdirsyncer_puts_every_event_on_a_caldav_server_and_updates_it(
    older: Path, newer: Path, server: Server, tmp_path: Path, program: Callable[[str], str]
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "vdirsyncer.conf").write_text(f"""
[general]
status_path = "{tmp_path}/status"
[pair news]
a = "file"
b = "server"
collections = [["news", "timeline", "news"]]
[storage file]
type = "singlefile"
path = "{own}/%s.ics"
[storage server]
type = "caldav"
url = "http://127.0.0.1:{server.port}/u/"
username = "u"
password = "p"
""")
    vdirsyncer = [program("vdirsyncer"), "-c", str(tmp_path / "vdirsyncer.conf")]
    (own / "timeline.ics").write_bytes(older.read_bytes())
    run(*vdirsyncer, "discover", "news")
    run(*vdirsyncer, "sync")
    assert server.entries() == in_order(BEFORE)
    (own / "timeline.ics").write_bytes(newer.read_bytes())
    run(*vdirsyncer, "sync")
    assert server.entries() == in_order(AFTER)
