"""What every reader promises, on small documents made here: nothing binary is checked in."""

import io
import json
import zipfile

import pytest

from chronicle.ingest import read
from chronicle.ingest.keys import keys_of
from chronicle.ingest.readers import SUFFIXES
from chronicle.ingest.words import words

BODY = "The bridge over the Wend was opened by the mayor in front of a large crowd. It cost nine million pounds."
MAIL = "From: Press <p@wend.example>\nDate: Tue, 7 Feb 2006 22:30:00 -0500\nSubject: Bridge opens\n\n" + BODY + "\n"
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Wend Ticker</title><item><title>Bridge opens</title>
<link>https://wend.example/1</link><pubDate>Tue, 07 Feb 2006 22:30:00 -0500</pubDate>
<description>{BODY}</description></item></channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wend Ticker</title>
<entry><title>Bridge opens</title><link href="https://wend.example/1"/><published>2006-02-07T22:30:00-05:00</published>
<updated>2006-02-09T00:00:00Z</updated><content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>"""
HTML = f"""<html lang="en-GB"><head><title>Bridge opens | Wend Post</title>
<meta property="og:site_name" content="Wend Post">
<meta property="article:published_time" content="2006-02-07T09:00:00+00:00"></head>
<body><article><h1>Bridge opens</h1><p>{BODY}</p><p>{BODY.replace("mayor", "minister")}</p></article></body></html>"""
RECORD = {"id": "a1", "title": "Bridge opens", "text": BODY, "published": "2006-02-07"}
LINES = ["Bridge opens over the Wend", "Published: 2006-02-07", "", *BODY.replace(". ", ".\n").split("\n")]


def docx(*paragraphs):
    """A Word document of plain paragraphs."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return package(f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')


def package(document):
    """A zip that holds this as a Word document's main part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


def pdf(*lines):
    """A one-page PDF that shows these lines."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = f"BT /F1 11 Tf 14 TL 72 720 Td {shown} ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R>>>>>>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + f"xref\n0 6\n0000000000 65535 f \n{table}{end}").encode()


# name: content. Each tells the same: "Bridge opens", on 7 February 2006.
FORMATS = {
    "a.txt": "\n".join(LINES),
    "a.md": f"---\ntitle: Bridge opens\ndate: 2006-02-07\n---\n\n{BODY}\n",
    "a.html": HTML,
    "a.eml": MAIL,
    "a.mbox": "From p@wend.example Tue Feb  7 22:30:00 2006\n" + MAIL,
    "a.xml": RSS,
    "a.atom": ATOM,
    "a.jsonl": json.dumps(RECORD) + "\n",
    "a.json": json.dumps([RECORD], indent=1),
    "a.docx": docx(*LINES),
    "a.pdf": pdf(*LINES),
}
TEXT_FORMATS = [name for name, content in FORMATS.items() if isinstance(content, str)]


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_every_reader_has_a_sample():
    modules = {SUFFIXES["." + name.rpartition(".")[2]] for name in FORMATS}
    assert modules == set(SUFFIXES.values())


@pytest.mark.parametrize("name", FORMATS)
def test_a_reader_gives_text_title_and_the_day_it_states(tmp_path, name):
    found = read([write(tmp_path, name, FORMATS[name])])
    assert found.problems == ()
    (article,) = found.articles
    assert "opened by the mayor" in article.text[article.body_start :]
    assert article.title.startswith("Bridge opens")
    assert article.path == name
    assert article.language == "en"
    assert article.published.when.start.isoformat() == "2006-02-07"
    assert article.published.evidence


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_a_reader_gives_lf_line_ends_and_no_control_characters(tmp_path, name):
    content = FORMATS[name].replace("\n", "\r\n").replace("large crowd", "large\u0085\u0007crowd")
    found = read([write(tmp_path, name, content)])
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
def test_a_file_cut_anywhere_is_read_or_named(tmp_path, name):
    content = FORMATS[name]
    raw = content if isinstance(content, bytes) else content.encode()
    for stop in range(1, len(raw), max(len(raw) // 12, 1)):
        found = read([write(tmp_path, name, raw[:stop])])
        assert found.articles or found.problems


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_told_by_content_when_the_suffix_is_missing(tmp_path, name):
    (article,) = read([write(tmp_path, "document", FORMATS[name])]).articles
    assert article.published.when.start.isoformat() == "2006-02-07"


def test_a_mails_day_is_the_local_day_of_its_own_offset(tmp_path):
    (article,) = read([write(tmp_path, "a.eml", MAIL)]).articles
    assert article.published.when.edtf == "2006-02-07T22:30:00-05:00"
    assert article.published.basis == "feed"


def test_a_digest_in_a_mail_is_several_articles_of_its_day(tmp_path):
    other = f"{BODY.replace('bridge', 'quarry')} Nobody was against it."
    text = f"Wend News Digest\n\n=====\n\nBridge opens\n\n{BODY} It rained.\n\n=====\n\nQuarry closes\n\n{other}\n"
    mail = MAIL.partition("\n\n")[0] + "\n\n" + text
    found = read([write(tmp_path, "a.eml", mail)]).articles
    assert [article.published.when.start.isoformat() for article in found] == ["2006-02-07", "2006-02-07"]
    assert [article.publisher for article in found] == ["Press", "Press"]
    assert found[1].title == "Quarry closes"


@pytest.mark.parametrize(
    "record",
    [
        {
            "title": "Bridge opens",
            "content_text": BODY,
            "date_published": "2006-02-07T09:00:00Z",
            "url": "https://w.example/1",
        },
        {
            "title": "Bridge opens",
            "content": BODY,
            "publishedAt": "2006-02-07T09:00:00Z",
            "source": {"name": "Wend Post"},
        },
    ],
)
def test_the_keys_of_json_feeds_and_news_services_are_understood(tmp_path, record):
    (article,) = read([write(tmp_path, "a.json", json.dumps({"status": "ok", "articles": [record]}))]).articles
    assert (article.text, article.title) == (BODY, "Bridge opens")
    assert article.published.when.start.isoformat() == "2006-02-07"


@pytest.mark.parametrize(("record", "field", "key"), words("keys").data["examples"]["cases"])
def test_a_key_is_known_by_what_it_is_called(record, field, key):
    assert next(iter(keys_of(json.loads(record), field)), "") == key


@pytest.mark.parametrize(
    "dump",
    [
        {"response": {"docs": [{"headline": {"main": "Bridge"}, "body": BODY, "pub_date": "2006-02-07"}]}},
        [{"hl": "Bridge", "txt": BODY, "ts": 1139302800}],
        {"webTitle": "Bridge", "webPublicationDate": "2006-02-07T09:00:00Z", "fields": {"bodyText": BODY}},
        [{"title": "Bridge", "content_html": f"<p>{BODY}</p>", "published": True, "date": "2006-02-07"}],
        [{"titel": "Brücke", "inhalt": BODY, "datum": "07.02.2006", "sprache": "de"}],
    ],
)
def test_dumps_of_other_services_are_understood(tmp_path, dump):
    (article,) = read([write(tmp_path, "a.json", json.dumps(dump))]).articles
    assert article.text == BODY
    assert article.published.when.start.isoformat() == "2006-02-07"


@pytest.mark.parametrize(
    "leading",
    [
        "On Mon, Mar 13, 2017 at 6:02 PM, Ada Marsh <ada@wend.example> wrote:\n",
        "Am 13.03.2017 um 18:02 schrieb Ada Marsh\n<ada@wend.example>:\n\n",
    ],
)
def test_what_a_mail_quotes_is_excluded_with_the_line_that_says_of_whom(tmp_path, leading):
    told = "The bridge over the Wend was opened by the mayor in front of a large crowd.\n\nHe said:\n> a great day\n\n"
    head = "From: desk@wend.example\nDate: Tue, 14 Mar 2017 09:10:00 +0100\nSubject: bridge\n\n"
    (tmp_path / "a.eml").write_text(f"{head}{told}{leading}> The bridge was closed yesterday.\n> It opens on Friday.")
    (article,) = read([tmp_path / "a.eml"]).articles
    hidden = [article.text[start:end] for start, end in article.excluded]
    assert hidden == ["> a great day\n", f"{leading}> The bridge was closed yesterday.\n> It opens on Friday."]
