"""Tell decoys from times by a language's own lists: names, streets, counts and ages that look like dates.

English has its own checks in ``checks``; every other language says in ``decoys.toml`` what stands around times.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from chronicle.dates.expr import Cal, Duration, Expr, Relative, Span, Timed
from chronicle.when import Granularity as Grain

if TYPE_CHECKING:
    from chronicle.dates.grammar import Found
    from chronicle.dates.tokens import Tokens

__all__ = ["Decoys", "build_decoys", "is_time"]

_SENTENCE_ENDS = frozenset(["", ".", "!", "?", ":", "\n", "“", "”", '"', "„", "»", "«", "¿", "¡", "–", "—"])
_DASHES = frozenset(["-", "–", "—", "/"])
_FIGURE_MARKS = frozenset([".", ",", "-", "–", "/", ":"])
_LIKELY_YEARS = range(1900, 2051)
"""Years that may stand without a word that says so."""


@dataclass(frozen=True, slots=True)
class Decoys:
    """What a language's ``decoys.toml`` says; its comments explain each list."""

    nouns_are_capitals: bool = False
    is_lower_case: bool = False
    is_spaceless: bool = False
    starts_are_times: bool = False
    names: frozenset[str] = frozenset()
    before_time: frozenset[str] = frozenset()
    before_time_only: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    opens_time: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    year_after: frozenset[str] = frozenset()
    year_after_weak: frozenset[str] = frozenset()
    no_year_after: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    no_year_before: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    after_day: frozenset[str] = frozenset()


def build_decoys(data: Mapping[str, Any]) -> Decoys:
    """Read the lists of one language; those missing are empty. Raises ValueError for one that is not known."""
    known = {f.name for f in fields(Decoys)}
    if unknown := sorted(set(data) - known):
        raise ValueError(f"decoys.toml has the unknown list {unknown[0]!r}; known are {', '.join(sorted(known))}")
    read: dict[str, Any] = {name: v if isinstance(v, bool) else frozenset(v) for name, v in data.items()}
    return Decoys(**read)


@dataclass(frozen=True, slots=True)
class _Around:
    """A phrase in its place: the words beside it, in lower case, and how they are spelt."""

    found: Found
    tokens: Tokens
    before: str
    after: str

    def is_upper(self, i: int) -> bool:
        return 0 <= i < len(self.tokens.words) and self.tokens.text[self.tokens.start_of(i)].isupper()

    def word(self, i: int) -> str:
        return self.tokens.words[i].strip() if 0 <= i < len(self.tokens.words) else ""

    @property
    def is_sentence_start(self) -> bool:
        """Whether a sentence begins here: not after the full stop of an ordinal."""
        return self.before in _SENTENCE_ENDS and not (
            self.before == "." and self.word(self.found.first - 2).isdecimal()
        )

    @property
    def is_after_name(self) -> bool:
        """Whether a capitalised word stands before that does not just begin the sentence."""
        first = self.found.first
        return self.before.isalpha() and self.is_upper(first - 1) and self.word(first - 2) not in _SENTENCE_ENDS


def is_time(found: Found, tokens: Tokens, decoys: Decoys) -> bool:
    """Decide by spelling and neighbours whether a phrase can be a time."""
    before = tokens.words[found.first - 1].strip() if found.first else ""
    after = tokens.words[found.last] if found.last < len(tokens.words) else ""
    if not decoys.is_spaceless and (
        (tokens.words[found.first][0] != " " and before[-1:].isalnum()) or after[:1].isalnum()
    ):
        return False
    here = _Around(found, tokens, before, after.strip())
    if not _is_needed_met(here, decoys) or _is_named(here, decoys):
        return False
    expr = found.phrase.expr
    if isinstance(expr, Duration):
        return here.after not in decoys.ages
    return _is_likely(_day_of(expr), here, decoys)


def _day_of(expr: Expr) -> Expr:
    return expr.day or expr if isinstance(expr, Timed) else expr


def _is_needed_met(here: _Around, decoys: Decoys) -> bool:
    match here.found.rule.data.get("needs"):
        case "weak":
            return False
        case "uncapitalised":
            return not here.is_upper(here.found.first) or here.is_sentence_start
        case "lower-case":
            return not here.is_upper(here.found.first)
        case "day-end":
            following = here.word(here.found.last + 1) if here.after in _FIGURE_MARKS else here.after
            return not following[:1].isdecimal() and not _is_counted(here, decoys)
        case "verb-behind":
            return here.after.isalpha() and not here.is_upper(here.found.last)
        case "no-link":
            return here.after not in decoys.links
        case "unit-here":
            expr = here.found.phrase.expr
            return isinstance(expr, Relative) and expr.target is Grain.WEEKEND
    return True


def _is_counted(here: _Around, decoys: Decoys) -> bool:
    """Tell "mardi 14 vols": a plural right after the number, and no word that may follow a day ("dans", "tras")."""
    is_plural = here.after.endswith(("s", "x")) and len(here.after) > 2
    return is_plural and not here.is_upper(here.found.last) and here.after not in decoys.after_day


def _is_named(here: _Around, decoys: Decoys) -> bool:
    """Tell a street, a square, a club that is named after a day: "Straße des 17. Juni", "Plaza de Mayo"."""
    first = here.found.first
    is_linked = here.before in decoys.links and here.word(first - 2) in decoys.named
    return (
        is_linked
        or here.before in decoys.indefinite
        or (here.before in decoys.named and not _is_adverbial(here, decoys))
        or (isinstance(here.found.phrase.expr, Span) and here.before in decoys.titles)
    )


def _is_adverbial(here: _Around, decoys: Decoys) -> bool:
    """Tell when something was, behind a noun that may be named after a day: "cerró el puente el lunes"."""
    opening = here.word(here.found.first)
    if opening in decoys.opens_time:
        return True
    if decoys.is_lower_case:  # "a fermé l'hôpital vendredi matin", but "calle 2 de mayo"
        return opening.isalpha() and not here.is_upper(here.found.first)
    is_day = here.found.kind == "weekday" or isinstance(_day_of(here.found.phrase.expr), Cal)
    return not is_day  # "sperrte die Straße gestern"


def _is_likely(expr: Expr, here: _Around, decoys: Decoys) -> bool:
    if not isinstance(expr, Cal):
        return True
    if expr.grain is Grain.YEAR and expr.year is not None and here.word(here.found.last - 1).isdecimal():
        return _is_year(expr.year, here, decoys)
    count = here.found.last - here.found.first
    word = here.word(here.found.first)
    if (
        expr.grain in (Grain.MONTH, Grain.DAY, Grain.SEASON)
        and word in decoys.names
        and (count == 1 or expr.grain is Grain.DAY)
    ):
        return _is_no_name(here, decoys, is_alone=count == 1)
    return True


def _is_no_name(here: _Around, decoys: Decoys, *, is_alone: bool) -> bool:
    """Tell "Mai" the month from Theresa Mai, "domingo" from Plácido Domingo."""
    if decoys.is_lower_case:
        is_start = decoys.starts_are_times and here.is_sentence_start
        return not is_alone or is_start or not here.is_upper(here.found.first)
    if here.before in decoys.titles:
        return False
    following = here.found.last
    if here.before not in decoys.before_time_only and here.after.isalpha() and here.is_upper(following):
        return False
    if here.before in decoys.before_time:
        return True
    if here.found.kind == "weekday":
        return not (here.before.isalpha() and here.is_upper(here.found.first - 1))
    return here.is_sentence_start and not here.is_upper(here.found.last)


def _is_year(year: int, here: _Around, decoys: Decoys) -> bool:
    """Tell a year from a count, a room, a resolution, a price."""
    found = here.found
    if _is_figure(here) or here.after in decoys.no_year_before:
        return False
    if found.last - found.first > 1:
        return True
    is_before_noun = decoys.nouns_are_capitals and here.after.isalpha() and here.is_upper(found.last)
    if here.before in decoys.no_year_after or is_before_noun:
        return False
    if here.before in _DASHES:
        return here.word(found.first - 2).isdecimal()
    if here.before in decoys.year_after:
        return True
    if year not in _LIKELY_YEARS or year % 100 == 0:
        return False
    if _is_adverb(here, decoys):
        return True
    if here.before in decoys.year_after_weak:
        return here.word(found.first - 2) not in decoys.no_year_after
    is_free = here.is_sentence_start or here.before == "," or (here.before.isalpha() and not here.is_after_name)
    return decoys.nouns_are_capitals and is_free


def _is_adverb(here: _Around, decoys: Decoys) -> bool:
    """Tell "wurde der Tunnel 2019 eröffnet": behind a noun with its article, and before the verb."""
    first, last = here.found.first, here.found.last
    is_noun = here.is_after_name and here.word(first - 2) in decoys.articles
    return is_noun and here.after.isalpha() and not here.is_upper(last)


def _is_figure(here: _Around) -> bool:
    """Tell a number with decimals or thousands, or a link of a longer chain of digits, from a year."""
    first, last = here.found.first, here.found.last
    if (
        here.word(last) in _FIGURE_MARKS
        and here.tokens.words[last + 1 : last + 2][:1]
        and here.tokens.words[last + 1][0].isdecimal()
    ):
        return not (here.word(last) in ("-", "/") and len(here.word(last + 1)) == 4)
    return here.before in _FIGURE_MARKS and here.word(first - 2)[-1:].isdecimal() and len(here.word(first - 2)) != 4
