"""Dates the undated articles from the evidence, and says what spoke for it, against it, or was missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chronicle.dating.collectors import COLLECTORS
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence
from chronicle.dating.reading import Reading, readings_of
from chronicle.dating.solver import Clash, Solution, solve
from chronicle.model import Article, Link, Problem, Published, PublishedBasis, TimeExpression

__all__ = ["Inferred", "infer"]

MAX_INTERVAL_DAYS = 366
"""An article known no better than this is of unknown date: its relative phrases would mean nothing."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """The dates found, by article id, and what a person should know of them and of those not found."""

    published: dict[str, Published]
    problems: tuple[Problem, ...]


def infer(
    articles: Sequence[Article],
    expressions: Mapping[str, Sequence[TimeExpression]],
    links: Sequence[Link] = (),
) -> Inferred:
    """Date the articles whose ``published`` is None to the interval that the evidence allows.

    ``expressions`` are those tagged without an anchor. An article for which nothing supports a year is in
    ``problems`` and not in ``published``. Every piece stands in the evidence, those set aside included.
    """
    published: dict[str, Published] = {}
    problems: list[Problem] = []
    for reading in readings_of(articles, expressions, links):
        solution = solve(piece for collect in COLLECTORS for piece in collect(reading))
        problems += _contradictions(reading.article, solution)
        if solution.days.hull_days is not None and solution.days.hull_days <= MAX_INTERVAL_DAYS:
            published[reading.article.id] = _published(solution)
        else:
            problems.append(_unknown(reading, solution))
    return Inferred(published, tuple(problems))


def _published(solution: Solution) -> Published:
    likely = solution.likely.to_when() if solution.likely else None
    return Published(
        solution.days.to_when(),
        PublishedBasis.INFERRED,
        evidence=tuple(_shown(solution)),
        likely=likely if likely and likely.is_day else None,
    )


def _shown(solution: Solution) -> Iterator[str]:
    """List what decides first: pieces that bound the answer, then the rest, then what was set aside."""
    essential = _essential(solution)
    yield from dict.fromkeys(piece.text for piece in essential)
    if others := len(solution.used) - len(essential):
        yield f"{others} more {'piece' if others == 1 else 'pieces'} of evidence in agreement, which bound it less"
    for clash in solution.clashes:
        yield f"set aside: {clash.piece.text}"


def _essential(solution: Solution) -> list[Evidence]:
    """Keep the pieces that no other one already says: of all days told as past, the last is enough."""
    kept: dict[object, Evidence] = {}
    for piece in solution.used:
        kept.setdefault(piece.allows, piece)
    bounds = [piece.allows for piece in kept.values() if isinstance(piece.allows, Days)]
    if not bounds:
        return list(kept.values())
    tightest = {max(bounds, key=lambda d: d.runs[0][0]), min(bounds, key=lambda d: d.runs[-1][1])}
    return [piece for piece in kept.values() if not _is_implied(piece, tightest)]


def _is_implied(piece: Evidence, tightest: set[Days]) -> bool:
    allows = piece.allows
    if not isinstance(allows, Days) or allows in tightest:
        return False
    return any(tight & allows == tight for tight in tightest)


def _contradictions(article: Article, solution: Solution) -> Iterator[Problem]:
    for clash in solution.clashes:
        if clash.is_contradiction:
            yield Problem(
                "publication-evidence-clash", "warning", _clash_text(clash), path=article.path, place=article.id
            )


def _clash_text(clash: Clash) -> str:
    against = "; ".join(piece.text for piece in clash.against[:3])
    more = f" (and {len(clash.against) - 3} more)" if len(clash.against) > 3 else ""
    return f"evidence on the publication date clashes: {clash.piece.text}. Against: {against}{more}"


def _unknown(reading: Reading, solution: Solution) -> Problem:
    first, last = solution.days.first, solution.days.last
    if first is None and last is None:
        known = "nothing in it or in other articles tells the year"
    else:
        ends = [f"after {first}" if first else "", f"before {last}" if last else ""]
        known = f"it is known only to be {' and '.join(end for end in ends if end)}"
    message = f"no publication date: {known}; state one in sources.toml"
    return Problem("publication-date-unknown", "warning", message, path=reading.article.path, place=reading.article.id)
