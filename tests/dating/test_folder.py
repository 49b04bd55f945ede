"""A folder of one story: phrases laid along what its articles tell, and the year of a day told without one."""

from chronicle.dates import tag
from chronicle.dating.alignment import align
from chronicle.dating.reading import readings_of

PULLED = (
    "The freighter Solveig Dahl was pulled off the Ternish reef by two tugs on Friday evening, the harbour office at "
    "Oxley Sound said. Pilot Rosa Menzel was aboard. The ship had been on the reef for nineteen days."
)
TOW = (
    "The tow of the Solveig Dahl to the yard at Hamnvik was put off to Tuesday because of the swell, the harbour "
    "office at Oxley Sound said on Sunday. Pilot Rosa Menzel said that the tugs would wait off the Ternish reef."
)
BAIL = (
    "A bail hearing for the master of the Solveig Dahl, Jonas Pryde, will be held in Oxley Sound on Thursday. "
    "Prosecutors oppose bail. Rosa Menzel, the pilot on the Ternish reef, is a witness."
)
SHIP = [(PULLED, "wire.txt", "2012-03-10"), (TOW, "wire2.txt", "2012-03-11"), (BAIL, "court.txt", "2012-03-12")]
LETTER = (
    "Two tugs pulled her off the reef on Friday evening, and some of us cried. The tow to the Hamnvik yard will begin "
    "on Tuesday, once the swell is down. As for Jonas Pryde, his bail hearing will be held on Thursday. Rosa Menzel "
    "sends her thanks to all of Oxley Sound, and so does the Solveig Dahl committee at Ternish."
)


def story(desk):
    return [desk.article(text, name, day) for text, name, day in SHIP]


def reading_of(desk, text):
    articles = [desk.article(text), *story(desk)]
    expressions = {a.id: tag(a.text, a.published.when if a.published else None, language="en") for a in articles}
    (reading,) = readings_of(articles, expressions, [])
    return reading


def test_phrases_that_are_true_together_give_the_days(desk):
    found = desk.infer(desk.article(LETTER), *story(desk)).published["a.txt"]
    assert found.when.start.isoformat() <= "2012-03-12" <= found.when.last.isoformat()
    assert found.when.length <= 7


def test_phrases_are_paired_with_what_they_are_true_of(desk):
    found = align(reading_of(desk, LETTER))
    assert found.days.first.isoformat() <= "2012-03-12" <= found.days.last.isoformat()
    assert {str(twin.when) for _, twin in found.pairs} == {"2012-03-09", "2012-03-13", "2012-03-15"}
    assert align(reading_of(desk, "She was pulled off the reef by the tugs on Friday evening.")) is None


SURVEYED = "A diver surveyed the keel of the Solveig Dahl in Hamnvik on Saturday for the insurers and found no cracks."
CONTRARY = " A diver of the insurers surveyed the keel on Monday and found no cracks."


def test_most_of_several_phrases_are_enough_and_half_of_two_are_not(desk):
    """One phrase may be laid on the wrong sentence; where only two are left, neither can be told to be it."""
    survey = desk.article(SURVEYED, "survey.txt", "2012-04-23")
    found = desk.infer(desk.article(LETTER + CONTRARY), survey, *story(desk)).published["a.txt"]
    assert found.when.start.isoformat() <= "2012-03-12" <= found.when.last.isoformat()
    short = LETTER[: LETTER.index(" The tow")] + CONTRARY + " Rosa Menzel of Oxley Sound, Jonas Pryde and Ternish."
    assert desk.date(short, survey, *story(desk)) is None


def test_one_phrase_gives_no_days(desk):
    text = (
        "She was pulled off the reef by the tugs on Friday evening. Rosa Menzel of Oxley Sound and Jonas Pryde cried."
    )
    assert desk.date(text, *story(desk)) is None


def test_days_that_the_text_rules_out_are_no_answer(desk):
    text = f"{LETTER} A concert was given for the crew on 20 March 2012."
    found = desk.infer(desk.article(text), *story(desk)).published.get("a.txt")
    assert found is None or found.when.start.isoformat() >= "2012-03-20"


NOTICE = (
    "Jonas Pryde of the Solveig Dahl died at Oxley Sound on 9 January. Rosa Menzel was with him. He never saw Ternish "
    "again. The funeral will be held at Hamnvik next Wednesday, 19 January."
)


def test_a_weekday_beside_a_day_and_a_folder_give_the_year(desk):
    papers = [
        desk.article(text, name, day)
        for (text, name, _), day in zip(SHIP, ("2010-09-02", "2010-12-13", "2011-06-11"), strict=True)
    ]
    assert desk.date(NOTICE, *papers) == "2011-01-10/2011-01-16"


def test_a_folder_of_other_names_gives_no_year(desk):
    papers = [
        desk.article(f"The council of Wend met on Monday. Mayor {name} spoke of the quarry.", f"{name}.txt", day)
        for name, day in (("Ann Other", "2010-09-02"), ("Sam Body", "2010-12-13"), ("Kim Marsh", "2011-06-11"))
    ]
    assert desk.date(NOTICE, *papers) is None


def test_of_several_planned_days_the_nearest_is_near(desk):
    text = "It rained on March 3. The vote will be on April 10. The prize will be given on {}. Sales rose in 2014."
    bounds = " The plan will end in 2015. He joined on 2 January 2015."
    assert desk.date(text.format("April 12") + bounds) == "2015-03-03/2015-04-10"
    assert desk.date(text.format("July 20") + bounds) == "2015-03-03/2015-04-10"


def test_what_one_phrase_of_a_sentence_means_another_does_not(desk):
    """ "Last month" is not the day of "yesterday", though the sibling's sentence is like both."""
    text = (
        "The bell that was stolen from Oxley Sound last month was found yesterday in a Ternish barn. A guard was "
        "freed this morning. Rosa Menzel of Hamnvik and Jonas Pryde rang it."
    )
    found = desk.article(
        "The stolen bell of Oxley Sound was found in a Ternish barn on Thursday.", "b.txt", "2012-03-10"
    )
    stolen = desk.article("The bell of Oxley Sound was stolen from its tower on Monday.", "c.txt", "2012-02-08")
    guard = desk.article("The mayor thanked the guard on Friday in a letter to the paper.", "d.txt", "2012-02-20")
    articles = [desk.article(text), found, stolen, guard, *story(desk)]
    expressions = {a.id: tag(a.text, a.published.when if a.published else None) for a in articles}
    (reading,) = readings_of(articles, expressions, [])
    told = align(reading)
    assert told is not None
    assert told.days.first.isoformat() == "2012-03-09"
