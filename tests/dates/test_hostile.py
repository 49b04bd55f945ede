"""Text that was not written for a reader: any text at all is answered, and time grows with its length alone."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.dates import known_languages, parse_stated, tag
from chronicle.when import When

FRIDAY = When.parse("2020-10-30")
WORDS = st.sampled_from(
    [
        "Monday",
        "may",
        "1",
        "31",
        "1990",
        "'98",
        "the",
        "of",
        "in",
        "last",
        "next",
        "two",
        "weeks",
        "ago",
        "later",
        "after",
        "fire",
        "Nov.",
        "–",
        "-",
        "/",
        ":",
        ".",
        ",",
        "\n",
        "p.m.",
        "quarter",
        "BC",
        "Christmas",
        "morning",
        "İstanbul",
        "2014-03-06",
        "from",
        "to",
        "between",
        "99999999999999999999",
        "½",
        "５",
        "１９９０",
        "noon",
        "every",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(known_languages()))
def test_any_text_is_answered_and_spans_hold_their_text(text, language):
    for timex in tag(text, FRIDAY, language=language):
        assert text[timex.start : timex.end] == timex.text
        assert timex.value


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30), st.sampled_from(["2020-10-30", "2020-10", "0001-01-01", "9998-12-31", None]))
def test_words_of_dates_in_any_order_are_answered(words, published):
    text = " ".join(words)
    found = tag(text, When.parse(published) if published else None)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_a_stated_date_or_none(text):
    stated = parse_stated(text)
    assert stated is None or isinstance(stated, When)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "Monday ",
        "?",
        "7",
        "may ",
        "the ",
        "two weeks ago, ",
        "Nov. 11-12 ",
        "1990-",
        "in 300 of 401, ",
        "the fire on 8 May, two days after the fire ",
        "“",
        "\n",
        "from ",
    ],
)
def test_time_grows_with_the_text_alone(piece):
    def seconds(count):
        text = piece * count
        best = 60.0
        for _ in range(2):
            start = time.perf_counter()
            tag(text, FRIDAY)
            best = min(best, time.perf_counter() - start)
        return best

    seconds(100)
    # Eight times the text may take twenty times as long on a busy machine; a quadratic reader takes sixty-four.
    assert seconds(8000) < 20 * max(seconds(1000), 0.02)
