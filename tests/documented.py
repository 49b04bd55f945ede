"""The commands that the documents show, and what they print; run as a program, it writes the outputs anew.

    python tests/documented.py

A fenced ``console`` block holds commands after ``$ `` and, below each, all that it prints, on either stream; a
line of ``...`` stands for any number of lines. Blocks whose first command is not ``chronicle`` are not run.
They run in a folder with copies of seeds/ and exports/. Commands of other blocks (``sh``) are not run.

What stands between ``<!-- from FILE: HEADING -->`` and ``<!-- end -->`` is that file's first section whose heading
begins so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
EXCERPT = re.compile(
    r"^<!-- from (?P<file>\S+): (?P<heading>.+) -->\n(?P<body>.*?)^<!-- end -->$", re.DOTALL | re.MULTILINE
)
ANY_LINES = "..."


@dataclass(frozen=True)
class Command:
    """One documented command with the output shown below it."""

    line: str
    shown: str


def documents() -> list[Path]:
    """Every Markdown file for readers: at the top and in docs/."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def blocks(document: Path) -> list[str]:
    """The bodies of the console blocks that begin with chronicle."""
    found = [match["body"] for match in BLOCK.finditer(document.read_text(encoding="utf-8"))]
    return [body for body in found if re.match(r"(\$ )?chronicle\b", body)]


def commands(body: str) -> list[Command]:
    """Split a block; without any ``$ `` every line is a command whose output is not shown."""
    if not body.startswith("$ "):
        return [Command(line, ANY_LINES) for line in body.replace("\\\n", " ").splitlines() if line.strip()]
    parts = re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]
    split = [re.match(r"((?:[^\n]*\\\n)*[^\n]*\n)(.*)", part, re.DOTALL) for part in parts]
    return [Command(found[1].rstrip("\n"), found[2]) for found in split if found]


def excerpts(document: Path) -> list[re.Match[str]]:
    """The excerpts of other files that a document shows."""
    return list(EXCERPT.finditer(document.read_text(encoding="utf-8")))


def section(match: re.Match[str]) -> str:
    """What an excerpt should show: from the heading to the next heading of any level."""
    lines = (ROOT / match["file"]).read_text(encoding="utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith(match["heading"]))
    last = next((i for i in range(first + 1, len(lines)) if lines[i].startswith("#")), len(lines))
    return "\n" + "\n".join(lines[first:last]).strip() + "\n\n"


def playground(folder: Path) -> dict[str, str]:
    """Fill a folder with what the documented commands name, and give their environment."""
    for name in ("seeds", "exports"):
        shutil.copytree(ROOT / name, folder / name)
    shim = folder / ".bin" / "chronicle"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m chronicle "$@"\n')
    shim.chmod(0o755)
    path = os.pathsep.join([str(shim.parent), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "LC_ALL": "C.UTF-8"}


def run(command: Command, folder: Path, environment: dict[str, str]) -> str:
    """Give all that a command prints; it must succeed."""
    done = subprocess.run(
        command.line,
        shell=True,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode not in (0, 3):
        raise AssertionError(f"$ {command.line}\nexit code {done.returncode}\n{done.stdout}")
    return done.stdout


def is_shown(shown: str, printed: str) -> bool:
    """Compare, letting a line of dots stand for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == ANY_LINES else re.escape(line) + r"\n" for line in shown.splitlines())
    return re.fullmatch(pattern, printed if not printed or printed.endswith("\n") else printed + "\n") is not None


def rewritten(document: Path, folder: Path, environment: dict[str, str]) -> str:
    """Give a document with every shown output replaced by the present one."""

    def fresh(match: re.Match[str]) -> str:
        body = match["body"]
        if not body.startswith("$ chronicle"):
            return match[0]
        printed = [(command, run(command, folder, environment)) for command in commands(body)]
        kept = [(c.line, c.shown if is_shown(c.shown, out) else out) for c, out in printed]
        return "```console\n" + "".join(f"$ {line}\n{out}" for line, out in kept) + "```"

    def cut_anew(match: re.Match[str]) -> str:
        return match[0].replace(match["body"], section(match)) if match["body"] else match[0]

    return EXCERPT.sub(cut_anew, BLOCK.sub(fresh, document.read_text(encoding="utf-8")))


def main() -> None:
    """Rewrite every document in place."""
    for document in documents():
        with tempfile.TemporaryDirectory() as scratch:
            environment = playground(Path(scratch))
            document.write_text(rewritten(document, Path(scratch), environment), encoding="utf-8")


if __name__ == "__main__":
    main()
