"""Ages of happenings beside the year in which these began, in the same article or in another.

"the 9-year-old war" beside "since the war began in 2011". Across articles both sentences must share a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chronicle.dating.beginnings import Age, Beginning, ages_in
from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading

__all__ = ["ages_of_happenings"]


def ages_of_happenings(reading: Reading) -> Iterator[Evidence]:
    """Count from each beginning that an age fits."""
    if reading.cues is None:
        return
    for age in ages_in(reading.article.text, reading.cues):
        for beginning in reading.beginnings:
            if _fits(age, beginning, reading.article.id):
                yield from _evidence(age, beginning)


def _fits(age: Age, beginning: Beginning, article: str) -> bool:
    if age.thing != beginning.thing:
        return False
    return beginning.article == article or bool(age.names & beginning.names)


def _evidence(age: Age, beginning: Beginning) -> Iterator[Evidence]:
    year = beginning.year + age.years
    text = f"“{age.text}” beside “{beginning.text}” ({beginning.article})"
    if age.years % 5 == 0:  # "ten years of war" is a round number
        about = Days.between(date(year - 1, 1, 1), date(year + 1, 12, 31))
        yield Evidence(Kind.AGE, about, Strength.HABIT, f"{text}: {year}, give or take one", age.span)
        return
    told = Days.between(date(year, 1, 1), date(year + 1, 12, 31))
    yield Evidence(Kind.AGE, told, Strength.TOLD, f"{text}: {year} or the year after", age.span)
    counted = Days.between(date(year, 1, 1), date(year, 12, 31))
    yield Evidence(Kind.AGE, counted, Strength.HABIT, f"{text}: counted in whole years, {year}", age.span)
