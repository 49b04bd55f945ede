"""Reads sources.toml: what a person states of the documents, which wins over everything found in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from chronicle.errors import ConfigError
from chronicle.ingest import urls
from chronicle.when import EdtfError, When

__all__ = ["Stated", "find_sources", "read_sources"]

FILE_NAME = "sources.toml"


def _when(value: Any) -> When:
    text = value.isoformat() if isinstance(value, date | datetime) else value
    if not isinstance(text, str):
        raise ValueError('a date is written 2014-03-03, or in quotes as EDTF: "2014-03", "2014-03-01/2014-03-07"')  # noqa: TRY004  # pydantic reports ValueError
    try:
        return When.parse(text)
    except EdtfError as error:
        raise ValueError(f'{text!r} is no date: write 2014-03-03, or EDTF in quotes, such as "2014-03"') from error


def _web(value: Any) -> str:
    if (address := urls.safe(value)) is None:
        raise ValueError(f"{value!r} is no http or https address")
    return address


class Stated(BaseModel):
    """One table of sources.toml."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    published: Annotated[When | None, BeforeValidator(_when)] = None
    publisher: str | None = None
    title: str | None = None
    url: Annotated[str | None, BeforeValidator(_web)] = None
    language: str | None = None
    region: Annotated[str | None, Field(pattern="^[A-Z]{2}$")] = None
    at: str | int | None = None
    """The line where the article starts, as written or by its number from 1; only in an array of tables."""


_TABLES = TypeAdapter(dict[str, Any])


@dataclass(frozen=True, slots=True)
class Sources:
    """All tables by the path of their file, and where they were read."""

    tables: Mapping[str, tuple[Stated, ...]]
    path: str


def find_sources(given: Path | None, roots: Sequence[Path]) -> list[tuple[Path, Sequence[Path]]]:
    """Give the files of sources to read, each with the folders its paths are relative to."""
    if given is not None:
        return [(given, roots)]
    return [(root / FILE_NAME, [root]) for root in roots if (root / FILE_NAME).is_file()]


def read_sources(path: Path, folders: Iterable[Path]) -> dict[str, tuple[Stated, ...]]:
    """Read and check one sources.toml. Raises ConfigError with the file, the table and the key."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"is no TOML: {error}", path=str(path)) from error
    folders = list(folders)
    return {key: _tables(key, value, path, folders) for key, value in raw.items()}


def _tables(key: str, value: Any, path: Path, folders: Sequence[Path]) -> tuple[Stated, ...]:
    is_inside = not PurePosixPath(key).is_absolute() and ".." not in PurePosixPath(key).parts
    if not is_inside or not any((folder / key).is_file() for folder in folders):
        hint = "a table's name is a file's path relative to the documents' folder, in quotes"
        raise ConfigError("names a file that is not there", path=str(path), place=f'["{key}"]', hint=hint)
    tables = value if isinstance(value, list) else [value]
    stated = []
    for number, table in enumerate(tables, 1):
        place = f'["{key}"]' if len(tables) == 1 else f'[["{key}"]] {number}'
        stated.append(_table(table, path, place))
    return tuple(stated)


def _table(table: Any, path: Path, place: str) -> Stated:
    try:
        return Stated.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        known = ", ".join(Stated.model_fields)
        hint = f"known keys: {known}" if first["type"] == "extra_forbidden" else ""
        message = "is not a key of sources.toml" if hint else first["msg"].removeprefix("Value error, ")
        raise ConfigError(message, path=str(path), place=f"{place} {where}".strip(), hint=hint) from error
