"""Whom a corpus is about: those whom several independent sources tell of in what they date.

A happening without a date of its own is told only of them; what a passer-by said on no particular day is no event.
Counts are of sources, not shares of the corpus: an article about others changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from chronicle.merge.independence import Voices
from chronicle.model import Mention

__all__ = ["MIN_VOICES", "worth_telling"]

MIN_VOICES = 3
"""Independent sources that must tell of somebody in what they date, before undated sentences on them count."""

_Name = frozenset[str]


def worth_telling(mentions: Sequence[Mention], voices: Voices) -> list[Mention]:
    """Leave out undated happenings by and to people and bodies that all fewer than MIN_VOICES sources tell of."""
    tellers = _tellers(mentions, voices)
    names = {_key(name) for mention in mentions if mention.is_undated for name in mention.participants}
    known = {name for name in names if _count(name, tellers) >= MIN_VOICES}
    return [m for m in mentions if not m.is_undated or any(_key(name) in known for name in m.participants)]


def _key(name: str) -> _Name:
    return frozenset(name.casefold().split())


def _tellers(mentions: Sequence[Mention], voices: Voices) -> dict[str, dict[_Name, set[str]]]:
    """Map each word to the names that hold it, and those to the voices that tell of them in what they date."""
    found: dict[str, dict[_Name, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in mentions:
        for key in map(_key, () if mention.is_undated else mention.participants):
            for word in key:
                found[word][key].add(voices.of(mention.article))
    return found


def _count(name: _Name, tellers: dict[str, dict[_Name, set[str]]]) -> int:
    """Count the voices that tell of somebody, by this name or a longer one."""
    rarest = min((tellers.get(word, {}) for word in name), key=len)
    return len(set().union(*(told for key, told in rarest.items() if name <= key)))
