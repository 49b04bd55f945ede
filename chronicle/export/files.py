"""Writes a build's files: each one whole or not at all. What stands in them is the business of others."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from chronicle.errors import OutputError

__all__ = ["write_files"]

# What a new file gets from open(): mkstemp's 0600 would hide a page from the web server beside it.
_MODE = 0o644


def write_files(out: Path, contents: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder, making it where missing; returns their paths in the order given.

    A file is written beside its place, then renamed over it: a reader sees the old one or the new
    one. A file that already says the same is left alone. Raises OutputError, naming the path.
    """
    paths = [out / name for name in contents]
    place = out
    try:
        out.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, contents.values(), strict=True):
            place = path
            _replace(path, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "choose another folder with --out, or make this one writable"
        raise OutputError(f"cannot be written: {reason}", path=str(place), hint=hint) from error
    return paths


def _replace(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_MODE)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
