"""The scorer gives the perfect answer everything, a damaged one less, an empty one nothing."""

from __future__ import annotations

import pytest
from scoring.measures import COMPONENTS, score_story
from scoring.oracle import mutate, oracle
from scoring.pins import lower_than_pinned, pin
from scoring.story import Story, stories

STORY = pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
MEASURED = {"overall": 0.7319, "date_accuracy": 0.9, "publication_accuracy": 1.0, "forbidden_cleanliness": None}


@STORY
def test_the_perfect_timeline_scores_everything(story: Story) -> None:
    best = score_story(story.gold, oracle(story.gold))
    assert {name: best[name] for name in COMPONENTS if best[name] not in (None, 1)} == {}


@STORY
def test_a_damaged_timeline_scores_less_and_an_empty_one_nothing(story: Story) -> None:
    assert score_story(story.gold, mutate(story.gold))["overall"] < 0.9
    assert score_story(story.gold, {})["overall"] == 0


@STORY
def test_every_gold_file_names_documents_that_are_there(story: Story) -> None:
    named = {document["file"] for document in story.gold["documents"]}
    named |= {name for event in story.gold["events"] for name in event["sources"]}
    assert {name for name in named if not (story.documents / name).exists()} == set()


@STORY
def test_every_gold_time_expression_stands_in_its_sentence(story: Story) -> None:
    assert [item for item in story.gold["timex"] if item["text"] not in item["sentence"]] == []


def test_a_pin_is_rounded_down_and_rises_freely() -> None:
    written = pin({"river": {"overall": 70.0}}, {"river": "abc"}, [{"story": "river", **MEASURED}])
    assert '[river]\ncorpus = "abc"\noverall = 73.1\n' in written
    assert "lowered" not in written


def test_a_pin_falls_only_with_a_reason_that_stays() -> None:
    pins = {"river": {"overall": 73.2}}
    result = {"story": "river", **MEASURED}
    assert lower_than_pinned(pins, result) == ["river: overall 73.1 is below the pinned 73.2"]
    with pytest.raises(ValueError, match="say why"):
        pin(pins, {"river": "abc"}, [result])
    assert 'lowered = ["gold was wrong"]' in pin(pins, {"river": "abc"}, [result], because="gold was wrong")
