"""What agency copy tells of plans: made, moved, called off, denied, under a condition. Read on Monday 15 June 2020."""

import pytest

from chronicle.mentions import find
from chronicle.model import Anchor, Article, TimeExpression

H, S, P, C = "happened", "scheduled", "postponed", "cancelled"


def told(mentions):
    return [(m.when.edtf[5:], m.status.value, m.title) for m in mentions]


MOVED = [
    (
        "The launch, originally set for {2020-06-08|June 8}, has slipped to {2020-06-20|June 20}.",
        [
            ("06-08", P, "The launch has slipped"),
            ("06-20", S, "The launch, originally set for June 8, has slipped to June 20"),
        ],
    ),
    (
        "The vote was brought forward from {2020-06-30|June 30} to {2020-06-16|June 16}.",
        [
            ("06-30", P, "The vote was brought forward from June 30 to June 16"),
            ("06-16", S, "The vote was brought forward from June 30 to June 16"),
        ],
    ),
    (
        "The court on {2020-06-09|Tuesday} adjourned the hearing until {2020-06-23|June 23}.",
        [
            ("06-09", H, "The court adjourned the hearing"),
            ("06-23", S, "The court on Tuesday adjourned the hearing until June 23"),
        ],
    ),
    (
        "Orion will postpone its results, planned for {2020-06-18|Thursday}, to {2020-06-25|June 25}.",
        [
            ("06-18", P, "Orion will postpone its results"),
            ("06-25", S, "Orion will postpone its results, planned for Thursday, to June 25"),
        ],
    ),
    (
        "She said sales rose and that the fair, due on {2020-06-18|June 18}, was put off to {2020-06-29|June 29}.",
        [("06-18", P, "The fair was put off"), ("06-29", S, "The fair, due on June 18, was put off to June 29")],
    ),
    (
        "A decision expected on {2020-06-09|Tuesday} was deferred to the next meeting on {2020-07-14|July 14}.",
        [
            ("06-09", P, "A decision was deferred to the next meeting"),
            ("07-14", S, "A decision expected on Tuesday was deferred to the next meeting on July 14"),
        ],
    ),
    (
        "The exam was to take place on {2020-06-19|June 19}, but it was pushed back to {2020-06-27|June 27}.",
        [
            ("06-19", P, "The exam was to take place"),
            ("06-27", S, "The exam was to take place on June 19, but it was pushed back to June 27"),
        ],
    ),
    (
        "The board agreed on {2020-06-09|Tuesday} to postpone the sale until {2020-06-23|June 23}.",
        [
            ("06-09", H, "The board agreed to postpone the sale"),
            ("06-23", S, "The board agreed on Tuesday to postpone the sale until June 23"),
        ],
    ),
    (
        "Instead of {2020-06-18|Thursday}, the council will vote on {2020-06-19|Friday}.",
        [("06-19", S, "The council will vote"), ("06-18", P, "The council will vote")],
    ),
]

GIVEN_UP = [
    (
        "The merger, which was expected to close by {2020-06-01|June 1}, is due to be completed in {2020-08|August}.",
        [
            ("06-01", P, "The merger, which was expected to close by June 1, is due to be completed in August"),
            ("08", S, "The merger is due to be completed"),
        ],
    ),
    (
        "A plan to close the mine in {2020-07|July} has been dropped.",
        [("07", C, "A plan to close the mine has been dropped")],
    ),
    (
        "The union withdrew the strike that was to be observed {2020-06-16|tomorrow}.",
        [("06-16", C, "The union withdrew the strike")],
    ),
    (
        "The union withdrew its men from the talks that are due {2020-06-16|tomorrow}.",
        [("06-16", S, "The union withdrew its men from the talks that are due tomorrow")],
    ),
    ("The strike began as planned on {2020-06-01|June 1}.", [("06-01", H, "The strike began")]),
    (
        "A friendly against Dakar on {2020-06-20|20 June} has been called off.",
        [("06-20", C, "A friendly against Dakar has been called off")],
    ),
    (
        "A strike threatened for {2020-06-23|June 23} will not take place.",
        [("06-23", C, "A strike will not take place")],
    ),
    (
        "They vote {2020-06-19|Friday}; the count, set for {2020-06-20|Saturday}, was moved to {2020-06-23|June 23}.",
        [
            ("06-19", S, "They vote"),
            ("06-20", P, "The count was moved"),
            ("06-23", S, "The count, set for Saturday, was moved to June 23"),
        ],
    ),
    (
        "A ship, which should have docked on {2020-06-13|Saturday}, was delayed until {2020-06-18|Thursday}.",
        [
            ("06-13", P, "A ship was delayed"),
            ("06-18", S, "A ship, which should have docked on Saturday, was delayed until Thursday"),
        ],
    ),
    (
        "The flight, postponed once and moved from {2020-06-15|Monday} to {2020-06-17|Wednesday}, is insured.",
        [
            ("06-15", P, "The flight, postponed once and moved from Monday to Wednesday, is insured"),
            ("06-17", S, "The flight, postponed once and moved from Monday to Wednesday, is insured"),
        ],
    ),
    (
        "The match, moved from {2020-06-08|Monday} to {2020-06-09|Tuesday}, ended without a goal.",
        [
            ("06-08", P, "The match, moved from Monday to Tuesday, ended without a goal"),
            ("06-09", H, "The match, moved from Monday to Tuesday, ended without a goal"),
        ],
    ),
    (
        "The union on {2020-06-09|Tuesday} called off a strike set for {2020-06-19|Friday}.",
        [("06-09", H, "The union called off a strike"), ("06-19", C, "The union called off a strike")],
    ),
    ("Engineers scrubbed {2020-06-15|Monday}'s launch.", [("06-15", C, "Engineers scrubbed launch")]),
    (
        "The company abandoned its stock market listing, due on {2020-06-17|June 17}.",
        [("06-17", C, "The company abandoned its stock market listing")],
    ),
    ("The strike set for {2020-06-19|Friday} will not go ahead.", [("06-19", C, "The strike will not go ahead")]),
    (
        "The ministry shelved plans to sell the port in {2020-07|July}.",
        [("07", C, "The ministry shelved plans to sell the port")],
    ),
    ("The bid was withdrawn on {2020-06-08|Monday}.", [("06-08", H, "The bid was withdrawn")]),
]

DENIED = [
    ("It is not true that he resigned on {2020-06-03|June 3}.", "06-03"),
    ("She denied ever having met him on {2020-06-02|June 2}.", "06-02"),
    ("The army said none of its planes had been there on {2020-06-02|June 2}.", "06-02"),
    ("The club denied meeting the player's agent on {2020-06-04|June 4}.", "06-04"),
    ("The army denied reports of a raid on {2020-06-05|June 5}.", "06-05"),
    ("The claim that the ship sank on {2020-06-02|June 2} is untrue.", "06-02"),
    ("Orion never shipped the parts on {2020-03-02|March 2}, the court heard.", "03-02"),
]

UNSURE = [
    ("A strike on {2020-06-22|June 22} would cost the port millions.", "06-22"),
    ("Whether the vote will be held on {2020-06-22|June 22} is unclear.", "06-22"),
    ("If the talks fail, the crews will walk out on {2020-06-20|June 20}.", "06-20"),
    ("The crews will walk out on {2020-06-20|June 20} unless pay is raised.", "06-20"),
    ("A proposed {2020-06-26|June 26} vote would need the speaker's consent.", "06-26"),
]


@pytest.mark.parametrize(("text", "wanted"), [*MOVED, *GIVEN_UP], ids=lambda value: str(value)[:40])
def test_a_changed_plan_is_told_on_its_old_and_on_its_new_day(tell, text, wanted):
    assert told(tell("It rains. " + text)) == wanted


@pytest.mark.parametrize(("text", "day"), DENIED)
def test_what_is_denied_did_not_happen(tell, text, day):
    assert [(d, s) for d, s, _ in told(tell("It rains. " + text))] == [(day, "denied")]


@pytest.mark.parametrize(("text", "day"), UNSURE)
def test_what_hangs_on_a_condition_is_hypothetical(tell, text, day):
    assert [(d, s) for d, s, _ in told(tell("It rains. " + text))] == [(day, "hypothetical")]


def test_a_question_told_is_no_condition(tell):
    (mention,) = tell("It rains. The court will decide on {2020-06-20|June 20} whether to free him.")
    assert mention.status.value == S


def test_what_is_said_to_last_since_a_day_goes_on(tell):
    (mention,) = tell("It rains. The crews have been on strike since {2020-05-25|May 25}.")
    assert mention.status.value == "ongoing"


def test_a_period_before_a_noun_is_not_what_is_planned(tell):
    (mention,) = tell("It rains. The city won the cup for the fourth time on {2020-06-13|Saturday}.")
    assert mention.title == "The city won the cup for the fourth time"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Police, firefighters and soldiers searched the river on {2020-06-09|Tuesday}.",
            "Police, firefighters and soldiers searched the river",
        ),
        ("The mill, built in {1987} and closed in {2004}, burned down on {2020-06-07|Sunday}.", "The mill burned down"),
    ],
)
def test_a_subject_is_told_whole(tell, text, title):
    assert tell("It rains. " + text)[-1].title == title


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The visit was planned for {2020-06-04|June 4}. It was pushed back twice.", P),
        ("A rally is due on {2020-06-20|Saturday}. It has been called off.", C),
        ("A rally is due on {2020-06-20|Saturday}. Rain has been called off.", S),
        ("A rally is due on {2020-06-20|Saturday}. It will be called off if it rains.", S),
    ],
)
def test_the_next_sentence_changes_a_plan(tell, text, status):
    assert tell("It rains. " + text)[0].status.value == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The deed was signed, you will recall, on {2020-06-06|6 June} in the rain.", [H]),
        ("If all goes well the council is to vote on {2020-06-24|24 June}.", [S]),
        ("If the talks fail the bakers will strike on {2020-06-24|24 June}.", ["hypothetical"]),
        ("The report had been due on {2020-06-11|11 June}.", [P]),
        ("The hearing had first been set for {2020-06-11|11 June} but was moved.", [P]),
        ("A hearing, first listed for {2020-06-22|next Monday}, has been taken off the list.", [C]),
        (
            "The pool was to open in {2020-04|April}; then in {2020-05|May}; then, for a week, in {2020-06|June}.",
            [P] * 3,
        ),
        ("Captain Lind was to fly home on {2020-06-14|Sunday}.", [S]),
        ("Captain Lind was flown home on {2020-06-14|Sunday}.", [H]),
    ],
)
def test_plans_of_old_are_no_happenings(tell, text, statuses):
    assert [m.status.value for m in tell("It rains. " + text)] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The meeting was set for {2020-06-20|20 June}. By law it will now be held on {2020-06-27|27 June}.",
            P,
        ),
        ("A vote is due on {2020-06-20|Saturday}. The vote has been put off.", P),
        ("A vote is due on {2020-06-20|Saturday}. The hall has been put off limits.", S),
        ("A report says that the pier sank on {2020-06-10|10 June}. This is false.", "denied"),
        ("A report says that the pier sank on {2020-06-10|10 June}. That is not true.", "denied"),
        ("A report says that the pier sank on {2020-06-10|10 June}. This is sad.", H),
    ],
)
def test_the_next_sentence_says_what_became_of_it(tell, text, status):
    assert tell("It rains. " + text)[0].status.value == status


def test_the_present_tense_tells_a_plan_where_no_one_knows_when():
    thursday = TimeExpression(18, 26, "Thursday", "DATE", "XXXX-WXX-4", None, Anchor("none"), "no-anchor", "")
    *_, mention = find(Article("a", "a", "Her hearing is on Thursday.", language="en"), [thursday])
    assert mention.status.value == S


def test_who_was_moved_to_a_place_was_moved_on_that_day(tell):
    (mention,) = tell("Police moved them to a hostel on {2020-06-11|Thursday}.")
    assert (mention.when.edtf, mention.status) == ("2020-06-11", "happened")


def test_a_plan_put_back_to_another_hour_keeps_its_day(tell):
    text = "The match on {2020-07-16|16 July} has been put back to {2020-07-16T17:30|half past five}."
    assert {m.status.value for m in tell(text)} == {"scheduled"}
