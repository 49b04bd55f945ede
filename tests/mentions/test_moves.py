"""Moves of plans: which day a plan was on, and which day it came to, however the sentence tells it."""

import pytest

MOVES = [
    # so much later, with the old day
    ("{2020-06-12|Friday}’s hearing was put back by a week.", ["2020-06-12 postponed 2020-06-19"]),
    ("{2020-06-19|Friday}’s concert has been moved to {2020-06-27}.", ["2020-06-19 postponed 2020-06-27"]),
    ("The regatta planned for {2020-06-05} was held {2020-06-12|a week later}.", ["2020-06-05 postponed 2020-06-12"]),
    ("The hearing that was down for {2020-06-05} was held on {2020-06-12}.", ["2020-06-05 postponed 2020-06-12"]),
    # several days in turn
    (
        "The reopening was planned for {2020-06-01} and then for {2020-06-09}, but the filters came late.",
        ["2020-06-01 postponed 2020-06-09", "2020-06-09 postponed None"],
    ),
    (
        "The launch had been set for {2020-06-01}, then for {2020-06-09}.",
        ["2020-06-01 postponed 2020-06-09", "2020-06-09 postponed None"],
    ),
    # days called dates
    (
        "The concert will not be held on {2020-06-19}; the new date is {2020-07-03}.",
        ["2020-06-19 postponed 2020-07-03", "2020-07-03 scheduled None"],
    ),
    # off, and given a later day
    (
        "The pool will not open on {2020-06-20|Saturday}: the town tests it first and has set {2020-06-27} instead.",
        ["2020-06-20 postponed 2020-06-27", "2020-06-27 scheduled None"],
    ),
    (
        "The jury will not report on {2020-06-20|Saturday}; its verdict is now promised for {2020-06-27}.",
        ["2020-06-20 postponed 2020-06-27", "2020-06-27 scheduled None"],
    ),
    (
        "A trial fixed for {2020-06-01|1 June} was called off and took place on {2020-06-04|4 June}.",
        ["2020-06-01 postponed 2020-06-04", "2020-06-04 happened None"],
    ),
    (
        "The cup was won {2020-06-14|last night}. Two earlier dates, {2020-06-01} and {2020-06-07}, fell to frost.",
        ["2020-06-14 happened None", "2020-06-01 postponed 2020-06-14", "2020-06-07 postponed 2020-06-14"],
    ),
]
NO_MOVES = [
    "The choir sang on {2020-06-01} and then on {2020-06-09}.",
    "Two earlier dates, {2020-06-01} and {2020-06-07}, were sold out.",
    "The fair ended on {2020-06-12}; the date is kept.",
    "The dean was away for {2020-05|May} and was back on {2020-06-08}.",
]


@pytest.mark.parametrize(("text", "wanted"), MOVES)
def test_a_move_is_told_with_both_its_days(tell, text, wanted):
    found = [f"{m.when.edtf} {m.status} {m.moved_to.edtf if m.moved_to else None}" for m in tell(text)]
    assert set(wanted) <= set(found), found


@pytest.mark.parametrize("text", NO_MOVES)
def test_other_days_are_no_moves(tell, text):
    assert all(m.status == "happened" and m.moved_to is None for m in tell(text))


@pytest.mark.parametrize(
    "text",
    [
        "The fair on {2020-06-20} is cancelled; the hall is now booked for a wedding on {2020-06-27}.",
        "A meeting called for {2020-06-20} is cancelled; owners are to vote on {2020-06-27}.",
    ],
)
def test_what_is_off_has_no_day_of_something_else(tell, text):
    off = tell(text)[0]
    assert (off.status, off.moved_to) == ("cancelled", None)


def test_a_mere_date_is_that_of_what_was_called_off(tell):
    off, new = tell("The concert on {2020-06-19} has been called off. The new date is {2020-07-03}.")
    assert (off.status, off.moved_to) == ("postponed", new.when)
    assert new.action == off.action


def test_german_plans_are_held_later(tell):
    old, new = tell(
        "Die für den {2020-06-05|5. Juni} angesetzte Verhandlung fand {2020-06-12|eine Woche später} statt.",
        language="de",
    )
    assert (old.status, old.moved_to, new.status) == ("postponed", new.when, "happened")


@pytest.mark.parametrize(
    "text",
    [
        "The assembly, put back because of a strike, was held on {2020-06-13}.",
        "The postponed assembly was held on {2020-06-13}.",
    ],
)
def test_what_was_put_off_and_held_is_no_outcome_of_the_old_day(outcomes, text):
    (mention,) = outcomes(text)
    assert (mention.status, mention.moved_to.edtf) == ("postponed", "2020-06-13")


def test_what_something_is_compared_with_is_a_clause_of_its_own(tell, outcomes):
    text = "The nurses signed their contract on {2020-06-09}, a week later than they had meant to."
    assert [(m.when.edtf, m.status) for m in tell(text)] == [("2020-06-09", "happened")]
    assert [(m.when.edtf, m.status) for m in outcomes(text)] == [("2020-06-02", "postponed")]


CONTACTS = [
    ("The firm scrapped a test it had planned for {2020-06-19}.", "2020-06-19 cancelled"),
    ("The court freed on {2020-06-12} a man it had jailed on {2020-05-05}.", "2020-06-12 happened"),
    ("The firm sold on {2020-06-12} the mill it bought on {2020-05-05}.", "2020-05-05 happened"),
]


@pytest.mark.parametrize(("text", "wanted"), CONTACTS)
def test_a_clause_hangs_on_the_noun_before_it_without_a_relative(tell, text, wanted):
    assert wanted in [f"{m.when.edtf} {m.status}" for m in tell(text)]


def test_a_clause_behind_a_verb_of_saying_is_what_is_said(tell):
    (mention,) = tell("The mayor told the court he had left on {2020-06-12}.")
    assert mention.action == "leave"


LIMITS = [
    ("Nobody noticed the break-in before {2020-06-09}.", "happened", "Nobody noticed the break-in before 2020-06-09"),
    ("The alarm did not go off until {2020-06-09}.", "happened", "The alarm did not go off until 2020-06-09"),
    ("No ferry will sail before {2020-06-19}.", "scheduled", "No ferry will sail before 2020-06-19"),
]


@pytest.mark.parametrize(("text", "status", "title"), LIMITS)
def test_what_is_not_before_a_day_is_on_it(tell, text, status, title):
    (mention,) = tell(text)
    assert (mention.status, mention.title) == (status, title)


TRIES = [
    "Residents cannot return on {2020-06-18}. The town moved the return to {2020-06-21}.",
    "The fair will not open on {2020-06-18}. The town moved it to {2020-06-21}.",
    "The fair will open on {2020-06-21} and not on {2020-06-18}.",
]


@pytest.mark.parametrize("text", TRIES)
def test_what_is_moved_in_the_next_sentence_was_put_off(tell, text):
    (old,) = [m for m in tell(text) if m.when.edtf == "2020-06-18"]
    assert (old.status, old.moved_to.edtf) == ("postponed", "2020-06-21")


def test_a_noun_gives_the_new_day_of_a_notice(tell):
    (old,) = [m for m in tell("Vestry meeting, {2020-06-18}: adjournment to {2020-06-25}.") if m.moved_to]
    assert (old.when.edtf, old.status, old.moved_to.edtf) == ("2020-06-18", "postponed", "2020-06-25")


@pytest.mark.parametrize(
    ("text", "status", "new"),
    [
        ("The vote will have to wait until {2020-06-25}.", "postponed", "2020-06-25"),
        ("Organisers had to call off the race because of fog.", "cancelled", None),
        ("On {2020-06-09} fog prevented the flight.", "cancelled", None),
    ],
)
def test_what_something_has_to_wait_for_or_is_prevented_by_tells_of_the_plan(outcomes, text, status, new):
    (mention,) = outcomes(text)
    assert (mention.status, mention.moved_to.edtf if mention.moved_to else None) == (status, new)


def test_what_is_prevented_on_its_day_is_off(tell):
    (mention,) = tell("Fog prevented {2020-06-09|Tuesday}’s flight.")
    assert (mention.status, mention.when.edtf) == ("cancelled", "2020-06-09")


SECOND_DAYS = [
    ("en", "They fired the engine on {2020-06-01}, and once more on {2020-06-09}.", {"2020-06-01", "2020-06-09"}),
    ("en", "The council met twice: on {2020-06-01}, in the hall, and on {2020-06-09}.", {"2020-06-01", "2020-06-09"}),
    ("en", "The first tower fell on {2020-06-01}, the second on {2020-06-09}.", {"2020-06-01", "2020-06-09"}),
    ("en", "It opened on {2020-06-01}: on {2020-06-09}, after a leak, it was shut.", {"2020-06-01", "2020-06-09"}),
    ("es", "La huelga que empezó {2020-06-01|el 1} terminó {2020-06-09|el martes}.", {"2020-06-01", "2020-06-09"}),
    ("fr", "Le ferry qui a coulé {2020-06-01|le 1er} a été levé {2020-06-09|mardi}.", {"2020-06-01", "2020-06-09"}),
    ("en", "The inquest opened on {2020-06-08}, a {2020-06-01|Monday}, with a jury of five.", {"2020-06-08"}),
    ("en", "It sold the mill on {2020-06-01} for the price of {2020-05|May}.", {"2020-06-01"}),
]


@pytest.mark.parametrize(("code", "text", "days"), SECOND_DAYS)
def test_each_of_two_days_of_a_sentence_is_told(tell, code, text, days):
    assert {m.when.edtf for m in tell(text, language=code)} == days
