"""Texts in dated entries, such as diaries, live blogs and programmes: a day that stands alone dates what follows it.

"**17 December.** Worst day. The reel came off its cradle", or a day on a line of its own above what is on then. One
such day may be a stamp; several are entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from chronicle.mentions.reading import Parsed
from chronicle.mentions.sentences import Sentence
from chronicle.model import Mention, TimeExpression

__all__ = ["Entries"]

_AROUND = re.compile(r"[\s*_#.:,|–—-]*")
"""What may stand around a day that stands alone."""
_LEAST = 2
"""Days that stand alone in a text of entries, at least."""
_NAMING = "oksEGI"
"""Classes of words that name something."""
_LEAST_WORDS = 3
"""Such words of what tells something without a verb: "First hot water in the shaft", not "Worst day"."""
_BLANK = re.compile(r"\n[ \t]*\n")


class Entries:
    """The entries of one article, as far as it was read."""

    def __init__(self, text: str, sentences: Sequence[Sentence], dates: Sequence[TimeExpression]) -> None:
        """Find the days that stand alone, and what stands below each."""
        heads = dict(_heads(text, sentences, dates))
        self._heads = _entries(text, sentences, heads) if len(heads) >= _LEAST else {}
        self._text = text
        self._told: TimeExpression | None = None

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._heads)

    def head_of(self, number: int, inside: Sequence[TimeExpression]) -> TimeExpression | None:
        """Give the day that a sentence is dated by: it has none of its own, and none before it told what was then."""
        head = self._heads.get(number)
        return None if inside or head is self._told else head

    def told(self, number: int, told: list[Mention], parsed: Parsed, head: TimeExpression | None) -> list[Mention]:
        """Leave what an entry tells first, and each line of a list; "Worst day." and "Half past two." tell nothing."""
        has_verb = any(clause.verb is not None and clause.verb.is_finite for clause in parsed.clauses)
        is_naming = bool(parsed.events) or sum(map(parsed.tokens.tags.count, _NAMING)) >= _LEAST_WORDS
        if head is not None and not (has_verb or is_naming):
            return []
        if told and (has_verb or not self._is_line(parsed)):
            self._told = self._heads.get(number)
        return told if head is None else [replace(m, expression=_placed(m.expression, head)) for m in told]

    def _is_line(self, parsed: Parsed) -> bool:
        """Tell whether a sentence is all of its line."""
        rest = self._text.find("\n", parsed.sentence.start)
        return not self._text[parsed.sentence.end : rest if rest >= 0 else None].strip()


def _placed(date: TimeExpression | None, head: TimeExpression) -> TimeExpression | None:
    """Give a day that was read at the start of a sentence the place where it stands."""
    return date if date is None or date.start < date.end else replace(date, start=head.start, end=head.end)


def _heads(
    text: str, sentences: Sequence[Sentence], dates: Sequence[TimeExpression]
) -> Iterator[tuple[int, TimeExpression]]:
    """Give the sentences that are a day and nothing else."""
    by_start = {date.start: date for date in dates if date.when is not None and date.when.length == 1}
    for number, sentence in enumerate(sentences):
        date = by_start.get(sentence.start)
        if date is not None and _AROUND.fullmatch(text, date.end, sentence.end):
            yield number, date


def _entries(
    text: str, sentences: Sequence[Sentence], heads: Mapping[int, TimeExpression]
) -> dict[int, TimeExpression]:
    """Give the day of each sentence that stands below one: the rest of its paragraph, or the lines below its line."""
    found: dict[int, TimeExpression] = {}
    for number, head in heads.items():
        for place in _rest(text, sentences, number):
            if place in heads:
                break
            found[place] = head
    return found


def _rest(text: str, sentences: Sequence[Sentence], head: int) -> Iterator[int]:
    paragraph = sentences[head].paragraph
    is_line = head + 1 < len(sentences) and sentences[head + 1].paragraph != paragraph
    for place in range(head + 1, len(sentences)):
        if sentences[place].paragraph != paragraph:
            is_below = place == head + 1 or not _BLANK.search(text, sentences[place - 1].end, sentences[place].start)
            if not (is_line and is_below):
                return
        yield place
