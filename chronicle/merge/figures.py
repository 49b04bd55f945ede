"""Numbers on which independent sources of one story disagree, dated or not, and the event each is shown on.

Which figures are of one occasion is told by ``occasions``, and rounding and rising tolls by ``rounding``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from chronicle.merge import words
from chronicle.merge.glossary import LANGUAGES, meanings
from chronicle.merge.independence import Voices
from chronicle.merge.kin_counts import ANYBODY, kin_clashes
from chronicle.merge.kinds import UNNAMED, Kinds
from chronicle.merge.occasions import Bucket, Told, order_of
from chronicle.merge.placing import Places
from chronicle.merge.profile import Telling, telling_of
from chronicle.merge.reprints import telling_text
from chronicle.merge.rounding import is_rising
from chronicle.merge.showing import Showing
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
    places, showing = Places(groups, articles), Showing(groups)
    scenes = _scenes(articles.values(), tellings)
    sizes = Counter(telling.story or "" for telling in tellings.values())
    buckets: dict[Key, list[Told]] = defaultdict(list)
    present: dict[str, list[Told]] = defaultdict(list)
    totals = [f for f in figures if f.quantity.role == "total"]
    told_in = {f.article: telling_of(tellings, f.article) for f in totals}
    kinds = Kinds((f, told_in[f.article].story or "", told_in[f.article].language) for f in totals)
    for figure in totals:
        telling = told_in[figure.article]
        story = telling.story or ""
        told = _told(figure, telling, scenes.get(story, frozenset()), places, voices)
        buckets[story, *kinds.of(figure, story, telling.language)].append(told)
        present[story].append(told)
    shown: dict[tuple[int, Key, frozenset[str]], list[Told]] = defaultdict(list)
    left_out = 0
    for key in sorted(key for key, told in buckets.items() if _may_differ(told)):
        bucket = Bucket(buckets[key], sizes[key[0]])
        left_out += bucket.left_out
        for side_by_side in bucket.clashes():
            event = showing.event_of(side_by_side)
            if event is not None:
                shown[event, key, side_by_side[0].scope] += side_by_side
    compared = {t.figure for told in shown.values() for t in told}
    for story in sorted(present):
        for side_by_side in kin_clashes(t for t in present[story] if t.figure not in compared):
            event = showing.event_of(side_by_side)
            if event is not None:
                shown[event, (story, "", ""), side_by_side[0].scope] += side_by_side
    found: dict[int, list[Conflict]] = defaultdict(list)
    for (event, _, _), side_by_side in shown.items():
        found[event].append(_conflict(side_by_side))
    return found, left_out


def _may_differ(told: Sequence[Told]) -> bool:
    voices = {(t.voice, t.figure.claimed_by) for t in told}
    return len(voices) > 1 or any(t.figure.rival is not None for t in told)


def _told(
    figure: Figure,
    telling: Telling,
    scene: frozenset[str],
    places: Places,
    voices: Voices,
) -> Told:
    published = telling.published.start if telling.published else None
    is_named = telling.language != "de"  # where every noun has a capital, capitals name nobody
    names = frozenset(words.stem(m[0]) for m in _NAME.finditer(figure.quote) if is_named)
    scope = frozenset(word for name in figure.quantity.scope for word in words.name_key(name))
    return Told(
        figure,
        voices.of(figure.article),
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


def _conflict(told: Sequence[Told]) -> Conflict:
    ordered = sorted(told, key=order_of)
    scope = sorted({name for t in ordered for name in t.figure.quantity.scope if words.name_key(name) & t.scope})
    slots = [t.figure.quantity.slot for t in ordered]
    about = ", ".join([next((slot for slot in slots if slot not in (UNNAMED, ANYBODY)), slots[0]), *scope[:1]])
    is_old = all(t.figure.is_background for t in ordered)
    may_grow = ordered[0].figure.kind != "standing" and slots[0] not in _NO_TOTALS
    if not is_old and may_grow and is_rising([(t.published, t.value) for t in ordered]):
        about += " (rising over time)"
    values = {
        (t.figure.article, t.value): ConflictValue(t.figure.article, t.figure.quantity.text, t.figure.quote)
        for t in reversed(ordered)
    }
    return Conflict(about, tuple(reversed(values.values())))
