"""The main happening of articles whose day is not known: what their openings tell in common.

Sentences without any time are too short to be paired by their words alone, and articles are not: those that tell one
happening are found first, and then the sentences that tell it. Where a group of mentions tells it too, they join it,
with its date if it has one. Counts are of articles of one happening: an article on another changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import ceil, fsum

from chronicle import limits
from chronicle.merge.independence import Voices
from chronicle.merge.levels import forbids
from chronicle.merge.profile import Telling, mention_key, profile
from chronicle.merge.reprints import telling_text
from chronicle.merge.stories import find_happenings
from chronicle.merge.words import content_words, weight
from chronicle.model import Article, Mention, PublishedBasis, Status

__all__ = ["join_main_happenings"]

MIN_VOICES = 3
"""Independent sources that must tell a happening before it is told without a date of its own."""

LEADING_CHARS = 500
"""Code points of an article, besides its title, whose words are those of its main happening."""

MIN_SHARE = 0.25
"""Share of the openings, of two at least, that must use a word before it is one of the happening."""

MIN_CORE_WORDS = 3
"""Words of the happening that a sentence must use to tell it."""

MIN_CORE_WEIGHT = 2.0
"""Sum of these words' shares that it must reach: two that all openings use, or four that half of them do."""

MIN_DATING_SHARE = 1 / 3
"""Share of the sources that must give a date, two at least, before a main happening has it."""

_TOLD = (Status.HAPPENED, Status.ONGOING)

Group = list[Mention]
Core = Mapping[str, float]
"""The words of a main happening, each with the share of the openings that use it."""


def join_main_happenings(
    timeless: Sequence[Mention],
    groups: Sequence[Group],
    articles: Sequence[Article],
    voices: Voices,
    told: Mapping[str, Telling],
) -> list[Group]:
    """Give the groups, and one for each main happening; timeless mentions that tell none are left out.

    A story with an article that states its day has no such happening: what it is about is told there, with its date.
    """
    by_article: dict[str, Group] = defaultdict(list)
    for mention in timeless:
        by_article[mention.article].append(mention)
    left, found = dict(enumerate(groups)), list[Group]()
    dated = {told[article.id].story for article in articles if _states_day(article)}
    alone = [article for article in articles if article.id in by_article and told[article.id].story not in dated]
    for tellers in find_happenings(alone):
        core = _core(tellers)
        happening = [m for teller in tellers for m in by_article[teller.id] if _tells(m, core)]
        if voices.count(m.article for m in happening) < MIN_VOICES:
            continue
        joining = [m for n in _joining(happening, left, core, voices, told) for m in left.pop(n)]
        placed = {(m.article, m.start) for m in joining}
        joining += (m for m in happening if (m.article, m.start) not in placed)
        found.append(sorted(joining, key=mention_key))
    return [*left.values(), *found]


def _states_day(article: Article) -> bool:
    return article.published is not None and article.published.basis is not PublishedBasis.INFERRED


def _core(articles: Sequence[Article]) -> Core:
    """Give the words that enough of the openings use."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(set(content_words(f"{article.title}\n{telling_text(article)[:LEADING_CHARS]}")))
    least = max(2, ceil(MIN_SHARE * len(articles)))
    return {word: n / len(articles) for word, n in counts.items() if n >= least and weight(word) == 1.0}


def _tells(mention: Mention, core: Core) -> bool:
    shared = core.keys() & content_words(mention.quote)
    return len(shared) >= MIN_CORE_WORDS and fsum(core[word] for word in shared) >= MIN_CORE_WEIGHT


def _joining(
    happening: Sequence[Mention],
    groups: Mapping[int, Group],
    core: Core,
    voices: Voices,
    told: Mapping[str, Telling],
) -> list[int]:
    """Give the groups that tell a main happening too, the most told first; no rule may forbid it.

    Of groups with a date only the most told joins, and only if a good part of the happening's sources tell it.
    """
    own = {mention.article for mention in happening}
    tellers = {n: {m.article for m in g if m.article in own and _tells(m, core)} for n, g in groups.items()}
    joining: list[int] = []
    members, is_dated = list[Mention](), False
    for number in sorted((n for n in tellers if tellers[n]), key=lambda n: (-voices.count(tellers[n]), n)):
        group = groups[number]
        has_date = any(m.when is not None for m in group)
        if has_date and (is_dated or voices.count(tellers[number]) < max(2, MIN_DATING_SHARE * voices.count(own))):
            continue
        if any(m.status not in _TOLD for m in group) or _is_forbidden(group, members, told):
            continue
        is_dated = is_dated or has_date
        members += group[: limits.MAX_COMPARED_MEMBERS]
        joining.append(number)
    return joining


def _is_forbidden(group: Group, members: Sequence[Mention], told: Mapping[str, Telling]) -> bool:
    ours = [profile(m, told[m.article]) for m in group[: limits.MAX_COMPARED_MEMBERS]]
    theirs = [profile(m, told[m.article]) for m in members]
    return any(forbids(a, b) for a in ours for b in theirs)
