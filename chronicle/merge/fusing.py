"""One event of its mentions: the best-supported date, the newest status, its history, a title. Never an average."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from math import fsum, sqrt

from chronicle.merge.aspects import VERY_FAR_DAYS
from chronicle.merge.centrality import Centrality, points_back
from chronicle.merge.independence import Voices
from chronicle.merge.profile import effective_status
from chronicle.merge.relation import is_fine, is_run
from chronicle.merge.words import content_words
from chronicle.model import Article, Basis, Mention, Status, TitleQuality
from chronicle.timeline import EventWhen, HistoryEntry
from chronicle.when import Granularity, When

__all__ = ["choose_status", "choose_summary", "choose_title", "choose_when", "history", "told_names"]

_BASES = list(Basis)
_CLOCK = {Granularity.SECOND: 0, Granularity.MINUTE: 1, Granularity.HOUR: 2, Granularity.PART_OF_DAY: 3}
_STRENGTH = (
    Status.CANCELLED, Status.POSTPONED, Status.HAPPENED, Status.ONGOING, Status.DENIED, Status.SCHEDULED,
    Status.HYPOTHETICAL,
)  # fmt: skip
_DONE = (Status.HAPPENED, Status.ONGOING)

MAX_NAMES = 8
"""Participants or places listed with one event: the most told first; every mention keeps its own."""


# -- when ---------------------------------------------------------------------------------------


def choose_when(mentions: Sequence[Mention], voices: Voices) -> EventWhen | None:
    """Pick the date: the finest that is backed, told by most independent sources, explicit before relative.

    A told run of days beats a day that is its first; another day of a planned run beats the run once it happened.
    """
    dated = [m for m in mentions if m.when is not None]
    if not dated:
        return None
    claims = [_best_claim(pool, voices) for pool in _by_length(dated)]
    chosen = next((claim for claim in claims if _is_backed(claim, dated, voices)), claims[0])
    first = min(chosen, key=_fineness)
    assert first.when is not None
    basis = min((m.basis or Basis.PUBLICATION for m in chosen), key=_BASES.index)
    return EventWhen.of(first.when, basis)


def _by_length(dated: list[Mention]) -> list[list[Mention]]:
    """Give the dates known to the day, then coarser ones from narrow to wide; open ends are wider than any."""
    fine, lengths = list[Mention](), defaultdict[int, list[Mention]](list)
    for mention in dated:
        assert mention.when is not None
        if is_fine(mention.when) and not _is_of_unit(mention):
            fine.append(mention)
        else:
            lengths[mention.when.length or 10**7].append(mention)
    settled = _settle_runs(fine)
    kept = set(map(id, settled))  # a happening may be told a thousand times: no comparing each with each
    others = [m for m in fine if id(m) not in kept]
    return [pool for pool in (settled, others, *(lengths[n] for n in sorted(lengths))) if pool]


def _is_of_unit(mention: Mention) -> bool:
    """Tell days that are a part of a week or a month, "early next month", from a run told by its ends."""
    told, when = mention.expression, mention.when
    if told is None or when is None or told.when != when or when.granularity is Granularity.WEEKEND:
        return False
    return told.range_id is None and told.value[:1].isdecimal() and len(told.value) < len("2020-11-11")


def _best_claim(pool: list[Mention], voices: Voices) -> list[Mention]:
    groups = _by_days(pool)
    return groups[min(groups, key=lambda days: _claim(groups[days], voices))]


def _is_backed(claim: Sequence[Mention], dated: Sequence[Mention], voices: Voices) -> bool:
    """Tell whether enough sources give this date: of all, or of those that told it while it was new."""

    def has_share(claim: Sequence[Mention], dated: Sequence[Mention]) -> bool:
        backing = voices.count(m.article for m in claim)
        return 0 < backing >= _BACKING * voices.count(m.article for m in dated)

    return has_share(claim, dated) or has_share(
        [m for m in claim if _is_new(m, voices)], [m for m in dated if _is_new(m, voices)]
    )


def _is_new(mention: Mention, voices: Voices) -> bool:
    """Tell whether an article came out within VERY_FAR_DAYS of what it tells."""
    days = voices.days_off(mention)
    return days is not None and days <= VERY_FAR_DAYS


_BACKING = 0.2
"""Share of the sources that must tell the finer date: one of five does, one of sixty-eight may tell something else."""


def _settle_runs(fine: list[Mention]) -> list[Mention]:
    """Keep the run where a day only tells its start, the day where a planned run came down to one of its days.

    So it is with a weekend, of which a day is also its first: "the weekend's draw" was on Saturday.
    """
    runs = [m for m in fine if m.when and is_run(m.when)]
    days = [m for m in fine if m.when and not is_run(m.when)]
    if not runs or not days:
        return fine
    starts = {m.when.start for m in runs if m.when and m.when.granularity is not Granularity.WEEKEND}
    done = [m for m in days if m.status in _DONE and m.when and m.when.start not in starts]
    return done or runs


def _by_days(pool: list[Mention]) -> dict[tuple[date | None, date | None, str], list[Mention]]:
    groups: dict[tuple[date | None, date | None, str], list[Mention]] = defaultdict(list)
    for mention in pool:
        when = mention.when
        assert when is not None
        groups[when.start, when.end, "" if when.start or when.end else when.edtf].append(mention)
    return groups


def _claim(mentions: list[Mention], voices: Voices) -> tuple[int, int, tuple[date, date, str]]:
    """Order claims to a date, the best first: most voices, strongest basis, then by date so that ties are stable."""
    strongest = min(_BASES.index(m.basis or Basis.PUBLICATION) for m in mentions)
    first = mentions[0].when
    assert first is not None
    return (-voices.count(m.article for m in mentions), strongest, first.sort_key())


def _fineness(mention: Mention) -> tuple[int, int, str]:
    assert mention.when is not None
    clock = _CLOCK.get(mention.when.granularity, len(_CLOCK))
    return (clock, _BASES.index(mention.basis or Basis.PUBLICATION), mention.when.edtf)


# -- status and history -------------------------------------------------------------------------


def choose_status(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Status:
    """Give the newest source's word; a plan told again after it was over or moved undoes nothing.

    One that was called off and is told again later, with its day still ahead, is on again.

    Nor does it deny that a plan was called off or moved to say later that it never took place; of what was only
    planned that says that it was called off. What began on a day has happened, though it goes on: "open since Monday".
    """
    told = [
        (_day(articles.get(m.article)), effective_status(m, _published(articles.get(m.article))), m) for m in mentions
    ]
    firm = [t for t in told if not (t[1] is Status.SCHEDULED and _is_over(t[2], t[0]))]
    firm = firm or told
    latest = _latest(firm)
    settled = {status for _, status, _ in firm if status is not Status.SCHEDULED}
    is_revived = settled == {Status.CANCELLED} and all(day is not None for day, _, _ in firm)
    if latest == {Status.SCHEDULED} and not is_revived and settled & {Status.CANCELLED, Status.POSTPONED, *_DONE}:
        latest = _latest([t for t in firm if t[1] is not Status.SCHEDULED])
    undone = [t for t in told if t[1] in (Status.CANCELLED, Status.POSTPONED)]
    since = [m for _, status, m in told if status is Status.ONGOING]
    if latest == {Status.ONGOING} and len(since) < len(told) and not any(m.is_outcome for m in mentions):
        is_coarse = undone and all(m.when is not None and not m.when.is_day for m in since)  # "in prison since April"
        latest = _latest(undone) if is_coarse else {Status.HAPPENED}
    if latest == {Status.DENIED} and undone and not settled & set(_DONE):
        latest = _latest(undone)
    was_planned = any(status is Status.SCHEDULED for _, status, _ in told)
    if latest == {Status.DENIED} and was_planned and not settled & set(_DONE) and _is_told_after(told):
        latest = {Status.CANCELLED}
    return min(latest, key=_STRENGTH.index)


def _is_told_after(told: Sequence[tuple[date | None, Status, Mention]]) -> bool:
    """Tell whether what is denied is told when its day is over: "nobody crossed on Saturday"."""
    return all(_is_over(mention, day) for day, status, mention in told if status is Status.DENIED)


def _latest(told: Sequence[tuple[date | None, Status, Mention]]) -> set[Status]:
    """Give what the newest of some sources say."""
    newest = max(day or date.min for day, _, _ in told)
    return {status for day, status, _ in told if (day or date.min) == newest}


def _is_over(mention: Mention, reported: date | None) -> bool:
    when = mention.when
    return reported is not None and when is not None and when.end is not None and when.end <= reported


def _published(article: Article | None) -> When | None:
    return article.published.when if article and article.published else None


def _day(article: Article | None) -> date | None:
    published = _published(article)
    return published.start if published else None


def history(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[HistoryEntry, ...]:
    """Give what each source said of status and date, in the order of publication, undated sources last.

    A source whose publication is known to an interval stands where that begins, and its entry names no day.
    """
    published = {m.article: _published(articles.get(m.article)) for m in mentions}
    entries = {
        HistoryEntry(
            when.start if when and when.is_day else None,
            effective_status(m, when),
            m.when.edtf if m.when else None,
            m.article,
        )
        for m in mentions
        for when in [published[m.article]]
    }

    def order(entry: HistoryEntry) -> tuple[date, str, str, Status]:
        when = published[entry.source]
        return (when.start if when and when.start else date.max, entry.source, entry.when or "", entry.status)

    return tuple(sorted(entries, key=order))


# -- what it is called --------------------------------------------------------------------------


def choose_title(
    mentions: Sequence[Mention], status: Status, when: EventWhen | None, articles: Mapping[str, Article]
) -> Mention:
    """Pick the mention that titles the event: one that reads by itself, and of those of its final status and date.

    Of these one in the language that most mentions are in, and of these the one most like what all of them tell. A
    title that tells the contrary of the status, as of a plan that was called off, is the last choice.
    """
    languages = Counter(_language(mention, articles) for mention in mentions)
    likeness = _likeness((frozenset(content_words(quote)) for quote in {m.quote for m in mentions}), _GOOD_TITLE_WORDS)

    def rank(mention: Mention) -> tuple[bool, bool, bool, bool, bool, int, int, bool, float, int, str, int]:
        other_date = when is not None and (mention.when is None or mention.when.edtf != when.edtf)
        leans = points_back(mention.title)
        return (
            not mention.title,
            (mention.status in _UNDONE or status in _UNDONE) and mention.status is not status,
            leans or mention.title_quality is not TitleQuality.WHOLE,
            mention.status is not status,
            other_date,
            -languages[_language(mention, articles)],
            max(mention.title_quality, TitleQuality.LEANING) if leans else mention.title_quality,
            leans,
            -round(likeness(frozenset(content_words(mention.title))) * mention.importance, 6),
            abs(len(mention.title) - _GOOD_TITLE_CHARS),
            mention.article,
            mention.start,
        )

    return min(mentions, key=rank)


def _language(mention: Mention, articles: Mapping[str, Article]) -> str | None:
    return articles[mention.article].language if mention.article in articles else None


_UNDONE = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DENIED, Status.HYPOTHETICAL})
"""Say that what a title tells is not so, or not yet."""
_GOOD_TITLE_WORDS = 6
"""Content words of a title that names who and what."""
_GOOD_TITLE_CHARS = 60
"""Characters of a title that names who and what; of equals the nearest to it is chosen."""


def choose_summary(
    mentions: Sequence[Mention],
    status: Status,
    title: Mention,
    centrality: Centrality,
    articles: Mapping[str, Article],
) -> Mention:
    """Pick the mention whose sentence tells the event best: what most sources say, told of the topic, by itself.

    Sentences in the language of the title are compared by the cosine of their sets of words; one that weighs little
    for itself, an aside or what somebody said of it, or that is long, falls behind. Of equals that of the title's
    mention is chosen.
    """
    telling = {title.quote: title}
    language = _language(title, articles)
    for mention in mentions:
        if mention.status is status and _language(mention, articles) == language:
            telling.setdefault(mention.quote, mention)
    words = {quote: frozenset(content_words(quote)) for quote in telling}
    likeness = _likeness(words.values())

    def merit(quote: str) -> float:
        alone = _LEANING if points_back(quote) else 1.0
        brief = min(1.0, _LONG / (len(words[quote]) or 1))
        weight = centrality.of(telling[quote]) * sqrt(max(telling[quote].importance, _LEAST_WEIGHT))
        return round(likeness(words[quote]) * weight * alone * brief, 6)

    return telling[max(telling, key=merit)]


def _likeness(sentences: Iterable[frozenset[str]], least: int = 1) -> Callable[[frozenset[str]], float]:
    """Give the measure of how like some words are to sentences: the sum of the cosines with each.

    What has fewer words than ``least`` gains nothing by being short.
    """
    shared: dict[str, list[float]] = defaultdict(list)
    for words in sentences:
        for word in words:
            shared[word].append(1 / sqrt(len(words)))
    weights = {word: fsum(shares) for word, shares in shared.items()}
    return lambda words: fsum(weights.get(word, 0.0) for word in words) / sqrt(max(len(words), least))


_LONG = 20
"""Content words from which a sentence tells more than the event: what it adds no longer counts for it."""
_LEAST_WEIGHT = 0.1
"""What the least important mention weighs."""
_LEANING = 0.7
"""What is left of the merit of a sentence that leans on the one before it: "But he left."."""


def told_names(
    mentions: Sequence[Mention], names: Callable[[Mention], Iterable[str]], voices: Voices
) -> tuple[str, ...]:
    """List names by how many independent sources tell them, longer forms standing for shorter ones."""
    tellers: dict[str, set[str]] = defaultdict(set)
    order: dict[str, int] = {}
    for mention in mentions:
        for name in names(mention):
            order.setdefault(name, len(order))
            tellers[name].add(voices.of(mention.article))
    full = [n for n in order if not any(_shortens(n, other) for other in order)]
    counts = {n: len(set().union(*(tellers[o] for o in order if o == n or _shortens(o, n)))) for n in full}
    return tuple(sorted(full, key=lambda n: (-counts[n], order[n]))[:MAX_NAMES])


def _shortens(short: str, long: str) -> bool:
    return short != long and set(short.casefold().split()) < set(long.casefold().split())
