"""German, French and Spanish sentences into clauses: runs between marks and conjunctions, with their verbs.

The verb of a run is found in ``complexes``, its subject in ``actors``; which date belongs to which clause is left to
``attach``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from chronicle.mentions.actors import sayer_after, subject_of
from chronicle.mentions.clauses import Clause, ClauseKind
from chronicle.mentions.complexes import complex_of, finite_places, rejoin
from chronicle.mentions.grammar import VerbGroup
from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["clauses_of_runs"]

Span = tuple[int, int]

_MARKS = frozenset(",;:()-")
_OPENERS = frozenset("awfzT")
_BETWEEN = re.compile(r"(?:x?@|[rN,u]|p[xok0]+)*")
"""What may stand between a verb of saying and "que": when, where and to whom it was said."""
_REDUCED = re.compile(r"(?<=[oksI])r?(P)(?:p[xoks0I]{1,4}){0,2}p?x?@")
"""A participle after its noun, and its date."""
_FRONT = re.compile(
    r"c,?(?=[rpax@0])[^,;:()\-MWCObBhHdDVEPswfTtc]{0,8}@[^,;:()\-MWCObBhHdDVEPswfTtc]{0,6}"
    r"(?:,[prPaG@][^,;:()\-MWCObBhHdDVwfTtc]{1,14}){0,2},(?:[^,;:()\-MWCObBhHdDVEPswfTtc]{1,10}[MWCObBhHdDVE]|[VE])"
)
"""A day and more after "and", before a verb and its subject: "y | el 6 de marzo, tras dos días, abrieron un carril"."""
_REACH = 40
"""Tokens on each side of "and" in which two verbs are looked for."""
_KINDS: dict[str, ClauseKind] = {"a": "time", "f": "condition", "z": "other", "w": "relative"}


@dataclass(slots=True)
class _Run:
    """Tokens between two cuts, end exclusive; ``cut`` holds the letters of what stands before them."""

    start: int
    end: int
    cut: str
    opener: int | None = None
    verb: VerbGroup | None = None
    is_front: bool = False
    """Whether it opens with its day a clause whose verb comes behind a comma."""
    is_last: bool = False
    """Whether its finite verb stands last, as in German clauses that depend on another."""


def clauses_of_runs(tokens: Tokens, language: Language) -> list[Clause]:
    """Give the clauses of a sentence in order; one without verb if it has none."""
    runs = [_with_verb(run, tokens, language) for run in _parted(_runs(tokens, language), tokens, language)]
    found: list[Clause] = []
    waiting: list[Span] = []
    told = [number for number, run in enumerate(runs) if run.verb and run.opener is None and not run.is_last]
    for number, run in enumerate(runs):
        kind = _kind(run, found, waiting, tokens, language, has_later=bool(told) and told[-1] > number)
        if kind is None:
            _place_verbless(run, found, waiting, tokens)
            continue
        clause = Clause(kind, (run.start, run.end), run.verb, run.opener, found[-1] if found else None)
        if kind == "main":
            clause.parent = None if run.opener is None and "c" not in run.cut else clause.parent
            clause.fronts, waiting = waiting, []
        _give_subject(clause, run, found, tokens, language)
        found.append(clause)
        found += _attributed(run, tokens, language)
        found += _reduced(clause, tokens, language)
    if waiting:
        first, *rest = waiting
        if all(clause.kind == "attribution" for clause in found):
            found.insert(0, Clause("main", first, None, tails=rest))
        if found[0].core != first:
            found[0].fronts = [*waiting, *found[0].fronts]
    return _settled(found) or [Clause("main", (0, len(tokens.tags)), None)]


def _runs(tokens: Tokens, language: Language) -> list[_Run]:
    """Part a sentence at its marks and at the conjunctions that open a clause."""
    tags, found, run = tokens.tags, list[_Run](), _Run(0, 0, "")
    for place, tag in enumerate(tags):
        if tag == ":" and tags[place - 1 : place] == "0" == tags[place + 1 : place + 2]:  # "2:1"
            continue
        is_front = tag == "c" and _FRONT.match(tags, place) is not None
        if tag not in _MARKS and not is_front and not (tag in _OPENERS and _opens(place, tokens, language)):
            continue
        if run.start < place:
            run.end = place
            found.append(run)
            run = _Run(place, place, "")
        run.cut += tag
        run.is_front = run.is_front or is_front
        run.opener = place if tag in _OPENERS else run.opener
        run.start = place + 1
    run.end = len(tags)
    return [*found, run] if run.start < run.end else found


def _opens(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a conjunction opens a clause: in German after a mark or "und", and where it is no preposition."""
    tags = tokens.tags
    if tags[place] == "T" and place and tags[place - 1] in "sVP" and tags[place + 1 : place + 2] not in ("", ","):
        return True  # "desmiente | que el martes"
    if tags[place + 1 : place + 2] in ("", ","):
        return False
    is_dated = tags[place + 1 : place + 2] == "@" or tags[place + 1 : place + 3] in ("x@", "p@")
    if is_dated and tokens.lows[place] in language.idiom.prepositional:  # "seit 1998", "plus qu'en 2019"
        return False
    if tags[place] == "T" and tokens.lows[place - 1] in language.idiom.obliging:  # "tuvo que"
        return False
    before = tags[:place].rstrip('"rp' if tags[place] == "w" else '"r')
    return not language.has_capital_nouns or before == "" or before[-1] in ",;:-(c"


def _parted(runs: list[_Run], tokens: Tokens, language: Language) -> list[_Run]:
    """Part runs that tell two things with "and", each with its verb; join those that tell nothing to the one before."""
    found: list[_Run] = []
    for run in runs:
        rejoin(tokens, run.start, run.end, language)
        rest = run
        for place in range(run.start + 1, run.end - 1):
            if tokens.tags[place] == "c" and place > rest.start and _are_two(rest, place, tokens, language):
                found.append(replace(rest, end=place))
                rejoin(tokens, rest.start, place, language)
                rest = _Run(place + 1, run.end, "c", run.opener if rest.opener is not None else None)
        main = _main_behind(rest, found, tokens, language)
        if main is not None:
            found.append(replace(rest, end=main))
            rest = _Run(main, rest.end, "")
        if found and (_goes_on(found[-1], rest, tokens, language) or _lists_on(found[-1], rest, tokens, language)):
            found[-1].end = rest.end
        else:
            found.append(rest)
    return found


def _main_behind(run: _Run, earlier: list[_Run], tokens: Tokens, language: Language) -> int | None:
    """Give where the main verb begins behind a relative clause of its subject: "la huelga que empezó el 3 | terminó".

    The relative clause ends with its day.
    """
    is_of_noun = run.opener is not None and tokens.tags[run.opener] in "wT" and "," not in run.cut
    if language.has_capital_nouns or not is_of_noun or not earlier or "@" not in tokens.tags[run.start : run.end]:
        return None
    if any(finite_places(tokens, before.start, before.end, language) for before in earlier):
        return None
    for place in finite_places(tokens, run.start, run.end, language)[1:2]:
        first = place
        while first > run.start and tokens.tags[first - 1] in "urN":
            first -= 1
        return first if tokens.tags[first - 1] == "@" else None
    return None


def _goes_on(before: _Run, run: _Run, tokens: Tokens, language: Language) -> bool:
    """Tell whether a run behind a conjunction tells nothing by itself."""
    is_joined = run.opener is not None and tokens.tags[run.opener] in "Tza" and before.end + 1 == run.start
    if not is_joined or finite_places(tokens, run.start, run.end, language):
        return False
    is_negated = "N" in tokens.tags[run.start : run.end]  # "el plan | que el alcalde no quería", whose verb is unknown
    return not (is_negated and finite_places(tokens, before.start, before.end, language))


def _lists_on(before: _Run, run: _Run, tokens: Tokens, language: Language) -> bool:
    """Tell whether a run goes on a list in a German relative clause: ", zu der Bürger, | Händler und Wirte kamen"."""
    place = before.start + (tokens.tags[before.start] == "p")
    is_opened = before.cut.endswith(",") and tokens.lows[place] in language.idiom.relative_articles
    if not is_opened or run.cut != "," or before.opener is not None or run.opener is not None:
        return False
    if finite_places(tokens, before.start, before.end, language) or "c" not in tokens.tags[run.start : run.end]:
        return False
    places = finite_places(tokens, run.start, run.end, language)
    return bool(places) and places[-1] == run.end - 1


def _are_two(run: _Run, joint: int, tokens: Tokens, language: Language) -> bool:
    left = finite_places(tokens, max(run.start, joint - _REACH), joint, language)
    right = finite_places(tokens, joint + 1, min(run.end, joint + _REACH), language)
    left = [i for i in left if tokens.tags[i] != "E"]
    if left and tokens.tags[joint + 1] == "N":  # "emitió una alerta y nadie | tocó la campana", whose verb is unknown
        return True
    if not right or (not left and tokens.tags[right[0]] != "V"):
        return False
    if language.has_capital_nouns and run.opener is not None:  # verbs stand last: "dass er kam und ging"
        return bool(left)
    is_near = not tokens.tags[joint + 1 : right[0]].strip("rN@pxu")
    return bool(left) and (is_near or tokens.tags[joint + 1] in "xkuo0p@r")


def _with_verb(run: _Run, tokens: Tokens, language: Language) -> _Run:
    """Find the verb of a run."""
    places = finite_places(tokens, run.start, run.end, language)
    if not places:
        return run
    last, is_relative = places[-1], _is_relative(run, places, tokens, language)
    run.is_last = language.has_capital_nouns and (run.opener is not None or is_relative)
    is_end = not tokens.tags[last + 1 : run.end].strip("%\"'")
    finite = last if run.is_last and (is_end or tokens.tags[last] not in "EI") else places[0]
    run.verb = complex_of(finite, run.end, tokens, language, start=run.start, is_last=run.is_last)
    run.cut += "w" if is_relative and run.opener is None else ""
    return run


def _is_relative(run: _Run, places: list[int], tokens: Tokens, language: Language) -> bool:
    """Tell a German relative clause: after a comma "der" or "in dem", and its verb last."""
    if not run.cut.endswith(",") or not language.idiom.relative_articles:
        return False
    place = run.start + (tokens.tags[run.start] == "p")
    if tokens.lows[place : place + 1] and tokens.lows[place] not in language.idiom.relative_articles:
        return False
    return not tokens.tags[places[-1] + 1 : run.end].strip("%\"'IPEOMCn") and places[-1] > place + 1


def _kind(
    run: _Run, found: list[Clause], waiting: list[Span], tokens: Tokens, language: Language, *, has_later: bool
) -> ClauseKind | None:
    """Tell what kind of clause a run is; None for one without verb that is none."""
    verb, tags = run.verb, tokens.tags
    if verb is None:
        return _kind_of_verbless(run, found, tokens, language)
    letters = [c for c in run.cut if c in "awfzT"]
    is_reporting = language.verbs.base(tokens.lows[verb.head]) in language.verbs.reporting
    if letters:
        if letters[-1] == "T":
            is_told = bool(found) and _tells_what(found[-1], tokens, language)
            return "complement" if is_told and _is_next(found[-1], run, tokens, language) else "relative"
        if is_reporting and run.opener is not None and tokens.lows[run.opener] in language.idiom.said_as:
            return "attribution"
        return _KINDS[letters[-1]]
    is_first = not tags[run.start : verb.start].strip('rN@"%u')
    if is_reporting and is_first and "c" not in run.cut and (found or waiting):
        is_said = bool(found) and found[-1].kind in ("main", "complement", "relative") and not waiting
        is_quoted = bool(waiting) and not found and tags[waiting[0][0]] == '"'
        if is_said or is_quoted or (has_later and "T" not in run.cut):
            return "attribution"
    if language.has_capital_nouns and verb.start == run.start == 0 and has_later:  # "Sollte er gehen, wäre"
        return "condition"
    return "main"


def _kind_of_verbless(run: _Run, found: list[Clause], tokens: Tokens, language: Language) -> ClauseKind | None:
    """Tell an aside with a participle, what is said in the infinitive, and who says so, from mere words."""
    tags = tokens.tags[run.start : run.end]
    bare = tags.strip('rN@"%px')
    if sayer_after(run.start, run.end, tokens, language) is not None:
        return "attribution"
    if bare[:1] == "P" and "@" in tags:
        place = run.start + tags.index("P")
        run.verb = VerbGroup(place, place + 1, place, "participle", is_passive=True)
        return "participle"
    if language.has_capital_nouns and found and "zu" in tokens.lows[run.start : run.end]:
        aims = [i for i in range(run.start, run.end) if tokens.tags[i] in "IPE"]
        if aims:
            is_over = tokens.lows[run.end - 1 - tags.count("%")] in ("haben", "sein")
            run.verb = VerbGroup(aims[0], run.end, aims[0], "perfect" if is_over else "will")
            return "complement" if _tells_what(found[-1], tokens, language) else "relative"
    return None


def _is_next(clause: Clause, run: _Run, tokens: Tokens, language: Language) -> bool:
    """Tell whether "que" stands right after a verb of saying, and not after what was said: "anunció la huelga que"."""
    if language.has_capital_nouns or clause.verb is None or run.opener is None:
        return True
    return _BETWEEN.fullmatch(tokens.tags, clause.verb.end, run.opener) is not None


def _tells_what(clause: Clause, tokens: Tokens, language: Language) -> bool:
    if clause.verb is None:
        return False
    base, verbs = language.verbs.base(tokens.lows[clause.verb.head]), language.verbs
    return base in verbs.reporting or base in verbs.denying


def _place_verbless(run: _Run, found: list[Clause], waiting: list[Span], tokens: Tokens) -> None:
    span = (run.start, run.end)
    if run.is_front and run.opener is None and found:
        waiting.append(span)
        return
    if _has_own_date(run, found, waiting, tokens):
        owner = next((c for c in reversed(found) if c.kind == "main"), None)
        found.append(Clause("main" if owner else "participle", span, None, parent=owner))
        return
    if any(clause.kind == "main" for clause in found) and not waiting:
        owner = next((c for c in reversed(found) if c.kind not in ("attribution", "participle")), found[-1])
        if "(" not in run.cut:
            owner.tails.append(span)
        elif "@" in tokens.tags[slice(*span)]:
            found.append(Clause("participle", span, None, parent=owner))
    elif "(" not in run.cut or not waiting:
        waiting.append(span)


def _has_own_date(run: _Run, found: list[Clause], waiting: list[Span], tokens: Tokens) -> bool:
    """Tell whether words without a verb tell more than when: "Luz, | dueña desde 2007,", ", | el resto el lunes"."""
    tags = tokens.tags[run.start : run.end]
    if "@" not in tags or not any(tag in "ko" for tag in tags):
        return False
    if waiting:
        return any(tag in "ko" for tag in tokens.tags[slice(*waiting[0])])
    last = next((c for c in reversed(found) if c.kind == "main"), None)
    return last is not None and "@" in tokens.tags[slice(*last.core)]


def _give_subject(clause: Clause, run: _Run, found: list[Clause], tokens: Tokens, language: Language) -> None:
    """Find a clause's subject, its own or one that it shares."""
    if clause.kind == "attribution":
        clause.parent = None
    if clause.verb is None:
        sayer = sayer_after(run.start, run.end, tokens, language)
        clause.subject = sayer
        return
    clause.subject = subject_of(clause, tokens, language, is_last=run.is_last)
    if clause.subject is None and "c" in run.cut and found:
        owner = next((c for c in reversed(found) if c.kind in (clause.kind, "main")), None)
        clause.subject = owner.subject if owner is not None else None
        clause.parent = owner
    if clause.verb.tense == "would" and clause.kind != "complement":
        before = tokens.lows[max(0, (clause.introducer or 0) - 2) : clause.introducer or 0]
        is_after = any(language.ways.get(low) == -1 for low in before)  # "después de | que levantara"
        clause.verb = clause.verb._replace(tense="past" if is_after else "may")


def _attributed(run: _Run, tokens: Tokens, language: Language) -> list[Clause]:
    """Give who says so inside a run that tells something itself: "brach nach Angaben der Polizei aus"."""
    if run.verb is None:
        return []
    for place in range(run.start, run.end):
        sayer = sayer_after(place, run.end, tokens, language)
        if sayer is not None:
            return [Clause("attribution", (place, sayer[1]), None, subject=sayer)]
    return []


def _reduced(owner: Clause, tokens: Tokens, language: Language) -> list[Clause]:
    """Give a participle with its date inside a clause: "la oferta | presentada esta semana | contempla"."""
    verb, found = owner.verb, list[Clause]()
    if verb is None or verb.tense == "participle" or language.has_capital_nouns:
        return found
    for match in _REDUCED.finditer(tokens.tags, *owner.core):
        place = match.start(1)
        if verb.start <= place < verb.end or language.verbs.base(tokens.lows[place]) in language.verbs.planning:
            continue
        group = VerbGroup(place, place + 1, place, "participle", is_passive=True)
        found.append(Clause("participle", (place, match.end()), group, parent=owner))
    return found


def _settled(found: list[Clause]) -> list[Clause]:
    """Hang asides that came first on the main clause after them."""
    for index, clause in enumerate(found):
        if clause.parent is None and clause.kind in ("participle", "relative", "time", "condition", "other"):
            clause.parent = next((c for c in found[index + 1 :] if c.kind == "main"), None)
        if clause.parent is not None and clause.parent.kind == "attribution":
            clause.parent = next((c for c in reversed(found[:index]) if c.kind != "attribution"), None)
    return found
