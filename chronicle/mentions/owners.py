"""Days that own what a clause is about: "Tuesday's washout cost the hosts a place", "Saturday's race is off".

Which noun a day owns is found by ``attach``.
"""

from __future__ import annotations

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.status import verb_of
from chronicle.mentions.tokens import Tokens

__all__ = ["means_day", "owns_what_acts", "owns_what_is_off"]

_TELLING = frozenset({"past", "perfect", "pluperfect"})


def means_day(place: int, tokens: Tokens) -> bool:
    """Tell whether a date is one day."""
    expression = tokens.expressions.get(place)
    return expression is not None and expression.when is not None and expression.when.is_day


def owns_what_is_off(place: int, noun: int, tokens: Tokens, clause: Clause, language: Language) -> bool:
    """Tell whether a day owns what a clause calls off or puts off: "Saturday's display has been cancelled"."""
    verb, verbs = clause.verb, language.verbs
    if verb is None or not verb.is_passive or verb.start <= noun or tokens.tags[place + 1] != "'":
        return False
    base = verb_of(clause, tokens, language)
    near = {base, *(f"{base} {low}" for low in tokens.lows[verb.end : verb.end + 1])}
    undone = verbs.cancelling | verbs.postponing | verbs.cancelling_phrases | verbs.postponing_phrases
    return means_day(place, tokens) and not undone.isdisjoint(near)


def owns_what_acts(place: int, noun: int, tokens: Tokens, clause: Clause, language: Language) -> bool:
    """Tell whether a day owns what a clause is about, which did something: "Tuesday's washout cost the hosts a place".

    Not a paper of that day, which tells, nor who did something, on any day, nor what only was something.
    """
    verb = clause.verb
    if verb is None or tokens.tags[place + 1] != "'" or verb.start <= noun or not means_day(place, tokens):
        return False
    low = tokens.lows[noun]
    is_thing = low in language.written_things | language.day_things or low.endswith(language.doer_endings)
    if verb.tense not in _TELLING or tokens.tags[verb.head] in "bB" or is_thing:
        return False
    if (
        clause.kind != "main"
        or "@" in tokens.tags[place + 1 : clause.end]
        or tokens.tags[clause.start : place].strip('xrc"')
    ):
        return False
    base, verbs = verb_of(clause, tokens, language), language.verbs
    return not (base in verbs.stative or base in verbs.reporting or base in verbs.saying)
