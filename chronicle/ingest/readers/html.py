"""Reads .html: the main text by trafilatura, title, address and dates from the page's own markup."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import Any

from chronicle.ingest import urls
from chronicle.ingest.decode import clean, cut, decode
from chronicle.ingest.draft import Draft, File
from chronicle.ingest.language import detect
from chronicle.ingest.order import written_order
from chronicle.ingest.readers import Result
from chronicle.ingest.readers.page import Page
from chronicle.ingest.readers.page_dates import page_statements
from chronicle.ingest.readers.pruning import prune, prune_body
from chronicle.model import Problem

__all__ = ["READER"]

_LINE_BREAK = re.compile(r"\n+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


class HtmlReader:
    """One draft a page."""

    def read(self, file: File) -> Result:
        """Read a page; one without an article's text is a problem."""
        markup, problems = _markup(file)
        markup = clean(markup)
        if not markup.strip():
            return (), problems
        try:
            page = Page(markup)
            prune(page.tree)
            text = _main_text(page)
        except Exception as error:  # noqa: BLE001  # libxml2 and trafilatura raise their own kinds, RecursionError too
            return (), [*problems, Problem("html-broken", "error", f"the page cannot be read: {error}", file.path)]
        text, more = cut(clean(text), file.path)
        problems += more
        if page.is_cut:
            message = "its elements are nested too deep; what is inside them is left out"
            problems.append(Problem("html-deep", "error", message, file.path))
        if not text.strip():
            if not page.is_cut:
                problems.append(Problem("empty", "warning", "the page has no text of an article", file.path))
            return (), problems
        language = detect(text) or page.language
        region = page.region or urls.country(page.url) or (written_order(text) if language == "en" else None)
        draft = Draft(
            text=text,
            title=page.title,
            publisher=page.publisher,
            url=page.url,
            declared=page.language,
            region=region,
            byline=page.byline,
            statements=tuple(page_statements(page, language=language, region=region)),
        )
        return (draft,), problems


def _markup(file: File) -> tuple[str, list[Problem]]:
    """Decode by the page's own charset where that works."""
    if found := _CHARSET.search(file.raw, 0, 4096):
        try:
            return file.raw.decode(found[1].decode("ascii")), []
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(file.raw, file.path)


def _main_text(page: Page) -> str:
    """Give the paragraphs of the article, a blank line between them, without what stands around it."""
    import trafilatura  # noqa: PLC0415  # half a second, only for pages

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it warns of is a problem here
    tree = deepcopy(page.tree)  # what stands around the body may tell when the page was published
    prune_body(tree)
    document: Any = trafilatura.bare_extraction(tree, with_metadata=False, include_comments=False, fast=True)
    text = document.text if document is not None else ""
    return _LINE_BREAK.sub("\n\n", text or "")


READER = HtmlReader()
