"""Titles as an editor would write them, of the sentence's own words. Read on Monday 15 June 2020."""

import pytest

WANTED = [
    ("Anna Lind led the union. She resigned on {2020-06-10|Wednesday}.", "Anna Lind resigned"),
    ("Anna Lind met Tom Berg. Berg left. She resigned on {2020-06-10|Wednesday}.", "She resigned"),
    ("The airline said it would cut 300 jobs by {2020-09|September}.", "The airline would cut 300 jobs"),
    ("The airline told the union it would cut 300 jobs by {2020-09|September}.",
     "The airline told the union it would cut 300 jobs"),
    ("The Anna Lind left port. She sank on {2020-06-10|Wednesday}.", "She sank"),
    ("Norvik denied on {2020-06-10|Wednesday} that the ship had leaked.", "Norvik denied that the ship had leaked"),
    ("Trucks dropped gravel on the dam between {2020-06-08/2020-06-10|Monday and Wednesday}.",
     "Trucks dropped gravel on the dam"),
    ("The panel found that the board had known of it since {2020-06-08|June 8} and that it slept.",
     "The board had known of it"),
    ("Schools reopened on {2020-06-10|Wednesday}, a week later than planned.", "Schools reopened"),
    ("The report had been due in {2020-04|April}.", "The report had been due in April"),
    ("The board declared the outbreak in Port Sable over on {2020-06-10|Wednesday}.",
     "The board declared the outbreak in Port Sable over"),
    ("The chief engineer, Augusta Moss, denied that she had been warned in {2020-03|March}.",
     "The chief engineer denied that she had been warned"),
    ("Engineers stopped the test on {2020-06-10|Wednesday} nine seconds before a valve failed.",
     "Engineers stopped the test"),
    ('"He has been in power for long," Cole told a rally on {2020-06-10|Wednesday}.',
     '"He has been in power for long," Cole told a rally'),
    ("But the mill burned down on {2020-06-10|Wednesday}.", "The mill burned down"),
    ("The economy slept, but in {2015} began to grow.", "The economy began to grow"),
    ("Moss said the {2020-06-04|June 4} overthrow of the king was a feast.", "Overthrow of the king"),
    ("Rescuers pulled a boy from the rubble of a school that collapsed on {2020-06-07|Sunday}.", "A school collapsed"),
    ("The dam, completed in {1962}, held.", "Dam completed"),
    ("Moss's petition, handed in on {2020-06-08|Monday}, has nine thousand names.", "Moss's petition handed in"),
    ("One loss is the club's yearly grant, cancelled on {2020-06-08|Monday}.", "Club's yearly grant cancelled"),
    ("The vote reverses a decision that the board took on {2020-06-08|Monday}.", "The board took a decision"),
    ("Readers praised the survey, which Norvik published on {2020-06-08|Monday}.", "Norvik published the survey"),
    ("Anna Lind, 61, who left the union on {2020-06-08|Monday}, said she was glad.", "Anna Lind left the union"),
    ("In Lund, where the board held its yearly dinner on {2020-06-08|Monday}, guests were hungry.",
     "The board held its yearly dinner"),
    ("The owner of the dam, built in {1962}, wept.", "The owner of the dam, built in 1962, wept"),
    ("Norvik denied the rumour that the ship sank on {2020-06-08|Monday}.",
     "Norvik denied the rumour that the ship sank"),
    ("Within an hour the union, in a note on {2020-06-08|Monday}, came out against it.",
     "The union came out against it"),
    ("The chairman, who met the heirs on {2020-06-08|June 8}, said he was glad.", "The chairman met the heirs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), WANTED)
def test_a_title_is_complete_and_names_its_subject(tell, text, title):
    told = [m for m in tell("It rains. " + text) if m.expression is not None]
    assert told[0].title == title


def test_a_long_title_ends_before_a_preposition_unless_its_verb_would_be_lost(tell):
    named = "Carrow Shipping announced a voluntary inspection of"
    kettles = "about forty thousand electric kettles and steam irons and all old toasters"
    (mention,) = tell(f"It rains. {named} {kettles} on {{2020-06-10|Wednesday}}.")
    assert mention.title == named.removesuffix(" of")
    north = "The four northern provinces of the old republic across the wide and shallow bay of Harlow"
    said = f"{north} and its islands will keep"
    (mention,) = tell(f"It rains. {said} their own customs offices on {{2020-06-20|Saturday}}.")
    assert mention.title == f"{said}…"


def test_a_date_that_a_clause_is_about_dates_nothing(tell):
    assert tell("It rains. {2021} would be the year of the scooter.") == []


def test_a_date_before_a_german_participle_only_says_which(tell):
    (mention,) = tell(
        "Es regnet. Die {1987} gebaute Fähre war {2009-11|im November 2009} auf Grund gelaufen.", language="de"
    )
    assert mention.when.edtf == "2009-11"
