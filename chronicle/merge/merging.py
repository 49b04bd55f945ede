"""Mentions to events: reprints and stories of articles, then blocking, comparison, clustering and fusing of mentions.

This is where the parts of merging meet; each part says for itself what it decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chronicle import limits
from chronicle.merge.asides import find_asides, outcomes_in_passing
from chronicle.merge.centrality import Centrality
from chronicle.merge.conflicts import count_uncompared, find_conflicts
from chronicle.merge.edits import Edits
from chronicle.merge.figures import figure_key, figures_of, find_disagreements
from chronicle.merge.fusing import choose_status, choose_summary, choose_title, choose_when, history, told_names
from chronicle.merge.grouping import group_articles
from chronicle.merge.identity import identify, revise, uid_of
from chronicle.merge.importance import importance_of_event
from chronicle.merge.independence import Voices
from chronicle.merge.moves import find_parts, find_replacements
from chronicle.merge.profile import Telling
from chronicle.merge.rival_names import find_rival_names
from chronicle.merge.stories import Story
from chronicle.model import Article, Figure, Mention, Problem
from chronicle.timeline import Conflict, Event, MentionRecord, Timeline

__all__ = ["Merged", "merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gives."""

    events: tuple[Event, ...]
    """Sorted by start, end and id; undated last."""
    reprints: Mapping[str, str]
    """Id of each reprinting article to its original's."""
    stories: Mapping[str, Story]
    """Id of each article that has words to its story."""
    problems: tuple[Problem, ...] = ()


def merge(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    *,
    figures: Sequence[Figure] | None = None,
    stories: Mapping[str, Story] | None = None,
    previous: Timeline | None = None,
    edits: Edits | None = None,
) -> Merged:
    """Give one event for each happening, with all its mentions; the order of what comes in does not matter.

    ``figures`` are the numbers of all sentences; without them only the mentions' own are compared.
    ``stories`` are those of an earlier merging of the same texts, so that they are not looked for twice.
    A mention of an article that is not among ``articles`` stands for itself, without publication date or publisher.
    """
    grouped = group_articles(articles, mentions, stories)
    groups, by_id, tellings_of, voices = grouped.groups, grouped.articles, grouped.tellings, grouped.voices
    numbers = sorted(set(figures_of(grouped.timed) if figures is None else figures), key=figure_key)

    def fuse_all(groups: Sequence[Sequence[Mention]]) -> tuple[list[Event], int]:
        others, left_out = _disagreements(numbers, groups, by_id, tellings_of, voices)
        beside = find_asides(grouped.asides, groups, tellings_of)
        told = zip(groups, beside, others, strict=True)
        return [_fuse(*one, articles=by_id, voices=voices, centrality=grouped.centrality) for one in told], left_out

    fused, left_out = fuse_all(groups)
    preferred: Mapping[int, str] = {}
    problems: list[Problem] = []
    if edits and (edits.merge or edits.split):
        ids, _ = identify(fused, previous, {})
        known = [replace(event, id=identity) for event, identity in zip(fused, ids, strict=True)]
        changed = edits.restructure(groups, known)
        groups, preferred, problems = changed.groups, changed.ids, changed.problems
        fused, left_out = fuse_all(groups)
    ids, notes = identify(fused, previous, preferred)
    events = _linked(fused, ids, find_replacements(groups, grouped.moves), find_parts(groups))
    if edits:
        events, told_problems = edits.revalue(events)
        problems += told_problems
    problems += _not_compared(left_out, sum(map(count_uncompared, groups)))
    return Merged(_finished(events, previous), grouped.reprints, grouped.stories, (*notes, *problems))


def _disagreements(
    numbers: Sequence[Figure],
    groups: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    told: Mapping[str, Telling],
    voices: Voices,
) -> tuple[list[tuple[Conflict, ...]], int]:
    """Give the names and numbers that the sources of each event disagree on; count numbers that were not compared."""
    names = find_rival_names(groups, articles, told, voices)
    figures, left_out = find_disagreements(numbers, groups, articles, told, voices)
    return [(*names.get(at, ()), *figures.get(at, ())) for at in range(len(groups))], left_out


def _not_compared(numbers: int, dates: int) -> list[Problem]:
    """Say what was too much to be laid side by side."""
    figures = f"numbers were not compared (more than {limits.MAX_COMPARED_FIGURES} of one thing in one story)"
    days = f"dates were not compared (more than {limits.MAX_COMPARED_DATES} tellings of one day of an event)"
    counted = (("figures-not-compared", numbers, figures), ("dates-not-compared", dates, days))
    return [
        Problem(code, "note", f"{count} {told}; sources may disagree on more than is shown")
        for code, count, told in counted
        if count
    ]


def _fuse(
    mentions: Sequence[Mention],
    asides: Sequence[Mention],
    others: Sequence[Conflict],
    *,
    articles: Mapping[str, Article],
    voices: Voices,
    centrality: Centrality,
) -> Event:
    """Make one event of what tells it; what only tells of it in passing is one more source, and decides nothing.

    Only where all others tell it as a plan does it say what came of that.
    """
    when = choose_when(mentions, voices)
    telling = (*mentions, *outcomes_in_passing(mentions, asides))
    status = choose_status(telling, articles)
    best = choose_title(mentions, status, when, articles)
    summary = choose_summary(mentions, status, best, centrality, articles)
    reports = voices.reports(mentions)
    return Event(
        id="",
        uid="",
        revision=0,
        title=best.title or best.quote,
        summary=summary.quote,
        importance=importance_of_event(reports, when, voices, centrality),
        when=when,
        status=status,
        history=history(telling, articles),
        replaced_by=None,
        part_of=None,
        replaces=(),
        places=told_names(mentions, lambda m: m.places, voices),
        participants=told_names(mentions, lambda m: (*m.participants, *m.subject), voices),
        mentions=tuple(MentionRecord.of(m) for m in (*mentions, *asides)),
        independent_sources=len(voices.reports((*mentions, *asides))) if asides else len(reports),
        conflicts=(*find_conflicts(mentions, articles, voices), *others),
    )


def _linked(
    events: Sequence[Event], ids: Sequence[str], replaced: Mapping[int, int], parts: Mapping[int, int]
) -> list[Event]:
    """Give the events their ids and their links to each other."""
    replaces: dict[int, list[str]] = defaultdict(list)
    for old, new in sorted(replaced.items()):
        replaces[new].append(ids[old])
    return [
        replace(
            event,
            id=ids[number],
            replaced_by=ids[replaced[number]] if number in replaced else None,
            part_of=ids[parts[number]] if number in parts else None,
            replaces=tuple(sorted(replaces[number])),
        )
        for number, event in enumerate(events)
    ]


def _finished(events: Sequence[Event], previous: Timeline | None) -> tuple[Event, ...]:
    """Sort the events; give each its uid for life and its revision; drop links to hidden events."""
    before = {event.id: event for event in previous.events} if previous else {}
    shown = {event.id for event in events}
    finished = []
    for event in sorted(events, key=_in_time):
        known = before.get(event.id)
        whole = replace(
            event,
            uid=known.uid if known else uid_of(event.id),
            replaced_by=event.replaced_by if event.replaced_by in shown else None,
            part_of=event.part_of if event.part_of in shown else None,
            replaces=tuple(old for old in event.replaces if old in shown),
        )
        finished.append(revise(whole, known))
    return tuple(finished)


def _in_time(event: Event) -> tuple[bool, date, date, str, str, str, int]:
    when = event.when
    start, end = (when.start, when.end) if when else (None, None)
    first = event.mentions[0]
    return (when is None, start or date.min, end or date.max, event.id, event.title, first.source, first.start)
