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
from chronicle.mentions.language import Language
from chronicle.mentions.reading import COUNTED, Dated, Parsed, Reading
from chronicle.mentions.status import placed
from chronicle.mentions.tell import tell, tell_prevented
from chronicle.mentions.tokens import Tokens
from chronicle.model import Anchor, Mention, Status, TimeExpression, TitleQuality
from chronicle.when import When

__all__ = ["is_titled_by", "tell_of_same_day", "tell_offsets"]

_TOLD = frozenset({"past", "pluperfect", "perfect", "gerund", "present"})
_SURE = (Status.HAPPENED, Status.SCHEDULED)
_TO_THAT = 2
"""Tokens from "después" to its "que"."""
_DATE_REACH = 8
"""Tokens from such a noun to a day of its own: "the party at the lake house on 3 May"."""
_NOUN_REACH = 4
"""Tokens: "the old mill fire"."""


@dataclass(frozen=True, slots=True)
class _Offset:
    """A length such as "three days after": its tokens, end exclusive, and the days, weeks or months to go."""

    start: int
    end: int
    unit: str
    count: int
    """Negative where the happening came before the one that it is counted from."""


def tell_offsets(parsed: Parsed, reading: Reading, told: Sequence[tuple[Clause, Mention]]) -> Iterator[Mention]:
    """Make mentions of what a day told in the sentence dates, clause or noun; ``told`` are its mentions."""
    days = [(c, m.when.start, m.status) for c, m in told if m.when and m.when.is_day and m.status in _SURE]
    for offset in _offsets(parsed, reading.language) if days else ():
        attachment, owner = _counted(offset, parsed, reading)
        day, status = next(((d, s) for c, d, s in days if c is owner), (None, None))
        if attachment is None or day is None:
            continue
        if not _fits(attachment, status):
            continue
        when = shift(day, offset.unit, offset.count)
        if when is not None:
            expression = _expression(offset, day, when, parsed, reading)
            where = placed(when, reading.published)
            mention = tell(Dated(parsed, reading, attachment, where, expression, offset.start))
            if is_titled_by(attachment, mention, parsed.tokens):
                tells_both = owner is not None and _is_told_by(owner, mention, parsed.tokens)
                yield replace(mention, title_quality=TitleQuality.FRAGMENT) if tells_both else mention


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


def _offsets(parsed: Parsed, language: Language) -> Iterator[_Offset]:
    """Read "three days after", "zwei Tage nachdem", "deux jours avant" of a sentence."""
    lows = parsed.tokens.lows
    if language.ways.keys().isdisjoint(lows):
        return
    for place in range(1, len(lows)):
        way, unit = language.ways.get(lows[place]), language.lengths.get(lows[place - 1])
        if way is None or unit is None:
            continue
        if unit == "hour":  # "hours after": on the same day, as far as it is told
            if way == -1:
                yield _Offset(place - 1, place + 1, unit, 0)
            continue
        if place > 2 and parsed.tokens.tags[place - 3] in "tr":  # "a year to the day after", "almost a week after"
            continue
        low = lows[place - 2] if place > 1 else ""
        if unit == "day" and low in language.loose_days:
            yield _Offset(place - 2, place + 1, "week", way * language.loose_days[low])
            continue
        count = 1.0 if low in language.single else language.numbers.get(low, float(low) if low.isdecimal() else 0.0)
        if count and count == int(count):
            yield _Offset(place - 2, place + 1, unit, way * int(count))


def _counted(offset: _Offset, parsed: Parsed, reading: Reading) -> tuple[Attachment | None, Clause | None]:
    """Find what an offset dates, a clause or a noun, and the clause whose day it counts from."""
    tokens, language = parsed.tokens, reading.language
    opening = offset.end - 1
    for clause in parsed.clauses:
        if clause.introducer is not None and opening <= clause.introducer <= opening + _TO_THAT:
            if "T" not in tokens.tags[opening : clause.introducer + 1] and clause.introducer != opening:
                continue
            return (_clause_counted(clause, parsed, language), clause.parent)
    noun = _noun_counted(offset.end, tokens, language) if offset.unit in ("day", "week") else None
    owner = next((c for c in parsed.clauses if c.holds(offset.end)), None)
    if noun is None or owner is None or owner.verb is None or not owner.holds(noun):
        return (None, None)
    return (Attachment(owner, "noun", noun), owner)


def _clause_counted(clause: Clause, parsed: Parsed, language: Language) -> Attachment | None:
    """Take a clause that tells something of its own, without a date."""
    tokens, verb = parsed.tokens, clause.verb
    if verb is None or verb.is_negated or (language.has_grammar and verb.tense not in _TOLD):
        return None
    if "@" in "".join(tokens.tags[a:b] for a, b in clause.spans):
        return None
    if language.verbs.plan_words & set(tokens.lows[slice(*clause.core)]):
        return None
    if not language.has_grammar:  # "eut ouvert", "de que se publicara": forms that only stand here
        clause.kind, clause.verb = "time", verb._replace(tense="past")
    return Attachment(clause, "verb")


def _fits(attachment: Attachment, status: Status | None) -> bool:
    """Tell whether what is counted lies as far as the main clause: a clause of now only beside a plan."""
    tense = attachment.clause.verb.tense if attachment.clause.verb is not None else ""
    if status is Status.SCHEDULED:
        return attachment.relation == "verb" and tense in ("present", "perfect")
    return attachment.relation == "noun" or tense != "present"


def is_titled_by(attachment: Attachment, mention: Mention, tokens: Tokens) -> bool:
    """Tell whether a title tells what is counted."""
    if attachment.word is not None:
        return tokens.lows[attachment.word] in mention.title.lower()
    return _is_told_by(attachment.clause, mention, tokens)


def _is_told_by(clause: Clause, mention: Mention, tokens: Tokens) -> bool:
    """Tell whether a title has the verb of a clause."""
    return clause.verb is not None and tokens.lows[clause.verb.head] in mention.title.lower()


def _noun_counted(start: int, tokens: Tokens, language: Language) -> int | None:
    """Find the noun that names a happening right after "three days after the": "… | collapse of the roof"."""
    first = start
    while tokens.tags[first : first + 1] == "x" or tokens.lows[first : first + 1] in (["de"], ["du"], ["del"]):
        first += 1
    end = first
    while end < len(tokens.tags) and end < first + _NOUN_REACH and tokens.tags[end] in "okIGsn":
        end += 1
    words = range(first, end) if language.has_grammar else range(first, min(end, first + 1))
    noun = next((i for i in reversed(words) if tokens.words[i].names_event), None)
    if noun is None or first == start or "@" in tokens.tags[noun + 1 : noun + _DATE_REACH]:
        return None
    return noun if tokens.tags[noun + 1 : noun + 2] not in ("E", "V", "B", "H", "D", "M", "W") else None


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
    return TimeExpression(start, end, text, "DATE", when.edtf, when, anchor, COUNTED, reason)
