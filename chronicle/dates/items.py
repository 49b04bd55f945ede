"""Lines that tell a day and what was on it: "6 February: club championship".

Read before the language of a text is known: whether such lines are a list is asked of its head.
"""

from __future__ import annotations

import re

__all__ = ["DAY_ITEM", "HAS_ITEM"]

_MONTH = (
    r"(?:[Jj]an|[Ee]ne|[Ff]e[bv]|[Ff]év|[Mm]a[riy]|[Mm]är|[Aa][pbv]r|[Jj]u[nil]|[Aa]ug|[Aa]go|[Aa]oû|[Ss]ep|[Oo][ck]t|[Nn]ov|"
    r"[Dd]e[cz]|[Dd]éc|[Dd]ic)[^\W\d_]{0,8}\.?"
)
"""A month in the languages that have a folder."""
_WEEKDAY = r"(?:[^\W\d_]{3,10}\.?,? )?"
_DAY = (
    rf"[ \t]*(?:[-*•–][ \t]+)?{_WEEKDAY}"
    rf"(?:\d{{1,2}}\.?(?:st|nd|rd|th|er)?(?: de)? {_MONTH}|{_MONTH} \d{{1,2}}),?(?: \d{{4}})?"
    r"(?:: | [–—-] |[ \t]{2,})[^\W_]+[.,]? [^\W\d_]{2,}"
)
DAY_ITEM = re.compile(_DAY)
"""A day, a colon, a dash or a gap, and two words. One such line may be a title; several on end are a list."""
HAS_ITEM = re.compile(rf"\n{_DAY}")
