"""What a clause tells that somebody denies or calls false, itself or as what a report, a rumour or a claim says.

A claim is read from where the clause hangs: right behind a verb, or behind a noun for what is told. What the clause
negates by itself is a cue of ``status``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["why_denied"]

_NEAR = 2
"""Words before a date in which a word for a report says that it is the day of that: "den Bericht am Montag"."""
_IN_PHRASE = frozenset("pxokIGEs'0r@\"")
"""Letters between a noun and the clause that says what it tells: "talk | in the shop | that"."""
_VERBS = frozenset("VEPIGsn")
_BREAKS = frozenset(";:Twafz")
"""Letters that end the reach of a verb before a noun."""
_MOST_AHEAD = 16
"""Tokens before a noun in which the verb stands that does something to what it tells."""


def why_denied(
    clause: Clause,
    others: Sequence[Clause],
    *,
    before: str,
    is_over: bool,
    tokens: Tokens,
    language: Language,
) -> str | None:
    """Say for what reason a clause is told not to be so; ``before`` is what precedes its date in it."""
    reasons: tuple[Callable[[], str | None], ...] = (
        lambda: _denied_outright(clause, tokens, language),
        lambda: _denied_claim(clause, others, tokens, language),
        lambda: _denied_beside(clause, others, tokens, language),
        lambda: _denied_report(clause, before, tokens, language),
        lambda: _contrary(clause, tokens, language) if is_over else None,
    )
    return next((reason for reason in (read() for read in reasons) if reason), None)


def _base(clause: Clause, tokens: Tokens, language: Language) -> str:
    return language.verbs.base(tokens.lows[clause.verb.head]) if clause.verb else ""


def _denier(clause: Clause | None, tokens: Tokens, language: Language) -> str | None:
    """Give the verb by which a clause denies something."""
    if clause is None or clause.verb is None or clause.verb.is_negated:
        return None
    base = _base(clause, tokens, language)
    return base if base in language.verbs.denying else None


def _denied_outright(clause: Clause, tokens: Tokens, language: Language) -> str | None:
    """Read "denied | that he left", "it is not true | that he left", "denied leaving"."""
    parent, tags = clause.parent, tokens.tags
    if clause.kind == "complement" and parent is not None and parent.verb is not None:
        words = tokens.lows[parent.core[0] : parent.core[1]]
        if parent.verb.is_negated and any(word in language.true_words for word in words):
            return "told not to be true"
    is_told = clause.kind == "complement" or _is_content(clause, tokens)
    if is_told and (verb := _denier(parent, tokens, language)):
        return f"told after '{verb}'"
    verb = _denier(clause, tokens, language)
    if verb and clause.verb and tags[clause.verb.end :].lstrip("r")[:1] in ("G", "n", "h"):
        return f"told after '{verb}'"
    return None


def _is_content(clause: Clause, tokens: Tokens) -> bool:
    """Tell whether a clause says what the verb of the one it hangs on is about: "denied firmly | that", "dass …, |"."""
    parent, tags = clause.parent, tokens.tags
    if clause.introducer is None or tags[clause.introducer] != "T" or parent is None or parent.verb is None:
        return False
    if clause.introducer == 0:
        return True
    between = tags[parent.verb.end : clause.introducer].strip(",")
    return parent.verb.end <= clause.introducer and len(between) <= 1 and between.strip("ro") == ""


def _claim_noun(clause: Clause, tokens: Tokens, language: Language) -> int | None:
    """Find the noun whose content a clause is: "a report, made on the radio, | that the wall had cracked"."""
    if clause.introducer is None or tokens.tags[clause.introducer] not in "Tw":
        return None
    place, tags, lows = clause.introducer - 1, tokens.tags, tokens.lows
    if tags[place : place + 1] == "," and lows[place - 1] not in language.told_nouns:
        place = tags.rfind(",", 0, place)  # an aside
    while place > 0 and tags[place] in ",p":
        place -= 1
    while place >= 0 and tags[place] in _IN_PHRASE:
        if lows[place] in language.told_nouns:
            is_verb = clause.parent is not None and clause.parent.verb is not None and clause.parent.verb.head == place
            return None if is_verb else place
        place -= 1
    return None


def _denied_claim(clause: Clause, others: Sequence[Clause], tokens: Tokens, language: Language) -> str | None:
    """Read what somebody says of a claim: "dismissed a report that he left", "rumours that he left are false"."""
    start = clause.introducer if clause.introducer is not None else clause.core[0]
    if start > 0 and tokens.tags[start] == "T":
        verb = _denies_at(start - 1 - (tokens.tags[start - 1] == "r"), tokens, language)
        if verb is not None:
            return f"told after '{verb}'"  # "surfaced to deny | that he left"
    noun = _claim_noun(clause, tokens, language)
    verb = _waved_off(noun, tokens, language) if noun is not None else None
    if noun is not None and verb is None and clause in others and not language.has_grammar:
        behind = others[others.index(clause) + 1 :][:1]  # "Berichte, wonach er ging, | wies er zurück"
        verb = next((v for c in behind if (v := _denier(c, tokens, language))), None)
    if verb is not None:
        return f"told after '{verb}'"
    is_told = clause.kind != "main" and not language.told_nouns.isdisjoint(tokens.lows[:start])
    return "told to be false" if is_told and _is_called_false(clause, tokens, language) else None


def _denies_at(place: int, tokens: Tokens, language: Language) -> str | None:
    """Give the base of a verb that denies what follows it: "surfaced to deny | that he left"."""
    base = language.verbs.base(tokens.lows[place])
    is_noun = tokens.tags[place] == "I" and tokens.tags[place - 1] != "t"  # "ended a dispute | that"
    is_verb = base in language.verbs.denying and tokens.tags[place] in _VERBS and not is_noun
    return base if is_verb and "N" not in tokens.tags[max(0, place - _NEAR) : place] else None


def _waved_off(noun: int, tokens: Tokens, language: Language) -> str | None:
    """Give the verb before a noun that denies what it tells: "dismissed the claim", "asked us to ignore the tale"."""
    for place in range(noun - 1, max(-1, noun - _MOST_AHEAD), -1):
        if tokens.tags[place] in _BREAKS:
            return None
        base = language.verbs.base(tokens.lows[place])
        is_verb = tokens.tags[place] in _VERBS or base in language.verbs.ignoring
        if is_verb and base in language.verbs.denying | language.verbs.ignoring:
            return base if "N" not in tokens.tags[max(0, place - _NEAR) : place] else None
    return None


def _is_called_false(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause is the end of a subject that is called false: "rumours that he left | were untrue"."""
    tags, lows, end = tokens.tags, tokens.lows, clause.core[1]
    place = end + (tags[end : end + 1] == ",")
    if clause.verb is not None and tags[clause.verb.start] in "bB":  # "claims that money changed hands | are false"
        start = clause.introducer if clause.introducer is not None else clause.core[0]
        place = clause.verb.start if _VERBS.intersection(tags[start : clause.verb.start]) else place
    if tags[place : place + 1] not in ("b", "B"):
        return False
    word, is_negated = place + 1, lows[place].endswith(("n't", "n’t"))
    while word < len(tags) - 1 and tags[word] in 'rN",':
        is_negated = is_negated or tags[word] == "N"
        word = max(word, tags.find(",", word + 1)) if tags[word] == "," else word
        word += 1
    return lows[word] in (language.true_words if is_negated else language.false_words)


def _denied_report(clause: Clause, before: str, tokens: Tokens, language: Language) -> str | None:
    """Judge what is told behind a report that the clause denies: "dementierte Berichte über eine Razzia am 9. Juni"."""
    verb = _denier(clause, tokens, language)
    if language.has_grammar or verb is None:
        return None
    is_told = not language.told_nouns.isdisjoint(before.lower().split()[:-_NEAR])
    return f"told after '{verb}'" if is_told else None


def _denied_beside(clause: Clause, others: Sequence[Clause], tokens: Tokens, language: Language) -> str | None:
    """Judge what others said and a clause beside denies: "wies Berichte zurück, | er sei entlassen worden".

    So with an infinitive: "bestritt, | ihn getroffen zu haben", and where the claim comes first.
    """
    verb = clause.verb
    if verb is None or clause not in others:
        return None
    is_aim = verb.start > 0 and tokens.lows[verb.start - 1] in language.infinitive_marks
    is_told = tokens.lows[verb.start] in language.told_moods
    if not is_aim and not is_told:
        return None
    number = others.index(clause)
    beside = others[:number][-1:]
    if is_told and clause.core[0] > 1 and tokens.lows[clause.core[0] - 2] in language.told_nouns:
        beside = [*beside, *others[number + 1 :][:1]]  # "Berichte, | er sei entlassen, | wies er zurück"
    denying = next((base for c in beside if (base := _denier(c, tokens, language))), None)
    return f"told after '{denying}'" if denying else None


def _contrary(clause: Clause, tokens: Tokens, language: Language) -> str | None:
    """Judge what is negated against what others told: "contrary to a report, | no gate failed"."""
    verb, lows = clause.verb, tokens.lows
    if verb is None or clause.kind != "main":
        return None
    is_negated = verb.is_negated or not language.not_one.isdisjoint(lows[clause.core[0] : verb.start])
    is_contrary = not language.contrary.isdisjoint(lows[: clause.core[0]])
    return "contrary to what was told" if is_negated and is_contrary else None
