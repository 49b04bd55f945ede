"""Take the date of one article of a small folder away at a time, infer it, and say how often the answer holds.

    python tests/bench/left_out.py FOLDER… [--without NAME…] [--part all|tuned|held] [--errors] [--json]

A FOLDER holds corpora, each a folder of documents or one with a ``docs`` folder in it, as tests/stories does. Every
article that states the day of its publication is asked in turn: its head, its footers and its file name are blanked,
all others keep their dates, and the corpus is merged as a build does before it dates the undated. ``held`` are the
corpora of a third, by a hash of their names: only to be reported. --errors prints the answers that miss, with
their evidence. Aim: 95 of 100 answers hold the day.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from chronicle import dating, ingest, merge
from chronicle.ingest.datelines import dateline_in
from chronicle.model import Article, Published
from chronicle.pipeline import Reading, analyse

NARROW_DAYS = 10
"""An answer of so many days at most is one that relative phrases can be read by."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for an article that lost its date."""

    corpus: str
    article: str
    truth: date
    found: Published | None

    @property
    def holds(self) -> bool:
        """Whether the real day is one of those given."""
        when = self.found.when if self.found else None
        return bool(when and when.start and when.last and when.start <= self.truth <= when.last)


def corpora_in(folders: Iterable[Path], without: Sequence[str]) -> dict[str, Path]:
    """Find the documents of each corpus, by its name; of two of one name the first."""
    found: dict[str, Path] = {}
    for folder in folders:
        for corpus in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in without):
            docs = corpus / "docs"
            found.setdefault(corpus.name, docs if docs.is_dir() else corpus)
    return found


def is_held_out(name: str) -> bool:
    """Tell whether a corpus is of the third that is only reported."""
    return zlib.crc32(b"left out " + name.encode()) % 3 == 0


def answers_of(name: str, docs: Path) -> Iterator[Answer]:
    """Ask each article of a corpus that states its day, as if it stated none."""
    articles = list(ingest.read([docs]).articles)
    readings = {article.id: analyse(article) for article in articles}
    for article in articles:
        if article.published and article.published.when.is_day and article.published.when.start:
            bare = stripped(article)
            asked = {**readings, article.id: analyse(bare)}
            others = [bare if other is article else other for other in articles]
            yield Answer(name, article.id, article.published.when.start, infer(others, asked, article.id))


def infer(articles: Sequence[Article], readings: dict[str, Reading], wanted: str) -> Published | None:
    """Date one article as a build does."""
    mentions = [mention for article in articles for mention in readings[article.id].mentions]
    evidence = merge.find_evidence(articles, mentions)
    expressions = {name: reading.expressions for name, reading in readings.items()}
    return dating.infer(articles, expressions, evidence.links, evidence.parallels).published.get(wanted)


def stripped(article: Article) -> Article:
    """Take away what states the date: head, dateline, footers, file name, address; all offsets stay."""
    text = " " * article.body_start + article.text[article.body_start :]
    for start, end in (*article.excluded, *_dated_lead(article)):
        text = text[:start] + " " * (end - start) + text[end:]
    return replace(article, published=None, text=text, path=f"{article.id.partition('#')[0]} ", url=None, place=None)


def _dated_lead(article: Article) -> Iterator[tuple[int, int]]:
    """Find the day of a dateline, which a reader leaves in the text: "WEND, March 9 (WNA) - The council"."""
    dateline = dateline_in(article.text[article.body_start :].lstrip())
    if dateline and dateline.date:
        start = article.text.index(dateline.date, article.body_start)
        yield start, start + len(dateline.date)


def score(answers: Sequence[Answer]) -> dict[str, Any]:
    """Count what was found."""
    told = [answer.found.when.length or 0 for answer in answers if answer.found]
    held = [answer for answer in answers if answer.holds]
    narrow = [a for a in held if a.found and (a.found.when.length or 0) <= NARROW_DAYS]
    return {
        "articles": len(answers),
        "answered": len(told),
        "hold": len(held),
        "hold_percent": round(100 * len(held) / len(told), 1) if told else 0.0,
        "median_days": statistics.median(told) if told else 0,
        "hold_within_10_days": len(narrow),
    }


def show(answers: Iterable[Answer]) -> None:
    """Print the answers that miss, with their evidence."""
    for answer in answers:
        if answer.found and not answer.holds:
            say(f"\n{answer.corpus} {answer.article}: {answer.truth}, told {answer.found.when}")
            for line in answer.found.evidence:
                say("   ", line)


def say(*words: str) -> None:
    """Print a line of the report."""
    sys.stdout.write(" ".join(words) + "\n")


def main() -> None:
    """Run over the corpora of the folders named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--without", nargs="*", default=[], metavar="NAME", help="corpora that are not asked")
    parser.add_argument("--part", choices=("all", "tuned", "held"), default="all")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    corpora = corpora_in(options.folders, options.without)
    asked = {name: docs for name, docs in corpora.items() if options.part in ("all", part_of(name))}
    answers = [answer for name, docs in sorted(asked.items()) for answer in answers_of(name, docs)]
    if options.errors:
        show(answers)
    for part in ("tuned", "held"):
        figures = score([answer for answer in answers if part_of(answer.corpus) == part])
        say(json.dumps({"part": part, **figures}) if options.json else f"{part}: {figures}")


def part_of(name: str) -> str:
    """Name the part of the corpora that one is in."""
    return "held" if is_held_out(name) else "tuned"


if __name__ == "__main__":
    sys.exit(main())
