"""Numbers that sources may disagree on: value, unit, and the slot that makes two of them comparable.

What is counted is decided by the noun after the number and by what is told of those counted, nearest words first;
comparing is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from chronicle.mentions.counting import Counting, Slot, counting_of
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.patterns import Cased
from chronicle.mentions.terms import stem
from chronicle.model import Bound, Quantity, Role

__all__ = ["located_quantities", "quantities_of"]

_REACH = 6
"""Words between a number and the noun it counts."""
_LEAD = 80
"""Characters before a number in which it is said how exact it is, and whether it is a total."""
_BEFORE_WORDS = 4
"""Words before a number within which its verb stands: "killed as many as 12"."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,.;:%()—–]|\d|(?<=\s)-(?=\s)")
_CLAUSE_END = re.compile(r"[;:()—–]|\.(?:\s|$)")
_PHRASE_END = re.compile(r"[,;:()—–\d]|\.(?:\s|$)")
_CUTS = "cafzT"
"""Classes of words at which what is told of a number ends: "and", "while", "if", "because", "that"."""
_UNIT_WORDS = frozenset({"percent", "per", "cent", "pct", "pounds", "pound", "pence", "dollars", "euros", "euro"})
_LINK_BEFORE = re.compile(r"[/=_&#]\s?$|[\w/]\s?-\s$")
_LINK_AFTER = re.compile(r"\s?[/=_]|\s[-:]\s?\w")
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}

Span = tuple[int, int]


def quantities_of(text: str, skip: Sequence[Span], language: Language) -> tuple[Quantity, ...]:
    """Give the counted things of a sentence, in order; ``skip`` holds its dates, as offsets into it."""
    return tuple(dict.fromkeys(quantity for _, quantity in located_quantities(text, skip, language)))


def located_quantities(text: str, skip: Sequence[Span], language: Language) -> tuple[tuple[int, Quantity], ...]:
    """Give the counted things of a sentence, each with the offset of its number."""
    return _located(text, tuple(skip), language.code)


@lru_cache(maxsize=512)
def _located(text: str, skip: tuple[Span, ...], code: str) -> tuple[tuple[int, Quantity], ...]:
    """Read a sentence once for all the happenings that it tells, and for the article's figures."""
    cased, language, counting = Cased.of(text), language_of(code), counting_of(code)
    found = []
    for match in _numbers(code).finditer(cased.low):
        if any(a < match.end() and match.start() < b for a, b in skip) or _is_label(text, match, counting):
            continue
        value = _value(match, language)
        quantity = _quantity(cased, match.span(), value, skip, language) if value is not None else None
        if quantity is not None:
            found.append((match.start(), quantity))
    return tuple(found)


def _is_label(text: str, match: re.Match[str], counting: Counting) -> bool:
    """Tell whether a number counts nothing: part of a name, an address or a clock time, or too vague."""
    digits, lead = match["digits"] or "", text[max(0, match.start() - _LEAD) : match.start()]
    if match["word"] in counting.vague or (digits[:1] == "0" and digits[1:2].isdigit()):
        return True
    if _LINK_BEFORE.search(lead) or _LINK_AFTER.match(text, match.end()) or counting.labels.search(lead.rstrip()):
        return True
    return len(digits) == 4 and digits.isdigit() and not match["scale"] and not text[: match.start()].strip()


@cache
def _numbers(code: str) -> re.Pattern[str]:
    known = sorted(language_of(code).numbers, key=len, reverse=True)
    words = "|".join(known)
    first = "".join(sorted({word[0] for word in known}))  # looked at before the words: most words begin otherwise
    digits = r"\d[\d,.]*" if code == "en" else r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d[\d,.]*"
    return re.compile(
        rf"(?<![\w.,/:#-])(?P<digits>(?:{digits})(?<![.,]))(?:\s(?P<scale>{words})\b)?(?![\w/-]|[:.,]\d)"
        rf"|\b(?=[{first}])(?P<word>{words})(?:[ -](?P<more>{words})){{0,1}}\b(?!-)"
    )


def _value(match: re.Match[str], language: Language) -> float | None:
    if match["digits"]:
        digits = match["digits"].replace(",", "") if language.code == "en" else _european(match["digits"])
        try:
            value = float(digits)
        except ValueError:
            return None
        return value * language.numbers.get(match["scale"] or "", 1)
    first, more = (language.numbers.get(match[g] or "") for g in ("word", "more"))
    if first is None or more is None:
        return first
    return first * more if more >= 100 else first + more


def _european(digits: str) -> str:
    return re.sub(r"[.\s]", "", digits).replace(",", ".")


def _quantity(cased: Cased, span: Span, value: float, skip: Sequence[Span], language: Language) -> Quantity | None:
    text, counting = cased.text, counting_of(language.code)
    bound, start = _bound(cased.low, span[0], counting)
    role, end = _role(cased.low, start, span[1], counting)
    unit = _unit(text, *span)
    head, modifiers = _head(text, end, language, unit)
    is_people = head.lower() in counting.people or bool(counting.peoples.match(head) or counting.agents.match(head))
    counted = _Counted(text, cased.low, start, end, head, head.lower(), modifiers, is_people, language, counting)
    slot = None if unit else _slot(counted)
    if slot is None and (value != 1 or text[span[0]].isdigit()):
        slot = _counted_slot(counted, unit)
    if not slot:
        return None
    written = " ".join(text[start : span[1]].split())
    return Quantity(written, value, slot, bound, unit, role, _scope(counted, skip))


def _bound(text: str, start: int, counting: Counting) -> tuple[Bound, int]:
    """Give how exact a number is said to be by the words before it, and where these begin."""
    lead = text[max(0, start - _LEAD) : start]
    for name, told in counting.bounds.items():
        if found := told.search(lead):
            return name, start - len(lead) + found.start()
    return "exact", start


def _role(text: str, start: int, end: int, counting: Counting) -> tuple[Role, int]:
    """Tell a total from a part, an increment and what was before; give where the counted noun may begin."""
    lead, after = text[max(0, start - _LEAD) : start].rstrip(), text[end:].lstrip()
    for name, (before, behind) in counting.roles.items():
        if before.search(lead):
            return name, end
        if found := behind.match(after):
            return name, end + len(text[end:]) - len(after) + (found.end() if name == "more" else 0)
    return "total", end


def _unit(text: str, start: int, end: int) -> str | None:
    if start and text[start - 1] in _CURRENCIES:
        return _CURRENCIES[text[start - 1]]
    after = text[end : end + 12].lstrip().lower()
    for unit, words in (
        ("percent", ("percent", "per cent", "%", "pct", "prozent")),
        ("GBP", ("pounds", "pence")),
        ("USD", ("dollars",)),
        ("EUR", ("euros", "euro")),
    ):
        if after.startswith(words):
            return unit
    return None


# -- what is counted ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Counted:
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

    @property
    def has_told(self) -> bool:
        """Whether what is told of those counted may name the slot."""
        return self.is_people or not self.noun or self.noun in self.counting.things


def _head(text: str, end: int, language: Language, unit: str | None) -> tuple[str, list[str]]:
    """Give the noun after a number, the last word of its group, and what stands before it there."""
    group = _group(text, end, language, unit)
    known = counting_of(language.code).known_nouns
    if not language.has_grammar:  # verbs are not known there: the first noun that is
        return next((word for word in group if word.lower() in known), "".join(group[:1])), []
    is_verb = len(group) == 1 and language.verbs.tag_of.get(group[0].lower(), "o") in "VEP"
    return ("", []) if is_verb or not group else (group[-1], group[:-1])


def _group(text: str, end: int, language: Language, unit: str | None) -> list[str]:
    """Give the words of the noun's group after a number, adverbs and the words of a unit left out."""
    group: list[str] = []
    counting, preposition = counting_of(language.code), ""
    for count, match in enumerate(_WORD.finditer(text, end, end + 90)):
        word, low = match[0], match[0].lower()
        if (
            count >= _REACH
            or not (word[0].isalpha() or (unit and word == "%" and not group))
            or low in language.numbers
        ):
            break
        if low in _UNIT_WORDS or word == "%" or (not group and low.endswith("ly") and language.code == "en"):
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
        if group and (tag in "VEG" or (tag != "o" and _is_plural(group[-1], counting))):
            break
        group.append(word)
    return group


def _is_plural(word: str, counting: Counting) -> bool:
    return word.lower() in counting.people or (word.endswith("s") and not word.endswith("ss"))


def _slot(counted: _Counted) -> str | None:
    """Name the slot: by words before a bare number, by the nearest thing told of those counted, by the noun.

    Empty for what is never compared, None where no slot fits.
    """
    lead = counted.low[: counted.start].rstrip()
    for slot in counted.counting.led:
        if slot.lead.search(lead):
            return "" if slot.is_decoy else slot.name
    found = next((s for s in counted.counting.named.get(counted.noun, ()) if not _barred(s, counted)), None)
    if counted.has_told and (found is None or counted.is_people):  # more telling than "refugees" is that they returned
        found = _told_of(counted, found)
    if found is None:
        return None
    if found.is_decoy:
        return ""
    return f"{found.name} {counted.noun}" if _is_subset(counted, found) else found.name


def _told_of(counted: _Counted, named: Slot | None) -> Slot | None:
    """Find the slot in what is told of those counted, nearest words first."""
    told = _told_after(counted)
    found = _near(counted, _verb_before(counted)) or _near(counted, told) or named
    if found is None and counted.noun and not _has_predicate(told, counted.language):
        found = _near(counted, _far_after(counted)) or _near(counted, _clause_before(counted))
    return found


def _near(counted: _Counted, stretch: str) -> Slot | None:
    for slot in counted.counting.slots:
        fits = counted.noun in slot.counts if slot.counts else counted.is_people or not counted.noun
        if fits and slot.near.search(stretch) and not _barred(slot, counted):
            return slot
    return None


def _barred(slot: Slot, counted: _Counted) -> bool:
    return bool(slot.unless.search(f"{_verb_before(counted)} {_told_after(counted)}"))


def _is_subset(counted: _Counted, slot: Slot) -> bool:
    if counted.noun in slot.nouns:
        return False
    rest = counted.low[counted.end :].lstrip()
    return counted.noun in counted.counting.subsets or bool(counted.counting.halves.match(rest))


def _verb_before(counted: _Counted) -> str:
    """Give the few words before the number, back to a comma or another number."""
    lead = counted.low[: counted.start]
    cut = max((m.end() for m in _PHRASE_END.finditer(lead)), default=0)
    words = lead[cut:].split()[-_BEFORE_WORDS:]
    at = max((n for n, w in enumerate(words) if counted.language.classes.get(w, "o") in "cafz"), default=-1)
    return " ".join(words[at + 1 :])


def _told_after(counted: _Counted) -> str:
    """Give what follows the number in its own phrase: up to a comma, a conjunction or another number."""
    text = counted.low
    stop = _PHRASE_END.search(text, counted.end)
    rest = text[counted.end : stop.start() if stop else len(text)]
    for match in _WORD.finditer(rest):
        if counted.language.classes.get(match[0], "o") in _CUTS and match.start() > 1:
            return rest[: match.start()]
    return rest


def _far_after(counted: _Counted) -> str:
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


def _clause_before(counted: _Counted) -> str:
    lead = counted.low[: counted.start]
    cut = max((m.end() for m in re.finditer(r"[;:()—–\d]", lead)), default=0)
    return lead[cut:]


def _has_predicate(stretch: str, language: Language) -> bool:
    words = (match[0] for match in _WORD.finditer(stretch))
    return any(language.verbs.tag_of.get(w, "o") in "VEP" or language.classes.get(w, "o") in "bBhHMW" for w in words)


def _counted_slot(counted: _Counted, unit: str | None) -> str | None:
    """Name the slot after the noun, for want of a better one; a sum also after the noun before it."""
    noun = counted.noun
    if unit and not noun:
        lead = counted.low[max(0, counted.start - _LEAD) : counted.start].rstrip("$€£¥ ")
        noun = found[1] if (found := counted.counting.measured.search(lead)) else ""
    is_name = counted.head[:1].isupper() and noun == counted.noun and not counted.language.has_capital_nouns
    if len(noun) < 2 or noun in counted.language.stop or counted.is_people or is_name:
        return None
    return stem(noun, counted.language.code)


def _scope(counted: _Counted, skip: Sequence[Span]) -> tuple[str, ...]:
    """Name those of whom a number is told: "12 Kenyan soldiers", "in Oslo", "Norway hosts"."""
    is_people = counted.is_people and counted.noun not in counted.counting.people
    named = [*counted.modifiers, counted.head] if is_people else counted.modifiers
    named = [word for word in named if word[0].isupper() and not counted.language.has_capital_nouns]
    return tuple(dict.fromkeys((*named, *_where(counted, skip))))


def _where(counted: _Counted, skip: Sequence[Span]) -> Iterator[str]:
    text, end = counted.text, counted.end + len(_told_after(counted))
    inside = counted.counting.scope.search(text, counted.end, end)
    if inside and not any(a < inside.end(1) and inside.start(1) < b for a, b in skip):
        yield inside[1]
        return
    lead = text[: counted.start].rstrip()
    held = [m for told in counted.counting.holders for m in told.finditer(lead)]
    if held:
        yield max(held, key=lambda m: m.end())[1].removeprefix("The ")
