"""Templates: found, copied, overridden block by block, and unable to reach out of their sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from chronicle.cli.templates import templates
from chronicle.errors import ConfigError, OutputError
from chronicle.export import copy_templates, write
from chronicle.export.templates import templates_folder
from chronicle.timeline import Timeline


def test_copies_give_the_same_pages(bridge: Timeline, tmp_path: Path) -> None:
    result = CliRunner().invoke(templates, ["copy", str(tmp_path / "mine")])
    assert result.exit_code == 0
    assert {Path(line).name for line in result.output.splitlines()} == {p.name for p in templates_folder().iterdir()}
    plain = write(bridge, tmp_path / "a", ["md"])
    copied = write(bridge, tmp_path / "b", ["md"], template_dir=tmp_path / "mine")
    assert plain[0].read_bytes() == copied[0].read_bytes()


def test_copying_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "event.md.j2").write_text("mine")
    with pytest.raises(OutputError, match="is there already"):
        copy_templates(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["event.md.j2"]


def test_one_block_can_be_changed_and_is_escaped_like_the_rest(bridge: Timeline, tmp_path: Path) -> None:
    own = '{% extends "chronicle/timeline.md.j2" %}{% block title %}# *{{ title }}* of [Aldern]\n{% endblock %}'
    (tmp_path / "timeline.md.j2").write_text(own)
    [path] = write(bridge, tmp_path / "out", ["md"], template_dir=tmp_path)
    first, *rest = path.read_text().splitlines()
    assert first == "# *The Aldern bridge* of [Aldern]"
    assert "## 2019" in rest


@pytest.mark.parametrize(
    "attack",
    [
        "{{ timeline.__class__.__mro__ }}",
        "{{ title.__class__.__base__.__subclasses__() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ timeline.read('/etc/hostname') }}",
        "{{ events[0].record.__class__ }}",
        '{% include "../../pyproject.toml" %}',
    ],
)
def test_a_template_cannot_reach_out_of_its_sandbox(bridge: Timeline, tmp_path: Path, attack: str) -> None:
    (tmp_path / "timeline.md.j2").write_text(attack)
    with pytest.raises(ConfigError):
        write(bridge, tmp_path / "out", ["md"], template_dir=tmp_path)


def test_a_folder_that_is_none_is_named(bridge: Timeline, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere: is no folder of templates"):
        write(bridge, tmp_path, ["md"], template_dir=tmp_path / "nowhere")
