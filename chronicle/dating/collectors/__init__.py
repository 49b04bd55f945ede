"""The collectors of evidence, in one list: each looks for one sort of it in one article.

``aligned_phrases`` is asked behind them, since it weighs what they found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chronicle.dating.collectors.ages import ages_of_happenings
from chronicle.dating.collectors.aligned import aligned_phrases
from chronicle.dating.collectors.anniversaries import anniversaries
from chronicle.dating.collectors.bounds import told_dates
from chronicle.dating.collectors.copied import copied_passages
from chronicle.dating.collectors.files import dated_file_name, dated_neighbours
from chronicle.dating.collectors.folder import told_in_folder
from chronicle.dating.collectors.hints import likely_days
from chronicle.dating.collectors.siblings import dated_by_siblings
from chronicle.dating.collectors.stamped import stamped
from chronicle.dating.collectors.stories import told_in_stories
from chronicle.dating.collectors.twins import told_by_twins
from chronicle.dating.collectors.two_ways import told_two_ways
from chronicle.dating.collectors.yearless import days_without_year
from chronicle.dating.evidence import Evidence
from chronicle.dating.reading import Reading

__all__ = ["COLLECTORS", "LAST_RESORT", "aligned_phrases"]

Collector = Callable[[Reading], Iterable[Evidence]]

COLLECTORS: tuple[Collector, ...] = (
    stamped,
    told_dates,
    told_two_ways,
    days_without_year,
    ages_of_happenings,
    anniversaries,
    dated_by_siblings,
    told_by_twins,
    copied_passages,
    told_in_stories,
    dated_file_name,
    dated_neighbours,
    likely_days,
)

LAST_RESORT: tuple[Collector, ...] = (told_in_folder,)
"""Asked only where the others leave an article undated."""
