"""Lays the phrases of an undated article along the days that its siblings tell: the days of publication fit most.

"She slid off on Friday", "the tow is on Tuesday", "his hearing is on Thursday": each fits every seventh day, and one
sibling sentence a phrase would be believed too soon. Days on which several of them are true at once are few.

A conditional logit model (McFadden 1974) over the days: each is as likely as what merging, or the words of sentences,
find in common between the phrases and what siblings tell of the days that they would mean, and as ``likelihood`` has it
without them. That the article is of another time than all these days is one answer more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import exp

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength, narrowed
from chronicle.dating.likelihood import log_likelihoods
from chronicle.dating.reading import Dated, Reading
from chronicle.dating.shifts import Shift, shifts_of
from chronicle.when import When

__all__ = ["Aligned", "Pair", "Weighed", "align", "weigh_days"]

READ, TURNED = 0.24, 0.21
"""What a bit of a pair's weight counts for where its phrase, read as of that day, means what the sibling tells, and
where it can mean it, whichever way its tense looks. The words of one story speak for each other: both are below
ln 2."""
MAX_BITS, MAX_WORDED_BITS = 12.0, 7.0
"""More makes no phrase worth more: a copied sentence is one witness. Words in common are worth a bit and ten times
their likeness."""
ELSEWHERE = 2.8
"""How likely the article is of another time, as a logarithm, against a day amid the folder without any pair."""
REACH_DAYS = 200
"""Days around each article of the folder that are asked."""
CERTAINTY = 0.91
"""Share of all likelihood that the days of an answer have at least. Of 100 such answers 94 hold."""
HARDLY_LESS = 0.2
"""Days beside them are of the answer too while they are so likely, against its days on average: all days of a week fit
one phrase, and none of them is left out by a hair."""
MOST_DAYS = 60
"""A longer answer says no more than its bounds do."""
MIN_WORTH, MIN_LIKENESS = 0.3, 0.1
"""What two sentences must share where merging sees no mention: a third of what a word that no other sentence has is
worth, a tenth of all that both hold."""
COPIED = 0.7
"""Share of the words of two sentences that both have from which one is a copy of the other."""
_MAX_MEANT_DAYS = 60
"""A phrase that may be said on more days than these tells nothing here."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The days on which most phrases are true, and for each of these phrases what a sibling tells."""

    days: Days
    likeliest: date
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Days, as ordinals, on which an article can have been published."""

    chances: Mapping[int, float]
    """How likely each is; with that of another time they sum to 1."""
    pairs: Mapping[int, Sequence[Pair]]
    """The phrases that are true on it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A phrase, and what it means if the article is of a day for which it does."""

    item: Dated
    when: When
    source: str
    """Id of the article that tells it."""
    told: str
    """What tells it there: a phrase and such a thing are paired once."""
    weight: float
    """In bits, or what they count for on one day."""
    is_copy: bool = False
    """Whether the two sentences are mostly one: "yesterday" in both is each one's own."""


def weigh_days(reading: Reading, pieces: Sequence[Evidence]) -> Weighed | None:
    """Weigh each day of publication by the phrases that are true on it and by all else that dates the article.

    None where no phrase is true on any day, and among hundreds of articles: there, phrases find their like in many
    weeks.
    ``pieces`` is what else was found. What it writes or tells whole rules days out, as long as it leaves any; all else
    only speaks against them.
    """
    folder = reading.days_around
    if not folder:
        return None
    found = [*_merged(reading), *_worded(reading)]
    if not found:
        return None
    asked = _asked(folder, pieces)
    shifts = shifts_of(reading.article, folder[len(folder) // 2])
    by_day = _pairs_by_day(reading, found, shifts)
    pairs = {day: _best(by_day[day]) for day in asked if day in by_day}
    if not pairs:
        return None
    return Weighed(_chances(pairs, log_likelihoods(reading, asked, shifts, pieces)), pairs)


def align(weighed: Weighed) -> Aligned | None:
    """Find the days of publication that make most phrases true; None where too few agree, or too many days do."""
    run = _answer(weighed.chances)
    likeliest = max(sorted(weighed.chances), key=lambda day: weighed.chances[day])
    if run is None or run[1] - run[0] >= MOST_DAYS or likeliest not in weighed.pairs:
        return None
    return Aligned(Days.of([run]), date.fromordinal(likeliest), tuple(weighed.pairs[likeliest]))


def _asked(folder: Iterable[date], pieces: Iterable[Evidence]) -> list[int]:
    """Give the days, as ordinals, that may be the day of publication."""
    around = Days.of((day.toordinal() - REACH_DAYS, day.toordinal() + REACH_DAYS) for day in folder)
    days = narrowed(around, (piece for piece in pieces if _rules_out(piece))) or around
    return [day for low, high in days.runs for day in range(low, high + 1)]


def _rules_out(piece: Evidence) -> bool:
    return piece.strength is Strength.WRITTEN or piece.kind in (Kind.PAST, Kind.AHEAD, Kind.PRESENT)


def _pairs_by_day(reading: Reading, pairs: Iterable[Pair], shifts: Mapping[int, Shift]) -> Mapping[int, list[Pair]]:
    """Give for each day of publication the phrases that mean, or can mean, what a sibling tells, with that."""
    by_day: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        share: dict[int, float] = defaultdict(float)
        shift = shifts.get(pair.item.expression.start)
        if pair.is_copy and shift is not None and shift.is_fixed:
            continue
        if shift is not None:
            for day in shift.days_for(pair.when):
                share[day] += READ
        for low, high in _turned(reading, pair).runs:
            for day in range(low, high + 1):
                share[day] += TURNED
        for day, counts in share.items():
            by_day[day].append(replace(pair, weight=pair.weight * counts))
    return by_day


def _turned(reading: Reading, pair: Pair) -> Days:
    """Find the days from which a phrase can mean what a sibling tells."""
    days = reading.days_for(pair.item, pair.when) if reading.is_phrase(pair.item) else Days(())
    return days if (days.hull_days or 0) <= _MAX_MEANT_DAYS else Days(())


def _merged(reading: Reading) -> Iterator[Pair]:
    items = {item.expression.start: item for item in reading.dated}
    for parallel in reading.parallels:
        expression = parallel.mention.expression
        if expression and (item := items.get(expression.start)):
            bits, is_copy = min(parallel.weight, MAX_BITS), _are_alike(parallel.mention.quote, parallel.quote)
            yield Pair(item, parallel.when, parallel.source, f"{parallel.happening}", bits, is_copy)


def _are_alike(one: str, other: str) -> bool:
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return len(ours & theirs) >= COPIED * len(ours | theirs)


def _worded(reading: Reading) -> Iterator[Pair]:
    """Pair a phrase with the sentences like its own, each day they tell: merging need not see a happening in either."""
    for item in filter(reading.is_phrase, reading.dated):
        for match in reading.twins.matches(reading.stems(item)):
            sighting = match.sighting
            if match.worth >= MIN_WORTH and match.likeness >= MIN_LIKENESS and sighting.when.is_day:
                bits = min(1 + 10 * match.likeness, MAX_WORDED_BITS)
                is_copy = match.likeness >= COPIED
                yield Pair(item, sighting.when, sighting.article, sighting.quote, bits, is_copy)


def _best(pairs: Iterable[Pair]) -> list[Pair]:
    """Choose one thing told for each phrase and one phrase for each such thing, the heaviest first."""
    phrases, told, best = set(), set(), []
    for pair in sorted(pairs, key=lambda p: (-p.weight, p.item.expression.start, p.told, p.when.sort_key())):
        if pair.item.expression.start not in phrases and pair.told not in told:
            phrases.add(pair.item.expression.start)
            told.add(pair.told)
            best.append(pair)
    return sorted(best, key=lambda pair: pair.item.expression.start)


def _chances(pairs: Mapping[int, Sequence[Pair]], likelihoods: Mapping[int, float]) -> dict[int, float]:
    """Give how likely each day is, as a share of all days and of another time."""
    logs = {day: sum(pair.weight for pair in pairs.get(day, ())) + other for day, other in likelihoods.items()}
    most = max(logs.values())
    total = sum(exp(value - most) for value in logs.values()) + exp(ELSEWHERE - most)
    return {day: round(exp(value - most) / total, 12) for day, value in logs.items()}


def _answer(chances: Mapping[int, float]) -> tuple[int, int] | None:
    """Find the shortest run of days that has enough of all likelihood, with those beside it that have hardly less."""
    run = _shortest(chances, CERTAINTY)
    if run is None:
        return None
    low, high = run
    least = HARDLY_LESS * sum(chances.get(day, 0.0) for day in range(low, high + 1)) / (high - low + 1)
    while chances.get(low - 1, 0.0) >= least:
        low -= 1
    while chances.get(high + 1, 0.0) >= least:
        high += 1
    return low, high


def _shortest(chances: Mapping[int, float], share: float) -> tuple[int, int] | None:
    """Find the shortest run of days that has a share of all likelihood, the first of several."""
    days = sorted(chances)
    best, held, end = None, 0.0, 0
    for day in days:
        while held < share and end < len(days):
            held += chances[days[end]]
            end += 1
        if held < share:
            break
        if best is None or days[end - 1] - day < best[1] - best[0]:
            best = day, days[end - 1]
        held -= chances[day]
    return best
