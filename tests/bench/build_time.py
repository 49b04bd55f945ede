"""Times a whole build of the sample corpus beside the imports that no build can do without.

    python tests/bench/build_time.py [RUNS]

Prints the medians and their quotient; aim: at most 1.5 times plus one second. Bytecode is kept between the runs, as
an installed package has it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

ROOT = Path(__file__).parent.parent.parent
IMPORTS = [sys.executable, "-c", "import dateparser, icalendar, pydantic, jinja2"]


def seconds(command: list[str], bytecode: str) -> float:
    """Wall time of one run."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, env=environment | {"PYTHONPYCACHEPREFIX": bytecode})
    return time.perf_counter() - start


@click.command()
@click.argument("runs", default=5)
def main(runs: int) -> None:
    """Take turns, so that a busy machine slows both alike."""
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as bytecode:
        build = [sys.executable, "-m", "chronicle", "build", "seeds", "--out", out, "--no-previous", "--quiet"]
        pairs = [(seconds(IMPORTS, bytecode), seconds(build, bytecode)) for _ in range(runs + 1)][1:]
    imports, built = (statistics.median(column) for column in zip(*pairs, strict=True))
    click.echo(f"imports {imports:.2f} s, whole build {built:.2f} s, {built / imports:.2f} times; median of {runs}")


if __name__ == "__main__":
    main()
