"""Titles that a whole sentence gives, where the clause of a happening gives none that reads by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.limits import MAX_TITLE_CHARS
from chronicle.mentions.clauses import Clause
from chronicle.mentions.joins import has_main, is_sound
from chronicle.mentions.phrases import Span, has_subject, subject_spans
from chronicle.mentions.plain_titles import plain_titles
from chronicle.mentions.pronouns import named, pronoun_of
from chronicle.mentions.reading import Dated
from chronicle.mentions.timeless import Kept, without_times
from chronicle.mentions.tokens import Tokens
from chronicle.mentions.wording import written
from chronicle.model import Status

__all__ = ["end_of_told", "of_sentence", "only_says", "statement", "with_name", "with_phrase", "without_front"]

_JOINT = 2
"""Tokens between a clause and what goes on it: a comma and a conjunction."""
_NESTED = 3
"""Asides inside one another that are looked through for the verb of a plan."""
_QUOTED = frozenset('";')
_FINITE = frozenset("VEbBhHMWCOdD")
_TOLD = ("main", "complement")
_NEW_FRONT = re.compile("c,?p?x?@")
"""What opens another clause: "and | by early March | a petition had been handed in"."""
_SAID_LAST = re.compile(r'[rp@]*%*(?:\Z|,?".*"%*\Z)')
"""What follows who says so: when, and the end or more of what is quoted."""
_WHEN_FIRST = re.compile(r"(?:(?:p[pxo0rk]*)?@[pxok0@r]*|[x0]+or|a[^,]*),(?=[^,]*[VbBhHMWEdD])")
"""When it was, before the rest: "A few hours later, | Congress voted", "When the hearing opened, | three men told"."""
_INSET = re.compile(r"[xok0IsG'p&@r]*[ok](,[^,]*(?:,[^,c][^,]*)??,)(?=r*(?:[VbBhHMWCOdD]|E(?!.*,r*[VbBhHMWCOdDE])))")
"""What is set in between a subject and its verb: "The mill, | which Moss had built, | burned down"."""
_PASSING = ("relative", "participle", "time", "condition", "other")
"""Clauses whose happening is another than that of the clause they hang on."""


def of_sentence(dated: Dated, status: Status) -> Iterator[str]:
    """Give titles in the order of how near they are to the happening: its clause, what that hangs on, the sentence.

    The sentence keeps the dates of what else it tells and, where the happening is told in passing, its own.
    """
    if not dated.language.has_grammar:
        yield from plain_titles(dated)
        return
    is_passing = dated.attachment.relation == "noun" or (dated.clause.kind in _PASSING and has_main(dated))
    is_passing = is_passing or only_says(dated)
    mover = _mover(dated, status)
    for clause in [mover] if mover is not None else () if is_passing else _around(dated, status):
        spans = _told_by(clause, dated)
        if is_sound(spans, dated):
            yield with_name(dated, spans, clause)
    start, end = _unattributed(dated, status)
    if not is_passing:
        yield _of_part(dated, (start, end), "others")
    if is_passing or any(start <= place < end for place in dated.tokens.expressions):
        yield _of_part(dated, (start, end), "all")


def _of_part(dated: Dated, part: Span, times: Kept) -> str:
    """Write the part of the sentence that tells the happening; an ellipsis says where it was cut before telling it."""
    start, end = part
    said = next((c for c in dated.parsed.clauses if c.kind == "attribution" and start < c.start and c.end < end), None)
    is_between = said is not None and dated.tokens.tags[said.start - 1] == "," == dated.tokens.tags[said.end]
    spans = [(start, said.start - 1), (said.end + 1, end)] if said is not None and is_between else [(start, end)]
    word, verb = dated.attachment.word, dated.clause.verb
    needed = word if word is not None else verb.head if verb is not None else dated.clause.core[0]
    if end <= dated.clause.start:  # it only says who says so
        needed = start
    if dated.tokens.ends[end - 1] - dated.tokens.start_of(start) > MAX_TITLE_CHARS and len(spans) == 1:
        spans = _shortened(part, needed, dated)
    title = written(dated, spans, times=times)
    if title.endswith("…"):
        return title
    before = [(a, min(b, needed + 1)) for a, b in spans if a <= needed]
    is_told = len(title) >= sum(len(without_times(dated, a, b, kept=times)) for a, b in before)
    return title if is_told else title + "…"


def _shortened(part: Span, needed: int, dated: Dated) -> list[Span]:
    """Leave out of a part that is too long when it was, if that stands first, and what is set in before its verb.

    Neither may hold the token that is needed.
    """
    tags, (start, end) = dated.tokens.tags, part
    front = _WHEN_FIRST.match(tags, start, end)
    if front and front.end() <= needed and front.end() < end and tags[front.end()] not in "uac":
        start = front.end()
    inset = _INSET.match(tags, start, end)
    is_needed = inset is not None and inset.start(1) <= needed < inset.end(1)
    if inset is None or is_needed or dated.tokens.lows[start] in dated.language.pointing:
        return [(start, end)]
    return [(start, inset.start(1)), (inset.end(1), end)]


def _mover(dated: Dated, status: Status) -> Clause | None:
    """Find the clause whose verb moves a plan or calls it off: "The fair, due on Friday, was put off"."""
    clause, verbs = dated.clause, dated.language.verbs
    for _ in range(_NESTED):  # two clauses may hang on each other
        clause = clause.parent if clause.kind in ("participle", "relative") and clause.parent is not None else clause
    if clause.verb is None or clause.kind not in _TOLD or status not in (Status.CANCELLED, Status.POSTPONED):
        return None
    base = verbs.base(dated.tokens.lows[clause.verb.head])
    phrases = (*verbs.cancelling_phrases, *verbs.postponing_phrases)
    is_phrase = any(phrase.split(" ")[0] == base for phrase in phrases)
    is_one = base in verbs.cancelling | verbs.postponing | verbs.moving | verbs.dropping | verbs.blocking
    return clause if is_phrase or is_one else None


def _unattributed(dated: Dated, status: Status) -> Span:
    """Give the part of the sentence that its marks and "and" part off, without who says it at its beginning or end."""
    clauses, tags = dated.parsed.clauses, dated.tokens.tags
    own = dated.clause
    parts = [c for c in clauses if c.kind == "main" and c.verb and tags[: c.start].endswith(("c", ";")) and c.start]
    starts = [c.start for c in parts if (has_subject(c, dated.tokens) or c.fronts) and tags[c.start] != "u"]
    start = max([0, *(place for place in starts if place <= own.start)])
    end = min([len(tags), *(place - 1 for place in starts if place > max(own.start, dated.place))])
    if end < len(tags) and tags[end - 1] == ",":
        end -= 1
    is_told = own.kind == "complement" and own.parent is clauses[0] and own.parent.kind == "main"
    is_told = is_told and tags[own.start] != "t"  # "said | to have been sent"
    if is_told and status is not Status.DENIED and _tells_it(clauses[0], own, dated):
        start = own.start
    last = clauses[-1]
    is_ending = (last.kind == "attribution" or (last is own and only_says(dated))) and not tags[last.end :].strip("%")
    if is_ending and start < last.start <= end and tags[last.start - 1] == ",":
        end = last.start - 1
    return (start, end)


def without_front(title: str) -> str:
    """Give what follows the first comma of a title: "With all votes counted, | Moss had 50 percent"."""
    rest = title.partition(", ")[2]
    return rest[:1].upper() + rest[1:]


def _around(dated: Dated, status: Status) -> Iterator[Clause]:
    """Give the clauses that tell something outright: the happening's own, unless it is denied, and its owner."""
    own, owner = dated.clause, dated.clause.parent
    if dated.attachment.relation == "saying" and status is Status.HAPPENED and own.kind != "complement":
        brought = _brought(own, dated)
        if brought is not None and brought.verb is not None and brought.verb.is_finite:
            yield brought
        return
    near = [own] if status is not Status.DENIED or own.kind == "main" else []
    near = [c for c in near if c.kind in _TOLD]
    told = next((c for c in dated.parsed.clauses if c.kind == "complement" and c.parent is owner), None)
    if owner is not None and own is told and owner.kind != "condition" and _tells_it(owner, own, dated):
        near.append(owner)
    yield from (c for c in near if c.verb is not None and c.verb.is_finite)


def _brought(clause: Clause, dated: Dated) -> Clause | None:
    """Find the clause that a verb of saying brings: "said on Monday | that the fair was off"."""
    told = next((c for c in dated.parsed.clauses if c.kind == "complement" and c.parent is clause), None)
    is_near = told is not None and "," not in dated.tokens.tags[clause.core[1] : told.start]
    return told if is_near else None


def _tells_it(owner: Clause, own: Clause, dated: Dated) -> bool:
    """Tell whether one clause says that another is so, or is not."""
    verbs, is_that = dated.language.verbs, own.introducer is not None and dated.tokens.tags[own.introducer] == "T"
    base = verbs.base(dated.tokens.lows[owner.verb.head]) if owner.verb is not None else ""
    return (is_that and owner.kind in _TOLD) or base in verbs.reporting or base in verbs.denying


def _told_by(clause: Clause, dated: Dated) -> list[Span]:
    """Give the subject and verb of a clause with all that follows in it, and what somebody says in it."""
    assert clause.verb is not None
    end = end_of_told(clause, dated)
    for start, last in clause.tails:
        if _NEW_FRONT.match(dated.tokens.tags, start):
            break
        end = last if 0 <= start - end <= _JOINT else end
    return [*subject_spans(clause, dated.tokens), (clause.verb.start, end)]


def with_name(dated: Dated, spans: list[tuple[int, int]], clause: Clause | None = None, *, times: Kept = "none") -> str:
    """Write a title whose pronoun, the subject of a clause, gives way to the name, where it is plain."""
    place = pronoun_of(spans, dated)
    name = named(place, clause or dated.clause, dated) if place is not None else ""
    if place is None or not name:
        return written(dated, spans, times=times)
    holding = next(index for index, (start, end) in enumerate(spans) if start <= place < end)
    return written(dated, [(place + 1, spans[holding][1]), *spans[holding + 1 :]], prefix=name, times=times)


def only_says(dated: Dated) -> bool:
    """Tell whether a clause only says who says the rest of its sentence: "…, Judge Lind ruled on Monday"."""
    clause, tags, verbs = dated.clause, dated.tokens.tags, dated.language.verbs
    return (
        clause.kind == "main"
        and clause.verb is not None
        and clause.verb.is_finite
        and not clause.verb.is_passive
        and tags[clause.start - 1 : clause.start] == ","
        and _SAID_LAST.match(tags, clause.verb.end) is not None
        and verbs.base(dated.tokens.lows[clause.verb.head]) in verbs.reporting | verbs.stating
    )


def statement(dated: Dated) -> list[tuple[int, int]]:
    """Give who said what without asides: "Mills, the deputy ambassador, said Friday that ..." says that Mills said."""
    clause, tokens, size = dated.clause, dated.tokens, len(dated.tokens.tags)
    is_bringing = clause.kind == "attribution" and _brought(clause, dated) is not None
    if clause.verb is not None and (is_bringing or clause.kind in ("complement", "time")):
        return [*subject_spans(clause, tokens), (clause.verb.start, end_of_told(clause, dated))]
    mains = [c for c in dated.parsed.clauses if c.kind == "main" and c.verb is not None]
    if clause.kind == "attribution" and len(mains) == 1 and _QUOTED.isdisjoint(tokens.tags):
        spans = _told_by(mains[0], dated)
        if _FINITE.isdisjoint(tokens.tags[: spans[0][0]]):
            return spans
    first = next((c for c in dated.parsed.clauses if c.kind == "main"), None)
    if clause.verb is None or clause is not first:
        return [(0, size)]
    return [*subject_spans(clause, tokens), (clause.verb.start, size)]


def with_phrase(clause: Clause, tokens: Tokens) -> int:
    """Give the end of a clause's core, with a phrase after it: "was brought | before a judge"."""
    end = clause.core[1]
    is_joint = tokens.tags[end : end + 1] == "a"
    return next((last for start, last in clause.tails if is_joint and start == end + 1), end)


def end_of_told(clause: Clause, dated: Dated) -> int:
    """Give the token after what a verb of saying says: "Voltra denied | that ..."."""
    told = [c.core[1] for c in dated.parsed.clauses if c.kind == "complement" and c.parent is clause]
    end, tags = max([with_phrase(clause, dated.tokens), *told[:1]]), dated.tokens.tags
    is_torn = tags[end : end + 1] == '"' and not tags.count('"', 0, end) % 2
    return tags.find('"', end + 1) + 1 or end if is_torn else end
