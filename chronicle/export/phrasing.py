"""Dates, statuses and names in words, for pages that people read. English; no locale is asked.

Nothing is made more exact than it was told: a month is called a month.
"""

from __future__ import annotations

from datetime import date, time

from chronicle.export.plain import one_line
from chronicle.model import PublishedBasis
from chronicle.timeline import Event, EventWhen, Source
from chronicle.when import EdtfError, Granularity, Qualifier, When

__all__ = [
    "MONTHS",
    "STATUS_MEANING",
    "day_phrase",
    "edtf_phrase",
    "event_title",
    "is_inferred",
    "published_phrase",
    "source_name",
    "span_phrase",
    "when_phrase",
]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_QUALIFIERS = {Qualifier.EXACT: "", Qualifier.APPROXIMATE: "about ", Qualifier.UNCERTAIN: "perhaps "}

STATUS_MEANING = {
    "happened": "told as something that happened",
    "ongoing": "told as going on at the time",
    "scheduled": "told as planned; no source here says that it happened",
    "postponed": "put off: it did not happen on this date",
    "cancelled": "called off",
    "denied": "said not to have happened",
    "hypothetical": "told only as something possible",
}


def day_phrase(day: date) -> str:
    """Name one day.

    >>> day_phrase(date(2020, 2, 29))
    '29 February 2020'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_phrase(first: date, last: date) -> str:
    """Name a run of days, both inclusive, saying month and year once where they are shared.

    >>> span_phrase(date(2020, 11, 11), date(2020, 11, 12))
    '11–12 November 2020'
    >>> span_phrase(date(2020, 12, 30), date(2021, 1, 2))
    '30 December 2020 – 2 January 2021'
    """
    if first == last:
        return day_phrase(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_phrase(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_phrase(last)}"
    return f"{day_phrase(first)} – {day_phrase(last)}"


def when_phrase(when: EventWhen | None) -> str:
    """Name an event's time as finely as it was told, with its clock time and zone where there are any.

    >>> when_phrase(None)
    'date unknown'
    """
    if when is None:
        return "date unknown"
    days = _named_span(when.interval) or edtf_phrase(when.edtf)
    return days + _clock_phrase(when)


def event_title(event: Event) -> str:
    """Give an event's title on one line, else its summary; never nothing."""
    return one_line(event.title) or one_line(event.summary) or "Untitled"


def source_name(source: Source) -> str:
    """Name a source by its publisher, else its title, else its id, on one line."""
    return one_line(source.publisher or source.title or source.id)


def published_phrase(source: Source) -> str:
    """Name a source's publication date, as finely as it is known; an inferred one says that it is."""
    published = source.published
    if published is None:
        return "publication date unknown"
    phrase = edtf_phrase(published.edtf.partition("T")[0])
    return f"{phrase} (inferred)" if is_inferred(source) else phrase


def is_inferred(source: Source) -> bool:
    """Whether a publication date was concluded rather than stated."""
    return source.published is not None and source.published.basis is PublishedBasis.INFERRED


def edtf_phrase(edtf: str) -> str:
    """Name what an EDTF text tells; one that is not read here stands for itself.

    >>> edtf_phrase("2020-11-11/2020-11-12"), edtf_phrase("199X"), edtf_phrase("2020-11~")
    ('11–12 November 2020', 'the 1990s', 'about November 2020')
    >>> edtf_phrase("2011/.."), edtf_phrase("[2020-10-01,2020-10-08]")
    ('from 2011 on', '1 October 2020 or 8 October 2020')
    >>> edtf_phrase("[2020-10-01,2020-10-08,2020-10-15]")
    'a Thursday from 1 to 15 October 2020'
    >>> edtf_phrase("[2020-10-01..2020-10-15]")
    'a day from 1 to 15 October 2020'
    """
    if edtf.startswith("["):
        return _choice_phrase([part.strip() for part in edtf.strip("[]").split(",")])
    if "/" in edtf:
        return _interval_phrase(*edtf.split("/", 1))
    when = _parsed(edtf)
    return _simple_phrase(when) if when else edtf


def _choice_phrase(parts: list[str]) -> str:
    """Name one of several dates; more than two days of one weekday by it, the first and the last."""
    days = [when.start for when in map(_parsed, parts) if when and when.is_day and when.start]
    weekdays = {day.weekday() for day in days}
    if len(parts) <= 2 or len(days) < len(parts) or len(weekdays) > 1:
        return " or ".join(map(_part_phrase, parts))
    return _among(_WEEKDAYS[days[0].weekday()], min(days), max(days))


def _part_phrase(part: str) -> str:
    first, _, last = part.partition("..")
    days = [when.start for when in map(_parsed, (first, last)) if when and when.is_day and when.start]
    return _among("day", *days) if len(days) == 2 else edtf_phrase(part)


def _among(kind: str, first: date, last: date) -> str:
    begin = day_phrase(first)
    if first.year == last.year:
        begin = str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"a {kind} from {begin} to {day_phrase(last)}"


def _parsed(edtf: str) -> When | None:
    try:
        return When.parse(edtf)
    except EdtfError:
        return None


def _interval_phrase(left: str, right: str) -> str:
    open_or_unknown = {"..": "", "": ", start unknown"}
    if left in open_or_unknown:
        return f"until {edtf_phrase(right)}{open_or_unknown[left]}"
    if right in open_or_unknown:
        return f"from {edtf_phrase(left)} on" if right == ".." else f"from {edtf_phrase(left)}, end unknown"
    first, last = _parsed(left), _parsed(right)
    if first is None or last is None:
        return f"{left}/{right}"
    days = (Granularity.DAY, Qualifier.EXACT)
    if (first.granularity, first.qualifier) == (last.granularity, last.qualifier) == days and first.start and last.last:
        return span_phrase(first.start, last.last)
    return f"{_simple_phrase(first)} – {_simple_phrase(last)}"


def _simple_phrase(when: When) -> str:
    start = when.start
    if start is None or "-XX" in when.edtf:
        return when.edtf
    return _QUALIFIERS[when.qualifier] + _plain_phrase(start, when.granularity)


def _plain_phrase(start: date, granularity: Granularity) -> str:
    year = start.year
    match granularity:
        case Granularity.MONTH:
            return f"{MONTHS[start.month - 1]} {year}"
        case Granularity.SEASON:
            season = _SEASONS[start.month]
            return f"{season} {year}–{(year + 1) % 100:02}" if season == "winter" else f"{season} {year}"
        case Granularity.QUARTER:
            return f"{_ORDINALS[(start.month - 1) // 3]} quarter of {year}"
        case Granularity.HALF:
            return f"{_ORDINALS[(start.month - 1) // 6]} half of {year}"
        case Granularity.YEAR:
            return str(year)
        case Granularity.DECADE:
            return f"the {year - year % 10}s"
        case Granularity.CENTURY:
            return f"the {year - year % 100}s (century)"
        case Granularity.MILLENNIUM:
            return f"the years from {year - year % 1000} to {year - year % 1000 + 999}"
        case _:
            return day_phrase(start)


def _named_span(when: When) -> str | None:
    """Give the name of a week or a weekend, which EDTF writes as a plain interval."""
    names = {Granularity.WEEK: "week of ", Granularity.WEEKEND: "weekend of "}
    if when.granularity not in names or when.start is None or when.last is None:
        return None
    return _QUALIFIERS[when.qualifier] + names[when.granularity] + span_phrase(when.start, when.last)


def _clock_phrase(when: EventWhen) -> str:
    times = [_time_phrase(at) for at in (when.start_time, when.end_time) if at is not None]
    if not times:
        return ""
    zone = {None: "", "Z": " UTC"}.get(when.zone, f" {when.zone}")
    return f", {'–'.join(times)}{zone}"


def _time_phrase(at: time) -> str:
    return at.isoformat("seconds" if at.second else "minutes")
