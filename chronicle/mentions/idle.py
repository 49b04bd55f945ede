"""Dates that stand in what is no happening: a question, a wish, a line of the page, a label, the teller's own day.

What a happening is dated by is decided in ``attach``; how things are at large, in ``worth``.
"""

from __future__ import annotations

import re

from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import verb_of
from chronicle.when import Granularity

__all__ = ["is_idle"]

_STOPS = frozenset({".", "!", ";", '"', "”", "“"})
_NOUNS = frozenset("okEGsI'")
_FINITE = frozenset("MWCObBhHdDVEsI")
_LONG = frozenset({Granularity.SEASON, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK, Granularity.WEEKEND})
_COMPARED = re.compile(r"p0[o0]*p\Z")
"""A number and the preposition of its date: "from 320 on"."""


def is_idle(dated: Dated) -> bool:
    """Tell whether nothing happens on a date where it stands."""
    if dated.place >= 0 and any(rule(dated) for rule in _OF_DATES):
        return True
    return any(rule(dated) for rule in _OF_CLAUSES)


def _is_asked(dated: Dated) -> bool:
    """A question, also one inside a quotation: "'What is it next month?' said Moss"."""
    for low in dated.tokens.lows[dated.place + 1 :]:
        if low == "?":
            return True
        if low in _STOPS:
            return False
    return False


def _is_wish(dated: Dated) -> bool:
    """A day that is only hoped for: "hoped for 'before Christmas'"."""
    verb, tokens = dated.clause.verb, dated.tokens
    if verb is None or verb.end >= dated.place:
        return False
    if verb_of(dated.clause, tokens, dated.language) not in dated.language.verbs.wishing:
        return False
    is_for = tokens.lows[verb.end] in dated.language.new_date
    return is_for and not tokens.tags[verb.end : dated.place].strip('"prxa')


def _is_owned(dated: Dated) -> bool:
    """A day that somebody has: "the minister had cleared her Saturday", not "won its Saturday game"."""
    if dated.place == 0 or dated.tokens.lows[dated.place - 1] not in dated.language.possessives:
        return False
    return dated.tokens.tags[dated.place + 1 : dated.place + 2] not in _NOUNS


def _is_one_more(dated: Dated) -> bool:
    """A time that is one of many: "the news means another winter on the ferry"."""
    when = dated.expression.when if dated.expression else None
    is_long = when is None or when.granularity in _LONG
    return is_long and dated.place > 0 and dated.tokens.lows[dated.place - 1] in dated.language.one_more


def _is_compared(dated: Dated) -> bool:
    """The date of a number that another is compared with: "put the toll at 350, up from 320 on Tuesday"."""
    tokens = dated.tokens
    if _is_compared_with(dated):
        return True
    number = _COMPARED.search(tokens.tags, max(0, dated.place - 5), dated.place)
    if number is None or tokens.lows[number.start()] not in dated.language.compared:
        return False
    before = tokens.lows[max(0, number.start() - 1) : number.start()]
    return before == [","] or bool(dated.language.compared.intersection(before))


def _is_compared_with(dated: Dated) -> bool:
    """A day that stands for its own number: "That was down from the previous Friday", not "was moved up from"."""
    tokens, place, compared = dated.tokens, dated.place, dated.language.compared
    if place < 2 or not compared.issuperset(tokens.lows[place - 2 : place]):  # "down from"
        return False
    return place == 2 or tokens.tags[place - 3] in ",bB"


def _is_label(dated: Dated) -> bool:
    """A date in words that are quoted as they were written: "a banner that read 'Here today'"."""
    tags, place = dated.tokens.tags, dated.place
    if not dated.language.has_grammar or dated.parsed.sentence.quote_open or tags[:place].count('"') % 2 == 0:
        return False
    start, end = tags.rindex('"', 0, place) + 1, tags.find('"', place)
    is_whole = start < place and dated.tokens.words[start].is_capital and tags[start] != "@"
    return end > 0 and is_whole and _FINITE.isdisjoint(tags[start:end])


def _is_treaty(dated: Dated) -> bool:
    """A year that is part of what a law is called: "the 1951 Refugee Convention"."""
    when, tokens = dated.expression.when if dated.expression else None, dated.tokens
    if when is None or when.granularity is not Granularity.YEAR:
        return False
    last = dated.place
    while last + 1 < len(tokens.words) and tokens.words[last + 1].is_capital:
        last += 1
    return tokens.lows[last] in dated.language.treaties


def _is_of_page(dated: Dated) -> bool:
    """A line on the page itself: "First published 16 May 2005", "Last updated on Friday"."""
    tags, lows, verbs = dated.tokens.tags, dated.tokens.lows, dated.language.verbs
    verb = len(tags) - len(tags.lstrip("xr"))
    is_published = verb < len(lows) and verbs.base(lows[verb]) in verbs.publishing
    return is_published and tags[verb] in "EP" and tags[verb + 1 :].lstrip("p:")[:1] == "@"


def _is_bare_it(dated: Dated) -> bool:
    """What "it" was at some time, where that is nothing told: "In October it was fuel"."""
    verb, tokens, language = dated.clause.verb, dated.tokens, dated.language
    if verb is None or verb.is_passive or tokens.tags[verb.head] not in "bB" or "t" in tokens.tags[verb.start :]:
        return False
    if dated.attachment.relation == "noun":  # "It was the first good news since Tuesday's roof fall"
        return False
    if not _is_subject(dated.clause, dated, language.things):
        return False
    rest = range(verb.end, dated.clause.end)
    return not any(tokens.lows[i] in language.events or tokens.tags[i] in "k0" for i in rest)


def _is_personal(dated: Dated) -> bool:
    """What the writer did, saw or was asked: "I flew there first in 1999", not "a firm near my shop burned"."""
    clause, tokens, language = dated.clause, dated.tokens, dated.language
    if dated.attachment.relation != "verb" or dated.parsed.sentence.speaker or clause.verb is None:
        return False
    is_own = _is_subject(clause, dated, language.first_person)
    if clause.kind == "complement" and clause.parent is not None and '"' in tokens.tags:  # "'I told her | it would'"
        return not is_own and _is_subject(clause.parent, dated, language.first_person)
    if dated.where == "future" or _is_inside_quotation(dated):
        return False
    is_state = verb_of(clause, tokens, language) in language.verbs.stative
    reach = clause.core[1] if is_state else clause.verb.end + 1
    near = tokens.lows[clause.verb.end : reach]
    return is_own or not language.first_person.isdisjoint(near)


def _is_inside_quotation(dated: Dated) -> bool:
    return bool((dated.tokens.tags[: dated.clause.core[0]].count('"') + dated.parsed.sentence.quote_open) % 2)


def _is_of_anybody(dated: Dated) -> bool:
    """Where people who are not named were: "those who were here in 1998"."""
    clause, tokens = dated.clause, dated.tokens
    if clause.kind != "relative" or clause.verb is None or clause.verb.is_passive:
        return False
    is_state = verb_of(clause, tokens, dated.language) in dated.language.verbs.stative
    return is_state and clause.introducer is not None and tokens.tags[: clause.introducer][-1:] == "u"


def _is_notice(dated: Dated) -> bool:
    """What readers are told to do or may: "Volunteers are asked to be there by eight", "Tickets may be collected"."""
    verb, tokens, verbs = dated.clause.verb, dated.tokens, dated.language.verbs
    if verb is None or not verb.is_passive or verb.is_negated:
        return False
    base = verbs.base(tokens.lows[verb.head])
    if verb.tense == "present":
        return base in verbs.inviting and tokens.tags[verb.end : verb.end + 1] == "t"
    return verb.tense == "may" and base in verbs.serving


def _is_subject(clause: Clause, dated: Dated, words: frozenset[str]) -> bool:
    """Tell whether the subject of a clause is one of some words alone."""
    tokens = dated.tokens
    spans = subject_spans(clause, tokens)
    lows = [tokens.lows[i] for a, b in spans for i in range(a, b) if tokens.tags[i] not in 'rN@"c,p']
    return len(lows) == 1 and lows[0] in words


_OF_DATES = (_is_wish, _is_owned, _is_one_more, _is_compared, _is_label, _is_treaty)
_OF_CLAUSES = (_is_asked, _is_of_page, _is_bare_it, _is_personal, _is_of_anybody, _is_notice)
