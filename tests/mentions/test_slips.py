"""Old days of plans told by how far the new one is from them: examples of every language, and what they give."""

import re

import pytest

from chronicle.mentions.language import KNOWN, _load, language_of
from chronicle.mentions.slips import slip_of

MARK = re.compile(r"[{}]")


def examples(kind):
    return [(code, text) for code in KNOWN for text in _load(code, "cues")["slip"][kind]]


@pytest.mark.parametrize(("code", "text"), examples("yes"))
def test_a_slip_is_found(code, text):
    assert slip_of(MARK.sub("", text), language_of(code)) is not None


@pytest.mark.parametrize(("code", "text"), examples("no"))
def test_other_lengths_are_none(code, text):
    assert slip_of(MARK.sub("", text), language_of(code)) is None


OLD_DAYS = [
    ("en", "The fair opens on {2020-07-04|4 July}, two weeks late.", "2020-06-20"),
    ("en", "The handover has slipped by two weeks, to {2020-03-14|March 14}.", "2020-02-29"),
    ("en", "The record went on sale {2020-06-14|yesterday}, a week ahead of time.", "2020-06-21"),
    ("en", "The lock will open in {2020-10|October}, half a year behind schedule.", "2020-04"),
    ("en", "The match has been put back two weeks to {2020-07-04|4 July}.", "2020-06-20"),
    ("en", "The tie kicks off on {2020-07-05|5 July}, 24 hours later than printed.", "2020-07-04"),
    ("en", "The board put off its vote by a week. Members will take it up on {2020-07-04|4 July}.", "2020-06-27"),
    ("de", "Der Start verzögert sich um zwei Tage auf den {2020-07-04|4. Juli}.", "2020-07-02"),
    ("fr", "La course, reportée d’une semaine, aura lieu le {2020-07-04|4 juillet}.", "2020-06-27"),
    ("es", "El pleno aplazó la votación una semana, al {2020-07-04|4 de julio}.", "2020-06-27"),
    ("fr", "Le bateau partira deux jours plus tôt, soit le {2020-07-13|13 juillet}.", "2020-07-15"),
    ("de", "Das Fest beginnt am {2020-07-04|4. Juli}, zwei Wochen später als geplant.", "2020-06-20"),
    ("es", "La feria abrirá el {2020-07-04|4 de julio}, dos semanas más tarde de lo previsto.", "2020-06-20"),
]


@pytest.mark.parametrize(("code", "text", "old"), OLD_DAYS)
def test_the_old_day_is_told_as_put_off(outcomes, code, text, old):
    (mention,) = [m for m in outcomes(text, language=code) if m.when is not None]
    assert (mention.when.edtf, mention.status) == (old, "postponed")
    assert mention.moved_to is not None
