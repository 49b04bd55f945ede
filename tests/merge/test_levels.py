"""Which level two tellings come to in one aspect, where it is not plain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.merge.levels import compare
from chronicle.merge.profile import Telling, profile
from chronicle.model import Anchor, TimeExpression
from chronicle.when import When

NAMED = Anchor("none")


def level(aspect, left, right, published=(None, None), languages=("en", "en")):
    """Name the level of two mentions that two articles of one story tell."""
    profiles = [
        profile(mention, Telling(name, When.parse(day) if day else None, language, story="s"))
        for mention, name, day, language in zip((left, right), "ab", published, languages, strict=True)
    ]
    return next(found.name for found in compare(*profiles).levels if found.aspect == aspect)


@pytest.mark.parametrize(
    ("ours", "theirs", "name"),
    [
        (("52 guests", 52.0, "guest"), ("52 people", 52.0, "people"), "same number, of another thing"),
        (("52 guests", 52.0, "guest"), ("51 people", 51.0, "people"), "none comparable"),
        (("two guests", 2.0, "guest"), ("two buses", 2.0, "bus"), "none comparable"),
        (("52 guests", 52.0, "guest"), ("51 guests", 51.0, "guest"), "the same counted, differently"),
    ],
)
def test_a_number_that_few_things_have_tells_one_happening_whatever_it_counts(news, ours, theirs, name):
    left = news.tell("a", "Guests fell ill at the inn.", quantities=(ours,))
    right = news.tell("b", "The inn's cake laid people low.", quantities=(theirs,))
    assert level("quantities", left, right) == name


def test_what_is_counted_in_two_languages_is_compared_by_what_it_means(news):
    left = news.tell("a", "The bull held up two trains.", quantities=(("two trains", 2.0, "train"),))
    right = news.tell("b", "Der Stier hielt zwei Züge auf.", quantities=(("zwei Züge", 2.0, "züge"),))
    assert level("quantities", left, right, languages=("en", "de")) == "same"


def test_words_of_two_names_that_are_partly_alike_are_not_counted_as_words(news):
    left = news.tell("a", "Farmer Peter Lund fined over geese.", participants=("Farmer Lund",))
    right = news.tell("b", "Banker Lund gets two years.", participants=("Banker Lund",))
    assert level("words", left, right).startswith("none shared")


def test_a_day_of_the_month_counts_no_month(news):
    left = news.tell("a", "Am 8. September heulen die Sirenen.", "2022-09-08", "scheduled", "heulen")
    right = news.tell("b", "Der Test am 8. September kommt am 15. September.", "2022-09-08", "postponed", "test")
    assert compare(*(profile(m, Telling(m.article, language="de")) for m in (left, right))).forbidden is None


def test_a_third_march_is_counted(news):
    left = news.tell("a", "The 2nd march over the bridge is on Sunday.", "2022-09-11", "scheduled", "march")
    right = news.tell("b", "The 3rd march over the bridge drew crowds.", "2022-09-11", "happened", "march")
    assert compare(*(profile(m, Telling(m.article)) for m in (left, right))).forbidden == "different counted instances"


@pytest.mark.parametrize(("mods", "name"), [((None, "END"), "within the month"), (("END", "END"), "same span")])
def test_the_end_of_a_month_is_not_all_of_it(news, mods, name):
    told = (
        news.tell("a", "An outage locked customers out in March.", "2022-03", "happened", "lock"),
        news.tell("b", "Customers will be repaid by the end of March.", "2022-03", "scheduled", "repay"),
    )
    left, right = (
        replace(one, expression=TimeExpression(0, 5, "March", "DATE", "2022-03", one.when, NAMED, "month", "", mod))
        for one, mod in zip(told, mods, strict=True)
    )
    assert level("date", left, right) == name


@pytest.mark.parametrize(
    ("quote", "reporter", "name"),
    [
        ("The dentist bribed an usher on Friday.", "The court", "planned, and a claim of something else denied"),
        ("Not a ball was bowled.", None, "planned, and it did not happen"),
        ("The mayor's ferry trip was delayed.", "The mayor", "planned, and it did not happen"),
    ],
)
def test_a_denied_claim_that_shares_no_word_with_a_plan_is_not_what_came_of_it(news, quote, reporter, name):
    plan = news.tell("a", "The mayor takes the ferry to Orr.", "2031-03-02", "scheduled", "take")
    denial = news.tell("b", quote, "2031-03-02", "denied", "be", reported_by=reporter)
    assert level("status", plan, denial) == name


@pytest.mark.parametrize(
    ("action", "terms", "name"),
    [
        ("welcome", ("tenant", "fire"), "different, of a kind that the other tells"),
        ("lose", ("roof", "blaze"), "different, of a kind that the other tells"),
        ("welcome", ("tenant", "roof"), "different"),
    ],
)
def test_an_action_may_be_of_a_kind_that_the_other_tells_in_other_words(news, action, terms, name):
    left = news.tell("a", "The mill burned.", "2031-05-09", action="burn", terms=("mill",))
    right = news.tell("b", "The tenants told of it.", "2031-05-09", action=action, terms=terms)
    assert level("action", left, right) == name
