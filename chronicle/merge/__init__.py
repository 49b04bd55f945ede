"""Mentions to events: one happening, once, with all its sources and their disagreements."""

from chronicle.merge.edits import FILE_NAME as EDITS_FILE
from chronicle.merge.edits import Edits, read_edits
from chronicle.merge.evidence import Evidence, find_evidence
from chronicle.merge.merging import Merged, merge
from chronicle.merge.stories import Story

__all__ = ["EDITS_FILE", "Edits", "Evidence", "Merged", "Story", "find_evidence", "merge", "read_edits"]
