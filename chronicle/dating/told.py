"""Tells whether a date in a sentence is told as past, as ahead or as present, by the nearest cue in its clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from chronicle.dating.cues import Cues, Told

__all__ = ["nearest_verb", "sentence_at", "sentence_spans", "told_as"]

_STOP = re.compile(
    r"[.!?…][\"'”’)\]]{0,3}(?=\s+[\"'“‘(\[]?[A-Z0-9À-Þ])|\n\s*\n|[|•]|\n(?=[-*>]|\d{1,3}\)\s|\d{1,2}[:.]\d\d\b|\d{4}\b)"
)
_WRAPPED_CHARS = 50
"""A line at least this long may go on in the next; a shorter one is a title, an item or the end of a paragraph."""
_WORD_BEFORE = re.compile(r"([\w.]{1,12})\Z")
_HARD_BREAK = re.compile(r"[;:()\[\]—–]|\s-{1,2}\s|,\s")
_REACH_CHARS = 300
"""How far from a date its verb stands; a longer sentence is a list, or no sentence."""
_GOES_ON = re.compile(r"\s+(?:\w+\s+)?\w+ing\b")
_UNDONE_WORDS = 3
_SUBJECT_WORDS = 1
"""A preposition alone stands before a date that opens its sentence."""
_VERB_CHARS = 24
_ORDINAL_DIGITS = 2
_WORD = re.compile(r"[\w'’-]+")
_YEAR = re.compile(r"\d{4}\Z")
_WORD_AFTER = re.compile(r"(?:\s+|, |['’]s )[^\W\d_]")
_FIGURE_AFTER = re.compile(r"[/–-]\d")
_CLOSING = re.compile(r"(?<=\S)[\"”»“](?!\w)")
"""A quotation mark that closes; in German that is one that opens elsewhere."""
_OPENING = re.compile(r"(?<!\S)[\"“„«](?=\w)")
_INFINITIVE = re.compile(r"\s+([a-z]{2,})")


def sentence_spans(text: str, cues: Cues | None) -> list[tuple[int, int]]:
    """Cut a text into sentences, offsets half-open; bars, blank lines and short lines end one too."""
    known, is_ordinal = (cues.abbreviations, cues.ordinal_stop) if cues else (frozenset(), False)
    starts = {0, *_starts_after_short_lines(text)}
    for stop in _STOP.finditer(text):
        word = _WORD_BEFORE.search(text[max(0, stop.start() - 12) : stop.start()])
        is_short = (
            stop[0][0] == "." and word is not None and _is_abbreviation(word[1].lower(), known, is_ordinal=is_ordinal)
        )
        if not is_short:
            starts.add(stop.end())
    ordered = sorted(starts)
    return list(zip(ordered, [*ordered[1:], len(text)], strict=True))


def _starts_after_short_lines(text: str) -> Iterator[int]:
    start = 0
    while (end := text.find("\n", start) + 1) > 0:
        if end - start <= _WRAPPED_CHARS:
            yield end
        start = end


def _is_abbreviation(word: str, known: frozenset[str], *, is_ordinal: bool) -> bool:
    if is_ordinal and word.isdecimal() and len(word) <= _ORDINAL_DIGITS:  # "am 9. Juni"
        return True
    return word in known or (len(word) == 1 and word.isalpha()) or word.endswith((".s", ".n", ".m"))


def sentence_at(spans: list[tuple[int, int]], offset: int) -> tuple[int, int]:
    """Find the sentence that holds an offset."""
    return spans[max(0, bisect_right(spans, (offset, 1 << 62)) - 1)]


def _clause_around(text: str, sentence: tuple[int, int], start: int, end: int, cues: Cues) -> tuple[int, int]:
    """Find the clause of a sentence that holds a span; commas inside the span do not cut."""
    left, right = sentence
    for cut in _cuts(text, sentence, cues):
        if cut <= start:
            left = cut
        elif cut >= end:
            right = cut
            break
    return left, right


def _cuts(text: str, sentence: tuple[int, int], cues: Cues) -> Iterator[int]:
    part = text[sentence[0] : sentence[1]].lower()
    cuts = [m.start() for m in _HARD_BREAK.finditer(part)] + [m.start() for m in cues.breaks.finditer(part)]
    yield from (sentence[0] + cut for cut in sorted(cuts))


def told_as(text: str, sentence: tuple[int, int], start: int, end: int, cues: Cues) -> Told:
    """Place a date by the nearest cue before it in its clause, else after it, else in the whole sentence."""
    before = _WORD_BEFORE.search(text[max(0, start - 12) : start].rstrip())
    word = before[1].lower() if before else ""
    if _names_a_thing(text, start, end, word, cues):
        return Told.NAMED
    told = _by_cues(text, sentence, start, end, cues)
    is_open = (told is Told.PAST and word in cues.open_prepositions) or (told is Told.PRESENT and word in cues.starting)
    return Told.UNKNOWN if is_open else told


def _by_cues(text: str, sentence: tuple[int, int], start: int, end: int, cues: Cues) -> Told:
    sentence = max(sentence[0], start - _REACH_CHARS), min(sentence[1], end + _REACH_CHARS)
    sentence = _quoted(text, sentence, start, end)
    clause = _clause_around(text, sentence, start, end, cues)
    if cues.off.match(text[end : min(sentence[1], end + _VERB_CHARS)].lower().lstrip(" ,")):
        return Told.AHEAD
    for low, high in (clause, sentence):
        if before := _strongest(_cues_in(text, low, start, cues, is_before=True)):
            if before[-1] is Told.PAST and _is_awaited(text, sentence[0], start, cues):
                return Told.AHEAD
            is_undone = before[-1] is Told.AHEAD and _is_only_planned(text, (low, start), (end, sentence[1]), cues)
            return Told.UNKNOWN if is_undone else before[-1]
        if after := _strongest(_cues_in(text, end, high, cues, is_before=False)):
            is_subject = after[0] is Told.PAST and _is_in_subject(text, low, start, end, cues)
            return Told.UNKNOWN if is_subject else after[0]
    return Told.UNKNOWN


def _quoted(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """Give what is quoted around a date, of which "said" tells nothing; the sentence where nothing is."""
    closing = _CLOSING.search(text, end, sentence[1])
    if closing is None or _OPENING.search(text, end, closing.start()):
        return sentence
    opening = next(reversed(list(_OPENING.finditer(text, sentence[0], start))), None)
    low = opening.end() if opening is not None else sentence[0]
    return sentence if _CLOSING.search(text, low, start) else (low, closing.start())


def _is_awaited(text: str, low: int, start: int, cues: Cues) -> bool:
    """Tell whether something waits for what is told of a date: "may be sold until both have been heard on 3 May"."""
    part = text[low:start].lower()
    joint = next(reversed(list(cues.awaiting.finditer(part))), None)
    perfect = cues.perfect.search(part, joint.end()) if joint is not None else None
    if joint is None or perfect is None:
        return False
    before = _strongest(_cues_in(text, low, low + joint.start(), cues, is_before=True))
    between = _cues_in(text, low + joint.end(), low + perfect.start(), cues, is_before=True)
    return before[-1:] != [Told.PAST] and Told.PAST not in between


def _is_only_planned(text: str, before: tuple[int, int], after: tuple[int, int], cues: Cues) -> bool:
    """Tell whether a date is of a plan that is then told of as past: "the signing, due on 3 May, took place later"."""
    if not cues.planned.search(text[slice(*before)].lower()):
        return False
    found = _strongest(_cues_in(text, *after, cues, is_before=False))
    return bool(found) and found[0] is Told.PAST


def _is_in_subject(text: str, low: int, start: int, end: int, cues: Cues) -> bool:
    """Tell whether a date belongs to what something is told of: "the open day on 3 May was dropped"."""
    before = _WORD.findall(text[low:start])
    return len(before) > _SUBJECT_WORDS and bool(
        cues.passive_verb.match(text[end : end + _VERB_CHARS].lower().lstrip())
    )


def nearest_verb(text: str, sentence: tuple[int, int], start: int, end: int, cues: Cues) -> str | None:
    """Give the past verb nearest before a date in its sentence, else after it; light ones are passed over."""
    low, high = max(sentence[0], start - _REACH_CHARS), min(sentence[1], end + _REACH_CHARS)
    before = [w for w in _words(text[low:start]) if _is_full_verb(w, cues)]
    after = [w for w in _words(text[end:high]) if _is_full_verb(w, cues)]
    return before[-1] if before else after[0] if after else None


def _words(part: str) -> list[str]:
    return [word for word in _WORD.findall(part) if word.islower()]


def _is_full_verb(word: str, cues: Cues) -> bool:
    is_past = cues.told.get(word) is Told.PAST or (bool(cues.past_form.match(word)) and word not in cues.not_past)
    return is_past and word not in cues.light


def _names_a_thing(text: str, start: int, end: int, word: str, cues: Cues) -> bool:
    """Tell whether a date belongs to a name: "they met to prepare the 3 March vote" tells nothing of its side.

    So does a year that no preposition leads: "they forecast 1990 earnings".
    """
    if word in cues.naming:
        return True
    if word in cues.determiners and _WORD_AFTER.match(text, end):
        return True
    is_year = bool(_YEAR.match(text[start:end]))
    return is_year and (word not in cues.year_prepositions or bool(_FIGURE_AFTER.match(text, end)))


def _strongest(found: Iterator[Told]) -> list[Told]:
    """Drop what is under way beside any other cue: "the hall is being readied for the meeting planned for 3 May"."""
    cues = list(found)
    return [told for told in cues if told is not Told.PRESENT] or cues


def _cues_in(text: str, low: int, high: int, cues: Cues, *, is_before: bool) -> Iterator[Told]:
    """Give the cues of a stretch of text in order; ``is_before``: it ends where the date stands."""
    part = text[low:high].lower()
    phrases = {m.start(): (m.end(), cues.told[m[0]]) for m in cues.phrases.finditer(part)}
    done, words, last = 0, [""], None
    for word in _WORD.finditer(part):
        if word.start() < done:
            words.append(word[0])
            continue
        inside = next((at for at in phrases if word.start() <= at < word.end()), word.start())  # "we'll"
        done, told = phrases.get(inside, (0, _by_form(part, word, words[-1], cues)))
        if told is Told.AHEAD and not cues.undone.isdisjoint(words[-_UNDONE_WORDS:]):  # "had first been planned for"
            told = Told.UNKNOWN
        if told is Told.PAST and not cues.passive.isdisjoint((words[-1], " ".join(words[-2:]))):
            told = None  # "will be held", "once they are published", "was to have opened"
        last = told or last
        is_open = last is Told.PAST and is_before and word[0] in cues.announcing
        if is_open and len(_WORD.findall(part, word.end())) > 1:  # "announced a strike on 3 March"
            told = Told.UNKNOWN
        if told is Told.PRESENT and not _GOES_ON.match(part, done):  # "is a member"
            told = None
        if told is not None:
            yield told
        words.append(word[0])


def _by_form(part: str, word: re.Match[str], word_before: str, cues: Cues) -> Told | None:
    """Tell a past form; what is done "to" do something else may be long before or still to come."""
    if word[0] in cues.infinitive and (verb := _INFINITIVE.match(part, word.end())):
        return None if verb[1] in cues.no_verb else Told.UNKNOWN
    return Told.PAST if _is_past(word[0], word_before, cues) else None


def _is_past(word: str, word_before: str, cues: Cues) -> bool:
    if not cues.past_form.match(word) or word in cues.not_past or word_before in cues.determiners:
        return False
    return not cues.past_after or word_before in cues.past_after
