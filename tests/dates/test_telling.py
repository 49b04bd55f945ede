"""Days told inside what somebody says, plans told as they are, and what a telling goes on to."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.when import When


def _last_day(text: str, published: str, language: str = "en") -> str:
    return tag(text, When.day(date.fromisoformat(published)), language=language)[-1].value[:10]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("He insisted that the sale of the mill, scheduled for 3 December, was not at risk.", "en", "2021-12-03"),
        ("Il a assuré que la vente du moulin, prévue le 3 décembre, n'était pas menacée.", "fr", "2021-12-03"),
        ("The sale of the mill, scheduled for 3 December, took place in a tent.", "en", "2020-12-03"),
    ],
)
def test_a_plan_is_ahead_where_is_said_how_it_stands(text: str, language: str, day: str) -> None:
    assert _last_day(text, "2021-03-15", language) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("On 4 February, the ferryman Ola Berg told me, the rope parted.", "en", "2021-02-04"),
        ("Shortly after midnight on 4 February, the ferryman told me, the rope parted.", "en", "2021-02-04"),
        ("Am 4. Februar, erzählte mir der Fährmann, gab das Seil nach.", "de", "2021-02-04"),
        ("On 4 February, the ferryman told me, a new rope will be hung.", "en", "2022-02-04"),
    ],
)
def test_a_saying_put_in_leaves_a_day_to_its_verb(text: str, language: str, day: str) -> None:
    assert _last_day(text, "2021-12-12", language) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 4 February the rope parted. The ferry would not cross again until 9 June.", "2021-06-09"),
        ("On 4 November the rope parted. The ferry would not cross again until 9 June.", "2022-06-09"),
        ("On 4 February the rope parted. The ferry would not cross again until 9 June, he said.", "2022-06-09"),
    ],
)
def test_a_plan_of_then_follows_the_day_just_told(text: str, day: str) -> None:
    assert _last_day(text, "2021-12-12") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("There's a jumble sale in the old boathouse behind the church on Friday.", "2021-03-19"),
        ("There are two concerts in the boathouse on Friday.", "2021-03-19"),
        ("Next for the band is Tarnby, on Friday.", "2021-03-19"),
        ("There was a jumble sale in the boathouse on Friday.", "2021-03-12"),
        ("There is a sadness in the town after the fire on Friday.", "2021-03-12"),
    ],
)
def test_what_there_is_on_a_day_is_ahead(text: str, day: str) -> None:
    assert _last_day(text, "2021-03-15") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("El incendio del viernes dejó sin techo a treinta personas, que deberían volver en mayo.", "2021-03-12"),
        ("El partido del viernes deberá jugarse en otro campo.", "2021-03-19"),
    ],
)
def test_a_past_form_of_four_letters_is_one(text: str, day: str) -> None:
    found = tag(text, When.day(date(2021, 3, 15)), language="es")
    assert found[0].value == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The mayor's own choice for the wedding had been 9 June.", "en", "2021-06-09"),
        ("La date choisie par la mariée avait été le 9 juin.", "fr", "2021-06-09"),
        ("The best day of the fair was 9 June.", "en", "2020-06-09"),
        ("The wedding had been held on 9 June.", "en", "2020-06-09"),
    ],
)
def test_a_day_that_something_was_given_may_be_ahead(text: str, language: str, day: str) -> None:
    assert _last_day(text, "2021-03-15", language) == day
