"""Dates that stand in what is no happening, two sentences of each kind, and one like them that tells one."""

import pytest

NOTHING = [
    "'First the roof, now the pump. What comes {2020-07|next month}?' said the plumber.",
    "Who paid for the party of {2020-05|May}?",
    "The mayor said she hoped for {2020-12-25|Christmas}.",
    'Lind hoped for "{2020-07|July}".',
    "The choir had rehearsed and the bishop had cleared his {2020-06-13|Saturday}.",
    "The strike had cost the bakers their {2020-06-13|Saturday}.",
    "For the islanders the decision means another {2020-21|winter} without a ferry.",
    "She told them of another {2020-05|May} without rain.",
    "The county put the damage at 40 houses, up from 25 on {2020-06-12|Friday}.",
    "That was down from {2020-06-12|the previous Friday}.",
    "Up from {2020-06-12|Friday}, the price of bread still lags behind.",
    "The line carries 9,000 people, against 4,000 in {2010}.",
    'Two bakers held a sign that said "Bread {2020-06-15|today}, none {2020-06-16|tomorrow}".',
    'A note on the door read "Back {2020-06-15|today}".',
    "The port is bound by the {1969} Salvage Convention.",
    "They were charged under the {1986} Harbours Act.",
    "First published {2020-06-12|12 June 2020}.",
    "Last updated on {2020-06-14|Sunday}.",
    "In {2020-04|April} it was flour.",
    "It was late on {2020-06-12|Friday}.",
    "I crossed the strait for the first time in {1999}.",
    "She asked me about my boat on {2020-06-11|Thursday}.",
    '"I told my son he would swim in {2020-07|July}," said the baker.',
    "Those who were here in {1998} know the smell.",
    "Visitors are asked to be at the gate by noon on {2020-06-20|Saturday}.",
    "Passes may be collected at the gate from {2020-06-20|Saturday}.",
]
TOLD = [
    '"It is over," said Ada Lind, who resigned on {2020-06-12|Friday}. "Why not?"',
    "The mayor aimed a rebuke at bakers on {2020-06-12|Friday}.",
    "The bakers lost their {2020-06-13|Saturday} game.",
    "Another mill burned in {2020-05|May}.",
    "The ferry moved from 25 berths on {2020-06-12|Friday}.",
    "They came down from the hills on {2020-06-12|Friday}.",
    'The bakers "walked out {2020-06-15|today}", Lind said.',
    "The {1969} Salvage Conference met in Oslo.",
    "The council published its accounts on {2020-06-12|Friday}.",
    "It was raised from the lake on {2020-06-12|Friday}.",
    "A firm near my shop burned down on {2020-06-12|Friday}.",
    '"I signed the deed on {2020-06-12|Friday}," said Ada Lind.',
    "Those who were hurt on {2020-06-12|Friday} are well.",
    "Visitors were asked to leave on {2020-06-12|Friday}.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_date_in_what_is_no_happening_tells_nothing(tell, text):
    assert tell("It rains. " + text) == []


@pytest.mark.parametrize("text", TOLD)
def test_a_date_in_what_looks_alike_tells_a_happening(tell, text):
    assert tell("It rains. " + text)
