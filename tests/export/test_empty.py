"""A timeline without events is written in every format."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle import export
from chronicle.timeline import Timeline


@pytest.mark.parametrize("name", export.FORMATS)
def test_no_events_is_no_error(tmp_path: Path, name: str) -> None:
    (written,) = export.write(Timeline("Nothing yet", (), (), ()), tmp_path, [name])
    assert written.stat().st_size > 0 or name in ("ndjson", "csv")
