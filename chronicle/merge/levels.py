"""Two mentions compared: named levels from exact to else, each with its weight, in one table.

After Fellegi and Sunter (1969), as splink does it: a level's weight is the logarithm (base 2) of how much
likelier it is between two mentions of one happening than between two of different ones; weights add up. A hard
rule may forbid a pair whatever the sum (``forbids``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.merge.clustering import FORBIDDEN
from chronicle.merge.profile import Profile
from chronicle.merge.relation import DateRelation, is_fine, is_run, relate, relate_partly
from chronicle.merge.words import action_classes
from chronicle.model import Quantity, Status

__all__ = [
    "PRIOR",
    "THRESHOLD",
    "WEIGHTS",
    "Comparison",
    "Level",
    "compare",
    "forbids",
    "links",
    "shared_names",
    "weigh",
]

Names = tuple[frozenset[str], ...]
Aspect = Literal["date", "action", "participants", "place", "words", "quantities", "story", "status"]

PRIOR = -4.0
"""Weight of two candidates before anything is compared: about one pair in sixteen that share a block is one."""

THRESHOLD = 0.0
"""Mean weight from which two groups of mentions are one event: likelier one than two."""

WEIGHTS: Mapping[Aspect, Mapping[str, float]] = {
    "date": {
        "same day": 2.5,
        "same day, told from afar by one": 3.0,
        "same day, told from afar": 4.0,
        "same day, told from very far": 5.0,
        "same span": 1.5,
        "same span, told from afar": 2.5,
        "same span, told from very far": 4.0,
        "same days": 3.0,
        "same days, told from afar by one": 3.5,
        "same days, told from afar": 4.0,
        "same days, told from very far": 5.0,
        "a day of the told days": 1.5,
        "a day of the told days, told from afar": 2.5,
        "a day of the told days, told from very far": 3.0,
        "within the week": 1.5,
        "within the week, told from afar": 2.0,
        "within the week, told from very far": 2.5,
        "within the month": 1.0,
        "within the month, told from afar": 1.5,
        "within the month, told from very far": 2.5,
        "within the year": 0.0,
        "within the year, told from afar": 0.5,
        "within the year, told from very far": 2.5,
        "within the period": -1.0,
        "overlapping": 1.0,
        "one of the told dates": 1.0,
        "same day of an untold year": 2.0,
        "same weekday of an untold week": -2.0,
        "unknown": -3.0,
        "same day, another hour": -2.0,
        "a day apart": -5.0,
        "a day apart, told from afar": -3.0,
        "a day apart, told from very far": 0.5,
        "another day of the year": -20.0,
        "another weekday": -20.0,
        "apart": -20.0,
    },
    "action": {
        "same": 4.0,
        "same, but a light verb": 1.0,
        "same kind": 2.0,
        "same kind, by its words": 1.0,
        "a light verb that the other tells too": 1.0,
        "told in the other's sentence": 0.5,
        "unknown": 0.0,
        "different": -2.5,
        "opposite": -6.0,
    },
    "participants": {
        "several shared": 2.5,
        "one shared": 1.5,
        "one shared, common in the story": 0.5,
        "unknown": 0.0,
        "none shared": -1.0,
    },
    "place": {"shared": 1.5, "unknown": 0.0, "different": -3.0},
    "words": {
        "the same sentence": 7.0,
        "most shared": 4.0,
        "many shared": 2.5,
        "some shared": 1.0,
        "few shared": -1.0,
        "none shared, little told": -1.0,
        "none shared": -2.5,
        "another language": 0.0,
    },
    "quantities": {"same": 2.0, "the same counted, differently": 1.0, "none comparable": 0.0},
    "story": {"same article": -2.0, "reprint": 1.5, "same story": 1.0, "unknown": 0.0, "different stories": -1.5},
    "status": {
        "both planned": 1.0,
        "compatible": 0.0,
        "denied and not": -3.0,
        "called off and done": -6.0,
        "hypothetical and not": -20.0,
    },
}

FAR_DAYS = 1
"""Days from publication beyond which a day is told because of its happening, not because it is today or yesterday."""

VERY_FAR_DAYS = 30
"""Days beyond which so few days are told at all that two sources seldom tell the same one by chance. For a month or
a year it is twice the interval's length."""

LITTLE_SUBSTANCE = 3.0
"""Weight of a clause's words under which sharing none says little: "they said no"."""

REPEAT_SHARE = 0.85
"""Share of the longer sentence's words from which two are one sentence, lightly edited."""

_OFF = (Status.CANCELLED, Status.POSTPONED)
_NEVER = (DateRelation.APART, DateRelation.OTHER_YEARDAY, DateRelation.OTHER_WEEKDAY)
_PLANS = (Status.SCHEDULED, *_OFF)
_DONE = (Status.HAPPENED, Status.ONGOING)
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
        Level(aspect, name := judge(left, right), WEIGHTS[aspect][name], _DETAILS[aspect](left, right))
        for aspect, judge in _JUDGES.items()
    )
    return Comparison(levels, forbids(left, right))


def weigh(left: Profile, right: Profile) -> float:
    """Give the weight of ``compare`` alone, minus infinity where a hard rule forbids the pair."""
    if forbids(left, right):
        return FORBIDDEN
    return PRIOR + sum(WEIGHTS[aspect][judge(left, right)] for aspect, judge in _JUDGES.items())


# -- hard rules ---------------------------------------------------------------------------------


def forbids(left: Profile, right: Profile) -> str | None:
    """Name the rule by which two mentions can never be one event; None when there is none."""
    if (relation := _relate(left, right)) in _NEVER:
        return f"dates differ: {relation}"
    if (left.mention.status is Status.HYPOTHETICAL) != (right.mention.status is Status.HYPOTHETICAL):
        return "one is hypothetical"
    if any(left.counted[k] != right.counted[k] for k in left.counted.keys() & right.counted.keys()):
        return "different counted instances"
    moved = ((left.mention.moved_to, right.when), (right.mention.moved_to, left.when))
    if any(new is not None and relate(new, when) in _MEET for new, when in moved):
        return "one was moved to the other's date"
    if left.telling.id == right.telling.id:
        return _forbids_within(left, right)
    if relation is DateRelation.NEIGHBOUR and _is_plan(left) != _is_plan(right):
        return "planned for one day, told of another"
    return None


def links(left: Profile, right: Profile) -> bool:
    """Tell whether two mentions alone are reason enough to join their groups.

    Where they give neighbouring days, nothing but the date may speak against one happening, and words must for it.
    """
    if weigh(left, right) < THRESHOLD:
        return False
    if _relate(left, right) is not DateRelation.NEIGHBOUR:
        return True
    return (
        _action(left, right) not in ("different", "opposite")
        and _participants(left, right) != "none shared"
        and _place(left, right) != "different"
        and _words(left, right) in ("many shared", "most shared", "the same sentence")
    )


def _is_plan(one: Profile) -> bool:
    return one.mention.status in _PLANS


def _forbids_within(left: Profile, right: Profile) -> str | None:
    """Apply what one article says about two of its own mentions: it knows whether they are two."""
    a, b = left.mention, right.mention
    same_when = a.when == b.when
    if a.start == b.start and not (same_when and a.action == b.action):
        return "told as two in one sentence"
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


# -- levels -------------------------------------------------------------------------------------


def _date(left: Profile, right: Profile) -> str:
    relation = _relate(left, right)
    name = relation.value
    if relation is DateRelation.SAME_SPAN and left.when and is_run(left.when):
        name = "same days"
    if relation in _TOLD_FROM_ANYWHERE:
        return name
    return name + _distance(left, right)


_TOLD_FROM_ANYWHERE = (
    DateRelation.UNKNOWN,
    DateRelation.OVERLAP,
    DateRelation.ONE_OF,
    DateRelation.SAME_YEARDAY,
    DateRelation.SAME_WEEKDAY,
    DateRelation.OTHER_HOUR,
    DateRelation.WITHIN_PERIOD,
    *_NEVER,
)


def _relate(left: Profile, right: Profile) -> DateRelation:
    """Relate two dates; of one that is not known, what its expression tells all the same."""
    if left.day is not None and right.day is not None:
        gap = abs(left.day - right.day)
        return DateRelation.APART if gap > 1 else DateRelation.NEIGHBOUR if gap else DateRelation.SAME_DAY
    if left.partial or right.partial:
        if left.partial and right.partial:
            return DateRelation.SAME_YEARDAY if _is_same_yearday(left, right) else DateRelation.UNKNOWN
        return relate_partly(left.partial or right.partial, right.when if left.partial else left.when)
    return relate(left.when, right.when)


def _is_same_yearday(left: Profile, right: Profile) -> bool:
    return left.partial == right.partial and "-W" not in left.partial and left.partial.count("-") > 1


def _distance(left: Profile, right: Profile) -> str:
    """Tell how far from its date both articles tell it: the farther, the less likely by chance."""
    if left.days_off is None or right.days_off is None:
        return ""
    nearest = min(left.days_off, right.days_off)
    if nearest <= FAR_DAYS and max(left.days_off, right.days_off) <= FAR_DAYS:
        return ""
    lengths = [when.length or 0 for when in (left.when, right.when) if when]
    if nearest > max(VERY_FAR_DAYS, *(2 * length for length in lengths if length > VERY_FAR_DAYS), 0):
        return ", told from very far"
    if nearest > FAR_DAYS:
        return ", told from afar"
    is_fine_pair = left.when == right.when and left.when is not None and is_fine(left.when)
    return ", told from afar by one" if is_fine_pair and max(left.days_off, right.days_off) > FAR_DAYS else ""


def _action(left: Profile, right: Profile) -> str:
    actions = action_classes()
    shared = set(left.action) & set(right.action)
    if shared:
        return "same, but a light verb" if shared <= actions.light else "same"
    if actions.are_opposite(left.classes, right.classes):
        return "opposite"
    ours, theirs = set(left.action) - actions.light, set(right.action) - actions.light
    if left.classes & right.classes or ours & right.terms.keys() or theirs & left.terms.keys():
        return "same kind"
    if set(left.action) & right.terms.keys() or set(right.action) & left.terms.keys():
        return "a light verb that the other tells too"
    if not ours or not theirs:
        kinds = (left.classes if ours else left.told_classes) & (right.classes if theirs else right.told_classes)
        return "same kind, by its words" if kinds else "unknown"
    if ours & right.sentence or theirs & left.sentence:
        return "told in the other's sentence"
    return "different"


def _participants(left: Profile, right: Profile) -> str:
    if not left.names or not right.names:
        return "unknown"
    shared = shared_names(left.names, right.names)
    if not shared:
        return "unknown" if _words_of(left.names) & _words_of(right.names) else "none shared"
    common = left.telling.common | right.telling.common
    telling = [name for name in shared if not name <= common]
    if len(telling) > 1:
        return "several shared"
    return "one shared" if telling else "one shared, common in the story"


def _words_of(names: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*names)


def is_one_language(left: Profile, right: Profile) -> bool:
    """Tell whether two mentions' words can be compared; a language that is not known is taken for the other's."""
    languages = {left.telling.language, right.telling.language}
    return len(languages) == 1 or None in languages


def _place(left: Profile, right: Profile) -> str:
    if not left.places or not right.places:
        return "unknown"
    return "shared" if shared_names(left.places, right.places) else "different"


def shared_names(left: Names, right: Names) -> list[frozenset[str]]:
    """Give the names of the left that one of the right equals, shortens or lengthens."""
    return [a for a in left if any(a <= b or b <= a for b in right)]


def _words(left: Profile, right: Profile) -> str:
    if left.telling.id != right.telling.id and _is_repeat(left.sentence, right.sentence):
        return "the same sentence"
    named = _words_of(shared_names(left.names, right.names)) | _words_of(shared_names(right.names, left.names))
    shared = (left.terms.keys() & right.terms.keys()) - named  # a shared name counts as a participant
    if not is_one_language(left, right):
        return "some shared" if shared else "another language"
    if not shared:
        little = min(left.substance, right.substance) < LITTLE_SUBSTANCE
        return "none shared, little told" if little else "none shared"
    together = sum(min(left.terms[w], right.terms[w]) for w in shared)
    smaller = min(one.substance - sum(one.terms.get(w, 0.0) for w in named) for one in (left, right))
    share = together / smaller if smaller else 0.0
    if share >= 0.6 and together >= 1.5:
        return "most shared"
    if share >= 0.35 and together >= 1.0:
        return "many shared"
    return "some shared" if share >= 0.2 else "few shared"


def _is_repeat(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two sentences are one, lightly edited: most of the longer one's words."""
    longer = max(len(left), len(right))
    return longer >= 5 and len(left & right) >= REPEAT_SHARE * longer


def _quantities(left: Profile, right: Profile) -> str:
    pairs = _comparable(left, right)
    if not pairs:
        return "none comparable"
    return "same" if any(a.value == b.value for a, b in pairs) else "the same counted, differently"


def _comparable(left: Profile, right: Profile) -> list[tuple[Quantity, Quantity]]:
    ours, theirs = left.mention.quantities, right.mention.quantities
    return [(a, b) for a in ours for b in theirs if a.unit == b.unit and a.slot == b.slot]


def _story(left: Profile, right: Profile) -> str:
    a, b = left.telling, right.telling
    if a.id == b.id:
        return "same article"
    if a.original and a.original == b.original:
        return "reprint"
    if a.story is None or b.story is None or not (a.story == b.story or is_one_language(left, right)):
        return "unknown"
    return "same story" if a.story == b.story else "different stories"


def _status(left: Profile, right: Profile) -> str:
    one, other = left.mention.status, right.mention.status
    if one in _PLANS and other in _PLANS:
        return "both planned"
    if one is other:
        return "compatible"
    pair = (one, other)
    if Status.HYPOTHETICAL in pair:
        return "hypothetical and not"
    if Status.DENIED in pair:
        return "denied and not"
    if any(s in _OFF for s in pair) and any(s in _DONE for s in pair):
        return "called off and done"
    return "compatible"


_JUDGES: Mapping[Aspect, Callable[[Profile, Profile], str]] = {
    "date": _date,
    "action": _action,
    "participants": _participants,
    "place": _place,
    "words": _words,
    "quantities": _quantities,
    "story": _story,
    "status": _status,
}

# -- what was compared, for a person ------------------------------------------------------------


def _list_names(names: Sequence[frozenset[str]]) -> str:
    return ", ".join(sorted(" ".join(sorted(name)) for name in names))


_DETAILS: Mapping[Aspect, Callable[[Profile, Profile], str]] = {
    "date": lambda a, b: f"{a.when or 'no date'} / {b.when or 'no date'}",
    "action": lambda a, b: f"{a.mention.action or '-'} / {b.mention.action or '-'}",
    "participants": lambda a, b: _list_names(shared_names(a.names, b.names)),
    "place": lambda a, b: _list_names(shared_names(a.places, b.places)),
    "words": lambda a, b: ", ".join(sorted(a.terms.keys() & b.terms.keys())),
    "quantities": lambda a, b: ", ".join(f"{x.text} / {y.text}" for x, y in _comparable(a, b)),
    "story": lambda a, b: f"{a.telling.id} / {b.telling.id}",
    "status": lambda a, b: f"{a.mention.status} / {b.mention.status}",
}
