"""One article's time expressions into mentions: sentence by sentence, each date with what it dates.

The order of the steps stands here and in ``tell``; each step has its own module.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from chronicle.mentions.appositions import days_in_apposition, narrowed
from chronicle.mentions.attach import ALLOWING, Attachment, attach
from chronicle.mentions.attach_plainly import attach_plainly
from chronicle.mentions.change import new_date
from chronicle.mentions.contrasts import contrasted_dates, with_contrasts
from chronicle.mentions.disputes import disputed_dates, with_disputes
from chronicle.mentions.entries import Entries
from chronicle.mentions.expressions import counted, usable
from chronicle.mentions.headline import tell_headline
from chronicle.mentions.language import language_of
from chronicle.mentions.last_days import set_to_last
from chronicle.mentions.lasting import tell_lasting
from chronicle.mentions.leads import with_day_of_news
from chronicle.mentions.moves import Told, with_moves, with_new_days
from chronicle.mentions.names import names_of
from chronicle.mentions.narrative import tell_on_no_day, tell_undated
from chronicle.mentions.new_days import with_new_day
from chronicle.mentions.offsets import is_titled_by, tell_of_same_day, tell_offsets
from chronicle.mentions.outcome_nouns import tell_outcome_nouns
from chronicle.mentions.outcomes import OFF, tell_outcomes
from chronicle.mentions.reading import Dated, Parsed, Reading, words_of
from chronicle.mentions.renewals import is_renewed
from chronicle.mentions.revised import revised
from chronicle.mentions.second_tries import with_second_tries
from chronicle.mentions.sentences import Sentence, split
from chronicle.mentions.sides import set_ahead, set_back
from chronicle.mentions.slips import Slip, slip_of, tell_slip
from chronicle.mentions.stamps import behind_dateline
from chronicle.mentions.status import placed, verb_of
from chronicle.mentions.subjects import Subjects
from chronicle.mentions.tell import tell, tell_aside, tell_lead
from chronicle.mentions.tokens import tokenize
from chronicle.mentions.turns import is_next_turn
from chronicle.mentions.worth import is_line, tells_happening
from chronicle.model import Article, Basis, Mention, Status, TimeExpression

__all__ = ["find"]

_ITEM = re.compile(r"(?:,|,?c)p?(?:x?r?[okIG0]{1,4}|xx(?=p))p?x?")
"""What stands between the days of two items of a list: ", Leeds on", "et à Metz", ", the second on"."""
_AGAIN = re.compile(r"[pxokrIG0s,]{0,8},?c[rax]{0,3}p?x?")
"""What stands before the day on which the same was done again: "for an hour and once more on"."""
_NOUNS = frozenset("okIsG")
_ASIDES = ("participle", "relative")
"""Clauses whose date leaves the rest of a lead undated."""


def find(article: Article, expressions: Sequence[TimeExpression]) -> list[Mention]:
    """Give the mentions of one article in the order of the text, and then what it dates in passing.

    A date that only a publication date would resolve gives a mention without ``when``. A sentence
    without any date tells one where the publication date is known to the day and it is the lead, or its subject plain.
    """
    language = language_of(article.language)
    dates, counts = usable(article, expressions), counted(article, expressions)
    sentences = _without_dateline(article.text, split(article, language), dates)
    names = names_of(article, language)
    published = article.published.when if article.published else None
    has_day = published is not None and published.is_day
    headline = words_of(article.title, language)
    reading = Reading(article, language, names, headline, published, len(sentences))
    found: list[Mention] = []
    asides: list[Mention] = []
    subjects, first, ended, waiting = Subjects(reading), 0, -1, None
    entries = Entries(article.text, sentences, dates)
    for number, sentence, told_dates in _dated(sentences, dates):
        slip = slip_of(article.text[sentence.start : sentence.end], language)
        inside = [date for date in told_dates if slip is None or not _is_within(date, sentence.start, slip)]
        head = entries.head_of(number, inside)
        tokens = tokenize(article.text, sentence.start, sentence.end, inside, language, head=head)
        if tokens.tags:
            told_in = sentence if head is None else sentence._replace(in_list=True)
            parsed = Parsed(told_in, number, tokens, language, subjects.person, subjects.persons, subjects.before)
            if found and found[-1].end == ended:
                found[-1] = revised(found[-1], parsed, reading)
            ended = sentence.end
            is_dated = inside or sentence.is_lead or head is not None
            told = list(_mentions(parsed, reading, subjects, asides)) if is_dated else []
            told = entries.told(number, told, parsed, head) if entries else told
            if len(inside) > 1:
                moved = contrasted_dates(article.text, sentence.start, inside, language, published)
                wrong = [pair for pair in disputed_dates(article.text, inside, language) if pair not in moved]
                told = with_disputes(with_contrasts(told, moved, published), wrong)
            if told:
                found, told = with_new_day(found, told, parsed)
                told = with_second_tries(told, told, parsed)
                found[first:] = with_second_tries(found[first:], told, parsed)
                found[first:], told = with_moves(Told(found[first:], told, slip), parsed)
            afar = [c for c in counts if sentence.start <= c.start and c.end <= sentence.end] if counts else []
            if afar and not any(mention.basis is Basis.PUBLICATION for mention in told):
                told += _counted_afar(parsed, reading, afar, is_open=not has_day)
            more = tell_undated(parsed, subjects, found) if has_day and not afar else None
            plain = tell_on_no_day(parsed, reading)
            outcomes = _outcomes(parsed, reading, told, slip) if has_day else ()
            old, waiting = _slipped(slip, waiting, sentence.start, told)
            first = len(found)
            found.extend(mention for mention in (plain, more, *told, *outcomes, old) if mention is not None)
            subjects.pass_by(parsed)
    subjects.forget()
    found = with_day_of_news(found, article.text, sentences, published)
    lead = next((sentence.start for sentence in sentences if sentence.is_lead), -1)
    above = tell_headline(reading, found, lead)
    found += asides
    return [above, *found] if above is not None else found


def _outcomes(parsed: Parsed, reading: Reading, told: Sequence[Mention], slip: Slip | None) -> tuple[Mention, ...]:
    """Tell what a sentence says of happenings whose day it does not tell."""
    every = [*tell_outcomes(parsed, reading, told), *tell_outcome_nouns(parsed, reading)]
    outcomes = with_new_days(every, told, slip, reading.language) if every else []
    return tuple(outcomes) if any(m.status in OFF for m in outcomes) else (*outcomes, *tell_lasting(parsed, reading))


def _slipped(
    slip: Slip | None, waiting: Slip | None, start: int, told: Sequence[Mention]
) -> tuple[Mention | None, Slip | None]:
    """Tell the old day of what slipped; what has no new day yet waits for the next sentence: "put off by a week."."""
    if slip is not None:
        old = tell_slip(slip, start, told)
        return old, slip if old is None else None
    planned = [mention for mention in told if mention.status is Status.SCHEDULED]
    return (tell_slip(waiting, start, planned) if waiting is not None and planned else None), None


def _is_within(date: TimeExpression, start: int, slip: Slip) -> bool:
    """Tell a date that is only how far another one is from a plan: "two days earlier, on 14 May"."""
    return start + slip.start <= date.start and date.end <= start + slip.end


def _without_dateline(text: str, sentences: Sequence[Sentence], dates: Sequence[TimeExpression]) -> Sequence[Sentence]:
    """Leave out a lead's dateline where another day stands in the lead, which then dates what happened."""
    lead = next((number for number, sentence in enumerate(sentences) if sentence.is_lead), None)
    if lead is None:
        return sentences
    start, end = sentences[lead].start, sentences[lead].end
    inside = [date for date in dates if start <= date.start < end]
    begin = behind_dateline(text, start, (inside[0].start, inside[0].end)) if len(inside) > 1 else start
    return (
        sentences
        if begin == start
        else [*sentences[:lead], sentences[lead]._replace(start=begin), *sentences[lead + 1 :]]
    )


def _dated(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Iterator[tuple[int, Sentence, list[TimeExpression]]]:
    """Give the sentences with their dates."""
    position = 0
    for number, sentence in enumerate(sentences):
        inside = []
        while position < len(expressions) and expressions[position].start < sentence.end:
            if expressions[position].start >= sentence.start and expressions[position].end <= sentence.end:
                inside.append(expressions[position])
            position += 1
        yield number, sentence, inside


def _mentions(parsed: Parsed, reading: Reading, subjects: Subjects, asides: list[Mention]) -> Iterator[Mention]:
    """Make the mentions of a sentence's dates, and add to ``asides`` those of dates that date no happening of its."""
    is_told, told = False, list[tuple[Dated, Mention]]()
    attached = _attached(parsed, reading)
    chosen = list(_chosen([dated for dated in attached if tells_happening(dated)]))
    if len(chosen) < len(attached):
        asides += _asides(attached, {dated.place for dated in chosen})
    for dated in chosen:
        known = set_back(set_to_last(set_ahead(dated)))
        if known is None:
            is_told = True  # though on a day that is not known
            continue
        mention = tell(known)
        is_told = is_told or dated.clause.kind not in _ASIDES or mention.status is not Status.HAPPENED
        told.append((known, mention))
        yield _about(subjects.of(dated.clause, parsed), mention)
    yield from tell_offsets(parsed, reading, [(known.clause, mention) for known, mention in told])
    yield from tell_of_same_day(parsed, told)
    if parsed.sentence.is_lead and not is_told:
        lead = tell_lead(parsed, reading)
        if lead is not None:
            yield lead


def _counted_afar(
    parsed: Parsed, reading: Reading, counts: Sequence[TimeExpression], *, is_open: bool
) -> Iterator[Mention]:
    """Make mentions of what counts from a happening to which the text gives no day: merging looks for the day.

    The phrase is one date then. What has a date of its own as well is dated by that: "quit on Friday, a day after";
    not where it ``is_open`` when the article was written, for then that day says what "Friday" means.
    """
    sentence, text = parsed.sentence, reading.article.text
    own = [e for e in parsed.tokens.expressions.values() if all(e.end <= c.start or c.end <= e.start for c in counts)]
    dates = sorted([*own, *counts], key=lambda e: e.start)
    tokens = tokenize(text, sentence.start, sentence.end, dates, reading.language)
    again = replace(parsed, tokens=tokens)
    for dated in filter(tells_happening, _attached(again, reading)):
        dates_too = [place for place, e in tokens.expressions.items() if e.when is not None or not is_open]
        others = [place for place in dates_too if place != dated.place]
        is_apposed = "," in tokens.tags[dated.place - 1 : dated.place] and any(p < dated.place for p in others)
        is_alone = not is_apposed and not any(dated.clause.holds(place) for place in others)
        if dated.expression in counts and is_alone and not _is_state_of_now(dated):
            mention = tell(dated)
            if dated.clause.kind not in _ASIDES or is_titled_by(dated.attachment, mention, tokens):
                yield mention


def _is_state_of_now(dated: Dated) -> bool:
    """Tell "I am glad to see you two days before the fair", which tells nothing of that day."""
    verb, language = dated.clause.verb, dated.language
    if not language.has_grammar:  # tenses are not told apart
        return False
    return (
        verb is not None
        and verb.tense == "present"
        and verb_of(dated.clause, dated.tokens, language) in language.verbs.stative
    )


def _asides(attached: Sequence[Dated], chosen: Container[int]) -> Iterator[Mention]:
    """Make mentions of the dates that are not chosen; of a line that only says when it was printed there is none."""
    for dated in attached:
        if dated.place not in chosen and dated.when is not None and not is_line(dated):
            yield tell_aside(dated)


def _about(subject: tuple[str, ...], mention: Mention) -> Mention:
    """Tell with a mention whom "he" or "the airline" stands for in it."""
    more = tuple(name for name in subject if name not in mention.participants and name not in mention.places)
    return replace(mention, subject=more) if more else mention


def _attached(parsed: Parsed, reading: Reading) -> list[Dated]:
    """Attach every date of a sentence."""
    found = []
    told_twice = list(days_in_apposition(parsed, reading.language)) if "@," in parsed.tokens.tags else []
    repeats = [behind - 1 for _, behind, _ in told_twice]
    for place, expression in parsed.tokens.expressions.items():
        if place in repeats:
            continue
        where = placed(expression.when, reading.published)
        if reading.language.has_grammar:
            attachment = attach(place, parsed.tokens, parsed.clauses, where, reading.language)
        else:
            attachment = attach_plainly(place, parsed.tokens, parsed.clauses, where, reading.language)
        found.append(Dated(parsed, reading, attachment, where, expression, place))
    for place, _, clause in told_twice:
        day = parsed.tokens.expressions[place]
        where = placed(day.when, reading.published)
        found.append(Dated(parsed, reading, Attachment(clause, "verb"), where, day, place))
    return narrowed(found)


def _chosen(attached: Sequence[Dated]) -> Iterator[Dated]:
    """Leave one date to each verb, the finest; joined ones ("on Monday and Wednesday") and those of a move stay."""
    for number, dated in enumerate(attached):
        rivals = [d for d in attached if d.clause is dated.clause and d is not dated]
        if dated.attachment.relation in ("verb", "saying") and not _is_joined(dated, attached[:number]):
            rivals = [d for d in rivals if d.attachment.relation in ("verb", "saying", "infinitive")]
            if any(_gives_new_day(r, dated) or _gives_new_day(dated, r) for r in rivals):
                yield dated
                continue
            if not _is_joined_to(dated, attached[number + 1 :]) and any(_rank(r) < _rank(dated) for r in rivals):
                continue
        yield dated


def _gives_new_day(old: Dated, new: Dated) -> bool:
    """Tell whether a clause gives what its subject has a day of another one: "the fair, 12 June, is now on 19 June"."""
    verb = old.clause.verb
    return verb is not None and new.place >= verb.end and is_renewed(old.clause, old.place, old)


def _is_joined(dated: Dated, earlier: Sequence[Dated]) -> bool:
    if not earlier or earlier[-1].clause is not dated.clause:
        return False
    between = dated.tokens.tags[earlier[-1].place + 1 : dated.place]
    if new_date(earlier[-1]) is dated.expression:
        return True
    if is_next_turn(earlier[-1].place, dated.place, dated.tokens, dated.language):
        return True
    is_listed = "c" in between and not between.strip("cpx,r")
    return is_listed or _is_next_item(earlier[-1], dated, between, _ITEM) or _is_again(earlier[-1], dated, between)


def _is_again(before: Dated, dated: Dated, between: str) -> bool:
    """Tell whether the same was done on a second day: "was fired on 6 May for an hour | and once more on 9 May"."""
    verb = dated.clause.verb
    return verb is not None and verb.end <= before.place and _is_next_item(before, dated, between, _AGAIN)


def _is_next_item(before: Dated, dated: Dated, between: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether a list goes on, each item with its day: "play Hull on 3 June, | Leeds on 5 June and York on"."""
    first, second = (d.expression.when if d.expression is not None else None for d in (before, dated))
    if first is None or second is None or first == second or not first.is_day:
        return False
    return first.granularity is second.granularity and pattern.fullmatch(between) is not None


def _is_joined_to(dated: Dated, later: Sequence[Dated]) -> bool:
    """Tell whether more dates are listed after one: "on *3*, 5 and 9 July"."""
    first = dated
    for second in later:
        if _is_joined(second, [first]):
            return True
        if second.clause is not first.clause or dated.tokens.tags[first.place + 1 : second.place] != ",":
            return False
        first = second
    return False


def _is_since(dated: Dated) -> bool:
    """Tell whether a date only says since when: "hikers missing | since Friday | were found on Sunday"."""
    verb, before = dated.clause.verb, dated.tokens.lows[dated.place - 1 : dated.place]
    is_lasting = verb is not None and verb.tense in ("perfect", "pluperfect") and verb.start < dated.place
    return not is_lasting and not dated.language.since.isdisjoint(before)


def _is_in_subject(dated: Dated) -> bool:
    """Tell whether a date only says what is allowed: "tickets | for 7 June | may be returned until 31 July"."""
    verb, tags = dated.clause.verb, dated.tokens.tags
    start = next((a for a, b in dated.clause.spans if a <= dated.place < b), dated.place)
    if verb is None or verb.tense not in ALLOWING or dated.place >= verb.start or not dated.language.has_grammar:
        return False
    return tags[start : dated.place].rstrip("x")[-1:] == "p" and not _NOUNS.isdisjoint(tags[start : dated.place])


def _rank(dated: Dated) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """Order the dates of one verb: resolved, to the day, its own and not only how long something was so, the first."""
    when, verb = dated.expression.when if dated.expression else None, dated.clause.verb
    is_before = verb is not None and dated.place < verb.start
    is_rest = "@" in dated.tokens.tags[max(0, dated.place - 1) : dated.place]  # of a phrase read as two dates
    is_now = dated.expression is not None and dated.expression.value == "PRESENT_REF"
    return (
        is_rest or is_now,
        when is None,
        when is not None and not when.is_day,
        _is_in_subject(dated),
        _is_since(dated),
        is_before and when is None,
        dated.place,
    )
