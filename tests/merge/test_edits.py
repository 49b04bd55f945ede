"""People's corrections: applied after merging, every time, and reported when they find nothing."""

from __future__ import annotations

import pytest

from chronicle.errors import ConfigError
from chronicle.merge import read_edits
from chronicle.timeline import Timeline


@pytest.fixture
def two(news):
    """Two sources on one fire, and a vote."""
    news.article("a", "2031-03-04")
    news.article("b", "2031-03-05")
    news.tell("a", "Fire broke out in the mill at Marn.", "2031-03-03", "happened", "fire", places=("Marn",))
    news.tell("b", "A blaze started in Marn's old mill.", "2031-03-03", "happened", "blaze", places=("Marn",))
    news.tell("b", "The council votes on the harbour.", "2031-03-09", "scheduled", "vote")
    return news


@pytest.fixture
def edited(tmp_path):
    def read(text):
        path = tmp_path / "edits.toml"
        path.write_text(text, encoding="utf-8")
        return read_edits(path)

    return read


def again(news, edits, times=3):
    """Build over one's own output; give every timeline."""
    made, previous = [], None
    for _ in range(times):
        merged = news.merge(previous=previous, edits=edits)
        previous = Timeline("t", (), merged.events, merged.problems)
        made.append(previous)
    return made


def test_values_are_changed_by_id_or_by_quote(two, edited):
    fire, vote = two.events()
    edits = edited(f"""
        [[retitle]]
        event = "{fire.id}"
        title = "Mill fire"
        [[redate]]
        quote = "council votes"
        when = 2031-03-10
        [[status]]
        quote = "the council votes on the harbour."
        status = "cancelled"
        [[note]]
        event = "{vote.id}"
        text = "The clerk says the 10th."
        [[pin]]
        event = "{vote.id}"
    """)
    fire, vote = two.events(edits=edits)
    assert fire.title == "Mill fire"
    assert (vote.when.edtf, vote.when.basis, vote.status, vote.importance) == (
        "2031-03-10", "stated-by-user", "cancelled", 1.0,
    )  # fmt: skip
    assert vote.summary.endswith("The clerk says the 10th.")


def test_split_takes_sentences_into_an_event_of_their_own_for_good(two, edited):
    edits = edited('[[split]]\nquote = "mill at Marn"\nquotes = ["A blaze started"]')
    first, second, third = again(two, edits)
    assert [len(e.mentions) for e in first.events] == [1, 1, 1]
    assert first.to_json() == second.to_json() == third.to_json()


def test_merge_makes_one_event_that_keeps_the_first_id_for_good(two, edited):
    fire, vote = two.events()
    edits = edited(f"""
        [[merge]]
        events = [{{event = "{vote.id}", quote = "council votes"}}, {{event = "{fire.id}", quote = "mill at Marn"}}]
    """)
    first, second, third = again(two, edits)
    assert [e.id for e in first.events] == [vote.id]
    assert first.to_json() == second.to_json() == third.to_json()


def test_merge_by_ids_alone_still_finds_both_when_one_is_gone(two, edited):
    fire, vote = two.events()
    first, second, third = again(two, edited(f'[[merge]]\nevents = ["{vote.id}", "{fire.id}"]'))
    assert [e.id for e in first.events] == [vote.id]
    assert first.to_json() == second.to_json() == third.to_json()


def test_merged_and_split_ids_survive_whatever_came_before(two, edited):
    plain = two.merge()
    previous = Timeline("t", (), plain.events, ())
    fire = plain.events[0]
    edits = edited('[[split]]\nquote = "mill at Marn"\nquotes = ["Fire broke out"]')
    one = two.merge(previous=previous, edits=edits)
    two_again = two.merge(previous=Timeline("t", (), one.events, one.problems), edits=edits)
    assert fire.id in {e.id for e in one.events}
    assert one.events == two_again.events


def test_hidden_events_are_left_out_and_listed(two, edited):
    merged = two.merge(edits=edited('[[hide]]\nquote = "council votes"'))
    assert [p.code for p in merged.problems] == ["event-hidden"]
    assert len(merged.events) == 1


def test_an_edit_that_finds_nothing_or_several_is_reported_and_changes_nothing(two, edited):
    edits = edited('[[hide]]\nevent = "0123456789ab"\n[[retitle]]\nquote = "the "\ntitle = "x"')
    merged = two.merge(edits=edits)
    assert [(p.code, p.severity) for p in merged.problems] == [
        ("edit-ambiguous", "warning"), ("edit-without-event", "warning"),
    ]  # fmt: skip
    assert merged.events == two.merge().events


def test_a_split_of_all_or_none_and_a_needless_merge_are_reported(two, edited):
    edits = edited("""
        [[split]]
        quote = "council votes"
        quotes = ["council"]
        [[merge]]
        events = ["mill at Marn", "old mill"]
    """)
    assert [p.code for p in two.merge(edits=edits).problems] == ["edit-without-event", "edit-needless"]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("[[hide]]\nevnt = 'a'", "hide.1.evnt", "Extra inputs"),
        ("[[hide]]", "hide.1", "needs event"),
        ("[[redate]]\nevent = 'a'\nwhen = 'soon'", "redate.1.when", "'soon' is no date"),
        ("[[status]]\nevent = 'a'\nstatus = 'done'", "status.1.status", "should be"),
        ("[[merge]]\nevents = ['one']", "merge.1.events", "at least 2"),
        ("[[merge", None, "is no TOML"),
    ],
)
def test_a_broken_file_says_where_and_what(edited, text, place, message):
    with pytest.raises(ConfigError) as caught:
        edited(text)
    assert caught.value.place == place
    assert message in caught.value.message


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigError, match=r"edits\.toml: cannot be read"):
        read_edits(tmp_path / "edits.toml")
