"""Days that plans have come to: where a sentence gives what was planned for one day another one.

What that makes of the plan is told by ``change``.
"""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import later_date
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import verb_of
from chronicle.mentions.tokens import Tokens
from chronicle.when import When

__all__ = ["held_instead", "held_later", "is_renewed", "new_day", "takes_place"]

_PHRASE = 3
"""Tokens behind a verb among which the second word of "took place" is."""
_BARE = 3
"""Tokens of an aside up to its day that only says when something was due: "promised for the | end of May"."""
_OVER = frozenset({"past", "perfect", "pluperfect"})


def new_day(aside: Clause, owner: Clause, dated: Dated) -> When | None:
    """Give the day that what an aside tells a plan of has come to; its verb may stand in a clause behind the aside."""
    for clause in (owner, *(c for c in dated.parsed.clauses if c.parent is aside and c.kind == "main")):
        moved = later_date(clause, dated) or _renewed(clause, dated) or held_later(clause, dated)
        moved = moved or (_overdue(aside, clause, dated) if clause is owner else None)
        if moved is not None:
            return moved
    return None


def held_later(clause: Clause, dated: Dated) -> When | None:
    """Give the later day on which a plan came true: "the regatta, due on Friday, | took place two days later"."""
    verb, tokens, due = clause.verb, dated.tokens, dated.when
    if verb is None or verb.is_negated or verb.tense not in _OVER or due is None or due.end is None:
        return None
    if not takes_place(clause, tokens, dated.language):
        return None
    later = (e.when for place, e in tokens.expressions.items() if place > dated.place and clause.holds(place))
    return next((when for when in later if when and when.end and when.end > due.end), None)


def takes_place(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause says that something is held, in one word or two: "took place", "went ahead"."""
    if clause.verb is None:
        return False
    base, end = verb_of(clause, tokens, language), clause.verb.end
    told = (base, *(f"{base} {low}" for low in tokens.lows[end : end + _PHRASE]))
    return not language.verbs.occurring.isdisjoint(told)


def _overdue(aside: Clause, owner: Clause, dated: Dated) -> When | None:
    """Give the later day on which a thing came, or will, that was due: "the book, due in May, | appeared on 9 June"."""
    verb, tokens, verbs, due = owner.verb, dated.tokens, dated.language.verbs, dated.when
    is_bare = aside.kind == "participle" and dated.place - aside.start <= _BARE
    if verb is None or not is_bare or dated.where != "past" or due is None or due.end is None:
        return None
    base = verb_of(owner, tokens, dated.language)
    if base in verbs.saying | verbs.reporting or verb.is_negated or not _is_thing(owner, dated):
        return None
    later = (e.when for place, e in tokens.expressions.items() if place > dated.place and owner.holds(place))
    return next((when for when in later if when and when.start and when.start >= due.end), None)


def _is_thing(clause: Clause, dated: Dated) -> bool:
    """Tell whether a clause's subject is a thing or happening with an article, and not somebody: "the report"."""
    tokens, verb = dated.tokens, clause.verb
    assert verb is not None
    spans = [(a, min(b, verb.start)) for a, b in subject_spans(clause, tokens) if a < verb.start]
    words = [i for a, b in spans for i in range(a, b) if not dated.clause.holds(i)]
    nouns = [i for i in words if tokens.tags[i] in "okIG"]
    is_somebody = any(tokens.lows[i].endswith(dated.language.doer_endings) or tokens.tags[i] == "k" for i in nouns[-1:])
    return bool(nouns) and tokens.tags[words[0]] == "x" and not is_somebody


def _renewed(clause: Clause, dated: Dated) -> When | None:
    """Give the new day that the subject of an aside tells of: "the hall, due in May, said | it now opens in July"."""
    for told in dated.parsed.clauses:
        if told.kind == "complement" and told.parent is clause:
            words = dated.tokens.lows[told.core[0] : told.core[1]]
            return later_date(told, dated) if dated.language.renewed.intersection(words) else None
    return None


def is_renewed(clause: Clause, place: int, dated: Dated) -> bool:
    """Tell whether a verb gives what has a date before it a new day: "the fair, 12 June, | is now on 19 June"."""
    verb = clause.verb
    if verb is None or verb.is_negated or verb.tense not in ("will", "present") or place >= verb.start:
        return False
    return not dated.language.renewed.isdisjoint(dated.tokens.lows[verb.start : clause.core[1]])


def held_instead(dated: Dated) -> When | None:
    """Give the later day of what its subject has a day of: "Friday's ballot | will be held on 22 July instead"."""
    verb, word, clause = dated.clause.verb, dated.attachment.word, dated.clause
    if verb is not None and word is not None and word < verb.start and is_renewed(clause, dated.place, dated):
        return later_date(clause, dated)
    if verb is None or word is None or word >= verb.start or verb.is_negated or verb.tense != "will":
        return None
    base, low = verb_of(clause, dated.tokens, dated.language), dated.tokens.lows[verb.start : verb.end + 3]
    if not dated.language.verbs.occurring & {base, *(f"{base} {word}" for word in low)}:
        return None
    moved, due = later_date(clause, dated), dated.when
    if due is None and dated.where == "unknown":
        return moved
    return moved if moved and moved.is_day and due and moved.start and due.end and moved.start >= due.end else None
