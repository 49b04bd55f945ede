"""What the present tense tells of a day to come: "the regatta is on 9 July", in an article without a day."""

from __future__ import annotations

import re

from chronicle.mentions.reading import Dated
from chronicle.mentions.status import verb_of

__all__ = ["is_timetable"]

_DAY = re.compile(r"XXXX-WXX-\d.*")
"""A weekday of a week that is not known."""
_ANY_DAY = re.compile(r"(?!XXXX-XX-XX)[\dX]{4}-[\dX]{2}-[\dX]{2}(?:T.*)?")
"""A day of a year, month or day that may not be known."""


def is_timetable(dated: Dated) -> bool:
    """Tell whether the present tense tells what is to come: on a day that no one knows, or at the end of what began.

    "His hearing is on Thursday"; "she steps down at the end of the year".
    """
    verb, expression = dated.clause.verb, dated.expression
    if verb is None or verb.tense != "present" or verb.is_negated or expression is None:
        return False
    if dated.where == "now" and expression.mod == "END":  # "steps down at the end of the year"
        return verb_of(dated.clause, dated.tokens, dated.language) not in dated.language.verbs.stative
    return dated.where == "unknown" and (_DAY.fullmatch(expression.value) is not None or _is_other_day(dated))


def _is_other_day(dated: Dated) -> bool:
    """Tell whether a day without a year, or in an article without a day, is not that of the article, nor "since" it.

    What somebody does on a day of the month may be of that day, as a caption's is: "the envoy greets guests, May 9".
    """
    expression, published = dated.expression, dated.reading.published
    if expression is None or expression.anchor.kind == "narrative" or _ANY_DAY.fullmatch(expression.value) is None:
        return False
    if any(map(str.isdecimal, expression.text)) and not _is_on_it(dated):
        return False
    is_today = published is not None and expression.when is not None and expression.when.start == published.start
    return not is_today and dated.language.since.isdisjoint(dated.tokens.lows[max(0, dated.place - 2) : dated.place])


def _is_on_it(dated: Dated) -> bool:
    """Tell whether something is said to be on a day: "the regatta is on 9 July", but not "the town is holding it"."""
    verb, verbs = dated.clause.verb, dated.language.verbs
    base = verb_of(dated.clause, dated.tokens, dated.language)
    return verb is not None and dated.tokens.tags[verb.head] != "G" and base in verbs.occurring | {"be"}
