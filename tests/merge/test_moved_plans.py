"""Plans put off, called off and confirmed; parts and wholes."""

from __future__ import annotations

import pytest

from chronicle.merge.fusing import choose_status


def moved_vote(news):
    news.article("plan", "2031-01-05")
    news.article("move", "2031-01-10")
    news.article("after", "2031-01-31")
    news.tell("plan", "Shareholders of Barrow vote in Tellford on January 12.", "2031-01-12", "scheduled", "vote")
    news.tell("move", "Barrow on Friday put off the vote of its shareholders.", "2031-01-10", "happened", "postpone")
    news.tell(
        "move",
        "The vote of Barrow shareholders is moved from Sunday.",
        "2031-01-12",
        "postponed",
        "vote",
        moved_to="2031-02-09",
    )
    news.tell("after", "Shareholders of Barrow vote next Sunday.", "2031-02-09", "scheduled", "vote")
    return news


def test_a_moved_plan_is_two_events_linked_both_ways_and_the_announcement_a_third(news):
    announced, old, new = sorted(moved_vote(news).events(), key=lambda e: e.when.edtf)
    assert (announced.when.edtf, announced.status) == ("2031-01-10", "happened")
    assert (old.when.edtf, old.status, new.when.edtf, new.status) == (
        "2031-01-12",
        "postponed",
        "2031-02-09",
        "scheduled",
    )
    assert (old.replaced_by, new.replaces, old.replaces, new.replaced_by) == (new.id, (old.id,), (), None)
    assert {m.source for m in new.mentions} == {"move", "after"}


@pytest.mark.parametrize(("gap", "events"), [(1, 2), (300, 3)])
def test_the_plan_in_the_sentence_behind_a_move_is_where_it_was_moved_to(news, gap, events):
    scrubbed = "Engineers scrubbed the launch of Osprey."
    first = news.tell("a", scrubbed, "2031-06-05", "postponed", "scrub", moved_to="2031-06-09")
    news.tell("a", "A second try is due on Monday.", "2031-06-09", "scheduled", "try", start=first.end + gap)
    assert len(news.events()) == events


def test_what_an_article_tells_alone_of_the_day_that_a_plan_came_to_is_what_was_moved(news):
    news.tell("a", "A pilot fetched three hikers on Sunday.", "2031-06-08", "happened", "fetch")
    news.tell("a", "The flight had been put off by a day.", "2031-06-07", "postponed", "fly", moved_to="2031-06-08")
    old, new = sorted(news.events(), key=lambda e: e.when.edtf)
    assert (old.status, old.replaced_by, new.status) == ("postponed", new.id, "happened")


def test_a_move_told_without_the_old_date_joins_the_plan_and_never_the_new_date(news):
    news.article("plan", "2031-03-06")
    news.article("move", "2031-03-17")
    news.tell("plan", "Salvors will raise the sunken barge Ostara.", "2031-03-10/2031-03-14", "scheduled", "raise")
    news.tell(
        "move",
        "Raising the sunken barge Ostara was postponed to 20 March.",
        None,
        "postponed",
        "raise",
        moved_to="2031-03-20",
    )
    old, new = news.events()
    assert (old.when.edtf, old.status, old.replaced_by) == ("2031-03-10/2031-03-14", "postponed", new.id)
    assert (new.when.edtf, new.status) == ("2031-03-20", "scheduled")


def test_a_cancelled_plan_told_again_in_passing_stays_cancelled(news):
    news.article("plan", "2031-01-05")
    news.article("off", "2031-02-07")
    news.article("column", "2031-02-13")
    news.tell("plan", "Barrow shareholders meet in Tellford on 9 February.", "2031-02-09", "scheduled", "meeting")
    news.tell("off", "Barrow called off the meeting of its shareholders.", "2031-02-09", "cancelled", "meeting")
    news.tell(
        "column", "The shareholders meeting of Barrow was planned for 9 February.", "2031-02-09", "scheduled", "meeting"
    )
    (event,) = news.events()
    assert (event.status, len(event.history)) == ("cancelled", 3)


def test_that_a_cancelled_plan_never_took_place_denies_nothing(news):
    for name, day in (("plan", "2031-01-02"), ("off", "2031-01-10"), ("look back", "2031-02-20")):
        news.article(name, day)
    news.tell("plan", "Tellford dockers plan a march on January 12.", "2031-01-12", "scheduled", "march")
    news.tell("off", "Tellford dockers called off the march of January 12.", "2031-01-12", "cancelled", "march")
    news.tell(
        "look back", "The Tellford dockers' march of January 12 never took place.", "2031-01-12", "denied", "march"
    )
    (event,) = news.events()
    assert event.status == "cancelled"
    assert [entry.status for entry in event.history] == ["scheduled", "cancelled", "denied"]


def test_a_happening_told_before_its_day_counts_as_planned(news):
    news.article("a", "2031-01-05")
    news.tell("a", "The ferry sailed on its first crossing.", "2031-02-01", "happened", "sail")
    (event,) = news.events()
    assert event.status == "scheduled"


def test_a_part_is_its_own_event_where_one_article_tells_both(news):
    news.article("a", "2031-05-12")
    news.tell("a", "The harbour congress runs from 12 to 14 May.", "2031-05-12/2031-05-14", "ongoing", "congress")
    news.tell("a", "Minister Vale spoke on the second day of the congress.", "2031-05-13", "happened", "speak")
    whole, part = news.events()
    assert (part.when.edtf, part.part_of, whole.part_of) == ("2031-05-13", whole.id, None)


def test_a_planned_run_that_came_down_to_one_of_its_days_is_that_day(news):
    news.article("a", "2031-03-06")
    news.article("b", "2031-03-13")
    news.tell(
        "a", "Divers will inspect the sluice between 10 and 14 March.", "2031-03-10/2031-03-14", "scheduled", "inspect"
    )
    news.tell("b", "Divers did inspect the sluice on 12 March.", "2031-03-12", "happened", "inspect")
    (event,) = news.events()
    assert (event.when.edtf, event.status) == ("2031-03-12", "happened")


def test_what_was_planned_and_did_not_take_place_is_cancelled(news):
    for name, published, quote, status in (
        ("plan", "2031-01-08", "The Tellford ferry exchange is set for January 12.", "scheduled"),
        ("look back", "2031-01-14", "Nobody crossed at Tellford in the ferry exchange of January 12.", "denied"),
    ):
        news.article(name, published)
        news.tell(name, quote, "2031-01-12", status, "exchange")
    (event,) = news.events()
    assert event.status == "cancelled"


def test_what_happened_on_a_day_is_not_ongoing_since_it_goes_on(news):
    for name, published, quote, status in (
        ("first", "2031-01-13", "Police emptied the town of Tellford on January 12.", "happened"),
        ("later", "2031-01-20", "Tellford, emptied by police since January 12, was quiet.", "ongoing"),
    ):
        news.article(name, published)
        news.tell(name, quote, "2031-01-12", status, "empty")
    (event,) = news.events()
    assert event.status == "happened"


@pytest.mark.parametrize(
    ("planned", "since", "status"),
    [
        (("scheduled", "The mill at Tarn will reopen on January 12."), "2031-01-12", "happened"),
        (("postponed", "The reopening of the mill at Tarn on January 12 was put off."), "2031-01", "postponed"),
        (None, "2031-01-12", "ongoing"),
    ],
)
def test_what_is_so_since_the_day_of_a_plan_came_true(news, planned, since, status):
    news.article("plan", "2031-01-09")
    news.article("since", "2031-02-20")
    if planned is not None:
        news.tell("plan", planned[1], "2031-01-12", planned[0], "reopen")
    news.tell("since", "The mill at Tarn has been open again since January.", since, "ongoing", "reopen")
    assert choose_status(news.mentions, news.articles) == status
