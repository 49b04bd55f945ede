"""Tell years from other numbers: figures, counts, house numbers, telephones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chronicle.dates.expr import Cal
from chronicle.dates.surroundings import Surroundings

if TYPE_CHECKING:
    from chronicle.dates.grammar import Found
    from chronicle.dates.language import Language
    from chronicle.dates.tokens import Tokens

__all__ = [
    "CLAUSE_ENDS", "FIGURE_MARKS", "is_capital", "is_count_of", "is_falling", "is_figure", "is_in_address",
    "is_in_year_list", "is_second_count", "is_year_by_itself", "is_year_span",
]  # fmt: skip

FIGURE_MARKS = frozenset([".", ",", ":", "-", "/"])
CLAUSE_ENDS = frozenset(["", ".", ",", ";", ")", "\n", ":", "-", "–", "—", "?", "!"])
YEARS_ALONE = range(1900, 2051)
"""Years that need no preposition before them."""
YEARS_OF_SPANS, MOST_YEARS = range(1500, 2051), 150
"""Nor do those of "1861-1865", of at most so many years."""
ADDRESS_WORDS = 3
"""Words of a street's name: "Elm Street", "Old Mill Road"."""
MONTH_DAYS, YEAR_FIGURES = 31, 1000
"""Between these a number with a dash and four digits is a figure: "32 - 2015"."""


def is_in_address(found: Found, tokens: Tokens, before: str, near: Surroundings) -> bool:
    """Tell "1984 Elm Street" and "14 April Close" from a year and a day."""
    expr, last = found.phrase.expr, found.last
    is_number = isinstance(expr, Cal) and tokens.words[found.first].strip().isdecimal()
    if not is_number or before in near.sure_year | near.before_day - {"to", "of", "from"}:
        return False
    for i in range(last, last + ADDRESS_WORDS):
        if not is_capital(tokens, i):
            return False
        if tokens.words[i].strip() in near.streets:
            return True
    return False


def is_year_span(year: int, behind: Sequence[str]) -> bool:
    """Tell the first year of "War in the north 1861-1865"."""
    if year not in YEARS_OF_SPANS or len(behind) < 2 or behind[0] not in ("-", "–") or not behind[1].isdecimal():
        return False
    return len(behind[1]) == 4 and year < int(behind[1]) <= year + MOST_YEARS


def is_in_year_list(tokens: Tokens, found: Found) -> bool:
    """Tell the second of "the years 1997, 1999 and 2003"."""
    lead = [word.strip() for word in tokens.words[max(0, found.first - 3) : found.first]]
    after = "".join(tokens.words[found.last : found.last + 1]).strip()
    is_listed = len(lead) == 3 and lead[2] == "," and lead[1].isdecimal() and int(lead[1]) in YEARS_OF_SPANS
    is_spaced = tokens.words[found.first][0] == " "
    return is_spaced and is_listed and not lead[0].isdecimal() and after in ("", ",", ".", "and", "or")


def is_year_by_itself(year: int, before: str, after: str, near: Surroundings) -> bool:
    """Tell "its 1988 results" and "Expo 2014" from "Room 2019" and "some 2000 people"."""
    if year not in YEARS_ALONE or before in near.not_before_year or after in near.not_after_year | near.counted:
        return False
    if before.isdecimal():
        return False
    if after in CLAUSE_ENDS or after in near.after_year:
        return True
    return year % 100 != 0 and (before.isalpha() or before in (".", "”", '"', ":", "\n"))


def is_second_count(tokens: Tokens, found: Found) -> bool:
    """Tell "1990 units and 2010 bolts", a number of things beside another."""
    lead = [word.strip() for word in tokens.words[max(0, found.first - 3) : found.first]]
    after = "".join(tokens.words[found.last : found.last + 1]).strip()
    return len(lead) == 3 and lead[2] == "and" and lead[0].isdecimal() and lead[1].isalpha() and after.endswith("s")


def is_count_of(found: Found, tokens: Tokens, before: str, after: str, language: Language) -> bool:
    """Tell "took 1987 statements" and "is 2020 millimetres high" from "reported 1988 earnings"."""
    near, cues = language.surroundings, language.cues
    if before in near.sure_year or not after.isalpha() or is_capital(tokens, found.last):
        return False
    is_done = (before in cues.past or before.endswith(cues.past_endings)) and before not in near.yearly | cues.untensed
    return after.endswith(tuple(near.measures)) or (is_done and after.endswith("s") and after not in cues.helping)


def is_falling(found: Found, tokens: Tokens) -> bool:
    """Tell the numbers of "the vote was 2000 to 1850", which no years follow each other in."""
    words, first = [word.strip() for word in tokens.words[max(0, found.first - 2) : found.last + 2]], found.first
    at = min(2, first)
    before, after = words[:at], words[at + found.last - first :]
    year = _number(words[at])
    if after[:1] == ["to"] and len(after) == 2 and len(after[1]) == 4:
        return 0 < _number(after[1]) < year
    return before[1:] == ["to"] and len(before[0]) == 4 and _number(before[0]) > year


def is_figure(tokens: Tokens, found: Found) -> bool:
    """Tell a number with decimals or thousands, or part of a longer chain of digits, from a year."""
    words, i = tokens.words, found.last
    after = words[i + 1] if i + 1 < len(words) and words[i] in FIGURE_MARKS else ""
    before = words[found.first - 2].strip() if found.first > 1 and words[found.first - 1] in FIGURE_MARKS else ""
    if after[:1].isdecimal() and (words[i] in (".", ",", ":") or not _is_year_end(after, words, i + 2)):
        return True
    mark = words[found.first - 1] if found.first else ""
    if mark in (".", ":") and words[found.first][0] == " ":
        return False
    if mark == " -" and found.first > 1 and MONTH_DAYS < _number(words[found.first - 2]) < YEAR_FIGURES:
        return True
    return before.isdecimal() and (
        len(before) != 4 or mark in (".", ",", ":") or not _is_year_end(before, words, found.first - 3)
    )


def _number(word: str) -> int:
    return int(word) if word.strip().isdecimal() else 0


def _is_year_end(digits: str, words: list[str], beyond: int) -> bool:
    """Tell "1998-99" and "1998/2001" from a longer chain of numbers, such as a telephone's."""
    is_chain = 0 <= beyond < len(words) and words[beyond] in ("-", "/")
    return not is_chain and (len(digits) == 2 or (len(digits) == 4 and "1000" <= digits < "2200"))


def is_capital(tokens: Tokens, i: int) -> bool:
    """Tell a word that begins with a capital, and is no suffix."""
    is_word = 0 <= i < len(tokens.words) and (i == 0 or tokens.words[i][0] == " ")
    return is_word and tokens.text[tokens.start_of(i)].isupper()
