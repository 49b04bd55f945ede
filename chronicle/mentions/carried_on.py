"""Whom or what a sentence goes on to tell of: "The fair was put off. | It will open in May" tells of the fair.

The subject of one plain sentence is that of the next one which begins with a pronoun. Where the sentence names another
whom the pronoun could stand for as well, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from chronicle.mentions.clauses import Clause
from chronicle.mentions.joins import DOERS
from chronicle.mentions.phrases import Span, has_subject, head_noun, subject_spans
from chronicle.mentions.reading import Dated, Parsed

__all__ = ["FULL_NAME", "carried_on"]

_BACK = 3
"""Sentences that may hand one subject on: "Anna Lind resigned. She gave no reason. She will stay until May."."""
_NEAR = 6
"""Sentences back in which another person makes it unclear whom "he" or "she" stands for, in the same paragraph."""
_LONGEST = 8
"""Tokens of a subject that may stand in for a pronoun."""
_OBJECTS = frozenset("xok0IGuE")
"""Classes of words that an object begins with."""
FULL_NAME = re.compile("k{2,3}")
"""A person's, where the sentence is of a person: "the chief engineer, | Augusta Moss, | said"."""
_EMPTY_VERBS = ("be", "take")
"""Of which "it" may be the subject and mean nothing: "it was Moss who", "it took a week to"."""


def carried_on(place: int, clause: Clause, dated: Dated) -> str:
    """Give the words of what the pronoun at a token, the first subject of its sentence, goes on from; else nothing."""
    parsed, low = dated.parsed, dated.tokens.lows[place]
    is_person = low in dated.language.persons
    if not _is_first(place, parsed) or (not is_person and _means_nothing(clause, parsed)):
        return ""
    sentences = tuple(islice(parsed.before(), _NEAR))
    for number, before in enumerate(sentences[:_BACK]):
        told = _only_main(before)
        if told is None or before.sentence.is_heading or '"' in before.tokens.tags:
            return ""
        lows = [word for start, end in told[1] for word in before.tokens.lows[start:end]]
        if lows != [low]:
            if len(lows) > _LONGEST:
                return ""
            return _person(told, sentences[number:], dated) if is_person else _thing(told, before, dated)
        if not is_person:
            return ""
    return ""


def _is_first(place: int, parsed: Parsed) -> bool:
    """Tell whether a pronoun stands before every verb of its sentence."""
    verbs = [c.verb.start for c in parsed.clauses if c.verb is not None]
    return bool(verbs) and place < min(verbs)


def _means_nothing(clause: Clause, parsed: Parsed) -> bool:
    """Tell an "it" that may stand for nothing told: "it was Moss who", "it was decided that", "it took a week to"."""
    verb = clause.verb
    if verb is None:
        return True
    is_asked = parsed.tokens.tags[verb.end :].lstrip("rNp@x")[:1] in ("t", "T")
    base = parsed.language.verbs.base(parsed.tokens.lows[verb.head])
    return (verb.is_passive and is_asked) or base in _EMPTY_VERBS


def _only_main(parsed: Parsed) -> tuple[Clause, list[Span]] | None:
    """Find the first clause of a sentence and its subject, unless another main clause has one of its own."""
    mains = [c for c in parsed.clauses if c.kind in ("main", "attribution") and c.verb is not None]
    if not mains or mains[0].kind != "main":
        return None
    spans = [(start, end) for start, end in subject_spans(mains[0], parsed.tokens) if start < end]
    is_alone = not any(c.kind == "attribution" or has_subject(c, parsed.tokens) for c in mains[1:])
    return (mains[0], spans) if spans and is_alone else None


def _person(told: tuple[Clause, list[Span]], near: Sequence[Parsed], dated: Dated) -> str:
    """Give the name of a subject or, where it has none, its words if it is a person's: "the mayor"."""
    (main, spans), before = told, near[0]
    called = next((front for front in main.fronts[1:] if FULL_NAME.fullmatch(before.tokens.tags, *front)), None)
    words = _words([called] if called is not None else spans, before, dated)
    names, persons = dated.reading.names, before.persons | dated.parsed.persons
    own = [words] if called is not None else [name for name in names.within(words)[0] if name in persons]
    paragraph = before.sentence.paragraph
    close = [p.sentence for number, p in enumerate(near) if number < 2 or p.sentence.paragraph == paragraph]
    named, _ = names.between([(sentence.start, sentence.end) for sentence in close])
    if len(own) > 1 or any(name in persons and name not in own for name in named):
        return ""
    others = (subject_spans(c, before.tokens) for c in before.clauses if c is not main and c.verb is not None)
    if any(_is_human(s, before) or FULL_NAME.search(before.tokens.tags, *s) for of in others for s in of):
        return ""
    is_other = before.tokens.lows[spans[0][0]] in before.language.pointing  # "her agent"
    return own[0] if own else words if any(_is_human(s, before) for s in spans) and not is_other else ""


def _is_human(span: Span, parsed: Parsed) -> bool:
    tags, lows = parsed.tokens.tags, parsed.tokens.lows
    head = head_noun(span, parsed.tokens)
    if head is None:
        return False
    is_titled = any(lows[place] in parsed.language.titles for place in range(span[0], head + 1))
    return is_titled or (tags[head] == "o" and lows[head].endswith(DOERS))


def _thing(told: tuple[Clause, list[Span]], before: Parsed, dated: Dated) -> str:
    """Give the words of a subject that is one thing, and the only one of its sentence that "it" may stand for."""
    (main, spans), tokens = told, before.tokens
    words = _words(spans, before, dated)
    start, tags = spans[0][0], "".join(tokens.tags[a:b] for a, b in spans)
    is_told = tokens.lows[start] == "the" or tags[:1] == "k"
    people, _ = dated.reading.names.within(words)
    if not is_told or "c" in tags or any(name in before.persons for name in people) or _is_human(spans[-1], before):
        return ""
    head = head_noun(spans[-1], tokens)
    if head is None or (tags[:1] != "k" and tokens.lows[head].endswith("s")):
        return ""
    is_body = "k" in tags or tokens.lows[head] in before.language.body_nouns
    return words if (is_body and _acts(dated)) or not _has_rival(main, before) else ""


def _acts(dated: Dated) -> bool:
    """Tell whether a pronoun's clause is of somebody who acts, as bodies that go on do: "it sold the mill"."""
    verb, end = dated.clause.verb, dated.clause.core[1]
    return verb is not None and not verb.is_passive and bool(dated.tokens.tags[verb.end : end].strip("rNp@tx,%"))


def _has_rival(main: Clause, before: Parsed) -> bool:
    """Tell whether another thing is told behind the verb: an object, "the railway", what a clause brought is about."""
    first = main.verb.end if main.verb is not None else main.core[0]
    is_object = before.tokens.tags[first : main.core[1]].lstrip("rN")[:1] in tuple(_OBJECTS)
    return is_object or "the" in before.tokens.lows[first:] or any(c.kind == "complement" for c in before.clauses)


def _words(spans: list[Span], before: Parsed, dated: Dated) -> str:
    text, tokens = dated.reading.article.text, before.tokens
    return ", ".join(text[tokens.start_of(start) : tokens.ends[end - 1]] for start, end in spans).strip(" ,")
