"""The readers, one a format, in one list. Each gives drafts; none chooses a date, an id or a path."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from chronicle.ingest.draft import Draft, File
from chronicle.model import Problem

__all__ = ["SUFFIXES", "Reader", "Result", "reader_for"]

Result = tuple[Sequence[Draft], Sequence[Problem]]


class Reader(Protocol):
    """Turns one file into article drafts. Trouble in the file is a problem; nothing is raised."""

    def read(self, file: File) -> Result:
        """Read the whole file."""
        ...


# suffix: the module that holds its reader, as `READER`. Loaded when the first such file comes.
SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".eml": "mail",
    ".mbox": "mail",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".json": "records",
    ".jsonl": "records",
    ".ndjson": "records",
    ".pdf": "pdf",
    ".docx": "docx",
}

_BEGINNINGS: tuple[tuple[tuple[bytes, ...], str], ...] = (
    ((b"<!doctype html", b"<html"), "html"),
    ((b"<?xml", b"<rss", b"<feed", b"<rdf:rdf"), "feed"),
    ((b"{", b"["), "records"),
    ((b"from ", b"return-path:", b"received:", b"from:", b"mime-version:", b"message-id:"), "mail"),
    ((b"%pdf-",), "pdf"),
    ((b"pk\x03\x04",), "docx"),
    ((b"---\n", b"---\r\n"), "markdown"),
)


def reader_for(file: File) -> Reader | None:
    """Give the reader for a file's suffix; a file with none, and standard input, is known by how it begins."""
    name = file.path.rpartition("/")[2].lower()
    _, dot, suffix = name.rpartition(".")
    module = SUFFIXES.get(f".{suffix}") if dot else _by_beginning(file.raw)
    if module is None:
        return None
    reader: Reader = import_module(f"{__name__}.{module}").READER
    return reader


def _by_beginning(raw: bytes) -> str:
    start = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for beginnings, module in _BEGINNINGS:
        if start.startswith(beginnings):
            return module
    return "plain"
