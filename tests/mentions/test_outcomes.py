"""What became of plans on whose day nothing is said: which sentences tell it, and of what."""

import pytest

TOLD = [
    ("en", "The excursion is off.", "cancelled", "excursion", None),
    ("en", "Halvard Lines has struck the sailings from its winter list.", "cancelled", "sailings", None),
    ("en", "The owners have pulled the bakery's listing.", "cancelled", "listing", None),
    ("en", "A judge stayed the eviction of Ana Peral {2020-06-14|last night}.", "postponed", "eviction", None),
    ("en", "The judge adjourned the fraud trial until {2020-07-09|9 July}.", "postponed", "trial", "2020-07-09"),
    ("en", "Drivers accepted a new rota this morning, averting the strike.", "cancelled", "strike", None),
    ("en", "The gala did not take place.", "cancelled", "gala", None),
    ("en", "The owner said the auction had been called off.", "cancelled", "auction", None),
    ("en", "The transfer of the archive slipped by two weeks.", "postponed", "transfer", None),
    ("en", "The bishop will not visit Orla after all.", "cancelled", "visit", None),
    ("en", "There will be no concert in the park.", "cancelled", "concert", None),
    ("en", "The council dropped its plan to close the library.", "cancelled", "close", None),
    ("en", "Snow forced the club to call off the regatta.", "cancelled", "regatta", None),
    ("en", "Sponsors have pulled the plug on the festival.", "cancelled", "festival", None),
    ("en", "The merger collapsed.", "cancelled", "merger", None),
    ("en", "The match will now be played on {2020-07-09|9 July}.", "postponed", "match", "2020-07-09"),
    ("en", "After the cancellation of the gala she flew home.", "cancelled", "gala", None),
    ("en", "The postponed match will be played in Tarn.", "postponed", "match", None),
    ("en", "The march passed off peacefully.", "happened", "march", None),
    ("en", "Five days after her inauguration she named a cabinet.", "happened", "inauguration", None),
    ("en", "Six days before the runoff he offered two ministries.", "scheduled", "runoff", None),
    ("de", "Vier Tage nach dem geglückten Start wurde die Antenne entfaltet.", "happened", "start", None),
    ("de", "Die Eigentümer haben den Börsengang abgeblasen.", "cancelled", "börsengang", None),
    ("en", "The concert had to be called off.", "cancelled", "concert", None),
    ("de", "Wegen des Sturms muss die Weihe verschoben werden.", "postponed", "weihe", None),
    ("de", "Der Vortrag entfällt.", "cancelled", "vortrag", None),
    ("fr", "Le concert doit être reporté.", "postponed", "concert", None),
    ("fr", "Le préfet a forcé le club à annuler la course.", "cancelled", "course", None),
    ("es", "El viento obligó a abortar el lanzamiento.", "cancelled", "lanzamiento", None),
    ("es", "La visita quedó suspendida {2020-06-14|ayer}.", "cancelled", "visita", None),
    ("fr", "Le procès de Luc Arnal a été renvoyé au {2020-09-08|8 septembre}.", "postponed", "procès", "2020-09-08"),
]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case[1])
def test_what_became_of_a_plan_is_told_without_its_day(outcomes, case):
    code, text, *wanted = case
    (mention,) = outcomes(text, language=code)
    moved_to = mention.moved_to.edtf if mention.moved_to else None
    assert mention.when is None
    assert [mention.status.value, mention.action, moved_to] == wanted


SILENT = [
    "The council called off {2020-06-20|Saturday's} fair.",  # has its day, and is a mention
    "The excursion may be called off.",
    "She wants to cancel the excursion.",
    "If it rains the excursion is off.",
    "Fourteen flights were cancelled.",
    "A meeting was called off.",
    "The shops stayed open late.",
    "Reports that the signing has been put off are wrong.",
    "Mr. Dorn did not meet the envoy.",
    "Was the excursion called off?",
    "Pickets blocked an ambulance.",
    "The minister will not say more.",
    "The bridge collapsed.",
    "The hearing was scheduled for later.",
    "She left after the vote on {2020-06-09|Tuesday}.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_possible_or_of_no_known_plan_is_none(outcomes, text):
    assert outcomes(text) == []


def test_an_article_of_no_known_day_tells_none(outcomes):
    assert outcomes("The excursion is off.", published=None) == []


def test_a_plan_may_end_in_a_clause_that_depends_on_another(outcomes):
    (found,) = outcomes("The station is empty because the march was banned.")
    assert (found.status.value, found.action) == ("cancelled", "march")
    assert outcomes("The station is empty when the march is banned.") == []
