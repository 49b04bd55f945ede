"""Which date belongs to which happening: the verb of its clause, an aim after "to", or a noun it stands by."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from chronicle.mentions.clauses import Clause
from chronicle.mentions.grammar import VerbGroup, infinitives
from chronicle.mentions.language import Language
from chronicle.mentions.named_dates import is_any_day, is_in_compound, is_name
from chronicle.mentions.owners import means_day, owns_what_acts, owns_what_is_off
from chronicle.mentions.phrases import phrase_before
from chronicle.mentions.plans import PlanDate, plan_date
from chronicle.mentions.status import Placed, verb_of
from chronicle.mentions.tokens import Tokens
from chronicle.when import Granularity

__all__ = ["ALLOWING", "Attachment", "Relation", "attach", "is_attribute", "is_meant", "is_to_be"]

Relation = Literal["verb", "infinitive", "noun", "saying", "none"]
"""``none``: the date dates no happening: "the end of the year", "Tuesday's paper"."""

_NAMED_DAY = re.compile(r"\d|\b\w+day\b")
_YEARS = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})
_TELLING = frozenset({"past", "perfect", "pluperfect"})
ALLOWING = frozenset({"may", "must"})
"""Tenses of what is allowed or due, and no statement made: "may claim a refund until"."""
_HOLIDAY = "nearest-holiday"
_REACH = 5
"""Tokens: how far after a date its noun may stand ("the 2015 Security Council resolution")."""
_NOUN_LETTERS = "okEGsI@"


class Attachment(NamedTuple):
    """What a date dates: a clause's verb, or the token of another word in it."""

    clause: Clause
    relation: Relation
    word: int | None = None
    """The noun or the verb after "to"."""
    plan: PlanDate | None = None
    """What is planned for the date, or was moved from it or to it."""


def attach(place: int, tokens: Tokens, found: list[Clause], where: Placed, language: Language) -> Attachment:
    """Decide what the time expression at token ``place`` dates."""
    clause = _told_with(place, tokens, found, language) or next((c for c in found if c.holds(place)), found[0])
    if _is_adjective(place, tokens, language) or _is_ranked_since(place, tokens, clause, language):
        return Attachment(clause, "none")
    if is_in_compound(place, tokens) or is_any_day(place, tokens, language):
        return Attachment(clause, "none")
    if tokens.expressions[place].rule == _HOLIDAY and _is_season(place, tokens, clause, language):
        return Attachment(clause, "none")
    if (
        is_name(place, tokens, language)
        or _is_subject(place, tokens, clause)
        or is_attribute(place, tokens, language)
        or _is_bare_unit(place, tokens, language)
    ):
        return Attachment(clause, "none")
    if _is_set_aside(place, tokens, language):
        return Attachment(clause, "none")
    plan = plan_date(place, tokens, clause, language)
    if plan is not None:
        return Attachment(clause, "noun", plan.word, plan)
    if where == "future" and (planned := _noun_of_date(place, tokens, clause, language)) is not None:
        return Attachment(clause, "noun", planned)
    noun = _noun_after(place, tokens, language)
    if noun is None:
        noun = _noun_before(place, tokens, clause, language)
    if noun is None:
        noun = _noun_told_in(place, tokens, clause, where, language)
    if noun is None and where == "future":
        noun = _noun_of_notice(place, tokens, clause, language)
    if noun is not None:
        is_verbal = noun > place and tokens.tags[noun] == "I" and _is_day(place, tokens)  # "the Jan. 14 overthrow"
        is_event = is_verbal or _names(place, noun, tokens, language) or _is_plan_before(place, tokens)
        is_event = is_event or (noun < place and _is_told_day(place, noun, tokens, clause, language))
        is_event = is_event or owns_what_is_off(place, noun, tokens, clause, language)
        if is_event or not owns_what_acts(place, noun, tokens, clause, language):
            return Attachment(clause, "noun" if is_event else "none", noun)
    return _by_verb(place, tokens, clause, where, language)


def _by_verb(place: int, tokens: Tokens, clause: Clause, where: Placed, language: Language) -> Attachment:
    """Decide what of a clause's verb a date dates: the aim after it, what is said, or the verb itself."""
    verb = clause.verb
    if verb is not None and verb.end <= place:
        aims = [i for i in infinitives(tokens, verb.head, place) if clause.holds(i)]
        if aims and (where == "future" or "e" in tokens.tags[aims[-1] - 1 : aims[-1]]):
            return Attachment(clause, "infinitive", aims[-1])
    base = verb_of(clause, tokens, language)
    if base in language.verbs.dating:
        return Attachment(clause, "none")
    if base in language.verbs.destining and is_meant(place, tokens, language):
        return Attachment(clause, "verb")
    is_said = base in language.verbs.saying and not (verb and (verb.is_passive or verb.tense in ALLOWING))
    is_to_be_said = where == "future" and verb is not None and is_to_be(verb, tokens)
    if clause.kind == "attribution" or (is_said and not is_to_be_said):
        return Attachment(clause, "saying")
    return Attachment(clause, "verb")


def is_to_be(verb: VerbGroup, tokens: Tokens) -> bool:
    """Tell what is planned in the present tense: "is to leave by the end of the year"."""
    return tokens.tags[verb.start] == "b" and "t" in tokens.tags[verb.start : verb.head]


def is_meant(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a date is one that something is meant for: "a march for today", "prometidas para mayo"."""
    joint = place - 1
    while joint > 0 and tokens.tags[joint] in "xr" and tokens.lows[joint] not in language.meant:
        joint -= 1
    phrase = tokens.lows[place].partition(" ")[0]  # a phrase may hold its preposition: "pour mardi"
    return phrase in language.meant or (joint >= 0 and tokens.lows[joint] in language.meant)


def _is_adjective(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a period only says which: "its fourth-quarter results", "the first winter ascent"."""
    if tokens.tags[place + 1 : place + 2] not in set("okEGsI"):
        return False
    article, _, phrase = tokens.lows[place].rpartition(" ")
    if article and (article not in language.single or tokens.tags[place + 1] not in "oI"):  # "the night | bus"
        return False
    return ("-" in phrase and phrase.rpartition("-")[2] in language.period_nouns) or phrase in language.period_words


def _is_season(place: int, tokens: Tokens, clause: Clause, language: Language) -> bool:
    """Tell a holiday that only says which or how long: "Christmas hams", "was offered a rebate to Christmas"."""
    is_led = place > 0 and tokens.tags[place - 1] == "p"  # "at Christmas people"
    if tokens.tags[place + 1 : place + 2] in tuple("ok") and not is_led and tokens.lows[place].isalpha():
        return _event_in(place + 1, tokens, language) is None
    lead = tokens.lows[max(0, place - 2) : place]
    is_limit = lead[-1:] == ["to"] or not language.until.isdisjoint(lead)
    return is_limit and clause.verb is not None and clause.verb.tense in _TELLING


def _is_ranked_since(place: int, tokens: Tokens, clause: Clause, language: Language) -> bool:
    """Tell whether a date is only the last time before: "the first landing since 1976", "the worst flood since"."""
    if tokens.lows[max(0, place - 1)] not in language.since or _stands_on_event(place, tokens, language):
        return False
    return any(low in language.ranking for low in tokens.lows[clause.start : place])


def _stands_on_event(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a happening is told with its day: "the first good news since Tuesday's landslide"."""
    if tokens.tags[place + 1 : place + 2] != "'":
        return False
    noun = _noun_after(place, tokens, language)
    return noun is not None and _names(place, noun, tokens, language)


def _names(place: int, noun: int, tokens: Tokens, language: Language) -> bool:
    return language.names_event(tokens.lows[noun]) or _is_of_day(place, noun, tokens, language)


def _is_subject(place: int, tokens: Tokens, clause: Clause) -> bool:
    """Tell whether a date is what a clause is about: "2021 would be the year of the scooter".

    A day that will be kept is told: "Saturday will be a day of mourning".
    """
    verb = clause.verb
    if verb is None or tokens.tags[verb.head] not in "bBe" or clause.fronts:
        return False
    is_ahead = verb.tense == "will" and not verb.is_negated and tokens.tags[verb.end : verb.end + 1] == "x"
    if is_ahead and means_day(place, tokens):
        return False
    return tokens.tags[clause.core[0] : verb.start].strip('"c') == "@" and place + 1 == verb.start


def _is_bare_unit(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether "the year" is only which one is meant: "the year of the scooter"."""
    words = tokens.lows[place].split()
    return (
        tokens.lows[place + 1 : place + 2] == ["of"]
        and len(words) == 2
        and words[0] == "the"
        and words[1] in language.units
    )


def is_attribute(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a date is part of what a thing is called: "die 1987 gebaute Fähre"."""
    following, dating = tokens.words[place + 1 : place + 3], tokens.expressions.get(place)
    when = dating.when if dating is not None else None
    if when is None or when.granularity not in _YEARS or len(following) < 2:
        return False
    if not language.attribute_endings or following[0].is_capital:
        return False
    return following[0].low.endswith(language.attribute_endings) and following[1].is_capital


def _is_set_aside(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a date is named as the one that it was not: "instead of Thursday"."""
    return any(f"{a} {b}" in language.instead for a, b in pairwise(tokens.lows[max(0, place - 3) : place]))


def _is_of_day(place: int, noun: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a noun names a happening since it has a day: "the court order of 7 June", "Monday's roof fall"."""
    low = tokens.lows[noun]
    is_listed = low in language.day_events or low.removesuffix("s") in language.events  # not "the Games of 2011"
    return is_listed and means_day(place, tokens)


def _is_told_day(place: int, noun: int, tokens: Tokens, clause: Clause, language: Language) -> bool:
    """Tell whether a noun of a day is what a past clause is about, as no paper is: "the runoff of Nov. 4 was close"."""
    verb, low = clause.verb, tokens.lows[noun]
    if verb is None or verb.tense not in _TELLING or verb.start < place:
        return False
    return any(c.isdigit() for c in tokens.lows[place]) and low not in language.written_things


def _is_plan_before(place: int, tokens: Tokens) -> bool:
    return tokens.tags[max(0, place - 2) : place] == "xE"


def _told_with(place: int, tokens: Tokens, found: list[Clause], language: Language) -> Clause | None:
    """Find the clause that tells what happened then: "It began on 5 December, when the firm made an offer"."""
    main = next((c for c in found if c.holds(place)), None)
    if main is not None and not _is_empty(main, tokens, language):
        return None
    if main is not None and tokens.lows[place + 1 : place + 3] == [",", "when"]:  # ", when, in overalls, he left"
        later = next((c for c in found if c.kind == "main" and c.core[0] > place + 2), None)
        if later is not None and tokens.lows[place + 3] == ",":
            return later
    for clause in found:
        if clause.introducer in (place + 1, place + 2) and clause.verb is not None:
            between = tokens.tags[place + 1 : clause.introducer]
            is_cleft = tokens.lows[clause.introducer] == "that" and not between and _is_it(main, tokens)
            if is_cleft or (tokens.lows[clause.introducer] == "when" and between in ("", ",")):
                return clause
    return None


def _is_it(main: Clause | None, tokens: Tokens) -> bool:
    """Tell whether a sentence begins with "It was", not with "It announced"."""
    return (
        main is not None and main.verb is not None and tokens.lows[0] == "it" and tokens.tags[main.verb.head] in "bBen"
    )


def _is_empty(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause tells nothing by itself, so that a "when" after it does: "the trouble started"."""
    verb = clause.verb
    if verb is None or verb.is_negated or tokens.tags[verb.head] == "G":
        return True
    base = verb_of(clause, tokens, language)
    return not verb.is_passive and (base in language.verbs.stative or base in language.verbs.light)


def _noun_after(place: int, tokens: Tokens, language: Language) -> int | None:
    """Find the noun that a date stands before: "Sunday's sinking", "a planned 10 April party"."""
    tags, after = tokens.tags, place + 1
    if tags[after : after + 1] == "'":
        if after + 1 < len(tags) and tokens.lows[after + 1] in language.time_nouns:
            return None
        return _event_in(after + 1, tokens, language) or _last_noun(after + 1, tags)
    if tags[after : after + 1] not in ("o", "k", "E", "G", "s", "I", "0"):
        return None
    if not _NAMED_DAY.search(tokens.lows[place]):
        return None
    before = tags[max(0, place - 3) : place]
    if before.endswith("xE"):
        return _event_in(after, tokens, language) or _last_noun(after, tags)
    if before.endswith("x") and _is_day(place, tokens):
        return _event_in(after, tokens, language) or _last_noun(after, tags)
    if before.endswith(("x", "'", "xo", "xr")):
        return _event_in(after, tokens, language)
    return None


def _is_day(place: int, tokens: Tokens) -> bool:
    """Tell whether a date is a day of a month, written out: "the January 14 overthrow"."""
    return means_day(place, tokens) and tokens.lows[place][0].isalpha() and tokens.lows[place][-1].isdigit()


def _noun_of_date(place: int, tokens: Tokens, clause: Clause, language: Language) -> int | None:
    """Find what a date is the date of: "proposed May 3 as the date of the vote", "the date for the vote is May 3"."""
    lows, verb = tokens.lows, clause.verb
    if place + 1 < len(lows) and lows[place + 1] == "as":
        start, end = place + 2, len(lows)
    elif verb is not None and verb.start < place <= verb.end + 1 and tokens.tags[verb.head] in "bB":
        start, end = clause.core[0], verb.start
    else:
        return None
    named = next((i for i in range(start, end) if lows[i] in language.date_nouns), None)
    if named is None or tokens.tags[named + 1 : named + 2] != "p":
        return None
    return next((i for i in range(named + 2, end) if lows[i] in language.events), None)


def _event_in(start: int, tokens: Tokens, language: Language) -> int | None:
    """Find the last event noun of a run of nouns."""
    found = None
    for index in range(start, min(start + _REACH, len(tokens.tags))):
        if tokens.tags[index] not in _NOUN_LETTERS:
            break
        if tokens.lows[index] in language.events:
            found = index
    return found


def _last_noun(start: int, tags: str) -> int | None:
    index = start
    while index < min(start + _REACH, len(tags)) and tags[index] in _NOUN_LETTERS:
        index += 1
    return index - 1 if index > start else None


def _noun_told_in(place: int, tokens: Tokens, clause: Clause, where: Placed, language: Language) -> int | None:
    """Find the noun of a date that can not be its verb's, which has another or another tense.

    "Police arrested a man on Monday over the theft of a vase on 3 August"; "She is accused of a raid in Ghent in May".
    """
    verb, tags = clause.verb, tokens.tags
    if verb is None or not verb.end < place < clause.core[1] or tags[place - 1] not in "pxr":
        return None
    other = tags.rfind("@", verb.end, place)
    is_off = where == "past" and verb.tense in ("present", "will", "must", "may") and not verb.is_negated
    if other < 0 and not is_off:
        return None
    start = max(other, verb.end - 1) + 1
    if other >= 0 and tags[other:place].strip("@pxrc,") == "":  # "on Monday and on Thursday"
        return None
    named = [i for i in range(start, place) if tokens.lows[i] in language.events and tags[i] in "oIG"]
    is_plain = not any(tag in "tG" for tag in tags[named[-1] + 1 : place]) if named else False
    return named[-1] if named and is_plain else None


def _noun_of_notice(place: int, tokens: Tokens, clause: Clause, language: Language) -> int | None:
    """Find the noun of what is told of before: "gave notice of a strike on 3 and 5 July", "warned of a march on"."""
    verb, tags, lows = clause.verb, tokens.tags, tokens.lows
    joint = _first_joined(place, tags) - 1
    if verb is None or joint <= verb.end or tags[joint] != "p":
        return None
    start, _ = phrase_before(joint, tokens)
    named = [i for i in range(start, joint) if _names(place, i, tokens, language)]
    if not named or lows[start - 1] != "of":
        return None
    return named[-1] if not language.notices.isdisjoint(lows[verb.head : start - 1]) else None


def _first_joined(place: int, tags: str) -> int:
    """Give the first of the dates that one is joined with: "on *3*, 5 and 9 July"."""
    first = place
    while first > 1 and tags[first - 1] in ",c" and tags[first - 2] == "@":
        first -= 2
    return first


def _is_off(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause's verb calls something off."""
    base, verb, verbs = verb_of(clause, tokens, language), clause.verb, language.verbs
    if verb is None or base in verbs.cancelling:
        return verb is not None
    return any(f"{base} {low}" in verbs.cancelling_phrases for low in tokens.lows[verb.end : verb.end + 2])


def _noun_before(place: int, tokens: Tokens, clause: Clause, language: Language) -> int | None:
    """Find the noun of "the meeting of 9 February" or, before its verb, "the meeting on Thursday"."""
    tags, lows = tokens.tags, tokens.lows
    if place > 2 and tags[place - 1] == "c" and tags[place - 2] == "@" and lows[place - 3] == "of":
        place -= 2  # "the strikes of 3 May and | 9 May"
    if place < 2 or tags[place - 1] != "p":
        return None
    noun = place - 2
    if lows[place - 1] == "of":
        return noun if tags[noun] in "okIsG" else None
    if tags[noun] == "," and _is_off(clause, tokens, language) and clause.verb and clause.verb.end <= noun - 1:
        return noun - 1 if lows[noun - 1] in language.events else None  # "called off its third strike, on 9 May"
    if lows[noun] not in language.events or tags[noun] == "@":
        return None
    if clause.verb is None or lows[place - 1] not in ("on", "in", "at"):
        return None
    start = noun
    while start > 0 and tags[start - 1] in "xkoEGI0'r":
        start -= 1
    if clause.verb.start < place:
        is_denied = verb_of(clause, tokens, language) in language.verbs.denying
        is_negated = "N" in tags[clause.start : clause.verb.end]
        if is_negated and lows[start - 1] in ("in", "at", "during"):  # "nobody was hurt in the crash on"
            return noun
        return noun if is_denied and lows[start - 1] == "of" else None
    return None if start > 0 and tags[start - 1] == "p" else noun
