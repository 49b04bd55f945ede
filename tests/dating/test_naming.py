"""How writers name days, and what that says of the day of publication."""

from datetime import date

from chronicle.dates import tag
from chronicle.dating.naming import Naming
from chronicle.dating.reading import readings_of
from chronicle.dating.shifts import shifts_of

AROUND = date(2012, 3, 14)  # a Wednesday


def naming(desk, text):
    article = desk.article(text)
    (reading,) = readings_of([article], {article.id: tag(text, None, language="en")}, [])
    return Naming.of(reading, shifts_of(article, AROUND))


def likeliest(desk, text, first=date(2012, 3, 12), last=date(2012, 3, 18)):
    """The days of a week, from Monday on, that are as likely as any."""
    named = naming(desk, text)
    odds = {n: named.log_likelihood(date.fromordinal(n)) for n in range(first.toordinal(), last.toordinal() + 1)}
    return [date.fromordinal(n).day for n, value in odds.items() if value == max(odds.values())]


def test_the_first_weekday_is_that_of_the_day_or_the_day_before(desk):
    assert likeliest(desk, "The quarry at Wend was sold on Tuesday.") == [13, 14]


def test_a_text_that_says_yesterday_gives_other_days_their_weekdays(desk):
    text = "The quarry at Wend was sold yesterday. The drivers had walked out on Tuesday."
    assert likeliest(desk, text) == [13, 15, 16]  # the 14th would call Tuesday "yesterday"


def test_what_is_quoted_was_said_on_another_day(desk):
    text = 'The quarry at Wend was sold on Tuesday. "I heard of it yesterday," said Ann Other.'
    assert likeliest(desk, text) == [13, 14]


def test_less_is_written_at_the_weekend(desk):
    assert likeliest(desk, "The quarry at Wend was sold.") == [12, 13, 14, 15, 16]
