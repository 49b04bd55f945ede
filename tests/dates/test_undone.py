"""Which side a day lies on: plans undone, what is over beyond doubt, what the present tense tells."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.when import When


def _last_day(text: str, language: str = "en", published: str = "2022-05-17") -> str:
    """Give the last date of a text of a Tuesday."""
    return tag(text, When.day(date.fromisoformat(published)), language=language)[-1].value[:10]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The mayor shelved Friday's auction of the mill.", "en", "2022-05-20"),
        ("The union said it had called off Friday's walkout.", "en", "2022-05-20"),
        ("Friday's walkout was called off.", "en", "2022-05-20"),
        ("Sunday's parade was cancelled.", "en", "2022-05-15"),
        ("Friday's motion was put to the members.", "en", "2022-05-13"),
        ("La mairie a annulé le marché de vendredi.", "fr", "2022-05-20"),
        ("La vente, qui devait se tenir vendredi, n'aura pas lieu.", "fr", "2022-05-20"),
        ("El club suspendió la fiesta del viernes.", "es", "2022-05-20"),
        ("La subasta, que debía celebrarse el viernes, queda en nada.", "es", "2022-05-20"),
        ("Die Versteigerung, die am Freitag stattfinden sollte, ist vom Tisch.", "de", "2022-05-20"),
        ("Die Versteigerung sollte am Freitag stattfinden, doch es schneite.", "de", "2022-05-13"),
    ],
)
def test_the_day_of_a_plan_undone_is_the_near_one(text: str, language: str, day: str) -> None:
    assert _last_day(text, language) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill accepts the ruling given on Friday and will not appeal.", "2022-05-13"),
        ("The ruling will be given on Friday.", "2022-05-20"),
        ("Ice held the barge in port until it could sail again on Sunday.", "2022-05-15"),
        ("The mate said the barge could sail again on Sunday.", "2022-05-22"),
        ("Harl beat Tarn on Saturday to win the shield.", "2022-05-14"),
        ("The lock shut, as they had feared it would, and by Saturday the barges were queuing.", "2022-05-14"),
        ("The sale announced for Monday was never likely.", "2022-05-16"),
        ("The sale announced for Monday will be short.", "2022-05-23"),
    ],
)
def test_what_is_over_looks_back(text: str, day: str) -> None:
    assert _last_day(text) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The pilots, who landed in Harl on Monday, fly home with the crates on Sunday.", "en", "2022-05-22"),
        ("The pilots, who landed in Harl on Monday, slept.", "en", "2022-05-16"),
        ("On Sunday she receives the Harl medal.", "en", "2022-05-22"),
        ("On Sunday she says it rained.", "en", "2022-05-15"),
        ("The lock is shut. Next update: Sunday, noon.", "en", "2022-05-22"),
        ("L'écluse est fermée. Prochaine mise à jour : dimanche.", "fr", "2022-05-22"),
        ("The lock is shut. Last update: Sunday, noon.", "en", "2022-05-15"),
        ("Engineers expect the river to pass its mark on Sunday.", "en", "2022-05-22"),
        ("Der Verein lädt am Sonntag ans Wehr ein.", "de", "2022-05-22"),
        ("Am Sonntag lädt der Verein ans Wehr ein.", "de", "2022-05-22"),
        ("Der Müller sagt am Sonntag, das Wehr halte.", "de", "2022-05-15"),
        ("Der Müller kam erst am Sonntag zurück.", "de", "2022-05-15"),
    ],
)
def test_a_present_tense_beside_a_day_looks_ahead(text: str, language: str, day: str) -> None:
    assert _last_day(text, language) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The board voted six to three to sell the mill on March 2.", "2022-03-02"),
        ("The mill went the way of the barge. The sale was put off by a week, to 2 April.", "2022-04-02"),
        ("The board voted six to three to sell the mill in February.", "2023-02"),
        ("The board will sell the mill on March 2.", "2023-03-02"),
        ("Answer for it must Storm Ada, which drove the barge into Harl Sound on the 24th.", "2022-04-24"),
    ],
)
def test_a_date_of_either_verb_is_the_nearer_one(text: str, day: str) -> None:
    assert _last_day(text) == day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The ferry ran again yesterday, Monday.", "en", "2022-05-16"),
        ("Tomorrow, Wednesday, the ferry rests.", "en", "2022-05-18"),
        ("Gestern, Montag, fuhr die Fähre.", "de", "2022-05-16"),
        ("The ferry will rest tomorrow, Thursday and Friday.", "en", "2022-05-20"),
        ("The ferry rests tomorrow or Thursday.", "en", "2022-05-19"),
    ],
)
def test_a_weekday_may_name_yesterday_again(text: str, language: str, day: str) -> None:
    assert _last_day(text, language) == day
