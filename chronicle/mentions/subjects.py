"""Whom a clause is about: the names of its subject, and whom "he" or "the airline" stands for.

Only what is plain is resolved: "he" and "she" stand for the person that was the subject last, "the airline" for the
only name told so far that holds that word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from chronicle.mentions.called import kinds_beside, kinds_told
from chronicle.mentions.clauses import Clause
from chronicle.mentions.phrases import subject_spans
from chronicle.mentions.reading import Parsed, Reading

__all__ = ["Subjects"]

_WORDS_OF_A_PERSON = 4
"""Words of a person's name at most."""
_WORDS_OF_A_PRONOUN = 2
"""Tokens of a subject that is only a pronoun: "he", "then she"."""
_WORD = re.compile(r"\w+")
_MARKED = re.compile(r"\d|[A-Z]{2}|\A[A-Z]\Z")
"""In a word, tells a thing from a person: "Mac OS X"."""
_NEAR = 4
"""Sentences back in which a second person makes a pronoun unclear."""
_ARTICLES = ("the ", "The ", " a ", " an ")
_BEFORE_A_NAME = 24
"""Characters before a name that may hold a title."""


@dataclass(slots=True)
class Subjects:
    """The subjects of one article, which is read sentence by sentence."""

    reading: Reading
    persons: frozenset[str] = frozenset()
    """The full names of persons told so far."""
    _told: dict[str, frozenset[str]] = field(default_factory=dict)
    """Every full name so far, in the order of the text, and its words in small letters."""
    _kinds: dict[str, frozenset[int]] = field(default_factory=dict)
    """Of names so far, the kinds of thing that they were said to be."""
    _near: list[frozenset[str]] = field(default_factory=list)
    """The persons named in each of the last sentences."""
    _passed: list[tuple[Parsed, int]] = field(default_factory=list)
    """The sentences so far, each with the number of names told before it."""
    _last: dict[bool, tuple[str | None, int]] = field(default_factory=dict)
    """The person that was the subject last (True), or the body (False), and how many sentences were searched for it."""
    _are_persons: dict[str, bool] = field(default_factory=dict)

    def person(self) -> str | None:
        """Give the only person whom "he" or "she" can stand for next; None where several were named of late."""
        near = frozenset[str]().union(*self._near)
        return next(iter(near)) if len(near) == 1 and self._last_subject(is_person=True) in near else None

    def before(self) -> Iterator[Parsed]:
        """Give the sentences passed by, the last one first."""
        return (parsed for parsed, _ in reversed(self._passed))

    def pass_by(self, parsed: Parsed) -> None:
        """Remember a sentence and its names, once it is read; its subjects are found when they are asked for."""
        self._passed.append((parsed, len(self._told)))
        start, end = parsed.sentence.start, parsed.sentence.end
        people, _ = self.reading.names.between([(start, end)])
        new = [name for name in people if name not in self._told]
        if new:
            self._told.update((name, frozenset(name.lower().split())) for name in new)
            self.persons |= frozenset(filter(self._is_person, new))
        if kinds_told(parsed.tokens.lows, self.reading.language):
            text = self.reading.article.text[start:end]
            for name in people:
                if kinds := kinds_beside(name, text, self.reading.language):
                    self._kinds[name] = self._kinds.get(name, kinds) | kinds
        self._near = [*self._near[1 - _NEAR :], self.persons & frozenset(people)]

    def forget(self) -> None:
        """Let the sentences go: each knows whom to ask for its person, and a circle waits long to be freed."""
        self._passed.clear()

    def of(self, clause: Clause, parsed: Parsed) -> tuple[str, ...]:
        """Give the full names that a clause's subject names or stands for; none if that is not plain."""
        named, lows = self._subject(clause, parsed)
        if named:
            return named
        is_pronoun = len(lows) <= _WORDS_OF_A_PRONOUN and not self.reading.language.persons.isdisjoint(lows)
        if is_pronoun and (person := self._last_subject(is_person=True)):
            return (person,)
        found = self._described(lows, len(self._told))
        is_body = len(lows) == 2 and lows[0] == "the" and lows[1] in self.reading.language.body_nouns
        body = self._last_subject(is_person=False) if is_body and not found else None
        return (body,) if body else tuple(found) if len(found) == 1 else ()

    def _subject(self, clause: Clause, parsed: Parsed) -> tuple[tuple[str, ...], list[str]]:
        """Give the names of a clause's subject; where there are none, its words in small letters."""
        spans, tokens = _spans(clause, parsed) or _shared(clause, parsed), parsed.tokens
        parts = ((tokens.start_of(start), tokens.ends[end - 1]) for start, end in spans)
        people, places = self.reading.names.between(parts)
        lows = [] if people or places else [low for start, end in spans for low in tokens.lows[start:end]]
        return (*people, *places), lows

    def _described(self, lows: list[str], told: int) -> list[str]:
        """Find the names, of the first told, that hold the noun of "the airline", in one number or the other."""
        if len(lows) < 2 or lows[0] != "the":
            return []
        forms, kind = {lows[-1], lows[-1] + "s"}, self.reading.language.thing_nouns.get(lows[-1])
        return [
            name
            for name, words in islice(self._told.items(), told)
            if not forms.isdisjoint(words) or kind in self._kinds.get(name, ())
        ]

    def _last_subject(self, *, is_person: bool) -> str | None:
        """Find the person, or else the body, that was the subject last."""
        name, searched = self._last.get(is_person, (None, 0))
        for parsed, told in reversed(self._passed[searched:]):
            if found := self._subject_of_kind(parsed, told, is_person=is_person):
                name = found
                break
        self._last[is_person] = name, len(self._passed)
        return name

    def _subject_of_kind(self, parsed: Parsed, told: int, *, is_person: bool) -> str | None:
        """Find the last person, or else body, that is the subject of a clause by name: "he" changes nothing."""
        fits = self._is_person if is_person else self._is_body
        for clause in reversed(parsed.clauses):
            names, lows = self._subject(clause, parsed)
            if not names and len(described := self._described(lows, told)) == 1:
                names = tuple(described)
            if found := next(filter(fits, reversed(names)), None):
                return found
        return None

    def _is_body(self, name: str) -> bool:
        return not self._is_person(name) and name not in self.reading.names.places

    def _is_person(self, name: str) -> bool:
        """Tell whether a name is a person's, for each name once."""
        if name not in self._are_persons:
            self._are_persons[name] = self._is_called(name)
        return self._are_persons[name]

    def _is_called(self, name: str) -> bool:
        """Tell whether a name is called by its last word alone, or has a title before it."""
        words, reading = name.split(), self.reading
        if not 1 < len(words) <= _WORDS_OF_A_PERSON or name in reading.names.places:
            return False
        if _has_article(name, reading.article.text):  # a ship, a paper
            return False
        if words[0] in reading.names.lone or any(_MARKED.search(word) for word in words):  # a product
            return False
        place = reading.article.text.find(name)
        before = _WORD.findall(reading.article.text, max(0, place - _BEFORE_A_NAME), max(place, 0))
        is_titled = bool(before) and before[-1].lower() in reading.language.titles
        return is_titled or reading.names.full.get(words[-1]) == name


def _has_article(name: str, text: str) -> bool:
    """Tell whether a name stands behind an article anywhere in a text."""
    place = text.find(name)
    while place >= 0:
        if text.endswith(_ARTICLES, 0, place):
            return True
        place = text.find(name, place + 1)
    return False


def _spans(clause: Clause, parsed: Parsed) -> list[tuple[int, int]]:
    """Give the token ranges of a clause's subject, which follows its verb in "said the mayor"."""
    if clause.verb is None:
        return []
    before = [(start, end) for start, end in subject_spans(clause, parsed.tokens) if start < end]
    if before or clause.kind != "attribution" or clause.verb.end == clause.core[1]:
        return before
    return [(clause.verb.end, clause.core[1])]


def _shared(clause: Clause, parsed: Parsed) -> list[tuple[int, int]]:
    """Give the subject that a clause after "and" or "but" shares with the main one: "Lind smiled, but | said"."""
    if clause.kind not in ("main", "attribution") or clause.verb is None:
        return []
    before = [c for c in parsed.clauses if c.kind == "main" and c.verb is not None and c.core[1] <= clause.core[0]]
    joined = parsed.tokens.tags[before[-1].core[1] : clause.verb.start] if before else ""
    return _spans(before[-1], parsed) if "c" in joined else []
