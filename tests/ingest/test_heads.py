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
