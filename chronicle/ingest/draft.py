"""What passes inside ``ingest``: a file, the article drafts a reader makes of it, and the dates they state."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from chronicle.model import Problem, PublishedBasis
from chronicle.when import When

__all__ = ["Draft", "File", "Rank", "Statement"]


class Rank(IntEnum):
    """How far a place in a document is trusted with its publication date; the lowest number wins."""

    USER = 0
    FRONT_MATTER = 1
    LABEL = 2
    """"Published: 2 December 2014": a line that says what its date is."""
    HEADER = 3
    """A masthead, byline or dateline."""
    META = 4
    """JSON-LD, OpenGraph, meta, time."""
    FEED = 5
    """A feed's item or a mail's header."""
    URL = 6
    SEEN = 7
    """A date that a page shows near its title, which no label calls a publication date."""
    WEAK = 8
    """A date in a page's scripts, or in a meta element that does not say of what."""
    CHANGED = 9
    """The day a page was last changed, where it states no other: what it tells is of that day, perhaps."""

    FOOT = 10
    """A credit, a signature or a wire's code below the text."""
    COPYRIGHT = 11
    """The year of a copyright line."""

    @property
    def basis(self) -> PublishedBasis:
        """The word for it in timeline.json."""
        return _BASES[self]


_BASES = {
    Rank.USER: PublishedBasis.STATED_BY_USER,
    Rank.FRONT_MATTER: PublishedBasis.FRONT_MATTER,
    Rank.LABEL: PublishedBasis.HEADER,
    Rank.HEADER: PublishedBasis.HEADER,
    Rank.META: PublishedBasis.META,
    Rank.FEED: PublishedBasis.FEED,
    Rank.URL: PublishedBasis.URL,
    Rank.SEEN: PublishedBasis.HEADER,
    Rank.WEAK: PublishedBasis.META,
    Rank.CHANGED: PublishedBasis.META,
    Rank.FOOT: PublishedBasis.HEADER,
    Rank.COPYRIGHT: PublishedBasis.HEADER,
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One place in a document that states its publication date, and what it says for a person to read."""

    when: When
    rank: Rank
    evidence: str


@dataclass(frozen=True, slots=True)
class File:
    """One input: ``path`` is its id in the output, relative to the documents' folder, with forward slashes."""

    path: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its reader found it, before its header is read, its date chosen and its id given."""

    text: str
    title: str = ""
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    """As the document's author states it."""
    declared: str | None = None
    """As a page's or feed's template declares it, often for all its pages: believed where the text does not tell."""
    region: str | None = None
    byline: str | None = None
    place: str | None = None
    statements: tuple[Statement, ...] = ()
    monthday: str | None = None
    """Of a dateline that tells no year: "Nov 9"."""
    id: str | None = None
    """Stated by the record; None: the file's path, numbered."""
    line: int = 1
    """Where it starts in the file, counted from 1."""
    body_start: int = 0
    excluded: tuple[tuple[int, int], ...] = ()
    is_plain: bool = False
    """Whether ``text`` may hold several articles, and header lines, to be found by reading it."""
    problems: tuple[Problem, ...] = field(default=())
