import time

import pytest

from chronicle.limits import MAX_TITLE_CHARS
from chronicle.model import Status


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On {2020-06-12|Friday}, the council banned three barges, officials said.", "The council banned three barges"),
        ("The clerk, Ada Moss, sold the mill on {2020-06-10}.", "The clerk sold the mill"),
        ("The barge was raised on {2020-06-10} and towed {2020-06-11|the next morning}.", "The barge was raised"),
        ("A vote planned for {2020-06-19|Friday} was cancelled.", "A vote was cancelled"),
        ("Ada Moss, who left the board on {2020-06-08}, spoke.", "Ada Moss left the board"),
    ],
)
def test_a_title_is_the_clause_without_time_attribution_and_asides(tell, text, title):
    assert tell("It rains. " + text)[0].title == title


def test_a_title_is_cut_at_a_word(tell):
    (mention,) = tell("It rains. The council sold " + "the old mill and " * 10 + "the barn on {2020-06-10}.")
    assert len(mention.title) <= MAX_TITLE_CHARS
    assert mention.title.endswith("…")


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("At least 12 people died on {2020-06-10}.", 12, "at-least"),
        ("A blast on {2020-06-10} left twelve dead.", 12, "exact"),
        ("A blast on {2020-06-10} killed about 1,200 people.", 1200, "about"),
        ("The death toll rose to 14 on {2020-06-10}.", 14, "exact"),
        ("It marked on {2020-06-10} the fourteen people who died.", 14, "exact"),
    ],
)
def test_numbers_of_dead_are_comparable(tell, text, value, bound):
    (mention,) = tell(text)
    assert [(q.slot, q.value, q.bound) for q in mention.quantities if q.slot == "dead"] == [("dead", value, bound)]


def test_a_date_is_no_quantity(tell):
    (mention,) = tell("The mill burned on {2020-06-10|10 June 2020}.")
    assert mention.quantities == ()


def test_a_surname_stands_for_the_full_name(tell):
    mentions = tell("Ada Moss came to Oslo on {2020-06-10}. Then Moss left Oslo on {2020-06-11}.")
    assert [m.participants for m in mentions] == [("Ada Moss",), ("Ada Moss",)]
    assert mentions[0].places == ("Oslo",)


def test_roles_are_no_part_of_a_name(tell):
    (mention,) = tell("The Norwegian Foreign Minister Ada Moss resigned on {2020-06-10}.")
    assert mention.participants == ("Ada Moss",)


def test_what_is_denied_is_told_as_denied(tell):
    (mention,) = tell("It rains. He denied that the barge had sunk on {2020-06-08}.")
    assert (mention.status, mention.reported_by) == (Status.DENIED, "He")


def test_german_is_read_by_its_cues(tell):
    (mention,) = tell("Das Wrack soll am {2020-06-20|20. Juni} gehoben werden.", language="de")
    assert (mention.status, mention.title) == (Status.SCHEDULED, "Das Wrack soll gehoben werden")


def test_terms_of_verb_forms_are_equal(tell):
    capsized, capsizing = tell("The ferry capsized on {2020-06-10}. Ferries capsizing on {2020-06-11} were rare.")
    assert {"ferry", "capsiz"} <= set(capsized.terms) & set(capsizing.terms)


def test_a_verb_is_one_term_in_all_its_forms_and_in_another_language(tell):
    (fell,) = tell("The oldest chimney fell on {2020-06-10}.")
    (falls,) = tell("A chimney may fall on {2020-06-20}.")
    (collapsed,) = tell("The chimney collapsed on {2020-06-10}.")
    (spanish,) = tell("La chimenea se derrumbó {2020-06-10|el 10 de junio}.", language="es")
    assert "fall" in set(fell.terms) & set(falls.terms)
    assert set(collapsed.terms) & set(spanish.terms)


def test_reading_is_linear_in_time(tell):
    started = time.process_time()
    tell("The mayor, who said that the vote, if held, and the debate, when closed, " * 300 + "came on {2020-06-10}.")
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ada Moss will be the first witness on {2020-06-20}.", "be"),
        ("There will be a further stoppage on {2020-06-20}.", "strike"),
        ("The final report follows on {2020-06-20}.", "report"),
        ("The strike ballot was held on {2020-06-10}.", "vote"),
        ("Moss's evidence began on {2020-06-10}.", "testify"),
    ],
)
def test_the_noun_that_a_light_verb_stands_by_names_what_happened(tell, text, action):
    assert tell("It rains. " + text)[0].action == action
