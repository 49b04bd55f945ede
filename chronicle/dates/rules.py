"""Rules by what they can begin with, so that few are tried at each place of a text, and those compiled that are.

What a rule's words mean is left to ``grammar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chronicle.dates.templates import Compiled, set_of
from chronicle.dates.tokens import UNKNOWN

__all__ = ["Rule", "Rules", "Tried", "Trigger"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase of the language data: its name, its compiled template and what stands beside it."""

    name: str
    template: Compiled
    kind: str
    data: Mapping[str, Any]


Tried = tuple[tuple[Rule, Callable[[str, int], "re.Match[str] | None"]], ...]
"""Rules to be tried, each with what matches its template at a place of a line."""


class Rules(dict[str, Tried]):
    """Rules by the two characters that they can begin with, in the order of the data, so that few are tried.

    Their templates are compiled where such a pair is first met.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Sort them by their first character; the second is looked at where the first is met."""
        super().__init__()
        self.all = rules
        self._by_first: dict[str, list[tuple[Rule, frozenset[str] | None]]] = {}
        for rule in rules:
            second = None if rule.template.is_short else rule.template.second
            for char in rule.template.first:
                self._by_first.setdefault(char, []).append((rule, second))

    def __missing__(self, two: str) -> Tried:
        """Choose those that can match where a line goes on with two characters, or ends with one."""
        here, following = two[0], two[1:]
        found = self[two] = tuple(
            [
                (rule, rule.template.pattern.match)
                for rule, second in self._by_first.get(here, ())
                if second is None or following in second
            ]
        )
        return found


class Trigger:
    """Where a phrase can be: one of a set of characters, or one of a few short templates."""

    def __init__(self, templates: Sequence[Compiled]) -> None:
        """Part the templates of one character, which nothing needs to be matched for, from the longer ones."""
        longer = [t for t in templates if not t.is_short or t.second]
        self._single = frozenset[str]().union(*(t.first for t in templates if t not in longer))
        self.longer = Rules([Rule("trigger", t, "", {}) for t in longer])
        firsts = self._single.union(*(t.first for t in longer))
        seconds = frozenset[str]().union(*(t.second for t in longer))
        single, first, second = (set_of(chars or UNKNOWN) for chars in (self._single, firsts, seconds))
        # Begins with a set, so that the search runs from one of its characters to the next at once.
        self._start = re.compile(f"{first}(?:(?<={single})|(?={second}))")

    def places(self, classes: str) -> Iterator[int]:
        """Give the places where a trigger begins."""
        for hit in self._start.finditer(classes):
            at = hit.start()
            if hit[0] in self._single or any(match(classes, at) for _, match in self.longer[classes[at : at + 2]]):
                yield at
