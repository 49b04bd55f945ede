"""Titles that a whole sentence gives, where the clause of a happening gives none that reads by itself."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import Span, subject_spans
from chronicle.mentions.plain_titles import plain_titles
from chronicle.mentions.pronouns import named, pronoun_of
from chronicle.mentions.reading import Dated
from chronicle.mentions.wording import written

__all__ = ["end_of_told", "of_sentence", "statement", "with_name", "without_front"]

_JOINT = 2
"""Tokens between a clause and what goes on it: a comma and a conjunction."""
_TOLD = ("main", "complement")


def of_sentence(dated: Dated, *, is_needed: bool) -> Iterator[str]:
    """Give titles in the order of how near they are to the happening: its clause, those around it, the sentence.

    Unless it is needed, what has a date of its own gives none: it tells another happening.
    """
    if not dated.language.has_grammar:
        yield from plain_titles(dated)
        return
    for clause in _around(dated):
        if not is_needed and clause is not dated.clause and _has_date(clause, dated):
            continue
        yield with_name(dated, _told_by(clause, dated))
    tags = dated.tokens.tags
    is_only = ";" not in tags and (is_needed or tags.count("@") == 1)
    if is_only and not any(clause.kind == "attribution" for clause in dated.parsed.clauses):
        yield written(dated, [(0, len(tags))])


def without_front(title: str) -> str:
    """Give what follows the first comma of a title: "With all votes counted, | Moss had 50 percent"."""
    rest = title.partition(", ")[2]
    return rest[:1].upper() + rest[1:]


def _around(dated: Dated) -> Iterator[Clause]:
    """Give the clauses that tell something outright: the happening's own, what it hangs on, the sentence's first."""
    own, owner = dated.clause, dated.clause.parent
    nearest = [own] if owner is None else [own, owner]  # no further up: two clauses may hang on each other
    yield from (c for c in nearest if c.kind in _TOLD and c.verb is not None and c.verb.is_finite)
    first = next((c for c in dated.parsed.clauses if c.kind == "main" and c.verb is not None), None)
    if first is not None:
        yield first


def _has_date(clause: Clause, dated: Dated) -> bool:
    return any("@" in dated.tokens.tags[start:end] for start, end in clause.spans)


def _told_by(clause: Clause, dated: Dated) -> list[Span]:
    """Give the subject and verb of a clause with all that follows in it, and what somebody says in it."""
    assert clause.verb is not None
    end = end_of_told(clause, dated)
    for start, last in clause.tails:
        end = last if 0 <= start - end <= _JOINT else end
    return [*subject_spans(clause, dated.tokens), (clause.verb.start, end)]


def with_name(dated: Dated, spans: list[tuple[int, int]]) -> str:
    """Write a title whose pronoun gives way to the name, where it is plain."""
    place = pronoun_of(spans, dated)
    name = named(place, dated.clause, dated) if place is not None else ""
    if place is None or not name:
        return written(dated, spans)
    holding = next(index for index, (start, end) in enumerate(spans) if start <= place < end)
    return written(dated, [(place + 1, spans[holding][1]), *spans[holding + 1 :]], prefix=name)


def statement(dated: Dated) -> list[tuple[int, int]]:
    """Give who said what without asides: "Mills, the deputy ambassador, said Friday that ..." says that Mills said."""
    clause, tokens, size = dated.clause, dated.tokens, len(dated.tokens.tags)
    if clause.kind == "complement" and clause.verb is not None:
        return [*subject_spans(clause, tokens), (clause.verb.start, end_of_told(clause, dated))]
    if clause.kind != "main" or clause.verb is None or clause is not dated.parsed.clauses[0]:
        return [(0, size)]
    return [*subject_spans(clause, tokens), (clause.verb.start, size)]


def end_of_told(clause: Clause, dated: Dated) -> int:
    """Give the token after what a verb of saying says: "Voltra denied | that ..."."""
    told = [c.core[1] for c in dated.parsed.clauses if c.kind == "complement" and c.parent is clause]
    return max([clause.core[1], *told[:1]])
