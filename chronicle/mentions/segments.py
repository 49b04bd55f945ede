"""A sentence into runs between marks and conjunctions, each with the verbs it holds.

Which run is a clause, and of what kind, is left to ``clauses``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chronicle.mentions.grammar import VerbGroup, subjunctives, told_verbs, verb_groups
from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = [
    "Segment", "is_of_noun", "is_reporting", "is_verb_first", "opens_with_subject", "segments", "verb_behind",
]  # fmt: skip

_CUTS = re.compile(r'[,;\-()"awfzTc]|(?<!0):|:(?!0)')
_ADDRESSED = re.compile(r"x?o*k+(?=[xu])|u(?=[xuk])|x?o(?=[xu])")
"""Who was told something, before what was told: "told the Herald | it would"."""
_AUXILIARY = ("M", "W", "C", "O", "b", "B", "h", "H", "d", "D", "V")
_JOINED_BARE = re.compile(r"cr*(?:I[x0kptuo@]|e[EPV])")
_JOINED_WITH_ASIDE = re.compile(r"c[xokr0Iu@p]+,[^,;:()]{1,40},[MWCObBhHdDV]")
"""A joined clause whose subject an aside parts from its verb: "and | the regatta, set for June, was called off"."""
_JOINED_WITH_FRONT = re.compile(
    r"c,?(?=[rpa@0])[^,;:()\-MWCObBhHdDVEwfTtc]{0,10}@[^,;:()\-MWCObBhHdDVEwfTtc]{0,8}"
    r"(?:,[prEGa@][^,;:()\-MWCObBhHdDVwfTtc]{1,14}){0,2},(?:[^,;:()\-MWCObBhHdDVEwfTtc]{1,10}[MWCObBhHdDVE]|[VE])"
)
"""A joined clause whose day and more stand before its subject: "and | on 8 March, at night, the guards let him in"."""
_MODAL_BEFORE = re.compile(r"[MWCO][^;MWCObBhHdDV]*\Z")
"""A modal that a second verb after "and" shares: "would cut 200 jobs and | close its office"."""
_VERBAL = frozenset("MWCObBhHdDVEPGsI")
_AS_PLANNED = re.compile(r"[EP](?:p?x?@)?%*")
"""What follows "as" and is no clause: "as | announced", "as | planned on Monday"."""
_SAID_WHEN = re.compile(r"r?p?x?@|p[xo]*r?p?@")
"""A date that belongs to a verb of saying: "said Wednesday", "said in a statement on Wednesday"."""
_DONE_WHEN = re.compile(r"[prxoktIEsG0]{0,6}@")
_SUBJECT = re.compile(r"c*(?:p(?:x|u|x?@)(?=x))?[xko]")
"""A subject, with a short front before it: "and | with that the blockade"."""
_REDUCED = re.compile(r"(?<=[okIsG])([EP])(?:p[xokr0Is&]{1,6}){0,2}p?x?@(?:'[okIsG]+)?")
"""A participle right after its noun, without an object, and its date."""
_FINITE = re.compile(r"[MWCObBhHdDVs]|E(?=[x0okuIs])")
"""A finite verb; a form in -ed without an object may be another participle: "a fair | sponsored by Acme opened"."""
_CONTACT = re.compile(r"(?<=[oIsG])u[rN]*(E)(?=[p@xkr])")
"""A subject and its past tense right behind a noun."""
_FINITE_NEXT = re.compile(r"[rN]*(?:[MWCObBhHdDVE]|s[x0kptuTo])")


@dataclass(slots=True)
class Segment:
    """A run of tokens, end exclusive."""

    start: int
    end: int
    cut: str
    """The letters of the tokens between this segment and the one before."""
    introducer: int | None
    verbs: list[VerbGroup]


def segments(tokens: Tokens, language: Language) -> list[Segment]:
    """Give the runs of a sentence in order; one with two verbs is parted between them."""
    tags, size, is_dated = tokens.tags, len(tokens.tags), "@" in tokens.tags
    found: list[Segment] = []
    opened, is_awaited = Segment(0, 0, "", None, []), True
    for place in (*[mark.start() for mark in _CUTS.finditer(tags)], size):
        if place < size and not (_is_cut(tags, place, opened.start) or _is_fronted(tokens, place, opened, language)):
            continue
        if opened.start < place:
            opened.end = place
            _skip_interpolation(tokens, opened, language)
            runs = _without_reduced(tokens, opened, language) if is_dated else [opened]
            for run in runs if opened.start < place else ():
                parted = _split_verbs(tokens, run, language, is_awaited=is_awaited)
                is_awaited = is_awaited and not parted[0].verbs
                found += parted
            opened = Segment(place, place, "", None, [])
        if place < size:
            opened.cut += tags[place]
            opened.introducer = place if tags[place] in "awfzT" else opened.introducer
        opened.start = place + 1
    return found


def _skip_interpolation(tokens: Tokens, opened: Segment, language: Language) -> None:
    """Leave out words that only speak to the reader: "you will recall", "if | all goes well"."""
    first = tokens.lows[opened.start]
    for phrase in language.interpolations.get(first, ()):
        after = opened.start + len(phrase)
        if after <= opened.end and tuple(tokens.lows[opened.start : after]) == phrase:
            opened.start, opened.introducer = after, None
            opened.cut = "," if opened.cut.strip(",") else opened.cut
            return


def _is_cut(tags: str, place: int, start: int) -> bool:
    """Tell whether a mark or word may part two clauses here: "and" does so only before a verb's subject."""
    tag = tags[place]
    if tag == "c":
        is_after_verb = place == start or not _VERBAL.isdisjoint(tags[start:place])
        if _JOINED_BARE.match(tags, place) and _MODAL_BEFORE.search(tags, 0, place):
            return True
        if is_after_verb and _JOINED_WITH_ASIDE.match(tags, place):
            return True
        return (is_after_verb or tags[place + 1 : place + 2] in _AUXILIARY) and _verb_after(tags, place + 1)
    if tag == "-":
        return True
    if tag in "az":
        if tags[place + 1 : place + 2] in (",", ""):  # "interrupted only once,"
            return False
        return tags[place + 1 : place + 2] != "@" and not tags[place + 1 : place + 3].startswith(("x@", "0@"))
    return True


def _is_fronted(tokens: Tokens, place: int, opened: Segment, language: Language) -> bool:
    """Tell whether a clause begins with its day after "and": not "on 3 May and on 5 May, the mayor said"."""
    if tokens.tags[place] != "c":
        return False
    is_relative = opened.introducer is not None and tokens.tags[opened.introducer] == "w"
    is_after_verb = place == opened.start or not _VERBAL.isdisjoint(tokens.tags[opened.start : place])
    if is_relative or not is_after_verb:
        return False
    front = _JOINED_WITH_FRONT.match(tokens.tags, place)
    return front is not None and language.verbs.base(tokens.lows[front.end() - 1]) not in language.verbs.reporting


def _verb_after(tags: str, place: int) -> bool:
    """Tell whether the words up to the next mark hold a finite verb, right after "and" or with a subject."""
    rest = tags[place:]
    for index, tag in enumerate(rest):
        if tag in ",;:-()awfzTct":
            return False
        if tag in "MWCObBhHdDV":
            return True
        if tag == "E" and (index == 0 or rest[index - 1] in "rNkou@"):
            return not (index == 1 and rest[0] == "r" and rest[index + 1 : index + 2] == "o")
        if tag == "s" and rest[index - 1 : index] == "r" and rest[index + 1 : index + 2] in set("p@t"):
            return True  # "and | the final now falls on Monday"
        if tag == "s" and index == 0 and rest[index + 1 : index + 2] in set("x0kpt@uT"):
            return True
    return False


def _without_reduced(tokens: Tokens, opened: Segment, language: Language) -> list[Segment]:
    """Part a dated participle from its noun: "held on a warrant | issued in 2019", "a truce | agreed in May | fell"."""
    tags, verbs = tokens.tags, language.verbs
    for found in _REDUCED.finditer(tags, opened.start, opened.end):
        place, end, low = found.start(1), found.end(), tokens.lows[found.start(1)]
        if verbs.base(low) in verbs.planning or low in verbs.plan_words:
            continue
        is_before = _FINITE_NEXT.match(tags, end, opened.end) is not None
        is_after = verbs.base(low) not in verbs.reporting and _FINITE.search(tags, opened.start, place) is not None
        if not is_before and not is_after:
            continue
        rest = end if is_before else opened.end
        runs = [
            Segment(opened.start, place, opened.cut, opened.introducer, []),
            Segment(place, rest, ",", None, [VerbGroup(place, place + 1, place, "participle", is_passive=True)]),
        ]
        return [*runs, Segment(rest, opened.end, ",", None, [])] if is_before else runs
    return [opened]


def _split_verbs(tokens: Tokens, opened: Segment, language: Language, *, is_awaited: bool) -> list[Segment]:
    """Part a run that holds two finite verbs: "said Wednesday | the conference was not ...".

    ``is_awaited`` says that no verb came before: that of a relative clause's noun is still to come.
    """
    if opened.verbs:
        return [opened]
    is_joined = "c" in opened.cut
    verbs = verb_groups(tokens, opened.start, opened.end, language.verbs, is_joined=is_joined)
    verbs = _with_relative_verb(tokens, opened, verbs, language) if is_awaited else verbs
    if opened.introducer is not None and tokens.tags[opened.introducer] == "T" and not any(v.is_finite for v in verbs):
        verbs = subjunctives(tokens, opened.start, opened.end) or verbs
    if not verbs:
        return [opened]
    run = tokens.tags[opened.start : opened.end]
    is_as = opened.introducer is not None and tokens.tags[opened.introducer] == "a"
    is_lone = len(run) == 1 or (is_as and _AS_PLANNED.fullmatch(run))
    if is_lone and len(verbs) == 1 and not verbs[0].is_finite:
        verbs = []
    if len(verbs) == 1 and is_reporting(tokens, verbs[0], language):
        verbs += told_verbs(tokens, verbs[0].end, opened.end)
    if len(verbs) == 1 and "u" in run:
        verbs = _with_main_verb(tokens, opened, verbs[0], language)
    if len(verbs) == 1:
        verbs += _contact_verb(tokens, verbs[0], opened.end, language)
    if len(verbs) == 1:
        verbs += _owned_to(tokens, verbs[0], opened.end, language)
    if len(verbs) < 2:
        opened.verbs = verbs
        return [opened]
    found: list[Segment] = []
    start, cut, introducer = opened.start, opened.cut, opened.introducer
    while len(verbs) > 1:
        reports = is_reporting(tokens, verbs[0], language) or tokens.tags[verbs[1].start] == "G"
        contact = None if reports else _contact(tokens, verbs[0].end, verbs[1])
        place = contact or _boundary(tokens, verbs[0], verbs[1], reports=reports)
        if is_awaited and not found and not reports and _is_in_subject(opened, verbs[1], tokens):
            place = verbs[1].start
        found.append(Segment(start, place, cut, introducer, verbs[:1]))
        start, cut, introducer = place, "T" if reports else ",", None
        verbs = verbs[1:]
    return [*found, Segment(start, opened.end, cut, introducer, verbs)]


def _owned_to(tokens: Tokens, verb: VerbGroup, end: int, language: Language) -> list[VerbGroup]:
    """Find what somebody says or denies to have done: "denied | having met him on Friday"."""
    having = verb.end
    if tokens.tags[having : having + 1] != "G" or language.verbs.base(tokens.lows[having]) != "have":
        return []
    base = language.verbs.base(tokens.lows[verb.head])
    is_done = having + 1 < end and tokens.tags[having + 1] in "EPVn"
    is_told = base in language.verbs.reporting or base in language.verbs.denying
    return [VerbGroup(having, having + 2, having + 1, "perfect")] if is_done and is_told else []


def _with_relative_verb(tokens: Tokens, opened: Segment, verbs: list[VerbGroup], language: Language) -> list[VerbGroup]:
    """Add the verb right after a relative, which the one behind hides: "the firm | that built it in 1998 | failed"."""
    relative = opened.introducer
    place = opened.start + (tokens.tags[opened.start] == "r")
    if relative is None or place >= opened.end or tokens.tags[relative] not in "wT" or tokens.tags[place] not in "EV":
        return verbs
    first = VerbGroup(place, place + 1, place, "past")
    rest = [verb for verb in verbs if verb.start > place] or (
        verb_groups(tokens, place + 1, opened.end, language.verbs, is_joined=False) if relative > 0 else []
    )
    return [first, *(verb for verb in rest if verb.is_finite)]


def _with_main_verb(tokens: Tokens, opened: Segment, verb: VerbGroup, language: Language) -> list[VerbGroup]:
    """Add the verb that a clause without a relative hides: "scrapped a test | it had planned for the afternoon"."""
    start = _contact(tokens, opened.start, verb)
    if start is None or not verb.is_finite or tokens.tags[opened.start] in "wT":
        return [verb]
    main = verb_groups(tokens, opened.start, start, language.verbs, is_joined="c" in opened.cut)[-1:]
    return [*main, verb] if main and main[0].is_finite and not is_reporting(tokens, main[0], language) else [verb]


def _contact_verb(tokens: Tokens, verb: VerbGroup, end: int, language: Language) -> list[VerbGroup]:
    """Find the past tense of such a clause: "sold the mill | it bought on 3 January"."""
    found = _CONTACT.search(tokens.tags, verb.end, end)
    if found is None or not verb.is_finite or is_reporting(tokens, verb, language):
        return []
    return [VerbGroup(found.start(1), found.end(1), found.start(1), "past")]


def _contact(tokens: Tokens, start: int, verb: VerbGroup) -> int | None:
    """Give where a clause begins right behind the noun that it tells of: "a test | it had planned"."""
    tags, place = tokens.tags, verb.start - 1
    while place > start and tags[place] in "rN":
        place -= 1
    is_contact = place - 1 > start and tags[place] == "u" and tags[place - 1] in "oIsG"
    return place if is_contact else None


def _is_in_subject(opened: Segment, second: VerbGroup, tokens: Tokens) -> bool:
    """Tell whether a relative clause ends where a second verb begins: "the man | who held them at noon | gave up"."""
    is_relative = opened.introducer is not None and tokens.tags[opened.introducer] in "wT" and opened.introducer > 0
    return is_relative and "," not in opened.cut and tokens.tags[second.start - 1] not in "ux"


def is_reporting(tokens: Tokens, verb: VerbGroup, language: Language) -> bool:
    """Tell whether a verb brings what somebody says."""
    return language.verbs.base(tokens.lows[verb.head]) in language.verbs.reporting


def _boundary(tokens: Tokens, first: VerbGroup, second: VerbGroup, *, reports: bool) -> int:
    """Find where the second verb's subject begins, after any date that belongs to the first."""
    tags = tokens.tags
    place = first.end
    dated = (_SAID_WHEN if reports else _DONE_WHEN).match(tags, place, second.start)
    if dated:
        return dated.end()
    coordinated = tags.rfind("c", place, second.start)
    if coordinated >= 0:
        return coordinated + 1
    addressed = _ADDRESSED.match(tags, place, second.start)
    return addressed.end() if addressed else place


def verb_behind(segment: Segment, subject: int, tokens: Tokens) -> list[VerbGroup]:
    """Find the present tense of several, ended by token ``subject``: "the men, who left on Friday, | fly back"."""
    is_verb = segment.cut == "," and tokens.tags[segment.start] == "I" and tokens.lows[subject].endswith("s")
    return [VerbGroup(segment.start, segment.start + 1, segment.start, "present")] if is_verb else []


def is_verb_first(segment: Segment, tokens: Tokens) -> bool:
    """Tell whether nothing but a date or adverbs stands before a run's first verb."""
    return not tokens.tags[segment.start : segment.verbs[0].start].strip('rN@"c')


def is_of_noun(segment: Segment, tokens: Tokens) -> bool:
    """Tell whether "that" stands between a noun and its own verb: "a party | that set out"."""
    that, tags = segment.introducer, tokens.tags
    return that is not None and tags[that - 1] in "oIsGk" and not tags[that + 1 : segment.verbs[0].start].strip("rN")


def opens_with_subject(start: int, tokens: Tokens) -> bool:
    """Tell whether words behind "and" begin with what may be the subject of a verb to come."""
    return _SUBJECT.match(tokens.tags, start) is not None
