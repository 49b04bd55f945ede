"""Days told without a year: they recur, so they narrow what other evidence bounds.

A dateline's is the day of writing, from which the text counts: "PARIS, Nov 9 (AFP)". Elsewhere a news text leaves
the year out when the reader can supply it: the day is then the nearest of its kind behind or ahead. Months are left
alone: "the conference in March" is behind or ahead without a word of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chronicle.dating.cues import Told
from chronicle.dating.evidence import AnyOf, Evidence, Kind, Strength, Yearly
from chronicle.dating.inversion import weekday_named
from chronicle.dating.reading import Dated, Reading, YearlessDay

__all__ = ["days_without_year", "sides_of_days"]

_REACH_DAYS = 300
"""How far behind or ahead a day without a year can lie: the year is left out while no other is nearer."""
_AHEAD_DAYS = 75
"""95 of 100 days told as ahead without a year lie within 70 days of publication, measured on news of 1989-2011.
Elections, trials and seasons are told of longer before; of several days the nearest is meant."""
_FAR_AHEAD_DAYS = 200
"""The same for all the others of several."""
_NEAR_DAYS = 60
"""The same for days whose tense is not clear: 95 of 100 lie between 51 days before and 40 after."""
_NEAR = {
    Told.AHEAD: (_AHEAD_DAYS, 0),
    Told.PRESENT: (_NEAR_DAYS, 0),
    Told.UNKNOWN: (_AHEAD_DAYS, _NEAR_DAYS),
    Told.NAMED: (_NEAR_DAYS, _NEAR_DAYS),
}
"""How far before and after the nearest day told an article is published."""
_BESIDE = re.compile(r"[\s,(]{1,3}(?:(?:the|den|le|el)\s)?")
_NAME_BEFORE = re.compile(
    r"(?:\W*|(?:[A-ZÀ-Þ][\w.’'-]*\s){0,5}[A-ZÀ-Þ][\w.’'-]*\s?[,|·–—-]\s)(?:[^\W\d_]{2,10}\.?,?\s)?"
)
_CLOCK_AFTER = re.compile(r"[\s,|·–—-]*(?:\d{1,2}[:.]\d\d.{0,12})?")
_SIDES = {
    Told.PAST: "as past",
    Told.AHEAD: "as ahead",
    Told.PRESENT: "as under way",
    Told.UNKNOWN: "in no clear tense",
    Told.NAMED: "as part of a name",
}


def days_without_year(reading: Reading) -> Iterator[Evidence]:
    """Narrow by each day without a year, widely by what it must mean, closely by habit."""
    for item in reading.dated:
        day = item.yearless
        if day is None or day.is_month:
            continue
        if _heads(reading, item):
            text = f"the dateline: “{reading.quote(item, around=30)}”, so that day of some year"
            span = (item.expression.start, item.expression.end)
            yield Evidence(Kind.OPENING, Yearly(*day.last, 0, 0), Strength.WRITTEN, text, span)
            yield from _with_weekday(reading, item, day)
        else:
            yield from _evidence(reading, item, day)
            yield from _with_weekday(reading, item, day)
    yield from sides_of_days(reading)
    yield from _nearest(reading)


def _nearest(reading: Reading) -> Iterator[Evidence]:
    """Of the days told, those behind left out, one is near; an election, and whatever else is planned, may be far."""
    ahead = (item for item in reading.dated if item.told is not Told.PAST and not _heads(reading, item))
    days = [(item, day) for item in ahead if (day := item.yearless) and not day.is_month]
    first = next((item for item, _ in days if item.told in (Told.AHEAD, Told.UNKNOWN)), None)
    if first is None or all(reading.is_far_ahead(item) for item, _ in days):
        return
    windows = tuple(dict.fromkeys(_window(item, day) for item, day in days))
    before, after = _NEAR[first.told]
    why = f"as a rule not more than {before} days before it" + (f" and {after} after" if after else "")
    if len(windows) > 1:
        why += ", or near another of the days told"
    yield _piece(reading, first, windows[0] if len(windows) == 1 else AnyOf(windows), Strength.HABIT, why)


def _window(item: Dated, day: YearlessDay) -> Yearly:
    """Give the days of publication that a day is near to."""
    return Yearly(*(day.last if item.told is Told.AHEAD else day.first), *_NEAR[item.told])


def _with_weekday(reading: Reading, item: Dated, day: YearlessDay) -> Iterator[Evidence]:
    """Keep the years in which the day falls on the weekday beside it: "Sunday, the 15th of March"."""
    language = reading.article.language or "en"
    beside = [d for d in reading.dated if d is not item and _touch(reading.article.text, d, item)]
    words = [*item.expression.text.replace(",", " ").split(), *(d.expression.text for d in beside)]
    weekday = next((found for word in words if (found := weekday_named(word, language)) is not None), None)
    if weekday is not None and day.first == day.last:
        allows = Yearly(*day.first, _REACH_DAYS, _REACH_DAYS, weekday)
        why = "near a year in which it falls on that weekday"
        yield replace(_piece(reading, item, allows, Strength.TOLD, why), kind=Kind.WEEKDAY)


def _touch(text: str, one: Dated, other: Dated) -> bool:
    first, last = sorted((one.expression, other.expression), key=lambda e: e.start)
    return bool(_BESIDE.fullmatch(text, first.end, last.start))


def _heads(reading: Reading, item: Dated) -> bool:
    return _is_dateline(reading, item) or _is_masthead(reading, item)


def _is_dateline(reading: Reading, item: Dated) -> bool:
    """Tell whether nothing but the place of the dateline stands between a day and the start of the telling."""
    article = reading.article
    before = article.text[article.body_start : item.expression.start]
    return article.place is not None and before.strip(" ,(–—-/") == article.place


def _is_masthead(reading: Reading, item: Dated) -> bool:
    """Tell whether a day heads the text in a line of its own, or behind a paper's name: "Wend Post, 21 June"."""
    text, expression = reading.article.text, item.expression
    if expression.end > reading.article.body_start or item.run is not None:
        return False
    start = text.rfind("\n", 0, expression.start) + 1
    before = text[start : expression.start]
    after = text[expression.end : reading.article.body_start].partition("\n")[0]
    return bool(_NAME_BEFORE.fullmatch(before) and _CLOCK_AFTER.fullmatch(after))


def sides_of_days(reading: Reading) -> Iterator[Evidence]:
    """Give what days told as past or as ahead leave: no day of publication before or after them, of some year."""
    for item in reading.dated:
        day = item.yearless
        if day is None or day.is_month or _heads(reading, item):
            continue
        if item.told is Told.PAST:
            yield _piece(reading, item, Yearly(*day.first, 0, _REACH_DAYS), Strength.HABIT, "not before it")
        elif item.told is Told.AHEAD:
            yield _piece(reading, item, Yearly(*day.last, _REACH_DAYS, 0), Strength.HABIT, "not after it")


def _evidence(reading: Reading, item: Dated, day: YearlessDay) -> Iterator[Evidence]:
    if item.told is Told.AHEAD and not reading.is_far_ahead(item):
        why = f"as a rule not more than {_FAR_AHEAD_DAYS} days before it"
        yield _piece(reading, item, Yearly(*day.last, _FAR_AHEAD_DAYS, 0), Strength.HABIT, why)
    elif item.told is Told.PRESENT:
        why = "not after it, as a rule near it"
        yield _piece(reading, item, Yearly(*day.last, _NEAR_DAYS, 0), Strength.HABIT, why)
    elif item.told is Told.NAMED:
        why = "less than a year from it"
        yield _piece(reading, item, Yearly(*day.first, _REACH_DAYS, _REACH_DAYS), Strength.HABIT, why)
    elif item.told is Told.UNKNOWN:
        why = f"as a rule less than {_FAR_AHEAD_DAYS} days from it"
        yield _piece(reading, item, Yearly(*day.first, _FAR_AHEAD_DAYS, _FAR_AHEAD_DAYS), Strength.HABIT, why)


def _piece(reading: Reading, item: Dated, allows: Yearly | AnyOf, strength: Strength, why: str) -> Evidence:
    text = f"a day without a year, told {_SIDES[item.told]}: “{reading.quote(item)}”, so {why}"
    return Evidence(Kind.YEARLESS, allows, strength, text, (item.expression.start, item.expression.end))
