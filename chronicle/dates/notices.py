"""Tell what lies ahead where no verb says so: a notice, a message that asks, an item below "What comes next"."""

from __future__ import annotations

import re

from chronicle.dates.clauses import REACH, clause_before
from chronicle.dates.cues import Cues
from chronicle.dates.items import HAS_ITEM
from chronicle.dates.tokens import Tokens

__all__ = ["asked_by", "headed_by", "leads_item", "noticed_by"]

LIST_CHARS = 1_200
"""How far above an item its heading may stand."""
HEADING_WORDS = 8
"""Words of a heading; more are a sentence."""

LABEL_WORDS = 5
"""Words of what is announced with a colon: "prochaine mise à jour"."""

_ITEM = re.compile(r"[ \t]*(?:[-*•–—>]|\(?\d{1,2}[.)])?[ \t]*")
_IS_ITEM = re.compile(r"[ \t]*(?:[-*•–—>]|\(?\d|[^\W\d_]{3,10}\.? \d)")
_WORD = re.compile(r"[^\W\d_]+")


def noticed_by(tokens: Tokens, first: int, cues: Cues) -> str | None:
    """Find the word of a notice, which has no verb: "Public meeting: Wednesday, 7 pm", "Next update: Thursday"."""
    if not first or tokens.words[first - 1].strip() != ":":
        return None
    label = clause_before(tokens, first - 1, cues)[:LABEL_WORDS]
    ahead = next((word for word in label if word in cues.heading_ahead), None)
    return ahead or (label[0] if label and label[0] in cues.notices else None)


def asked_by(tokens: Tokens, first: int, last: int, cues: Cues) -> str | None:
    """Find what asks in a message for what lies ahead: "by Friday", "Book a table for Monday", "Dinner on Friday?"."""
    if not tokens.is_message:
        return None
    clause = clause_before(tokens, first, cues)
    if clause and clause[0] in cues.deadlines:
        return clause[0]
    if clause and clause[-1] in cues.asking:
        return clause[-1]
    words = [word.strip() for word in tokens.words[last : last + REACH]]
    end = next((word for word in words if word in cues.ends), "")
    told = "".join(tokens.words[max(0, first - len(clause)) : first]).strip() + " "
    own = next((own for own in sorted(cues.own) if told.startswith(f"{own} ") or f" {own} " in told), None)
    return (own or end) if own or end in cues.asking else None


def leads_item(tokens: Tokens, first: int) -> bool:
    """Tell a date that begins the line of a list, "6 February: club championship": no line above is of its clause."""
    if (has_items := tokens.asked.get("items")) is None:
        has_items = tokens.asked["items"] = HAS_ITEM.search(tokens.text) is not None
    if not has_items:
        return False
    at = tokens.start_of(first)
    start = tokens.text.rfind("\n", max(0, at - LIST_CHARS), at) + 1
    return start > 0 and _ITEM.fullmatch(tokens.text, start, at) is not None


def headed_by(tokens: Tokens, first: int, cues: Cues) -> str | None:
    """Find the word that makes a list one of days to come: "What comes next", above "3 November: closed session"."""
    end = tokens.text.rfind("\n", 0, tokens.start_of(first)) + 1
    for line in reversed(tokens.text[max(0, end - LIST_CHARS) : end].splitlines()):
        if not line.strip() or _IS_ITEM.match(line):
            continue
        words = _WORD.findall(line.lower())
        is_heading = len(words) <= HEADING_WORDS and not line.rstrip().endswith((".", "!", "?"))
        is_both = not cues.heading_back.isdisjoint(words)
        return next((w for w in words if w in cues.heading_ahead), None) if is_heading and not is_both else None
    return None
