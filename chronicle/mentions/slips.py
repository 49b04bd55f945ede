"""Old days of plans told by how far the new one is from them: "two weeks late", "a week ahead of schedule".

They are outcomes: merging keeps them only where another article tells the plan for that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from chronicle.mentions.language import Language
from chronicle.mentions.offsets import shift
from chronicle.mentions.patterns import Cased
from chronicle.model import Basis, Mention, Status
from chronicle.when import Granularity, When

__all__ = ["Slip", "shifted", "slip_of", "tell_slip"]

_NEW = (Status.SCHEDULED, Status.HAPPENED, Status.ONGOING)


_DAY = 24
"""Hours; fewer leave a plan on its day."""


class Slip(NamedTuple):
    """How far an old day is from the new one, and where its phrase stands in the sentence."""

    unit: str
    by: int
    """Of units; negative where the old day came before the new one."""
    start: int
    end: int


def tell_slip(slip: Slip, start: int, told: Sequence[Mention]) -> Mention | None:
    """Tell the plan for the old day of what a sentence tells of a new one.

    ``start`` is the sentence's, ``told`` are its dated mentions, of which the nearest to the phrase is meant.
    """
    dated = [m for m in told if m.status in _NEW and m.when and m.when.start and m.expression]

    def distance(mention: Mention) -> int:
        assert mention.expression is not None
        return max(start + slip.start - mention.expression.end, mention.expression.start - start - slip.end)

    moved = min(dated, key=distance, default=None)
    old = shifted(moved.when, slip) if moved is not None else None
    if moved is None or moved.when is None or old is None:
        return None
    note = f"{abs(slip.by)} {slip.unit} {'before' if slip.by < 0 else 'after'} {moved.when.edtf}"
    return replace(
        moved,
        when=old,
        basis=Basis.RELATIVE,
        expression=None,
        status=Status.POSTPONED,
        moved_to=moved.when,
        is_outcome=True,
        notes=(note, "what was planned for then was moved"),
    )


def slip_of(text: str, language: Language) -> Slip | None:
    """Give how far the old day of something moved is from the new one, where a sentence tells so.

    >>> from chronicle.mentions.language import language_of
    >>> slip_of("It will open in May, half a year behind schedule.", language_of("en"))[:2]
    ('month', -6)
    """
    cased, slips = Cased.of(text), language.cues.slips
    if not slips.unit.search(cased):
        return None
    for sign, patterns in ((-1, slips.later), (1, slips.earlier)):
        for match in filter(None, (pattern.search(cased) for pattern in patterns)):
            times, unit = slips.units.get(match["unit"].lower(), (0, ""))
            number = times * _count(match["count"].lower(), language)
            if number and number == int(number):
                return Slip(unit, sign * int(number), match.start("count"), match.end())
    return None


def _count(word: str, language: Language) -> float:
    """Read a number; 0 where the word is none."""
    if word in language.single:
        return 1.0
    known = language.cues.slips.counts.get(word) or language.numbers.get(word)
    return known or (float(word) if word.isdecimal() else 0.0)


def shifted(new: When | None, slip: Slip) -> When | None:
    """Give the old day; of a new one that is no day, or of months, only the month."""
    unit, count = slip.unit, slip.by
    if new is None or new.start is None:
        return None
    if unit == "hour" and count % _DAY == 0:
        unit, count = "day", count // _DAY
    if new.is_day and unit in ("day", "week"):
        return shift(new.start, "day", count * (7 if unit == "week" else 1))
    is_month = new.is_day or new.granularity is Granularity.MONTH
    return shift(new.start, unit, count) if unit == "month" and is_month else None
