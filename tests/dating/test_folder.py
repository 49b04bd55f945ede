"""A folder of one story: phrases laid along what its articles tell, and the year of a day told without one."""

from dataclasses import replace

from chronicle.dates import tag
from chronicle.dating.alignment import align, weigh_days
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


def aligned(desk, text, *parallels):
    """Lay the phrases of a text along what siblings tell, each (phrase, day, weight, happening)."""
    articles = [desk.article(text), *story(desk)]
    expressions = {a.id: tag(a.text, a.published.when if a.published else None, language="en") for a in articles}
    laid = [desk.parallel(text, phrase, day, weight=bits, happening=n) for phrase, day, bits, n in parallels]
    (reading,) = readings_of(articles, expressions, [], laid)
    weighed = weigh_days(reading, [])
    return align(weighed) if weighed else None


def test_phrases_that_are_true_together_give_the_days(desk):
    found = desk.infer_beside(desk.article(LETTER), *story(desk)).published["a.txt"]
    assert found.when.start.isoformat() <= "2012-03-12" <= found.when.last.isoformat()
    assert found.when.length <= 7
    assert any("the days that its phrases fit best: “…pulled her off" in piece for piece in found.evidence)
    assert found.likely.edtf == "2012-03-09"  # a Friday: less is written at the weekend, and on Monday of Friday


TWO = "She was pulled off on Friday. The tow will begin on Tuesday."
FRIDAY, TUESDAY = ("Friday", "2012-03-09", 9.0, 1), ("Tuesday", "2012-03-13", 9.0, 2)


def test_days_on_which_two_phrases_are_true_are_the_answer(desk):
    found = aligned(desk, TWO, FRIDAY, TUESDAY)
    assert found.days.to_when().edtf == "2012-03-09/2012-03-13"  # till Tuesday: it may be that of the tow
    assert [(pair.item.expression.text, str(pair.when)) for pair in found.pairs] == [
        ("Friday", "2012-03-09"), ("Tuesday", "2012-03-13"),
    ]  # fmt: skip


def test_what_weighs_little_or_is_told_of_many_days_gives_no_answer(desk):
    assert aligned(desk, TWO) is None
    assert aligned(desk, TWO, ("Friday", "2012-03-09", 1.0, 1), ("Tuesday", "2012-03-13", 1.0, 2)) is None
    rival = [("Friday", "2012-06-29", 9.0, 3), ("Tuesday", "2012-07-03", 9.0, 4)]
    assert aligned(desk, TWO, FRIDAY, TUESDAY, *rival) is None


def test_one_phrase_gives_no_days_and_two_give_one(desk):
    """A copied sentence is one witness, and half a year on either side is as long as 400 days."""
    text = "She was pulled off yesterday. The tow begins tomorrow."
    pulled, tow = ("yesterday", "2012-03-09", 14.0, 1), ("tomorrow", "2012-03-11", 14.0, 2)
    assert aligned(desk, text, pulled) is None
    assert aligned(desk, text, pulled, tow).days.to_when().edtf == "2012-03-10"


def test_a_phrase_that_counts_from_another_is_laid_too(desk):
    text = "She struck the reef on Wednesday. Two days later tugs pulled her off. The inquiry opens tomorrow."
    later, inquiry = ("Two days later", "2012-03-09", 12.0, 1), ("tomorrow", "2012-03-13", 12.0, 2)
    found = aligned(desk, text, later, inquiry)
    assert str(found.likeliest) == "2012-03-12"
    assert [pair.item.expression.text for pair in found.pairs] == ["Two days later", "tomorrow"]


def test_what_is_told_without_a_year_only_speaks_against_days(desk):
    """Whom a court summoned to a day may still have it ahead: one such day must not silence two phrases that agree."""
    text = "She was pulled off yesterday. The tow begins tomorrow. The pilot was summoned to a hearing on 9 April."
    pulled, tow = ("yesterday", "2012-03-09", 14.0, 1), ("tomorrow", "2012-03-11", 14.0, 2)
    laid = [desk.parallel(text, phrase, day, weight=bits, happening=n) for phrase, day, bits, n in (pulled, tow)]
    found = desk.infer(desk.article(text), *story(desk), parallels=laid).published["a.txt"]
    assert found.when.edtf == "2012-03-10"


def test_one_happening_is_one_witness(desk):
    """ "Last month" is not the day of "yesterday", though the sibling's sentence is like both."""
    text = "The bell that was stolen last month was found yesterday. A guard was freed this morning."
    found, freed = ("yesterday", "2012-03-08", 12.0, 1), ("this morning", "2012-03-09", 9.0, 2)
    mistaken = ("last month", "2012-03-08", 6.0, 1)
    assert aligned(desk, text, found, freed, mistaken).days.to_when().edtf == "2012-03-09"
    of_one = ("this morning", "2012-03-09", 9.0, 1)
    assert aligned(desk, text, found, of_one) is None


def test_yesterday_in_a_copied_sentence_is_the_copys_own(desk):
    text = "She was pulled off yesterday. The tow begins tomorrow."
    pulled, tow = ("yesterday", "2012-03-09", 14.0, 1), ("tomorrow", "2012-03-11", 14.0, 2)
    laid = [desk.parallel(text, phrase, day, weight=bits, happening=n) for phrase, day, bits, n in (pulled, tow)]
    told = desk.infer(desk.article(text), *story(desk), parallels=laid).published
    assert told["a.txt"].when.edtf == "2012-03-10"
    copied = [replace(parallel, quote=text.replace("off", "free")) for parallel in laid]
    assert "a.txt" not in desk.infer(desk.article(text), *story(desk), parallels=copied).published


def test_days_that_the_text_rules_out_are_no_answer(desk):
    text = f"{LETTER} A concert was given for the crew on 20 March 2012."
    found = desk.infer_beside(desk.article(text), *story(desk)).published.get("a.txt")
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


def test_what_was_weighed_with_the_phrases_bounds_them_no_more(desk):
    """A day told as past speaks against the days before it, once: it may be one that is told of as ahead."""
    text = f"{TWO} The pilot was heard on 12 March."
    laid = [desk.parallel(text, phrase, day, weight=bits, happening=n) for phrase, day, bits, n in (FRIDAY, TUESDAY)]
    found = desk.infer(desk.article(text), *story(desk), parallels=laid).published["a.txt"]
    assert found.when.edtf == "2012-03-09/2012-03-13"
    assert any("told as past: “The pilot was heard on 12 March.”, so not before it" in line for line in found.evidence)
