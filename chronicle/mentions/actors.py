"""Who acts in a German, French or Spanish clause, and who says so: noun phrases before the verb, or after it.

Used by ``runs``; English subjects are found in ``phrases``.
"""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["noun_phrase_at", "sayer_after", "subject_of"]

Span = tuple[int, int]

_LEADS = 'rN@"%c'
_LONGEST = 9
"""Tokens of a subject at most, where it follows its verb."""


def subject_of(clause: Clause, tokens: Tokens, language: Language, *, is_last: bool) -> Span | None:
    """Find the subject of a clause; None where it has none of its own."""
    assert clause.verb is not None
    start, _ = clause.core
    if clause.kind == "relative":
        is_que = clause.introducer is not None and tokens.tags[clause.introducer] == "T"
        is_object = is_que and not language.has_capital_nouns
        return _before_verb(start, clause.verb.start, tokens, language) if is_object else None
    if is_last:
        return noun_phrase_at(_after_lead(start, clause.verb.start, tokens), clause.core[1], tokens, language)
    before = _before_verb(start, clause.verb.start, tokens, language)
    if before is not None:
        return before
    is_first = not tokens.tags[start : clause.verb.start].strip(_LEADS + "u")
    fronts = clause.fronts if is_first or not language.has_capital_nouns else []
    named = (_before_verb(*front, tokens, language) for front in fronts)
    return next((span for span in named if span is not None), None) or _after_verb(clause, tokens, language)


def _after_lead(start: int, end: int, tokens: Tokens) -> int:
    """Skip dates, adverbs and a leading phrase with a preposition and a date."""
    place = start
    while place < end:
        if tokens.tags[place] in _LEADS and tokens.tags[place : place + 2] != "r0":
            place += 1
        elif tokens.tags[place] in "px" and "@" in tokens.tags[place : place + 3] and tokens.tags[place + 1] in "x@":
            place = tokens.tags.index("@", place) + 1
        else:
            break
    return place


def _before_verb(start: int, end: int, tokens: Tokens, language: Language) -> Span | None:
    """Give what stands before the verb if it can be its subject."""
    first = _after_lead(start, end, tokens)
    last = end
    if first > start and tokens.tags[first - 1 : first + 1] in ("No", "Nk"):  # "aucun accord"
        first -= 1
    trailing = language.idiom.of | language.idiom.clitics
    while last > first and (tokens.tags[last - 1] in _LEADS + ",p" or tokens.lows[last - 1] in trailing):
        last -= 1
    if not language.has_capital_nouns:
        first = _after_phrase(first, last, tokens, language)
    if first >= last or tokens.tags[first] in "paf":
        return None
    if language.has_capital_nouns and tokens.lows[first] in language.idiom.acted_on:
        return None
    if not any(tag in "kou0" for tag in tokens.tags[first:last]):
        return None
    return (first, last)


def _after_phrase(start: int, end: int, tokens: Tokens, language: Language) -> int:
    """Skip a phrase with a preposition that no comma parts from the subject: "En octubre | el 78 %"."""
    if tokens.tags[start : start + 1] != "p" or tokens.lows[start] in language.idiom.of:
        return start
    joined = language.idiom.of | language.new_date  # "del", "al"
    articles = (i for i in range(start + 2, end) if tokens.tags[i] == "x" and tokens.tags[i - 1] in "ko@")
    return next((i for i in articles if tokens.lows[i] not in joined), start)


def _after_verb(clause: Clause, tokens: Tokens, language: Language) -> Span | None:
    """Give the subject that follows its verb: "stimmte | der Rat", "a annoncé | le syndicat", "murieron | doce"."""
    verb, limit = clause.verb, clause.core[1]
    assert verb is not None
    asked = _after_words(language.idiom.asked, verb.end, limit, tokens) if clause.kind == "attribution" else None
    if asked is not None:
        return noun_phrase_at(asked, limit, tokens, language)
    if not language.has_capital_nouns and clause.kind != "attribution":
        base = language.verbs.base(tokens.lows[verb.head])
        is_reflexive = tokens.lows[max(0, verb.start - 1)] in language.idiom.reflexive  # "se firmará un acuerdo"
        if not (verb.is_passive or is_reflexive or base in language.idiom.inverting):
            return None
    pronoun = tokens.tags.find("u", verb.start, verb.end + 1)
    if pronoun >= 0:
        return None if tokens.lows[pronoun] in language.idiom.nobody else (pronoun, pronoun + 1)
    place = verb.end
    while place < limit and tokens.tags[place] in 'rN@"p':
        place = _after_preposition(place, limit, tokens, language) if tokens.tags[place] == "p" else place + 1
    return noun_phrase_at(place, limit, tokens, language)


def _after_words(words: tuple[str, ...], start: int, end: int, tokens: Tokens) -> int | None:
    """Give the token after some words; None where they do not stand between two tokens."""
    last = end - len(words)
    found = (i + len(words) for i in range(start, last) if tuple(tokens.lows[i : i + len(words)]) == words)
    return next(found, None) if words else None


def _after_preposition(place: int, end: int, tokens: Tokens, language: Language) -> int:
    """Give the token after a preposition and its date or noun phrase."""
    if tokens.tags[place + 1 : place + 2] == "@" or tokens.tags[place + 1 : place + 3] == "x@":
        return tokens.tags.index("@", place) + 1
    phrase = noun_phrase_at(place + 1, end, tokens, language)
    return phrase[1] if phrase is not None else end


def noun_phrase_at(start: int, end: int, tokens: Tokens, language: Language) -> Span | None:
    """Give the noun phrase that begins at a token, with a genitive or "of" after it; None if none begins there."""
    tags, lows = tokens.tags, tokens.lows
    if start >= end:
        return None
    if tags[start] == "u":
        return None if lows[start] in language.idiom.nobody else (start, start + 1)
    place = _noun_end(start, end, tokens, language)
    if place is None:
        return None
    while place < end and place - start < _LONGEST and _goes_on(place, tokens, language):
        after = _noun_end(place + (tags[place] == "p" or not language.has_capital_nouns), end, tokens, language)
        if after is None:
            break
        place = after
    return (start, place)


def _goes_on(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a noun phrase goes on at a token: "der Sprecher | der Bank", "der Prozess | gegen"."""
    low, idiom = tokens.lows[place], language.idiom
    is_with = tokens.tags[place] == "p" and low in idiom.of_noun and tokens.lows[place - 1] in language.events
    return low in idiom.of or low in idiom.genitive or is_with


def _noun_end(start: int, end: int, tokens: Tokens, language: Language) -> int | None:
    """Give the token after an article, adjectives, a noun and a name right after it."""
    tags, place = tokens.tags, start
    while place < end and tags[place] in "x0r":
        place += 1
    if language.has_capital_nouns:
        return _german_noun_end(place, end, tokens, language, has_article=tags[start] == "x")
    last = place
    while (
        last < end and tags[last] in "ko0P" and not (tags[last] == "P" and tags[last + 1 : last + 2] in ("p", "x", "@"))
    ):
        last += 1
    return last if last > place else None


def _german_noun_end(start: int, end: int, tokens: Tokens, language: Language, *, has_article: bool) -> int | None:
    """Give the token after adjectives, a noun and what it is called; a bare noun after one with an article is none."""
    place = start
    while place < end and tokens.tags[place] in "oEP" and not tokens.words[place].is_capital:
        place += 1
    if place >= end or not tokens.words[place].is_capital:
        return None
    place += 1
    while place < end and tokens.words[place].is_capital and tokens.tags[place] == "k":
        is_last = tokens.tags[place + 1 : place + 2] not in ("k", "")
        if has_article and is_last and tokens.lows[place].endswith(language.idiom.bare_endings):
            break
        place += 1
    return place


def sayer_after(start: int, end: int, tokens: Tokens, language: Language) -> Span | None:
    """Give who is named after "laut" or "selon" at a token; None if no such words stand there."""
    lows, idiom = tokens.lows, language.idiom
    for phrase in idiom.attributions:
        first = start + len(phrase)
        if tuple(lows[start:first]) == phrase:
            return (start, first) if phrase in idiom.nameless else noun_phrase_at(first, end, tokens, language)
    return None
