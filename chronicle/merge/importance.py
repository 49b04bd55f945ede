"""How much an event matters to its topic: who tells it, how prominently, how much to the point.

A thing about one event: what else its day holds is not asked. ``docs/merging.md`` has the formula in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum

from chronicle.merge.aspects import VERY_FAR_DAYS
from chronicle.merge.centrality import Centrality
from chronicle.merge.independence import Voices
from chronicle.merge.profile import spells_out
from chronicle.merge.relation import is_fine
from chronicle.model import Mention
from chronicle.timeline import EventWhen
from chronicle.when import When

__all__ = ["importance_of_event"]

_FURTHER_SENTENCE = 0.1
"""Of its weight, that every sentence counts which a report spends on the event beyond its best."""

_TO_THE_POINT = 0.75
"""Power of a telling's centrality that its weight is taken times."""

_SPELLED_OUT = 1.3
"""Times what a telling weighs that names the day: a day worth spelling out matters for itself, not as today's."""

_COARSE = 0.5
"""What is left of a telling of "last month" in an event that others date to the day: it may mean another day's."""

_FROM_AFAR = 2.0
"""Times what a day counts that is told from afar, where others tell it as news: it was awaited, or is remembered."""

_HALF = 2.0
"""Sum of the reports' weights with which an event is half as important as can be: some four prominent ones."""

_STEEPNESS = 2.5
"""How much faster than that sum importance grows while it is small: what few tell must not outweigh, by its number,
what many tell."""


def importance_of_event(
    reports: Sequence[Sequence[Mention]], when: EventWhen | None, voices: Voices, centrality: Centrality
) -> float:
    """Give 0 to 1, rounded to three places: the weights of the independent reports, added and bent into that range."""
    is_day = when is not None and is_fine(When.parse(when.edtf))
    distances = {m: voices.days_off(m) for report in reports for m in report if m.when is not None and is_fine(m.when)}
    is_news = any(days is not None and days <= VERY_FAR_DAYS for days in distances.values())

    def weigh(mention: Mention) -> float:
        """Weigh a telling: how prominent it is in its article, how central to its topic, how it tells the day."""
        weight = mention.importance * float(centrality.of(mention) ** _TO_THE_POINT)
        if is_day and mention not in distances:
            return weight * _COARSE
        is_afar = is_news and (distances.get(mention) or 0) > VERY_FAR_DAYS
        return weight * (_SPELLED_OUT if spells_out(mention) else 1.0) * (_FROM_AFAR if is_afar else 1.0)

    total = fsum(_add(report, weigh) for report in reports)
    return round(1 / (1 + float((_HALF / total) ** _STEEPNESS)), 3) if total else 0.0


def _add(report: Sequence[Mention], weigh: Callable[[Mention], float]) -> float:
    """Weigh a report by its best sentence and, a little, its others; one that is printed again is no further one."""
    weights = dict[str, float]()
    for mention in report:
        weights[mention.quote] = max(weights.get(mention.quote, 0.0), weigh(mention))
    best = max(weights.values())
    return best + _FURTHER_SENTENCE * (fsum(weights.values()) - best)
