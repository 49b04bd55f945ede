"""As many small cases come out right as pinned.toml says, of those that were read and of those that nobody has read."""

from __future__ import annotations

import pytest
from score_cases import PARTS, faults, kinds, read_pins, right, score


@pytest.mark.parametrize("kind", kinds())
def test_as_many_cases_come_out_right(kind: str) -> None:
    found = right(kind, score(kind))
    fewer = {part: (found[part], read_pins()[kind][part]) for part in PARTS if found[part] < read_pins()[kind][part]}
    assert fewer == {}, f"fewer cases are right than pinned: score_cases.py {kind} --verbose tells which"


CASE = {
    "id": "x", "docs": {},
    "events": [
        {"id": "fair", "when": "2014-05-03", "status": "cancelled", "keywords": [["fair"]],
         "sources": ["a.txt", "b.txt"], "independent": [2]},
        {"id": "race", "when": "2014-05-03", "status": "happened", "keywords": [["race"]], "sources": ["a.txt"]},
    ],
    "separate": [["fair", "race"]],
    "conflicts": [{"event": "race", "values": [["12"], ["14", "fourteen"]]}],
    "published": {"a.txt": ["2014-05-04"]},
}  # fmt: skip


def told(title, status, *files, conflicts=()):
    when, mentions = {"edtf": "2014-05-03"}, [{"source": file, "quote": title} for file in files]
    return {
        "id": title, "title": title, "when": when, "status": status, "mentions": mentions, "conflicts": list(conflicts),
        "independent_sources": len(files),
    }  # fmt: skip


def timeline(*events, published="2014-05-04"):
    sources = [{"id": f, "path": f, "published": {"edtf": published}} for f in ("a.txt", "b.txt")]
    return {"sources": sources, "events": list(events)}


def test_what_is_right_has_no_fault_and_each_fault_is_told() -> None:
    dispute = {"values": ["12 runners", "Fourteen runners"]}
    fair, race = told("Fair", "cancelled", "a.txt", "b.txt"), told("Race", "happened", "a.txt", conflicts=[dispute])
    assert list(faults(CASE, timeline(fair, race))) == []
    both = told("Fair and race", "happened", "a.txt")
    assert list(faults(CASE, timeline(both, published="2014-05-05"))) == [
        "fair is happened, not cancelled",
        "fair lacks b.txt",
        "fair has 1 independent sources, not [2]",
        "fair and race are one event",
        "does not show [['12'], ['14', 'fourteen']]",
        "a.txt is dated [Span(start=datetime.date(2014, 5, 5), end=datetime.date(2014, 5, 5))], not 2014-05-04",
    ]
    assert list(faults({"conflicts": []}, timeline(race))) == ["shows a conflict where there is none"]
    assert list(faults({"events": CASE["events"][:1]}, timeline(race))) == [
        "fair is missing, or has not the date 2014-05-03"
    ]
