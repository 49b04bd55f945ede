"""The words of a language that place a date: data, one file a language under ``languages``, compiled here.

A language without a file tells nothing: its dates are of unknown direction and bound nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

__all__ = ["Cues", "Told", "cues_of"]

_NUMERALS = r"\d{1,3}|[^\W\d_]{3,10}"
_SLOTS = {
    "years": rf"(?P<years>{_NUMERALS})",
    "year": r"(?P<year>[12]\d{3})(?!\d)",
    "nth": r"(?P<nth>\d{1,3}(?:st|nd|rd|th|\.|e|ème|[ºª])|[^\W\d_]{5,12})",
}


class Told(StrEnum):
    """How a date stands to the moment of telling."""

    PAST = "past"
    AHEAD = "ahead"
    PRESENT = "present"
    UNKNOWN = "unknown"
    NAMED = "a name"
    """Part of a name: "the 3 March vote" is told of as long as it is spoken of."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language, compiled; patterns are for text in lower case."""

    phrases: re.Pattern[str]
    told: dict[str, Told]
    """What each of ``phrases`` tells."""
    past_form: re.Pattern[str]
    """A word with the ending of a past tense or participle."""
    past_after: frozenset[str]
    """Words of which one must stand before it; empty where the ending is enough."""
    ordinal_stop: bool
    """Whether a full stop makes a number an ordinal: "9. Juni"."""
    not_past: frozenset[str]
    determiners: frozenset[str]
    year_prepositions: frozenset[str]
    """A bare year after one of these is a time; after others it may be a number or part of a name."""
    open_prepositions: frozenset[str]
    """Right before a date they leave its side open: "until Friday"."""
    naming: frozenset[str]
    """Right before a date they make it part of a name: "das Urteil vom 3. März"."""
    starting: frozenset[str]
    """Right before a date they leave open whether what is under way has begun: "from 4 May"."""
    undone: frozenset[str]
    """Few words before a plan they tell that it was one: "had been planned for"."""
    passive: frozenset[str]
    """Right before a past form they make it none: "will be held", "is published"."""
    passive_verb: re.Pattern[str]
    """What follows a subject of which something was done: "the meeting on 3 May was cancelled"."""
    off: re.Pattern[str]
    """What follows a subject that will not be: "the outing on 5 October | is cancelled"."""
    planned: re.Pattern[str]
    """What makes a date right behind it a plan's: "the signing, due on 3 May, took place later"."""
    announcing: frozenset[str]
    """What follows these may lie ahead, unless the date is their own: "announced a strike on 3 March"."""
    awaiting: re.Pattern[str]
    """Behind what is to come these open what it waits for: "will be set | once"."""
    perfect: re.Pattern[str]
    """What tells there that it will be over by then: "once the court | has | ruled"."""
    infinitive: frozenset[str]
    no_verb: frozenset[str]
    """Words after ``infinitive`` that are no verbs."""
    breaks: re.Pattern[str]
    relative: frozenset[str]
    abbreviations: frozenset[str]
    labels: re.Pattern[str]
    """Labels of a page's date."""
    later_labels: re.Pattern[str]
    """Labels of dates after it: of changes and comments."""
    prepositions: frozenset[str]
    far_ahead: frozenset[str]
    """Words for what is announced long before."""
    deictic: frozenset[str]
    """Words of phrases that count from the day of telling."""
    tomorrow: re.Pattern[str]
    age: tuple[re.Pattern[str], ...]
    """Groups ``years`` and ``thing``."""
    beginning: tuple[re.Pattern[str], ...]
    """Groups ``thing`` and ``year``."""
    things: dict[str, str]
    numbers: dict[str, int]
    anniversary: tuple[re.Pattern[str], ...]
    """Group ``nth``."""
    exact_anniversary: tuple[re.Pattern[str], ...]
    """Group ``years``: counted to the day of telling."""
    remembrance: re.Pattern[str]
    """Words for days that come back every year."""
    ordinals: dict[str, int]
    light: frozenset[str]
    """Verbs that say nothing of what happened."""
    common: frozenset[str]
    endings: tuple[str, ...]


@cache
def cues_of(language: str) -> Cues | None:
    """Read a language's file once; None where there is none."""
    source = resources.files("chronicle.dating") / "languages" / f"{language}.toml"
    if not language.isalpha() or not source.is_file():
        return None
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    told, stamp, style, age, anniversary = (data[k] for k in ("told", "stamp", "style", "age", "anniversary"))
    kinds = (("ahead", Told.AHEAD), ("past", Told.PAST), ("present", Told.PRESENT), ("doubtful", Told.UNKNOWN))
    phrases = {phrase: kind for name, kind in kinds for phrase in told[name]}
    things = "(?P<thing>" + "|".join(age["things"]) + ")"
    return Cues(
        phrases=_any_of(phrases),
        told=phrases,
        past_form=re.compile(
            rf"[^\W\d_]{{2,20}}(?:{'|'.join(told['past_endings'])})\Z" if told["past_endings"] else r"(?!)"
        ),
        past_after=frozenset(told["past_after"]),
        ordinal_stop=told["ordinal_stop"],
        not_past=frozenset(told["not_past"]),
        determiners=frozenset(told["determiners"]),
        year_prepositions=frozenset(told["year_prepositions"]),
        open_prepositions=frozenset(told["open_prepositions"]),
        naming=frozenset(told["naming"]),
        starting=frozenset(told["starting"]),
        undone=frozenset(told["undone"]),
        passive=frozenset(told["passive"]),
        passive_verb=_any_of(told["passive_verbs"]),
        off=_any_of(told["off"]),
        planned=re.compile(_any_of(told["planned"]).pattern + r"(?:\s+\w+){0,2}\s*\Z"),
        announcing=frozenset(told["announcing"]),
        awaiting=_any_of(told["awaiting"]),
        perfect=_any_of(told["perfect"]),
        infinitive=frozenset(told["infinitive"]),
        no_verb=frozenset(told["no_verb"]) | frozenset(told["determiners"]),
        breaks=_any_of(told["breaks"]),
        relative=frozenset(told["relative"]),
        abbreviations=frozenset(told["abbreviations"]),
        labels=_any_of([*stamp["labels"], *stamp["later_labels"]]),
        later_labels=_any_of(stamp["later_labels"]),
        prepositions=frozenset(stamp["prepositions"]),
        far_ahead=frozenset(style["far_ahead"]),
        deictic=frozenset(style["deictic"]),
        tomorrow=_any_of(style["tomorrow"]),
        age=_templates(age["ages"], things),
        beginning=_templates(age["beginnings"], things),
        things=age["things"],
        numbers=age["numbers"],
        anniversary=_templates(anniversary["patterns"], things),
        exact_anniversary=_templates(anniversary["exact"], things),
        remembrance=_any_of(anniversary["words"]),
        ordinals=anniversary["ordinals"],
        light=frozenset(data["words"]["light"]),
        common=frozenset(data["words"]["common"]),
        endings=tuple(data["words"]["endings"]),
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    if not longest_first:
        return re.compile(r"(?!)")
    start = r"(?<![\w-])(?!['’])|(?<=\w)(?=['’])"  # "we | 'll"
    return re.compile(rf"(?:{start})(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def _templates(templates: Iterable[str], things: str) -> tuple[re.Pattern[str], ...]:
    """Compile each template; a space stands for any white space, a name in braces for its slot."""
    slots = {**_SLOTS, "thing": things}
    return tuple(re.compile(_template(template, slots)) for template in templates)


def _template(template: str, slots: dict[str, str]) -> str:
    parts = re.split(r"\{(\w+)\}", template)
    words = [r"\s+".join(map(re.escape, part.split(" "))) for part in parts[::2]]
    named = [slots[name] for name in parts[1::2]]
    body = words[0] + "".join(slot + after for slot, after in zip(named, words[1:], strict=True))
    return rf"(?<![\w-]){body}(?![\w-])"
