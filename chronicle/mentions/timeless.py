"""A sentence's words without its time expressions, where they can be left out; where they cannot, they stay."""

from __future__ import annotations

import re
from typing import Literal

from chronicle.mentions.language import Language
from chronicle.mentions.phrases import Span
from chronicle.mentions.reading import Dated

__all__ = ["Kept", "without_times"]

Kept = Literal["none", "others", "all"]
"""Which time expressions stay: ``others`` are all but the happening's own."""

_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_QUOTES = '"“„«('
_NAMED = "oGE"
"""Classes of words that an expression may stand before as part of their phrase: "the 2009 | grounding"."""
_WAITS = "paz"
"""Classes of words before an expression that have no meaning without it: "between", "as"."""
_DROPPABLE = "prax@"


def without_times(dated: Dated, start: int, end: int, *, kept: Kept = "none") -> str:
    """Give a token range without its time expressions and the prepositions before them, but for those to be kept."""
    tokens, text = dated.tokens, dated.reading.article.text
    end = min(end, len(tokens.tags))
    if start >= end:
        return ""
    pieces, position, last = [], tokens.start_of(start), tokens.ends[end - 1]
    for place, expression in tokens.expressions.items():
        is_kept = kept == "all" or (kept == "others" and not _is_own(place, dated)) or not start <= place < end
        way = "kept" if is_kept else _way(place, (start, end), dated)
        if way == "kept":
            continue
        before = text[position : expression.start]
        pieces.append(_without_prepositions(before, dated) if way == "phrase" else before.rstrip())
        owned = _POSSESSIVE.match(text, expression.end)
        position = owned.end() if owned else expression.end
        position += _length_of_comparison(text[position:last], dated.language)
    pieces.append(text[position:last])
    return " ".join(pieces)


def _is_own(place: int, dated: Dated) -> bool:
    """Tell whether an expression is the happening's own, or beside it: "at noon on Monday"."""
    first, last = sorted((place, dated.place))
    return not dated.tokens.tags[first : last + 1].strip("@prx,")


def _way(place: int, span: Span, dated: Dated) -> Literal["kept", "alone", "phrase"]:
    """Decide how an expression is left out: not at all, alone, or with the prepositions before it."""
    tokens, language = dated.tokens, dated.language
    tags, lows, (start, end) = tokens.tags, tokens.lows, span
    following = tags[place + 1 : end]
    if following[:1] == "'":
        return "alone"
    first = place
    while first > start and lows[first - 1] in language.time_prepositions and tags[first - 1] in _DROPPABLE + "o":
        first -= 1
    if (language.has_grammar and _is_listed(place, span, dated)) or _is_needed(first, place, span, dated):
        return "kept"
    if following[:1] == "k" and tags[start:place].endswith("x"):  # "the 2012 | Games"
        return "alone"
    if language.has_grammar and following[:1] and following[0] in _NAMED:
        if first < place and _begins_with_determiner(place, dated):  # "during | the summer | rehearsals"
            return "kept"
        if tags[start:place].endswith("x"):
            return "alone"
    return "phrase"


def _is_listed(place: int, span: Span, dated: Dated) -> bool:
    """Tell whether it is one of two that say which: "in the 2019 and 2022 | programmes", also of one run."""
    tags, (start, end) = dated.tokens.tags, span
    words = dated.tokens.expressions[place].text.split()
    if tags[place + 1 : min(place + 2, end)] in tuple(_NAMED) and len(words) > 2:
        return any(dated.language.classes.get(word) == "c" for word in words[1:-1])
    first = place - 2 if tags[max(start, place - 2) : place] == "@c" else place
    rest = tags[first:end]
    return rest[:3] == "@c@" and rest[3:4] != "" and rest[3] in _NAMED and tags[start:first][-1:] in tuple("xoG")


def _is_needed(first: int, place: int, span: Span, dated: Dated) -> bool:
    """Tell whether what stands around an expression means nothing without it.

    ``first`` is the first of the prepositions before it that would be left out with it.
    """
    tokens, language = dated.tokens, dated.language
    tags, lows, (start, end) = tokens.tags, tokens.lows, span
    before, after = lows[max(start, first - 1) : first], lows[place + 1 : place + 2]
    if not language.until.isdisjoint(lows[first:place]) and _is_limit(first, span, dated):
        return True
    is_since = not language.since.isdisjoint(lows[first:place])
    if is_since and not _is_own(place, dated):  # "the first strike | since 1984"
        return True
    if not language.has_grammar:
        is_front = first == start and start == 0 and language.is_verb_second
        is_verb_next = is_front and tags[place + 1 : place + 2] == "o" and not tokens.words[place + 1].is_capital
        is_one_of_two = "@" in (tags[first - 1 : first], tags[place + 1 : place + 3].strip("px")[:1])
        is_waited_for = not language.before_dates.isdisjoint(before)
        is_waited_for = is_waited_for or not language.after_dates.isdisjoint(lows[place + 1 : place + 3])
        return is_verb_next or is_one_of_two or is_waited_for
    if place + 1 < end and after[0] in language.after_dates:
        return True
    if not before:
        return False
    if "of" in lows[first:place] and before[0] in language.of_dates:
        return True
    if before[0] in language.verbs.plan_words and tags[max(start, first - 2) : first - 1] in tuple("bBenr"):
        return True
    tag, is_last = tags[first - 1], not tags[place + 1 : end].strip("@,%p")
    if tag in _WAITS and (before[0] not in language.particles or first - 1 == start):
        return True
    is_now = tags[start:first].rstrip("r@")[-1:] == "b"  # "the last day is now | 4 May"
    if (tag in "ebBn" or is_now) and is_last:  # "the new date is | 4 May"
        return True
    is_aside = first - 2 >= start and tags[first - 2] == "," and tags[place + 1 : place + 2] in (",", "")
    if tag in "EP" and is_aside:  # "the notice, served | on Monday, did not"
        return True
    if tags[place - 1] == "c" and tags[place - 2 : place - 1] != "@":  # "the second and | last day"
        return True
    if _is_move(place, dated):
        return True
    is_phrasal = first + 1 < place and lows[first] in language.particles  # "takes over | on"
    is_lasting = language.verbs.base(before[0]) in language.verbs.lasting and not is_phrasal
    is_object = first == place and tags[place + 1 : place + 2] == "p"  # "spent | last week | at the plant"
    return is_lasting and (is_last or is_object or tags[place + 1] == "t")


def _is_limit(first: int, span: Span, dated: Dated) -> bool:
    """Tell whether what is told is so only until a date: "will not open | until May", "gave them | until May"."""
    tokens, verbs = dated.tokens, dated.language.verbs
    is_given = first > 1 and verbs.base(tokens.lows[first - 2]) in verbs.lasting
    nobody = not dated.language.not_one.isdisjoint(tokens.lows[slice(*dated.clause.core)])
    is_negated = nobody or "N" in tokens.tags[span[0] : span[1]]
    return is_negated or is_given


def _is_move(place: int, dated: Dated) -> bool:
    """Tell whether it is one of two that a plan is moved between: "slid | from 15 to 22 May"."""
    tags, lows, expressions = dated.tokens.tags, dated.tokens.lows, dated.tokens.expressions
    old = place - 2 if tags[place - 2 : place] == "@t" else place
    is_pair = old > 0 and lows[old - 1] == "from" and tags[old : old + 3] == "@t@"
    return is_pair and expressions[old].range_id is None


def _begins_with_determiner(place: int, dated: Dated) -> bool:
    first = dated.tokens.lows[place].split(" ")[0]
    return dated.language.classes.get(first) == "x"


def _length_of_comparison(text: str, language: Language) -> int:
    """Give the characters of what means nothing without the date before it: "a week later | than planned"."""
    bare = text.lstrip(" ,")
    found = next((phrase for phrase in language.comparing if bare.startswith(phrase)), "")
    return len(text) - len(bare) + len(found) if found else 0


def _without_prepositions(text: str, dated: Dated) -> str:
    """Drop the prepositions that a text ends in, before a date: "outside the bay late on"."""
    words, classes, is_joined = text.split(), dated.language.classes, False
    times = dated.language.time_prepositions
    while words and words[-1].lower().lstrip(_QUOTES) in times and not _ends_in_particle(words, text, dated):
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
