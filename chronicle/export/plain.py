"""Makes text from documents safe to put on a line: line breaks, control characters, lone surrogates.

Escaping for a format is done by that format's module; this comes before.
"""

from __future__ import annotations

import re

__all__ = ["one_line", "plain_text", "squeezed"]

# Every character that some reader takes for the end of a line (Unicode UAX #14: BK, CR, LF, NL; VT and FF too).
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# C0 but tab and line feed, DEL, C1, lone surrogates, and the two non-characters at the end of the first plane.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")


def plain_text(text: str) -> str:
    r"""Make every kind of line end a line feed and drop what cannot be printed.

    >>> plain_text("a\u2028b\rc\x00")
    'a\nb\nc'
    """
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    r"""Squeeze all white space, line ends included, to single spaces, with none at the ends.

    >>> one_line(" Ferry\x0bcapsizes\u2029 off  Harlow ")
    'Ferry capsizes off Harlow'
    """
    return squeezed(text).strip()


def squeezed(text: str) -> str:
    """Squeeze as ``one_line`` does, but keep a space at either end: for pieces of one sentence."""
    return _SPACES.sub(" ", plain_text(text))
