"""How well a title reads by itself: whole, leaning on words that are not there, or a fragment.

Only the title is looked at; which words it is made of is left to ``titles`` and ``wording``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chronicle.mentions.attach import names_event
from chronicle.mentions.grammar import verb_groups
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.tokens import Tokens, tokenize
from chronicle.model import TitleQuality

__all__ = ["names_thing", "open_ends", "quality_of"]

_OPEN_ENDS = "cazfTxtwbBMWhHO"
"""Classes of words that wait for another: "gravel on the wall between", "the rest within the"."""
_OPEN_PLAIN_ENDS = "cazfTxtw"
"""Those of them in a language where an auxiliary may stand last: "hätte beginnen sollen"."""
_NO_OPENING = frozenset("awfzTct")
"""Classes of words that a title cannot begin with: it goes on from, or into, a part that is not there."""
_ABOUT = re.compile(r"p[rxo]*0")
"""A number told roughly: "about 600", "at least nine"."""
_VERB_FIRST = re.compile(r"[\"r]*[VsMWCObBhHdD]|G.*,|[\"r]*[EP](?![okG]+r*[EVbBhHsMWC])")
"""No subject: "lost a contract", but "stolen paintings returned"."""
_THINGS = re.compile(r"[okIGsE']")
"""What a subject has besides a number: "61 came"."""
_COMMON = frozenset("oIGsE")
_REDUCED = re.compile(r"[okIsG]r?[EP](?:\Z|p)")
"""A headline's passive: "dam completed", "mayor held in Denver"."""
_LEAST_WORDS = 2
"""Content words of a title, at least."""
_LEAST_PLAIN = 3
"""Content words at least, without a verb that is known, in a language without a verb table."""


def quality_of(title: str, language: Language) -> TitleQuality:
    """Judge a title.

    >>> [quality_of(title, language_of("en")).name for title in ("The mill burned down", "She quit", "Lost a contract")]
    ['WHOLE', 'LEANING', 'FRAGMENT']
    """
    return _quality(title, language.code)


def open_ends(language: Language) -> str:
    """Give the classes of words that no title ends in."""
    return _OPEN_ENDS if language.has_grammar else _OPEN_PLAIN_ENDS


def names_thing(title: str, language: Language) -> bool:
    """Tell whether a title has a common noun: "the launch", not "her" or "Memorial Hall"."""
    tags = tokenize(title, 0, len(title), [], language).tags
    nouns = _COMMON | {"k"} if language.has_capital_nouns else _COMMON
    return not tags.startswith("p") and not nouns.isdisjoint(tags)


@lru_cache(maxsize=10_000)
def _quality(title: str, code: str) -> TitleQuality:
    language = language_of(code)
    tokens = tokenize(title, 0, len(title), [], language)
    if not tokens.tags or _is_open(title, tokens, language):
        return TitleQuality.FRAGMENT
    if not _tells(tokens, language):
        return TitleQuality.FRAGMENT
    leans = (
        _is_bare(tokens, language)
        or (not language.has_grammar and not _tells_plainly(tokens, language))
        or tokens.tags.lstrip('"r')[:1] == "u"
        or tokens.lows[0] in language.pointing
        or title.endswith("…")
    )
    return TitleQuality.LEANING if leans else TitleQuality.WHOLE


def _is_open(title: str, tokens: Tokens, language: Language) -> bool:
    """Tell whether its ends are torn: begun with what joins it to a missing part, or ended before the last word."""
    tags, lows = tokens.tags, tokens.lows
    start = len(tags) - len(tags.lstrip('"r'))
    first = tags[start : start + 1]
    if not first or first in _NO_OPENING or title[-1] in ",;:–—-":
        return True
    if language.is_finite(lows[start]) or lows[start] in language.no_openings:
        return True
    if first == "p" and not (lows[start] in language.rough and _ABOUT.match(tags, start)):
        return True
    if tags[-2:-1] in ("b", "B", "n") and lows[-1] in language.verbs.plan_words:  # "the trial is expected"
        return True
    if _waits_for_told(tokens, language):
        return True
    known = language.classes.get(lows[-1], "")
    is_particle = lows[-1] in language.particles
    return (
        known != "" and (known in open_ends(language) or (known == "p" and not is_particle)) and not title.endswith("…")
    )


def _waits_for_told(tokens: Tokens, language: Language) -> bool:
    """Tell whether it ends in a verb of saying, and what was said is not there: "the firm has repeated"."""
    last, before = tokens.tags[-1], tokens.tags[-2:-1]
    if last not in "VsI" and not (last == "E" and before and before in "hHu"):
        return False
    base, verbs = language.verbs.base(tokens.lows[-1]), language.verbs
    return base in verbs.saying or base in verbs.denying


def _tells(tokens: Tokens, language: Language) -> bool:
    """Tell whether somebody does something, or a noun names a happening."""
    if not language.has_grammar:
        has_verb = any(map(language.is_finite, tokens.lows))
        if not has_verb and any(low in language.events for low in tokens.lows):
            return True
        return _names_enough(tokens, language, _LEAST_WORDS if has_verb else _LEAST_PLAIN)
    if _VERB_FIRST.match(tokens.tags) and tokens.lows[0] not in language.events:
        return False
    if _has_verb(tokens, language):
        return True
    is_named = any(names_event(low, language) for low in tokens.lows)
    return is_named or (_REDUCED.search(tokens.tags) is not None and _names_enough(tokens, language, _LEAST_WORDS))


def _tells_plainly(tokens: Tokens, language: Language) -> bool:
    """Tell whether it has a finite verb or a happening's noun, in another language than English."""
    return any(low in language.events or language.is_finite(low) for low in tokens.lows)


def _has_verb(tokens: Tokens, language: Language) -> bool:
    """Tell whether it has a finite verb and its subject."""
    tags = tokens.tags
    for verb in verb_groups(tokens, 0, len(tags), language.verbs, is_joined=False):
        subject = tags[: verb.start]
        if verb.is_finite and (_THINGS.search(subject) or subject.lstrip('"r') == "u"):
            return True
    return False


def _is_bare(tokens: Tokens, language: Language) -> bool:
    """Tell whether it is a noun alone: "the launch"."""
    if _names_enough(tokens, language, _LEAST_WORDS):
        return False
    return not (_has_verb(tokens, language) if language.has_grammar else any(map(language.is_finite, tokens.lows)))


def _names_enough(tokens: Tokens, language: Language, least: int) -> bool:
    pairs = zip(tokens.lows, tokens.tags, strict=True)
    return sum(low[0].isalnum() and low not in language.stop for low, tag in pairs if tag not in "%'") >= least
