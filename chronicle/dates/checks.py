"""Tell decoys from dates: words that only look like a time where they stand ("may", "sun", "Room 2019").

The words that decide are language data (``context.toml``); here is only how they are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chronicle.dates.clauses import is_behind_opener, opens_saying
from chronicle.dates.decoys import is_time
from chronicle.dates.direction import find_direction
from chronicle.dates.doubled import has_day_of_its_own, is_dated_again
from chronicle.dates.expr import Ahead, Cal, Duration, Relative, Timed
from chronicle.dates.figures import (
    CLAUSE_ENDS,
    FIGURE_MARKS,
    is_capital,
    is_count_of,
    is_falling,
    is_figure,
    is_in_address,
    is_in_year_list,
    is_second_count,
    is_year_by_itself,
    is_year_span,
)
from chronicle.dates.naming import is_name_of_time, is_numbered
from chronicle.dates.surroundings import Surroundings
from chronicle.when import Granularity as Grain

if TYPE_CHECKING:
    from chronicle.dates.grammar import Found
    from chronicle.dates.language import Language
    from chronicle.dates.tokens import Tokens

__all__ = ["is_plausible"]


def is_plausible(found: Found, tokens: Tokens, language: Language) -> bool:
    """Decide by spelling and neighbours whether a phrase can be a time."""
    words, near, data = tokens.words, language.surroundings, found.rule.data
    before = words[found.first - 1].strip() if found.first else ""
    after = words[found.last] if found.last < len(words) else ""
    if before in data.get("not_after", ()) or after.strip() in data.get("not_before", ()):
        return False
    if language.decoys is not None:
        return is_time(found, tokens, language.decoys)
    first = words[found.first]
    if (first[0] != " " and before[-1:].isalnum()) or after[:1].isalnum():
        return False
    if "needs" in data and not _is_needed_met(found, tokens, language, before, after.strip()):
        return False
    is_counted = found.rule.kind == "days-listed" and before in near.not_before_year
    if is_counted or (found.kind in ("relday", "relunit") and _is_compound(found, tokens)):
        return False
    is_numeric = found.last - found.first > 2 and first.strip().isdecimal() and _is_chain(words[found.first + 1])
    is_code = before in near.before_code or _is_chained(found, tokens) or found_text(found, tokens) in near.not_dates
    is_verse = before in near.verses and _is_clock_alone(found)
    if is_name_of_time(found, tokens, near) or (is_numeric and is_numbered(found, tokens, before, near)):
        return False
    if (is_numeric and is_code) or is_verse or is_in_address(found, tokens, before, near):
        return False
    expr = found.phrase.expr
    if isinstance(expr, Duration | Ahead) and _is_share(expr, found, tokens, near):
        return False
    if isinstance(expr, Duration):
        return not _is_age(found, tokens, near) and not _is_rate(first.strip(), before, near)
    if isinstance(expr, Relative) and isinstance(expr.target, Cal) and _is_lower_name(found, tokens, near):
        return False
    if isinstance(expr, Timed):
        expr = expr.day or expr
    if not isinstance(expr, Cal) or _is_paired(found, tokens, language):
        return True
    return _is_plausible_cal(expr, found, tokens, language)


def _is_share(expr: Duration | Ahead, found: Found, tokens: Tokens, near: Surroundings) -> bool:
    """Tell "a quarter" and "three quarters of" a thing from a length of time."""
    amount, unit = expr.amounts[0]
    if unit is not Grain.QUARTER:
        return False
    after = "".join(tokens.words[found.last : found.last + 1]).strip()
    article = tokens.words[found.last - 2].strip() if found.last > 1 else ""
    return (after in near.of and amount in (1, 3)) or article in near.rate_first


def _is_clock_alone(found: Found) -> bool:
    expr = found.phrase.expr
    return isinstance(expr, Timed) and expr.clock is not None and expr.day is None


def _is_lower_name(found: Found, tokens: Tokens, near: Surroundings) -> bool:
    """Tell "this may" from "this May", and "that Sun" the company from a day."""
    last, expr = found.last - 1, found.phrase.expr
    word = tokens.words[last].strip()
    if isinstance(expr, Relative) and expr.is_told and word in near.short_names:
        return isinstance(expr.target, Cal) and expr.target.weekday is not None
    return word in near.names - near.lower_names and not tokens.text[tokens.start_of(last)].isupper()


def found_text(found: Found, tokens: Tokens) -> str:
    """Give the lower-case text of a phrase."""
    return "".join(tokens.words[found.first : found.last]).strip()


def _is_compound(found: Found, tokens: Tokens) -> bool:
    """Tell "the quarter-final" and "the day-to-day running" from "the quarter"."""
    behind = tokens.words[found.last : found.last + 2]
    expr = found.phrase.expr
    is_definite = isinstance(expr, Relative) and expr.is_definite
    return is_definite and len(behind) == 2 and behind[0] == "-" and behind[1].isalpha()


def _is_chain(word: str) -> bool:
    return word in _CHAIN_MARKS or word.isdecimal()


def _is_chained(found: Found, tokens: Tokens) -> bool:
    """Tell a piece of a longer chain of numbers: "133-03-03-2020", "30/4.85", "2006-11-45"."""
    words, i = tokens.words, found.last
    after = i + 1 < len(words) and words[i] in _CHAIN_MARKS and words[i + 1][0].isdecimal()
    if after and words[i] == "-" and words[found.last - 2 : found.last - 1] == ["/"] and words[i + 2 : i + 3] == ["/"]:
        after = False
    before = found.first > 1 and words[found.first - 1] in _CHAIN_MARKS and words[found.first - 2][-1].isdecimal()
    is_second = words[found.first - 1 : found.first] == ["-"] and words[found.first - 3 : found.first - 2] == ["/"]
    return after or (before and words[found.first][0] != " " and not is_second)


def _is_before_figure(i: int, tokens: Tokens) -> bool:
    """Tell the mark of "Sunday 1:00" and "Friday 7.6" from one that ends a clause."""
    words = tokens.words
    return i + 1 < len(words) and words[i] in FIGURE_MARKS and words[i + 1].isdecimal()


_UNITS = frozenset(["weekday", "unit1", "month", "season"])
_BEFORE_CHRIST = (" bc", " bce")
_CHAIN_MARKS = frozenset([".", "-", "/", "+"])


def _is_age(found: Found, tokens: Tokens, near: Surroundings) -> bool:
    """Tell "six years old" and "six-year-old"."""
    following = [word.strip() for word in tokens.words[found.last : found.last + 2]]
    return bool(following) and (
        following[0] in near.age_after or (following[0] == "-" and following[-1] in near.age_after)
    )


def _is_rate(first: str, before: str, near: Surroundings) -> bool:
    """Tell "$500 a week" from "a week": an article after a number or a measure."""
    return first in near.rate_first and (before.isdecimal() or before in near.rate_before)


def _is_grouped(tokens: Tokens, last: int) -> bool:
    """Tell whether a number goes on behind a comma: "100,000"."""
    comma, digits = [*tokens.words[last : last + 2], "", ""][:2]
    return comma == "," and digits.isdecimal()


def _tells_before_christ(tokens: Tokens) -> bool:
    """Tell whether a text names the era, which the slug of wire copy ("BC-QUARRY-CLOSES") does not."""
    if (told := tokens.asked.get("before-christ")) is None:
        words = tokens.words
        eras = (i for i, word in enumerate(words) if word in _BEFORE_CHRIST)
        told = tokens.asked["before-christ"] = any("".join(words[i + 1 : i + 2]) != "-" for i in eras)
    return told


def _is_needed_met(found: Found, tokens: Tokens, language: Language, before: str, after: str) -> bool:
    """Check what the phrase's data says that it needs."""
    near, first = language.surroundings, tokens.words[found.first].strip()
    match found.rule.data.get("needs"):
        case "weak":
            return False
        case "bc-text":
            is_count = _is_grouped(tokens, found.last) or _is_noun_behind(after, near)
            return not is_count and _tells_before_christ(tokens)
        case "message" | "message-alone" as need:
            is_compound = need == "message-alone" and "-" in (before, after)
            return tokens.is_message and before not in near.greetings and not is_compound
        case "preposition" | "ordinal" | "no-fraction" as need:
            is_alone = (
                need == "preposition"
                or _is_day_alone(need, after, near)
                or is_behind_opener(tokens, found.first, language.cues)
            )
            return before in near.before_day and is_alone
        case "the-or-apostrophe":
            return not first.isdecimal() or (before in near.after_year and _is_behind_decade(found, tokens))
        case "year-context":
            return before in near.before_year
        case "season-context":
            is_verb = tokens.words[found.last - 1].strip() in near.season_verbs
            is_time = not is_verb or (before in near.before_season and after not in near.of)
            return is_time and not has_day_of_its_own(found, tokens, language)
        case "length-context":
            is_bare = "bareunits" in language.grammar.lexicon.values.get(first, ())
            return before in near.before_length or (is_bare and tokens.is_message)
        case "capital":
            return tokens.text[tokens.start_of(found.first)].isupper()
        case "free-number":
            return not before or before.isalpha() or before == "(" or tokens.words[found.first - 1] in _SPACED_DASHES
        case "ahead" if _is_rate(first, before, near):
            return False
    return _is_clause_fit(found, tokens, language, after)


def _is_behind_decade(found: Found, tokens: Tokens) -> bool:
    """Tell "the 70s and 80s", "1960s and 70s" from "men in their 50s and 60s"."""
    lead = [word.strip() for word in tokens.words[max(0, found.first - 4) : found.first]]
    return len(lead) == 4 and lead[2] == "s" and (lead[0] == "the" or len(lead[1]) == 4)


def _is_clause_fit(found: Found, tokens: Tokens, language: Language, after: str) -> bool:
    """Check what the phrase's data says of the clause around it."""
    match found.rule.data.get("needs"):
        case "ahead" | "future" as need:
            direction = find_direction(tokens, found.first, found.last, language.cues)
            return direction.way == "future" if direction.cue else need == "ahead" and tokens.is_message
        case "asked":
            direction = find_direction(tokens, found.first, found.last, language.cues)
            is_ahead = direction.way == "future" and bool(direction.cue)
            return tokens.is_message and is_ahead and after in CLAUSE_ENDS and not _is_before_figure(found.last, tokens)
        case "day-of-run":
            return not _is_noun_behind(after, language.surroundings) and after not in language.surroundings.of
        case "definite-day":
            before = tokens.words[found.first - 1].strip() if found.first else ""
            return before in language.surroundings.before_day and not _is_noun_behind(after, language.surroundings)
        case "no-noun-behind":
            return not _is_noun_behind(after, language.surroundings)
        case "nothing-said":
            return not opens_saying(tokens, found.first + 1, found.last, language.cues)
        case "no-name-behind":
            return not is_capital(tokens, found.last) or tokens.text[tokens.start_of(found.first)].isupper()
        case "message-end":
            return tokens.is_message and after in CLAUSE_ENDS
        case "no-unit-behind":
            return _UNITS.isdisjoint(language.grammar.lexicon.values.get(after, ()))
        case "clause-end" | "clause-end-or-at" as need:
            is_at = need == "clause-end-or-at" and after in language.surroundings.at
            return (is_at or after in CLAUSE_ENDS) and not _is_before_figure(found.last, tokens)
        case "comma-behind" | "mark-behind" as need:
            return (after == "," or (need == "mark-behind" and after in (".", ";"))) and not _is_before_figure(
                found.last, tokens
            )
        case "no-list":
            following = "".join(tokens.words[found.last + 1 : found.last + 2]).strip()
            return after in CLAUSE_ENDS and not (after in FIGURE_MARKS and following.isdecimal())
    return True


def _is_noun_behind(after: str, near: Surroundings) -> bool:
    return after.isalpha() and after not in near.after_ordinal


def _is_day_alone(need: str, after: str, near: Surroundings) -> bool:
    """Tell a day from what counts the noun behind it, "the 3rd time", and from a share, "3/4 of"."""
    return not _is_noun_behind(after, near) and not (need == "no-fraction" and after in near.of)


def _is_ordinal_of_next(expr: Cal, last: str, after: str, near: Surroundings) -> bool:
    """Tell whether the day of "Monday the first" counts what comes next: "on Monday | the first ferry sailed"."""
    is_day = expr.weekday is not None and expr.day is not None and expr.month is None
    return is_day and last.isalpha() and _is_noun_behind(after, near)


def _is_plausible_cal(expr: Cal, found: Found, tokens: Tokens, language: Language) -> bool:
    words, near = tokens.words, language.surroundings
    word = words[found.first].strip()
    before = words[found.first - 1].strip() if found.first else ""
    after = words[found.last].strip() if found.last < len(words) else ""
    if expr.grain is Grain.MONTH and expr.year is None and _is_no_day(tokens, found.last):
        return False
    if expr.holiday is not None and after in near.not_after_holiday:
        return False
    if _is_ordinal_of_next(expr, words[found.last - 1].strip(), after, near):
        return False
    if found.last - found.first > 1:
        is_round = expr.grain is Grain.YEAR and (expr.year or 0) % 100 == 0
        if is_round and not word.isdecimal() and word in near.year_words:
            return before in near.before_year
        is_year = expr.grain is Grain.YEAR and word.isdecimal() and (expr.year or 0) > 0
        return not is_year or not is_figure(tokens, found)
    if expr.grain is Grain.YEAR and word.isdecimal() and (expr.year or 0) > 0:
        if is_in_year_list(tokens, found):
            return True
        is_no_year = before in near.documents or is_count_of(found, tokens, before, after, language)
        if is_figure(tokens, found) or is_no_year or is_falling(found, tokens):
            return False
        if before in near.before_year or not before:
            is_count = before not in near.sure_year and (after in near.counted or is_second_count(tokens, found))
            return after not in near.not_after_year and not is_count
        is_span = is_year_span(int(word), tokens.words[found.last : found.last + 2])
        if is_span and before not in near.not_before_year:
            return True
        return is_year_by_itself(int(word), before, after, near)
    if expr.weekday is not None and expr.day is None and _is_person(tokens, found, before, after, language):
        return False
    if expr.grain is Grain.MONTH and before not in near.before_short_month and _is_acronym(tokens, found):
        return False
    return word not in near.names or _is_named_as_time(tokens, found, before, word, near)


def _is_acronym(tokens: Tokens, found: Found) -> bool:
    """Tell "the Disasters Committee (DEC)" from a month: in capitals between words that are not."""
    words = tokens.words[max(0, found.first - 2) : found.last + 2]
    beside = [i for i, word in enumerate(words, max(0, found.first - 2)) if word.strip().isalpha()]
    return all(_is_in_capitals(tokens, i) == (i == found.first) for i in beside)


def _is_in_capitals(tokens: Tokens, i: int) -> bool:
    start = tokens.start_of(i)
    return tokens.text[start : start + len(tokens.words[i].strip())].isupper()


_SPACED_DASHES = frozenset([" -", " –"])
_PAIRS = {"wkd": ("wkd", "weekday"), "mon": ("mon", "month"), "month": ("mon", "month")}


def _is_paired(found: Found, tokens: Tokens, language: Language) -> bool:
    """Tell "Mon-Wed" and "Sat and Sun": a short name that another of its kind stands beside."""
    joiners, kinds = language.joiners, _classes(found.first, tokens, language)
    others = next((pair for kind, pair in _PAIRS.items() if kind in kinds), None)
    if others is None:
        return False
    for mark, other in ((found.last, found.last + 1), (found.first - 1, found.first - 2)):
        if not 0 <= other < len(tokens.words) or not _classes(other, tokens, language).keys() & others:
            continue
        word = tokens.words[mark].strip()
        are_capitals = all(tokens.text[tokens.start_of(i)].isupper() for i in (found.first, other))
        is_listed = word in joiners.listed and are_capitals and "month" not in kinds
        if word in joiners.through | joiners.to or is_listed:
            return True
    return False


def _classes(i: int, tokens: Tokens, language: Language) -> Mapping[str, object]:
    return language.grammar.lexicon.values.get(tokens.words[i].strip(), {})


def _is_no_day(tokens: Tokens, i: int) -> bool:
    """Tell "May 35th": a number behind a month that is no day of it."""
    return i + 1 < len(tokens.words) and tokens.words[i].strip().isdecimal() and tokens.words[i + 1] in _SUFFIXES


_SUFFIXES = frozenset(["st", "nd", "rd", "th"])
_APOSTROPHES = frozenset(["'", "’"])


def _is_person(tokens: Tokens, found: Found, before: str, after: str, language: Language) -> bool:
    """Tell Black Friday, Friday Adeyemi, and one whom "Friday said" and "said Ruth Friday," make a person."""
    near = language.surroundings
    if before in near.name_before_weekday or (before in near.titles and is_capital(tokens, found.first - 1)):
        return True
    if before == "." and found.first > 1 and tokens.words[found.first - 2].strip() in near.titles:
        return True
    if before == "the" and is_capital(tokens, found.last):
        return True
    starts = not before or not before.isalpha()
    if starts and before != "," and (after in near.speech or is_capital(tokens, found.last)):
        return before != ")" and after not in near.before_day
    if (after in near.speech and before == ",") or (after in near.doing and is_capital(tokens, found.first - 1)):
        return True
    who = tokens.words[found.last + 1].strip() if found.last + 1 < len(tokens.words) else ""
    if after == "," and who in near.who and is_capital(tokens, found.first - 1):
        return True
    if is_dated_again(found, tokens, language):
        return True
    named_after = found.first > 1 and is_capital(tokens, found.first - 1)
    return named_after and after == "," and tokens.words[found.first - 2].strip() in near.speech


def _is_named_as_time(tokens: Tokens, found: Found, before: str, word: str, near: Surroundings) -> bool:
    """Tell "May" the month from "may", from Theresa May and from May Street."""
    if not tokens.text[tokens.start_of(found.first)].isupper():
        return word in near.lower_names or before in near.lower_before
    is_followed = found.last < len(tokens.words) and is_capital(tokens, found.last)
    title = tokens.words[found.first - 2].strip() if before == "." and found.first > 1 else before
    if title in near.titles or (is_followed and before in near.after_year):
        return False
    surely = near.before_short - near.before_full_name if is_followed else near.before_short
    if word in near.short_names and before not in surely and _is_short_name(found, tokens, before, near):
        return False
    if before in near.before_day or before in near.before_season or before in near.before_name:
        return True
    if word in near.short_names or is_followed:
        return False
    return not before.isalpha() or not tokens.text[tokens.start_of(found.first - 1)].isupper()


def _is_short_name(found: Found, tokens: Tokens, before: str, near: Surroundings) -> bool:
    """Tell Jan Kubik and, in a text of some length, "rivals of Sun" from "Sat and Sun"."""
    words, last, expr = tokens.words, found.last, found.phrase.expr
    if not isinstance(expr, Cal) or expr.weekday is None:
        return before not in near.before_short_month and words[last - 1] != "." and is_capital(tokens, last)
    if words[last - 1] != "." and is_capital(tokens, last):
        return True
    after = words[last].strip() if last < len(words) else ""
    return not tokens.is_message and (before.isalpha() or after.isalpha() or after in _APOSTROPHES)
