"""Dates the undated articles from the evidence, and says what spoke for it, against it, or was missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chronicle.dates import tag
from chronicle.dating.alignment import weigh_days
from chronicle.dating.collectors import COLLECTORS, LAST_RESORT, aligned_phrases
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind
from chronicle.dating.reading import Reading, readings_of
from chronicle.dating.solver import Clash, Solution, solve
from chronicle.model import Article, Link, Parallel, Problem, Published, PublishedBasis, TimeExpression

__all__ = ["Inferred", "infer"]

WEIGHED = {Kind.PAST, Kind.AHEAD, Kind.PRESENT, Kind.YEARLESS, Kind.SIBLING, Kind.TWIN, Kind.REPRINT}
"""What is weighed with the phrases laid along the days, and bounds nothing once more."""
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
    parallels: Sequence[Parallel] = (),
) -> Inferred:
    """Date the articles whose ``published`` is None to the interval that the evidence allows.

    Those that stay unknown are asked a second time, when those dated to the day stand beside them as dated ones.
    ``expressions`` are those tagged without an anchor; ``links`` and ``parallels`` are what merging tells dating.
    An article for which nothing supports a year is in ``problems`` and not in ``published``. Every piece stands in the
    evidence, those set aside included.
    """
    solved = _solved(articles, expressions, links, parallels)
    published = {name: _published(solution) for name, (_, solution) in solved.items() if _is_known(solution)}
    if len(published) < len(solved) and any(p.when.is_day for p in published.values()):
        beside = [replace(a, published=published[a.id]) if a.id in published else a for a in articles]
        again = _solved(beside, {**expressions, **_tagged_again(articles, published)}, links, parallels)
        published |= {name: _at_second_hand(_published(s)) for name, (_, s) in again.items() if _is_known(s)}
        solved |= again
    problems: list[Problem] = []
    for reading, solution in solved.values():
        problems += _contradictions(reading.article, solution)
        if not _is_known(solution):
            problems.append(_unknown(reading, solution))
    return Inferred(published, tuple(problems))


def _solved(
    articles: Sequence[Article],
    expressions: Mapping[str, Sequence[TimeExpression]],
    links: Sequence[Link],
    parallels: Sequence[Parallel],
) -> dict[str, tuple[Reading, Solution]]:
    """Weigh the evidence for each undated article, in order of id."""
    return {r.article.id: (r, _weighed(r)) for r in readings_of(articles, expressions, links, parallels)}


def _weighed(reading: Reading) -> Solution:
    pieces = [piece for collect in COLLECTORS for piece in collect(reading)]
    weighed = weigh_days(reading, pieces)
    aligned = list(aligned_phrases(reading, weighed)) if weighed else []
    if aligned:
        return _settled(solve([*aligned, *(p for p in pieces if p.kind not in WEIGHED)]), pieces)
    solution = solve(pieces)
    if _is_known(solution):
        return solution
    more = [piece for collect in LAST_RESORT for piece in collect(reading)]
    return solve([*pieces, *more]) if more else solution


def _settled(solution: Solution, pieces: Iterable[Evidence]) -> Solution:
    """List what was weighed already beside what was found by it: it speaks for these days or against, and no more."""
    weighed = sorted({p for p in pieces if p.kind in WEIGHED}, key=Evidence.sort_key)
    agreed = [piece for piece in weighed if piece.narrow(solution.days)]
    clashes = [Clash(piece, solution.used) for piece in weighed if piece not in agreed]
    return replace(solution, used=(*solution.used, *agreed), clashes=(*solution.clashes, *clashes))


def _tagged_again(articles: Iterable[Article], published: Mapping[str, Published]) -> dict[str, list[TimeExpression]]:
    """Resolve the phrases of the articles that are now dated to the day; "on Monday" had meant no day yet."""
    return {
        a.id: tag(a.text, published[a.id].when, language=a.language or "en", region=a.region)
        for a in articles
        if a.id in published and published[a.id].when.is_day
    }


def _at_second_hand(published: Published) -> Published:
    """Say that an answer was found only among articles whose own dates are partly inferred."""
    line = "found when other articles had been dated by their own evidence; their dates may be inferred too"
    return replace(published, evidence=(*published.evidence, line))


def _is_known(solution: Solution) -> bool:
    return solution.days.hull_days is not None and solution.days.hull_days <= MAX_INTERVAL_DAYS


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
