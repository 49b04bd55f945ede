"""What came to nothing on its day and is to be tried again: "did not start on Saturday. It will try again on Sunday".

A day that a clause itself moves a plan to is told by ``change``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chronicle.mentions.clauses import Clause
from chronicle.mentions.outcomes import is_known
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Parsed
from chronicle.mentions.status import verb_of
from chronicle.model import Mention, Status

__all__ = ["with_second_tries"]

_NOUN = 2
"""Words of a noun that is told again, with its article: "the match"."""
_UNDONE = frozenset({Status.CANCELLED, Status.DENIED})


def with_second_tries(told: Sequence[Mention], behind: Sequence[Mention], parsed: Parsed) -> list[Mention]:
    """Give mentions, of which what came to nothing is put off where one of those ``behind`` tells of a second try.

    ``parsed`` is the sentence of the mentions behind, which may be the same.
    """
    return [_retried(mention, behind, parsed) if mention.status in _UNDONE else mention for mention in told]


def _retried(undone: Mention, behind: Sequence[Mention], parsed: Parsed) -> Mention:
    for new in behind:
        if new is undone or new.status is not Status.SCHEDULED or not _is_later(new, undone):
            continue
        clause = parsed.clause_of(new.expression)
        if clause is not None and _tries_again(clause, new, undone, parsed):
            notes = (*undone.notes[:-1], "it came to nothing, and is to be tried again")
            return replace(undone, status=Status.POSTPONED, moved_to=new.when, notes=notes)
    return undone


def _is_later(new: Mention, undone: Mention) -> bool:
    if new.when is None or undone.when is None or new.start < undone.start or not new.when.is_day:
        return False
    return new.when.start is not None and undone.when.end is not None and undone.when.end <= new.when.start


def _tries_again(clause: Clause, new: Mention, undone: Mention, parsed: Parsed) -> bool:
    """Tell whether a clause speaks of the same thing as before: "it will be held", "the next try is", "meets again"."""
    lows, language = parsed.tokens.lows, parsed.language
    words = lows[clause.core[0] : clause.core[1]]
    if clause.verb is None or clause.verb.is_negated or clause.kind != "main":
        return False
    is_try = not language.tries.isdisjoint(words)
    is_again = is_try or (undone.status is not Status.DENIED and not language.again.isdisjoint(words))
    if is_again and not _is_old(words, parsed):
        return True
    base, verbs = verb_of(clause, parsed.tokens, language), language.verbs
    is_moved = base in verbs.postponing | verbs.moving  # "will not open on Thursday. The town moved | it to Sunday"
    if is_moved and not language.acted_on_it.isdisjoint(lows[clause.verb.end : clause.verb.end + 1]):
        return True
    if (undone.status is Status.DENIED or is_moved) and new.action == undone.action:
        return True
    spans = subject_spans(clause, parsed.tokens)
    if any(not (language.doers | language.persons).isdisjoint(lows[a:b]) for a, b in spans):
        return False  # "did not crack on 3 January. We will hold a meeting on Tuesday": theirs is another thing
    if is_moved and clause.verb.is_passive and _is_told_before(clause, parsed):
        return True  # "could not be played on Thursday. The match | was moved to Monday"
    subject = "".join(parsed.tokens.tags[a:b] for a, b in spans).strip('rN@"c,')
    is_held = base in verbs.occurring | {"hold", "stage", "play", "run"}
    return subject in ("", "u") and (is_held or new.action == undone.action)


def _is_told_before(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a clause's subject is what was told before: "it", "the match", not "a hearing" nor "Ruud"."""
    spans = [(a, min(b, clause.verb.start if clause.verb else b)) for a, b in subject_spans(clause, parsed.tokens)]
    words = [i for a, b in spans for i in range(a, b) if parsed.tokens.tags[i] not in 'rN"c,@']
    if [parsed.tokens.tags[i] for i in words] == ["u"]:
        return True
    return len(words) == _NOUN and is_known(words[0], words[-1] + 1, parsed)


def _is_old(words: Sequence[str], parsed: Parsed) -> bool:
    """Tell whether a day is only the one that was first: "the original date was 9 May"."""
    return not parsed.language.formerly.isdisjoint(words)
