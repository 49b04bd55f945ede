"""The two sides of a comparison: the events of a timeline and those of a gold file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scoring.spans import Json, Span, parse_edtf, span_of


def normal(text: str | None) -> str:
    """Lower-case, straighten quotation marks and squeeze white space."""
    text = (text or "").replace("\u2019", "'").replace("\u2018", "'")
    text = text.replace("\u201c", '"').replace("\u201d", '"').replace("\u00a0", " ")
    return re.sub(r"\s+", " ", text.replace("\u202f", " ")).strip().lower()


def words(text: str) -> list[str]:
    """Split into lower-case words."""
    return re.findall(r"\w+", normal(text))


def keywords_hit(groups: Iterable[Iterable[str]], text: str) -> bool:
    """Tell whether each group has an alternative in the (normalised) text."""
    return all(any(normal(a) in text for a in group) for group in groups)


def context_share(context: str, quote: str) -> float:
    """Return the share of the words of a gold context found in a quote."""
    wanted = words(context)
    have = set(words(quote))
    return sum(w in have for w in wanted) / len(wanted) if wanted else 0.0


def file_name(path: str | None) -> str:
    """Return the bare file name of a source path (``a/b.txt#2`` -> ``b.txt``)."""
    return re.split(r"[\\/]", (path or "").split("#")[0])[-1]


@dataclass
class Mention:
    """One mention of a predicted event."""

    file: str
    quote: str
    expression: str | None
    span: Span | None


@dataclass
class Predicted:
    """One event of the timeline under test."""

    id: str
    title: str
    text: str
    span: Span | None
    status: str
    mentions: list[Mention]
    independent: int | None
    conflicts: list[Any]

    @property
    def files(self) -> set[str]:
        """File names of all mentions."""
        return {m.file for m in self.mentions}


@dataclass
class Gold:
    """One event of the gold timeline."""

    raw: Json
    spans: list[Span]
    timex: list[Json] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Identifier."""
        return str(self.raw["id"])

    @property
    def required(self) -> bool:
        """Whether leaving the event out is a fault."""
        return not self.raw.get("optional", False)

    @property
    def core(self) -> bool:
        """Whether the event belongs to the core of the story."""
        return self.required and self.raw["importance"] == "core"

    @property
    def flagged_only(self) -> bool:
        """Whether the event may only be shown as denied or hypothetical."""
        return self.raw["status"] in {"denied", "hypothetical"}

    @property
    def statuses(self) -> set[str]:
        """Accepted status values."""
        return {self.raw["status"], *self.raw.get("accept_status", [])}

    def hits(self, text: str) -> bool:
        """Tell whether the keywords are found in the text."""
        return keywords_hit(self.raw["keywords"], text)

    def tells(self, event: Predicted) -> bool:
        """Tell whether a predicted event has the keywords and a source of this one."""
        return self.hits(event.text) and not event.files.isdisjoint(self.raw["sources"])

    def same_date(self, span: Span | None) -> bool:
        """Strict date test."""
        return span is not None and span in self.spans

    def near_date(self, span: Span | None) -> bool:
        """Lenient date test."""
        return span is not None and any(span.overlaps(s) for s in self.spans)


def read_predicted(timeline: Json) -> list[Predicted]:
    """Turn the events of a timeline into records; missing keys are tolerated."""
    files = {s.get("id"): file_name(s.get("path")) for s in timeline.get("sources", [])}
    out = []
    for number, event in enumerate(timeline.get("events", [])):
        mentions = [read_mention(m, files) for m in event.get("mentions") or []]
        text = normal(" \n ".join([event.get("title") or "", *(m.quote for m in mentions)]))
        out.append(
            Predicted(
                id=str(event.get("id", number)),
                title=event.get("title") or "",
                text=text,
                span=span_of(event.get("when")),
                status=str(event.get("status", "")),
                mentions=mentions,
                independent=event.get("independent_sources"),
                conflicts=list(event.get("conflicts") or []),
            )
        )
    return out


def read_mention(raw: Json, files: dict[Any, str]) -> Mention:
    """Turn one raw mention into a record."""
    expression = raw.get("time_expression") or None
    return Mention(
        file=files.get(raw.get("source"), ""),
        quote=raw.get("quote") or "",
        expression=expression.get("text") if expression else None,
        span=span_of(expression),
    )


def read_gold(gold: Json) -> list[Gold]:
    """Turn the gold events into records with their time expressions."""
    out = []
    for raw in gold["events"]:
        values = [raw["when"], *raw.get("accept_when", [])]
        spans = [s for s in map(parse_edtf, values) if s is not None]
        timex = [t for t in gold.get("timex", []) if t.get("event") == raw["id"]]
        out.append(Gold(raw, spans, timex))
    return out
