"""Paths to files: walks folders, follows lists of paths, and names what cannot be read.

A file's id is its path relative to the documents' folder: the folder that was given, or the folder of a file that was.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from chronicle import limits
from chronicle.errors import InputError
from chronicle.ingest.draft import File
from chronicle.model import Problem

__all__ = ["Found", "find", "load"]

CONFIGURATION = frozenset({"sources.toml", "edits.toml"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read: ``location`` None is standard input."""

    path: str
    location: Path | None
    root: Path | None


@dataclass(frozen=True, slots=True)
class Search:
    """All files found, sorted by path, the documents' folders, and the trouble on the way."""

    files: tuple[Found, ...]
    roots: tuple[Path, ...]
    problems: tuple[Problem, ...]


def find(paths: Iterable[str | Path]) -> Search:
    """List the files to read. Raises InputError for a path that was named and is not there."""
    problems: list[Problem] = []
    found: dict[tuple[str, str], Found] = {}
    for path in _arguments(paths):
        for item in _below(path, problems):
            found.setdefault((str(item.location), item.path), item)
    files = _distinct(sorted(found.values(), key=lambda item: (item.path, str(item.location))), problems)
    roots = sorted({item.root for item in files if item.root} | {p for p in map(Path, paths) if p.is_dir()})
    return Search(tuple(files), tuple(roots), tuple(problems))


def load(found: Found) -> File | Problem:
    """Read one file, or say why not."""
    if found.location is None:
        return File(found.path, sys.stdin.buffer.read())
    try:
        with found.location.open("rb") as stream:
            raw = stream.read(limits.MAX_FILE_BYTES + 1)
    except OSError as error:
        return Problem("file-unreadable", "error", f"cannot be read: {error.strerror}", found.path)
    if len(raw) > limits.MAX_FILE_BYTES:
        message = f"is larger than {limits.MAX_FILE_BYTES // 2**20} MiB and is left out"
        return Problem("file-too-large", "error", message, found.path)
    return File(found.path, raw)


def _arguments(paths: Iterable[str | Path]) -> Iterator[Path]:
    """Give the paths named, those in lists (``@FILE``, a path a line) among them."""
    for path in paths:
        text = os.fspath(path)
        if not text.startswith("@") or Path(text).exists():
            yield Path(text)
            continue
        listing = Path(text[1:])
        try:
            lines = listing.read_text("utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"this list of paths cannot be read: {error}", path=str(listing)) from error
        yield from (listing.parent / line.strip() for line in lines if line.strip())


def _below(path: Path, problems: list[Problem]) -> Iterator[Found]:
    if str(path) == STANDARD_INPUT:
        yield Found(STANDARD_INPUT, None, None)
        return
    try:
        mode = path.stat().st_mode
    except OSError as error:
        hint = "check the spelling; paths are relative to where the command runs"
        raise InputError(f"cannot be read: {error.strerror}", path=str(path), hint=hint) from error
    if stat.S_ISDIR(mode):
        yield from _walk(path, problems)
    else:
        yield Found(_printable(path.name), path, path.parent)


def _walk(root: Path, problems: list[Problem]) -> Iterator[Found]:
    """Give every file below a folder; hidden ones and the configuration are no documents."""
    is_empty = True
    seen: set[tuple[int, int]] = set()

    def refused(error: OSError) -> None:
        problems.append(
            Problem(
                "folder-unreadable", "error", f"cannot be read: {error.strerror}", _relative(Path(error.filename), root)
            )
        )

    for folder, folders, names in os.walk(root, followlinks=True, onerror=refused):
        here = Path(folder)
        status = here.stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            message = "leads to a folder that was read already, and is not followed"
            problems.append(Problem("link-loop", "note", message, _relative(here, root)))
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in _documents(here, names, is_root=here == root):
            location = here / name
            is_empty = False
            if location.is_file():
                yield Found(_relative(location, root), location, root)
            else:
                message = "is no readable file: a broken link, a socket or a device"
                problems.append(Problem("file-unreadable", "error", message, _relative(location, root)))
    if is_empty:
        problems.append(Problem("folder-empty", "warning", "the folder holds no documents", _printable(root.name)))


def _documents(folder: Path, names: Iterable[str], *, is_root: bool) -> list[str]:
    """Leave out of a folder's files the hidden ones, the configuration, and a timeline that was built into it."""
    left_out = CONFIGURATION if is_root else frozenset()
    shown = sorted(name for name in names if not name.startswith(".") and name not in left_out)
    if _TIMELINE in shown and _is_timeline(folder / _TIMELINE):
        return [name for name in shown if not name.startswith("timeline.")]
    return shown


def _is_timeline(path: Path) -> bool:
    """Tell whether a file is a timeline of this program: by how it begins."""
    try:
        with path.open("rb") as stream:
            return _BUILT.match(stream.read(80)) is not None
    except OSError:
        return False


_TIMELINE = "timeline.json"
_BUILT = re.compile(rb'\{\s*"version": "\d+\.\d+",\s*"title":')


def _relative(path: Path, root: Path) -> str:
    return _printable(path.relative_to(root).as_posix())


def _printable(name: str) -> str:
    """Show the bytes of a name that is no UTF-8, so that every output can hold it."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _distinct(files: Sequence[Found], problems: list[Problem]) -> list[Found]:
    """Give files of two documents' folders that share a path the names of their folders too."""
    shared: dict[str, list[Found]] = {}
    for item in files:
        shared.setdefault(item.path, []).append(item)
    result = []
    for path, items in shared.items():
        if len(items) == 1:
            result.append(items[0])
            continue
        message = f"{len(items)} documents' folders hold this path; their folders' names are put before it"
        problems.append(Problem("id-clash", "warning", message, path))
        result += [Found(_longer(item, items), item.location, item.root) for item in items]
    return sorted(result, key=lambda item: item.path)


def _longer(item: Found, items: Sequence[Found]) -> str:
    """Put as many folder names before a path as tell it from the others."""
    above = [list(reversed(other.root.absolute().parts)) if other.root else [] for other in items]
    mine = above[items.index(item)]
    depth = 1
    while depth < len(mine) and sum(other[:depth] == mine[:depth] for other in above) > 1:
        depth += 1
    return "/".join([*(_printable(part).strip("/") for part in reversed(mine[:depth])), item.path])
