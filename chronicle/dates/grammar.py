"""Find phrases in the tokens around a trigger: atoms first, then what joins them, longest first.

One language's grammar is compiled once. What a run of tokens says does not depend on where it stands,
so it is kept: news repeats "Friday" and "last year" thousands of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from chronicle.dates.compose import COMPOSERS, Slots, kind_of
from chronicle.dates.expr import Phrase
from chronicle.dates.lexicon import Lexicon, build_lexicon
from chronicle.dates.numbers import read_number, read_ordinal, read_year
from chronicle.dates.rules import Rule, Rules, Tried, Trigger
from chronicle.dates.templates import TemplateError, Templates, literals_of
from chronicle.dates.tokens import UNKNOWN, Tokens

__all__ = ["Found", "Grammar", "build_grammar"]

BEFORE, AFTER = 9, 18
"""Tokens looked at before and after a trigger: longer than any phrase told in one piece."""
MAX_KEPT_RUNS = 50_000
"""Runs kept with what they say; when more are met, all are forgotten and kept anew."""
MAX_JOIN_ROUNDS = 4
"""Joins of joins: "late | on | Wednesday night | of last week" takes three."""

# What a join's ``@`` slot takes: the kinds of phrases, one character each.
_KINDS = (
    "monthday", "daymonth", "fullday", "holiday", "weekday", "dayofmonth", "year", "month", "subyear", "otherdate",
    "relday", "relunit", "shiftday", "otherday", "clock", "part", "time", "duration", "set", "vague", "nth",
)  # fmt: skip
_KIND_CHARS = {kind: chr(0x3400 + i) for i, kind in enumerate(_KINDS)}
_DAYS = ("monthday", "daymonth", "fullday", "holiday", "weekday", "dayofmonth", "relday", "shiftday", "otherday")
_DATES = (*_DAYS, "year", "month", "subyear", "otherdate", "relunit")
_UNIONS = {
    "day": _DAYS,
    "fulldate": ("monthday", "daymonth", "fullday"),
    "date": _DATES,
    "inner": ("month", "subyear", "weekday", "monthday", "daymonth", "holiday"),
    "outer": ("year", "relunit", "otherdate"),
    "any": (*_DATES, "clock", "part", "time", "duration"),
}


@dataclass(slots=True)  # a frozen one takes four times as long to make
class Found:
    """A phrase in tokens ``first`` to ``last`` (exclusive); ``rule`` is the atom or join that made it."""

    first: int
    last: int
    phrase: Phrase
    rule: Rule
    kind: str


@dataclass(slots=True)
class Grammar:
    """The phrases of one language."""

    lexicon: Lexicon
    atoms: Rules
    joins: Rules
    trigger: Trigger
    not_first: str
    """Characters that no phrase begins with; ``not_last``: that none ends with."""
    not_last: str
    decimal_mark: str = "."
    _kept: dict[str, tuple[Found, ...]] = field(default_factory=dict)

    def compile(self) -> None:
        """Compile every phrase now; left alone, each is compiled where it is first tried."""
        for rules in (self.atoms, self.joins, self.trigger.longer):
            for rule in rules.all:
                _ = rule.template.pattern

    def find(self, tokens: Tokens) -> list[Found]:
        """Find every phrase, in order, none overlapping."""
        out: list[Found] = []
        done = 0
        classes = tokens.classes
        for at in self.trigger.places(classes):
            if at < done:
                continue
            least = max(at - BEFORE, done)
            unknown = classes.rfind(UNKNOWN, least, at)
            first = unknown + 1 if unknown >= 0 else least
            last = done = classes.find(UNKNOWN, at, at + AFTER)
            if last < 0:
                last = done = min(at + AFTER, len(classes))
            run = classes[first:last].lstrip(self.not_first)
            first, last = last - len(run), last - len(run) + len(run.rstrip(self.not_last))
            if first < last:
                out += [_moved(found, first) for found in self._run(tokens, first, last)]
        return out

    def read_without(self, tokens: Tokens, first: int, without: frozenset[str]) -> tuple[list[Found], int]:
        """Read on from a token without some rules, by name: "Sunday 31" is no day where people follow, "Sunday" is.

        Gives the phrases, and the token up to which was read.
        """
        last = tokens.classes.find(UNKNOWN, first, first + AFTER)
        last = min(first + AFTER, len(tokens.classes)) if last < 0 else last
        found = self._parse(tokens.words[first:last], tokens.classes[first:last], without)
        return [_moved(f, first) for f in found], last

    def _run(self, tokens: Tokens, first: int, last: int) -> tuple[Found, ...]:
        words = tokens.words[first:last]
        key = "".join(words)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= MAX_KEPT_RUNS:
                self._kept.clear()
            kept = self._kept[key] = self._parse(words, tokens.classes[first:last])
        return kept

    def _parse(self, words: list[str], classes: str, without: frozenset[str] = frozenset()) -> tuple[Found, ...]:
        items = self._atoms_of(words, classes, without)
        for _ in range(MAX_JOIN_ROUNDS):
            joined = self._join(words, items, without)
            if joined is None:
                break
            items = joined
        return tuple(item for item in items if isinstance(item, Found))

    def _atoms_of(self, words: list[str], classes: str, without: frozenset[str]) -> list[Found | tuple[int, str]]:
        """Read left to right, at each place the longest atom that makes sense; other tokens stay as they are."""
        out: list[Found | tuple[int, str]] = []
        at = 0
        while at < len(classes):
            rules = self.atoms[classes[at : at + 2]]
            if without:
                rules = _allowed(rules, without)
            found = self._best(rules, words, classes, at) if rules else None
            out.append(found or (at, classes[at]))
            at = found.last if found else at + 1
        return out

    def _best(self, rules: Tried, words: list[str], classes: str, at: int) -> Found | None:
        for rule, match in _matched(rules, classes, at):
            end = match.end()
            values = {name: self._value(kind, words[first:last]) for name, kind, first, last in _caught(rule, match)}
            slots = Slots(values, rule.data, "".join(words[at:end]).strip())
            if (phrase := _compose(rule, slots)) is not None:
                first, last = at + rule.data.get("skip", 0), end - rule.data.get("trim", 0)
                return Found(first, last, phrase, rule, rule.data.get("joins_as") or kind_of(phrase))
        return None

    def _value(self, kind: str, words: list[str]) -> Any:
        if kind == "number":
            return read_number(words, self._class("numword"), self.decimal_mark)
        if kind == "yearwords":
            return read_year(words, self._class("numword"))
        if kind == "cardday":
            return read_number(words, self._class("numword"))
        if kind in ("ordday", "bigord"):
            return read_ordinal(words, self._class("tens"), self._class("ordword"))
        return self.lexicon.value(words[0], kind)

    def _class(self, kind: str) -> Any:
        values = self.lexicon.values
        return lambda word: values.get(word, {}).get(kind)

    def _join(
        self, words: list[str], items: list[Found | tuple[int, str]], without: frozenset[str]
    ) -> list[Found | tuple[int, str]] | None:
        """Join once what stands together; None where nothing does."""
        line = "".join(_KIND_CHARS[i.kind] if isinstance(i, Found) else i[1] for i in items)
        out: list[Found | tuple[int, str]] = []
        at, is_changed = 0, False
        while at < len(items):
            rules = self.joins[line[at : at + 2]]
            if without:
                rules = _allowed(rules, without)
            if rules and (joined := self._joined(rules, words, items, line, at)):
                found, at = joined
                out.append(found)
                is_changed = True
            else:
                out.append(items[at])
                at += 1
        return out if is_changed else None

    def _joined(
        self, rules: Tried, words: list[str], items: list[Found | tuple[int, str]], line: str, at: int
    ) -> tuple[Found, int] | None:
        for rule, match in _matched(rules, line, at):
            end = match.end()
            values = {name: self._item_value(kind, words, items[i:j]) for name, kind, i, j in _caught(rule, match)}
            first, last = _first_token(items[at]), _last_token(items[end - 1])
            slots = Slots(values, rule.data, "".join(words[first:last]).strip())
            if (phrase := _compose(rule, slots)) is not None:
                first, last = first + rule.data.get("skip", 0), last - rule.data.get("trim", 0)
                return Found(first, last, phrase, rule, rule.data.get("joins_as") or kind_of(phrase)), end
        return None

    def _item_value(self, kind: str, words: list[str], items: list[Found | tuple[int, str]]) -> Any:
        if kind.startswith("@"):
            item = items[0]
            return item.phrase if isinstance(item, Found) else None
        return self._value(kind, words[_first_token(items[0]) : _last_token(items[-1])])


def _allowed(rules: Tried, without: frozenset[str]) -> Tried:
    return tuple(rule for rule in rules if rule[0].name not in without)


def _matched(rules: Tried, line: str, at: int) -> list[tuple[Rule, re.Match[str]]]:
    """Match rules at one place, the longest first, of equal length the first in the data."""
    out = [(rule, found) for rule, match in rules if (found := match(line, at))]
    if len(out) > 1:
        out.sort(key=lambda found: -found[1].end())
    return out


def _caught(rule: Rule, match: re.Match[str]) -> Iterator[tuple[str, str, int, int]]:
    """Give each slot that caught something: its name, its class, and the tokens."""
    for (name, kind), (first, last) in zip(rule.template.slots, match.regs[1:], strict=True):
        if first >= 0:
            yield name, kind, first, last


def _first_token(item: Found | tuple[int, str]) -> int:
    return item.first if isinstance(item, Found) else item[0]


def _last_token(item: Found | tuple[int, str]) -> int:
    return item.last if isinstance(item, Found) else item[0] + 1


def _moved(found: Found, by: int) -> Found:
    return Found(found.first + by, found.last + by, found.phrase, found.rule, found.kind)


def _compose(rule: Rule, slots: Slots) -> Phrase | None:
    made = COMPOSERS[rule.kind](slots)
    return made if made is None or isinstance(made, Phrase) else Phrase(made)


def build_grammar(words: Mapping[str, Any], data: Mapping[str, Any]) -> Grammar:
    """Compile the lexicon and the phrases of one language; raises TemplateError where the data cannot be read."""
    macros, spans = data.get("macros", {}), data.get("spans", {})
    atoms = [*data["atom"], *map(_holiday, data.get("holiday", ()))]
    rules = [*atoms, *data["join"]]
    sources = [r["match"] for r in rules] + [*macros.values(), *spans.values(), *data["triggers"]]
    lexicon = build_lexicon(words, sorted(set().union(*map(literals_of, sources))))

    def chars_of(kind: str, *, is_glued: bool) -> str:
        if kind.startswith("@"):
            return "".join(_KIND_CHARS[k] for k in _UNIONS.get(kind[1:], (kind[1:],)))
        return lexicon.chars(kind, is_glued=is_glued)

    templates = Templates(macros, spans, chars_of)

    def compiled(raw: Mapping[str, Any]) -> Rule:
        if raw["kind"] not in COMPOSERS:
            raise TemplateError(f"phrase {raw['name']!r} has the unknown kind {raw['kind']!r}")
        return Rule(raw["name"], templates.compile(raw["match"]), raw["kind"], raw)

    holidays = sorted(
        {w for r in data.get("holiday", ()) for w in re.findall(r"[^\W\d_]{4,}", r["match"])} - {"apostrophe"}
    )
    triggers = [templates.compile(t) for t in [*data["triggers"], *holidays]]
    atom_rules, join_rules = [compiled(r) for r in atoms], [compiled(r) for r in data["join"]]
    phrases = [rule.template for rule in (*atom_rules, *join_rules)]
    known = frozenset(lexicon.char_of.values())
    return Grammar(
        lexicon,
        Rules(atom_rules),
        Rules(join_rules),
        Trigger(triggers),
        "".join(sorted(known.difference(*(t.first for t in phrases)))),
        "".join(sorted(known.difference(*(t.last for t in phrases)))),
        data.get("decimal_mark", "."),
    )


def _holiday(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"name": raw["day"], "match": f"{raw['match']} [[of | ,] <year>]", "kind": "holiday", "holiday": raw["day"]}
