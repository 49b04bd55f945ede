"""The Makefile says what is missing on a bare machine, and the README's two commands are its targets."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run_make(folder: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    environment = {"PATH": path or "/usr/bin:/bin", "LC_ALL": "C"}
    command = [shutil.which("make") or "make", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def executable(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("target", ["timeline", "test"])
def test_a_python_without_venv_is_told_what_to_install(tmp_path: Path, target: str) -> None:
    python = executable(tmp_path / "python3", 'case "$2" in *venv*) exit 1;; esac; exit 0')
    done = run_make(tmp_path, target, f"PYTHON={python}")
    assert done.returncode != 0
    assert "lacks venv or ensurepip" in done.stderr
    assert "python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_a_machine_without_python_is_told_what_to_install(tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "sh").symlink_to("/bin/sh")
    done = run_make(tmp_path, "timeline", path=str(tools))
    assert done.returncode != 0
    assert "needs Python 3.11 or later" in done.stderr


def test_an_old_python_is_passed_over(tmp_path: Path) -> None:
    executable(tmp_path / "python3", "exit 1")
    executable(tmp_path / "python3.12", 'case "$2" in *venv*) exit 1;; esac; exit 0')
    done = run_make(tmp_path, "timeline", path=f"{tmp_path}:/bin")
    assert "python3.12 lacks venv" in done.stderr


def test_the_readme_names_both_commands_and_what_stands_behind_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", readme, re.DOTALL)
    assert "make timeline\nmake test\n" in blocks
    plain = next(block for block in blocks if "-m venv" in block)
    for command in re.findall(r"\$\(BIN\)/(chronicle .*|python -m pytest)\n", makefile):
        assert f".venv/bin/{command}\n" in plain
