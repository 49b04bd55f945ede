"""What an article and its story tell besides one mention, as far as the mention is judged by it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chronicle.merge.relation import is_run
from chronicle.model import Status
from chronicle.when import When

__all__ = ["NO_OUTLINE", "Outline", "date_key", "day_of", "outlines"]

LEAD_CHARS = 200
"""Code points from an article's first mention, mostly its headline, to the end of its lead: there stands what the
article is about (the inverted pyramid)."""

Told = tuple[str, str | None, int, Status, When | None, str]
"""Of one mention: its article and that one's story, where its sentence starts, its status, date and action."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What is told around a mention, in short."""

    lead_end: int = 0
    """Code points into the text; 0 where nothing is known."""
    called_off: frozenset[str] = frozenset()
    """Dates, as EDTF, for which the article says that something is off or was moved."""
    runs: tuple[tuple[When, str], ...] = ()
    """What the article tells as lasting several days: the dates and the action."""
    mentions: Mapping[int | str, int] = field(default_factory=dict)
    """Mentions of each date in all articles of the story, by its ``date_key``."""


NO_OUTLINE = Outline()
"""Of an article that nothing is known of."""


def outlines(told: Iterable[Told]) -> dict[str, Outline]:
    """Give each article's outline, by its id."""
    firsts: dict[str, int] = {}
    story_of: dict[str, str] = {}
    off: dict[str, set[str]] = defaultdict(set)
    runs: dict[str, dict[tuple[When, str], None]] = defaultdict(dict)
    dates: dict[str, Counter[int | str]] = defaultdict(Counter)
    for article, story, start, status, when, action in told:
        firsts[article] = min(firsts.get(article, start), start)
        story_of[article] = story or article
        if when and status in (Status.POSTPONED, Status.CANCELLED):
            off[article].add(when.edtf)
        if when and action and is_run(when):
            runs[article][when, action] = None
        if when is not None:
            dates[story or article][date_key(when)] += 1
    return {
        article: Outline(
            first + LEAD_CHARS, frozenset(off.get(article, ())), tuple(runs.get(article, ())), dates[story_of[article]]
        )
        for article, first in firsts.items()
    }


def date_key(when: When) -> int | str:
    """Tell dates apart as they are told: hours of one day are one, a month and a day in it are two."""
    day = day_of(when)
    return when.edtf if day is None else day


def day_of(when: When | None) -> int | None:
    """Give the number of the day that a date is, or lies in."""
    return when.start.toordinal() if when is not None and when.is_day and when.start else None
