"""What phrases mean, each against a fixed publication date."""

import re
from datetime import date

import pytest

from chronicle.dates import parse_stated, resolve, tag
from chronicle.dates.ranges import whole
from chronicle.when import When

FRIDAY = When.parse("2020-10-30")


@pytest.mark.parametrize(
    ("text", "span", "edtf", "granularity"),
    [
        ("The envoys met on Thursday in Lisbon.", "Thursday", "2020-10-29", "day"),
        ("The envoys met on Friday in Lisbon.", "Friday", "2020-10-30", "day"),
        ("The envoys will meet on Tuesday in Lisbon.", "Tuesday", "2020-11-03", "day"),
        ("The fair runs Nov. 11-12 in Leeds.", "Nov. 11-12", "2020-11-11/2020-11-12", "interval"),
        ("The fair runs 11–12 November in Leeds.", "11–12 November", "2020-11-11/2020-11-12", "interval"),
        ("The fair runs November 11–12, 2019.", "November 11–12, 2019", "2019-11-11/2019-11-12", "interval"),
        ("The bridge was closed last week.", "last week", "2020-10-19/2020-10-25", "week"),
        ("The bridge was built in 1987.", "1987", "1987", "year"),
        ("It opens in the first quarter of 2021.", "the first quarter of 2021", "2021-33", "quarter"),
        ("It happened on January 7, the mayor said.", "January 7", "2020-01-07", "day"),
    ],
)
def test_phrase_resolves_against_publication(text, span, edtf, granularity):
    (timex,) = whole(text, tag(text, FRIDAY))
    assert timex.text == span
    assert text[timex.start : timex.end] == span
    assert timex.when is not None
    assert timex.when.edtf == edtf
    assert timex.when.granularity == granularity


def test_two_days_later_counts_from_the_last_date_told():
    found = tag("The bridge fell on 3 March 2014. Two days later the mayor resigned.", FRIDAY)
    assert [t.value for t in found] == ["2014-03-03", "2014-03-05"]
    assert found[1].anchor.kind == "narrative"


def test_weekday_of_an_unknown_day_in_a_month_is_one_of_several():
    (timex,) = tag("The envoys met on Thursday.", When.parse("2020-10"))
    assert timex.when is not None
    assert timex.when.edtf == "[2020-10-01,2020-10-08,2020-10-15,2020-10-22,2020-10-29]"


def test_yesterday_of_an_unknown_day_lists_a_run_of_days_as_one():
    (timex,) = tag("The envoys met yesterday.", When.parse("2020-10"))
    assert timex.when is not None
    assert timex.when.edtf == "[2020-09-30..2020-10-30]"


def test_weekday_that_every_publication_day_gives_is_one_day():
    (timex,) = tag("On Monday the council praised the plan.", When.parse("2020-11-11/2020-11-12"))
    assert timex.when == When.parse("2020-11-09")


def test_without_publication_a_range_and_a_part_are_listed_unresolved():
    found = [(t.text, t.value, t.when) for t in tag("It left on Tuesday of last week and is due Nov. 11-12.", None)]
    assert found == [
        ("Tuesday of last week", "XXXX-WXX-2", None),
        ("Nov. 11", "XXXX-11-11", None),
        ("12", "XXXX-11-12", None),
    ]


def test_without_publication_a_weekday_stays_unresolved():
    (timex,) = tag("The envoys met on Thursday.", None)
    assert (timex.value, timex.when) == ("XXXX-WXX-4", None)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "Room 2019 is shut.",
        "Voters queued at Precinct 2006.",
        "Under Resolution 2254 it ends.",
        "Photo 1 of 4",
    ],
)
def test_decoy_is_silent(text):
    assert tag(text, FRIDAY) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("November 9, 2020, 13:25", "2020-11-09T13:25:00"),
        ("Wed, 23 Apr 2014 10:05:00 +0100", "2014-04-23T10:05:00+01:00"),
        ("2014-03-06T09:00:00Z", "2014-03-06T09:00:00Z"),
        ("2014-03-06", "2014-03-06"),
    ],
)
def test_stated_date_is_read(text, edtf):
    assert parse_stated(text) == When.parse(edtf)


def test_stated_numeric_date_follows_the_region():
    assert parse_stated("06/03/2014", region="GB") == When.parse("2014-03-06")
    assert parse_stated("06/03/2014", region="US") == When.parse("2014-06-03")


def test_resolve_reads_one_phrase():
    timex = resolve("next month", FRIDAY)
    assert timex is not None
    assert timex.value == "2020-11"


LONG = "The maker of office machines has told its dealers what it means to sell to hospitals and to schools. " * 3


@pytest.mark.parametrize(
    "text",
    [
        "Analysts were wary of Sun's new line.",
        "It was hard for Sun to keep pace.",
        "He said that Sun would hire.",
        "The letter was signed by Ada Holt and Jan Kubik.",
        "The gates will open as soon as they can.",
    ],
)
def test_a_name_is_no_day_and_no_month(text):
    assert tag(LONG + text, FRIDAY) == []


def test_a_short_weekday_after_a_preposition_is_a_day():
    (found,) = tag(LONG + "The stalls were open on Sun and shut again.", FRIDAY)
    assert found.text == "Sun"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The spring tide of 26 June carried away the pier.", ["26 June"]),
        ("The summer fair on July 3 drew crowds.", ["July 3"]),
        ("The winter of 2011 was mild.", ["The winter of 2011"]),
        ("In the spring tides of 3 metres are common.", ["the spring"]),
        ("The autumn session began on 3 September.", ["The autumn", "3 September"]),
    ],
)
def test_a_season_that_only_names_what_a_day_follows_is_no_time(text, told):
    assert [t.text for t in tag(text, FRIDAY)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Conor Friday cleared his desk on 3 June.", ["3 June"]),
        ("Ann Monday left the club on June 3, 2019.", ["June 3, 2019"]),
        ("The council Friday cleared its desks.", ["Friday"]),
        ("The council Friday cleared plans shown on 3 June.", ["Friday", "3 June"]),
        ("Lund Friday defended a speech given on 3 June.", ["Friday", "3 June"]),
        ("The Senate Friday opened hearings on 12 bills.", ["Friday"]),
    ],
)
def test_a_weekday_behind_a_name_is_a_name_where_the_verb_has_a_day_of_its_own(text, told):
    assert [t.text for t in tag(text, FRIDAY)] == told


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The lock was mended a fortnight ago.", "2020-12-24~"),
        ("It was mended a week ago.", "2020-12-31~"),
        ("Vor zwei Wochen wurde die Schleuse repariert.", "2020-12-24~"),
        ("It was mended six weeks ago.", "2020-11-23/2020-11-29"),
        ("It will be mended in two weeks.", "2021-01-18/2021-01-24"),
    ],
)
def test_a_week_or_two_ago_is_about_that_day_and_more_weeks_are_a_week(text, edtf):
    language = "de" if text.startswith("Vor") else "en"
    found = tag(text, When.parse("2021-01-07"), language=language)[0]
    assert found.when.edtf == edtf
    assert re.fullmatch(r"20\d\d-W\d\d", found.value)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council met on Thursday.", "2020-12-03"),
        ("The council met on Monday.", "2020-11-30"),
        ("The bridge will reopen on Saturday.", "2020-12-05"),
        ("The bridge will reopen on Monday.", "2020-12-07"),
        ("The bridge will reopen on Thursday.", "[2020-12-03,2020-12-10]"),
    ],
)
def test_what_is_published_in_a_week_tells_the_weekdays_of_that(text, edtf):
    week = When.week(date(2020, 12, 2))
    assert tag(text, week)[0].when.edtf == edtf
    unknown = tag(text, When.days(week.start, week.last))[0].when.edtf
    assert unknown == edtf or unknown.startswith("[")


@pytest.mark.parametrize(
    ("heading", "language", "year"),
    [
        ("What comes next", "en", 2024),
        ("Dates for the diary:", "en", 2024),
        ("Past and coming events", "en", 2023),
        ("How it came to this", "en", 2023),
        ("The next meeting was held in a hall that nobody could find.", "en", 2023),
        ("Termine", "de", 2024),
        ("Termine und Rückblick", "de", 2023),
    ],
)
def test_days_below_a_heading_that_looks_ahead_are_to_come(heading, language, year):
    items = {"en": "- 3 November: closed session\n- 4 November: verdict read out"}
    items["de"] = "3. November: geschlossene Sitzung\n4. November: Urteil"
    found = tag(f"{heading}\n\n{items[language]}\n", When.parse("2024-03-10"), language=language)
    assert [t.when.start.year for t in found if t.when] == [year, year]


def test_a_season_told_as_ahead_is_not_the_one_just_over():
    assert tag("Clearing of silt will start in the autumn.", When.parse("2016-01-07"))[0].value == "2016-FA"
    assert tag("Clearing of silt started in the autumn.", When.parse("2016-01-07"))[0].value == "2015-FA"


def test_a_line_of_a_list_of_days_is_a_clause_of_its_own():
    text = "News\n\n6 February: club championship, won by Kai Drew\n5 March: home match against Harl\n"
    assert [t.when.edtf for t in tag(text, When.parse("2016-02-20"))] == ["2016-02-06", "2016-03-05"]
