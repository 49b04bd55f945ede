"""What a number counts or measures: the slot that makes two numbers comparable, and whose number it is.

Decided by the noun after the number and by what is told of those counted, nearest words first; reading the number
itself is done in ``quantities``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from chronicle.mentions.counting import ANYBODY, SHARE_OF, UNNAMED, Counting, Slot
from chronicle.mentions.language import Language
from chronicle.mentions.patterns import NEVER
from chronicle.mentions.terms import stem
from chronicle.mentions.units import MEASURES, Unit

__all__ = ["Counted", "group_of", "scope_of", "slot_of"]

_REACH = 6
"""Words between a number and the noun it counts."""
_LEAD = 80
"""Characters before a number in which it is said of what it is."""
_BEFORE_WORDS = 4
"""Words before a number within which its verb stands: "killed as many as 12"."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,.;:%()—–]|\d|(?<=\s)-(?=\s)")
_CLAUSE_END = re.compile(r"[;:()—–]|\.(?:\s|$)")
_PHRASE_END = re.compile(r"[,;:()—–\d]|\.(?:\s|$)")
_CUTS = "cafzT"
"""Classes of words at which what is told of a number ends: "and", "while", "if", "because", "that"."""

Span = tuple[int, int]


@dataclass  # a frozen one takes four times as long to make
class Counted:
    """A number with its bound, and the noun it counts: ``head`` as written, empty where none follows."""

    text: str
    low: str
    """The text in small letters, as patterns want it."""
    start: int
    end: int
    head: str
    noun: str
    modifiers: list[str]
    is_people: bool
    language: Language
    counting: Counting
    unit: Unit | None = None
    is_large: bool = False
    """Whether it is told in millions: of money, though no currency is named."""

    @property
    def has_told(self) -> bool:
        """Whether what is told of those counted may name the slot."""
        return self.is_people or not self.noun or self.noun in self.counting.things

    @cached_property
    def lead(self) -> str:
        """What stands before the number."""
        return self.low[: self.start].rstrip()

    @cached_property
    def noun_before(self) -> str:
        """The noun that a sum or a share is told of: "a fine of", "turnout, which was put at"."""
        lead = self.low[max(0, self.start - _LEAD) : self.start].rstrip()
        found = self.counting.measured.search(lead)
        told = self.counting.claiming.told.search(lead)
        return found[1] if found and not (told and told.start() < found.start(1)) else ""  # "speaks of 9 per cent"

    @cached_property
    def verb_before(self) -> str:
        """The few words before the number, back to a comma, another number or a conjunction that is not the last."""
        lead = self.low[: self.start]
        cut = max((m.end() for m in _PHRASE_END.finditer(lead)), default=0)
        words = lead[cut:].split()[-_BEFORE_WORDS:]
        at = max((n for n, w in enumerate(words) if self.language.classes.get(w, "o") in "cafz"), default=-1)
        return " ".join(words[at + (at < len(words) - 1) :])

    @cached_property
    def told_after(self) -> str:
        """What follows the number in its own phrase: up to a comma, a conjunction or another number."""
        stop = _PHRASE_END.search(self.low, self.end)
        rest = self.low[self.end : stop.start() if stop else len(self.low)]
        for match in _WORD.finditer(rest):
            is_end = self.language.classes.get(match[0], "o") in _CUTS or match[0] in self.language.numbers
            if is_end and match.start() > 1:
                return rest[: match.start()]
        return rest

    @cached_property
    def stretch(self) -> str:
        """Both."""
        return f"{self.verb_before} {self.told_after}"


def group_of(text: str, end: int, language: Language, counting: Counting, unit: Unit | None) -> tuple[str, list[str]]:
    """Give the noun after a number, the last word of its group, and what stands before it there."""
    group = _group(text, end, language, counting, unit)
    if not language.has_grammar:  # verbs are not known there: the first noun that is
        nouns = [word for word in group if word[0].isupper()] if language.has_capital_nouns else group
        return next((word for word in group if word.lower() in counting.known_nouns), "".join(nouns[:1])), []
    first = language.verbs.tag_of.get(group[0].lower(), "o") if group else "o"
    is_verb = first == "V" or (len(group) == 1 and first in "VEP")
    return ("", []) if is_verb or not group else (group[-1], group[:-1])


def _group(text: str, end: int, language: Language, counting: Counting, unit: Unit | None) -> list[str]:
    """Give the words of the noun's group after a number and its unit, adverbs left out."""
    group: list[str] = []
    preposition = ""
    for count, match in enumerate(_WORD.finditer(text, end, end + 90)):
        word, low = match[0], match[0].lower()
        if count >= _REACH or not word[0].isalpha() or low in language.numbers or low in counting.no_nouns:
            break
        if not group and low.endswith("ly") and language.code == "en":
            continue
        if low in language.classes:
            kind = language.classes[low]
            if unit and not group and kind == "p":
                preposition = low
                continue
            if unit and not group and kind == "x" and preposition in ("", counting.partitive):
                continue
            return [word] if not group and low in counting.people else group
        tag = language.verbs.tag_of.get(low, "o")
        is_after = (
            bool(group) and _is_plural(group[-1], counting) and (tag != "o" or low.endswith(counting.verb_ending))
        )
        if group and (tag in "VEG" or low in language.stop or is_after):
            break
        group.append(word)
    return group


def _is_plural(word: str, counting: Counting) -> bool:
    return word.lower() in counting.people or (word.endswith("s") and not word.endswith("ss"))


def slot_of(counted: Counted, *, is_several: bool) -> str:
    """Name the slot; empty where none fits. ``is_several`` is false of "one" and "a", which seldom count."""
    slot = _measured_slot(counted, counted.unit) if counted.unit else _slot(counted)
    if slot is None and counted.is_large and not counted.noun:
        slot = next((s.name for s in counted.counting.measures["money"] if s.lead.search(counted.lead)), None)
    if slot is None and is_several:
        slot = _counted_slot(counted)
    return slot or (UNNAMED if counted.unit and counted.unit.measure == "money" else "")


def _measured_slot(counted: Counted, unit: Unit) -> str | None:
    """Name the slot of a sum or a share: by the noun after it or before it, or by the verb that governs it."""
    if unit.measure == "size":
        return MEASURES[unit.name]
    slots = counted.counting.measures[unit.measure]
    stretch = f"{counted.verb_before} # {counted.told_after}"
    for noun in (counted.noun, counted.noun_before):
        for slot in slots:
            if noun in slot.nouns and not slot.unless.search(stretch):
                return slot.name
    return next((s.name for s in slots if s.near.search(stretch) and not s.unless.search(stretch)), None)


def _slot(counted: Counted) -> str | None:
    """Name the slot: by words before a bare number, by the nearest thing told of those counted, by the noun.

    Empty for what is never compared, None where no slot fits.
    """
    led = counted.counting.led
    for slot in led.slots if led.words.search(counted.lead) else ():
        if slot.lead.search(counted.lead):
            is_of_these = counted.noun in slot.counts if slot.counts else counted.has_told
            if counted.noun and slot.near.pattern != NEVER and not is_of_these:
                continue  # "numbers of 900 geese" are no crowd
            return "" if slot.is_decoy else slot.name
    found = next((s for s in counted.counting.named.get(counted.noun, ()) if not _barred(s, counted)), None)
    if counted.has_told and (found is None or counted.is_people):  # more telling than "refugees" is that they returned
        found = _told_of(counted, found)
    if found is None:
        return None
    if found.is_decoy:
        return ""
    return f"{found.name} {counted.noun}" if _is_subset(counted, found) else found.name


def _told_of(counted: Counted, named: Slot | None) -> Slot | None:
    """Find the slot in what is told of those counted, nearest words first."""
    told = counted.told_after
    found = _near(counted, counted.verb_before) or _near(counted, told) or named
    is_parted = counted.language.is_verb_second or not counted.noun  # "nahm 64 Personen fest", "voted 27 to 18"
    if (found is None or found is named) and is_parted:
        found = _near(counted, f"{counted.verb_before} # {told}") or found
    is_whole = counted.counting.fronted.search(counted.lead)  # "of the 640 guests, 112 left"
    if found is None and counted.noun and not is_whole and not _has_predicate(told, counted.language):
        found = _near(counted, _far_after(counted)) or _near(counted, _clause_before(counted))
    return found


def _near(counted: Counted, stretch: str) -> Slot | None:
    told = counted.counting.told
    for slot in told.slots if told.words.search(stretch) else ():
        fits = counted.noun in slot.counts if slot.counts else counted.is_people or not counted.noun
        if fits and slot.near.search(stretch) and not _barred(slot, counted):
            return slot
    return None


def _barred(slot: Slot, counted: Counted) -> bool:
    return bool(slot.unless.search(counted.stretch))


def _is_subset(counted: Counted, slot: Slot) -> bool:
    if counted.noun in slot.nouns or counted.noun in slot.wholes:
        return False
    rest = counted.low[counted.end :].lstrip()
    return counted.noun in counted.counting.subsets or bool(counted.counting.halves.match(rest))


def _far_after(counted: Counted) -> str:
    """Give what follows in the clause, past commas, up to its first verb and what that governs."""
    stop = _CLAUSE_END.search(counted.low, counted.end)
    rest = counted.low[counted.end : stop.start() if stop else len(counted.low)]
    tags, verb_seen = counted.language.verbs.tag_of, 0
    for match in _WORD.finditer(rest):
        if tags.get(match[0], "o") in "VEP":
            verb_seen += 1
            if verb_seen > 1:
                return rest[: match.start()]
    return rest


def _clause_before(counted: Counted) -> str:
    lead = counted.low[: counted.start]
    cut = max((m.end() for m in re.finditer(r"[;:()—–\d]", lead)), default=0)
    return lead[cut:]


def _has_predicate(stretch: str, language: Language) -> bool:
    words = (match[0] for match in _WORD.finditer(stretch))
    return any(language.verbs.tag_of.get(w, "o") in "VEP" or language.classes.get(w, "o") in "bBhHMW" for w in words)


def _counted_slot(counted: Counted) -> str | None:
    """Name the slot after the noun, for want of a better one; a sum or share also after the noun before it."""
    noun = counted.noun or (counted.noun_before if counted.unit else "")
    is_name = counted.head[:1].isupper() and noun == counted.noun and not counted.language.has_capital_nouns
    if noun in counted.counting.generic:
        return ANYBODY
    if len(noun) < 2 or noun in counted.language.stop or is_name:
        return None
    is_share = counted.unit is not None and counted.unit.measure == "share" and noun == counted.noun
    return (SHARE_OF if is_share else "") + stem(noun, counted.language.code)


def scope_of(counted: Counted, slot: str, skip: Sequence[Span]) -> tuple[str, ...]:
    """Name those of whom a number is told: "12 Kenyan soldiers", "in Oslo", "Norway hosts"."""
    if slot in counted.counting.placed:
        return _holder(counted)
    is_people = counted.is_people and counted.noun not in counted.counting.people
    named = [*counted.modifiers, counted.head] if is_people else counted.modifiers
    named = [word for word in named if word[0].isupper() and not counted.language.has_capital_nouns]
    return tuple(dict.fromkeys((*named, *_where(counted, skip))))


def _where(counted: Counted, skip: Sequence[Span]) -> Iterator[str]:
    text, end = counted.text, counted.end + len(counted.told_after)
    inside = counted.counting.scope.search(text, counted.end, end)
    is_own = inside and not _is_owner(inside[1]) and not _has_other_phrase(counted)
    if inside and is_own and not _is_date(inside, skip):
        yield inside[1]
        return
    lead = text[: counted.start].rstrip()
    held = [m for told in counted.counting.holders for m in told.finditer(lead) if not _is_date(m, skip)]
    if held:
        yield max(held, key=lambda m: m.end())[1].removeprefix("The ")


def _is_date(named: re.Match[str], skip: Sequence[Span]) -> bool:
    """Tell whether a name is a date's: "left on Monday with 900 bags"."""
    return any(a < named.end(1) and named.start(1) < b for a, b in skip)


def _has_other_phrase(counted: Counted) -> bool:
    """Tell whether what follows the noun is neither its place nor its whole: "12 letters for a mill in Tarn"."""
    _, _, rest = counted.told_after.partition(counted.noun) if counted.noun else ("", "", "")
    word = rest.split(maxsplit=1)[0] if rest.strip() else ""
    return counted.language.classes.get(word) == "p" and not counted.counting.ties.match(word)


def _is_owner(name: str) -> bool:
    return name.endswith(("'s", "’s"))


def _holder(counted: Counted) -> tuple[str, ...]:
    """Name whose number it is: "the 300 residents of Lower Tarn", "the valley, home to 300"."""
    runs = counted.counting.places
    after = re.match(r"[^,;.:]{0,60}", counted.text[counted.end :])
    before = re.search(r"[^;.:()]{0,80}$", counted.text[: counted.start])
    inside = counted.counting.holding.search(after[0]) if after and counted.noun else None
    behind = [_names_of(run[0], counted.language) for run in runs.finditer(inside[1] if inside else "")]
    ahead = [_names_of(run[0], counted.language) for run in runs.finditer(before[0] if before else "")]
    named = [run for run in ahead if any(word[0].isupper() for word in run)] or ahead
    return next((run for run in (*behind[:1], *named[::-1]) if run), ())


def _names_of(run: str, language: Language) -> tuple[str, ...]:
    words = (re.sub(r"['’]s$", "", word) for word in run.split())
    return tuple(dict.fromkeys(word for word in words if word.lower() not in language.classes))
