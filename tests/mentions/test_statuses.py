"""Statuses that sentences tell in many words and four languages, one sentence each: see ``statuses.txt``."""

from pathlib import Path

import pytest

LINES = (Path(__file__).parent / "statuses.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_tells_the_status_of_its_day(tell, case):
    code, rest = case.split("|", 1)
    text, wanted = rest.rsplit("|", 1)
    told = {(m.when.edtf.removeprefix("2020-"), m.status.value) for m in tell(text, language=code) if m.when}
    for part in wanted.split(";"):
        day, *statuses = part.split()
        assert any((day, status) in told for status in statuses), told
