"""What merging knows of one mention, made comparable once: a profile.

Profiles are made of mentions, or of the records of a timeline.json, so that a decision can be explained from the
file alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from chronicle import limits
from chronicle.merge import words
from chronicle.merge.glossary import meanings
from chronicle.merge.outline import NO_OUTLINE, Outline, outlines
from chronicle.merge.rarity import NO_RARITY, Rarity, rarities, sentence_words
from chronicle.merge.relation import is_fine
from chronicle.merge.stories import Story
from chronicle.model import Article, Basis, Mention, Status
from chronicle.when import Granularity, Qualifier, When

__all__ = [
    "MentionKey",
    "Profile",
    "Profiles",
    "Telling",
    "is_coarse",
    "mention_key",
    "part_told",
    "profile",
    "spells_out",
    "telling_of",
    "tellings",
]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)?\.?")
"""A word, or a number: "1.234" is no ordinal and a number."""
_COUNTED_REACH = 3
"""Words after an ordinal within which the counted thing stands: "third silent vigil"."""

_PARTS = ("START", "MID", "END")

_LIGHT_WEIGHT = 0.3
"""Weight of a verb that tells little alone: what any news word weighs."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The article that a mention stands in, as far as merging needs it."""

    id: str
    published: When | None = None
    language: str | None = None
    story: str | None = None
    """The group of articles on one story; None where not known."""
    topic: str | None = None
    """The coarser group that the story belongs to."""
    original: str = ""
    """Id of the article that it reprints; its own otherwise."""
    common: frozenset[str] = frozenset()
    """Stems that most articles of the story use: sharing them says little."""
    outline: Outline = NO_OUTLINE
    """What it and its story tell, in short."""
    rarity: Rarity = NO_RARITY
    """How rare words are in the sentences that tell of its story."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention, made comparable."""

    mention: Mention
    telling: Telling
    action: tuple[str, ...]
    """Stems of the action's words."""
    classes: frozenset[str]
    """Kinds of happening that the action may be."""
    told_classes: frozenset[str]
    """Kinds of happening that any of the words may be, for where the action tells little."""
    names: tuple[frozenset[str], ...]
    places: tuple[frozenset[str], ...]
    terms: Mapping[str, float]
    """Stem to weight."""
    substance: float
    """Sum of the weights."""
    things: tuple[frozenset[str], ...]
    """For each of the words what it may be in English, as stems, and its own stem: tells languages' words together."""
    counted: Mapping[str, int]
    """Stem of a counted thing to its place in the count: "third vigil"."""
    when: When | None
    """When the mention says it was."""
    day: int | None
    """Its number where it is one whole day: most dates are, and are compared by it."""
    days_off: int | None
    """Days between publication and the nearest day of the date; None unless both are known."""
    partial: str
    """What an undated mention's time expression tells all the same: a TIMEX3 value without a year or week."""

    def of(self, day: When) -> Profile:
        """Give the same mention as if it were of a day."""
        return replace(self, mention=replace(self.mention, when=day), when=day, day=_whole_day(day), partial="")

    @property
    def sentence(self) -> frozenset[str]:
        """Stems of the whole quote: tells repeats."""
        return _stems_of(self.mention.quote)

    def ends_on(self, day: int | None) -> bool:
        """Tell whether the end of a time is told, and a day is its last: "by the end of June" ends on the 30th."""
        if day is None or self.when is None or self.when.is_day or part_told(self.mention) != "END":
            return False
        return self.when.last is not None and self.when.last.toordinal() == day

    def rarity_shared(self, other: Profile) -> float:
        """Weigh the words that both sentences have, in whichever language, by how few of their story have them."""
        if self.telling.story is None or self.telling.story != other.telling.story:
            return 0.0
        ours, theirs = (sentence_words(one.mention.quote, one.telling.language) for one in (self, other))
        return self.telling.rarity.of(ours & theirs)


MentionKey = tuple[str, int, int, int, tuple[str, ...], tuple[tuple[str, ...], ...]]


def mention_key(mention: Mention) -> MentionKey:
    """Order mentions by what they say and where, never by how they came."""
    clause = mention.clause or (mention.start, mention.end)
    dates = tuple(when.edtf if when else "" for when in (mention.when, mention.moved_to))
    text = (*dates, mention.status.value, mention.action, mention.quote, mention.title)
    return (mention.article, mention.start, *clause, text, (mention.terms, mention.participants, mention.places))


def is_coarse(mention: Mention) -> bool:
    """Tell whether a date is no day and no told run of days; "the end of March" is coarse, however many days it has."""
    told = mention.expression
    return mention.when is not None and (not is_fine(mention.when) or bool(told and told.mod))


def part_told(mention: Mention) -> str:
    """Give which part of its month or year a date means: "the end of March" is not all of March."""
    told = mention.expression
    return told.mod if told is not None and told.mod in _PARTS else ""


def spells_out(mention: Mention) -> bool:
    """Tell whether a date names its day: "19 February", not "on Wednesday"."""
    told = mention.expression
    return mention.basis is Basis.EXPLICIT if told is None else any(c.isdigit() for c in told.text)


def effective_status(mention: Mention, published: When | None) -> Status:
    """Give what a mention's status can mean: what is told as done before its own date is only planned."""
    when = mention.when
    is_ahead = published and when and published.end and when.start and published.end <= when.start
    return Status.SCHEDULED if is_ahead and mention.status in (Status.HAPPENED, Status.ONGOING) else mention.status


def tellings(
    articles: Sequence[Article],
    stories: Mapping[str, Story],
    reprints: Mapping[str, str],
    common: Mapping[Story, frozenset[str]],
    mentions: Iterable[Mention],
) -> dict[str, Telling]:
    """Give what merging needs of each article, by id."""
    found = {}
    names = {article: story.name for article, story in stories.items()}
    mentions = list(mentions)
    told = outlines((m.article, names.get(m.article), m.start, m.status, m.when, m.action) for m in mentions)
    languages = {article.id: article.language for article in articles}
    rare = rarities((names[m.article], m.quote, languages.get(m.article)) for m in mentions if m.article in names)
    for article in articles:
        story = stories.get(article.id)
        found[article.id] = Telling(
            article.id,
            article.published.when if article.published else None,
            article.language,
            story.name if story else None,
            story.topic if story else None,
            reprints.get(article.id, article.id),
            common.get(story, frozenset()) if story else frozenset(),
            told.get(article.id, NO_OUTLINE),
            rare.get(story.name, NO_RARITY) if story else NO_RARITY,
        )
    return found


def telling_of(told: Mapping[str, Telling], article: str) -> Telling:
    """Give what merging needs of an article; one that is not among the corpus stands for itself."""
    return told.get(article) or Telling(article)


def profile(mention: Mention, telling: Telling) -> Profile:
    """Make one mention comparable."""
    action_words = words.told_words(mention.action, telling.language)
    action = tuple(dict.fromkeys(stem for word in action_words for stem in _meanings(word, telling.language)))
    names = tuple(key for name in mention.participants if (key := words.name_key(name)))
    places = tuple(key for name in mention.places if (key := words.name_key(name)))
    told = words.told_words(" ".join(mention.terms) or mention.title or mention.quote)
    told += [word for word in action_words if words.stem(word) not in words.action_classes().light]
    stems = [words.stem(word) for word in told]
    things = tuple(dict.fromkeys(frozenset(_meanings(word, telling.language)) for word in told))
    terms = {s: _weight(s) * (0.5 if s in telling.common else 1.0) for s in stems}
    actions = words.action_classes()
    classes, told_classes = actions.of(action), actions.of(tuple(stem for thing in things for stem in sorted(thing)))
    when, expression = mention.when, mention.expression
    return Profile(
        mention, telling, action, classes, told_classes, names, places, terms, sum(terms.values()), things,
        _counted(mention), when, _whole_day(when), days_off(when, telling.published),
        expression.value if when is None and expression else "",
    )  # fmt: skip


def _meanings(word: str, language: str | None) -> list[str]:
    """Give a word's own stem, and those of the English words for it."""
    return [words.stem(word), *sorted(meanings(word, language or ""))]


@lru_cache(maxsize=limits.MAX_PROFILES)
def _stems_of(quote: str) -> frozenset[str]:
    return frozenset(words.content_words(quote))


class Profiles:
    """The profiles of many mentions, each made when it is asked for; ``limits.MAX_PROFILES`` of them are kept."""

    def __init__(self, mentions: Sequence[Mention], told: Mapping[str, Telling]) -> None:
        """Remember the mentions, and the articles that they stand in."""
        self.mentions, self._told = mentions, told
        self.at: Callable[[int], Profile] = lru_cache(maxsize=limits.MAX_PROFILES)(
            lambda at: profile(mentions[at], self.telling_of(at))
        )
        """Give the profile of the mention at a position."""

    def telling_of(self, at: int) -> Telling:
        """Give the article of the mention at a position, without making its profile."""
        return telling_of(self._told, self.mentions[at].article)

    def __len__(self) -> int:
        """Count the mentions."""
        return len(self.mentions)


def _weight(stemmed: str) -> float:
    weight = words.weight(stemmed)
    return min(weight, _LIGHT_WEIGHT) if stemmed in words.action_classes().light else weight


def _whole_day(when: When | None) -> int | None:
    """Give the number of the day where a date is one whole day, known exactly."""
    is_whole = when is not None and when.granularity is Granularity.DAY and when.qualifier is Qualifier.EXACT
    return when.start.toordinal() if is_whole and when and when.start and when.is_day else None


def days_off(when: When | None, published: When | None) -> int | None:
    """Count the days between a date and the day that an article came out; None where either is open or unknown."""
    if when is None or published is None or not published.is_day or not published.start:
        return None
    if not when.start or not when.last:
        return None
    return max((when.start - published.start).days, (published.start - when.last).days, 0)


_NONE_COUNTED: Mapping[str, int] = {}


def _counted(mention: Mention) -> Mapping[str, int]:
    """Find counted things near the action: {"vigil": 3} of "a third vigil"."""
    tokens = _TOKEN.findall(mention.quote)
    found: dict[str, int] = {}
    for at, token in enumerate(tokens):
        number = words.ordinal_of(token)
        if number is None:
            continue
        for near in tokens[at + 1 : at + 1 + _COUNTED_REACH]:
            if not words.content_words(near):  # "the second of two", "a third of a point"
                break
            if token[0].isdigit() and near[0].isupper() and words.is_month(near):  # "am 15. September", no 3rd march
                break
            found.setdefault(words.stem(near), number)
    return found or _NONE_COUNTED
