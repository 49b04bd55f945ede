"""Whether a dated clause tells a happening at all, or only how things are."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from chronicle.mentions.attach import is_meant, is_to_be
from chronicle.mentions.fates import is_prevented, is_undone
from chronicle.mentions.idle import is_idle
from chronicle.mentions.named_plans import is_off
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import placed, verb_of
from chronicle.model import TimeExpression
from chronicle.when import EdtfError, Granularity, When

__all__ = ["is_line", "is_question", "set_ahead", "set_back", "set_before", "tells_happening"]

_LOOSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM})
_TOLD = frozenset({"past", "perfect", "pluperfect", "will"})
_BACK = frozenset({"past", "perfect", "pluperfect"})
_SPEAKING = frozenset({"say", "interview", "announce"})
_FIRST_PERSON = frozenset({"i", "we", "my", "our"})
_AIM = re.compile(r"t[ehIEPVd]")
"""An infinitive."""
_NEAREST_YEAR = "nearest-year"
"""How the rules end that choose a year by its nearness alone."""
_YEARS = re.compile(r"(?<![\d-])\d{4}(?=-)")
_NEARER_AHEAD = 4
"""Days since a weekday from which the next one is nearer."""
_SIGN = 3
"""Letters of a writer's sign at most."""
_NEAR = 2
"""Tokens between a verb of saying and the date of the statement: "said on", "said late"."""


def tells_happening(dated: Dated) -> bool:
    """Tell whether a date dates a happening; not for states of today, habits of a decade, or deadlines in a speech."""
    relation = dated.attachment.relation
    if relation == "none" or is_question(dated.parsed, dated.reading) or is_line(dated) or is_idle(dated):
        return False
    if relation == "saying":
        return _dates_statement(dated)
    return relation == "noun" or not (_is_general(dated) or _is_reminiscence(dated))


def is_question(parsed: Parsed, reading: Reading) -> bool:
    """Tell whether a sentence asks: "Why did it take until May?"."""
    text, sentence = reading.article.text, parsed.sentence
    return text[sentence.start : sentence.end].rstrip("\"'”’) ").endswith("?")


def is_line(dated: Dated) -> bool:
    """Tell whether a line without a verb is only where and when something was printed: "THE ECHO, 3 May 2005"."""
    if not dated.language.has_grammar or any(clause.verb is not None for clause in dated.parsed.clauses):
        return False
    if dated.parsed.sentence.in_list:
        return False
    tokens, classes = dated.tokens, dated.language.classes
    places = [i for i, low in enumerate(tokens.lows) if i not in tokens.expressions and low[0].isalpha()]
    if any(not tokens.words[i].is_capital and tokens.lows[i] not in classes and not _signs(i, dated) for i in places):
        return False
    text = dated.reading.article.text
    is_event = any(tokens.words[i].names_event for i in places)
    return not is_event or all(text[tokens.start_of(i) : tokens.ends[i]].isupper() for i in places)


def _signs(place: int, dated: Dated) -> bool:
    """Tell whether a word is a writer's sign: "APA nw/jf"."""
    lows = dated.tokens.lows
    return len(lows[place]) <= _SIGN and "/" in lows[max(0, place - 1) : place + 2]


def _dates_statement(dated: Dated) -> bool:
    """Tell whether a date is that of the statement: a day, or else right by the verb."""
    when, verb = dated.expression.when if dated.expression else None, dated.clause.verb
    if _is_mere_quote(dated):
        return False
    if when is None or when.is_day or verb is None or dated.clause.kind == "attribution":
        return True
    return dated.place < verb.start or abs(dated.place - verb.end) <= _NEAR


def _is_mere_quote(dated: Dated) -> bool:
    """Tell whether a sentence is a quotation and who said it, told on no occasion that makes it news."""
    first = dated.tokens.tags[:1]
    if first != '"' and not dated.parsed.sentence.quote_open:
        return False
    words = (low for a, b in dated.clause.spans for low in dated.tokens.lows[a:b])
    return not any(dated.language.events.get(word, "say") not in _SPEAKING for word in words)


def _is_reminiscence(dated: Dated) -> bool:
    """Tell whether somebody looks back in the first person, to no day: "nine months ago we lost our neighbours"."""
    when = dated.expression.when if dated.expression else None
    is_speech = dated.tokens.tags[:1] == '"' or dated.parsed.sentence.quote_open
    if when is None or when.is_day or not is_speech:
        return False
    words = {low for a, b in dated.clause.spans for low in dated.tokens.lows[a:b]}
    return bool(words & _FIRST_PERSON)


def set_ahead(dated: Dated) -> Dated:
    """Give a weekday read as past the one to come where its verb looks ahead, or calls off what is nearer then.

    "On Friday, aides said, she will resign"; "called off Sunday's race".
    """
    expression, published = dated.expression, dated.reading.published
    when = expression.when if expression is not None else None
    if expression is None or when is None or when.start is None or published is None or published.start is None:
        return dated
    days = (published.start - when.start).days
    if dated.where != "past" or not 0 < days < 7 or not _is_weekday(expression, dated):
        return dated
    if _is_to_come(dated):
        why = "its verb looks ahead"
    elif days >= _NEARER_AHEAD and _is_called_off(dated):
        why = "called off"
    else:
        return dated
    if is_prevented(dated.clause, dated):  # "could not be played": it is over
        return dated
    ahead = When.day(when.start + timedelta(days=7))
    reason = f"{expression.reason}; {why}, so the one to come"
    moved = replace(expression, when=ahead, value=ahead.edtf, reason=reason)
    return replace(dated, expression=moved, where=placed(ahead, published))


def _is_called_off(dated: Dated) -> bool:
    return dated.attachment.relation == "noun" and dated.attachment.plan is None and is_off(dated)


def _is_to_come(dated: Dated) -> bool:
    """Tell whether a weekday's verb looks ahead: with "will", or a present of one thing, "the bishop blesses it on".

    Not with a perfect, "will have left on Friday", nor under a picture: "A man walks past a poster on Friday".
    """
    verb, tokens, clause = dated.clause.verb, dated.tokens, dated.clause
    if verb is None or dated.attachment.relation != "verb":
        return False
    if verb.tense == "will":
        return "h" not in tokens.tags[verb.start : verb.end]
    base, verbs = verb_of(clause, tokens, dated.language), dated.language.verbs
    is_telling = base in verbs.stative or base in verbs.reporting or base in verbs.saying
    is_told = verb.tense == "present" and clause.kind == "main" and not dated.parsed.sentence.is_heading
    if not is_told or verb.end - verb.start > 1 or is_telling:
        return False
    is_since = tokens.lows[max(0, dated.place - 1)] in dated.language.since
    is_picture = tokens.lows[clause.start] in dated.language.indefinite
    is_read = dated.language.has_grammar or dated.language.is_verb_second
    return is_read and tokens.tags[verb.head] == "s" and not is_picture and not is_since


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
    is_said = dated.attachment.relation == "saying" and verb.tense == "pluperfect"
    is_reduced = dated.clause.kind == verb.tense == "participle" and not dated.language.has_grammar
    if not is_said and (dated.attachment.relation != "verb" or not (verb.tense in _BACK or is_reduced)):
        return dated
    words = expression.text.lower().split()
    if words[-1] in dated.language.counting_on and not _AIM.search(dated.tokens.tags, verb.start, dated.place):
        return None
    if not is_said and _fits_ahead(dated):
        return dated
    if expression.rule.endswith(_NEAREST_YEAR) and _is_definite(dated):
        return _year_back(dated, expression)
    if not _is_weekday(expression, dated) or expression.when.start is None:
        return dated
    week_before = When.day(expression.when.start - timedelta(days=7))
    reason = f"{expression.reason}; told in the past tense, so the week before"
    moved = replace(expression, when=week_before, value=week_before.edtf, reason=reason)
    return replace(dated, expression=moved, where=placed(week_before, dated.reading.published))


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


def _year_back(dated: Dated, expression: TimeExpression) -> Dated:
    """Give a day told without its year the year before: "On 5 December it burned", told in November."""
    when = expression.when
    assert when is not None
    try:
        earlier = When.parse(_YEARS.sub(lambda m: f"{int(m[0]) - 1:04d}", when.edtf))
    except EdtfError:  # there was no 29 February
        return dated
    reason = f"{expression.reason}; told in the past tense, so the year before"
    moved = replace(expression, when=earlier, value=earlier.edtf, reason=reason)
    return replace(dated, expression=moved, where=placed(earlier, dated.reading.published))


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


def _is_general(dated: Dated) -> bool:
    """Tell whether a clause in the present tense tells how things are: "most boats are out today"."""
    verb, when = dated.clause.verb, dated.expression.when if dated.expression else None
    if dated.parsed.sentence.speaker and dated.where == "now" and (verb is None or verb.tense not in _TOLD):
        return True
    if verb is None or verb.tense != "present" or when is None or dated.where in ("future", "past"):
        return False
    if is_to_be(verb, dated.tokens):
        return False
    if when.granularity in _LOOSE:
        return True
    is_verb_of_state = verb_of(dated.clause, dated.tokens, dated.language) in dated.language.verbs.stative
    return is_verb_of_state and not verb.is_passive
