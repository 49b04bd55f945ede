"""Two mentions compared: named levels from exact to else, each with its weight, in one table.

After Fellegi and Sunter (1969), as splink does it: a level's weight is the logarithm (base 2) of how much
likelier it is between two mentions of one happening than between two of different ones; weights add up. A hard
rule may forbid a pair whatever the sum (``forbids``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chronicle.merge.aspects import (
    DETAILS,
    JUDGES,
    NEVER,
    OFF,
    PLANS,
    Aspect,
    Judge,
    is_possible,
    judge_action,
    judge_participants,
    judge_place,
    judge_words,
    relate_told,
    shared_names,
    tell_others,
)
from chronicle.merge.clustering import FORBIDDEN
from chronicle.merge.denials import is_denial_of
from chronicle.merge.profile import Profile
from chronicle.merge.relation import DateRelation, relate
from chronicle.model import Status

__all__ = [
    "PRIOR",
    "THRESHOLD",
    "TWO_IN_A_SENTENCE",
    "WEIGHTS",
    "Comparison",
    "Level",
    "compare",
    "forbids",
    "links",
    "weigh",
]


PRIOR = -3.0
"""Weight of two candidates before anything is compared: about one pair in nine that share a block is one."""

THRESHOLD = 0.0
"""Mean weight from which two groups of mentions are one event: likelier one than two."""

# Counted over 5,000 labelled pairs of the stories that may be read (a logistic regression drawn to the weights before
# it), then rounded; where few pairs were seen, the earlier judgement stands.
WEIGHTS: Mapping[Aspect, Mapping[str, float]] = {
    "date": {
        "same day": 2.5,
        "same day, told from afar by one": 3.5,
        "same day, told from afar": 3.5,
        "same day, told from very far": 5.0,
        "same span": 2.0,
        "same span, told from afar": 3.0,
        "same span, told from very far": 5.0,
        "same days": 3.0,
        "same days, told from afar by one": 3.5,
        "same days, told from afar": 4.0,
        "same days, told from very far": 5.0,
        "a day of the told days": 1.0,
        "a day of the told days, told from afar": 2.0,
        "a day of the told days, told from very far": 3.0,
        "the last day of the told time": 2.0,
        "the last day of the told time, told from afar": 3.0,
        "the last day of the told time, told from very far": 5.0,
        "within the week": 0.5,
        "within the week, told from afar": 0.5,
        "within the week, told from very far": 2.5,
        "within the month": -0.5,
        "within the month, told from afar": -0.5,
        "within the month, told from very far": 3.0,
        "within the year": -1.0,
        "within the year, told from afar": -1.0,
        "within the year, told from very far": 4.0,
        "within the period": -1.0,
        "overlapping": 1.0,
        "one of the told dates": 0.5,
        "same day of an untold year": 2.0,
        "same weekday of an untold week": -2.0,
        "unknown": -4.0,
        "same day, another hour": -2.0,
        "a day apart": -5.0,
        "a day apart, told from afar": -3.0,
        "a day apart, told from very far": 0.5,
        "another day of the year": -20.0,
        "another weekday": -20.0,
        "apart": -20.0,
    },
    "action": {
        "same": 3.0,
        "same, but a light verb": 1.0,
        "same kind": 1.5,
        "same kind, by its words": 1.5,
        "a light verb that the other tells too": 1.0,
        "a light verb, of another thing": -5.0,
        "told in the other's sentence": 0.5,
        "unknown": 0.0,
        "different": -1.5,
        "different, of a kind that the other tells": 0.0,
        "opposite": -6.0,
    },
    "participants": {
        "several shared": 2.5,
        "one shared": 1.5,
        "one shared, common in the story": 1.0,
        "unknown": 0.0,
        "none shared": -1.0,
    },
    "place": {"shared": 1.5, "unknown": 0.0, "different": -2.0},
    "words": {
        "the same sentence": 6.0,
        "most shared": 3.5,
        "many shared": 2.5,
        "some shared": 1.5,
        "few shared": 0.0,
        "none shared, little told": -1.5,
        "none shared": -2.0,
        "many shared, in another language": 3.0,
        "another language": 1.0,
        "another language, of other things": -2.0,
    },
    "quantities": {
        "same": 2.0,
        "same number, of another thing": 2.0,
        "the same counted, differently": 1.0,
        "none comparable": 0.0,
    },
    "story": {
        "same article": -2.0,
        "reprint": 1.5,
        "same story": 1.5,
        "same topic": 0.0,
        "unknown": 0.0,
        "different topics": -3.0,
    },
    "status": {
        "both planned": 0.5,
        "compatible": 0.0,
        "planned, and it did not happen": -1.0,
        "planned, and a claim of something else denied": -4.0,
        "denied and not": -4.0,
        "called off and done": -4.0,
        "rumoured, and denied": 0.0,
        "possible, then told": -1.0,
        "hypothetical and not": -20.0,
    },
    "lead": {"both open their articles": 0.5, "one opens its article": 0.0, "neither opens its article": -0.5},
    "crowd": {
        "few told that day": 1.5,
        "some told that day": 1.0,
        "many told that day": 0.0,
        "very many told that day": -1.0,
        "a great many told that day": -1.0,
        "few told of that time": 0.0,
        "more told of that time": 0.0,
        "told by one article": 0.0,
        "no date of one story": 0.0,
    },
}

TWO_IN_A_SENTENCE = "told as two in one sentence"
"""The hard rule that two clauses of a sentence tell two happenings; what they are told as may say otherwise."""

_MEET = (DateRelation.SAME_DAY, DateRelation.SAME_SPAN, DateRelation.DAY_OF_RUN, DateRelation.OTHER_HOUR)


@dataclass(frozen=True, slots=True)
class Level:
    """What one aspect of the comparison came to."""

    aspect: Aspect
    name: str
    weight: float
    detail: str = ""
    """For a person: the values compared."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two mentions compared, level by level."""

    levels: tuple[Level, ...]
    forbidden: str | None
    """The hard rule that keeps the two apart, if one does."""

    @property
    def weight(self) -> float:
        """The sum of the weights and the prior."""
        return PRIOR + sum(level.weight for level in self.levels)


def compare(left: Profile, right: Profile) -> Comparison:
    """Compare two mentions for a person to read; symmetric."""
    levels = tuple(
        Level(aspect, name := judge(left, right), WEIGHTS[aspect][name], DETAILS[aspect](left, right))
        for aspect, judge in JUDGES.items()
    )
    return Comparison(levels, forbids(left, right))


def weigh(left: Profile, right: Profile, least: float = FORBIDDEN) -> float:
    """Give the weight of ``compare`` alone, minus infinity where a hard rule forbids the pair.

    Once no level that is still to be judged could lift it to ``least``, what there is so far is given.
    """
    if forbids(left, right):
        return FORBIDDEN
    total = PRIOR
    for judge, weights, still in _CHEAPEST_FIRST:
        total += weights[judge(left, right)]
        if total + still < least:
            return total
    return total


def _cheapest_first() -> list[tuple[Judge, Mapping[str, float], float]]:
    """Order the aspects by what judging them costs, each with the most that those after it can add."""
    order: tuple[Aspect, ...] = (
        "story", "lead", "action", "status", "crowd", "date", "place", "quantities", "participants", "words"
    )  # fmt: skip
    found: list[tuple[Judge, Mapping[str, float], float]] = []
    still = 0.0
    for aspect in reversed(order):
        found.append((JUDGES[aspect], WEIGHTS[aspect], still))
        still += max(WEIGHTS[aspect].values())
    return found[::-1]


_CHEAPEST_FIRST = _cheapest_first()


# -- hard rules ---------------------------------------------------------------------------------


def forbids(left: Profile, right: Profile) -> str | None:
    """Name the rule by which two mentions can never be one event; None when there is none."""
    if (relation := relate_told(left, right)) in NEVER:
        return f"dates differ: {relation}"
    if not is_denial_of(left, right) and (_is_imagined(left, right) or _is_imagined(right, left)):
        return "one is hypothetical"
    if left.counted and right.counted and _counts_differ(left.counted, right.counted):
        return "different counted instances"
    if _is_moved_to(left, right) or _is_moved_to(right, left):
        return "one was moved to the other's date"
    if left.telling.id == right.telling.id:
        return _forbids_within(left, right)
    if _is_off_in(left, right) or _is_off_in(right, left):
        return "the other's article calls that date off"
    if _is_part_of_what(left, right) or _is_part_of_what(right, left):
        return "a part, and what its article tells as the whole"
    if relation is DateRelation.NEIGHBOUR and _is_plan(left) != _is_plan(right):
        return "planned for one day, told of another"
    return None


def links(left: Profile, right: Profile) -> bool:
    """Tell whether two mentions alone are reason enough to join their groups.

    Where they give neighbouring days, nothing but the date may speak against one happening, and words must for it.
    """
    if weigh(left, right, THRESHOLD) < THRESHOLD:
        return False
    if relate_told(left, right) is not DateRelation.NEIGHBOUR:
        return True
    return (
        judge_action(left, right) not in ("different", "opposite")
        and judge_participants(left, right) != "none shared"
        and judge_place(left, right) != "different"
        and not tell_others(left, right)
        and judge_words(left, right) in ("many shared", "most shared", "the same sentence")
    )


def _counts_differ(left: Mapping[str, int], right: Mapping[str, int]) -> bool:
    return any(left[counted] != right[counted] for counted in left.keys() & right.keys())


def _is_moved_to(moved: Profile, other: Profile) -> bool:
    return moved.mention.moved_to is not None and relate(moved.mention.moved_to, other.when) in _MEET


def _is_off_in(plan: Profile, other: Profile) -> bool:
    """Tell whether the other's article calls off what is planned for one's date, and tells another date here."""
    if not other.telling.outline.called_off or plan.when is None or plan.when == other.when:
        return False
    if other.mention.status in OFF:
        return False
    return plan.mention.status is Status.SCHEDULED and plan.when.edtf in other.telling.outline.called_off


def _is_part_of_what(part: Profile, other: Profile) -> bool:
    """Tell whether one is a day of what its own article tells apart from it, and the other tells that."""
    return any(
        relate(part.when, run) is DateRelation.DAY_OF_RUN and action == other.mention.action != part.mention.action
        for run, action in part.telling.outline.runs
    )


def _is_imagined(one: Profile, other: Profile) -> bool:
    """Tell whether one is only imagined and the other told, where no day to come is known on which it may be."""
    is_one = one.mention.status is Status.HYPOTHETICAL and other.mention.status is not Status.HYPOTHETICAL
    return is_one and not (is_possible(one) and one.telling.id != other.telling.id)


def _is_plan(one: Profile) -> bool:
    return one.mention.status in PLANS


def _forbids_within(left: Profile, right: Profile) -> str | None:
    """Apply what one article says about two of its own mentions: it knows whether they are two."""
    a, b = left.mention, right.mention
    same_when = a.when == b.when
    if a.start == b.start and not (same_when and a.action == b.action):
        return TWO_IN_A_SENTENCE
    if relate(a.when, b.when) is DateRelation.NEIGHBOUR:
        return "different dates in one article"
    if (
        left.places
        and right.places
        and not shared_names(left.places, right.places)
        and same_when
        and a.action == b.action
    ):
        return "different places in one article"
    part = relate(a.when, b.when) is DateRelation.DAY_OF_RUN
    if part and left.action != right.action:
        return "a part and its whole in one article"
    return None
