"""Mentions to events: reprints and stories of articles, then blocking, comparison, clustering and fusing of mentions.

This is where the parts of merging meet; each part says for itself what it decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chronicle.merge.blocking import candidate_pairs
from chronicle.merge.clustering import cluster
from chronicle.merge.conflicts import find_conflicts
from chronicle.merge.fusing import choose_status, choose_title, choose_when, history, importance, told_names
from chronicle.merge.identity import identify, revise, uid_of
from chronicle.merge.independence import Voices
from chronicle.merge.levels import THRESHOLD, weigh
from chronicle.merge.profile import Telling, mention_key, profile, tellings
from chronicle.merge.reprints import find_reprints
from chronicle.merge.stories import common_words, find_stories
from chronicle.model import Article, Link, Mention, Problem
from chronicle.timeline import Event, MentionRecord, Timeline

__all__ = ["Merged", "merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gives."""

    events: tuple[Event, ...]
    """Sorted by start, end and id; undated last."""
    reprints: Mapping[str, str]
    """Id of each reprinting article to its original's."""
    problems: tuple[Problem, ...] = ()
    links: tuple[Link, ...] = ()
    """For dating: happenings that undated articles tell and dated ones date."""


def merge(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    *,
    previous: Timeline | None = None,
) -> Merged:
    """Give one event for each happening, with all its mentions; the order of what comes in does not matter.

    A mention of an article that is not among ``articles`` stands for itself, without publication date or publisher.
    """
    by_id = {a.id: a for a in sorted(articles, key=lambda a: a.id)}
    reprints = find_reprints(list(by_id.values()))
    stories = find_stories(list(by_id.values()))
    told = tellings(list(by_id.values()), stories, reprints, common_words(list(by_id.values()), stories))
    groups = group_mentions(mentions, told)
    voices = Voices(list(by_id.values()), reprints)
    fused = sorted((_fuse(group, by_id, voices) for group in groups), key=_in_time)
    events, notes = _named(fused, previous)
    return Merged(tuple(sorted(events, key=_in_time)), reprints, notes)


def group_mentions(mentions: Sequence[Mention], told: Mapping[str, Telling]) -> list[list[Mention]]:
    """Group the mentions that tell one happening."""
    ordered = sorted(set(mentions), key=_by_fineness)
    groups = _repeats(ordered)
    profiles = [profile(group[0], told.get(group[0].article) or Telling(group[0].article)) for group in groups]
    edges = [
        pair
        for pair in sorted(set(candidate_pairs(profiles)))
        if weigh(profiles[pair[0]], profiles[pair[1]]) >= THRESHOLD
    ]
    found = cluster(len(profiles), edges, lambda a, b: weigh(profiles[a], profiles[b]), THRESHOLD)
    return [sorted((m for item in items for m in groups[item]), key=mention_key) for items in found]


def _by_fineness(mention: Mention) -> tuple[bool, int, tuple[str, int, int, int, str, str, str]]:
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


def _fuse(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> Event:
    when = choose_when(mentions, voices)
    status = choose_status(mentions, articles)
    best = choose_title(mentions, status, when)
    independent = voices.count(m.article for m in mentions)
    return Event(
        id="",
        uid="",
        revision=0,
        title=best.title or best.quote,
        summary=best.quote,
        importance=importance(mentions, independent),
        when=when,
        status=status,
        history=history(mentions, articles),
        replaced_by=None,
        part_of=None,
        replaces=(),
        places=told_names(mentions, lambda m: m.places, voices),
        participants=told_names(mentions, lambda m: m.participants, voices),
        mentions=tuple(MentionRecord.of(m) for m in mentions),
        independent_sources=independent,
        conflicts=find_conflicts(mentions, articles, voices),
    )


def _named(events: Sequence[Event], previous: Timeline | None) -> tuple[list[Event], tuple[Problem, ...]]:
    """Give the events their ids, uids and revisions."""
    ids, notes = identify(events, previous, {})
    before = {event.id: event for event in previous.events} if previous else {}
    named = []
    for event, identity in zip(events, ids, strict=True):
        old = before.get(identity)
        whole = replace(event, id=identity, uid=old.uid if old else uid_of(identity))
        named.append(revise(whole, old))
    return named, notes


def _in_time(event: Event) -> tuple[bool, date, date, str, str, str, int]:
    when = event.when
    start, end = (when.start, when.end) if when else (None, None)
    first = event.mentions[0]
    return (when is None, start or date.min, end or date.max, event.id, event.title, first.source, first.start)
