"""Finds where the articles of one plain text begin: pasted texts, clippings, digests, dumps.

A new article needs more than a heading: a rule or a blank line before it, and the marks of an article's head below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chronicle.ingest.datelines import dateline_in
from chronicle.ingest.layout import Line, ends_sentence, is_prose, without_credit
from chronicle.ingest.marks import is_byline, is_published_label, labelled, names_press, publisher_name
from chronicle.ingest.mastheads import masthead_date

__all__ = ["article_starts", "is_note_rule", "is_rule", "is_short_rule"]

LOOK_AHEAD = 10
"""Lines below a heading in which it may be told again, or a dateline stand, where a gap is before it."""

NEAR = 3
"""Lines below a heading in which a date, a byline or a dateline stands where only a blank line is before it."""

MIN_PROSE = 100
"""Characters of prose without which a part is no article, but belongs to the one before it."""

MIN_DATED_PROSE = 40
"""The same for a part between rules whose head states its date: a clipping of one sentence."""

MIN_LISTED = 2
"""Articles that a list of numbered heads or of credits below has."""

GAP = 2
"""Blank lines that set articles apart where no rule does; one is a paragraph's."""

_RULE = re.compile(r"(?:([=_~#*+-])\s?(?:\1\s?){2,}|[=_~#*+—–-]{4,}|(?:\*\s+){2,}\*|(?:-\s+){2,}-)\Z")
_NUMBERED = re.compile(
    r"(?:[=_~#*+<(—–-]{2,}\s*|\[)(?:[^\W\d_]+\.?\s+|#|n[o°º]\.?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[=_~#*+>)—–-]{2,}|\])\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[\[(#*]{0,2}(?:[^\W\d_]{3,10}\s)?#?(\d{1,3})(?:[\])]|[.:]?\s|\s?[-–—])")
_ASIDE = re.compile(r"[(\[].{8,110}[)\]]|(?:--|[–—])\s?.{8,110}")
_NOTE = re.compile(r"([>=*~_–—-])\1{2,}\s*[^\W\d_].{2,80}\Z")
_SHORT_RULE = re.compile(r"(?:--|[—–*#§~])\Z")
_COUNT = re.compile(r"\d{1,4}\s?(?:/|of)\s?\d{1,4}\Z", re.IGNORECASE)
_HEADING = re.compile(r"#{1,3}\s")
_DOCUMENT = re.compile(r"(?:DOCUMENT\s+)?\d+\s+OF\s+\d+\s+(?:DOCUMENTS|ARTICLES)\Z|DOCUMENT\s+\d+\Z", re.IGNORECASE)


def article_starts(lines: Sequence[Line], *, language: str | None = None, region: str | None = None) -> list[int]:
    """Give the index of each article's first line, the first article's among them.

    A rule between two articles belongs to neither: the index is that of the line after it.
    """
    paste = _Paste(lines, language, region)
    if listed := paste.numbered_heads() or paste.credited_ends():
        return listed
    first = paste.first_start()
    starts = [first]
    for index in range(first + 1, len(lines)):
        if paste.begins(index, starts[-1]) and paste.has_prose(starts[-1], index, paste.least_prose(starts[-1], index)):
            starts.append(index)
    while len(starts) > 1 and not paste.has_prose(starts[-1], len(lines), paste.least_prose(starts[-1])):
        starts.pop()
    return starts


def is_rule(line: Line) -> bool:
    """Tell whether a line only sets apart: "=====", "* * *", "3 of 12 DOCUMENTS", "[clip 3]", "--- item 3 ---"."""
    return bool(_RULE.match(line.text) or _DOCUMENT.match(line.text) or _NUMBERED.match(line.text))


def is_short_rule(line: Line) -> bool:
    """Tell whether a line sets apart where a dated head follows: "--"; it ends the text of a mail elsewhere."""
    return bool(_SHORT_RULE.match(line.text))


def is_note_rule(line: Line) -> bool:
    """Tell whether a line is what a collector writes above an article: ">>> from the Wend Post, no date"."""
    return bool(_NOTE.match(line.text)) and not ends_sentence(line.text)


def _has_dateline(line: Line) -> bool:
    """Tell whether a line begins with a place's dateline; a day alone begins the lines of a chronology too."""
    dateline = dateline_in(line.bare)
    return dateline is not None and bool(dateline.place)


class _Paste:
    """The lines of a text, asked for the marks of an article's head."""

    def __init__(self, lines: Sequence[Line], language: str | None, region: str | None) -> None:
        self.lines = lines
        self.language, self.region = language, region
        above = [i for i, line in enumerate(lines) if is_note_rule(line) and (i == 0 or line.blank_before > 0)]
        notes = [i for i in above if not self.is_dated(lines[i])]
        marks = {lines[i].text[:2] for i in notes}
        self.notes = set(notes) if len(notes) >= MIN_LISTED and len(marks) == 1 else set()

    def first_start(self) -> int:
        """Give the first article's first line: below a rule, and below what heads a numbered collection."""
        if len(self.lines) > 1 and (is_rule(self.lines[0]) or 0 in self.notes):
            return 1
        for index, line in enumerate(self.lines[1:NEAR], 1):
            if _NUMBERED.match(line.text) and not self.has_prose(0, index, 1) and self.has_marks(index + 1):
                return index + 1
        return 0

    def numbered_heads(self) -> list[int]:
        """Give the lines that count 1, 2, 3 and state a date each, where every one has prose below it."""
        heads: list[int] = []
        for index, line in enumerate(self.lines):
            found = _COUNTED.match(line.text)
            if found and int(found[1]) == len(heads) + 1 and self.is_dated(line):
                heads.append(index)
        ends = [*heads[1:], len(self.lines)]
        is_paste = len(heads) >= MIN_LISTED and all(map(self.has_prose, heads, ends))
        return [0, *heads[1:]] if is_paste and not self.has_prose(0, heads[0], 1) else []

    def credited_ends(self) -> list[int]:
        """Give where articles begin that each end with a credit of its own: "(Wend Courier, 9 March 2016)"."""
        ends = [i for i, line in enumerate(self.lines) if _ASIDE.fullmatch(line.text) and self.is_credit(line)]
        if len(ends) < MIN_LISTED or ends[-1] != len(self.lines) - 1:
            return []
        starts = [0, *(end + 1 for end in ends[:-1])]
        return starts if all(map(self.has_prose, starts, (end + 1 for end in ends))) else []

    def is_credit(self, line: Line) -> bool:
        """Tell whether a line is a paper's name and a date."""
        found = masthead_date(line, language=self.language, region=self.region)
        return found is not None and names_press(found.before)

    def begins(self, index: int, previous: int) -> bool:
        """Tell whether an article begins at a line; ``previous`` is where the one before it begins."""
        line = self.lines[index]
        if is_rule(line) or index in self.notes:
            return False
        if index - 1 in self.notes:
            return self.has_head(index)
        if is_rule(self.lines[index - 1]):
            if _NUMBERED.match(self.lines[index - 1].text):
                return self.has_marks(index)
            return bool(_DOCUMENT.match(self.lines[index - 1].text)) or self.has_head(index)
        if is_short_rule(self.lines[index - 1]):
            return self.is_dated(line)
        if line.blank_before == 0:
            return False
        if is_prose(self.lines, index) or len(line.text) > MIN_PROSE:
            return _has_dateline(line) and _has_dateline(self.lines[previous])
        if self.is_told_again(index) or self.is_masthead(index, previous) or self.is_dated_heading(index, previous):
            return True
        if _COUNT.match(line.text):
            return bool(_COUNT.match(self.lines[previous].text)) and self.has_marks(index + 1)
        if line.blank_before >= GAP:
            return self.has_marks(index)
        return self.is_mail(index) or self.has_near_marks(index, previous)

    def has_head(self, index: int) -> bool:
        """Tell whether a title or masthead stands here: what follows a rule in an article's body is a sentence."""
        line = self.lines[index]
        return not is_prose(self.lines, index) or _has_dateline(line) or self.is_dated(line)

    def has_marks(self, index: int) -> bool:
        """Tell whether a heading after a gap has a byline, a date or a dateline below it."""
        for below in self.lines[index : index + LOOK_AHEAD]:
            if is_byline(below.bare) or self.is_dated(below):
                return True
            if ends_sentence(below.text):
                return _has_dateline(below)
        return False

    def has_near_marks(self, index: int, previous: int) -> bool:
        """Tell whether a heading has a dateline, a publication date, or a byline as the last one has, right below."""
        heading = self.lines[index].text
        for below in self.lines[index + 1 : index + 1 + NEAR]:
            if _has_dateline(below):
                return True
            if below.blank_before == 0 and is_byline(below.bare):
                return self.has_byline(previous)
            if self.is_dated(below) and below.blank_before <= 1:
                is_heading = heading.startswith("# ") and self.lines[previous].text.startswith("# ")
                return is_heading or is_published_label(below.bare)
            if ends_sentence(below.text):
                return False
        return False

    def has_byline(self, start: int) -> bool:
        """Tell whether the article that begins at a line has a byline in its head."""
        return any(is_byline(line.bare) for line in self.lines[start : start + NEAR + 1])

    def is_dated(self, line: Line) -> bool:
        """Tell whether a line states a publication date."""
        return masthead_date(line, language=self.language, region=self.region) is not None

    def is_masthead(self, index: int, previous: int) -> bool:
        """Tell whether a line is a publisher's name with a date, or a date alone as the last article began with."""
        found = masthead_date(self.lines[index], language=self.language, region=self.region)
        if found is None:
            return False
        before = found.before.strip()
        if before and before[0] in "[(":  # a paste's own note of what follows, or any other
            return names_press(before) and publisher_name(before[1:]) is not None
        if before:
            return ":" not in before and publisher_name(before) is not None
        first = masthead_date(self.lines[previous], language=self.language, region=self.region)
        return first is not None and not first.before.strip()

    def is_dated_heading(self, index: int, previous: int) -> bool:
        """Tell whether a heading in Markdown is dated right below, as one at the last article's start is."""
        return any(
            self.has_dated_heading(index, found[0]) and self.has_dated_heading(above, found[0])
            for above in range(previous, min(previous + NEAR + 1, index))
            if (found := _HEADING.match(self.lines[above].text))
        )

    def has_dated_heading(self, index: int, marks: str) -> bool:
        """Tell whether a line is a heading of this rank with a publication date below it."""
        below = self.lines[index + 1 : index + 2]
        return self.lines[index].text.startswith(marks) and any(map(self.is_dated, below))

    def is_mail(self, index: int) -> bool:
        """Tell whether the head of a mail stands here: sender, date and subject, each labelled."""
        head = [line.bare for line in self.lines[index : index + 2 * NEAR]]
        if not head or labelled(head[0], "sender") is None:
            return False
        return any(labelled(text, "title") is not None for text in head) and any(map(is_published_label, head))

    def is_told_again(self, index: int) -> bool:
        """Tell whether a heading is repeated below its captions, as pages print it above and below their picture."""
        title = self.lines[index].text
        below = self.lines[index + 1 : index + LOOK_AHEAD]
        if title.count(" ") < 2 or all(line.text != title for line in below):
            return False
        above = self.lines[max(index - LOOK_AHEAD, 0) : index]
        captions = (without_credit(line.text) for line in above)
        return title not in (line.text for line in above) and without_credit(title) not in captions

    def least_prose(self, start: int, after: int | None = None) -> int:
        """Give the characters of prose that an article must have, where another one follows or the text ends."""
        ruled = start if after is None else after
        is_ruled = is_rule(self.lines[ruled - 1])
        head = self.lines[start : start + NEAR + 1]
        return MIN_DATED_PROSE if is_ruled and any(map(self.is_dated, head)) else MIN_PROSE

    def has_prose(self, start: int, stop: int, least: int = MIN_PROSE) -> bool:
        """Tell whether enough sentences stand between two lines."""
        total = 0
        for index in range(start, stop):
            if is_prose(self.lines, index) or ends_sentence(self.lines[index].text):
                total += len(self.lines[index].text)
                if total >= least:
                    return True
        return False
