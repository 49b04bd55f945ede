"""Whether a dated clause tells a happening at all, or only how things are."""

from __future__ import annotations

from chronicle.mentions.reading import Dated
from chronicle.mentions.status import verb_of
from chronicle.when import Granularity

__all__ = ["tells_happening"]

_LOOSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM})
_TOLD = frozenset({"past", "perfect", "pluperfect", "will"})
_NEAR = 2
"""Tokens between a verb of saying and the date of the statement: "said on", "said late"."""


def tells_happening(dated: Dated) -> bool:
    """Tell whether a date dates a happening; not for states of today, habits of a decade, or deadlines in a speech."""
    relation = dated.attachment.relation
    if relation == "none":
        return False
    if relation == "saying":
        return _dates_statement(dated)
    return relation == "noun" or not _is_general(dated)


def _dates_statement(dated: Dated) -> bool:
    """Tell whether a date is that of the statement: a day, or else right by the verb."""
    when, verb = dated.expression.when if dated.expression else None, dated.clause.verb
    if when is None or when.is_day or verb is None or dated.clause.kind == "attribution":
        return True
    return abs(dated.place - verb.end) <= _NEAR


def _is_general(dated: Dated) -> bool:
    """Tell whether a clause in the present tense tells how things are: "most boats are out today"."""
    verb, when = dated.clause.verb, dated.expression.when if dated.expression else None
    if dated.parsed.sentence.speaker and dated.where == "now" and (verb is None or verb.tense not in _TOLD):
        return True
    if verb is None or verb.tense != "present" or when is None or dated.where in ("future", "past"):
        return False
    if when.granularity in _LOOSE:
        return True
    is_verb_of_state = verb_of(dated.clause, dated.tokens, dated.language) in dated.language.verbs.stative
    return is_verb_of_state and not verb.is_passive
