"""Sixty-five sentences written before the words that read them: plans, moves, ends, denials, rumours, conditions."""

import pytest

ENGLISH = [
    ("The choir's farewell is pencilled for {2020-06-27|Saturday week}.", "06-27 scheduled"),
    ("Doors open on {2020-06-20|20 June} at the new aquarium.", "06-20 scheduled"),
    ("Bakers look set to walk out on {2020-06-19|Friday}.", "06-19 scheduled"),
    (
        "The regatta, due on {2020-06-07|7 June}, took place {2020-06-09|two days later} because of a gale.",
        "06-07 postponed; 06-09 happened",
    ),
    (
        "{2020-06-18|Thursday}'s hustings will instead be held on {2020-06-25|25 June}.",
        "06-18 postponed; 06-25 scheduled",
    ),
    (
        "{2020-06-18|Thursday}'s hustings will now be held on {2020-06-25|25 June}.",
        "06-18 postponed; 06-25 scheduled",
    ),
    (
        (
            "The match between Orrell and Fenwick Rovers, first fixed for {2020-06-20|June 20}, will be "
            "played on {2020-07-04|July 4}."
        ),
        "06-20 postponed; 07-04 scheduled",
    ),
    (
        "The auditors have pushed their visit back a week, from {2020-06-18|18 June} to {2020-06-25|25 June}.",
        "06-18 postponed; 06-25 scheduled",
    ),
    (
        "The inquest will not now open on {2020-06-22|22 June} but on {2020-07-06|6 July}.",
        "06-22 postponed; 07-06 scheduled",
    ),
    (
        "A later start, on {2020-07-01|1 July} rather than {2020-06-24|24 June}, has been agreed for the roadworks.",
        "07-01 scheduled; 06-24 postponed",
    ),
    ("A torchlight march announced for {2020-06-21|Sunday} was forbidden by the prefect.", "06-21 cancelled"),
    ("The garden party on {2020-06-20|20 June} has been dropped and will not be held this year.", "06-20 cancelled"),
    ("She was to have sailed to Bergen on {2020-06-16|Tuesday}; the voyage is off.", "06-16 cancelled"),
    ("There will be no fireworks on {2020-06-21|Sunday}.", "06-21 cancelled"),
    ("The cancellation of the {2020-06-20|20 June} concert angered the band.", "06-20 cancelled"),
    ("The harbour master rejected as false a report that a tanker sank on {2020-06-11|Thursday}.", "06-11 denied"),
    ("At no point did the delegates meet on {2020-06-12|Friday}, the envoy insisted.", "06-12 denied"),
    ("Word had it that the coach would quit on {2020-06-19|Friday}.", "06-19 hypothetical"),
    ("Talk of a sale on {2020-06-30|30 June} is nonsense, the owner said.", "06-30 denied/hypothetical"),
    ("Provided the wind drops, the ferry sails on {2020-06-17|Wednesday}.", "06-17 hypothetical/scheduled"),
    ("Had the dam burst on {2020-06-10|10 June}, the whole valley would have drowned.", "06-10 hypothetical"),
    ("Unless the board pays up, drivers will stop work on {2020-06-22|22 June}.", "06-22 hypothetical"),
    ("The jubilee went off as planned on {2020-06-13|Saturday}.", "06-13 happened"),
    ("The inspection, put off twice, finally took place on {2020-06-12|Friday}.", "06-12 happened"),
    ("The launch of {2020-06-12|12 June} was scrubbed four minutes before lift-off.", "06-12 cancelled/postponed"),
    ("He gave up his keys when he was suspended on {2020-06-10|10 June}, and he remains at home.", "06-10 happened"),
]
GERMAN = [
    (
        "Der Umzug findet nun erst am {2020-06-27|27. Juni} statt und nicht, wie geplant, am {2020-06-20|20. Juni}.",
        "06-27 scheduled; 06-20 postponed",
    ),
    ("Das für {2020-06-20|Samstag} angesetzte Konzert wurde abgesagt.", "06-20 cancelled"),
    (
        "Die Sitzung, die am {2020-06-10|10. Juni} hätte beginnen sollen, wurde auf den {2020-06-24|24. Juni} verlegt.",
        "06-10 postponed; 06-24 scheduled",
    ),
    ("Aus dem Treffen am {2020-06-18|Donnerstag} wird nichts.", "06-18 cancelled"),
    (
        "Die Prüfung vom {2020-06-17|17. Juni} ist auf den {2020-07-01|1. Juli} verschoben worden.",
        "06-17 postponed; 07-01 scheduled",
    ),
    ("Der Minister bestritt, am {2020-06-04|4. Juni} mit dem Händler gesprochen zu haben.", "06-04 denied"),
    ("Der Trainer soll am {2020-06-11|Donnerstag} zurückgetreten sein.", "06-11 hypothetical/happened"),
    ("Sollte der Regen anhalten, wird die Brücke am {2020-06-19|Freitag} gesperrt.", "06-19 hypothetical"),
    ("Die Kundgebung am {2020-06-21|Sonntag} wurde von der Stadt untersagt.", "06-21 cancelled"),
    ("Am {2020-06-19|Freitag} dürfen die Bewohner wieder in ihre Häuser.", "06-19 scheduled"),
    ("Die Fähre nahm am {2020-06-12|Freitag} wie geplant den Betrieb auf.", "06-12 happened"),
    ("Die Premiere am {2020-06-20|20. Juni} muss ausfallen.", "06-20 cancelled"),
    ("Das Museum hat die für den {2020-07-02|2. Juli} geplante Auktion zurückgezogen.", "07-02 cancelled"),
    ("Das Rathaus dementierte Berichte über eine Razzia am {2020-06-09|9. Juni}.", "06-09 denied"),
    ("Das Urteil wird für den {2020-06-26|26. Juni} erwartet.", "06-26 scheduled"),
]
FRENCH = [
    (
        "La remise des prix, qui devait avoir lieu le {2020-06-12|12 juin}, a été reportée au {2020-06-26|26 juin}.",
        "06-12 postponed; 06-26 scheduled",
    ),
    ("Le défilé du {2020-06-21|21 juin} n'aura pas lieu.", "06-21 cancelled"),
    ("La préfecture a interdit la manifestation prévue le {2020-06-20|20 juin}.", "06-20 cancelled"),
    ("Les familles ont pu rentrer chez elles le {2020-06-13|13 juin}.", "06-13 happened"),
    ("La reprise aurait lieu le {2020-06-22|22 juin}, selon une rumeur.", "06-22 hypothetical"),
    ("Le maire dément avoir rencontré le promoteur le {2020-06-03|3 juin}.", "06-03 denied"),
    ("L'audience du {2020-06-18|18 juin} est renvoyée au {2020-07-02|2 juillet}.", "06-18 postponed; 07-02 scheduled"),
    ("Si la pluie continue, le pont sera fermé le {2020-06-19|19 juin}.", "06-19 hypothetical"),
    (
        "Le départ, initialement fixé au {2020-06-14|14 juin}, se fera le {2020-06-28|28 juin}.",
        "06-14 postponed; 06-28 scheduled",
    ),
    ("Le concert de {2020-06-19|vendredi} est maintenu.", "06-19 scheduled"),
    ("Le bal du {2020-06-20|20 juin} tombe à l'eau.", "06-20 cancelled"),
    ("Le village est évacué depuis le {2020-06-10|10 juin}.", "06-10 ongoing/happened"),
    (
        "L'ouverture, promise pour le {2020-06-01|1er juin}, a eu lieu {2020-06-08|une semaine plus tard}.",
        "06-01 postponed; 06-08 happened",
    ),
]
SPANISH = [
    (
        "La boda, prevista para el {2020-06-13|13 de junio}, se celebrará el {2020-07-11|11 de julio}.",
        "06-13 postponed; 07-11 scheduled",
    ),
    ("El desfile del {2020-06-21|domingo} queda suspendido.", "06-21 cancelled/postponed"),
    ("La reunión debía celebrarse el {2020-06-10|10 de junio}, pero fue cancelada.", "06-10 cancelled"),
    ("El canje sigue en pie para el {2020-06-20|20 de junio}.", "06-20 scheduled"),
    ("El alcalde negó haber viajado a Lima el {2020-06-05|5 de junio}.", "06-05 denied"),
    ("De no llover, la feria abrirá el {2020-06-19|viernes}.", "06-19 hypothetical"),
    ("El puerto habría reabierto el {2020-06-12|viernes}, según rumores.", "06-12 hypothetical"),
    ("La policía prohibió la marcha convocada para el {2020-06-20|sábado}.", "06-20 cancelled"),
    (
        "El juicio se aplaza del {2020-06-18|18 de junio} al {2020-07-09|9 de julio}.",
        "06-18 postponed; 07-09 scheduled",
    ),
    (
        "El estreno no será el {2020-06-19|19 de junio}, sino el {2020-06-26|26 de junio}.",
        "06-19 postponed; 06-26 scheduled",
    ),
    ("Los vecinos pudieron volver a casa el {2020-06-13|13 de junio}.", "06-13 happened"),
    ("La huelga del {2020-06-17|miércoles} fue desconvocada.", "06-17 cancelled"),
]
CASES = [
    pytest.param(code, text, wanted, id=f"{code}-{text[:50]}")
    for code, cases in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH))
    for text, wanted in cases
]


@pytest.mark.parametrize(("code", "text", "wanted"), CASES)
def test_a_plan_is_told_in_many_words(tell, code, text, wanted):
    told = {}
    for mention in tell(text, language=code):
        if mention.when is not None:
            told.setdefault(mention.when.edtf.removeprefix("2020-"), set()).add(str(mention.status))
    for day, _, status in (part.partition(" ") for part in wanted.split("; ")):
        assert told.get(day, {"not told"}) <= set(status.split("/")), told


def changes(mentions):
    return [(m.when.edtf, m.status.value, m.moved_to.edtf if m.moved_to else None) for m in mentions]


@pytest.mark.parametrize(
    "text",
    [
        "The rocket did not lift off on {2020-06-13|Saturday}. It will try again on {2020-06-17|Wednesday}.",
        "{2020-06-13|Saturday}'s launch was scrubbed; the next attempt is on {2020-06-17|Wednesday}.",
        "The board did not vote on {2020-06-13|Saturday}. Members will vote on {2020-06-17|Wednesday}.",
    ],
)
def test_what_came_to_nothing_and_is_to_be_tried_again_was_put_off(tell, text):
    assert changes(tell(text)) == [("2020-06-13", "postponed", "2020-06-17"), ("2020-06-17", "scheduled", None)]


def test_what_came_to_nothing_before_something_else_was_not_put_off(tell):
    text = "The concert on {2020-06-13|Saturday} was cancelled. The hall will show a film on {2020-06-17|Wednesday}."
    assert changes(tell(text)) == [("2020-06-13", "cancelled", None), ("2020-06-17", "scheduled", None)]


def test_what_never_was_is_not_put_off_to_what_its_teller_will_hold(tell):
    text = "The dam did not crack on {2020-06-13|Saturday}. We will hold a meeting on {2020-06-17|Wednesday}."
    assert changes(tell(text)) == [("2020-06-13", "denied", None), ("2020-06-17", "scheduled", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The fair, {2020-07-12|12 July}, is {PRESENT_REF|now} on {2020-07-19|19 July}.",
        "The fair, set for {2020-07-12|12 July}, is now on {2020-07-19|19 July}.",
        "The inquest of {2020-07-12|12 July} is now on {2020-07-19|19 July}.",
    ],
)
def test_a_day_whose_subject_now_has_a_later_one_was_put_off(tell, text):
    text = text.replace("{PRESENT_REF|now}", "now")
    assert changes(tell(text)) == [("2020-07-12", "postponed", "2020-07-19"), ("2020-07-19", "scheduled", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Opposition leader Velden did not attend {2020-06-10|Wednesday}'s dinner.", "denied"),
        ("Nobody walked out of {2020-06-11|Thursday}'s rehearsal.", "denied"),
        ("Velden did not comment on {2020-06-11|Thursday}'s vote.", "happened"),
        ("The ferry has not sailed since {2020-06-11|Thursday}.", "ongoing"),
        ("The talks, under way since {2020-06-08|8 June}, are to go on.", "ongoing"),
        ("The talks, under way since {2020-06-08|8 June}, broke down.", "happened"),
        ("Raw milk may not be sold from {2020-07-01|1 July}.", "scheduled"),
    ],
)
def test_what_is_not_done_on_a_day_since_it_or_from_it_on_is_told_apart(tell, text, status):
    assert [m.status.value for m in tell(text) if m.expression] == [status]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "No ship has left port since {2020-06-11|Thursday}.", "ongoing"),
        ("de", "Seit {2020-06-11|Donnerstag} ist kein Schiff ausgelaufen.", "ongoing"),
        ("fr", "Le bac n'a pas navigué depuis {2020-06-11|jeudi}.", "ongoing"),
        ("es", "Desde el {2020-06-11|jueves} no sale ningún barco.", "ongoing"),
        ("de", "Niemand kam zur Sitzung am {2020-06-11|Donnerstag}.", "denied"),
        ("fr", "Personne n'est venu à la réunion de {2020-06-11|jeudi}.", "denied"),
        ("es", "La policía desmiente que el {2020-06-09|martes} fuera detenido el gerente.", "denied"),
    ],
)
def test_what_is_not_done_is_told_apart_in_other_languages(tell, language, text, status):
    assert [m.status.value for m in tell(text, language=language) if m.expression] == [status]
