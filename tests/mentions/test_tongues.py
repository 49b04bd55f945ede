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
