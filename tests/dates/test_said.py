"""Ranges and days as people say them, in all orders: the days that each phrase means."""

import tomllib
from pathlib import Path

import pytest

from chronicle.dates import tag
from chronicle.when import When

SAID = tomllib.loads(Path(__file__).with_name("said.toml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "days"), SAID["phrases"].items())
def test_said_phrase_means_these_days(text, days):
    found = [t.when for t in tag(text, When.parse(SAID["published"])) if t.when is not None]
    told = [f"{w.start}" if w.start == w.last else f"{w.start}/{w.last}" for w in found]
    assert list(dict.fromkeys(told)) == days
