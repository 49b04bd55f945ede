"""What a person may hand to a build by mistake: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from chronicle.cli import main
from chronicle.timeline import Timeline

ARTICLE = "# Bridge opens\n\nMay 14, 2031\n\nThe new bridge over the river opened on Tuesday, the mayor said.\n"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    stdout: str
    stderr: str


Build = Callable[..., Done]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Build:
    """Run the command inside this process, where a traceback would be an exception; the folder is an empty one."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["chronicle", "build", *map(str, arguments)])
        code: object = 0
        try:
            main()
        except SystemExit as exited:
            code = exited.code
        assert isinstance(code, int | None)
        return Done(code or 0, *capsys.readouterr())

    return run


def assert_refused(done: Done, code: int, *named: str) -> None:
    """One line that names what is wrong; nothing on standard output."""
    assert done.code == code, done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith(("chronicle:", "Error:"))]
    assert len(lines) == 1, done.stderr
    for name in named:
        assert name in lines[0]
    assert done.stdout == ""


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "bridge.txt").write_text(ARTICLE)
    return folder


def problems() -> set[tuple[str | None, str]]:
    return {(problem.path, problem.severity) for problem in Timeline.read("out/timeline.json").problems}


def test_a_missing_path_is_named(build: Build) -> None:
    assert_refused(build("nowhere"), 2, "nowhere")
    assert not Path("exports").exists()


def test_one_missing_path_among_several_is_named(build: Build, documents: Path) -> None:
    assert_refused(build(documents, "nowhere.txt"), 2, "nowhere.txt")
    assert not Path("exports").exists()


def test_an_empty_folder_is_named(build: Build) -> None:
    Path("empty").mkdir()
    assert_refused(build("empty"), 2, "empty", "no article found")
    assert not Path("exports").exists()


def test_a_folder_without_any_article_leaves_the_last_timeline_alone(build: Build, documents: Path) -> None:
    build(documents)
    before = Path("exports/timeline.json").read_bytes()
    (documents / "bridge.txt").write_bytes(b"")
    assert_refused(build(documents), 2, "no article found", "bridge.txt")
    assert Path("exports/timeline.json").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" + bytes(range(256)) * 4),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("broken.jsonl", b"{not json}\n"),
        ("broken.xml", b"<rss><channel><item>"),
    ],
)
def test_a_file_that_is_no_article_is_listed_and_the_rest_is_built(
    build: Build, documents: Path, name: str, content: bytes
) -> None:
    (documents / name).write_bytes(content)
    done = build(documents, "--out", "out")
    assert done.code == 0, done.stderr
    assert name in {path for path, _ in problems()}
    assert [source.path for source in Timeline.read("out/timeline.json").sources] == ["bridge.txt"]


def test_a_file_in_another_encoding_is_read_and_listed(build: Build, documents: Path) -> None:
    (documents / "other.txt").write_bytes(ARTICLE.replace("mayor", "café").encode("cp1252"))
    assert build(documents, "--out", "out").code == 0
    assert ("other.txt", "warning") in problems()
    assert "other.txt" in {source.path for source in Timeline.read("out/timeline.json").sources}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ('["bridge.txt"]\npublished = 2031-05-14\npublihser = "The Herald"\n', "publihser"),
        ('["gone.txt"]\npublished = 2031-05-14\n', "gone.txt"),
        ('["bridge.txt"]\npublished = "the other day"\n', "published"),
        ('["bridge.txt"]\npublished = \n', "line 2"),
        ('["bridge.txt"\n', "line 1"),
        ('"bridge.txt" = 3\n', "bridge.txt"),
    ],
    ids=["wrong-key", "unknown-file", "bad-date", "no-value", "no-toml", "no-table"],
)
def test_a_broken_sources_file_is_refused_with_its_place(
    build: Build, documents: Path, content: str, named: str
) -> None:
    (documents / "sources.toml").write_text(content)
    assert_refused(build(documents), 2, "sources.toml", named)
    assert not Path("exports").exists()


def test_a_missing_sources_file_is_named(build: Build, documents: Path) -> None:
    assert_refused(build(documents, "--sources", "mine.toml"), 2, "mine.toml")


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"version": "1.0", "events": 3}'])
def test_a_broken_previous_timeline_is_named_and_left_alone(build: Build, documents: Path, content: str) -> None:
    Path("exports").mkdir()
    previous = Path("exports/timeline.json")
    previous.write_text(content)
    assert_refused(build(documents), 2, "timeline.json")
    assert previous.read_text() == content


def test_a_file_where_the_output_folder_should_be_is_named(build: Build, documents: Path) -> None:
    Path("out").write_text("mine")
    assert_refused(build(documents, "--out", "out"), 1, "out")
    assert Path("out").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_named(build: Build, documents: Path) -> None:
    assert_refused(build(documents, "--out", "/dev/null/out"), 1, "/dev/null/out")


def test_a_folder_in_the_place_of_a_result_is_named_and_nothing_half_written_stays(
    build: Build, documents: Path
) -> None:
    out = Path("out")
    (out / "timeline.json").mkdir(parents=True)
    assert_refused(build(documents, "--out", out, "--no-previous"), 1, "timeline.json")
    assert [path.name for path in out.iterdir() if path.is_file() and path.stat().st_size == 0] == []
    assert [path.name for path in out.iterdir() if path.name.startswith(".") or path.suffix == ".tmp"] == []


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--format", "docx"], "docx"),
        (["--format", ""], "format"),
        (["--min-importance", "2"], "min-importance"),
        (["--jobs", "0"], "jobs"),
        (["--previous", "exports/timeline.json", "--no-previous"], "--no-previous"),
        (["--template-dir", "nowhere"], "nowhere"),
    ],
)
def test_a_wrong_option_is_wrong_usage(build: Build, documents: Path, arguments: list[str], named: str) -> None:
    assert_refused(build(documents, *arguments), 2, named)
    assert not Path("exports").exists()


def test_strict_turns_problems_into_exit_code_3_after_building(build: Build, documents: Path) -> None:
    (documents / "empty.txt").write_bytes(b"")
    assert build(documents, "--strict", "--out", "out").code == 3
    assert Path("out/timeline.json").exists()


def test_quiet_prints_nothing(build: Build, documents: Path) -> None:
    done = build(documents, "--quiet")
    assert (done.code, done.stdout, done.stderr) == (0, "", "")


def test_without_a_terminal_there_is_no_control_character(build: Build, documents: Path) -> None:
    assert "\x1b" not in build(documents).stderr
