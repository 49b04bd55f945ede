import time

import pytest

from chronicle.mentions.language import language_of
from chronicle.mentions.sentences import split
from chronicle.model import Article


def sentences(text, language="en", **fields):
    article = Article("a", "a", text, language=language, **fields)
    return [text[s.start : s.end] for s in split(article, language_of(language))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Hale left. He was tired.", 2),
        ("It was shown by J. R. Moss in Oslo. It sold well.", 2),
        ("The U.S. Senate voted on Jan. 4 at 6 p.m. local time.", 1),
        ("Acme Inc. The firm said so.", 2),
        ("They paid 3.5 million. Nobody minded!", 2),
        ('"Come in." She sat down. "Where is he?" he asked.', 3),
        ("Wait… what? No.", 2),
        ("It sold pads. iPads sold well. eBay did not say why.", 3),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_one_ends(text, count):
    assert len(sentences(text)) == count


def test_a_closing_quotation_mark_that_stands_apart_belongs_to_what_it_closes():
    text = '" It was late . We went home . " Then Moss left .'
    assert sentences(text) == ['" It was late .', 'We went home . "', "Then Moss left ."]


def test_a_german_ordinal_ends_no_sentence():
    assert len(sentences("Am 10. Mai kam er. Am 11. Mai ging er.", "de")) == 2


def test_wrapped_lines_are_one_paragraph():
    first = (
        "The council met in the old town hall on Monday evening and\nagreed to sell the mill to a company from Oslo."
    )
    assert sentences(f"{first}\n\nShort line\nAnother") == [first, "Short line", "Another"]


def test_lines_wrapped_unevenly_are_one_paragraph_where_a_line_ends_inside_its_sentence():
    text = (
        "Nineteen of the trustees were ill on Tuesday and the ballot on the sale of the Old\n"
        "Tannery was not taken. The chairwoman, who had come by boat from the other shore, waited."
    )
    assert len(sentences(text)) == 2


def test_a_line_that_ends_its_sentence_early_ends_its_paragraph():
    line = "The council met in the old town hall on Monday and agreed to sell it."
    assert (
        sentences(
            f"{line}\nRain fell.\nThe mayor, who had been away in the capital for three weeks, came home on the day"
        )[0]
        == line
    )


def test_long_lines_are_paragraphs_of_their_own():
    line = (
        "The council met in the old town hall on Monday evening and agreed to sell the mill to a company from the coast"
    )
    assert len(sentences(f"{line}\n{line}")) == 2


def test_a_paragraph_torn_in_a_sentence_is_joined():
    text = "The president said in a long speech on the square that everybody wanted to\n\nreturn."
    assert len(sentences(text)) == 1


def test_a_dateline_is_no_part_of_the_lead():
    assert sentences("OSLO, May 4 (North Wire) - Rain fell.") == ["Rain fell."]


@pytest.mark.parametrize(
    "head",
    [
        "OSLO | Mon May 4, 2015 5:56 am BST OSLO (North Wire) - ",
        "By Ada Moss, Weather Editor OSLO | Mon May 4, 2015 5:56 am BST OSLO (North Wire) - ",
        "OSLO | May 4, 2015 2:14pm EDT - ",
    ],
)
def test_a_stamp_run_into_the_text_is_no_part_of_it(head):
    assert sentences(f"{head}Rain fell. It stopped on Tuesday.") == ["Rain fell.", "It stopped on Tuesday."]


def test_bars_in_a_sentence_cut_nothing():
    assert sentences("The vote was 3 | 4 on May 4, 2015.") == ["The vote was 3 | 4 on May 4, 2015."]


def test_speakers_are_known_in_a_transcript():
    article = Article("a", "a", "Ada Moss: It rained.\nBo Lind: I saw it.\nIt was wet.", language="en")
    found = split(article, language_of("en"))
    assert [s.speaker for s in found] == ["Ada Moss", "Bo Lind", "Bo Lind"]


def test_list_entries_stand_alone():
    found = sentences("Dates:\n- The fair opens\n- The fair\n  closes again")
    assert found == ["Dates:", "The fair opens", "The fair\n  closes again"]


def test_excluded_spans_hold_no_sentence():
    assert sentences("Rain fell.\nPhoto: rain\nIt stopped.", excluded=((11, 22),)) == ["Rain fell.", "It stopped."]


def test_splitting_is_linear_in_time():
    text = "Mr. A. B. “C. " * 5_000
    started = time.process_time()
    sentences(text)
    assert time.process_time() - started < 5


def test_one_line_longer_than_the_rest_does_not_unwrap_the_others():
    rows = [
        "The trustees of the mill met at noon on Monday, and their head, on the",
        "17th floor of the old exchange, told them that the money had been found at",
    ]
    text = "\n".join(
        [*rows * 10, "last, and that nobody, as far as he knew, had asked the old bank that the council had warned"]
    )
    assert len(sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The old bridge at Ester, seen here in 2019 The council has closed it to lorries.", 2),
        ("Divers wait on the quay at Ester A court hearing was put off until the spring.", 2),
        ("A visit to The Hague ended in a row over the price of the bridge.", 1),
        ("He was told by The Ester Times of a leak in the lock on Sunday.", 1),
        ("The patient was found to have influenza type A which had spread from Ester.", 1),
        ("Photo The council has closed the old bridge at Ester to lorries.", 1),
    ],
)
def test_a_caption_that_was_run_into_the_text_is_a_sentence_of_its_own(text, count):
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("stamp", "rest", "language"),
    [
        ("12 March 2013 Last updated at 07:41 GMT ", "The ferry sank on Monday.", "en"),
        ("Page last updated at 07:41 GMT, Tuesday, 12 March 2013 08:41 UK ", "The ferry sank on Monday.", "en"),
        ("Ferry was overloaded, says pilot Page last updated at 07:41 GMT, 12 March 2013 ", "The ferry sank.", "en"),
        ("Tue Mar 12, 2013 7:41 am GMT ", "The ferry sank on Monday.", "en"),
        ("March 12, 2013 07:41 am at 7:41 am | ", "I saw the ferry sink on Monday.", "en"),
        ("Published: 11 March 2013 18:02 Updated: 12 March 2013 ", "The ferry sank on Monday.", "en"),
        ("Stand: 12.03.2013, 14:05 Uhr ", "Die Fähre sank am Montag.", "de"),
        ("Publié le 12 mars 2013 à 14h05, mis à jour le 13 mars 2013 à 10h00 ", "Le bac a coulé lundi.", "fr"),
        ("Actualizado el 12 de marzo de 2013 ", "El barco se hundió el lunes.", "es"),
    ],
)
def test_a_page_stamp_that_was_run_into_the_text_is_no_part_of_a_sentence(stamp, rest, language):
    assert sentences(stamp + rest, language) == [rest]


@pytest.mark.parametrize(
    "text",
    [
        "On 12 March 2013 at 07:41 GMT the ferry sank.",
        "12 March 2013, 07:41: The ferry left the harbour.",
        "12 March 2013 07:41 GMT: The ferry left the harbour.",
        "Published on 12 March 2013, Lund's report blames the pilot.",
        "Published on 12 March 2013 the report blames the pilot.",
        "The list was last updated on 12 March 2013 by the harbour office.",
        "Tuesday, 12 March 2013 was a quiet day.",
    ],
)
def test_a_date_that_tells_something_is_no_page_stamp(text):
    assert sentences(text) == [text]


def test_a_stamp_before_a_later_sentence_is_left_out_too():
    text = "They should have listened. March 12, 2013 07:41 am at 7:41 am | The pilot was tired."
    assert sentences(text) == ["They should have listened.", "The pilot was tired."]
