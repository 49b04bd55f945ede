"""People's corrections hold in every later build of the folder that they lie in."""

from pathlib import Path

import pytest

from chronicle.errors import ConfigError
from chronicle.pipeline import build

TEXT = """Published: 14 May 2031

The council sold the old mill on Tuesday. The mayor will open the new bridge on Friday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "town.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_an_edit_beside_the_documents_is_applied_and_survives_the_next_build(folder: Path) -> None:
    before = build([folder]).timeline
    mill = next(event for event in before.events if "mill" in event.title)
    (folder / "edits.toml").write_text(f'[[retitle]]\nevent = "{mill.id}"\ntitle = "Mill sold"\n', encoding="utf-8")
    for previous in (before, None):
        after = build([folder], previous=previous).timeline
        assert [event.title for event in after.events if event.id == mill.id] == ["Mill sold"]
        assert len(after.events) == len(before.events)


def test_an_edit_that_finds_nothing_is_a_problem(folder: Path) -> None:
    (folder / "edits.toml").write_text('[[hide]]\nevent = "gone"\n', encoding="utf-8")
    made = build([folder]).timeline
    assert any("gone" in problem.message and problem.severity == "warning" for problem in made.problems)


def test_a_broken_edits_file_names_the_place(folder: Path) -> None:
    (folder / "edits.toml").write_text('[[retitle]]\nevent = "x"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"edits\.toml.*title"):
        build([folder])
