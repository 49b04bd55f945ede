"""The lines of a plain text, and which of them are prose: sentences that tell, not titles, labels or captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

__all__ = ["Line", "bare", "is_prose", "lines_of"]

# What may follow the last full stop of a sentence: closing quotes, brackets, Markdown emphasis.
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*\Z")
_CREDIT_END = re.compile(r"\s*\([^()]{1,60}\)\s*\Z")
_MARKUP = re.compile(r"\A(?:#{1,6}\s+|[>*_^\s]+)|(?<=\S)[*_^]+\s*\Z")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")

MIN_WRAP, MAX_WRAP = 45, 100
"""Characters of the longest line of a hard-wrapped text: mail and pastes wrap at 60 to 80 columns."""

ODD_LINES = 20
"""Of so many lines one may be longer than the others were wrapped at: a word was put in later."""

WRAP_ROOM = 0.85
"""Share of that width that a line fills, with the first word of the next, when it was wrapped there."""

LONG_LINE = 160
"""Characters that no title, label or byline line has."""

SHORT_SENTENCE = 5
"""Words: a line that ends like a sentence and has fewer may be a label ("Leeds, 5 p.m.")."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. ``start`` and ``end`` count code points, white space at its ends left out."""

    start: int
    end: int
    text: str
    bare: str
    """The text without Markdown's heading, emphasis and link marks."""
    number: int
    """Counted from 1, blank lines too."""
    blank_before: int
    """How many blank lines stand before it."""
    wraps: bool = False
    """Whether its paragraph goes on in the next line: the text is hard-wrapped."""


def lines_of(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Give the lines that are not blank, in order."""
    lines: list[Line] = []
    blank = 0
    at = start
    stop = len(text) if end is None else end
    for number, raw in enumerate(text[start:stop].split("\n"), 1):
        stripped = raw.strip()
        if stripped:
            first = at + raw.index(stripped[0])
            lines.append(Line(first, first + len(stripped), stripped, bare(stripped), number, blank))
            blank = 0
        else:
            blank += 1
        at += len(raw) + 1
    return _wrapped(lines)


def bare(text: str) -> str:
    """Take Markdown's heading, emphasis and link marks, and the carets of wire copy, off a line.

    >>> bare("By [AFP](#)"), bare("**Sergei / TASS**"), bare("# A title")
    ('By AFP', 'Sergei / TASS', 'A title')
    """
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if text[:1] in "#>*_^" or text[-1:] in "*_^":
        text = _MARKUP.sub("", text)
    return text


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; "The Herald (Lake Wend, Ill.)" ends as its aside does.

    >>> ends_sentence("The Herald (Lake Wend, Ill.)"), ends_sentence("He left. (Wire.)")
    (False, True)
    """
    if text.endswith(".)") and (start := text.rfind("(")) > 0 and not ends_sentence(text[:start].rstrip()):
        return False
    return bool(_SENTENCE_END.search(text, len(text) - 12 if len(text) > 12 else 0))


def without_credit(text: str) -> str:
    """Take the credit off a caption: "The minister in Leeds. (AFP)"."""
    return _CREDIT_END.sub("", text) if text[-1:] == ")" else text


def is_prose(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is, or begins, a sentence that tells something.

    A hard-wrapped line counts when its paragraph ends as a sentence does.
    """
    line = lines[index]
    if ends_sentence(line.text):
        return line.text.count(" ") + 1 >= SHORT_SENTENCE
    if len(line.text) > LONG_LINE:
        return True
    last = _paragraph_end(lines, index)
    return last > index and ends_sentence(lines[last].text)


def _paragraph_end(lines: Sequence[Line], index: int) -> int:
    """Give the last line of the hard-wrapped paragraph that a line begins; itself when it wraps nowhere."""
    while index + 1 < len(lines) and lines[index].wraps:
        index += 1
    return index


def _wrapped(lines: list[Line]) -> list[Line]:
    """Mark the lines that go on in the next: those with no room for its first word."""
    lengths = sorted((len(line.text) for line in lines), reverse=True) or [0]
    width = lengths[len(lengths) // ODD_LINES]
    if not MIN_WRAP <= width <= lengths[0] <= MAX_WRAP:
        return lines
    return [
        replace(line, wraps=True)
        if below.blank_before == 0
        and len(line.text) + 1 + len(below.text.split(None, 1)[0]) > WRAP_ROOM * width
        and not ends_sentence(line.text)
        else line
        for line, below in zip(lines, [*lines[1:], *lines[-1:]], strict=True)
    ]
