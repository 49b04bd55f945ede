"""Whole passages as agencies, courts, companies and papers write them. Read on Monday 15 June 2020."""

import pytest

H, S, P, C, Y = "happened", "scheduled", "postponed", "cancelled", "hypothetical"


def told(mentions):
    return [(m.when.edtf[5:] or m.when.edtf, m.status.value, m.title) for m in mentions]


COUNTED = [
    (
        "Rebels took Tesk on {2020-06-09|Tuesday}, a day after the army withdrew.",
        [("06-09", H, "Rebels took Tesk"), ("06-08", H, "The army withdrew")],
    ),
    (
        "The boy died on {2020-06-12|Friday}, two weeks after a dog bit him.",
        [("06-12", H, "The boy died"), ("05-25/2020-05-31", H, "A dog bit him")],
    ),
    ("She will speak on {2020-06-20|Saturday}, a day after the vote closes.", [("06-20", S, "She will speak")]),
    ("He quit on {2020-06-09|Tuesday}, a day before he was due in court.", [("06-09", H, "He quit")]),
]

REDUCED = [
    (
        "A truce agreed in {2020-04|April} collapsed on {2020-06-12|Friday}.",
        [("04", H, "A truce agreed in April collapsed on Friday"), ("06-12", H, "A truce collapsed")],
    ),
    (
        "He was held on a warrant issued in {2020-02|February}.",
        [("02", H, "Warrant issued")],
    ),
    ("A fair sponsored by Acme opened on {2020-06-12|Friday}.", [("06-12", H, "A fair sponsored by Acme opened")]),
]

NOUNS = [
    (
        "Police held a man on {2020-06-10|Wednesday} over the theft of a vase in Delft on {2020-06-03|3 June}.",
        [
            ("06-10", H, "Police held a man over the theft of a vase in Delft"),
            ("06-03", H, "The theft of a vase in Delft"),
        ],
    ),
    ("A second crash in {2020-05|May} killed four.", [("05", H, "A second crash killed four")]),
    (
        "The new rules, announced on {2020-06-10|Wednesday}, are strict.",
        [("06-10", H, "New rules announced")],
    ),
    ("It threatened more walkouts on {2020-06-24}.", [("06-24", Y, "It threatened more walkouts")]),
    ("Trains will be suspended from {2020-06-20|noon}.", [("06-20", S, "Trains will be suspended")]),
    (
        "Talks planned for {2020-06-24} are {2020-06-15|now} in doubt.",
        [("06-24", S, "Talks planned for 2020-06-24 are now in doubt")],
    ),
    (
        "It delayed the launch for a third time on {2020-06-12}.",
        [("06-12", H, "It delayed the launch for a third time")],
    ),
]

NOTHING = [
    "It would be the first landing since {1976}.",
    "Norland can not back the ban in its {2020-06-15|current} form.",
]


@pytest.mark.parametrize(("text", "wanted"), [*COUNTED, *REDUCED, *NOUNS], ids=lambda value: str(value)[:40])
def test_each_date_goes_with_what_happened_then(tell, text, wanted):
    assert told(tell("It rains. " + text)) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_dates_of_no_happening_tell_nothing(tell, text):
    assert tell("It rains. " + text) == []


def test_a_race_called_off_by_its_weekday_lies_ahead(tell):
    (mention,) = tell("It rains. Organisers called off {2020-06-10|Wednesday}'s race.", published="2020-06-15")
    assert (mention.when.edtf, mention.status.value) == ("2020-06-17", C)


def test_who_died_is_named_where_the_paper_says_what_they_were(tell):
    (first, _) = tell("It rains. Nils Aker, the climber who scaled Skarv in {1966}, died on {2020-06-12|Friday}.")
    assert (first.title, first.participants) == ("Nils Aker scaled Skarv", ("Nils Aker", "Skarv"))


AHEAD_OR_BACK = [
    ("The toll rose to six on {2020-06-19|Friday}.", [("06-12", H, "The toll rose to six")]),
    ("The court has picked {2020-11-11|November 11}.", [("11-11", S, "The court has picked")]),
]

HELD_SUBJECTS = [
    (
        "A third walkout, four days after the second, was averted on {2020-06-12|Friday}.",
        [("06-12", H, "A third walkout was averted")],
    ),
    (
        "The count, held on {2020-06-09|9 June} and interrupted once, ended on {2020-06-10|10 June}.",
        [
            ("06-09", H, "The count, held on 9 June and interrupted once, ended on 10 June"),
            ("06-10", H, "The count ended"),
        ],
    ),
    ("Talks aimed at peace collapsed on {2020-06-12|Friday}.", [("06-12", H, "Talks aimed at peace collapsed")]),
    ("The hearing opened on {2020-06-12|Friday}.", [("06-12", H, "The hearing opened")]),
    ("The council is to ratify the pact on {2020-06-19}.", [("06-19", S, "The council is to ratify the pact")]),
]

TOLD_NOUNS = [
    (
        "Neither side won outright in the first round on {2020-06-12|Friday}.",
        [("06-12", H, "Neither side won outright in the first round on Friday")],
    ),
    ("The runoff of {2020-06-04|June 4} was close.", [("06-04", H, "The runoff was close")]),
    (
        "The union called off its third strike, on {2020-06-09|9 June}, for talks.",
        [("06-09", C, "The union called off its third strike")],
    ),
    (
        "The court has stopped a strike called for {2020-06-19|Friday}.",
        [("06-19", C, "The court has stopped a strike")],
    ),
]

NO_NEWS = [
    "Why did it take until {2020-02-04|4 February}?",
    "THE ALDER CHRONICLE, {2020-06-13|Saturday 13 June 2020}",
    "At Precinct {2006} voters waited.",
    "There was a dog called {2020-06-12|Friday}.",
    "The pre-{2019-12-25|Christmas} walkout failed.",
    "Pay will rise, backdated to {2020-04-01|April 1}.",
]


@pytest.mark.parametrize(
    ("text", "wanted"), [*AHEAD_OR_BACK, *HELD_SUBJECTS, *TOLD_NOUNS], ids=lambda value: str(value)[:40]
)
def test_what_unread_stories_tell(tell, text, wanted):
    assert told(tell("It rains. " + text)) == wanted


@pytest.mark.parametrize("text", NO_NEWS)
def test_names_lines_and_questions_tell_nothing(tell, text):
    assert tell("It rains. " + text) == []
