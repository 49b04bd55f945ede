"""How something that lasts goes on, told without the day it began: "the siege is in its sixth day", "it was lifted".

As in ``outcomes``, what is meant is left to merging, which looks for what other articles tell as going on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause
from chronicle.mentions.outcomes import is_known, is_told
from chronicle.mentions.patterns import Cased
from chronicle.mentions.phrases import Span, phrase_before, subject_spans
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.tell import tell_outcome
from chronicle.mentions.worth import is_question
from chronicle.model import Mention, Status

__all__ = ["tell_lasting"]

_OVER = frozenset({"past", "perfect", "pluperfect", "present"})
_NOUNS = "okEGsI"


def tell_lasting(parsed: Parsed, reading: Reading) -> Iterator[Mention]:
    """Make mentions of what a sentence says goes on or is over, where it does not tell since when."""
    things = dict(_things(parsed))
    if not things:  # seldom there, and told sooner than by the words that are looked for
        return
    article, sentence, lasting = reading.article, parsed.sentence, reading.language.cues.lasting
    told = Cased.of(article.text[sentence.start : sentence.end])
    on, ended = lasting.goes_on.search(told), lasting.ended.search(told)
    if not (on or ended) or is_question(parsed, reading):
        return
    for match, is_end in ((on, False), (ended, True)):
        clause = _clause_at(sentence.start + match.start(), parsed) if match else None
        if clause is None or not _is_fact(clause, parsed):
            continue
        spans = [*subject_spans(clause, parsed.tokens), clause.core]  # "the strike ended", "ended | their occupation"
        span = next((things[place] for span in spans for place in range(*span) if place in things), None)
        if span is None:
            continue
        still = is_end and clause.verb is not None and clause.verb.is_negated  # "has not ended"
        dated = Dated(parsed, reading, Attachment(clause, "noun", span[1] - 1), "now")
        status = Status.HAPPENED if is_end and not still else Status.ONGOING
        mention = tell_outcome(dated, span, status, is_titled=False)
        yield replace(mention, is_end=is_end and not still)
        return


def _is_fact(clause: Clause, parsed: Parsed) -> bool:
    """Tell whether a clause is told as a fact, as an "after" clause is; what a rumour says is none."""
    if clause.verb is None:
        return clause.kind == "main"  # "the strike goes on", where "strike" may be a verb
    if clause.verb.tense not in _OVER:
        return False
    if is_told(clause, parsed) or clause.kind == "time":
        return True
    if clause.kind != "relative" or clause.introducer is None:
        return False
    return parsed.tokens.lows[clause.introducer - 1] not in parsed.language.told_nouns


def _clause_at(position: int, parsed: Parsed) -> Clause | None:
    """Find the clause that holds a place of the text."""
    ends = parsed.tokens.ends
    token = next((i for i, end in enumerate(ends) if end > position), None)
    return next((c for c in parsed.clauses if token is not None and c.holds(token)), None)


def _things(parsed: Parsed) -> Iterator[tuple[int, Span]]:
    """Give the words for each happening that was told of before, by its noun."""
    tokens = parsed.tokens
    for place in parsed.events:
        if tokens.tags[place] not in _NOUNS:
            continue
        if tokens.tags[place + 1 : place + 2] in ("o", "G") and parsed.language.has_grammar:
            continue  # "the strike | committee"
        first, _ = phrase_before(place, tokens)
        start = next((i for i in range(place, first - 1, -1) if tokens.tags[i] in "x'"), first)
        start = start if tokens.tags[start] == "x" else first
        if is_known(start, place + 1, parsed):
            yield place, (start, place + 1)
