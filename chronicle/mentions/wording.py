"""The words of a title: token ranges without their time expressions, tidied and cut to length."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from chronicle.limits import MAX_TITLE_CHARS
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.phrases import Span
from chronicle.mentions.readable import has_verb, open_ends, quality_of, tells_verb
from chronicle.mentions.reading import Dated
from chronicle.mentions.timeless import Kept, without_times
from chronicle.model import TitleQuality

__all__ = ["cut", "written"]

_EDGES = " \t\n,;:–—-("
_SPACE_BEFORE = re.compile(r" (?=[,.;:!?)\]’'])")
_QUOTE = re.compile('["“”„«»]')
_NO_QUOTES = str.maketrans("", "", '"“”„«»')
_EMPTY_ASIDE = re.compile(r"\s*,(?:\s*,)+")
"""What is left of an aside that only told a date: "The report, due last week, will appear"."""
_LEFT_MARK = re.compile(r":\s*,")
"""What is left of "Meeting: Wednesday, Memorial Hall"."""
_DATELINE = re.compile(r"[^,:]{1,30},\s*:\s*")
"""What is left of a dateline: "LUND, May 11: The council met"."""
_COPULAS = (" will be", " would be", " to be", " is", " are", " was", " were")
"""What is left of a clause whose date was all it said: "The proposed date is"."""
_LEAST = MAX_TITLE_CHARS // 3
"""Characters: a title is not cut at a comma before."""
_JOINTS = frozenset("cawTfzt")
"""Classes of words behind which a verb has a subject of its own."""
_CLAUSES = frozenset("aw")
"""Classes of words before which a title may end that denies something: not "was not held | in Lund"."""
_HALF = MAX_TITLE_CHARS // 2
"""Characters: a title is not cut before a preposition before."""


def written(dated: Dated, spans: list[Span], *, prefix: str = "", times: Kept = "none") -> str:
    """Write a title from token ranges of a sentence, keeping none, all or all but its own of the time expressions."""
    parts = [without_times(dated, *span, kept=times) for span in spans]
    for index, (start, _) in enumerate(spans):
        if start == 0 and parts[index] and (prefix or index) and dated.tokens.tags[0] not in "k@":
            parts[index] = parts[index][0].lower() + parts[index][1:]
    parts = [part.rstrip(" .") if index < len(parts) - 1 else part for index, part in enumerate(parts)]
    joined = " ".join(" ".join([prefix, *parts]).split()).strip(_EDGES)
    if ":" in joined:
        joined = _LEFT_MARK.sub(":", _DATELINE.sub("", joined, count=1) if _DATELINE.match(joined) else joined)
    if joined.endswith(_COPULAS):
        joined = joined.removesuffix(next(filter(joined.endswith, _COPULAS)))
    if joined.count(",") > 1:
        joined = _EMPTY_ASIDE.sub("", joined)
    joined = _SPACE_BEFORE.sub("", joined).strip(_EDGES).rstrip(".,;:")
    opened = _paired(_opened(joined, dated.language)).removeprefix("'s ").removeprefix("’s ").strip("' ")
    title = _paired(cut(_closed(opened, dated.language), dated.language))
    return title[:1].upper() + title[1:]


def _opened(title: str, language: Language) -> str:
    """Leave out a first word that joins a sentence to the one before: "But"."""
    first, _, rest = title.partition(" ")
    return rest if rest and language.classes.get(first.lower()) == "c" else title


def _paired(title: str) -> str:
    """Leave the quotation marks out unless each has its other one, and where they hold all of the title.

    A bracket that is not closed goes with what follows it.
    """
    if title.count("(") > title.count(")"):
        title = title[: title.rindex("(")].rstrip(_EDGES)
    if '"' not in title and (title.isascii() or not _QUOTE.search(title)):
        return title
    straight, opening, closing = (sum(map(title.count, marks)) for marks in ('"', "“«", "”»"))
    inside = title.strip('"“”„«»')
    is_whole = len(title) - len(inside) > 1 and not any(mark in inside for mark in '"“”„«»')
    is_paired = straight % 2 == 0 and opening == closing and "„" not in title
    return title if is_paired and not is_whole else title.translate(_NO_QUOTES).strip()


def _closed(title: str, language: Language) -> str:
    """Leave out last words that wait for another one which was left out."""
    words = title.split()
    while len(words) > 1:
        last = words[-1].lower()
        tag = language.classes.get(last, "")
        is_preposition = tag == "p" and last not in language.particles
        is_noun = any(language.classes.get(word.lower()) == "x" for word in words[-3:-1])  # "a heat | warning"
        is_trailing = (last in language.trailing and not is_noun) or last in language.doers
        is_waiting = tag != "" and tag in open_ends(language) and last not in language.particles
        is_open = is_waiting or is_preposition or is_trailing
        if not is_open or not words[-1].islower():  # "the Who"
            break
        words.pop()
    return " ".join(words).rstrip(_EDGES)


def cut(title: str, language: Language) -> str:
    """Shorten to MAX_TITLE_CHARS: where what is left reads by itself, else at a comma, a preposition or a word.

    >>> bought = "The board bought its nine new tugs over the objections of the very pilots they now have to serve"
    >>> cut(f"{bought} in all of the seven harbours", language_of("en")) == bought
    True
    """
    if len(title) <= MAX_TITLE_CHARS:
        return title
    shorter = title[: MAX_TITLE_CHARS - 1]
    if whole := _whole_part(title, language.code):
        return whole
    beginning = shorter[: max(0, shorter.rfind(", "))].rstrip(_EDGES)
    is_better = quality_of(beginning, language) < quality_of(title, language)
    if not language.has_grammar:
        is_better = tells_verb(beginning, language) or not tells_verb(title, language)
    if len(beginning) > _LEAST and is_better:
        return beginning
    return _cut_at_word(title, shorter, language)


@lru_cache(maxsize=64)
def _whole_part(title: str, code: str) -> str:
    """Give the longest beginning that ends before a preposition, a mark or a second verb, and is a whole title."""
    language = language_of(code)
    if not language.has_grammar:
        return ""
    words = title.split(" ")
    for count in range(title.count(" ", 0, MAX_TITLE_CHARS), 2, -1):
        if words[count - 1][-1] not in ",;:" and not _may_end(words, count, language):
            continue
        beginning = " ".join(words[:count])
        if len(beginning) < _LEAST:
            break
        if _opens_clause(words, count, language):
            continue
        beginning = _closed(_paired(beginning.rstrip(_EDGES)), language)
        is_whole = quality_of(beginning, language) is TitleQuality.WHOLE
        if is_whole and (has_verb(beginning, language) or not has_verb(title, language)):
            return beginning
    return ""


def _opens_clause(words: list[str], count: int, language: Language) -> bool:
    """Tell whether words end in the subject of a verb behind them: "the fair began, and a petition | was handed in"."""
    joint = max((i for i in range(1, count) if words[i - 1][-1] == "," and _is_and(words[i], language)), default=count)
    last = next((i for i in range(count, len(words)) if words[i - 1][-1] in ",;:"), len(words))
    is_left_out = any(_tells(word, language) for word in words[count:last])
    return joint < count and is_left_out and not any(_tells(word, language) for word in words[joint + 1 : count])


def _is_and(word: str, language: Language) -> bool:
    return language.classes.get(word.lower()) == "c"


def _may_end(words: list[str], count: int, language: Language) -> bool:
    """Tell whether a title may end before a word: "claimed victory | after", "was sold | and moved"."""
    low = words[count].lower()
    is_joint = language.classes.get(low) == "c" and count + 1 < len(words) and _tells(words[count + 1], language)
    if not is_joint and low not in language.cut_before:
        return False
    if low in ("for", "with", "of") and _tells(words[count - 1], language):  # "accounted for"
        return False
    if _is_reduced(words, count, language):
        return False
    if language.classes.get(low, "") not in _CLAUSES and _is_denied(words[:count], language):
        return False
    before = [language.classes.get(word.lower(), "o") for word in words[max(0, count - 2) : count]]
    return before != ["p", "o"] or not words[count - 1].islower()  # "in connection | with"


def _is_reduced(words: list[str], count: int, language: Language) -> bool:
    """Tell whether the verb of what was named follows a participle: "people worried | about flu flooded into town"."""
    tags = language.verbs.tag_of
    if words[count - 1][-1] in ",;:" or tags.get(words[count - 1].lower()) != "E" or count < 2:
        return False
    if language.classes.get(words[count - 2].lower()):  # "was sold", "he left"
        return False
    for before, word in pairwise(words[count:]):
        if before[-1] in ",;:" or language.classes.get(before.lower(), "") in _JOINTS:
            return False
        if tags.get(word.lower(), "") in ("V", "E") and language.classes.get(before.lower(), "") not in ("x", "p"):
            return True
    return False


def _is_denied(words: list[str], language: Language) -> bool:
    """Tell whether words end in a verb that is denied, so that what follows may be all that is: "was not held"."""
    if not _tells(words[-1], language):
        return False
    pairs = pairwise(word.lower() for word in words)
    return any(
        low.endswith("n't") or (language.classes.get(low) == "N" and _tells(last, language)) for last, low in pairs
    )


def _cut_at_word(title: str, shorter: str, language: Language) -> str:
    words = shorter[: shorter.rfind(" ")].split(" ")
    shortened = _closed(" ".join(words), language) + "…"
    if any(_tells(word, language) for word in title[len(" ".join(words)) :].split()):
        return shortened
    for count in range(len(words) - 1, 1, -1):
        if sum(map(len, words[:count])) + count - 1 < _HALF:
            break
        if _tells(words[count], language):
            break
        if words[count].lower() in language.cut_before:
            return _closed(" ".join(words[:count]), language)
    return shortened


def _tells(word: str, language: Language) -> bool:
    """Tell whether a word may be the verb that a title needs."""
    low = word.lower()
    tag = language.classes.get(low, language.verbs.tag_of.get(low, ""))
    return bool(tag) and tag in "bBhHMWCOVEs"
