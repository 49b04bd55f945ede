"""What is one event and what is two, a behaviour a test."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.merge.aspects import JUDGES
from chronicle.merge.profile import Telling, profile
from chronicle.when import When


def test_a_plan_a_month_and_two_days_told_by_five_sources_are_one_event(fair):
    (event,) = fair.events()
    assert (event.when.edtf, event.status, event.independent_sources) == ("2031-05-11/2031-05-12", "happened", 5)
    assert [(h.source, h.status) for h in event.history] == [
        ("a", "scheduled"), ("d", "scheduled"), ("b", "scheduled"), ("e", "scheduled"), ("c", "happened"),
    ]  # fmt: skip


def test_a_month_meets_the_day_in_it(news):
    news.article("a", "2031-03-20")
    news.article("b", "2031-04-15")
    news.tell("a", "The inquiry into the dam will open next month.", "2031-04", "scheduled", "open")
    news.tell("b", "The inquiry into the dam opened on 14 April.", "2031-04-14", "happened", "open")
    (event,) = news.events()
    assert (event.when.edtf, event.status) == ("2031-04-14", "happened")


def test_weekly_recurrences_stay_apart(news):
    for number, day in enumerate(("2031-03-08", "2031-03-15", "2031-03-22")):
        news.article(f"a{number}", day)
        news.tell(
            f"a{number}", "Neighbours held a vigil on the old bridge.", day, "happened", "vigil", places=("bridge",)
        )
    assert len(news.events()) == 3


def test_the_same_day_in_two_places_told_by_one_article_stays_two(news):
    news.article("a", "2031-03-06")
    news.article("b", "2031-03-10")
    for place in ("town square", "Saint Anne Chapel"):
        news.tell(
            "a", f"A vigil at the {place} is planned.", "2031-03-08", "scheduled", "vigil", places=(place,), start=5
        )
        news.tell("b", f"Many came to the vigil at the {place}.", "2031-03-08", "happened", "vigil", places=(place,))
    events = news.events()
    assert [sorted(m.source for m in e.mentions) for e in events] == [["a", "b"], ["a", "b"]]
    assert all(len({m.places for m in e.mentions}) == 1 for e in events)


def test_two_meetings_of_one_person_on_different_days_stay_two(news):
    news.tell(
        "a", "President Oram met the envoys on Thursday.", "2031-10-29", "happened", "meet", participants=("Oram",)
    )
    news.tell(
        "b", "President Oram met the premier on Monday.", "2031-11-09", "happened", "meet", participants=("Oram",)
    )
    assert len(news.events()) == 2


def test_different_counted_instances_stay_apart(news):
    news.tell("a", "The third vigil on the quay is in March.", "2031-03", "scheduled", "vigil")
    news.tell("b", "The second vigil on the quay was on 15 March.", "2031-03-15", "happened", "vigil")
    assert len(news.events()) == 2


def test_a_hypothetical_never_joins_a_fact(news):
    news.tell("a", "If the vote were held in June, it would pass in council.", "2031-06", "hypothetical", "vote")
    news.tell("b", "The vote was held in June and passed in council.", "2031-06", "happened", "vote")
    assert len(news.events()) == 2


def test_a_rumour_and_its_denial_are_one_event(news):
    news.article("a", "2031-03-03")
    news.article("b", "2031-03-05")
    news.tell("a", "A wolf is said to have crossed Tarn Fell.", "2031-03-02", "hypothetical", "cross")
    news.tell("b", "No wolf crossed Tarn Fell.", "2031-03-02", "denied", "cross")
    (event,) = news.events()
    assert (event.status, {m.source for m in event.mentions}) == ("denied", {"a", "b"})


def test_a_denied_claim_and_the_claim_are_one_event_that_shows_both(news):
    news.article("a", "2031-03-12")
    news.article("b", "2031-03-17")
    news.tell(
        "a",
        "Police arrested captain Ivor Dale on 11 March.",
        "2031-03-11",
        "happened",
        "arrest",
        participants=("Ivor Dale",),
    )
    news.tell(
        "b", "Police denied that captain Ivor Dale was arrested on 11 March.", "2031-03-11", "denied", "arrest",
        participants=("Ivor Dale",),
    )  # fmt: skip
    (event,) = news.events()
    assert event.status == "denied"
    assert [c.about for c in event.conflicts] == ["whether it happened"]


def test_unrelated_happenings_of_one_day_stay_apart(news):
    news.tell("a", "Trustees refused to back the bid on Tuesday.", "2031-01-03", "happened", "refuse")
    news.tell("b", "Markets reopened after a long weekend on Tuesday.", "2031-01-03", "happened", "reopen")
    assert len(news.events()) == 2


def test_a_day_apart_is_a_conflict_where_everything_else_agrees(news):
    fund = {"participants": ("Oakfield Capital",), "quantities": (("6 per cent", 6.0, "stake", "exact", "percent"),)}
    news.tell(
        "a", "On December 30 Oakfield Capital bought 6 per cent of Barrow.", "2031-12-30", "happened", "buy", **fund
    )
    news.tell(
        "b", "On December 30 Oakfield Capital bought 6 per cent of Barrow Ltd.", "2031-12-30", "happened", "buy", **fund
    )
    news.tell(
        "c",
        "On 29 December Oakfield Capital bought its first 6 per cent of Barrow.",
        "2031-12-29",
        "happened",
        "buy",
        **fund,
    )
    (event,) = news.events()
    assert event.when.edtf == "2031-12-30"
    (conflict,) = event.conflicts
    assert [(v.source, v.value) for v in conflict.values] == [
        ("a", "2031-12-30"),
        ("b", "2031-12-30"),
        ("c", "2031-12-29"),
    ]


def test_a_day_apart_stays_two_where_little_else_agrees(news):
    news.tell("a", "Rebels shelled the town of Marn on Monday.", "2031-05-05", "happened", "shell", places=("Marn",))
    news.tell("b", "Rebels shelled the port of Ester on Tuesday.", "2031-05-06", "happened", "shell", places=("Ester",))
    assert len(news.events()) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("find", "spot"), ("evacuate", "flee"), ("publish", "present"), ("detain", "arrest"), ("wedding", "marry"),
        ("kidnap", "abduct"), ("blackout", "outage"), ("walkout", "strike"), ("funeral", "bury"),
        ("acquire", "takeover"), ("truce", "ceasefire"), ("rob", "burglary"), ("erupt", "eruption"),
        ("swear", "inaugurate"), ("deport", "expel"), ("Festnahme", "verhaften"), ("Einsturz", "einstürzen"),
    ],
)  # fmt: skip
def test_one_happening_told_with_other_verbs_is_one_event(news, one, other):
    news.article("a", "2031-05-04")
    news.article("b", "2031-05-09")
    news.tell("a", f"{one} in Marn", "2031-05-02", "happened", one, terms=(one, "harbour"), places=("Marn",))
    news.tell("b", f"{other} in Marn", "2031-05-02", "happened", other, terms=(other, "quay"), places=("Marn",))
    assert len(news.events()) == 1


def test_two_things_that_open_on_one_day_are_two(news):
    """The verb says little: what opens must be the same."""
    for name in ("a", "b"):
        news.article(name, "2031-05-09", text="The Marn lottery and its lost millions: inspectors and callers.")
    news.tell("a", "A helpline will open.", "2031-05-12", "scheduled", "open", terms=("helpline", "open"))
    news.tell(
        "b", "Inspectors opened an audit.", "2031-05-12", "happened", "audit", terms=("inspector", "open", "audit")
    )
    assert len(news.events()) == 2


def test_a_plan_that_an_article_calls_off_is_not_what_it_tells_of_another_date(news):
    news.article("early", "2031-01-10")
    news.article("late", "2031-03-20")
    news.tell("early", "The merger of the two ports is to be complete in the spring quarter.", "2031-04/2031-06",
              "scheduled", "complete")  # fmt: skip
    news.tell("late", "The ports now hope that the merger is complete this year.", "2031", "scheduled", "complete")
    news.tell("late", "Spring was their first aim.", "2031-04/2031-06", "postponed", "be")
    first, *_ = (e for e in news.events() if any(m.source == "early" for m in e.mentions))
    assert all(m.when != "2031" for m in first.mentions)


def test_what_may_come_on_a_told_day_and_what_came_of_it_are_one_event(news):
    news.article("threat", "2031-06-01")
    news.article("outcome", "2031-06-10")
    news.tell(
        "threat", "Without a raise, teachers of Tarn will walk out on 9 June.", "2031-06-09", "hypothetical", "strike"
    )
    news.tell("outcome", "Teachers in Tarn went on strike on Monday.", "2031-06-09", "happened", "strike")
    (event,) = news.events()
    assert event.status == "happened"
    assert [h.status for h in event.history] == ["hypothetical", "happened"]


def test_what_one_article_imagines_and_tells_stays_two(news):
    news.article("a", "2031-06-01")
    news.tell("a", "Teachers of Tarn might strike on 9 June.", "2031-06-09", "hypothetical", "strike")
    news.tell("a", "Teachers of Tarn strike on 9 June.", "2031-06-09", "scheduled", "strike")
    assert len(news.events()) == 2


def test_a_source_known_to_an_interval_stands_in_its_place_of_the_history_without_a_day(news):
    news.article("z", "2031-05-01")
    news.article("b", "2031-05-02/2031-05-20")
    news.article("a", "2031-06-02")
    for name, status in (("z", "scheduled"), ("b", "scheduled"), ("a", "happened")):
        news.tell(name, "Milltown holds its harvest fair.", "2031-06-01", status, "fair", places=("Milltown",))
    (event,) = news.events()
    assert [(h.source, h.reported) for h in event.history] == [
        ("z", date(2031, 5, 1)),
        ("b", None),
        ("a", date(2031, 6, 2)),
    ]


def busy_day(news, article, day):
    """Let an article tell more of a day: of one that little is told of, two sources mostly tell one happening."""
    for noun in (
        "bakery", "lighthouse", "orchestra", "glacier", "beehive", "cinema",
        "harbour", "vineyard", "foundry", "windmill", "library", "kennel",
    ):  # fmt: skip
        quote = f"The {noun} drew visitors."
        news.tell(article, quote, day, action=noun, terms=(noun, f"{noun}-goer"), start=5000 + 100 * len(news.mentions))


def count_with(news, *articles):
    """Count the events that the first mentions of some articles are in."""
    first = {m.article: m.quote for m in reversed(news.mentions) if m.article in articles}
    return sum(any(first.get(m.source) == m.quote for m in event.mentions) for event in news.events())


@pytest.mark.parametrize(
    ("language", "quote", "count"),
    [
        ("es", "El recuento de votos comenzó el lunes y las huelgas fueron suspendidas.", 1),
        ("fr", "La grève a été suspendue lundi par le syndicat.", 1),
        ("es", "El museo compró un cuadro el lunes.", 2),
    ],
)
def test_two_languages_that_share_no_word_meet_on_a_day_by_what_happened(news, language, quote, count):
    news.article("a", "2031-05-06")
    news.article("b", "2031-05-07", language=language)
    news.tell("a", "The union suspended its walkout on Monday.", "2031-05-05", "happened", "suspend")
    news.tell("b", quote, "2031-05-05", "happened", "")
    for name, text in (("a", "Milltown Hillford Norland Tarn"), ("b", "Milltown Hillford Norland Tarn")):
        news.articles[name] = replace(news.articles[name], text=f"{text}. {quote if name == 'b' else ''}")
    busy_day(news, "a", "2031-05-05")
    assert count_with(news, "a", "b") == count


def test_a_part_of_a_number_counts_no_instance(news):
    news.article("a", "2031-03-20")
    news.article("b", "2031-03-21")
    for source, quote in (
        ("a", "The second round of the mayor's election was on 9 March."),
        ("b", "The election of 9 March was decided by a third of a percentage point."),
    ):
        news.tell(source, quote, "2031-03-09", "happened", "elect", terms=("election", "mayor"))
    assert len(news.events()) == 1


@pytest.mark.parametrize(
    ("language", "quote", "count"),
    [
        ("de", "Taucher bargen am Dienstag den Anker und das Ruder des Frachters.", 2),
        ("de", "Auf dem Markt wurden am Dienstag die Buden und Bänke neu gestrichen.", 2),
        ("es", "El techo de la galería cayó el martes sobre los mineros.", 1),
        ("fr", "Le toit de la galerie est tombé mardi sur les mineurs.", 1),
        ("de", "Das Dach des Stollens stürzte am Dienstag auf die Bergleute.", 1),
    ],
)
def test_two_languages_meet_by_what_their_words_mean(news, language, quote, count):
    news.article("a", "2031-05-07", text="Tarn Hill mine Norland rescue")
    news.article("b", "2031-05-07", text="Tarn Hill Norland", language=language)
    news.tell("a", "The roof of the gallery gave way over the miners on Tuesday.", "2031-05-06", action="gave")
    news.tell("b", quote, "2031-05-06", action="")
    busy_day(news, "a", "2031-05-06")
    assert count_with(news, "a", "b") == count


@pytest.mark.parametrize("action", ["", "erupt"])
def test_an_action_of_no_known_or_another_kind_meets_another_language_by_its_words(news, action):
    news.article("a", "2031-05-06", text="Milltown Hillford Norland Tarn.")
    news.article("b", "2031-05-06", text="Milltown Hillford Norland Tarn!", language="de")
    news.tell(
        "a", "A fire swept Moss's mill.", "2031-05-05", "happened", "sweep", terms=("fire",), participants=("Moss",)
    )
    news.tell(
        "b", "Das Feuer brach bei Tarn aus.", "2031-05-05", "happened", action, terms=("feuer",), participants=("Tarn",)
    )
    assert len(news.events()) == 1


@pytest.mark.parametrize(("is_busy", "count"), [(False, 1), (True, 2)])
def test_two_sources_that_share_no_word_tell_one_happening_of_a_day_of_which_little_else_is_told(news, is_busy, count):
    for name in ("a", "b"):
        news.article(name, "2031-05-07", text="Tarn Hill mine, Norland: the gallery, the miners and the owners.")
    news.tell("a", "The roof of the gallery gave way on 6 May.", "2031-05-06", action="give", terms=("roof", "gallery"))
    news.tell("b", "It was 6 May, and nobody came up again.", "2031-05-06", action="come", terms=("nobody",))
    if is_busy:
        busy_day(news, "a", "2031-05-06")
    assert count_with(news, "a", "b") == count


def test_what_two_sources_tell_of_one_week_in_other_words_meets(news):
    for name in ("a", "b"):
        news.article(name, "2031-05-20", text="The handles of the Brill kettle, and the office that tests them.")
    for name, quote, terms in (
        ("a", "The laboratory is to report next week.", ("laboratory", "report")),
        ("b", "Publication of the findings was due last week.", ("publication", "findings")),
    ):
        news.tell(name, quote, "2031-06-02/2031-06-06", "scheduled", "", terms=terms)
    assert len(news.events()) == 1


@pytest.mark.parametrize(("other", "count"), [("b", 1), ("a", 2)])
def test_two_things_that_one_article_tells_of_a_quiet_day_are_two(news, other, count):
    for name in "ab":
        news.article(name, "2031-05-06", text="Tarn Hill mine, Norland: the gallery, the miners and the owners.")
    news.tell("a", "Moss sued the owners.", "2031-05-06", action="sue", participants=("Moss", "Reeve"))
    news.tell(other, "Moss shut the mine.", "2031-05-06", action="", participants=("Moss", "Reeve"), start=900)
    assert len(news.events()) == count


@pytest.mark.parametrize(("action", "parts"), [("congress", 1), ("open", 2)])
def test_what_an_article_tells_as_a_part_takes_no_telling_of_the_whole(news, action, parts):
    for name in "ab":
        news.article(name, "2031-05-13", text="Harbour congress in Tarn, with ministers.")
    about = {"places": ("Tarn",)}
    news.tell("a", "The harbour congress in Tarn ends today.", "2031-05-12/2031-05-14", "ongoing", "congress", **about)
    news.tell("a", "Vale opened the harbour congress in Tarn.", "2031-05-12", "happened", "open", **about)
    news.tell("b", "The harbour congress began in Tarn.", "2031-05-12", "happened", action, **about)
    (part,) = (e for e in news.events() if any(m.quote.startswith("Vale") for m in e.mentions))
    assert len(part.mentions) == parts


@pytest.mark.parametrize("published", ["2031-05-06", None])
def test_how_long_ago_it_was_is_known_of_an_article_without_a_date_by_the_other(news, published):
    told = news.tell("a", "The western shaft was filled.", "1987-11"), news.tell("b", "They sealed it.", "1987")
    days = When.parse("2031-05-20"), When.parse(published) if published else None
    left, right = (profile(m, Telling(m.article, day)) for m, day in zip(told, days, strict=True))
    assert JUDGES["date"](left, right) == JUDGES["date"](right, left) == "within the year, told from very far"


def test_a_verb_that_is_another_language_s_article_is_what_happened(news):
    one = news.tell("a", "The painter Ada Moss died on Monday in Tarn.", "2031-05-05", action="die")
    assert profile(one, Telling("a", language="en")).action == ("die",)
    assert profile(one, Telling("a", language="de")).action == ()


def test_a_number_with_a_thousands_point_counts_no_instance(news):
    one = news.tell("a", "In Tarn marschierten am Montag 1.234 Pfleger zum 3. Sommerfest.", "2031-05-05")
    assert profile(one, Telling("a", language="de")).counted == {"sommerfest": 3}
