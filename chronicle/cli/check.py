"""``chronicle check``: what a build would find in the documents, before it builds anything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from chronicle.errors import InputError
from chronicle.model import Article, Problem
from chronicle.timeline import PublishedRecord

NO_DATE = "no date"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print articles and problems as JSON.")
@click.option("--text", "text_of", metavar="SOURCE_ID", help="Print the extracted text that offsets count in.")
@click.option("--sources", type=click.Path(path_type=Path), help="A sources.toml other than the documents' folder's.")
@click.option("--language", default="auto", help="The documents' language where they state none (auto: detected).")
def check(paths: tuple[str, ...], as_json: bool, text_of: str | None, sources: Path | None, language: str) -> None:  # noqa: FBT001  # click passes flags by position
    """List the articles in the documents, their publication dates and what these rest on, and all problems."""
    from chronicle.pipeline import read  # noqa: PLC0415  # --help stays quick

    found = read([Path(path) for path in paths], sources=sources, language=None if language == "auto" else language)
    if text_of is not None:
        click.echo(_text(found.articles, text_of), nl=False)
    elif as_json:
        click.echo(as_json_text(found.articles, found.problems))
    else:
        click.echo(as_table(found.articles, found.problems))


def as_json_text(articles: Sequence[Article], problems: Sequence[Problem]) -> str:
    """Write articles and problems as JSON; dates in the shape of timeline.json."""
    record = {"articles": [_record(article) for article in articles], "problems": [asdict(p) for p in problems]}
    return json.dumps(record, ensure_ascii=False, indent=1, default=str)


def as_table(articles: Sequence[Article], problems: Sequence[Problem]) -> str:
    """Write a block of lines an article, the problems after them, and a count."""
    lines = [line for article in articles for line in _lines(article)]
    lines += [f"{problem.severity}: {_place(problem)}{problem.message} [{problem.code}]" for problem in problems]
    dated = sum(article.published is not None for article in articles)
    counts = (
        _counted(len(articles), "article"),
        f"{dated} with a publication date",
        _counted(len(problems), "problem"),
    )
    lines.append(", ".join(counts))
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _lines(article: Article) -> list[str]:
    published = article.published
    date = f"{published.when.edtf} ({published.basis})" if published else NO_DATE
    if published and published.likely:
        date += f", most likely {published.likely.edtf}"
    about = ", ".join(part for part in (article.publisher, article.language, article.place) if part)
    title = article.title or "(no title)"
    lines = [article.id, f"  {title}" + (f" [{about}]" if about else ""), f"  {date}"]
    lines += [f"    {piece}" for piece in (published.evidence if published else ())]
    lines += [f"  also in {path}" for path in article.other_paths]
    return lines


def _place(problem: Problem) -> str:
    where = ": ".join(dict.fromkeys(part for part in (problem.path, problem.place) if part))
    return f"{where}: " if where else ""


def _record(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "language": article.language,
        "region": article.region,
        "byline": article.byline,
        "place": article.place,
        "published": asdict(PublishedRecord.of(published)) if published else None,
        "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "characters": len(article.text),
        "body_start": article.body_start,
        "excluded": article.excluded,
        "other_paths": article.other_paths,
    }


def _text(articles: Sequence[Article], identity: str) -> str:
    for article in articles:
        if article.id == identity:
            return article.text
    hint = "chronicle check lists the ids"
    raise InputError("no article has this id", path=identity, hint=hint)
