"""Two days that sources give one happening, told in other words; and two happenings of neighbouring days."""

from __future__ import annotations

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.merge import merge
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

MILL = "The Tarn paper mill burned down on 20 May 2031. Its owner, Ida Lund, will not rebuild the paper mill."
AGAIN = "Ida Lund lost her paper mill at Tarn to the fire of 20 May."
PUMP = f"{MILL} Mechanics replaced the pump of the sprinklers on 8 May."


def days(*told: tuple[str, str, str]) -> list[list[str]]:
    """Merge articles given as (published, language, text) and list the days that stand against each other."""
    articles, mentions = [], []
    for number, (published, language, text) in enumerate(told):
        when, name = When.parse(published), f"{number}.txt"
        article = Article(
            name,
            name,
            text,
            publisher=f"Paper {number}",
            language=language,
            published=Published(when, PublishedBasis.META),
        )
        articles.append(article)
        mentions += find(article, tag(text, when, language=language))
    events = merge(articles, mentions).events
    return [sorted(v.value[-11:-1] for v in c.values) for e in events for c in e.conflicts if c.about == "date"]


@pytest.mark.parametrize(
    ("other", "language"),
    [
        (f"{AGAIN} The pump fitted on 9 May was never tried, the experts find.", "en"),
        (f"{AGAIN} It had come in a crate on 9 May, the new pump, a clerk says.", "en"),
        ("Die Papiermühle von Tarn brannte am 20. Mai 2031 ab. Die Pumpe war am 9. Mai eingebaut worden.", "de"),
    ],
)
def test_other_words_for_a_thing_that_is_told_of_little_else(other, language):
    assert days(("2031-06-10", "en", PUMP), ("2031-06-20", language, other)) == [["2031-05-08", "2031-05-09"]]


@pytest.mark.parametrize(
    ("published", "other"),
    [
        ("2031-06-20", "The pump was tried on 9 May. The mechanics had come on 8 May and left."),  # tells both days
        ("2031-06-20", "The pump that had been fitted on 14 May was never tried, the experts find."),  # far apart
        ("2031-06-20", "The clerks of the mill struck on 9 May."),  # of another thing
        ("2031-06-20", "A second pump was fitted on 9 May, the experts find."),
        ("2031-06-20", "The pump was fitted on 9 May. Another pump was fitted on 10 May."),  # one of several
    ],
)
def test_a_neighbouring_day_is_of_another_happening(published, other):
    assert days(("2031-06-10", "en", PUMP), (published, "en", f"{AGAIN} {other}")) == []


def test_two_reports_of_two_days_tell_two_happenings():
    first = ("2031-05-08", "en", "Mechanics came to the Tarn paper mill today, 8 May, for the pump, Ida Lund said.")
    other = ("2031-05-09", "en", "Ida Lund showed the pump of the Tarn paper mill today, 9 May.")
    assert days(first, other) == []
