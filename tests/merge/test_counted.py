"""What counts from a happening that its own text does not date, or not plainly: others say when that was."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle.dates.counted import RULE as RULE_OF_DATES
from chronicle.merge.counted import RULE
from chronicle.pipeline import build

FIRE = "Tarnby Post, 9 May 2031\n\nA fire killed two people at the Tarnby rope works on Tuesday, 6 May."
VOTE = "Tarnby Post, 9 May 2031\n\nThe people of Tarnby elected Ada Holm as mayor on Sunday, 4 May."


@pytest.fixture
def days(tmp_path: Path):
    """Give the days on which a build finds that some words were told, none where they are no event."""

    def told(words: str, **texts: str) -> list[str]:
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        events = build([tmp_path], jobs=1).timeline.events
        return [e.when.edtf for e in events if e.when and any(words in m.quote for m in e.mentions)]

    return told


def article(*sentences: str, head: str = "Rope works: questions\nLund Mail, 20 May 2031") -> str:
    return f"{head}\n\n{' '.join(sentences)}"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Two days after the fire the owner Jens Vik sold the Tarnby rope works.", "2031-05-08"),
        ("The owner Jens Vik sold the Tarnby rope works the day after the fire.", "2031-05-07"),
        ("On the eve of the fire the owner Jens Vik had sold the Tarnby rope works.", "2031-05-05"),
        ("The owner Jens Vik sold the Tarnby rope works a week after the fire.", "2031-05-13"),
    ],
)
def test_another_article_dates_the_happening(days, sentence, day):
    lead = "Inspectors visited the Tarnby rope works again on Monday."
    assert days("Jens Vik", fire=f"Two die in fire\n{FIRE}", late=article(lead, sentence)) == [day]


def test_the_article_itself_dates_it_in_other_words(days):
    sentence = "Her rival Bo Lind left the town the day after the vote."
    assert days("Bo Lind", vote=f"Tarnby elects a mayor\n{VOTE} {sentence}") == ["2031-05-05"]


def test_it_may_lie_ahead(days):
    fair = "Fair to open\nTarnby Post, 2 May 2031\n\nThe Tarnby flower fair will open on 17 May."
    sentences = "The mayor of Tarnby went ill on Monday.", "Two days before the fair Ada Holm will plant an oak."
    walk = article(*sentences, head="Oak for Tarnby\nTarnby Post, 6 May 2031")
    assert days("Ada Holm", fair=fair, walk=walk) == ["2031-05-15"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On the third day of the strike police under Jens Vik cleared the gates.", "2031-05-07"),
        ("Three days into the strike Jens Vik sent for the police.", "2031-05-08"),
        ("Jens Vik had sent for the police on the eve of their strike.", "2031-05-04"),
    ],
)
def test_what_lasts_is_counted_from_its_first_day(days, sentence, day):
    began = "Tarnby Post, 9 May 2031\n\nDockers at the port of Tarnby began a strike over pay on Monday, 5 May."
    held = "Tarnby Post, 10 May 2031\n\nDockers at the port of Tarnby held up a ship on 8 May, a day of their strike."
    texts = {"began": f"Dockers walk out\n{began}", "held": f"Ship held up\n{held}"}
    assert days("Jens Vik", **texts, late=article("Ministers met in Tarnby port on Monday.", sentence)) == [day]


@pytest.mark.parametrize(
    ("head", "news", "late", "day"),
    [
        (
            "Lunder Bote, 20. Mai 2031",
            "Zwei Menschen starben am 6. Mai bei einem Brand in der Seilerei Tarnby.",
            "Am Montag kamen Prüfer in die Seilerei Tarnby. Am Tag nach dem Brand verkaufte Jens Vik die Seilerei.",
            "2031-05-07",
        ),
        (
            "Le Courrier de Lund, 20 mai 2031",
            "Un incendie a tué deux personnes le 6 mai à la corderie de Tarnby, ont annoncé les pompiers.",
            "Des inspecteurs sont venus lundi à la corderie. Jens Vik a vendu la corderie deux jours après l'incendie.",
            "2031-05-08",
        ),
        (
            "El Correo de Lund, 20 de mayo de 2031",
            "Un incendio mató a dos personas el 6 de mayo en la cordelería de Tarnby.",
            "Los inspectores vinieron el lunes a la cordelería. Jens Vik la vendió tres días después del incendio.",
            "2031-05-09",
        ),
    ],
    ids=["de", "fr", "es"],
)
def test_other_languages_count_so(days, head, news, late, day):
    assert days("Jens Vik", news=f"Tarnby\n{head}\n\n{news}", late=f"Tarnby\n{head}\n\n{late}") == [day]


def test_another_language_dates_it(days):
    late = "Des inspecteurs sont venus lundi à la corderie. Jens Vik avait vendu la corderie la veille de l'incendie."
    late = article(late, head="Tarnby\nLe Courrier de Lund, 20 mai 2031")
    told = days("Jens Vik", fire=f"Two die in fire\n{FIRE}", late=late)
    assert told == ["2031-05-05"]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("A second fire damaged the Tarnby rope works on 10 May.", "Two days after the fire the owner Jens Vik left."),
        ("", "Two days after the flood the owner Jens Vik left."),
        ("", "Thirty days after the fire the owner Jens Vik left."),
        ("", "He is glad that the owner Jens Vik is here two days after the fire."),
    ],
    ids=["two such happenings", "nobody tells it", "told as past and yet ahead", "a state"],
)
def test_what_is_not_plain_is_left_out(days, more, sentence):
    lead = "Inspectors visited the Tarnby rope works again on Monday."
    assert days("Jens Vik", fire=f"Two die in fire\n{FIRE} {more}", late=article(lead, sentence)) == []


def test_what_was_done_after_it_does_not_count_from_a_plan(days):
    vote = "Date set\nTarnby Post, 9 May 2031\n\nThe people of Tarnby will vote on a new mayor on 30 June."
    late = "The council of Tarnby is at rest. Three days after the vote Jens Vik was sworn in as mayor."
    assert days("Jens Vik", vote=vote, late=f"Who is who in Tarnby\n\n{late}") == []


def test_a_day_counted_beside_a_phrase_dates_the_article(tmp_path):
    (tmp_path / "fire.txt").write_text(f"Two die in fire\n{FIRE}", encoding="utf-8")
    late = "Rope works sold\n\nJens Vik sold the Tarnby rope works this morning, two days after the fire."
    (tmp_path / "late.txt").write_text(late, encoding="utf-8")
    sources = build([tmp_path], jobs=1).timeline.sources
    assert {s.id: s.published.edtf for s in sources if s.published} == {
        "fire.txt": "2031-05-09",
        "late.txt": "2031-05-08",
    }


def test_a_day_counted_far_behind_a_phrase_is_another_day(tmp_path):
    fire = "Incendie à Tarnby\nLe Courrier de Lund, 9 mai 2031\n\nUn incendie a tué deux personnes à Tarnby le 6 mai."
    late = (
        "Corderie de Tarnby\n\nHier, le patron Jens Vik a reconnu avoir reçu un appel anonyme la veille de l'incendie."
    )
    (tmp_path / "fire.txt").write_text(fire, encoding="utf-8")
    (tmp_path / "late.txt").write_text(late, encoding="utf-8")
    sources = {s.id: s for s in build([tmp_path], jobs=1).timeline.sources}
    assert sources["late.txt"].published is None


def test_a_date_beside_it_wins(days):
    sentence = "The owner Jens Vik sold the Tarnby rope works on 12 May, six days after the fire."
    told = days("Jens Vik", fire=f"Two die in fire\n{FIRE}", late=article(sentence))
    assert "2031-05-12" in told
    assert set(told) <= {"2031-05-12", "2031-05-06"}


def test_a_person_is_told_what_it_was_counted_from(tmp_path):
    (tmp_path / "fire.txt").write_text(f"Two die in fire\n{FIRE}", encoding="utf-8")
    late = article("Inspectors came on Monday.", "Jens Vik sold the Tarnby rope works two days after the fire.")
    (tmp_path / "late.txt").write_text(late, encoding="utf-8")
    events = build([tmp_path], jobs=1).timeline.events
    (told,) = (m.time_expression for e in events for m in e.mentions if "Jens Vik" in m.quote)
    assert told is not None
    assert (told.text, told.value, told.rule) == ("two days after the fire", "2031-05-08", "happening")
    assert told.reason.startswith("counted from 2031-05-06, of which fire.txt says: “A fire killed two people")


def test_the_rule_is_called_as_in_dates():
    assert RULE == RULE_OF_DATES


SHIP = "Tarnby Post, 9 May 2031\n\nThe bulk carrier Sula ran aground off Tarnby on Tuesday, 6 May."


def test_a_clause_is_dated_by_who_tells_of_it(days):
    sentences = "Inspectors visited Tarnby on Monday.", "Tugs freed the Sula 20 days after she ran aground."
    free = article(*sentences, head="Sula\nLund Mail, 30 May 2031")
    assert days("Tugs freed", ship=f"Ship aground\n{SHIP}", free=free) == ["2031-05-26"]


def test_an_undated_article_is_of_the_day_that_it_counts_to(tmp_path):
    (tmp_path / "ship.txt").write_text(f"Ship aground\n{SHIP}", encoding="utf-8")
    text = "Tugs freed the bulk carrier Sula off Tarnby today, 20 days after she ran aground."
    (tmp_path / "note.txt").write_text(f"Sula floats\nNotes of a pilot\n\n{text}", encoding="utf-8")
    sources = {s.id: s for s in build([tmp_path], jobs=1).timeline.sources}
    assert sources["note.txt"].published.edtf == "2031-05-26"


def test_one_article_alone_does_not_outweigh_three(days):
    texts = {
        f"t{i}": f"Fire at rope works {i}\n{FIRE.replace('Tarnby Post', f'Paper {i}')} Ward {i} was shut."
        for i in range(3)
    }
    texts["wrong"] = (
        "Fire\nOrn Echo, 9 May 2031\n\nA fire killed two people at the Tarnby rope works on Wednesday, 7 May."
    )
    texts["late"] = article("Two days after the fire the owner Jens Vik sold the Tarnby rope works.")
    assert days("Jens Vik", **texts) == ["2031-05-08"]
