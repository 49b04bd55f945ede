"""Article text into sentences: paragraphs, hard-wrapped lines, headings, lists, speakers and datelines.

Own short rules, because they read 10 MB a second where trained splitters read a twentieth of it.
What a sentence tells is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from chronicle.dates.items import DAY_ITEM
from chronicle.limits import MAX_QUOTE_CHARS
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.stamps import after_stamp, behind_head
from chronicle.model import Article

__all__ = ["Sentence", "quote_of", "split"]

LONGEST_WRAP = 100
"""Characters: a text whose lines are all shorter was wrapped by a program, not by its writer."""
MIN_WRAP = 45
"""Characters: a shorter line was ended on purpose."""
ODD_LINES = 20
"""Of so many lines one may be longer than the others were wrapped at: a word was put in later."""
RAGGED = 0.15
"""Share of the longest line by which a line that ends inside a sentence may fall short of it: people wrap unevenly."""
LONGEST_HEADING = 110
"""Characters of a line without a full stop that may be a heading."""

_BREAK = re.compile(r"[.!?…。]+[\"'”’»“)\]]*(?=\s)")
_BEFORE_WORD = re.compile(r".*[\s(\[\"'“‘«]", re.DOTALL)
"""What stands before the last word of a text."""
_LONGEST_WORD = 30
"""Characters."""
_NEXT_WORD = re.compile(r"\s+[\"'“”‘’«»„(\[—–-]*\s?(\S)([^\s,;:.]*)")
_BULLET = re.compile(r"[ \t]*(?:[-*•–·‣▪]|\d{1,2}[.)])[ \t]+")
_SPEAKER = re.compile(r"([A-ZÀ-Ý][\w.’'-]*(?: (?:of|the|de|von|al|[A-ZÀ-Ý(][\w.’'()-]*))*)[ \t]*:[ \t]+(?=\S)")
_DATELINE = re.compile(
    r"[A-ZÀ-Ý][\w.’'-]*[ ,/]*(?:(?<=[ ,/])[A-ZÀ-Ý][\w.’'-]*[ ,/]*){0,5}(?:[,(][^—–\n]{0,50})?(?:\([^)\n]{2,40}\)\s*)?"
    r"(?:[—–]|--| - )\s*(?=[\"“A-ZÀ-Ý0-9])"
)
_DASHES = ("—", "–", "--", " - ")
"""One of these ends a dateline."""
_MARKUP = re.compile(r"[*_#>|\s]*")
_RUN_IN = re.compile(r" (?=(?:The|An?|It|He|She|They) [a-z][a-z'’-]+ [a-z])(?<=[a-z\d][a-z\d] )")
"""Before a sentence that begins without a stop: "The" and words without capitals are no name as in "The Hague"."""
_MIN_RUN_IN = 20
"""Characters on either side: less is a label."""
_OPENING, _CLOSING = "“„«", "”»"


class Sentence(NamedTuple):
    """A sentence of an article; offsets count code points of the article's text, ``end`` exclusive."""

    start: int
    end: int
    is_heading: bool = False
    is_lead: bool = False
    """The first sentence of the article's own telling."""
    in_list: bool = False
    paragraph: int = 0
    speaker: str | None = None
    """Who says it, in a transcript."""
    quote_open: bool = False
    """Whether it begins inside a quotation."""


_APART = re.compile(r' "(?= |\Z)')
"""A closing quotation mark that stands apart from what it closes, in text that was put together from tokens."""


class _Block(NamedTuple):
    start: int
    end: int
    in_list: bool
    speaker: str | None


def split(article: Article, language: Language) -> tuple[Sentence, ...]:
    """Give the sentences of an article's own telling, in order; excluded spans hold none.

    The dateline of a lead is no part of its sentence.
    """
    return _split(article, language.code)


@lru_cache(maxsize=1)  # mentions and figures are found in the same sentences
def _split(article: Article, code: str) -> tuple[Sentence, ...]:
    text, language = article.text, language_of(code)
    found: list[Sentence] = []
    lead: int | None = None
    for number, block in enumerate(_blocks(article)):
        is_heading, is_open = _is_heading(text, block), False
        for start, end in _sentences(text, block, language):
            lead = start if lead is None and not is_heading else lead
            sentence = Sentence(start, end, is_heading, start == lead, block.in_list, number, block.speaker, is_open)
            found.append(sentence)
            is_open = _quote_state(text[start:end], is_open=is_open)
    return tuple(found)


def quote_of(sentence: str) -> str:
    """Squeeze a sentence's white space and cut it at MAX_QUOTE_CHARS, at a word."""
    squeezed = " ".join(sentence.split())
    if len(squeezed) <= MAX_QUOTE_CHARS:
        return squeezed
    return squeezed[: MAX_QUOTE_CHARS - 1].rpartition(" ")[0] + "…"


# -- blocks -------------------------------------------------------------------------------------


def _blocks(article: Article) -> Iterator[_Block]:
    text = article.text
    wrap = _wrap_width(text, article.body_start)
    is_transcript = text.count(":", article.body_start) > 1 and len(_SPEAKER.findall(text[article.body_start :])) > 1
    speaker: str | None = None
    for start, end, in_list in _joined(text, article, wrap):
        start = behind_head(text, start, end)  # noqa: PLW2901  # what is run into a text before its first words
        head = min(end, start + 120)
        first = (
            _DATELINE.match(text, start, head) if any(text.find(dash, start, head) >= 0 for dash in _DASHES) else None
        )
        if first and "\n" not in first[0]:
            start = first.end()  # noqa: PLW2901  # the dateline tells the place and day of writing, no event
        named = _SPEAKER.match(text, start, end) if is_transcript else None
        if named and len(named[1]) < 90:
            speaker = named[1]
            start = named.end()  # noqa: PLW2901  # nor does the speaker's name
        if start < end:
            yield _Block(start, end, in_list, speaker if is_transcript else None)


def _wrap_width(text: str, start: int) -> int:
    lines = sorted((len(line) for line in text[start:].split("\n") if line.strip()), reverse=True)
    if not lines or lines[0] > LONGEST_WRAP:
        return 0
    return lines[len(lines) // ODD_LINES]


def _joined(text: str, article: Article, wrap: int) -> Iterator[tuple[int, int, bool]]:
    """Give blocks: lines, joined where a line was only wrapped or a paragraph was torn in a sentence."""
    pending: tuple[int, int, bool] | None = None
    blank = False
    for start, end in _lines(text, article):
        if start == end:
            blank = True
            continue
        bullet, is_day = _BULLET.match(text, start, end), DAY_ITEM.match(text, start, end) is not None
        if pending and not (bullet or is_day) and _goes_on(text, pending, start, end, wrap, blank=blank):
            pending = (pending[0], end, pending[2])
        else:
            if pending:
                yield pending
            pending = (bullet.end() if bullet and not is_day else start, end, bool(bullet or is_day))
        blank = False
    if pending:
        yield pending


def _lines(text: str, article: Article) -> Iterator[tuple[int, int]]:
    """Give the lines of the body without their margins; an excluded line counts as a blank one."""
    position = article.body_start
    for line in text[position:].split("\n"):
        start, end = position, position + len(line)
        position = end + 1
        if any(a < end and start < b for a, b in article.excluded):
            yield start, start
            continue
        start = _MARKUP.match(text, start, end).end() if line[:1] in " \t*_#>|" and not _BULLET.match(line) else start  # type: ignore[union-attr]  # matches emptiness
        while end > start and text[end - 1] in " \t*_|":
            end -= 1
        yield start, end


def _goes_on(text: str, before: tuple[int, int, bool], start: int, end: int, wrap: int, *, blank: bool) -> bool:
    is_stopped = text[before[1] - 1] in '.!?:;…"”’)'
    torn = not is_stopped and text[start].islower()
    if blank or not wrap:
        return torn and before[1] - before[0] > MIN_WRAP
    last_line = text.rfind("\n", 0, before[1]) + 1
    length = before[1] - max(last_line, 0)
    word = text.find(" ", start, end)
    need = (word if word >= 0 else end) - start + 1
    widest = wrap if is_stopped else wrap * (1 - RAGGED)
    return torn or (length + need > widest and length >= MIN_WRAP)


def _is_heading(text: str, block: _Block) -> bool:
    if block.end - block.start > LONGEST_HEADING or block.in_list:
        return False
    return text[block.end - 1] not in '.!?…:;,"”’»)'


# -- sentences ----------------------------------------------------------------------------------


def _sentences(text: str, block: _Block, language: Language) -> Iterator[tuple[int, int]]:
    for start, end in _stopped(text, block, language):
        begin = start if block.in_list else after_stamp(text, start, end)
        if begin < end:
            yield from _run_in(text, begin, end, language)


def _run_in(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Part a caption without a stop from the sentence that it was run into: "… seen in 2019 | The bridge was …"."""
    if language.has_grammar:
        for opening in _RUN_IN.finditer(text, start, end):
            is_letter = (
                text.startswith("A ", opening.end())
                and _word_before(text, opening.start()).lower() in language.lettered
            )
            if not is_letter and opening.start() - start >= _MIN_RUN_IN and end - opening.end() >= _MIN_RUN_IN:
                yield start, opening.start()
                start = opening.end()  # what follows is a sentence of its own
    yield start, end


def _word_before(text: str, place: int) -> str:
    start = max(0, place - _LONGEST_WORD)
    before = _BEFORE_WORD.match(text, start, place)
    return text[before.end() if before else start : place]


def _stopped(text: str, block: _Block, language: Language) -> Iterator[tuple[int, int]]:
    start, is_open = block.start, False
    for stop in _BREAK.finditer(text, block.start, block.end):
        if start <= stop.start() and stop.end() < block.end and _ends(text, stop, language):
            is_odd = bool(text.count('"', start, stop.end()) % 2)
            closing = _APART.match(text, stop.end(), block.end) if is_open != is_odd else None
            end = closing.end() if closing else stop.end()
            is_open = is_open != bool(text.count('"', start, end) % 2)
            yield start, end
            start = end
            while start < block.end and text[start].isspace():
                start += 1
    if start < block.end:
        yield start, block.end


def _ends(text: str, stop: re.Match[str], language: Language) -> bool:
    following = _NEXT_WORD.match(text, stop.end())
    if following is None:
        return True
    first, rest = following[1], following[2]
    if first.islower() and not rest[:1].isupper():  # but "iPad" and "eBay" may open a sentence
        return False
    if stop[0][0] != ".":
        return True
    word = _word_before(text, stop.start())
    is_start = (first + rest).lower() in language.starters
    if len(word) == 1 and word.isalpha() and word != "I":
        return False
    if word.isdigit() and language.code == "de" and len(word) < 3:
        return False
    if "." in word and word.replace(".", "").isalpha():
        return is_start
    if word.lower() in language.abbreviations:
        return is_start and word.lower() not in language.titles and not first.isdigit()
    return True


def _quote_state(sentence: str, *, is_open: bool) -> bool:
    if sentence.isascii():
        return is_open != bool(sentence.count('"') % 2)
    opened = max(map(sentence.rfind, _OPENING))
    closed = max(map(sentence.rfind, _CLOSING))
    if opened < 0 and closed < 0:
        straight = sentence.count('"') % 2
        return is_open != bool(straight)
    return opened > closed
