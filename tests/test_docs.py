"""What the documents show is what the commands do, and no command, link or term is left out."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from documented import ROOT, blocks, commands, documents, excerpts, is_shown, playground, run, section

from chronicle.cli import COMMANDS

DOCUMENTS = pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())


@DOCUMENTS
def test_documented_commands_print_what_is_shown(document: Path, tmp_path: Path) -> None:
    environment = playground(tmp_path)
    for command in (command for body in blocks(document) for command in commands(body)):
        printed = run(command, tmp_path, environment)
        assert is_shown(command.shown, printed), f"$ {command.line}\n{printed}\nrun `python tests/documented.py`"


@DOCUMENTS
def test_excerpts_are_as_in_their_file(document: Path) -> None:
    for match in excerpts(document):
        assert match["body"] == section(match), "run `python tests/documented.py`"


@DOCUMENTS
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"[a-z]+:|#", link)]
    missing = [link for link in links if not (document.parent / link.partition("#")[0]).exists()]
    assert missing == []


@DOCUMENTS
def test_documented_python_runs(document: Path, tmp_path: Path) -> None:
    environment = playground(tmp_path)
    for block in re.findall(r"^```python\n(.*?)^```$", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        command = [sys.executable, "-c", block]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_every_command_is_documented() -> None:
    told = "\n".join(document.read_text(encoding="utf-8") for document in documents())
    assert [name for name in COMMANDS if f"chronicle {name}" not in told] == []


def test_the_map_of_the_code_names_every_room() -> None:
    told = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "chronicle").iterdir() if not path.name.startswith("_")} - {"py.typed"}
    assert [room for room in sorted(rooms) if f"`{room.removesuffix('.py')}" not in told] == []


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n", "a", True),
        ("a\n...\n", "a\nb\nc\n", True),
        ("...\nc\n", "a\nb\nc\n", True),
        ("...\n", "", True),
        ("a\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
        ("", "a\n", False),
    ],
)
def test_dots_stand_for_any_lines(shown: str, printed: str, same: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_shown(shown, printed) is same
