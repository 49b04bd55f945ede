"""Numbers on which independent sources of one story disagree, dated or not, and the event each is shown on.

Two figures are compared where they count the same thing of the same place or holder, and evidence says that it is
of the same occasion: one event tells both, or their dates, names and words meet. What counts as the same thing is
decided by the mentions; rounding and rising tolls are told apart in ``conflicts``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.clustering import components
from chronicle.merge.independence import Voices
from chronicle.merge.placing import Places
from chronicle.merge.profile import Telling
from chronicle.merge.relation import DateRelation, is_fine, relate
from chronicle.merge.reprints import telling_text
from chronicle.merge.rounding import is_rising, is_rounding
from chronicle.model import Article, Figure, Mention
from chronicle.timeline import Conflict, ConflictValue
from chronicle.when import When

__all__ = ["figure_key", "figures_of", "find_disagreements"]

ONE_OCCASION = 2.0
"""Evidence from which two figures are of one occasion."""

_SAME_DAY = 2.0
_OTHER_DAY = -2.0
_ONLY_ONES = 1.5
"""Each article gives only one number of its kind."""
_ONLY_MEASURED = 1.5
"""The same of a sum or a share, whose noun says more: "turnout", "reward"."""
_ONE_PARAGRAPH = 1.0
"""The sentences around both tell one event."""
_SHARED_WORD = 0.5
_MOST_WORDS = 1.0
"""What shared words come to at most."""
_WORDS_OF_CHANCE = 2
"""Telling words that two sentences of one story may share and not tell the same, where no slot is known."""

_SHARED_COMMON_NAME = 0.5
_SOON_AFTER = 0.5
SOON = timedelta(14)
"""Between two publications that may tell of one occasion."""

MAX_RATIO = 5.0
"""Between two numbers of one thing. Farther apart they seldom count the same."""
MAX_RATIO_UNNAMED = 2.0
"""The same where only the counted noun says what is counted."""

_ONE_TELLING = timedelta(366)
"""Between two publications beyond which numbers of one kind are of two occasions, if nothing else ties them."""
_REPORTED_WITHIN = timedelta(7)
"""Before publication: a date this near to it is when a toll was told, not what it is a toll of."""

_LEAD_CHARS = 300
"""Characters of an article's first paragraph that set its scene."""

_NAME_ROOT = 4
"""Letters that a place and its people share: "Kenya", "Kenyans"."""

_NAME = re.compile(r"(?<=[^.!?\"“”]\s)[A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with what it is compared by."""

    figure: Figure
    voice: str
    published: date
    """``date.max`` where not known to begin anywhere."""
    events: frozenset[int]
    """Those whose mentions tell it."""
    around: frozenset[int]
    """Those told in its paragraph."""
    scope: frozenset[str]
    terms: frozenset[str]
    names: frozenset[str]
    common: frozenset[str]

    @property
    def value(self) -> float:
        return self.figure.quantity.value


Key = tuple[str, str, str]
"""Story, slot and unit."""


class _Bucket:
    """The figures of one story that count one thing in one unit."""

    def __init__(self, told: Sequence[_Told]) -> None:
        self.by_article: dict[str, list[_Told]] = defaultdict(list)
        for one in told:
            self.by_article[one.figure.article].append(one)
        largest: dict[tuple[str, frozenset[str], frozenset[int], bool], _Told] = {}
        for one in told:  # the largest is the total, what is smaller a part of it
            key = (one.figure.article, one.scope, one.events, one.figure.is_background)
            if key not in largest or one.value > largest[key].value:
                largest[key] = one
        self.totals = sorted(largest.values(), key=_order)[: limits.MAX_COMPARED_FIGURES]

    def clashes(self) -> Iterator[list[_Told]]:
        """Give the figures that stand against each other, together."""
        pairs = [
            (a, b)
            for b in range(len(self.totals))
            for a in range(b)
            if self._is_one_question(self.totals[a], self.totals[b]) and self._differ(self.totals[a], self.totals[b])
        ]
        for items in components(pairs):
            yield [self.totals[item] for item in items]

    def _is_one_question(self, left: _Told, right: _Told) -> bool:
        if left.voice == right.voice:
            return False
        shared = left.events & right.events
        if not shared and (left.figure.is_background or right.figure.is_background):
            return False
        if left.scope != right.scope and not (left.scope <= right.scope or right.scope <= left.scope):
            return False
        if left.scope != right.scope and not shared and not (left.scope and right.scope):
            return False
        if shared and left.figure.kind != "counted":
            return True
        return self._evidence(left, right) >= ONE_OCCASION

    def _evidence(self, left: _Told, right: _Told) -> float:
        """Add up what says that two figures are of one occasion."""
        dates = _dates(left.figure.dates, right.figure.dates)
        if left.figure.kind == "standing":
            return ONE_OCCASION + dates
        shared = self._shared_words(left, right)
        beside = _ONE_PARAGRAPH * bool(left.around & right.around)
        if left.figure.kind == "counted":
            return dates + beside + _SHARED_WORD * (len(shared) - _WORDS_OF_CHANCE)
        if dates < 0 and _is_update(left, right):
            dates = 0.0
        only = self._is_only(left) and self._is_only(right)
        apart = abs(left.published - right.published)
        is_other = not shared and _name_others(left, right)
        if (not only or apart > _ONE_TELLING or is_other) and dates + beside <= 0:
            return 0.0
        common = bool(left.names & right.names & (left.common | right.common))
        alone = _ONLY_MEASURED if left.figure.kind == "measured" else _ONLY_ONES
        told = (
            min(_SHARED_WORD * len(shared), _MOST_WORDS) + _SHARED_COMMON_NAME * common + _SOON_AFTER * (apart <= SOON)
        )
        return dates + beside + only * alone + told

    @staticmethod
    def _shared_words(left: _Told, right: _Told) -> frozenset[str]:
        """Give the telling words and names of both sentences, beside what names the slot."""
        quantity = left.figure.quantity
        slot = set(words.content_words(f"{quantity.slot} {quantity.unit or ''} {quantity.text}"))
        shared = (left.terms & right.terms) - slot
        return frozenset(w for w in shared if _is_telling(w, left) and _is_telling(w, right))

    def _is_only(self, told: _Told) -> bool:
        others = self.by_article[told.figure.article]
        return all(is_rounding(told.figure.quantity, o.figure.quantity) for o in others if not o.figure.is_background)

    def _differ(self, left: _Told, right: _Told) -> bool:
        """Tell whether no number that one article gives of it is the other's."""
        small, large = sorted((abs(left.value), abs(right.value)))
        most = MAX_RATIO_UNNAMED if left.figure.kind == "counted" else MAX_RATIO
        if large > most * small:
            return False
        return not any(
            is_rounding(a.figure.quantity, b.figure.quantity)
            for a in self.by_article[left.figure.article]
            for b in self.by_article[right.figure.article]
        )


def _is_update(left: _Told, right: _Told) -> bool:
    """Tell whether the later article only gives more, each on the days that it reports of: a toll that rose."""
    before, after = sorted((left, right), key=_order)
    return before.value < after.value and all(
        when.start is not None and told.published - _REPORTED_WITHIN <= when.start <= told.published < date.max
        for told in (before, after)
        for when in told.figure.dates
    )


def _name_others(left: _Told, right: _Told) -> bool:
    """Tell whether two sentences name only different people and places, beside those that their story is full of."""
    ours, theirs = ({n for n in one.names - one.common if words.weight(n) == 1.0} for one in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_telling(word: str, told: _Told) -> bool:
    return words.weight(word) == 1.0 and word not in told.common and not word[0].isdigit()


def _dates(left: Sequence[When], right: Sequence[When]) -> float:
    """Weigh how the dates beside two numbers stand to each other; coarse dates say nothing."""
    relations = {relate(a, b) for a in left for b in right if is_fine(a) and is_fine(b)}
    if not relations:
        return 0.0
    if relations - {DateRelation.APART, DateRelation.NEIGHBOUR, DateRelation.OTHER_HOUR}:
        return _SAME_DAY
    return 0.0 if DateRelation.NEIGHBOUR in relations else _OTHER_DAY


def _order(told: _Told) -> tuple[date, str, int]:
    return (told.published, told.figure.article, told.figure.at)


# -- figures made comparable --------------------------------------------------------------------


def figures_of(mentions: Iterable[Mention]) -> list[Figure]:
    """Make figures of the mentions' quantities, for where an article's other sentences are not known."""
    return [
        Figure(m.article, m.start, m.end, (m.clause or (m.start, m.end))[0], m.quote, q, (m.when,) if m.when else ())
        for m in mentions
        for q in m.quantities
    ]


def figure_key(figure: Figure) -> tuple[str, int, str, float]:
    """Order figures by where they stand, never by how they came."""
    return (figure.article, figure.at, figure.quantity.slot, figure.quantity.value)


def find_disagreements(
    figures: Sequence[Figure],
    groups: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    tellings: Mapping[str, Telling],
    voices: Voices,
) -> dict[int, list[Conflict]]:
    """Give the numbers that sources disagree on, by the number of the event that shows them."""
    places = Places(groups, articles)
    scenes = _scenes(articles.values(), tellings)
    buckets: dict[Key, list[_Told]] = defaultdict(list)
    for figure in figures:
        telling = tellings.get(figure.article) or Telling(figure.article)
        if figure.quantity.role == "total":
            story = telling.story or ""
            told = _told(figure, telling, scenes.get(story, frozenset()), places, voices)
            buckets[story, figure.quantity.slot, figure.quantity.unit or ""].append(told)
    shown: dict[tuple[int, Key, frozenset[str]], list[_Told]] = defaultdict(list)
    for key in sorted(key for key, told in buckets.items() if len({t.voice for t in told}) > 1):
        for side_by_side in _Bucket(buckets[key]).clashes():
            event = _shown_on(side_by_side, groups)
            if event is not None:
                shown[event, key, side_by_side[0].scope] += side_by_side
    found: dict[int, list[Conflict]] = defaultdict(list)
    for (event, _, _), side_by_side in shown.items():
        found[event].append(_conflict(side_by_side))
    return found


def _told(
    figure: Figure,
    telling: Telling,
    scene: frozenset[str],
    places: Places,
    voices: Voices,
) -> _Told:
    published = telling.published.start if telling.published else None
    names = frozenset(words.stem(m[0]) for m in _NAME.finditer(figure.quote))
    scope = frozenset(word for name in figure.quantity.scope for word in words.name_key(name))
    return _Told(
        figure,
        voices.of(figure.article),
        published or date.max,
        places.events_of(figure),
        places.events_around(figure),
        frozenset(word for word in scope if word not in scene and word[:_NAME_ROOT] not in scene),
        frozenset(words.content_words(figure.quote)),
        names,
        telling.common,
    )


def _scenes(articles: Iterable[Article], tellings: Mapping[str, Telling]) -> dict[str, frozenset[str]]:
    """Give the names that stand in the beginnings of half a story's articles: where it all happens anyway."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for article in articles:
        story = tellings[article.id].story
        if story is not None:
            sizes[story] += 1
            lead = telling_text(article).lstrip().partition("\n\n")[0]
            start = f"{article.place or ''} {article.title} {lead[:_LEAD_CHARS]}"
            named = {words.fold(m[0]) for m in _CAPITALISED.finditer(start)}
            counts[story].update(named | {name[:_NAME_ROOT] for name in named})
    return {
        story: frozenset(name for name, n in found.items() if n > 1 and 2 * n >= sizes[story])
        for story, found in counts.items()
    }


_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


# -- what is shown, and where -------------------------------------------------------------------


def _conflict(told: Sequence[_Told]) -> Conflict:
    ordered = sorted(told, key=_order)
    scope = sorted({name for t in ordered for name in t.figure.quantity.scope if words.name_key(name) & t.scope})
    about = ", ".join([ordered[0].figure.quantity.slot, *scope[:1]])
    if ordered[0].figure.kind != "standing" and is_rising([(t.published, t.value) for t in ordered]):
        about += " (rising over time)"
    values = {
        (t.figure.article, t.value): ConflictValue(t.figure.article, t.figure.quantity.text, t.figure.quote)
        for t in reversed(ordered)
    }
    return Conflict(about, tuple(reversed(values.values())))


def _shown_on(told: Sequence[_Told], groups: Sequence[Sequence[Mention]]) -> int | None:
    """Pick the event that tells most of the numbers, or else stands nearest to one of them in its article."""
    holders = Counter(event for t in told for event in t.events)
    if holders:
        return min(holders, key=lambda event: (-holders[event], event))
    places = {t.figure.article: t.figure.start for t in reversed(told)}
    near = [
        (
            -len({m.article for m in group} & places.keys()),
            min(abs(m.start - places[m.article]) for m in inside),
            number,
        )
        for number, group in enumerate(groups)
        if (inside := [m for m in group if m.article in places and m.when is not None])
    ]
    return min(near)[2] if near else None
