"""``chronicle check``: what a build would find, for people and for programs."""

import hashlib
import io
import json

import pytest
from click.testing import CliRunner

from chronicle.cli.check import check
from chronicle.errors import InputError
from chronicle.ingest import read

STORY = "The council of Wend voted on Monday to close the old quarry."
TEXT = f"Quarry to close\nPublished: 9 November 2009\n\n{STORY}\n\n1 of 4\n"


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(check, [str(argument) for argument in arguments], catch_exceptions=False)


def test_it_lists_articles_with_date_basis_and_evidence(document):
    printed = run(document).stdout
    assert printed.splitlines() == [
        "a.txt",
        "  Quarry to close [en]",
        "  2009-11-09 (header)",
        '    line 2: "Published: 9 November 2009"',
        "1 article, 1 with a publication date, 0 problems",
    ]


def test_it_tells_the_likeliest_day_of_an_inferred_date(tmp_path):
    text = "The old quarry was sold on 3 May 2010. The council of Wend will vote on 10 May 2010."
    (tmp_path / "b.txt").write_text(f"Quarry sold\n\n{text}", "utf-8")
    printed = run(tmp_path).stdout
    assert "  2010-05-03/2010-05-10 (inferred), most likely 2010-05-03" in printed.splitlines()


def test_its_json_has_the_date_in_the_shape_of_the_timeline(document):
    (article,) = json.loads(run(document, "--json").stdout)["articles"]
    assert article["published"]["start"] == article["published"]["end"] == "2009-11-09"
    assert article["text_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [TEXT[start:end] for start, end in article["excluded"]] == ["1 of 4"]


def test_it_prints_the_text_that_offsets_count_in(document):
    assert run(document, "--text", "a.txt").stdout == TEXT


def test_an_unknown_id_is_named(document):
    with pytest.raises(InputError, match=r"b\.txt: no article has this id"):
        run(document, "--text", "b.txt")


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (article,) = read(["-"]).articles
    assert (article.id, article.title) == ("-", "Quarry to close")
