"""Imports point down only, each third-party giant has one door, and nothing reads a clock."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "chronicle"

# Top to bottom. Rooms that share a floor do not import each other; ``timeline`` stands on ``model``.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"pipeline"}),
    frozenset({"ingest", "dating", "mentions", "merge", "export", "engine", "store"}),
    frozenset({"dates"}),
    frozenset({"timeline"}),
    frozenset({"model"}),
    frozenset({"when", "limits", "errors"}),
)
DEPTH = {room: depth for depth, rooms in enumerate(FLOORS) for room in rooms}

# Each giant, and the one module or room in which one module may import it.
DOORS = {
    "icalendar": "chronicle.export.ics",
    "jinja2": "chronicle.export.templates",
    "dateparser": "chronicle.dates.",
    "trafilatura": "chronicle.ingest.",
    "snowballstemmer": "chronicle.merge.glossary",
    "ray": "chronicle.engine.ray",
}

# Attributes and modules that let the machine, the moment or the user's environment into a result.
AMBIENT_CALLS = {
    ("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"),
    ("time", "time"), ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"), ("time", "ctime"),
    ("time", "strftime"), ("uuid", "uuid1"), ("uuid", "uuid4"), ("os", "environ"), ("os", "getenv"),
}  # fmt: skip
AMBIENT_MODULES = {"locale", "random", "secrets"}
# Module: what it may read, and why.
AMBIENT_ALLOWED: dict[str, set[str]] = {
    "chronicle.cli.build": {"os.environ"},  # SOURCE_DATE_EPOCH, the agreed way to say what time a build is of
}


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path
    return found


MODULES = modules()


def imports(name: str) -> Iterator[str]:
    """Every module that a module imports, wherever the import stands."""
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: imports are absolute here"
            module = node.module or ""
            deeper = [f"{module}.{alias.name}" for alias in node.names]
            yield from (whole if whole in MODULES else module for whole in deeper)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@pytest.mark.parametrize("name", sorted(MODULES))
def test_imports_point_down(name: str) -> None:
    here = room(name)
    if not here:
        return  # the public API may name whatever it exports
    assert here in DEPTH, f"chronicle/{here} stands on no floor: add it to FLOORS"
    for imported in imports(name):
        there = room(imported)
        if imported.split(".")[0] == "chronicle" and there not in ("", here):
            assert DEPTH[there] > DEPTH[here], f"{name} imports {imported}: that is up, or the same floor"


@pytest.mark.parametrize(("giant", "door"), DOORS.items())
def test_a_giant_is_imported_by_one_module(giant: str, door: str) -> None:
    users = [name for name in MODULES if any(found.split(".")[0] == giant for found in imports(name))]
    assert len(users) <= 1, f"{giant} is imported by {users}"
    assert all(name == door or (door.endswith(".") and name.startswith(door)) for name in users), users


@pytest.mark.parametrize("name", sorted(MODULES))
def test_nothing_ambient_is_read(name: str) -> None:
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    found = {imported for imported in imports(name) if imported in AMBIENT_MODULES}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            if (owner, node.attr) in AMBIENT_CALLS:
                found.add(f"{owner}.{node.attr}")
    assert found <= AMBIENT_ALLOWED.get(name, set()), f"{name} reads {sorted(found)}: pass it in instead"
