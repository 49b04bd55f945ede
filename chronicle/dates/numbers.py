"""Read numbers as people write them: "1,200", "2 1/2", "twenty-five", "nineteen ninety-seven"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

__all__ = ["read_number", "read_ordinal", "read_year"]

_DIGITS = re.compile(r"[\d,]+(\.\d+)?(?:[ -]*(\d+)/(\d+))?\Z")
_SWAPPED_MARKS = str.maketrans(".,", ",.")
_Value = Callable[[str], "int | None"]


def read_number(words: Sequence[str], value: _Value, decimal_mark: str = ".") -> int | float | None:
    """Read a number from its tokens; ``value`` gives the number of a number word. None when it is none.

    ``decimal_mark`` is "," in most languages; the other mark then groups thousands.

    >>> read_number([" twenty", "-", "five"], {"twenty": 20, "five": 5}.get)
    25
    >>> read_number(["2", " 1", "/", "2"], {}.get)
    2.5
    >>> read_number(["1", ".", "200", ",", "5"], {}.get, ",")
    1200.5
    """
    text = "".join(words).strip()
    if decimal_mark == ",":
        text = text.translate(_SWAPPED_MARKS)
    if found := _DIGITS.match(text):
        whole = text[: found.end() if not found[2] else found.start(2)].strip(" -")
        number = float(whole.replace(",", "")) if found[1] else int(whole.replace(",", "") or 0)
        if found[2] and int(found[3]):
            number += int(found[2]) / int(found[3])
        return int(number) if number == int(number) else number
    return _add_up([v for word in words if (v := value(word.strip())) is not None])


def _add_up(parts: Sequence[int]) -> int | None:
    """Add up number words: hundreds and thousands multiply what stands before them."""
    if not parts:
        return None
    total = current = 0
    for part in parts:
        if part == 100 or (part == 12 and current in (1, 2, 3, 4, 5, 6) and len(parts) > 1):
            current = (current or 1) * part
        elif part >= 1000:
            total += (current or 1) * part
            current = 0
        else:
            current += part
    return total + current


def read_year(words: Sequence[str], value: _Value) -> int | None:
    """Read a year in words.

    >>> names = {"nineteen": 19, "ninety": 90, "seven": 7, "two": 2, "thousand": 1000, "eighteen": 18}
    >>> read_year(["nineteen", " ninety", "-", "seven"], names.get)
    1997
    >>> read_year(["two", " thousand", " and", " eighteen"], names.get)
    2018
    """
    parts = [v for word in words if (v := value(word.strip())) is not None]
    if not parts:
        return None
    if 10 <= parts[0] <= 20 and len(parts) > 1 and parts[1] >= 10 and parts[1] < 100:
        return parts[0] * 100 + sum(parts[1:])
    return _add_up(parts)


def read_ordinal(words: Sequence[str], value: _Value, ordinal: _Value) -> int | None:
    """Read "twenty-second": tens, then an ordinal."""
    total, found = 0, False
    for word in words:
        name = word.strip()
        number = ordinal(name)
        if number is None:
            number = value(name)
        if number is not None:
            total, found = total + number, True
    return total if found else None
