"""Verb groups in a run of tagged tokens: where the finite verb is, its tense, and what is only a participle.

Works on the letters of ``tokens``; which clause a verb heads is left to ``clauses``.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from chronicle.mentions.tokens import Tokens
from chronicle.mentions.verbs import Verbs

__all__ = ["Tense", "VerbGroup", "infinitives", "may_tell_past", "subjunctives", "told_verbs", "verb_groups"]

Tense = Literal["past", "present", "perfect", "pluperfect", "will", "would", "may", "must", "participle", "gerund"]

_GAP = "(?:[rN]|xr|p?@)*"
_AIM = "t(?:hn?[EPV]|e[EPV]|[IEPhd])"
_STRONG = re.compile(  # one set of letters first, so that the search is quick
    rf"[MWCObBhHdDV](?:(?<=[MWCO]){_GAP}(?:h{_GAP}(?:n{_GAP}[EPVG]?|[EPV])|e{_GAP}(?:[EPVG](?![xk0u]*[EV])|)|[hdIEPVso])"
    rf"|(?<=[bB]){_GAP}(?:n{_GAP}[EPV]|[EPVG])?(?:{_GAP}[oE]?r?{_AIM})?"
    rf"|(?<=[hH]){_GAP}(?:n{_GAP}[EPVG]?|[EPVI])?(?:{_GAP}[oE]?r?{_AIM})?"
    rf"|(?<=[dD]){_GAP}(?:[IEP]|(?<=N)o)"
    rf"|(?<=V))"
)
_PAST = re.compile(r"(?<=[kou@)\"w0zTsI])[rN]*(?<![xp'])(E)|\A[\"rcN@]*(E)|(?<=k')(E)(?=px?@)")
_TOLD = re.compile(r"(?<=[kou])r*(E)(?=[xkou0tp@])")
_PRESENT = re.compile(
    r"\Ar*(s)(?=[x0kptuTo@]|a@|r[p@])|(?<=[kou])r*(s)(?=[x0kptuTNwr@oa]|\Z)|(?<=xI)(s)(?=[aT@]|px?@)|(?<=[ukos@])r*(I)(?=[x0kptu@]|ax?@)|(?<=[uo])r*(I)\Z"
)
_WEAK = ((frozenset("E"), _PAST), (frozenset("sI"), _PRESENT))
"""With the letters without one of which each matches nothing."""
_BARE = re.compile(r"r*(?:(I)(?=[x0kptuo@])|(e)[EPV])")
_VERBAL = frozenset("MWCObBhHdDVEPGsI")
"""Without one of these letters no pattern matches."""
_SUBJUNCTIVE = re.compile(r"(?<=[kouIsG])[rN]*(?:(e)r*[EPV]?|(I)(?=[x0kptuor@]))")
_MODAL = re.compile(r"([MWCO])(?=[^;MWCObBhHdDV]*\Z)")
_PARTICIPLE = re.compile(r"\A[\"rN@]*([EP])(?=.)|\A[\"rN@]*(G)|(?<=[ko@])([EP])(?=[ptr@])")
_INFINITIVE = re.compile(r"tr*(?:hn[EPV]?|he?[EPV]?|e[EPV]?|[IEhd])")
_PAST_FORMS = frozenset("VEPBDH")
_NOT_PAST = re.compile(r"[hbMWCO][rN]*(?:[en][rN]*)*[EPV]?")
"""A verb group whose forms of the past tell no past tense: "has gone", "is seen", "will have gone"."""
_BE = frozenset("bBen")
_NAMING = frozenset({"called", "named", "dubbed", "given"})
"""Participles that have an object and yet are no past tense: ", called the Ark,"."""
_TENSES: dict[str, Tense] = {
    "M": "will",
    "W": "would",
    "C": "may",
    "O": "must",
    "b": "present",
    "B": "past",
    "h": "perfect",
    "H": "pluperfect",
    "d": "present",
    "D": "past",
    "V": "past",
    "E": "past",
    "s": "present",
    "I": "present",
}


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries; ``start`` and ``end`` (exclusive) count tokens of the sentence."""

    start: int
    end: int
    head: int
    """The token of the verb that carries the meaning."""
    tense: Tense
    is_passive: bool = False
    is_negated: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it can head a sentence."""
        return self.tense not in ("participle", "gerund")


def verb_groups(tokens: Tokens, start: int, end: int, verbs: Verbs, *, is_joined: bool) -> list[VerbGroup]:
    """Find the finite verbs between two tokens, or, where there is none, a leading participle.

    ``is_joined`` says that "and" stands before: only then may a past tense come first.
    """
    tags = tokens.tags[start:end]
    if _VERBAL.isdisjoint(tags):
        return []
    groups = [_group(tokens, m.start() + start, m.end() + start, verbs.plan_words) for m in _STRONG.finditer(tags)]
    if groups:
        return _with_weak(tags, groups, start) if "c" in tags else groups
    bare = _BARE.match(tags) if is_joined else None
    modal = _MODAL.search(tokens.tags, 0, start) if bare else None
    if bare and modal:
        first, last = bare.start(bare.lastindex or 0) + start, bare.end() - 1 + start
        return [VerbGroup(first, last + 1, last, _TENSES[modal[1]], is_passive=last > first)]
    for letters, pattern in _WEAK:
        for found in pattern.finditer(tags) if not letters.isdisjoint(tags) else ():
            place = found.start(found.lastindex or 0)
            if tags[place] == "E" and not is_joined and _opens_as_participle(tokens, start + place, tags[:place]):
                break
            if tags[place] == "E" and _is_reduced(tokens, start + place, tags[place + 1 :]):
                continue
            if tags[place] == "E" and _lacks_object(tokens, start + place, tags[place + 1 :], verbs):
                continue
            if tags[place] == "I" and not _has_plural_subject(tokens, start + place):
                continue
            is_negated = "N" in tokens.tags[max(0, start + place - 2) : start + place]
            return [
                VerbGroup(start + place, start + place + 1, start + place, _TENSES[tags[place]], is_negated=is_negated)
            ]
    leading = _PARTICIPLE.search(tags)
    if leading:
        place = leading.start(leading.lastindex or 0)
        tense: Tense = "gerund" if tags[place] == "G" else "participle"
        return [VerbGroup(start + place, start + place + 1, start + place, tense, tense == "participle")]
    return []


def may_tell_past(tags: str) -> bool:
    """Tell, before its verbs are looked for, whether a sentence may have a past tense, which is not the perfect."""
    return not _PAST_FORMS.isdisjoint(tags) and not _PAST_FORMS.isdisjoint(_NOT_PAST.sub("", tags))


def told_verbs(tokens: Tokens, start: int, end: int) -> list[VerbGroup]:
    """Find a past tense with its own subject after a verb of saying: "said | it still hoped to finish"."""
    for found in _TOLD.finditer(tokens.tags, start, end):
        place = found.start(1)
        if not _is_reduced(tokens, place, tokens.tags[place + 1 : end]):
            return [VerbGroup(place, place + 1, place, "past")]
    return []


def subjunctives(tokens: Tokens, start: int, end: int) -> list[VerbGroup]:
    """Find the bare verb of what is demanded, where "that" stands before it: "that | the chief resign on 3 May"."""
    found = _SUBJUNCTIVE.search(tokens.tags, start, end)
    if found is None:
        return []
    first = found.start(found.lastindex or 0)
    is_passive = found[1] is not None and found.end() > first + 1
    head = found.end() - 1 if is_passive else first
    return [VerbGroup(first, head + 1, head, "may", is_passive, "N" in found[0])]


def infinitives(tokens: Tokens, start: int, end: int) -> list[int]:
    """Find the verbs after "to" between two tokens."""
    return [start + m.end() - 1 for m in _INFINITIVE.finditer(tokens.tags[start:end])]


def _opens_as_participle(tokens: Tokens, verb: int, before: str) -> bool:
    """Tell whether a form at the start of a run is a participle: without object ("planned for", not "denied that")."""
    follows = tokens.tags[verb + 1 : verb + 2]
    return not before.strip('"rN@') and (follows not in ("x", "k", "u", "0", "T") or tokens.lows[verb] in _NAMING)


def _is_reduced(tokens: Tokens, verb: int, rest: str) -> bool:
    """Tell whether a form is a participle by its noun: "the inquiry chaired by a judge | opened"."""
    follows = tokens.lows[verb + 1] if verb + 1 < len(tokens.tags) else ""
    has_doer = rest[1:2] in ("x", "k") and tokens.tags[verb - 1 : verb] == "o"  # "a deadline set by the court"
    return follows == "by" and (has_doer or re.search(r"(?<=[kou@])r*E", rest) is not None)


def _lacks_object(tokens: Tokens, verb: int, rest: str, verbs: Verbs) -> bool:
    """Tell whether a form that needs an object has none, and another verb follows: "talks aimed at peace | failed"."""
    is_needed = verbs.base(tokens.lows[verb]) in verbs.acting
    return is_needed and rest[:1] == "p" and re.search(r"(?<=[koIs])r*[EV](?=[p@r%t]|\Z)", rest) is not None


def _has_plural_subject(tokens: Tokens, verb: int) -> bool:
    """Tell whether a base form may be a verb: "boards approve", "they approve", not "the final report"."""
    subject = verb - 1
    while subject > 0 and tokens.tags[subject] in "r@":
        subject -= 1
    is_noun = tokens.tags[subject] == "o" or tokens.tags[max(0, subject - 1) : subject + 1] == "xs"  # "the measures"
    return tokens.tags[subject] in "uk" or (is_noun and tokens.lows[subject].endswith("s"))


def _group(tokens: Tokens, start: int, end: int, planning: frozenset[str]) -> VerbGroup:
    aim = tokens.tags.find("t", start, end)
    if aim > 0 and not _is_plan(tokens, start, aim, planning):
        end = aim
    text = tokens.tags[start:end]
    last = len(text) - 1
    is_unknown = text[-1] == "o" and text[0] in "MWCOdD"  # a verb that is not in the table: "will default"
    while last and text[last] in "rN@pox" and not is_unknown:
        last -= 1
    tense = _TENSES[text[0]]
    passive = text[last] in "EPV" and not _BE.isdisjoint(text[:last])
    if text[0] in "hH" and (last == 0 or "t" in text):
        tense = "present" if text[0] == "h" else "past"
    is_negated = "N" in text or tokens.tags[max(0, start - 1) : start] == "N"
    return VerbGroup(start, start + last + 1, start + last, tense, passive, is_negated)


def _is_plan(tokens: Tokens, start: int, aim: int, planning: frozenset[str]) -> bool:
    """Tell whether what stands before "to" makes a plan of it, or a need: "is to", "was set to", "had to"."""
    before = tokens.tags[start:aim].rstrip("rN")
    word = tokens.lows[start + len(before) - 1]
    return before[-1] in "bBn" or before == "H" or (before[-1] in "oE" and word in planning)


def _with_weak(tags: str, groups: list[VerbGroup], offset: int) -> list[VerbGroup]:
    """Add a past tense that is joined to a full verb group by "and": "was raised and moved"."""
    taken = groups[-1].end - offset
    for found in re.finditer(r"c[rN@]*([EV])", tags):
        place = found.start(1)
        if place >= taken or place < groups[0].start - offset:
            groups.append(VerbGroup(offset + place, offset + place + 1, offset + place, "past"))
    return sorted(groups, key=lambda g: g.start)
