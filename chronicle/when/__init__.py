"""Calendar intervals: what every phrase resolves to, and how they are written and read as EDTF."""

from chronicle.when.interval import EdtfError, Granularity, Qualifier, When

__all__ = ["EdtfError", "Granularity", "Qualifier", "When"]
