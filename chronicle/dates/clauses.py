"""Walk a clause: its words before and behind a date, where it ends, and the verbs beside a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from chronicle.dates.cues import Cues
from chronicle.dates.tokens import Tokens

__all__ = [
    "REACH", "clause_before", "follows", "is_bare", "is_base_form", "is_behind_opener", "is_by_itself",
    "is_in_relative", "is_inner_stop", "is_listed", "is_name", "is_noun", "is_of_pronoun", "is_possessive", "leftwards",
    "opens_saying", "rightwards", "supposed_before", "verb_before", "verbs_before", "was_to_have",
]  # fmt: skip

REACH = 24
"""Tokens looked at on each side: a long clause."""

_POSSESSIVES = frozenset(["'s", "’s"])
_BRACKETS = frozenset(["(", ")"])
_SENTENCE_ENDS = frozenset([".", "!", "?", ":", "\n", "“", '"'])


def leftwards(tokens: Tokens, first: int, cues: Cues) -> Iterator[tuple[int, str]]:
    """Give the words of the clause before a token, the nearest first; brackets are stepped out of, and over.

    So is a clause between commas: "will be shown, with one, which has hung here since March, from 11 June".
    """
    is_aside, i, least = False, first, max(0, first - REACH)
    while (i := i - 1) >= least:
        word = tokens.words[i].strip()
        if word == "," and (opening := _opened_aside(tokens, i, cues)) is not None:
            i = opening
        elif word in _BRACKETS:
            is_aside = word == ")"
        elif (
            not word
            or (word in cues.ends and not is_inner_stop(tokens, i))
            or (word == "," and _opens_relative(tokens, i, cues))
        ):
            return
        elif not is_aside:
            yield i, word


def _opened_aside(tokens: Tokens, closing: int, cues: Cues) -> int | None:
    """Give the comma that opened the relative clause which the one at ``closing`` ends, before a preposition."""
    if "".join(tokens.words[closing + 1 : closing + 2]).strip() not in cues.on:
        return None  # "who stepped down as chairman, president and | chief executive in March"
    for i in range(closing - 1, max(0, closing - REACH), -1):
        word = tokens.words[i].strip()
        if word == "," or word in cues.ends:
            is_opened = word == "," and tokens.words[i + 1].strip() in cues.aside_openers
            return i if is_opened else None
    return None


def _opens_relative(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell the comma of a clause that has a verb of its own: "ein Mann, der am Sonntag gesehen wurde"."""
    return tokens.words[i] == "," and "".join(tokens.words[i + 1 : i + 2]).strip() in cues.relatives


def rightwards(tokens: Tokens, last: int, cues: Cues) -> Iterator[tuple[int, str]]:
    """Give the words of the clause from a token on; brackets are stepped out of, and over."""
    is_aside = False
    for i in range(last, min(len(tokens.words), last + REACH)):
        word = tokens.words[i].strip()
        if word in _BRACKETS:
            is_aside = word == "("
        elif not word or (word in cues.ends and not is_inner_stop(tokens, i)):
            return
        elif not is_aside:
            yield i, word


def is_in_relative(tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell whether the clause before a date begins as one that a comma ends."""
    if not cues.relatives:
        return False
    clause = clause_before(tokens, first, cues)
    return bool(clause) and clause[-1] in cues.relatives and tokens.words[first - len(clause) - 1 :][:1] == [","]


def clause_before(tokens: Tokens, i: int, cues: Cues) -> list[str]:
    """Give the words of the clause before a token, the nearest first."""
    return [word for _, word in leftwards(tokens, i, cues)]


def supposed_before(tokens: Tokens, first: int, cues: Cues) -> str | None:
    """Find the verb of what is only supposed, whose past form lies ahead: "if the port were shut on Friday"."""
    if cues.supposed.isdisjoint(map(str.strip, tokens.words[max(0, first - REACH) : first])):
        return None
    words = takewhile(lambda word: word != ",", (word for _, word in leftwards(tokens, first, cues)))
    verb = next((word for word in words if word in cues.supposed), None)
    return verb if verb is not None and not cues.supposing.isdisjoint(words) else None


def is_inner_stop(tokens: Tokens, i: int) -> bool:
    """Tell the marks of "the U.S.", "$5.20", "10:35" and "Tarn Corp. said" from one that ends a sentence."""
    words = tokens.words
    before = words[i - 1].strip() if i else ""
    if words[i] == ":":
        return before.isdecimal() and words[i + 1 : i + 2] != [] and words[i + 1].isdecimal()
    if words[i] != ".":
        return False
    if (len(before) == 1 and before.isalpha()) or i + 1 == len(words):
        return True
    after = words[i + 1]
    return after[-1].isdecimal() if after[0] != " " else tokens.text[tokens.start_of(i + 1)].islower()


def follows(words: Sequence[str], first: int, phrases: frozenset[str]) -> bool:
    """Tell whether one of some phrases of at most three words stands right before a token."""
    lead = ""
    for i in range(first - 1, max(-1, first - 4), -1):
        lead = words[i] + lead
        if lead.strip() in phrases:
            return True
    return False


def is_name(tokens: Tokens, i: int) -> bool:
    """Tell a capitalised word inside a sentence: "United", "to Nato" are no verbs."""
    return tokens.text[tokens.start_of(i)].isupper() and i > 0 and tokens.words[i - 1].strip() not in _SENTENCE_ENDS


def is_listed(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell a plan by its participle and what it is for: "is listed for a hearing", not "is listed among"."""
    words = tokens.words
    return words[i].strip() in cues.listed and "".join(words[i + 1 : i + 2]).strip() in cues.listed_for


def is_noun(words: Sequence[str], i: int, cues: Cues) -> bool:
    """Tell a noun that only looks like a helping verb or a preposition by what stands before it: "his will"."""
    is_doubtful = words[i].strip() in cues.modals | cues.sure | cues.deadlines
    return is_doubtful and i > 0 and words[i - 1].strip() in cues.determiners


def is_by_itself(tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell "jeudi", on which a thing was done, from "de jeudi", "à jeudi"."""
    return tokens.words[first - 1].strip() not in cues.moved_from | cues.moved_to | cues.future_before


def is_possessive(tokens: Tokens, last: int) -> bool:
    """Tell whether a date is an owner: "Sunday's game"."""
    return "".join(tokens.words[last : last + 2]) in _POSSESSIVES


def is_behind_opener(tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell a day between "which on" and its verb: "the navy, which on the 13th | denied it"."""
    return "".join(tokens.words[max(0, first - 2) : max(0, first - 1)]).strip() in cues.aside_openers


def opens_saying(tokens: Tokens, first: int, last: int, cues: Cues) -> bool:
    """Tell an owner that begins what is said: "said Sunday's game can be played", "ruled that Sunday's game can"."""
    lead = [word.strip() for word in tokens.words[max(0, first - 2) : first]]
    saying = lead[:-1] if lead[-1:] and lead[-1] in cues.that else lead[-1:]
    return is_possessive(tokens, last) and not cues.reporting.isdisjoint(saying)


def is_of_pronoun(words: Sequence[str], i: int, cues: Cues) -> bool:
    """Tell "she returns on Monday" by its pronoun, but not "if it rains on Monday"."""
    lead, before = ["", "", *(w.strip() for w in words[max(0, i - 2) : i])][-2:]
    word, is_tied = words[i].strip(), before in cues.singular and lead not in cues.supposing
    return is_tied and word.endswith("s") and word not in cues.past | cues.helping


def verb_before(tokens: Tokens, i: int, cues: Cues) -> int | None:
    """Step left over adverbs."""
    for j in range(i - 1, max(-1, i - 4), -1):
        word = tokens.words[j].strip()
        if word not in cues.adverbs and not (word.endswith("ly") and len(word) > 4):
            return j
    return None


def verbs_before(tokens: Tokens, i: int, cues: Cues) -> list[int]:
    """Give the two words before one, stepping over adverbs."""
    near = verb_before(tokens, i, cues)
    far = verb_before(tokens, near, cues) if near is not None else None
    return [j for j in (near, far) if j is not None]


def is_bare(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell "the judgment given on Friday" from "is given on Friday"."""
    helper = verb_before(tokens, i, cues)
    return helper is None or tokens.words[helper].strip() not in cues.being | cues.passive | cues.modals


def is_base_form(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell "will put", "to cut", whose verb alone would look back."""
    helper = verb_before(tokens, i, cues)
    return helper is not None and tokens.words[helper].strip() in cues.sure | cues.modals


_HAVE_REACH = 6
"""Tokens from "have" to the date: "was to have been opened by the mayor on"."""


def was_to_have(tokens: Tokens, first: int, last: int, cues: Cues) -> str | None:
    """Find what tells of a plan of old: "was to have opened on 10 September", which may lie ahead.

    Where verbs stand last, "hätte am 10. September eröffnet werden sollen".
    """
    words = tokens.words
    for i in range(first - 1, max(1, first - 1 - _HAVE_REACH), -1):
        was, to, have = (words[j].strip() for j in (i - 2, i - 1, i))
        if was in cues.done_helpers and to in cues.to and have in cues.undone_helpers and have in cues.perfect:
            return have
    behind = [word for _, word in rightwards(tokens, last, cues)] if cues.unreal else []
    if cues.obliged.isdisjoint(behind):
        return None
    return next((word for word in [*clause_before(tokens, first, cues), *behind] if word in cues.unreal), None)
