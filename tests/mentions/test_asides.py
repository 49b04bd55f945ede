"""Dates that date no happening of their sentence: kept for what other articles tell of them."""

import pytest

PASSING = [
    ("en", "Volunteers are asked to be at the weir by 8 on {2020-06-20|Saturday}.", "2020-06-20"),
    ("en", "The sexton, 61, is angry about a column of {2020-03-12|12 March} that called him idle.", "2020-03-12"),
    ("en", "The choir thanked the divers of {2020-05-09|9 May}.", "2020-05-09"),
    ("en", "Why did the council wait until {2020-06-04|4 June}?", "2020-06-04"),
    ("de", "Die {1987} gebaute Fähre ist grün.", "1987"),
]


@pytest.mark.parametrize(("code", "text", "when"), PASSING)
def test_a_date_told_in_passing_is_an_aside(asides, tell, code, text, when):
    (mention,) = asides(text, language=code)
    assert (mention.when.edtf, mention.title) == (when, "")
    assert when not in [told.when.edtf for told in tell(text, language=code)]


OTHERS = [
    "The bridge opened on {2020-06-11|Thursday}.",  # a mention of its own
    "THE WEND HERALD, {2020-06-12|12 June 2020}",  # only when it was printed
    "The choir thanked the divers.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_a_sentence_tells_is_no_aside(asides, text):
    assert asides(text) == []


def test_of_two_dates_of_one_verb_the_other_is_an_aside(asides, tell):
    text = "The second muster brought 90 riders on {2020-06-06|Saturday}, more than on {2020-05-23|23 May} at Orr."
    told = {mention.when.edtf for mention in (*tell(text), *asides(text))}
    assert told == {"2020-06-06", "2020-05-23"}
