"""Languages are folders of data: what is beside the rules holds, and a new language needs no code."""

import pytest
from click.testing import CliRunner

from chronicle.cli.languages import languages
from chronicle.dates import known_languages, tag
from chronicle.dates.decoys import build_decoys
from chronicle.dates.examples import check_language
from chronicle.dates.language import load_language, read_phrases
from chronicle.when import When

WEDNESDAY = When.parse("2014-03-12")
OWN = [code for code in known_languages() if code != "en"]


@pytest.mark.parametrize("code", known_languages())
def test_examples_beside_the_rules_hold(code):
    checked = check_language(code)
    assert checked.failures == ()


@pytest.mark.parametrize("code", OWN)
def test_nearly_every_rule_has_examples(code):
    data = read_phrases(code)
    bare = [r["name"] for r in (*data["atom"], *data["join"]) if "yes" not in r and r.get("needs") != "weak"]
    # What these are is shown by the phrases that hold them.
    assert set(bare) <= {"year", "month", "weekday"}, bare


@pytest.mark.parametrize("code", OWN)
def test_a_sentence_of_decoys_only_is_silent_in_every_language(code):
    assert tag("Boeing 747, AB-2019-X, 4:1, 12,5 %, +49 30 901820, v2.3.4", WEDNESDAY, language=code) == []


def test_a_language_is_compiled_once():
    assert load_language("de") is load_language("de")


def test_list_of_decoys_that_is_not_known_is_named():
    with pytest.raises(ValueError, match="'year_afterwards'"):
        build_decoys({"year_afterwards": ["in"]})


def test_command_lists_languages_and_their_examples():
    result = CliRunner().invoke(languages, [])
    assert result.exit_code == 0
    assert "de  Deutsch: " in result.output
    assert len(result.output.splitlines()) == len(known_languages())


def test_command_names_a_language_that_is_not_there():
    result = CliRunner().invoke(languages, ["tlh"])
    assert "no language 'tlh'" in str(result.exception)


@pytest.mark.parametrize("filler", ["1 ", "Montag ", "vor ", "vom 3. bis ", "letzte ", "11./12. "])
def test_time_grows_with_the_text_alone(filler):
    import time

    def seconds(count):
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            tag(filler * count, WEDNESDAY, language="de")
            best = min(best, time.perf_counter() - start)
        return best

    seconds(200)
    assert seconds(8000) < 20 * max(seconds(1000), 0.01)


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("de", "Vom 28. Februar bis zum 3. März wurde gestreikt.", "2014-02-28/2014-03-03"),
        ("de", "Von Montag bis Mittwoch fielen Züge aus.", "2014-03-10/2014-03-12"),
        ("de", "Von 1998 bis 2005 regierte er.", "1998/2005"),
        ("fr", "La grève a duré du 28 février au 3 mars.", "2014-02-28/2014-03-03"),
        ("fr", "Entre lundi et mercredi, les vols ont été annulés.", "2014-03-10/2014-03-12"),
        ("es", "La huelga duró del 28 de febrero al 3 de marzo.", "2014-02-28/2014-03-03"),
        ("es", "Gobernó desde 1998 hasta 2005.", "1998/2005"),
    ],
)
def test_range_of_two_whole_dates_gives_both_its_days(code, text, days):
    first, last = tag(text, WEDNESDAY, language=code)
    assert first.when == last.when == When.parse(days)
    assert first.range_id == last.range_id == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Das Spiel wurde von Montag auf Mittwoch verschoben. Am Montag und am Mittwoch regnete es."),
        ("fr", "Le match a été reporté de lundi à mercredi."),
        ("es", "Lo vieron el lunes y el miércoles."),
    ],
)
def test_two_dates_that_are_no_range_stay_apart(code, text):
    assert {t.range_id for t in tag(text, WEDNESDAY, language=code)} == {None}


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("de", "Karfreitag", "2014-04-18"),
        ("de", "Pfingsten 2013", "2013-05-19"),
        ("de", "Silvester 2012", "2012-12-31"),
        ("fr", "lundi de Pâques", "2014-04-21"),
        ("fr", "la Toussaint", "2013-11-01"),
        ("es", "Viernes Santo", "2014-04-18"),
        ("es", "Nochebuena de 2012", "2012-12-24"),
    ],
)
def test_holiday_is_the_day_it_falls_on(code, text, value):
    assert [(t.text, t.value) for t in tag(text, WEDNESDAY, language=code)] == [(text, value)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "August Schmidt und Mai Thi sprachen mit Sonntag Müller."),
        ("de", "An einem Freitag begann alles."),
        ("de", "Die Firma 2011 GmbH zahlte 2012 Euro an Ministerin Schulze-März."),
        ("fr", "Un vendredi, tout a commencé au Champ-de-Mars."),
        ("fr", "Il a passé la nuit à Lyon et a été vu à midi, une seconde fois."),
        ("es", "Un viernes comenzó todo en la Plaza de Mayo."),
        ("es", "Tarde o temprano, Domingo y Julio llegarán más tarde, por segunda vez."),
    ],
)
def test_name_or_day_that_is_no_certain_one_is_silent(code, text):
    assert tag(text, WEDNESDAY, language=code) == []
