"""The same article found twice is one; a reprint, an update and another day's story are not the same."""

import json

import pytest

from chronicle.ingest import read

TEXT = "The council of Wend voted on Monday to close the quarry. It had been open for ninety years. Nobody objected."
OTHER = "A lorry overturned on the coast road on Tuesday. Two people were hurt. The road was closed for four hours."
URL = "https://www.wend.example/news/quarry"


def read_records(folder, *records):
    path = folder / "a.jsonl"
    path.write_text(
        "".join(json.dumps({"id": str(n), "text": TEXT} | r) + "\n" for n, r in enumerate(records)), "utf-8"
    )
    return read([path])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({}, {"text": TEXT.replace(". ", ".\n\n")}),
        ({"publisher": "Wend Post"}, {}),
        ({"published": "2009-11-09"}, {"published": "2009-11-09T10:00:00Z"}),
        ({"url": URL}, {"url": "https://wend.example/news/quarry/amp?utm_source=x", "text": TEXT + " It rained."}),
        ({"url": URL}, {"url": "http://www.wend.example/news/quarry/print#top", "text": "Print edition. " + TEXT}),
    ],
)
def test_the_same_article_is_kept_once(tmp_path, one, other):
    found = read_records(tmp_path, one, other)
    assert [article.id for article in found.articles] == ["0"]
    assert found.articles[0].other_paths == ("a.jsonl",)
    assert [(problem.code, problem.severity) for problem in found.problems] == [("duplicate", "note")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"publisher": "Wend Post"}, {"publisher": "Bay Courier"}),
        ({"published": "2009-11-09"}, {"published": "2009-11-10"}),
        ({"url": URL}, {"url": "https://other.example/news/quarry"}),
        ({"url": URL}, {"url": URL, "text": OTHER}),
        ({}, {"text": OTHER}),
    ],
)
def test_different_articles_are_kept(tmp_path, one, other):
    found = read_records(tmp_path, one, other)
    assert len(found.articles) == 2
    assert found.problems == ()


def test_both_files_of_an_article_are_named(tmp_path):
    for name in ("print.txt", "web.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (article,) = read([tmp_path]).articles
    assert (article.path, article.other_paths) == ("print.txt", ("web.txt",))
