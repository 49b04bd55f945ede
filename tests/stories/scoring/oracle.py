"""The perfect timeline of a gold file, and one damaged in every way that a score must show."""

from __future__ import annotations

from datetime import timedelta

from scoring.records import file_name
from scoring.spans import Json, parse_edtf, span_of


def when_record(edtf: str) -> Json:
    """Write a ``when`` record of the timeline contract."""
    span = parse_edtf(edtf)
    assert span is not None, edtf
    day = span.start == span.end
    return {
        "edtf": edtf,
        "start": str(span.start),
        "end": str(span.end),
        "granularity": "day" if day else "interval",
    }


def oracle_sources(gold: Json) -> list[Json]:
    """Make the perfect source list."""
    sources: list[Json] = []
    first: dict[str, str] = {}
    for document in gold["documents"]:
        for article in document["articles"]:
            source_id = f"s{len(sources) + 1}"
            first.setdefault(document["file"], source_id)
            parent = article.get("reprint_of")
            sources.append(
                {
                    "id": source_id,
                    "path": f"docs/{document['file']}",
                    "title": article["title_contains"],
                    "published": when_record(article["published"]) if article["published"] != "unknown" else None,
                    "reprint_of": first.get(parent.split("#")[0]) if parent else None,
                }
            )
    return sources


def oracle_mentions(event: Json, gold: Json, ids: dict[str, str]) -> list[Json]:
    """Make the perfect mentions of one event."""
    mentions = []
    for name in event["sources"]:
        items = [t for t in gold["timex"] if t["event"] == event["id"] and t["file"] == name]
        for item in items:
            expression = {"text": item["text"], **when_record(item["value"]), "value": item["value"]}
            mentions.append({"source": ids[name], "quote": item["sentence"], "time_expression": expression})
        if not items:
            quote = " ".join(group[0] for group in event["keywords"])
            mentions.append({"source": ids[name], "quote": quote, "time_expression": None})
    return mentions


def oracle(gold: Json) -> Json:
    """Make the perfect timeline of a gold file."""
    sources = oracle_sources(gold)
    ids: dict[str, str] = {}
    for source in sources:
        ids.setdefault(file_name(source["path"]), source["id"])
    events = []
    for event in gold["events"]:
        conflicts = [c for c in gold["conflicts"] if c["event"] == event["id"]]
        events.append(
            {
                "id": event["id"],
                "title": " / ".join(group[0] for group in event["keywords"]),
                "summary": "",
                "when": when_record(event["when"]),
                "status": event["status"],
                "mentions": oracle_mentions(event, gold, ids),
                "independent_sources": event["independent_sources"],
                "conflicts": conflicts,
            }
        )
    return {"version": 1, "title": gold["story"], "sources": sources, "events": events}


def shifted(record: Json, days: int) -> Json:
    """Move a ``when`` record by some days."""
    span = span_of(record)
    assert span is not None
    start, end = span.start + timedelta(days), span.end + timedelta(days)
    return {**record, "edtf": f"{start}/{end}", "start": str(start), "end": str(end)}


def mutate(gold: Json) -> Json:
    """Damage the perfect timeline in every way that the scorer should notice."""
    timeline = oracle(gold)
    kept = []
    for number, event in enumerate(timeline["events"]):
        if number % 6 == 5:
            continue  # lost event
        if number % 4 == 1:
            event["when"] = shifted(event["when"], 1)
        if number % 5 == 2:
            event["status"] = "scheduled" if event["status"] != "scheduled" else "happened"
        if number % 3 == 0:
            event["mentions"] = event["mentions"][:1]
            event["independent_sources"] += 1
        event["conflicts"] = []
        for mention in event["mentions"][1::2]:
            if mention["time_expression"]:
                moved = shifted(mention["time_expression"], 7)
                mention["time_expression"] = {**moved, "value": moved["edtf"]}
        kept.append(event)
    timeline["events"] = merge_forbidden_pair(kept, gold) + spurious_events(gold, timeline)
    for source in timeline["sources"][::2]:
        source["published"] = source["published"] and shifted(source["published"], 1)
    return timeline


def merge_forbidden_pair(events: list[Json], gold: Json) -> list[Json]:
    """Pour the mentions of every must-not-merge partner into its first event."""
    partners = {e["id"]: e["must_not_merge_with"] for e in gold["events"]}
    by_id = {e["id"]: e for e in events}
    for event in events:
        for other in partners[event["id"]]:
            if other in by_id and event["id"] < other:
                event["mentions"] = event["mentions"] + by_id[other]["mentions"]
    return events


def spurious_events(gold: Json, timeline: Json) -> list[Json]:
    """Make two events on forbidden dates."""
    source = timeline["sources"][0]["id"]
    return [
        {
            "id": f"x{number}",
            "title": "zzz",
            "when": when_record(item["when"]),
            "status": "happened",
            "mentions": [{"source": source, "quote": "zzz", "time_expression": None}],
            "independent_sources": 1,
            "conflicts": [],
        }
        for number, item in enumerate(gold["forbidden"][:2])
    ]
