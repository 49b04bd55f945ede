"""Forms of a date that only machines, wires, stamps and gazettes use: found, and written as everybody writes them.

Two digits of a year are told full here as well; what the written date means is ``chronicle.dates``' to say.
"""

from __future__ import annotations

import re

__all__ = ["FORMS", "spelled"]

FIRST_SHORT_YEAR = "70"
"""Years of two digits from here on are of the 20th century, smaller ones of the 21st."""

_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_NAMED = r"[^\W\d_]{3,12}"
_ABBREVIATED = r"[A-Z][A-Za-z]{2}"
_YEAR = r"(?:19|20)\d\d"
_FORMS = (
    # 19981112, 20160309T1842Z
    r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:T(?P<h>\d\d)(?P<n>\d\d)(?:\d\d)?(?P<z>Z?))?",
    # 12/Nov/1998, 12-NOV-98, 12Nov1998
    rf"(?P<d>\d{{1,2}})(?:/(?P<m>{_NAMED})/|-(?P<m2>{_ABBREVIATED})-|(?P<m3>{_ABBREVIATED}))(?P<y>\d{{4}}|\d\d)",
    # 12-XI-1998, 12. XI. 1998, 12/xi/1998
    r"(?P<d>\d{1,2})(?:\.\s?|\s?[-/]\s?|\s)(?P<m>[IVX]{1,4}|[ivx]{1,4})(?:\.\s?|\s?[-/]\s?|\s)(?P<y>\d{4})",
    # 1998 November 12, 1998-Nov-12
    rf"(?P<y>{_YEAR})[\s-](?P<m>[A-Z][^\W\d_]{{2,11}})\.?[\s-](?P<d>\d{{1,2}})(?!:)",
    # 121430Z NOV 98: a date-time group
    r"(?P<d>\d\d)(?P<h>[01]\d|2[0-3])(?P<n>[0-5]\d)(?P<z>[A-Z]?)\s?(?P<m>[A-Z]{3})\s?(?P<y>\d{4}|\d\d)",
    # Thu Nov 12 14:30:05 EST 1998, below its weekday
    rf"(?P<m>{_ABBREVIATED})\s{{1,2}}(?P<d>\d{{1,2}})\s(?P<h>\d\d):(?P<n>\d\d)(?::\d\d)?\s(?:[A-Z]{{3,4}}\s|[+-]\d{{4}}\s)?(?P<y>\d{{4}})",
    # 12th day of November in the year 1998
    rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)\sday\sof\s(?P<m>{_NAMED}),?\s(?:in\sthe\syear\s(?:of\sour\s[Ll]ord\s)?)?(?P<y>\d{{4}})",
    # 1998年11月12日
    r"(?P<y>\d{4})年\s?(?P<m>\d{1,2})月\s?(?P<d>\d{1,2})日",
    # Nov. 12, '98
    rf"(?P<m>{_NAMED})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s['’](?P<y>\d\d)",
)
_READ = tuple(re.compile(form) for form in _FORMS)
_GROUP = re.compile(r"\(\?P<\w+>")
FORMS = "|".join(_GROUP.sub("(?:", form) for form in _FORMS)
"""A pattern for all of them, without groups."""

_SPACED = re.compile(r"(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?")
_SHORT_YEAR = re.compile(r"(?P<rest>\d{1,2}\s[^\W\d_]+\.?\s)['’]?(?P<y>\d\d)")


def spelled(text: str) -> str:
    """Write a date of such a form as others do; any other text stays.

    >>> spelled("20160309T1842Z"), spelled("9/Mar/2016"), spelled("9-MAR-16"), spelled("9. III. 2016")
    ('2016-03-09T18:42Z', '9 Mar 2016', '9 Mar 2016', '2016-03-09')
    >>> spelled("091842Z MAR 16"), spelled("2016 March 9"), spelled("9 / 3 / 2016"), spelled("9 Mar ’16")
    ('9 Mar 2016 18:42 GMT', '9 March 2016', '9/3/2016', '9 Mar 2016')
    """
    for pattern in _READ:
        if found := pattern.fullmatch(text):
            return _written(found)
    if found := _SPACED.fullmatch(text):
        return f"{found[1]}{found[2]}{found[3]}{found[2]}{found[4]}"
    if found := _SHORT_YEAR.fullmatch(text):
        return f"{found['rest']}{_full(found['y'])}"
    return text


def _written(found: re.Match[str]) -> str:
    told = {name[0]: value for name, value in found.groupdict().items() if value}
    year, month, day = _full(told["y"]), told["m"], told["d"]
    if month.upper() in _ROMAN_MONTHS:
        month = f"{_ROMAN_MONTHS.index(month.upper()) + 1:02}"
    clock = f"{told['h']}:{told['n']}" if "h" in told else ""
    is_utc = told.get("z") == "Z"
    if month.isdigit():
        return f"{year}-{int(month):02}-{int(day):02}" + (f"T{clock}{'Z' if is_utc else ''}" if clock else "")
    return " ".join(part for part in (day.lstrip("0"), month.title(), year, clock, "GMT" if is_utc else "") if part)


def _full(year: str) -> str:
    return year if len(year) == 4 else f"{19 if year >= FIRST_SHORT_YEAR else 20}{year}"
