"""Reads .txt: a text as it is. Its header, and the articles in it, are found later, from its lines."""

from __future__ import annotations

from chronicle.ingest.decode import clean, cut, decode
from chronicle.ingest.draft import Draft, File
from chronicle.ingest.readers import Result

__all__ = ["READER"]


class PlainReader:
    """One draft, whose text may hold several articles."""

    def read(self, file: File) -> Result:
        """Decode and clean; an empty file gives nothing."""
        text, problems = decode(file.raw, file.path)
        text, more = cut(clean(text), file.path)
        if not text.strip():
            return (), (*problems, *more)
        return (Draft(text=text, is_plain=True),), (*problems, *more)


READER = PlainReader()
