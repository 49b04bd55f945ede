"""Articles without dates on standard input, their stories and events as clusters on standard output.

    python merge.py run -- python tests/bench/merge_undated.py

An adapter for benches of cross-document event coreference (ECB+): a line is ``{"id", "text", "sentences": [{"index",
"start", "end"}]}``; the answer has a line ``{"id", "cluster"}`` for each article, its story, and for each sentence that
tells an event, ``ARTICLE#INDEX`` with the event that most articles tell of those it tells. The stages are those of a
build. As nothing is dated, every story is read as of a day of its own, so that what it tells on no told day is told at
all.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from chronicle import engine, merge
from chronicle.model import Article, Published, PublishedBasis
from chronicle.pipeline import analyse
from chronicle.timeline import Event
from chronicle.when import When

FIRST_DAY = date(2000, 1, 1)
APART = timedelta(days=14)
"""Between the days of two stories."""


def main() -> None:
    """Answer all lines."""
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    articles = [Article(row["id"], row["id"], row["text"], language=row.get("language", "en")) for row in rows]
    stories = merge.merge(articles, []).stories
    articles = [replace(article, published=_day(article, stories)) for article in articles]
    readings = engine.run(analyse, articles, None)
    merged = merge.merge(articles, [mention for reading in readings for mention in reading.mentions], stories=stories)
    for article, story in stories.items():
        _answer(article, f"story {story.name}")
    told = _told(merged.events)
    for row in rows:
        for item, event in _sentences(row, told.get(row["id"], {})):
            _answer(item, f"event {event.id}")


def _day(article: Article, stories: Mapping[str, merge.Story]) -> Published | None:
    """Give the day of an article's story; None for an article that is in none."""
    names = sorted({story.name for story in stories.values()})
    if article.id not in stories:
        return None
    day = FIRST_DAY + APART * names.index(stories[article.id].name)
    return Published(When.day(day), PublishedBasis.STATED_BY_USER)


def _told(events: tuple[Event, ...]) -> Mapping[str, Mapping[int, Event]]:
    """Give, by article and place, the event told there that most articles tell."""
    found: dict[str, dict[int, Event]] = defaultdict(dict)
    for event in sorted(events, key=lambda e: (len({m.source for m in e.mentions}), e.id)):
        for mention in event.mentions:
            found[mention.source][mention.start] = event
    return found


def _sentences(row: dict[str, object], told: Mapping[int, Event]) -> Iterator[tuple[str, Event]]:
    """Give the sentences, as the bench divides them, within which a mention starts."""
    sentences = row["sentences"]
    assert isinstance(sentences, list)
    for sentence in sentences:
        inside = [event for at, event in told.items() if sentence["start"] <= at < sentence["end"]]
        if inside:
            yield f"{row['id']}#{sentence['index']}", max(inside, key=lambda e: len({m.source for m in e.mentions}))


def _answer(item: str, cluster: str) -> None:
    sys.stdout.write(json.dumps({"id": item, "cluster": cluster}) + "\n")


if __name__ == "__main__":
    main()
