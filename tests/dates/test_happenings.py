"""Dates that count from a happening which the same text dates, in four languages, and what is left open."""

import pytest

from chronicle.dates import tag
from chronicle.when import When

PUBLISHED = When.parse("2023-11-20")  # a Monday

ENGLISH = [
    ("The fire broke out on 8 November. The school reopened two days after the fire.", "2023-11-10"),
    ("A fire tore through the mill on 8 November. Two days after the fire, the owner fled.", "2023-11-10"),
    ("The service was held on Tuesday. The day after the service the council resigned.", "2023-11-15"),
    ("The vote took place on 14 November. A week before the vote, he stood down.", "2023-11-07"),
    ("Members voted on Tuesday. Three days before the vote, they had met in Tarn.", "2023-11-11"),
    ("The roof collapsed on 3 November. Two weeks to the day after the collapse, work began.", "2023-11-17"),
    ("The vote on 30 November is the third. The day before the vote, shops will close.", "2023-11-29"),
    ("Six people died in the crash on 2 November. One day after the crash, the line was shut.", "2023-11-03"),
    ("On 4 November a blast shook the port. Four days after the blast, divers went down.", "2023-11-08"),
    ("The 4 November blast was heard in Orn. Four days after the blast, divers went down.", "2023-11-08"),
    ("They met five days before the march. The march of 11 November drew 900 people.", "2023-11-06"),
    ("The fire broke out on 8 November. Two days after the mill fire, the owner fled.", "2023-11-10"),
    ("Tuesday's vote was close. Two days before the vote, he left.", "2023-11-12"),
    ("Members left after Saturday's fatal crash. One day after the crash, he spoke.", "2023-11-19"),
    ("Six people died in a fire at the old mill on Friday. Two days after the fire, he left.", "2023-11-19"),
    ("Two died in the explosion, which happened on 8 November. Two days after the explosion, he left.", "2023-11-10"),
    ("The strike began on 8 November. Three days after the strike began, he left.", "2023-11-11"),
    ("The ship sank on 8 November. Three days after the ship sank, he left.", "2023-11-11"),
    ("He fled three days after the fire killed two. The fire broke out on 8 November.", "2023-11-11"),
    ("The fire broke out on 8 November. The man held two days after the fire got out.", "2023-11-10"),
    ("The quake struck at dawn on 8 November. Rescue ended ten days after the earthquake.", "2023-11-18"),
    ("The blast was on 8 November. He was held hours after the blast.", "2023-11-08"),
    ("The vote is on 30 November. He will speak on the eve of the vote.", "2023-11-29"),
    ("A week after the fire on 8 November he fled.", "2023-11-15"),
    ("He left a week after the blast of 8 November.", "2023-11-15"),
    ("Three weeks on from the collapse of the roof on 30 October, the school reopened.", "2023-11-20"),
    ("A fire in Harl killed two on 8 November. Two days after the fire in Harl, he left.", "2023-11-10"),
    ("The fire broke out on 8 November. He left the morning after the fire.", "2023-11-09TMO"),
    ("On 6 May, five days before the party, she wrote. Three days after the party she was out.", "2023-05-14"),
    ("On 8 November, a year to the day after the fire, all met. One was held two days after the fire.", "2022-11-10"),
    ("The strike began on 8 November. On the third day of the strike police came.", "2023-11-10"),
    ("The talks opened on 8 November. Two days into the talks he left.", "2023-11-10"),
    ("The ferry ran aground on 3 November. Her crew left 10 days after she ran aground.", "2023-11-13"),
    ("He was charged on 3 November. He resigned three days after he was charged.", "2023-11-06"),
    ("Flights resumed on 8 November. Posts were cut three days before flights resumed.", "2023-11-05"),
    ("Ada Holm took office on 3 November. She left ten days to the day after she took office.", "2023-11-13"),
    ("The probe Tarn-2 was lost on 3 November. Two days after the probe Tarn-2 was lost, he left.", "2023-11-05"),
    ("The ferry ran aground on 3 November. Her owner was held the day after she ran aground.", "2023-11-04"),
    ("They signed a settlement on Friday. Ada Holm left the day after the settlement.", "2023-11-18"),
    ("The search was on 8 November. Two days before the search somebody had been there.", "2023-11-06"),
    ("She left two days after the vote, on Friday. The day before the vote he had been ill.", "2023-11-14"),
]
OTHERS = [
    ("de", "Der Brand brach am 8. November aus. Zwei Tage nach dem Brand öffnete die Schule.", "2023-11-10"),
    ("de", "Der Test fand am 5. November statt. Eine Woche nach dem Test kamen sie zurück.", "2023-11-12"),
    ("de", "Bei der Explosion am 3. November starben zwei. Am Tag nach der Explosion schloss das Werk.", "2023-11-04"),
    (
        "de",
        "Der Einsturz vom 2. November beschäftigt alle. Drei Tage vor dem Einsturz war gebaut worden.",
        "2023-10-30",
    ),
    ("fr", "L'accident s'est produit le 8 novembre. Trois jours après l'accident, la route a rouvert.", "2023-11-11"),
    ("fr", "Le vote a eu lieu le 14 novembre. Le lendemain du vote, il est parti.", "2023-11-15"),
    ("fr", "L'incendie du 3 novembre a tué deux hommes. La veille de l'incendie, il pleuvait.", "2023-11-02"),
    ("es", "El incendio ocurrió el 8 de noviembre. Dos días después del incendio, reabrió la escuela.", "2023-11-10"),
    ("es", "La marcha tuvo lugar el 11 de noviembre. Una semana antes de la marcha, avisó.", "2023-11-04"),
    ("de", "Der Streik begann am 5. November. Am dritten Tag des Streiks gaben sie auf.", "2023-11-07"),
    ("fr", "La grève a commencé le 5 novembre. Au troisième jour de la grève, ils ont cédé.", "2023-11-07"),
    ("es", "La huelga comenzó el 5 de noviembre. Al tercer día de la huelga cedieron.", "2023-11-07"),
    ("es", "El accidente del 3 de noviembre dejó dos muertos. Cinco días después del accidente, volvió.", "2023-11-08"),
]
OPEN = [
    "The fire was discussed on 8 November. Two days after the fire, the owner fled.",
    "Police arrested a man over the fire on 8 November. Two days after the fire, the owner fled.",
    "The fire inquiry opened on 8 November. Two days after the fire, the owner fled.",
    "The fire broke out on 8 November. A second fire broke out on 9 November. Two days after the fire, he fled.",
    "The vote took place on 14 November. Another vote is planned. Two days after the vote, he fled.",
    "A fire broke out in May. Two days after the fire, the owner fled.",
    "The fire broke out on 8 November. Two days after the fire chief resigned, the owner fled.",
    "The roof did not collapse on 8 November. Two days after the collapse, the owner fled.",
    "The fire broke out on 8 November. Two days after the flood, the owner fled.",
    "The blast happened on 8 November. Two days after the blast of 1990, the owner fled.",
    "The vote was postponed on 8 November. Two days after the vote, the owner fled.",
    "The fire inquiry began on 8 November. Two days after the fire, the owner fled.",
    "The ship began its trip on 8 November. Two days after the fire began, he fled.",
    "The ferry sank on 8 November. Two days after the ship sank, he left.",
    "The minister resigned on 8 November. Two days after the fire chief resigned, the owner fled.",
    "He was fired on 8 November. Two days after the fire, the owner fled.",
    "Six died in a fire at a flat rented on Saturday. Two days after the fire, he left.",
    "The school fire on 3 November killed one. Two days after the mill fire, the owner fled.",
    "A fire in Harl killed two on 8 November. Two days after the fire in Tarn, he left.",
    "Police said on Tuesday the roof had collapsed. Two days after the collapse, he left.",
    "In May 1990 a fire killed six. A fire on 8 November killed two. Two days after the fire he left.",
    "An attack on 8 November killed six. An attack on 9 November killed two. Two days after the attack he left.",
    "The service, planned for Saturday, was put back a day. Two days after the service the county voted.",
    "On 10 November, hours before the vote, he left. Two days after the vote, she left.",
    "He left two days after the blast on 8 November.",
    "He was charged on 8 November. She was charged on 9 November. Two days after he was charged he left.",
    "She took the train on 8 November. Two days after she took office she left.",
    "It ran on 8 November. Two days after it ran aground she left.",
    "They criticised a settlement on 8 November. Two days after the settlement she left.",
    "They left on 8 November. Two days after leaving they came back.",
]


def counted(text, language="en"):
    return [t for t in tag(text, PUBLISHED, language=language) if t.rule == "happening"]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_phrase_counts_from_the_day_of_the_happening_it_names(text, wanted):
    assert [t.value for t in counted(text)] == [wanted]


@pytest.mark.parametrize(("language", "text", "wanted"), OTHERS)
def test_other_languages_count_from_happenings(language, text, wanted):
    assert [t.value for t in counted(text, language)] == [wanted]


@pytest.mark.parametrize("text", OPEN)
def test_happening_without_one_plain_day_leaves_the_phrase_open(text):
    assert counted(text) == []
    assert all(t.type != "DATE" for t in tag(text, PUBLISHED) if t.text.lower().startswith("two days"))


@pytest.mark.parametrize(
    "text",
    [
        "The blast was at 10 p.m. on 8 November. He was held hours after the blast.",
        "On Friday, two days before the vote, he left.",
        "The vote took place on 18 November. Four days after the vote he was seen.",
    ],
    ids=["the next day may have begun", "the day stands beside it", "in the past and yet ahead"],
)
def test_phrase_is_left_as_it_is(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Trois jours après l'accident, il est parti."), ("es", "Dos días después del accidente, volvió.")],
)
def test_length_before_a_happening_without_a_day_is_found(language, text):
    assert [t.type for t in tag(text, PUBLISHED, language=language)] == ["DURATION"]


def test_phrase_is_told_whole_and_says_what_it_was_counted_from():
    (found,) = counted("The fire broke out on 8 November. The school reopened two days after the fire.")
    assert found.text == "two days after the fire"
    assert found.anchor.kind == "narrative"
    assert found.reason == "2 days after 2023-11-08, told in 'fire broke out on 8 November'"


def test_months_after_a_happening_stay_months():
    (found,) = counted("The fire broke out on 8 May. Three months after the fire, the mill reopened.")
    assert found.value == "2023-08"


def test_telling_goes_on_from_there():
    text = "The fire broke out on 8 November. Two days after the fire, he fled. Three days later he was held."
    assert [t.value for t in tag(text, PUBLISHED)][1:] == ["2023-11-10", "2023-11-13"]


def test_happening_of_an_undated_text_is_left_open():
    text = "The fire broke out on 8 November. Two days after the fire, he fled."
    assert [t.value for t in tag(text, None)] == ["XXXX-11-08", "P2D"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two days before the old mill fire he left.",
            ("two days before the old mill fire", "fire", ("mill", "old"), -2, 0, 0),
        ),
        ("He left the day after the report appeared.", ("the day after the report appeared", "report", (), 1, 0, 0)),
        ("Three months after the vote he left.", ("three months after the vote", "vote", (), 0, 0, 3)),
        ("A week before the vote he left.", ("a week before the vote", "vote", (), -7, 0, 0)),
        ("She spoke two days after his arrest.", ("two days after his arrest", "arrest", (), 2, 0, 0)),
        ("On the night of the vote he slept.", ("the night of the vote", "vote", (), 0, 0, 0)),
        ("Three weeks before the vote he left.", ("three weeks before the vote", "vote", (), 0, -3, 0)),
        (
            "Two days before the flower fair Ada Lund left.",
            ("two days before the flower fair", "fair", ("flower",), -2, 0, 0),
        ),
    ],
)
def test_phrase_without_the_day_of_its_happening_says_what_it_counts(text, wanted):
    text += " The council met in the old hall of the town and heard long speeches about the harbour." * 3
    (count,) = (t.count for t in tag(text, PUBLISHED) if t.count is not None)
    steps = count.days, count.weeks, count.months
    assert (text[count.start : count.end].lower(), count.noun, count.described, *steps) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Two years after the fire he left.",
        "Hours after the fire he left.",
        "It was only the second day of the count, which began on Monday.",
        "He loved the night of the living and the day of the week.",
    ],
)
def test_what_is_told_too_roughly_or_of_nothing_counts_to_no_day(text):
    text += " The council met in the old hall of the town and heard long speeches about the harbour." * 3
    assert all(t.count is None for t in tag(text, PUBLISHED))


@pytest.mark.parametrize(
    ("language", "text", "noun", "days", "is_start"),
    [
        ("en", "On the third day of the strike police came.", "strike", 2, True),
        ("en", "Three days into the talks he left.", "talks", 3, True),
        ("de", "Am dritten Tag des Streiks kam die Polizei.", "streiks", 2, True),
        ("de", "Zwei Tage nach seiner Festnahme sprach sie.", "festnahme", 2, False),
        ("de", "Drei Tage nach Beginn der Gespräche ging er.", "gespräche", 3, True),
        ("fr", "Au troisième jour de la grève, la police est venue.", "grève", 2, True),
        ("fr", "Le lendemain de son arrestation, elle a parlé.", "arrestation", 1, False),
        ("es", "Al tercer día de la huelga llegó la policía.", "huelga", 2, True),
        ("es", "Al día siguiente de su dimisión habló.", "dimisión", 1, False),
    ],
)
def test_what_lasts_is_counted_from_its_start(language, text, noun, days, is_start):
    (count,) = (t.count for t in tag(text, PUBLISHED, language=language) if t.count is not None)
    assert (count.noun, count.days, count.is_start) == (noun, days, is_start)
