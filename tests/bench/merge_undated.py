"""Articles without dates into stories and events, as clusters on standard output.

    python merge.py run -- python tests/bench/merge_undated.py
    python tests/bench/merge_undated.py ARTICLES.jsonl > CLUSTERS.jsonl

An adapter for benches of cross-document event coreference (ECB+): a line, of the file or of standard input, is
``{"id", "text", "sentences": [{"index", "start", "end"}]}``. The answer has a line ``{"id", "cluster"}`` for each
article, its story, and for each sentence that tells an event, ``ARTICLE#INDEX`` with the event that most articles tell
of those it tells. What is measured is a whole build of these articles, all in one folder and none with a stated date:
which sentences become mentions, what the articles' own text dates, and which mentions merging puts together.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from chronicle import pipeline
from chronicle.timeline import Event, Timeline

Told = Mapping[str, list[tuple[int, int, Event]]]
"""By article, where each of its mentions stands, and the event that it tells."""


def main() -> None:
    """Answer all lines."""
    given = Path(sys.argv[1]).read_text(encoding="utf-8") if sys.argv[1:] else sys.stdin.read()
    rows = [json.loads(line) for line in given.splitlines() if line.strip()]
    timeline = _build(rows)
    for source in timeline.sources:
        if source.story is not None:
            _answer(source.id, f"story {source.story}")
    told = _told(timeline)
    for row in rows:
        for item, event in _sentences(row, told):
            _answer(item, f"event {event.id}")


def _build(rows: list[dict[str, object]]) -> Timeline:
    """Build a timeline of the articles, by what an article line may say, without dates."""
    with TemporaryDirectory() as folder:
        documents = Path(folder) / "articles.jsonl"
        told = [{key: row[key] for key in ("id", "title", "text", "language") if key in row} for row in rows]
        documents.write_text("".join(json.dumps(article) + "\n" for article in told), encoding="utf-8")
        return pipeline.build([documents]).timeline


def _told(timeline: Timeline) -> Told:
    found: dict[str, list[tuple[int, int, Event]]] = defaultdict(list)
    for event in timeline.events:
        for mention in event.mentions:
            found[mention.source].append((mention.start, mention.end, event))
    return found


def _sentences(row: dict[str, object], told: Told) -> Iterator[tuple[str, Event]]:
    """Give the sentences, as the bench divides them, of which a mention's sentence holds the middle."""
    sentences = row["sentences"]
    assert isinstance(sentences, list)
    for sentence in sentences:
        middle = (sentence["start"] + sentence["end"]) // 2
        inside = [event for start, end, event in told.get(str(row["id"]), ()) if start <= middle < end]
        if inside:
            yield (
                f"{row['id']}#{sentence['index']}",
                max(inside, key=lambda e: (len({m.source for m in e.mentions}), e.id)),
            )


def _answer(item: str, cluster: str) -> None:
    sys.stdout.write(json.dumps({"id": item, "cluster": cluster}) + "\n")


if __name__ == "__main__":
    main()
