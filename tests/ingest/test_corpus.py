"""Folders, lists, ids, sources.toml, and files that cannot be read beside those that can."""

import pytest

from chronicle.errors import ConfigError, InputError
from chronicle.ingest import read
from chronicle.ingest.files import find

TEXT = "The council of Wend voted on Monday to close the old quarry, which had been open for ninety years and {}.\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def ids(found):
    return [article.id for article in found.articles]


def test_ids_are_paths_relative_to_the_folder(tmp_path):
    write(tmp_path / "b" / "two.txt", TEXT.format("two"))
    write(tmp_path / "one.txt", TEXT.format("one"))
    assert ids(read([tmp_path])) == ["b/two.txt", "one.txt"]


def test_the_order_of_paths_changes_nothing(tmp_path):
    for name in "ab":
        write(tmp_path / name / "x.txt", TEXT.format(name))
    paths = [tmp_path / "a", tmp_path / "b"]
    assert read(paths) == read(paths[::-1])
    assert ids(read(paths)) == ["a/x.txt", "b/x.txt"]
    assert [problem.code for problem in read(paths).problems] == ["id-clash"]


def test_a_missing_path_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match=r"nowhere\.txt: cannot be read"):
        read([tmp_path / "nowhere.txt"])


def test_an_empty_folder_is_a_problem(tmp_path):
    assert [problem.code for problem in read([tmp_path]).problems] == ["folder-empty"]


def test_a_link_loop_is_not_followed(tmp_path):
    write(tmp_path / "a.txt", TEXT.format("a"))
    (tmp_path / "loop").symlink_to(tmp_path)
    found = read([tmp_path])
    assert ids(found) == ["a.txt"]
    assert [problem.code for problem in found.problems] == ["link-loop"]


def test_a_list_of_paths_is_read(tmp_path):
    write(tmp_path / "docs" / "a.txt", TEXT.format("a"))
    listing = write(tmp_path / "list", "docs/a.txt\n\n")
    assert ids(read([f"@{listing}"])) == ["a.txt"]


def test_what_a_person_states_wins(tmp_path):
    write(tmp_path / "a.txt", "A quarry is closed\nPublished: 2009-05-05\n\n" + TEXT.format("a"))
    write(tmp_path / "sources.toml", '["a.txt"]\npublished = 2010-06-06\npublisher = "Wend Post"\ntitle = "Quarry"\n')
    found = read([tmp_path])
    (article,) = found.articles
    assert (article.published.when.edtf, article.published.basis) == ("2010-06-06", "stated-by-user")
    assert (article.publisher, article.title) == ("Wend Post", "Quarry")
    assert [problem.code for problem in found.problems] == ["dates-disagree"]


def test_a_person_says_where_an_article_starts(tmp_path):
    write(tmp_path / "a.txt", "First\n\n" + TEXT.format("a") + "\nSecond\n\n" + TEXT.format("b"))
    write(
        tmp_path / "sources.toml",
        '[["a.txt"]]\npublished = 2010-06-06\n[["a.txt"]]\nat = "Second"\npublished = "2011"\n',
    )
    found = read([tmp_path])
    assert ids(found) == ["a.txt", "a.txt#2"]
    assert [article.published.when.edtf for article in found.articles] == ["2010-06-06", "2011"]
    assert found.articles[1].text.startswith("Second")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('["a.txt"]\npublishd = 2010-06-06\n', "publishd: is not a key"),
        ('["b.txt"]\npublished = 2010-06-06\n', "names a file that is not there"),
        ('["../a.txt"]\npublished = 2010-06-06\n', "names a file that is not there"),
        ('["a.txt"]\npublished = "yesterday"\n', "published: 'yesterday' is no date"),
        ('["a.txt"]\nurl = "javascript:alert(1)"\n', "is no http or https address"),
        ('["a.txt"\n', "is no TOML"),
        ('"a.txt" = 3\n', "a.txt"),
    ],
)
def test_a_broken_sources_toml_is_named_with_file_and_place(tmp_path, text, message):
    write(tmp_path / "a.txt", TEXT.format("a"))
    write(tmp_path / "sources.toml", text)
    with pytest.raises(ConfigError, match=r"sources\.toml.*") as raised:
        read([tmp_path])
    assert message in str(raised.value)


def test_good_files_are_read_beside_bad_ones(tmp_path):
    for number in range(20):
        write(tmp_path / f"good{number:02}.txt", TEXT.format(number))
    (tmp_path / "bad1.txt").write_bytes(b"\x00\x01\x02" * 1000)
    (tmp_path / "bad2.json").write_bytes(b"{")
    (tmp_path / "bad3.xml").write_bytes(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    (tmp_path / "empty.txt").write_bytes(b"")
    found = read([tmp_path])
    assert len(found.articles) == 20
    assert {problem.path for problem in found.problems} == {"bad1.txt", "bad2.json", "bad3.xml", "empty.txt"}


@pytest.mark.parametrize(
    ("text", "is_read"), [('{\n "version": "1.0",\n "title": "T"}', False), ('{"text": "It is."}', True)]
)
def test_a_timeline_built_into_the_documents_folder_is_no_document(tmp_path, text, is_read):
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "timeline.json").write_text(text)
    (tmp_path / "exports" / "timeline.md").write_text("# Timeline\n")
    (tmp_path / "a.txt").write_text("The mill burned down.")
    found = {found.path for found in find([tmp_path]).files}
    assert found == ({"a.txt", "exports/timeline.json", "exports/timeline.md"} if is_read else {"a.txt"})
