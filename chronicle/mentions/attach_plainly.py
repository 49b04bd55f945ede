"""Which date belongs to which happening in German, French and Spanish; English is left to ``attach``.

The date of a plan is told by the words around it: what was planned for it, moved to it or from it.
"""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.mentions.attach import Attachment, is_attribute, is_meant
from chronicle.mentions.clauses import Clause
from chronicle.mentions.language import Language
from chronicle.mentions.named_dates import is_name
from chronicle.mentions.phrases import Span
from chronicle.mentions.plans import PlanDate, PlanRole
from chronicle.mentions.status import Placed, verb_of
from chronicle.mentions.tokens import Tokens

__all__ = ["attach_plainly"]

_REACH = 4
"""Tokens between a date and the participle that tells a plan of it: "prévue, en principe, le"."""
_ENDINGS = ("en", "er", "es", "em", "e")


def attach_plainly(
    place: int, tokens: Tokens, found: Sequence[Clause], where: Placed, language: Language
) -> Attachment:
    """Decide what the time expression at token ``place`` dates."""
    clause = _owner(place, found)
    if is_name(place, tokens, language) or is_attribute(place, tokens, language):
        return Attachment(clause, "none")
    plan = _moved(place, tokens, clause, language) or _planned(place, tokens, clause, language)
    if plan is not None:
        return Attachment(clause, "noun", plan.word, plan)
    attribute = _attribute_after(place, tokens, language)
    if attribute is not None:
        return Attachment(clause, "noun", attribute[1])
    noun = _noun_of(place, tokens, clause, language)
    if noun is not None:
        return Attachment(clause, "noun", noun)
    base, verb = verb_of(clause, tokens, language), clause.verb
    if base in language.verbs.destining and is_meant(place, tokens, language):
        return Attachment(clause, "verb")
    is_over = where != "future" or (verb is not None and verb.tense == "pluperfect")
    is_said = base in language.verbs.saying and not (verb and verb.is_passive) and is_over
    if clause.kind == "attribution" or is_said:
        return Attachment(clause, "saying")
    return Attachment(clause, "verb")


def _owner(place: int, found: Sequence[Clause]) -> Clause:
    """Find the clause that holds a token; of one inside another, the inner: "la oferta | presentada el lunes | es"."""
    holding = [clause for clause in found if clause.holds(place)]
    return min(holding, key=lambda clause: sum(end - start for start, end in clause.spans), default=found[0])


def _moved(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "auf den 1. Juli verschoben", "a été reportée au 30 juin", "aplazó el juicio al 1 de julio"."""
    verb, verbs = clause.verb, language.verbs
    if verb is None or not verb.start < place:
        return None
    base = verb_of(clause, tokens, language)
    if base not in verbs.postponing and base not in verbs.moving:
        return None
    joint = place - 1
    while (
        joint > verb.start
        and tokens.tags[joint] in "xr"
        and tokens.lows[joint] not in language.new_date | language.old_date
    ):
        joint -= 1
    lows = (tokens.lows[joint], tokens.lows[place].partition(" ")[0])
    role = _role(lows, language)
    if role is None or joint < verb.start:
        return None
    spans = _what_moves(clause, joint, tokens, language.idiom.reflexive)
    word = _head(spans, tokens)
    return PlanDate(role, tuple(spans), word) if word is not None else None


def _role(lows: Sequence[str], language: Language) -> PlanRole | None:
    """Tell from the words before a date, or its own first one, whether it is the new or the old date of a plan."""
    for low in lows:
        if low in language.new_date:
            return "new"
        if low in language.old_date:
            return "old"
    return None


def _what_moves(clause: Clause, joint: int, tokens: Tokens, reflexive: frozenset[str]) -> list[Span]:
    """Give the subject of a passive verb of moving, and of one without an object; else its object."""
    verb, subject = clause.verb, clause.subject
    assert verb is not None
    is_reflexive = not reflexive.isdisjoint(tokens.lows[max(0, verb.start - 1) : joint])
    if verb.is_passive or is_reflexive:
        return _whole_subject(clause)
    end = joint
    while end > verb.end and tokens.tags[end - 1] == "@":  # "verschob die Rückkehr | am Dienstag | auf Sonntag"
        end -= 1
    start = end
    while start > verb.end and tokens.tags[start - 1] in "koIsEP0'":
        start -= 1
    if start > verb.end and tokens.tags[start - 1] == "x":
        start -= 1
    span = (start, end)
    if start < end and (subject is None or not subject[0] <= start < subject[1]):
        return [span]
    return _whole_subject(clause)


def _whole_subject(clause: Clause) -> list[Span]:
    if clause.subject is not None:
        return [clause.subject]
    return [clause.parent.subject] if clause.parent is not None and clause.parent.subject is not None else []


def _head(spans: Sequence[Span], tokens: Tokens) -> int | None:
    return next(
        (i for start, end in spans for i in range(start, end) if tokens.tags[i] in "koIsPE" and tokens.tags[i] != "x"),
        None,
    )


def _planned(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "die für den 18. Juni angesetzte Anhörung", "la fête prévue le 4 juillet"."""
    return (_planned_before if language.has_capital_nouns else _planned_after)(place, tokens, clause, language)


def _planned_before(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "die für den 18. Juni angesetzte Anhörung"."""
    del clause
    found = _attribute_after(place, tokens, language)
    if found is None or language.verbs.base(_bare(tokens.lows[found[0]], language)) not in language.verbs.planning:
        return None
    article = next((i for i in range(place - 1, max(-1, place - _REACH), -1) if tokens.tags[i] == "x"), None)
    named = (found[1], found[2])
    return PlanDate("planned", (named,) if article is None else ((article, article + 1), named), found[1])


def _planned_after(place: int, tokens: Tokens, clause: Clause, language: Language) -> PlanDate | None:
    """Read "la fête prévue le 4 juillet"."""
    word, verb = place - 1, clause.verb
    while word > max(0, place - _REACH) and tokens.tags[word] in "xpr@,":
        word -= 1
    is_plan = tokens.tags[word] == "P" and language.verbs.base(tokens.lows[word]) in language.verbs.planning
    if word < 0 or not is_plan or (verb is not None and verb.start <= word < verb.end):
        return None
    start = word
    while start > 0 and tokens.tags[start - 1] in "xkoIsp0":
        start -= 1
        is_joined = tokens.tags[start - 1 : start] == "p" or tokens.lows[start] in language.idiom.of
        if tokens.tags[start] == "x" and not is_joined:
            break
    noun = next((i for i in range(start, word) if tokens.tags[i] in "koIs"), None)
    return PlanDate("planned", ((start, word),), noun) if noun is not None else None


def _attribute_after(place: int, tokens: Tokens, language: Language) -> tuple[int, int, int] | None:
    """Find a German participle between a date and its noun, and where the noun ends: "… | angesetzte Anhörung"."""
    following = tokens.words[place + 1 : place + 5]
    for offset, word in enumerate(following[:-1]):
        is_form = (
            not word.is_capital
            and word.low.endswith(language.attribute_endings)
            and tokens.tags[place + 1 + offset] in "oPEV"
        )
        if not is_form and tokens.tags[place + 1 + offset] not in "prx":
            return None
        if is_form and following[offset + 1].is_capital and word.low.endswith(language.attribute_endings):
            first = place + 2 + offset
            end = first + 1
            while end < len(tokens.words) and tokens.words[end].is_capital:
                end += 1
            return (place + 1 + offset, first, end)
    return None


def _bare(low: str, language: Language) -> str:
    """Give the participle that an inflected one is made of: "geplante", "geplant"."""
    bare = (low.removesuffix(ending) for ending in _ENDINGS if low.endswith(ending))
    return next((form for form in bare if form in language.verbs.base_of), low)


def _noun_of(place: int, tokens: Tokens, clause: Clause, language: Language) -> int | None:
    """Find the noun of "das Urteil vom 5. Mai", "l'incendie du 11 juin"; German "am" only before the verb."""
    joint = place - 1
    first = tokens.lows[place].partition(" ")[0]
    is_linked = joint >= 0 and tokens.lows[joint] in language.idiom.of
    noun = joint - 1 if is_linked else joint
    if noun < 0 or tokens.tags[noun] not in "koIsPE":
        return None
    is_linked = is_linked or first in language.idiom.of
    verb = clause.verb
    if verb is not None and verb.is_negated and verb.end <= noun:  # what was not done is no happening of that day
        return None
    if is_linked:
        return noun if tokens.lows[noun] in language.events else None
    is_front = (
        verb is not None
        and clause.core[0] <= place < verb.start
        and language.has_capital_nouns
        and not clause.introducer
    )
    is_front = is_front and clause.kind == "main"
    return noun if is_front and tokens.lows[noun] in language.events else None
