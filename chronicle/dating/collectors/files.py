"""Where the article lay: a date in its file's name, dated neighbours in the same dump, feed or mailbox."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, Strength
from chronicle.dating.reading import Reading
from chronicle.model import Article

__all__ = ["dated_file_name", "dated_neighbours"]

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)")
_POST = re.compile(r"(?:\A|/)(?:19|20)\d\d-\d\d-\d\d[-_ ][^\W\d_]")
"""A name that begins with its day and goes on with its title, as those of posts do."""
_FOLDER = re.compile(r"(?:\A|/)((?:19|20)\d\d)(?:/(0[1-9]|1[0-2]))?/")
_MIN_NEIGHBOURS = 3
"""Dated articles of one file that must stand in order before their order says anything."""


def dated_file_name(reading: Reading) -> Iterator[Evidence]:
    """Take a day in the file's name, or the day before: files are named when they are saved, posts when published.

    A folder named by a year, or by a month in it, holds what is of that.
    """
    path = reading.article.path
    found = _IN_NAME.search(path)
    if found and len(reading.neighbours) <= 1:
        try:
            day = date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            return
        allows = Days.between(day if _POST.search(path) else day - timedelta(1), day)
        yield Evidence(Kind.FILE_NAME, allows, Strength.HABIT, f"the file's name tells {day}: {path}")
    elif folder := _FOLDER.search(path):
        year, month = int(folder[1]), int(folder[2] or 0)
        first, last = date(year, month or 1, 1), date(year, month or 12, 1)
        allows = Days.between(first, last.replace(day=calendar.monthrange(year, last.month)[1]))
        yield Evidence(
            Kind.FILE_NAME, allows, Strength.HABIT, f"the folder's name tells {folder[0].strip('/')}: {path}"
        )


def dated_neighbours(reading: Reading) -> Iterator[Evidence]:
    """Bound by the articles before and after in the same file, where at least three dated ones are in order."""
    days = [(article, _day(article)) for article in reading.neighbours]
    known = [day for _, day in days if day]
    if len(known) < _MIN_NEIGHBOURS:
        return
    if all(one >= other for one, other in pairwise(known)) and known[0] != known[-1]:
        days.reverse()
    elif not all(one <= other for one, other in pairwise(known)):
        return
    place = next((i for i, (article, _) in enumerate(days) if article.id == reading.article.id), None)
    if place is None:
        return
    before = next((day for _, day in reversed(days[:place]) if day), None)
    after = next((day for _, day in days[place + 1 :] if day), None)
    if before and after:
        text = (
            f"stands between articles of {before} and {after} in {reading.article.path}, whose dated ones are in order"
        )
        yield Evidence(Kind.NEIGHBOUR, Days.between(before, after), Strength.HABIT, text)


def _day(article: Article) -> date | None:
    published = article.published
    return published.when.start if published and published.when.is_day else None
