"""Dates that are names, or part of one: "Precinct 2006", "April Lind", "the May 9 Movement", "The Ninth of May"."""

from __future__ import annotations

from chronicle.mentions.language import Language
from chronicle.mentions.tokens import Tokens

__all__ = ["is_any_day", "is_in_compound", "is_name"]

_YEAR_DIGITS = 4


def is_name(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a date is part of a name: "Precinct 2006", "April Lind", "a dog called Friday", "pre-Christmas"."""
    low, tags, expression = tokens.lows[place], tokens.tags, tokens.expressions.get(place)
    is_close = place > 0 and tokens.ends[place - 1] == tokens.start_of(place)
    before = tags[place - 1] if place else ""
    if (before == "-" and is_close) or _is_title(place, tokens) or _is_first_name(place, tokens, language):
        return True
    if place and tokens.lows[place - 1] in language.naming and not low[:1].isdigit():  # "had named 5 September"
        return True
    if low.isdecimal() and len(low) == _YEAR_DIGITS:
        return before == "k" and not is_close and not language.has_capital_nouns
    is_bare_month = low.isalpha() and expression is not None and expression.value.count("-") == 1
    if not is_bare_month or before in ("p", "t", "a") or tags[place + 1 : place + 2] != "k":
        return False
    return tokens.words[place + 1].is_capital and tokens.start_of(place + 1) - tokens.ends[place] == 1


def _is_title(place: int, tokens: Tokens) -> bool:
    """Tell whether a work or a body is called by a date: 'the opera "The Ninth of May"', "the May 9 Movement"."""
    tags, words = tokens.tags, tokens.expressions[place].text.split()
    before, after = tags[place - 1 : place], tags[place + 1 : place + 2]
    if before == '"' == after:
        return words[-1][:1].isupper() or words[-1].isdigit()
    is_touching = place > 0 and tokens.start_of(place) - tokens.ends[place - 1] == 1
    if before == "k" and is_touching and words[0].isdigit():  # "Movimiento 9 de Mayo"
        return len(words) > 2 and words[-1][:1].isupper()
    is_day = len(words) == 2 and words[0].isalpha() and words[1].isdigit()
    return before == "x" and after == "k" and is_day and tags[place + 2 : place + 3] not in "ok'"


def _is_first_name(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a day is somebody's first name: "her lawyer, Tuesday Hall, said", "Easter Rowe, who heads"."""
    tags, text = tokens.tags, tokens.expressions[place].text
    if not text.isalpha() or not text[:1].isupper() or (place and tags[place - 1] != ","):
        return False
    end = place + 1
    while tags[end : end + 1] == "k":
        end += 1
    is_one = end > place + 1 and tokens.start_of(place + 1) - tokens.ends[place] == 1
    return is_one and tags[end : end + 1] == "," and (place == 0 or language.has_grammar)


def is_in_compound(place: int, tokens: Tokens) -> bool:
    """Tell whether a date is part of a word: "a dusk-to-dawn curfew", not "Nov. 11-12"."""
    tags = tokens.tags
    if tags[place + 1 : place + 2] == "-" and tokens.start_of(place + 1) == tokens.ends[place]:
        return tags[place + 2 : place + 3] not in ("0", "@", "")
    is_behind = place > 1 and tags[place - 1] == "-" and tokens.ends[place - 1] == tokens.start_of(place)
    return is_behind and tags[place - 2] not in "0@"


def is_any_day(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a weekday is only a kind of day, of which the date follows: "no car-free Sunday | on 12 May"."""
    if tokens.lows[place] not in language.weekdays or "@" not in tokens.tags[place + 1 : place + 4]:
        return False
    return tokens.tags[place - 2 : place] in ("xo", "xI", "xE") and tokens.tags[place + 1] == "p"
