"""``chronicle dates`` and ``chronicle resolve``."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from chronicle.dates import prepare, tag
from chronicle.dates import resolve as resolve_phrase
from chronicle.dates.language import load_language
from chronicle.errors import ConfigError, InputError
from chronicle.model import TimeExpression
from chronicle.when import EdtfError, When

__all__ = ["dates", "record", "resolve"]

STDIN = Path("-")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_DATE = click.option("--published", help="Publication date: an EDTF day, month or interval, or a date-time.")


def record(timex: TimeExpression) -> dict[str, Any]:
    """Give a time expression the shape of ``chronicle dates --jsonl``; ``from`` and ``to`` are inclusive."""
    when, anchor = timex.when, timex.anchor
    out: dict[str, Any] = {
        "start": timex.start, "end": timex.end, "text": timex.text, "type": timex.type, "value": timex.value,
    }  # fmt: skip
    if timex.mod is not None:
        out["mod"] = timex.mod
    if timex.range_id is not None:
        out["range_id"] = timex.range_id
    last = when.last if when else None
    out["from"] = when.start.isoformat() if when and when.start else None
    out["to"] = last.isoformat() if last else None
    out["granularity"] = when.granularity if when else None
    out["anchor"] = {"kind": anchor.kind, "edtf": anchor.when.edtf if anchor.when else None}
    out["rule"] = timex.rule
    out["reason"] = timex.reason
    return out


def _language(_context: click.Context, _option: click.Parameter, tag: str) -> str:
    """Say on standard error where nothing is known of a language, so that silence is not taken for an answer."""
    if load_language(tag).code == "und":
        click.echo(f"note: nothing is known of the language {tag!r}: only dates in digits are found", err=True)
    return tag


def _published(text: str | None) -> When | None:
    if not text:
        return None
    try:
        return When.parse(text)
    except EdtfError as error:
        raise ConfigError(
            f"--published {text!r} is no date", hint="write 2020-10-30, 2020-10 or an interval"
        ) from error


_LANGUAGE = click.option(
    "--language", default="en", show_default=True, callback=_language, help="Language of the text."
)
_REGION = click.option("--region", help="Country of the publisher (ISO 3166), which decides 4/5/2019.")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@_DATE
@_LANGUAGE
@_REGION
@click.option("--jsonl", is_flag=True, help="Read one JSON object a line, answer one a line.")
def dates(files: tuple[Path, ...], published: str | None, language: str, region: str | None, *, jsonl: bool) -> None:
    """List every time expression of texts with its value and the reason for it.

    Reads standard input when no file is named, and for -.
    """
    anchor = _published(published)
    prepare(language)
    if jsonl:
        gc.freeze()  # the language stays to the end: no use in looking through it again and again
        for line in answers(_lines(files)):
            sys.stdout.write(line + "\n")
        return
    for text in _texts(files):
        found = tag(text, anchor, language=language, region=region)
        if sys.stdout.isatty():
            click.echo(highlighted(text, found) + "\n")
        for timex in found:
            click.echo(
                f"{timex.start}-{timex.end}\t{timex.text!r}\t{timex.type}\t{timex.value}\t{timex.rule}: {timex.reason}"
            )


def _why(timex: TimeExpression) -> str:
    return f"{timex.when.edtf if timex.when else 'unresolved'}, by {timex.rule}: {timex.reason}"


def highlighted(text: str, found: Sequence[TimeExpression]) -> str:
    """Set the time expressions of a text off, as a terminal shows it."""
    out, at = "", 0
    for timex in found:
        out += text[at : timex.start] + click.style(text[timex.start : timex.end], bold=True, underline=True)
        at = timex.end
    return out + text[at:]


def _lines(files: tuple[Path, ...]) -> Iterator[str]:
    """Give the lines of the files, or of standard input as they come."""
    for path in files or (STDIN,):
        if path != STDIN:
            yield from next(_texts((path,))).split("\n")
            continue
        for line in sys.stdin.buffer:
            yield line.decode("utf-8", "replace").rstrip("\r\n")


def _texts(files: tuple[Path, ...]) -> Iterator[str]:
    for path in files or (STDIN,):
        if path == STDIN:
            yield sys.stdin.buffer.read().decode("utf-8", "replace")
            continue
        try:
            yield path.read_text("utf-8").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"cannot be read: {error}", path=str(path)) from error


def answers(lines: Iterable[str]) -> Iterator[str]:
    """Answer each line of JSON in its place; a bad one with its error."""
    for line in lines:
        if line.strip():
            yield _JSON.encode(_answer(line))


def _answer(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except ValueError as error:
        return {"error": f"not JSON: {error}"}
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return _named(asked, 'no "text" in this object')
    try:
        published = When.parse(asked["published"]) if asked.get("published") else None
    except (EdtfError, AttributeError):
        return _named(asked, f'"published" is no EDTF or ISO date: {asked["published"]!r}')
    language, region = asked.get("language"), asked.get("region")
    found = tag(
        asked["text"],
        published,
        language=language if isinstance(language, str) else "en",
        region=region if isinstance(region, str) else None,
    )
    return {"id": asked.get("id"), "timexes": [record(t) for t in found]}


def _named(asked: object, error: str) -> dict[str, Any]:
    name = {"id": asked["id"]} if isinstance(asked, dict) and "id" in asked else {}
    return name | {"error": error}


@click.command()
@click.argument("phrase")
@_DATE
@_LANGUAGE
@_REGION
def resolve(phrase: str, published: str | None, language: str, region: str | None) -> None:
    """Resolve one phrase against a publication date."""
    timex = resolve_phrase(phrase, _published(published), language=language, region=region)
    if timex is None:
        raise InputError(f"no time expression in {phrase!r}")
    click.echo(f"{highlighted(phrase, [timex])}: {timex.type} {timex.value}")
    click.echo(_why(timex))
