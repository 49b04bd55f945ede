"""Titles that keep what they need: a verb's own subject, the noun after a noun, the day that a plan now has."""

from datetime import date

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

TUESDAY = When.day(date(2022, 10, 18))


def titles(text, language="en"):
    article = Article("a", "a", text, language=language, published=Published(TUESDAY, PublishedBasis.HEADER))
    return [m.title for m in find(article, tag(text, TUESDAY, language=language)) if m.when and m.title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The verdict follows a trial that opened on March 11 and closed on April 26.",
            ["A trial opened", "A trial closed"],
        ),
        (
            "The court opened an inquiry in May and closed it in June.",
            ["The court opened an inquiry", "The court closed it"],
        ),
        (
            "A miner who was on the shift tells me the pump was stopped on 17 May.",
            ["A miner who was on the shift tells me the pump was stopped on 17 May"],
        ),
        ("A miner who gave them the keys was arrested on 17 May.", ["A miner was arrested"]),
        ("The coastguard had issued a gale warning on Friday.", ["The coastguard had issued a gale warning"]),
        ("The last day to pay is now 31 March 2023.", ["The last day to pay is now 31 March 2023"]),
        (
            "Nine guests are now said to be ill, six of them from the walking club that reached Lund on 4 October.",
            ["Nine guests are said to be ill", "The walking club reached Lund"],
        ),
        ("The ferry will be back on Saturday.", ["The ferry will be back"]),
        ("The fair will be held on 4 March instead.", ["The fair will be held"]),
        (
            "Polling day was the wettest since 1961, the office said on Friday.",
            ["Polling day was the wettest since 1961"],
        ),
        ("The siren sounded at 5:10 a.m. local time on Monday.", ["The siren sounded"]),
        (
            "A second letter, said to have been sent to the owner on June 8, was never found.",
            ["A second letter, said to have been sent to the owner, was never found"],
        ),
        (
            'The miner died of gas, coroner Nils Aker found on Thursday, "to which a fan contributed".',
            ['The miner died of gas, coroner Nils Aker found on Thursday, "to which a fan contributed"'],
        ),
        (
            (
                "The dam was begun in January, and by early March a list with five times as many names as the valley "
                "has farms had been handed in."
            ),
            ["The dam was begun", "The dam was begun"],
        ),
    ],
)
def test_a_title_keeps_what_it_needs(text, title):
    assert titles(text) == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "fr",
            (
                "Le maire a remis sa démission vendredi, quelques heures après le départ des experts du Fonds national"
                " de garantie des banques de la province du nord, qui ont quitté Lund le même jour."
            ),
            "Le maire a remis sa démission",
        ),
        (
            "es",
            "Lo cierto es que, desde el jueves pasado, unas 700 casas dependen de un pozo.",
            "Lo cierto es que unas 700 casas dependen de un pozo",
        ),
        ("es", "El club celebró el jueves su fiesta en el puerto.", "El club celebró su fiesta en el puerto"),
        ("de", "Der Kran traf am Freitag per Schiff in Lund ein.", "Der Kran traf per Schiff in Lund ein"),
        (
            "de",
            "Vor der Mühle hatten am Freitag rund 300 Leute für den Müller gesungen.",
            "Rund 300 Leute hatten vor der Mühle für den Müller gesungen",
        ),
        (
            "de",
            "Eine Wirtin räumte am Freitag ein, dass am Montag eine Kiste aus Lund verschwunden sei.",
            "Eine Kiste sei aus Lund verschwunden",
        ),
        (
            "de",
            "Der Rat hat am Freitag beschlossen, die Mühle zu kaufen.",
            "Der Rat hat beschlossen, die Mühle zu kaufen",
        ),
        (
            "de",
            "Die Reederei hatte am Freitag erklärt, sie habe nichts gewusst.",
            "Die Reederei hatte erklärt, sie habe nichts gewusst",
        ),
        (
            "es",
            "El capitán negó ayer que el barco fuera demasiado deprisa.",
            "El capitán negó que el barco fuera demasiado deprisa",
        ),
        (
            "fr",
            "Le juge avait conclu, vendredi, à l'unanimité, que le pont était sûr.",
            "Le juge avait conclu que le pont était sûr",
        ),
        (
            "es",
            "El alcalde firmó ayer un acuerdo con el club que vence pronto.",
            "El alcalde firmó un acuerdo con el club",
        ),
        ("fr", "Le cirque de Lund, qui a plié bagage vendredi, vend ses lions.", "Le cirque de Lund a plié bagage"),
        (
            "fr",
            "Lind salue les marins du port, qui ont quitté Lund vendredi.",
            "Les marins du port ont quitté Lund",
        ),
    ],
)
def test_a_title_has_its_verb_in_other_languages(language, text, title):
    assert titles(text, language)[-1] == title


def test_what_another_won_is_the_last_thing_named_before_it():
    text = "El club presentó ayer una queja contra Nils Aker durante la quinta partida, que el sueco ganó el lunes."
    assert titles(text, "es")[-1] == "El sueco ganó la quinta partida"
