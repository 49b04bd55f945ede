"""A wheel installed into an empty environment, away from the checkout, builds the same timeline."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BARE = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=BARE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "chronicle").rglob("*") if path.is_file()}
    templates = {f"chronicle/templates/{path.name}" for path in (ROOT / "templates").iterdir()}
    assert held == {name for name in package if "__pycache__" not in name} | templates


def test_the_wheel_carries_licence_and_types(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "chronicle/py.typed" in names


def test_an_installed_wheel_builds_the_sample_byte_for_byte(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", tmp_path / "environment", cwd=tmp_path)
    programs = tmp_path / "environment" / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    run(programs / "chronicle", "build", ROOT / "seeds", "--out", "out", "--no-previous", "--quiet", cwd=tmp_path)
    for golden in sorted((ROOT / "exports").iterdir()):
        assert (tmp_path / "out" / golden.name).read_bytes() == golden.read_bytes(), golden.name
