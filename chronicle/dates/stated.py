"""Read a date that somebody wrote as a date: in a header, a meta tag, a footer. The whole string is the date."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from chronicle.when import EdtfError, When

__all__ = ["parse_stated"]

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_TAIL = re.compile(r"[\s,.;]+\Z")


def parse_stated(text: str, *, language: str | None = None, region: str | None = None) -> When | None:
    """Read a stated date such as "November 9, 2020, 13:25", an e-mail's or ISO; None if it is none.

    There is no anchor: a date without a year is none. A time keeps its zone as an offset.

    >>> parse_stated("Wed, 23 Apr 2014 10:05:00 +0100").edtf
    '2014-04-23T10:05:00+01:00'
    """
    plain = _TAIL.sub("", text.strip())
    if not plain or len(plain) > 120:
        return None
    try:
        return When.parse(plain)
    except EdtfError:
        pass
    return _by_grammar(plain, language or "en", region)


def _by_grammar(text: str, language: str, region: str | None) -> When | None:
    from chronicle.dates import tag  # noqa: PLC0415  # the package imports this module

    found = [t for t in tag(text, None, language=language, region=region) if t.when is not None]
    if len(found) != 1:
        return None
    first, last = found[0].start, found[0].end
    if last - first < MOST * len(text) and not _is_label(text[:first] + " " + text[last:]):
        return None
    return found[0].when


MOST = 0.6
"""Part of the text that the date has to be, unless all else are words that label dates."""


def _is_label(text: str) -> bool:
    """Tell "Publié le" and "Stand:" from words that tell something."""
    return not _DIGIT.search(text) and all(word in _labels() for word in _WORD.findall(text.lower()))


@cache
def _labels() -> frozenset[str]:
    file = resources.files("chronicle.dates") / "languages" / "labels.toml"
    return frozenset(tomllib.loads(file.read_text("utf-8"))["words"])
