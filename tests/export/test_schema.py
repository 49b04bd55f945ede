"""The checked-in JSON Schema is the one the code has, and what is written keeps to it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from chronicle.cli.schema import schema
from chronicle.timeline import SCHEMA_ID, Timeline

CHECKED_IN = Path(__file__).parents[2] / "docs" / "schema" / "timeline-1.0.json"


def test_the_checked_in_schema_is_what_the_command_prints() -> None:
    assert CHECKED_IN.read_text() == CliRunner().invoke(schema).output, (
        "the format changed: chronicle schema > docs/schema/timeline-1.0.json, and say so in the changelog"
    )


def test_it_is_a_schema_of_draft_2020_12_with_an_id() -> None:
    found = json.loads(CHECKED_IN.read_text())
    Draft202012Validator.check_schema(found)
    assert found["$id"] == SCHEMA_ID


def test_a_timeline_that_uses_every_field_keeps_to_it(bridge: Timeline) -> None:
    validator = Draft202012Validator(
        json.loads(CHECKED_IN.read_text()), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    assert list(validator.iter_errors(json.loads(bridge.to_json()))) == []


def test_a_wrong_value_breaks_it(bridge: Timeline) -> None:
    record = json.loads(bridge.to_json())
    record["events"][0]["status"] = "occurred"
    validator = Draft202012Validator(json.loads(CHECKED_IN.read_text()))
    assert [list(error.path) for error in validator.iter_errors(record)] == [["events", 0, "status"]]
