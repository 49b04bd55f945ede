"""What a clause says of its happening: cues first, then tense, then the date against the publication date."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from typing import Literal, NamedTuple

from chronicle.mentions.clauses import Clause
from chronicle.mentions.cues import Cue, Cues, CueScope
from chronicle.mentions.denied import why_denied
from chronicle.mentions.language import Language
from chronicle.mentions.patterns import Cased
from chronicle.mentions.tokens import Tokens
from chronicle.model import Status
from chronicle.when import When

__all__ = ["Judgement", "Placed", "is_under_condition", "judge", "judge_by_surroundings", "placed", "verb_of"]

Placed = Literal["past", "now", "future", "unknown"]

_BY_TENSE = {
    "past": Status.HAPPENED,
    "perfect": Status.HAPPENED,
    "pluperfect": Status.HAPPENED,
    "will": Status.SCHEDULED,
    "may": Status.HYPOTHETICAL,
    "must": Status.SCHEDULED,
}


_OVER = frozenset({"past", "perfect", "pluperfect"})
_UNDONE = frozenset({Status.CANCELLED, Status.POSTPONED})
_REACH = 6
"""Words before a date in which one says since what else its clause is so: "since its visit to Rome in | May"."""
_NEAR = 2
"""Words before a date in which a word for a report says that it is the day of that: "den Bericht am Montag"."""


class Judgement(NamedTuple):
    """A status and, for a person, what decided it."""

    status: Status
    reason: str


def placed(when: When | None, published: When | None) -> Placed:
    """Tell on which side of the publication date an interval lies; ``now`` where they meet.

    >>> placed(When.parse("2020-11"), When.parse("2020-10-30"))
    'future'
    """
    if when is None or published is None:
        return "unknown"
    if when.end and published.start and when.end <= published.start:
        return "past"
    if when.start and published.end and when.start >= published.end:
        return "future"
    return "now" if published.is_day else "unknown"


def verb_of(clause: Clause, tokens: Tokens, language: Language) -> str:
    """Give the base form of a clause's verb; empty without one."""
    return language.verbs.base(tokens.lows[clause.verb.head]) if clause.verb else ""


def judge(
    clause: Clause,
    *,
    text: str,
    core: str,
    before: str,
    group: str,
    around: str,
    behind: str,
    place: Placed,
    tokens: Tokens,
    language: Language,
    others: Sequence[Clause] = (),
    is_infinitive: bool = False,
    date: int = -1,
) -> Judgement:
    """Decide a clause's status; ``text`` is the clause, ``before`` what precedes its date, ``group`` its verb.

    ``core`` is the clause without what is joined to it, ``around`` the clause that it hangs on, ``behind`` the one
    that goes on from it.
    ``others`` are the clauses of the sentence, in which a condition may stand, ``date`` is the token of its date.
    """
    denied = why_denied(clause, others, before=before, is_over=place == "past", tokens=tokens, language=language)
    if denied is not None:
        return Judgement(Status.DENIED, denied)
    lasting = _lasts_or_binds(clause, before, place, tokens, language)
    if lasting is not None:
        return lasting
    if place == "past" and _is_of_now(clause, tokens, language):
        return Judgement(Status.HAPPENED, "over, whatever may be done now")
    is_open = is_under_condition(clause, place, others, tokens, language)
    if place != "past" and not is_open and _is_allowed(clause, before, tokens, language):
        return Judgement(Status.SCHEDULED, "allowed from or until then")
    told = Cased.of(text)
    words: dict[CueScope, str] = {"core": core, "group": group, "date": before, "around": around, "behind": behind}
    heard = {"verb": told, **{scope: Cased.of(text) for scope, text in words.items() if text}}
    if around:
        heard["above"] = heard["around"]
    if place == "past" and _is_unreal(clause, tokens, language) and _is_as_planned(clause, tokens, language):
        return Judgement(Status.POSTPONED, "under a condition, as was planned")
    ruled_out = _ruled_out(clause, place)
    cue = _first_shown(language.cues, heard, told, ruled_out)
    undone = _UNDONE | {Status.DENIED} if clause.kind == "condition" else _UNDONE  # "if it does not come by Friday"
    if cue is not None and not (cue.status in undone and is_open):
        if cue.status is Status.DENIED and _is_beside_negation(clause, date, tokens, language):
            return _by_side(place, "told beside what was not")
        is_off = _will_not_be(clause, place) or (place != "future" and _is_missed(clause, tokens, language))
        is_off = is_off and cue.status is Status.DENIED
        return Judgement(Status.CANCELLED if is_off else cue.status, f"cue '{cue.name}'")
    if _is_told_of(clause, tokens, language):
        return Judgement(Status.HYPOTHETICAL, "told as a rumour")
    if is_infinitive and place == "future":
        return Judgement(Status.SCHEDULED, "an aim, dated after publication")
    if is_open:
        return Judgement(Status.HYPOTHETICAL, "under a condition")
    if _is_so_since(clause, before, place, tokens, language):
        return Judgement(Status.ONGOING, "so since then")
    return _by_tense(clause, place, tokens, language)


def _will_not_be(clause: Clause, place: Placed) -> bool:
    """Tell whether a negated clause says that what is still to come will not be: "the band will not play on 20 June".

    So with what somebody said, "said | the pool would not open this week", and with a verb that is not known.
    """
    verb = clause.verb
    if verb is None:
        return place == "future"
    if not verb.is_negated:
        return False
    if verb.tense == "would":
        return clause.kind == "complement" and place in ("now", "future")
    return place == "future" and verb.tense in ("will", "present")


def _is_beside_negation(clause: Clause, date: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a negated clause's date is of something else that it tells: "expects no ruling before the vote on".

    So with a day told first, "by the time they came on 3 May | nobody cared", and with that of a participle.
    """
    verb = clause.verb
    if verb is None or not clause.start <= date < clause.end:
        return False
    between = range(min(verb.end, date), date)
    if any(language.ways.get(tokens.lows[i]) == 1 or tokens.lows[i] in language.until for i in between):
        return True
    nobody = [i for i in range(clause.start, clause.end) if tokens.lows[i] in language.not_one]
    if not verb.is_negated and nobody and verb.end <= date < nobody[0]:
        return any(letter in "VE" for letter in tokens.tags[nobody[0] : clause.end])
    return not language.has_grammar and date < verb.start and "P" in tokens.tags[max(clause.start, date - 2) : date]


def _is_of_now(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause says what may be done now: "it came, we can report, on", "boats bought before May may"."""
    verb = clause.verb
    is_able = verb is not None and verb.tense == "may" and tokens.lows[verb.start] in language.allowing
    return is_able and verb is not None and not verb.is_negated and "h" not in tokens.tags[verb.start : verb.end]


def _by_side(place: Placed, reason: str) -> Judgement:
    return Judgement(Status.SCHEDULED if place == "future" else Status.HAPPENED, reason)


def _is_missed(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause says that what was to be was not: "the race was not run on Friday as planned"."""
    return clause.verb is not None and clause.verb.is_negated and _is_as_planned(clause, tokens, language)


def _lasts_or_binds(clause: Clause, before: str, place: Placed, tokens: Tokens, language: Language) -> Judgement | None:
    """Judge what is not so since a day, or forbidden from it on: "has not run since Friday", "may not be sold from".

    What has not ended goes on.
    """
    verb = clause.verb
    if verb is None:
        return None
    base = verb_of(clause, tokens, language)
    nobody = not language.not_one.isdisjoint(tokens.lows[clause.core[0] : verb.start])
    is_negated = verb.is_negated or nobody
    if is_negated and place != "future" and base in language.verbs.closing and verb.tense in _OVER:
        return Judgement(Status.ONGOING, "not over by then")
    if is_negated and place == "past" and _is_since_another(clause, before, language):
        return Judgement(Status.HAPPENED, "since when it was not so")
    joints = set(before.lower().split()[-_NEAR:])  # "desde | el jueves"
    is_plain = '"' not in tokens.tags[: verb.start] and verb.tense != "would"  # "I never saw it before 9 March"
    is_limited = is_plain and (nobody or (is_negated and place != "future"))
    if is_limited and _is_limit(joints, language):
        is_ahead = place == "future" or (place == "unknown" and verb.tense in ("will", "present"))
        return Judgement(Status.SCHEDULED if is_ahead else Status.HAPPENED, "not before then")
    if is_negated and place == "past" and verb.tense in ("perfect", "present") and joints & language.since:
        return Judgement(Status.ONGOING, "not so since then")
    if is_negated and verb.tense in ("may", "must") and joints & language.old_date:
        return Judgement(Status.SCHEDULED if place == "future" else Status.HAPPENED, "forbidden from then on")
    return None


def _is_since_another(clause: Clause, before: str, language: Language) -> bool:
    """Tell whether a day is that of another thing, since which one was not so: "not since its visit in | 1999"."""
    words = before.lower().split()
    near = words[-_REACH:-_NEAR] if clause.verb is not None and clause.verb.tense != "will" else []
    return not language.since.isdisjoint(near) and "," not in "".join(words[-_REACH:])


def _is_limit(joints: Collection[str], language: Language) -> bool:
    """Tell whether a day is the first on which something negated is so: "nobody noticed it before 9 March"."""
    is_until = language.has_grammar and not language.until.isdisjoint(joints)  # not "bis Freitag nicht"
    return is_until or any(language.ways.get(joint) == 1 for joint in joints)


def _is_so_since(clause: Clause, before: str, place: Placed, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause says since when something is so: "has been held since Monday", "has been mayor since"."""
    if place != "past" or clause.verb is None or clause.verb.tense != "perfect":
        return False
    base = verb_of(clause, tokens, language)
    is_lasting = base == "be" or base in language.verbs.keeping
    return is_lasting and not language.since.isdisjoint(before.lower().split()[-_NEAR:])


def judge_by_surroundings(clause: Clause, *, text: str, place: Placed, language: Language) -> Judgement | None:
    """Judge what a dated noun names by the clause that it stands in, whose words are ``text``."""
    told = Cased.of(text)
    cue = _first_shown(language.cues, {"around": told}, told, _ruled_out(clause, place))
    return Judgement(cue.status, f"cue '{cue.name}'") if cue is not None else None


def _is_allowed(clause: Clause, before: str, tokens: Tokens, language: Language) -> bool:
    """Tell whether a day bounds what somebody may do: "may see them from 5 May", "can appeal until 5 May"."""
    verb = clause.verb
    if verb is None or verb.is_negated or verb.tense != "may" or tokens.lows[verb.start] not in language.allowing:
        return False
    is_bound = not language.bounds.isdisjoint(before.lower().split()[-_NEAR:])
    return is_bound and "f" not in tokens.tags  # nor a condition whose verb is not known


def _is_told_of(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause is what a rumour says: "word had it | that the coach would quit"."""
    parent = clause.parent
    if clause.kind not in ("complement", "relative") or parent is None or parent.verb is None:
        return False
    is_had = tokens.tags[parent.verb.start] in "Hh" and parent.verb.end - parent.verb.start == 1
    return is_had and not language.told_nouns.isdisjoint(tokens.lows[parent.core[0] : parent.verb.start])


def _ruled_out(clause: Clause, place: Placed) -> tuple[str, ...]:
    """Name the cues that say nothing of a date so placed."""
    if place == "past" and not _looks_ahead(clause):
        return ("not-past",)
    return ("not-future",) if place == "future" else ()


def _first_shown(cues: Cues, heard: Mapping[CueScope, Cased], told: Cased, ruled_out: Container[str]) -> Cue | None:
    """Give the first cue that one of the texts it is looked for in shows; ``told`` is the clause."""
    showing = {scope: text for scope, text in heard.items() if cues.shown[scope].search(text)}
    for cue in cues.statuses if showing else ():
        for scope in cue.on if cue.when not in ruled_out else ():
            text = showing.get(scope)
            if text is None or not cue.text.search(text):
                continue
            if cue.needs is not None and not cue.needs.search(told):
                continue
            if cue.unless is None or not cue.unless.search(told):
                return cue
    return None


def _looks_ahead(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.tense in ("will", "present")


def is_under_condition(
    clause: Clause, place: Placed, others: Sequence[Clause], tokens: Tokens, language: Language
) -> bool:
    """Tell whether a clause is a condition, or holds only under one: "will walk out if the talks fail"."""
    if clause.kind == "condition" or _is_inverted(clause, tokens, language):
        return True
    if clause.verb is None or clause.verb.tense not in ("would", "may", "must", "will", "present"):
        return False
    if _is_behind_condition(clause, tokens, language):
        return True
    if clause.verb.tense == "present" and place != "future":
        return False
    if clause.parent is not None and clause.parent.kind == "condition" and not _asks(clause.parent, tokens, language):
        return True
    return any(_is_condition_of(c, clause, others) and not _asks(c, tokens, language) for c in others)


def _is_behind_condition(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause's front is a condition whose verb was not known: "Unless the board pays, | ..."."""
    front = clause.spans[0][0]
    is_front = 0 < front < clause.core[0] and tokens.tags[front - 1] == "f"
    return is_front and tokens.lows[front - 1] not in language.asking and "," in tokens.tags[front : clause.core[0]]


def _is_condition_of(condition: Clause, clause: Clause, others: Sequence[Clause]) -> bool:
    """Tell whether a clause is another's condition: its own, or the one right before it that no other has."""
    if condition.kind != "condition" or condition.parent is clause:
        return condition.kind == "condition"
    is_free = condition.parent is None and clause in others and condition in others
    return is_free and others.index(clause) == others.index(condition) + 1 and clause.kind == "main"


def _is_unreal(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause is a condition that did not come true: "had we played on 24 June"."""
    is_told = clause.kind == "condition" or _is_inverted(clause, tokens, language)
    return is_told or (clause.verb is not None and clause.verb.start == clause.core[0] == 0 and tokens.tags[0] in "HB")


def _is_as_planned(clause: Clause, tokens: Tokens, language: Language) -> bool:
    return bool(language.cues.contrast.as_planned.search(Cased.of(" ".join(tokens.lows[clause.start : clause.end]))))


def _is_inverted(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a verb first makes a condition, read as a participle behind its subject: "had | the dam burst"."""
    front = clause.parent
    if clause.kind != "participle" or front is None or front.verb is None or not language.has_grammar:
        return False
    is_first = front.verb.start == front.core[0] == 0
    return is_first and tokens.tags[0] == "H" and tokens.tags[1] in "xuk" and front.core[1] == clause.core[0]


def _asks(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause is a question told, and no condition: "will decide whether to appeal"."""
    return clause.introducer is not None and tokens.lows[clause.introducer] in language.asking


def _is_hearsay(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether a verb only passes on what is told of the past: "soll am Freitag zurückgetreten sein"."""
    if not language.is_verb_second:
        return False
    end = clause.core[1] - (tokens.tags[clause.core[1] - 1] in '%"')
    return tokens.tags[end - 2 : end - 1] in "EP" and language.verbs.base(tokens.lows[end - 1]) in ("be", "have")


def _goes_on(clause: Clause, tokens: Tokens, language: Language) -> bool:
    """Tell whether an aside says since when something is so that its clause does not end: "open since May"."""
    around = clause.parent.verb if clause.parent is not None else None
    if clause.kind != "participle" or around is None or around.tense in ("past", "pluperfect"):
        return False
    places = range(clause.start, clause.end - 1)
    return any(tokens.tags[i + 1] == "@" and tokens.lows[i] in language.since for i in places)


def _by_tense(clause: Clause, place: Placed, tokens: Tokens, language: Language) -> Judgement:
    tense = clause.verb.tense if clause.verb else "none"
    if tense == "must" and place == "past" and _is_hearsay(clause, tokens, language):
        return Judgement(Status.HYPOTHETICAL, "told as hearsay")
    if clause.verb and place != "past" and tokens.lows[clause.verb.start] in language.granting:
        return Judgement(Status.SCHEDULED, f"'{tokens.lows[clause.verb.start]}'")
    if place == "future":
        status = Status.HYPOTHETICAL if tense == "may" else Status.SCHEDULED
        return Judgement(status, "dated after publication")
    if tense == "would":
        status = Status.HAPPENED if place == "past" and clause.kind == "main" else Status.SCHEDULED
        return Judgement(status, "'would'")
    if place == "past" and _goes_on(clause, tokens, language):
        return Judgement(Status.ONGOING, "so since then")
    if tense == "will" and place == "past":
        return Judgement(Status.HAPPENED, "over, whatever the clause tells ahead")
    if tense in _BY_TENSE:
        return Judgement(_BY_TENSE[tense], f"{tense} tense")
    if place in ("past", "now"):
        return Judgement(Status.HAPPENED, "dated on or before publication")
    is_ahead = tense == "must" or (tense == "present" and clause.kind == "time")
    if clause.verb is None and language.has_grammar:
        return Judgement(Status.SCHEDULED, "an entry without verb, dated no one knows when")
    return Judgement(Status.SCHEDULED if is_ahead else Status.HAPPENED, f"{tense} tense")
