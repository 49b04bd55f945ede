"""Claims that somebody denies or calls false: what they tell did not happen, whatever noun or verb they hang on."""

import pytest

DENIED = [
    ("en", "Rumours that the bakery burnt down on {2020-06-10} are untrue."),
    ("en", "She said a story that two goats had drowned on {2020-06-10} was false."),
    ("en", "The tale that he sold the piano on {2020-06-10} is, two of his pupils tell us, not true."),
    ("en", "The vicar denied a claim, made at a parish meeting, that the bell had been sold on {2020-06-10}."),
    ("en", "The mayor asked residents to disregard talk that wolves had been seen on {2020-06-10}."),
    ("en", "The manager went on stage to deny that the tenor had walked out on {2020-06-10}."),
    ("en", "Contrary to a message passed round the school, no teacher was dismissed on {2020-06-10}."),
    ("en", "It repeated that reports of a boat seized on {2020-06-10} are incorrect."),
    ("de", "Berichte, wonach die Bäckerei {2020-06-10|am 10. Juni} Konkurs angemeldet habe, wies Moser zurück."),
    ("de", "Dass er die Geige {2020-06-10|am 10. Juni} verkauft habe, bestritt er."),
    ("de", "Gerüchte, {2020-06-10|am 10. Juni} seien drei Ziegen ertrunken, dementierte der Bauer."),
    ("fr", "Une rumeur selon laquelle le ténor aurait fui {2020-06-10|le 10 juin} est fausse."),
    ("fr", "Le musée dément fermement qu'un tableau ait disparu {2020-06-10|le 10 juin}."),
    ("es", "El rumor de que el tenor huyó {2020-06-10|el 10 de junio} es falso."),
]
TOLD = [
    ("en", "The surveyors' report says that the wall cracked on {2020-06-10} and that the mortar was wrong."),
    ("en", "A report that the bakery burnt down on {2020-06-10} reached the mayor, who was not at home."),
    ("en", "The vicar did not deny a report that the bell had been sold on {2020-06-10}."),
    ("en", "The pilots ended a dispute that began on {2020-06-10}."),
    ("en", "Contrary to custom, the choir sang in the yard on {2020-06-10}."),
    ("de", "Der Bericht, wonach die Mauer {2020-06-10|am 10. Juni} riss, liegt dem Rat vor."),
]


@pytest.mark.parametrize(("code", "text"), DENIED)
def test_what_somebody_denies_or_calls_false_did_not_happen(tell, code, text):
    assert [m.status.value for m in tell(text, language=code) if m.expression] == ["denied"]


@pytest.mark.parametrize(("code", "text"), TOLD)
def test_what_a_report_tells_happened_where_nobody_denies_it(tell, code, text):
    assert [m.status.value for m in tell(text, language=code) if m.expression] == ["happened"]


@pytest.mark.parametrize(
    ("before", "text", "status"),
    [
        ("Word in the market is that the smith left on {2020-06-10}.", "He did not.", "denied"),
        ("The harbour says that our boat hit the pier on {2020-06-10}.", "It didn't; I was at the helm.", "denied"),
        ("A newspaper wrote that the smith had been arrested on {2020-06-10}.", "There was no arrest.", "denied"),
        ("There is a tale that a second bridge fell on {2020-06-10}.", "There is none.", "denied"),
        ("The smith left on {2020-06-10}.", "He did not take the dog.", "happened"),
        ("Ms Orr voted on {2020-06-10}.", "He did not.", "happened"),
        ("The mayor said that the smith had left on {2020-06-10}.", "He did not say why.", "happened"),
        ("The mayor said that the smith had left on {2020-06-10}.", "There was no rain.", "happened"),
    ],
)
def test_a_brief_no_in_the_next_sentence_denies_what_was_claimed(tell, before, text, status):
    assert [m.status.value for m in tell(f"{before} {text}") if m.expression] == [status]
