"""Tell the present tense that with a day speaks of what is to come: "flies to Oslo on Thursday", "is on Friday"."""

from __future__ import annotations

from chronicle.dates.clauses import REACH, clause_before, is_name, is_of_pronoun, rightwards, verbs_before
from chronicle.dates.cues import Cues
from chronicle.dates.tokens import Tokens

__all__ = ["looks_ahead", "opens_ahead"]

PRESENT_REACH = 7
"""Tokens from a verb in the present to its day: "flies with two aides to Oslo on"."""

_APOSTROPHES = frozenset(["'", "’"])

HEAD_REACH = 6
"""Tokens from the verb of several things to what parts them from it: "talks with the union"."""


def looks_ahead(tokens: Tokens, i: int, first: int, cues: Cues) -> bool:
    """Tell a present tense at a token, which with a day tells of what is to come: "flies to Oslo on Thursday"."""
    words = tokens.words
    word = words[i].strip()
    is_far = first - i > PRESENT_REACH
    if (not is_far or word in cues.progressive) and _is_progressive(tokens, i, first, word, cues):
        return True
    if _names_what_comes(tokens, i, word, cues):
        return True
    if is_far:
        return False
    if (
        i == first - 1
        and i
        and tokens.text[tokens.start_of(i - 1)].isupper()
        and _is_by_form(word, tokens, first, cues)
    ):
        return True
    if word in cues.being:
        between = [w.strip() for w in words[i + 1 : first]]
        is_notice = i > 0 and words[i - 1].strip() in cues.notices  # "the funeral is at noon on Friday"
        return is_notice or all(w in cues.being_on for w in between)
    before, after = (words[j].strip() if j >= 0 else "" for j in (i - 1, i + 1))
    is_span = word in cues.present_spans and (i == first - 1 or after in cues.from_then)
    is_verb = (
        is_span
        or word in cues.present
        or is_of_pronoun(words, i, cues)
        or (word in cues.present_plural and (before.endswith(cues.plural_endings) or _is_of_several(tokens, i, cues)))
        or (word in cues.present_transitive and i + 1 < first and after not in cues.no_object)
    )
    is_label = (
        before.isdecimal() and i > 1 and tokens.text[tokens.start_of(i - 2)].isupper()
    )  # "Game 5 stays on Monday"
    is_noun = before in cues.articles or not (before.isalpha() or before == "," or is_label) or is_name(tokens, i)
    is_reported = after in cues.then and not is_span
    return is_verb and not is_noun and not is_reported


def _names_what_comes(tokens: Tokens, i: int, word: str, cues: Cues) -> bool:
    """Tell "there's a meeting in the hall on Friday" and "next is Oslo, on Friday" by what stands before "is"."""
    is_short = word in cues.copulas and i > 0 and tokens.words[i - 1].strip() in _APOSTROPHES
    if word not in cues.being and not is_short:
        return False
    before = clause_before(tokens, i - is_short, cues)
    return bool(before) and (before[0] in cues.existing or before[-1] in cues.heading_ahead)


def _is_of_several(tokens: Tokens, i: int, cues: Cues) -> bool:
    """Tell the verb of several things that a phrase or a clause parts it from.

    "Talks with the union | start on Friday", "the elders, who came on Tuesday, | fly back on Friday".
    """
    words = tokens.words
    if words[i - 1].strip() == ",":
        at = next((j for j in range(i - 2, max(0, i - REACH), -1) if words[j].strip() in {",", *cues.ends}), 0)
        is_clause = at > 0 and words[at + 1].strip() in cues.aside_openers
        return is_clause and words[at - 1].strip().endswith(cues.plural_endings or ("?",))
    for j in range(i - 2, max(0, i - HEAD_REACH), -1):
        if words[j].strip() in cues.noun_joints:
            return words[j - 1].strip().endswith(cues.plural_endings or ("?",))
    return False


def _is_progressive(tokens: Tokens, i: int, first: int, word: str, cues: Cues) -> bool:
    """Tell "is closing on Friday", "is being held Thursday" and "said it was closing Friday"."""
    is_last = all(between.strip() in cues.being_on for between in tokens.words[i + 1 : first])
    if not (is_last or word in cues.progressive):
        return False
    helpers = [tokens.words[j].strip() for j in verbs_before(tokens, i, cues)]
    if helpers[:1] and helpers[0] in cues.progressive_passive:
        return is_last and helpers[1:] != [] and helpers[1] in cues.being
    if not helpers or not word.endswith(cues.progressive_endings or ("?",)):
        return False
    is_reported = helpers[0] in cues.done_helpers and word in cues.progressive
    return helpers[0] in cues.being or (
        is_reported and not cues.announcing.isdisjoint(clause_before(tokens, i - 2, cues))
    )


def opens_ahead(tokens: Tokens, last: int, cues: Cues) -> str | None:
    """Find the present tense behind a day that begins its sentence: "On Monday she receives a medal"."""
    words = tokens.words
    if last < len(words) and _is_by_form(word := words[last].strip(), tokens, last, cues):
        return word
    at = last + 1
    is_told = at < len(words) and is_of_pronoun(words, at, cues) and words[at].strip() not in cues.reporting
    return words[at].strip() if is_told else None


def _is_by_form(word: str, tokens: Tokens, first: int, cues: Cues) -> bool:
    """Tell by its ending a verb in the present that stands second in its clause: "der Verein lädt am Samstag ein"."""
    if not word.endswith(cues.present_endings or ("?",)) or not word.islower() or word in cues.not_present | cues.past:
        return False
    clause = [*clause_before(tokens, first, cues), *(near for _, near in rightwards(tokens, first, cues))]
    return cues.past.isdisjoint(clause)
