"""Read a date that somebody wrote as a date: in a header, a meta tag, a footer. The whole string is the date."""

from __future__ import annotations

import re

from chronicle.when import EdtfError, When

__all__ = ["parse_stated"]

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
    if len(found) != 1 or found[0].end - found[0].start < 0.6 * len(text):
        return None
    return found[0].when
