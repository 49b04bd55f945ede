"""From text to time expressions: finds phrases, drops decoys, resolves each in its place in the telling."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from chronicle.dates.bounds import bounded
from chronicle.dates.checks import is_plausible
from chronicle.dates.clocks import with_shared_days
from chronicle.dates.counted import RULE, Counted, count_of, find_counted, is_only_counted, with_days
from chronicle.dates.cues import Cues
from chronicle.dates.direction import Direction, find_direction
from chronicle.dates.expr import Duration, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.happenings import Happening, find_happenings, resolve_counted
from chronicle.dates.language import Language
from chronicle.dates.lists import with_lists_parted, with_sets_shared
from chronicle.dates.naming import is_any_weekday
from chronicle.dates.narrative import (
    Quotes,
    day_near,
    is_narrative,
    is_of_another_year,
    is_planned_anew,
    line_for,
    told_for,
    told_next,
    told_on,
    with_run,
)
from chronicle.dates.news import News, back_to_news, news_of, with_news
from chronicle.dates.order import is_day_first, swapped
from chronicle.dates.portions import with_portions
from chronicle.dates.ranges import find_ranges, halves, joined, with_shared_years
from chronicle.dates.resolve import RULES_BY_TYPE, Context, Resolved, Told
from chronicle.dates.tokens import Tokens, tokenize
from chronicle.dates.weeks import with_shared_weeks
from chronicle.model import Anchor, Count, TimeExpression, TimexMod
from chronicle.when import Granularity, When

__all__ = ["tag_text"]

MAX_ANCHOR_DAYS = 400
"""Days of an anchor that is an interval. Over a longer one nothing relative is resolved."""


def tag_text(text: str, published: When | None, language: Language, region: str | None) -> list[TimeExpression]:
    """Find and resolve every time expression, in order of the text."""
    tokens = tokenize(text, language.grammar.lexicon.char_of, language.tokens)
    found = _plausible(language.grammar.find(tokens), tokens, language)
    found = with_lists_parted(found, tokens, language.joiners, language.grammar.lexicon)
    found = with_sets_shared(found, tokens, language.joiners)
    if is_day_first(language.code, region):
        found = [swapped(f) for f in found]
    found = with_shared_years(found, tokens, language.joiners)
    found = with_shared_weeks(found, tokens, language.joiners)
    found = with_shared_days(found, tokens, language.joiners)
    found = with_portions(found, tokens, language.joiners)
    counted = find_counted(found, tokens, language.happenings)
    found = with_days(found, counted) if counted else found
    ranges = find_ranges(found, tokens, language.joiners)
    is_end = frozenset(ranges)
    directions = [_direction(tokens, found[i], _outside(i, found, is_end), language.cues) for i in range(len(found))]
    counts = {c.first: c for c in counted}
    is_week = published is not None and published.granularity is Granularity.WEEK
    at, issue = _clock_of(published), published if is_week else None
    reading = _Reading(found, ranges, tokens, language, Quotes(text), directions, at, issue, counts)
    told = [_resolve_with_happenings(reading, day) for day in _anchor_days(published)]
    out: list[TimeExpression] = []
    number = 0
    for i, phrase in enumerate(found):
        readings = [r for t in told if (r := t[i]) is not None]
        count = count_of(counts[phrase.first], tokens) if phrase.first in counts else None
        if not readings:
            if count is not None and is_only_counted(phrase):
                out.append(_open(count, text))
            continue
        resolved = _merged(readings)
        is_counted = resolved.rule.startswith(RULE)
        whole = replace(phrase, last=counts[phrase.first].last) if is_counted else phrase
        ends = halves(whole, resolved.value, tokens, language.joiners)
        number += i in is_end or len(ends) > 1
        is_range = len(ends) > 1 or i in is_end or i - 1 in is_end
        for first, last, value in ends:
            start, end = tokens.start_of(first), tokens.end_of(last - 1)
            stretch = (start, end, text[start:end])
            part = replace(resolved, value=value) if value != resolved.value else resolved
            told_one = _expression(stretch, part, phrase.phrase.mod, published, number if is_range else None)
            out.append(told_one if is_counted or count is None else replace(told_one, count=count))
    return out


def _plausible(found: Sequence[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Drop what is no time where it stands; where its rule says so, the words are read without it then."""
    out: list[Found] = []
    waiting, without = deque(found), frozenset[str]()
    while waiting:
        phrase = waiting.popleft()
        if is_any_weekday(phrase, tokens, language.cues):
            continue
        if is_plausible(phrase, tokens, language):
            out.append(phrase)
            without = frozenset()
        elif others := _without_next(phrase) - without:
            without |= others
            again, end = language.grammar.read_without(tokens, phrase.first, without)
            while waiting and waiting[0].first < end:
                waiting.popleft()
            waiting.extendleft(reversed(again))
    return out


def _without_next(phrase: Found) -> frozenset[str]:
    """Name the rules without which a phrase's words are read when it is no time; none where they are given up."""
    without = phrase.rule.data.get("or_else", False)
    return frozenset({phrase.rule.name} if without is True else without or ())


def _anchor_days(published: When | None) -> list[date | None]:
    """Give each day that publication may have been."""
    if published is None or published.start is None or published.length is None:
        return [None]
    if published.length > MAX_ANCHOR_DAYS:
        return [None]
    return [published.start + timedelta(i) for i in range(published.length)]


@dataclass(slots=True)
class _Direction:
    """The direction of one phrase, looked for when a rule asks, and once."""

    tokens: Tokens
    first: int
    last: int
    cues: Cues
    found: Direction | None = None

    def __call__(self) -> Direction:
        if self.found is None:
            self.found = find_direction(self.tokens, self.first, self.last, self.cues)
        return self.found


def _direction(tokens: Tokens, found: Found, outside: tuple[int, int], cues: Cues) -> _Direction:
    """Look around a phrase, and around the "à" of a clock time, which before a day looks ahead."""
    first, last = outside
    is_clock = isinstance(found.phrase.expr, Timed) and found.phrase.expr.clock is not None
    is_led = is_clock and first and tokens.words[first - 1].strip() in cues.clock_leads
    return _Direction(tokens, first - 1 if is_led else first, last, cues)


_TIMED = (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)


def _clock_of(published: When | None) -> time | None:
    return published.start_time if published is not None and published.granularity in _TIMED else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is the same whatever the day of publication."""

    found: Sequence[Found]
    ranges: Sequence[int]
    tokens: Tokens
    language: Language
    quotes: Quotes
    directions: Sequence[Callable[[], Direction]]
    published_at: time | None
    issue: When | None
    """The week that publication is known to be of, where it is an issue's."""
    counted: Mapping[int, Counted]
    """What counts from a happening, by its first token."""


def _resolve_with_happenings(reading: _Reading, day: date | None) -> list[Resolved | None]:
    """Resolve all, and once more from the happenings whose days that tells."""
    out = _resolve_all(reading, day, {})
    data = reading.language.happenings
    if data is None or not reading.counted:
        return out
    told = find_happenings(list(reading.counted.values()), reading.found, out, reading.tokens, data)
    return _resolve_all(reading, day, told) if told else out


def _resolve_all(reading: _Reading, day: date | None, happenings: Mapping[Counted, Happening]) -> list[Resolved | None]:
    found, tokens, cues = reading.found, reading.tokens, reading.language.cues
    told, tells_other_times, ranges = Told(), is_narrative(found, day), frozenset(reading.ranges)
    news: News | None = None
    out: list[Resolved | None] = []
    for phrase, direction in zip(found, reading.directions, strict=True):
        if tells_other_times:
            near = told_for(told, phrase, tokens)
        else:
            near = day_near(told, phrase, tokens, cues, published=day, direction=direction)
            near = with_news(near, phrase, tokens, news=news, cues=cues, published=day, direction=direction)
            near = back_to_news(near, phrase, tokens, news) if news is not None else near
            near = told_on(near, phrase, tokens, cues, quotes=reading.quotes, published=day)
        near = line_for(near, phrase, tokens)
        is_counted_on = (day is None or tells_other_times) and told.last is not None
        if is_counted_on and is_planned_anew(phrase, tokens, cues=cues, direction=direction, is_dated=day is not None):
            near = Told()
        if is_counted_on and is_of_another_year(near, phrase, tokens, cues):
            near = Told()
        at, issue = reading.published_at, reading.issue
        context = Context(day, near, direction, tells_other_times, RULES_BY_TYPE, at, issue, tokens.is_message)
        counted = reading.counted.get(phrase.first)
        happening = happenings.get(counted) if counted is not None else None
        resolved = resolve_counted(counted, happening, context, tokens) if counted and happening else None
        if resolved is None and not is_only_counted(phrase):
            resolved = context.resolve(phrase.phrase.expr)
        if resolved is not None and phrase.phrase.bound is not None:
            resolved = bounded(resolved, phrase, tokens, cues=cues, published=day)
        before = out[-1] if out and len(out) - 1 in ranges else None
        out.append(resolved)
        if resolved is not None and (before is not None or resolved.last is not None):
            told = with_run(
                told, *((before.cal, resolved.cal) if before is not None else (resolved.cal, resolved.last))
            )
        if news is None and resolved is not None:
            news = news_of(
                resolved, phrase, tokens, quotes=reading.quotes, cues=cues, published=day, direction=direction
            )
        if resolved is not None and not (tells_other_times and resolved.anchor == "publication"):
            told = told_next(
                told, resolved, phrase, tokens, quotes=reading.quotes, cues=cues, published=day, direction=direction
            )
    for i in reading.ranges:
        first, last = out[i], out[i + 1]
        if first is not None and last is not None:
            out[i], out[i + 1] = joined(first, last, (found[i].phrase.expr, found[i + 1].phrase.expr), day)
    return out


def _outside(i: int, found: Sequence[Found], ranges: frozenset[int]) -> tuple[int, int]:
    """Give the tokens that cues are looked for around: those of the whole range, whose own words are no cue.

    A length that ends with a date, "the year ended March 31", looks where that date does.
    """
    told = found[i].phrase.expr
    if isinstance(told, Duration) and told.tie == "to" and i + 1 < len(found):
        return _outside(i + 1, found, ranges)
    first = found[i - 1] if i - 1 in ranges else found[i]
    last = found[i + 1] if i in ranges else found[i]
    return first.first, last.last


def _merged(readings: Sequence[Resolved]) -> Resolved:
    """Join what each possible publication day gives: one value if they agree, else one of several."""
    if len(readings) == 1:
        return readings[0]
    distinct = {r.value: r for r in readings}
    first = next(iter(distinct.values()))
    if len(distinct) == 1:
        return first
    whens = [r.when for r in distinct.values() if r.when is not None]
    return replace(
        first,
        value=_common(list(distinct)),
        when=When.one_of(whens) if whens else None,
        rule=first.rule + "-interval",
        reason=f"publication is not known to the day: {len(distinct)} readings; first {first.reason}",
    )


def _common(values: list[str]) -> str:
    """Keep what all values share, digits that differ become X."""
    shortest = min(map(len, values))
    return "".join(
        c if all(v[i] == c for v in values) else ("X" if c.isalnum() else c) for i, c in enumerate(values[0][:shortest])
    )


def _open(count: Count, text: str) -> TimeExpression:
    """Tell "the day after the vote", of a vote to which the text gives no day."""
    reason = f"the text does not say when {f'the {count.noun} was' if count.deed is None else 'that was'}"
    words = text[count.start : count.end]
    return TimeExpression(
        count.start, count.end, words, "DATE", "XXXX-XX-XX", None, Anchor("none"), RULE, reason, count=count
    )


def _expression(
    stretch: tuple[int, int, str],
    resolved: Resolved,
    mod: TimexMod | None,
    published: When | None,
    range_id: int | None,
) -> TimeExpression:
    anchor = Anchor(resolved.anchor, published if resolved.anchor == "publication" else None)
    return TimeExpression(
        *stretch, resolved.type, resolved.value, resolved.when, anchor, resolved.rule, resolved.reason, mod, range_id
    )
