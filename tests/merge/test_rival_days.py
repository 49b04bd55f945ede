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


def values(*told: tuple[str, str, str]) -> list[list[str]]:
    """Merge articles given as (published, language, text) and list the dates that stand against each other."""
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
    return [sorted(v.value for v in c.values) for e in events for c in e.conflicts if c.about == "date"]


def days(*told: tuple[str, str, str]) -> list[list[str]]:
    """The same, of days alone: "8 May (2031-05-08)" is "2031-05-08"."""
    return [sorted(value[-11:-1] for value in found) for found in values(*told)]


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


KILN = f"{MILL} The kiln next door was founded in 1893 by a monk."
BELL = f"{MILL} The bell had been carried off in 1893 by Hedda Voss, a collector."
ASKED = f"{MILL} A commission led by Sir Colm Reed arrived at Tarn on Monday to ask questions."


@pytest.mark.parametrize(
    ("told", "other", "language", "years"),
    [
        (KILN, "The kiln, which opened in 1891, is cold now.", "en", ["1891", "1893"]),
        (KILN, "Der Ofen nebenan wurde 1891 gegründet.", "de", ["1891", "1893"]),
        (KILN, "The kiln shut in 1892.", "en", []),
        (KILN, "The first bricks left the kiln in 1892.", "en", []),
        (KILN, "The kiln was founded in 1881.", "en", []),
        (BELL, "Hedda Voss bought the bell in 1892, her letters show.", "en", ["1892", "1893"]),
        (BELL, "A smith recast the bell in 1892.", "en", []),
    ],
)
def test_two_years_of_what_little_else_is_told_of(told, other, language, years):
    assert values(("2031-06-10", "en", told), ("2031-06-20", language, f"{AGAIN} {other}")) == (
        [years] if years else []
    )


def test_two_years_of_which_much_is_told_are_of_two_happenings():
    much = "The weir broke in 1890. Ice took the quay in 1892. The inn burned in 1893. A circus came in 1894."
    much += " Cholera spread in 1891."
    told = ("2031-06-10", "en", f"{KILN} {much}")
    assert values(told, ("2031-06-20", "en", f"{AGAIN} The kiln, which opened in 1891, is cold now.")) == []


@pytest.mark.parametrize(
    ("other", "is_rival"),
    [
        ("Colm Reed and his commission came by boat on Sunday.", True),
        ("The commission of the county sat on Sunday.", False),
        ("Colm Reed saw the owner on Saturday.", False),
    ],
)
def test_two_weekdays_from_afar_are_rivals_where_somebody_by_name_is_told_of(other, is_rival):
    told = days(("2031-06-19", "en", ASKED), ("2031-06-20", "en", f"{AGAIN} {other}"))
    assert told == ([["2031-06-15", "2031-06-16"]] if is_rival else [])


def test_one_of_many_is_one_happening_though_others_of_them_are_told():
    games = f"{MILL} Ida Lund won the sixth game on 8 May. She lost the seventh game on 12 May."
    other = "Ida Lund's sixth game was played on 9 May, and the eighth on 14 May."
    assert days(("2031-06-10", "en", games), ("2031-06-20", "en", f"{AGAIN} {other}")) == [["2031-05-08", "2031-05-09"]]
