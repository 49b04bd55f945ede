"""Articles without dates: what several open with is one event, once, with all of them; other happenings stay apart."""

from __future__ import annotations

import json

import pytest

from chronicle import pipeline
from chronicle.merge.stories import find_happenings, find_stories
from chronicle.model import Article

BRIDGE = {
    "b1": """The Tamsel road bridge at Ordley collapsed into the river during the night. Two lorries fell with the
        bridge. Divers searched the river for their drivers.""",
    "b2": """A road bridge collapsed at Ordley and took two lorries with it into the river. The collapse of the Tamsel
        bridge closed the valley road. The mayor keeps goats.""",
    "b3": """Two lorries fell into the river when the Tamsel bridge at Ordley collapsed. Engineers had warned that the
        bridge was weak. A bakery nearby sold bread to the divers.""",
}
BANK = {
    "r1": """Masked robbers emptied the vault of the Pelham savings bank. The robbers left the bank through a tunnel.
        Nobody in the bank was hurt.""",
    "r2": """The vault of the Pelham savings bank was emptied by robbers who came through a tunnel. Staff found the
        empty vault when they opened the bank.""",
    "r3": """Robbers dug a tunnel into the vault of the Pelham savings bank and emptied it. A cleaner heard the robbers
        below.""",
}


@pytest.fixture
def build(tmp_path):
    def built(texts, **more):
        lines = [
            {"id": name, "text": " ".join(text.split()), "language": "en", **more.get(name, {})}
            for name, text in texts.items()
        ]
        (tmp_path / "articles.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        return pipeline.build([tmp_path / "articles.jsonl"]).timeline.events

    return built


def _sources(events):
    return sorted(sorted({m.source for m in event.mentions}) for event in events)


def test_a_happening_that_no_article_dates_is_one_event_with_all_its_sources(build):
    (event,) = build(BRIDGE)
    assert event.when is None
    assert event.independent_sources == 3
    assert {m.source for m in event.mentions} == set(BRIDGE)


def test_what_is_told_beside_the_main_happening_is_left_out(build):
    quotes = " ".join(m.quote for event in build(BRIDGE) for m in event.mentions)
    assert "goats" not in quotes
    assert "bakery" not in quotes


def test_two_happenings_without_dates_stay_apart(build):
    assert _sources(build(BRIDGE | BANK)) == [sorted(BRIDGE), sorted(BANK)]


def test_what_two_sources_tell_on_no_day_is_no_event(build):
    assert build({name: BRIDGE[name] for name in ("b1", "b2")}) == ()


def test_a_story_with_an_article_that_states_its_day_tells_nothing_twice_without_one(build):
    dated = {
        "b4": "The Tamsel road bridge at Ordley collapsed on Monday. Two lorries fell into the river with the bridge."
    }
    events = build(BRIDGE | dated, b4={"published": "2031-05-07"})
    assert [event.when.edtf if event.when else None for event in events] == ["2031-05-05"]


def test_articles_of_another_happening_change_nothing(build):
    alone = {event.id: event for event in build(BRIDGE)}
    beside = {event.id: event for event in build(BRIDGE | BANK)}
    assert alone.items() <= beside.items()


def test_a_date_that_enough_sources_give_is_that_of_the_whole_happening(build):
    dated = " on 4 May 2031."
    texts = {name: text.replace(".", dated, 1) if name != "b3" else text for name, text in BRIDGE.items()}
    events = [event for event in build(texts) if len({m.source for m in event.mentions}) == 3]
    assert [event.when.edtf for event in events] == ["2031-05-04"]


def test_an_article_with_a_stated_date_tells_nothing_on_no_day(build):
    stated = {name: {"published": "2031-05-05"} for name in BRIDGE}
    assert all(event.when is not None for event in build(BRIDGE, **stated))


def test_the_stages_of_an_affair_share_names_but_no_main_happening():
    texts = {
        "a": "Dina Moss has beaten Aldo Kern of Ordley by forty votes. Ordley cheered Moss.",
        "b": "A recount trimmed the lead of Dina Moss over Aldo Kern to eleven. Ordley waits, and Moss with it.",
        "c": "Judges threw out the last appeal by Aldo Kern of Ordley. Dina Moss opened a bottle.",
    }
    articles = [Article(name, name, text, language="en") for name, text in texts.items()]
    assert len(set(find_stories(articles).values())) == 1
    assert [len(group) for group in find_happenings(articles)] == [1, 1, 1]
