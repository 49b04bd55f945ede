"""Whether token ranges of a sentence may stand side by side in a title: what lies between them must be left out freely.

A date, an aside between its marks, "which" before its verb, or all that stands between a subject and its second verb.
Words joined over anything else would say what nobody said.
"""

from __future__ import annotations

import re
from itertools import pairwise

from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import Span, antecedent, has_subject, phrase_before
from chronicle.mentions.readable import TWO_PHRASES
from chronicle.mentions.reading import Dated

__all__ = ["DOERS", "has_main", "is_place_of", "is_set_in", "is_sound", "told_of", "with_object"]

_FREE = re.compile(r"(?:[rN\"%,]|[EP]?[prax]*@|[c](?=[,r]*\Z))*")
"""Between two ranges: dates, adverbs and marks."""
_ASIDE = re.compile(r",.*,|\(.*\)|-.*-|,.*-")
_APPOSED = re.compile(r",(?:0|[x0]?[okEI&]{1,5}(?:px?[ok]+)?),?w")
"""What a person is, or how old, before "who": "Aker, | the climber who | scaled", "Aker, | 61, who | left"."""
_MEASURE = re.compile("r*0[or]+")
"""How far off or how long something is, between marks: "the bridge, | two miles upstream, | which"."""
_TIMES = re.compile("p?x?@|[r,%]")
_FRONT = re.compile("(?:(?:r|p?x?@,?)+(?=u))?")
"""When it was, before a pronoun: "On Friday | it sold"."""
_UNREAD = re.compile("[oI]so?x")
"""A verb that was taken for a noun: "who was on the | job tells me"."""
_BARE = "x0r"
DOERS = ("er", "or", "ers", "ors", "man", "men", "woman", "women", "ist", "ists", "ian", "ians", "person", "people")
"""Endings of what a person is called by what they do."""


def has_main(dated: Dated) -> bool:
    """Tell whether the sentence was read as far as what it says outright; where not, its clauses are not trusted."""
    return any(c.kind in ("main", "attribution") and c.verb and c.verb.is_finite for c in dated.parsed.clauses)


def is_sound(spans: list[Span], dated: Dated) -> bool:
    """Tell whether a sentence may be shortened to some of its token ranges."""
    tags = dated.tokens.tags
    kept = [(start, end) for start, end in spans if start < end]
    front = _FRONT.match(tags, *kept[0]) if kept else None
    if front is None or TWO_PHRASES.search(tags, front.end(), _verb_after(kept, dated)):
        return False
    first, is_aside = kept[0][0], dated.clause.kind in ("relative", "participle")
    if first and tags[first - 1] == "p" and tags[first] != "@" and not is_aside:  # "around | the stalls"
        return False
    return all(_may_join(before, after, dated) for before, after in pairwise(kept))


def _verb_after(kept: list[Span], dated: Dated) -> int:
    """Give the token of the first verb from where the ranges begin, or where the first range ends."""
    verbs = [c.verb.start for c in dated.parsed.clauses if c.verb is not None and c.verb.start >= kept[0][0]]
    return min([kept[0][1], *verbs])


def _may_join(before: Span, after: Span, dated: Dated) -> bool:
    tags = dated.tokens.tags
    gap = tags[before[1] : after[0]]
    verb = next((c.verb for c in dated.parsed.clauses if c.verb is not None and c.verb.start >= after[0]), None)
    is_verb_next = verb is not None and not tags[after[0] : verb.start].strip('rN"@,p')
    is_second = is_verb_next and "c" in gap and not gap.strip("rp@c")
    if is_second and not any(before[0] <= c.verb.start < before[1] for c in dated.parsed.clauses if c.verb is not None):
        return False  # "we look for rain | and | would not be surprised", the first verb of which was not known
    if is_verb_next and gap.count(",") == 1 and not gap.strip(',@prax"N'):  # "the notice, | served on Monday, did not"
        return False
    if after[0] < before[1] or _FREE.fullmatch(gap) or _ASIDE.fullmatch(gap) or _is_clause(before[1], after[0], dated):
        return True
    if not is_verb_next:
        return False
    if gap.strip(',@pr"') in ("w", "T") or _APPOSED.fullmatch(gap):
        return True
    return gap[-1:] in ("c", ",") or "c" in gap[-3:]


def _is_clause(start: int, end: int, dated: Dated) -> bool:
    """Tell whether tokens are just a clause that tells which: "a truce | agreed in April | collapsed"."""
    for clause in dated.parsed.clauses:
        opening = clause.start if clause.introducer is None else clause.introducer
        if clause.kind in ("relative", "participle") and start <= opening and clause.end <= end:
            tags = dated.tokens.tags
            if clause.verb is not None and _UNREAD.search(tags, clause.verb.end, clause.end):
                return False
            return not tags[start:opening].strip(",p") and not tags[clause.end : end].strip(",")
    return False


def told_of(clause: Clause, dated: Dated) -> Span | None:
    """Find the noun phrase of which a relative or participle clause tells; None where that is not plain.

    "A ban on the fair, which opens" tells of the fair; "an aide of the mayor, who resigned" of nobody that is plain.
    """
    tokens = dated.tokens
    start, end = antecedent(clause, tokens)
    if start == end or not dated.language.nobody_told.isdisjoint(tokens.lows[start:end]):
        return None
    if _MEASURE.fullmatch(tokens.tags, start, end) and tokens.tags[start - 1 : start] == ",":
        return None
    if clause.kind == "participle":
        return (start, end) if _is_object_or_first((start, end), clause, dated) else None
    if clause.introducer is None or clause.verb is None or tokens.tags[clause.introducer - 1] in "pc":
        return None
    low = tokens.lows[clause.introducer]
    is_subject = not tokens.tags[clause.core[0] : clause.verb.start].strip('rN"@,p')
    if not is_subject or low not in ("who", "which", "that"):
        return None
    if tokens.tags[start - 1 : start] == "p" and not _agrees((start, end), dated):
        start, _ = phrase_before(start - 1, tokens)
    found = _nearest((start, end), low, dated)
    return found if found is not None and tokens.tags[slice(*found)].strip(_BARE) else None


def _nearest(phrase: Span, low: str, dated: Dated) -> Span | None:
    """Choose between a noun phrase and the last one inside it; after a comma only "who" and a name tell which."""
    tags, lows, (start, end) = dated.tokens.tags, dated.tokens.lows, phrase
    if "p" not in tags[start:end]:
        return phrase
    joint = tags.rindex("p", start, end)
    inner = (max(joint + 1, phrase_before(end, dated.tokens)[0]), end)
    is_aside, is_name = tags[end : end + 1] == ",", not tags[slice(*inner)].strip("k")
    if not tags[slice(*inner)].strip(_BARE):  # "a mother of two"
        return phrase
    if not is_aside:  # what tells which tells it of no name, and of what its verb agrees with
        return inner if not is_name and _agrees(inner, dated) else phrase
    heads = [lows[place] for place in range(start, joint) if tags[place] in "ok"]
    if not heads:  # "loaded with | the software, which"
        return inner
    if low != "who":
        return None
    is_person = bool(heads) and (heads[-1] in dated.language.titles or heads[-1].endswith(DOERS))
    is_named = is_name and inner[1] - inner[0] > 1
    return phrase if is_person and not is_named else None if is_person else inner


def _agrees(phrase: Span, dated: Dated) -> bool:
    """Tell whether a noun phrase is of the number that the clause's verb is of: "a ban on tents | that was"."""
    verb, lows, language = dated.clause.verb, dated.tokens.lows, dated.language
    if verb is None:
        return True
    is_many, low = lows[phrase[1] - 1].endswith("s"), lows[verb.start]
    return low not in (language.singular_verbs if is_many else language.plural_verbs)


def _is_object_or_first(phrase: Span, clause: Clause, dated: Dated) -> bool:
    """Tell whether a phrase before a comma and a participle is plainly what that tells of."""
    tags, (start, end) = dated.tokens.tags, phrase
    if tags[end : clause.core[0]] == "":
        return True
    return tags[start - 1 : start] not in tuple("pItTG") and "p" not in tags[start:end]


def is_place_of(clause: Clause, dated: Dated) -> bool:
    """Tell whether a relative clause is whole by itself: "Lund, where | the council met on Monday"."""
    if clause.kind != "relative" or clause.introducer is None or clause.verb is None:
        return False
    tokens, verbs = dated.tokens, dated.language.verbs
    is_state = verbs.base(tokens.lows[clause.verb.head]) in verbs.stative or clause.verb.is_negated
    return tokens.lows[clause.introducer] == "where" and has_subject(clause, tokens) and not is_state


def is_set_in(clause: Clause, dated: Dated) -> bool:
    """Tell whether a participle tells of the subject it stands behind: "The mill, | built in 1962, | burned down"."""
    owner, tags = clause.parent, dated.tokens.tags
    if clause.kind != "participle" or clause.verb is None or not clause.verb.is_passive:
        return False
    if owner is None or owner.verb is None or tags[clause.core[0] - 1] != ",":
        return False
    start, end = antecedent(clause, dated.tokens)
    is_closed = clause.end <= owner.verb.start and tags[clause.end : clause.end + 1] == ","
    is_named = not tags[owner.verb.end : start].strip("rN") and owner.verb.end <= start and tags[start - 1] in "bB"
    return end == clause.core[0] - 1 and (is_closed or is_named) and told_of(clause, dated) is not None


def with_object(clause: Clause, dated: Dated) -> list[Span]:
    """Give a relative clause with what it stands behind as its object: "the vote that | the board | took"."""
    verb, tokens = clause.verb, dated.tokens
    if clause.kind != "relative" or clause.introducer is None or verb is None or verb.is_passive:
        return []
    opener, subject = clause.introducer, (clause.core[0], verb.start)
    low, rest = tokens.lows[opener], _TIMES.sub("", tokens.tags[verb.end : clause.core[1]])
    is_that = low == "that" and dated.language.verbs.base(tokens.lows[verb.head]) in dated.language.verbs.acting
    if not (is_that or low == "which") or tokens.tags[opener - 1] in "pc":  # but "the news that | the ship sank"
        return []
    if not tokens.tags[slice(*subject)].strip('rN"@,p') or rest[:1] not in ("", "p") or rest[-1:] == "p":
        return []
    start, end = antecedent(clause, tokens)
    start = max(start, tokens.tags.rfind("x", start, end))  # "the vote reverses | a decision that"
    if "p" in tokens.tags[start:end] or not tokens.tags[start:end].strip(_BARE):
        return []
    return [(clause.core[0], verb.end), (start, end), (verb.end, clause.core[1])]
