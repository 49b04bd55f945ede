"""How well a title reads by itself: whole, leaning on words that are not there, or a fragment.

Only the title is looked at; which words it is made of is left to ``titles`` and ``wording``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from chronicle.mentions.grammar import VerbGroup, told_verbs, verb_groups
from chronicle.mentions.language import Language, language_of
from chronicle.mentions.tokens import Tokens, tokenize
from chronicle.model import TitleQuality

__all__ = [
    "TWO_PHRASES",
    "has_verb",
    "is_bare",
    "is_fronted",
    "is_pronoun_led",
    "is_short",
    "names_thing",
    "open_ends",
    "quality_of",
    "tells_verb",
]

_OPEN_ENDS = "cazfTxtwbBMWhHO"
"""Classes of words that wait for another: "gravel on the wall between", "the rest within the"."""
_OPEN_PLAIN_ENDS = "cazfTxtw"
"""Those of them in a language where an auxiliary may stand last: "hätte beginnen sollen"."""
_FRONTS = "pafz"
"""Classes of words that open what may stand before a clause: "With half the votes counted, Lind led"."""
TWO_PHRASES = re.compile(r"[oE@](?:u|x(?=[okI0]))|k(?:u|x(?=[oI0]))")
"""Two noun phrases that nothing joins: "the election | it", "the stalls | the owner", but not "Round the Mountain"."""
_OPENERS = re.compile("[wTf,]|z(?!p)")
"""Part a title into clauses; each but a comma waits for a verb, but "because of" does not."""
_SAID = frozenset("TtMWCObBhHdDV")
"""Classes of words without one of which nothing is told after a verb of saying."""
_PLAIN_SUBJECT = re.compile(r"[x0rokG&'-]*[ok]")
_NO_OPENING = frozenset("awfzTct")
"""Classes of words that a title cannot begin with: it goes on from, or into, a part that is not there."""
_ABOUT = re.compile(r"p[rxo]*0")
"""A number told roughly: "about 600", "at least nine"."""
_VERB_FIRST = re.compile(r"[\"r]*[VsMWCObBhHdD]|G.*,|[\"r]*[EP](?![okG]+r*[EVbBhHsMWC])")
"""No subject: "lost a contract", but "stolen paintings returned"."""
_THINGS = re.compile(r"[okIGsE']")
"""What a subject has besides a number: "61 came"."""
_AFTER_ARTICLE = re.compile("(?<=x)[Is]")
_COMMON = frozenset("oIGsE")
_SMALL = frozenset("pxcawTfzrNu")
"""Classes of words that are no verb, though they may look like one: "de"."""
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


def _read(title: str, language: Language) -> Tokens:
    """Read a title; what stands right after an article is a noun: "the contract expires"."""
    return _read_once(title, language.code)


@lru_cache(maxsize=64)
def _read_once(title: str, code: str) -> Tokens:
    """Keep the last titles, each of which is asked several things in a row."""
    tokens = tokenize(title, 0, len(title), [], language_of(code))
    if "x" in tokens.tags:
        tokens.tags = _AFTER_ARTICLE.sub("o", tokens.tags)
    return tokens


def is_bare(title: str, language: Language) -> bool:
    """Tell whether a title is a noun alone: "the launch"."""
    return _is_bare_noun(_read(title, language), language)


def has_verb(title: str, language: Language) -> bool:
    """Tell whether a title has a subject and its finite verb."""
    return _has_verb_once(title, language.code)


@lru_cache(maxsize=64)
def _has_verb_once(title: str, code: str) -> bool:
    language = language_of(code)
    return _has_verb(_read(title, language), language)


def tells_verb(title: str, language: Language) -> bool:
    """Tell whether a title has a finite verb, in a language whose verbs are not read in groups."""
    lows = _read(title, language).lows
    return any(language.is_finite(low) and language.classes.get(low, "b") not in _SMALL for low in lows)


def is_fronted(title: str, language: Language) -> bool:
    """Tell whether a title begins with what may stand before a clause: "Having won, Moss left"."""
    return _read(title, language).tags.lstrip('"r')[:1] in tuple(_FRONTS + "GEP")


def is_pronoun_led(title: str, language: Language) -> bool:
    """Tell whether a title begins with a pronoun: "She quit"."""
    first = _read(title, language)
    return first.tags.lstrip('"r')[:1] == "u" and first.lows[0] not in language.existential


def is_short(title: str, language: Language) -> bool:
    """Tell whether a title has two words that mean something, at most: "report released"."""
    return not _names_enough(_read(title, language), language, _LEAST_WORDS + 1)


def names_thing(title: str, language: Language) -> bool:
    """Tell whether a title has a common noun, and more than that: "the sale of the mill", not "the sale"."""
    tokens = _read(title, language)
    nouns = _COMMON | {"k"} if language.has_capital_nouns else _COMMON
    is_thing = not tokens.tags.startswith("p") and not nouns.isdisjoint(tokens.tags)
    is_name = all(word[:1].isupper() for word in title.split() if word.lower() not in language.classes)  # "Daily Blast"
    is_name = is_name and not language.has_capital_nouns
    is_more = _names_enough(tokens, language, _LEAST_WORDS)
    return is_thing and not is_name and tokens.lows[0] not in language.pointing and is_more


@lru_cache(maxsize=10_000)
def _quality(title: str, code: str) -> TitleQuality:
    language = language_of(code)
    tokens = _read(title, language)
    if not tokens.tags or _is_open(title, tokens, language):
        return TitleQuality.FRAGMENT
    if not _tells(title, tokens, language):
        return TitleQuality.FRAGMENT
    leans = (
        _is_bare_noun(tokens, language)
        or (not language.has_grammar and not _tells_plainly(tokens, language))
        or is_pronoun_led(title, language)
        or tokens.lows[0] in language.pointing
        or title.endswith("…")
    )
    return TitleQuality.LEANING if leans else TitleQuality.WHOLE


def _is_open(title: str, tokens: Tokens, language: Language) -> bool:
    """Tell whether its ends are torn: begun with what joins it to a missing part, or ended before the last word."""
    tags, lows = tokens.tags, tokens.lows
    start = len(tags) - len(tags.lstrip('"r'))
    first = tags[start : start + 1]
    if not first or title[-1] in ",;:–—-":
        return True
    is_fronted = first in _FRONTS and _goes_on_after_front(tokens, language)
    if first in _NO_OPENING and not is_fronted:
        return True
    if language.is_finite(lows[start]) or lows[start] in language.no_openings:
        return True
    if first == "p" and not is_fronted and not (lows[start] in language.rough and _ABOUT.match(tags, start)):
        return True
    if tags[-2:-1] in ("b", "B", "n") and lows[-1] in language.verbs.plan_words:  # "the trial is expected"
        return True
    if _waits_for_told(tokens, language) or (language.has_grammar and tags[-1] in "en"):
        return True
    known = language.classes.get(lows[-1], "")
    is_particle = lows[-1] in language.particles
    return (
        known != "" and not is_particle and (known in open_ends(language) or known == "p") and not title.endswith("…")
    )


def _goes_on_after_front(tokens: Tokens, language: Language) -> bool:
    """Tell whether a clause follows the comma after a front: "With half the votes counted, | Lind led"."""
    comma = tokens.tags.find(",")
    return language.has_grammar and comma > 0 and _has_verb(tokens, language, comma + 1)


def _waits_for_told(tokens: Tokens, language: Language) -> bool:
    """Tell whether what somebody says is not there: "the firm has repeated", "the board said in a report"."""
    tags, lows, verbs = tokens.tags, tokens.lows, language.verbs
    if not language.has_grammar or '"' in tags:
        return False
    for place, tag in enumerate(tags):
        if tag not in "VsIE" or tags[place - 1 : place] in ("b", "B", "e", "n", "t"):
            continue
        base, rest = verbs.base(lows[place]), tags[place + 1 :].strip("r%")
        if not rest and (tag != "E" or tags[place - 1] in "hHu") and (base in verbs.saying or base in verbs.denying):
            return True
        if base in verbs.addressing and not rest.strip("xokGI0'"):
            return True
        if base in verbs.stating and rest and lows[place + 1] in language.place_prepositions:
            return _SAID.isdisjoint(rest)
    return False


def _tells(title: str, tokens: Tokens, language: Language) -> bool:
    """Tell whether somebody does something, or a noun names a happening."""
    if not language.has_grammar:
        is_finite = any(map(language.is_finite, tokens.lows))
        if not is_finite and any(low in language.events for low in tokens.lows):
            return True
        return _names_enough(tokens, language, _LEAST_WORDS if is_finite else _LEAST_PLAIN)
    if _VERB_FIRST.match(tokens.tags) and tokens.lows[0] not in language.events:
        return False
    if has_verb(title, language):
        return True
    if any(verb.is_finite for verb in verb_groups(tokens, 0, len(tokens.tags), language.verbs, is_joined=False)):
        return title.endswith("…")
    is_named = any(map(language.names_event, tokens.lows))
    return is_named or (_REDUCED.search(tokens.tags) is not None and _names_enough(tokens, language, _LEAST_WORDS))


def _tells_plainly(tokens: Tokens, language: Language) -> bool:
    """Tell whether it has a finite verb or a happening's noun, in another language than English."""
    return any(low in language.events or language.is_finite(low) for low in tokens.lows)


def _has_verb(tokens: Tokens, language: Language, start: int = 0) -> bool:
    """Tell whether it has a subject and a finite verb, besides those that "who" or "that" waits for."""
    tags, waiting, told = tokens.tags, 0, False
    parts = [start, *(m.start() for m in _OPENERS.finditer(tags, start)), len(tags)]
    for part, end in pairwise(parts):
        opener = tags[part] if part > start else ""
        if opener == "," and tags[part - 1] in "Tw":  # "that, despite the rain, they"
            continue
        waiting += opener not in ("", ",")
        begin = part + (opener != "")
        verbs = verb_groups(tokens, begin, end, language.verbs, is_joined=opener == "," and "w" in tags[start:part])
        finite = [v for v in verbs if v.is_finite and tags[v.start - 1 : v.start] != "t"]
        if finite:
            finite += told_verbs(tokens, finite[-1].end, end)
        is_unknown = tags[begin : begin + 1] == "o" and tokens.lows[begin].endswith("s")  # "that | looms"
        if opener in ("T", "w") and is_unknown and not finite:
            waiting -= 1
        for verb in finite:
            subject = tags[start : verb.start]
            if waiting:
                waiting -= 1
            elif _is_subject(subject):
                told = told or _agree(tokens, start, verb, language)
    return told and not waiting


def _is_subject(subject: str) -> bool:
    is_thing = _THINGS.search(subject) is not None or subject.lstrip('"r') == "u"
    return is_thing and TWO_PHRASES.search(subject) is None


def _agree(tokens: Tokens, start: int, verb: VerbGroup, language: Language) -> bool:
    """Tell whether a plain subject is of the verb's number: not "the ruling were completed"."""
    tags, low = tokens.tags[start : verb.start], tokens.lows[verb.start]
    if low not in language.plural_verbs or not _PLAIN_SUBJECT.fullmatch(tags):
        return True
    if tags.endswith("k"):  # a team may, but not "the king were to resign"
        return tokens.tags[verb.start + 1 : verb.start + 2] != "t"
    noun = tokens.lows[verb.start - 1]
    return noun.endswith("s") or "0" in tags or tokens.lows[start] in language.plural_openings


def _is_bare_noun(tokens: Tokens, language: Language) -> bool:
    """Tell whether it is a noun alone: "the launch"."""
    if _names_enough(tokens, language, _LEAST_WORDS):
        return False
    return not (_has_verb(tokens, language) if language.has_grammar else any(map(language.is_finite, tokens.lows)))


def _names_enough(tokens: Tokens, language: Language, least: int) -> bool:
    pairs = zip(tokens.lows, tokens.tags, strict=True)
    return sum(low[0].isalnum() and low not in language.stop for low, tag in pairs if tag not in "%'") >= least
