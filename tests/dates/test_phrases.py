"""What people say to a calendar: each phrase with the days it means, told on Wednesday 17 May 2023."""

import pytest

from chronicle.dates import tag
from chronicle.dates.ranges import whole
from chronicle.when import When

WEDNESDAY = When.parse("2023-05-17")


def days(text, published=WEDNESDAY):
    return [(t.text, t.when.edtf if t.when else None) for t in tag(text, published)]


@pytest.mark.parametrize(
    ("text", "span", "edtf"),
    [
        ("Sales fell late last year.", "late last year", "2022-07/2022-12"),
        ("It opened in early April.", "early April", "2023-04-01/2023-04-15"),
        ("On 30 June, two years earlier, she had won.", "30 June, two years earlier", "2021-06-30"),
        ("They began to leak it on the last night of April.", "the last night of April", "2023-04-30"),
        ("The works start in mid-June.", "mid-June", "2023-06-10/2023-06-20"),
        ("They meet early next week.", "early next week", "2023-05-22/2023-05-24"),
        ("The line closed at the end of 2019.", "the end of 2019", "2019-09/2019-12"),
        ("It must be paid by the end of 2024.", "the end of 2024", "2024"),
        ("It rained in the second half of April.", "the second half of April", "2023-04-16/2023-04-30"),
        ("I am away for the rest of my week.", "the rest of my week", "2023-05-17/2023-05-21"),
        ("Traffic is down month to date.", "month to date", "2023-05-01/2023-05-16"),
        ("She left two Fridays ago.", "two Fridays ago", "2023-05-05"),
        ("Let us meet on Monday after next.", "Monday after next", "2023-05-29"),
        ("He called on the Friday before last.", "the Friday before last", "2023-05-05"),
        ("They married a year ago today.", "a year ago today", "2022-05-17"),
        ("The rent is due on the 3rd of next month.", "the 3rd of next month", "2023-06-03"),
        ("The shop shut on the last Monday of this month.", "the last Monday of this month", "2023-05-29"),
        ("We fly out the day after Christmas.", "the day after Christmas", "2023-12-26"),
        ("Rehearsals are on the Saturday before Easter.", "the Saturday before Easter", "2023-04-08"),
        ("Send it within three weeks, it will be read.", "three weeks", "2023-05-17/2023-06-07"),
        ("The parcel will come in five working days.", "five working days", "2023-05-24"),
        ("He missed the last three business days.", "the last three business days", "2023-05-12/2023-05-16"),
        ("We can talk on Friday 26.", "Friday 26", "2023-05-26"),
        ("On Friday 26 people came.", "Friday", "2023-05-12"),
        ("The hall is booked from 4 to 9 June.", "4 to 9 June", "2023-06-04/2023-06-09"),
        ("I am out March from 3 to 5.", "March from 3 to 5", "2024-03-03/2024-03-05"),
        ("Week 3 was quiet.", "Week 3", "2023-01-16/2023-01-22"),
        ("The shop opens the coming Friday.", "the coming Friday", "2023-05-19"),
        ("We will talk later next week.", "later next week", "2023-05-25/2023-05-28"),
        ("Let us meet in three days.", "three days", "2023-05-20"),
        ("Send me the plans by Friday", "Friday", "2023-05-19"),
        ("Can you come over now?", "now", "2023-05-17"),
        ("The bill is due at end of month.", "end of month", "2023-05-21/2023-05-31"),
        ("Back on 22nd of next month.", "22nd of next month", "2023-06-22"),
        ("The hall is taken the 25th at 4 p.m.", "the 25th at 4 p.m.", "2023-05-25T16:00:00"),
        ("She began half a year ago.", "half a year ago", "2022-11"),
        ("See you the day after next Monday.", "the day after next Monday", "2023-05-23"),
        ("The lake is open Memorial Day weekend.", "Memorial Day weekend", "2023-05-27/2023-05-28"),
        ("What does my week look like?", "my week", "2023-05-15/2023-05-21"),
        ("The works begin the week after next week.", "the week after next week", "2023-05-29/2023-06-04"),
        ("It was filed in quarter 3 of 2021.", "quarter 3 of 2021", "2021-35"),
        ("Men wore wigs in the seventeen hundreds.", "the seventeen hundreds", "17XX"),
        ("The mill dates from the 1800s.", "the 1800s", "18XX"),
        ("Sealed on Sep-2021-24 by the clerk.", "Sep-2021-24", "2021-09-24"),
        ("They won the cup in 2013/14.", "2013/14", "2013/2014"),
        ("Dinner tonight at 8.", "tonight at 8", "2023-05-17T20:00:00"),
        ("It will be less than two weeks from tomorrow.", "less than two weeks from tomorrow", "2023-05-18/2023-06-01"),
    ],
)
def test_phrase_means_these_days(text, span, edtf):
    (timex,) = whole(text, tag(text, WEDNESDAY))
    assert (timex.text, timex.when.edtf) == (span, edtf)


def test_both_ends_of_a_range_are_in_the_week_that_its_end_tells():
    whole = "2023-05-22/2023-05-24"
    assert days("Off from Monday to Wednesday next week.") == [("Monday", whole), ("Wednesday next week", whole)]


def test_last_months_of_a_year_are_months_of_that_year():
    found = days("Sales rose in the last four months of 2021.")
    assert found == [("the last four months", "2021-09-01/2021-12-31"), ("2021", "2021")]


def test_first_weeks_of_a_month_begin_with_it():
    found = days("It was cold in the first two weeks of February.")
    assert found == [("the first two weeks", "2023-02-01/2023-02-14"), ("February", "2023-02")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We could talk this Saturday or Sunday.", ["2023-05-20", "2023-05-21"]),
        ("Is Monday or Tuesday next week better?", ["2023-05-22", "2023-05-23"]),
        ("They met last Monday and Tuesday.", ["2023-05-15", "2023-05-16"]),
        ("Come tomorrow or Friday.", ["2023-05-18", "2023-05-19"]),
        ("Come tomorrow, Thursday, or stay away.", ["2023-05-18", "2023-05-18"]),
        ("The lift stood still yesterday, Tuesday, in the rain.", ["2023-05-16", "2023-05-16"]),
        ("Come tomorrow, Saturday and Sunday.", ["2023-05-18", "2023-05-20", "2023-05-21"]),
    ],
)
def test_weekdays_of_a_list_are_of_one_week(text, wanted):
    assert [when for _, when in days(text)] == wanted


def test_weekday_before_a_length_is_its_own_day():
    found = days("We sail Sunday, 3 weeks after June 1.")
    assert [span for span, _ in found] == ["Sunday", "3 weeks after June 1"]


def test_now_in_an_article_is_no_day():
    article = "The ferry company said that its boats ran without a fault. " * 6
    (timex,) = tag(article + "It is now run by the council.", WEDNESDAY)
    assert (timex.value, timex.when) == ("PRESENT_REF", None)


@pytest.mark.parametrize(
    "text",
    [
        "They won it for the 2nd time.",
        "A fire broke out on the 21st floor.",
        "The Christmas tree came down.",
        "A storm hit Christmas Island.",
    ],
)
def test_ordinals_and_things_named_after_holidays_are_no_days(text):
    assert days(text) == []


def test_number_beside_a_dash_and_four_digits_is_no_year():
    assert days("Is lot 57 - 2015 sold?") == []


@pytest.mark.parametrize(
    ("published", "edtf"),
    [
        ("2023-05-17T09:00:00", "2023-05-17"),
        ("2023-05-17T20:00:00", "2023-05-18"),
        ("2023-05-17", "2023-05-17/2023-05-18"),
    ],
)
def test_hours_ahead_lead_to_a_day_when_the_clock_of_publication_tells_it(published, edtf):
    (timex,) = tag("The gates will open in six hours.", When.parse(published))
    assert (timex.value, timex.when.edtf) == ("PT6H", edtf)


def test_midnight_as_the_clock_of_publication_tells_nothing_of_hours_past():
    (timex,) = tag("The gates opened five hours ago.", When.parse("2023-05-17T00:00:00"))
    assert timex.when.edtf == "2023-05-16/2023-05-17"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("What a long day it was", ("day", "DURATION", "P1D")),
        ("rough week, sleep now pls", ("week", "DURATION", "P1W")),
        ("queued for hours at the gate", ("hours", "DURATION", "PTXH")),
        ("see you at the pier 545pm", ("545pm", "TIME", "2023-05-17T17:45")),
        ("left the house at 0640", ("0640", "TIME", "2023-05-17T06:40")),
        ("home by 7+pm", ("7+pm", "TIME", "2023-05-17T19:00")),
        ("exam trmw wish me luck", ("trmw", "DATE", "2023-05-18")),
        ("she sings every single night", ("every single night", "SET", "XXXX-XX-XXTNI")),
    ],
)
def test_message_tells_times_in_its_own_spelling(text, timex):
    found = tag(text, WEDNESDAY)
    assert (found[0].text, found[0].type, found[0].value) == timex


def test_bare_unit_is_no_time_in_an_article():
    article = "The ferry company said that its boats ran without a fault. " * 6
    assert tag(article + "It was a good day for the crews, at hours that suit nobody.", WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("We met on 9 and 12 May.", ["2023-05-09", "2023-05-12"]),
        ("The halls are shut on May 5, 6 and 8.", ["2023-05-05", "2023-05-06", "2023-05-08"]),
        ("It will last from 10 p.m. on Friday to 2 a.m.", ["2023-05-19/2023-05-20", "2023-05-19/2023-05-20"]),
        ("We will strike for three days from Friday.", ["2023-05-19/2023-05-21", "2023-05-19"]),
        ("She paid once a week on Friday.", [None, "2023-05-12"]),
        ("The mill lost money in the year ended Nov. 30.", ["2021-12-01/2022-11-30", "2022-11-30"]),
        ("Sales fell in the year to March 2022.", ["2021-04-01/2022-03-31", "2022-03-01/2022-03-31"]),
        ("She left three years ago this month.", ["2020-05-01/2020-05-31"]),
        ("The train came around 3 o'clock on Monday afternoon.", ["2023-05-15"]),
        ("Sales rose in the first and fourth quarters of 2022.", ["2022-01-01/2022-03-31", "2022-10-01/2022-12-31"]),
        ("The 20130305 log was lost.", ["2013-03-05"]),
        ("Ring 020130305 for help.", []),
        ("He sat and sun shone on them.", []),
        ("Mix 1/2 - 3/4 cup of oil.", []),
        ("It broke at about 10:35 a.m. (0735 GMT) Friday, he said.", ["2023-05-12", "2023-05-12"]),
        ("It lasted 64 days from May 4 to July 6, 2021.", [None, "2021-05-04/2021-07-06", "2021-05-04/2021-07-06"]),
        ("He ate at 9 am on Friday.", ["2023-05-12"]),
        ("They meet next week, probably on Thursday.", ["2023-05-22/2023-05-28", "2023-05-25"]),
    ],
)
def test_lists_and_lengths_keep_their_days(text, days):
    found = [t.when for t in tag(text, WEDNESDAY)]
    assert [
        when and (f"{when.start}" if when.start == when.last else f"{when.start}/{when.last}") for when in found
    ] == days
