"""Take the publication dates of a corpus away, infer them, and say how often and how closely they are found.

    python tests/bench/undated.py CORPUS.jsonl… [--part all|dev|held] [--each|--siblings|--folders] [--as-dump] [--json]

A corpus has one article a line: {"id", "text", "published", "title"?, "publisher"?, "url"?, "language"?}. Every
date of a file is taken away at once (alone); with --each no article sees another; with --siblings the articles lose
their dates by thirds, by a hash of their ids, and the rest keep theirs each time; with --folders three articles of
each nine are asked, one at a time. --errors N prints answers that miss.
``held`` is a third of the articles by another hash, never looked at when the collectors are changed.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from chronicle.dates import tag
from chronicle.dating import Inferred, infer
from chronicle.mentions import find
from chronicle.merge import find_evidence
from chronicle.model import Article, Mention, Problem, Published, PublishedBasis, TimeExpression
from chronicle.when import When

FOLDER = 9
"""Articles of a folder that holds one story."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Case:
    """An article, its real day, and whether its text tells any whole day."""

    article: Article
    truth: date


def read_cases(path: Path, *, as_dump: bool = False) -> list[Case]:
    """Read the articles of a corpus that have a date to the day, each as a file of its own or all as one dump."""
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        record = json.loads(line)
        if _DAY.match(record.get("published") or ""):
            keys = ("title", "publisher", "url", "language")
            given = {key: record[key] for key in keys if record.get(key)}
            article = Article(
                id=record["id"], path=path.name if as_dump else f"{number}.txt", text=record["text"], **given
            )
            cases.append(Case(article, date.fromisoformat(record["published"][:10])))
    return cases


def is_held_out(case: Case) -> bool:
    """Tell whether an article is of the third that is only reported."""
    return zlib.crc32(b"s3:" + case.article.id.encode()) % 3 == 0


def is_stripped(case: Case, third: int) -> bool:
    """Tell whether an article loses its date in this turn of three, when its siblings keep theirs."""
    return zlib.crc32(b"siblings " + case.article.id.encode()) % 3 == third


def tell_alone(cases: list[Case]) -> tuple[Inferred, dict[str, list[TimeExpression]]]:
    """Infer the articles without any date of the corpus."""
    expressions = {c.article.id: tag(c.article.text, None, language=c.article.language or "en") for c in cases}
    return infer([c.article for c in cases], expressions, []), expressions


def tell_each(cases: list[Case]) -> tuple[Inferred, dict[str, list[TimeExpression]]]:
    """Infer each article as if there were no other."""
    expressions = {c.article.id: tag(c.article.text, None, language=c.article.language or "en") for c in cases}
    found = [infer([c.article], expressions, []) for c in cases]
    published = {name: date for one in found for name, date in one.published.items()}
    return Inferred(published, tuple(problem for one in found for problem in one.problems)), expressions


def tell_with_siblings(cases: list[Case]) -> tuple[Inferred, dict[str, list[TimeExpression]]]:
    """Infer the articles by thirds, with the dates of the others and what merging finds among all."""
    published: dict[str, Published] = {}
    problems: list[Problem] = []
    bare: dict[str, list[TimeExpression]] = {}
    for third in range(3):
        articles = [c.article if is_stripped(c, third) else dated(c) for c in cases]
        expressions = {
            a.id: tag(a.text, a.published.when if a.published else None, language=a.language or "en") for a in articles
        }
        told = [mention for a in articles for mention in find(a, expressions[a.id])]
        evidence = find_evidence(articles, told)
        inferred = infer(articles, expressions, evidence.links, evidence.parallels)
        published |= inferred.published
        problems += inferred.problems
        bare |= {a.id: expressions[a.id] for a in articles if a.published is None}
    return Inferred(published, tuple(problems)), bare


def tell_in_folders(cases: list[Case]) -> tuple[Inferred, dict[str, list[TimeExpression]]]:
    """Infer three articles of each folder of nine, one at a time, as a person hands a story over."""
    published: dict[str, Published] = {}
    problems: list[Problem] = []
    bare: dict[str, list[TimeExpression]] = {}
    shuffled = sorted(cases, key=lambda c: zlib.crc32(b"folder " + c.article.id.encode()))
    for start in range(0, len(shuffled) - FOLDER + 1, FOLDER):
        folder = shuffled[start : start + FOLDER]
        told_of = {c.article.id: _read(dated(c)) for c in folder}
        for case in folder[:3]:
            articles = [case.article, *(dated(c) for c in folder if c is not case)]
            read = {**told_of, case.article.id: _read(case.article)}
            expressions = {name: found for name, (found, _) in read.items()}
            mentions = [mention for _, told in read.values() for mention in told]
            evidence = find_evidence(articles, mentions)
            inferred = infer(articles, expressions, evidence.links, evidence.parallels)
            published |= inferred.published
            problems += inferred.problems
            bare[case.article.id] = expressions[case.article.id]
    return Inferred(published, tuple(problems)), bare


def _read(article: Article) -> tuple[list[TimeExpression], list[Mention]]:
    """Give the time expressions and the mentions of an article."""
    published = article.published.when if article.published else None
    found = tag(article.text, published, language=article.language or "en")
    return found, list(find(article, found))


def dated(case: Case) -> Article:
    """Give an article its date back."""
    return replace(case.article, published=Published(When.day(case.truth), PublishedBasis.META))


def score(cases: list[Case], inferred: Inferred, expressions: dict[str, list[TimeExpression]]) -> dict[str, Any]:
    """Count what was found."""
    answers = [(c, inferred.published.get(c.article.id)) for c in cases]
    told = [(c, p.when) for c, p in answers if p is not None]
    explicit = [(c, w) for c, w in told if any(tells_day(e) for e in expressions[c.article.id])]
    likely = [(c, p.likely) for c, p in answers if p is not None and p.likely is not None]
    years = [(c, w) for c, w in told if w.start and w.last and w.start.year == w.last.year]
    return {
        "articles": len(cases),
        "answered": share(len(told), len(cases)),
        "unknown": share(len(cases) - len(told), len(cases)),
        "holds": share(sum(holds(c, w) for c, w in told), len(told)),
        "exact": share(sum(w.is_day and holds(c, w) for c, w in told), len(cases)),
        "exact_of_days": share(sum(w.is_day and holds(c, w) for c, w in told), sum(w.is_day for _, w in told)),
        "median_days": median(w.length or 0 for _, w in told),
        "explicit": sum(any(tells_day(e) for e in expressions[c.article.id]) for c in cases),
        "explicit_answered": len(explicit),
        "median_days_explicit": median(w.length or 0 for _, w in explicit),
        "holds_explicit": share(sum(holds(c, w) for c, w in explicit), len(explicit)),
        "year_told": share(len(years), len(cases)),
        "year_right": share(sum(w.start is not None and w.start.year == c.truth.year for c, w in years), len(years)),
        "likely_told": len(likely),
        "likely_right": share(sum(holds(c, w) for c, w in likely), len(likely)),
        "clashes": sum(p.code == "publication-evidence-clash" for p in inferred.problems),
    }


def tells_day(expression: TimeExpression) -> bool:
    """Tell whether an expression is a whole day with its year."""
    return expression.when is not None and expression.when.is_day


def holds(case: Case, when: When) -> bool:
    """Tell whether the real day is one of those given."""
    return when.start is not None and when.last is not None and when.start <= case.truth <= when.last


def share(part: int, whole: int) -> float:
    """Give percent with one decimal; nothing of nothing is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def median(values: Iterable[int]) -> float:
    """Give the median, 0 of none."""
    found = list(values)
    return statistics.median(found) if found else 0.0


def show_errors(cases: list[Case], inferred: Inferred, limit: int) -> None:
    """Print the answers that miss the real day."""
    for case in cases:
        found = inferred.published.get(case.article.id)
        if found is not None and not holds(case, found.when) and limit > 0:
            limit -= 1
            say(f"\n{case.article.id}: {case.truth}, told {found.when}")
            for line in found.evidence:
                say("   ", line)


def say(*words: str) -> None:
    """Print a line of the report."""
    sys.stdout.write(" ".join(words) + "\n")


def main() -> None:
    """Run over the corpora named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--part", choices=("all", "dev", "held"), default="all")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--siblings", dest="tell", action="store_const", const=tell_with_siblings, default=tell_alone)
    mode.add_argument("--folders", dest="tell", action="store_const", const=tell_in_folders)
    mode.add_argument("--each", dest="tell", action="store_const", const=tell_each)
    parser.add_argument("--as-dump", action="store_true", help="the articles are one file: their order is evidence")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    totals: list[tuple[list[Case], Inferred, dict[str, list[TimeExpression]]]] = []
    for corpus in options.corpora:
        cases = read_cases(corpus, as_dump=options.as_dump)
        inferred, expressions = options.tell(cases)
        cases = [c for c in cases if c.article.id in expressions]
        cases = [c for c in cases if options.part == "all" or is_held_out(c) is (options.part == "held")]
        totals.append((cases, inferred, expressions))
        report(str(corpus), score(cases, inferred, expressions), as_json=options.json)
        show_errors(cases, inferred, options.errors)
    if len(totals) > 1:
        joined = Inferred(
            {k: p for _, i, _ in totals for k, p in i.published.items()},
            tuple(q for _, i, _ in totals for q in i.problems),
        )
        merged = {k: v for _, _, e in totals for k, v in e.items()}
        report("all", score([c for cs, _, _ in totals for c in cs], joined, merged), as_json=options.json)


def report(name: str, figures: dict[str, Any], *, as_json: bool) -> None:
    """Print the figures of one corpus."""
    if as_json:
        say(json.dumps({"corpus": name, **figures}))
        return
    say(name)
    for key, value in figures.items():
        say(f"    {key:22}{value:>8}")


if __name__ == "__main__":
    sys.exit(main())
