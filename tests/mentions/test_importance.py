import re
from pathlib import Path

from chronicle.mentions.importance import BASE, WEIGHTS, importance_of

DOCS = Path(__file__).parents[2] / "docs" / "mentions.md"


def test_the_documented_weights_are_the_real_ones():
    rows = re.findall(r"^\| ([a-z, -]+) \| ([+-]?\d\.\d\d)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    told = {name: float(weight) for names, weight in rows for name in names.split(", ")}
    assert told == {"start": BASE, **WEIGHTS}


def test_importance_stays_between_0_and_1():
    assert importance_of(dict.fromkeys(WEIGHTS, 1.0)) >= 0
    assert importance_of({name: 1.0 for name, weight in WEIGHTS.items() if weight > 0}) == 1.0
    assert importance_of({name: 1.0 for name, weight in WEIGHTS.items() if weight < 0}) == 0.0


def test_a_lead_weighs_more_than_the_same_sentence_later(tell):
    first, second = tell("The pier burned on {2020-06-10}. The pier burned on {2020-06-10}.")
    assert first.importance > second.importance


def test_an_old_happening_is_background(tell):
    (mention,) = tell("It rains. The pier burned on {2019-06-10}.")
    assert mention.is_background
