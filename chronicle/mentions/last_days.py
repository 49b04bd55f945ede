"""The last day of a period, where somebody leaves or something lapses at its end: "retires at the end of the month".

What else is told of the end of a period may come on any of its last days: "the report is due at the end of May".
"""

from __future__ import annotations

from dataclasses import replace

from chronicle.mentions.reading import Dated
from chronicle.mentions.status import placed, verb_of
from chronicle.when import Granularity, When

__all__ = ["set_to_last"]

_AHEAD = frozenset({"will", "would", "present", "must"})


def set_to_last(dated: Dated) -> Dated:
    """Give what is to end with a period its last day; what is over may have ended before that."""
    expression, verb = dated.expression, dated.clause.verb
    when = expression.when if expression is not None else None
    if expression is None or expression.mod != "END" or when is None or when.last is None:
        return dated
    if when.granularity is not Granularity.INTERVAL or when.edtf.startswith("["):  # "by the end", or of no one period
        return dated
    if verb is None or verb.is_negated or verb.tense not in _AHEAD or dated.where == "past" or not _leaves(dated):
        return dated
    last = When.day(when.last)
    why = f"{expression.reason}; what ends with it, its last day"
    told = replace(expression, when=last, value=last.edtf, reason=why)
    return replace(dated, expression=told, where=placed(last, dated.reading.published))


def _leaves(dated: Dated) -> bool:
    """Tell whether a clause's verb says that somebody leaves, or that something ends."""
    verb, lows, leaving = dated.clause.verb, dated.tokens.lows, dated.language.verbs.leaving
    assert verb is not None
    base = verb_of(dated.clause, dated.tokens, dated.language)
    following = lows[verb.head + 1 : verb.head + 2]
    return base in leaving or any(f"{base} {low}" in leaving for low in following)
