"""Make dates of typed expressions: every rule in one list, each with its name and its reason.

A rule sees one expression and what surrounds it (``Context``), and answers or passes. The first in the
list that answers decides. Nothing here reads words: that is the grammar's and the direction's business.
"""

from __future__ import annotations

from types import MappingProxyType

from chronicle.dates.expr import (
    Ahead,
    Around,
    Beside,
    Cal,
    DayOfRun,
    Duration,
    Expr,
    Nth,
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
from chronicle.dates.resolve.context import Context, Resolved, Rule, Told
from chronicle.dates.resolve.lengths import resolve_duration, resolve_recurring, resolve_vague, resolve_workdays
from chronicle.dates.resolve.parts import (
    resolve_around,
    resolve_beside,
    resolve_day_of_run,
    resolve_nth,
    resolve_span,
    resolve_timed,
    resolve_within,
)
from chronicle.dates.resolve.relative import (
    resolve_ahead,
    resolve_quarter_told,
    resolve_relative,
    resolve_shift,
)
from chronicle.dates.resolve.weekdays import resolve_weekday, resolve_weekday_meant, resolve_weekend
from chronicle.dates.resolve.years import (
    resolve_day_of_month,
    resolve_full_date,
    resolve_holiday,
    resolve_without_year,
)

__all__ = ["RULES", "RULES_BY_TYPE", "Context", "Resolved", "Told"]

RULES: tuple[tuple[type[Expr], Rule], ...] = (
    (Cal, resolve_full_date),
    (Cal, resolve_holiday),
    (Cal, resolve_weekday),
    (Cal, resolve_day_of_month),
    (Cal, resolve_without_year),
    (QuarterTold, resolve_quarter_told),
    (Relative, resolve_quarter_told),
    (Relative, resolve_weekend),
    (Relative, resolve_weekday_meant),
    (Relative, resolve_relative),
    (Shift, resolve_shift),
    (Ahead, resolve_ahead),
    (Within, resolve_within),
    (Around, resolve_around),
    (Beside, resolve_beside),
    (Workdays, resolve_workdays),
    (Nth, resolve_nth),
    (DayOfRun, resolve_day_of_run),
    (Timed, resolve_timed),
    (Span, resolve_span),
    (Duration, resolve_duration),
    (Recurring, resolve_recurring),
    (Vague, resolve_vague),
)

RULES_BY_TYPE = MappingProxyType(
    {kind: tuple(rule for takes, rule in RULES if takes is kind) for kind in dict.fromkeys(k for k, _ in RULES)}
)
"""The same rules, by what they take, in the same order."""
