"""Reads .docx with the standard library: the paragraphs of the document, its title where one is styled so."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from chronicle import limits
from chronicle.ingest.decode import clean, cut
from chronicle.ingest.draft import Draft, File
from chronicle.ingest.readers import Result
from chronicle.model import Problem

__all__ = ["READER"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"


class DocxReader:
    """One draft, whose text may hold several articles."""

    def read(self, file: File) -> Result:
        """Read the main part; a package that unfolds beyond the limit of a file is refused."""
        try:
            raw = _main_part(file.raw)
        except (
            zipfile.BadZipFile,
            KeyError,
            OSError,
            RuntimeError,
            NotImplementedError,
            EOFError,
            ValueError,
        ) as error:
            return (), [Problem("docx-broken", "error", f"cannot be read as a Word document: {error}", file.path)]
        if raw is None:
            message = f"unfolds to more than {limits.MAX_FILE_BYTES // 2**20} MiB and is left out"
            return (), [Problem("file-too-large", "error", message, file.path)]
        if b"<!DOCTYPE" in raw[:2000]:
            message = "declares a document type, which no Word document does, and is not read"
            return (), [Problem("xml-entities", "error", message, file.path)]
        try:
            paragraphs = list(_paragraphs(raw))
        except (ET.ParseError, RecursionError) as error:
            return (), [Problem("docx-broken", "error", f"cannot be read as a Word document: {error}", file.path)]
        text, problems = cut(clean("\n".join(text for _, text in paragraphs)), file.path)
        if not text.strip():
            return (), [*problems, Problem("empty", "warning", "the document has no text", file.path)]
        title = next((text for style, text in paragraphs if style in ("Title", "Titel", "Titre") and text.strip()), "")
        return (Draft(text=text, title=" ".join(title.split()), is_plain=True),), problems


def _main_part(raw: bytes) -> bytes | None:
    """Give the document's XML; None when it is larger than any file may be, whatever the package says."""
    with zipfile.ZipFile(BytesIO(raw)) as package, package.open(_PART) as part:
        content = part.read(limits.MAX_FILE_BYTES + 1)
    return content if len(content) <= limits.MAX_FILE_BYTES else None


def _paragraphs(raw: bytes) -> Iterator[tuple[str, str]]:
    """Give style and text of each paragraph; text boxes and deleted words are left out."""
    for _, element in ET.iterparse(BytesIO(raw)):  # noqa: S314  # what declares a document type was refused
        if element.tag != f"{_WORD}p":
            continue
        style = element.find(f"{_WORD}pPr/{_WORD}pStyle")
        name = style.get(f"{_WORD}val", "") if style is not None else ""
        yield name, "".join(_runs(element))
        element.clear()


def _runs(paragraph: ET.Element) -> Iterator[str]:
    for element in paragraph.iter():
        match element.tag.removeprefix(_WORD):
            case "t":
                yield element.text or ""
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"


READER = DocxReader()
