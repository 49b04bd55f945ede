"""Adds an edit to edits.toml, keeping what people wrote there: comments, order and spacing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from chronicle.errors import ConfigError, OutputError
from chronicle.merge.edits import FILE_NAME, Edits, read_edits
from chronicle.timeline import Timeline

__all__ = ["Value", "add_edit", "edits_beside"]

Value = str | Sequence[str] | Sequence[Mapping[str, str]]


def edits_beside(timeline: Timeline, path: Path) -> Path:
    """Name the edits.toml of the folder whose documents a timeline was built from, so that a build finds it.

    That folder is the one that holds most of the sources, at least half: among the current folder, the two above the
    timeline's file, and those directly in them. Where none does, it is the current folder's.
    """
    sources = {source.path for source in timeline.sources}
    places = dict.fromkeys([Path(), *path.parents[:2]])
    folders = dict.fromkeys([*places, *(folder for place in places for folder in _folders_in(place))])
    held = {folder: sum((folder / source).is_file() for source in sources) for folder in folders}
    best = max(folders, key=lambda folder: held[folder])
    return (best if sources and 2 * held[best] >= len(sources) else Path()) / FILE_NAME


def _folders_in(place: Path) -> list[Path]:
    try:
        return sorted(entry for entry in place.iterdir() if entry.is_dir() and not entry.name.startswith("."))
    except OSError:
        return []


def add_edit(path: Path, kind: str, values: Mapping[str, Value]) -> Edits:
    """Append a table to the array of its kind and write the file at once or not at all; give all its edits.

    Raises ConfigError where the file or the new table says something that cannot be followed, OutputError where it
    cannot be written. A file that is not there is begun.
    """
    try:
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise ConfigError(f"is no TOML: {error}", path=str(path)) from error
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(path)) from error
    if kind not in document:
        document.append(kind, tomlkit.aot())
    document[kind].append(_table(values))
    return _replace(path, tomlkit.dumps(document))


def _table(values: Mapping[str, Value]) -> tomlkit.items.Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.append(key, value if isinstance(value, str) else _array(value))
    return table


def _array(values: Sequence[str] | Sequence[Mapping[str, str]]) -> tomlkit.items.Array:
    array = tomlkit.array()
    for value in values:
        if isinstance(value, str):
            array.append(value)
        else:
            inline = tomlkit.inline_table()
            inline.update(value)
            array.append(inline)
    return array.multiline(len(values) > 1)


def _replace(path: Path, text: str) -> Edits:
    """Write beside the file, check what was written, and only then put it in the file's place."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=str(path)) from error
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        edits = read_edits(new)
        new.chmod(path.stat().st_mode if path.exists() else 0o644)
        new.replace(path)
    except ConfigError as error:
        raise ConfigError(error.message, path=str(path), place=error.place, hint=error.hint) from error
    except OSError as error:
        raise OutputError(f"cannot be written: {error.strerror}", path=str(path)) from error
    finally:
        new.unlink(missing_ok=True)
    return edits
