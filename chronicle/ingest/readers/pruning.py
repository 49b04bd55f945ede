"""Takes out of a page what stands around an article: advertisements, links to other articles, small print."""

from __future__ import annotations

from collections import Counter
from typing import Any

from chronicle.ingest.layout import ends_sentence
from chronicle.ingest.words import words

__all__ = ["prune", "prune_body"]

MOST_LINKED = 0.9
"""Share of a paragraph's characters inside links from which it only leads elsewhere."""

FEW_WORDS = 4
"""Words beside the links of a paragraph that only leads elsewhere: the day of an older article."""

FEWEST_PARAGRAPHS = 3
"""Paragraphs side by side that make the body of an article; with fewer nothing tells how its own are marked up."""

MAX_ODD = 0.25
"""Share of the body's characters that a part of another kind than its paragraphs may have and still be none of it."""

LONG_WORDS = 25
"""Words from which a part of another kind that ends in a full stop is a paragraph after all: a note, a background."""

_PARTS = ("p", "div", "section", "aside", "ul", "ol", "table", "figure", "span", "li")
_BOXES = frozenset(("div", "section", "aside", "p", "small"))


def prune(tree: Any) -> None:
    """Drop the parts that a page's own names call advertisements or the like, and paragraphs of links."""
    names = frozenset(words("page").data["around"]["names"])
    odd = [part for part in tree.iter(*_PARTS) if _is_named(part, names) or (part.tag == "p" and _is_links(part))]
    for part in odd:
        if part.getparent() is not None:
            part.drop_tree()


def prune_body(tree: Any) -> None:
    """Drop the captions, credits, boxes and small print that stand between or below the paragraphs of the article.

    They are of another class, or another kind of element, than the paragraphs that they stand beside. What stands
    above the first of these is left, as a lead has a class of its own, too.
    """
    body: Any = max(tree.iter(), key=lambda part: _length_of(part.findall("p")))
    paragraphs = body.findall("p")
    if not paragraphs:
        return
    usual, _ = Counter(map(_kind, paragraphs)).most_common(1)[0]
    own = [part for part in paragraphs if _kind(part) == usual]
    if len(own) < FEWEST_PARAGRAPHS or 2 * _length_of(own) < _length_of(paragraphs):
        return
    most = MAX_ODD * _length_of(own)
    first = body.index(own[0])
    for part in list(body)[first + 1 :]:
        if part.tag in _BOXES and _kind(part) != usual and _length_of([part]) <= most and not _is_told(part):
            part.drop_tree()


def _text_of(part: Any) -> str:
    return "".join(part.itertext()).strip()


def _is_told(part: Any) -> bool:
    text = _text_of(part)
    return len(text.split()) >= LONG_WORDS and ends_sentence(text)


def _length_of(parts: list[Any]) -> int:
    return sum(len(_text_of(part)) for part in parts)


def _kind(part: Any) -> tuple[str, str, bool]:
    """Give what a part's markup says that it is: its tag, its class, and whether all of it is small print."""
    is_small = len(part) == 1 and part[0].tag == "small" and not (part.text or "").strip() and not part[0].tail
    return part.tag, part.get("class") or "", is_small


def _is_named(part: Any, names: frozenset[str]) -> bool:
    return any(
        called and not names.isdisjoint(called.lower().split()) for called in (part.get("class"), part.get("id"))
    )


def _is_links(part: Any) -> bool:
    """Tell whether a paragraph is links to other articles, and no sentence of this one."""
    links = part.findall(".//a")
    if not links:
        return False
    linked, text = _length_of(links), _text_of(part)
    beside = len(text.split()) - sum(len(_text_of(link).split()) for link in links)
    is_dated = 2 * linked >= len(text) and 0 < beside <= FEW_WORDS and text[-1:].isdecimal()
    return (linked >= MOST_LINKED * len(text) or is_dated) and not ends_sentence(text)
