"""Happenings told without a date: what somebody did or said on the day that the article has come to.

Of an article whose day is not known, what a sentence tells on no day at all. Whether anybody wants to read either is
for merging: it keeps those about whom several sources tell, and what several sources open with.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from chronicle.mentions.grammar import may_tell_past
from chronicle.mentions.language import language_of
from chronicle.mentions.reading import Dated, Parsed, Reading
from chronicle.mentions.subjects import Subjects
from chronicle.mentions.tell import deed, tell_on, tell_timeless
from chronicle.mentions.worth import is_question
from chronicle.model import Mention, PublishedBasis, Status
from chronicle.when import When

__all__ = ["MAX_DAYS_BACK", "is_news", "narrative_day", "tell_on_no_day", "tell_undated"]

MAX_DAYS_BACK = 7
"""Days before publication: an older day told is a look back, and what is told after it need not have been then."""
_TOLD_AS_FACT = (Status.HAPPENED, Status.ONGOING, Status.SCHEDULED)
_PAST = frozenset("VEPBDHh")
"""Classes of the words that a past or perfect tense is made with, in other languages than English."""


def tell_undated(parsed: Parsed, subjects: Subjects, told: Sequence[Mention]) -> Mention | None:
    """Make a mention of a deed that has no date in its clause and whose subject is plain; ``told`` are those before.

    A date in what somebody says is that of what is told, not of the telling: "He said | the bill would pass in May".
    """
    if parsed.sentence.is_heading or parsed.sentence.in_list or not _looks_back(parsed):
        return None
    dated = deed(parsed, subjects.reading)
    if dated is None or _is_since(dated) or _is_dated(dated):
        return None
    about = subjects.of(dated.clause, parsed)
    day = narrative_day(told, subjects.reading.published) if about else None
    return tell_on(dated, day, about) if day is not None else None


def tell_on_no_day(parsed: Parsed, reading: Reading) -> Mention | None:
    """Make a mention of what a sentence tells besides what it dates, in an article that states no day of its own.

    None for a question, for speech and for what is not told as a fact.
    """
    sentence, published = parsed.sentence, reading.article.published
    if published is not None and published.basis is not PublishedBasis.INFERRED:
        return None
    if sentence.speaker or sentence.quote_open or is_question(parsed, reading):
        return None
    mention = tell_timeless(parsed, reading)
    return mention if mention.terms and mention.status in _TOLD_AS_FACT else None


def _looks_back(parsed: Parsed) -> bool:
    """Tell, without its clauses, whether a sentence may tell a deed outside quotations.

    That takes a past tense, or a verb of saying; in other languages than English, a perfect may be a past tense.
    """
    tags, is_open = parsed.tokens.tags, parsed.sentence.quote_open
    told = "".join(tags.split('"')[is_open::2]) if is_open or '"' in tags else tags
    if not told:
        return False
    is_past = may_tell_past(told) if parsed.language.has_grammar else not _PAST.isdisjoint(told)
    return is_past or not _forms_of_saying(parsed.language.code).isdisjoint(parsed.tokens.lows)


@cache
def _forms_of_saying(code: str) -> frozenset[str]:
    verbs = language_of(code).verbs
    return verbs.saying.union(form for form, base in verbs.base_of.items() if base in verbs.saying)


def _is_dated(dated: Dated) -> bool:
    """Tell whether a sentence holds a date that can be that of its deed."""
    if dated.attachment.relation != "saying":
        return "@" in dated.tokens.tags
    is_aside = dated.clause.kind == "attribution"
    told = [c for c in dated.parsed.clauses if c.kind == "complement" or (is_aside and c.kind == "main")]
    dates = [place for place, tag in enumerate(dated.tokens.tags) if tag == "@"]
    return not all(any(clause.holds(place) for clause in told) for place in dates)


def _is_since(dated: Dated) -> bool:
    """Tell whether a deed only lies somewhere behind: "the firm has also bought two barges"."""
    verb = dated.clause.verb
    return verb is not None and verb.tense == "perfect" and dated.attachment.relation != "saying"


def narrative_day(told: Sequence[Mention], published: When | None) -> When | None:
    """Give the day an article has come to: the last it told as over, else the day of publication; None if not known."""
    if published is None or published.start is None or not published.is_day:
        return None
    latest = next((m.when for m in reversed(told) if is_news(m, published)), published)
    return When.day(latest.start) if latest is not None and latest.start is not None else None


def is_news(mention: Mention, published: When | None) -> bool:
    """Tell whether something took place on a day of the week before publication, or on its day."""
    when = mention.when
    if when is None or when.start is None or not when.is_day or mention.status is not Status.HAPPENED:
        return False
    if published is None or published.start is None:
        return False
    return 0 <= (published.start - when.start).days <= MAX_DAYS_BACK
