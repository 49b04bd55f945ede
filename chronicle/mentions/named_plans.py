"""Plans that a noun names with its day, and what their clause does to them: "called off Friday's march".

Plans that a verb tells are left to ``change``.
"""

from __future__ import annotations

from chronicle.mentions.fates import fate_of, is_only_asked, later_date
from chronicle.mentions.reading import Dated
from chronicle.mentions.renewals import held_instead
from chronicle.mentions.status import Judgement, judge_by_surroundings, verb_of
from chronicle.model import Status
from chronicle.when import When

__all__ = ["disowned", "fate_named", "is_object", "is_off", "of_noun"]

Change = tuple[Judgement, When | None]
"""What became of a plan, and the date that it moved to."""

_TOLD = ("past", "perfect", "pluperfect")
_FAR = 7
"""Tokens from what names a plan's end to its day: "the cancellation of the | concert on 20 June"."""


def of_noun(dated: Dated) -> Change | None:
    """Judge a dated noun: "called off Friday's march", "Friday's ballot will be held on 22 July"."""
    held, parent = held_instead(dated), dated.clause.parent
    if held is not None:
        return Judgement(Status.POSTPONED, "a dated noun that is held on a later day"), held
    change = fate_of(dated.clause, dated) if is_object(dated) else None
    if change is None and (_is_prevented(dated) or _is_given_up(dated)):
        change = Status.CANCELLED
    if change is Status.CANCELLED and dated.where == "past" and _is_annulled(dated):
        return None
    if change is None and dated.clause.kind in ("relative", "participle") and parent is not None:
        change = fate_of(parent, dated)
    moved = later_date(dated.clause, dated) if change is Status.POSTPONED else None
    return None if change is None else (Judgement(change, "its plan was changed"), moved)


def _is_prevented(dated: Dated) -> bool:
    """Tell whether something kept what a noun names with its day from being: "fog prevented Monday's flight"."""
    verb, word = dated.clause.verb, dated.attachment.word
    if verb is None or verb.is_negated or word is None or verb.tense not in _TOLD:
        return False
    is_acted_on = word < verb.start if verb.is_passive else word >= verb.end
    base = verb_of(dated.clause, dated.tokens, dated.language)
    return base in dated.language.verbs.preventing and is_acted_on and is_object(dated)


def _is_given_up(dated: Dated) -> bool:
    """Tell whether somebody gives up what a noun names with its day to come: "has dropped tomorrow's march"."""
    verb, word = dated.clause.verb, dated.attachment.word
    if verb is None or verb.is_negated or verb.tense not in _TOLD or word is None or dated.where != "future":
        return False
    is_active = word >= verb.end and not verb.is_passive and dated.tokens.words[word].names_event
    is_undone = verb_of(dated.clause, dated.tokens, dated.language) in dated.language.verbs.undoing
    return is_active and is_undone and is_object(dated)


def _is_annulled(dated: Dated) -> bool:
    """Tell whether what took place was only undone in law: "annulled the vote of 12 May"."""
    return verb_of(dated.clause, dated.tokens, dated.language) in dated.language.verbs.annulling


def fate_named(dated: Dated) -> Status | None:
    """Tell what a noun before "of" says of the plan behind it: "the cancellation of the 20 June concert"."""
    tokens, language = dated.tokens, dated.language
    word = dated.attachment.word
    if dated.where != "future" and (word is None or word < dated.place):
        return None
    for place in range(dated.place - 1, max(dated.clause.start, dated.place - _FAR) - 1, -1):
        if tokens.tags[place] not in "xpoksGIEPr0'":
            return None
        low = tokens.lows[place]
        if low in language.off_nouns or low in language.delay_nouns:
            is_of = tokens.tags[place + 1] in "px" and place + 1 < dated.place - 1
            is_of = is_of and not is_only_asked(place, dated.clause, dated)
            return (Status.CANCELLED if low in language.off_nouns else Status.POSTPONED) if is_of else None
    return None


def disowned(dated: Dated) -> Change | None:
    """Judge what was announced and its clause says to be made up: "the attack announced on 10 June was a hoax"."""
    clause = dated.clause
    text = dated.text(clause.spans)
    told = judge_by_surroundings(clause, text=text, place=dated.where, language=dated.language)
    return (told, None) if told is not None and told.status is Status.DENIED else None


def is_object(dated: Dated) -> bool:
    """Tell whether a dated noun is what the clause's verb acts on: "called off Friday's march", "the march was ..."."""
    verb, word, tags = dated.clause.verb, dated.attachment.word, dated.tokens.tags
    if verb is None or word is None:
        return False
    first, last = (verb.end, word) if word > verb.start else (dated.clause.start, word)
    lows, low = dated.tokens.lows, dated.language.open_prepositions
    base = verb_of(dated.clause, dated.tokens, dated.language)
    phrases = dated.language.verbs.cancelling_phrases  # with a preposition of its own: "pulled the plug on"
    between = [i for i in range(first, last) if tags[i] in "paz"]
    return all(lows[i] in low or f"{base} {lows[i - 1]}" in phrases for i in between)


def is_off(dated: Dated) -> bool:
    """Tell whether a dated noun is called off or put off by its clause."""
    return is_object(dated) and fate_of(dated.clause, dated) in (Status.CANCELLED, Status.POSTPONED)
