"""Page stamps that were run into an article's text: they say when a page was put up or changed, not when something was.

"8 November 2011 Last updated at 06:28 GMT The jury found …", "LEEDS | Mon May 4, 2015 5:56 am BST The bank …".
"""

from __future__ import annotations

import re

__all__ = ["after_stamp", "behind_dateline", "behind_head"]

_NAME = r"[^\W\d_]{3,10}\.?"
_ZONE = r"(?: ?(?:[A-Z]{2,5}|Uhr|UK|[Ll]ocal time)\b)?"
_CLOCK = rf"(?:(?:at|um|à|a las|on) )?\d{{1,2}}[:.h]\d\d(?::\d\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?{_ZONE}"
_DATE = (
    rf"(?:(?:on|am|le|el) )?(?:{_NAME},? )?(?:{_NAME} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de )?{_NAME},?(?: de)? \d{{4}}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)(?!\d)"
)
_LABEL = (
    r"(?:(?:Page |This page was |Article |Story )?(?:[Ll]ast |[Ff]irst )?"
    r"(?:[Uu]pdated?|[Mm]odified|[Pp]ublished|[Pp]osted)"
    r"|Stand|(?:Zuletzt )?[Aa]ktualisiert|Veröffentlicht|(?:Publié|[Mm]is à jour|Modifié)(?: le)?"
    r"|Publicado|[Aa]ctualizado)(?: (?:at|on|am|um|el))?:?(?= )"
)
_STAMP = re.compile(rf"(?:(?:(?P<label>{_LABEL})|(?P<date>{_DATE})|(?P<clock>{_CLOCK}))(?:[\s,;|·–—-]+|\Z))+")
# "By Ann Other, Editor LEEDS | Mon May 4, 2015 5:56 am BST LEEDS (Wire) - ": byline, caption and place before a stamp.
_BARRED = re.compile(rf" \| (?={_DATE})")
_LABELLED = re.compile(r"(?<!\w)(?:Last|(?:Page|This page was) last) (?:updated|modified)(?= (?:at |on )?\d)")
_DATELINE_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, \w[\w. ]{1,20})?,? \Z")
_DATELINE_END = re.compile(r"(?: ?\([^()\n]{2,30}\))?:\s+(?=[\"“„«]?[A-ZÀ-Þ0-9])")
_DIGIT = re.compile(r"\d")
"""In every date."""
_HEAD = 240
"""Characters of a page's head before its stamp."""
_LONGEST = 160
"""Characters of a stamp."""


def after_stamp(text: str, start: int, end: int) -> int:
    """Give where the telling begins behind a stamp that stands at ``start``; ``start`` where none does."""
    within = min(end, start + _LONGEST)
    stamp = _STAMP.match(text, start, within) if _DIGIT.search(text, start, within) else None
    if stamp is None or stamp["date"] is None or text[stamp.end() : stamp.end() + 1].islower():
        return start
    last = stamp[0].rstrip()[-1]  # "Published on 4 May 2015, Lund's report shows" is a sentence
    if last == "," or not (stamp["label"] or last == "|" or _is_zoned(stamp["clock"])):
        return start
    return stamp.end()


def behind_head(text: str, start: int, end: int) -> int:
    """Give where the telling begins behind a head that ends in a stamp: headline, byline, place; else ``start``."""
    within = min(end, start + _HEAD)
    for sign, pattern in ((" | ", _BARRED), ("ast ", _LABELLED)):
        if text.find(sign, start, within) >= 0 and (found := pattern.search(text, start, within)):
            place = found.end() if pattern is _BARRED else found.start()
            behind = _STAMP.match(text, place, min(end, place + _LONGEST))
            if behind and behind["date"] and not text[behind.end() : behind.end() + 1].islower():
                return behind.end()
    return start


def behind_dateline(text: str, start: int, day: tuple[int, int]) -> int:
    """Give where the telling begins behind a dateline with a colon ("MARL, June 21: The"), whose ``day`` is given."""
    end = _DATELINE_END.match(text, day[1])
    return end.end() if end and _DATELINE_PLACE.match(text[start : day[0]]) else start


def _is_zoned(clock: str | None) -> bool:
    """Tell the time of a stamp without a label from that of a happening: "5:56 am BST", but "10:30 The mayor"."""
    return clock is not None and clock[-2:].isupper()
