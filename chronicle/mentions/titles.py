"""A title for a mention: its clause without attribution, time phrase or aside, in the sentence's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chronicle.mentions.change import is_plan
from chronicle.mentions.clauses import Clause
from chronicle.mentions.joins import has_main, is_place_of, is_set_in, is_sound, told_of, with_object
from chronicle.mentions.language import Language
from chronicle.mentions.phrases import antecedent, has_subject, head_noun, noun_phrase, phrase_before, subject_spans
from chronicle.mentions.plain_titles import plain_clause_title
from chronicle.mentions.readable import (
    has_verb,
    is_bare,
    is_fronted,
    is_pronoun_led,
    is_short,
    names_thing,
    quality_of,
    tells_verb,
)
from chronicle.mentions.reading import Dated
from chronicle.mentions.sentence_titles import (
    end_of_told,
    of_sentence,
    only_says,
    statement,
    with_name,
    with_phrase,
    without_front,
)
from chronicle.mentions.timeless import Kept
from chronicle.mentions.tokens import Tokens
from chronicle.mentions.wording import cut, written
from chronicle.model import Status, TitleQuality

__all__ = ["NO_TITLE", "Title", "together", "write_title"]

_TOGETHER = frozenset({"when", "as", "while"})
"""Conjunctions that tell one happening with the clause they hang on."""
_SHARED = 0.5
"""Share of the headline's words that the sentence must have for both to tell the same happening."""


class Title(NamedTuple):
    """A title of at most MAX_TITLE_CHARS characters, and how well it reads."""

    text: str
    quality: TitleQuality
    is_headline: bool = False
    """Whether it is the article's, of a lead that tells the same."""


NO_TITLE = Title("", TitleQuality.FRAGMENT)


def write_title(dated: Dated, status: Status, terms: frozenset[str]) -> Title:
    """Title a happening: by its clause or, where that gives no whole title, by the first whole one of its sentence."""
    article, language, clause, relation = dated.reading.article, dated.language, dated.clause, dated.attachment.relation
    is_news = dated.parsed.sentence.is_lead and clause.kind == "main" and relation in ("verb", "infinitive")
    if is_news and _headline_fits(dated.reading.headline, terms):
        headline = cut(article.title, language)
        return Title(headline, quality_of(headline, language), is_headline=True)
    first = _judged(_of_clause(dated, status), language)
    if not language.has_grammar:
        is_named = relation == "noun" and (first.quality is not TitleQuality.FRAGMENT or bool(first.text))
        is_done = is_named or first.quality is TitleQuality.WHOLE
        return first if is_done else _best(first, of_sentence(dated, status), language)
    is_name = relation == "noun" and not has_verb(first.text, language) and not names_thing(first.text, language)
    is_short_aside = clause.kind == "participle" and is_short(first.text, language) and not _is_own(dated)
    if first.quality is TitleQuality.WHOLE and not is_name and not is_short_aside:
        return first
    is_apart = names_thing(first.text, language) or dated.is_counted_back
    if relation == "noun" and is_apart:  # what its sentence tells besides is not of its day
        return Title(first.text, min(first.quality, TitleQuality.LEANING))
    first = Title(first.text, TitleQuality.FRAGMENT if is_name else max(first.quality, TitleQuality.LEANING))
    return _best(first, of_sentence(dated, status), language)


def _best(first: Title, others: Iterable[str], language: Language) -> Title:
    """Give the first whole title, else the best; nothing after a whole one is written.

    A noun alone gives way to any sentence, a fragment to any that follows: what comes later has more words.
    """
    best = first
    for title in (_judged(text, language) for text in others):
        is_fuller = title.quality is best.quality and _is_fuller(title, best, language)
        if title.text and (not best.text or is_fuller or title.quality < best.quality):
            best = title
        if best.quality is TitleQuality.WHOLE:
            break
    return best


def _is_fuller(title: Title, best: Title, language: Language) -> bool:
    """Tell whether a title says more than another one that reads no better."""
    if not language.has_grammar:
        return tells_verb(title.text, language) and not tells_verb(best.text, language)
    if is_pronoun_led(best.text, language):
        return not is_pronoun_led(title.text, language)
    is_poor = best.quality is TitleQuality.FRAGMENT or is_bare(best.text, language)
    return is_poor and len(title.text) > len(best.text)


def _judged(text: str, language: Language) -> Title:
    """Judge a title; a fragment gives way to what follows its first comma, where that reads better."""
    quality, rest = quality_of(text, language), without_front(text)
    if quality is not TitleQuality.FRAGMENT or not rest:
        return Title(text, quality)
    is_lost = not (is_fronted(text, language) and has_verb(rest, language))
    if not language.has_grammar:
        is_lost = tells_verb(text, language) and not tells_verb(rest, language)
    is_lost = is_lost or language.classes.get(text.partition(" ")[0].lower()) == "f"  # "If it rains, | the fair is off"
    better = quality if is_lost else quality_of(rest, language)
    return Title(rest, better) if better < quality else Title(text, quality)


def _of_clause(dated: Dated, status: Status) -> str:
    """Write the title that a happening's own clause gives; empty where its words would not say the same alone."""
    if not dated.language.has_grammar:
        return plain_clause_title(dated, status)
    clause, relation = dated.clause, dated.attachment.relation
    if relation == "saying":
        spans = statement(dated)
        times: Kept = "others" if clause.kind == "attribution" else "none"  # the dates are those of what is said
        return with_name(dated, spans, times=times) if is_sound(spans, dated) else ""
    is_plan_told = dated.attachment.plan is not None
    if not is_plan_told and relation == "verb" and (acted := with_object(clause, dated)):
        return with_name(dated, acted)
    if not is_plan_told and relation != "noun" and not _stands_alone(dated, status):
        return ""
    spans = _shown(dated, status)
    if relation != "noun" and not is_plan(clause, dated):
        joint = together(clause, dated)
        spans = [*joint, *spans] if clause.kind == "time" else [*spans, *joint]
    if relation == "noun":
        return written(dated, spans) if len(spans) == 1 or is_sound(spans, dated) else ""
    owner = None if is_plan_told else _lender(dated)
    spans = [*_lent(owner, dated), *spans] if owner is not None else spans
    if not is_plan_told and not _is_own(dated) and not is_sound(spans, dated):
        return ""
    return with_name(dated, spans, owner)


def _is_own(dated: Dated) -> bool:
    """Tell whether an aside tells of its noun what was done, and no plan: "The mill, | sold in 1962, | burned down"."""
    return is_set_in(dated.clause, dated) and not is_plan(dated.clause, dated)


def _stands_alone(dated: Dated, status: Status) -> bool:
    """Tell whether a clause is true without what it hangs on: not what is denied, nor what would be if."""
    clause = dated.clause
    if clause.kind == "condition" or not has_main(dated) or only_says(dated) or _may_be_aim(dated):
        return False
    if clause.kind == "time" and clause.introducer is not None:
        low, after = dated.tokens.lows[clause.introducer], dated.tokens.lows[clause.introducer + 2 :][:1]
        if after == [low]:  # "as dangerous as the strain that has caused concern"
            return False
    if status is Status.DENIED and clause.kind in ("complement", "relative"):
        return clause.verb is not None and clause.verb.is_negated
    if clause.kind in ("relative", "participle") and not clause.fronts and not is_plan(clause, dated):
        start, end = antecedent(clause, dated.tokens)
        opening = "" if clause.introducer is None else dated.tokens.tags[clause.introducer]
        is_told = start == end and opening == "T"  # "regretted | that the mill had closed"
        return is_told or is_place_of(clause, dated) or told_of(clause, dated) is not None
    return True


def _may_be_aim(dated: Dated) -> bool:
    """Tell whether a joined verb may be an infinitive: "has enough beds to take the men in and | put them up"."""
    clause, tokens = dated.clause, dated.tokens
    verb, owner = clause.verb, clause.parent
    if verb is None or owner is None or clause.kind != "main" or tokens.tags[clause.start - 1] != "c":
        return False
    low = tokens.lows[verb.start]
    is_plain = verb.end == verb.start + 1 and dated.language.verbs.base(low) == low
    return is_plain and "tI" in tokens.tags[owner.core[0] : clause.start]


def together(clause: Clause, dated: Dated) -> list[tuple[int, int]]:
    """Give the ranges of clauses that tell one happening with a clause: "died | when a ferry capsized"."""
    lows = dated.tokens.lows
    if clause.kind == "time" and clause.parent is not None and clause.introducer is not None:
        joint = (clause.introducer, clause.introducer + 1)
        if lows[clause.introducer] not in _TOGETHER or not _carries(clause.parent, clause, dated):
            return []
        return [*subject_spans(clause.parent, dated.tokens), _from_verb(clause.parent, dated.tokens), joint]
    return [
        (other.introducer, other.core[1])
        for other in dated.parsed.clauses
        if other.kind == "time" and other.parent is clause and other.introducer is not None
        if lows[other.introducer] in _TOGETHER and dated.tokens.tags[other.introducer - 1] != "c"
    ]


def _carries(main: Clause, clause: Clause, dated: Dated) -> bool:
    """Tell whether the main clause is needed to tell what happened: not "it was carrying 71 when it capsized"."""
    if main.verb is None or clause.introducer is None or dated.place < clause.introducer:
        return False
    tags = dated.tokens.tags[main.verb.start : main.verb.end]
    verb = dated.language.verbs.base(dated.tokens.lows[main.verb.head])
    return tags[-1] != "G" and verb not in dated.language.verbs.stative and verb not in dated.language.verbs.light


def _headline_fits(headline_terms: frozenset[str], terms: frozenset[str]) -> bool:
    return bool(headline_terms) and len(headline_terms & terms) >= _SHARED * len(headline_terms)


def _lender(dated: Dated) -> Clause | None:
    """Find the clause that a joined one shares its subject with."""
    clause = dated.clause
    if clause.verb is None or clause.kind not in ("main", "complement") or clause.fronts:
        return None
    if has_subject(clause, dated.tokens):
        return None
    owner = clause.parent
    if owner is not None and _goes_on(owner, dated):
        return owner
    while owner is not None and owner.kind not in ("main", "complement"):
        owner = owner.parent
    return owner if owner is not None and owner.verb is not None else None


def _goes_on(owner: Clause, dated: Dated) -> bool:
    """Tell whether a relative clause lends its subject: "tells of a trial that opened in May and | closed in June"."""
    main, verb, tags = owner.parent, dated.clause.verb, dated.tokens.tags
    if owner.kind != "relative" or owner.verb is None or main is None or main.verb is None or verb is None:
        return False
    is_next = tags[owner.end : dated.clause.core[0]] == "c" and told_of(owner, dated) is not None
    return is_next and main.verb.tense == "present" and "past" in (owner.verb.tense, verb.tense)


def _lent(owner: Clause, dated: Dated) -> list[tuple[int, int]]:
    """Give the subject that a clause lends to a joined one, with a modal that both share."""
    assert owner.verb is not None
    assert dated.clause.verb is not None
    told = told_of(owner, dated) if owner.kind == "relative" else None
    spans = [told] if told is not None else subject_spans(owner, dated.tokens)
    if dated.tokens.tags[dated.clause.verb.start] == "I" and dated.tokens.tags[owner.verb.start] in "MWCO":
        spans.append((owner.verb.start, owner.verb.start + 1))  # "it would cut jobs and close its office"
    return spans


def _shown(dated: Dated, status: Status) -> list[tuple[int, int]]:
    """Choose the token ranges that a title needs: no asides, no trailing extras, but whole lists."""
    clause, tokens, word = dated.clause, dated.tokens, dated.attachment.word
    plan = dated.attachment.plan
    if plan is not None and (status in (Status.SCHEDULED, Status.POSTPONED) or not _is_subject(plan.word, clause)):
        return list(plan.spans)
    if plan is not None:
        return [*plan.spans, _from_verb(clause, tokens)]
    is_changed = status in (Status.CANCELLED, Status.POSTPONED)
    if dated.attachment.relation == "noun" and word is not None and not is_changed:
        phrase = noun_phrase(word, clause, tokens)
        if (
            status is Status.HAPPENED
            and not dated.is_counted_back
            and _is_subject(word, clause)
            and _is_bare(phrase, tokens)
        ):
            return [*subject_spans(clause, tokens), _from_verb(clause, tokens)]
        return [phrase]
    if dated.attachment.relation == "infinitive" and word is not None and tokens.tags[word - 1] == "e":
        return [phrase_before(word - 2, tokens)]
    if clause.kind in ("relative", "participle") and not clause.fronts and not is_place_of(clause, dated):
        before = told_of(clause, dated) or antecedent(clause, tokens)
        if before[0] == before[1] and clause.kind == "participle" and clause.parent is not None:
            return [*subject_spans(clause.parent, tokens), clause.core]  # "Born in 1933, | he trained as a carpenter"
        is_doer = clause.introducer is not None and tokens.lows[clause.introducer] == "who"
        if is_plan(clause, dated) and is_doer and status in (Status.CANCELLED, Status.POSTPONED):
            return []
        if is_plan(clause, dated) and not is_doer:
            return [before] if before[0] < before[1] or clause.parent is None else subject_spans(clause.parent, tokens)
        is_passive = clause.kind == "participle" and clause.verb is not None and clause.verb.is_passive
        return [_without_article(before, tokens) if is_passive else before, clause.core]
    if status in (Status.SCHEDULED, Status.POSTPONED) and _only_plans(dated):
        return subject_spans(clause, tokens)
    if clause.verb is not None and _needs_more(clause, dated):
        return [*subject_spans(clause, tokens), (clause.verb.start, end_of_told(clause, dated))]
    start, end = _from_verb(clause, tokens)
    return [*subject_spans(clause, tokens), (start, _end_of_list(end, clause, tokens))]


def _is_bare(phrase: tuple[int, int], tokens: Tokens) -> bool:
    """Tell whether a noun stands alone or nearly, which is no title: "a similar accident | killed four workers"."""
    tags = [tag for tag in tokens.tags[slice(*phrase)] if tag not in "xp@'"]
    return len(tags) <= 1 or (len(tags) == 2 and "k" not in tags)


def _needs_more(clause: Clause, dated: Dated) -> bool:
    """Tell whether a verb says nothing without what follows it: "Voltra denied | that ..."."""
    verb, verbs = clause.verb, dated.language.verbs
    if verb is None or verb.is_passive or dated.tokens.tags[verb.end : clause.core[1]].strip("rp@,%"):
        return False
    base = verbs.base(dated.tokens.lows[verb.head])
    return base in verbs.reporting or base in verbs.denying


def _without_article(span: tuple[int, int], tokens: Tokens) -> tuple[int, int]:
    """Leave the article out before a participle, as headlines do: "Dam completed"."""
    start, end = span
    return (start + 1, end) if tokens.tags[start:end].startswith("x") and end > start + 1 else span


def _only_plans(dated: Dated) -> bool:
    """Tell whether a verb says of its subject that it is to be, and no more: "The congress will now be held"."""
    clause, tokens, verbs = dated.clause, dated.tokens, dated.language.verbs
    heads = [head_noun(span, tokens) for span in subject_spans(clause, tokens)]
    if clause.verb is None or not any(head is not None and tokens.tags[head] not in "k@" for head in heads):
        return False
    base = verbs.base(tokens.lows[clause.verb.head])
    following = tokens.lows[clause.verb.end : clause.verb.end + 1]
    is_phrase = any(f"{base} {low}" in verbs.occurring for low in following)
    is_due = base == "be" and any(low in verbs.plan_words for low in following)
    start = clause.verb.end + (is_phrase or is_due)
    if (
        not is_phrase
        and not is_due
        and not (clause.verb.is_passive and (base in verbs.planning or base in verbs.occurring))
    ):
        return False
    return not tokens.tags[start : clause.core[1]].strip("rp@x,%a")


def _is_subject(word: int, clause: Clause) -> bool:
    return clause.verb is not None and word < clause.verb.start


def _from_verb(clause: Clause, tokens: Tokens) -> tuple[int, int]:
    """Give the words from the verb on, without the length of time before a left out clause: "nine seconds | before"."""
    start, end = clause.core if clause.verb is None else (clause.verb.start, with_phrase(clause, tokens))
    is_length = (
        tokens.lows[end : end + 1] in (["before"], ["after"])
        and tokens.tags[end - 2 : end] == "0o"
        and end - 2 > start + 1
    )
    return (start, end - 2 if is_length else end)


def _end_of_list(end: int, clause: Clause, tokens: Tokens) -> int:
    """Give the end of a list that a clause ends in: "banned France, | Germany and Italy"."""
    for start, last in clause.tails:
        if tokens.tags[end:start] != ",":
            break
        if "c" in tokens.tags[start:last] and tokens.tags[start] in "xko0":
            return last
        end = last
    return _from_verb(clause, tokens)[1]
