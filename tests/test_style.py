"""The few rules of style that a linter does not hold."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "chronicle").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LINES_OF_A_FUNCTION = 60
LINES_OF_A_MODULE = 400
VAGUE = re.compile(r"(?i)utils?|helpers?|misc|common|.*manager")

# "noqa" or "type: ignore", its codes, and after them nothing that tells why.
UNEXPLAINED = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[a-z, -]+\])?)\s*$", re.MULTILINE
)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_what_it_does(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert not VAGUE.fullmatch(path.stem), "name it after what it does"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_does_one_thing(path: Path) -> None:
    functions = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LINES_OF_A_FUNCTION] == []


@pytest.mark.parametrize("path", MODULES + TESTS, ids=named)
def test_a_lint_rule_is_ignored_only_with_its_reason(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [text.count("\n", 0, found.start()) + 1 for found in UNEXPLAINED.finditer(text)] == []


@pytest.mark.parametrize(
    ("line", "is_explained"),
    [
        ("import x  # noqa: PLC0415", False),
        ("import x  # noqa", False),
        ("x()  # type: ignore[arg-type]", False),
        ("import x  # noqa: PLC0415  # only for pages", True),
        ("import x  # noqa: PLC0415 - only for pages", True),
        ("x()  # type: ignore[arg-type]  # an iterable of When", True),
    ],
)
def test_a_reason_is_told_from_a_code(line: str, is_explained: bool) -> None:  # noqa: FBT001 - a table's column
    assert (UNEXPLAINED.search(line) is None) is is_explained


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_no_longer_than_one_can_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_OF_A_MODULE
