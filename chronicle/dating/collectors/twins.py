"""A dated article tells the day of what is told here: it gives the year, and relative phrases the week or day.

A day without a year fits one day in 365, so one likely pair of sentences is enough; of 48 such years on news,
47 were right. "On Monday" fits every seventh day: only phrases that agree, on two dates or more, are believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle.dating.cues import Told
from chronicle.dating.days import EVERY_DAY, Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.inversion import days_for_phrase
from chronicle.dating.reading import Dated, Reading, YearlessDay
from chronicle.dating.twins import Match, Sighting
from chronicle.when import When

__all__ = ["told_by_twins"]

_WORTH_FOR_DAY = 1.0
"""Words found in no other sentence, or as many commoner ones, that two sentences of one day of the year must share."""
_WORTH_FOR_PHRASE, _LIKENESS_FOR_PHRASE = 2.0, 0.3
"""The same for phrases, and how much of both sentences the shared words must be."""
_LEAD = 1.25
"""How far the best date must lie before the next best: weekly reports resemble each other."""
_REACH_DAYS, _AHEAD_DAYS = 300, 75
"""As for any day without a year."""


@dataclass(frozen=True, slots=True)
class _Pair:
    item: Dated
    twin: Sighting
    days: Days


def told_by_twins(reading: Reading) -> Iterator[Evidence]:
    """Look up each day without a year and each relative phrase among the sentences of dated articles."""
    pairs = []
    for item in reading.dated:
        day = item.yearless
        if day is not None and not day.is_month:
            yield from _dated_day(reading, item, day)
        elif pair := _dated_phrase(reading, item):
            pairs.append(pair)
    if _agree(pairs):
        yield from (_evidence(reading, p.item, p.twin, p.days, Strength.HABIT) for p in pairs)


def _agree(pairs: Sequence[_Pair]) -> bool:
    common = EVERY_DAY
    for pair in pairs:
        common = common & pair.days
    return bool(common) and len({pair.twin.when.start for pair in pairs}) > 1


def _best(fitting: Sequence[Match]) -> Sighting | None:
    """Choose the sighting that shares most; none where another date shares nearly as much."""
    ordered = sorted(
        fitting, key=lambda m: (-m.worth, m.sighting.when.sort_key(), m.sighting.article, m.sighting.quote)
    )
    if not ordered:
        return None
    best = ordered[0]
    rival = next((m.worth for m in ordered if not m.sighting.when.overlaps(best.sighting.when)), 0.0)
    return best.sighting if best.worth >= _LEAD * rival else None


def _dated_day(reading: Reading, item: Dated, day: YearlessDay) -> Iterator[Evidence]:
    found = reading.twins.matches(reading.stems(item))
    best = _best([m for m in found if m.worth >= _WORTH_FOR_DAY and _holds_day(m.sighting.when, day)])
    if best is None or best.when.start is None:
        return
    first, last = (date(best.when.start.year, *end) for end in (day.first, day.last))
    for days, strength in _around(first, last, item.told):
        yield _evidence(reading, item, best, days, strength)


def _holds_day(when: When, day: YearlessDay) -> bool:
    """Tell whether a time holds the day, or starts a run of days as this does."""
    if when.start is None or when.last is None or when.start.year != when.last.year:
        return False
    first, last = (when.start.month, when.start.day), (when.last.month, when.last.day)
    return first == day.first or first <= day.first <= day.last <= last


def _around(first: date, last: date, told: Told) -> Iterator[tuple[Days, Strength]]:
    reach, ahead = timedelta(_REACH_DAYS), timedelta(_AHEAD_DAYS)
    match told:
        case Told.PAST:
            yield Days.between(first, first + reach), Strength.TOLD
        case Told.AHEAD:
            yield Days.between(last - reach, last), Strength.TOLD
            yield Days.between(last - ahead, last), Strength.HABIT
        case Told.PRESENT:
            yield Days.between(last - ahead, last), Strength.HABIT
        case Told.UNKNOWN:
            yield Days.between(first - reach, last + reach), Strength.TOLD


def _dated_phrase(reading: Reading, item: Dated) -> _Pair | None:
    if item.weekday is None and not reading.is_deictic(item):
        return None
    likely = [
        m
        for m in reading.twins.matches(reading.stems(item))
        if m.worth >= _WORTH_FOR_PHRASE and m.likeness >= _LIKENESS_FOR_PHRASE
    ]
    best = _best([m for m in likely if _days_meant(reading, item, m.sighting.when)])
    return _Pair(item, best, _days_meant(reading, item, best.when)) if best else None


def _days_meant(reading: Reading, item: Dated, when: When) -> Days:
    if item.weekday is None:
        return days_for_phrase(item.expression.text, when, reading.article.language or "en")
    if not when.is_day or when.start is None or when.start.weekday() != item.weekday:
        return Days(())
    return reading.days_for_weekday(when.start, item.told)


def _evidence(reading: Reading, item: Dated, twin: Sighting, days: Days, strength: Strength) -> Evidence:
    text = f"{twin.article} tells it of {twin.when}: “{twin.quote}”. Here “{reading.quote(item)}”, told as {item.told}"
    return Evidence(Kind.TWIN, days, strength, text, (item.expression.start, item.expression.end))
