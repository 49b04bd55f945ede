"""Takes out of a page what stands around an article: advertisements, links to other articles."""

from __future__ import annotations

from typing import Any

from chronicle.ingest.layout import ends_sentence
from chronicle.ingest.words import words

__all__ = ["prune"]

MOST_LINKED = 0.9
"""Share of a paragraph's characters inside links from which it only leads elsewhere."""

_PARTS = ("p", "div", "section", "aside", "ul", "ol", "table", "figure", "span", "li")


def prune(tree: Any) -> None:
    """Drop the parts that a page's own names call advertisements or the like, and paragraphs of links."""
    names = frozenset(words("page").data["around"]["names"])
    odd = [part for part in tree.iter(*_PARTS) if _is_named(part, names) or (part.tag == "p" and _is_links(part))]
    for part in odd:
        if part.getparent() is not None:
            part.drop_tree()


def _is_named(part: Any, names: frozenset[str]) -> bool:
    return any(
        called and not names.isdisjoint(called.lower().split()) for called in (part.get("class"), part.get("id"))
    )


def _is_links(part: Any) -> bool:
    """Tell whether a paragraph is links to other articles, and no sentence of this one."""
    links = part.findall(".//a")
    if not links:
        return False
    linked = sum(len("".join(link.itertext()).strip()) for link in links)
    text = "".join(part.itertext()).strip()
    return linked >= MOST_LINKED * len(text) and not ends_sentence(text)
