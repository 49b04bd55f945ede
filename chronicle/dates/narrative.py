"""Follow the telling: which date a text is at, so that "two days later" has something to count from.

The anchor goes from date to date in the order of the text. What is quoted, what looks back from it
("a year earlier", "since 1954") and a year named in passing do not move it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from chronicle.dates.almanac import first_day
from chronicle.dates.clauses import clause_before, is_inner_stop, verb_before
from chronicle.dates.cues import Cues
from chronicle.dates.direction import Direction
from chronicle.dates.expr import Cal, Duration, QuarterTold, Relative, Shift, Span, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.resolve import Resolved, Told
from chronicle.dates.telling import is_told_on
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = [
    "Quotes", "day_near", "is_narrative", "is_of_another_year", "is_planned_anew", "line_for", "told_for", "told_next",
    "told_on", "with_run",
]  # fmt: skip

MIN_DISTANT_YEARS = 5
"""Full dates away from publication that a text needs to be read as a telling of another time."""
LEAD_TOKENS = 16
"""A date this near to its sentence's start sets the scene: "In early 1943, ..."."""
DAY_REACH = 60
"""Tokens from a day to a clock time of its sentence or the next."""
LONGEST_RUN_DAYS = 21
"""Of days on end that "the last day" may be of: a festival, a trial."""
MOST_DAYS_TOLD = 6
"""Days that "that Saturday" may come back to."""
AGAIN_TOKENS = 2
"""From "again" to its month: "again in May"."""
LIMIT_TOKENS = 8
"""How far a word such as "until" reaches."""

YEAR_TO_DATE_MONTHS = (6, 9)
"""Months that a business report tells beside a quarter."""
QUARTER_DAYS = 60
"""Days after its start that a quarter is first reported on: not long before its end."""

_QUOTED = re.compile(r"“[^”\n]{1,800}”|\"[^\"\n]{1,800}\"|``[^\n]{1,800}?''|«[^»\n]{1,800}»|„[^“”\n]{1,800}[“”]")
_STOPS = frozenset([".", "!", "?"])
_SENTENCE_ENDS = frozenset(space + mark for mark in (".", "!", "?", '"', "”", "\n") for space in ("", " "))


class Quotes:
    """The quoted parts of a text."""

    def __init__(self, text: str) -> None:
        """Find them once."""
        spans = [m.span() for m in _QUOTED.finditer(text)]
        self.starts = [s for s, _ in spans]
        self.ends = [e for _, e in spans]

    def holds(self, at: int) -> bool:
        """Tell whether an offset is inside quotation marks."""
        i = bisect_right(self.starts, at) - 1
        return i >= 0 and at < self.ends[i]


def is_narrative(found: Sequence[Found], day: date | None) -> bool:
    """Tell whether a text tells of years away from its publication and hardly ever counts from it.

    So may one without a publication date: "next Wednesday" counts from no year that is told in passing.
    """
    years = [f.phrase.expr.year for f in found if isinstance(f.phrase.expr, Cal) and f.phrase.expr.year is not None]
    distant = sum(day is None or abs(y - day.year) > 1 for y in years)
    deictic = sum(_is_deictic(f) for f in found)
    return distant >= MIN_DISTANT_YEARS and distant > 2 * deictic and distant * 2 > len(years)


def _is_deictic(found: Found) -> bool:
    match found.phrase.expr:
        case Cal(weekday=int(), day=None) | Shift(base="published") | Relative(is_told=False, is_definite=False):
            return True
        case Timed(day=Cal(weekday=int()) | Shift(base="published")):
            return True
    return False


def told_next(
    told: Told,
    resolved: Resolved,
    found: Found,
    tokens: Tokens,
    *,
    quotes: Quotes,
    cues: Cues,
    published: date | None,
    direction: Callable[[], Direction],
) -> Told:
    """Move the telling to a date just resolved, if it moves it; ``direction`` tells which way its clause looks."""
    cal = resolved.last or resolved.cal
    if cal is None and told.quarter is not None and _is_many_months(found):
        return replace(told, is_to_date=True)
    if cal is None or cal.year is None:
        return told
    if not _moves(told, cal, found, tokens, quotes=quotes, cues=cues, published=published):
        return _with_line_caught_up(told, cal, found, tokens)
    day = Cal(Grain.DAY, cal.year, cal.month, cal.day) if cal.grain is Grain.DAY else None
    quarter = None
    if cal.grain is Grain.QUARTER:
        has_ended = "".join(tokens.words[found.last : found.last + 1]).strip() in cues.past_before
        is_new = has_ended or (not _is_before(cal, told.quarter) and _is_reported(cal, published, direction))
        quarter = cal if is_new else None
    line = cal if _leads_sentence(found, tokens) else told.line
    start = first_day(cal)
    is_done = published is None or start is None or start <= published
    return Told(
        cal,
        day or told.day,
        quarter or told.quarter,
        line,
        cal if is_done else told.done,
        day_at=found.first if day else told.day_at,
        days=_days_told(told, resolved),
        run=told.run,
        is_to_date=told.is_to_date and quarter is None,
    )


def with_run(told: Told, first: Cal | None, last: Cal | None) -> Told:
    """Keep the days on end that a range tells, for "on its last day"."""
    start, end = (first_day(cal) if cal is not None and cal.grain is Grain.DAY else None for cal in (first, last))
    is_run = start is not None and end is not None and start < end and (end - start).days <= LONGEST_RUN_DAYS
    return replace(told, run=(start, end)) if is_run and start is not None and end is not None else told


def _with_line_caught_up(told: Told, cal: Cal, found: Found, tokens: Tokens) -> Told:
    """Bring the line to the year that the telling has come to where a sentence begins with just that year."""
    is_same = cal.grain is Grain.YEAR and told.last is not None and cal.year == told.last.year
    is_behind = told.line is not None and told.line.year != cal.year
    return replace(told, line=told.last) if is_same and is_behind and _leads_sentence(found, tokens) else told


def told_for(told: Told, found: Found, tokens: Tokens) -> Told:
    """Give what a phrase continues from: a month near its sentence's start continues the line of the telling."""
    expr = found.phrase.expr
    if not isinstance(expr, Cal) or expr.year is not None or expr.weekday is not None or told.line is None:
        return told
    return replace(told, last=told.line) if _leads_sentence(found, tokens) and not _is_passed(told, expr) else told


def _is_passed(told: Told, expr: Cal) -> bool:
    """Tell a month that the line's year has behind it, and the year told since then not: the telling goes ahead."""
    line, last = told.line, told.last
    if line is None or last is None or line.year is None or last.year != line.year + 1 or expr.month is None:
        return False
    return last.month is not None and line.month is not None and expr.month < line.month


def day_near(
    told: Told, found: Found, tokens: Tokens, cues: Cues, *, published: date | None, direction: Callable[[], Direction]
) -> Told:
    """Give a clock time, or "the 22nd", the day that its sentence tells, or the sentence before."""
    expr = found.phrase.expr
    is_clock = isinstance(expr, Timed) and expr.clock is not None and expr.day is None
    is_day = isinstance(expr, Cal) and expr.day is not None and expr.month is None and expr.weekday is None
    if told.day is None or not (is_clock or is_day):
        return told
    if found.first - told.day_at > DAY_REACH:
        return told
    between = tokens.words[told.day_at : found.first]
    ends = sum(word in _STOPS and not is_inner_stop(tokens, told.day_at + i) for i, word in enumerate(between))
    if ends > 1 or "\n" in between:
        return told
    start = first_day(told.day)
    is_over = start is not None and published is not None and start < published
    is_anew = is_over and direction().cue.partition(" ")[0] in cues.sure  # "left on 3 March and will be back"
    return replace(told, day_here=told.day, is_in_sentence=not (ends or is_anew))


def told_on(told: Told, found: Found, tokens: Tokens, cues: Cues, *, quotes: Quotes, published: date | None) -> Told:
    """Let a plan of then be the next of its name after the day told: "shut on 3 May. It would not open till 2 June"."""
    start = first_day(told.day) if told.day is not None else None
    is_over = start is not None and published is not None and start < published
    if not is_over or found.first - told.day_at > DAY_REACH or quotes.holds(tokens.start_of(found.first)):
        return told
    return replace(told, goes_on=start) if is_told_on(tokens, found.first, found.last, cues) else told


def line_for(told: Told, found: Found, tokens: Tokens) -> Told:
    """Let "the same afternoon" in a new paragraph go on with what led the last one, not with what that recalled."""
    expr = found.phrase.expr
    day = expr.day if isinstance(expr, Timed) else expr
    is_same = isinstance(day, Relative) and day.is_told and not day.sign and day.target is Grain.DAY
    if not is_same or told.line is None or told.line.grain is not Grain.DAY or told.day_at < 0:
        return told
    is_new = "\n" in tokens.words[told.day_at : found.first]
    return replace(told, last=told.line, day=told.line) if is_new else told


def _days_told(told: Told, resolved: Resolved) -> tuple[date, ...]:
    """Add what was just resolved to the last days told."""
    cals = [cal for cal in (resolved.cal, resolved.last) if cal is not None and cal.grain is Grain.DAY]
    return (*told.days, *(day for cal in cals if (day := first_day(cal))))[-MOST_DAYS_TOLD:]


def is_planned_anew(
    found: Found, tokens: Tokens, *, cues: Cues, direction: Callable[[], Direction], is_dated: bool
) -> bool:
    """Tell a plan that counts from when the text was written, not from what it told: "it is to reopen in June".

    In a history of known publication only "will" tells so: much else looks ahead from what was told.
    """
    expr = found.phrase.expr
    if isinstance(expr, Span):
        expr = expr.last
    elif isinstance(expr, Timed):
        expr = expr.day or expr
    if not isinstance(expr, Cal) or expr.year is not None:
        return False
    way = direction()
    is_ahead = way.way == "future" and bool(way.cue)
    if is_dated and way.cue.partition(" ")[0] not in cues.sure:
        return False
    return is_ahead and cues.backshifted.isdisjoint(clause_before(tokens, found.first, cues))


def is_of_another_year(told: Told, found: Found, tokens: Tokens, cues: Cues) -> bool:
    """Tell a month told twice: "in May 1968 ... They met again in May"."""
    expr = found.phrase.expr
    if not isinstance(expr, Cal) or expr.year is not None or expr.month is None or told.last is None:
        return False
    lead = [word.strip() for word in tokens.words[max(0, found.first - AGAIN_TOKENS) : found.first]]
    return expr.month == told.last.month and expr.day == told.last.day and not cues.again.isdisjoint(lead)


def _is_many_months(found: Found) -> bool:
    """Tell "the nine months", told of in figures beside a quarter's."""
    expr = found.phrase.expr
    if not isinstance(expr, Duration) or expr.sign or len(expr.amounts) > 1:
        return False
    amount, grain = expr.amounts[0]
    return grain is Grain.MONTH and amount in YEAR_TO_DATE_MONTHS


def _is_before(cal: Cal, other: Cal | None) -> bool:
    """Tell a quarter that a report looks back to from the one that it speaks of."""
    start, told = first_day(cal), first_day(other) if other else None
    return start is not None and told is not None and start < told


def _is_reported(cal: Cal, published: date | None, direction: Callable[[], Direction]) -> bool:
    """Tell whether a business report has figures of a quarter: it is nearly over, or told of as past (fiscal ones)."""
    start = first_day(cal)
    if published is None or start is None or (published - start).days >= QUARTER_DAYS:
        return True
    way = direction()
    return start <= published and way.way == "past" and bool(way.cue) and not way.is_announced


def _moves(
    told: Told, cal: Cal, found: Found, tokens: Tokens, *, quotes: Quotes, cues: Cues, published: date | None
) -> bool:
    if told.last is None:
        return True
    if _looks_back(found) or quotes.holds(tokens.start_of(found.first)):
        return False
    before = tokens.words[found.first - 1].strip() if found.first else ""
    if before in cues.background or (told.last.grain is Grain.QUARTER and before in cues.past_before):
        return False
    if cal.grain is Grain.YEAR and _is_of_a_thing(found, tokens, cues):
        return False
    start = first_day(cal)
    is_ahead = published is not None and start is not None and start > published
    if _is_limit(found, tokens, cues) and not is_ahead and not _leads_sentence(found, tokens):
        return False
    if _is_earlier_background(told.last, cal, found, tokens, cues=cues):
        return False
    year = told.last.year
    if cal.grain is Grain.YEAR and cal.year == year:
        return told.last.grain is Grain.YEAR
    if cal.grain is not Grain.YEAR or year is None or cal.year is None or abs(cal.year - year) <= 1:
        return True
    return _leads_sentence(found, tokens)


def _is_earlier_background(last: Cal, cal: Cal, found: Found, tokens: Tokens, *, cues: Cues) -> bool:
    """Tell what had happened before the telling: "the same hall where a car had burned on 2 May 2018".

    What counts back from the day told needs no aside: "He gave up on Monday. The town had voted the day before."
    """
    start, told = first_day(cal), first_day(last)
    if start is None or told is None or start >= told:
        return False
    clause = clause_before(tokens, found.first, cues)
    if not cues.followed.isdisjoint(clause[:-1]):  # not the clause's first word: "After the vote of 2005, they met"
        return True
    words = [*clause, *(w.strip() for w in tokens.words[found.last : found.last + 2])]
    return not cues.undone_past.isdisjoint(words) and (_counts_back(found) or not cues.asides.isdisjoint(words))


def _counts_back(found: Found) -> bool:
    """Tell "the day before", "two days earlier"."""
    match found.phrase.expr:
        case Shift(sign=-1, base="told") | Relative(sign=-1, is_told=True):
            return True
    return False


def _is_of_a_thing(found: Found, tokens: Tokens, cues: Cues) -> bool:
    """Tell the year that a thing is of: "a report published in 2005 says", not "the report was published in 2005"."""
    verb = found.first - 2
    if verb < 0 or tokens.words[verb].strip() not in cues.made or tokens.words[verb + 1].strip() not in cues.on:
        return False
    helper = verb_before(tokens, verb, cues)
    return helper is None or tokens.words[helper].strip() not in cues.undone_helpers | cues.done_helpers


def _is_limit(found: Found, tokens: Tokens, cues: Cues) -> bool:
    """Tell a date that something lasted until, or that is compared with: "until the fall of the city in May"."""
    lead = tokens.words[max(0, found.first - LIMIT_TOKENS) : found.first]
    return not cues.limits.isdisjoint(map(str.strip, lead))


def _leads_sentence(found: Found, tokens: Tokens) -> bool:
    first = found.first
    lead = tokens.words[max(0, first - LEAD_TOKENS) : first]
    return first < LEAD_TOKENS or not _SENTENCE_ENDS.isdisjoint(lead)


def _looks_back(found: Found) -> bool:
    match found.phrase.expr:
        case Shift(sign=-1, amounts=((_, grain),)):
            return grain not in (Grain.DAY, Grain.HOUR, Grain.MINUTE)
        case QuarterTold(years=years):
            return years < 0
        case Relative(sign=-1, target=Grain.YEAR | Grain.DECADE | Grain.CENTURY):
            return True
    return False
