"""Whether a dated clause tells a happening at all, or only how things are."""

from __future__ import annotations

from chronicle.mentions.attach import is_to_be
from chronicle.mentions.idle import is_idle
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import verb_of
from chronicle.when import Granularity

__all__ = ["is_line", "is_question", "tells_happening"]

_LOOSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM})
_TOLD = frozenset({"past", "perfect", "pluperfect", "will"})
_SPEAKING = frozenset({"say", "interview", "announce"})
_FIRST_PERSON = frozenset({"i", "we", "my", "our"})
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
