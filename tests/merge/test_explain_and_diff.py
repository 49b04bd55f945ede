"""``chronicle explain`` and ``chronicle diff``, from timeline.json alone."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from chronicle.cli.diff import diff
from chronicle.cli.explain import explain
from chronicle.errors import InputError
from chronicle.merge import read_edits
from chronicle.pipeline import build
from chronicle.timeline import PublishedRecord, Source, Timeline


def sources(news):
    return tuple(
        Source(a.id, a.path, a.title, a.publisher, a.url, a.language, "", None,
               PublishedRecord.of(a.published) if a.published else None)
        for a in news.articles.values()
    )  # fmt: skip


@pytest.fixture
def written(tmp_path):
    def write(name, news, **options):
        path = tmp_path / name
        merged = news.merge(**options)
        path.write_bytes(Timeline("t", sources(news), merged.events, merged.problems).to_json())
        return path

    return write


def run(command, *arguments):
    result = CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def ids(path):
    return [event.id for event in Timeline.read(path).events]


def test_one_event_is_explained_by_its_dates_and_by_levels_that_add_up(fair, written):
    path = written("a.json", fair)
    told = json.loads(run(explain, path, ids(path)[0], "--json"))
    assert [claim["edtf"] for claim in told["dates"]] == ["2031-05-11/2031-05-12", "2031-05-11", "2031-05"]
    assert [claim["is_chosen"] for claim in told["dates"]] == [True, False, False]
    for pair in told["pairs"]:
        assert pair["weight"] == told["prior"] + sum(level["weight"] for level in pair["levels"])
    assert "5 mentions are one event" in told["conclusion"]


def test_two_events_are_told_apart_by_the_rule_or_by_the_weight(news, written):
    news.tell("a", "President Oram met the envoys.", "2031-10-29", "happened", "meet", participants=("Oram",))
    news.tell("b", "President Oram met the premier.", "2031-11-09", "happened", "meet", participants=("Oram",))
    news.tell("c", "A lock of the canal broke.", "2031-11-09", "happened", "break")
    path = written("a.json", news)
    first, second, third = sorted(
        ids(path), key=lambda i: next(e.title for e in Timeline.read(path).events if e.id == i)
    )
    assert "never one event: dates differ" in run(explain, path, second, third)
    assert "are two events" in run(explain, path, first, third[:8])


def test_an_event_joined_by_a_person_says_so(news, written, tmp_path):
    news.tell("a", "A lock of the canal broke.", "2031-11-09", "happened", "break")
    news.tell("b", "President Oram met the premier.", "2031-11-12", "happened", "meet")
    (tmp_path / "edits.toml").write_text('[[merge]]\nevents = ["canal broke", "met the premier"]', encoding="utf-8")
    path = written("a.json", news, edits=read_edits(tmp_path / "edits.toml"))
    assert "a person's edit joined them" in run(explain, path, ids(path)[0])


def test_an_unknown_id_is_named_with_what_to_do(fair, written):
    with pytest.raises(InputError, match="no event has the id 'zzz'"):
        run(explain, written("a.json", fair), "zzz")


def changes(old, new):
    return [(c["kind"], c["text"]) for c in json.loads(run(diff, old, new, "--json"))["changes"]]


def test_a_timeline_and_itself_have_no_changes(fair, written):
    path = written("a.json", fair)
    assert run(diff, path, path) == "no changes\n"


def test_new_gone_confirmed_and_cancelled_are_told(news, written):
    news.article("a", "2031-01-01")
    news.tell("a", "The council votes on the harbour.", "2031-01-09", "scheduled", "vote", title="Harbour vote")
    news.tell("a", "The mill holds a dance for its staff.", "2031-01-10", "scheduled", "dance", title="Dance")
    news.tell("a", "A comet will pass.", "2031-02-10", "scheduled", "pass", title="Comet")
    old = written("old.json", news)
    news.mentions = [m for m in news.mentions if m.title != "Comet"]
    news.article("b", "2031-01-12")
    news.tell("b", "The council held the vote on the harbour.", "2031-01-09", "happened", "vote", title="Harbour vote")
    news.tell("b", "The mill called off the dance for its staff.", "2031-01-10", "cancelled", "dance", title="Dance")
    news.tell("b", "A lock of the canal broke.", "2031-01-11", "happened", "break", title="Lock broke")
    new = written("new.json", news, previous=Timeline.read(old))
    assert changes(old, new) == [
        ("confirmed", "“Harbour vote”: scheduled is now happened"),
        ("sources", "“Harbour vote”: also told by b"),
        ("cancelled", "“Dance”: scheduled is now cancelled"),
        ("sources", "“Dance”: also told by b"),
        ("new", "2031-01-11: “Lock broke” (happened)"),
        ("gone", "2031-02-10: “Comet” is no longer told"),
    ]


def test_moved_and_re_dated_and_re_titled_are_told(news, written, tmp_path):
    news.article("a", "2031-01-01")
    news.tell("a", "The council votes on the harbour.", "2031-01-09", "scheduled", "vote", title="Harbour vote")
    old = written("old.json", news)
    news.article("b", "2031-01-05")
    news.tell("b", "The vote of the council on the harbour is put off.", "2031-01-09", "postponed", "vote",
              title="Harbour vote", moved_to="2031-02-09")  # fmt: skip
    moved = written("moved.json", news, previous=Timeline.read(old))
    assert [kind for kind, _ in changes(old, moved)] == ["moved", "postponed", "sources", "new"]
    quote = "The council votes"
    text = f'[[redate]]\nquote = "{quote}"\nwhen = 2031-01-08\n[[retitle]]\nquote = "{quote}"\ntitle = "Pier vote"\n'
    (tmp_path / "edits.toml").write_text(text, encoding="utf-8")
    edited = written("edited.json", news, previous=Timeline.read(moved), edits=read_edits(tmp_path / "edits.toml"))
    assert changes(moved, edited) == [
        ("re-titled", "“Harbour vote” is now “Pier vote”"),
        ("re-dated", "“Pier vote”: 2031-01-09 is now 2031-01-08"),
    ]


def test_split_and_merged_are_told_and_noted_in_the_timeline_for_good(news, written, tmp_path):
    news.tell(
        "a",
        "Fire broke out in the mill at Marn.",
        "2031-03-03",
        "happened",
        "fire",
        title="Fire at the old mill of Marn",
    )
    news.tell("b", "A fire broke out at the mill at Marn.", "2031-03-03", "happened", "fire", title="Blaze")
    whole = written("whole.json", news)
    (tmp_path / "edits.toml").write_text('[[split]]\nquote = "Fire broke"\nquotes = ["A fire broke"]', encoding="utf-8")
    parts = written("parts.json", news, previous=Timeline.read(whole), edits=read_edits(tmp_path / "edits.toml"))
    assert [kind for kind, _ in changes(whole, parts)] == ["split", "sources"]
    assert [p.code for p in Timeline.read(parts).problems] == ["event-split"]
    again = written("again.json", news, previous=Timeline.read(parts))
    assert ("merged", "“Blaze” is now part of “Fire at the old mill of Marn”") in changes(parts, again)
    assert "events-merged" in [p.code for p in Timeline.read(again).problems]


def test_events_with_other_ids_are_matched_by_their_mentions(fair, written):
    old = written("old.json", fair)
    text = old.read_text(encoding="utf-8").replace(ids(old)[0], "0000aaaa0000")
    (other := old.with_name("other.json")).write_text(text, encoding="utf-8")
    assert changes(other, old) == []


def test_an_explanation_compares_stories_as_merging_did(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for name, text in (
        ("a", "The mill in Corran burned down on 3 May 2031. Firemen saved the Corran mill's wheel."),
        ("b", "Police say the fire that destroyed the Corran mill on 3 May 2031 was set on purpose."),
    ):
        (docs / f"{name}.md").write_text(f"---\ndate: 2031-05-05\n---\n{text}\n", encoding="utf-8")
    built = build([docs])
    path = tmp_path / "t.json"
    path.write_bytes(built.timeline.to_json())
    assert {source.story for source in built.timeline.sources} == {"a.md"}
    event = next(e for e in built.timeline.events if len({m.source for m in e.mentions}) == 2)
    told = json.loads(run(explain, path, event.id, "--json"))
    (story,) = {level["name"] for pair in told["pairs"] for level in pair["levels"] if level["aspect"] == "story"}
    assert story == "same story"


def test_stories_found_before_change_nothing(fair):
    first = fair.merge()
    assert fair.merge(stories=first.stories).events == first.events
