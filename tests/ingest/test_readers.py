"""What every reader promises, and each format's own ways of stating title and date."""

import json

import pytest

from chronicle.ingest import read

BODY = "The bridge over the Wend was opened by the mayor in front of a large crowd. It cost nine million pounds."
MAIL = "From: Press <p@wend.example>\nDate: Tue, 7 Feb 2006 22:30:00 -0500\nSubject: Bridge opens\n\n" + BODY + "\n"
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Wend Ticker</title><item><title>Bridge opens</title>
<link>https://wend.example/1</link><pubDate>Tue, 07 Feb 2006 22:30:00 -0500</pubDate>
<description>{BODY}</description></item></channel></rss>"""
HTML = f"""<html lang="en-GB"><head><title>Bridge opens | Wend Post</title>
<meta property="og:site_name" content="Wend Post">
<meta property="article:published_time" content="2006-02-07T09:00:00+00:00"></head>
<body><article><h1>Bridge opens</h1><p>{BODY}</p><p>{BODY.replace("mayor", "minister")}</p></article></body></html>"""
RECORD = {"id": "a1", "title": "Bridge opens", "text": BODY, "published": "2006-02-07"}

# name: content, the day it states
FORMATS = {
    "a.txt": (f"Bridge opens over the Wend\nPublished: 2006-02-07\n\n{BODY}\n", "2006-02-07"),
    "a.md": (f"---\ntitle: Bridge opens\ndate: 2006-02-07\n---\n\n{BODY}\n", "2006-02-07"),
    "a.html": (HTML, "2006-02-07"),
    "a.eml": (MAIL, "2006-02-07"),
    "a.mbox": ("From p@wend.example Tue Feb  7 22:30:00 2006\n" + MAIL, "2006-02-07"),
    "a.xml": (RSS, "2006-02-07"),
    "a.jsonl": (json.dumps(RECORD) + "\n", "2006-02-07"),
    "a.json": (json.dumps([RECORD], indent=1), "2006-02-07"),
}


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_gives_text_title_and_the_day_it_states(tmp_path, name):
    content, day = FORMATS[name]
    found = read([write(tmp_path, name, content)])
    assert found.problems == ()
    (article,) = found.articles
    assert "opened by the mayor" in article.text[article.body_start :]
    assert article.title.startswith("Bridge opens")
    assert article.path == name
    assert article.published.when.start.isoformat() == day
    assert article.published.evidence


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_gives_lf_line_ends_and_no_control_characters(tmp_path, name):
    content, _ = FORMATS[name]
    found = read(
        [write(tmp_path, name, content.replace("\n", "\r\n").replace("large crowd", "large\u0085\u0007crowd"))]
    )
    assert found.articles
    for article in found.articles:
        assert not set(article.text) & {"\r", "\u0085", "\u0007"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "content", [b"", b"\n \n", b"\x00\x01\x02\xff" * 400, b"\xff\xfe\xfd", b"<" * 5000, b"{" * 5000]
)
def test_a_reader_never_raises(tmp_path, name, content):
    found = read([write(tmp_path, name, content)])
    assert found.articles or found.problems


@pytest.mark.parametrize("name", FORMATS)
def test_standard_suffixes_are_told_by_content_when_missing(tmp_path, name):
    content, day = FORMATS[name]
    (article,) = read([write(tmp_path, "document", content)]).articles
    assert article.published.when.start.isoformat() == day


def test_a_mails_day_is_the_local_day_of_its_own_offset(tmp_path):
    (article,) = read([write(tmp_path, "a.eml", MAIL)]).articles
    assert article.published.when.edtf == "2006-02-07T22:30:00-05:00"
    assert article.published.basis == "feed"
