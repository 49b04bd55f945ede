"""A dated article tells the day of what is told here: it gives the year, and relative phrases the week or day.

A day without a year fits one day in 365, so one likely pair of sentences is enough; of 48 such years on news,
47 were right. "On Monday" fits every seventh day: believed are only phrases that agree on two dates or more,
and those for what two dated articles tell of one and the same day, and none of another (16 of 17 were right).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle.dating.cues import Told
from chronicle.dating.days import EVERY_DAY, Days
from chronicle.dating.evidence import Evidence, Kind, Strength, Within
from chronicle.dating.reading import Dated, Reading, YearlessDay
from chronicle.dating.twins import Match, Sighting
from chronicle.when import When

__all__ = ["told_by_twins"]

_NAME_BEHIND = re.compile(r" [A-ZÀ-Þ]\w+")
_WORTH_FOR_DAY = 1.0
"""Words found in no other sentence, or as many commoner ones, that two sentences of one day of the year must share."""
_WORTH_FOR_PHRASE, _LIKENESS_FOR_PHRASE = 2.0, 0.3
"""The same for phrases, and how much of both sentences the shared words must be."""
_TWO, _WORTH_OF_TWO = 2, 6.0
"""What the sentences of two phrases must share where there are no others; any two agree on every seventh day."""
_COPY_DAYS = 3
"""A copied sentence keeps its "today" when it is printed some days later."""
_PRECISE_DAYS = 14
"""A phrase that means a day from more days than these, "earlier this month", is of too many things."""
_LEAD = 1.25
"""How far the best date must lie before the next best: weekly reports resemble each other."""
_YEAR_DAYS = 366
_REACH_DAYS, _AHEAD_DAYS, _UNCLEAR_DAYS = 300, 75, 200
"""As for any day without a year."""


@dataclass(frozen=True, slots=True)
class _Pair:
    item: Dated
    twin: Sighting
    days: Days
    worth: float


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
    for item in reading.dated:
        if reading.is_phrase(item):
            yield from _corroborated(reading, item)


def _agree(pairs: Sequence[_Pair]) -> bool:
    """Tell whether phrases agree on two days or more; that two tell of "this week" is none."""
    if len(pairs) == _TWO and sum(pair.worth for pair in pairs) < _WORTH_OF_TWO:
        return False
    common = EVERY_DAY
    for pair in pairs:
        common = common & pair.days
    return bool(common) and len({pair.twin.when.start for pair in pairs if pair.twin.when.is_day}) > 1


def _best(fitting: Sequence[Match]) -> Match | None:
    """Choose the sighting that shares most; none where another date shares nearly as much."""
    ordered = sorted(
        fitting, key=lambda m: (-m.worth, m.sighting.when.sort_key(), m.sighting.article, m.sighting.quote)
    )
    if not ordered:
        return None
    best = ordered[0]
    rival = next((m.worth for m in ordered if not m.sighting.when.overlaps(best.sighting.when)), 0.0)
    return best if best.worth >= _LEAD * rival else None


def _dated_day(reading: Reading, item: Dated, day: YearlessDay) -> Iterator[Evidence]:
    found = reading.twins.matches(reading.stems(item))
    match = _best(
        [
            m
            for m in found
            if m.worth >= _WORTH_FOR_DAY and _may_be(m.sighting, day) and not _is_name(reading, item, m.sighting)
        ]
    )
    best = match.sighting if match else None
    if best is None or best.when.start is None:
        return
    first, last = (date(best.when.start.year, *end) for end in (day.first, day.last))
    for days, strength in _around(first, last, item.told, is_far=reading.is_far_ahead(item)):
        yield _evidence(reading, item, best, days, strength)


def _may_be(sighting: Sighting, day: YearlessDay) -> bool:
    """Tell whether a sighting may be of a day without a year: one of another time is told with its year."""
    return abs(sighting.days_ahead) <= _YEAR_DAYS and _holds_day(sighting.when, day)


def _is_name(reading: Reading, item: Dated, sighting: Sighting) -> bool:
    """Tell whether a day is only part of a name that both sentences hold: "the October 8 Movement"."""
    name = _NAME_BEHIND.match(reading.article.text, item.expression.end)
    return name is not None and item.expression.text + name[0] in sighting.quote


def _holds_day(when: When, day: YearlessDay) -> bool:
    """Tell whether a time holds the day, or starts a run of days as this does."""
    if when.start is None or when.last is None or when.start.year != when.last.year:
        return False
    first, last = (when.start.month, when.start.day), (when.last.month, when.last.day)
    return first == day.first or first <= day.first <= day.last <= last


def _around(first: date, last: date, told: Told, *, is_far: bool) -> Iterator[tuple[Days, Strength]]:
    reach, ahead = timedelta(_REACH_DAYS), timedelta(_REACH_DAYS if is_far else _AHEAD_DAYS)
    match told:
        case Told.PAST:
            yield Days.between(first, None), Strength.TOLD
            yield Days.between(None, first + reach), Strength.HABIT
        case Told.AHEAD:
            yield Days.between(None, last), Strength.TOLD
            yield Days.between(last - reach, None), Strength.HABIT
        case Told.PRESENT:
            yield Days.between(last - ahead, last), Strength.HABIT
        case Told.UNKNOWN | Told.NAMED:
            yield Days.between(first - reach, last + reach), Strength.TOLD
            far = timedelta(_REACH_DAYS if is_far else _UNCLEAR_DAYS)
            yield Days.between(first - far, last + far), Strength.HABIT


def _dated_phrase(reading: Reading, item: Dated) -> _Pair | None:
    if not reading.is_phrase(item):
        return None
    likely = [
        m
        for m in reading.twins.matches(reading.stems(item))
        if m.worth >= _WORTH_FOR_PHRASE and m.likeness >= _LIKENESS_FOR_PHRASE
    ]
    best = _best([m for m in likely if reading.days_meant(item, m.sighting, is_copy=m.is_copy)])
    if best is None:
        return None
    days = reading.days_meant(item, best.sighting, is_copy=best.is_copy)
    is_copied = item.weekday is None and best.is_copy
    return _Pair(item, best.sighting, days.widened(_COPY_DAYS) if is_copied else days, best.worth)


def _corroborated(reading: Reading, item: Dated) -> Iterator[Evidence]:
    """Believe a single phrase for what several dated articles tell of the same people, all of the same day."""
    acts = reading.acts_told(item)
    if len({act.article for act in acts}) > 1 and len({act.when.start for act in acts}) == 1:
        days = reading.days_meant(item, acts[0], is_copy=False)
        is_precise = item.weekday is None and " " in item.expression.text  # "on Tuesday of last week", not "today"
        if days and (days.hull_days or 0) <= _PRECISE_DAYS:
            yield _evidence(reading, item, acts[0], days if is_precise else Within(days), Strength.HABIT)


def _evidence(reading: Reading, item: Dated, twin: Sighting, allows: Days | Within, strength: Strength) -> Evidence:
    text = f"{twin.article} tells it of {twin.when}: “{twin.quote}”. Here “{reading.quote(item)}”, told as {item.told}"
    return Evidence(Kind.TWIN, allows, strength, text, (item.expression.start, item.expression.end))
