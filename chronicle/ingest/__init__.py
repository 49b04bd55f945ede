"""Files to articles: a reader a format, article splitting, and the publication dates that documents state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from chronicle.model import Article, Problem

__all__ = ["Ingested", "read"]


@dataclass(frozen=True, slots=True)
class Ingested:
    """All articles, sorted by id's file and place in it, and all trouble met on the way, sorted."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    files: int = 0
    """Number of files that were read or tried."""


def read(paths: Iterable[str | Path], *, sources: Path | None = None, language: str | None = None) -> Ingested:
    """Read files and folders. A folder's own sources.toml is used unless another is given.

    ``language`` is assumed where a document states none; None or "auto" detects it. Raises InputError
    for a path that is not there, ConfigError for a sources.toml that cannot be followed.
    """
    from chronicle.ingest.corpus import read_corpus  # noqa: PLC0415  # nothing of a reader loads with the package

    articles, problems, files = read_corpus(paths, sources, None if language == "auto" else language)
    return Ingested(tuple(articles), tuple(problems), files)
