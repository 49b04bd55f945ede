"""Where the map over articles runs: this process, or several on this machine. The result is the same bytes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

__all__ = ["WORTH_A_WORKER", "run", "workers"]

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_A_WORKER = 400
"""Articles for which starting another process pays: it costs about half a second to start one."""

CHUNK = 50
"""Articles handed to a worker at a time: large enough to hide the transfer, small enough to share evenly."""


def workers(jobs: int | None, items: int) -> int:
    """Give the number of processes for so many items; ``jobs`` of None chooses by the work and the machine."""
    wanted = jobs if jobs is not None else min(os.cpu_count() or 1, 1 + items // WORTH_A_WORKER)
    return max(1, min(wanted, items))


def run(function: Callable[[Item], Result], items: Sequence[Item], jobs: int | None = None) -> list[Result]:
    """Apply a module-level function to every item; results in the order of the items."""
    count = workers(jobs, len(items))
    if count == 1:
        return [function(item) for item in items]
    # Workers are spawned, not forked: a library's threads or open files in this process cannot leak into them.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        return list(pool.map(function, items, chunksize=CHUNK))
