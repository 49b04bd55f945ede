"""Who gives a number, in each language, and which numbers are rival claims."""

from __future__ import annotations

import pytest

from chronicle.mentions.claims import claims_of, with_rivals
from chronicle.mentions.language import language_of
from chronicle.mentions.quantities import located_numbers


def read(*sentences, code="en"):
    """Read sentences one after the other and give each number with its slot, its claimant and whether it is a rival."""
    language, before, found, start = language_of(code), [], [], 0
    for text in sentences:
        claims = list(claims_of(text, start, located_numbers(text, [], language), language))
        before, start = with_rivals(before, claims), start + len(text) + 1
        found += [(c.quantity.value, c.quantity.slot, c.claimed_by, c.rival is not None) for c in before]
    return found


@pytest.mark.parametrize(
    ("code", "sentences", "claimants"),
    [
        ("en", ["Police estimated the crowd at 2,000; the town spoke of 5,000."], ["police", "town"]),
        (
            "en",
            ["The council said 40 acres had burned.", "The growers' figure of 90 acres is wrong."],
            ["council", "growers"],
        ),
        (
            "de",
            ["Die Polizei zählte 2000 Teilnehmer, die Veranstalter sprachen von 5000."],
            ["polizei", "veranstalter"],
        ),
        ("en", ["Police counted 312 people in buses, while the owners had spoken of 340."], ["police", "owners"]),
        ("es", ["La policía contó 2.000 manifestantes, los sindicatos hablaron de 5.000."], ["policía", "sindicatos"]),
        ("fr", ["La préfecture a compté 2000 manifestants, les syndicats 5000."], ["préfecture", "syndicats"]),
        (
            "en",
            ["The growers put attendance at 4,000.", "Police said the real number was closer to 1,900."],
            ["growers", "police"],
        ),
        (
            "en",
            ["Some 4,000 people came, according to the growers, or 1,900 according to the police."],
            ["growers", "police"],
        ),
        ("en", ["The mill puts the loss at $3m, the union at $5m."], ["mill", "union"]),
        ("en", ["The mayor spoke of 300 barns burned, his deputy of 450."], ["mayor", "deputy"]),
        ("fr", ["Ils étaient 4 000 selon les syndicats, 1 900 selon la préfecture."], ["syndicats", "préfecture"]),
        ("de", ["Laut Polizei nahmen 1900 Menschen teil, laut Veranstalter 4000."], ["polizei", "veranstalter"]),
        ("de", ["Die Veranstalter zählten 4000 Teilnehmer, die Polizei 1900."], ["veranstalter", "polizei"]),
        (
            "es",
            ["Según los organizadores acudieron 4.000 personas, 1.900 según la policía."],
            ["organizadores", "policía"],
        ),
        (
            "es",
            ["Los sindicatos cifraron la marcha en 4.000 personas; la policía la rebajó a 1.900."],
            ["sindicatos", "policía"],
        ),
    ],
)
def test_two_claimants_are_named_and_the_second_number_counts_what_the_first_counts(code, sentences, claimants):
    found = read(*sentences, code=code)
    assert [who for _, _, who, _ in found] == claimants
    assert [is_rival for *_, is_rival in found] == [False, True]
    assert len({slot for _, slot, _, _ in found}) == 1


def test_a_share_told_as_two_numbers_is_a_rival_of_a_percentage():
    found = read("The airline says it flew 40 per cent of its flights; the pilots say one in five.")
    assert [(value, is_rival) for value, _, _, is_rival in found] == [(40.0, False), (20.0, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Police estimated the crowd at 2,000, and they were there for five hours.",
        "Police said 12 people were hurt; the mayor said the town has 300 constables.",
        "Police estimated the crowd at 2,000 in Gallery 4.",
        "The town spoke of 5,000.",
        "Police counted 12 people. The mayor, Ada Moss, 41, was there.",
        "Police counted four wrecks, and one of them was new.",
        "Tarn sold 300 geese at the fair, Harlow 450.",
    ],
)
def test_other_numbers_are_no_rival_claims(text):
    assert not any(is_rival for *_, is_rival in read(text))


def test_a_number_without_a_verb_answers_none_of_the_sentence_before():
    assert len(read("Police counted 12 people.", "One is a lasher and a father of four.")) == 1


@pytest.mark.parametrize(
    ("code", "text", "slot"),
    [
        ("en", "The keeper said that nine lamps, not six, were gone.", "lamp"),
        ("en", "The fair drew 4,000 visitors and not 7,000.", "visitor"),
        ("de", "Neun Lampen, nicht sechs, fehlten am Morgen.", "lampen"),
        ("fr", "Neuf lampes, et non six, avaient disparu.", "lampes"),
        ("es", "Faltaban nueve lámparas, y no seis.", "lámparas"),
    ],
)
def test_a_number_that_is_said_to_be_wrong_is_a_rival_of_the_one_before_it(code, text, slot):
    right, wrong = read(text, code=code)
    assert (right[1], right[3], wrong[1], wrong[3]) == (slot, False, slot, True)


@pytest.mark.parametrize(
    "text",
    [
        "Nine lamps burned in the hall. That makes 12, not 14.",
        "Nine lamps were not gone.",
        "Nine lamps, not 300, hung there.",
    ],
)
def test_what_corrects_nothing_comparable_is_no_rival(text):
    assert not any(is_rival for *_, is_rival in read(text))
