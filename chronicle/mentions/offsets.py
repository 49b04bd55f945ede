"""Happenings dated by another one in the same sentence: "resigned on Monday, three days after he was charged".

Only the time between the two is read here; the day it counts from is that of the main clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause
from chronicle.mentions.fates import fate_of, is_prevented
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.status import placed
from chronicle.mentions.tell import tell, tell_prevented
from chronicle.model import Anchor, Mention, Status, TimeExpression
from chronicle.when import When

__all__ = ["tell_of_same_day", "tell_offsets"]

_TOLD = frozenset({"past", "pluperfect", "perfect", "gerund"})


@dataclass(frozen=True, slots=True)
class _Offset:
    """A length such as "three days after": its tokens, end exclusive, and the days, weeks or months to go."""

    start: int
    end: int
    unit: str
    count: int
    """Negative where the happening came before the one that it is counted from."""


def tell_offsets(parsed: Parsed, reading: Reading, told: Sequence[tuple[Clause, Mention]]) -> Iterator[Mention]:
    """Make mentions of the clauses without a date that a day told in the sentence dates; ``told`` are its mentions."""
    days = [(clause, m.when.start) for clause, m in told if m.when and m.when.is_day and m.status is Status.HAPPENED]
    for clause in parsed.clauses if days else ():
        offset = _offset(clause, parsed, reading)
        day = next((day for main, day in days if main is clause.parent), None)
        if offset is None or day is None:
            continue
        when = shift(day, offset.unit, offset.count)
        if when is not None:
            expression = _expression(offset, day, when, parsed, reading)
            where = placed(when, reading.published)
            yield tell(Dated(parsed, reading, Attachment(clause, "verb"), where, expression, offset.start))


def tell_of_same_day(parsed: Parsed, told: Sequence[tuple[Dated, Mention]]) -> Iterator[Mention]:
    """Make mentions of what could not be on a day just told: "stayed away yesterday | and no vote could be held"."""
    for dated, mention in told:
        if mention.status is not Status.HAPPENED or mention.when is None or not mention.when.is_day:
            continue
        for clause in parsed.clauses[parsed.clauses.index(dated.clause) + 1 :][:1]:
            has_own = any("@" in parsed.tokens.tags[a:b] for a, b in clause.spans)
            undone = replace(dated, attachment=Attachment(clause, "verb"))
            is_next = not has_own and clause.kind in ("main", "relative", "other")
            if is_next and is_prevented(clause, undone) and fate_of(clause, undone) is Status.CANCELLED:
                yield tell_prevented(undone)


def _offset(clause: Clause, parsed: Parsed, reading: Reading) -> _Offset | None:
    """Read how long after or before a clause's happening the main one was; None where the clause has its own date."""
    tokens, opening, verb = parsed.tokens, clause.introducer, clause.verb
    if clause.kind != "time" or opening is None or opening < 2 or verb is None or verb.tense not in _TOLD:
        return None
    if verb.is_negated or set("t@") & set("".join(tokens.tags[a:b] for a, b in clause.spans)):
        return None
    language = reading.language
    if language.verbs.plan_words & set(tokens.lows[slice(*clause.core)]):
        return None
    way = language.ways.get(tokens.lows[opening])
    unit = language.lengths.get(tokens.lows[opening - 1])
    low = tokens.lows[opening - 2]
    if unit == "hour":  # "hours after": on the same day, as far as it is told
        return _Offset(opening - 1, opening + 1, unit, 0) if way == -1 else None
    count = 1.0 if low in language.single else language.numbers.get(low, float(low) if low.isdecimal() else 0.0)
    if way is None or unit is None or not count or count != int(count):
        return None
    return _Offset(opening - 2, opening + 1, unit, way * int(count))


def shift(day: date, unit: str, count: int) -> When | None:
    """Give the day so many days on; of weeks and months only the week or the month.

    >>> str(shift(date(2024, 3, 1), "day", -1)), str(shift(date(2024, 1, 31), "month", -2))
    ('2024-02-29', '2023-11')
    """
    try:
        if unit in ("day", "hour"):
            return When.day(day + timedelta(days=count))
        if unit == "week":
            return When.week(day + timedelta(weeks=count))
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        return When.month(year, month + 1)
    except (ValueError, OverflowError):
        return None


def _expression(offset: _Offset, day: date, when: When, parsed: Parsed, reading: Reading) -> TimeExpression:
    start, end = parsed.tokens.start_of(offset.start), parsed.tokens.ends[offset.end - 1]
    text = reading.article.text[start:end]
    reason = f"'{text}', counted from what the sentence tells of {day.isoformat()}"
    anchor = Anchor("narrative", When.day(day))
    return TimeExpression(start, end, text, "DATE", when.edtf, when, anchor, "counted-from-a-told-day", reason)
