"""What each aspect of two mentions comes to: the level of their dates, actions, people, places, words, figures.

Names only: what a level weighs, and what forbids a pair, is in ``levels``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from chronicle.merge.denials import denies_other_claim, is_denial_of
from chronicle.merge.kinds import name_slot
from chronicle.merge.outline import date_key
from chronicle.merge.profile import Profile, part_told
from chronicle.merge.relation import DateRelation, is_fine, is_run, relate, relate_partly, within
from chronicle.merge.words import action_classes, weight
from chronicle.model import Quantity, Status

__all__ = [
    "DETAILS",
    "JUDGES",
    "NEVER",
    "OFF",
    "PLANS",
    "Aspect",
    "Judge",
    "is_possible",
    "judge_action",
    "judge_participants",
    "judge_place",
    "judge_words",
    "relate_told",
    "shared_names",
    "tell_others",
]

Names = tuple[frozenset[str], ...]
Aspect = Literal["date", "action", "participants", "place", "words", "quantities", "story", "status", "lead", "crowd"]

Judge = Callable[[Profile, Profile], str]
"""Name the level that two mentions come to in one aspect; symmetric."""

FAR_DAYS = 1
"""Days from publication beyond which a day is told because of its happening, not because it is today or yesterday."""

VERY_FAR_DAYS = 30
"""Days beyond which so few days are told at all that two sources seldom tell the same one by chance. For a month or
a year it is twice the interval's length."""

LITTLE_SUBSTANCE = 3.0
"""Weight of a clause's words under which sharing none says little: "they said no"."""

TELLING_NUMBER = 4
"""From which two numbers of different nouns are seldom equal by chance: two and three are told of everything."""

REPEAT_SHARE = 0.85
"""Share of the longer sentence's words from which two are one sentence, lightly edited."""

NEVER = (DateRelation.APART, DateRelation.OTHER_YEARDAY, DateRelation.OTHER_WEEKDAY)
OFF = (Status.CANCELLED, Status.POSTPONED)
PLANS = (Status.SCHEDULED, *OFF)
_DONE = (Status.HAPPENED, Status.ONGOING)


def _date(left: Profile, right: Profile) -> str:
    relation = relate_told(left, right)
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
    *NEVER,
)


def relate_told(left: Profile, right: Profile) -> DateRelation:
    """Relate two dates; of one that is not known, what its expression tells all the same."""
    if left.day is not None and right.day is not None:
        gap = abs(left.day - right.day)
        return DateRelation.APART if gap > 1 else DateRelation.NEIGHBOUR if gap else DateRelation.SAME_DAY
    if left.partial or right.partial:
        if left.partial and right.partial:
            return DateRelation.SAME_YEARDAY if _is_same_yearday(left, right) else DateRelation.UNKNOWN
        return relate_partly(left.partial or right.partial, right.when if left.partial else left.when)
    relation = relate(left.when, right.when)
    if relation is DateRelation.SAME_SPAN and left.when and part_told(left.mention) != part_told(right.mention):
        return within(left.when)
    return DateRelation.LAST_DAY if left.ends_on(right.day) or right.ends_on(left.day) else relation


def _is_same_yearday(left: Profile, right: Profile) -> bool:
    return left.partial == right.partial and "-W" not in left.partial and left.partial.count("-") > 1


def _distance(left: Profile, right: Profile) -> str:
    """Tell how far from its date both articles tell it: the farther, the less likely by chance."""
    known = [days for days in (left.days_off, right.days_off) if days is not None]
    if not known or max(known) <= FAR_DAYS:
        return ""
    nearest = min(known)  # of the articles of one story, one without a date is as far as the other
    lengths = [when.length or 0 for when in (left.when, right.when) if when]
    if nearest > max(VERY_FAR_DAYS, *(2 * length for length in lengths if length > VERY_FAR_DAYS), 0):
        return ", told from very far"
    if nearest > FAR_DAYS:
        return ", told from afar"
    is_fine_pair = left.when == right.when and left.when is not None and is_fine(left.when)
    return ", told from afar by one" if is_fine_pair else ""


def judge_action(left: Profile, right: Profile) -> str:
    """Compare what happened, by the classes of action words."""
    actions = action_classes()
    shared = set(left.action) & set(right.action)
    if shared and not shared <= actions.light:
        return "same"
    if shared:
        return "a light verb, of another thing" if _tell_of_others(left, right) else "same, but a light verb"
    if actions.are_opposite(left.classes, right.classes):
        return "opposite"
    ours, theirs = set(left.action) - actions.light, set(right.action) - actions.light
    if left.classes & right.classes or ours & right.terms.keys() or theirs & left.terms.keys():
        return "same kind"
    if set(left.action) & right.terms.keys() or set(right.action) & left.terms.keys():
        is_other = _tell_of_others(left, right)
        return "a light verb, of another thing" if is_other else "a light verb that the other tells too"
    if not ours or not theirs or not is_one_language(left, right):
        kinds = (left.classes or left.told_classes) & (right.classes or right.told_classes)
        return "same kind, by its words" if kinds else "unknown"
    if ours & right.sentence or theirs & left.sentence:
        return "told in the other's sentence"
    is_told = left.classes & right.told_classes or right.classes & left.told_classes
    return "different, of a kind that the other tells" if is_told else "different"


def _tell_of_others(left: Profile, right: Profile) -> bool:
    """Tell whether two clauses with one light verb have nothing else in common: a hotline and an inquiry open."""
    light = action_classes().light
    ours, theirs = ({w for w, weight in one.terms.items() if weight == 1.0 and w not in light} for one in (left, right))
    return bool(ours and theirs) and ours.isdisjoint(theirs) and is_one_language(left, right)


def judge_participants(left: Profile, right: Profile) -> str:
    """Compare who took part, by names."""
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


def judge_place(left: Profile, right: Profile) -> str:
    """Compare where it was, by names."""
    if not left.places or not right.places:
        return "unknown"
    return "shared" if shared_names(left.places, right.places) else "different"


def shared_names(left: Names, right: Names) -> list[frozenset[str]]:
    """Give the names of the left that one of the right equals, shortens or lengthens."""
    if not left or not right:
        return []
    return [a for a in left if any(a <= b or b <= a for b in right)]


def tell_others(left: Profile, right: Profile) -> bool:
    """Tell whether two tellings alike are of two: each names somebody else, or one counts on: "a second arrest"."""
    common = left.telling.common | right.telling.common
    ours, theirs = (
        [n for n in one.names if not n <= common and n.isdisjoint(_words_of(other.names))]
        for one, other in ((left, right), (right, left))
    )
    return bool(ours and theirs) or _counts_on(left, right) or _counts_on(right, left)


def _counts_on(one: Profile, other: Profile) -> bool:
    return any(
        n != other.counted.get(thing, 1) and (thing in other.terms or thing in other.action)
        for thing, n in one.counted.items()
    )


def judge_words(left: Profile, right: Profile) -> str:
    """Compare the words of the two clauses, rare ones counting more."""
    if left.telling.id != right.telling.id and _is_repeat(left.sentence, right.sentence):
        return "the same sentence"
    shared = left.terms.keys() & right.terms.keys()
    named = _words_of(left.names) & _words_of(right.names) if shared else frozenset()
    shared -= named  # a shared name counts as a participant
    if not is_one_language(left, right):
        together = min(_told_in(left, right), _told_in(right, left))
        if together >= 1.0:
            return "many shared, in another language" if together >= 2.0 else "some shared"
        return "another language" if left.told_classes & right.told_classes else "another language, of other things"
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
    return "some shared" if share >= 0.2 and together >= 0.5 else "few shared"


def _told_in(one: Profile, other: Profile) -> float:
    """Weigh the words of one that the other tells in its language; names count as participants."""
    theirs = frozenset().union(*other.things) - _shared_name_words(one, other)
    return sum(max((_weight(stem, one, other) for stem in thing & theirs), default=0.0) for thing in one.things)


def _weight(stem: str, one: Profile, other: Profile) -> float:
    return weight(stem) * (0.5 if stem in one.telling.common | other.telling.common else 1.0)


def _shared_name_words(left: Profile, right: Profile) -> frozenset[str]:
    if not left.names or not right.names:
        return frozenset()
    return _words_of(shared_names(left.names, right.names)) | _words_of(shared_names(right.names, left.names))


def _is_repeat(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two sentences are one, lightly edited: most of the longer one's words."""
    longer, shorter = max(len(left), len(right)), min(len(left), len(right))
    least = REPEAT_SHARE * longer
    return longer >= 5 and shorter >= least and len(left & right) >= least


def _quantities(left: Profile, right: Profile) -> str:
    if not left.mention.quantities or not right.mention.quantities:
        return "none comparable"
    pairs = _comparable(left, right)
    if pairs:
        return "same" if any(a.value == b.value for a, b in pairs) else "the same counted, differently"
    return "same number, of another thing" if _same_number(left, right) else "none comparable"


def _same_number(left: Profile, right: Profile) -> bool:
    """Tell whether both give a number that few things have, of whatever noun: 52 guests and 52 people."""
    ours, theirs = ({(q.value, q.unit) for q in one.mention.quantities} for one in (left, right))
    return any(abs(value) >= TELLING_NUMBER for value, _ in ours & theirs)


def _comparable(left: Profile, right: Profile) -> list[tuple[Quantity, Quantity]]:
    ours, theirs = left.mention.quantities, right.mention.quantities
    return [(a, b) for a in ours for b in theirs if a.unit == b.unit and _is_one_slot(a, b, left, right)]


def _is_one_slot(ours: Quantity, theirs: Quantity, left: Profile, right: Profile) -> bool:
    if ours.slot == theirs.slot or is_one_language(left, right):
        return ours.slot == theirs.slot
    return not set(name_slot(ours.slot, left.telling.language)).isdisjoint(
        name_slot(theirs.slot, right.telling.language)
    )


def _story(left: Profile, right: Profile) -> str:
    a, b = left.telling, right.telling
    if a.id == b.id:
        return "same article"
    if a.original and a.original == b.original:
        return "reprint"
    if a.story is None or b.story is None or not (a.story == b.story or is_one_language(left, right)):
        return "unknown"
    if a.story == b.story:
        return "same story"
    return "same topic" if a.topic == b.topic else "different topics"


def is_possible(one: Profile) -> bool:
    """Tell whether a mention tells what may be on a day to come, told to the day: others may tell what came of it."""
    if one.mention.status is not Status.HYPOTHETICAL or one.when is None or not is_fine(one.when):
        return False
    published = one.telling.published
    return bool(published and published.end and one.when.start and published.end <= one.when.start)


def _status(left: Profile, right: Profile) -> str:
    one, other = left.mention.status, right.mention.status
    if one in PLANS and other in PLANS:
        return "both planned"
    if one is other:
        return "compatible"
    pair = (one, other)
    if is_denial_of(left, right):
        return "rumoured, and denied"
    if Status.HYPOTHETICAL in pair:
        return "possible, then told" if is_possible(left) or is_possible(right) else "hypothetical and not"
    if Status.DENIED in pair and not (one in PLANS or other in PLANS):
        return "denied and not"
    if Status.DENIED in pair:
        is_other = denies_other_claim(left, right, judge_words(left, right))
        return "planned, and a claim of something else denied" if is_other else "planned, and it did not happen"
    if any(s in OFF for s in pair) and any(s in _DONE for s in pair):
        return "called off and done"
    return "compatible"


def _lead(left: Profile, right: Profile) -> str:
    """Tell whether both open their articles: what two sources lead with on one day is mostly one happening."""
    leads = sum(one.mention.start < one.telling.outline.lead_end for one in (left, right))
    return ("neither opens its article", "one opens its article", "both open their articles")[leads]


def _crowd(left: Profile, right: Profile) -> str:
    """Tell how much their story tells of the date: the more, the likelier that two mentions of it are two things.

    That two sources tell little of a day speaks for one happening; that one source tells two things of it does not.
    """
    story = left.telling.story
    if not left.when or not right.when or story is None or story != right.telling.story:
        return "no date of one story"
    if date_key(left.when) != date_key(right.when):
        return "no date of one story"
    if left.telling.id == right.telling.id:
        return "told by one article"
    told = _count_told(left)
    if not left.when.is_day:
        return "few told of that time" if told <= FEW_TOLD else "more told of that time"
    return next((name for most, name in _CROWDS if told <= most), "a great many told that day")


FEW_TOLD = 3
"""Mentions of one date in one story, at most, that are few."""

_CROWDS = (
    (FEW_TOLD, "few told that day"),
    (6, "some told that day"),
    (12, "many told that day"),
    (40, "very many told that day"),
)
"""Mentions of one day in one story, at most, and what they are called."""


def _count_told(one: Profile) -> int:
    return one.telling.outline.mentions.get(date_key(one.when), 0) if one.when else 0


JUDGES: Mapping[Aspect, Judge] = {
    "date": _date,
    "action": judge_action,
    "participants": judge_participants,
    "place": judge_place,
    "words": judge_words,
    "quantities": _quantities,
    "story": _story,
    "status": _status,
    "lead": _lead,
    "crowd": _crowd,
}

# -- what was compared, for a person ------------------------------------------------------------


def _list_names(names: Sequence[frozenset[str]]) -> str:
    return ", ".join(sorted(" ".join(sorted(name)) for name in names))


DETAILS: Mapping[Aspect, Judge] = {
    "date": lambda a, b: f"{a.when or 'no date'} / {b.when or 'no date'}",
    "action": lambda a, b: f"{a.mention.action or '-'} / {b.mention.action or '-'}",
    "participants": lambda a, b: _list_names(shared_names(a.names, b.names)),
    "place": lambda a, b: _list_names(shared_names(a.places, b.places)),
    "words": lambda a, b: ", ".join(sorted(a.terms.keys() & b.terms.keys())),
    "quantities": lambda a, b: ", ".join(f"{x.text} / {y.text}" for x, y in _comparable(a, b)),
    "story": lambda a, b: f"{a.telling.id} / {b.telling.id}",
    "status": lambda a, b: f"{a.mention.status} / {b.mention.status}",
    "lead": lambda a, b: f"at {a.mention.start} / at {b.mention.start}",
    "crowd": lambda a, b: f"{_count_told(a)} / {_count_told(b)}",
}
