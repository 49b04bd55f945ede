"""A title that reads by itself: how it is judged, and where it is taken from when a clause gives none."""

import pytest

from chronicle.mentions.language import language_of
from chronicle.mentions.readable import quality_of
from chronicle.model import TitleQuality

WHOLE, LEANING, FRAGMENT = TitleQuality.WHOLE, TitleQuality.LEANING, TitleQuality.FRAGMENT


@pytest.mark.parametrize(
    ("title", "quality"),
    [
        ("The mill burned down", WHOLE),
        ("Dam completed", WHOLE),
        ("About 600 weavers walked out", WHOLE),
        ("Stolen paintings returned to the museum", WHOLE),
        ("Harbour strike ballot", WHOLE),
        ("Nobody was hurt", LEANING),
        ("She quit", LEANING),
        ("Her successor takes over", LEANING),
        ("The strike", LEANING),
        ("The board said the mill would be sold to a firm that…", LEANING),
        ("Her", FRAGMENT),
        ("Why", FRAGMENT),
        ("Lost a contract", FRAGMENT),
        ("Before the mayor left", FRAGMENT),
        ("With half the votes counted", FRAGMENT),
        ("Who left the board", FRAGMENT),
        ("The trial is expected", FRAGMENT),
        ("The firm has said", FRAGMENT),
        ("The wall between the", FRAGMENT),
        ("The mayor,", FRAGMENT),
    ],
)
def test_a_title_is_judged_by_its_words_alone(title, quality):
    assert quality_of(title, language_of("en")) is quality


@pytest.mark.parametrize(
    ("code", "title", "quality"),
    [
        ("es", "El ministro desmintió la compra", WHOLE),
        ("es", "Desmintió la compra de barcos", FRAGMENT),
        ("fr", "Le tableau a été vendu", WHOLE),
        ("fr", "A été vendu aux enchères", FRAGMENT),
        ("de", "Das Rathaus wurde geräumt", WHOLE),
        ("es", "Muerto a tiros", FRAGMENT),
        ("de", "Hatte das Rathaus räumen lassen", FRAGMENT),
    ],
)
def test_without_a_grammar_a_title_has_no_verb_first_and_enough_words(code, title, quality):
    assert quality_of(title, language_of(code)) is quality


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The council denied that its sirens had failed on {2020-06-10|Wednesday}.",
         "The council denied that its sirens had failed"),
        ("Ada Moss, who has led the board since 2007, said she would step down in {2020-12|December}.",
         "Ada Moss would step down"),
        ("With all of the ballots from {2020-06-14|Sunday}'s poll counted, Lind had 52 percent.",
         "With all of the ballots from Sunday's poll counted, Lind had 52 percent"),
        ("The union called off the rally that had been set for {2020-06-20|Saturday}.",
         "The union called off the rally"),
        ("The clerk was at the mill on {2020-06-10} with nineteen children when the roof fell.",
         "The clerk was at the mill with nineteen children when the roof fell"),
        ("LUND, {2020-06-11|June 11}: The council closed the mill.", "The council closed the mill"),
        ("Staff were sent home on {2020-06-10|Wednesday} because of a leak.", "Staff were sent home"),
    ],
)  # fmt: skip
def test_where_a_clause_gives_no_whole_title_its_sentence_does(tell, text, title):
    assert title in [m.title for m in tell("It rains. " + text)]


@pytest.mark.parametrize(
    ("code", "text", "title"),
    [
        ("es", "El jefe del puerto, general Ana Roe, desmintió el {2020-06-10|miércoles} la compra.",
         "El jefe del puerto desmintió la compra"),
        ("fr", "Luc Morel, 52 ans, brocanteur à Lund, avait été arrêté {2020-06-10|mercredi} au port.",
         "Luc Morel avait été arrêté au port"),
        ("de", "Der Hafen, der seit Wochen wegen Asche geschlossen war, soll {2020-06-20|am Samstag} wieder öffnen.",
         "Der Hafen soll wieder öffnen"),
    ],
)  # fmt: skip
def test_a_verb_that_an_aside_parts_from_its_subject_is_given_it_back(tell, code, text, title):
    (mention,) = tell("Regnet. " + text, language=code)
    assert mention.title == title


def test_a_long_title_ends_where_what_is_left_reads_by_itself(tell):
    told = "The opposition leader Ada Moss claimed victory in the runoff for the mayor's office"
    (mention,) = tell(f"It rains. {told} on {{2020-06-14|Sunday}} after a count put her 11,204 votes ahead of Lind.")
    assert mention.title == told
