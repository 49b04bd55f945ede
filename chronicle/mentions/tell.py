"""One date and what it dates into a mention: status, title, who, where, how many, and how much it weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from chronicle.mentions.attach import Attachment
from chronicle.mentions.change import changed, is_only_meant, new_date
from chronicle.mentions.clauses import Clause
from chronicle.mentions.doers import doer_of
from chronicle.mentions.grammar import VerbGroup, infinitives
from chronicle.mentions.importance import Signal, importance_of
from chronicle.mentions.named_plans import is_object
from chronicle.mentions.phrases import antecedent, phrase_before
from chronicle.mentions.quantities import quantities_of
from chronicle.mentions.reading import COARSE, Dated, Parsed, Reading
from chronicle.mentions.report import reported_by
from chronicle.mentions.sentences import quote_of
from chronicle.mentions.sides import set_before
from chronicle.mentions.status import Judgement, judge, judge_by_surroundings, placed, verb_of
from chronicle.mentions.terms import terms_of
from chronicle.mentions.timetables import is_timetable
from chronicle.mentions.titles import NO_TITLE, together, write_title
from chronicle.mentions.tokens import Tokens
from chronicle.model import Basis, Mention, Quantity, Status, TimeExpression
from chronicle.when import When

__all__ = ["deed", "tell", "tell_aside", "tell_lead", "tell_on", "tell_outcome", "tell_prevented", "tell_timeless"]

_TOLD = ("past", "perfect")
_NOTES = {
    "verb": "dates the clause's verb",
    "saying": "dates the statement",
    "noun": "dates the noun it stands by",
    "infinitive": "dates the aim after 'to'",
    "none": "dates nothing that happens in its clause",
}


class _Decided(NamedTuple):
    """What was decided of a happening, before it is written down."""

    when: When | None
    basis: Basis | None
    judgement: Judgement
    note: str
    moved_to: When | None = None
    is_titled: bool = True


def tell(dated: Dated, *, is_titled: bool = True) -> Mention:
    """Make the mention of a dated happening; no title is looked for where ``is_titled`` is false."""
    expression = dated.expression
    assert expression is not None
    basis = Basis.EXPLICIT if expression.anchor.kind in ("none", "explicit") else Basis.RELATIVE
    basis_or_none = basis if expression.when is not None else None
    moved = changed(dated)
    judgement, moved_to = moved or (_judge(dated), _when(new_date(dated)))
    dated = set_before(dated, moved_to) if judgement.status is Status.POSTPONED else dated
    note = _NOTES[dated.attachment.relation]
    return _mention(dated, _Decided(_when(dated.expression), basis_or_none, judgement, note, moved_to, is_titled))


def tell_aside(dated: Dated) -> Mention:
    """Make the mention of a date that dates no happening of its own, for what others tell of it."""
    return replace(tell(dated, is_titled=False), is_aside=True)


def _when(expression: TimeExpression | None) -> When | None:
    return expression.when if expression is not None else None


def tell_lead(parsed: Parsed, reading: Reading) -> Mention | None:
    """Make a mention of an undated lead that tells news in the past tense, on the day of publication.

    What is yet to come may stand in it: "has announced 300 job cuts over the next two years". What the writer did is
    no news.
    """
    dated, published = deed(parsed, reading), reading.published
    if dated is None or published is None or published.start is None or not published.is_day or _is_own(dated):
        return None
    inside = [expression for place, expression in parsed.tokens.expressions.items() if dated.clause.holds(place)]
    if any(placed(expression.when, published) != "future" for expression in inside):
        return None
    tense = dated.clause.verb.tense if dated.clause.verb else "past"
    note = "no date in the lead: the day of publication"
    judgement = Judgement(Status.HAPPENED, f"{tense} tense")
    return _mention(dated, _Decided(When.day(published.start), Basis.PUBLICATION, judgement, note))


def _is_own(dated: Dated) -> bool:
    """Tell whether a writer tells of his own doings: "I have read with growing impatience"."""
    first = {dated.tokens.lows[place] for place in (0, dated.clause.core[0])}
    return not dated.language.first_person.isdisjoint(first)


def deed(parsed: Parsed, reading: Reading) -> Dated | None:
    """Find what a sentence tells as done: a clause of its own in the past tense, no state, nothing negated."""
    sentence, tokens, verbs = parsed.sentence, parsed.tokens, reading.language.verbs
    if sentence.speaker:
        return None
    for clause in parsed.clauses:
        if clause.kind not in ("main", "attribution") or clause.verb is None or clause.verb.is_negated:
            continue
        if (tokens.tags[: clause.core[0]].count('"') + sentence.quote_open) % 2:  # told in a quotation
            continue
        verb = verb_of(clause, tokens, reading.language)
        is_statement = verb in verbs.saying and not clause.verb.is_passive
        tenses = (*_TOLD, "present") if is_statement else _TOLD
        if clause.verb.tense in tenses and verb not in verbs.stative:
            return Dated(parsed, reading, Attachment(clause, "saying" if is_statement else "verb"), "now")
    return None


def tell_on(dated: Dated, day: When, about: tuple[str, ...]) -> Mention | None:
    """Make a mention of what a sentence without a date tells as done, on the day that its article has come to.

    ``about`` names whom its subject stands for.
    """
    judgement = _judge(dated)
    if judgement.status is not Status.HAPPENED:
        return None
    return _mention(dated, _Decided(day, Basis.NARRATIVE, judgement, "no date: the last day told before"), about)


def tell_prevented(dated: Dated) -> Mention:
    """Make the mention of what could not be on the day that the sentence tells of something else."""
    assert dated.expression is not None
    judgement = Judgement(Status.CANCELLED, "it could not be")
    return _mention(
        dated, _Decided(dated.expression.when, Basis.RELATIVE, judgement, "on the day of the clause before")
    )


def tell_outcome(
    dated: Dated, span: tuple[int, int], status: Status, moved_to: When | None = None, *, is_titled: bool
) -> Mention:
    """Make the mention of what became of a plan on whose day nothing is said; ``span`` names what was planned.

    ``is_titled`` is false where the sentence tells it in passing: what else that tells would be the title.
    """
    assert dated.attachment.word is not None
    note, judgement = "no date: that of the plan", Judgement(status, "what became of a plan")
    mention = _mention(dated, _Decided(None, None, judgement, note, moved_to, is_titled))
    participants, places = dated.reading.names.between(_plain(dated, [span]))
    terms, noun = terms_of(dated.tokens, [span], dated.language), dated.tokens.lows[dated.attachment.word]
    return replace(mention, is_outcome=True, participants=participants, places=places, terms=terms, action=noun)


def tell_timeless(parsed: Parsed, reading: Reading) -> Mention:
    """Make a mention of what a sentence tells first, on no day at all."""
    clause = next((c for c in parsed.clauses if c.kind == "main" and c.verb is not None), parsed.clauses[0])
    dated = Dated(parsed, reading, Attachment(clause, "verb"), "unknown")
    judgement = _judge(dated) if clause.verb is not None else Judgement(Status.HAPPENED, "a line without verb")
    mention = _mention(dated, _Decided(None, None, judgement, "no date, and none of the article"))
    return replace(mention, is_timeless=True)


def _judge(dated: Dated) -> Judgement:
    """Decide the status of a happening whose plan the sentence does not change."""
    relation, clause, article = dated.attachment.relation, dated.clause, dated.reading.article
    if relation == "saying":
        return Judgement(Status.HAPPENED, "a statement made")
    if relation == "noun":
        return _judge_noun(dated)
    if clause.kind == "condition" and dated.where == "future" and _is_listed_after(dated):
        return Judgement(Status.SCHEDULED, "dated after publication")
    first = dated.tokens.start_of(clause.start if clause.introducer is None else clause.introducer)
    start = dated.expression.start if dated.expression is not None else first
    judged = judge(
        clause,
        text=dated.text([*_context(clause, dated), *clause.spans]),
        core=dated.text([clause.core]),
        before=article.text[min(first, start) : start].rstrip(),
        group=dated.text([_group(clause.verb, dated.tokens)]) if clause.verb else "",
        around=_around(clause, dated),
        behind=_behind(clause, dated),
        place=dated.where,
        tokens=dated.tokens,
        language=dated.language,
        others=dated.parsed.clauses,
        is_infinitive=relation == "infinitive",
        date=dated.place,
    )
    if judged.status is Status.HAPPENED and is_only_meant(dated):
        return Judgement(Status.SCHEDULED, "a plan of old")
    is_ahead = judged.status is Status.HAPPENED and is_timetable(dated)
    return Judgement(Status.SCHEDULED, "present tense, on a day to come") if is_ahead else judged


def _group(verb: VerbGroup, tokens: Tokens) -> tuple[int, int]:
    """Give the range of a verb, of the word before it, and of a "not" behind "be": "was | not among the guests"."""
    is_be = tokens.tags[verb.head] in "bB"  # "pleaded | not guilty"
    return max(0, verb.start - 1), verb.end + (is_be and tokens.tags[verb.end : verb.end + 1] == "N")


def _around(clause: Clause, dated: Dated) -> str:
    """Give the words of the clause that an aside or what is told hangs on."""
    is_hung = clause.kind in ("relative", "participle", "complement") and clause.parent is not None
    return dated.text(clause.parent.spans) if is_hung and clause.parent is not None else ""


def _behind(clause: Clause, dated: Dated) -> str:
    """Give the words of a main clause that a conjunction joins to one: "was to open in May, | but never did"."""
    found = dated.parsed.clauses
    rest = found[found.index(clause) + 1 :] if clause.kind == "main" and clause in found else []
    following = next((c for c in rest if c.kind == "main"), None)
    is_joined = following is not None and "c" in dated.tokens.tags[max(0, following.start - 1) : following.start + 1]
    return dated.text(following.spans) if following is not None and is_joined else ""


def _is_listed_after(dated: Dated) -> bool:
    """Tell whether a date stands behind a condition with what is listed next: "a report, if done, and a vote on"."""
    rest = next((a for a, b in dated.clause.spans if a <= dated.place < b and a >= dated.clause.core[1]), None)
    return rest is not None and "c" in dated.tokens.tags[rest - 1 : rest + 1]


def _judge_noun(dated: Dated) -> Judgement:
    """Judge what a noun names: "Friday's vote", "a proposed June 26 vote", "denied reports of a raid on June 5"."""
    clause, word, tokens = dated.clause, dated.attachment.word, dated.tokens
    assert word is not None
    around = dated.text(clause.spans)
    surrounded = judge_by_surroundings(clause, text=around, place=dated.where, language=dated.language)
    if surrounded is not None:
        return surrounded
    start, _ = phrase_before(word, tokens)
    unsure = next((low for low in tokens.lows[start:word] if low in dated.language.unsure), None)
    if unsure is not None and dated.where != "past":
        return Judgement(Status.HYPOTHETICAL, f"'{unsure}'")
    is_said = clause.kind == "complement"  # "said | a strike called for Friday would go ahead"
    is_mooted = clause.verb is not None and clause.verb.tense == "would" and word < clause.verb.start and not is_said
    if is_mooted and dated.where == "future" and tokens.lows[start] in dated.language.indefinite:
        return Judgement(Status.HYPOTHETICAL, "told of with 'would'")
    verb = verb_of(clause, tokens, dated.language)
    is_denying = verb in dated.language.verbs.denying and clause.verb is not None and not clause.verb.is_negated
    if is_denying and clause.verb and clause.verb.end <= word and is_object(dated):
        return Judgement(Status.DENIED, f"told after '{verb}'")
    if dated.where == "past" and clause.verb is not None and clause.verb.end <= word and _stays_away(dated):
        return Judgement(Status.DENIED, f"not '{verb}'")
    is_to_come = dated.where == "unknown" and clause.verb is not None and clause.verb.tense == "will"
    status = Status.SCHEDULED if dated.where == "future" or is_to_come else Status.HAPPENED
    return Judgement(status, "a dated noun")


def _stays_away(dated: Dated) -> bool:
    """Tell whether somebody did not take part in what has a day: "did not attend Friday's vote", "nobody came to"."""
    clause, tokens, verbs = dated.clause, dated.tokens, dated.language.verbs
    verb = clause.verb
    assert verb is not None
    base = verb_of(clause, tokens, dated.language)
    near = (base, *(f"{base} {low}" for low in tokens.lows[verb.end : verb.end + 2]))
    subject = tokens.lows[clause.core[0] : verb.start]
    return not verbs.attending.isdisjoint(near) and (verb.is_negated or not dated.language.not_one.isdisjoint(subject))


def _context(clause: Clause, dated: Dated) -> list[tuple[int, int]]:
    """Give what cues are read in besides the clause: its conjunction, and what a relative clause stands after."""
    if clause.introducer is None:
        return []
    joined = (clause.introducer, clause.introducer + 1)
    return [antecedent(clause, dated.tokens), joined] if clause.kind in ("relative", "complement") else [joined]


def _spans(dated: Dated) -> list[tuple[int, int]]:
    """Give the token ranges that tell the happening."""
    clause = dated.clause
    if dated.attachment.relation == "saying":
        return [(0, len(dated.tokens.tags))]
    spans = [*clause.spans, *together(clause, dated)]
    if clause.kind in ("relative", "participle"):
        spans.append(antecedent(clause, dated.tokens))
    return sorted({span for span in spans if span[0] < span[1]})


def _mention(dated: Dated, decided: _Decided, about: tuple[str, ...] = ()) -> Mention:
    article, language, sentence = dated.reading.article, dated.language, dated.parsed.sentence
    text, tokens, spans = article.text[sentence.start : sentence.end], dated.tokens, _spans(dated)
    participants, places = dated.reading.names.between(_plain(dated, spans))
    terms = terms_of(tokens, spans, language)
    quantities = _quantities(text, dated)
    title = write_title(dated, decided.judgement.status, frozenset(terms)) if decided.is_titled else NO_TITLE
    signals: dict[Signal, float] = {
        **_signals(dated, decided),
        "named": bool(participants),
        "names": len(participants) > 1,
        "counted": bool(quantities),
        "headline": title.is_headline,
    }
    return Mention(
        article=article.id,
        start=sentence.start,
        end=sentence.end,
        quote=quote_of(text),
        when=decided.when,
        basis=decided.basis,
        status=decided.judgement.status,
        expression=dated.expression,
        clause=(tokens.start_of(spans[0][0]), tokens.ends[spans[-1][1] - 1]),
        reported_by=reported_by(dated),
        title=title.text,
        title_quality=title.quality,
        importance=importance_of(signals),
        participants=tuple(dict.fromkeys((*about, *participants))),
        doer=doer_of(dated.clause, tokens, language),
        subject=about,
        places=places,
        quantities=quantities,
        action=_action(dated),
        terms=terms,
        moved_to=decided.moved_to,
        is_background=dated.reading.is_background(decided.when),
        notes=(decided.note, decided.judgement.reason),
    )


def _plain(dated: Dated, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the parts of the article's text that token ranges are, without their dates."""
    tokens = dated.tokens
    for start, end in spans:
        position = tokens.start_of(start)
        for expression in tokens.expressions_in(start, end):
            yield position, expression.start
            position = expression.end
        yield position, tokens.ends[end - 1]


def _quantities(text: str, dated: Dated) -> tuple[Quantity, ...]:
    start = dated.parsed.sentence.start
    dates = [(e.start - start, e.end - start) for e in dated.tokens.expressions.values()]
    return quantities_of(text, dates, dated.language)


def _action(dated: Dated) -> str:
    """Name the happening by its verb; where the verb is a light one ("held talks"), by its noun's verb."""
    lows, language, word = dated.tokens.lows, dated.language, dated.attachment.word
    if word is not None:
        low = lows[word]
        if dated.attachment.relation != "noun":
            return language.verbs.base(low)
        return language.events.get(low) or language.events.get(low.removesuffix("s"), low)
    verb = verb_of(dated.clause, dated.tokens, language)
    if verb in language.verbs.aiming and dated.clause.verb is not None:
        aims = infinitives(dated.tokens, dated.clause.verb.end, dated.clause.core[1])
        verb = language.verbs.base(lows[aims[0]]) if aims else verb
    head = dated.clause.verb.head if dated.clause.verb is not None else -1
    is_unknown = not language.has_grammar and head >= 0 and lows[head] not in language.verbs.base_of
    if not verb or verb in language.verbs.light or is_unknown:
        return next(_named(dated), verb)
    return verb


def _named(dated: Dated) -> Iterator[str]:
    """Give the verbs of what the clause's nouns name; of two in a row the last says what it is: "final report"."""
    lows, events = dated.tokens.lows, dated.language.events
    for start, end in _spans(dated):
        named = [place for place in range(start, end) if lows[place] in events]
        yield from (events[lows[place]] for place in named if place + 1 not in named)


def _signals(dated: Dated, decided: _Decided) -> dict[Signal, float]:
    clause, sentence, when = dated.clause, dated.parsed.sentence, decided.when
    status = decided.judgement.status
    verb = verb_of(clause, dated.tokens, dated.language)
    return {
        "lead": sentence.is_lead,
        "early": 1 - dated.parsed.number / max(1, dated.reading.sentences),
        "finite": clause.verb is not None and clause.verb.is_finite,
        "exact-day": when is not None and when.is_day,
        "coarse": when is not None and when.granularity in COARSE,
        "saying": dated.attachment.relation == "saying",
        "stative": verb in dated.language.verbs.stative,
        "hypothetical": status is Status.HYPOTHETICAL,
        "denied": status is Status.DENIED,
        "background": dated.reading.is_background(when),
        "spoken": sentence.speaker is not None or sentence.quote_open,
        "pronoun": dated.tokens.tags[clause.start : clause.start + 1] == "u",
        "undated": decided.basis in (None, Basis.PUBLICATION, Basis.NARRATIVE),
        "heading": sentence.is_heading,
        "aside": clause.kind in ("relative", "participle"),
    }
