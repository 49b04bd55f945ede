"""``chronicle dates`` as a person and a script use it."""

import json

import pytest
from click.testing import CliRunner

from chronicle.cli.dates import dates


def run(*arguments: str, given: str) -> tuple[str, str]:
    result = CliRunner().invoke(dates, arguments, input=given, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout, result.stderr


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_read_without_a_name_and_for_a_dash(arguments):
    out, _ = run("--published", "2020-03-05", *arguments, given="It closed on Monday.")
    assert out.split("\t")[1:4] == ["'Monday'", "DATE", "2020-03-02"]


def test_a_file_and_standard_input_are_answered_in_order(tmp_path):
    line = json.dumps({"id": "a", "text": "It closed in May 2020."})
    (tmp_path / "a.jsonl").write_text(line + "\n")
    out, _ = run("--jsonl", str(tmp_path / "a.jsonl"), "-", given=line.replace('"a"', '"b"') + "\n")
    assert [json.loads(answer)["id"] for answer in out.splitlines()] == ["a", "b"]


@pytest.mark.parametrize(("region", "value"), [("US", "2019-04-05"), ("GB", "2019-05-04")])
def test_the_region_of_a_line_decides_the_order_of_day_and_month(region, value):
    line = json.dumps({"id": 1, "text": "It closed on 4/5/2019.", "region": region})
    out, _ = run("--jsonl", given=line + "\n")
    assert json.loads(out)["timexes"][0]["value"] == value


def test_a_language_that_nothing_is_known_of_is_named():
    out, err = run("--language", "xx", given="Monday 2020-03-04")
    assert [found.split("\t")[3] for found in out.splitlines()] == ["2020-03-04"]
    assert err == "note: nothing is known of the language 'xx': only dates in digits are found\n"
