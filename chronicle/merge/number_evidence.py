"""What says that two numbers of two sources answer one question: named levels with their weights, in one table.

Sources seldom call a thing alike: one tells how many were moved out, another how many left their homes. Nor is one word
one thing: a story has two votes and three crowds. What tells is how near the numbers are for their size, whether either
article has others that the rival's may be meant beside, and what their sentences share that few of the story do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf, log2
from typing import Literal

from chronicle.merge import words
from chronicle.merge.figure_dates import are_close, weigh_dates
from chronicle.merge.kinds import ANYBODY, MEASURED, UNNAMED
from chronicle.merge.occasions import DWINDLING, MAX_RATIO, ONE_TELLING, SOON, are_of_one_size, speak_apart
from chronicle.merge.rarity import fading
from chronicle.merge.reckoning import are_reckoned_apart
from chronicle.merge.rounding import is_rising, is_rounding
from chronicle.merge.told_numbers import Told, are_other_ballots, names_others

__all__ = ["ONE_QUESTION", "Numbers", "may_be_one_thing"]

ONE_QUESTION = 0.5
"""Evidence from which two numbers answer one question: somewhat likelier than not."""

_OF_ITS_OWN = frozenset({"age", "score"})
"""Slots that are never taken for another, and of which a story tells many: one event or day must tie them."""

_PEOPLE = frozenset({ANYBODY, words.stem(ANYBODY)})
"""Slots of people of whom nothing is told."""
_PRESENT = _PEOPLE | {"crowd", "on strike"}
"""Slots of people who were there, whatever they did."""
_TIED = frozenset({"one event", "same day"})
_HAPPENS = frozenset({"incident", "recurring"})
_FEW, _TENS = 10, 100
_LEAST_LONG = 100
"""From which the same digits in another order are hardly chance."""
_BESIDE = ((0, "none"), (2, "few"), (5, "some"), (inf, "many"))
_LEAST_OF_NOUNS = 4
"""Below it any two numbers are near: two nouns with them are of two things."""

Aspect = Literal["thing", "digits", "time", "beside", "background", "claimed", "published", "named", "topic"]
Level = tuple[Aspect, str]

# In bits, as in ``levels``: a logistic regression over the 900 pairs of numbers that may be of one thing in the stories
# and cases that may be read, rounded; where few pairs were seen, the earlier judgement stands. In stories left out of
# the counting, four of five pairs from the threshold up answered one question; fewer in fresh ones.
PRIOR = -0.5
WEIGHTS: Mapping[Aspect, Mapping[str, float]] = {
    "thing": {
        "one name": 0.0, "one noun": -1.75, "one measure": -4.5, "people": -2.75, "people, called otherwise": -3.5,
        "people and a name": -4.25, "two nouns": -4.5, "two nouns, in one unit": -4.25, "a noun and a name": -5.25,
        "a noun and a name, in one unit": -3.75,
    },
    "digits": {"changed about": 2.25, "others": 0.0},
    "time": {"one event": 2.0, "same day": 0.25, "beside one event": 0.75, "untold": 0.0, "other day": -1.75},
    "beside": {"none": 1.25, "few": 0.0, "some": -0.25, "many": -1.25},
    "background": {"of now": 0.0, "of one": -1.0, "of both": 0.5, "of one time": 1.5},
    "claimed": {"none": 0.0, "one": 1.75, "both": 3.0},
    "published": {"within a fortnight": 0.75, "later": 0.0},
    "named": {"in the other's sentence": 0.75, "no": 0.0},
    "topic": {"two or three articles": 0.75, "more articles": 0.0},
}  # fmt: skip
NEARNESS: Mapping[float, tuple[float, float, float]] = {
    1.05: (0.25, 1.5, 2.0),
    1.15: (0.25, 0.75, 2.5),
    1.35: (0.5, -0.25, 1.5),
    2.0: (0.5, -1.25, 1.5),
    3.0: (-0.75, -1.0, -1.5),
    MAX_RATIO: (-2.0, -2.0, -2.0),
}
"""By how many times the smaller the larger is at most: of numbers below ten, below a hundred, and others."""
_RARITY = 0.3
"""What every bit weighs by which the words are rare that both sentences have."""
_NEXT = 0.6
"""What the next word weighs of that, and so on: long sentences share some by chance."""
_ELSEWHERE = 5
"""Sentences of other stories that hardly have a word: in two short articles everything seems common."""


class Numbers:
    """The numbers of one story, by which two of them are weighed."""

    def __init__(self, told: Sequence[Told], articles: int) -> None:
        """Note what each article numbers, and how rare the words of the numbers' sentences are."""
        self._is_few = articles <= 3
        self._by_unit: dict[tuple[str, str], list[Told]] = defaultdict(list)
        for one in told:
            self._by_unit[one.figure.article, one.unit].append(one)
        sentences = {(one.figure.article, one.figure.start): one.terms for one in told}
        self._sentences = len(sentences)
        self._having = Counter(word for terms in sentences.values() for word in terms)

    def may_differ(self, left: Told, right: Told) -> bool:
        """Tell whether two numbers that are not one may be told of one thing by two voices."""
        ours, theirs = left.figure.quantity, right.figure.quantity
        return (
            left.unit == right.unit
            and are_of_one_size(left.value, right.value)
            and speak_apart(left, right)
            and may_be_one_thing(left, right)
            and _may_be_of_one_place(left, right)
            and not is_rounding(ours, theirs)
            and not are_other_ballots(left, right)
            and not _is_of_another_time(left, right)
            and (left.slot == right.slot != UNNAMED or self._are_tied(left, right))
            and not are_reckoned_apart((left.figure.quote, left.value), (right.figure.quote, right.value))
        )

    def _are_tied(self, left: Told, right: Told) -> bool:
        """Tell whether more than their size says that two numbers of two names are of one thing."""
        return (
            _thing(left, right) == "people"
            or _time(left, right) in _TIED
            or (_are_people(left, right) and _time(left, right) == "beside one event")
            or _names(left, right)
            or _names(right, left)
            or _are_changed_about(left, right)
            or self.rarity(left, right) > 0
        )

    def weigh(self, left: Told, right: Told) -> float:
        """Weigh whether two numbers answer one question, in bits from the threshold."""
        levels = sum(WEIGHTS[aspect].get(level, 0.0) for aspect, level in self.levels(left, right))
        return PRIOR + levels + _nearness(left, right) + _RARITY * self.rarity(left, right) - ONE_QUESTION

    def levels(self, left: Told, right: Told) -> Iterator[Level]:
        """Give the level of each aspect."""
        yield "thing", _thing(left, right)
        yield "digits", "changed about" if _are_changed_about(left, right) else "others"
        yield "time", _time(left, right)
        beside = self._beside(left, right) + self._beside(right, left)
        yield "beside", next(name for most, name in _BESIDE if beside <= most)
        yield "background", _background(left, right)
        claimed = bool(left.figure.claimed_by) + bool(right.figure.claimed_by)
        yield "claimed", ("none", "one", "both")[claimed]
        yield "published", _published(left, right)
        yield "named", "in the other's sentence" if _names(left, right) or _names(right, left) else "no"
        yield "topic", "two or three articles" if self._is_few else "more articles"

    def _beside(self, told: Told, rival: Told) -> int:
        """Count the other numbers of its article that the rival's may be meant beside."""
        others = {one.value for one in self._by_unit[told.figure.article, told.unit]} - {told.value}
        return sum(are_of_one_size(value, rival.value) for value in others)

    def rarity(self, left: Told, right: Told) -> float:
        """Add up how rare the words are that both sentences have, in bits, each next one counting less."""
        named = " ".join(f"{told.figure.quantity.slot} {told.figure.quantity.text}" for told in (left, right))
        shared = (left.terms & right.terms).difference(words.content_words(named), left.common & right.common)
        telling = (word for word in shared if not word[0].isdigit() and words.weight(word) == 1.0)
        return fading(map(self._bits, telling), _NEXT)

    def _bits(self, word: str) -> float:
        return log2((self._sentences + _ELSEWHERE) / (self._having[word] + 1))


def _are_people(left: Told, right: Told) -> bool:
    """Tell whether one number is of people by their noun alone, and the other of people or of what is done to some."""
    told = (left, right)
    are_nouns = any(one.figure.is_people for one in told)
    return are_nouns and all(one.figure.is_people or one.figure.kind == "incident" for one in told)


def _nearness(left: Told, right: Told) -> float:
    small, large = sorted((abs(left.value), abs(right.value)))
    size = 0 if small < _FEW else 1 if small < _TENS else 2
    return next((weights[size] for most, weights in NEARNESS.items() if large <= most * small), 0.0)


def _are_changed_about(left: Told, right: Told) -> bool:
    """Tell whether two long numbers have the same digits in another order: 231 and 213, whatever they are said of."""
    return _digits(left.value) == _digits(right.value) != ""


def _digits(value: float) -> str:
    """Give the digits of a number that has enough of them, none at its end, in order."""
    is_long = value % 1 == 0 and value >= _LEAST_LONG and value % 10 != 0
    return "".join(sorted(str(int(value)))) if is_long else ""


def _may_be_of_one_place(left: Told, right: Told) -> bool:
    """Tell whether two numbers may be of one place or holder; what only one names is another's on another day."""
    if not (left.scope <= right.scope or right.scope <= left.scope):
        return False
    is_tied = _time(left, right) in _TIED
    return is_tied or (bool(left.scope) == bool(right.scope) and not names_others(left, right))


def _is_of_another_time(left: Told, right: Told) -> bool:
    """Tell whether fewer are missing later, what comes often came again, or one is told long before the other."""
    if left.events & right.events:
        return False
    if left.slot in DWINDLING and is_rising([(t.published, -t.value) for t in (left, right)]):
        return True
    if left.figure.kind == "recurring" and left.instances != right.instances:
        return True
    if left.figure.kind == "recurring" and weigh_dates(left.figure.dates, right.figure.dates) < 0:
        return True
    is_news = all(one.figure.kind in _HAPPENS and not one.figure.is_background for one in (left, right))
    if is_news and abs(left.published - right.published) > ONE_TELLING and _time(left, right) != "same day":
        return True
    return _is_long_before(left, right) or _is_long_before(right, left)


def _is_long_before(one: Told, other: Told) -> bool:
    """Tell whether one number is told of a time that was over a year before the other's article, which tells of now."""
    ends = [when.last for when in one.figure.dates if when.last is not None]
    is_old = one.figure.is_background and bool(ends) and not other.figure.is_background
    return is_old and all(last + ONE_TELLING < other.published for last in ends)


def may_be_one_thing(left: Told, right: Told) -> bool:
    """Tell whether two names may be of one thing: of two that say what is counted each is another."""
    if left.slot in _OF_ITS_OWN or right.slot in _OF_ITS_OWN:
        return left.slot == right.slot and _time(left, right) in _TIED
    smallest = min(abs(left.value), abs(right.value))
    nouns = sum(one.figure.kind == "counted" for one in (left, right))
    if left.slot == right.slot:
        return not nouns or bool(left.unit) or smallest >= _LEAST_OF_NOUNS or bool(left.events & right.events)
    if {left.slot, right.slot} <= _PRESENT:
        return True
    if left.figure.kind == right.figure.kind == "measured":
        return True  # money is named by whatever noun is near
    least = _FEW if nouns == 2 else _LEAST_OF_NOUNS
    return nouns > 0 and smallest >= least


def _thing(left: Told, right: Told) -> str:
    if left.slot == right.slot == UNNAMED:
        return "two nouns, in one unit"
    if left.slot == right.slot:
        if left.figure.quantity.slot in MEASURED - {UNNAMED}:
            return "one measure"
        return "one noun" if "counted" in (left.figure.kind, right.figure.kind) else "one name"
    if {left.slot, right.slot} <= _PRESENT:
        return "people"
    people = [one.figure.is_people or one.slot in _PEOPLE for one in (left, right)]
    if all(people):
        return "people, called otherwise"
    if any(people):
        return "people and a name"
    are_nouns = left.figure.kind == right.figure.kind
    return ("two nouns" if are_nouns else "a noun and a name") + (", in one unit" if left.unit else "")


def _time(left: Told, right: Told) -> str:
    if left.events & right.events:
        return "one event"
    dates = weigh_dates(left.days, right.days)
    if dates > 0 or weigh_dates(left.figure.dates, right.figure.dates) > 0:
        return "same day"
    if left.around & right.around:
        return "beside one event"
    return "other day" if dates < 0 else "untold"


def _background(left: Told, right: Told) -> str:
    old = left.figure.is_background + right.figure.is_background
    if old < 2:
        return ("of now", "of one")[old]
    return "of one time" if any(are_close(a, b) for a in left.figure.dates for b in right.figure.dates) else "of both"


def _published(left: Told, right: Told) -> str:
    return "within a fortnight" if abs(left.published - right.published) <= SOON else "later"


def _names(one: Told, other: Told) -> bool:
    """Tell whether a sentence names what the other's number is of, where the two are called otherwise."""
    return one.slot != other.slot and not other.terms.isdisjoint(words.content_words(one.figure.quantity.slot))
