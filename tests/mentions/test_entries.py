"""Diaries, live blogs and programmes: a day that stands alone dates what follows it."""

import pytest

DIARY = """{2020-05-03|3 May}. A bad day. The winch slipped off its frame and hurt two men. He swore.

{2020-05-06|6 May}. A crack in the hull below the pump. We hauled her out in the rain.

{2020-05-09|9 May}. """


def days(mentions):
    return [(m.when.edtf, m.title) for m in mentions]


def test_a_day_before_a_paragraph_dates_what_it_tells_first(tell):
    told = tell(DIARY + "The mayor opens the lock.", title="From the yard")
    assert days(told) == [
        ("2020-05-03", "The winch slipped off its frame"),
        ("2020-05-06", "A crack in the hull below the pump"),
        ("2020-05-09", "The mayor opens the lock"),
    ]
    assert {m.status.value for m in told} == {"happened"}


def test_the_day_keeps_its_place_and_the_quote_is_the_sentence(tell):
    first = tell(DIARY + "The mayor opens the lock.")[0]
    assert (first.expression.start, first.expression.text) == (0, "3 May")
    assert first.quote == "The winch slipped off its frame and hurt two men."


def test_a_day_on_a_line_of_its_own_dates_what_stands_below(tell):
    blog = "{2020-06-09T10:05|9 June, 10:05}\n\nStop, stop. The train left the yard.\n\nMore later.\n\n"
    told = tell(f"{blog}{{2020-06-10T07:40|10 June, 07:40}}\n\nThe train reached Orsk at dawn.")
    assert days(told) == [
        ("2020-06-09T10:05:00", "The train left the yard"),
        ("2020-06-10T07:40:00", "The train reached Orsk at dawn"),
    ]


def test_every_line_of_a_programme_is_of_the_day_above_it(tell):
    head = "The bishop comes in July.\n\n"
    first = "{2020-07-04|Saturday 4 July}\n  Arrival at the harbour.\n  Concert in the nave.\n\n"
    told = tell(f"{head}{first}{{2020-07-05|Sunday 5 July}}\n  Funeral of the late dean.\n\nAsk for a pass.")
    assert [m.when.edtf for m in told if m.when.start.month == 7] == ["2020-07-04", "2020-07-04", "2020-07-05"]
    assert {m.status.value for m in told if m.when.start.month == 7} == {"scheduled"}


def test_lines_of_days_and_places_are_a_list(tell):
    lines = "{2020-07-09|Thursday 9 July}   Halden, Town Hall\n{2020-07-11|Saturday 11 July}   Marlow, Great Barn\n"
    told = tell(f"The band plays twice in July.\n\n{lines}", title="The band")
    assert [m.when.edtf for m in told if m.when.start.month == 7] == ["2020-07-09", "2020-07-11"]


@pytest.mark.parametrize(
    "text",
    [
        "{2020-06-09|9 June}. The train was late again, as ever.",
        "{2020-06-09|9 June}. It rained.\n\nThe bridge, where the train was late on {2020-06-10|10 June}, is shut.",
    ],
)
def test_one_day_alone_heads_nothing(tell, text):
    assert all(m.expression is None or m.when.edtf != "2020-06-09" for m in tell(text))


def test_a_sentence_with_a_day_of_its_own_keeps_it(tell):
    told = tell(DIARY + "The tug sank on {2020-05-08|8 May} off the pier. The mayor opens the lock.")
    assert days(told)[2:] == [("2020-05-08", "The tug sank off the pier")]
