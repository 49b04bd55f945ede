"""The only place where the stages meet: documents in, a timeline out.

Everything up to the mentions is a map over articles; merging joins them. Two passes at most: stated
dates, resolve, find mentions, merge; then articles without a date are dated from their own text and
their merged twins and read again, and everything is merged once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from chronicle import dates, dating, engine, ingest, mentions, merge
from chronicle.errors import ConfigError, InputError
from chronicle.model import Article, Figure, Mention, Problem, Published, TimeExpression
from chronicle.timeline import Event, PublishedRecord, Source, Timeline

__all__ = ["Built", "Corpus", "Reading", "build", "read"]

DEFAULT_TITLE = "Timeline"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its time expressions and its mentions of happenings."""

    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...] = ()
    """The numbers of all its sentences."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents as read: articles with their dates, stated or inferred, and what each says."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    stories: Mapping[str, merge.Story] | None = None
    """Of the merging that dated the undated; None where all were dated."""

    @property
    def mentions(self) -> list[Mention]:
        """Every mention, in the order of the articles."""
        return [mention for reading in self.readings for mention in reading.mentions]

    @property
    def figures(self) -> list[Figure]:
        """Every number, in the order of the articles."""
        return [figure for reading in self.readings for figure in reading.figures]


@dataclass(frozen=True, slots=True)
class Built:
    """A timeline, and the corpus it was made from."""

    timeline: Timeline
    corpus: Corpus


def build(
    paths: Sequence[Path],
    *,
    sources: Path | None = None,
    edits: Path | None = None,
    previous: Timeline | None = None,
    title: str | None = None,
    language: str | None = None,
    min_importance: float = 0.0,
    jobs: int | None = None,
) -> Built:
    """Build a timeline of files and folders.

    ``edits`` is a file of corrections; without it, the edits.toml in the documents' folder is used if there is one.
    ``previous`` lends its ids to the events that are still the same; ``jobs`` of None chooses the number of
    processes by the work. Raises InputError and ConfigError; trouble in a document is a problem in the result.
    """
    found = edits or _edits_beside(paths)
    corrections = merge.read_edits(found) if found else None
    corpus = read(paths, sources=sources, language=language, jobs=jobs)
    merged = merge.merge(
        corpus.articles,
        corpus.mentions,
        figures=corpus.figures,
        stories=corpus.stories,
        previous=previous,
        edits=corrections,
    )
    timeline = Timeline(
        title=title or DEFAULT_TITLE,
        sources=tuple(_source(article, merged) for article in corpus.articles),
        events=tuple(event for event in merged.events if event.importance >= min_importance),
        problems=(*corpus.problems, *merged.problems, *_left_out(merged.events, min_importance)),
    )
    return Built(timeline, corpus)


def _edits_beside(paths: Sequence[Path]) -> Path | None:
    """Find the edits.toml of the documents' folder."""
    found = [path / merge.EDITS_FILE for path in paths if (path / merge.EDITS_FILE).is_file()]
    if len(found) > 1:
        raise ConfigError("one of these, which?", path=", ".join(map(str, found)), hint="name it with --edits")
    return found[0] if found else None


def read(
    paths: Sequence[Path], *, sources: Path | None = None, language: str | None = None, jobs: int | None = None
) -> Corpus:
    """Read documents, date them all, and find what they tell: everything of a build but the merging."""
    ingested = ingest.read(paths, sources=sources, language=language)
    if not ingested.articles:
        raise _nothing_to_read(paths, ingested.problems)
    articles = list(ingested.articles)
    readings = engine.run(analyse, articles, jobs)
    stories, undated = _date_the_undated(articles, readings, jobs)
    problems = [*ingested.problems, *undated, *_unresolved(articles, readings)]
    return Corpus(tuple(articles), tuple(readings), tuple(problems), stories)


def _nothing_to_read(paths: Sequence[Path], problems: Sequence[Problem]) -> InputError:
    """Name what was given, and the first reason: an empty timeline must not replace one that is there."""
    reasons = [": ".join(part for part in (problem.path, problem.message) if part) for problem in problems]
    more = f"; and {len(reasons) - 1} more problems" if len(reasons) > 1 else ""
    return InputError("no article found", path=", ".join(map(str, paths)), hint="".join(reasons[:1]) + more)


def _date_the_undated(
    articles: list[Article], readings: list[Reading], jobs: int | None
) -> tuple[Mapping[str, merge.Story] | None, Sequence[Problem]]:
    """Infer dates from what articles say and what merging makes of it; those dated are replaced and read again.

    Gives the articles' stories too, where merging had to find them: dates do not change what a text is about.
    """
    if all(article.published for article in articles):
        return None, ()
    expressions = {a.id: reading.expressions for a, reading in zip(articles, readings, strict=True)}
    found = [mention for reading in readings for mention in reading.mentions]
    evidence = merge.find_evidence(articles, found)
    inferred = dating.infer(articles, expressions, evidence.links, evidence.parallels)
    dated = [i for i, article in enumerate(articles) if article.id in inferred.published]
    for i in dated:
        articles[i] = replace(articles[i], published=inferred.published[articles[i].id])
    for i, reading in zip(dated, engine.run(analyse, [articles[i] for i in dated], jobs), strict=True):
        readings[i] = reading
    return evidence.stories, inferred.problems


def analyse(article: Article) -> Reading:
    """Read one article: the map over articles that engines run."""
    published = article.published.when if article.published else None
    expressions = dates.tag(article.text, published, language=article.language or "en", region=article.region)
    found = mentions.find(article, expressions)
    return Reading(tuple(expressions), tuple(found), tuple(mentions.find_figures(article, expressions)))


def _source(article: Article, merged: merge.Merged) -> Source:
    published: Published | None = article.published
    story = merged.stories.get(article.id)
    return Source(
        id=article.id,
        path=article.path,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        language=article.language,
        text_sha256=sha256(article.text.encode()).hexdigest(),
        reprint_of=merged.reprints.get(article.id),
        published=PublishedRecord.of(published) if published else None,
        topic=story.topic if story else None,
        story=story.name if story else None,
    )


def _unresolved(articles: Iterable[Article], readings: Iterable[Reading]) -> Iterator[Problem]:
    """List the phrases that need a publication date that nothing supports."""
    for article, reading in zip(articles, readings, strict=True):
        if article.published is not None:
            continue
        phrases = sorted({e.text for e in reading.expressions if e.when is None and e.type in ("DATE", "TIME")})
        if phrases:
            listed = ", ".join(f"“{phrase}”" for phrase in phrases)
            yield Problem("unresolved-expression", "note", f"stay without a date: {listed}", article.id)


def _left_out(events: Iterable[Event], min_importance: float) -> Iterable[Problem]:
    below = sum(event.importance < min_importance for event in events)
    if below:
        message = f"{below} events of importance below {min_importance:g} are left out, as asked"
        yield Problem("below-min-importance", "note", message)
