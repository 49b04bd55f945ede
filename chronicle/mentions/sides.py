"""On which side of publication a day lies that its words leave open: told by the verb of its clause.

What a date's own words and the words around them say of it is known to ``dates``; here the clause is known as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from chronicle.mentions.attach import is_meant
from chronicle.mentions.fates import is_prevented, is_undone
from chronicle.mentions.named_plans import is_off
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import placed, verb_of
from chronicle.mentions.turns import was_to
from chronicle.model import TimeExpression
from chronicle.when import EdtfError, Granularity, When

__all__ = ["set_ahead", "set_back", "set_before"]

_NEAREST_YEAR = "nearest-year"
"""How the rules end that choose a year by its nearness alone."""
_YEARS = re.compile(r"(?<![\d-])\d{4}(?=-)")
_NEARER_AHEAD = 4
"""Days since a weekday from which the next one is nearer."""
_AIM = re.compile(r"t[ehIEPVd]")
"""An infinitive."""
_WEEK = 7
_HALF_YEAR = 182
"""Days from which the same day of another year is nearer."""
_LONG_OVER = 30
"""Days after which nobody tells in the present tense what was on a day."""
_BACK = frozenset({"past", "perfect", "pluperfect"})


def set_ahead(dated: Dated) -> Dated:
    """Give a day read as past the one to come where its clause looks ahead, or calls off what is nearer then.

    "On Friday, aides said, she will resign"; "called off Sunday's race"; "voters go to the polls on 14 November".
    """
    expression, published = dated.expression, dated.reading.published
    when = expression.when if expression is not None else None
    if expression is None or when is None or when.start is None or published is None or published.start is None:
        return dated
    days = (published.start - when.start).days
    if dated.where != "past" or days <= 0:
        return dated
    if expression.rule.endswith(_NEAREST_YEAR) and when.granularity is not Granularity.SEASON:  # the other hemisphere's
        is_due = _is_planned(dated) and days > _HALF_YEAR
        is_ahead = is_due or (days > _LONG_OVER and _is_to_come(dated, "sI"))
        return _years_on(dated, 1, "its clause looks ahead, so the year to come") if is_ahead else dated
    if days >= _WEEK or not _is_weekday(expression, dated):
        return dated
    why = next((why for why, looks_ahead in _AHEAD.items() if looks_ahead(dated, days)), None)
    if why is None or is_prevented(dated.clause, dated):  # "could not be played": it is over
        return dated
    return _weeks_on(dated, 1, f"{why}, so the one to come")


def _weeks_on(dated: Dated, weeks: int, why: str) -> Dated:
    """Give a weekday some weeks on; negative, back."""
    expression = dated.expression
    assert expression is not None
    assert expression.when is not None
    assert expression.when.start is not None
    moved = When.day(expression.when.start + timedelta(weeks=weeks))
    told = replace(expression, when=moved, value=moved.edtf, reason=f"{expression.reason}; {why}")
    return replace(dated, expression=told, where=placed(moved, dated.reading.published))


def _years_on(dated: Dated, years: int, why: str) -> Dated:
    """Give a day told without its year some years on; negative, back."""
    expression = dated.expression
    assert expression is not None
    assert expression.when is not None
    try:
        moved = When.parse(_YEARS.sub(lambda m: f"{int(m[0]) + years:04d}", expression.when.edtf))
    except EdtfError:  # there was no 29 February
        return dated
    told = replace(expression, when=moved, value=moved.edtf, reason=f"{expression.reason}; {why}")
    return replace(dated, expression=told, where=placed(moved, dated.reading.published))


def _is_planned(dated: Dated) -> bool:
    """Tell whether a date stands behind what it is the day of a plan of: "a dividend | payable on 6 May"."""
    tokens, place = dated.tokens, dated.place - 1
    while place > 0 and tokens.tags[place] in "pxr":
        place -= 1
    verbs, low = dated.language.verbs, tokens.lows[place]
    is_plan = low in verbs.plan_words or (tokens.tags[place] in "EP" and verbs.base(low) in verbs.planning)
    return is_plan and tokens.tags[place - 1 : place] not in tuple("bBenhHrN")  # "was due on"


def _is_called_off(dated: Dated) -> bool:
    return dated.attachment.relation == "noun" and dated.attachment.plan is None and is_off(dated)


def _is_with_perfect(dated: Dated) -> bool:
    """Tell whether a weekday stands behind an English perfect, which tells no day that is over.

    "Have accepted an invitation to a debate on Thursday"; not "have been held since Thursday".
    """
    verb, tokens = dated.clause.verb, dated.tokens
    if verb is None or verb.tense != "perfect" or not dated.language.has_grammar or dated.place < verb.end:
        return False
    if tokens.tags[verb.start] != "h":  # "denied having met him on Thursday"
        return False
    is_behind_object = tokens.tags[dated.place - 1] == "p" and dated.place - 1 > verb.end
    is_on = is_behind_object and tokens.lows[dated.place - 1] not in dated.language.since | dated.language.old_date
    return is_on and dated.attachment.relation == "verb"


def _is_to_come(dated: Dated, forms: str = "s") -> bool:
    """Tell whether a day's verb looks ahead: with "will", or a present of one thing, "the bishop blesses it on".

    ``forms`` are the letters of the present that do so: of several things, with "I" among them.

    Not with a perfect, "will have left on Friday", nor under a picture: "A man walks past a poster on Friday".
    """
    verb, tokens, clause = dated.clause.verb, dated.tokens, dated.clause
    if verb is None or dated.attachment.relation != "verb":
        return False
    if verb.tense == "will":
        return "h" not in tokens.tags[verb.start : verb.end]
    base, verbs = verb_of(clause, tokens, dated.language), dated.language.verbs
    is_telling = base in (verbs.stative | verbs.reporting | verbs.saying) - verbs.destining  # "promises an answer on"
    is_told = verb.tense == "present" and clause.kind == "main" and not dated.parsed.sentence.is_heading
    is_line = dated.parsed.sentence.in_list and dated.place == 0  # "16 January: first team wins", which may be over
    if not is_told or verb.end - verb.start > 1 or is_telling or is_line:
        return False
    is_since = tokens.lows[max(0, dated.place - 1)] in dated.language.since
    is_picture = tokens.lows[clause.start] in dated.language.indefinite
    is_read = dated.language.has_grammar or dated.language.is_verb_second
    return is_read and tokens.tags[verb.head] in forms and not is_picture and not is_since


def _is_fronted(dated: Dated) -> bool:
    """Tell whether a day opens its clause: "On Monday the lawyers make their speeches", which is no picture's line."""
    verb, start = dated.clause.verb, dated.clause.start
    return verb is not None and dated.place < verb.start and not dated.tokens.tags[start : dated.place].strip("pxr")


def _is_weekday(expression: TimeExpression, dated: Dated) -> bool:
    """Tell whether a date is only a weekday, with what leads to it: "Friday", "am Freitag", "el viernes"."""
    *lead, day = expression.text.lower().split()
    is_led = len(lead) == 1 and dated.language.classes.get(lead[0]) in ("p", "x")
    return day in dated.language.weekdays and (not lead or is_led)


def set_back(dated: Dated) -> Dated | None:
    """Give a happening with its date where that agrees with the tense; None where it can not.

    What is told in the past tense was not on a weekday to come, but on the one before, nor is what a participle behind
    its noun tells, "l'accord signé samedi prévoit"; and "six years later", counted from the wrong day, is not known.
    """
    verb, expression = dated.clause.verb, dated.expression
    if verb is None or expression is None or expression.when is None or dated.where != "future":
        return dated
    if dated.clause.kind == "condition" and verb.tense == "past":  # "if every load were tested from 1 September"
        return dated
    is_said = dated.clause.kind == "complement"  # "insisted that the opening, due on 31 October, was not at risk"
    is_planned = expression.rule.endswith(_NEAREST_YEAR) and _is_planned(dated) and not is_said
    if is_planned and _days_ahead(dated) > _HALF_YEAR:
        return _years_on(dated, -1, "of the days it can be planned for the nearest")
    is_weekday = _is_weekday(expression, dated) and expression.when.start is not None
    if is_weekday and (_is_overtaken(dated) or _is_attended(dated)):
        return _weeks_on(dated, -1, "told as over, so the week before")
    is_recalled = dated.attachment.relation == "saying" and verb.tense == "pluperfect"
    is_reduced = dated.clause.kind == verb.tense == "participle" and not dated.language.has_grammar
    if not is_recalled and (dated.attachment.relation != "verb" or not (verb.tense in _BACK or is_reduced)):
        return dated
    words = expression.text.lower().split()
    if words[-1] in dated.language.counting_on and not _AIM.search(dated.tokens.tags, verb.start, dated.place):
        return None
    fits_ahead = _is_with_perfect(dated) or (_fits_ahead(dated) and not _is_of_putting_off(dated))
    if fits_ahead and not is_recalled:
        return dated
    if expression.rule.endswith(_NEAREST_YEAR) and _is_definite(dated):
        return _years_on(dated, -1, "told in the past tense, so the year before")
    return _weeks_on(dated, -1, "told in the past tense, so the week before") if is_weekday else dated


def _days_ahead(dated: Dated) -> int:
    when, published = dated.when, dated.reading.published
    if when is None or when.start is None or published is None or published.start is None:
        return 0
    return (when.start - published.start).days


def _is_overtaken(dated: Dated) -> bool:
    """Tell whether what was to be on a day is told with what came of it before: "that was to hit us on Friday, turned".

    The deed is told with a day, and the weekday is the next one after it.
    """
    clause, owner, published = dated.clause, dated.clause.parent, dated.reading.published
    if clause.kind != "relative" or owner is None or owner.verb is None or owner.verb.tense not in _BACK:
        return False
    if not was_to(clause, dated) or published is None or published.start is None:
        return False
    days = [e.when for place, e in dated.tokens.expressions.items() if not clause.holds(place)]
    done = next((day.start for day in days if day is not None), None)
    when = dated.when.start if dated.when is not None else None
    return done is not None and when is not None and done <= when - timedelta(days=_WEEK) <= published.start


def _is_attended(dated: Dated) -> bool:
    """Tell whether somebody took part in what a noun names with its day: "half of them came out for Sunday's vote"."""
    verb, tokens, verbs = dated.clause.verb, dated.tokens, dated.language.verbs
    if verb is None or dated.attachment.relation != "noun" or verb.tense != "past" or verb.end > dated.place:
        return False
    base = verb_of(dated.clause, tokens, dated.language)
    near = (base, *(f"{base} {low}" for low in tokens.lows[verb.end : verb.end + 2]))
    is_aim = "t" in tokens.tags[verb.start : dated.place]
    return not is_aim and not verbs.attending.isdisjoint(near)


def _is_of_putting_off(dated: Dated) -> bool:
    """Tell whether a day after the new one of a plan is the one of putting it off: "verschob sie am Dienstag auf"."""
    verb, when, tokens = dated.clause.verb, dated.when, dated.tokens
    if verb is None or verb.is_passive or when is None or when.start is None:
        return False
    goals = (e.when for i, e in tokens.expressions.items() if i > dated.place and dated.clause.holds(i))
    new = next((goal.start for goal in goals if goal is not None), None)
    is_moved = verb_of(dated.clause, tokens, dated.language) in dated.language.verbs.delaying
    return is_moved and new is not None and new < when.start


def set_before(dated: Dated, moved_to: When | None) -> Dated:
    """Give the old weekday of a plan that was put off before its new day: "due on Monday, slipped to Tuesday".

    Only where that new day is over too: otherwise both may lie ahead, and weeks apart.
    """
    expression, tokens, verbs = dated.expression, dated.tokens, dated.language.verbs
    when = expression.when if expression is not None else None
    if expression is None or when is None or when.start is None or moved_to is None or moved_to.start is None:
        return dated
    is_over = placed(moved_to, dated.reading.published) in ("past", "now")
    is_late = is_over and any(
        tokens.tags[i] in "VEPs" and verbs.base(low) in verbs.delaying for i, low in enumerate(tokens.lows)
    )
    if not is_late or when.start < moved_to.start or expression.text.lower() not in dated.language.weekdays:
        return dated
    weeks = (when.start - moved_to.start).days // 7 + 1
    before = When.day(when.start - timedelta(weeks=weeks))
    reason = f"{expression.reason}; put off to {moved_to.edtf}, so the one before"
    moved = replace(expression, when=before, value=before.edtf, reason=reason)
    return replace(dated, expression=moved, where=placed(before, dated.reading.published))


def _is_definite(dated: Dated) -> bool:
    """Tell whether a clause tells a day on which it was done: "resigned on 5 December", not "has named 5 December"."""
    verb, place = dated.clause.verb, dated.place
    if verb is None or verb.tense == "perfect":
        return False
    if place == dated.clause.start:
        return True
    is_aim = dated.tokens.lows[place - 1] in dated.language.new_date | {"by"}
    return dated.tokens.tags[place - 1] == "p" and not is_aim


def _fits_ahead(dated: Dated) -> bool:
    """Tell whether a clause in the past tense speaks of what is to come: "was due", "had hoped to", "was put off"."""
    verbs, verb = dated.language.verbs, dated.clause.verb
    assert verb is not None
    words = {low for a, b in dated.clause.spans for low in dated.tokens.lows[a:b]}
    bases = {verbs.base(dated.tokens.lows[verb.head])}
    ahead = verbs.planning | verbs.aiming | verbs.postponing | verbs.cancelling | verbs.moving | verbs.saying
    is_aim = _AIM.search(dated.tokens.tags, verb.start, dated.place) is not None  # not "rose to six on Friday"
    is_for = (
        is_meant(dated.place, dated.tokens, dated.language)
        or dated.tokens.lows[dated.place - 1] in dated.language.new_date
    )
    is_due = bool(words & verbs.plan_words) or bool(bases & ahead)
    return is_aim or is_for or is_due or is_undone(dated) is not None


_AHEAD: dict[str, Callable[[Dated, int], bool]] = {
    "its verb looks ahead": lambda dated, _: _is_to_come(dated, "sI" if _is_fronted(dated) else "s"),
    "a perfect tells no day that is over": lambda dated, _: _is_with_perfect(dated),
    "called off": lambda dated, days: days >= _NEARER_AHEAD and _is_called_off(dated),
}
"""Why a weekday is the one to come, and how that is told of one so many days ago."""
