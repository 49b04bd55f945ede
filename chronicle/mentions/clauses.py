"""Sentences into clauses: what is told outright, what somebody says, what depends on a condition.

Reads commas, conjunctions and verb groups of English, not a full syntax tree; other languages are read in ``runs``.
Which date belongs to which clause is left to ``attach``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from chronicle.mentions.grammar import VerbGroup
from chronicle.mentions.language import Language
from chronicle.mentions.segments import Segment, is_of_noun, is_verb_first, opens_with_subject, segments, verb_behind
from chronicle.mentions.tokens import Tokens

__all__ = ["Clause", "ClauseKind", "clauses"]

ClauseKind = Literal["main", "complement", "relative", "time", "condition", "other", "participle", "attribution"]

_KINDS: dict[str, ClauseKind] = {"a": "time", "f": "condition", "z": "other", "w": "relative", "T": "complement"}
_ASIDES = ("participle", "relative")
_NOUNS = frozenset("os")
_JOINTS = frozenset("c;")
_NOUN_ENDS = tuple(f"{before}{noun}" for before in "xokEr" for noun in "oIsG")
"""Letters that a noun phrase ends in."""
_FRONTING = tuple("p@ra0")
"""What a phrase of time or place begins with."""
_SHORT_TAIL = 6
"""Tokens: an attribution has few words beside its verb."""


@dataclass(slots=True)
class Clause:
    """A clause in token ranges (end exclusive): its own words, what stands before them, what trails after."""

    kind: ClauseKind
    core: tuple[int, int]
    """The run of words that holds its verb."""
    verb: VerbGroup | None
    introducer: int | None = None
    """The token of the conjunction, relative or "that" before it."""
    parent: Clause | None = field(default=None, repr=False)
    """The clause it hangs on."""
    fronts: list[tuple[int, int]] = field(default_factory=list)
    """Runs before the core, parted by a comma: a fronted phrase, the subject before its apposition."""
    tails: list[tuple[int, int]] = field(default_factory=list)
    subject: tuple[int, int] | None = None
    """Its subject, where it is found with the clause and not by what stands before the verb."""

    @property
    def spans(self) -> list[tuple[int, int]]:
        """All its runs, in order."""
        return [*self.fronts, self.core, *self.tails]

    @property
    def start(self) -> int:
        """Its first token."""
        return self.fronts[0][0] if self.fronts else self.core[0]

    @property
    def end(self) -> int:
        """After its last token."""
        return self.tails[-1][1] if self.tails else self.core[1]

    def holds(self, token: int) -> bool:
        """Tell whether a token is its own."""
        return any(start <= token < end for start, end in self.spans)


@dataclass(slots=True)
class _State:
    """The clauses so far, and runs whose verb has not come yet."""

    clauses: list[Clause] = field(default_factory=list)
    waiting: list[tuple[int, int]] = field(default_factory=list)
    held: Segment | None = None
    """A run after a conjunction or "that", before its verb: "that the captain, | Iain Mayhew, had been ..."."""
    asides: list[tuple[int, int]] = field(default_factory=list)
    """What stands between commas after a held run."""
    ahead: list[tuple[int, int]] = field(default_factory=list)
    """Fronts of a second clause, whose subject and verb follow: "but | on Friday, after a debate, | it sold it"."""


def clauses(tokens: Tokens, language: Language) -> list[Clause]:
    """Give the clauses of a sentence in the order of their verbs; one without verb if it has none."""
    state = _State()
    runs = segments(tokens, language)
    for number, segment in enumerate(runs):
        if not segment.verbs and state.waiting and state.clauses and state.clauses[-1].kind == "relative":
            segment.verbs = verb_behind(segment, state.waiting[-1][1] - 1, tokens)
        if segment.verbs:
            _place(segment, tokens, state, language)
        elif _fronts_next(runs[number:], tokens, state, language):
            state.ahead.append((segment.start, segment.end))
        elif _is_planned_aside(segment, tokens, language) or _is_lasting_aside(runs[number:], tokens, language):
            owner = state.clauses[-1] if state.clauses and not state.waiting and state.held is None else None
            state.clauses.append(Clause("participle", (segment.start, segment.end), None, parent=owner))
        else:
            _place_verbless(segment, state, tokens, language)
    _release(state)
    if state.waiting and state.clauses and state.waiting[0][0] > state.clauses[0].start:
        state.clauses[-1].tails += state.waiting  # a front whose verb was not known
    elif state.waiting and state.clauses:
        _find_main(state)
    elif state.waiting:
        first, *rest = state.waiting
        state.clauses.append(Clause("main", first, None, tails=rest))
    _hand_front_on(state.clauses, tokens, language)
    for index, clause in enumerate(state.clauses):
        if clause.parent is None and clause.kind in ("participle", "relative", "time", "condition"):
            clause.parent = next((c for c in state.clauses[index + 1 :] if c.kind in ("main", "complement")), None)
    return state.clauses or [Clause("main", (0, len(tokens.tags)), None)]


def _fronts_next(rest: list[Segment], tokens: Tokens, state: _State, language: Language) -> bool:
    """Tell whether a run without a verb opens a second clause, after "and" or a semicolon, or goes on such a front."""
    first, tags = rest[0], tokens.tags
    if not state.ahead:
        is_joined = (
            not {"c", ";", ":"}.isdisjoint(first.cut) or tags[first.start] == "c" or tags[: first.start].endswith("c,")
        )
        if not is_joined or not state.clauses or tags[first.start : first.end].lstrip("c")[:1] not in _FRONTING:
            return False
    following = next((segment for segment in rest if segment.verbs), None)
    if following is None or following.cut != "," or not following.verbs[0].is_finite:
        return False
    dated = "@" in tags[first.start : following.start]
    is_said = _is_attribution(following, tokens, language)
    return (dated or bool(state.ahead)) and not is_said and not is_verb_first(following, tokens)


def _hand_front_on(found: list[Clause], tokens: Tokens, language: Language) -> None:
    """Give the front before an attribution to what is told: "In 2018, the envoy recalled, he had made an appeal"."""
    if len(found) < 2 or not found[0].fronts or found[1].kind != "main" or found[1].introducer is not None:
        return
    said, told = found[0], found[1]
    is_cut_off = said.verb is not None and said.verb.end == said.core[1] and tokens.tags[said.core[1]] == ","
    if said.kind == "main" and is_cut_off and _names_speaker(said, tokens, language) and not said.tails:
        said.kind = "attribution"
        told.fronts, said.fronts = [*said.fronts, *told.fronts], []


def _names_speaker(clause: Clause, tokens: Tokens, language: Language) -> bool:
    assert clause.verb is not None
    has_subject = clause.verb.start > clause.core[0]
    return has_subject and language.verbs.base(tokens.lows[clause.verb.head]) in language.verbs.reporting


def _find_main(state: _State) -> None:
    """Give a waiting subject its verb; where no other came, the last participle: "The truce, agreed in May, ended"."""
    owner = state.clauses[0]
    for clause in state.clauses:
        is_first = clause.verb is not None and clause.verb.start == clause.core[0]
        if clause.kind == "participle" and is_first and clause.verb and clause.verb.tense == "participle":
            owner = clause
    if owner.kind == "participle" and owner.verb is not None and owner.verb.tense == "participle":
        owner.kind, owner.verb = "main", owner.verb._replace(tense="past", is_passive=False)
    owner.fronts = [*state.waiting, *owner.fronts]
    state.waiting = []


def _is_planned_aside(segment: Segment, tokens: Tokens, language: Language) -> bool:
    """Tell whether a run without a verb tells a plan between commas: ", due last week,"."""
    if "@" not in tokens.tags[segment.start : segment.end]:
        return False
    is_as = segment.introducer is not None and tokens.tags[segment.introducer] == "a"  # "as planned on Monday"
    first = segment.start + (tokens.tags[segment.start] == "r")  # ", originally due in March,"
    return not is_as and tokens.lows[min(first, segment.end - 1)] in language.verbs.plan_words


def _is_lasting_aside(rest: list[Segment], tokens: Tokens, language: Language) -> bool:
    """Tell whether a run without a verb tells since when something is so: "the talks, | open since 7 May, | go on"."""
    aside, tags = rest[0], tokens.tags
    is_closed = aside.cut == "," and len(rest) > 1 and rest[1].cut == "," and aside.introducer is None
    if not is_closed or tags[aside.end - 1] != "@" or tags[aside.start] in "@ac":
        return False
    return aside.end - 2 > aside.start and tokens.lows[aside.end - 2] in language.since


def _place_verbless(segment: Segment, state: _State, tokens: Tokens, language: Language) -> None:
    if state.held is not None and ";" not in segment.cut:
        if "," in segment.cut:
            state.asides.append((segment.start, segment.end))
        else:
            state.held.end = segment.end
        return
    if segment.introducer is not None and (state.clauses or state.waiting):
        state.held = segment
        return
    span = (segment.start, segment.end)
    if ";" in segment.cut:
        _place_item(span, state)
    elif state.clauses and (state.waiting or _is_front(segment, tokens)):
        state.waiting.append(span)
    elif any(c.kind == "main" for c in state.clauses):
        _goes_on(state.clauses[-1], segment, tokens, language).tails.append(span)
    else:
        state.waiting.append(span)


def _is_front(segment: Segment, tokens: Tokens) -> bool:
    """Tell whether a run after "and" waits for its subject: "and | on 8 March, | at night, | the guards let him in"."""
    is_joined = "c" in segment.cut and segment.introducer is None and tokens.tags[segment.start] in "rpa@0"
    return is_joined and "@" in tokens.tags[segment.start : segment.end]


def _goes_on(last: Clause, segment: Segment, tokens: Tokens, language: Language) -> Clause:
    """Find whose tail a run is: after an aside, of what it stands in: "his bid, | made in May, | to October"."""
    if "," not in segment.cut or tokens.tags[segment.start] not in "pta":
        return last
    base = language.verbs.base(tokens.lows[last.verb.head]) if last.verb is not None and last.introducer else ""
    if tokens.lows[segment.start] in language.new_date and base in language.verbs.moving | language.verbs.postponing:
        return last  # "that it had been moved by a week, | to 9 July"
    owner: Clause | None = last
    while owner is not None and owner.kind in ("participle", "relative"):
        owner = owner.parent
    return owner or last


def _place_item(span: tuple[int, int], state: _State) -> None:
    """Make an item of a list without verbs a clause: "results on March 2; a statement in April"."""
    if state.waiting:
        *fronts, core = state.waiting
        state.clauses.append(Clause("main", core, None, fronts=fronts))
        state.waiting = []
    state.clauses.append(Clause("main", span, None))


def _end_dated_item(tokens: Tokens, state: _State) -> None:
    """Part a dated run whose verb is not known from what a semicolon begins: "Trains run from today; | trams will"."""
    if any("@" in tokens.tags[start:end] for start, end in state.waiting):
        first, *rest = state.waiting
        state.clauses.append(Clause("main", first, None, tails=rest))
        state.waiting = []


def _release(state: _State) -> None:
    """Give a held run up: no verb of its own came."""
    held, state.held = state.held, None
    if held is not None and state.clauses:
        clause = state.clauses[-1]
        clause.tails = sorted([*clause.tails, (held.start, held.end), *state.asides])
    elif held is not None:
        state.waiting += [(held.start, held.end), *state.asides]
    state.asides = []


def _place(segment: Segment, tokens: Tokens, state: _State, language: Language) -> None:
    if state.waiting and not is_verb_first(segment, tokens) and (";" in segment.cut or _ends_line(segment, tokens)):
        _end_dated_item(tokens, state)
    fronts, state.ahead = state.ahead, []
    held = state.held
    is_subject = held is not None and tokens.tags[held.start] in 'xkou0"' and not _ends_aside(held, state, tokens)
    is_aside = segment.introducer is not None and tokens.tags[segment.introducer] == "w" and is_subject
    is_joined = {",", "c"} <= set(segment.cut)  # "before the court on Monday, | and have announced"
    if held is not None and is_subject and not (is_aside or is_joined) and is_verb_first(segment, tokens):
        fronts = [(held.start, held.end), *state.asides]
        state.asides = []
        segment.cut, segment.introducer = held.cut, held.introducer
        state.held = None
    if not is_aside:  # "hours after the mayor, | who trails, | went to court"
        _release(state)
    if state.clauses:
        fronts = fronts or _verbless_before(segment, tokens, state) or _joined_before(segment, tokens, state)
    parent = state.clauses[-1] if state.clauses else None
    if fronts and held is not None and parent is not None and parent.kind in _ASIDES:
        parent = parent.parent or parent
    sibling = _joined_that(segment, tokens, state.clauses)
    kind = _kind(segment, tokens, parent, language) if sibling is None else sibling.kind
    if sibling is not None:
        parent = sibling.parent
    elif state.waiting and _joins_participle(segment, tokens, parent):
        kind, segment.verbs[0] = "participle", segment.verbs[0]._replace(tense="participle")
    if kind == "attribution" and state.waiting and not _takes_subject(segment, tokens, state):
        _find_main(state)
    clause = Clause(kind, (segment.start, segment.end), segment.verbs[0], segment.introducer, parent, fronts)
    if state.waiting and kind in ("main", "attribution"):
        clause.kind, clause.fronts = "main", [*state.waiting, *fronts]
        state.waiting = []
    state.clauses.append(clause)


def _ends_line(segment: Segment, tokens: Tokens) -> bool:
    """Tell whether a colon ends what names a thing, without a verb: "No trains until Friday: | a tree fell"."""
    return segment.cut == ":" and not _NOUNS.isdisjoint(tokens.tags[: segment.start - 1])


def _ends_aside(held: Segment, state: _State, tokens: Tokens) -> bool:
    """Tell whether a run goes on an aside in a subject: "the line, which reopened | after two years, | is shut"."""
    if held.introducer is None or tokens.tags[held.introducer] != "a" or not state.waiting:
        return False
    is_in_aside = bool(state.clauses) and state.clauses[-1].kind in _ASIDES
    return is_in_aside or tokens.tags[state.waiting[0][0]] in "xkou0"  # "a third, four days after the second, | was"


def _verbless_before(segment: Segment, tokens: Tokens, state: _State) -> list[tuple[int, int]]:
    """Take the run after a semicolon that only waited for its verb: "; the count, | set for June, | was moved"."""
    if segment.introducer is not None or "c" in segment.cut:
        return []
    if not segment.verbs[0].is_finite or not is_verb_first(segment, tokens):
        return []
    asides = [c for c in state.clauses if c.kind in ("participle", "relative")]
    item = next((c for c in reversed(state.clauses) if c not in asides), None)
    if item is None or item.verb is not None or "@" in tokens.tags[item.start : item.end]:
        return []
    state.clauses.remove(item)
    for aside in asides:
        aside.parent = None if aside.parent is item else aside.parent
    return item.spans


def _joined_before(segment: Segment, tokens: Tokens, state: _State) -> list[tuple[int, int]]:
    """Take the run after "and" that an aside parts from its verb: "and its coach, | Ana Ruiz, | was dismissed"."""
    if segment.cut != "," or not segment.verbs[0].is_finite or not is_verb_first(segment, tokens):
        return []
    asides = []
    for clause in reversed(state.clauses):
        if clause.kind not in ("participle", "relative"):
            break
        asides.append(clause)
    item = state.clauses[-len(asides) - 1] if len(asides) < len(state.clauses) else None
    tails = item.tails if item is not None else []
    joined = next((i for i, (start, _) in enumerate(tails) if "c" in tokens.tags[start - 1 : start + 1]), None)
    if item is None or joined is None or not opens_with_subject(tails[joined][0], tokens):
        return []
    taken, item.tails = tails[joined:], tails[:joined]
    for aside in asides:
        aside.parent = None
    return taken


def _takes_subject(segment: Segment, tokens: Tokens, state: _State) -> bool:
    """Tell whether a verb of saying is that of a waiting subject: "the chairman, | who met them, | said she was"."""
    has_rival = any(c.verb is not None and c.verb.tense == "participle" for c in state.clauses)
    return is_verb_first(segment, tokens) and not has_rival


def _joined_that(segment: Segment, tokens: Tokens, earlier: list[Clause]) -> Clause | None:
    """Find the clause that "and that" goes on from: "said that sales fell and | that the shop had closed"."""
    that = segment.introducer
    if that is None or tokens.tags[that] != "T" or not tokens.tags[:that].rstrip(",").endswith("c"):
        return None
    return next((c for c in reversed(earlier) if c.kind == "complement"), None)


def _joins_participle(segment: Segment, tokens: Tokens, parent: Clause | None) -> bool:
    """Tell whether a form after "and" goes on an aside: "the mill, built in 1987 and | closed in 2004, burned"."""
    if "c" not in segment.cut or parent is None or parent.kind != "participle" or parent.verb is None:
        return False
    verb = segment.verbs[0]
    return parent.verb.tense == "participle" and tokens.tags[verb.start] in "EP" and is_verb_first(segment, tokens)


def _kind(segment: Segment, tokens: Tokens, parent: Clause | None, language: Language) -> ClauseKind:
    verb = segment.verbs[0]
    last = next((c for c in reversed(segment.cut) if c in _KINDS), "")
    if last:
        is_told = _reports(parent, tokens, language) or _holds_true(parent, tokens, language)
        return "relative" if last == "T" and (not is_told or is_of_noun(segment, tokens)) else _KINDS[last]
    if not verb.is_finite:
        return "participle"
    if parent is not None and _is_contact(segment, tokens, parent):
        return "relative"
    if parent is not None and _is_attribution(segment, tokens, language):
        return "attribution"
    if parent is not None and "c" in segment.cut and parent.kind in ("complement", "condition"):
        return parent.kind
    return "main"


def _is_contact(segment: Segment, tokens: Tokens, parent: Clause) -> bool:
    """Tell whether a clause hangs on the noun before it with nothing between: "the dividend | they were promised"."""
    before = tokens.tags[max(0, segment.start - 2) : segment.start]
    return tokens.tags[segment.start] == "u" and before in _NOUN_ENDS and parent.verb is not None


def _holds_true(clause: Clause | None, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause says that what follows is so, or is not: "it is not true | that he resigned"."""
    if clause is None or clause.verb is None or tokens.tags[clause.core[0]] != "u":
        return False
    words = set(tokens.lows[clause.core[0] : clause.core[1]])
    return bool(words & (language.true_words | language.false_words))


def _reports(clause: Clause | None, tokens: Tokens, language: Language) -> bool:
    if clause is None or clause.verb is None:
        return False
    base = language.verbs.base(tokens.lows[clause.verb.head])
    return base in language.verbs.reporting or base in language.verbs.denying


def _is_attribution(segment: Segment, tokens: Tokens, language: Language) -> bool:
    """Tell whether a run only names who says it: "the coastguard said", "said Ruth Friday"."""
    verb = segment.verbs[0]
    base = language.verbs.base(tokens.lows[verb.head])
    if base not in language.verbs.saying or verb.is_passive:
        return False
    before, after = verb.start - segment.start, segment.end - verb.end
    return after <= _SHORT_TAIL or (before == 0 and after <= 2 * _SHORT_TAIL)
