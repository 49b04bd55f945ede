"""What German, French and Spanish sentences tell; the sentences and their score stand in ``tongues``."""

import pytest
from mentions.tongues.score import FIELDS, cases, score

from chronicle.mentions.language import language_of

FLOORS = {
    "de": {True: (33, 33, 27, 6, 5, 34), False: (36, 35, 19, 2, 2, 37)},
    "fr": {True: (32, 31, 26, 3, 5, 33), False: (35, 35, 22, 2, 2, 37)},
    "es": {True: (32, 30, 26, 4, 5, 33), False: (34, 34, 24, 2, 3, 36)},
}
"""Right days, states, titles, names, sayers, and mentions that may be told; of sentences looked at, and of others."""


@pytest.mark.parametrize("language", FLOORS)
@pytest.mark.parametrize("is_tuned", [True, False], ids=["tuned", "held-out"])
def test_sentences_tell_their_happenings(language, is_tuned):
    found = score([case for case in cases(language) if case.is_tuned is is_tuned])
    right = {name: found[name][0] for name in (*FIELDS, "told")}
    floors = dict(zip((*FIELDS, "told"), FLOORS[language][is_tuned], strict=True))
    assert {name: count for name, count in right.items() if count < floors[name]} == {}


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        (
            "es",
            "La feria, prevista para el {2020-06-27}, ha sido suspendida, anunció el alcalde.",
            ("cancelled", "La feria ha sido suspendida"),
        ),
        ("es", "El párroco anunció una misa para el {2020-06-20}.", ("scheduled", "El párroco anunció una misa")),
        ("es", "El {2020-06-20} se firmará un pacto.", ("scheduled", "Un pacto se firmará")),
        ("es", "Llegaron doce barcos a Lugo el {2020-06-10}.", ("happened", "Doce barcos llegaron a Lugo")),
        (
            "de",
            "Sollte die Prüfung auf den {2020-07-01} verschoben werden, wäre das teuer.",
            ("hypothetical", "Sollte die Prüfung auf den 2020-07-01 verschoben werden, wäre das teuer"),
        ),
        (
            "de",
            "Das Netz soll ab {2020-07-01} den Verkehr entzerren.",
            ("scheduled", "Das Netz soll den Verkehr entzerren"),
        ),
    ],
)
def test_a_sentence_is_read_in_its_own_order(tell, code, text, told):
    assert told in [(mention.status.value, mention.title) for mention in tell(text, language=code)]


@pytest.mark.parametrize(
    ("code", "form", "base", "tense"),
    [
        ("de", "absagte", "cancel", "past"),
        ("de", "abzusagen", "cancel", None),
        ("de", "beginnt", "begin", "present"),
        ("fr", "annonça", "announce", "past"),
        ("fr", "rouvrira", "reopen", "will"),
        ("fr", "libère", "release", "present"),
        ("fr", "fermerait", "close", "would"),
        ("es", "desmintieron", "deny", "past"),
        ("es", "aplazará", "postpone", "will"),
        ("es", "celebrarse", "hold", None),
        ("es", "a", None, None),
    ],
)
def test_a_form_is_known_by_its_english_verb_and_tense(code, form, base, tense):
    verbs = language_of(code).verbs
    assert verbs.base_of.get(form) == base
    assert verbs.tense_of.get(form) == tense
