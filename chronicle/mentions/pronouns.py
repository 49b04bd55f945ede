"""Whom the pronoun of a title stands for, where the article leaves no doubt: "She quit" becomes "Anna Lind quit"."""

from __future__ import annotations

import re

from chronicle.mentions.carried_on import FULL_NAME, carried_on
from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import Span, subject_spans
from chronicle.mentions.reading import Dated
from chronicle.mentions.timeless import without_times

__all__ = ["named", "pronoun_of"]

_FRONT = re.compile("(?:[rN@,c]|px?@)*")
"""What may stand before a pronoun: "on Thursday | she"."""
_LONGEST = 7
"""Tokens of a subject that may stand in for a pronoun."""


def pronoun_of(spans: list[Span], dated: Dated) -> int | None:
    """Give the token of the pronoun that these ranges begin with, if they do."""
    tags = dated.tokens.tags
    for start, end in spans:
        front = _FRONT.match(tags, start, end)
        place = front.end() if front else start
        if place < end:  # what stands behind a quotation mark is not told by the article
            return place if tags[place] == "u" else None
    return None


def named(place: int, clause: Clause, dated: Dated) -> str:
    """Name whom the pronoun at a token stands for as the subject of a clause; empty where that is not plain."""
    low, language = dated.tokens.lows[place], dated.language
    is_person = low in language.persons
    if not is_person and low not in language.things:
        return ""
    teller = clause.parent
    if clause.kind == "complement" and teller is not None and teller.verb is not None:
        between = dated.tokens.tags[teller.verb.end : place].strip("rTNp@,")
        spans = subject_spans(teller, dated.tokens)
        pronoun = pronoun_of(spans, dated)
        if between or (pronoun is not None and dated.tokens.lows[pronoun] != low):
            return ""
        if pronoun is None:
            return _fitting(spans, teller, dated, is_person=is_person)
    if (recaller := _attribution_before(clause, dated)) is not None:
        return _fitting(subject_spans(recaller, dated.tokens), recaller, dated, is_person=is_person)
    known = dated.parsed.person() if is_person and not _others(place, dated) else None
    return known or carried_on(place, clause, dated)


def _attribution_before(clause: Clause, dated: Dated) -> Clause | None:
    """Find who says what follows: "In 2018, Lind recalled, | she had left the firm"."""
    earlier = [c for c in dated.parsed.clauses if c.core[1] <= clause.core[0]]
    is_told = bool(earlier) and clause.kind == "main" and earlier[-1].kind == "attribution"
    return earlier[-1] if is_told else None


def _fitting(spans: list[Span], teller: Clause, dated: Dated, *, is_person: bool) -> str:
    """Give a subject's words if they can be a person's, or a thing's."""
    if sum(end - start for start, end in spans) > _LONGEST:
        return ""
    names = dated.reading.names
    words = " ".join(without_times(dated, start, end) for start, end in spans).strip(" ,")
    lows = [low for start, end in spans for low in dated.tokens.lows[start:end]]
    people, _ = names.within(words)
    is_new = is_person and any(FULL_NAME.fullmatch(dated.tokens.tags, start, end) for start, end in spans)
    is_named = (
        is_new
        or any(name in dated.parsed.persons for name in people)
        or any(FULL_NAME.fullmatch(dated.tokens.tags, start, end) for start, end in teller.fronts[1:])
    )
    is_human = is_named or bool(lows and lows[-1] in dated.language.titles)
    return words if is_human == is_person and lows and lows[0] != "there" else ""


def _others(place: int, dated: Dated) -> bool:
    """Tell whether another person is named in the sentence before the pronoun."""
    people, _ = dated.reading.names.between([(dated.tokens.start_of(0), dated.tokens.start_of(place))])
    return any(name in dated.parsed.persons and name != dated.parsed.person() for name in people)
