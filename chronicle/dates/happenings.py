"""Find the day of a happening that a phrase counts from: "two days after the fire", of a fire "on 8 November".

A happening that the text gives no day, or several, or that was put off, anchors nothing: the phrase is then read as
if it stood alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chronicle.dates.almanac import first_day
from chronicle.dates.counted import RULE, Counted, HappeningName
from chronicle.dates.expr import Cal, Shift
from chronicle.dates.grammar import Found
from chronicle.dates.happening_words import HappeningWords
from chronicle.dates.resolve import Context, Resolved, Told
from chronicle.dates.resolve.context import dated
from chronicle.dates.resolve.relative import shifted_day
from chronicle.dates.tokens import Tokens
from chronicle.when import Granularity as Grain

__all__ = ["Happening", "find_happenings", "resolve_counted"]

MAX_NAMES = 100
"""Happenings of a text that phrases count from: no article has a tenth of it. What is called otherwise stays open."""
CLAUSE_TOKENS = 14
"""How far a happening may stand from its day."""
PLACE_TOKENS = 6
"""Of a place behind a happening: "the fire at the old mill on 8 November"."""
UNDONE_TOKENS = 8
"""How far behind a happening it may be told that it was put off."""
FRONTED_TOKENS = 4
"""From a day to its happening: "on 8 November a blast shook the port"."""
DEED_TOKENS = 4
"""From who did something to the verb of it: "the old ferry sank"."""
COMPOUND_LETTERS = 4
"""At least so many stand before the noun in a word made of two: "Belastungstest"."""

_LATE = re.compile(r"T(?:EV|NI|1[6-9]|2)")
"""Late on a day, hours after which the next one may have begun."""
_APOSTROPHES = frozenset(["'", "’"])
_STOPS = frozenset([".", "!", "?", ":", ";", "\n", "", '"', "”", "“", "»", "«", "—"])


@dataclass(frozen=True, slots=True)
class Happening:
    """When a happening was, and the tokens that tell it."""

    resolved: Resolved
    first: int
    last: int


def resolve_counted(counted: Counted, happening: Happening, context: Context, tokens: Tokens) -> Resolved | None:
    """Count from the day of a happening as from a day told last; None where the past tense would tell of the future."""
    cal = happening.resolved.cal
    if cal is None or (not counted.shift.amounts[0][0] and _LATE.search(happening.resolved.value)):
        return None
    found = replace(context, told=Told(last=cal, day=cal, done=cal)).resolve(counted.expr)
    if found is not None and counted.is_exact:
        day = _moved(cal, counted.shift)
        found = dated(day, RULE, found.reason, "narrative") if day else None
    if found is None or _is_ahead_of_past(found, context):
        return None
    said = tokens.text[tokens.start_of(happening.first) : tokens.end_of(happening.last - 1)]
    return replace(found, rule=RULE, anchor="narrative", reason=f"{found.reason}, told in '{' '.join(said.split())}'")


def _is_ahead_of_past(found: Resolved, context: Context) -> bool:
    start = first_day(found.cal) if found.cal else None
    if start is None or context.published is None or start <= context.published:
        return False
    direction = context.direction()
    return direction.way == "past" and bool(direction.cue)


def find_happenings(
    counted: Sequence[Counted],
    found: Sequence[Found],
    resolved: Sequence[Resolved | None],
    tokens: Tokens,
    data: HappeningWords,
) -> dict[Counted, Happening]:
    """Give what each phrase counts from, where the text gives that exactly one day."""
    days = {f.first: (f, r) for f, r in zip(found, resolved, strict=True) if r is not None and r.when is not None}
    text = _Text(tokens, days, {f.last: f for f, _ in days.values()}, data)
    beside = {c: t for c in counted if (t := _told_beside(c, text)) is not None}
    apposed = {c: t for c in counted for t in _apposed(c, text)}
    told_with: dict[HappeningName, list[Happening]] = {}
    for phrase, told in (*beside.items(), *apposed.items()):
        told_with.setdefault(phrase.name, []).append(told)
    names = dict.fromkeys(c.name for c in counted)
    places = _places(list(names)[:MAX_NAMES], counted, text)
    elsewhere = {name: _told_elsewhere(name, at, told_with, text) for name, at in places.items()}
    out = {c: t for c, t in beside.items() if _is_day(t.resolved)}
    for phrase in counted:
        told_there = elsewhere.get(phrase.name)
        if told_there is not None and phrase not in beside and _day_apposed(phrase, text) is None:
            out[phrase] = told_there
    return out


def _told_elsewhere(
    name: HappeningName, places: Sequence[int], told_with: Mapping[HappeningName, Sequence[Happening]], text: _Text
) -> Happening | None:
    """Give the one day that the text gives a happening, away from the phrase that counts from it."""
    told = [t for other, days in told_with.items() if _is_same(name, other) for t in days]
    if not told and any(_is_several_or_undone(i, text) for i in places):
        return None
    for i in places:
        told += _told_by_deed(i, text) if _is_deed_of(name, i, text) else _told_of(name, i, text)
    exact = [t for t in told if _is_day(t.resolved)]
    return exact[0] if exact and all(_agrees(t.resolved, exact[0].resolved) for t in told) else None


def _is_same(name: HappeningName, other: HappeningName) -> bool:
    """Tell whether two phrases count from one happening."""
    is_named = (other.noun, other.deed) == (name.noun, name.deed) and name.behind <= other.behind
    return is_named and name.described <= other.described


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and its dates."""

    tokens: Tokens
    days: Mapping[int, tuple[Found, Resolved]]
    """What is dated, by its first token; ``ends`` by the token after it."""
    ends: Mapping[int, Found]
    data: HappeningWords

    def word(self, i: int) -> str:
        """Give a token without its space, nothing outside the text."""
        return self.tokens.words[i].strip() if 0 <= i < len(self.tokens.words) else ""

    def words(self, first: int, last: int) -> list[str]:
        """Give tokens without their space."""
        return [w.strip() for w in self.tokens.words[max(0, first) : last]]

    def sentence(self, i: int) -> list[str]:
        """Give the words around a token up to where its sentence ends, or a clause's length away."""
        first = next((j for j in range(i, i - CLAUSE_TOKENS, -1) if self.word(j) in _STOPS), i - CLAUSE_TOKENS)
        last = next((j for j in range(i, i + CLAUSE_TOKENS) if self.word(j) in _STOPS), i + CLAUSE_TOKENS)
        return self.words(first, last)

    def telling(self, day: Found, first: int, last: int) -> Happening:
        """Make a telling of some tokens and a date."""
        return Happening(self.days[day.first][1], min(first, day.first), max(last, day.last))


def _moved(cal: Cal, shift: Shift) -> Cal | None:
    start = first_day(cal)
    return shifted_day(start, shift) if start else None


def _is_day(resolved: Resolved) -> bool:
    when, cal = resolved.when, resolved.cal
    return when is not None and cal is not None and cal.grain is Grain.DAY and when.start == when.last


def _agrees(told: Resolved, day: Resolved) -> bool:
    """Tell whether a telling has the same day, or a month or year that holds it."""
    if told.when is None or day.when is None or day.when.start is None:
        return False
    start, last = told.when.start, told.when.last
    return start is not None and last is not None and start <= day.when.start <= last


def _places(names: Sequence[HappeningName], counted: Sequence[Counted], text: _Text) -> dict[HappeningName, list[int]]:
    """Find where a text names each happening: by its noun, a verb of that, or a word that ends with the noun."""
    own = {i for c in counted for i in range(c.first, c.last)}
    at: dict[str, list[int]] = {}
    for i, word in enumerate(text.tokens.words):
        if i not in own:
            at.setdefault(word.strip(), []).append(i)
    compounds: dict[str, list[str]] = {}
    if text.data.head == "capital":
        nouns = {name.noun for name in names}
        for word in at:
            for cut in range(COMPOUND_LETTERS, len(word)):
                if word[cut:] in nouns:
                    compounds.setdefault(word[cut:], []).append(word)
    return {name: sorted(_places_of(name, at, compounds.get(name.noun, ()), text)) for name in names}


def _places_of(
    name: HappeningName, at: Mapping[str, Sequence[int]], compounds: Sequence[str], text: _Text
) -> Iterator[int]:
    data = text.data
    if name.deed is not None:
        for i in at.get(name.deed, ()):
            is_of_it = not name.noun or name.noun in text.words(i - DEED_TOKENS, i)
            if is_of_it and name.done.issubset(text.words(i + 1, i + 1 + DEED_TOKENS)):
                yield i
        return
    plain = [name.noun.removesuffix(ending) for ending in data.case_endings]
    for form in {name.noun, *plain, *data.verbs.get(name.noun, ()), *data.same.get(name.noun, ()), *compounds}:
        for i in at.get(form, ()):
            if not name.behind or not name.behind.isdisjoint(text.sentence(i)):
                yield i


def _is_deed_of(name: HappeningName, i: int, text: _Text) -> bool:
    return name.deed is not None or text.word(i) in text.data.verbs.get(name.noun, ())


def _is_several_or_undone(i: int, text: _Text) -> bool:
    """Tell "a second fire" and "the vote was put off"."""
    if not text.data.several.isdisjoint(text.words(i - 2, i)):
        return True
    for word in text.words(i + 1, i + 1 + UNDONE_TOKENS):
        if word in _STOPS:
            return False
        if word in text.data.undone:
            return True
    return False


def _told_beside(phrase: Counted, text: _Text) -> Happening | None:
    """Find the date that the phrase itself gives: "a week after the blast of 8 November", which is of no other blast.

    "He left a week after the blast on 8 November" may tell when he left, so that only a phrase that begins its
    sentence takes such a day.
    """
    day = next((j for j in range(phrase.last, phrase.last + CLAUSE_TOKENS) if j in text.days), None)
    if day is None:
        return None
    between, data = text.words(phrase.last, day), text.data
    is_first = text.word(phrase.first - 1) in _STOPS
    if between[:1] == [","]:
        is_tied = len(between) > 1 and between[1] in data.relatives and _occurs_by(between, "", data)
    else:
        is_tied = " ".join(between) in data.owning or (is_first and _is_tied(between, "", data))
    return text.telling(text.days[day][0], phrase.head, phrase.last) if is_tied else None


def _apposed(counted: Counted, text: _Text) -> Iterator[Happening]:
    """Count back from "on 26 December, five days before the party" to the day of the party."""
    day = _day_apposed(counted, text)
    amounts = counted.shift.amounts
    is_plain = counted.is_exact or all(amount and grain in (Grain.DAY, Grain.WEEK) for amount, grain in amounts)
    if day is None or not is_plain or not _is_day(resolved := text.days[day.first][1]) or resolved.cal is None:
        return
    back = _moved(resolved.cal, replace(counted.shift, sign=-counted.shift.sign))
    if back is not None:
        told = dated(back, RULE, resolved.reason, "narrative")
        yield Happening(told, min(day.first, counted.first), max(day.last, counted.last))


def _day_apposed(counted: Counted, text: _Text) -> Found | None:
    """Find the day that a comma makes the same as a phrase: "on Friday, a day before the vote, he left"."""
    if text.word(counted.first - 1) == ",":
        return text.ends.get(counted.first - 1)
    if text.word(counted.last) != ",":
        return None
    after = counted.last + (2 if text.word(counted.last + 1) in text.data.ties else 1)
    return text.days[after][0] if after in text.days else None


def _told_by_deed(i: int, text: _Text) -> Iterator[Happening]:
    """Find the day of a verb: "members voted on Tuesday", "on Friday the roof collapsed"."""
    data = text.data
    if not data.breaking.isdisjoint(text.words(i - 3, i)):
        return
    day = next((j for j in range(i + 1, i + CLAUSE_TOKENS) if j in text.days), None)
    if day is not None and _is_unbroken(text.words(i + 1, day), data):
        yield text.telling(text.days[day][0], i, i + 1)
        return
    for back in range(i - 1, max(-1, i - FRONTED_TOKENS), -1):
        if back not in text.ends:
            continue
        is_first = not _STOPS.isdisjoint([text.word(text.ends[back].first - n) for n in (1, 2)])
        if is_first and all(w.isalpha() or w == "," for w in text.words(back, i)):
            yield text.telling(text.ends[back], i, i + 1)
            return


def _is_unbroken(words: Sequence[str], data: HappeningWords) -> bool:
    """Tell words of one clause, without another verb."""
    return data.breaking.isdisjoint(words) and _STOPS.isdisjoint(words) and not any(map(data.is_deed, words))


def _told_of(name: HappeningName, i: int, text: _Text) -> Iterator[Happening]:
    """Find the day that a noun is told of, unless something else is called so."""
    lead, described = _lead(i, text)
    if name.described and described and name.described.isdisjoint(described):
        return
    day = next((j for j in range(i + 1, i + CLAUSE_TOKENS) if j in text.days), None)
    if day is not None:
        between = text.words(i + 1, day)
        if _is_tied(between, lead, text.data) or _occurs_by(between, lead, text.data):
            yield text.telling(text.days[day][0], i, i + 1)
            return
    for back in range(i, max(-1, i - FRONTED_TOKENS - 1), -1):
        if back in text.ends and _is_fronted(text.ends[back], i, text):
            yield text.telling(text.ends[back], i, i + 1)
            return


def _lead(i: int, text: _Text) -> tuple[str | None, list[str]]:
    """Give the word before the article of a noun, empty at the start of a sentence, and what describes the noun.

    None without an article.
    """
    for at in range(i - 1, max(-1, i - 1 - FRONTED_TOKENS), -1):
        word = text.word(at)
        if word in _APOSTROPHES:
            continue
        if word in text.data.articles:
            before = text.word(at - 1)
            return "" if before in _STOPS else before, text.words(at + 1, i)
        if not word.isalpha() or word in text.data.helpers or word in text.data.breaking:
            return None, text.words(at + 1, i)
    return None, []


def _is_tied(between: Sequence[str], lead: str | None, data: HappeningWords) -> bool:
    """Tell "the vote on 30 November" and "in the crash on 2 November" from "held a man over the fire on Monday"."""
    words = " ".join(between).replace(" ,", ",").strip()
    if words in data.owning:
        return True
    if lead != "" and lead not in data.leading and lead not in data.making:
        return False
    if words in data.ties:
        return True
    is_place = len(between) <= PLACE_TOKENS and bool(between) and between[0] in data.places and between[-1] in data.ties
    return is_place and all(map(str.isalpha, between)) and _is_unbroken(between, data)


def _occurs_by(between: Sequence[str], lead: str | None, data: HappeningWords) -> bool:
    """Tell "the fire at Harl broke out on 8 November" from "the fire was discussed on 8 November"."""
    is_relative = len(between) > 1 and between[0] == "," and between[1] in data.relatives
    if is_relative:
        lead, between = "", between[2:]
    if lead is None or (lead not in ("", ",") and lead not in data.leading and lead not in data.closing):
        return False
    for at in range(min(PLACE_TOKENS, len(between))):
        if at and between[0] not in data.places:
            return False
        for size in range(data.longest, 0, -1):
            if tuple(between[at : at + size]) in data.occurring:
                return _is_unbroken([*between[:at], *between[at + size :]], data)
    return False


def _is_fronted(day: Found, i: int, text: _Text) -> bool:
    """Tell "the 8 November fire", "Friday's fire" and "on 8 November a fire destroyed it"."""
    data, between = text.data, text.words(day.last, i)
    after = text.words(i + 1, i + 1 + data.longest)
    owned = len(between) > 1 and "".join(between[:2]) in data.owners
    if data.head == "last" and (owned or all(w.isalpha() and w not in data.articles for w in between)):
        has_article = text.word(day.first) in data.articles or text.word(day.first - 1) in data.articles
        return (owned or has_article) and _ends_noun(after, data) and all(map(str.isalpha, between[2 * owned :]))
    is_plain = all(w == "," or w.isalpha() for w in between) and not data.articles.isdisjoint(between)
    return is_plain and any(tuple(after[:size]) in data.occurring for size in range(1, len(after) + 1))


def _ends_noun(after: Sequence[str], data: HappeningWords) -> bool:
    """Tell "the 8 November fire destroyed it" from "the 8 November fire inquiry"."""
    if not after or not after[0].isalpha() or after[0] in data.closing or after[0] in data.helpers:
        return True
    return any(tuple(after[:size]) in data.occurring for size in range(1, len(after) + 1))
