"""How likely days are apart from phrases: near the days that others tell of what the article tells."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.dating.likelihood import log_likelihoods
from chronicle.dating.reading import readings_of
from chronicle.dating.shifts import shifts_of

NEAR, FAR = date(2012, 5, 15), date(2012, 2, 14)
LOCK = "The lock keeper of Wend was pulled from the canal below the mill on 11 May."


def nearer(desk, text):
    """How much likelier a day near that of the lock keeper's fall is than one long before."""
    others = [
        desk.article(LOCK, name="b.txt", published="2012-05-12"),
        desk.article("The mill at Orrin burned down on 12 February.", name="c.txt", published="2012-02-13"),
    ]
    asked = desk.article(text)
    expressions = {a.id: tag(a.text, a.published.when if a.published else None) for a in (asked, *others)}
    (reading,) = readings_of([asked, *others], expressions, ())
    found = log_likelihoods(reading, [NEAR.toordinal(), FAR.toordinal()], shifts_of(asked, NEAR), ())
    return found[NEAR.toordinal()] - found[FAR.toordinal()]


@pytest.mark.parametrize(
    "text",
    [
        "The lock keeper of Wend, who was pulled from the canal below the mill, has left hospital.",
        "Nobody had seen it coming. The keeper of the lock at Wend fell into the canal by the mill.",
    ],
)
def test_a_day_near_what_others_tell_of_the_same_is_likelier(desk, text):
    assert nearer(desk, text) > nearer(desk, "The school choir sang for three hours.") + 0.2


def test_a_word_in_common_says_nothing(desk):
    assert nearer(desk, "The canal company has a debt.") == nearer(desk, "The school choir sang for three hours.")
