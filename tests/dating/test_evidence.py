"""Each kind of evidence, on texts made for it, with what it must not do beside what it does."""

import time

import pytest

from chronicle.dates import tag
from chronicle.dating.reading import readings_of
from chronicle.model import PublishedBasis, Status

# -- stamps ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "LEEDS | Mon May 4, 2015 5:56 am BST LEEDS - A bridge fell.",
        "A bridge fell. Posted: 4 May 2015 by the night desk",
        "Bridge falls in Leeds\n4 May 2015\nA bridge fell.",
        "4 May 2015 Bridge falls in Leeds. Nobody was hurt.",
        "Bridge falls in Leeds 10:30 UK time, Monday, 4 May 2015 A bridge fell.",
    ],
)
def test_a_stamp_dates_the_page(desk, text):
    assert desk.date(text) == "2015-05-04"


def test_a_stamp_of_the_last_change_allows_the_day_before(desk):
    assert desk.date("4 May 2015 Last updated at 04:46 GMT A bridge fell.") == "2015-05-03/2015-05-04"


def test_stamps_of_comments_only_bound_above(desk):
    story = "A bridge fell in Leeds. " * 20
    text = f"{story}It was built in 2014. At 10:49 am on 02 Feb 2015, Lisy wrote: terrible."
    assert desk.date(text) is None
    assert desk.date(text.replace("in 2014", "on 20 January 2015")) == "2015-01-20/2015-02-02"


def test_a_date_and_time_in_a_sentence_is_no_stamp(desk):
    assert desk.date("A quake struck on 12 May 2015, 16:53 local time, and 90 people died.") is None


# -- explicit dates -------------------------------------------------------------------------------


def test_past_bounds_below_and_ahead_above(desk):
    text = "The mayor resigned on 3 March 2015. Voters will choose another on 10 May 2015."
    assert desk.date(text) == "2015-03-03/2015-05-10"


def test_under_way_bounds_above(desk):
    text = "It opened on 3 March 2015. The town is holding its fair on 5 March 2015."
    assert desk.date(text) == "2015-03-03/2015-03-05"


def test_a_date_told_both_ways_does_not_make_its_day_the_answer(desk):
    text = (
        "He was shot on 5 November 2009. A report on how to prevent what will be called the 5 November 2009 raid came."
    )
    assert desk.date(text) is None


def test_past_dates_alone_say_too_little(desk):
    result = desk.infer(desk.article("The mayor was born on 3 March 1961 and elected in 2014."))
    assert not result.published
    [problem] = result.problems
    assert (problem.code, problem.path) == ("publication-date-unknown", "a.txt")
    assert "after 2014-01-01" in problem.message


def test_captions_told_twice_and_footers_are_no_evidence(desk):
    text = "It opened on 3 March 2015. Sold until 2016. It will close on 10 May 2015."
    start = text.index("It will")
    assert desk.date(text, excluded=((start, len(text)),)) is None


# -- days without a year ---------------------------------------------------------------------------


def test_days_without_a_year_narrow_a_year_that_is_known(desk):
    text = "It rained on March 3. The vote will be on April 10. Sales rose in 2014. The plan will end in 2015."
    assert desk.date(text + " He joined on 2 January 2015.") == "2015-03-03/2015-04-10"


def test_the_day_of_a_dateline_is_the_day_of_writing(desk):
    text = "BERGEN, March 9 (NTB) - A bridge fell. It was built on 1 June 2014. It will be mended on 1 May 2015."
    assert desk.date(text, place="BERGEN") == "2015-03-09"
    assert desk.date(text.replace("BERGEN, March", "On March"), place="BERGEN") != "2015-03-09"


def test_what_has_been_put_off_to_a_date_is_ahead(desk):
    assert desk.date("It fell on 9 May 2014. The sale has been delayed to July 2014.") == "2014-05-09/2014-07-31"


def test_days_without_a_year_support_none(desk):
    assert desk.date("It rained on March 3. The vote will be on April 10.") is None


def test_a_weekday_alone_supports_nothing(desk):
    assert desk.date("The ministers met on Monday in the capital.") is None


# -- one day told two ways ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop shut yesterday, 28 February 2015.", "2015-03-01"),
        ("The shop shuts tomorrow (1 March 2015).", "2015-02-28"),
        ("The shop shut last month, in February 2015.", "2015-03"),
    ],
)
def test_a_relative_phrase_beside_its_date(desk, text, expected):
    found = desk.infer(desk.article(text)).published["a.txt"].when
    assert (found.start, found.end) == (type(found).parse(expected).start, type(found).parse(expected).end)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It shut on 29 January, last week, for want of fuel.", "en", "2015-02-02/2015-02-08"),
        ("Es schloss am 29. Januar, letzte Woche.", "de", "2015-02-02/2015-02-08"),
        ("Il a fermé le 29 janvier, la semaine dernière.", "fr", "2015-02-02/2015-02-08"),
        ("It shut last Thursday, 29 January.", "en", "2015-01-31/2015-02-06"),
        ("It shut on 29 January, a week ago yesterday.", "en", "2015-02-06"),
        ("It was told to shut by Thursday week, 29 January, at half past six.", "en", "2015-01-15/2015-01-21"),
    ],
)
def test_a_day_told_by_its_week_too(desk, text, language, expected):
    around = {
        "en": " It had opened on 2 May 2014 and is to open on 2 June 2015.",
        "de": " Es hatte am 2. Mai 2014 geöffnet und soll am 2. Juni 2015 öffnen.",
        "fr": " Il avait ouvert le 2 mai 2014 et rouvrira le 2 juin 2015.",
    }[language]
    assert desk.date(text + around, language=language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The ferry ran aground yesterday, Sunday, in the fog.", "en", "2015-02-09"),
        ("Tomorrow, on Easter Monday, the ferry sails again.", "en", "2015-02-08"),
        ("Die Fähre lief gestern, Sonntag, auf Grund.", "de", "2015-02-09"),
        ("El ferry zarpa mañana jueves.", "es", "2015-02-11"),
        ("Yesterday Sunday Adeyemi left.", "en", "2015-02-07/2015-02-13"),
        ("The ferry sails today, Saturday and Sunday.", "en", "2015-02-07/2015-02-13"),
        ("The ferry sails tomorrow, Monday's storm being over.", "en", "2015-02-07/2015-02-13"),
    ],
)
def test_the_weekday_of_yesterday_or_tomorrow(desk, text, language, expected):
    around = {
        "en": " It had opened on 7 February 2015 and is to open on 13 February 2015.",
        "de": " Es hatte am 7. Februar 2015 geöffnet und soll am 13. Februar 2015 öffnen.",
        "es": " Había abierto el 7 de febrero de 2015 y abrirá el 13 de febrero de 2015.",
    }[language]
    assert desk.date(text + around, language=language) == expected


def test_next_month_with_the_month_of_the_same_thing(desk):
    text = "The festival comes to town next month. The dates proposed for the festival are Nov. 11-12."
    year = " It was approved on 2 January 2015, and the plan will end on 30 December 2015."
    assert desk.date(text + year) == "2015-10-01/2015-10-31"
    assert desk.date(text) is None


# -- ages, anniversaries -----------------------------------------------------------------------------


def test_an_age_beside_the_year_it_is_counted_from(desk):
    assert desk.date("The war began in 2011. Nobody sees an end to the 4-year-old war.") == "2015-01-01/2015-12-31"


def test_an_age_and_its_beginning_in_another_article_need_a_name_in_common(desk):
    age = "In Elbonia nobody sees an end to the four-year-old war."
    other = desk.article("The Elbonian conflict started in 2011, and goes on.", name="b.txt", published="2019")
    far = desk.article("The Freedonian conflict started in 2011, and goes on.", name="b.txt", published="2019")
    assert desk.date(age, other) == "2015-01-01/2015-12-31"
    assert desk.date(age, far) is None


def test_an_anniversary_of_a_date(desk):
    text = "They marked the 10th anniversary of the crash of 4 May 2005."
    assert desk.date(text) == "2015-04-20/2015-05-18"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Ten years ago today, on 4 May 2005, a crane fell.", "en", "2015-05-04"),
        ("Forty years to the day after the crash of 4 May 1955, a stone was laid.", "en", "1995-05-04"),
        ("Heute vor zehn Jahren, am 4. Mai 2005, fiel ein Kran um.", "de", "2015-05-04"),
        ("Il y a dix ans aujourd'hui, le 4 mai 2005, une grue est tombée.", "fr", "2015-05-04"),
        ("Hoy hace diez años, el 4 de mayo de 2005, cayó una grúa.", "es", "2015-05-04"),
        ("Ten years ago, on 4 May 2005, a crane fell.", "en", None),
    ],
)
def test_what_is_counted_to_the_day(desk, text, language, day):
    assert desk.date(text, language=language) == day


# -- files -------------------------------------------------------------------------------------------


def test_a_date_in_the_name_of_the_file(desk):
    assert desk.date("A bridge fell.", name="wire/leeds-2015-03-01.txt") == "2015-02-28/2015-03-01"
    assert desk.date("A bridge fell.", name="wire/2015-03-01-leeds.txt") == "2015-03-01"
    assert desk.date("A bridge fell.", name="wire/2015-13-01-leeds.txt") is None


def test_a_folder_of_a_year_or_month_bounds(desk):
    assert desk.date("A bridge fell.", name="archive/2015/leeds.txt") == "2015-01-01/2015-12-31"
    assert desk.date("A bridge fell.", name="archive/2016/02/leeds.txt") == "2016-02-01/2016-02-29"
    assert desk.date("A bridge fell.", name="archive/2015-leeds/a.txt") is None


def test_a_masthead_without_a_year_is_that_day_of_the_year(desk):
    masthead, title = "Bridge falls\nThe Wend Post, Tuesday 3 March\n\n", "Vote on 3 March\n\n"
    assert desk.date(f"{masthead}A bridge fell.", name="2015/a.txt", body_start=len(masthead)) == "2015-03-03"
    assert desk.date(f"{title}A bridge fell.", name="2015/a.txt", body_start=len(title)) != "2015-03-03"


def test_dated_neighbours_in_order_bound(desk):
    days = {1: "2015-03-01", 2: "2015-03-04", 4: "2015-03-09"}
    others = [desk.article("A bridge fell.", name=f"feed.xml#{n}", published=day) for n, day in days.items()]
    assert desk.date("Rain came.", *others, name="feed.xml#3") == "2015-03-04/2015-03-09"


def test_neighbours_out_of_order_say_nothing(desk):
    days = {1: "2015-03-09", 2: "2015-03-04", 4: "2015-03-08"}
    others = [desk.article("A bridge fell.", name=f"feed.xml#{n}", published=day) for n, day in days.items()]
    assert desk.date("Rain came.", *others, name="feed.xml#3") is None


# -- siblings ----------------------------------------------------------------------------------------


def test_a_link_for_a_day_without_a_year_gives_the_year(desk):
    text = "The inquiry opened on 2 March. It will end on 20 April."
    assert desk.date(text, links=[desk.link(text, "2 March", "2015-03-02")]) is None
    links = [desk.link(text, "2 March", "2015-03-02"), desk.link(text, "20 April", "2015-04-20", Status.SCHEDULED)]
    assert desk.date(text, links=links) == "2015-03-02/2015-04-20"


def test_links_for_phrases_narrow_what_is_bounded_where_three_dates_agree(desk):
    text = "It opened on Monday. He resigned on Sunday. They withdrew on Saturday of last week."
    bounds = " She was elected on 2 January 2015 and will leave on 30 April 2015."
    links = [
        desk.link(text, "Monday", "2015-03-02"),
        desk.link(text, "Sunday", "2015-03-01"),
        desk.link(text, "Saturday", "2015-02-28"),
    ]
    assert desk.date(text + bounds, links=links) == "2015-03-02/2015-03-07"
    assert desk.date(text + bounds, links=links[:2]) == "2015-01-02/2015-04-30"
    assert desk.date(text, links=links) is None


def test_links_for_phrases_that_disagree_are_not_believed(desk):
    text = "It opened on Monday. He resigned on Sunday. They withdrew on Friday."
    links = [
        desk.link(text, "Monday", "2015-03-02"),
        desk.link(text, "Sunday", "2015-03-01"),
        desk.link(text, "Friday", "2014-05-02"),
    ]
    assert desk.date(text, links=links) is None


def test_a_link_to_a_month_or_year_bounds_nothing(desk):
    text = "The inquiry opened on 2 March."
    assert desk.date(text, links=[desk.link(text, "2 March", "2015")]) is None


def test_one_phrase_is_believed_for_what_two_dated_articles_tell_of_one_day(desk):
    days = {"b.txt": "2015-02-25", "c.txt": "2015-03-01"}
    others = [
        desk.article(f"Tolland withdrew its bid for Brackwater on {n} February.", name=name, published=day)
        for n, (name, day) in zip((24, 24), days.items(), strict=True)
    ]
    text = "Tolland withdrew its offer for Brackwater on Tuesday of last week."
    assert desk.date(text, *others) == "2015-03-02/2015-03-08"
    assert desk.date(text, others[0]) is None


# -- what is said of it --------------------------------------------------------------------------------


def test_evidence_is_sentences_and_the_basis_is_inferred(desk):
    text = "The mayor resigned on 3 March 2015. Voters will choose another on 10 May 2015."
    found = desk.infer(desk.article(text)).published["a.txt"]
    assert found.basis is PublishedBasis.INFERRED
    assert found.evidence == (
        "told as past: “The mayor resigned on 3 March 2015.”, so not before 2015-03-03",
        "told as still ahead: “Voters will choose another on 10 May 2015.”, so not after 2015-05-10",
    )


def test_a_contradiction_is_reported_with_the_pieces_that_clash(desk):
    text = "The mayor resigned on 3 March 2015. Voters will choose another on 10 May 2014."
    result = desk.infer(desk.article(text))
    assert not result.published
    clashes = [p.message for p in result.problems if p.code == "publication-evidence-clash"]
    assert len(clashes) == 2
    assert "2015-03-03" in clashes[0]
    assert "2014-05-10" in clashes[0]


def test_articles_with_a_stated_date_are_left_alone(desk):
    stated = desk.article("The shop shut yesterday, 28 February 2015.", published="2019-01-01")
    assert desk.infer(stated).published == {}


def test_a_language_without_cues_is_left_unknown(desk):
    assert desk.date("Most zamknięto 3 marca 2015. Otwarcie będzie 10 maja 2015.", language="pl") is None


# -- twins: sentences of dated articles ------------------------------------------------------------------

LAUNCH = "The Harbour Board will open the restored Calder lighthouse on 14 April."


def test_a_day_without_a_year_takes_the_year_of_a_dated_article(desk):
    twin = desk.article("The restored Calder lighthouse was opened on 14 April.", name="b.txt", published="2014-04-20")
    assert desk.date(LAUNCH, twin) == "2014-01-29/2014-04-14"


def test_the_same_day_of_something_else_gives_no_year(desk):
    other = desk.article("Brackwater shares fell on 14 April.", name="b.txt", published="2014-04-20")
    assert desk.date(LAUNCH, other) is None


def test_the_corpus_being_of_one_year_gives_no_year(desk):
    others = [
        desk.article(f"Rain fell in Leeds on {n} April 2014.", name=f"{n}.txt", published="2014-05-01") for n in (3, 4)
    ]
    assert desk.date("The ministers met on Monday.", *others) is None


def test_two_phrases_that_agree_on_two_dates_give_the_day(desk):
    twin = desk.article(
        "The lighthouse inquiry opened in Harlow on 14 April. Captain Mayhew gave evidence on 16 April.",
        name="b.txt",
        published="2014-04-23",
    )
    text = "The lighthouse inquiry opened in Harlow on Monday. Captain Mayhew will give evidence on Wednesday. "
    assert desk.date(text, twin) == "2014-04-14/2014-04-16"
    assert desk.date(text + "It goes on tomorrow.", twin) == "2014-04-13/2014-04-16"


def test_one_weekday_in_common_is_not_believed(desk):
    twin = desk.article("The lighthouse inquiry opened on 14 April.", name="b.txt", published="2014-04-23")
    assert desk.date("The lighthouse inquiry opened on Monday.", twin) is None


def test_a_page_that_lists_changes_of_others_is_not_dated_by_the_first(desk):
    text = (
        "updated: Sun Jul 29 2012 08:01:00 Storm nears. "
        + "Rain fell. " * 40
        + "updated: Fri Jan 14 2011 20:54:00 Tanks roll."
    )
    assert desk.date(text) is None


@pytest.mark.parametrize("run", ["Nov. 11-12", "11-12 November", "November 11–12"])
def test_a_run_of_days_is_behind_from_its_first_and_ahead_till_its_last(desk, run):
    frame = " It was approved on 2 October 2015, and the plan will end on 30 May 2016."
    assert desk.date(f"The fair was held on {run}." + frame) == "2015-11-11/2016-05-30"
    assert desk.date(f"The fair will be held on {run}." + frame) == "2015-10-02/2015-11-12"


def test_the_weekday_of_the_lead_marks_the_most_likely_day(desk):
    text = "The mayor resigned on Wednesday. She was elected on 2 March 2015 and will leave the flat on 7 March 2015."
    found = desk.infer(desk.article(text)).published["a.txt"]
    assert found.when.edtf == "2015-03-02/2015-03-07"
    assert found.likely is None  # the lead speaks for the 4th, the last day told for the 2nd
    later = desk.infer(desk.article(text.replace("She was elected on 2 March", "She was cleared on 4 March")))
    assert later.published["a.txt"].likely.edtf == "2015-03-04"


def test_an_exact_day_has_no_likelier_one(desk):
    assert desk.infer(desk.article("Posted: 4 May 2015. It fell on Monday.")).published["a.txt"].likely is None


def test_a_chronicle_of_thousands_of_dates_is_solved_quickly(desk):
    past = " ".join(f"A house burned on {1 + n % 28} May {1700 + n // 10}." for n in range(3000))
    text = past + " It will be rebuilt on 3 June 1850."
    started = time.perf_counter()
    assert desk.date(text) is None
    assert time.perf_counter() - started < 10


def test_an_election_is_announced_long_before(desk):
    twin = desk.article(
        "Ada Thorne won the Calder lighthouse election on 14 April.", name="b.txt", published="2014-04-20"
    )
    text = "Ada Thorne will stand in the Calder lighthouse election on 14 April, she said."
    assert desk.date(text, twin) == "2013-06-18/2014-04-14"


# -- copy -------------------------------------------------------------------------------------------

COPY = (
    "A crane toppled onto the roof of the covered market and two stallholders were taken to the infirmary with "
    "broken arms. The firm that hired it out promised to pay for the tiles and for every basket of plums. "
)


def test_copy_is_of_the_weeks_around_the_same_words(desk):
    twin = desk.article(COPY + "More follows.", name="b.txt", published="2014-04-20")
    assert desk.date(COPY + "Readers sent pictures.", twin) == "2014-04-06/2014-05-04"


def test_background_told_again_below_the_news_dates_nothing(desk):
    twin = desk.article(COPY + "More follows.", name="b.txt", published="2014-04-20")
    news = (
        "The market has a new roof of glass, paid for by the lottery, and the mayor ate the first plum below it. " * 2
    )
    assert desk.date(news + COPY, twin) is None


def test_what_articles_of_many_weeks_share_is_furniture(desk):
    twins = [
        desk.article(COPY, name="b.txt", published="2014-04-20"),
        desk.article(COPY, name="c.txt", published="2014-07-20"),
    ]
    assert desk.date(COPY + "Readers sent pictures.", *twins) is None


def test_a_copied_today_may_be_of_some_days_before(desk):
    one = "The harbour master Elin Torvald today warned trawler skippers of drifting mines. "
    two = "Two Danish minesweepers left Esbjerg yesterday for the Dogger shoals. "
    twin = desk.article(one + two, name="b.txt", published="2014-04-20")
    assert desk.date(one + two, twin) == "2014-04-17/2014-04-23"


# -- what is no evidence ----------------------------------------------------------------------------


def test_a_time_of_four_figures_is_no_year(desk):
    text = "It opened on 3 March 2015. The quake struck at 1653 (2153 GMT) on a day off. It will close on 10 May 2015."
    assert desk.date(text) == "2015-03-03/2015-05-10"


def test_a_phrase_that_reaches_far_is_not_turned_round(desk):
    text = "Osric Vane was found in the Severn estuary last Christmas by the lifeboat crew of Portishead."
    twin = desk.article(
        "Osric Vane was found in the Severn estuary by the lifeboat crew of Portishead on 25 December 1999.",
        name="b.txt",
        published="2000-01-07",
    )
    assert desk.date(text + " His boat was found in the estuary last Easter.", twin) is None


def test_a_day_that_an_anniversary_names_gives_no_year(desk):
    story = "The ferry Aurelia sank off Dunmere on 9 March."
    other = "A wreath was laid where the ferry Aurelia sank off Dunmere on 9 March{}."
    assert desk.date(story, desk.article(other.format(" 2015"), "b.txt", "2015-03-09")) == "2015-03-09/2016-01-03"
    told = ", the tenth anniversary, as every year"
    assert desk.date(story, desk.article(other.format(told), "b.txt", "2015-03-09")) is None


def test_stamps_far_apart_are_those_of_a_list(desk):
    text = "Weather 10:30 UK time, Monday, 4 May 2015 Tides 10:40 UK time, Friday, 12 June 2015 A bridge fell."
    assert desk.date(text) is None


def test_what_is_under_way_from_a_day_may_have_begun(desk):
    text = (
        "It opened on 3 March 2015. A fair is being held in Leeds from 5 March 2015. It ends for good on 9 April 2015."
    )
    assert desk.date(text) is None


def test_a_plan_named_in_an_aside_is_not_ahead(desk):
    text = "It opened on 3 March 2015. The gala, expected to take place on 9 May 2015, was cancelled."
    assert desk.date(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Rat trat am 3. März 2015 zurück. Am 10. Mai 2015 soll neu gewählt werden."),
        ("fr", "Le maire a démissionné le 3 mars 2015. Le vote est prévu le 10 mai 2015."),
        ("es", "El alcalde dimitió el 3 de marzo de 2015. La votación se celebrará el 10 de mayo de 2015."),
    ],
)
def test_past_and_ahead_bound_in_other_languages(desk, language, text):
    assert desk.date(text, language=language) == "2015-03-03/2015-05-10"


def test_yesterday_beside_its_date_in_german(desk):
    text = "Das Werk schloss gestern, am 28. Februar 2015, seine Tore."
    assert desk.date(text, language="de") == "2015-03-01"


def test_a_label_inside_a_sentence_makes_no_stamp(desk):
    assert desk.date("The case was adjourned, and the new date is 9 June 2015.") is None


def test_a_phrase_in_a_sentence_of_another_time_counts_from_nothing(desk):
    report = "In June 2014 forty sheep drowned in the Ternish lock before the Saturday market, and Pryde resigned."
    other = desk.article(f"{report} The Oxley ferry bosun Menzel was fined on Monday.", "b.txt", "2015-06-08")
    text = f"{report} The Oxley ferry bosun Menzel was fined on Monday. The Hamnvik lock opened in March 2015."
    expressions = {a.id: tag(a.text, a.published.when if a.published else None) for a in (desk.article(text), other)}
    (reading,) = readings_of([desk.article(text), other], expressions, [])
    phrases = [item.expression.text for item in reading.dated if reading.is_phrase(item)]
    assert phrases == ["Monday"]


def test_what_one_date_of_a_sentence_says_another_does_not(desk):
    """ "Today" is not the Friday from which the stoppage was moved."""
    other = desk.article("The stoppage of the Ternish dockers will be on Friday.", "b.txt", "2012-03-27")
    text = "The Ternish dockers decided today to move the stoppage from this Friday, 30 March, to Wednesday 4 April."
    expressions = {a.id: tag(a.text, a.published.when if a.published else None) for a in (desk.article(text), other)}
    (reading,) = readings_of([desk.article(text), other], expressions, [])
    (friday,) = reading.twins.sightings
    meant = {i.expression.text: reading.days_meant(i, friday, is_copy=False) for i in reading.dated}
    assert not meant["today"]


def test_a_day_of_another_year_gives_no_year_to_one_without(desk):
    notes = desk.article("The Ternish ferry notes of Oxley fall due on 17 November 1992.", "b.txt", "1989-10-20")
    assert desk.date("The Ternish ferry notes of Oxley are sold until 17 November.", notes) is None


def test_days_told_in_no_clear_tense_may_lie_far_apart(desk):
    """One at least of the days told is near, not each."""
    text = "The pier would open on 6 November. The case was adjourned until 4 June. He joined on 2 May 2014."
    found = desk.date(text + " The plan will end on 20 December 2014.")
    first, _, last = found.partition("/")
    assert first <= "2014-05-09" <= last


def test_a_date_alone_in_quotes_is_a_title(desk):
    text = 'The curtain of "The Ninth of November" fell late. It was built in 2014. The plan will end on 2 May 2015.'
    (reading,) = readings_of([desk.article(text)], {"a.txt": tag(text, None)}, [])
    assert [item.expression.text for item in reading.dated] == ["2014", "2 May 2015"]


def test_a_day_in_a_name_gives_no_year(desk):
    other = desk.article("The Ternish rebels of the October 8 Movement freed Menzel at Oxley.", "b.txt", "1999-08-27")
    assert desk.date("The Ternish rebels of the October 8 Movement freed Menzel at Oxley again.", other) is None
