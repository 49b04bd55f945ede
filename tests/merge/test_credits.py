"""Articles that credit another outlet for their text are reprints of its article."""

from __future__ import annotations

import pytest

from chronicle.merge.credits import find_credited
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

ENGLISH = "The old bridge of Sarn closed to lorries on Tuesday after Odile Marl found 24 cracks.\nIt stays shut.\n"
GERMAN = (
    "Die alte Brücke von Sarn ist seit Dienstag für Lastwagen gesperrt, Odile Marl fand 24 Risse.\nSie bleibt zu.\n"
)


def article(name, publisher, published, text, head="Bridge closes\n"):
    when = Published(When.parse(published), PublishedBasis.META)
    return Article(name, name, head + text, publisher=publisher, published=when, body_start=len(head))


@pytest.mark.parametrize(
    "line",
    [
        "Nordwire Sarn",
        "(Nordwire Sarn)",
        "Aus dem Englischen, zuerst bei Nordwire Sarn",
        "© Nordwire Sarn. Übersetzung: A. Vogt",
    ],
)
def test_what_credits_another_outlet_is_a_reprint_of_its_article(line):
    told = article("a", "Nordwire Sarn", "2031-05-07", ENGLISH)
    other = article("b", "Nordwire Sarn", "2031-05-07", "A fair opened in Wend with 300 stalls.\nIt closes soon.\n")
    taken = article("c", "Wendbote", "2031-05-08", GERMAN + line)
    assert find_credited([told, other, taken]) == {"c": "a"}


@pytest.mark.parametrize("line", ["Photo: Nordwire Sarn", "Staff and Nordwire Sarn"])
def test_a_picture_or_a_part_is_no_credit_for_the_text(line):
    told = article("a", "Nordwire Sarn", "2031-05-07", ENGLISH)
    taken = article("c", "Wendbote", "2031-05-08", GERMAN + line)
    assert find_credited([told, taken]) == {}


def test_a_later_article_or_another_subject_is_not_what_was_taken():
    later = article("a", "Nordwire Sarn", "2031-05-09", ENGLISH)
    other = article("b", "Nordwire Sarn", "2031-05-07", "A fair opened in Wend with 300 stalls.\nIt closes soon.\n")
    taken = article("c", "Wendbote", "2031-05-08", GERMAN + "(Nordwire Sarn)")
    assert find_credited([later, other, taken]) == {}
