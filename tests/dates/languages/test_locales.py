"""Languages without a folder are read through their locale data: dates told in full, and simple relative phrases."""

import subprocess
import sys

import pytest

from chronicle.dates import parse_stated, tag
from chronicle.dates.locales import find_locale
from chronicle.when import When

WEDNESDAY = When.parse("2014-03-12")


def read(text, language, published=WEDNESDAY):
    return [(t.text, t.value) for t in tag(text, published, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("it", "Il ponte fu aperto il 3 marzo 2014 a Trieste.", [("3 marzo 2014", "2014-03-03")]),
        ("it", "Lunedì il consiglio ha approvato il bilancio.", [("Lunedì", "2014-03-10")]),
        ("it", "La settimana scorsa erano ancora trenta.", [("settimana scorsa", "2014-W10")]),
        ("it", "Il treno è partito 3 giorni fa, non ieri.", [("3 giorni fa", "2014-03-09"), ("ieri", "2014-03-11")]),
        ("it", "Nel marzo 2009 la fabbrica chiuse.", [("marzo 2009", "2009-03")]),
        ("it", "La fiera si tiene dal 10-14 aprile 2014.", [("10", "2014-04-10"), ("14 aprile 2014", "2014-04-14")]),
        ("pt", "A ponte foi aberta em 3 de março de 2014.", [("3 de março de 2014", "2014-03-03")]),
        ("pt-BR", "Na segunda-feira o prefeito renunciou.", [("segunda-feira", "2014-03-10")]),
        ("pt", "Ontem, como na semana passada, choveu.", [("Ontem", "2014-03-11"), ("semana passada", "2014-W10")]),
        ("nl", "De brug werd op 3 maart 2014 geopend.", [("3 maart 2014", "2014-03-03")]),
        (
            "nl",
            "De raad vergaderde maandag en eergisteren.",
            [("maandag", "2014-03-10"), ("eergisteren", "2014-03-10")],
        ),
        ("nl", "De staking begon 3 dagen geleden.", [("3 dagen geleden", "2014-03-09")]),
        ("pl", "Most otwarto 3 marca 2014 r. w Warszawie.", [("3 marca 2014", "2014-03-03")]),
        (
            "pl",
            "Strajk zaczął się 2 dni temu, wczoraj go przerwano.",
            [("2 dni temu", "2014-03-10"), ("wczoraj", "2014-03-11")],
        ),
        ("ru", "Мост открыли 3 марта 2014 года.", [("3 марта 2014", "2014-03-03")]),
        (
            "ru",
            "В понедельник, а не на прошлой неделе.",
            [("понедельник", "2014-03-10"), ("на прошлой неделе", "2014-W10")],
        ),
        ("uk", "Міст відкрили 3 березня 2014 року.", [("3 березня 2014", "2014-03-03")]),
        ("tr", "Köprü 3 Mart 2014'te açıldı.", [("3 Mart 2014", "2014-03-03")]),
        ("tr", "Geçen hafta grev vardı, dün bitti.", [("Geçen hafta", "2014-W10"), ("dün", "2014-03-11")]),
        ("sv", "Bron öppnades den 3 mars 2014 av kungen.", [("3 mars 2014", "2014-03-03")]),
        ("sv", "I går, för 3 dagar sedan.", [("I går", "2014-03-11"), ("för 3 dagar sedan", "2014-03-09")]),
        ("cs", "Most byl otevřen 3. března 2014.", [("3. března 2014", "2014-03-03")]),
        ("hu", "A hidat 2014. március 3-án nyitották meg.", [("2014. március 3", "2014-03-03")]),
        ("fi", "Silta avattiin 3. maaliskuuta 2014.", [("3. maaliskuuta 2014", "2014-03-03")]),
        ("el", "Η γέφυρα άνοιξε στις 3 Μαρτίου 2014.", [("3 Μαρτίου 2014", "2014-03-03")]),
        ("ar", "افتتح الجسر في 3 مارس 2014.", [("3 مارس 2014", "2014-03-03")]),
        ("ar", "افتتح الجسر في ٣ مارس ٢٠١٤.", [("٣ مارس ٢٠١٤", "2014-03-03")]),
        ("fa", "پل ۳ مارس ۲۰۱۴ باز شد.", [("۳ مارس ۲۰۱۴", "2014-03-03")]),
        ("ja", "橋は2014年3月6日に開通した。", [("2014年3月6日", "2014-03-06")]),
        ("ja", "首相は昨日の会議で語った。", [("昨日", "2014-03-11")]),
        ("zh-TW", "大橋於2014年3月6日開通。", [("2014年3月6日", "2014-03-06")]),
        ("ko", "다리는 2014년 3월 6일에 개통되었다.", [("2014년 3월 6일", "2014-03-06")]),
        ("vi", "Cầu mở cửa ngày 3 tháng 3 năm 2014.", [("3 tháng 3 năm 2014", "2014-03-03")]),
        ("hi", "पुल 3 मार्च 2014 को खुला।", [("3 मार्च 2014", "2014-03-03")]),
    ],
)
def test_date_is_read_in_a_language_of_dateparser(language, text, wanted):
    assert read(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Ernesto Sabato e Domenica Rossi sono partiti."),
        ("it", "Sala 2019, volo 447, vinse 3-2, 12,5 %."),
        ("pt", "É a segunda vez que vence, a terceira volta, na quinta casa."),
        ("nl", "De ma van Jan en de wo-regeling; mei huilde, 2000 mensen."),
        ("pl", "Ma 3 koty, so far so good, pan Maj, 2000 osób."),
        ("ru", "Май и его друзья: 2000 человек, зал 2019."),
        ("tr", "Pazar kuruldu, ocak yandı, ekim yapıldı, mart sürdü."),
        ("sv", "Hon är v 2000, om hon vill, maj är ett namn."),
        ("ar", "اشترى 2000 كتاب."),
        ("ja", "日本の月は美しい。火と水と木と金と土。2000人が集まった。"),
        ("hi", "कल बारिश हुई।"),
    ],
)
def test_word_that_is_short_or_means_more_is_silent(language, text):
    assert read(text, language) == []


def test_bare_month_keeps_silent_and_month_with_a_year_stays_a_month():
    (timex,) = tag("Chiuse a marzo; riaprì nel maggio 2016.", WEDNESDAY, language="it")
    assert (timex.text, timex.value) == ("maggio 2016", "2016-05")
    assert timex.when == When.parse("2016-05")


def test_without_publication_a_relative_phrase_stays_unresolved():
    (timex,) = tag("È accaduto ieri.", None, language="it")
    assert timex.when is None


def test_language_that_nobody_knows_is_read_in_digits_alone():
    text = "bortaS 2014-03-06 tugh 06.03.2014, may March 3, Monday"
    assert read(text, "tlh") == [("2014-03-06", "2014-03-06"), ("06.03.2014", "2014-03-06")]


@pytest.mark.parametrize(
    ("tag_given", "locale"),
    [("pt_BR", "pt"), ("zh-Hant-TW", "zh-Hant"), ("SR-cyrl", "sr-Cyrl"), ("tlh", None), ("", None)],
)
def test_language_tag_finds_its_locale(tag_given, locale):
    assert find_locale(tag_given) == locale


@pytest.mark.parametrize("language", ["de-AT", "DE", "de_CH"])
def test_country_of_a_language_does_not_matter(language):
    assert read("Am Montag war Jahrmarkt.", language) == [("Am Montag", "2014-03-10")]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("de", "Donnerstag, 6. März 2014", "2014-03-06"),
        ("de", "06.03.2014, 14:05 Uhr", "2014-03-06T14:05:00"),
        ("de", "Stand: 6. März 2014", "2014-03-06"),
        ("de", "Veröffentlicht am 6.3.2014 um 14.05 Uhr", "2014-03-06T14:05:00"),
        ("fr", "Publié le 3 mars 2014 à 14h05", "2014-03-03T14:05:00"),
        ("fr", "Mis à jour le jeudi 6 mars 2014 à 8 h 30", "2014-03-06T08:30:00"),
        ("es", "3 de marzo de 2014", "2014-03-03"),
        ("es", "Jueves, 6 de marzo de 2014 - 14:05", "2014-03-06T14:05:00"),
        ("es", "Actualizado el 6/3/2014", "2014-03-06"),
        ("it", "Pubblicato il 3 marzo 2014", "2014-03-03"),
        ("ja", "2014年3月6日", "2014-03-06"),
    ],
)
def test_stated_date_is_read_in_its_language(language, text, edtf):
    assert parse_stated(text, language=language) == When.parse(edtf)


@pytest.mark.parametrize(("language", "text"), [("de", "6. März"), ("fr", "hier"), ("es", "marzo"), ("it", "lunedì")])
def test_stated_date_without_a_year_is_none(language, text):
    assert parse_stated(text, language=language) is None


def test_english_does_not_load_dateparser():
    code = (
        "import sys; from chronicle.dates import tag; tag('On Friday.', None); "
        "print(sorted(m for m in sys.modules if m.partition('.')[0] in ('dateparser', 'dateutil')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
