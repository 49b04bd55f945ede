"""Documents that are broken, hostile or huge: each is named, in time, and nothing is raised."""

import io
import zipfile

import pytest

from chronicle.ingest import read

SENTENCE = "The bridge over the Wend was opened by the mayor in front of a large crowd on Monday.\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read_bytes(folder, name, content):
    (folder / name).write_bytes(content)
    return read([folder / name])


def codes(found):
    return [problem.code for problem in found.problems]


def docx(document):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


def entities(count):
    declared = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(count))
    return f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">{declared}]><rss>&a{count};</rss>'.encode()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xml", entities(12), "xml-entities"),
        ("a.xml", b"<rss><channel>" + b"<a>" * 200_000, "xml-deep"),
        ("a.xml", b"<rss></rss>", "feed-empty"),
        ("a.html", b"<html><body>" + b"<div>" * 200_000 + b"<p>" + SENTENCE.encode(), "html-deep"),
        ("a.docx", docx(b" " * (65 * 2**20)), "file-too-large"),
        ("a.docx", docx(f'<w:document xmlns:w="{WORD}">' + "<w:p>" * 1000), "docx-broken"),
        ("a.docx", docx("<!DOCTYPE a><a/>"), "xml-entities"),
        ("a.docx", b"PK\x03\x04 and no more", "docx-broken"),
        ("a.pdf", b"%PDF-1.7 and no more", "pdf-broken"),
        ("a.json", b"[" * 200_000, "json-broken"),
        ("a.json", b'{"a": 1}', "json-no-article"),
        ("a.jsonl", b'{"text": 7}\n', "json-no-article"),
        ("a.txt", bytes(range(256)) * 40, "binary-file"),
        ("a.png", b"\x89PNG", "format-unknown"),
        ("a.eml", b"Subject: nothing\n\n", "empty"),
    ],
)
def test_a_bad_file_is_named(tmp_path, name, content, code):
    found = read_bytes(tmp_path, name, content)
    assert code in codes(found)
    assert all(problem.path == name for problem in found.problems)


def test_a_file_beyond_the_limit_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr("chronicle.limits.MAX_FILE_BYTES", 100)
    assert codes(read_bytes(tmp_path, "a.txt", SENTENCE.encode() * 2)) == ["file-too-large"]


def test_a_text_beyond_the_limit_is_cut(tmp_path, monkeypatch):
    monkeypatch.setattr("chronicle.limits.MAX_TEXT_CHARS", 50)
    found = read_bytes(tmp_path, "a.txt", SENTENCE.encode())
    assert codes(found) == ["text-cut"]
    assert len(found.articles[0].text) == 50


def test_yaml_aliases_in_front_matter_are_refused_and_the_text_is_read(tmp_path):
    found = read_bytes(tmp_path, "a.md", b"---\na: &a [x]\nb: [*a, *a]\n---\n" + SENTENCE.encode())
    assert codes(found) == ["front-matter"]
    assert SENTENCE.strip() in found.articles[0].text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path, encoding):
    found = read_bytes(tmp_path, "a.txt", SENTENCE.encode(encoding))
    assert (found.articles[0].text, codes(found)) == (SENTENCE, [])


def test_another_encoding_is_guessed_and_said(tmp_path):
    text = "Die Brücke über den Fluß wurde am Montag für den Verkehr geöffnet, sagte der Bürgermeister.\n"
    found = read_bytes(tmp_path, "a.txt", text.encode("cp1252"))
    assert (found.articles[0].text, codes(found)) == (text, ["encoding-guessed"])


ENCODED = {
    "cp1252": "La carrière sera fermée en mai, ont annoncé les élus de la commune après la réunion à la mairie.",
    "cp1250": "Kamieniołom zostanie zamknięty w maju, podała rada gminy, a mieszkańcy są zadowoleni z tej decyzji.",
    "cp1251": "Карьер будет закрыт в мае, сообщил совет, но он не назвал даты.",
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_the_language_decides_between_code_pages_that_read_alike(tmp_path, encoding):
    found = read_bytes(tmp_path, "a.txt", ENCODED[encoding].encode(encoding))
    assert found.articles[0].text == ENCODED[encoding]
    assert [problem.message for problem in found.problems] == [f"is not UTF-8; read as {encoding}"]


def test_utf8_with_a_few_broken_bytes_stays_utf8(tmp_path):
    text = "Die Brücke über den Fluß wurde am Montag geöffnet.\n"
    found = read_bytes(tmp_path, "a.txt", text.encode() + b"caf\xe9 am Ufer.\n")
    assert found.articles[0].text == text + "caf\ufffd am Ufer.\n"
    assert codes(found) == ["encoding-broken"]


def test_a_stray_nul_makes_no_binary_file(tmp_path):
    found = read_bytes(tmp_path, "a.txt", SENTENCE.replace("large", "large\0").encode())
    assert found.articles[0].text == SENTENCE.replace("large", "large ")


def test_a_mail_with_bad_headers_is_read(tmp_path):
    raw = b"From: =?utf-8?q?=ff?= <a@b>\nDate: Mon, 99 Foo 2006\nSubject: =?x-no?b?##?=\n"
    raw += b"Content-Type: text/plain; charset=nonsense\n\n" + SENTENCE.encode()
    found = read_bytes(tmp_path, "a.eml", raw)
    assert found.articles[0].text == SENTENCE
    assert codes(found) == ["mail-date"]


def test_a_bad_line_among_records_is_named_by_its_number(tmp_path):
    good = b'{"id": "%d", "text": "The bridge number %d was opened on Monday."}\n'
    found = read_bytes(tmp_path, "a.jsonl", good % (1, 1) + b"{oops\n" + good % (2, 2))
    assert [article.id for article in found.articles] == ["1", "2"]
    assert [(problem.code, problem.place) for problem in found.problems] == [("json-broken", "line 2")]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "x"])
def test_only_web_addresses_become_an_articles_address(tmp_path, address):
    feed = f"<rss><channel><item><title>T</title><link>{address}</link><description>{SENTENCE}</description></item>"
    page = f'<html><head><link rel="canonical" href="{address}"></head><body><p>{SENTENCE}</p></body></html>'
    record = f'{{"text": "{SENTENCE.strip()}", "url": "{address}"}}'
    paste = f"Bridge opens\n\n{SENTENCE}\nOriginal url: {address}\n"
    for name, text in {"a.xml": feed, "a.html": page, "a.json": record, "a.txt": paste}.items():
        for article in read_bytes(tmp_path, name, text.encode()).articles:
            assert article.url is None


def test_two_thousand_files_with_ten_bad_ones(tmp_path):
    for number in range(2_000):
        folder = tmp_path / f"{number % 20:02}"
        folder.mkdir(exist_ok=True)
        bad = number % 200 == 7
        content = b"\x00\xff" * 200 if bad else f"Story {number}: {SENTENCE}".encode()
        (folder / f"{number:05}.txt").write_bytes(content)
    found = read([tmp_path])
    assert len(found.articles) == 1990
    assert codes(found) == ["binary-file"] * 10
    assert len({problem.path for problem in found.problems}) == 10


def test_json_nested_too_deep_is_called_so(tmp_path):
    found = read_bytes(tmp_path, "a.json", b"[" * 200_000)
    assert [problem.message for problem in found.problems if problem.code == "json-broken"] == [
        "is nested too deep to be a list of articles"
    ]
