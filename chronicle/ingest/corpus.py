"""A whole corpus: every file found is read, sources.toml applied, the same article twice made one, ids kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from chronicle.ingest.assemble import assemble
from chronicle.ingest.duplicates import without_duplicates
from chronicle.ingest.files import Found, find, load
from chronicle.ingest.readers import reader_for
from chronicle.ingest.sources import Stated, find_sources, read_sources
from chronicle.model import Article, Problem

__all__ = ["read_corpus"]


def read_corpus(
    paths: Iterable[str | Path], sources: Path | None, language: str | None
) -> tuple[list[Article], list[Problem], int]:
    """Read everything; a file that cannot be read is a problem and stops nothing."""
    search = find(list(paths))
    tables: dict[str, tuple[Stated, ...]] = {}
    for path, folders in find_sources(sources, search.roots):
        tables |= read_sources(path, folders)
    articles: list[Article] = []
    problems = list(search.problems)
    for found in search.files:
        more, trouble = read_one(found, tables, language)
        articles += more
        problems += trouble
    articles, clashes = _distinct_ids(articles)
    articles, notes = without_duplicates(articles)
    problems = sorted([*problems, *clashes, *notes], key=_order)
    return articles, problems, len(search.files)


def read_one(
    found: Found, tables: Mapping[str, Sequence[Stated]], language: str | None
) -> tuple[list[Article], list[Problem]]:
    """Read one file into its articles."""
    file = load(found)
    if isinstance(file, Problem):
        return [], [file]
    if not file.raw.strip():
        return [], [Problem("empty", "warning", "the file is empty", file.path)]
    reader = reader_for(file)
    if reader is None:
        return [], [Problem("format-unknown", "note", "is of no format that is read, and is left out", file.path)]
    drafts, problems = reader.read(file)
    if not drafts and not problems:
        problems = [Problem("empty", "warning", "holds no article", file.path)]
    articles, more = assemble(drafts, file.path, stated=tables.get(file.path, ()), language=language)
    return articles, [*problems, *more]


def _distinct_ids(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """Number the articles that state an id another one has."""
    seen: dict[str, int] = {}
    distinct, problems = [], []
    for article in articles:
        count = seen[article.id] = seen.get(article.id, 0) + 1
        if count > 1:
            identity = f"{article.id}#{count}"
            while identity in seen:
                count += 1
                identity = f"{article.id}#{count}"
            seen[identity] = 1
            message = f"another article has the id {article.id!r}; this one is {identity!r}"
            problems.append(Problem("id-clash", "warning", message, article.path, article.id))
            article = replace(article, id=identity)  # noqa: PLW2901  # the one article, renamed
        distinct.append(article)
    return distinct, problems


def _order(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path or "", problem.place or "", problem.code, problem.message
