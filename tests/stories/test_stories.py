"""Every story keeps the scores that pinned.toml holds for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from scoring.pins import lower_than_pinned, read_pins
from scoring.story import Story, stories

STORY = pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
# The corpora that go through most readers; the rest would only repeat them.
MIXED = pytest.mark.parametrize(
    "story",
    [story for story in stories() if len({path.suffix for path in story.documents.iterdir()}) > 3],
    ids=lambda story: story.name,
)
# Faults are not printed: some stories are to stay unread, so that they tell how well a text does that nobody tuned for.
FAULTS = "run `python tests/stories/score_story.py {} --verbose`, unless CONTRIBUTING.md has it among the unread"
MEND = "run `python tests/stories/score_story.py {} --pin` and look at what changed"


def test_pins_and_stories_name_each_other() -> None:
    assert sorted(read_pins()) == [story.name for story in stories()]


@STORY
def test_a_pin_is_for_the_corpus_that_is_there(story: Story) -> None:
    assert read_pins()[story.name]["corpus"] == story.corpus, MEND.format(story.name)


@STORY
def test_a_story_keeps_its_scores(story: Story, tmp_path: Path) -> None:
    result = story.score(tmp_path)
    assert lower_than_pinned(read_pins(), result) == [], FAULTS.format(story.name)


@MIXED
def test_a_story_gives_the_same_bytes_elsewhere(story: Story, tmp_path: Path) -> None:
    here = story.build(tmp_path / "here", PYTHONHASHSEED="7", TZ="UTC")
    there = story.build(tmp_path / "there", "--jobs", "2", PYTHONHASHSEED="8", TZ="Asia/Kathmandu", LC_ALL="C")
    assert here == there
