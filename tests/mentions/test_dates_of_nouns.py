import pytest

from chronicle.model import Status


def dates(mentions):
    return [(m.when.edtf, m.action, m.status) for m in mentions]


@pytest.mark.parametrize(
    ("text", "day", "action", "status"),
    [
        ("It rains. The court order of {2020-06-02|2 June} still stands.", "2020-06-02", "order", Status.HAPPENED),
        ("It rains. Wreaths lie at the site of {2020-06-09|Tuesday}'s roof fall.", "2020-06-09", "fall", "happened"),
        ("It rains. The flight attempt of {2020-06-09|9 June} was scrubbed.", "2020-06-09", "attempt", "cancelled"),
        ("It rains. There were 90 at {2020-06-09|Tuesday}'s state banquet.", "2020-06-09", "dine", Status.HAPPENED),
        ("It rains. Buses brought thousands to {2020-06-09|Tuesday}'s concerts.", "2020-06-09", "perform", "happened"),
    ],
)
def test_a_noun_that_a_day_stands_by_names_a_happening(tell, text, day, action, status):
    assert [d for d in dates(tell(text)) if d[0] == day] == [(day, action, Status(status))]


def test_a_year_or_a_name_of_such_a_noun_dates_nothing(tell):
    assert tell("It rains. Passes for the Games of {2011} are not valid.") == []
    assert tell("It rains. The pump is in the order of {2019}.") == []


def test_news_since_a_happening_tells_when_that_was(tell):
    (mention,) = tell("It rains. It was the first good news since {2020-06-09|Tuesday}'s roof fall.")
    assert (mention.when.edtf, mention.action) == ("2020-06-09", "fall")
    assert tell("It rains. It was the first good news since {2020-06-09|Tuesday}.") == []


def test_a_day_that_will_be_kept_is_told(tell):
    (mention,) = tell("{2020-06-20|Saturday} will be a day of mourning.")
    assert (mention.when.edtf, mention.status) == ("2020-06-20", Status.SCHEDULED)
    assert tell("It rains. {2020-06-20|Saturday} will not be a holiday.") == []
    assert tell("It rains. {2021} will be the year of the scooter.") == []


def test_what_notice_is_given_of_has_the_days_named(tell):
    told = tell(
        "The union {2020-06-15|today} served notice of a strike"
        " on {2020-07-03|3}, {2020-07-06|6} and {2020-07-09|9 July}."
    )
    assert dates(told) == [
        ("2020-06-15", "serve", Status.HAPPENED),
        *((f"2020-07-0{day}", "strike", Status.SCHEDULED) for day in (3, 6, 9)),
    ]
    (mention,) = tell("It rains. The union warned of a strike on {2020-07-09|9 July}.")
    assert dates([mention]) == [("2020-07-09", "strike", Status.SCHEDULED)]


def test_of_listed_days_none_is_lost_beside_another_date(tell):
    told = tell("{2020-06|In June} crews blasted rock on {2020-06-03|3}, {2020-06-06|6} and {2020-06-09|9 June}.")
    assert [d for d, _, _ in dates(told) if d != "2020-06"] == ["2020-06-03", "2020-06-06", "2020-06-09"]


def test_two_days_of_one_noun_are_two_happenings(tell):
    told = dates(tell("It rains. The strikes of {2020-06-03|3 June} and {2020-06-09|9 June} cost the mill a million."))
    assert told == [("2020-06-03", "strike", Status.HAPPENED), ("2020-06-09", "strike", Status.HAPPENED)]
    told = dates(tell("It rains. The mill shut on {2020-06-03|3 June} and {2020-06-09|9 June}."))
    assert told == [("2020-06-03", "shut", Status.HAPPENED), ("2020-06-09", "shut", Status.HAPPENED)]


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        ("en", "He signed it on {2020-06-03|3 June}, the day on which the bridge was closed.", "close"),
        ("en", "He signed it on {2020-06-03|3 June}, {2020-06-15|the day} the bridge was closed.", "close"),
        ("en", "He signed it on {2020-06-03|3 June}, the day for which a vote had been planned.", None),
        ("en", "He signed it on {2020-06-03|3 June}, the day for which a vote had once been planned.", None),
        ("en", "He signed it on {2020-06-03|3 June}, the day after the bridge was closed.", None),
        ("de", "Er unterschrieb {2020-06-03|am 3. Juni}, dem Tag, an dem die Brücke gesperrt wurde.", "close"),
        ("fr", "Il a signé {2020-06-03|le 3 juin}, le jour où le pont a été fermé.", "close"),
        ("es", "Firmó {2020-06-03|el 3 de junio}, el día en que se cerró el puente.", "close"),
    ],
)
def test_a_day_dates_what_is_told_of_it_in_apposition(tell, language, text, action):
    told = [found for day, found, _ in dates(tell(text, language=language)) if day == "2020-06-03"]
    assert told == (["sign", action] if action else ["sign"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It rains. {2020-06-01/2020-06-07|This week}'s walkout, on {2020-06-03|Wednesday}, shut the mill.",
            ["2020-06-03"],
        ),
        ("It rains. {2020-05|Last month}'s walkout on {2020-05-09|9 May} shut the mill.", ["2020-05-09"]),
        (
            "It rains. {2020-05|Last month}'s walkout cost the mill its contract on {2020-06-03|3 June}.",
            ["2020-05", "2020-06-03"],
        ),
    ],
)
def test_a_coarse_date_of_a_noun_is_narrowed_to_the_day_behind_it(tell, text, expected):
    assert [day for day, _, _ in dates(tell(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rains. The fair was held on {2020-06-06|Saturday} and {2020-06-07|Sunday}.", ["2020-06-06/2020-06-07"]),
        ("It rains. The fair was held on {2020-06-05|Friday} and {2020-06-07|Sunday}.", ["2020-06-05", "2020-06-07"]),
        (
            "It rains. The fair was held on {2020-06-05|Friday}, {2020-06-06|Saturday} and {2020-06-07|Sunday}.",
            ["2020-06-05", "2020-06-06", "2020-06-07"],
        ),
        (
            "It rains. The mill shut on {2020-06-02|2} and was sold on {2020-06-03|3 June}.",
            ["2020-06-02", "2020-06-03"],
        ),
    ],
)
def test_two_days_that_only_and_parts_are_one_run_where_the_one_follows_the_other(tell, text, expected):
    assert [day for day, _, _ in dates(tell(text))] == expected
