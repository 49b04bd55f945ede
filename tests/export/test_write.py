"""Files are written whole or not at all, and trouble is one clear line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from chronicle.errors import ConfigError, OutputError
from chronicle.export import FORMATS, write
from chronicle.timeline import Timeline


def test_every_format_gives_its_file_in_the_order_asked(bridge: Timeline, tmp_path: Path) -> None:
    paths = write(bridge, tmp_path / "new" / "folder", ["ics", "md", "json"])
    assert [path.name for path in paths] == ["timeline.ics", "timeline.md", "timeline.json"]
    assert all(path.stat().st_size for path in paths)


def test_the_json_reads_back_as_the_same_timeline(bridge: Timeline, tmp_path: Path) -> None:
    [path] = write(bridge, tmp_path, ["json"])
    assert Timeline.read(path) == bridge


def test_the_same_timeline_gives_the_same_bytes(bridge: Timeline, tmp_path: Path) -> None:
    for first, second in zip(write(bridge, tmp_path / "a"), write(bridge, tmp_path / "b"), strict=True):
        assert first.read_bytes() == second.read_bytes()


def test_nothing_but_the_files_stays_in_the_folder(bridge: Timeline, tmp_path: Path) -> None:
    write(bridge, tmp_path)
    paths = write(bridge, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    assert len(paths) == len(FORMATS)


def test_an_unknown_format_is_named_and_nothing_is_written(bridge: Timeline, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="unknown format 'docx'"):
        write(bridge, tmp_path, ["md", "docx"])
    assert not list(tmp_path.iterdir())


def test_a_broken_template_is_named_with_its_line_and_nothing_is_written(bridge: Timeline, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "timeline.md.j2").write_text("fine\n{{ no_such_thing }}\n")
    with pytest.raises(ConfigError, match=r"timeline\.md\.j2: line 2: 'no_such_thing' is undefined"):
        write(bridge, tmp_path / "out", template_dir=templates)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_one_clear_line(bridge: Timeline, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(OutputError, match="out: cannot be written: file exists"):
        write(bridge, tmp_path / "out")


@pytest.mark.parametrize("name", FORMATS)
def test_a_timeline_without_dates_or_events_is_written_too(bridge: Timeline, tmp_path: Path, name: str) -> None:
    for events in ((), bridge.events[-1:]):
        [path] = write(replace(bridge, events=events), tmp_path, [name])
        assert path.stat().st_size
