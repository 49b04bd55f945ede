"""Which event of the timeline is which gold event, and which events mix or repeat them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scoring.records import Gold, Mention, Predicted, context_share, normal
from scoring.spans import Json, Span

CONTEXT_SHARE = 0.6


def maximum_matching(edges: dict[int, list[int]]) -> dict[int, int]:
    """Maximum one-to-one matching (Kuhn); earlier candidates are preferred."""
    owner: dict[int, int] = {}

    def augment(left: int, seen: set[int]) -> bool:
        for right in edges[left]:
            if right in seen:
                continue
            seen.add(right)
            if right not in owner or augment(owner[right], seen):
                owner[right] = left
                return True
        return False

    for left in edges:
        augment(left, set())
    return {left: right for right, left in owner.items()}


def affinity(gold: Gold, event: Predicted) -> tuple[int, int, int]:
    """Rank candidates: supporting mentions, shared files, few other mentions."""
    support = sum(supports(gold, m) for m in event.mentions)
    shared = len(event.files & set(gold.raw["sources"]))
    return (-support, -shared, len(event.mentions))


def phase(
    golds: Sequence[Gold],
    events: Sequence[Predicted],
    pairs: dict[int, int],
    test: Callable[[Gold, Predicted], bool],
) -> None:
    """Extend ``pairs`` by a maximum matching over the still free items."""
    taken = set(pairs.values())
    free = [p for p in range(len(events)) if p not in taken]
    order = sorted(
        (g for g in range(len(golds)) if g not in pairs),
        key=lambda g: (not golds[g].core, not golds[g].required),
    )
    edges = {}
    for g in order:
        good = [p for p in free if golds[g].tells(events[p]) and test(golds[g], events[p])]
        edges[g] = sorted(good, key=lambda p: affinity(golds[g], events[p]))
    pairs.update(maximum_matching(edges))


def located(gold: Gold, event: Predicted) -> bool:
    """Tell whether an event quotes a gold sentence of the event, whatever its date."""
    return any(quotes(item, m) for item in gold.timex for m in event.mentions)


def misdated(golds: Sequence[Gold], events: Sequence[Predicted], pairs: dict[int, int]) -> dict[int, int]:
    """Pair still unmatched gold events with events that quote them at a wrong date."""
    more = dict(pairs)
    phase(golds, events, more, located)
    return {g: p for g, p in more.items() if g not in pairs}


def assign(golds: Sequence[Gold], events: Sequence[Predicted]) -> tuple[dict[int, int], set[int]]:
    """Return the pairs (gold index -> predicted index) and the strict gold indexes."""
    pairs: dict[int, int] = {}
    phase(golds, events, pairs, lambda g, p: g.same_date(p.span))
    strict = set(pairs)
    phase(golds, events, pairs, lambda g, p: g.near_date(p.span))
    return pairs, strict


def same_expression(gold_text: str, text: str | None) -> int:
    """Compare expressions: 2 equal, 1 one contains the other, 0 different."""
    left, right = normal(gold_text), normal(text)
    if not right:
        return 0
    if left == right:
        return 2
    return 1 if left in right or right in left else 0


def quotes(item: Json, mention: Mention) -> bool:
    """Tell whether a mention holds a gold time expression in its sentence."""
    return (
        item["file"] == mention.file
        and same_expression(item["text"], mention.expression) > 0
        and context_share(item["context"], mention.quote) >= CONTEXT_SHARE
    )


def supports(gold: Gold, mention: Mention, default: Span | None = None) -> bool:
    """Tell whether a mention is evidence for a gold event.

    ``default`` stands in for the date of a mention without a time expression.
    """
    if mention.file not in gold.raw["sources"]:
        return False
    for item in gold.timex:
        if quotes(item, mention):
            return True
    return gold.near_date(mention.span or default) and gold.hits(normal(mention.quote))


def over_merges(golds: Sequence[Gold], events: Sequence[Predicted]) -> list[str]:
    """List predicted events holding separate mentions of two forbidden partners."""
    by_id = {g.id: g for g in golds}
    pairs = [(g, by_id[other]) for g in golds for other in g.raw.get("must_not_merge_with", []) if g.id < other]
    return [f"{e.id}: {left.id} + {right.id}" for e in events for left, right in pairs if mixes(left, right, e)]


def mixes(left: Gold, right: Gold, event: Predicted) -> bool:
    """Tell whether an event has a mention only of ``left`` and one only of ``right``."""
    marks = [(supports(left, m), supports(right, m)) for m in event.mentions]
    return (True, False) in marks and (False, True) in marks


def splits(golds: Sequence[Gold], events: Sequence[Predicted], pairs: dict[int, int]) -> list[str]:
    """List unassigned predicted events that repeat an already matched gold event."""
    taken = set(pairs.values())
    found = []
    for number, event in enumerate(events):
        if number in taken:
            continue
        for g in pairs:
            gold = golds[g]
            repeats = gold.same_date(event.span) and gold.tells(event)
            if repeats and any(supports(gold, m, event.span) for m in event.mentions):
                found.append(f"{gold.id}: {event.id}")
                break
    return found
