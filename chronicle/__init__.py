"""chronicle: from a folder of news documents to one timeline that a person can trust.

The public API is what ``__all__`` names; everything is loaded when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.dates import resolve, tag
    from chronicle.errors import ChronicleError
    from chronicle.pipeline import build
    from chronicle.timeline import Event, Source, Timeline
    from chronicle.when import Granularity, When

__version__ = "0.1.0"

__all__ = ["ChronicleError", "Event", "Granularity", "Source", "Timeline", "When", "build", "resolve", "tag"]

_HOMES = {
    "ChronicleError": "chronicle.errors",
    "Event": "chronicle.timeline",
    "Granularity": "chronicle.when",
    "Source": "chronicle.timeline",
    "Timeline": "chronicle.timeline",
    "When": "chronicle.when",
    "build": "chronicle.pipeline",
    "resolve": "chronicle.dates",
    "tag": "chronicle.dates",
}


def __getattr__(name: str) -> object:
    """Load a public name from its home (PEP 562), so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'chronicle' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
