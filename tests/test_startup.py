"""``chronicle --version`` answers at once: it loads no library that only a build needs."""

from __future__ import annotations

import subprocess
import sys

import chronicle

HEAVY = {"pydantic", "dateparser", "icalendar", "jinja2", "rich", "yaml", "trafilatura", "lxml", "asyncio"}


def loaded_by(*arguments: str) -> tuple[str, set[str]]:
    command = [sys.executable, "-X", "importtime", "-m", "chronicle", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.rpartition("|")[2].strip() for line in done.stderr.splitlines()]
    return done.stdout, {row.split(".")[0] for row in rows}


def test_version_is_told_without_loading_anything_heavy() -> None:
    told, loaded = loaded_by("--version")
    assert chronicle.__version__ in told
    assert not loaded & HEAVY


def test_help_lists_the_commands_without_loading_them() -> None:
    told, loaded = loaded_by("--help")
    assert "build" in told
    assert not loaded & HEAVY
