"""When was an article published that does not say so? A solver over evidence, each piece of it shown.

Stated dates are read by ``ingest``; here are only those that must be inferred.
"""

from __future__ import annotations

from chronicle.dating.inference import Inferred, infer

__all__ = ["Inferred", "infer"]
