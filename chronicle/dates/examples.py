"""Check the examples beside a language's rules: what each phrase means, and what is no time at all.

``yes = ["am Mittwoch = 2014-03-12"]`` is a phrase and its TIMEX3 value, told on Wednesday 12 March 2014;
braces mark the span where it is not the whole phrase: ``"von {Freitag} an = 2014-03-14"``, and each of several:
``"{5} und {9. Mai} = 2014-05-05; 2014-05-09"``.
``no = ["Herr März"]`` holds no time at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chronicle.dates.language import Language, load_language, read_phrases
from chronicle.dates.ranges import whole
from chronicle.dates.tagger import tag_text
from chronicle.when import When

__all__ = ["EXAMPLE_DAY", "Checked", "Failure", "check_language"]

_SPAN = re.compile(r"\{([^{}]*)\}")

EXAMPLE_DAY = When.parse("2014-03-12")
"""The day on which every example is told: a Wednesday."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold."""

    rule: str
    example: str
    found: str
    """What was found instead, as ``phrase = value`` joined by "; "."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a language, and whether its examples hold."""

    code: str
    name: str
    words: int
    rules: int
    examples: int
    failures: tuple[Failure, ...]


def check_language(code: str) -> Checked:
    """Run every example of a language that has a folder."""
    language, data = load_language(code), read_phrases(code)
    rules = [*data["atom"], *data["join"]]
    return Checked(
        code,
        language.name,
        sum(not word.isdecimal() for word in language.grammar.lexicon.values),
        len(rules),
        sum(len(_listed(rule, "yes")) + len(_listed(rule, "no")) for rule in rules),
        tuple(failure for rule in rules for failure in _failures(rule, language)),
    )


def _listed(rule: Mapping[str, Any], key: str) -> Sequence[str]:
    found: Sequence[str] = rule.get(key, ())
    return found


def _failures(rule: Mapping[str, Any], language: Language) -> Iterator[Failure]:
    for example in _listed(rule, "yes"):
        phrase, _, value = example.rpartition(" = ")
        spans = _SPAN.findall(phrase) or [phrase]
        values = [value] if len(spans) == 1 else value.split("; ")
        wanted = "; ".join(f"{span} = {value}" for span, value in zip(spans, values, strict=True))
        if (found := _found(_SPAN.sub(r"\1", phrase), language)) != wanted:
            yield Failure(rule["name"], example, found)
    for example in _listed(rule, "no"):
        if found := _found(example, language):
            yield Failure(rule["name"], example, found)


def _found(text: str, language: Language) -> str:
    return "; ".join(f"{t.text} = {t.value}" for t in whole(text, tag_text(text, EXAMPLE_DAY, language, None)))
