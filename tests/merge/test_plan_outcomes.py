"""What became of a plan, told without its day, is joined to the plan that it means, or left out."""

from __future__ import annotations

import pytest


def planned(news, name="plan", published="2031-05-02", when="2031-05-20", **more):
    text = "Mayor Anna Lund will open the Tarn Fell ferry terminal."
    news.article(name, published, text=text, title="Ferry terminal for Tarn Fell")
    quote = more.pop("quote", "Mayor Anna Lund will open the Tarn Fell ferry terminal.")
    return news.tell(name, quote, when, "scheduled", more.pop("action", "open"), **more)


def ended(news, quote="The opening of the Tarn Fell terminal is off.", published="2031-05-14", **more):
    news.article("end", published, text=more.pop("text", quote), title="No ferry for Tarn Fell")
    more = {"status": "cancelled", "action": "opening", "terms": ("opening", "terminal"), **more}
    return news.tell("end", quote, is_outcome=True, **more)


def statuses(news):
    return {e.when.edtf: (e.status.value, {m.source for m in e.mentions}) for e in news.events()}


def test_a_plan_called_off_without_its_day_is_called_off(news):
    planned(news)
    ended(news)
    assert statuses(news) == {"2031-05-20": ("cancelled", {"plan", "end"})}


def test_what_would_only_be_under_a_condition_may_be_called_off(news):
    text = "Ferry crews of Tarn Fell will strike on 20 May unless the firm gives way."
    news.article("plan", "2031-05-02", text=text, title="Ferry crews of Tarn Fell set a date")
    news.tell("plan", text, "2031-05-20", "hypothetical", "strike")
    ended(news, "The strike of the Tarn Fell ferry crews is off.", action="strike", terms=("strike", "ferry", "crews"))
    assert statuses(news) == {"2031-05-20": ("cancelled", {"plan", "end"})}


def test_what_was_not_planned_is_left_out(news):
    planned(news)
    ended(news, "The Tarn Fell regatta is off.", action="regatta", terms=("regatta",))
    assert statuses(news) == {"2031-05-20": ("scheduled", {"plan"})}


def test_another_towns_is_not_meant(news):
    planned(news)
    ended(news, "The opening of the Kirkholm terminal is off.", places=("Kirkholm",))
    assert statuses(news) == {"2031-05-20": ("scheduled", {"plan"})}


def test_a_plan_long_over_or_told_later_is_not_meant(news):
    planned(news)
    ended(news, published="2031-07-14")
    assert statuses(news) == {"2031-05-20": ("scheduled", {"plan"})}


def test_of_two_plans_the_next_open_one_is_meant(news):
    planned(news, when="2031-05-12")
    planned(news, "later", when="2031-05-20")
    ended(news)
    assert statuses(news) == {"2031-05-12": ("scheduled", {"plan"}), "2031-05-20": ("cancelled", {"later", "end"})}


def test_what_had_begun_was_not_called_off(news):
    planned(news)
    ended(news, published="2031-05-21")
    news.tell("end", "The opening of the Tarn Fell terminal is off.", "2031-05-20", "happened", "end", start=0)
    assert statuses(news)["2031-05-20"][0] != "cancelled"


def test_a_plan_put_off_is_linked_to_its_new_day_and_that_is_not_put_off(news):
    planned(news)
    quote = "The opening of the Tarn Fell terminal was put off until June 11."
    ended(news, quote, status="postponed", moved_to="2031-06-11")
    news.tell("end", quote, "2031-06-11", "scheduled", "open", start=0)
    news.article("echo", "2031-05-15", text="The opening of the Tarn Fell terminal was put off.")
    news.tell(
        "echo", "The opening of the Tarn Fell terminal was put off.", None, "postponed", "opening", is_outcome=True
    )
    old, new = news.events()
    assert (old.when.edtf, old.status, new.when.edtf, new.status) == (
        "2031-05-20", "postponed", "2031-06-11", "scheduled",
    )  # fmt: skip
    assert old.replaced_by == new.id


def test_an_old_day_told_by_a_length_is_one_only_where_it_was_planned(news):
    planned(news)
    quote = "The Tarn Fell terminal opens on June 3, two weeks late."
    news.article("late", "2031-05-28", text=quote)
    news.tell("late", quote, "2031-06-03", "scheduled", "open")
    for old in ("2031-05-20", "2031-05-21"):
        news.tell("late", quote, old, "postponed", "open", moved_to="2031-06-03", is_outcome=True, start=0)
    assert {e.when.edtf: e.status.value for e in news.events()} == {
        "2031-05-20": "postponed",
        "2031-06-03": "scheduled",
    }


@pytest.mark.parametrize(
    ("old", "place", "status"),
    [
        ("2031-05-20", None, "postponed"),
        ("2031-05-21", None, "scheduled"),
        ("2031-05", None, "scheduled"),
        ("2031-05-20", "Kirkholm", "scheduled"),
    ],
)
def test_the_only_plan_of_a_reckoned_day_is_meant_whatever_it_is_called(news, old, place, status):
    planned(news)
    quote = "Work began on 1 July, six weeks late."
    news.article("late", "2031-07-02", text=f"{quote} Mayor Anna Lund spoke at the Tarn Fell ferry terminal.")
    places = (place,) if place else ()
    news.tell("late", quote, old, "postponed", "dock", moved_to="2031-07-01", is_outcome=True, places=places)
    assert [e.status.value for e in news.events() if e.when.edtf == "2031-05-20"] == [status]


def test_what_is_told_to_lie_behind_has_been_and_what_was_called_off_has_not(news):
    planned(news)
    quote = "A week after the opening of the Tarn Fell terminal the cafe closed."
    ended(news, quote, published="2031-05-27", status="happened")
    assert statuses(news) == {"2031-05-20": ("happened", {"plan", "end"})}
    news.article("off", "2031-05-19", text="The opening of the Tarn Fell terminal was called off.")
    news.tell("off", "The opening of the Tarn Fell terminal was called off.", "2031-05-20", "cancelled", "open")
    assert statuses(news)["2031-05-20"][0] == "cancelled"


@pytest.mark.parametrize(("action", "status"), [("stop", "cancelled"), ("open", "happened"), ("lift", "happened")])
def test_an_outcome_follows_what_else_its_sentence_tells_of_the_plan(news, action, status):
    planned(news)
    quote = "Wind stopped the countdown for Anna Lund's ferry terminal at Tarn Fell."
    ended(news, quote, "2031-05-21", action="countdown", terms=("countdown",), start=0)
    terms = ("anna", "lund", "open", "ferry", "terminal")
    news.tell("end", quote, "2031-05-20", "happened", action, terms=terms, start=0)
    assert statuses(news) == {"2031-05-20": (status, {"plan", "end"})}


def begun(news, quote="Farmers have been occupying the Tarn Fell yard since Tuesday.", action="occupy"):
    news.article("begun", "2031-05-02", text=quote, title="Farmers camp in Tarn Fell")
    return news.tell("begun", quote, "2031-04-29", "ongoing", action)


@pytest.mark.parametrize(
    ("quote", "told", "status"),
    [
        (
            "The farmers ended their occupation of the Tarn Fell yard.",
            {"status": "happened", "is_end": True},
            "happened",
        ),
        ("The occupation of the Tarn Fell yard goes on.", {"status": "ongoing"}, "ongoing"),
        ("The farmers called off their occupation of the Tarn Fell yard.", {"status": "cancelled"}, "happened"),
    ],
)
def test_what_lasts_is_told_to_go_on_or_to_be_over(news, quote, told, status):
    begun(news)
    ended(news, quote, action="occupation", terms=("farmer", "occupation", "yard"), **told)
    assert statuses(news) == {"2031-04-29": (status, {"begun", "end"})}


def test_the_end_of_something_else_ends_nothing(news):
    begun(news)
    ended(news, "The Tarn Fell regatta is over.", action="regatta", terms=("regatta",), status="happened", is_end=True)
    assert statuses(news) == {"2031-04-29": ("ongoing", {"begun"})}


def test_the_end_of_what_lasts_is_none_of_a_plan(news):
    planned(news, action="occupy", quote="Farmers will occupy the Tarn Fell yard.")
    ended(news, "Farmers ended their occupation.", action="occupation", status="happened", is_end=True)
    assert statuses(news) == {"2031-05-20": ("scheduled", {"plan"})}


def test_a_german_compound_means_the_plan_that_its_part_names(news):
    text = "Am 20. Mai weiht Bischof Anna Lund in der Stadtkirche Tarn die neue Orgel."
    news.article("plan", "2031-05-02", text=text, title="Neue Orgel in Tarn", language="de")
    news.tell("plan", text, "2031-05-20", "scheduled", "inaugurate", terms=("orgel", "stadtkirche", "tarn"))
    quote = "Die Orgelweihe in der Stadtkirche Tarn muss verschoben werden."
    news.article("end", "2031-05-14", text=quote, title="Die Orgel in Tarn bleibt stumm", language="de")
    news.tell("end", quote, status="postponed", action="orgelweihe", terms=("orgelweihe",), is_outcome=True)
    assert statuses(news) == {"2031-05-20": ("postponed", {"plan", "end"})}


def test_the_day_of_the_calling_off_is_no_sign_that_it_had_begun(news):
    planned(news)
    quote = "The opening of the Tarn Fell terminal was called off on Tuesday."
    ended(news, quote, published="2031-05-21")
    news.tell("end", quote, "2031-05-20", "happened", "call")
    assert "cancelled" in {e.status.value for e in news.events() if e.when.edtf == "2031-05-20"}


def test_a_plan_told_again_after_it_was_called_off_is_on_again(news):
    planned(news)
    ended(news)
    news.article("again", "2031-05-17", text="Mayor Anna Lund will open the Tarn Fell ferry terminal after all.")
    news.tell(
        "again", "Mayor Anna Lund will open the Tarn Fell ferry terminal after all.", "2031-05-20", "scheduled", "open"
    )
    assert statuses(news) == {"2031-05-20": ("scheduled", {"plan", "end", "again"})}
