"""What a web page's markup says of its article: title, address, publisher, language, country."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import Any

from chronicle.ingest import urls
from chronicle.ingest.decode import clean

__all__ = ["Page"]

MAX_VISIBLE = 40
"""Text blocks from the top of a page in which its date line is looked for."""

MAX_NAME_WORDS = 6
"""Words of a publisher's name."""

_BLOCKS = frozenset(
    ("p", "div", "td", "th", "li", "h1", "h2", "h3", "h4", "time", "span", "section", "article", "header", "dd", "dt")
)
_SKIPPED = frozenset(("script", "style", "noscript", "nav", "aside", "footer", "svg", "form", "template", "select"))
_LINKED = "ld+json"
_TITLE_SEPARATOR = re.compile(r"\s+[|–—»·:-]\s+")
_EDITION = re.compile(r"\b(UK|US|U\.S\.|Australia|Canada|India)\s+edition\b", re.IGNORECASE)
_EDITIONS = {"uk": "GB", "us": "US", "u.s.": "US", "australia": "AU", "canada": "CA", "india": "IN"}


class Page:
    """A parsed page; ``is_cut`` tells that its elements are nested deeper than libxml2 reads (256)."""

    def __init__(self, markup: str) -> None:
        """Parse leniently. Raises what lxml raises for markup that is none."""
        from lxml import html  # noqa: PLC0415  # only for pages

        parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        self.tree: Any = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
        self.is_cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
        self._is_marked = "itemprop" in markup
        self.scripts = [(script.get("type") or "", script.text or "") for script in self.tree.iter("script")]
        _drop_unseen(self.tree)
        self._kept = list(self.tree.iter())  # lxml makes an element's object anew each time that none is held

    @cached_property
    def metas(self) -> dict[str, str]:
        """The meta elements by lower-case name, property or itemprop, then other elements with an itemprop."""
        found: dict[str, str] = {}
        marked = self.tree.xpath("//*[@itemprop and @content]") if self._is_marked else ()
        for meta in (*self.tree.iter("meta"), *marked):
            content = (meta.get("content") or "").strip()
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                if content and (name := meta.get(attribute)):
                    found.setdefault(name.strip().lower(), content)
        return found

    @cached_property
    def linked_data(self) -> list[dict[str, Any]]:
        """Every JSON-LD object of the page, nested ones too, in order."""
        found: list[dict[str, Any]] = []
        for kind, script in self.scripts:
            if _LINKED not in kind:
                continue
            try:
                data = json.loads(script, strict=False)
            except (ValueError, RecursionError):
                continue
            _collect(data, found)
        return found

    @cached_property
    def title(self) -> str:
        """The headline: JSON-LD, h1, og:title, h2, or the title element without the publisher's name."""
        candidates = [
            *(_string(data.get("headline")) for data in self.linked_data),
            self._only("h1"),
            self.metas.get("og:title", ""),
            self._only("h2"),
            _longest_part(" ".join((self.tree.findtext(".//title") or "").split())),
        ]
        return next((clean(text) for text in candidates if text), "")

    @property
    def url(self) -> str | None:
        """The canonical address."""
        for link in self.tree.iter("link"):
            if (link.get("rel") or "").lower() == "canonical" and (address := urls.safe(link.get("href"))):
                return address
        return urls.safe(self.metas.get("og:url"))

    @cached_property
    def publisher(self) -> str | None:
        """The site's name: OpenGraph, the publisher of the JSON-LD, or the title element's part beside the headline."""
        names = [self.metas.get("og:site_name"), *(_name(data.get("publisher")) for data in self.linked_data)]
        names.append(_beside(" ".join((self.tree.findtext(".//title") or "").split()), self.title))
        return next((clean(name) for name in names if name), None)

    @property
    def byline(self) -> str | None:
        """The author as the markup names them."""
        names = [*(_name(data.get("author")) for data in self.linked_data), self.metas.get("author")]
        return next((clean(name) for name in names if name), None)

    @property
    def language(self) -> str | None:
        """The language as the page declares it."""
        return self.tree.get("lang") or self.metas.get("content-language") or None

    @property
    def region(self) -> str | None:
        """The country: of lang="en-GB", of geo.country, of "UK edition"."""
        for tag in (self.metas.get("geo.country", ""), self.metas.get("geo.region", "")):
            if len(tag[:2]) == 2 and tag[:2].isalpha():
                return tag[:2].upper()
        parts = re.split("[-_]", self.language or self.metas.get("og:locale", ""))
        if len(parts) > 1 and len(parts[-1]) == 2:
            return parts[-1].upper()
        for text in self._visible():
            if found := _EDITION.search(text):
                return _EDITIONS[found[1].lower()]
        return None

    @cached_property
    def headline(self) -> Any:
        """The element that shows the title: the h1 or h2 most like it, None where there is none."""
        title = self.title.casefold()
        for tag in ("h1", "h2"):
            for element in self.tree.iter(tag):
                text = " ".join(element.text_content().split()).casefold()
                if text and (text in title or title in text):
                    return element
        return None

    def _only(self, tag: str) -> str:
        for element in self.tree.iter(tag):
            if text := " ".join(element.text_content().split()):
                return text
        return ""

    def _visible(self) -> list[str]:
        """Give the first short texts that a reader sees, menus left out."""
        return self._top_texts

    @cached_property
    def _top_texts(self) -> list[str]:
        texts: list[str] = []
        body = self.tree.find("body")
        for element in body.iter(*_BLOCKS) if body is not None else ():
            text = " ".join((element.text or "").split())
            if text and not any(parent.tag in _SKIPPED for parent in element.iterancestors()):
                texts.append(clean(text))
                if len(texts) >= MAX_VISIBLE:
                    break
        return texts


def _drop_unseen(tree: Any) -> None:
    """Take out what no reader sees, often most of a page: every later step would copy it and walk through it."""
    for part in list(tree.iter("script", "style", "svg")):
        if _LINKED not in (part.get("type") or "") and part.getparent() is not None:
            part.drop_tree()


def _collect(data: Any, found: list[dict[str, Any]], depth: int = 0) -> None:
    if depth > 20:
        return
    if isinstance(data, dict):
        found.append(data)
        for value in data.values():
            _collect(value, found, depth + 1)
    elif isinstance(data, list):
        for value in data:
            _collect(value, found, depth + 1)


def _string(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return _string(value)


def _beside(title: str, headline: str) -> str:
    """Give the part of a page's title that names its publisher: at the other end than the headline."""
    parts = _TITLE_SEPARATOR.split(title)
    if len(parts) < 2 or not headline:
        return ""
    name = parts[-1] if headline.startswith(parts[0][:20]) else parts[0] if headline.startswith(parts[-1][:20]) else ""
    return name if len(name.split()) <= MAX_NAME_WORDS else ""


def _longest_part(title: str) -> str:
    return max(_TITLE_SEPARATOR.split(title), key=len)
