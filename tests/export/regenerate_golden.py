"""Writes the golden files anew from golden/timeline.json. Look at the difference before it is committed."""

from __future__ import annotations

from pathlib import Path

from chronicle.export import FORMATS, write
from chronicle.timeline import Timeline

GOLDEN = Path(__file__).parent / "golden"

if __name__ == "__main__":
    write(Timeline.read(GOLDEN / "timeline.json"), GOLDEN, FORMATS)
