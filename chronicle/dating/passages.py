"""Finds the dated article whose words an undated one shares: wire copy, an update, a report told on.

Passages that articles of several weeks share are background or furniture, and tell no day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle.dating.stories import own_text
from chronicle.model import Article

__all__ = ["Passages", "shared_passages"]

_RUN_WORDS = 6
"""Words in a row that two articles seldom share by chance."""
_SAME_TIME = timedelta(3)
"""Articles that carry the same passage within so many days carry the same news."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Passages:
    """What an undated article shares with the dated one that shares most."""

    article: str
    day: date
    count: int
    """Runs of words in common."""
    share: float
    """Of the undated article's runs: 0 to 1."""
    lead_share: float
    """The same of its first third, where what is new stands; below stands background, often of years before."""


def shared_passages(articles: Sequence[Article]) -> Mapping[str, Passages]:
    """Compare each undated article with all that are dated to the day; only runs of undated ones are kept in memory."""
    runs = {a.id: list(_runs(a)) for a in articles if a.published is None}
    wanted = set().union(*runs.values())
    holders: dict[str, dict[str, date]] = defaultdict(dict)
    for article in articles:
        if article.published and article.published.when.is_day and article.published.when.start:
            for run in wanted.intersection(_runs(article)):
                holders[run][article.id] = article.published.when.start
    telling = {run: days for run, days in holders.items() if max(days.values()) - min(days.values()) <= _SAME_TIME}
    days = {name: day for found in telling.values() for name, day in found.items()}
    shared = {}
    for name, own in sorted(runs.items()):
        counts = Counter(holder for run in set(own) for holder in telling.get(run, ()))
        if counts:
            best, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
            lead = own[: max(1, len(own) // 3)]
            lead_share = sum(best in telling.get(run, ()) for run in lead) / len(lead)
            shared[name] = Passages(best, days[best], count, count / len(set(own)), lead_share)
    return shared


def _runs(article: Article) -> Iterator[str]:
    """Give the runs of words of an article's own telling."""
    for part in own_text(article):
        words = _WORD.findall(part.lower())
        for i in range(len(words) - _RUN_WORDS + 1):
            yield " ".join(words[i : i + _RUN_WORDS])
