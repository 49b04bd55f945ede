"""Who published a text, read in the line with the date below its title."""

import pytest

from chronicle.ingest.header import read_header
from chronicle.ingest.layout import lines_of

LINES = [
    ("Wend Valley Gleaner, 3 May 2014", "Wend Valley Gleaner"),
    ("Radio Wend, Saturday 3 May 2014", "Radio Wend"),
    ("Town of Wend, public notices, 3 May 2014", "Town of Wend"),
    ("Anna Moss, The Wend Post, 3 May 2014", "The Wend Post"),
    ("Goals & Points (English edition), 3 May 2014", "Goals & Points"),
    ("El Altozano, 3 de mayo de 2014", "El Altozano"),
    ("Bauernbrief, 3. Mai 2014", "Bauernbrief"),
    ("Bridges of the North, 3 May 2014", "Bridges of the North"),
    ("Anna Moss, 3 May 2014", None),
    ("By our harbour editor, 3 May 2014", None),
    ("Port Wend, 3 May 2014", None),
    ("WEND, 3 May 2014", None),
    ("Daily Cause List for Monday, 3 May 2014", None),
    ("Published 3 May 2014", None),
]


BODY = "The old bridge of Sarn closed to lorries on Friday after a crack was found."


def publisher_of(line, language=None):
    text = f"Bridge closes to lorries\n{line}\n\n{BODY}\n"
    return read_header(lines_of(text), language=language, region=None).publisher


@pytest.mark.parametrize(("line", "publisher"), LINES)
def test_the_line_with_the_date_names_the_publisher(line, publisher):
    assert publisher_of(line) == publisher


def test_a_french_line_is_read_in_its_language():
    assert publisher_of("L'Écho du Plateau, samedi 3 mai 2014", "fr") == "L'Écho du Plateau"


@pytest.mark.parametrize(("line", "publisher"), [("THE SARN GAZETTE", "THE SARN GAZETTE"), ("OBITUARIES", None)])
def test_a_papers_name_alone_is_the_publisher(line, publisher):
    assert publisher_of(line) == publisher
