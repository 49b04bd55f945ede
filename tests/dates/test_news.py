"""Whose day a clock time is of: that of the news, which its text told first."""

import pytest

from chronicle.dates.language import load_language
from chronicle.dates.tagger import tag_text
from chronicle.when import When


def days(text: str, code: str = "en") -> list[str]:
    """Give the values of a text of Friday 14 May 2010."""
    return [e.value for e in tag_text(text, When.parse("2010-05-14"), load_language(code), None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mill burned down yesterday.\n\nFiremen left at 6 p.m.", "2010-05-13T18:00"),
        ("A mill burned down on Tuesday, police said.\n\nThe roof fell in at 3:15 p.m.", "2010-05-11T15:15"),
        ("A mill burned down on Tuesday night.\n\nThe roof fell in at 3:15 a.m.", "2010-05-12T03:15"),
        ("A mill burned down on Tuesday.\n\nThe roof fell in shortly before midnight.", "2010-05-11T00:00"),
        ("A mill burned down on Tuesday.\n\nThe roof fell in shortly after midnight.", "2010-05-12T00:00"),
    ],
)
def test_a_clock_time_of_what_is_over_is_of_the_day_of_the_news(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned down.\n\nFiremen left at 6 p.m.",
        "The mill burned down yesterday.\n\nThe gates will open at 6 p.m.",
        "The mill burned down on Friday.\n\nFiremen left at 6 p.m.",
        "By Tom Monday\n\nThe mill burned down.\n\nFiremen left at 6 p.m.",
        "The mill lost money in Sunday's flood.\n\nFiremen left at 6 p.m.",
        "The mill has been shut since Monday.\n\nFiremen left at 6 p.m.",
        '"We met yesterday," he said.\n\nFiremen left at 6 p.m.',
    ],
)
def test_a_clock_time_is_of_the_day_of_publication_where_no_other_is_told(text: str) -> None:
    assert days(text)[-1] == "2010-05-14T18:00"


def test_a_clock_time_says_itself_whose_day_it_is() -> None:
    text = "The report came out yesterday.\n\nIt says that a bell rang at 8 p.m. on the night of the fire."
    assert "T20:00" in days(text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Die Mühle brannte gestern ab.\n\nDie Feuerwehr kam um 18 Uhr."),
        ("fr", "Le moulin a brûlé hier.\n\nLes pompiers sont arrivés à 18 heures."),
        ("es", "El molino ardió ayer.\n\nLos bomberos llegaron a las 18 horas."),
    ],
)
def test_so_it_is_in_other_languages(code: str, text: str) -> None:
    assert days(text, code)[-1].startswith("2010-05-13T18")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The court sits on 24 May, a Monday. A doctor is to speak the next day.", ["2010-05-24", "2010-05-25"]),
        ("It began on a Monday in March.", ["2010-03"]),
        ("They won a Monday game.", ["2010-05-10"]),
        ("It began on Monday in March style.", ["2010-05-10", "2010-03"]),
    ],
)
def test_a_monday_is_no_day_of_its_own(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two trials are due on Sunday, before a last test on 26 May. It sails the following morning.",
            "2010-05-27TMO",
        ),
        ("He left on Monday. The town had voted the day before. His flat was let the next day.", "2010-05-11"),
        ("He left on Monday. The town voted the day before. His flat was let the next day.", "2010-05-10"),
    ],
)
def test_the_next_day_counts_from_where_the_telling_is(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Come in June, for the goose fair; it begins on the second Friday.", "2010-06-11"),
        ("Rents rose in March. The goose fair begins on the second Friday.", "2010-05-14"),
    ],
)
def test_the_second_friday_is_of_the_month_to_come_just_told(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pumps are to arrive on Sunday. The road was shut at 7 a.m.", "2010-05-14T07:00"),
        (
            "A mill burned down yesterday. Pumps are to arrive on Sunday. The road was shut at 7 a.m.",
            "2010-05-13T07:00",
        ),
        ("Pumps are to arrive on Sunday. The road will be shut at 7 a.m.", "2010-05-16T07:00"),
    ],
)
def test_a_day_ahead_has_no_hour_that_is_over(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The board shut the mill on Thursday. The survey began on 6 April. Few came. It was sold a week earlier.",
            "2010-05-06",
        ),
        (
            "The board shut the mill on Thursday. The survey ended on 6 April. It had begun a week earlier.",
            "2010-03-30",
        ),
        ("The mill burned on 6 April. It was rich. It was old. It had been sold a week earlier.", "2010-03-30"),
    ],
)
def test_a_telling_that_is_back_at_the_news_counts_from_it(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The vote of 13 April bought ten days. Then the miller wrote, on the 22nd.", "2010-04-22"),
        ("The vote of 13 April bought ten days. It was close. Some wept. Then he wrote, on the 2nd.", "2010-05-02"),
    ],
)
def test_a_day_alone_is_of_the_month_told_before(text: str, wanted: str) -> None:
    assert days(text)[-1] == wanted
