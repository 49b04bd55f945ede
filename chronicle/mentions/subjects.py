"""Whom a clause is about: the names of its subject, and whom "he" or "the airline" stands for.

Only what is plain is resolved: "he" and "she" stand for the person that was the subject last, "the airline" for the
only name told so far that holds that word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Parsed, Reading

__all__ = ["Subjects"]

_WORDS_OF_A_PERSON = 4
"""Words of a person's name at most."""
_WORDS_OF_A_PRONOUN = 2
"""Tokens of a subject that is only a pronoun: "he", "then she"."""
_NEAR = 4
"""Sentences back in which a second person makes a pronoun unclear."""
_BEFORE_A_NAME = 24
"""Characters before a name that may hold a title."""


@dataclass(slots=True)
class Subjects:
    """The subjects of one article, which is read sentence by sentence."""

    reading: Reading
    _person: str | None = None
    """The person that was a subject last."""
    _body: str | None = None
    """The name of no person that was a subject last."""
    _told: dict[str, None] = field(default_factory=dict)
    """Every full name so far, in the order of the text."""
    _near: list[frozenset[str]] = field(default_factory=list)
    """The persons named in each of the last sentences."""
    persons: frozenset[str] = frozenset()
    """The full names of persons told so far."""

    @property
    def person(self) -> str | None:
        """The only person whom "he" or "she" can stand for next; None where several were named of late."""
        near = frozenset[str]().union(*self._near)
        return next(iter(near)) if len(near) == 1 and self._person in near else None

    def pass_by(self, parsed: Parsed) -> None:
        """Remember the subjects and the names of a sentence, once it is read."""
        for clause in parsed.clauses:
            for name in self.of(clause, parsed):
                if self._is_person(name):
                    self._person = name
                elif name not in self.reading.names.places:
                    self._body = name
        text = self.reading.article.text[parsed.sentence.start : parsed.sentence.end]
        people, _ = self.reading.names.within([text], self.reading.language)
        self.persons |= {name for name in people if name not in self._told and self._is_person(name)}
        self._told.update(dict.fromkeys(people))
        self._near = [*self._near[1 - _NEAR :], self.persons & frozenset(people)]

    def of(self, clause: Clause, parsed: Parsed) -> tuple[str, ...]:
        """Give the full names that a clause's subject names or stands for; none if that is not plain."""
        spans, items = _spans(clause, parsed), parsed.tokens.items
        text = self.reading.article.text
        words = [text[items[start].start : items[end - 1].end] for start, end in spans]
        people, places = self.reading.names.within(words, self.reading.language)
        if people or places:
            return (*people, *places)
        lows = [items[i].low for start, end in spans for i in range(start, end)]
        if self._person and len(lows) <= _WORDS_OF_A_PRONOUN and self.reading.language.persons & set(lows):
            return (self._person,)
        return self._described(lows)

    def _described(self, lows: list[str]) -> tuple[str, ...]:
        """Find the only name that holds the noun of "the airline", in one number or the other."""
        if len(lows) < 2 or lows[0] != "the":
            return ()
        forms = {lows[-1], lows[-1] + "s"}
        found = [name for name in self._told if forms & set(name.lower().split())]
        if len(found) == 1:
            return tuple(found)
        is_body = lows[-1] in self.reading.language.body_nouns and not found
        return (self._body,) if self._body and is_body and len(lows) == 2 else ()

    def _is_person(self, name: str) -> bool:
        """Tell whether a name is called by its last word alone, or has a title before it."""
        words, reading = name.split(), self.reading
        if not 1 < len(words) <= _WORDS_OF_A_PERSON or name in reading.names.places:
            return False
        if any(f"{article} {name}" in reading.article.text for article in ("the", "The")):  # a ship, a paper
            return False
        place = reading.article.text.find(name)
        before = re.findall(r"\w+", reading.article.text[max(0, place - _BEFORE_A_NAME) : max(place, 0)])
        is_titled = bool(before) and before[-1].lower() in reading.language.titles
        return is_titled or reading.names.full.get(words[-1]) == name


def _spans(clause: Clause, parsed: Parsed) -> list[tuple[int, int]]:
    """Give the token ranges of a clause's subject, which follows its verb in "said the mayor"."""
    if clause.verb is None:
        return []
    before = [(start, end) for start, end in subject_spans(clause, parsed.tokens) if start < end]
    if before or clause.kind != "attribution" or clause.verb.end == clause.core[1]:
        return before
    return [(clause.verb.end, clause.core[1])]
