"""Lays the phrases of an undated article along the days that its siblings tell: the days of publication fit most.

"She slid off on Friday", "the tow is on Tuesday", "his hearing is on Thursday": each fits every seventh day, and one
sibling sentence a phrase would be believed too soon. Days on which several of them are true at once are few.

A conditional logit model (McFadden 1974) over the days: each is as likely as what merging, or the words of sentences,
find in common between the phrases and what siblings tell of the days that they would mean, and less so the further it
is from what else dates the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.dating.cues import Told
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, narrowed
from chronicle.dating.reading import Dated, Reading
from chronicle.when import When

__all__ = ["Aligned", "Pair", "align"]

# Fitted on 362 articles of 52 folders, each asked as if it were undated (tests/bench/left_out.py). By four turns over
# the folders, fitted on three parts and asked of the fourth, 113 are answered, 97 of 100 rightly.
SHARE = 0.7
"""What a bit of a parallel's weight counts for: the words of one story speak for each other."""
MAX_BITS, MAX_WORDED_BITS = 12.0, 7.0
"""More makes no phrase worth more: a copied sentence is one witness. Words in common are worth a bit and ten times
their likeness."""
OUTSIDE, BEHIND, BEFORE = 0.2, 0.8, 0.55
"""How fast a day becomes less likely with the days to it from the time that the folder spans, from the latest day told
as past, and from it to the nearest day told as ahead: the power of one and more of them."""
REACH_DAYS = 200
"""Days around each article of the folder that are asked."""
CERTAINTY = 0.95
"""Share of all likelihood that the days of an answer have."""
MOST_DAYS = 10
"""A longer answer says too little: phrases could not be read by it."""
MIN_WORTH, MIN_LIKENESS = 0.3, 0.1
"""What two sentences must share where merging sees no mention: a third of what a word that no other sentence has is
worth, a tenth of all that both hold."""
_MAX_MEANT_DAYS = 60
"""A phrase that may be said on more days than these tells nothing here."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The days on which most phrases are true, and for each of these phrases what a sibling tells."""

    days: Days
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A phrase, and what it means if the article is of a day for which it does."""

    item: Dated
    when: When
    source: str
    """Id of the article that tells it."""
    told: str
    """What tells it there: a phrase and such a thing are paired once."""
    bits: float


def align(reading: Reading, folder: Sequence[date], bounds: Sequence[Evidence] = ()) -> Aligned | None:
    """Find the days of publication that make most phrases true; None where too few agree, or too many days do.

    ``folder`` are the days of the dated articles of its story, one at least. ``bounds`` is what the text tells by
    itself: days that it rules out are not asked.
    """
    pairs = _pairs_by_day(reading)
    days = list(narrowed(_days_around(folder), bounds))
    if not days or not pairs:
        return None
    best = {day: _best(pairs.get(day.toordinal(), ())) for day in days}
    odds = _odds(reading, folder, {day: sum(pair.bits for pair in best[day]) for day in days})
    first, last = _shortest(odds, CERTAINTY)
    likeliest = max(days, key=lambda day: (odds[day], day))
    if (last - first).days >= MOST_DAYS:
        return None
    return Aligned(Days.between(first, last), tuple(best[likeliest]))


def _days_around(folder: Iterable[date]) -> Days:
    return Days.of((day.toordinal() - REACH_DAYS, day.toordinal() + REACH_DAYS) for day in folder)


def _pairs_by_day(reading: Reading) -> Mapping[int, list[Pair]]:
    """Give for each day of publication the phrases that would mean what a sibling tells, with that."""
    items = {item.expression.start: item for item in reading.dated if reading.is_phrase(item)}
    by_day: dict[int, list[Pair]] = defaultdict(list)
    for pair in (*_merged(reading, items), *(pair for item in items.values() for pair in _worded(reading, item))):
        days = reading.days_for(pair.item, pair.when)
        if days and (days.hull_days or 0) <= _MAX_MEANT_DAYS:
            for low, high in days.runs:
                for day in range(low, high + 1):
                    by_day[day].append(pair)
    return by_day


def _merged(reading: Reading, items: Mapping[int, Dated]) -> Iterator[Pair]:
    for parallel in reading.parallels:
        expression = parallel.mention.expression
        if expression and (item := items.get(expression.start)):
            happening, bits = f"{parallel.happening}", min(parallel.weight, MAX_BITS)
            yield Pair(item, parallel.when, parallel.source, happening, bits)


def _worded(reading: Reading, item: Dated) -> Iterator[Pair]:
    """Pair a phrase with the sentences like its own, each day they tell: merging need not see a happening in either."""
    for match in reading.twins.matches(reading.stems(item)):
        sighting = match.sighting
        if match.worth >= MIN_WORTH and match.likeness >= MIN_LIKENESS and sighting.when.is_day:
            bits = min(1 + 10 * match.likeness, MAX_WORDED_BITS)
            yield Pair(item, sighting.when, sighting.article, sighting.quote, bits)


def _best(pairs: Iterable[Pair]) -> list[Pair]:
    """Choose one thing told for each phrase and one phrase for each such thing, the heaviest first."""
    phrases, told, best = set(), set(), []
    for pair in sorted(pairs, key=lambda p: (-p.bits, p.item.expression.start, p.told, p.when.sort_key())):
        if pair.item.expression.start not in phrases and pair.told not in told:
            phrases.add(pair.item.expression.start)
            told.add(pair.told)
            best.append(pair)
    return sorted(best, key=lambda pair: pair.item.expression.start)


def _odds(reading: Reading, folder: Sequence[date], bits: Mapping[date, float]) -> dict[date, float]:
    """Give how likely each day is, against the likeliest in bits alone."""
    most, first, last = max(bits.values()), min(folder), max(folder)
    past, ahead = (_yearless(reading, told) for told in (Told.PAST, Told.AHEAD))
    odds = {}
    for day in sorted(bits):
        outside = max(0, (first - day).days, (day - last).days)
        behind = _nearest((day - near).days for near in _in_years_of(past, day))
        before = _nearest((near - day).days for near in _in_years_of(ahead, day))
        afar = (1 + outside) ** OUTSIDE * (1 + behind) ** BEHIND * (1 + before) ** BEFORE
        odds[day] = round(2.0 ** (SHARE * (bits[day] - most)) / afar, 12)
    return odds


def _yearless(reading: Reading, told: Told) -> list[tuple[int, int]]:
    """Give the last month and day of each date without a year that is told so."""
    found = (item.yearless for item in reading.dated if item.told is told)
    return sorted({day.last for day in found if day is not None and not day.is_month and day.last != (2, 29)})


def _in_years_of(days: Iterable[tuple[int, int]], around: date) -> Iterator[date]:
    return (date(year, *day) for day in days for year in (around.year - 1, around.year, around.year + 1))


def _nearest(distances: Iterable[int]) -> int:
    return min((distance for distance in distances if distance >= 0), default=0)


def _shortest(odds: Mapping[date, float], share: float) -> tuple[date, date]:
    """Find the shortest run of days that has a share of all odds, the first of several."""
    days, wanted = sorted(odds), share * sum(odds.values())
    best, held, end = (days[0], days[-1]), 0.0, 0
    for day in days:
        while held < wanted and end < len(days):
            held += odds[days[end]]
            end += 1
        if held < wanted:
            break
        if days[end - 1] - day < best[1] - best[0]:
            best = day, days[end - 1]
        held -= odds[day]
    return best
