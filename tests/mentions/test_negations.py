"""What a negation denies: its own clause, and not the one that is told beside it."""

import pytest

TOLD = [
    ("es", "{2020-06-11|El jueves} el consejo aprobó el plan que el alcalde no quería."),
    ("es", "{2020-06-11|El jueves} el centro emitió una alerta y nadie tocó la campana."),
    ("fr", "{2020-06-11|Jeudi}, le conseil a adopté le plan que le maire ne voulait pas."),
    ("de", "{2020-06-11|Am Donnerstag} gab das Amt eine Warnung aus und niemand läutete die Glocke."),
    ("en", "The council passed on {2020-06-11} the plan that the mayor did not want."),
]
DENIED = [
    ("es", "El consejo no aprobó el plan {2020-06-11|el jueves}."),
    ("fr", "Le conseil n’a pas adopté le plan {2020-06-11|jeudi}."),
    ("de", "Der Rat hat den Plan {2020-06-11|am Donnerstag} nicht beschlossen."),
    ("en", "The council did not pass the plan on {2020-06-11}."),
]


@pytest.mark.parametrize(("code", "text"), TOLD)
def test_a_clause_beside_a_negated_one_is_told(tell, code, text):
    (mention,) = [m for m in tell(text, language=code) if m.when.edtf == "2020-06-11"]
    assert mention.status == "happened"


@pytest.mark.parametrize(("code", "text"), DENIED)
def test_a_negated_clause_is_denied(tell, code, text):
    (mention,) = tell(text, language=code)
    assert mention.status == "denied"


def test_the_day_of_a_decision_is_not_the_day_that_it_moved(tell):
    decided, new = tell(
        "The council decided on {2020-06-08} to go on, and moved the fair by two weeks, to {2020-06-28}."
    )
    assert (decided.when.edtf, decided.status) == ("2020-06-08", "happened")
    assert (new.when.edtf, new.status) == ("2020-06-28", "scheduled")


def test_what_came_so_much_later_was_put_off(outcomes):
    (mention,) = outcomes("The restart came a day later than announced.")
    assert mention.status == "postponed"
