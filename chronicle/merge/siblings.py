"""What merging tells dating: the happenings that undated articles tell and dated ones date, beyond doubt or perhaps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chronicle import limits
from chronicle.merge.blocking import tokens_of
from chronicle.merge.fusing import choose_status, choose_when
from chronicle.merge.independence import Voices
from chronicle.merge.levels import weigh
from chronicle.merge.profile import Profile, Telling, profile, telling_of
from chronicle.model import Article, Link, Mention, Parallel, Status
from chronicle.when import When

__all__ = ["MIN_LINK_WEIGHT", "find_links", "find_parallels"]

MIN_LINK_WEIGHT = 2.0
"""Weight from which a pair may date an article or a weekday, or an aside be of an event: four times as likely one
happening as two. A wrong date is worse than none."""

_DONE = (Status.HAPPENED, Status.ONGOING)
_OFF = (Status.POSTPONED, Status.CANCELLED, Status.DENIED)


def find_links(
    groups: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    told: Mapping[str, Telling],
    voices: Voices,
) -> list[Link]:
    """Give the mentions of undated articles whose happening other sources date by themselves, beyond doubt."""
    links = []
    for group in groups:
        undated = [m for m in group if not m.is_timeless and not _is_dated(articles.get(m.article))]
        dated = _dated(group, articles)
        chosen = choose_when(dated, voices) if undated else None
        if chosen is None:
            continue
        tellers = [profile(m, told[m.article]) for m in dated if m.when and m.when.edtf == chosen.edtf]
        for mention in undated:
            one = profile(mention, telling_of(told, mention.article))
            weight, _, teller = max((weigh(one, other), -n, other) for n, other in enumerate(tellers))
            if weight >= MIN_LINK_WEIGHT:
                source, quote = teller.mention.article, teller.mention.quote
                evidence = f"{source} dates the same happening {chosen.edtf}: “{quote}”"
                links.append(Link(mention.article, mention, chosen.interval, evidence))
    return links


@dataclass(frozen=True, slots=True)
class _Happening:
    """A group of mentions, as its dated sources tell it: of one day."""

    when: When
    is_off: bool
    tellers: tuple[Profile, ...]


def find_parallels(
    groups: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    told: Mapping[str, Telling],
    voices: Voices,
) -> list[Parallel]:
    """Lay each mention of an undated article that has a phrase for its day beside the happenings that others date.

    What was called off or put off is no happening for a mention that tells it as done.
    """
    asked = [m for group in groups for m in group if m.expression and m.when is None and not m.is_timeless]
    asked = [m for m in asked if not _is_dated(articles.get(m.article))]
    if not asked:
        return []
    told_by_others = ((n, _happening(group, articles, told, voices)) for n, group in enumerate(groups))
    happenings = {n: happening for n, happening in told_by_others if happening is not None}
    index: dict[str, list[int]] = defaultdict(list)
    for number, happening in happenings.items():
        for token in sorted({token for teller in happening.tellers for token in tokens_of(teller)}):
            index[token].append(number)
    found: list[Parallel] = []
    for mention in asked:
        one = profile(mention, telling_of(told, mention.article))
        shared = Counter(n for token in tokens_of(one) for n in index.get(token, ()))
        nearest = sorted(shared, key=lambda n: (-shared[n], n))[: limits.MAX_PARALLELS]
        found += _parallels(one, {n: happenings[n] for n in nearest})
    return found


def _parallels(one: Profile, happenings: Mapping[int, _Happening]) -> Iterator[Parallel]:
    for number, happening in happenings.items():
        if happening.is_off and one.mention.status in _DONE:
            continue
        then = one.of(happening.when)
        weight, _, teller = max((weigh(then, other), -n, other) for n, other in enumerate(happening.tellers))
        if weight > 0:
            told = teller.mention
            yield Parallel(one.mention, number, happening.when, weight, told.article, told.quote)


def _happening(
    group: Sequence[Mention], articles: Mapping[str, Article], told: Mapping[str, Telling], voices: Voices
) -> _Happening | None:
    dated = _dated(group, articles)
    chosen = choose_when(dated, voices)
    if chosen is None or not chosen.interval.is_day:
        return None
    tellers = [m for m in dated if m.when == chosen.interval][: limits.MAX_COMPARED_MEMBERS]
    if not tellers:
        return None
    is_off = choose_status(dated, articles) in _OFF
    return _Happening(chosen.interval, is_off, tuple(profile(m, told[m.article]) for m in tellers))


def _dated(group: Sequence[Mention], articles: Mapping[str, Article]) -> list[Mention]:
    """Give the mentions that have a date, of articles dated to the day."""
    return [m for m in group if m.when is not None and _is_dated(articles.get(m.article))]


def _is_dated(article: Article | None) -> bool:
    """Tell whether an article's publication is known to the day."""
    return article is not None and article.published is not None and article.published.when.is_day
