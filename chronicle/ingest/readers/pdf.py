"""Reads .pdf: the text layer by pypdf. A scan has none, which is a problem.

The date in a PDF's own data is the day the file was made, by whoever made it; it is not read.
"""

from __future__ import annotations

import logging
import re
from io import BytesIO
from typing import Any

from chronicle.ingest.decode import clean, cut
from chronicle.ingest.draft import Draft, File
from chronicle.ingest.readers import Result
from chronicle.model import Problem

__all__ = ["READER"]

MIN_LETTERS_PER_PAGE = 20
"""Letters: a page with fewer, on average, was scanned."""

MAX_PAGES = 2000
"""Pages of a thick book; what follows is left out, with a problem."""

_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_PAGE_NUMBER = re.compile(r"\s*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*", re.IGNORECASE)


class PdfReader:
    """One draft, whose text may hold several articles."""

    def read(self, file: File) -> Result:
        """Read the text of all pages; running heads and page numbers are left out."""
        import pypdf  # noqa: PLC0415  # a fifth of a second, only for PDF files

        logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it warns of is mended, or a problem here
        try:
            document = pypdf.PdfReader(BytesIO(file.raw))
            if document.is_encrypted and not document.decrypt(""):
                return (), [Problem("pdf-locked", "error", "the PDF is locked with a password", file.path)]
            pages, problems = _pages(document, file.path)
        except Exception as error:  # noqa: BLE001  # pypdf raises many kinds for broken files
            return (), [Problem("pdf-broken", "error", f"cannot be read as PDF: {error}", file.path)]
        if sum(map(_letters, pages)) < MIN_LETTERS_PER_PAGE * len(pages):
            message = "the PDF has no text: it was scanned, or drawn; run OCR on it first"
            return (), [*problems, Problem("pdf-no-text", "error", message, file.path)]
        text, more = cut(_HYPHENATED.sub("", "\n\n".join(_without_running_heads(pages))), file.path)
        return (Draft(text=text, is_plain=True),), [*problems, *more]


def _pages(document: Any, path: str) -> tuple[list[str], list[Problem]]:
    pages = [clean(page.extract_text() or "") for page in document.pages[:MAX_PAGES]]
    if len(document.pages) <= MAX_PAGES:
        return pages, []
    message = f"the PDF has more than {MAX_PAGES:,} pages; the rest is left out"
    return pages, [Problem("text-cut", "warning", message, path)]


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)


def _without_running_heads(pages: list[str]) -> list[str]:
    """Leave out page numbers, and the first and last lines that later pages repeat."""
    rows = [[row for row in page.split("\n") if not _PAGE_NUMBER.fullmatch(row)] for page in pages]
    seen: set[str] = set()
    kept = []
    for lines in rows:
        edges = {line.strip() for line in (*lines[:1], *lines[-1:])}
        kept.append("\n".join(line for line in lines if line.strip() not in edges & seen))
        seen |= edges
    return kept


READER = PdfReader()
