"""Name what kind of phrase an expression is, for joins to ask for."""

from __future__ import annotations

from chronicle.dates.expr import (
    Ahead,
    Around,
    Beside,
    Cal,
    DayOfRun,
    Duration,
    Expr,
    Listed,
    Nth,
    Phrase,
    QuarterTold,
    Recurring,
    Relative,
    Shift,
    Span,
    Timed,
    Vague,
    Within,
    Workdays,
)
from chronicle.when import Granularity as Grain

__all__ = ["kind_of"]


def kind_of(phrase: Phrase) -> str:
    """Name what a phrase can join with."""
    expr = phrase.expr
    match expr:
        case Cal():
            return _kind_of_cal(expr)
        case Relative(target=Cal(grain=Grain.DAY) | Grain.DAY):
            return "relday"
        case Relative(target=Grain()):
            return "relunit"
        case Shift(amounts=((_, Grain.DAY), *_)):
            return "shiftday"
        case Within(inner=Cal(grain=Grain.DAY)) | Beside(target=int() | Grain.DAY) | Workdays(is_span=False):
            return "otherday"
        case Nth(outer=None):
            return "nth"
        case Nth():
            return "otherday" if isinstance(expr.target, int) else "otherdate"
        case Timed(day=None):
            return "clock" if expr.clock else "part"
    return _OTHER_KINDS[type(expr)]


_OTHER_KINDS: dict[type[Expr], str] = {
    Ahead: "otherdate",
    DayOfRun: "otherday",
    QuarterTold: "otherdate",
    Around: "otherdate",
    Beside: "otherdate",
    Workdays: "duration",
    Relative: "otherdate",
    Shift: "otherdate",
    Within: "otherdate",
    Span: "otherdate",
    Listed: "otherdate",
    Timed: "time",
    Duration: "duration",
    Recurring: "set",
    Vague: "vague",
}


def _kind_of_cal(cal: Cal) -> str:
    if cal.grain is Grain.DAY:
        if cal.day and cal.month:
            return "fullday" if cal.year is not None else "monthday"
        return "holiday" if cal.holiday else "dayofmonth" if cal.day else "weekday"
    if cal.grain is Grain.YEAR:
        return "year"
    if cal.year is None and cal.grain in (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.SEASON, Grain.WEEK):
        return "month" if cal.grain is Grain.MONTH else "subyear"
    return "otherdate"
