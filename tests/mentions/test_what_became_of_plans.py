"""What became of plans, in four languages: called off, put off, dropped, or only ever meant. Read on 15 June 2020."""

import pytest

ENGLISH = [
    ("The open day planned at the shipyard for {2020-06-20|20 June} has been cancelled.", "06-20 cancelled"),
    (
        (
            "The fourth rehearsal, pencilled in for {2020-06-22|22} and 23 June, has been scrapped at the "
            "request of the choir, which prefers to rest."
        ),
        "06-22 cancelled",
    ),
    (
        "A picnic on the island on {2020-06-11|Thursday} was cancelled because of the heat, the council said.",
        "06-11 cancelled",
    ),
    ("The fourth inspection of {2020-06-10|10 June} was dropped; it proved needless.", "06-10 cancelled"),
    ("The reception, meant for {2020-06-15|this morning}, has been dropped: the Queen has a cold.", "06-15 cancelled"),
    (
        "The ballot had been put down for {2020-06-09|last Tuesday} but was delayed by a strike of clerks.",
        "06-09 postponed",
    ),
    ("The tour had at first been planned for {2020-05|May}.", "05 postponed"),
    ("It had originally planned to open the pool {2020-06-19|on Friday}.", "06-19 postponed"),
    ("We had hoped to finish by {2020-05-31|May 31}.", "05-31 postponed"),
    (
        "The rebuilding of the weir, which was promised for {2020-05|May}, will start on {2020-07-16|16 July}.",
        "05 postponed; 07-16 scheduled",
    ),
    (
        (
            "The statue was to have been unveiled by the mayor on {2020-06-12|Friday}, but the ceremony was "
            "cancelled and the cloth stayed on."
        ),
        "06-12 cancelled",
    ),
    (
        "Engineers, who had been due to visit the mill on {2020-06-17|17 June}, said the visit had been cancelled.",
        "06-17 cancelled",
    ),
    (
        (
            "A puppet show planned for {2020-06-20|Saturday} has been cancelled, and the talk by Dr Ida "
            "Moss, arranged for {2020-06-18|the 18th}, has been moved to {2020-06-25|Thursday week}."
        ),
        "06-20 cancelled; 06-18 postponed; 06-25 scheduled",
    ),
    (
        (
            "Norvik, which spent the spring saying that it would reopen the quarry on {2020-07-01|July 1}, "
            "dropped that plan on Friday."
        ),
        "07-01 cancelled",
    ),
    (
        (
            "About 80 nurses marched to the hospital on {2020-06-09|Tuesday} and have announced another "
            "march for {2020-06-15|today}."
        ),
        "06-09 happened; 06-15 scheduled",
    ),
    ("The lease runs until {2020-07-31|31 July} and may be renewed.", "07-31 scheduled"),
    (
        "The match at Orrell, rained off on {2020-06-06|6 June}, was finally played on {2020-06-10|Wednesday}.",
        "06-06 postponed; 06-10 happened",
    ),
    (
        "Fourteen members stayed away {2020-06-14|yesterday} and the vote on the budget could not be held.",
        "06-14 cancelled",
    ),
    (
        "The fair was to open on {2020-06-12|Friday}. It has been put off to {2020-06-26|26 June}.",
        "06-12 postponed; 06-26 scheduled",
    ),
    ("The court blocked a rally that was planned for {2020-06-21|Sunday}.", "06-21 cancelled"),
    (
        (
            "The mayor resigned on {2020-06-11|Thursday}; if the council agrees, her deputy takes over on "
            "{2020-07-01|1 July}."
        ),
        "06-11 happened; 07-01 hypothetical",
    ),
    ("She gave her long-planned concert on {2020-06-09|9 June}, two days later than announced.", "06-09 happened"),
    ("The audience, first meant for {2020-06-09|Tuesday}, lasted an hour.", "06-09 postponed"),
    ("The court had first named {2020-06-05|5 June}.", "06-05 postponed"),
    (
        (
            "The hall, where she was to sing from {2020-06|later this month}, said the run would now open "
            "in {2020-11|November}."
        ),
        "06 postponed",
    ),
    ("They marched on {2020-06-09|Tuesday}, and have announced another for {2020-06-15|today}.", "06-15 scheduled"),
    ("The Premier paid his delayed visit to the port on {2020-06-10|10 June}.", "06-10 happened"),
    (
        "The board, which is led by Ida Moss, runs until {2021-01-31|31 January 2021} and may be extended.",
        "2021-01-31 scheduled",
    ),
    (
        "The office wanted it on {2020-07-15|15 July}. It gave in to lawyers, and put it off by a week.",
        "07-15 postponed",
    ),
    (
        "Still to come: a report, in July if they keep their word, and a hearing on {2020-09-06|6 September}.",
        "09-06 scheduled",
    ),
    ("The fun run organised at the airfield for {2020-06-21|21 June} has been called off.", "06-21 cancelled"),
    (
        (
            "The second debate, scheduled for {2020-06-25|25 June}, has been dropped because the two sides, "
            "who have never met, could not agree on a host."
        ),
        "06-25 cancelled",
    ),
    ("A parade through the old town on {2020-06-12|Friday} was called off because of the storm.", "06-12 cancelled"),
    ("The lunch, intended for {2020-06-15|today}, has been called off: the guest is ill.", "06-15 cancelled"),
    ("The concert had been booked for {2020-06-12|Friday} but was put off by a power cut.", "06-12 postponed"),
    ("The sale was at first planned for {2020-05|May}.", "05 postponed"),
    ("The museum had first intended to show the coins {2020-06-18|on Thursday}.", "06-18 postponed"),
    ("The club had hoped to play its first game on {2020-06-06|June 6}.", "06-06 postponed"),
    (
        "The repair of the lift, which had been promised for {2020-04|April}, will begin on {2020-07-06|6 July}.",
        "04 postponed; 07-06 scheduled",
    ),
    (
        "He was to have opened a library on {2020-06-10|10 June}, but the opening was called off when he fell ill.",
        "06-10 cancelled",
    ),
    (
        "Divers, who had been due to search the lake on {2020-06-18|18 June}, said the search had been postponed.",
        "06-18 postponed",
    ),
    (
        (
            "A quiz set for {2020-06-19|Friday} has been moved to {2020-06-26|26 June}, and the dance, due "
            "on {2020-06-20|Saturday}, has been cancelled."
        ),
        "06-19 postponed; 06-26 scheduled; 06-20 cancelled",
    ),
    (
        (
            "The firm, which had told everyone that it would restart the furnace on {2020-07-02|July 2}, "
            "abandoned the plan last week."
        ),
        "07-02 cancelled",
    ),
    (
        (
            "The drivers stopped work on {2020-06-10|Wednesday} and have called a second stoppage for "
            "{2020-06-15|today}."
        ),
        "06-10 happened; 06-15 scheduled",
    ),
    ("The permit expires on {2020-08-31|31 August} and could be withdrawn before then.", "08-31 scheduled"),
    (
        "The race, washed out on {2020-06-07|7 June}, was run on {2020-06-11|Thursday}.",
        "06-07 postponed; 06-11 happened",
    ),
    ("Rain fell all {2020-06-13|Saturday} and the final could not be played.", "06-13 cancelled"),
    ("The choir was to sing on {2020-06-13|Saturday}. The concert was cancelled.", "06-13 cancelled"),
    ("The judge stopped the march that had been called for {2020-06-20|Saturday}.", "06-20 cancelled"),
    ("People from the upper valley may go home from {2020-06-16|tomorrow}.", "06-16 scheduled"),
    ("Residents may return to the village on {2020-06-17|Wednesday}, the police said.", "06-17 scheduled"),
    (
        (
            "Still to come: the auditors' report, in July if they keep their word, and a hearing on "
            "{2020-09-06|6 September} in Rome."
        ),
        "09-06 scheduled",
    ),
    (
        (
            "An internal inquiry, to be led by the former judge Ida Moss, will begin on {2020-07-01|1 July} "
            "and report by Christmas."
        ),
        "07-01 scheduled",
    ),
    ("The town was given until {2020-06-20|Saturday} to pay.", "06-20 scheduled"),
    (
        (
            "The trial of two bakers, which was to have opened on {2020-09-10|10 September}, will not now "
            "begin until {2020-10-15|15 October}."
        ),
        "09-10 postponed; 10-15 scheduled",
    ),
    (
        (
            "Her arrival, planned for {2020-06-18|Thursday}, slipped to {2020-06-12|Friday} when a storm "
            "closed the port."
        ),
        "06-11 postponed",
    ),
    ("The vote, planned for {2020-06-18|Thursday}, was postponed until {2020-06-16|Tuesday}.", "06-18 postponed"),
    (
        (
            "The club said that there was a fault, and that the opening had been moved by a week, to "
            "{2020-07-09|9 July}, with a window that is short."
        ),
        "07-09 scheduled",
    ),
    ("A reading by the poet on {2020-06-18|Thursday} has been put back by a week.", "06-18 postponed"),
    ("The tram line, originally due in {2020-03|March}, will open on {2020-08-03|3 August}.", "03 postponed"),
    ("The launch slipped to {2020-05-09|9 May}, then to {2020-06-20|20 June}.", "05-09 postponed; 06-20 scheduled"),
]
GERMAN = [
    (
        (
            "Die für {2020-06-11|Donnerstag} geplante Tagung, bei der Käufer, Händler und Wirte beraten "
            "wollten, wurde verschoben."
        ),
        "06-11 postponed",
    ),
    ("Das für den {2020-06-20|20. Juni} geplante Hafenfest ist abgesagt worden.", "06-20 cancelled"),
    (
        "Das für {2020-06-19|Freitag} geplante Treffen, zu dem auch der Minister kommen wollte, fällt aus.",
        "06-19 cancelled",
    ),
    ("Das Konzert am {2020-06-12|Freitag} wurde wegen Krankheit abgesagt.", "06-12 cancelled"),
    ("Der Prozess sollte am {2020-06-10|Mittwoch} fortgesetzt werden, wurde jedoch vertagt.", "06-10 postponed"),
    (
        (
            "Die Eröffnung sollte am {2020-06-12|Freitag} stattfinden. Sie wurde auf den {2020-06-26|26. "
            "Juni} verschoben."
        ),
        "06-12 postponed; 06-26 scheduled",
    ),
    ("Die Gewerkschaft hat den für {2020-06-22|Montag} angekündigten Streik abgesagt.", "06-22 cancelled"),
    (
        (
            "Die Lehrer, die für {2020-06-16|morgen} einen Streik angekündigt hatten, sagten ihn am "
            "{2020-06-10|Mittwoch} ab."
        ),
        "06-16 cancelled; 06-10 happened",
    ),
    (
        "Der Umbau, der für {2020-05|Mai} versprochen war, beginnt nun am {2020-07-06|6. Juli}.",
        "05 postponed; 07-06 scheduled",
    ),
    ("Der Vertrag läuft bis zum {2020-07-31|31. Juli} und kann verlängert werden.", "07-31 scheduled"),
    (
        "Zwölf Räte blieben {2020-06-14|gestern} fern, so dass die Abstimmung nicht stattfinden konnte.",
        "06-14 cancelled",
    ),
    ("Der Präsident wird voraussichtlich am {2020-06-23|Dienstag} zurücktreten.", "06-23 scheduled"),
    ("Die Fähre soll am {2020-06-18|Donnerstag} wieder fahren, teilte die Reederei mit.", "06-18 scheduled"),
    (
        (
            "Die für {2020-06-18|Donnerstag} angesetzte Sitzung, bei der Rat und Verwaltung über den "
            "Haushalt beraten wollten, wurde kurzfristig verschoben."
        ),
        "06-18 postponed",
    ),
    ("Der Festumzug am {2020-06-13|Samstag} fiel wegen des Sturms aus.", "06-13 cancelled"),
    ("Die Verhandlung sollte {2020-06-14|gestern} beginnen, wurde aber verschoben.", "06-14 postponed"),
    ("Das Spiel hätte am {2020-06-13|Samstag} stattfinden sollen, wurde aber abgesagt.", "06-13 cancelled"),
    ("Der Markt sollte am {2020-06-14|Sonntag} öffnen. Er wurde abgesagt.", "06-14 cancelled"),
    ("Die Gewerkschaft blies den für {2020-06-23|Dienstag} geplanten Warnstreik ab.", "06-23 cancelled"),
    (
        "Der ursprünglich für {2020-05|Mai} geplante Umzug des Museums wurde auf {2020-09|September} verschoben.",
        "05 postponed; 09 scheduled",
    ),
    ("Die Bewohner dürfen ab {2020-06-16|morgen} in ihre Häuser zurückkehren.", "06-16 scheduled"),
    (
        (
            "Am {2020-06-11|Donnerstag} wies der Verein Berichte zurück, der Trainer sei am "
            "{2020-06-09|Dienstag} entlassen worden."
        ),
        "06-11 happened; 06-09 denied",
    ),
    ("Das Gericht untersagte die für {2020-06-20|Samstag} geplante Kundgebung.", "06-20 cancelled"),
    ("Falls der Rat zustimmt, soll die Brücke am {2020-07-01|1. Juli} gesperrt werden.", "07-01 hypothetical"),
]
FRENCH = [
    ("La fête prévue au port pour le {2020-06-20|20 juin} a été annulée.", "06-20 cancelled"),
    ("Le défilé de {2020-06-13|samedi} a été annulé à cause de l'orage.", "06-13 cancelled"),
    ("L'audience devait avoir lieu {2020-06-14|hier}. Le juge l'a reportée.", "06-14 postponed"),
    ("Le match devait se jouer {2020-06-13|samedi}, mais il a été annulé.", "06-13 cancelled"),
    ("Le syndicat a levé la grève prévue {2020-06-22|lundi}.", "06-22 cancelled"),
    (
        (
            "Les enseignants, qui avaient appelé à une grève pour {2020-06-16|demain}, y ont renoncé "
            "{2020-06-10|mercredi}."
        ),
        "06-16 cancelled; 06-10 happened",
    ),
    (
        "Les travaux, promis pour {2020-05|mai}, commenceront le {2020-07-06|6 juillet}.",
        "05 postponed; 07-06 scheduled",
    ),
    ("Le bail court jusqu'au {2020-07-31|31 juillet} et peut être renouvelé.", "07-31 scheduled"),
    ("Douze élus étaient absents {2020-06-14|hier} et le vote n'a pas pu avoir lieu.", "06-14 cancelled"),
    ("La préfecture a interdit la marche qui devait partir {2020-06-21|dimanche} de la gare.", "06-21 cancelled"),
    ("Si le conseil donne son accord, le pont sera fermé le {2020-07-01|1er juillet}.", "07-01 hypothetical"),
    ("La ligne est coupée depuis le {2020-06-02|2 juin}.", "06-02 ongoing"),
    (
        (
            "La réunion prévue {2020-06-18|jeudi}, à laquelle le ministre devait assister, a été reportée "
            "au dernier moment."
        ),
        "06-18 postponed",
    ),
    ("Le concert de {2020-06-12|vendredi} a été supprimé.", "06-12 cancelled"),
    (
        "Le vote devait avoir lieu {2020-06-10|mercredi}. Il a été repoussé au {2020-06-24|24 juin}.",
        "06-10 postponed; 06-24 scheduled",
    ),
    (
        "Le procès devait s'ouvrir {2020-06-11|jeudi}, mais a été renvoyé au {2020-09-07|7 septembre}.",
        "06-11 postponed; 09-07 scheduled",
    ),
    ("Le syndicat a retiré son préavis de grève pour le {2020-06-23|23 juin}.", "06-23 cancelled"),
    (
        "D'abord prévu en {2020-05|mai}, le déménagement du musée aura lieu en {2020-09|septembre}.",
        "05 postponed; 09 scheduled",
    ),
    ("Les habitants pourront rentrer chez eux dès {2020-06-16|demain}.", "06-16 scheduled"),
    ("La séance de {2020-06-12|vendredi} n'a pas pu se tenir.", "06-12 cancelled"),
    (
        "Le club a démenti {2020-06-11|jeudi} que l'entraîneur ait été renvoyé {2020-06-09|mardi}.",
        "06-11 happened; 06-09 denied",
    ),
    ("Le tribunal a interdit le rassemblement prévu {2020-06-20|samedi}.", "06-20 cancelled"),
    ("Le président devrait démissionner {2020-06-23|mardi}.", "06-23 scheduled"),
    ("Le bac doit reprendre {2020-06-18|jeudi}, a annoncé la compagnie.", "06-18 scheduled"),
]
SPANISH = [
    ("La fiesta prevista en el puerto para el {2020-06-20|20 de junio} ha sido cancelada.", "06-20 cancelled"),
    ("El desfile del {2020-06-13|sábado} fue suspendido por la tormenta.", "06-13 cancelled"),
    ("La audiencia debía celebrarse {2020-06-14|ayer}. El juez la aplazó.", "06-14 postponed"),
    ("El partido debía jugarse el {2020-06-13|sábado}, pero fue suspendido.", "06-13 cancelled"),
    ("El sindicato desconvocó la huelga prevista para el {2020-06-22|lunes}.", "06-22 cancelled"),
    (
        (
            "Los maestros, que habían convocado una huelga para {2020-06-16|mañana}, la desconvocaron el "
            "{2020-06-10|miércoles}."
        ),
        "06-16 cancelled; 06-10 happened",
    ),
    (
        "Las obras, prometidas para {2020-05|mayo}, empezarán el {2020-07-06|6 de julio}.",
        "05 postponed; 07-06 scheduled",
    ),
    ("El contrato vence el {2020-07-31|31 de julio} y puede prorrogarse.", "07-31 scheduled"),
    ("Doce concejales faltaron {2020-06-14|ayer} y la votación no pudo celebrarse.", "06-14 cancelled"),
    ("El Gobierno prohibió la marcha que debía salir el {2020-06-21|domingo} de la estación.", "06-21 cancelled"),
    ("Si el consejo lo aprueba, el puente se cerrará el {2020-07-01|1 de julio}.", "07-01 hypothetical"),
    ("La carretera sigue cortada desde el {2020-06-02|2 de junio}.", "06-02 ongoing"),
    (
        (
            "La reunión prevista para el {2020-06-18|jueves}, a la que debía acudir el ministro, fue "
            "aplazada a última hora."
        ),
        "06-18 postponed",
    ),
    ("El concierto del {2020-06-12|viernes} se canceló.", "06-12 cancelled"),
    (
        "La votación debía celebrarse el {2020-06-10|miércoles}. Fue aplazada al {2020-06-24|24 de junio}.",
        "06-10 postponed; 06-24 scheduled",
    ),
    (
        "El juicio iba a empezar el {2020-06-11|jueves}, pero se pospuso hasta el {2020-09-07|7 de septiembre}.",
        "06-11 postponed; 09-07 scheduled",
    ),
    ("El sindicato ha retirado la convocatoria de huelga para el {2020-06-23|martes}.", "06-23 cancelled"),
    (
        "Prevista en un principio para {2020-05|mayo}, la mudanza del museo será en {2020-09|septiembre}.",
        "05 postponed; 09 scheduled",
    ),
    ("Los vecinos podrán volver a sus casas desde {2020-06-16|mañana}.", "06-16 scheduled"),
    ("La sesión del {2020-06-12|viernes} no pudo celebrarse.", "06-12 cancelled"),
    (
        "El club desmintió el {2020-06-11|jueves} que el entrenador fuera despedido el {2020-06-09|martes}.",
        "06-11 happened; 06-09 denied",
    ),
    ("El tribunal prohibió la concentración prevista para el {2020-06-20|sábado}.", "06-20 cancelled"),
    ("Está previsto que el presidente dimita el {2020-06-23|martes}.", "06-23 scheduled"),
    ("El transbordador volverá a salir el {2020-06-18|jueves}, anunció la naviera.", "06-18 scheduled"),
]
CASES = [
    pytest.param(code, text, wanted, id=f"{code}-{text[:50]}")
    for code, cases in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH))
    for text, wanted in cases
]


@pytest.mark.parametrize(("code", "text", "wanted"), CASES)
def test_a_plan_has_the_status_of_what_became_of_it(tell, code, text, wanted):
    told = {f"{m.when.edtf.removeprefix('2020-')} {m.status}" for m in tell(text, language=code) if m.when}
    assert set(wanted.split("; ")) <= told
