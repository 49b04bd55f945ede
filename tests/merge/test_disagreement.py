"""What sources disagree on, and what only looks like it."""

from __future__ import annotations

import pytest

from chronicle import limits
from chronicle.dates import tag
from chronicle.mentions import find, find_figures
from chronicle.merge import merge
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When


def shown(*told, publishers=(), languages=()):
    """Merge articles given as (published, text) and list each conflict's subject with its values."""
    events = merged(*told, publishers=publishers, languages=languages).events
    return sorted((c.about, sorted({v.value for v in c.values})) for e in events for c in e.conflicts)


def merged(*told, publishers=(), languages=()):
    articles, mentions, figures = [], [], []
    for number, (published, text) in enumerate(told):
        when = When.parse(published)
        name = f"{number}.txt"
        publisher = publishers[number] if publishers else f"Paper {number}"
        language = languages[number] if languages else "en"
        article = Article(
            name, name, text, publisher=publisher, language=language, published=Published(when, PublishedBasis.META)
        )
        expressions = tag(text, when, language=language)
        articles.append(article)
        mentions += find(article, expressions)
        figures += find_figures(article, expressions)
    return merge(articles, mentions, figures=figures)


def story(published, *paragraphs):
    return published, "\n\n".join(paragraphs)


LANDSLIDE = story(
    "2031-05-06",
    "A landslide buried part of Upper Tarn on Monday night.",
    "At least 8 people were killed, the Tarn Valley rescue service said. The road to Lower Tarn is closed.",
)


def test_figures_in_undated_sentences_stand_side_by_side():
    other = story(
        "2031-05-06",
        "Rescuers searched Upper Tarn on Tuesday after the landslide.",
        "The Tarn Valley hospital said 11 people had been killed. The road is closed.",
    )
    assert shown(LANDSLIDE, other) == [("dead", ["11", "At least 8"])]


def test_a_toll_that_grows_from_day_to_day_is_named_so():
    later = story(
        "2031-05-08",
        "The death toll of the Upper Tarn landslide rose to 11 on Thursday, the Tarn Valley rescue service said.",
        "The road to Lower Tarn opened again.",
    )
    assert shown(LANDSLIDE, later) == [("dead (rising over time)", ["11", "At least 8"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three more people were killed, the Tarn Valley rescue service said.",
        "Three of the people who were killed lived at the inn, the Tarn Valley rescue service said.",
        "Five children were killed, the Tarn Valley rescue service said.",
        "Hundreds of people were killed, a Tarn Valley councillor feared.",
        "About 8 people were killed, the Tarn Valley rescue service said.",
        "More than 500 people were evacuated, the Tarn Valley rescue service said.",
        "In 1958 a landslide there killed 19 people, the Tarn Valley rescue service said.",
        "Two people were killed in Bergstadt by a storm, the Tarn Valley rescue service said.",
    ],
)
def test_an_increment_a_part_another_thing_and_an_older_toll_are_no_disagreement(sentence):
    other = ("2031-05-07", f"Rescuers searched Upper Tarn on Tuesday after the landslide.\n\n{sentence}")
    assert shown(LANDSLIDE, other) == []


def test_one_publisher_does_not_disagree_with_itself():
    other = story(
        "2031-05-07",
        "Rescuers searched Upper Tarn on Tuesday.",
        "In the landslide 11 people were killed, the Tarn Valley rescue service said.",
    )
    assert shown(LANDSLIDE, other, publishers=("Tarn Post", "Tarn Post")) == []


EXILES = "Ministers of the Kolvan states meet in Sarn on 3 June 2031 to speak of those who fled the Kolvan war."
TALKS = "Talks on the Kolvan war will open on 3 June in Sarn with twelve foreign ministers at the table."


def test_states_are_compared_whatever_they_are_called_and_by_their_host():
    left = story(
        "2031-06-01",
        EXILES,
        "At least 2.4 million Kolvans, who were forced to leave their country, wait abroad.",
        "Norland hosts 900,000 Kolvan refugees.",
    )
    right = story(
        "2031-06-02",
        EXILES
        + "Since the Kolvan war began in 2024 half of the people lost their homes, including 1.9 million who went "
        "abroad. Norland, where 1.2 million Kolvan refugees live, pays for the talks.",
    )
    assert shown(left, right) == [
        ("refugee", ["1.9 million", "At least 2.4 million"]),
        ("refugee, Norland", ["1.2 million", "900,000"]),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("about 2.4 million Kolvans who went abroad", "2.4 million Kolvan refugees"),
        ("2,412,000 Kolvan refugees", "2.4 million Kolvan refugees"),
        ("more than 2,000 Kolvan refugees", "2,300 Kolvan refugees"),
        ("300,000 Kolvans who have returned", "2.4 million Kolvan refugees"),
    ],
)
def test_rounding_and_another_state_are_no_disagreement(left, right):
    one = story("2031-06-01", EXILES, f"The talks are about {left}.")
    other = story("2031-06-02", TALKS, f"The talks are about {right}.")
    assert shown(one, other) == []


def test_a_day_off_is_shown_where_both_spell_the_day_out():
    one = story(
        "2031-09-20",
        "The brig Elsa Moor was sold to the harbour museum of Skagen on 4 August 2031 for restoration.",
    )
    other = ("2031-09-25", "The harbour museum of Skagen bought the brig Elsa Moor on 5 August 2031 for restoration.")
    assert [about for about, _ in shown(one, other)] in ([], ["date"])


def test_a_denial_stands_beside_the_claim_it_denies(news):
    news.tell("a", "Ada Moss sold the harbour crane on Sunday.", "2031-05-04", "happened", "sell")
    news.tell("b", "Ada Moss never sold the harbour crane on Sunday.", "2031-05-04", "denied", "sell")
    (event,) = news.events()
    assert [c.about for c in event.conflicts] == ["whether it happened"]


def test_what_has_not_been_since_a_happening_does_not_deny_it():
    quake = ("2031-05-07", "Monday's quake wrecked the old town of Skagen and its two churches.")
    search = (
        "2031-05-07",
        "Four sailors of Skagen have not been seen since the quake on Monday, the harbour master said.",
    )
    assert shown(quake, search) == []


def test_one_question_is_shown_once_on_an_event():
    toll = "The landslide of Upper Tarn killed {} people, the {} said on Tuesday."
    told = [("2031-05-06", toll.format(number, who)) for number, who in ((8, "mayor"), (11, "police"), (14, "army"))]
    assert shown(*told) == [("dead", ["11", "14", "8"])]


def test_shares_and_sums_are_compared_by_what_is_measured():
    left = story(
        "2031-05-06", "Voters of Upper Tarn elected a mayor on Sunday.", "Turnout was put at 71 percent by the council."
    )
    right = story(
        "2031-05-08", "The election of 4 May in Upper Tarn was calm, with a turnout of\n68 percent, observers said."
    )
    assert shown(left, right) == [("turnout", ["68 percent", "71 percent"])]


def test_a_toll_of_some_days_later_is_of_the_same_occasion_and_one_of_years_later_is_not():
    later = "A second body was found on Friday by the Tarn Valley rescue service in the landslide of Upper Tarn. "
    rising = story("2031-05-10", f"{later}The number of dead stood at 14 on Friday night.")
    old = story("2026-05-10", f"{later}The number of dead stood at 14 on Friday night.")
    assert shown(LANDSLIDE, rising) == [("dead (rising over time)", ["14", "At least 8"])]
    assert shown(LANDSLIDE, old) == []


@pytest.mark.parametrize(("place", "count"), [("In Lund a gas blast", 0), ("A gas blast", 1)])
def test_sentences_that_name_only_different_places_do_not_disagree_on_a_number(place, count):
    """Two transcripts of many matters: nothing else says that it is one occasion."""
    filler = "The council of Bergen met again. The council of Bergen will meet once more."
    one = story("2031-05-06", filler, "Yesterday the airport bombing in Marn left 130 injured.")
    other = story("2031-05-07", filler, f"{place} left 32 injured, the airport said.")
    third = story("2031-05-08", filler)
    assert len(shown(one, other, third)) <= count


def test_a_repeated_sentence_with_a_relative_date_is_no_disagreement(news):
    words = "Marchers in Marn chanted that the gates of the old prison would open"
    tomorrow = {"action": "chant", "basis": "relative", "expression": tag("tomorrow", When.parse("2031-05-03"))[0]}
    news.article("a", "2031-05-03")
    news.article("b", "2031-05-04")
    news.tell("a", f"{words} tomorrow.", "2031-05-04", **tomorrow)
    news.tell("b", f"{words} tomorrow, witnesses said.", "2031-05-05", **tomorrow)
    assert [conflict.about for event in news.events() for conflict in event.conflicts] == []


def test_a_source_that_tells_of_several_hours_does_not_disagree_with_another(news):
    for name, clock in (("a", "07:53"), ("a", "14:05"), ("b", "17:16")):
        news.article(name, "2031-06-02")
        quote = f"At {clock} on 2 June 2031 the moderators of the harbour forum removed a comment."
        stamp = tag(quote, When.parse("2031-06-02"))[0]
        news.tell(name, quote, stamp.when.edtf, action="remove", expression=stamp)
    assert [conflict.about for event in news.events() for conflict in event.conflicts] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Police put the crowd at 3,000; the farmers spoke of 8,000.",
        "Police counted 3,000 people at the march, the farmers 8,000.",
        "Some 3,000 people took part in the march, according to the police. The farmers' union said 8,000.",
    ],
)
def test_two_claimants_in_one_article_stand_side_by_side(sentence):
    article = story("2031-05-06", "Farmers marched through Upper Tarn on Monday.", sentence)
    (found,) = shown(article)
    assert found[0] == "crowd"
    assert {value.removeprefix("Some ") for value in found[1]} == {"3,000", "8,000"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police put the crowd at 3,000; the farmers had come on 80 tractors.",
        "Police put the crowd at 3,000 and the mayor put it at about 3,000.",
        "Police put the crowd at 3,000. The hall at Lower Tarn, the mayor said, has 8,000 seats.",
        "Police put the crowd at 3,000, up from 1,000 on Sunday.",
    ],
)
def test_one_claimant_and_other_things_are_no_rival_claims(sentence):
    assert shown(story("2031-05-06", "Farmers marched through Upper Tarn on Monday.", sentence)) == []


def test_those_who_live_in_a_place_are_compared_whenever_it_is_told():
    left = story("2031-05-06", "The Tarn valley, home to about 300 people, was evacuated on Monday.")
    right = story("2031-06-25", "The 360 residents of the valley may go home on Saturday, the Tarn council said.")
    assert shown(left, right) == [("population, valley", ["360", "about 300"])]


def test_a_sum_told_once_in_each_article_is_compared_over_the_years():
    left = story("2031-05-06", "Ada Moss won £85,000 in damages from the Tarn Post on Monday over a false report.")
    right = story(
        "2032-11-20", "The Tarn Post lost its appeal against Ada Moss, who was awarded £80,000 in May last year."
    )
    assert [values for _, values in shown(left, right)] == [["£80,000", "£85,000"]]


def test_a_date_that_a_source_says_is_wrong_stands_beside_its_own():
    told = ("2031-06-20", "The crane of Skagen was sold on 5 June and not, as the mayor had said, on 8 June.")
    assert shown(told) == [("date", ["5 June (2031-06-05)", "8 June (2031-06-08)"])]


def test_numbers_that_are_too_many_to_be_compared_are_counted_in_a_note(monkeypatch):
    others = [("2031-05-06", f"In Upper Tarn {n} people were killed, the council of Tarn said.") for n in (11, 12, 13)]
    assert merged(LANDSLIDE, *others).problems == ()
    monkeypatch.setattr(limits, "MAX_COMPARED_FIGURES", 2)
    (note,) = merged(LANDSLIDE, *others).problems
    assert (note.code, note.severity) == ("figures-not-compared", "note")
    assert note.message.startswith("2 numbers were not compared (more than 2 of one thing in one story)")


def test_dates_that_are_too_many_to_be_compared_are_counted_in_a_note(news, monkeypatch):
    for number, day in enumerate(("04", "04", "04", "05")):
        told = f"The brig Elsa Moor was sold to the harbour museum of Skagen on {day} August 2031 for restoration."
        news.tell(f"p{number}", told, f"2031-08-{day}", action="sell")
    assert (len(news.events()), news.merge().problems) == (1, ())
    monkeypatch.setattr(limits, "MAX_COMPARED_DATES", 2)
    (note,) = news.merge().problems
    assert (note.code, note.severity) == ("dates-not-compared", "note")
    assert note.message.startswith("1 dates were not compared (more than 2 tellings of one day of an event)")


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("Envoys of 31 states are here, the host said.", "Envoys of 27 states came, the Post counted.", ["27", "31"]),
        ("Envoys of 3 states are here, the host said.", "Envoys of 2 states came, the Post counted.", []),
        ("Envoys of 31 states are here, the host said.", "Envoys of 31 states came, the Post counted.", []),
        ("The road is 31 miles long, the host said.", "The Post measured 27 miles.", ["27 miles", "31 miles"]),
        ("The road is 31 miles long, the host said.", "The Post walked 9 miles.", []),
        ("A night of rain left 61 mm, the host said.", "The Post had 7.4 cm in its glass.", ["61 mm", "7.4 cm"]),
        ("A night of rain left 61 mm, the host said.", "The Post had 9.6 cm in its glass.", []),
        ("They gave up 118 mules, the host said.", "They gave up 120 mules, the Post said.", ["118", "120"]),
        ("They gave up about 120 mules, the host said.", "They gave up 118 mules, the Post said.", []),
        (
            "Eleven of the iron pillars had cracked, divers found.",
            "Divers found fourteen of the 64 pillars cracked.",
            ["Eleven", "fourteen"],
        ),
    ],
)
def test_counts_of_one_noun_that_are_near_each_other_are_of_one_thing(left, right, values):
    one = story("2031-06-04", "Talks on the Tarn valley opened in Sarn on Monday.", left)
    other = story("2031-06-05", "Nobody in Sarn knows how long the ministers will speak of the Tarn valley.", right)
    assert [told for _, told in shown(one, other)] == ([values] if values else [])


def test_a_small_length_is_compared_in_another_language_too():
    one = story("2031-05-06", "The dam at Tarn was closed on Monday.", "Tarn had 61 mm of rain in a night.")
    other = story("2031-05-07", "Der Damm von Tarn wurde am Montag gesperrt.", "In Tarn fielen 74 Millimeter Regen.")
    assert shown(one, other, languages=("en", "de")) == [("distance", ["61 mm", "74 Millimeter"])]


@pytest.mark.parametrize(
    ("other", "language"),
    [
        ("Tarn beat Lund on Sunday. The match drew a crowd of 4,800.", "en"),
        ("Tarn schlug Lund am Sonntag vor 4800 Menschen.", "de"),
    ],
)
def test_those_before_whom_something_is_done_are_a_crowd(other, language):
    one = story("2031-05-05", "Tarn beat Lund on Sunday in front of 6,000 people.")
    ((about, values),) = shown(one, story("2031-05-05", other), languages=("en", language))
    assert (about, values) == ("crowd", ["4,800" if language == "en" else "4800", "6,000"])


@pytest.mark.parametrize(
    ("other", "language", "values"),
    [
        ("The drivers got 4.5 per cent more.", "en", ["4 per cent", "4.5 per cent"]),
        ("Die Fahrer in Tarn bekommen 4,5 Prozent mehr Lohn.", "de", ["4 per cent", "4,5 Prozent"]),
        ("Fares in Tarn rise by 4.5 per cent.", "en", []),
        ("The drivers of Kolva want a rise of 4.5 per cent.", "en", []),
    ],
)
def test_a_rise_of_pay_is_compared_however_it_is_told(other, language, values):
    one = story("2031-05-06", "The strike at Tarn ended on Monday.", "Pay rises by 4 per cent from June.")
    told = shown(one, story("2031-05-07", "Trams run in Tarn.", other), languages=("en", language))
    assert told == ([("pay rise", values)] if values else [])


def test_ballots_that_are_counted_apart_are_two():
    one = story("2031-06-04", "The ferry crews of Sarn voted by 81 percent to strike over pay.")
    other = story("2031-06-18", "The ferry crews of Sarn voted by 84 percent to strike over pay in a second ballot.")
    assert shown(one, other) == []
    assert [told for _, told in shown(one, (other[0], other[1].replace(" in a second ballot", "")))]


def test_what_is_told_since_a_year_is_told_of_now():
    when, text = When.parse("2031-06-05"), "Quelque 1,9 million de personnes ont fui le pays {} 2024."
    for word, is_background in (("depuis", False), ("en", True)):
        told = Article("a", "a", text.format(word), language="fr", published=Published(when, PublishedBasis.META))
        (figure,) = find_figures(told, tag(told.text, when, language="fr"))
        assert (figure.quantity.slot, figure.is_background) == ("refugee", is_background)


def test_a_disagreement_about_long_ago_is_shown_though_the_sentence_tells_a_weekday():
    one = story(
        "2031-06-04",
        "The fair of Sarn opens next week.",
        "In August 2029, 38 people were hurt when a crowd pushed against the gate before the Saturday show.",
    )
    other = story(
        "2031-06-05",
        "Sarn is to have its fair again.",
        "Nobody forgets the fair of 5 August 2029, when 41 people were hurt at the gate.",
    )
    assert ("injured", ["38", "41"]) in shown(one, other)


def test_a_disagreement_stands_on_the_event_of_its_day_and_matter():
    visit = story(
        "2031-06-05",
        "The president of Sarn landed in Kolva on Tuesday.",
        "A state banquet was held for her at the lake palace on Tuesday.",
    )
    one = story(
        "2031-06-06", "The president left Kolva on Thursday.", "220 sat at Tuesday's state banquet in blue silk."
    )
    two = story(
        "2031-06-06",
        "Students marched to the harbour of Kolva on Thursday.",
        "At the banquet, all in blue silk, sat 180 guests.",
    )
    more = [("2031-06-07", f"The president of Sarn saw the {place} of Kolva.") for place in ("mill", "mint", "fort")]
    (event,) = [e for e in merged(visit, one, two, *more).events if e.conflicts]
    assert "state banquet" in event.title.lower()


def test_in_a_story_of_many_articles_a_lone_number_needs_words_in_common():
    left = story("2031-05-06", "Ferry crews of Sarn struck over pay on Tuesday.", "On the marsh road 9 were injured.")
    right = story("2031-05-07", "Ferry crews of Sarn struck over pay on Tuesday.", "At the mill 7 were injured.")
    again = (right[0], right[1].replace("At the mill", "On the marsh road"))
    others = [("2031-05-08", f"Ferry crews of Sarn struck over pay on Tuesday, paper {n} says.") for n in range(30)]
    assert shown(left, right, *others) == []
    assert shown(left, again, *others) == [("injured", ["7", "9"])]


# -- one happening on two days ------------------------------------------------------------

SACKED = (
    "2031-05-08",
    "The ferry trust of Tarn sacked its treasurer, Moira Kell, on Tuesday. The members meet next week.",
)


def dates(*told):
    """List the dates that stand against each other."""
    return [[v.value for v in c.values] for e in merged(*told).events for c in e.conflicts if c.about == "date"]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("Moira Kell, whom the ferry trust of Tarn sacked on 5 May, has sued it.", "5 May (2031-05-05)"),
        ("Moira Kell, who was sacked by the ferry trust on 7 May, will not come back to Tarn.", "7 May (2031-05-07)"),
        ("The treasurer of the ferry trust, Moira Kell, was dismissed on 8 May.", "8 May (2031-05-08)"),
    ],
)
def test_a_source_that_looks_back_may_give_another_day(other, day):
    assert dates(SACKED, ("2031-06-20", other)) == [["Tuesday (2031-05-06)", day]]


def test_two_that_look_back_may_be_days_apart_where_both_spell_their_day_out():
    one = story("2031-07-01", "Clerks of the Tarn post lodged their complaint against the mayor on 3 May.")
    other = story(
        "2031-07-09", "The complaint against the mayor, which the clerks of the Tarn post filed on 9 May, failed."
    )
    assert dates(one, other) == [["3 May (2031-05-03)", "9 May (2031-05-09)"]]


@pytest.mark.parametrize(
    ("published", "other"),
    [
        ("2031-05-09", "The ferry trust of Tarn sacked its treasurer, Moira Kell, on 9 May."),  # no looking back
        ("2031-06-20", "The ferry trust of Tarn sacked its porter, Otto Frain, on 7 May."),
        ("2031-06-20", "A second treasurer was sacked by the ferry trust of Tarn on 7 May."),
        ("2031-06-20", "Moira Kell, the treasurer, was sacked by the ferry trust of Tarn on 13 May."),  # a week later
        ("2031-06-20", "Moira Kell, the treasurer, was sacked by the ferry trust of Tarn on 6 May."),
        (
            "2031-06-20",
            "The treasurer Moira Kell was sacked on 6 May. She joined the ferry trust of Tarn on 7 May 2029.",
        ),
    ],
)
def test_other_days_are_other_happenings(published, other):
    assert dates(SACKED, (published, other)) == []


def test_what_one_article_tells_as_two_is_two():
    both = story(
        "2031-06-20",
        "The clerks of Tarn marched on 5 May against the mayor. The clerks of Tarn marched again on 6 May.",
    )
    assert dates(story("2031-05-08", "The clerks of Tarn marched on 6 May against the mayor."), both) == []


def test_a_march_of_the_week_after_is_another():
    one = story("2031-05-12", "The clerks of Tarn marched on 5 May against the mayor.")
    other = story("2031-06-20", "The clerks of Tarn marched on 12 May against the mayor.")
    assert dates(one, other) == []


def test_an_article_that_corrects_a_number_disagrees_with_it():
    told = story(
        "2031-05-06",
        "Thieves broke into the mill of Tarn on Monday.",
        "The keeper said nine lamps, not six, were gone.",
    )
    assert [values for about, values in shown(told)] == [["nine", "six"]]


def test_the_day_on_which_it_is_said_does_not_disagree_and_what_is_told_that_day_beside_it_is_another_thing():
    said = story(
        "2031-05-08", "The trust said on Thursday that divers had found the Tarn bell in the old lock on Wednesday."
    )
    other = story(
        "2031-06-20",
        "Divers found the Tarn bell in the old lock on 8 May. Ida Lund became harbour master that year.",
    )
    assert dates(said, other) == [["Wednesday (2031-05-07)", "8 May (2031-05-08)"]]


def test_a_source_with_another_day_leaves_what_others_tell_of_that_day():
    told = story("2031-05-06", "The ferry Aurora ran onto the Tarn reef late on Monday.")
    beside = story("2031-05-07", "Forty cows were taken off by helicopter on Tuesday.")
    other = story("2031-07-20", "The ferry Aurora, which ran onto the Tarn reef on 6 May, is in dry dock.")
    assert [len(values) for values in dates(told, beside, other)] == [2]


TOLL_GATE = "Lorry drivers blocked the Tarn toll gate on Monday."


@pytest.mark.parametrize(
    ("left", "right", "shown_as"),
    [
        ("The petition bears 51,000 signatures.", "It bears 38,600 signatures, the clerk said.", "signatures"),
        ("They closed the gate for five hours.", "They closed the gate for three hours.", "duration"),
        ("They handed the clerk 40,000 dollars.", "They paid a fine of 60,000 dollars.", "fine (rising over time)"),
    ],
)
def test_what_no_slot_names_is_compared_where_one_happening_is_told(left, right, shown_as):
    first, second = (
        ("2031-05-06", f"{TOLL_GATE} {left}"),
        ("2031-05-07", f"Lorry drivers blocked the Tarn toll gate on Monday, 5 May. {right}"),
    )
    assert [about for about, _ in shown(first, second)] == [shown_as]


@pytest.mark.parametrize(
    ("left", "right", "is_shown"),
    [
        ("some 1,850 geese", "1,926 geese", True),
        ("about 1,900 geese", "1,926 geese", False),
        ("about 1,900 geese", "about 1,950 geese", False),
    ],
)
def test_about_is_as_exact_as_its_last_digit(left, right, is_shown):
    first, second = (("2031-05-06", f"Keepers counted {one} at Tarn Marsh on Monday, 5 May.") for one in (left, right))
    assert bool(shown(first, second)) is is_shown


INQUIRY = "The data commissioner, Ada Moss, opened a formal investigation into the mill on 23 September."


@pytest.mark.parametrize(
    ("other", "values"),
    [
        ("Her inquiry began on 24 September, and she has asked for the books.", 2),
        ("Her inquiry began on 24 September, and the police began another inquiry on 25 September.", 0),
        ("Her inquiry began on 26 September, and she has asked for the books.", 0),
    ],
)
def test_a_neighbouring_day_is_a_rival_where_nothing_else_of_the_kind_is_told(other, values):
    first = ("2031-10-03", f"{INQUIRY} The mill lost the addresses of its buyers.")
    second = ("2031-10-05", f"The mill lost the addresses of its buyers. {other}")
    dates = [found for about, found in shown(first, second) if about == "date"]
    assert sum(map(len, dates)) == values


LOCK = story("2031-05-12", "The canal office barred the cracked lock gate on Tuesday last week, a notice shows.")


@pytest.mark.parametrize(
    ("other", "values"),
    [
        ("The cracked gate had been barred on Wednesday last week, skippers say.", 2),
        ("The office closed the canal for a regatta on Wednesday last week.", 0),
    ],
)
def test_two_weekdays_long_past_are_rivals(other, values):
    told = shown(LOCK, story("2031-05-13", other))
    assert sum(len(found) for about, found in told if about == "date") == values


@pytest.mark.parametrize(
    ("told", "is_shown"), [("50 miles", False), ("81 kilometres", False), ("60 miles", True), ("83 kilometres", True)]
)
def test_a_measure_in_another_unit_is_rounded(told, is_shown):
    first = ("2031-05-06", "The wreck of the ferry Aurora drifted 81 kilometres from Tarn on Monday.")
    other = ("2031-05-07", f"The wreck of the ferry Aurora drifted {told} from Tarn on Monday.")
    assert bool(shown(first, other)) is is_shown


def test_one_paper_that_hears_two_days_from_two_people_shows_both():
    first = story("2031-05-16", "The bridge over the Tarn was closed on 5 May, the mayor said.")
    other = story("2031-05-17", "The bridge over the Tarn was closed on 6 May, the police said.")
    same = story("2031-05-17", "The bridge over the Tarn was closed on 6 May, the mayor said.")
    one = ("Tarn Gazette", "Tarn Gazette")
    assert [about for about, _ in shown(first, other, publishers=one)] == ["date"]
    assert shown(first, same, publishers=one) == []


def test_two_results_of_one_match_stand_side_by_side():
    first = ("2031-05-04", "Harlow beat Tarn 3-1 at Mill Lane on Saturday.")
    second = ("2031-05-05", "Harlow beat Tarn 4-1 at Mill Lane on Saturday, 3 May.")
    assert shown(first, second) == [("score", ["3-1", "4-1"])]


WALKOUT = story(
    "2031-05-06", "Some 2,800 workers downed tools at the Tarn mill on Tuesday over shift pay, the union said."
)


@pytest.mark.parametrize(
    ("other", "values"),
    [
        ("According to our count 1,100 people took part.", ["1,100", "Some 2,800"]),
        ("We were 1,900, the stewards say.", ["1,900", "Some 2,800"]),
        ("Our count was 1,100 people at the gates, of whom 300 people went home.", None),
        ("About 2,800 people took part.", None),
        ("Two people were hurt by a lorry at the gates.", None),
    ],
)
def test_those_who_were_there_are_compared_whatever_they_are_said_to_have_done(other, values):
    told = story("2031-05-06", f"Work at the Tarn mill was halted on Tuesday by a walkout over shift pay. {other}")
    assert [told for _, told in shown(WALKOUT, told)] == ([values] if values else [])


ALARM = "The siren woke the Tarn valley early on Monday after the dyke at Holm gave way."


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Some 2,300 people were moved out of three villages, the ministry said.",
            "The relief service said 3,100 people were evacuated.",
            ["3,100", "Some 2,300"],
        ),
        (
            "The flood left 1,180 customers without power, the mill's owner said.",
            "According to the council 1,240 households had no power.",
            ["1,180", "1,240"],
        ),
        (
            "Notices went to 151 workers, the mill said.",
            "Some 143 people lost their jobs, dockers said.",
            ["151", "Some 143"],
        ),
        ("The breach is 23 kilometres from Tarn, engineers said.", "Divers said it is 32 km off.", ["23 km", "32 km"]),
        ("The dyke holds 70 sluices, engineers said.", "The relief service said 81 people were evacuated.", None),
        ("Some 2,300 people were moved out, the ministry said.", "The repair needs 3,100 bags, engineers said.", None),
    ],
)
def test_what_sources_call_otherwise_is_compared_where_much_says_that_it_is_one_thing(left, right, values):
    shows = [sorted(v.replace("kilometres", "km") for v in told) for _, told in shown(*_of_the_alarm(left, right))]
    assert shows == ([values] if values else [])


def _of_the_alarm(left, right):
    return ("2031-05-06", f"{ALARM} {left}"), ("2031-05-06", f"{ALARM} {right}")


def test_one_paper_that_hears_two_claimants_shows_both_and_what_it_later_counts_more_of_is_news():
    first = story("2031-05-06", "Police said 4,000 people marched through Tarn against the mill on Monday.")
    later = story("2031-05-07", "Organisers said 2,500 people marched through Tarn against the mill on Monday.")
    more = story("2031-05-07", "Organisers said 9,000 people marched through Tarn against the mill on Monday.")
    one = ("Tarn Gazette", "Tarn Gazette")
    assert shown(first, later, publishers=one) == [("crowd", ["2,500", "4,000"])]
    assert shown(first, more, publishers=one) == []


def test_how_old_somebody_was_is_compared_where_one_happening_is_told():
    first = story("2031-05-06", "A climber aged 34 fell to his death from the Tarn face on Monday.")
    other = story("2031-05-07", "The 43-year-old climber who fell to his death from the Tarn face on Monday baked.")
    guide = story("2031-05-07", "A climber fell to his death from the Tarn face on Monday. A 43-year-old guide wept.")
    teller = story("2031-05-07", "A climber fell to his death from the Tarn face on Monday, a 43-year-old guide said.")
    assert shown(first, other) == [("age", ["34", "43"])]
    assert shown(first, guide) == shown(first, teller) == []


DEPOT = ("2031-05-06", "Nine people died at the Tarn depot on Monday, including the driver, who shot himself.")
CHILDREN = ("2031-05-06", "Nine people died at the Tarn depot on Monday, including two children.")
SALE = ("2031-05-06", "The Tarn mill was sold on Monday for £72,000, including tax.")


@pytest.mark.parametrize(
    ("told", "other", "is_shown"),
    [
        (DEPOT, "A driver killed eight people at the Tarn depot on Monday.", False),
        (DEPOT, "A driver killed seven people at the Tarn depot on Monday.", True),
        (CHILDREN, "A fire killed eight people at the Tarn depot on Monday.", True),
        (SALE, "The Tarn mill was sold for £60,000 before tax on Monday.", False),
        (SALE, "The Tarn mill was sold for £60,000 on Monday.", True),
    ],
)
def test_what_one_source_takes_in_and_the_other_leaves_out_is_no_disagreement(told, other, is_shown):
    assert bool(shown(told, ("2031-05-07", other))) is is_shown


def test_a_paper_that_corrects_itself_disagrees_with_nobody():
    first = story("2031-05-06", "The Tarn mill cut 90 jobs on Monday.")
    other = story("2031-05-07", "The Tarn mill cut 70 jobs on Monday, not 90.")
    assert shown(first, other, publishers=("Tarn Gazette", "Tarn Gazette")) == []
    assert [values for _, values in shown(first, other)] == [["70", "90"]]


@pytest.mark.parametrize(
    ("left", "right", "is_shown"),
    [
        ("with seven probes on top", "It carried six probes into orbit.", True),
        ("with two probes on top", "It carried three probes into orbit.", False),
        ("with seven probes on top", "It shook six huts.", False),
    ],
)
def test_two_counts_of_one_noun_beside_one_event_are_compared_from_four_up(left, right, is_shown):
    first = ("2031-05-06", f"A rocket lifted off from Tarn on Monday {left}.")
    other = ("2031-05-07", f"A rocket lifted off from Tarn on Monday. {right}")
    assert bool(shown(first, other)) is is_shown


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        ("It was backed on Monday by 71 percent of votes cast at the Tarn mill.", True),
        ("Turnout at the Tarn mill ballot on Monday was 71 percent.", False),
        ("It was backed on Monday by 31 percent of votes cast at the Tarn mill.", False),
    ],
)
def test_shares_of_one_ballot_are_compared_whatever_they_are_called(other, is_shown):
    first = ("2031-05-06", "The Tarn mill pay offer was approved on Monday with 66 percent in favour.")
    second = ("2031-05-07", f"The Tarn mill pay offer went to a ballot on Monday. {other}")
    assert bool(shown(first, second)) is is_shown


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        ("The army put the toll at nine.", True),
        ("By evening the army put the toll at 19.", False),
        ("The army said nine died in the north of it.", False),
    ],
)
def test_a_claimant_s_lower_toll_contradicts_the_paper_s_own(other, is_shown):
    assert bool(shown(("2031-05-06", f"The shelling of Tarn market on Monday killed 14 people. {other}"))) is is_shown


@pytest.mark.parametrize(("day", "is_shown"), [("Sunday", False), ("Saturday", True)])
def test_a_weekday_of_an_unknown_week_tells_which_day_a_crowd_was_not_of(day, is_shown):
    first = story("2031-05-06", "The mayor met the millers on Monday. On Saturday 600 people filled the Tarn market.")
    undated = f"The mayor met the millers on 5 May. On {day}, 400 people marched to the Tarn mill."
    assert bool(shown(first, story("2031-05-05/2031-05-20", undated))) is is_shown


@pytest.mark.parametrize(
    ("left", "right", "is_shown"),
    [
        ("The Tarn kiln fired 41,000 bricks.", "By its own count the mill made 47,000 bricks.", True),
        ("The Tarn kiln fired 41,000 bricks.", "By its own count the mill made 97,000 bricks.", False),
        ("The Tarn choir lit 418 lanterns.", "By its own count the mill bought 411 lanterns.", True),
        ("The Tarn choir lit 18 lanterns.", "By its own count the mill bought 23 lanterns.", False),
        ("The 2.9-tonne bell hangs in Tarn.", "By its own scales the mill cast 3.1 tonnes.", True),
        ("The 2.9-tonne bell hangs in Tarn.", "By its own scales the mill cast 3.6 tonnes.", False),
    ],
)
def test_counts_of_one_noun_are_compared_the_sooner_the_larger_and_nearer_they_are(left, right, is_shown):
    wall = "A wall of the Tarn mill fell on 5 May."
    assert bool(shown(story("2031-05-06", wall, left), story("2031-08-07", wall, right))) is is_shown


def test_a_measure_of_another_size_in_the_same_article_is_no_rival():
    first = story(
        "2031-05-06", "A barge left Tarn on Monday with 31,000 tons of salt.", "Its crew ate 2 tons of herring."
    )
    other = story("2031-05-09", "The barge came on Friday.", "It carried 28,500 tons of salt, the port of Tarn said.")
    assert shown(first, other) == [("weight", ["28,500 tons", "31,000 tons"])]


def test_the_day_on_which_a_number_was_told_is_not_its_own():
    when = When.parse("2031-05-09")
    for text, days in (
        ("The mill said on Monday that 900 looms had stopped.", []),
        ("The mill found that by Monday 900 looms had stopped.", ["2031-05-05"]),
        ("The storm that came on Monday stopped 900 looms.", ["2031-05-05"]),
    ):
        told = Article("a", "a", text, language="en", published=Published(when, PublishedBasis.META))
        (figure,) = find_figures(told, tag(text, when))
        assert [day.edtf for day in figure.dates] == days


@pytest.mark.parametrize(("day", "is_shown"), [("24", True), ("22", False)])
def test_a_day_that_is_a_slip_away_needs_less_than_one_farther_off(day, is_shown):
    first = story("2031-05-20", "The miller believes that otters first came on 26 April, by an old ditch.")
    other = story("2031-05-21", f"Otters first got in on {day} April and were not noticed for days, she wrote.")
    assert bool(shown(first, other)) is is_shown


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        ("On Monday a man of 43 died at Tarn.", True),
        ("A man of 43 died of a fever at Lund on Monday.", False),
    ],
)
def test_the_only_ages_of_one_event_are_compared_on_one_shared_word(other, is_shown):
    first = story("2031-05-06", "A climber aged 34 died at Tarn on Monday.")
    assert bool(shown(first, story("2031-05-07", other))) is is_shown


def test_a_part_of_another_day_is_a_rival_of_the_day():
    first = story("2031-05-20", "The valley of Tarn received the first flood warning on 4 May.")
    other = story("2031-05-21", "Tarn was alerted to the flood on the evening of 3 May, the warden wrote.")
    assert [about for about, _ in shown(first, other)] == ["date"]


@pytest.mark.parametrize(
    ("other", "is_shown"),
    [
        ("The first complaint about the smell of the mill landed on 14 April, the mill wrote.", True),
        ("The first tests of the smell of the mill came back on 14 April, the mill wrote.", False),
    ],
)
def test_a_noun_made_of_the_other_s_verb_tells_one_kind_of_happening(other, is_shown):
    first = story("2031-05-20", "Neighbours first complained of the smell on 12 April, the council of Tarn said.")
    assert bool(shown(first, story("2031-05-21", other))) is is_shown


STRIKE = "The Tarn tram strike ended on Tuesday, when drivers and the Tarn council reached a deal on pay."


@pytest.mark.parametrize(
    ("sentence", "is_shown"),
    [
        ("The rosters imposed last August go; pay rises by 4.2 per cent.", True),
        ("Pay rises by 4.2 per cent.", True),
        ("The union wants wages to rise by 4.2 per cent.", False),
    ],
)
def test_what_another_clause_dates_does_not_make_a_number_old(sentence, is_shown):
    left = story("2031-11-12", f"{STRIKE} {sentence}")
    right = story("2031-11-12", "Tarn trams ran again on Wednesday after the deal. Drivers got 4.5 per cent more pay.")
    found = [("pay rise", ["4.2 per cent", "4.5 per cent"])]
    assert shown(left, right) == (found if is_shown else [])


def test_what_is_asked_is_not_contradicted_by_what_is_offered():
    told = "The drivers want a rise of 24 per cent in Tarn; the council has put 8 per cent on the table."
    assert shown(story("2031-11-12", f"Tarn drivers struck on Tuesday. {told}")) == []


def test_a_fine_that_the_prosecutor_asked_for_is_not_the_one_imposed():
    asked = story(
        "2031-11-12", "The Tarn court heard the mill case on Tuesday. The prosecutor asked for a fine of €9,000."
    )
    given = story("2031-11-14", "The Tarn court convicted the mill on Thursday. It imposed a fine of €6,000.")
    other = story("2031-11-14", "The Tarn court convicted the mill on Thursday. The fine was EUR 6,500.")
    assert shown(asked, given, other) == [("fine", ["EUR 6,500", "€6,000"])]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Abend hatte laut Wirtin 0,6 Gramm ergeben; das Amt hatte 0,4 Gramm genannt."),
        ("en", "The auditor put the price of the stop at 31 million euros and never took the council's 26.5 million."),
    ],
)
def test_a_claimant_may_stand_far_from_the_verb_or_own_a_bare_number(language, sentence):
    opening = {"de": "In Tarn wurde am Montag geprüft.", "en": "Tarn was searched on Monday."}[language]
    assert len(shown(story("2031-05-06", f"{opening} {sentence}"), languages=[language])) == 1


def test_a_paper_that_takes_up_another_s_number_beside_its_own_contradicts_it():
    wire = story(
        "2031-05-06", "The drill stopped under Tarn on Monday.", "It lies 31 metres down, the Tarn works said."
    )
    letter = story(
        "2031-05-09", "The drill under Tarn has stood still since Monday.", "It lies 34 metres down, not 31, he says."
    )
    other = story("2031-05-09", "The drill under Tarn still stood on Thursday.", "A wall 35 metres long was built.")
    (found,) = merged(wire, letter, other).events[0].conflicts
    assert {(v.source, v.value) for v in found.values} >= {("0.txt", "31 metres"), ("1.txt", "34 metres")}
    assert "2.txt" not in {v.source for v in found.values}


def test_that_several_give_one_number_does_not_hide_another_s():
    slide = "The slope above Tarn gave way on Monday night."
    office = story("2031-05-06", slide, "The weather office measured 94 millimetres at Tarn mill.")
    later = story("2031-05-16", slide, "It took the weather office's 94 millimetres of rain for right.")
    mayor = story("2031-05-07", slide, "The mayor of Tarn says that 120 millimetres fell.")
    (found,) = [c for e in merged(office, later, mayor).events for c in e.conflicts]
    assert sorted(v.value for v in found.values) == ["120 millimetres", "94 millimetres", "94 millimetres"]


def test_numbers_are_of_one_day_where_their_events_are():
    ours = story("2031-05-07", "Yesterday more than 6,000 people walked behind the coffin of Ada Moss in Tarn.")
    theirs = story(
        "2031-05-20",
        "Ada Moss was a baker.",
        "Police put the crowd at 2,500; whoever stood on Hill Road on 6 May laughs.",
    )
    another = story("2031-05-20", "Police put the crowd at 2,500; whoever stood on Hill Road on 16 May laughs.")
    assert [values for _, values in shown(ours, theirs)] == [["2,500", "more than 6,000"]]
    assert shown(ours, another) == []


@pytest.mark.parametrize(
    ("sentence", "is_shown"),
    [
        ("Of the 640 lamps, 112 are weak.", True),
        ("Of the 640 lamps, 311 are weak.", False),
    ],
)
def test_digits_changed_about_are_of_one_thing(sentence, is_shown):
    audit = story("2031-05-06", "The Tarn harbour lights were tested on Monday.", sentence)
    paper = story("2031-06-25", "The harbour of Tarn is dark.", "An audit in May found that 121 lamps were weak.")
    assert bool(shown(audit, paper)) is is_shown


def test_a_disagreement_of_several_stands_on_what_all_of_them_tell():
    quake = "A quake shook Tarn on Monday."
    first = story("2031-05-06", quake, "The Tarn fire service said 8 people had been killed.")
    second = story(
        "2031-05-07", quake, "The mill of Tarn opened again on Tuesday.", "The quake killed 11 people in Tarn."
    )
    third = story("2031-05-07", quake, "The Tarn hospital put the number of dead at 9.")
    (event,) = [e for e in merged(first, second, third).events if e.conflicts]
    assert "quake" in event.title


@pytest.mark.parametrize(
    ("day", "number", "is_shown"), [("2031-05-08", 4, False), ("2031-05-08", 15, True), ("2031-05-06", 4, True)]
)
def test_that_fewer_are_missing_later_is_no_disagreement(day, number, is_shown):
    slide = "A landslide buried part of Upper Tarn on Monday night."
    first = story("2031-05-06", slide, "Eleven people were missing, the Tarn Valley rescue service said.")
    later = story(day, slide, f"The Tarn Valley rescue service said {number} people were missing.")
    assert bool(shown(first, later)) is is_shown


@pytest.mark.parametrize(
    ("ours", "theirs", "languages", "values"),
    [
        (
            "Am Montag beschloss der Rat von Tarn mit 27 zu 23 Stimmen, die Markthalle zu verkaufen.",
            "The council of Tarn agreed on Monday by 27 votes to 24 to sell the market hall.",
            ("de", "en"),
            ["23", "24"],
        ),
        (
            "The council of Tarn agreed on Monday by 27 votes to 24 to sell the market hall.",
            "Le conseil de Tarn a décidé lundi par 27 voix contre 24 de vendre la halle du marché.",
            ("en", "fr"),
            None,
        ),
    ],
)
def test_the_two_numbers_of_a_ballot_are_known_in_every_language(ours, theirs, languages, values):
    told = shown(("2031-05-06", ours), ("2031-05-06", theirs), languages=languages)
    assert [found for _, found in told] == ([values] if values else [])


@pytest.mark.parametrize(
    ("second", "is_shown"),
    [
        ("Last week the dockers of Tarn ended the strike by 512 votes to 190.", False),
        ("The dockers of Tarn rejected the offer by 402 votes to 331.", True),
        ("The dockers of Tarn rejected the offer by 421 votes to 331.", True),
        ("The dockers of Tarn rejected the offer by 407 votes to 341.", True),
    ],
)
def test_two_ballots_with_no_number_in_common_and_not_of_as_many_votes_are_two(second, is_shown):
    first = story("2031-05-06", "The dockers of Tarn rejected the offer by 412 votes to 331.")
    assert bool(shown(first, story("2031-05-09", second))) is is_shown


@pytest.mark.parametrize(
    ("appeal", "is_shown"),
    [
        ("The High Court of Tarn cut the fine on Tarn Bank from 18 million to 14.5 million euros on Friday.", False),
        ("The High Court of Tarn fined Tarn Bank 14.5 million euros on Monday.", True),
        ("The fine on Tarn Bank of Monday was cut from 16 million to 14.5 million euros.", True),
    ],
)
def test_what_a_number_was_changed_to_does_not_contradict_it(appeal, is_shown):
    fined = story("2031-05-06", "The High Court of Tarn fined Tarn Bank 18 million euros on Monday.")
    assert bool(shown(fined, story("2031-05-10", appeal))) is is_shown
