"""Writes a timeline as Markdown that reads well raw and on GitHub, and escapes all that documents say.

How the page is laid out is the template's business (timeline.md.j2).
"""

from __future__ import annotations

import re
from pathlib import Path

from chronicle.export.plain import squeezed
from chronicle.export.templates import environment, render
from chronicle.export.view import view_of
from chronicle.timeline import Timeline

__all__ = ["escape_inline", "link_target", "render_markdown"]

# Everything that can start markup inside a line in CommonMark or GitHub's extensions: emphasis, code, links,
# raw HTML, strike-through, tables, footnotes, mathematics, mentions.
_INLINE = re.compile(r"[\\`*\[\]<>|~$@^]")
# An underscore between two letters or digits marks nothing and is left to be read.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# GitHub links bare addresses and turns :names: into pictures.
_BARE_LINK = re.compile(
    r"(?i)(?<=\bhttp):(?=//)|(?<=\bhttps):(?=//)|(?<=\bftp):(?=//)|(?<=\bmailto):|(?<=\bxmpp):|(?<=\bwww)\."
)
_EMOJI = re.compile(r":(?=[\w+-]+:)")
# What would make a line a heading, a list, a quote, a rule or underline the one before ("3.6 million" begins no list).
_LINE_START = re.compile(r"\A( ?)(?:([#+=-])|(\d{1,9})(?=[.)](?:\s|\Z)))")
_TARGET_UNSAFE = re.compile(r"[\s<>()\\\"'`|*_\[\]~$^]")


class Markdown(str):
    """Text that is Markdown already and is not escaped again."""

    __slots__ = ()


def escape_inline(text: str) -> Markdown:
    r"""Make a text mean itself, wherever on a line it stands; its white space is squeezed.

    >>> escape_inline("1. *Not* a list, [no](link)")
    '1\\. \\*Not\\* a list, \\[no\\](link)'
    """
    line = squeezed(text)
    line = _INLINE.sub(r"\\\g<0>", line)
    for mark in (_UNDERSCORE, _ENTITY, _BARE_LINK, _EMOJI):
        line = mark.sub(r"\\\g<0>", line)
    return Markdown(_LINE_START.sub(_escape_start, line))


def _escape_start(found: re.Match[str]) -> str:
    space, sign, number = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\"


def link_target(url: str) -> Markdown:
    """Percent-encode what could end a link's target early. The URL is http or https, as the model holds."""
    return Markdown(_TARGET_UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url))


def render_markdown(timeline: Timeline, *, template_dir: Path | None = None) -> bytes:
    """Render timeline.md.j2. Raises ConfigError where a person's template cannot be followed."""
    jinja = environment(template_dir, escape=_finalize)
    jinja.filters["link_target"] = link_target
    return render(jinja, "timeline.md.j2", view_of(timeline)).encode()


def _finalize(value: object) -> object:
    return value if isinstance(value, Markdown) else escape_inline(str(value))
