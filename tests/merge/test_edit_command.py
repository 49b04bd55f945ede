"""``chronicle edit`` writes edits.toml and keeps what stands there."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from chronicle.cli.build import build
from chronicle.cli.edit import edit
from chronicle.errors import ConfigError, InputError
from chronicle.merge import read_edits
from chronicle.timeline import Timeline


@pytest.fixture
def folder(news, tmp_path):
    news.tell("a", "Fire broke out in the mill at Marn.", "2031-03-03", "happened", "fire", places=("Marn",))
    news.tell("b", "A blaze started in Marn's old mill.", "2031-03-03", "happened", "blaze", places=("Marn",))
    news.tell("b", "The council votes on the harbour.", "2031-03-09", "scheduled", "vote")
    (tmp_path / "timeline.json").write_bytes(Timeline("t", (), news.events(), ()).to_json())
    return tmp_path


def run(folder, *arguments):
    files = ["--timeline", str(folder / "timeline.json"), "--edits", str(folder / "edits.toml")]
    result = CliRunner().invoke(edit, [*arguments, *files], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return (folder / "edits.toml").read_text(encoding="utf-8")


def test_comments_and_order_are_kept(folder):
    before = '# agreed with the desk\n[[hide]]   # for now\nquote = "something else"\n'
    (folder / "edits.toml").write_text(before, encoding="utf-8")
    after = run(folder, "pin", "council votes")
    assert after.startswith(before)
    assert len(read_edits(folder / "edits.toml").pin) == 1


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("hide", "council votes"), "hide"),
        (("retitle", "council votes", "Harbour vote"), "retitle"),
        (("redate", "council votes", "2031-03"), "redate"),
        (("status", "council votes", "cancelled"), "status"),
        (("note", "council votes", "It rained."), "note"),
        (("split", "mill at Marn", "--quote", "A blaze"), "split"),
        (("merge", "mill at Marn", "council votes"), "merge"),
    ],
)
def test_every_kind_is_written_so_that_a_build_applies_it(folder, news, arguments, kind):
    run(folder, *arguments)
    edits = read_edits(folder / "edits.toml")
    assert len(getattr(edits, kind)) == 1
    merged = news.merge(edits=edits)
    assert merged.events != news.events()
    assert [p.code for p in merged.problems] in ([], ["event-hidden"])


def test_an_event_is_named_by_the_start_of_its_id(folder, news):
    vote = news.events()[-1]
    assert f'event = "{vote.id}"' in run(folder, "hide", vote.id[:6])


def test_an_event_is_named_by_words_of_its_title(news, tmp_path):
    news.tell("a", "The council votes on the harbour.", "2031-03-09", "scheduled", "vote", title="Harbour vote")
    (tmp_path / "timeline.json").write_bytes(Timeline("t", (), news.events(), ()).to_json())
    assert 'quote = "The council votes on the harbour."' in run(tmp_path, "hide", "harbour vote")


def test_a_name_that_fits_none_or_several_says_so_and_writes_nothing(folder):
    for name, message in (("gold rush", "no event fits"), ("the", "several events fit")):
        with pytest.raises(InputError, match=message):
            run(folder, "hide", name)
    assert not (folder / "edits.toml").exists()


def test_a_broken_file_is_left_as_it_is(folder):
    for broken in ("[[hide]", "[hide]\nx = 1\n", "[[hide]]\nnobody = 1\n"):
        (folder / "edits.toml").write_text(broken, encoding="utf-8")
        with pytest.raises(ConfigError, match=r"edits\.toml"):
            run(folder, "pin", "council votes")
        assert (folder / "edits.toml").read_text(encoding="utf-8") == broken
        assert sorted(p.name for p in folder.iterdir()) == ["edits.toml", "timeline.json"]


def test_wrong_use_is_refused(folder):
    files = ["--timeline", str(folder / "timeline.json")]
    for arguments in (["merge", "mill at Marn"], ["merge", "mill at Marn", "old mill"], ["redate", "council", "soon"]):
        assert CliRunner().invoke(edit, [*arguments, *files]).exit_code == 2


@pytest.mark.parametrize("out", ["exports", "corpus/exports", "."])
def test_the_edits_are_written_where_a_build_of_the_documents_finds_them(tmp_path, monkeypatch, out):
    documents = tmp_path / "corpus"
    documents.mkdir()
    (tmp_path / "notes").mkdir()
    for name in ("a.txt", "b.txt"):
        (documents / name).write_text("Marn, 3 March 2031\n\nA fire broke out in the mill at Marn on Monday.\n")
    monkeypatch.chdir(tmp_path)
    command = [str(documents), "--out", out, "--quiet"]
    assert CliRunner().invoke(build, command, catch_exceptions=False).exit_code == 0
    edited = CliRunner().invoke(
        edit, ["retitle", "mill at Marn", "Mill fire", "--timeline", f"{out}/timeline.json"], catch_exceptions=False
    )
    assert edited.exit_code == 0, edited.output
    assert (documents / "edits.toml").exists()
    CliRunner().invoke(build, command, catch_exceptions=False)
    assert [event.title for event in Timeline.read(tmp_path / out / "timeline.json").events] == ["Mill fire"]


def test_without_the_documents_the_edits_are_written_here(folder, monkeypatch):
    monkeypatch.chdir(folder)
    CliRunner().invoke(edit, ["pin", "council votes", "--timeline", "timeline.json"], catch_exceptions=False)
    assert (folder / "edits.toml").exists()
