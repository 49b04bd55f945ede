"""Compile phrase templates from language data into regular expressions over class characters.

A template is a line of data: ``[the] {rel} {unit}``. Words and punctuation stand for themselves,
``{slot:class}`` (or ``{class}``) for any token of a class, ``[x]`` may be absent, ``(a | b)`` is one of
several, ``<name>`` is the template of that name, ``~x`` has no space before it. There is no unbounded
repetition, so what a template matches is bounded and time grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, Protocol

__all__ = ["Compiled", "TemplateError", "Templates", "literals_of", "set_of"]

_PIECE = re.compile(r"\s*(~?)(\[|\]|\(|\)|\||\{[^}]*\}|<[^>]*>|[^\W_]+|[^\s\w])")
_MAX_DEPTH = 12
"""Templates within templates; deeper is a circle."""


class CharsOf(Protocol):
    """Gives the characters of a class: of all its tokens, or only of those without a space before them."""

    def __call__(self, kind: str, *, is_glued: bool) -> str: ...


class TemplateError(ValueError):
    """Language data that cannot be compiled; names the template."""


@dataclass(frozen=True)
class Compiled:
    """A template as a regular expression; ``slots[g]`` names what capture group g + 1 holds, and its class."""

    source: str
    slots: tuple[tuple[str, str], ...]
    first: frozenset[str]
    """The characters that a match can begin with."""
    second: frozenset[str]
    """The characters that can follow the first in a match."""
    last: frozenset[str]
    """The characters that a match can end with."""
    is_short: bool
    """Whether a match can be of one character."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compile the expression where it is first asked for: few documents need a tenth of them."""
        return re.compile(self.source)


class _Piece(NamedTuple):
    """One mark, slot or word of a template, and whether no space may stand before it."""

    text: str
    is_glued: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """Regular expression source, what it can begin, go on and end with, and whether it can be empty."""

    source: str
    first: frozenset[str]
    last: frozenset[str]
    second: frozenset[str] = frozenset()
    is_optional: bool = False
    is_short: bool = True
    """Whether it can be one character."""


@dataclass(slots=True)
class _Reader:
    source: str
    known: Templates
    slots: list[tuple[str, str]] = field(default_factory=list)
    is_inside_span: bool = False

    def whole(self, template: str, depth: int = 0) -> _Part:
        """Compile a template and all it names."""
        if depth > _MAX_DEPTH:
            raise TemplateError(f"templates call each other in a circle: {self.source!r}")
        pieces = _pieces(template, self.source)
        part, rest = self._choice(pieces, 0, depth)
        if rest != len(pieces):
            raise TemplateError(f"a bracket too many in template {self.source!r}")
        return part

    def _choice(self, pieces: list[_Piece], at: int, depth: int) -> tuple[_Part, int]:
        """Read alternatives up to a closing bracket or the end."""
        options: list[_Part] = []
        while True:
            option, at = self._sequence(pieces, at, depth)
            options.append(option)
            if at == len(pieces) or pieces[at].text != "|":
                break
            at += 1
        source = "|".join(o.source for o in options)
        first, last, second = (
            frozenset[str]().union(*sets) for sets in zip(*((o.first, o.last, o.second) for o in options), strict=True)
        )
        is_optional, is_short = any(o.is_optional for o in options), any(o.is_short for o in options)
        return _Part(f"(?:{source})", first, last, second, is_optional, is_short), at

    def _sequence(self, pieces: list[_Piece], at: int, depth: int) -> tuple[_Part, int]:
        whole = _NOTHING
        while at < len(pieces) and pieces[at].text not in ("|", "]", ")"):
            part, at = self._one(pieces, at, depth)
            whole = _joined(whole, part)
        return whole, at

    def _one(self, pieces: list[_Piece], at: int, depth: int) -> tuple[_Part, int]:
        piece = pieces[at]
        if piece.text in ("[", "("):
            inner, at = self._choice(pieces, at + 1, depth)
            if at == len(pieces):
                raise TemplateError(f"a bracket stays open in template {self.source!r}")
            if piece.text == "[":
                inner = replace(inner, source=inner.source + "?", is_optional=True)
            return inner, at + 1
        return self._atom(piece, depth), at + 1

    def _atom(self, piece: _Piece, depth: int) -> _Part:
        text = piece.text
        if text[0] == "{":
            return self._slot(piece, depth)
        if text[0] == "<":
            if text[1:-1] not in self.known.macros:
                raise TemplateError(f"no template is called {text}, named in {self.source!r}")
            return self._named(self.known.macros[text[1:-1]], depth + 1)
        return self.known.characters("=" + text, is_glued=piece.is_glued)

    def _named(self, template: str, depth: int) -> _Part:
        """Compile what a name stands for once for all the templates that name it."""
        key = template, self.is_inside_span
        if key not in self.known.parts:
            before = len(self.slots)
            part = self.whole(template, depth)
            self.known.parts[key] = part, self.slots[before:]
            return part
        part, slots = self.known.parts[key]
        self.slots += slots
        return part

    def _slot(self, piece: _Piece, depth: int) -> _Part:
        name, _, kind = piece.text[1:-1].partition(":")
        kind = kind or name
        if not self.is_inside_span:
            self.slots.append((name, kind))
        if kind not in self.known.spans:
            part = self.known.characters(kind, is_glued=piece.is_glued)
        else:
            was_inside, self.is_inside_span = self.is_inside_span, True
            part = self._named(self.known.spans[kind], depth + 1)
            self.is_inside_span = was_inside
        return part if self.is_inside_span else replace(part, source=f"({part.source})")


_NOTHING = _Part("", frozenset(), frozenset(), is_optional=True, is_short=False)


def _joined(left: _Part, right: _Part) -> _Part:
    """Put one part behind another."""
    second = left.second
    if left.is_short:
        second |= right.first
    if left.is_optional:
        second |= right.second
    return _Part(
        left.source + right.source,
        left.first | right.first if left.is_optional else left.first,
        left.last | right.last if right.is_optional else right.last,
        second,
        left.is_optional and right.is_optional,
        (left.is_short and right.is_optional) or (left.is_optional and right.is_short),
    )


def _pieces(template: str, source: str) -> list[_Piece]:
    out: list[_Piece] = []
    at, template = 0, template.strip()
    while at < len(template):
        piece = _PIECE.match(template, at)
        if piece is None:
            raise TemplateError(f"cannot read {template[at:]!r} in template {source!r}")
        out.append(_Piece(piece[2], bool(piece[1])))
        at = piece.end()
    return _with_glued_options(out)


def _with_glued_options(pieces: list[_Piece]) -> list[_Piece]:
    """Glue what each alternative of a glued bracket begins with: "~(: | .)" is "(~: | ~.)"."""
    out = list(pieces)
    for at, piece in enumerate(pieces):
        if not out[at].is_glued or piece.text not in ("(", "["):
            continue
        depth = 0
        for i in range(at, len(out)):
            depth += (out[i].text in ("(", "[")) - (out[i].text in (")", "]"))
            if not depth:
                break
            if (depth == 1 and (i == at or out[i].text == "|")) and i + 1 < len(out):
                out[i + 1] = _Piece(out[i + 1].text, is_glued=True)
    return out


@dataclass(slots=True)
class Templates:
    """The names that templates of one language share, and what they stand for; each is compiled once."""

    macros: Mapping[str, str]
    spans: Mapping[str, str]
    chars_of: CharsOf
    """Gives the characters of a class, of all its tokens or only of glued ones."""
    parts: dict[tuple[str, bool], tuple[_Part, list[tuple[str, str]]]] = field(default_factory=dict)
    """What a named template, outside or inside a span, stands for, and its slots."""
    _sets: dict[tuple[str, bool], _Part] = field(default_factory=dict)

    def compile(self, source: str) -> Compiled:
        """Compile one template; raises TemplateError where it cannot be read or could match nothing."""
        reader = _Reader(source, self)
        part = reader.whole(source)
        if part.is_optional:
            raise TemplateError(f"template {source!r} matches nothing at all")
        return Compiled(part.source, tuple(reader.slots), part.first, part.second, part.last, part.is_short)

    def characters(self, kind: str, *, is_glued: bool) -> _Part:
        """Give the set of a class's characters."""
        key = kind, is_glued
        if key not in self._sets:
            chars = frozenset(self.chars_of(kind, is_glued=is_glued))
            self._sets[key] = _Part(set_of(chars) if chars else "(?!)", chars, chars)
        return self._sets[key]


def set_of(chars: Iterable[str]) -> str:
    """Write a set of characters, neighbours as a range; an empty one would be no regular expression.

    >>> set_of("dabxz")
    '[abdxz]'
    >>> set_of("cabd")
    '[a-d]'
    """
    codes = sorted(map(ord, chars))
    found = ""
    for _, run in groupby(enumerate(codes), key=lambda numbered: numbered[1] - numbered[0]):
        first, *rest = [chr(code) for _, code in run]
        found += f"{first}-{rest[-1]}" if len(rest) > 1 else "".join((first, *rest))
    return f"[{found}]"


def literals_of(source: str) -> set[str]:
    """Words and marks that a template names itself: they get classes of their own."""
    return {p.text for p in _pieces(source, source) if p.text[0] not in "[](){}<>|"}
