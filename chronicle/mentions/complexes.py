"""Verbs of a run of German, French or Spanish words: the finite one, what belongs to it, its tense, its negation.

English verb groups are found in ``grammar``; which run is a clause is left to ``runs``.
"""

from __future__ import annotations

from itertools import pairwise

from chronicle.mentions.grammar import Tense, VerbGroup
from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["complex_of", "finite_places", "rejoin"]

_AUXILIARIES = frozenset("MWCObBhHDd")
_NOT_FINITE_AFTER = frozenset("xp0")
"""Before a form that may be a noun as well: "le vote", "sans marche"."""
_GAP = frozenset("rNu@")
_BETWEEN = 4
"""Tokens between an auxiliary and its participle, in French and Spanish: "a, en effet, été"."""
_ENDING_A_VERB = frozenset("PEInMCO")
_JOINTS = frozenset({"a", "que", "de"})
"""Between an auxiliary and an infinitive: "va a", "tuvo que"."""
_TENSES: dict[str, Tense] = {"past": "past", "present": "present", "will": "will", "would": "would"}
_PERFECT: dict[str, Tense] = {"h": "perfect", "b": "perfect", "H": "pluperfect", "B": "pluperfect"}
_SIMPLE: dict[str, Tense] = {
    "M": "will",
    "W": "would",
    "C": "may",
    "O": "must",
    "b": "present",
    "B": "past",
    "h": "present",
    "H": "past",
    "D": "past",
    "d": "present",
}


def finite_places(tokens: Tokens, start: int, end: int, language: Language) -> list[int]:
    """Find the words of a run that can be its finite verb; weaker forms only where there is no better one."""
    tags = tokens.tags
    strong = [
        i for i in range(start, end) if tags[i] in _AUXILIARIES or tags[i] == "V" or _is_ahead(tokens, i, language)
    ]
    strong = [i for i in strong if not (tags[i] in "VhH" and i > start and _is_noun(tokens, i, language))]
    if language.has_capital_nouns:
        strong = [i for i in strong if not _is_infinitive(tokens, i, start, language)]
    if strong:
        return strong
    weak = [i for i in range(start, end) if tags[i] in "sE" and _may_be_finite(tokens, i, start, language)]
    if weak or not language.has_capital_nouns:
        return weak[:1]
    return [i for i in range(start, end) if tags[i] == "I" and tags[i - 1 : i] not in ("p", "t") and i > start][:1]


def _is_noun(tokens: Tokens, place: int, language: Language) -> bool:
    """Tell a form after an article; "la", "l'" and "los" before a verb may be what it acts on: "el juez la aplazó"."""
    before = tokens.lows[place - 1]
    is_clitic = before in language.acted_on_it and tokens.tags[place - 2 : place - 1] not in ("p", "c") and place > 1
    return tokens.tags[place - 1] == "x" and not is_clitic


def _is_ahead(tokens: Tokens, place: int, language: Language) -> bool:
    """Tell a form that is a verb and nothing else: a future or conditional one."""
    low = tokens.lows[place]
    return tokens.tags[place] == "s" and language.verbs.tense_of.get(low, "will") in ("will", "would")


def _is_infinitive(tokens: Tokens, place: int, start: int, language: Language) -> bool:
    """Tell a German "werden" that only ends another verb: "soll gehoben werden"."""
    if tokens.lows[place] not in language.idiom.auxiliary_infinitives:
        return False
    return any(tag in _AUXILIARIES or tag == "V" for tag in tokens.tags[start:place])


def _may_be_finite(tokens: Tokens, place: int, start: int, language: Language) -> bool:
    before = tokens.tags[place - 1 : place] if place > start else ""
    if before in _NOT_FINITE_AFTER and not language.has_capital_nouns:
        return before == "0" and place - 1 > start
    if language.has_capital_nouns:
        return before != "x"
    return tokens.lows[place] not in language.events or tokens.tags[place + 1 : place + 2] in ("x", "0", "@")


def complex_of(finite: int, end: int, tokens: Tokens, language: Language, *, start: int, is_last: bool) -> VerbGroup:
    """Give the verb whose finite word stands at a token; ``is_last`` where it ends a German clause."""
    if language.has_capital_nouns:
        head, parts = _german(finite, start, end, tokens, is_last=is_last)
    else:
        head, parts = _romance(finite, end, tokens, language)
    is_passive, tense = _voice(finite, head, parts, tokens, language)
    after = finite + 1 if language.has_capital_nouns else max([finite, *parts]) + 1
    is_negated = "N" in tokens.tags[start:end] and not _denies_nothing(tokens.lows[start : end + 1], language)
    return VerbGroup(finite, after, head, tense, is_passive, is_negated)


def _denies_nothing(lows: list[str], language: Language) -> bool:
    """Tell a negation that denies nothing: "nicht nur", "pas encore", "no antes de"."""
    return any(f"{first} {second}" in language.idiom.not_denying for first, second in pairwise(lows))


def _german(finite: int, start: int, end: int, tokens: Tokens, *, is_last: bool) -> tuple[int, list[int]]:
    """Find the words that end a German verb: participles and infinitives after it, or before where it stands last."""
    if tokens.tags[finite] not in _AUXILIARIES:
        return finite, []
    span = range(start, finite) if is_last else range(finite + 1, end)
    parts = [i for i in span if tokens.tags[i] in _ENDING_A_VERB]
    if is_last and not parts:  # "hätte stattfinden sollen"
        parts = [i for i in range(finite + 1, end) if tokens.tags[i] in _ENDING_A_VERB]
    full = [i for i in parts if tokens.tags[i] in "PEI"]
    if not full and not is_last:  # a verb that is not in the table: "soll das Netz entlasten"
        last = next((i for i in reversed(span) if tokens.tags[i] not in '%@"'), finite)
        is_form = tokens.tags[last] == "o" and tokens.lows[last].endswith(("en", "t"))
        return (last, [*parts, last]) if is_form and not tokens.words[last].is_capital else (finite, [])
    return (full[-1], parts) if full else (finite, [])


def _romance(finite: int, end: int, tokens: Tokens, language: Language) -> tuple[int, list[int]]:
    """Find what follows a French or Spanish auxiliary: "a été | reporté", "va a | abrir", "queda | cancelado"."""
    tags, parts, gap, place = tokens.tags, list[int](), 0, finite + 1
    is_open = tags[finite] in _AUXILIARIES or tokens.lows[finite] in language.idiom.like_be
    while place < end and is_open and gap <= _BETWEEN:
        tag = tags[place]
        is_aim = tag == "I" and (tags[finite] in "MCOD" or bool(parts))
        if tag in "PE" or is_aim:
            return place, [*parts, place]
        if tag in "ne":
            parts, gap = [*parts, place], 0
        elif tag in _GAP or tokens.lows[place] in _JOINTS:
            gap += 1
        else:
            break
        place += 1
    return finite, parts


def _voice(finite: int, head: int, parts: list[int], tokens: Tokens, language: Language) -> tuple[bool, Tense]:
    """Tell whether a verb is passive, and its tense."""
    tag, low, verbs = tokens.tags[finite], tokens.lows[finite], language.verbs
    lows = [tokens.lows[i] for i in parts]
    if tag not in _AUXILIARIES:
        return low in language.idiom.like_be and bool(parts), _tense_of(low, tag, language)
    if tag == "W" and not language.idiom.ought.isdisjoint(lows):
        return False, "must"
    is_done = head != finite and tokens.tags[head] in "PE"
    is_passive = not language.idiom.passive_parts.isdisjoint(lows)
    if tag in "hH":
        return is_passive, _PERFECT[tag] if parts else _SIMPLE[tag]
    is_own = verbs.base(tokens.lows[head]) in verbs.with_be or tokens.lows[finite - 1] in language.idiom.reflexive
    if tag in "bB" and is_done and (is_own or is_passive):
        return not is_own, _PERFECT[tag]
    if language.has_capital_nouns and tag == "M" and is_done:  # "wird gesperrt", but "wird sperren"
        return True, "present"
    if is_done and tag in "OC":  # "muss verschoben werden", "doit être reporté"
        is_passive = not {verbs.base(low) for low in lows} & {"have"} and any(i != head for i in parts)
        return is_passive and (not language.has_capital_nouns or "werden" in lows), _SIMPLE[tag]
    return is_done and tag in "bBMWD", _SIMPLE[tag]


def _tense_of(low: str, tag: str, language: Language) -> Tense:
    """Give the tense of a full verb; of one that is not in the table, by its letter."""
    guess = {"V": "past", "s": "will"}.get(tag, "present")
    return _TENSES.get(language.verbs.tense_of.get(low, guess), "present")


def rejoin(tokens: Tokens, start: int, end: int, language: Language) -> None:
    """Read a German verb whose prefix stands last as one word: "sagte … ab" as "absagte"."""
    last = end - 1
    while last > start and tokens.tags[last] in "%@":
        last -= 1
    if tokens.lows[last] not in language.particles or last == start:
        return
    for place in range(start, last):
        joined = tokens.lows[last] + tokens.lows[place]
        if tokens.tags[place] in "VsEI" and joined in language.verbs.base_of and not tokens.words[place].is_capital:
            tokens.lows[place] = joined
            return
