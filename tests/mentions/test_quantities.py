"""What a number counts, of whom, and whether it is a total: every slot by its own examples, then the rest."""

from __future__ import annotations

import pytest

from chronicle.mentions.counting import counting_of
from chronicle.mentions.language import KNOWN, language_of
from chronicle.mentions.quantities import located_quantities, quantities_of

COUNTINGS = [(code, counting_of(code)) for code in KNOWN]
SLOTS = [(code, slot) for code, c in COUNTINGS for slot in (*c.slots, *c.measures["money"], *c.measures["share"])]


def read(text, code="en"):
    return quantities_of(text, [], language_of(code))


@pytest.mark.parametrize(("code", "slot"), SLOTS, ids=[f"{code} {slot.name}" for code, slot in SLOTS])
def test_a_slot_is_found_in_its_examples_alone(code, slot):
    assert len(slot.yes) > 1
    assert slot.no
    for text in slot.yes:
        assert ([q.slot for q in read(text, code)] == []) if slot.is_decoy else (slot.name in _named(text, code)), text
    for text in slot.no:
        assert slot.name not in _named(text, code), text


def _named(text, code):
    return [q.slot for q in read(text, code)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Divers found two more bodies.", "more"),
        ("Another 300 people died.", "more"),
        ("Three of the victims died at sea.", "part"),
        ("The chain is down from 45 shops.", "earlier"),
        ("The work was to last nine stages.", "earlier"),
        ("The county paid 2.5 million pounds of the cost.", "part"),
    ],
)
def test_what_is_no_total_says_so(text, role):
    assert read(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Der Klub hat Schulden von rund 22 Millionen Euro.", ["total"]),
        ("Die Zahl der Toten stieg von 12 auf 14.", ["earlier", "total"]),
    ],
)
def test_german_says_what_was_before_only_beside_what_came_after(text, roles):
    assert [q.role for q in read(text, "de")] == roles


@pytest.mark.parametrize(("text", "metres"), [("a 1.5-mile tunnel", 2414.016), ("un túnel de 2,4 kilómetros", 2400.0)])
def test_a_measure_tied_by_a_hyphen_is_a_measure(text, metres):
    (quantity,) = read(text, "es" if "túnel" in text else "en")
    assert (quantity.unit, quantity.slot, round(quantity.value, 3)) == ("m", "distance", metres)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Norland hosts 900,000 refugees.", ("Norland",)),
        ("Norland, where 900,000 refugees live, pays.", ("Norland",)),
        ("Police arrested 12 people in Port Sall and fined 3.", ("Port Sall",)),
        ("Twelve Kolvan soldiers died.", ("Kolvan",)),
        ("Some 40,000 refugees live in countries like Norland and Sarn.", ()),
        ("They wrote 400 letters for a mill in Port Sall.", ()),
    ],
)
def test_a_number_keeps_of_whom_it_is_told(text, scope):
    assert read(text)[0].scope == scope


def test_a_number_counts_its_noun_and_not_the_word_beside_it():
    assert [q.slot for q in read("She met eight newly appointed ministers.")] == ["minister"]


def test_a_verb_belongs_to_the_number_beside_it():
    assert [(q.value, q.slot) for q in read("The blast killed 3 people and wounded 11.")] == [
        (3, "dead"),
        (11, "injured"),
    ]


def test_some_of_the_people_are_counted_apart():
    assert [q.slot for q in read("Two women and a man died in the fire.")] == ["dead women"]


@pytest.mark.parametrize(
    "text",
    ["He fired an AK 47 rifle.", "Flight 12 landed.", "See news/12 for more.", "Hundreds died.", "1540 Rain fell."],
)
def test_labels_addresses_clock_times_and_vague_words_count_nothing(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("code", "text", "slot"),
    [
        ("en", "She was cleared of four of nine charges.", "part of charg"),
        ("en", "Four of the nine barges sank.", "part of barg"),
        ("en", "A crowd of 300 people came.", "crowd"),
        ("de", "Vier der neun Brücken sind gesperrt.", "part of brücken"),
        ("es", "Fue absuelta de cuatro de los nueve cargos.", "part of cargos"),
        ("fr", "Quatre des neuf ponts sont fermés.", "part of ponts"),
    ],
)
def test_some_of_a_counted_whole_are_a_slot_of_their_own(code, text, slot):
    assert (read(text, code)[0].slot, read(text, code)[0].role) == (slot, "total")


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "There were two hundred and fourteen geese.", 214.0),
        ("en", "Seven thousand three hundred lamps were sold.", 7300.0),
        ("de", "Der Wirt hatte dreiundzwanzig Lampen.", 23.0),
        ("fr", "Le port comptait quatre-vingt-douze grues.", 92.0),
        ("fr", "On a vu soixante et onze chevaux.", 71.0),
        ("es", "El taller tiene treinta y dos lámparas.", 32.0),
        ("es", "El taller tiene veintidós lámparas.", 22.0),
    ],
)
def test_words_that_make_one_number_are_read_as_one(code, text, value):
    assert [q.value for q in read(text, code)] == [value]


@pytest.mark.parametrize(
    ("code", "text", "value", "slot"),
    [
        ("en", "The bridge was shut for 48 hours.", 48.0, "duration"),
        ("de", "Die Brücke war zwei Tage lang gesperrt.", 48.0, "duration"),
        ("en", "The mercury touched 41.5 degrees.", 41.5, "temperature"),
        ("fr", "Le bateau portait 300 kilos de poisson.", 0.3, "weight"),
        ("de", "Die Halle kostete 12 Millionen Kronen.", 12e6, "cost"),
        ("en", "Her uncle handed over 250,000 dollars.", 250000.0, "sum"),
    ],
)
def test_a_measure_is_comparable_in_every_unit_and_language(code, text, value, slot):
    found = located_quantities(text, [], language_of(code))
    assert [(q.value, q.slot) for _, q in found] == [(value, slot)]


@pytest.mark.parametrize("text", ["A 43-year-old man came.", "The wall is 40 years old.", "It was sold two weeks ago."])
def test_an_age_and_a_time_ago_are_no_duration(text):
    assert not any(q.slot == "duration" for _, q in located_quantities(text, [], language_of("en")))


@pytest.mark.parametrize(
    ("code", "text", "value", "slot"),
    [
        ("en", "The number of closed wards rose to 14.", 14.0, "ward"),
        ("en", "It gave the number of broken lamps as 14.", 14.0, "lamp"),
        ("de", "Die Zahl der gesperrten Brücken stieg auf 14.", 14.0, "brücken"),
        ("fr", "Le nombre de ponts fermés est passé à 14.", 14.0, "ponts"),
        ("es", "El número de puentes cerrados subió a 14.", 14.0, "puentes"),
    ],
)
def test_a_bare_number_counts_what_its_number_is_told_of(code, text, value, slot):
    assert [(q.value, q.slot) for q in read(text, code)] == [(value, slot)]


@pytest.mark.parametrize(
    ("code", "text", "scores"),
    [
        ("en", "Harlow lost 1-3 at home.", [("1-3", 3.01)]),
        ("de", "Harlow gewann 3:1 gegen Tarn.", [("3:1", 3.01)]),
        ("fr", "Tarn a battu Harlow 2-0.", [("2-0", 2.0)]),
        ("en", "The ferry left at 7:15 after the match.", []),
        ("en", "It takes 3-4 pounds of flour.", []),
    ],
)
def test_a_result_is_one_number_whoever_is_named_first(code, text, scores):
    found = located_quantities(text, [], language_of(code))
    assert [(q.text, q.value) for _, q in found if q.slot == "score"] == scores


@pytest.mark.parametrize("text", ["The Greens are heading for 21 seats.", "It gives them 21 seats, an exit poll says."])
def test_what_was_only_forecast_is_no_total(text):
    assert [q.role for q in read(text)] == ["forecast"]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("A 14-judge bench heard it.", ["judg"]),
        ("He died at the age of 81.", []),
        ("A two-way street.", []),
        ("Numbers of 900 geese were seen.", ["gees"]),
        ("The council put numbers at 900.", ["crowd"]),
        ("The ministry put the number of dead at 41.", ["dead"]),
        ("He was found dead at 41.", []),
    ],
)
def test_a_number_is_of_the_noun_that_is_nearest(text, slots):
    assert _named(text, "en") == slots


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A woman of 52 died in the slide.", [52.0]),
        ("The slide buried a retired teacher of 71.", [71.0]),
        ("She was a woman of 52 songs.", []),
        ("A choir of 52 sang.", []),
    ],
)
def test_how_old_somebody_is_may_stand_behind_of(text, values):
    assert [q.value for _, q in located_quantities(text, [], language_of("en")) if q.slot == "age"] == values


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("en", "The mill was fined EUR 30,000.", 30000.0, "EUR"),
        ("en", "The mill paid a fine of 30,000 USD.", 30000.0, "USD"),
        ("de", "Die Strafe betrug 12 Mio. Euro.", 12e6, "EUR"),
        ("de", "Die Strafe betrug CHF 4.5 Mio.", 4.5e6, "CHF"),
        ("fr", "Le moulin paie une amende de 30 000 €.", 30000.0, "EUR"),
        ("en", "The water held 0.4 milligrams of lead.", 0.0004, "g"),
        ("en", "In ROW 30,000 lamps burn.", 30000.0, None),
    ],
)
def test_a_currency_may_be_a_code_or_stand_behind(code, text, value, unit):
    found = [(q.value, q.unit) for _, q in located_quantities(text, [], language_of(code))]
    assert found == ([(value, unit)] if unit else [])


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "In May 2031 eleven people died.", [11.0]),
        ("de", "Im Mai 2031 zwölf Menschen starben.", [12.0]),
        ("en", "Some 3 dozen people died.", [36.0]),
    ],
)
def test_a_year_and_the_number_word_behind_it_are_two_numbers(code, text, values):
    at = text.find("2031")
    skip = [(0, at + 4)] if at >= 0 else []
    assert [q.value for q in quantities_of(text, skip, language_of(code)) if q.slot == "dead"] == values


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "A climber of 43 died on the ridge.", [43.0]),
        ("de", "Die Wirtin Mara Sol (34) stürzte am Grat.", [34.0]),
        ("de", "Eine 43 Jahre alte Wirtin starb.", [43.0]),
        ("fr", "Mara Sol, 34 ans, est tombée.", [34.0]),
        ("fr", "Une alpiniste de 34 ans est morte.", [34.0]),
        ("es", "Mara Sol, 34 años, cayó.", [34.0]),
        ("en", "An offer of 43 was made.", []),
        ("de", "Es brannte in Tarn (34).", []),
        ("fr", "Un contrat de 34 ans a été signé.", []),
    ],
)
def test_an_age_is_an_age_in_every_language_and_never_a_toll(code, text, values):
    found = [q for _, q in located_quantities(text, [], language_of(code))]
    assert [q.value for q in found if q.slot == "age"] == values
    assert not any(q.slot == "dead" for q in found)


@pytest.mark.parametrize(
    ("code", "text", "roles"),
    [
        ("de", "Mara Sol (34) stürzte, sagte der Bergführer Ida Moor (51) am Montag.", ["total", "part"]),
        ("de", "„Es war kalt“, sagte die 51-jährige Wirtin.", ["part"]),
        ("es", "Mara Sol, de 34 años, cayó, dijo su guía Ida Moor, de 51 años.", ["total", "part"]),
        ("fr", "« Il faisait froid », a dit Ida Moor, 51 ans.", ["part"]),
        ("de", "Sie sagte, dass Mara Sol (34) stürzte.", ["total"]),
    ],
)
def test_who_only_says_it_is_told_apart_in_every_language(code, text, roles):
    found = located_quantities(text, [], language_of(code))
    assert [q.role for _, q in found if q.slot == "age"] == roles


@pytest.mark.parametrize(
    ("code", "text", "slot"),
    [
        ("en", "The prosecutor asked for a fine of 30,000 euros.", "fine asked"),
        ("fr", "Le procureur a requis une amende de 30 000 euros.", "fine asked"),
        ("en", "The mill, asked to pay, was given a fine of 30,000 euros.", "fine"),
        ("en", "They asked for a ransom of 30,000 euros.", "ransom"),
    ],
)
def test_what_is_only_asked_is_another_sum_than_what_was_given(code, text, slot):
    assert [q.slot for q in read(text, code)] == [slot]


@pytest.mark.parametrize(
    ("code", "text", "slot"),
    [
        ("en", "The club will bear the losses, which it puts at 45,000 euros.", "loss"),
        ("es", "Cubrirá las pérdidas, que cifra en 45.000 euros.", "pérdidas"),
        ("en", "The union speaks of 9 per cent.", ""),
    ],
)
def test_a_verb_of_telling_is_not_what_is_measured(code, text, slot):
    found = located_quantities(text, [], language_of(code))
    assert [q.slot for _, q in found] == ([slot] if slot else [])


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("I counted 900 before dusk.", ["people"]),
        ("It was a warm day, and we counted some 700.", ["people"]),
        ("We counted 900 geese.", ["gees"]),
    ],
)
def test_who_counts_without_a_noun_counts_people(text, slots):
    assert _named(text, "en") == slots


@pytest.mark.parametrize(
    ("code", "text", "slots"),
    [
        ("en", "Of the 640 lamps, 112 are weak.", ["lamp", "part of lamp"]),
        ("en", "Of the votes present, 71 percent were cast against him.", ["share of vot"]),
        ("de", "Von den 640 Lampen waren 112 defekt.", ["lampen", "part of lampen"]),
        ("es", "De los 640 faroles, 112 son débiles.", ["faroles", "part of faroles"]),
        ("fr", "Sur les 640 lampes, 112 sont faibles.", ["lampes", "part of lampes"]),
        ("en", "Of the 300 passengers, 12 died.", ["passenger", "dead"]),
        ("en", "Speaking of the lamps, 112 came.", []),
    ],
)
def test_a_part_may_follow_the_whole_that_its_clause_begins_with(code, text, slots):
    assert _named(text, code) == slots


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "The first eleven lamps were lit at dusk.", "part"),
        ("de", "Die ersten elf Lampen brannten.", "part"),
        ("fr", "Les premières onze lampes brûlaient.", "part"),
        ("es", "Las primeras once lámparas ardían.", "part"),
        ("en", "At first eleven lamps were lit.", "total"),
    ],
)
def test_the_first_of_a_number_are_not_all(code, text, role):
    assert [q.role for q in read(text, code)] == [role]
