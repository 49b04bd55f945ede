"""Whether two numbers called alike are of one occasion, by the evidence of their dates, names, words and places.

Two figures are compared where they count the same thing of the same place or holder, and evidence says that it is of
the same occasion: one event tells both, or their dates, names and words meet. What counts as the same thing is decided
by the mentions; where a disagreement is shown, by ``figures``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from math import log, log2, log10

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.clustering import FORBIDDEN, cluster, mean_of_pairs
from chronicle.merge.figure_dates import are_close, weigh_dates
from chronicle.merge.reckoning import are_reckoned_apart
from chronicle.merge.rounding import is_rising, is_rounding
from chronicle.merge.told_numbers import Told, are_other_ballots, names_others, order_of, totals
from chronicle.model import Figure, FigureKind

__all__ = ["DWINDLING", "MAX_RATIO", "ONE_TELLING", "SOON", "Bucket", "are_of_one_size", "speak_apart"]

AGE = "age"
"""The slot of how old somebody is: of other people it is another."""

DWINDLING = frozenset({"missing", "trapped", "hostage"})
"""Slots of those who are found or freed in time: fewer, told later, is news."""

ONE_OCCASION = 2.0
"""Evidence from which two figures are of one occasion."""

_RIVALS = 4.0
"""Of two claims of one article: no other number comes nearer to either."""
_ONLY_ONES = 1.0
"""Each article gives only one number of its kind."""
_ONLY_ONES_OF_FEW = 2.0
"""The same in a story of few articles, which seldom tells of two tolls, two crowds or two fines."""
FEW_ARTICLES = 20
_ONLY_ONES_OF_MANY = 0.5
"""The same of what comes often, such as crowds."""
_ONE_PARAGRAPH = 1.0
"""The sentences around both tell one event."""
_SHARED_WORD = 0.5
_MOST_WORDS = 1.0
"""What shared words come to at most."""
_WORDS_OF_CHANCE = 2
"""Telling words that two sentences of one story may share and not tell the same, where no slot is known."""

_WORDS_OF_ONE = 4
"""Telling words that two clauses of one event share and hardly tell of two things."""

_SHARED_COMMON_NAME = 0.5
_SOON_AFTER = 0.5
SOON = timedelta(14)
"""Between two publications that may tell of one occasion."""

MAX_RATIO = 5.0
"""Between two numbers of one thing. Farther apart they seldom count the same."""
MAX_RATIO_UNNAMED = 2.0
"""The same where only the counted noun says what is counted."""

MAX_RATIO_NEAR = 1.3
"""Between two counts of one noun that are hardly of two things by chance."""
_NEAR_COUNTS = 2.5
"""What that says, where the articles came out soon one after the other, or the sentences share a word."""
_TIGHTER = 0.5
"""What every halving of their distance adds: seconds counted as 371 and 362 are hardly of two things."""
_LARGER = 0.5
"""What every digit from four on adds: large numbers are rare."""
_MOST_NEAR = 4.0
NEAR_FROM = 10
"""Below it counts are near each other anyway."""
SMALL_METRES = 1.0
"""A length below it is of rain, of snow, of how far water rose: a story tells one, and longer ones are of anything."""
SOME_FROM = 4
"""The same of one noun in paragraphs that tell one event: nine satellites and eleven, not two men and three."""

ONE_TELLING = timedelta(366)
"""Between two publications beyond which numbers of one kind are of two occasions, if nothing else ties them."""
_REPORTED_WITHIN = timedelta(7)
"""Before publication: a date this near to it is when a toll was told, not what it is a toll of."""


class Bucket:
    """The figures of one story that count one thing in one unit."""

    def __init__(self, told: Sequence[Told], articles: int) -> None:
        self._articles = articles
        self.by_article: dict[str, list[Told]] = defaultdict(list)
        for one in told:
            self.by_article[one.figure.article].append(one)
        largest = totals(told)
        self.totals = largest[: limits.MAX_COMPARED_FIGURES]
        self.left_out = len(largest) - len(self.totals)

    def clashes(self) -> Iterator[list[Told]]:
        """Give the figures that stand against each other, together.

        Figures of one occasion are grouped by the mean of their evidence: pair by pair, a report of other clashes would
        chain the toll of one town to that of another.
        """
        pairs = [(a, b) for b in range(len(self.totals)) for a in range(b)]
        edges = [pair for pair in pairs if self._weight(*pair) >= 0]
        groups = cluster(len(self.totals), edges, lambda: mean_of_pairs(self._weight), 0.0, len(self.totals))
        for items in self._joined(groups) if self._is_few else groups:
            clash = {item for pair in combinations(items, 2) if self._clash(*pair) for item in pair}
            values = {self.totals[item].value for item in clash}
            if clash:  # with all who give either
                yield [self.totals[item] for item in sorted(items) if self.totals[item].value in values]

    def _joined(self, groups: Iterable[Sequence[int]]) -> list[list[int]]:
        """Join two groups each of one value where any two of them clash: that many tell a number loosens nothing."""
        joined: list[list[int]] = []
        for group in sorted(map(sorted, groups)):
            other = next((one for one in joined if self._are_rival_values(one, group)), None)
            if other is None:
                joined.append(group)
            else:
                other += group
        return joined

    def _are_rival_values(self, one: Sequence[int], other: Sequence[int]) -> bool:
        same = [pair for group in (one, other) for pair in combinations((self.totals[n] for n in group), 2)]
        is_often = self.totals[one[0]].figure.kind == "recurring"
        if is_often or not all(is_rounding(a.figure.quantity, b.figure.quantity) for a, b in same):
            return False
        pairs = [(a, b) for a in one for b in other]
        return any(self._clash(*pair) for pair in pairs) and all(self._weight(*pair) > FORBIDDEN for pair in pairs)

    def _clash(self, a: int, b: int) -> bool:
        left, right = self.totals[a], self.totals[b]
        if _are_rivals(left.figure, right.figure):
            return not is_rounding(left.figure.quantity, right.figure.quantity) and not self._corrects_itself(
                left, right
            )
        return speak_apart(left, right) and self._weight(a, b) >= 0 and self._differ(left, right)

    def _corrects_itself(self, left: Told, right: Told) -> bool:
        """Tell whether one paper takes back what it alone had told: "350 jobs, not 450", said on the next day."""
        if left.figure.claimed_by or right.figure.claimed_by:
            return False
        told = [t for own in self.by_article.values() for t in own if t.value in (left.value, right.value)]
        earlier = {t.voice for t in told if t.figure.article != left.figure.article}
        return earlier == {left.voice}

    def _weight(self, a: int, b: int) -> float:
        """Weigh whether two figures answer one question, from 0 up."""
        left, right = self.totals[a], self.totals[b]
        if _are_rivals(left.figure, right.figure):
            return _RIVALS
        shared = left.events & right.events
        if left.figure.quantity.slot == AGE and len(self._shared_words(left, right)) < self._words_of_one(left, right):
            return FORBIDDEN
        if not shared and not self._may_be_one_time(left, right):
            return FORBIDDEN
        if are_other_ballots(left, right):
            return FORBIDDEN
        if left.scope != right.scope and not (left.scope <= right.scope or right.scope <= left.scope):
            return FORBIDDEN
        if left.scope != right.scope and not shared and not (left.scope and right.scope):
            is_of_one_day = self._is_few and weigh_dates(left.figure.dates, right.figure.dates) > 0
            if not is_of_one_day:
                return FORBIDDEN
        if left.figure.kind == "recurring" and not shared and left.instances != right.instances:
            return FORBIDDEN
        if shared and (_kind(left, right) != "counted" or self._are_near(left, right)):
            return ONE_OCCASION
        is_echo = self._is_few and (self._is_echo(left, right) or self._is_echo(right, left))
        weight = self._evidence(left, right) - ONE_OCCASION
        return max(weight, ONE_OCCASION) if is_echo else weight

    @property
    def _is_few(self) -> bool:
        return self._articles <= FEW_ARTICLES

    def _is_echo(self, left: Told, right: Told) -> bool:
        """Tell whether an article takes up another's number beside its own: "34 metres down, not 31"."""
        own = [t for t in self.by_article[left.figure.article] if t is left or _are_rivals(t.figure, left.figure)]
        return len(own) > 1 and left.voice != right.voice and any(t.value == right.value for t in own)

    def _are_near(self, left: Told, right: Told) -> bool:
        """Tell whether two counts of one noun are too alike to be of two things: 27 and 31 countries, not 2 and 3 men.

        Each article of a story of few gives one such number only.
        """
        small, large = sorted((abs(left.value), abs(right.value)))
        if not self._is_few or (left.figure.quantity.unit == "m" and large >= SMALL_METRES):
            return False
        is_measured = left.figure.quantity.unit is not None or left.value % 1 != 0 or right.value % 1 != 0
        beside = bool(left.around & right.around)
        most = MAX_RATIO_UNNAMED if beside else MAX_RATIO_NEAR
        is_near = (is_measured or small >= (SOME_FROM if beside else NEAR_FROM)) and large <= most * small
        is_tied = beside or left.figure.quantity.unit != "h"
        shared = left.events & right.events
        return is_near and is_tied and self._is_only(left, shared) and self._is_only(right, shared)

    def _near_evidence(self, left: Told, right: Told) -> float:
        """Weigh that two counts of one noun are near: the more, the larger they are and the nearer to each other."""
        if not self._are_near(left, right):
            return 0.0
        small, large = sorted((abs(left.value), abs(right.value)))
        if not small:
            return _NEAR_COUNTS
        half_step = 0.5 if small % 1 == large % 1 == 0 else 0.05
        tight = log2(log(MAX_RATIO_NEAR) / log((large + half_step) / small))
        digits = log10(small) - 2
        return min(_NEAR_COUNTS + _TIGHTER * max(tight, 0.0) + _LARGER * max(digits, 0.0), _MOST_NEAR)

    @staticmethod
    def _may_be_one_time(left: Told, right: Told) -> bool:
        """Tell whether both are of now, or both of one time long before; a sum stands while it is told."""
        if left.figure.kind == "measured" or not (left.figure.is_background or right.figure.is_background):
            return True
        is_old = left.figure.is_background and right.figure.is_background
        return is_old and any(are_close(a, b) for a in left.figure.dates for b in right.figure.dates)

    def _evidence(self, left: Told, right: Told) -> float:
        """Add up what says that two figures are of one occasion."""
        dates = weigh_dates(left.figure.dates, right.figure.dates)
        if left.figure.kind == "standing":
            return ONE_OCCASION + dates
        shared = self._shared_words(left, right)
        beside = _ONE_PARAGRAPH * bool(left.around & right.around)
        if _kind(left, right) == "counted":
            soon = _SOON_AFTER * (abs(left.published - right.published) <= SOON)
            near = self._near_evidence(left, right)
            near += soon * (near > 0)
            return dates + beside + near + _SHARED_WORD * (len(shared) - _WORDS_OF_CHANCE)
        if dates < 0 and _is_update(left, right):
            dates = 0.0
        if self._is_few and dates == 0:
            dates = max(weigh_dates(left.days, right.days), 0.0)
        only = self._is_only(left) and self._is_only(right)
        apart = abs(left.published - right.published)
        is_other = not shared and names_others(left, right)
        is_apart = apart > ONE_TELLING and left.figure.kind != "measured" and not left.figure.is_background
        if (not only or is_apart or is_other) and dates + beside <= 0:
            return 0.0
        common = bool(left.names & right.names & (left.common | right.common))
        alone = self._only_ones(left.figure.kind)
        told = (
            min(_SHARED_WORD * len(shared), _MOST_WORDS) + _SHARED_COMMON_NAME * common + _SOON_AFTER * (apart <= SOON)
        )
        near = _NEAR_COUNTS * (dates >= 0 and self._are_near(left, right))
        return dates + beside + max(only * alone, near) + told

    def _only_ones(self, kind: FigureKind) -> float:
        """Weigh that each article gives only one number of its kind."""
        if kind == "recurring" or (kind == "measured" and not self._is_few):
            return _ONLY_ONES_OF_MANY
        return _ONLY_ONES_OF_FEW if self._is_few else _ONLY_ONES

    @staticmethod
    def _shared_words(left: Told, right: Told) -> frozenset[str]:
        """Give the telling words and names of both sentences, beside what names the slot."""
        quantity = left.figure.quantity
        slot = set(words.content_words(f"{quantity.slot} {quantity.unit or ''} {quantity.text}"))
        shared = (left.terms & right.terms) - slot
        return frozenset(w for w in shared if _is_telling(w, left) and _is_telling(w, right))

    def _words_of_one(self, left: Told, right: Told) -> int:
        """Give how many telling words say that two ages are of one person: fewer where one event has no other's."""
        are_alone = left.events & right.events and self._is_only(left) and self._is_only(right)
        return _WORDS_OF_CHANCE - 1 if are_alone else _WORDS_OF_CHANCE

    def _is_only(self, told: Told, events: frozenset[int] = frozenset()) -> bool:
        """Tell whether its article gives no other such number, or none that is told of those events."""
        return all(
            is_rounding(told.figure.quantity, other.figure.quantity)
            for other in self.by_article[told.figure.article]
            if not other.figure.is_background and not _are_rivals(told.figure, other.figure)
            if not events or other.events & events
            if other.figure.quantity.unit is None or are_of_one_size(told.value, other.value)
        )

    def _differ(self, left: Told, right: Told) -> bool:
        """Tell whether no number that one article gives of it is the other's."""
        small, large = sorted((abs(left.value), abs(right.value)))
        is_of_one_time = left.figure.is_background == right.figure.is_background
        is_tied = left.events & right.events and (
            weigh_dates(left.figure.dates, right.figure.dates) > 0
            or (is_of_one_time and len(self._shared_words(left, right)) >= _WORDS_OF_ONE)
        )
        is_unnamed = _kind(left, right) == "counted" and not is_tied
        most = MAX_RATIO_UNNAMED if is_unnamed else MAX_RATIO
        if left.figure.quantity.slot in DWINDLING and is_rising([(t.published, -t.value) for t in (left, right)]):
            return False
        if large > most * small or are_reckoned_apart(
            (left.figure.quote, left.value), (right.figure.quote, right.value)
        ):
            return False
        return not any(
            is_rounding(a.figure.quantity, b.figure.quantity)
            for a in self.by_article[left.figure.article]
            for b in self.by_article[right.figure.article]
        )


def are_of_one_size(one: float, other: float) -> bool:
    """Tell whether one number may be told of the other's thing: 2 tonnes of cable are no cargo of 31,000."""
    small, large = sorted((abs(one), abs(other)))
    return large <= MAX_RATIO * small


def speak_apart(left: Told, right: Told) -> bool:
    """Tell whether two figures are two voices': of two publishers, or of two claimants whom one heard on two days.

    What one paper's later article gives more of is news.
    """
    if left.voice != right.voice:
        return True
    ours, theirs = left.figure, right.figure
    are_claimed = bool(ours.claimed_by and theirs.claimed_by) and ours.claimed_by != theirs.claimed_by
    return (
        are_claimed
        and ours.article != theirs.article
        and not is_rising([(t.published, t.value) for t in (left, right)])
    )


def _kind(left: Told, right: Told) -> FigureKind:
    """Give the kind of two figures; where one only tells what it counts by its noun, that is the kind."""
    return right.figure.kind if right.figure.kind == "counted" else left.figure.kind


def _are_rivals(left: Figure, right: Figure) -> bool:
    """Tell whether one article gives both as claims of two about one thing."""
    return left.article == right.article and (left.rival == right.at or right.rival == left.at)


def _is_update(left: Told, right: Told) -> bool:
    """Tell whether the later article only gives more, each on the days that it reports of: a toll that rose."""
    before, after = sorted((left, right), key=order_of)
    return before.value < after.value and all(
        when.start is not None
        and len(when.choices) == 1
        and told.published - _REPORTED_WITHIN <= when.start <= told.published < date.max
        for told in (before, after)
        for when in told.figure.dates
    )


def _is_telling(word: str, told: Told) -> bool:
    return words.weight(word) == 1.0 and word not in told.common and not word[0].isdigit()
