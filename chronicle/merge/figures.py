"""Numbers on which independent sources of one story disagree, dated or not, and the event each is shown on.

Which figures are of one occasion is told by ``occasions``, which are of one thing that their sources call otherwise by
``rival_numbers``, and rounding and rising tolls by ``rounding``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from chronicle.merge import words
from chronicle.merge.glossary import LANGUAGES, meanings
from chronicle.merge.independence import Voices
from chronicle.merge.kinds import ANYBODY, UNNAMED, Kinds
from chronicle.merge.occasions import FEW_ARTICLES, Bucket
from chronicle.merge.placing import Places
from chronicle.merge.profile import Telling, telling_of
from chronicle.merge.reprints import telling_text
from chronicle.merge.rival_numbers import RivalNumbers
from chronicle.merge.rounding import is_rising
from chronicle.merge.showing import Showing
from chronicle.merge.told_numbers import Told, order_of, results_of
from chronicle.model import Article, Figure, Mention
from chronicle.timeline import Conflict, ConflictValue

__all__ = ["figure_key", "figures_of", "find_disagreements"]

_MARKS = '.,;:()"“”’'
_NO_TOTALS = {
    "score", "magnitude", "age", "duration", "distance", "weight", "area", "speed", "temperature", "power", "pay rise",
    "fine", "votes for", "votes against",
}  # fmt: skip
"""What does not grow from day to day as a toll does."""
_LEAD_CHARS = 300
"""Characters of an article's first paragraph that set its scene."""

_NOUN_REACH = 8
"""Words behind a number among which its noun is."""

_NAME_ROOT = 4
"""Letters that a place and its people share: "Kenya", "Kenyans"."""

_NAME = re.compile(r"(?<=[^.!?\"“”]\s)[A-ZÀ-Þ][\w’'-]+")

Key = tuple[str, str, str]
"""Story, slot and unit."""


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
) -> tuple[dict[int, list[Conflict]], int]:
    """Give the numbers that sources disagree on, by the number of the event that shows them.

    And how many numbers were too many of one thing in one story, and so were not compared.
    """
    showing = Showing(groups)
    sizes = Counter(telling.story or "" for telling in tellings.values())
    shown: dict[tuple[int, Key, frozenset[str]], list[Told]] = defaultdict(list)
    left_out = 0

    def show(side_by_side: list[Told], key: Key) -> None:
        event = showing.event_of(side_by_side)
        if event is not None:
            shown[event, key, side_by_side[0].scope] += side_by_side

    for story, told in sorted(_numbers(figures, Places(groups, articles), articles, tellings, voices).items()):
        for kind, alike in sorted(_by_kind(told).items()):
            bucket = Bucket(alike, sizes[story])
            left_out += bucket.left_out
            for side_by_side in bucket.clashes():
                show(side_by_side, (story, *kind))
        if sizes[story] <= FEW_ARTICLES:
            compared = {t.figure for side_by_side in shown.values() for t in side_by_side}
            rivals = RivalNumbers(told, [t for t in told if t.figure not in compared], sizes[story])
            left_out += rivals.left_out
            for number, side_by_side in enumerate(rivals.clashes()):
                show(side_by_side, (story, "", str(number)))
    found: dict[int, list[Conflict]] = defaultdict(list)
    for (event, _, _), side_by_side in shown.items():
        found[event].append(_conflict(side_by_side))
    return found, left_out


def _numbers(
    figures: Sequence[Figure],
    places: Places,
    articles: Mapping[str, Article],
    tellings: Mapping[str, Telling],
    voices: Voices,
) -> dict[str, list[Told]]:
    """Give the totals that each story tells, with what they are compared by."""
    scenes = _scenes(articles.values(), tellings)
    totals = [(figure, telling_of(tellings, figure.article)) for figure in figures if figure.quantity.role == "total"]
    kinds = Kinds((figure, telling.story or "", telling.language) for figure, telling in totals)
    results = results_of(figure for figure, _ in totals)
    found: dict[str, list[Told]] = defaultdict(list)
    for figure, telling in totals:
        story = telling.story or ""
        kind, scene = kinds.of(figure, story, telling.language), scenes.get(story, frozenset())
        told = _told(figure, kind, telling, places, scene=scene, voice=voices.of(figure.article))
        found[story].append(replace(told, result=results.get((figure.article, figure.start), told.result)))
    return found


def _by_kind(told: Iterable[Told]) -> dict[tuple[str, str], list[Told]]:
    """Put the numbers of one thing together, where not one voice tells them all."""
    kinds: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in told:
        kinds[one.slot, one.unit].append(one)
    return {kind: alike for kind, alike in kinds.items() if _may_differ(alike)}


def _may_differ(told: Sequence[Told]) -> bool:
    voices = {(t.voice, t.figure.claimed_by) for t in told}
    return len(voices) > 1 or any(t.figure.rival is not None for t in told)


def _told(
    figure: Figure, kind: tuple[str, str], telling: Telling, places: Places, *, scene: frozenset[str], voice: str
) -> Told:
    published = telling.published.start if telling.published else None
    is_named = telling.language != "de"  # where every noun has a capital, capitals name nobody
    names = frozenset(words.stem(m[0]) for m in _NAME.finditer(figure.quote) if is_named)
    scope = frozenset(word for name in figure.quantity.scope for word in words.name_key(name))
    return Told(
        figure,
        *kind,
        voice,
        published or date.max,
        places.events_of(figure),
        places.events_around(figure),
        figure.dates or places.days_of(figure),
        frozenset(word for word in scope if word not in scene and word[:_NAME_ROOT] not in scene),
        _terms(figure.quote, telling.language),
        names,
        telling.common,
        frozenset(n for word in figure.quote.split() if (n := words.ordinal_of(word.strip(_MARKS))) and n > 1),
        telling.language,
    )


def _terms(quote: str, language: str | None) -> frozenset[str]:
    """Give the stems of a sentence's words, and of what they mean in English."""
    meant = (meanings(word, language) for word in words.told_words(quote)) if language in LANGUAGES else ()
    return frozenset(words.content_words(quote)).union(*meant)


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


def _called(figure: Figure) -> str:
    """Name what a number counts, by the word that its sentence has where only a noun says it: "provinces"."""
    before, _, stemmed = figure.quantity.slot.rpartition(" ")
    if figure.kind != "counted" or not stemmed:
        return figure.quantity.slot
    behind = figure.quote.partition(figure.quantity.text)[2].split()[:_NOUN_REACH]
    words_behind = (word.strip(_MARKS).lower() for word in behind)
    return f"{before} {next((word for word in words_behind if word.startswith(stemmed)), stemmed)}".strip()


def _conflict(told: Sequence[Told]) -> Conflict:
    ordered = sorted(told, key=order_of)
    scope = sorted({name for t in ordered for name in t.figure.quantity.scope if words.name_key(name) & t.scope})
    slots = [_called(t.figure) for t in ordered]
    about = ", ".join([next((slot for slot in slots if slot not in (UNNAMED, ANYBODY)), slots[0]), *scope[:1]])
    is_old = all(t.figure.is_background for t in ordered)
    may_grow = ordered[0].figure.kind != "standing" and ordered[0].figure.quantity.slot not in _NO_TOTALS
    if not is_old and may_grow and is_rising([(t.published, t.value) for t in ordered]):
        about += " (rising over time)"
    values = {
        (t.figure.article, t.value): ConflictValue(t.figure.article, t.figure.quantity.text, t.figure.quote)
        for t in reversed(ordered)
    }
    return Conflict(about, tuple(reversed(values.values())))
