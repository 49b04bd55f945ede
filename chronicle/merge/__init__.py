"""Mentions to events: one happening, once, with all its sources and their disagreements."""

from chronicle.merge.merging import Merged, merge

__all__ = ["Merged", "merge"]
