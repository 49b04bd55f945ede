"""What "two days later" counts from: the telling, in the order of the text, and what does not disturb it."""

import pytest

from chronicle.dates import tag
from chronicle.when import When

PUBLISHED = When.parse("2006-02-20")


def values(text):
    return [t.value for t in tag(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bid came on 29 December. Five days later the board said no.", ["2005-12-29", "2006-01-03"]),
        ("The bid came on 3 January. A week after that it was raised.", ["2006-01-03", "2006-01-10"]),
        ("The letter arrived on 7 February. The following morning shares fell.", ["2006-02-07", "2006-02-08TMO"]),
        ("The vote was on 12 January. That same week lawyers met.", ["2006-01-12", "2006-W02"]),
        ("The vote was on 4 February. Three nights later the hall burned.", ["2006-02-04", "2006-02-07TNI"]),
        ("She died on 4 February. On the Monday they met.", ["2006-02-04", "2006-02-06"]),
        (
            "It fell on 4 February. Three days later one was found. He came on the Monday.",
            ["2006-02-04", "2006-02-07", "2006-02-06"],
        ),
        ("She died on 7 February. On the Monday they met.", ["2006-02-07", "2006-02-20"]),
        ("The river rose on 7 January. The town was under water until the Thursday.", ["2006-01-07", "2006-01-12"]),
        ("She died on 4 February. The Monday meeting was off.", ["2006-02-04", "2006-02-20"]),
        ("She steps down on 30 June, two years before her term is up.", ["2006-06-30", "P2Y"]),
        ("The bridge opened on 2 February, a week earlier than planned.", ["2006-02-02", "P1W"]),
        ("The bridge will open a month later than planned.", ["P1M"]),
        ("The mine closed in May 1998. The previous month it had flooded.", ["1998-05", "1998-04"]),
    ],
)
def test_phrase_counts_from_the_date_told_last(text, wanted):
    assert values(text) == wanted


def test_anchors_form_a_chain():
    text = "It began on 29 December. Five days later they met. A week after that they parted. The next day it snowed."
    assert values(text) == ["2005-12-29", "2006-01-03", "2006-01-10", "2006-01-11"]


def test_a_date_in_a_quotation_leaves_the_anchor():
    text = "The dam broke on 2 May 1999. “We had warned them in 1987,” she said. Two days later she resigned."
    assert values(text) == ["1999-05-02", "1987", "1999-05-04"]


def test_a_date_told_in_passing_leaves_the_anchor():
    text = "The dam broke on 2 May 1999, the worst flood since 1953. Two days later the mayor resigned."
    assert values(text) == ["1999-05-02", "1953", "1999-05-04"]


@pytest.mark.parametrize(
    "text",
    [
        "The raid was on 12 January. A van stood where a car had burned on 2 May 2005. Nine days after that, it left.",
        "She vanished on 12 January. Police, who in 2001 had closed such a case, searched the lake nine days later.",
    ],
)
def test_an_aside_of_what_had_been_before_leaves_the_anchor(text):
    assert values(text)[-1] == "2006-01-21"


def test_a_night_of_two_days_counts_on_from_the_second():
    text = "The thieves left on the night of Feb. 8-9. A van was found two days later."
    assert values(text) == ["2006-02-08TNI", "2006-02-11"]


def test_a_look_back_by_years_leaves_the_anchor():
    text = "Sales rose in March 1999. A year earlier they had fallen. The following month they fell again."
    assert values(text) == ["1999-03", "1998", "1999-04"]


def test_anchor_is_named_in_the_answer():
    found = tag("The bid came on 29 December. Five days later the board said no.", PUBLISHED)
    assert [t.anchor.kind for t in found] == ["publication", "narrative"]
    assert found[1].reason == "5 days after 2005-12-29"


def test_without_a_publication_date_the_telling_still_anchors():
    found = tag("The bid came on 29 December 2005. Five days later the board said no.", None)
    assert [t.value for t in found] == ["2005-12-29", "2006-01-03"]


def test_years_are_carried_through_a_history():
    text = (
        "War broke out in September 1939. In May 1940 the front gave way, and on 10 June another country joined. "
        "By December 1941 the war was global. In January the islands fell, and in May 1942 the tide turned. "
        "The siege of 1943 was the longest."
    )
    assert values(text) == ["1939-09", "1940-05", "1940-06-10", "1941-12", "1942-01", "1942-05", "1943"]


def test_business_report_compares_the_quarter_told():
    text = (
        "Profit rose in the third quarter. In the year-earlier quarter it had fallen. Sales in the quarter were flat."
    )
    assert values(text) == ["2005-Q3", "2004-Q3", "2005-Q3"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Profit rose in the fourth quarter after a weak third quarter. Sales in the quarter were flat.",
            ["2005-Q4", "2005-Q3", "2005-Q4"],
        ),
        ("The mill posted a loss in its first quarter. A year earlier it had earned a little.", ["2006-Q1", "2005-Q1"]),
        (
            "Profit fell in the third quarter ended Sept. 28, when prices sank. A year earlier it had risen.",
            ["2005-Q3", "2005-09-28", "2004-Q3"],
        ),
        (
            "Profit fell in the third quarter. For the nine months it rose from a year earlier.",
            ["2005-Q3", "P9M", "2004"],
        ),
    ],
)
def test_business_report_speaks_of_the_quarter_it_reports(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The siege of June and July 1843 failed.", ["1843-06", "1843-07"]),
        ("It rained all December and January 1844.", ["1843-12", "1844-01"]),
        ("Both armies spent the spring and early summer of 1843 in camp.", ["1843-SP", "1843-SU"]),
        ("The king died in 1843. The regent was killed a week later.", ["1843", "1843-WXX"]),
    ],
)
def test_a_list_has_one_year_and_a_year_alone_has_no_weeks_of_its_own(text, wanted):
    told = "The port fell on 4 May 1841. "
    assert [t.value for t in tag(told + text, None)][1:] == wanted


def test_a_year_told_again_leaves_the_telling_in_its_month():
    text = "The port fell in December 1841, the last siege of 1841. In January the army went home."
    assert [t.value for t in tag(text, None)] == ["1841-12", "1841", "1842-01"]


def test_the_fall_of_a_city_is_no_season():
    assert [t.value for t in tag("After the fall of the city they fled in the fall of 1841.", None)] == ["1841-FA"]


def test_this_week_counts_from_publication_where_a_history_has_told_nothing_yet():
    text = "Until this week little was known. The dam of 1911, 1923, 1931, 1944, 1952 and 1961 has been found."
    assert values(text)[0] == "2006-W08"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hall burned on 3 January. It was 6 p.m. when the alarm rang.", "2006-01-03T18:00"),
        ("The hall burned on 3 January.\n\nThe alarm rang at 6 p.m.", "2006-02-20T18:00"),
        (
            "The hall burned on 3 January. Nobody was hurt. Firemen were praised. The alarm rang at 6 p.m.",
            "2006-02-20T18:00",
        ),
    ],
)
def test_a_clock_time_is_of_the_day_that_its_sentence_or_the_one_before_tells(text, wanted):
    assert values(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The guns fell silent on the night of 3-4 March 1843.", ["1843-03-03TNI"]),
        ("They fled in the early hours of 4 May 1843.", ["1843-05-04TMO"]),
        ("The mill (c. 1843) was rebuilt.", ["1843"]),
        ("The port fell on 4 May 1841. The treaty was signed on Sunday, 20 March.", ["1841-05-04", "1842-03-20"]),
    ],
)
def test_nights_early_hours_and_the_weekday_of_a_date(text, wanted):
    assert [t.value for t in tag(text, None)] == wanted


def test_an_undated_text_counts_from_no_year_told_in_passing() -> None:
    text = "His wife died in 1999. The funeral will be held next Wednesday, and the trial in June last year tired him."
    assert [(t.text, t.when) for t in tag(text, None)][1:] == [("next Wednesday", None), ("June last year", None)]
    (_, day) = tag("His wife died in 1999. He died on 9 January.", None)
    assert (day.value, day.when) == ("XXXX-01-09", None)
    (_, day) = tag("She resigned on 3 May 2009. He followed on 9 May.", None)
    assert day.value == "2009-05-09"


def test_an_undated_life_counts_what_is_to_come_from_none_of_its_years() -> None:
    text = (
        "He was born in 1933. In 1958 he came ashore; the last tram ran on 31 August 1962. He came here in 1979. "
        "In July 1987 he was there. His wife died in 1999. The funeral will be held next Wednesday, 19 January."
    )
    found = {t.text: t.value for t in tag(text, None)}
    assert found["31 August 1962"] == "1962-08-31"
    assert [found[phrase] for phrase in ("next Wednesday", "19 January")] == ["XXXX-WXX-3", "XXXX-01-19"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("On 12 March 2011 the mine flooded. It is to reopen in June.", "XXXX"),
        ("On 12 March 2011 the mine flooded. Talks begin again on 9 June.", "XXXX"),
        ("On 12 March 2011 the mine flooded. It was to reopen in June.", "2011"),
        ("On 12 March 2011 the mine flooded. In June the owners were charged.", "2011"),
        ("In May 1968 they marched. They will march again in June.", "XXXX"),
    ],
)
def test_a_plan_in_an_undated_text_is_of_no_year_that_it_told(text: str, year: str) -> None:
    *_, planned = tag(text, None)
    assert planned.value.startswith(f"{year}-06")


def test_midnight_is_the_end_of_its_day_and_after_it_a_day_begins() -> None:
    assert values("The curfew ends at midnight on New Year's Eve 2005.") == ["2005-12-31T24:00"]
    assert values("The dam broke shortly after midnight on 3 May 2005.") == ["2005-05-03T00:00"]


def test_last_tuesday_counts_from_publication_even_in_a_history() -> None:
    text = "Built in 1820, sold in 1841, burnt in 1866, rebuilt in 1868 and shut in 1902, it opened last Tuesday."
    assert values(text)[-1] == "2006-02-14"


def test_that_saturday_is_the_one_that_was_told() -> None:
    text = "The fair, due on 25 and 26 March, is off, the mayor said yesterday. That Saturday the town will rest."
    assert values(text)[-1] == "2006-03-25"


def test_a_year_alone_in_an_undated_text_anchors_no_days() -> None:
    text = "The palace burnt in 1986. They stopped her on Wednesday of last week, and two days afterwards she spoke."
    assert tag(text, None)[-1].when is None


def test_last_tuesday_is_not_yesterday() -> None:
    assert [t.value for t in tag("It was put down for last Tuesday.", When.parse("2006-02-22"))] == ["2006-02-14"]
    assert [t.value for t in tag("It was put down for last Tuesday.", When.parse("2006-02-23"))] == ["2006-02-21"]


RECALLED = (
    "Ina Roe spoke on Tuesday. She told the court that she had left the house by the river, with two sons and a dog "
    "on 5 May.{}On the same afternoon it rained."
)


@pytest.mark.parametrize(("gap", "value"), [("\n\n", "2020-10-27TAF"), (" ", "2020-05-05TAF")])
def test_same_afternoon_in_a_new_paragraph_is_of_the_telling(gap, value):
    assert tag(RECALLED.format(gap), When.parse("2020-10-30"))[-1].value == value


def test_month_told_again_is_of_another_year():
    text = "In May 1968 he wrote to her from the old house by the river. They met {} in May."
    assert [tag(text.format(word), None)[-1].value for word in ("again", "there")] == ["XXXX-05", "1968-05"]


def test_what_will_be_counts_from_publication_in_a_history():
    text = (
        "He was born in 1933, went to sea in 1951, married in 1958, left in 1979, came home in 1987. She died in 1999. "
        "The service will be held next Wednesday, 19 January. The house will close on 21 January. "
    )
    found = [t.value for t in tag(text, When.parse("2005-01-14"))]
    assert found[-3:] == ["2005-01-19", "2005-01-19", "2005-01-21"]


_REIGN = "He ruled from 1790 to 1815 and his sons from 1820, 1834, 1851 and 1862. "
_LONG = "the rains failed in all of the towns along the river and on the plains behind them as well"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The siege began in May 1841. It followed the raid of December 1840. On 23 June it ended.", "1841-06-23"),
        (f"In 1841 {_LONG}, and by May 1842 wells had. The drought of 1842 went on. Rain fell in June.", "1842-06"),
        ("In June 1841 he was wed. A book published in 1901 says that she fled on 4 August.", "1841-08-04"),
        ("The book was published in 1901. It sold out in August.", "1901-08"),
        (f"In April 1841 {_LONG}, compared to November and January. Then {_LONG} in May.", "1841-05"),
        (f"In December 1841 {_LONG}, and he was beaten in May 1842. Pell followed in June.", "1842-06"),
        (f"In 1841 they met.\n\nHow {_LONG}\n\nThe crown was found in May 1842. In July it left.", "1842-07"),
    ],
)  # fmt: skip
def test_a_history_goes_on_in_the_year_that_it_has_come_to(text, value):
    assert values(_REIGN + text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill shut on 12 January. She had left the evening before.", "2006-01-11TEV"),
        ("The mill shut on 12 January. The morning after, crowds came.", "2006-01-13TMO"),
        ("The mill shut on 12 January. A sale was held on the Monday after that.", "2006-01-16"),
        ("The mill shut on 12 January. A sale was held the Friday after.", "2006-01-13"),
    ],
)
def test_what_stands_before_or_after_alone_counts_from_the_telling(text, value):
    assert values(text)[-1] == value


def test_german_evening_before_counts_from_the_telling():
    found = tag("Sie schloss am 12. Januar. Am Abend zuvor war er gegangen.", PUBLISHED, language="de")
    assert found[-1].value == "2006-01-11TEV"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They met from 3 to 5 February. On the second day they voted.", "2006-02-04"),
        ("They met from Tuesday to Thursday. On their last day they voted.", "2006-02-16"),
        ("They met from 3 to 5 February. On the fourth day they voted.", None),
        ("They met from 3 to 5 February. On the second day of the strike they voted.", None),
        ("They met on 3 February. On the second day they voted.", None),
    ],
)
def test_a_day_of_the_days_on_end_told_before(text, wanted):
    found = [t.value for t in tag(text, PUBLISHED) if t.rule == "day-of-run"]
    assert found == [wanted] * (wanted is not None)
