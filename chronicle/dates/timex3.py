"""Print resolved values as TIMEX3 (ISO-TimeML), the last step."""

from __future__ import annotations

from chronicle.dates.expr import Amount, Cal, Clock
from chronicle.when import Granularity as Grain

__all__ = ["date_value", "duration_value", "time_suffix"]

SEASON_NAMES = ("SP", "SU", "FA", "WI")
_UNIT_LETTERS = {
    Grain.SECOND: "S",
    Grain.MINUTE: "M",
    Grain.HOUR: "H",
    Grain.DAY: "D",
    Grain.WEEK: "W",
    Grain.WEEKEND: "WE",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.SEASON: "SE",
    Grain.YEAR: "Y",
    Grain.DECADE: "DE",
    Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}
_TIMED = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)


def duration_value(amounts: tuple[tuple[Amount, Grain], ...]) -> str:
    """Print a length of time; an unknown number is X, a half goes to the next finer unit.

    >>> duration_value(((2.5, Grain.YEAR),))
    'P2Y6M'
    """
    days, times = "", ""
    for amount, grain in _whole(amounts):
        piece = ("X" if amount is None else f"{amount:g}") + _UNIT_LETTERS[grain]
        if grain in _TIMED:
            times += piece
        else:
            days += piece
    return "P" + days + ("T" + times if times else "")


def _whole(amounts: tuple[tuple[Amount, Grain], ...]) -> list[tuple[Amount, Grain]]:
    """Count decades and centuries in years, and halves in the finer unit."""
    out: list[tuple[Amount, Grain]] = []
    for amount, grain in amounts:
        if grain in (Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM) and amount is not None:
            out.append((amount * {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}[grain], Grain.YEAR))
        elif isinstance(amount, float) and amount % 1 == 0.5 and grain in _FINER:
            finer, count = _FINER[grain]
            if amount > 1:
                out.append((int(amount), grain))
            out.append((count // 2, finer))
        else:
            out.append((amount, grain))
    return out


_FINER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.HOUR: (Grain.MINUTE, 60),
    Grain.MINUTE: (Grain.SECOND, 60),
    Grain.DAY: (Grain.HOUR, 24),
}


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"BC{1 - year:04}" if year <= 0 else f"{year:04}"


def date_value(cal: Cal) -> str:
    """Print a calendar unit; what is not known is X.

    >>> date_value(Cal(Grain.QUARTER, 1998, number=1)), date_value(Cal(Grain.DAY, None, 11, 11))
    ('1998-Q1', 'XXXX-11-11')
    """
    year = _year(cal.year)
    number = "X" if cal.number is None else str(cal.number)
    match cal.grain:
        case Grain.YEAR:
            return year
        case Grain.DECADE:
            return year[:-1]
        case Grain.CENTURY:
            return year[:-2]
        case Grain.MILLENNIUM:
            return year[:-3]
        case Grain.QUARTER:
            return f"{year}-Q{number}"
        case Grain.HALF:
            return f"{year}-H{number}"
        case Grain.SEASON:
            return f"{year}-{SEASON_NAMES[cal.number - 1] if cal.number else 'XX'}"
        case Grain.WEEK | Grain.WEEKEND:
            week = f"{year}-W{cal.number:02}" if cal.number is not None else f"{year}-WXX"
            return week + ("-WE" if cal.grain is Grain.WEEKEND else "")
        case Grain.MONTH:
            return f"{year}-{_two(cal.month)}"
    if cal.weekday is not None and cal.day is None:
        return f"{year}-WXX-{cal.weekday}"
    return f"{year}-{_two(cal.month)}-{_two(cal.day)}"


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02}"


def time_suffix(part: str | None, clock: Clock | None) -> str:
    """Print a part of day or a clock time after its day."""
    if clock is None:
        return f"T{part}" if part else ""
    text = f"T{clock.hour:02}:{clock.minute or 0:02}"
    if clock.second is not None:
        text += f":{clock.second:02}"
    return text + ("" if clock.is_zone_named else clock.zone or "")
