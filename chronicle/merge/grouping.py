"""Mentions into groups, one for each happening: reprints and stories of articles, blocking, comparison and clustering.

What becomes of a group is decided in ``merging``, and what groups tell of undated articles in ``evidence``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chronicle import limits
from chronicle.merge.across import NEARLY, join_across_articles
from chronicle.merge.blocking import candidate_pairs, from_inside
from chronicle.merge.centrality import Centrality
from chronicle.merge.clustering import Mean, cluster, mean_of_pairs
from chronicle.merge.coarse import join_coarse
from chronicle.merge.counted import resolve_counted
from chronicle.merge.credits import find_credited
from chronicle.merge.independence import Voices
from chronicle.merge.levels import THRESHOLD, links, weigh
from chronicle.merge.main_happenings import join_main_happenings
from chronicle.merge.moves import Move, tell_new_dates
from chronicle.merge.plan_outcomes import join_outcomes
from chronicle.merge.profile import MentionKey, Profiles, Telling, mention_key, tellings
from chronicle.merge.reprints import find_reprints
from chronicle.merge.rival_days import join_rival_days
from chronicle.merge.salience import worth_telling
from chronicle.merge.stories import Story, common_words, count_words, find_stories
from chronicle.merge.weekdays import settle_weekdays
from chronicle.merge.within import join_within_articles
from chronicle.model import Article, Mention

__all__ = ["Grouped", "group_articles"]


@dataclass(frozen=True, slots=True)
class Grouped:
    """The mentions of articles in groups, and what was found out of the articles on the way."""

    groups: list[list[Mention]]
    moves: list[Move]
    """From old days to new ones."""
    told: Sequence[Mention]
    """With the days that count from what other articles date."""
    timed: Sequence[Mention]
    """Those of them that were grouped."""
    asides: Sequence[Mention]
    articles: Mapping[str, Article]
    """By their ids."""
    reprints: Mapping[str, str]
    """Id of each reprinting article to its original's."""
    stories: Mapping[str, Story]
    """Id of each article that has words to its story."""
    tellings: Mapping[str, Telling]
    voices: Voices
    centrality: Centrality


def group_articles(
    articles: Sequence[Article], mentions: Sequence[Mention], stories: Mapping[str, Story] | None
) -> Grouped:
    """Group the mentions of articles, whose stories are found where they are not known; no order matters."""
    corpus = sorted(articles, key=lambda a: a.id)
    by_id = {a.id: a for a in corpus}
    reprints = find_credited(corpus) | find_reprints(corpus)
    stories = find_stories(corpus) if stories is None else stories
    every = sorted(dict.fromkeys(mentions), key=mention_key)
    outcomes, asides = [m for m in every if m.is_outcome], [m for m in every if m.is_aside]
    told, moves = tell_new_dates([m for m in every if not (m.is_outcome or m.is_aside)])
    counts = count_words(corpus, stories)
    centrality = Centrality(stories, counts)
    tellings_of = tellings(corpus, stories, reprints, common_words(stories, counts), told)
    told, moves = _settled(told, moves, tellings_of)
    told = resolve_counted(told, by_id, tellings_of)
    voices = Voices(corpus, reprints)
    timed = worth_telling([m for m in told if not m.is_timeless], voices)
    timeless = [m for m in told if m.is_timeless]
    groups = join_main_happenings(timeless, group_mentions(timed, tellings_of), corpus, voices, tellings_of)
    groups, moved = join_outcomes(outcomes, groups, by_id, tellings_of)
    return Grouped(
        groups, [*moves, *moved], told, timed, asides, by_id, reprints, stories, tellings_of, voices, centrality
    )


def _settled(
    told: Sequence[Mention], moves: Sequence[Move], tellings_of: Mapping[str, Telling]
) -> tuple[list[Mention], list[Move]]:
    """Give the mentions and moves with the weekdays that other sources tell."""
    settled = settle_weekdays(told, tellings_of)
    return [settled.get(m, m) for m in told], [(settled.get(old, old), settled.get(new, new)) for old, new in moves]


def group_mentions(mentions: Sequence[Mention], told: Mapping[str, Telling]) -> list[list[Mention]]:
    """Group the mentions that tell one happening."""
    ordered = sorted(dict.fromkeys(mentions), key=_by_fineness)
    groups = _repeats(ordered)
    profiles = Profiles([group[0] for group in groups], told)
    likely = [(a, b) for a, b in candidate_pairs(profiles) if weigh(profiles.at(a), profiles.at(b), NEARLY) >= NEARLY]
    edges = [pair for pair in likely if links(*map(profiles.at, pair))]

    def means() -> Mean:
        return mean_of_pairs(lambda a, b: weigh(profiles.at(a), profiles.at(b)))

    found = cluster(len(groups), edges, means, THRESHOLD, limits.MAX_COMPARED_MEMBERS)
    found = join_across_articles(found, likely, profiles, groups)
    found = join_coarse(found, [*likely, *from_inside(profiles)], profiles, groups)
    found = join_rival_days(found, profiles)
    found = join_within_articles(found, profiles, groups, told)
    return [sorted((m for item in items for m in groups[item]), key=mention_key) for items in found]


def _by_fineness(mention: Mention) -> tuple[bool, int, MentionKey]:
    """Order mentions so that those with the finest dates speak for their group."""
    length = mention.when.length if mention.when else None
    return (length is None, length or 0, mention_key(mention))


def _repeats(ordered: Sequence[Mention]) -> list[list[Mention]]:
    """Put verbatim repeats of a dated sentence together at once: one sentence in twenty of news is one."""
    groups: dict[tuple[str, str, str, str], list[Mention]] = defaultdict(list)
    for mention in ordered:
        if mention.when is None or mention.clause is not None:
            key = (f"{mention_key(mention)}", "", "", "")
        else:
            key = (mention.quote, mention.when.edtf, mention.status, mention.action)
        groups[key].append(mention)
    return list(groups.values())
