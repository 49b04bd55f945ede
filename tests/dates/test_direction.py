"""Which way a weekday looks: the verb group that governs it decides, not the nearest form alone."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.when import When

TUESDAY = When.day(date(2019, 6, 25))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It is out on 9 September, the first since 2009.", "2019-09-09"),
        ("After one was lost to the flood, the fair is back on Saturday 26 October.", "2019-10-26"),
    ],
)
def test_a_year_is_not_taken_from_what_is_said_of_another_time(text: str, day: str) -> None:
    assert tag(text, TUESDAY)[0].value == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The town council met in the school hall on Friday.", "2019-06-21"),
        ("A public hearing will be held in the school hall on Friday.", "2019-06-28"),
        ("The bridge will also be formally opened on Friday.", "2019-06-28"),
        ("The budget is to be debated on Friday.", "2019-06-28"),
        ("The goods had been checked on Friday.", "2019-06-21"),
        ("Families were told to leave the valley on Friday.", "2019-06-21"),
        ("The board agreed to buy the mill on Friday.", "2019-06-21"),
        ("The ministers are expected to meet on Friday.", "2019-06-28"),
        ("The two sides plan to meet on Friday.", "2019-06-28"),
        ("Voters go to the polls on Friday.", "2019-06-28"),
        ("Talks resume in Geneva on Friday.", "2019-06-28"),
        ("Schools reopen Friday.", "2019-06-28"),
        ("The number of dead rose to six on Friday.", "2019-06-21"),
        ("The mayor spoke to reporters on Friday.", "2019-06-21"),
        ("The mayor is to present her plan on Friday.", "2019-06-28"),
    ],
)
def test_the_governing_verb_decides(text: str, day: str) -> None:
    (found,) = tag(text, TUESDAY)
    assert found.value == day, found.reason


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The offer had been due to lapse on Friday.", "2019-06-21"),
        ("The inquest had been due to open on Friday and has been postponed.", "2019-06-28"),
        ("The owner could not be reached on Friday.", "2019-06-21"),
        ("Neither driver could be found on Friday.", "2019-06-21"),
        ("The final could be played on Friday.", "2019-06-28"),
        ("The village staged parades to mark the opening of the bridge on Friday.", "2019-06-21"),
        ("The board approved a plan to open the bridge on Friday.", "2019-06-28"),
        ("The family is looking for ways to get around Friday's verdict.", "2019-06-21"),
        ("The bill would be paid on a still unspecified Friday.", "2019-06-28"),
    ],
)
def test_a_plan_that_failed_and_a_purpose_look_back(text: str, day: str) -> None:
    (found,) = tag(text, TUESDAY)
    assert found.value == day, found.reason


def test_the_next_day_counts_from_the_date_told_last() -> None:
    first, second = tag("A walker saw the crack on 16 June. The next day engineers closed the road.", TUESDAY)
    assert (first.value, second.value) == ("2019-06-16", "2019-06-17")
    assert second.anchor.kind == "narrative"


def test_next_week_counts_from_publication() -> None:
    *_, last = tag("A walker saw the crack on 16 June. Engineers will close the road next week.", TUESDAY)
    assert (last.value, last.anchor.kind) == ("2019-W27", "publication")


SEPTEMBER = When.day(date(2021, 9, 14))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A fire on Jan. 17 in the old mill destroyed two looms.", "2021-01-17"),
        ("Six boats had burned before the storm of January 29.", "2021-01-29"),
        ("The board announced a meeting for Jan. 17.", "2022-01-17"),
        ("The change is effective Feb. 1.", "2022-02-01"),
    ],
)
def test_a_verb_that_announces_nothing_tells_of_a_day_gone_by(text: str, day: str) -> None:
    (found,) = tag(text, SEPTEMBER)
    assert found.value == day, found.reason


def test_as_early_as_follows_the_tense() -> None:
    february = When.day(date(2021, 2, 3))
    (told,) = tag("The firm was told of the smoke as early as July.", february)
    (hoped,) = tag("A ruling could come as early as July.", february)
    assert (told.value, hoped.value) == ("2020-07", "2021-07")


def test_the_past_tense_follows_what_is_done_not_what_is_planned() -> None:
    text = "On Wednesday the chain said it would stop selling it from October 1. The following day its shares fell."
    *_, last = tag(text, When.day(date(2021, 9, 18)))
    assert last.value == "2021-09-16", last.reason


def test_the_future_follows_the_plan() -> None:
    text = "The fair opens on October 1. The following day the mayor will speak."
    *_, last = tag(text, When.day(date(2021, 9, 18)))
    assert last.value == "2021-10-02", last.reason


def test_what_has_been_cancelled_was_to_come() -> None:
    (found,) = tag("Thursday's meeting of shareholders has been canceled.", When.day(date(2006, 2, 7)))
    assert found.value == "2006-02-09"


def test_a_week_is_counted_from_a_day_told_not_from_a_month_in_passing() -> None:
    text = "The report came out on Tuesday. She left the force last month. Two aides had resigned a week earlier."
    *_, last = tag(text, When.day(date(2014, 12, 2)))
    assert last.value == "2014-11-25"


def test_the_number_of_a_version_is_no_date() -> None:
    assert tag("Model version 3.11.12 is out.", TUESDAY) == []


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("The hearing was postponed from Monday to Friday.", "en", ["2019-06-24", "2019-06-28"]),
        ("The council put the vote off until Friday.", "en", ["2019-06-28"]),
        ("She delayed the trip she had planned for this Friday until July 4.", "en", ["2019-06-28", "2019-07-04"]),
        ("The trial, which had slipped to Monday, opened.", "en", ["2019-06-24"]),
        ("The judge moved the case on Friday.", "en", ["2019-06-21"]),
        ("Die Sitzung wurde auf Freitag verschoben.", "de", ["2019-06-28"]),
        ("Le vote a été reporté à vendredi.", "fr", ["2019-06-28"]),
        ("Le maire a reporté le vote de vendredi.", "fr", ["2019-06-28"]),
        ("La votación ha sido aplazada al viernes.", "es", ["2019-06-28"]),
    ],
)
def test_what_is_moved_to_a_day_lies_ahead(text: str, language: str, days: list[str]) -> None:
    found = tag(text, TUESDAY, language=language)
    assert [t.value for t in found] == days
    assert {t.range_id for t in found} == {None}


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Le maire a reporté le vote vendredi.", "fr", ["2019-06-21"]),
        ("Il n'y aura pas de vote ce soir : le maire l'a reporté vendredi.", "fr", ["2019-06-25TEV", "2019-06-21"]),
        ("La votación ha sido aplazada el viernes.", "es", ["2019-06-21"]),
    ],
)
def test_a_day_by_itself_is_the_one_on_which_something_was_moved(text: str, language: str, days: list[str]) -> None:
    assert [t.value for t in tag(text, TUESDAY, language=language)] == days


def test_a_full_stop_inside_a_figure_or_after_an_abbreviation_ends_no_clause() -> None:
    (figure,) = tag("The mill will pay $5.20 a ton on Friday.", TUESDAY)
    (name,) = tag("The mill will pay Tarn Corp. for the timber on Friday.", TUESDAY)
    assert figure.value == name.value == "2019-06-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The envoys meet again on Friday.", "2019-06-28"),
        ("The fair opens this coming Thursday.", "2019-06-27"),
        ("The mill burned down last Oct. 23.", "2018-10-23"),
        ("The bridge was opened last March 5.", "2019-03-05"),
    ],
)
def test_the_next_and_the_last_of_their_name(text: str, day: str) -> None:
    (found,) = tag(text, TUESDAY)
    assert found.value == day, found.reason


OCTOBER = When.day(date(2022, 10, 18))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Holt, who was detained at his home in Aarhus on 9 December, is accused of theft.", "2021-12-09"),
        ("The strike began on Nov. 2.", "2021-11-02"),
        ("She resigned on 9 December.", "2021-12-09"),
        ("The board had been set to meet on Nov. 6.", "2022-11-06"),
        ("The bonds are to be redeemed on Nov. 10.", "2022-11-10"),
        ("The vote was scheduled on Nov. 10.", "2022-11-10"),
        ("The court holds that the park was closed on 3 October.", "2022-10-03"),
    ],
)
def test_what_has_happened_beyond_doubt_is_not_of_the_weeks_to_come(text: str, day: str) -> None:
    (found,) = tag(text, OCTOBER)
    assert found.value == day, found.reason


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fire may have begun on Friday.", "2019-06-21"),
        ("The fair may begin on Friday.", "2019-06-28"),
        ("The pool closed due to rain on Friday.", "2019-06-21"),
        ("The pool is due to open on Friday.", "2019-06-28"),
        ("Fewer guests than expected arrived on Friday.", "2019-06-21"),
        ("Sales were lower than expected on Friday.", "2019-06-21"),
    ],
)
def test_what_may_have_been_a_cause_and_a_comparison_tell_no_plan(text: str, day: str) -> None:
    (found,) = tag(text, TUESDAY)
    assert found.value == day, found.reason


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Both will be shown, with one, which has hung here for years, in a fair on 11 June.", "2006-06-11"),
        ("The mayor will meet Ann Lund, who led the strike, on Friday.", "2006-03-10"),
        ("The mayor met Ann Lund, who will leave the party, on Saturday.", "2006-03-04"),
        ("He succeeds Ann Lund, who stepped down as treasurer, whip and leader in December.", "2005-12"),
    ],
)
def test_a_clause_between_commas_says_nothing_of_the_day_behind_it(text, told):
    assert tag(text, When.parse("2006-03-07"))[-1].value == told
