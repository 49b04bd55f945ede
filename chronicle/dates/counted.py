"""Find phrases that count from a happening by its name: "two days after the fire", "the day before the vote".

Which day that is, is the business of ``happenings``. The words are data (``happenings.toml``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chronicle.dates.expr import Duration, Part, Phrase, Shift, Timed
from chronicle.dates.grammar import Found
from chronicle.dates.happening_words import DayPhrase, HappeningWords, Words
from chronicle.dates.rules import Rule
from chronicle.dates.templates import Compiled
from chronicle.dates.tokens import Tokens
from chronicle.model import Count
from chronicle.when import Granularity as Grain

__all__ = ["RULE", "Counted", "HappeningName", "count_of", "find_counted", "is_only_counted", "with_days"]

RULE = "happening"
"""The rule of what counts from a happening; another word may follow it where publication is not known to the day."""

CLAUSE_TOKENS = 8
"""From "after" to the verb of its clause and what that did: "after postal voting had first opened"."""
NOUN_TOKENS = 4
"""Words of what names a happening, its article aside: "the old mill fire"."""
_UNITS = frozenset([Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR])
_HOURS = frozenset([Grain.HOUR, Grain.MINUTE])
_STEPS = {Grain.DAY: "days", Grain.WEEK: "weeks", Grain.MONTH: "months"}

_NONE = frozenset[str]()
_DAY = Rule(RULE, Compiled("", (), _NONE, _NONE, _NONE, is_short=False), RULE, {})
"""The rule of "the day after the fire", which is no phrase without the day of the fire."""


@dataclass(frozen=True, slots=True)
class HappeningName:
    """What a happening is called."""

    noun: str
    deed: str | None
    """The verb of "after the ship sank", whose noun names no happening."""
    described: frozenset[str]
    """What stands before the noun: "the old mill fire"."""
    behind: frozenset[str]
    """The names behind it: "the fire in Tarn"."""
    done: frozenset[str] = frozenset()
    """What says with its verb what was done: "after she took *office*"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A phrase that counts from a happening: what names it, its tokens, and what is counted."""

    name: HappeningName
    first: int
    last: int
    head: int
    """The token of the noun."""
    shift: Shift
    part: Part | None = None
    is_exact: bool = False
    """Whether months and years count to the day: "a year to the day after the fire"."""
    is_start: bool = False
    """Whether it counts from where something that lasts began: "the third day of the strike"."""
    is_loose: bool = False
    """Whether hours are told, which may end on the next day."""

    @property
    def expr(self) -> Shift | Timed:
        """What is counted, with the part of the day."""
        return Timed(self.shift, self.part) if self.part else self.shift


def find_counted(found: Sequence[Found], tokens: Tokens, data: HappeningWords | None) -> list[Counted]:
    """Find what counts from a happening, in order: lengths before "after the fire", and "the day after the fire"."""
    if data is None:
        return []
    out = [*_after_lengths(found, tokens, data)]
    lengths = {i for c in out for i in range(c.first, c.last)}
    out += [c for c in _of_days(tokens, data) if c.first not in lengths]
    firsts = {f.first for f in found}
    # "After the Friday vote": a happening that has its own date.
    out = [c for c in out if firsts.isdisjoint(range(c.head - len(c.name.described), c.last))]
    return sorted(out, key=lambda c: c.first)


def _after_lengths(found: Sequence[Found], tokens: Tokens, data: HappeningWords) -> Iterator[Counted]:
    for length in found:
        expr = length.phrase.expr
        if not isinstance(expr, Duration) or length.phrase.mod:
            continue
        if (way := _way_at(length.last, tokens, data)) is None:
            if (counted := _before_clause(length, expr, tokens, data)) is not None:
                yield counted
            continue
        at, sign, words = way
        shift = _shift(expr, sign)
        counted = _named(length.first, at, shift, tokens, data) if shift else None
        if shift and counted is not None:
            is_loose, is_start = not shift.amounts[0][0], words in data.starting_ways
            yield replace(counted, is_exact=words in data.exact, is_start=is_start, is_loose=is_loose)
        elif (counted := _before_clause(length, expr, tokens, data)) is not None:
            yield counted


def _before_clause(length: Found, expr: Duration, tokens: Tokens, data: HappeningWords) -> Counted | None:
    """Read a length before a clause that tells the happening: "20 days after she ran aground"."""
    for way, sign in data.clause_ways.items():
        at = length.last + len(way)
        if way == tuple(word.strip() for word in tokens.words[length.last : at]):
            shift, named = _shift(expr, sign), _clause(at, tokens, data)
            if shift is None or not shift.amounts[0][0] or named is None:
                return None
            return Counted(named[0], length.first, named[1], at, shift, is_exact=len(way) > 1)
    return None


def _clause(at: int, tokens: Tokens, data: HappeningWords) -> tuple[HappeningName, int] | None:
    """Read who did what: what names that, and the token behind it; None where the verb alone tells too little."""
    at += "".join(tokens.words[at : at + 1]).strip() in data.articles
    words = [word.strip() for word in tokens.words[at : at + CLAUSE_TOKENS]]
    helper = next((i for i, word in enumerate(words) if i and (data.is_deed(word) or word in data.auxiliaries)), None)
    if helper is None or not _is_subject(words[:helper], data):
        return None
    is_passive = words[helper] in data.passive
    ends = range(helper + 1, min(helper + 3, len(words))) if is_passive else range(helper, helper + 1)
    verb = next((i for i in ends if data.is_deed(words[i]) and words[i] not in data.passive), None)
    if verb is None or words[verb] in data.auxiliaries or (is_passive and words[verb] in data.idle):
        return None
    noun = "" if words[0] in data.pronouns else next((w for w in reversed(words[:helper]) if w.isalpha()), "")
    is_vague = not is_passive and (words[verb] in data.vague or (not noun and words[verb] in data.starting))
    done = _done(words[verb + 1 :], data) if is_vague else []
    if is_vague and not done:
        return None
    name = HappeningName(noun, words[verb], frozenset(), frozenset(), frozenset(done[-1:]))
    return name, at + verb + 1 + len(done)


def _done(words: Sequence[str], data: HappeningWords) -> list[str]:
    """Give the words up to the first that says what was done: "the final", "aground"."""
    first = int(bool(words) and words[0] in data.articles)
    return (
        list(words[: first + 1])
        if words[first:] and words[first].isalpha() and words[first] not in data.closing
        else []
    )


def _is_subject(words: Sequence[str], data: HappeningWords) -> bool:
    """Tell "she", "postal voting" and "the weather satellite Tarn-2" from what is no clause's subject."""
    if words[0] in data.pronouns:
        return len(words) == 1
    is_plain = all(word.isalnum() or word == "-" for word in words) and words[0].isalpha()
    return is_plain and data.closing.isdisjoint(words) and data.several.isdisjoint(words)


def _of_days(tokens: Tokens, data: HappeningWords) -> Iterator[Counted]:
    text, ends = "".join(tokens.words), list[int]()
    for key, phrases in data.days.items():
        start = text.find(key)
        while start >= 0:
            ends = ends or tokens.ends
            place = bisect_right(ends, start)
            if tokens.words[place].strip() == key:  # no "Monday", no "several"
                counted = _of_day(place, phrases, tokens, data)
                if counted is not None:
                    yield counted
            start = text.find(key, start + 1)


def _of_day(place: int, phrases: Sequence[DayPhrase], tokens: Tokens, data: HappeningWords) -> Counted | None:
    """Read the phrase of which a token is the word that was searched for."""
    reach = len(phrases[0].words)  # the longest come first
    start = max(0, place - reach)
    around = tuple([word.strip() for word in tokens.words[start : place + reach]])
    for phrase in phrases:
        first = place - phrase.key
        at = first + len(phrase.words)
        if first >= 0 and around[first - start : at - start] == phrase.words:
            shift = Shift(((abs(phrase.days), Grain.DAY),), -1 if phrase.days < 0 else 1, "told")
            if phrase.is_clause:
                named = _clause(at, tokens, data)
                return Counted(named[0], first, named[1], at, shift, phrase.part) if named is not None else None
            counted = _named(first, at, shift, tokens, data)
            if counted is None and phrase.days:
                named = _clause(at, tokens, data)
                counted = Counted(named[0], first, named[1], at, shift) if named is not None else None
            if counted is not None and not _is_of_happening(phrase, counted, tokens, data):
                return None
            if counted is not None and phrase.is_start and first and tokens.words[first - 1].strip() in data.articles:
                counted = replace(counted, first=first - 1)
            return replace(counted, part=phrase.part, is_start=phrase.is_start) if counted is not None else None
    return None


def _is_of_happening(phrase: DayPhrase, counted: Counted, tokens: Tokens, data: HappeningWords) -> bool:
    """Tell "the night of the vote" from "the night of the living", and "of the count, which began on Monday"."""
    behind = [word.strip() for word in tokens.words[counted.last : counted.last + 2]]
    if phrase.is_start:
        return behind[:1] != [","] or data.relatives.isdisjoint(behind)
    return phrase.days != 0 or data.is_happening(counted.name.noun)


def with_days(found: Sequence[Found], counted: Sequence[Counted]) -> list[Found]:
    """Add "the day after the fire" to the phrases, where none is found in it."""
    taken = {i for f in found for i in range(f.first, f.last)}
    days = [c for c in counted if taken.isdisjoint(range(c.first, c.last))]
    more = [Found(c.first, c.last, Phrase(c.expr), _DAY, "otherday") for c in days]
    return sorted([*found, *more], key=lambda f: f.first) if more else list(found)


def count_of(counted: Counted, tokens: Tokens) -> Count | None:
    """Tell what a phrase counts, for whoever finds the day of its happening elsewhere; None of years and hours.

    A year after something is told as roughly a year, and "hours after" may be on the next day.
    """
    (amount, grain), *more = counted.shift.amounts
    if more or amount is None or grain not in _STEPS or counted.is_loose:
        return None
    number = int(amount) * counted.shift.sign
    is_one_week = grain is Grain.WEEK and abs(number) == 1
    name, steps = counted.name, {_STEPS[grain]: number} if not is_one_week else {"days": 7 * number}
    return Count(
        start=tokens.start_of(counted.first),
        end=tokens.end_of(counted.last - 1),
        noun=name.noun,
        deed=None if name.deed is None else " ".join((name.deed, *name.done)),
        described=tuple(sorted(name.described | name.behind | name.done)),
        days=steps.get("days", 0),
        weeks=steps.get("weeks", 0),
        months=steps.get("months", 0),
        is_start=counted.is_start,
    )


def is_only_counted(found: Found) -> bool:
    """Tell a phrase that means nothing without the day of its happening."""
    return found.rule is _DAY


def _shift(expr: Duration, sign: int) -> Shift | None:
    """Make a length a shift; "hours after the blast" is its day."""
    if expr.sign or expr.text or expr.origin is not None:
        return None
    if sign > 0 and all(amount is None and grain in _HOURS for amount, grain in expr.amounts):
        return Shift(((0, Grain.DAY),), sign, "told")
    is_whole = all(grain in _UNITS and amount == int(amount or 0) and amount for amount, grain in expr.amounts)
    return Shift(expr.amounts, sign, "told") if is_whole else None


def _way_at(at: int, tokens: Tokens, data: HappeningWords) -> tuple[int, int, Words] | None:
    """Give the end of the longest "after the" at a token, which way it counts, and its words."""
    words = tuple(w.strip() for w in tokens.words[at : at + data.longest])
    for size in range(len(words), 0, -1):
        if (sign := data.ways.get(words[:size])) is not None:
            return at + size, sign, words[:size]
    return None


def _named(first: int, at: int, shift: Shift, tokens: Tokens, data: HappeningWords) -> Counted | None:
    """Read what names the happening; None where that cannot be told."""
    words = _noun_words(at, tokens, data)
    named = _name(words, at, tokens, data)
    if data.head == "last" and (named is None or tokens.text[tokens.start_of(named[1])].isupper()):
        named = _name(words[: _before_name(words, at, tokens)], at, tokens, data) or named
    if named is None:
        return None
    name, head, last = named
    return Counted(name, first, last, head, shift)


def _before_name(words: Sequence[str], at: int, tokens: Tokens) -> int:
    """Give how many words stand before a name that begins another phrase: "before the | flower fair | Ada Holm"."""
    capitals = [tokens.text[tokens.start_of(at + i)].isupper() for i in range(len(words))]
    if "".join(tokens.words[at + len(words) : at + len(words) + 1]) == "-":
        return 0  # "the satellite Tarn-2", no person
    return next((i for i in range(1, len(words)) if capitals[i] and not capitals[i - 1]), 0)


def _name(words: Sequence[str], at: int, tokens: Tokens, data: HappeningWords) -> tuple[HappeningName, int, int] | None:
    """Read what some words name, the token of the noun and the one after the name; None where they name nothing."""
    deed = next((i for i, word in enumerate(words) if i and data.is_deed(word)), None)
    head = _head(words if deed is None else words[:deed], at, tokens, data)
    if head is None or not data.several.isdisjoint(words[: head + 1]):
        return None
    last = at + (head if deed is None else deed) + 1
    follows = "".join(tokens.words[last : last + 1]).strip()
    if follows in data.helpers or follows in data.owners:
        return None
    is_happening = words[head] in data.nouns
    if deed is not None and is_happening and words[deed] not in data.starting:
        last = at + head + 1
    verb = None if deed is None or is_happening or words[deed] in data.starting else words[deed]
    return HappeningName(words[head], verb, frozenset(words[:head]), _names_behind(last, tokens, data)), at + head, last


def _names_behind(last: int, tokens: Tokens, data: HappeningWords) -> frozenset[str]:
    """Give the names in "the fire in Tarn", "the death of Ina Roe"."""
    if "".join(tokens.words[last : last + 1]).strip() not in data.places:
        return frozenset()
    out = set[str]()
    for i in range(last + 1, min(last + 1 + NOUN_TOKENS, len(tokens.words))):
        word = tokens.words[i].strip()
        if not word.isalpha():
            break
        if tokens.text[tokens.start_of(i)].isupper():
            out.add(word)
    return frozenset(out)


def _noun_words(at: int, tokens: Tokens, data: HappeningWords) -> list[str]:
    """Give the words behind an article up to where the noun must have ended."""
    out: list[str] = []
    for word in tokens.words[at : at + NOUN_TOKENS + 1]:
        plain = word.strip()
        if not plain.isalpha() or plain in data.closing or plain in data.helpers:
            break
        out.append(plain)
    return out


def _head(words: Sequence[str], at: int, tokens: Tokens, data: HappeningWords) -> int | None:
    """Find which word is the noun: the last ("the mill fire"), the first, or the first with a capital."""
    if not words:
        return None
    match data.head:
        case "first":
            return 0
        case "capital":
            return next((i for i in range(len(words)) if tokens.text[tokens.start_of(at + i)].isupper()), None)
    return len(words) - 1 if len(words) <= NOUN_TOKENS else None
