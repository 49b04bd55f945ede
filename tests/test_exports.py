"""exports/ is what ``make timeline`` makes of seeds/, and nothing about the machine or the moment changes a byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chronicle.timeline import Timeline

ROOT = Path(__file__).parent.parent
EXPORTS = ROOT / "exports"
SEEDS = ROOT / "seeds"


def build(*arguments: str | Path, out: Path, cwd: Path = ROOT, **environment: str) -> dict[str, bytes]:
    """Build with the command line and give every file written."""
    command = [sys.executable, "-m", "chronicle", "build", *arguments, "--out", out, "--no-previous", "--quiet"]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    subprocess.run([str(part) for part in command], cwd=cwd, env=variables, check=True)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


@pytest.fixture(scope="module")
def golden() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(EXPORTS.iterdir())}


def assert_same(built: dict[str, bytes], golden: dict[str, bytes]) -> None:
    assert sorted(built) == sorted(golden)
    changed = [name for name in golden if built[name] != golden[name]]
    assert not changed, f"{changed} would change: look at what `make timeline` writes, and commit it if it is better"


def test_exports_are_what_the_seeds_give(golden: dict[str, bytes], tmp_path: Path) -> None:
    assert_same(build("seeds", out=tmp_path / "out"), golden)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Pago_Pago", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"},
        {"PYTHONHASHSEED": "1", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1", "COLUMNS": "20"},
    ],
    ids=["first-to-see-the-day", "last-to-see-it", "narrow-terminal"],
)
def test_hash_seed_zone_and_locale_change_nothing(
    golden: dict[str, bytes], tmp_path: Path, environment: dict[str, str]
) -> None:
    assert_same(build("seeds", out=tmp_path / "out", **environment), golden)


def test_the_number_of_processes_changes_nothing(golden: dict[str, bytes], tmp_path: Path) -> None:
    assert_same(build("seeds", "--jobs", "2", out=tmp_path / "out"), golden)


def test_the_order_of_the_folder_changes_nothing(golden: dict[str, bytes], tmp_path: Path) -> None:
    copied = tmp_path / "seeds"
    copied.mkdir()
    for path in sorted(SEEDS.iterdir(), reverse=True):
        shutil.copy(path, copied)
    assert_same(build(copied, out=tmp_path / "out", cwd=tmp_path), golden)


def test_the_order_of_arguments_changes_nothing(tmp_path: Path) -> None:
    files = sorted(path for path in SEEDS.iterdir() if path.suffix != ".toml")
    sources = ["--sources", SEEDS / "sources.toml"]
    forward = build(*files, *sources, out=tmp_path / "forward")
    backward = build(*reversed(files), *sources, out=tmp_path / "backward")
    assert forward == backward


def test_building_over_ones_own_output_changes_nothing(golden: dict[str, bytes], tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(EXPORTS, out)
    command = [sys.executable, "-m", "chronicle", "build", "seeds", "--out", str(out), "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    assert_same({path.name: path.read_bytes() for path in sorted(out.iterdir())}, golden)


def test_the_checked_in_timeline_reads_back(golden: dict[str, bytes]) -> None:
    assert Timeline.read(EXPORTS / "timeline.json").to_json() == golden["timeline.json"]


def test_the_calendar_reads_back_with_two_parsers(golden: dict[str, bytes]) -> None:
    import icalendar
    import vobject

    ours = icalendar.Calendar.from_ical(golden["timeline.ics"])
    theirs = vobject.readOne(golden["timeline.ics"].decode())
    uids = sorted(str(event["UID"]) for event in ours.walk("VEVENT"))
    assert uids == sorted(event.uid.value for event in theirs.vevent_list)
    timeline = Timeline.read(EXPORTS / "timeline.json")
    exact = {event.uid: event.when.interval for event in timeline.events if event.when and event.when.interval.is_day}
    shown = {event.uid.value: event for event in theirs.vevent_list}
    assert exact.keys() & shown.keys()
    for uid in exact.keys() & shown.keys():
        assert (shown[uid].dtstart.value, shown[uid].dtend.value) == (exact[uid].start, exact[uid].end)
