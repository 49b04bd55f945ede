"""Titles of German, French and Spanish happenings: subject, verb and what follows, without who says so and when.

A subject that stands after its verb is put before it, and in German the verb of a clause that ends in it second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.limits import MAX_TITLE_CHARS
from chronicle.mentions.actors import noun_phrase_at
from chronicle.mentions.change import is_plan
from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import Span
from chronicle.mentions.reading import Dated
from chronicle.mentions.status import verb_of
from chronicle.mentions.tokens import Tokens
from chronicle.mentions.wording import written
from chronicle.model import Status

__all__ = ["plain_clause_title", "plain_titles"]

_NOTHING_ELSE = re.compile(r"(?:x?@|[rNu,%])*|(?:x?@|[rNu,%]|p[xok0]+@?)*,")
"""What may stand before "que": when it was; before a comma where and how, lest "que" be of a noun there."""

_EMPTY = 'rN@"%,xpc'
"""Classes of words that are no more than when and how."""


def plain_clause_title(dated: Dated, status: Status) -> str:
    """Write the title that a happening's own clause gives."""
    attachment, clause = dated.attachment, dated.clause
    if clause.kind == "condition":  # what would be so if it were
        return ""
    if attachment.relation == "saying":
        return written(dated, _statement(clause, dated))
    plan = attachment.plan
    if plan is None and clause.kind in ("relative", "participle") and is_plan(clause, dated):
        before = _with_antecedent(clause, dated)[:1]
        return written(dated, [(start, min(end, _opening(clause))) for start, end in before])
    if plan is not None and status in (Status.SCHEDULED, Status.POSTPONED):
        return written(dated, list(plan.spans))
    if plan is None and attachment.relation == "noun" and attachment.word is not None:
        phrase = _phrase_of(attachment.word, dated)
        is_whole = dated.is_counted_back or not _is_bare(phrase, clause, dated)
        if status not in (Status.CANCELLED, Status.POSTPONED) and is_whole:
            return written(dated, [phrase])
    return written(dated, told_by(clause, dated, only_plan=status in (Status.SCHEDULED, Status.POSTPONED)))


def plain_titles(dated: Dated) -> Iterator[str]:
    """Give the clause that a happening hangs on, the sentence's first main clause, then all of it."""
    own, owner = dated.clause, dated.clause.parent
    nearest = (owner, own) if own.kind in ("relative", "participle") else (own, owner)
    found = (*nearest, next((c for c in dated.parsed.clauses if c.kind == "main"), None))
    for clause in found if own.kind != "condition" else ():
        if clause is not None and clause.verb is not None:
            yield written(dated, told_by(clause, dated))
    yield written(dated, [(0, len(dated.tokens.tags))], times="all" if own.kind == "condition" else "none")


def told_by(clause: Clause, dated: Dated, *, only_plan: bool = False) -> list[Span]:
    """Give what a clause tells in the order of a main clause."""
    if clause.verb is None:
        return [*clause.fronts, clause.core]
    if clause.kind in ("relative", "participle"):
        return _with_antecedent(clause, dated) if clause.subject is None else _with_object(clause, dated)
    itself, brought = _told_itself(clause, dated, only_plan=only_plan), _brought(clause, dated)
    return itself if brought is None or itself == [clause.subject] else [*itself, brought]


def _brought(clause: Clause, dated: Dated) -> Span | None:
    """Find what a verb says or decides, without which its clause tells nothing: "negó | que hubiera dimitido"."""
    tokens, verb, rest, language = dated.tokens, clause.verb, dated.parsed.clauses, dated.language
    after = next((c for c in rest[rest.index(clause) + 1 :] if c.kind != "attribution"), None)
    if verb is None or after is None:
        return None
    opening, has_commas = _opening(after), language.has_capital_nouns
    span = (opening - (has_commas and tokens.tags[opening - 1] == ","), after.core[1])
    if has_commas and after.kind == "complement" and after.parent is clause:
        return span
    if _NOTHING_ELSE.fullmatch(tokens.tags, max(verb.end, verb.head + 1), opening) is None:
        return None
    is_said = language.verbs.base(tokens.lows[verb.head]) in language.verbs.reporting
    is_aim = "zu" in tokens.lows[after.core[0] : after.core[1]]
    is_bare = has_commas and tokens.tags[clause.core[1] : opening] == "," and (is_said or is_aim)
    return span if is_bare or tokens.tags[opening] == "T" else None


def _told_itself(clause: Clause, dated: Dated, *, only_plan: bool) -> list[Span]:
    tokens, verb, subject = dated.tokens, clause.verb, clause.subject
    assert verb is not None
    if subject is not None and tokens.tags[subject[0]] == "0" and tokens.tags[subject[0] - 1 : subject[0]] == "r":
        subject = (subject[0] - 1, subject[1])  # "rund | 200 Menschen"
    if subject is not None and tokens.tags[subject[1] - 1 : subject[1] + 1] in ("a@", "p@"):
        subject = (subject[0], subject[1] + 1)  # "der erste Streik seit | 1984"
    goes_on = tokens.tags[clause.core[1] - 1] == "T"  # "Lo cierto es | que el club pagó"
    whole = (clause.core[0], len(tokens.tags)) if goes_on else clause.core
    core = _without(whole, [*_said_spans(dated), *([subject] if subject else [])])
    if only_plan and subject is not None and _only_plans(clause, dated):
        return [subject]
    if subject is None:
        return _left(core, clause, tokens)
    plan = dated.attachment.plan if clause is dated.clause else None
    named = [*plan.spans] if plan is not None and subject[0] <= plan.word < subject[1] else [subject]
    if dated.language.has_capital_nouns:
        return [*named, *_german(core, clause, dated)]
    after = [span for span in core if span[1] > verb.start]
    after = [span for span in after if span[0] <= verb.start or tokens.tags[span[0]] not in "Tw"]
    rest = [(max(span[0], _first_of_verb(clause, dated)), span[1]) for span in after]
    return [*named, *(span for span in rest if span[0] < span[1])]


def _first_of_verb(clause: Clause, dated: Dated) -> int:
    """Give the first token of a verb with what leans on it: "no | se | celebrará", "n' | a"."""
    assert clause.verb is not None
    tokens, leaning, first = dated.tokens, dated.language.idiom.leaning, clause.verb.start
    while first > clause.core[0] and tokens.tags[first - 1] in "rN" and tokens.lows[first - 1] in leaning:
        first -= 1
    return first


def _german(core: list[Span], clause: Clause, dated: Dated) -> list[Span]:
    """Put the finite verb after the subject, then what stood before it, if it is more than a date, and the rest."""
    tokens, verb = dated.tokens, clause.verb
    assert verb is not None
    finite = (verb.start, verb.start + 1)
    fronts = [span for span in _cut_at(core, verb.start) if span[1] <= verb.start]
    is_last = (
        clause.core[1] - len(tokens.tags[verb.end : clause.core[1]].lstrip('%"')) <= verb.end
        and verb.head <= verb.start
    )
    after = [span for span in _cut_at(core, verb.end) if span[0] >= verb.end]
    if (
        after
        and verb.head > verb.end
        and tokens.ends[after[-1][1] - 1] - tokens.start_of(clause.core[0]) > MAX_TITLE_CHARS
    ):
        after = _without_middle(after, dated)  # its last word is its verb
    if not is_last and clause.kind == "main":
        fronts = [span for span in fronts if _tells_more(span, tokens)]
    return [finite, *fronts, *after]


def _without_middle(after: list[Span], dated: Dated) -> list[Span]:
    """Leave out phrases with a preposition before the last word: "hat sich | bei den Angehörigen | entschuldigt"."""
    tokens, kept = dated.tokens, list[Span]()
    for start, end in after:
        place = first = start
        while place < end:
            phrase = noun_phrase_at(place + 1, end, tokens, dated.language) if tokens.tags[place] == "p" else None
            if phrase is not None and "@" not in tokens.tags[place : phrase[1] + 1]:
                kept.append((first, place))
                place = first = phrase[1]
            else:
                place += 1
        kept.append((first, end))
    return [span for span in kept if span[0] < span[1]]


def _tells_more(span: Span, tokens: Tokens) -> bool:
    """Tell whether words before the verb are more than a date, adverbs and conjunctions."""
    return bool(tokens.tags[span[0] : span[1]].strip(_EMPTY + "u")) and tokens.tags[span[0]] != "a"


def _left(core: list[Span], clause: Clause, tokens: Tokens) -> list[Span]:
    """Give a clause without subject as it stands, after its date: "es gab", "soll abgestimmt werden"."""
    start = clause.core[0]
    while start < clause.core[1] and tokens.tags[start] in "rc@,":
        start += 1
    left = [(max(span[0], start), span[1]) for span in core if span[1] > start]
    verb = clause.verb
    is_es = verb is not None and tokens.lows[verb.end : verb.end + 1] == ["es"] and verb.start <= start
    if is_es and verb is not None:  # "gab es keine", "es gab keine"
        return [(verb.end, verb.end + 1), (verb.start, verb.end), (verb.end + 1, clause.core[1])]
    return left


def _with_antecedent(clause: Clause, dated: Dated) -> list[Span]:
    """Give what a relative clause or a participle tells of, and the clause: "Geräte, die ausgeliefert wurden"."""
    start, end = antecedent = _antecedent(clause, dated)
    if start == end:
        return [clause.core]
    if clause.verb is not None and (clause.verb.tense == "participle" or _is_subject(clause, antecedent, dated)):
        return [antecedent, clause.core]
    first = clause.core[0] + (clause.introducer is None)  # a date after "die" takes no word before it along
    return [(start, first), (first, clause.core[1])]


def _is_subject(clause: Clause, antecedent: Span, dated: Dated) -> bool:
    """Tell whether what a clause stands after is its subject, so that both make a sentence: "le club, qui"."""
    tokens, idiom = dated.tokens, dated.language.idiom
    nouns = range(*antecedent)
    is_one = all(tokens.tags[i] != "p" or tokens.lows[i] in idiom.of for i in nouns) and tokens.tags[nouns[0]] in "xk0"
    return is_one and clause.introducer is not None and tokens.lows[clause.introducer] in idiom.subject_relatives


def _with_object(clause: Clause, dated: Dated) -> list[Span]:
    """Give a relative clause with what it stands after as its object: "el club | canceló | la fiesta"."""
    assert clause.verb is not None
    assert clause.subject is not None
    first, (start, end), tokens = _first_of_verb(clause, dated), _antecedent(clause, dated), dated.tokens
    of = dated.language.idiom.of
    joints = [i for i in range(start, end) if tokens.tags[i] == "p" and tokens.lows[i] not in of]
    if len(joints) > 1:  # "presentó una queja contra Moss durante | la partida, que Lind ganó"
        start = joints[-1] + 1
    return [clause.subject, (first, clause.verb.end), (start, end), (clause.verb.end, clause.core[1])]


def _antecedent(clause: Clause, dated: Dated) -> Span:
    """Find what a clause stands after: from the verb before it or the last comma, without what is no noun."""
    tokens, end = dated.tokens, _opening(clause)
    while end > 0 and tokens.tags[end - 1] == ",":
        end -= 1
    start = end
    while start > 0 and tokens.tags[start - 1] in "koIsP0xEpc'&":
        start -= 1
    owner = clause.parent.verb if clause.parent is not None else None
    if owner is not None and owner.end <= end:
        start = max(start, owner.end)
    while start < end and tokens.tags[start] in "pcrP":
        start += 1
    if dated.language.has_capital_nouns:  # "Ein Sprecher | der Bank, die"
        nouns = [i for i in range(start, end) if tokens.tags[i] == "x" and tokens.tags[i - 1 : i] != "k"]
        start = nouns[-1] if nouns else start
    return (start, end)


def _opening(clause: Clause) -> int:
    return clause.core[0] if clause.introducer is None else clause.introducer


def _statement(clause: Clause, dated: Dated) -> list[Span]:
    """Give who said what: the clause of saying and what it brings, or the sentence around one that is set in."""
    if clause.kind == "attribution" and (
        said := next((c for c in dated.parsed.clauses if c.kind == "main" and c.verb), None)
    ):
        return told_by(said, dated)
    if clause.kind == "attribution" or clause.subject is None or _brought(clause, dated) is None:
        return [(0, len(dated.tokens.tags))]
    return told_by(clause, dated)


def _only_plans(clause: Clause, dated: Dated) -> bool:
    """Tell whether a verb says of its subject that it is to be, and no more: "ist für den 12. Dezember vorgesehen"."""
    verb, verbs, tokens = clause.verb, dated.language.verbs, dated.tokens
    base = verb_of(clause, tokens, dated.language)
    if (
        verb is None
        or clause.subject is None
        or not (base in verbs.planning or base in verbs.occurring or base in verbs.postponing)
    ):
        return False
    if base not in verbs.planning and verb.tense not in ("must", "may", "would") and base not in verbs.postponing:
        return False
    first, last = verb.end, clause.core[1]
    inside = range(first, last)
    rest = [i for i in inside if i != verb.head and not clause.subject[0] <= i < clause.subject[1]]
    return not "".join(tokens.tags[i] for i in rest).strip(_EMPTY + "nIMO")


def _phrase_of(word: int, dated: Dated) -> Span:
    """Give the noun phrase around a noun."""
    tokens, start = dated.tokens, word
    while start > 0 and tokens.tags[start - 1] in "ko0PEsI" and tokens.tags[start] != "x":
        start -= 1
    start -= start > 0 and tokens.tags[start - 1] == "x"
    found = noun_phrase_at(start, len(tokens.tags), tokens, dated.language)
    return found if found is not None and found[1] > word else (start, word + 1)


def _is_bare(phrase: Span, clause: Clause, dated: Dated) -> bool:
    """Tell whether a noun stands alone, and is what its clause is about, so that the clause tells more."""
    tags = [tag for tag in dated.tokens.tags[slice(*phrase)] if tag not in "xp@'"]
    return (
        len(tags) <= 1
        and clause.subject is not None
        and phrase[0] >= clause.subject[0]
        and phrase[1] <= clause.subject[1]
    )


def _said_spans(dated: Dated) -> list[Span]:
    return [clause.core for clause in dated.parsed.clauses if clause.kind == "attribution" and clause.verb is None]


def _without(span: Span, holes: list[Span]) -> list[Span]:
    """Give what is left of a span without some others, in order."""
    left = [span]
    for start, end in holes:
        left = [part for a, b in left for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]]
    return left


def _cut_at(spans: list[Span], place: int) -> list[Span]:
    return [part for a, b in spans for part in ((a, min(b, place)), (max(a, place), b)) if part[0] < part[1]]
