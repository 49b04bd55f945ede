"""On which side of publication a bare weekday lies, or a day without its year, where its clause tells so.

The tagger reads the phrases here, since it is its first answer that the clause corrects. Articles are of Wednesday
7 February 2024.
"""

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

PUBLISHED = When.parse("2024-02-07")

DAYS = [
    ("en", "The firm raised its dividend to 4.1 pence, payable on 6 May, after a good year.", "2024-05-06"),
    ("en", "Voters in Ondria go to the polls on 14 November.", "2024-11-14"),
    ("en", "The inquiry promises a first finding on Friday.", "2024-02-09"),
    ("en", "The two rivals have accepted an invitation to a debate on Tuesday at the Lyric.", "2024-02-13"),
    ("en", "Saturday’s display in Colm, at which she was to face forty pupils, has been cancelled.", "2024-02-10"),
    ("en", "On Friday voters choose a mayor.", "2024-02-09"),
    ("en", "Half of the voters came out for Sunday’s election, which the board had refused to delay.", "2024-02-04"),
    ("en", "The lab would need two more crews if every load were tested from 1 May.", "2024-05-01"),
    ("en", "The claim is listed for a first hearing before a judge on 9 September.", "2024-09-09"),
    ("en", "He insisted that the sale of the mill, scheduled for 9 October, was not at risk.", "2024-10-09"),
    ("es", "Las obras del tranvía, previstas para el 1 de octubre, duran ya tres días.", "2023-10-01"),
    ("de", "Der Rat verschob die Wahl am Dienstag auf Freitag, weil der See langsamer sinkt.", "2024-02-06"),
]
LAST_DAYS = [
    ("en", "The conductor is due to retire at the end of the month.", "2024-02-29"),
    ("en", "The treasurer said that she would step down at the end of next month.", "2024-03-31"),
    ("de", "Der Wirt verlässt das Haus Ende des Jahres.", "2024-12-31"),
    ("fr", "La doyenne quittera son poste à la fin de l'année.", "2024-12-31"),
]
"""What leaves with the end of a period does so on its last day."""
LEFT_OPEN = [
    ("en", "The choir sings at the end of the month.", "2024-02-21/2024-02-29"),
    ("en", "The conductor retired at the end of January.", "2024-01-21/2024-01-31"),
    ("en", "The conductor will retire by the end of the month.", "2024-02"),
]
KEPT = [
    ("en", "The firm paid its dividend on 6 May.", "2023-05-06"),
    ("en", "Nobody said if the crews were warned. Every load was tested from 1 May.", "2023-05-01"),
    ("en", "The prices are as they were on 14 November.", "2023-11-14"),
    ("en", "The dam has been watched by two crews since Tuesday.", "2024-02-06"),
    ("en", "The judge denied having met the banker at a fair on Tuesday.", "2024-02-06"),
    ("en", "On Friday the pilots hit a wall of cloud.", "2024-02-02"),
    ("en", "The pilots choose their words since Friday.", "2024-02-02"),
    ("en", "The cup was handed over at Saturday’s display in Colm.", "2024-02-03"),
    ("en", "The club named a team for Sunday’s match.", "2024-02-11"),
]


def told(code, text, published=PUBLISHED):
    article = Article("a.txt", "a.txt", text, language=code, published=Published(published, PublishedBasis.HEADER))
    return [mention for mention in find(article, tag(text, published, language=code)) if mention.when is not None]


def days_told(code, text):
    return {mention.when.edtf for mention in told(code, text)}


@pytest.mark.parametrize(("code", "text", "day"), [*DAYS, *LAST_DAYS])
def test_a_clause_tells_on_which_side_a_day_lies(code, text, day):
    assert day in days_told(code, text)


@pytest.mark.parametrize(("code", "text", "day"), [*KEPT, *LEFT_OPEN])
def test_other_days_stay_where_they_were_read(code, text, day):
    assert day in days_told(code, text)


def test_what_was_to_be_and_was_overtaken_is_over():
    assert days_told("en", "The storm, which was to hit us on Monday, turned north on Sunday night.") == {
        "2024-02-05",
        "2024-02-04",
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The chairwoman steps down at the end of the year.", "scheduled"),
        ("The chairwoman stepped down at the end of the year.", "happened"),
    ],
)
def test_the_present_tells_what_is_to_come_at_the_end_of_what_has_begun(text, status):
    (mention,) = told("en", text, When.parse("2023-12-12"))
    assert mention.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The regatta is on 9 July.", "scheduled"),
        ("The brewery reopens next Wednesday.", "scheduled"),
        ("The new pilot will not sail again before the end of March.", "scheduled"),
        ("The brewery is closed since 9 March.", "happened"),
        ("The envoy greets the guests of the fair in Lund, 9 March.", "happened"),
        ("The town is holding a fair on 9 March, in the rain.", "happened"),
        ("The brewery is busy today.", "happened"),
    ],
)
def test_the_present_tells_what_is_to_come_in_an_article_whose_day_is_not_known(text, status):
    (mention,) = told("en", text, When.parse("2024-01-10/2024-06-20"))
    assert mention.status == status
