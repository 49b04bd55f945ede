"""The same article found twice is one: the same text by the same publisher, or the same address."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from chronicle.ingest import urls
from chronicle.model import Article, Problem

__all__ = ["without_duplicates"]

MIN_SHARED = 0.6
"""Share of the shorter text's sentences that two pages of one address have in common when they are one article."""


def without_duplicates(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """Keep the first of each article, with the paths of the others; each that is left out is a note.

    A text that another publisher prints, or that is dated otherwise, is a reprint: that is for merging to find.
    """
    kept: list[Article] = []
    by_key: dict[str, list[int]] = {}
    problems = []
    for article in articles:
        keys = _keys(article)
        candidates = dict.fromkeys(index for key in keys for index in by_key.get(key, ()))
        twin = next((index for index in candidates if _is_same(kept[index], article)), None)
        if twin is None:
            for key in keys:
                by_key.setdefault(key, []).append(len(kept))
            kept.append(article)
            continue
        first = kept[twin]
        kept[twin] = replace(first, other_paths=(*first.other_paths, article.path))
        problems.append(Problem("duplicate", "note", f"is the same article as {first.id}", article.path, article.id))
    return kept, problems


def _keys(article: Article) -> Sequence[str]:
    letters = "".join(article.text[article.body_start :].split()).casefold()
    keys = [hashlib.blake2b(letters.encode(), digest_size=16).hexdigest()]
    if article.url:
        keys.append(urls.canonical(article.url))
    return keys


def _is_same(one: Article, other: Article) -> bool:
    if one.publisher and other.publisher and one.publisher.casefold() != other.publisher.casefold():
        return False
    if one.published and other.published and not one.published.when.overlaps(other.published.when):
        return False
    if one.url and other.url and urls.canonical(one.url) != urls.canonical(other.url):
        return False
    mine, theirs = _sentences(one.text), _sentences(other.text)
    return len(mine & theirs) >= MIN_SHARED * min(len(mine), len(theirs))


def _sentences(text: str) -> set[str]:
    return {part.strip() for part in re.split(r"[.!?\n]", text) if part.strip()}
