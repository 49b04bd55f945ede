"""The words of a title: token ranges without their time expressions, tidied and cut to length."""

from __future__ import annotations

import re

from chronicle.limits import MAX_TITLE_CHARS
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import Span
from chronicle.mentions.readable import open_ends, quality_of
from chronicle.mentions.reading import Dated
from chronicle.model import TitleQuality

__all__ = ["cut", "without_times", "written"]

_EDGES = " \t\n,;:–—-("
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?)\]’']|['’]s\b)")
_QUOTE = re.compile('["“”„«»]')
_NO_QUOTES = str.maketrans("", "", '"“”„«»')
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_EMPTY_ASIDE = re.compile(r"\s*,(?:\s*,)+")
"""What is left of an aside that only told a date: "The report, due last week, will appear"."""
_DATELINE = re.compile(r"[^,:]{1,30},\s*:\s*")
"""What is left of a dateline: "LUND, May 11: The council met"."""
_COPULA = re.compile(r"\s(?:(?:will|would|to) be|is|are|was|were)$")
"""What is left of a clause whose date was all it said: "The proposed date is"."""
_LEAST = MAX_TITLE_CHARS // 3
"""Characters: a title is not cut at a comma before."""
_HALF = MAX_TITLE_CHARS // 2
"""Characters: a title is not cut before a preposition before."""


def written(dated: Dated, spans: list[Span], *, prefix: str = "") -> str:
    """Write a title from token ranges of a sentence."""
    parts = [without_times(dated, start, end) for start, end in spans]
    for index, (start, _) in enumerate(spans):
        if start == 0 and parts[index] and (prefix or index) and dated.tokens.tags[0] not in "k@":
            parts[index] = parts[index][0].lower() + parts[index][1:]
    parts = [part.rstrip(" .") if index < len(parts) - 1 else part for index, part in enumerate(parts)]
    joined = " ".join(" ".join([prefix, *parts]).split()).strip(_EDGES)
    joined = _DATELINE.sub("", joined, count=1) if _DATELINE.match(joined) else joined
    joined = _EMPTY_ASIDE.sub("", _COPULA.sub("", joined))
    joined = _SPACE_BEFORE.sub(r"\1", joined).strip(_EDGES).rstrip(".,;:")
    opened = _paired(_opened(joined, dated.language)).strip("' ")
    title = _paired(cut(_closed(opened, dated.language), dated.language))
    return title[:1].upper() + title[1:]


def _opened(title: str, language: Language) -> str:
    """Leave out a first word that joins a sentence to the one before: "But"."""
    first, _, rest = title.partition(" ")
    return rest if rest and language.classes.get(first.lower()) == "c" else title


def _paired(title: str) -> str:
    """Leave the quotation marks out unless each has its other one, and where they hold all of the title."""
    if not _QUOTE.search(title):
        return title
    straight, opening, closing = (sum(map(title.count, marks)) for marks in ('"', "“«", "”»"))
    inside = title.strip('"“”„«»')
    is_whole = len(title) - len(inside) > 1 and not any(mark in inside for mark in '"“”„«»')
    is_paired = straight % 2 == 0 and opening == closing and "„" not in title
    return title if is_paired and not is_whole else title.translate(_NO_QUOTES)


def _closed(title: str, language: Language) -> str:
    """Leave out last words that wait for another one which was left out."""
    words = title.split()
    while len(words) > 1:
        last = words[-1].lower()
        tag = language.classes.get(last, "")
        is_preposition = tag == "p" and last not in language.particles
        if not (tag and tag in open_ends(language)) and not is_preposition and last not in language.trailing:
            break
        words.pop()
    return " ".join(words).rstrip(_EDGES)


def cut(title: str, language: Language) -> str:
    """Shorten to MAX_TITLE_CHARS: where what is left reads by itself, else at a comma, a preposition or a word."""
    if len(title) <= MAX_TITLE_CHARS:
        return title
    shorter = title[: MAX_TITLE_CHARS - 1]
    if whole := _whole_part(title, language):
        return whole
    comma = shorter.rfind(", ")
    if comma > _LEAST:
        return shorter[:comma].rstrip(_EDGES)
    return _cut_at_word(title, shorter, language)


def _whole_part(title: str, language: Language) -> str:
    """Give the longest beginning that ends before a preposition, a mark or a second verb, and is a whole title."""
    if not language.has_grammar:
        return ""
    words = title.split(" ")
    for count in range(title.count(" ", 0, MAX_TITLE_CHARS), 2, -1):
        beginning = " ".join(words[:count])
        if len(beginning) < _LEAST:
            break
        if words[count - 1][-1] in ",;:" or _may_end(words, count, language):
            beginning = _closed(_paired(beginning.rstrip(_EDGES)), language)
            if quality_of(beginning, language) is TitleQuality.WHOLE:
                return beginning
    return ""


def _may_end(words: list[str], count: int, language: Language) -> bool:
    """Tell whether a title may end before a word: "claimed victory | after", "was sold | and moved"."""
    low = words[count].lower()
    if low in ("for", "with", "of") and _tells(words[count - 1], language):  # "accounted for"
        return False
    is_joint = language.classes.get(low) == "c" and count + 1 < len(words) and _tells(words[count + 1], language)
    return is_joint or low in language.cut_before


def _cut_at_word(title: str, shorter: str, language: Language) -> str:
    words = shorter[: shorter.rfind(" ")].split(" ")
    if any(_tells(word, language) for word in title[len(" ".join(words)) :].split()):
        return " ".join(words).rstrip(_EDGES) + "…"
    for count in range(len(words) - 1, 1, -1):
        if sum(map(len, words[:count])) + count - 1 < _HALF:
            break
        if _tells(words[count], language):
            break
        if words[count].lower() in language.cut_before:
            return _closed(" ".join(words[:count]), language)
    return " ".join(words).rstrip(_EDGES) + "…"


def _tells(word: str, language: Language) -> bool:
    """Tell whether a word may be the verb that a title needs."""
    low = word.lower()
    tag = language.classes.get(low, language.verbs.tag_of.get(low, ""))
    return bool(tag) and tag in "bBhHMWCOVEs"


def without_times(dated: Dated, start: int, end: int) -> str:
    """Give a token range without its time expressions and the prepositions before them."""
    tokens, text = dated.tokens, dated.reading.article.text
    end = min(end, len(tokens.tags))
    if start >= end:
        return ""
    pieces, position, last = [], tokens.start_of(start), tokens.ends[end - 1]
    for expression in tokens.expressions_in(start, end):
        owned = _POSSESSIVE.match(text, expression.end)
        before = text[position : expression.start]
        pieces.append(before.rstrip() if owned else _without_prepositions(before, dated))
        position = owned.end() if owned else expression.end
        position += _length_of_comparison(text[position:last], dated.language)
    pieces.append(text[position:last])
    return " ".join(pieces)


def _length_of_comparison(text: str, language: Language) -> int:
    """Give the characters of what means nothing without the date before it: "a week later | than planned"."""
    bare = text.lstrip(" ,")
    found = next((phrase for phrase in language.comparing if bare.startswith(phrase)), "")
    return len(text) - len(bare) + len(found) if found else 0


def _without_prepositions(text: str, dated: Dated) -> str:
    """Drop the prepositions that a text ends in, before a date: "outside the bay late on"."""
    words, classes, is_joined = text.split(), dated.language.classes, False
    while words and words[-1].lower() in dated.language.time_prepositions and not _ends_in_particle(words, text, dated):
        if is_joined and classes.get(words[-1].lower()) == "x":  # "die | für den 18. Juni | angesetzte Anhörung"
            break
        is_joined = classes.get(words.pop().lower()) == "p"
    if len(words) > 1 and words[-1].lower() in dated.language.verbs.plan_words:
        is_predicate = dated.language.classes.get(words[-2].lower(), "") in ("b", "B", "e", "n", "r")
        words = words if is_predicate else words[:-1]
    return " ".join(words)


def _ends_in_particle(words: list[str], text: str, dated: Dated) -> bool:
    """Tell the particle of a verb from a preposition of time, once one was dropped: "takes over | on"."""
    return 1 < len(words) < len(text.split()) and words[-1].lower() in dated.language.particles
