"""Every measure of one timeline against one gold file, and their mean.

How a predicted event is matched to a gold event
------------------------------------------------
*Keywords*: every inner list of the gold ``keywords`` has at least one
substring in the lower-cased title and quotes of the predicted event, and at
least one of its mentions comes from a file listed in the gold ``sources``.
*Date*: strict = the predicted interval equals the gold ``when`` (or one of
``accept_when``); lenient = the intervals overlap.  The assignment is
one-to-one and of maximum size: first over strict pairs, then lenient pairs
among what is left.  A gold event left over is still looked for, for the date
accuracy only, among the events that quote its gold sentence at a wrong date.

Gold events marked ``optional`` (denied, hypothetical, statements, notices) are
never missed; when shown they count as correct, except that a denied or
hypothetical one must carry the status ``denied``, ``hypothetical`` or
``cancelled``; shown as a fact it counts as spurious.

The overall figure is the plain mean of the components in ``COMPONENTS``
(a component without material in the story, such as conflicts, is left out).
Status, cross-source and independence figures used there count unmatched required
gold events as wrong, so that a tool cannot gain by showing only few events; the
status figure is balanced between facts and plans, so that calling everything
``happened`` gains nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from scoring.matching import assign, misdated, over_merges, quotes, same_expression, splits
from scoring.records import Gold, Mention, Predicted, file_name, keywords_hit, normal, read_gold, read_predicted
from scoring.spans import Json, Span, parse_edtf, span_of

COMPONENTS = (
    "core_recall_strict",
    "event_f1",
    "date_accuracy",
    "status_balanced",
    "cross_source_f1",
    "merge_cleanliness",
    "independent_overall",
    "publication_accuracy",
    "timex_f1",
    "conflict_recall",
    "forbidden_cleanliness",
)
FLAGGED = {"denied", "hypothetical", "cancelled"}


def ratio(part: float, whole: float) -> float | None:
    """Return part / whole, None when there is no whole."""
    return part / whole if whole else None


def f1(left: float | None, right: float | None) -> float:
    """Harmonic mean, 0 when either side is missing or 0."""
    if not left or not right:
        return 0.0
    return 2 * left * right / (left + right)


def is_credited(golds: Sequence[Gold], event: Predicted, *, exact: bool) -> bool:
    """Tell whether some gold event justifies the predicted one."""
    for gold in golds:
        dated = gold.same_date(event.span) if exact else gold.near_date(event.span)
        shown_right = not gold.flagged_only or event.status in gold.statuses | FLAGGED
        if dated and shown_right and gold.tells(event):
            return True
    return False


def forbidden_hits(gold: Json, events: Sequence[Predicted], strict_events: set[int]) -> list[str]:
    """List the forbidden dates that appear as the date of a predicted event."""
    found = []
    for item in gold.get("forbidden", []):
        bad = parse_edtf(item["when"])
        for number, event in enumerate(events):
            talks = keywords_hit(item.get("keywords", []), event.text)
            if number not in strict_events and event.span == bad and talks:
                found.append(f"{item['when']} ({item['why']}): {event.title[:60]}")
                break
    return found


def score_events(gold: Json, golds: Sequence[Gold], events: Sequence[Predicted]) -> Json:
    """Score recall, precision, dates, status, sources, merging and independence."""
    pairs, strict = assign(golds, events)
    need = [i for i, g in enumerate(golds) if g.required]
    core = [i for i in need if golds[i].core]
    matched = [i for i in need if i in pairs]
    astray = {i: p for i, p in misdated(golds, events, pairs).items() if golds[i].required}
    strict_events = {pairs[i] for i in strict}
    bad_dates = forbidden_hits(gold, events, strict_events)
    spurious = [e for e in events if not is_credited(golds, e, exact=False)]
    precision = ratio(len(events) - len(spurious), len(events))
    recall = ratio(len(matched), len(need))
    status_ok = [i for i in matched if events[pairs[i]].status in golds[i].statuses]
    shares = {i: source_share(golds[i], events[pairs[i]]) for i in matched}
    indep_ok = [i for i in matched if independent_ok(golds[i], events[pairs[i]])]
    merged, split = over_merges(golds, events), splits(golds, events, pairs)
    clean = ratio(len(matched), len(matched) + len(merged) + len(split))
    return {
        "gold_events": len(need),
        "predicted_events": len(events),
        "core_recall_strict": ratio(sum(i in strict for i in core), len(core)),
        "core_recall_lenient": ratio(sum(i in pairs for i in core), len(core)),
        "all_recall_strict": ratio(sum(i in strict for i in need), len(need)),
        "all_recall_lenient": recall,
        "precision": precision,
        "precision_strict_date": ratio(sum(is_credited(golds, e, exact=True) for e in events), len(events)),
        "event_f1": f1(recall, precision),
        "date_accuracy": ratio(sum(i in strict for i in matched), len(matched) + len(astray)) or 0.0,
        "status_accuracy": ratio(len(status_ok), len(matched)),
        "status_overall": ratio(len(status_ok), len(need)),
        "status_balanced": balanced_status(golds, need, set(status_ok)),
        "source_recall": ratio(sum(shares.values()), len(matched)),
        "source_precision": source_precision(golds, events, {i: pairs[i] for i in matched}),
        "source_recall_overall": ratio(sum(shares.values()), len(need)),
        "cross_source_recall": cross_source(golds, need, shares),
        "cross_source_f1": cross_source(golds, need, file_f1(golds, events, pairs)),
        "over_merge_count": len(merged),
        "split_count": len(split),
        "merge_cleanliness": clean or 0.0,
        "independent_accuracy": ratio(len(indep_ok), len(matched)),
        "independent_overall": ratio(len(indep_ok), len(need)),
        "spurious_count": len(spurious),
        "forbidden_count": len(bad_dates),
        "forbidden_cleanliness": forbidden_clean(gold, events, bad_dates),
        "conflict_recall": conflict_recall(gold, golds, events, pairs),
        "details": {
            "missed": [describe_miss(golds[i], events) for i in need if i not in pairs],
            "wrong_date": [
                f"{golds[i].id}: gold {golds[i].raw['when']} got {show(events[pairs[i]].span)}"
                for i in matched
                if i not in strict
            ]
            + [
                f"{golds[i].id}: gold {golds[i].raw['when']} got {show(events[p].span)} (no overlap)"
                for i, p in astray.items()
            ],
            "wrong_status": [
                f"{golds[i].id}: gold {golds[i].raw['status']} got {events[pairs[i]].status}"
                for i in matched
                if i not in status_ok
            ],
            "wrong_independent": [
                f"{golds[i].id}: gold {golds[i].raw['independent_sources']} got {events[pairs[i]].independent}"
                for i in matched
                if i not in indep_ok
            ],
            "missing_sources": [
                f"{golds[i].id}: {sorted(set(golds[i].raw['sources']) - events[pairs[i]].files)}"
                for i in matched
                if shares[i] < 1
            ],
            "over_merged": merged,
            "split": split,
            "forbidden": bad_dates,
            "spurious": [f"{show(e.span)} [{e.status}] {e.title[:80]}" for e in spurious],
        },
    }


def forbidden_clean(gold: Json, events: Sequence[Predicted], bad: Sequence[str]) -> float | None:
    """Share of forbidden dates kept out; 0 for an empty timeline."""
    if not events:
        return 0.0
    share = ratio(len(bad), len(gold.get("forbidden", [])))
    return None if share is None else 1 - share


def source_share(gold: Gold, event: Predicted) -> float:
    """Share of the gold sources that are among the mentions."""
    wanted = set(gold.raw["sources"])
    return len(wanted & event.files) / len(wanted) if wanted else 1.0


def file_f1(golds: Sequence[Gold], events: Sequence[Predicted], pairs: dict[int, int]) -> dict[int, float]:
    """F1 of the files of each matched event against the gold files."""
    out = {}
    for i, number in pairs.items():
        wanted, files = set(golds[i].raw["sources"]), events[number].files
        out[i] = 2 * len(wanted & files) / (len(wanted) + len(files))
    return out


def source_precision(golds: Sequence[Gold], events: Sequence[Predicted], pairs: dict[int, int]) -> float:
    """Mean share of the predicted sources that the gold knows; 0 without matches."""
    parts = []
    for i, number in pairs.items():
        files = events[number].files
        parts.append(len(files & set(golds[i].raw["sources"])) / len(files))
    return sum(parts) / len(parts) if parts else 0.0


def balanced_status(golds: Sequence[Gold], need: Sequence[int], good: set[int]) -> float | None:
    """Mean of the status accuracy over facts and over everything that is not a fact."""
    facts = [i for i in need if golds[i].raw["status"] in {"happened", "ongoing"}]
    others = [i for i in need if i not in facts]
    parts = [len(good.intersection(part)) / len(part) for part in (facts, others) if part]
    return sum(parts) / len(parts) if parts else None


def cross_source(golds: Sequence[Gold], need: Sequence[int], shares: dict[int, float]) -> float | None:
    """Mean of per-event figures over the required events told by two or more files."""
    many = [i for i in need if len(golds[i].raw["sources"]) > 1]
    return ratio(sum(shares.get(i, 0.0) for i in many), len(many))


def independent_ok(gold: Gold, event: Predicted) -> bool:
    """Tell whether the number of independent sources is right."""
    accepted = [gold.raw["independent_sources"], *gold.raw.get("independent_accept", [])]
    return event.independent in accepted


def conflict_recall(
    gold: Json, golds: Sequence[Gold], events: Sequence[Predicted], pairs: dict[int, int]
) -> float | None:
    """Share of gold conflicts shown (two distinct values named) on the matched event."""
    index = {g.id: i for i, g in enumerate(golds)}
    items = gold.get("conflicts", [])
    good = 0
    everywhere = [conflict for event in events for conflict in event.conflicts]
    for item in items:
        number = pairs.get(index[item["event"]])
        shown = everywhere if item.get("anywhere") else events[number].conflicts if number is not None else []
        good += conflict_shown(item, shown)
    return ratio(good, len(items))


def conflict_shown(item: Json, conflicts: Sequence[Any]) -> bool:
    """Tell whether one reported conflict names at least two of the gold values."""
    for conflict in conflicts:
        text = normal(json.dumps(conflict, ensure_ascii=False))
        found = {v["value"] for v in item["values"] if names_value(v, text)}
        if len(found) >= 2:
            return True
    return False


def names_value(value: Json, text: str) -> bool:
    """Tell whether a value or one of its spellings stands in the text as a word."""
    forms = [value["value"], *value.get("alt", [])]
    return any(re.search(rf"(?<!\w){re.escape(normal(f))}(?!\w)", text) for f in forms)


def show(span: Span | None) -> str:
    """Write a span for people."""
    if span is None:
        return "no date"
    return str(span.start) if span.start == span.end else f"{span.start}/{span.end}"


def describe_miss(gold: Gold, events: Sequence[Predicted]) -> str:
    """Describe a missed event with the dates of events having its keywords."""
    others = [show(e.span) for e in events if gold.hits(e.text)]
    note = f"keywords seen at {', '.join(others[:4])}" if others else "keywords not seen"
    return f"{gold.id} {gold.raw['when']} ({gold.raw['importance']}): {note}"


# --------------------------------------------------------------------------
# publication dates and time expressions
# --------------------------------------------------------------------------


def find_source(document: Json, number: int, timeline: Json) -> Json | None:
    """Find the predicted source of one gold article."""
    article = document["articles"][number]
    mine: list[Json] = [s for s in timeline.get("sources", []) if file_name(s.get("path")) == document["file"]]
    if len(document["articles"]) == 1:
        return mine[0] if mine else None
    for source in mine:
        if normal(article["title_contains"]) in normal(source.get("title")):
            return source
    return mine[number] if len(mine) == len(document["articles"]) else None


def score_publication(gold: Json, timeline: Json) -> Json:
    """Score the publication date of each article and the reprint marks."""
    total = exact = inside = reprints = reprints_found = false_reprints = 0
    wrong = []
    for document in gold["documents"]:
        for number, article in enumerate(document["articles"]):
            total += 1
            source = find_source(document, number, timeline)
            want, got = parse_edtf(article["published"]), span_of((source or {}).get("published"))
            same = got == want
            fits = source is not None and publication_fits(article, want, got)
            exact, inside = exact + same, inside + fits
            if not fits:
                wrong.append(f"{document['file']}: gold {article['published']} got {show(got)}")
            marked = bool((source or {}).get("reprint_of"))
            reprints += "reprint_of" in article
            reprints_found += "reprint_of" in article and marked
            false_reprints += "reprint_of" not in article and marked
    return {
        "articles": total,
        "publication_exact": ratio(exact, total),
        "publication_accuracy": ratio(inside, total),
        "reprint_recall": ratio(reprints_found, reprints),
        "false_reprints": false_reprints,
        "publication_wrong": wrong,
    }


def publication_fits(article: Json, want: Span | None, got: Span | None) -> bool:
    """Tell whether a publication date is right: invented precision is wrong, and so is a vague answer.

    A gold day wants that day. A gold interval (what the text supports) wants an answer that holds the true
    day, or else the whole interval, and is at most twice as wide; without either mark any day inside will do.
    A gold ``unknown`` wants no date, or one that holds the true day.
    """
    truth = parse_edtf(article.get("true"))
    if want is None or got is None:
        return want is None and (got is None or (truth is not None and truth.within(got)))
    if want.start == want.end:
        return got == want
    narrow = (got.end - got.start).days + 1 <= 2 * ((want.end - want.start).days + 1)
    if truth is not None:
        return narrow and truth.within(got)
    return narrow and (want.within(got) or (not article.get("whole") and got.within(want)))


def timex_value_ok(item: Json, span: Span | None) -> bool:
    """Compare the value of a time expression with the gold value."""
    want = parse_edtf(item["value"])
    if span is None or want is None:
        return False
    if span == want or span in [parse_edtf(a) for a in item.get("accept", [])]:
        return True
    return bool(item.get("fuzzy")) and span.overlaps(want) and span.days <= 2 * want.days


def timex_candidates(item: Json, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of the same file, expression and sentence; equal texts first."""
    here = [m for m in mentions if quotes(item, m)]
    equal = [m for m in here if same_expression(item["text"], m.expression) == 2]
    return equal or here


def score_timex(gold: Json, golds: Sequence[Gold], events: Sequence[Predicted]) -> Json:
    """Score the values of the key time expressions."""
    optional = {g.id for g in golds if not g.required}
    mentions = [m for e in events for m in e.mentions if m.expression]
    total = found = correct = 0
    wrong = []
    for item in gold.get("timex", []):
        here = timex_candidates(item, mentions)
        if not here and item.get("event") in optional:
            continue
        total += 1
        found += bool(here)
        good = any(timex_value_ok(item, m.span) for m in here)
        correct += good
        if not good:
            got = ", ".join(sorted({show(m.span) for m in here})) or "not found"
            wrong.append(f"{item['file']} {item['text']!r}: gold {item['value']} got {got}")
    recall, precision = ratio(correct, total), ratio(correct, found)
    return {
        "timex_total": total,
        "timex_found": ratio(found, total),
        "timex_correct_of_found": precision,
        "timex_correct_of_all": recall,
        "timex_f1": f1(recall, precision) if total else None,
        "timex_wrong": wrong,
    }


def score_story(gold: Json, timeline: Json) -> Json:
    """Score one timeline against one gold timeline."""
    golds, events = read_gold(gold), read_predicted(timeline)
    result = score_events(gold, golds, events)
    publication = score_publication(gold, timeline)
    timex = score_timex(gold, golds, events)
    result["details"]["publication"] = publication.pop("publication_wrong")
    result["details"]["timex"] = timex.pop("timex_wrong")
    result.update(publication)
    result.update(timex)
    parts = [result[name] for name in COMPONENTS if result[name] is not None]
    result["overall"] = sum(parts) / len(parts)
    return {"story": gold["story"], **result}
