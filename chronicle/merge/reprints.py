"""Articles that carry another's text: wire copy, lightly edited, cut or lengthened.

Every article is sketched by a fixed sample of its five-word shingles (Broder 1997); what two sketches share, against
the shorter of them, tells how much of the shorter article stands in the other. That finds excerpts, which a Jaccard
estimate (MinHash) misses, and needs none of the 1.9 s that importing a MinHash library takes.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, time

from chronicle import limits
from chronicle.merge import words
from chronicle.model import Article

__all__ = ["find_reprints", "telling_text"]

_SHINGLE_WORDS = 5
_SAMPLE = 2
"""One shingle in so many is kept: a news article still has a hundred."""

MIN_SHARE = 0.45
"""Share of the shorter article's shingles that stands in the other. Measured on lightly edited wire copy: reprints
share 0.5 and more, articles that quote the same statement under 0.25."""

MIN_SHARED = 8
"""Shingles in common, at least: a paragraph."""

GREY_SHARED = 4
GREY_SHARE = 0.1
"""Shingles in common, and their share, from which sentence is laid beside sentence: an editor who touches each one
breaks most of the shingles."""

_NEAREST = 3
"""Earlier articles that are looked at so."""

MIN_TWINS = 0.7
"""Share of the shorter article's words that stand in sentences which the other has too, a few words changed. Copy with
every sentence touched comes to 0.9, a follow-up that repeats a paragraph of background to 0.4."""

TWIN_WORDS = 0.7
"""Share of the longer sentence's words from which two sentences are one, edited."""

MIN_TWIN_WORDS = 50
"""Words in such sentences, at least: less is a footer."""

_SENTENCE = re.compile(r"[.!?]['\"”’]?\s+|\n\n+")
_MIN_SENTENCE_WORDS = 5


def find_reprints(articles: Sequence[Article]) -> dict[str, str]:
    """Give each reprint's original, by id; the original is the earliest, or the one whose publisher is credited."""
    ordered = sorted(articles, key=_first_told)
    sketches = [_sketch(article) for article in ordered]
    seen: dict[int, list[int]] = defaultdict(list)
    originals: dict[str, str] = {}
    for number, sketch in enumerate(sketches):
        shared = Counter(other for shingle in sketch for other in seen.get(shingle, ()))
        best = _best_match(shared, sketch, sketches)
        if best is None:
            best = _edited_match(number, shared, sketches, ordered)
        if best is not None:
            earlier = ordered[best]
            originals[ordered[number].id] = originals.get(earlier.id, earlier.id)
        for shingle in sketch:
            if len(seen[shingle]) < limits.MAX_ARTICLES_PER_SHINGLE:
                seen[shingle].append(number)
    return _credited(originals, {a.id: a for a in articles})


def telling_text(article: Article) -> str:
    """Give the article's own telling: after its header, without captions, links and footers."""
    parts, at = [], article.body_start
    for start, end in sorted(article.excluded):
        parts.append(article.text[at:start])
        at = max(at, end)
    parts.append(article.text[at:])
    return "\n".join(parts)


def _sketch(article: Article) -> frozenset[int]:
    tokens = [words.fold(w) for w in telling_text(article).split()]
    shingles = (" ".join(tokens[i : i + _SHINGLE_WORDS]) for i in range(len(tokens) - _SHINGLE_WORDS + 1))
    hashes = (zlib.crc32(shingle.encode()) for shingle in shingles)
    return frozenset(h for h in hashes if h % _SAMPLE == 0)


def _best_match(shared: Counter[int], sketch: frozenset[int], sketches: list[frozenset[int]]) -> int | None:
    """Pick the earlier article that holds the most of this one, or is held by it."""
    best, best_share = None, MIN_SHARE
    for other in sorted(shared):
        smaller = min(len(sketch), len(sketches[other]))
        share = shared[other] / smaller
        if shared[other] >= min(MIN_SHARED, smaller) and smaller >= MIN_SHARED and share > best_share:
            best, best_share = other, share
    return best


def _edited_match(
    number: int, shared: Counter[int], sketches: list[frozenset[int]], ordered: Sequence[Article]
) -> int | None:
    """Find the earlier article whose sentences this one has, most of them edited."""
    size = len(sketches[number])
    near = [
        (-count, other)
        for other, count in shared.items()
        if count >= max(GREY_SHARED, GREY_SHARE * min(size, len(sketches[other])))
    ]
    found = (other for _, other in sorted(near)[:_NEAREST] if _twin_share(ordered[number], ordered[other]) >= MIN_TWINS)
    return next(found, None)


def _twin_share(left: Article, right: Article) -> float:
    """Give the share of the shorter article's words that stand in sentences which the other has too."""
    ours, theirs = sorted((_sentence_words(left), _sentence_words(right)), key=lambda s: sum(map(len, s)))
    twins = sum(
        len(one) for one in ours if any(len(one & other) >= TWIN_WORDS * max(len(one), len(other)) for other in theirs)
    )
    return twins / max(1, sum(map(len, ours))) if twins >= MIN_TWIN_WORDS else 0.0


def _sentence_words(article: Article) -> list[frozenset[str]]:
    sentences = _SENTENCE.split(telling_text(article))[: limits.MAX_TWIN_SENTENCES]
    found = (frozenset(words.fold(w).strip(',;:"“”()') for w in sentence.split()) for sentence in sentences)
    return [sentence for sentence in found if len(sentence) >= _MIN_SENTENCE_WORDS]


def _first_told(article: Article) -> tuple[date, time, str]:
    when = article.published.when if article.published else None
    day = when.start if when and when.start else date.max
    return (day, (when.start_time if when else None) or time.min, article.id)


def _credited(originals: dict[str, str], articles: dict[str, Article]) -> dict[str, str]:
    """Turn a pair around where the "original" credits the publisher of its "reprint" on the same day."""
    groups: dict[str, list[str]] = defaultdict(list)
    for reprint, original in originals.items():
        groups[original].append(reprint)
    result = {}
    for original, reprints in groups.items():
        credit = words.name_key(articles[original].byline or "")
        owners = [r for r in sorted(reprints) if credit and words.name_key(articles[r].publisher or "") == credit]
        first = owners[0] if owners else original
        result.update({article: first for article in (original, *reprints) if article != first})
    return result
