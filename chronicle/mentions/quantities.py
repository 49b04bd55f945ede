"""Numbers that sources may disagree on: value, unit, how exact they are, and whether they are totals.

What a number counts is decided in ``slots``; comparing is left to merging.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from chronicle.mentions.ages import ages_of
from chronicle.mentions.ballots import ballots_of
from chronicle.mentions.counting import AGE, ANYBODY, ASKED, PART_OF, SCORE, SHARE_OF, WANTED, Counting, counting_of
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.number_words import add_up
from chronicle.mentions.patterns import Cased
from chronicle.mentions.scores import scores_of
from chronicle.mentions.slots import Counted, group_of, scope_of, slot_of
from chronicle.mentions.terms import stem
from chronicle.mentions.units import Unit, unit_of
from chronicle.model import Bound, Quantity, Role

__all__ = ["located_numbers", "located_quantities", "quantities_of"]

_LEAD = 80
"""Characters before a number in which it is said whether it is a total."""
_NEAR = 40
"""Characters before a number that hold the words right before it: "no fewer than", "several", "Flight"."""
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Behind the digits of a sum: "£3m"."""
_LARGE = 1e6
_LEAST_SCALE = 100
"""From which a word after digits makes one number with them: "2 million", not "in 2010 twelve"."""
_DOZEN = ("dozen", "dutzend", "douzaine", "docena")
_MANY = 100
"""From which a bare number said of people is no age: "they were 4,200"."""
_NO_CLAIM = re.compile(r"[A-ZÀ-Þ]\w+,?\s$|[(\[]$|\b(?:between|ages?|age of|aged|to|and|#) $")
"""Before a bare number that is no number of the thing told of: "Gallery 4", "Moss, 41,", "between 1 and 3 million"."""
_NO_CLAIM_OF_NOUNS = re.compile(r"[(\[]$")
"""The same where every noun has a capital: "die Polizei 12.000"."""
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d\d?\.[0-5]\d")
_AT = re.compile(r"\b(?:at|by|until|before|after|from)\s$")
_LINK_BEFORE = re.compile(r"[/=_&#]\s?$|[\w/]\s?-\s$")
_LINK = 4
"""Characters before a number in which it is tied to a name: "/", "x - "."""
_LINK_AFTER = re.compile(r"\s?[/=_]|\s[-:]\s?\w")

Span = tuple[int, int]


def quantities_of(text: str, skip: Sequence[Span], language: Language) -> tuple[Quantity, ...]:
    """Give the counted things of a sentence, in order; ``skip`` holds its dates, as offsets into it.

    Without durations, ages and results: that two happenings took as long says little of their being one.
    """
    found = (quantity for _, quantity in located_quantities(text, skip, language))
    return tuple(dict.fromkeys(q for q in found if q.unit != "h" and q.slot not in (AGE, SCORE)))


def located_quantities(text: str, skip: Sequence[Span], language: Language) -> tuple[tuple[int, Quantity], ...]:
    """Give the counted things of a sentence, each with the offset of its number."""
    return tuple((at, quantity) for at, quantity in located_numbers(text, skip, language) if quantity.slot)


def located_numbers(text: str, skip: Sequence[Span], language: Language) -> tuple[tuple[int, Quantity], ...]:
    """Give the counted things and the bare numbers, whose slot is empty: "organisers spoke of 40,000"."""
    return _located(text, tuple(skip), language.code)


@lru_cache(maxsize=512)
def _located(text: str, skip: tuple[Span, ...], code: str) -> tuple[tuple[int, Quantity], ...]:
    """Read a sentence once for all the happenings that it tells, and for the article's figures."""
    cased, language, counting = Cased.of(text), language_of(code), counting_of(code)
    numbers = list(_numbers(code).finditer(cased.low))
    if not numbers and not _DIGIT.search(cased.low):
        return ()
    ballots = dict(ballots_of(cased.low, numbers, counting))
    found, done = [], 0
    for match in numbers:
        if any(a < match.end() and match.start() < b for a, b in skip):
            continue
        unit = unit_of(cased.low, *match.span("number"))
        is_priced = unit is not None and unit.begin < match.start()  # "EUR 12" is no name
        value = None if not is_priced and _is_label(text, match, counting) else _value(match, language)
        if value is None or match.start() < done:
            continue
        unit = _ratio(cased.low, match, value, skip, language) or unit
        if unit is None and match["short"]:
            continue  # "5m" may be metres or minutes
        done = unit.end if unit else match.end()
        if match.start() in ballots:
            found.append((match.start(), Quantity(match["number"], value, ballots[match.start()])))
            continue
        quantity = _quantity(cased, match, (value, unit), skip, language)
        if quantity is not None:
            found.append((match.start(), quantity))
    ages = dict(ages_of(cased, skip, counting))
    counts = [(at, quantity) for at, quantity in found if at not in ages]
    scores = scores_of(cased.low, skip, counting)
    return tuple(sorted((*counts, *ages.items(), *scores), key=lambda located: located[0]))


def _ratio(text: str, number: re.Match[str], first: float, skip: Sequence[Span], language: Language) -> Unit | None:
    """Read what makes a number a share: the rest of "one in five"."""
    match = _ratios(language.code).match(text, number.end())
    if match is None or any(a < match.end() and match.start() < b for a, b in skip):
        return None
    whole = float(match["digits"] or language.numbers[match["word"]])
    return Unit("percent", 100 / whole, number.start(), match.end()) if 0 < first < whole else None


def _is_label(text: str, match: re.Match[str], counting: Counting) -> bool:
    """Tell whether a number counts nothing: part of a name, an address or a clock time, or too vague."""
    digits, lead = match["digits"] or "", text[max(0, match.start() - _NEAR) : match.start()]
    if match["word"] in counting.vague or (digits[:1] == "0" and digits[1:2].isdigit()):
        return True
    if (
        _LINK_BEFORE.search(lead[-_LINK:])
        or _LINK_AFTER.match(text, match.end())
        or counting.labels.search(lead.rstrip())
    ):
        return True
    if match["word"] and counting.several.search(lead.lower()):
        return True
    if _CLOCK.fullmatch(digits) and not match["scale"] and _AT.search(lead):
        return True
    return len(digits) == 4 and digits.isdigit() and not match["scale"] and not text[: match.start()].strip()


@cache
def _numbers(code: str) -> re.Pattern[str]:
    numbers = language_of(code).numbers
    known = sorted(numbers, key=len, reverse=True)
    words = "|".join(known)
    scales = "|".join(word for word in known if numbers[word] >= _LEAST_SCALE or word.startswith(_DOZEN))
    first = "".join(sorted({word[0] for word in known}))  # looked at before all else: most letters begin no number
    digits = r"\d[\d,.]*" if code == "en" else r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d[\d,.]*"
    counting = counting_of(code)
    joined = rf"(?:-(?P<joined>{counting.joined})\b)?"
    return re.compile(
        rf"(?<!\w)(?=[\d{first}])(?P<number>(?<![\w.,/:#-])(?P<digits>(?:{digits})(?<![.,]))"
        rf"(?:\s?(?P<scale>{scales})\b|(?P<short>{'|'.join(_SHORT)})\b)?"
        rf"|\b(?P<word>{words})(?P<more>(?:(?:[ -]|{counting.number_link})(?:{words})\b){{0,5}})\b)"
        rf"{joined}(?![\w/-]|[:.,]\d)"
    )


@cache
def _ratios(code: str) -> re.Pattern[str]:
    words = "|".join(sorted(language_of(code).numbers, key=len, reverse=True))
    return re.compile(rf"\s(?:{counting_of(code).ratio})\s(?:(?P<digits>[1-9]\d?|100)|(?P<word>{words}))\b(?![-.,]\w)")


@cache
def _wholes(code: str) -> re.Pattern[str]:
    """Match what ties some things to their whole, with its number: "of the", "of seven", "of the seven"."""
    counting, words = counting_of(code), "|".join(sorted(language_of(code).numbers, key=len, reverse=True))
    bare = rf"|\s?{counting.partitive} (?P<bare>\d+|{words}) (?=\w)" if counting.partitive else ""
    return re.compile(rf"\s?(?:{counting.whole}) (?:(?P<number>\d+|{words}) )?(?=\w){bare}")


def _value(match: re.Match[str], language: Language) -> float | None:
    if match["digits"]:
        digits = match["digits"].replace(",", "") if language.code == "en" else _european(match["digits"])
        try:
            value = float(digits)
        except ValueError:
            return None
        return value * (_SHORT[match["short"]] if match["short"] else language.numbers.get(match["scale"] or "", 1))
    rest = _number_words(language.code).findall(match["more"])
    return add_up([language.numbers[word] for word in (match["word"], *rest)])


@cache
def _number_words(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(language_of(code).numbers, key=len, reverse=True))})\b")


def _european(digits: str) -> str:
    return re.sub(r"\.(?=\d{3}(?!\d))|\s", "", digits).replace(",", ".")  # "4.5", as the Swiss write, has decimals


def _quantity(
    cased: Cased, match: re.Match[str], number: tuple[float, Unit | None], skip: Sequence[Span], language: Language
) -> Quantity | None:
    value, unit = number
    text, counting = cased.text, counting_of(language.code)
    begin, factor = (unit.begin, unit.factor) if unit else (match.start(), 1.0)
    bound, start = _bound(cased.low, begin, counting)
    told = unit.end if unit and unit.measure == "money" else match.end("number")
    role, end = _role(cased.low, start, told, counting)
    end = max(end, unit.end) if unit else end
    is_joined = match["joined"] and not unit
    head, modifiers = (match["joined"], []) if is_joined else group_of(text, end, language, counting, unit)
    if modifiers and modifiers[0].lower() in counting.measuring:
        head, modifiers = modifiers[0], []
    if not head and not unit and (noun := counting.number_of.search(cased.low[:start].rstrip())):
        head, modifiers = group_of(text[: noun.end(1)], noun.start(1), language, counting, None)
    is_part = False
    whole = None if unit else _wholes(language.code).match(cased.low, match.end())
    if whole and (role == "part" or whole.lastgroup):
        things, before = group_of(text, whole.end(), language, counting, None)
        is_part = bool(things) and not _are_people(things, counting)
        head, modifiers = (things, before) if is_part else (head, modifiers)
    is_people = _are_people(head, counting)
    counted = Counted(
        text, cased.low, start, end, head, head.lower(), modifiers, is_people, language, counting, unit,
        is_large=value >= _LARGE and not unit,
    )  # fmt: skip
    slot = slot_of(counted, is_several=unit is not None or value != 1 or text[match.start()].isdigit())
    if not slot and not head and (unit is None or unit.name == "percent"):
        slot = _part_of_fronted(cased, start, language, is_share=unit is not None)
    is_bare = not slot and not head and not unit
    if is_bare and value >= _MANY and counting.they.search(cased.low, max(0, start - _NEAR), start):
        slot = ANYBODY
    if is_part and slot == stem(head.lower(), language.code):
        role, slot = "total", PART_OF + slot
    scope = scope_of(counted, slot, skip) if slot else ()
    if slot and unit and slot not in WANTED and counting.asked.search(cased.low, 0, start):
        slot += ASKED
    no_claim = _NO_CLAIM_OF_NOUNS if language.has_capital_nouns else _NO_CLAIM
    if not slot and (head or (value <= 1 and not unit) or no_claim.search(text, 0, start)):
        return None
    if slot in counting.placed and not scope:
        return None
    written = " ".join(text[start : max(match.end("number"), unit.end if unit else 0)].split())
    return Quantity(written, value * factor, slot, bound, unit.name if unit else None, role, scope)


def _part_of_fronted(cased: Cased, start: int, language: Language, *, is_share: bool) -> str:
    """Name the slot of some of what its clause begins with: "Of the 640 lamps, 112 failed"."""
    fronted = _fronts(language.code).search(cased.low, 0, start)
    if fronted is None:
        return ""
    counting, (begin, end) = counting_of(language.code), fronted.span("things")
    head, before = group_of(cased.text[:end], begin, language, counting, None)
    noun = next((word for word in (*before, head) if word.endswith("s")), head)  # "votes present"
    if not noun or (_are_people(noun, counting) and not is_share):
        return ""
    return (SHARE_OF if is_share else PART_OF) + stem(noun.lower(), language.code)


@cache
def _fronts(code: str) -> re.Pattern[str]:
    """Match a clause that begins with a whole, up to the number of its part."""
    counting, words = counting_of(code), "|".join(sorted(language_of(code).numbers, key=len, reverse=True))
    return re.compile(
        rf"{counting.fronts} (?:(?:\d[\d.,\s]*|{words})\s)?"
        rf"(?P<things>[^,;:.\d()]{{2,60}}?)(?:,(?:\s[^\W\d]+)?|\s(?:{counting.front_verbs}))?\s\Z"
    )


def _are_people(noun: str, counting: Counting) -> bool:
    return noun.lower() in counting.people or bool(counting.peoples.match(noun) or counting.agents.match(noun))


def _bound(text: str, start: int, counting: Counting) -> tuple[Bound, int]:
    """Give how exact a number is said to be by the words before it, and where these begin."""
    lead = text[max(0, start - _NEAR) : start]
    if not counting.bounded.search(lead):
        return "exact", start
    found = [(m.start(), name) for name, told in counting.bounds.items() if (m := told.search(lead))]
    at, name = min(found)  # "no more than" is longer than "more than"
    return name, start - len(lead) + at


def _role(text: str, start: int, end: int, counting: Counting) -> tuple[Role, int]:
    """Tell a total from a part, an increment and what was before; give where the counted noun may begin."""
    lead, after = text[max(0, start - _LEAD) : start].rstrip(), text[end:].lstrip()
    if not (counting.beside[0].search(lead) or counting.beside[1].match(after)):
        return "total", end
    for name, (before, behind) in counting.roles.items():
        if before.search(lead):
            return name, end
        if found := behind.match(after):
            return name, end + len(text[end:]) - len(after) + (found.end() if name == "more" else 0)
    return "total", end
