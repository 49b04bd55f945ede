"""The day that the news of a text is of, which its clock times go with: "shut yesterday. ... At 2pm the gates were".

A paper tells of yesterday, so that a clock time of what is over is hardly ever one of the paper's own day.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace
from datetime import date

from chronicle.dates.almanac import LAST_HOUR, first_day, shifted
from chronicle.dates.clauses import is_inner_stop, is_possessive
from chronicle.dates.cues import Cues
from chronicle.dates.direction import Direction
from chronicle.dates.expr import Cal, Clock, Relative, Shift, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.narrative import Quotes
from chronicle.dates.resolve import Resolved, Told
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["News", "back_to_news", "news_of", "with_news"]

LEAD_TOKENS = 100
"""From the start of a text: its first sentences, which tell what is new."""
NEWS_DAYS = 6
"""Days before publication at most: within them a mere weekday tells a day."""
SMALL_HOURS = 6
"""Before this hour what goes on from an evening is on the next day."""
MOST_ENDS = 1
"""Sentences' ends between a day and what counts from it."""
REACH = 80
"""Tokens in which a sentence ends."""
_STOPS = frozenset([".", "!", "?", ";"])
_LATE = ("EV", "NI")


@dataclass(frozen=True, slots=True)
class News:
    """The first day told as over, and whether it is its evening that was told."""

    day: Cal
    is_late: bool


def news_of(
    resolved: Resolved, found: Found, tokens: Tokens, *, quotes: Quotes, cues: Cues, published: date | None,
    direction: Callable[[], Direction],
) -> News | None:  # fmt: skip
    """Give the day of the news where a phrase just resolved tells it; None where it tells something else."""
    cal, start = resolved.cal, first_day(resolved.cal) if resolved.cal is not None else None
    if cal is None or cal.grain is not Grain.DAY or start is None or published is None or found.first > LEAD_TOKENS:
        return None
    is_quoted = quotes.holds(tokens.start_of(found.first))
    if is_quoted or not _counts_from_publication(found) or not _is_told(found, tokens, cues):
        return None
    if not 0 <= (published - start).days <= NEWS_DAYS or (start == published and direction().way == "future"):
        return None
    expr = found.phrase.expr
    return News(Cal(Grain.DAY, cal.year, cal.month, cal.day), isinstance(expr, Timed) and expr.part in _LATE)


def with_news(
    told: Told, found: Found, tokens: Tokens, *, news: News | None, cues: Cues, published: date | None,
    direction: Callable[[], Direction],
) -> Told:  # fmt: skip
    """Give a clock time of what is over the day of the news, if none is told near it; past midnight the next day.

    A day ahead is none of what is over: "pumps are to arrive on Friday. The road was shut at 7 a.m.".
    """
    expr = found.phrase.expr
    if not isinstance(expr, Timed) or expr.clock is None or expr.day is not None:
        return told
    if _follows(tokens, found.last, cues.day_of):
        return replace(told, day_here=None, is_elsewhere=True)
    is_parted = not _STOPS.isdisjoint(tokens.words[told.day_at : found.first])
    if is_parted and _is_ahead(told.day_here, published) and direction().way == "past" and direction().cue:
        told = replace(told, day_here=None)
    is_of_news = told.day_here is None and news is not None and direction().way != "future"
    day = news.day if is_of_news and news is not None else told.day_here
    if day is None:
        return told
    is_late = is_of_news and news is not None and news.is_late
    if _is_past_midnight(expr.clock, tokens.words[max(0, found.first - 2) : found.first], cues, is_late=is_late):
        day = shifted(day, Grain.DAY, 1)
    return replace(told, day_here=day)


def back_to_news(told: Told, found: Found, tokens: Tokens, news: News) -> Told:
    """Let "a week earlier" count from the news, to which the telling is back where other sentences stand between."""
    if told.last is None or not _counts_back(found):
        return told
    start, last = first_day(news.day), first_day(told.last)
    if start is None or last is None or last >= start:
        return told
    between = tokens.words[told.day_at : found.first]
    ends = sum(word.strip() in _STOPS and not is_inner_stop(tokens, told.day_at + i) for i, word in enumerate(between))
    return replace(told, last=news.day, day=news.day) if ends > MOST_ENDS else told


def _counts_back(found: Found) -> bool:
    match found.phrase.expr:
        case Shift(sign=-1, base="told", amounts=((_, Grain.DAY | Grain.WEEK),)):
            return True
        case Relative(sign=-1, is_told=True, target=Grain.DAY | Grain.WEEK):
            return True
    return False


def _is_ahead(day: Cal | None, published: date | None) -> bool:
    start = first_day(day) if day is not None else None
    return start is not None and published is not None and start > published


def _is_told(found: Found, tokens: Tokens, cues: Cues) -> bool:
    """Tell a sentence's day from one named in passing, "Sunday's vote", and from a line's such as "By Tom Friday"."""
    before = tokens.words[found.first - 1].strip() if found.first else ""
    if before in cues.background | cues.untensed or is_possessive(tokens, found.last):
        return False
    behind = tokens.words[found.last : found.last + REACH]
    return not _STOPS.isdisjoint(word.strip() for word in behind[: behind.index("\n") if "\n" in behind else None])


def _counts_from_publication(found: Found) -> bool:
    """Tell "on Tuesday night", "yesterday" from a date in full, which may be a dateline's."""
    expr = found.phrase.expr
    match expr.day if isinstance(expr, Timed) and expr.day is not None else expr:
        case Cal(weekday=int(), day=None) | Shift(base="published") | Relative(is_told=False, target=Cal() | Grain.DAY):
            return True
    return False


def _is_past_midnight(clock: Clock, lead: Iterable[str], cues: Cues, *, is_late: bool) -> bool:
    """Tell "shortly after midnight" and, of what an evening began, "at 3 a.m."."""
    if clock.hour in (0, LAST_HOUR) and not clock.minute:
        return not cues.past_midnight.isdisjoint(word.strip() for word in lead)
    return is_late and clock.hour < SMALL_HOURS


def _follows(tokens: Tokens, last: int, phrases: Container[str]) -> bool:
    """Tell "on the night of (the fire)" right behind a phrase."""
    return "".join(tokens.words[last : last + 4]).strip() in phrases
