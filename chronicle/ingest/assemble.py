"""Drafts to articles: splits texts, reads headers, chooses dates, names what tells no event, gives ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.errors import ConfigError
from chronicle.ingest import urls
from chronicle.ingest.digest import digest_starts
from chronicle.ingest.draft import Draft, Rank, Statement
from chronicle.ingest.furniture import furniture
from chronicle.ingest.header import Header, read_header
from chronicle.ingest.language import detect
from chronicle.ingest.layout import Line, bare, lines_of
from chronicle.ingest.order import written_order
from chronicle.ingest.sources import Stated
from chronicle.ingest.split import article_starts, is_note_rule, is_rule, is_short_rule
from chronicle.ingest.stated import choose
from chronicle.model import Article, Problem

__all__ = ["assemble"]

HEAD_CHARS = 500
"""Characters at the start of a text in which an edition or a time zone tells its country."""

_EDITION = re.compile(r"\b(UK|US|U\.S\.|Australian?|Canadian?|Indian?|Irish) edition\b", re.IGNORECASE)
_EDITIONS = {"uk": "GB", "us": "US", "u.s.": "US", "au": "AU", "ca": "CA", "in": "IN", "ir": "IE"}
_ZONE = re.compile(
    r"\d(?:\s?[AaPp]\.?[Mm]\.?)?\s(?:(?P<american>[ECMP][SD]T)|GMT|BST|[CEW]ES?T|IST|SAST|NZ[SD]T|A[EC][SD]T)\b"
)


def assemble(
    drafts: Sequence[Draft], path: str, *, stated: Sequence[Stated] = (), language: str | None = None
) -> tuple[list[Article], list[Problem]]:
    """Make the articles of one file. Raises ConfigError for a stated line that the file does not have."""
    parts = list(_stated_parts(drafts, stated, path, language)) if stated else _unstated(drafts, language)
    articles, problems = [], []
    for number, (part, table) in enumerate(parts, 1):
        identity = part.id or (path if number == 1 else f"{path}#{number}")
        article, trouble = _article(part, table, path, identity, language)
        articles.append(article)
        problems += trouble
    return articles, problems


def _unstated(drafts: Sequence[Draft], language: str | None) -> list[tuple[Draft, Stated | None]]:
    return [(part, None) for part in _parts(drafts, language)]


def _parts(drafts: Sequence[Draft], language: str | None) -> Iterator[Draft]:
    for draft in drafts:
        if not draft.is_plain:
            yield draft
            continue
        lines = lines_of(draft.text)
        tongue, region = _tongue(draft, None, language)
        starts = article_starts(lines, language=tongue, region=region)
        items = digest_starts(lines) if len(starts) == 1 else []
        if items:
            yield from _items(draft, lines, items, tongue, region)
        else:
            yield from _cut_at(draft, lines, starts)


def _items(
    draft: Draft, lines: Sequence[Line], starts: Sequence[int], language: str | None, region: str | None
) -> Iterator[Draft]:
    """Give the items of a digest, each with the date and the publisher that its head states."""
    head = read_header(lines[: starts[0]], language=language, region=region)
    for part in _cut_at(draft, lines, starts):
        publisher = part.publisher or draft.publisher or head.publisher
        yield replace(part, title="", statements=(*part.statements, *head.statements), publisher=publisher)


def _cut_at(draft: Draft, lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Draft]:
    """Give the parts of a draft that begin at these lines, rules and blank lines between them left out."""
    if starts == [0]:
        yield draft
        return
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True)):
        last = stop - 1
        while last > start and (is_rule(lines[last]) or (stop < len(lines) and _sets_apart(lines[last]))):
            last -= 1
        first, end = lines[start].start, lines[last].end
        yield replace(
            draft if number == 0 else _later(draft),
            text=draft.text[first:end],
            line=draft.line + lines[start].number - 1,
            excluded=tuple((a - first, min(b, end) - first) for a, b in draft.excluded if first <= a < end),
        )


def _sets_apart(line: Line) -> bool:
    return is_short_rule(line) or is_note_rule(line)


def _later(draft: Draft) -> Draft:
    """Give what an article further down shares with its file: a mail's date and sender, but no title or address."""
    sent = tuple(statement for statement in draft.statements if statement.rank is Rank.FEED)
    return replace(draft, title="", statements=sent, url=None, publisher=draft.publisher if sent else None)


def _stated_parts(
    drafts: Sequence[Draft], stated: Sequence[Stated], path: str, language: str | None
) -> Iterator[tuple[Draft, Stated | None]]:
    """Pair the drafts with what is stated of them; ``at`` says where an article of the file starts."""
    tables = list(stated)
    if len(tables) == 1 and tables[0].at is None:
        yield from ((part, tables[0]) for part in _parts(drafts, language))
        return
    if len(drafts) == 1:
        lines = lines_of(drafts[0].text)
        placed = sorted(
            ((_line_at(table, drafts[0], lines, path), table) for table in tables), key=lambda pair: pair[0]
        )
        if placed[0][0] > 0:
            placed.insert(0, (0, Stated()))
        cuts = _cut_at(drafts[0], lines, [index for index, _ in placed])
        yield from zip(cuts, (table for _, table in placed), strict=True)
        return
    for draft in drafts:
        yield draft, next((table for table in tables if _is_of(table, draft)), None)


def _line_at(table: Stated, draft: Draft, lines: Sequence[Line], path: str) -> int:
    """Give the index of the line where a stated article starts."""
    if table.at is None:
        return 0
    for index, line in enumerate(lines):
        if isinstance(table.at, int):
            if draft.line + line.number - 1 >= table.at:
                return index
        elif table.at.strip() in (line.text, line.bare):
            return index
    raise ConfigError("no line of the file is this one", path=path, place=f"at = {table.at!r}")


def _is_of(table: Stated, draft: Draft) -> bool:
    if isinstance(table.at, int):
        return draft.line == table.at
    return table.at is not None and bare(table.at.strip()) in (draft.title, draft.text.split("\n", 1)[0].strip())


def _article(
    draft: Draft, table: Stated | None, path: str, identity: str, language: str | None
) -> tuple[Article, list[Problem]]:
    lines = lines_of(draft.text)
    tongue, region = _tongue(draft, table, language)
    header = read_header(lines, language=tongue, region=region)
    title = (table and table.title) or draft.title or header.title
    url = (table and table.url) or draft.url or header.url
    statements = [*_user(table), *draft.statements, *_ranked(header, draft), *_in_address(url)]
    published, problems = choose(statements, monthday=header.monthday, language=tongue, path=path)
    odd = {*furniture(lines, title), *((line.start, line.end) for line in header.lines), *draft.excluded}
    article = Article(
        id=identity,
        path=path,
        text=draft.text,
        title=title,
        publisher=(table and table.publisher) or draft.publisher or header.publisher,
        url=url,
        language=tongue,
        region=region,
        byline=draft.byline or header.byline,
        place=draft.place or header.place,
        published=published,
        body_start=header.body_start,
        excluded=tuple(sorted(span for span in odd if span[0] >= header.body_start)),
    )
    return article, [*draft.problems, *(replace(problem, place=problem.place or identity) for problem in problems)]


def _user(table: Stated | None) -> list[Statement]:
    if table is None or table.published is None:
        return []
    return [Statement(table.published, Rank.USER, f"sources.toml: published = {table.published.edtf}")]


def _in_address(url: str | None) -> list[Statement]:
    when = urls.date_in(url) if url else None
    return [Statement(when, Rank.URL, f"address: {url}")] if when else []


def _ranked(header: Header, draft: Draft) -> list[Statement]:
    """Trust the lines of a page's extracted text less than its markup, those of any other text more.

    A copyright's year tells nothing but the year of the dateline. A mail quoted in a mail is nearer to what it brings.
    """
    told = [s for s in header.statements if s.rank is not Rank.COPYRIGHT or header.monthday]
    if any(s.rank is Rank.FEED for s in draft.statements):
        told = [replace(s, rank=Rank.HEADER) if s.rank is Rank.FEED else s for s in told]
    if draft.is_plain or not draft.statements:
        return told
    return [replace(s, rank=Rank.SEEN) for s in told if s.rank < Rank.SEEN]


def _tongue(draft: Draft, table: Stated | None, language: str | None) -> tuple[str | None, str | None]:
    """Give language and country: stated by a person, by the document, or told by its first lines."""
    told = (table and table.language) or draft.language or language
    found = told or detect(draft.text) or draft.declared or ""
    region = (table and table.region) or draft.region or _subtag(told) or _subtag(draft.declared)
    primary = found.replace("_", "-").partition("-")[0].lower()
    region = region or _country(draft.text[:HEAD_CHARS])
    return primary or None, region or (written_order(draft.text) if primary == "en" else None)


def _subtag(tag: str | None) -> str | None:
    """Give the country of a BCP 47 tag such as en-GB."""
    last = (tag or "").replace("_", "-").split("-")[-1]
    return last.upper() if tag and len(last) == 2 and last != tag else None


def _country(head: str) -> str | None:
    if "dition" in head and (found := _EDITION.search(head)):
        return _EDITIONS[found[1].lower() if found[1][0] in "uU" and len(found[1]) < 5 else found[1][:2].lower()]
    if found := _ZONE.search(head):
        return "US" if found["american"] else "GB"
    return None
