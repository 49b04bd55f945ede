"""What goes on or is over, told without the day it began: examples of every language, and what they are told of."""

import pytest

from chronicle.mentions.language import KNOWN, _load

EXAMPLES = [
    (code, text, status)
    for code in KNOWN
    for kind, status in (("yes_on", "ongoing"), ("yes_ended", "happened"))
    for text in _load(code, "cues")["lasting"][kind]
]
NONE = [(code, text) for code in KNOWN for text in _load(code, "cues")["lasting"]["no"]]


@pytest.mark.parametrize(("code", "text", "status"), EXAMPLES)
def test_what_lasts_is_told_to_go_on_or_to_be_over(outcomes, code, text, status):
    told = [m for m in outcomes(text, language=code) if m.is_end or m.status in ("ongoing", "cancelled", "postponed")]
    (mention,) = told
    is_off = mention.status in ("cancelled", "postponed")  # of a plan; of what lasts, merging takes it to be over
    assert mention.when is None
    assert mention.status == status or (is_off and status == "happened")


@pytest.mark.parametrize(("code", "text"), NONE)
def test_what_is_only_told_of_it_says_neither(outcomes, code, text):
    assert not [m for m in outcomes(text, language=code) if m.is_end or m.status == "ongoing"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The union has not ended its strike.", "ongoing"),
        ("Traders cheered after the blockade was lifted.", "happened"),
        ("The blockade will end on {2020-06-19|Friday}.", None),
        ("Reports that the blockade was over are wrong.", None),
        ("The blockade may be over.", None),
    ],
)
def test_what_has_not_ended_goes_on_and_what_may_end_is_not_told(outcomes, text, status):
    told = [m.status.value for m in outcomes(text) if m.is_end or m.status == "ongoing"]
    assert told == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The strike did not end on {2020-06-11|Thursday}.", "ongoing"),
        ("The liner has been held at anchor since {2020-06-08|Monday}.", "ongoing"),
        ("She has been mayor since {2018-05|May 2018}.", "ongoing"),
        ("The road has been closed to traffic since {2020-06-11|Thursday}.", "ongoing"),
        ("Two men have died since {2020-06-11|Thursday}.", "happened"),
        ("Police have arrested forty people since {2020-06-11|Thursday}.", "happened"),
    ],
)
def test_what_is_so_since_a_day_goes_on(tell, text, status):
    assert [m.status.value for m in tell(text) if m.expression] == [status]
