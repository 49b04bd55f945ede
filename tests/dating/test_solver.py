import random
from datetime import date

from chronicle.dating.days import Days
from chronicle.dating.evidence import Evidence, Kind, OnWeekdays, Strength, Yearly
from chronicle.dating.solver import solve


def piece(first, last, strength=Strength.TOLD, kind=Kind.PAST):
    days = Days.between(first and date.fromisoformat(first), last and date.fromisoformat(last))
    return Evidence(kind, days, strength, f"{first} to {last}")


def edtf(*pieces):
    return solve(pieces).days.to_when().edtf


def test_bounds_combine_to_an_interval():
    assert edtf(piece("2020-10-01", None), piece(None, "2020-11-10")) == "2020-10-01/2020-11-10"


def test_no_evidence_leaves_every_day():
    assert solve([]).days.hull_days is None


def test_of_two_that_clash_neither_is_believed_and_both_are_named():
    late, early = piece("2020-10-01", None), piece(None, "2019-01-01")
    solution = solve([late, early])
    assert solution.days.hull_days is None
    assert {clash.piece for clash in solution.clashes} == {late, early}
    assert solution.clashes[0].against


def test_one_against_many_is_set_aside_with_those_it_clashes_with():
    wrong = piece("2021-05-01", None)
    right = [piece("2020-10-01", None), piece(None, "2020-11-10"), piece(None, "2020-12-24")]
    solution = solve([wrong, *right])
    assert solution.days.to_when().edtf == "2020-10-01/2020-11-10"
    assert [clash.piece for clash in solution.clashes] == [wrong]
    assert set(solution.clashes[0].against) == {right[1], right[2]}
    assert solution.clashes[0].is_contradiction


def test_a_habit_yields_to_what_is_told_and_is_no_contradiction():
    habit = piece("2019-01-01", "2019-01-31", Strength.HABIT)
    solution = solve([habit, piece("2020-10-01", "2020-10-05")])
    assert solution.days.to_when().edtf == "2020-10-01/2020-10-05"
    assert [clash.is_contradiction for clash in solution.clashes] == [False]


def test_what_is_written_outweighs_any_number_of_tellings():
    stamp = piece("2020-10-07", "2020-10-07", Strength.WRITTEN, Kind.STAMP)
    assert edtf(stamp, *(piece(f"2021-01-0{n}", None) for n in range(1, 5))) == "2020-10-07"


def test_a_day_without_a_year_narrows_but_never_tells_the_year():
    november = Evidence(Kind.YEARLESS, Yearly(11, 11, 20, 0), Strength.TOLD, "11 November is ahead")
    assert solve([november]).days.hull_days is None
    assert edtf(november, piece("2020-01-01", "2020-12-31")) == "2020-10-22/2020-11-11"


def test_29_february_is_the_28th_in_other_years():
    leap = Evidence(Kind.YEARLESS, Yearly(2, 29, 0, 0), Strength.TOLD, "29 February")
    assert edtf(leap, piece("2021-01-01", "2021-12-31")) == "2021-02-28"


def test_weekdays_leave_a_set_of_days():
    thursdays = Evidence(Kind.WEEKDAY, OnWeekdays(frozenset({3})), Strength.TOLD, "today, Thursday")
    assert edtf(thursdays, piece("2020-10-01", "2020-10-14")) == "[2020-10-01,2020-10-08]"


def test_hints_mark_the_most_likely_day_and_leave_the_interval():
    hint = piece("2020-10-03", "2020-10-03", Strength.HINT)
    solution = solve([hint, piece("2020-10-01", "2020-10-05")])
    assert solution.days.to_when().edtf == "2020-10-01/2020-10-05"
    assert solution.likely.to_when().edtf == "2020-10-03"


def test_without_a_hint_no_day_stands_out():
    assert not solve([piece("2020-10-01", "2020-10-05")]).likely


def test_the_order_of_the_pieces_does_not_matter():
    pieces = [piece(f"2020-0{n}-01", None) for n in range(1, 6)] + [piece(None, f"2020-0{n}-03") for n in range(3, 9)]
    solutions = set()
    for seed in range(10):
        random.Random(seed).shuffle(pieces)
        solutions.add(solve(pieces))
    assert len(solutions) == 1


def test_a_written_day_without_a_year_outweighs_the_one_telling_that_leaves_it_no_day():
    dateline = Evidence(Kind.OPENING, Yearly(4, 12, 0, 0), Strength.WRITTEN, "dateline: April 12")
    right = [piece("2021-03-02", None), piece(None, "2021-06-25")]
    misread = piece("2021-04-26", None)
    solution = solve([dateline, misread, *right])
    assert solution.days.to_when().edtf == "2021-04-12"
    assert [(clash.piece, clash.against) for clash in solution.clashes] == [(misread, (dateline,))]
