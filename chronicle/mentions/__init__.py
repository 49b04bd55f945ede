"""Article to mentions: which sentences tell a happening, when it was, and whether it happened.

Reads one article by itself; what other articles say of the same happening is for merging.
"""

from chronicle.mentions.figures import find_figures
from chronicle.mentions.find import find

__all__ = ["find", "find_figures"]
