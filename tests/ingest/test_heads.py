"""The publication dates that heads and formats of many makers state, and how many articles they hold."""

import tomllib
from pathlib import Path

import pytest

from chronicle.ingest import read

CASES = [
    pytest.param(case, id=case["name"])
    for file in sorted((Path(__file__).parent / "heads").glob("*.toml"))
    for case in tomllib.loads(file.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES)
def test_the_publication_date_is_read(tmp_path, case):
    """Every article of the file is found, with the day or the issue that its head states."""
    path = tmp_path / case["file"]
    path.write_text(case["text"], "utf-8")
    told = [article.published.when.edtf if article.published else "" for article in read([path]).articles]
    days = [edtf.partition("T")[0] for edtf in told]
    assert days == case["expect"]


LINES = tomllib.loads((Path(__file__).parent / "head_lines.toml").read_text("utf-8"))
DAY, MONTH = "1998-11-12", "1998-11"

# where a line of each list stands, and what the text is then of
PLACES = {
    "date": [("{title}\nThe Arnholt Post, {line}\n\n{story}", DAY)],
    "line": [("{title}\n{line}\n\n{story}", DAY), ("{line}\n\n{title}\n\n{story}", DAY)],
    "issue": [("HARBOUR MONTHLY\n{line}\n\n{title}\n\n{story}", MONTH)],
    "dateline": [("{title}\n\n{line}{story}", DAY)],
    "foot": [("{title}\n\n{story}\n\n{line}", DAY)],
    "whole": [("{line}", DAY)],
    "none": [("{title}\n{line}\n\n{story}", "")],
}


@pytest.mark.parametrize(
    ("language", "kind"), [(language, kind) for language, lists in LINES.items() for kind in PLACES if kind in lists]
)
def test_a_line_states_the_day_wherever_it_stands(tmp_path, language, kind):
    """The day, or the month of an issue, is read from every line of a list, and none from those that state none."""
    path, wrong = tmp_path / "a.txt", {}
    lists = LINES[language]
    for line in lists[kind]:
        for place, expected in PLACES[kind]:
            text = place.format(title=lists["title"], line=line, story=lists["story"])
            path.write_text(text.replace("{}", lists["story"]), "utf-8")
            told = [article.published.when.edtf if article.published else "" for article in read([path]).articles]
            if [edtf.partition("T")[0] for edtf in told] != [expected]:
                wrong[line] = told
    assert wrong == {}
