"""Mentions that count from a happening of another day: "two days before the hearing", of a hearing that others date.

The happening is one that the mention's own article, its story or its topic tells, of one day. Where that day is not
plain the mention is left out: a wrong date is worse than a missing one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chronicle.merge import words
from chronicle.merge.happening_names import HappeningName, is_named, is_of_kind, name_of
from chronicle.merge.profile import Telling, spells_out, telling_of
from chronicle.model import Anchor, Article, Basis, Count, Link, Mention, Status
from chronicle.when import When

__all__ = ["RULE", "find_counted_links", "is_counted", "resolve_counted"]

RULE = "happening"
"""What ``dates`` calls the rule of what counts from a happening."""

MANY_TELLERS = 3
"""Articles that agree on a day of a happening, beside which one that tells another by its name is passed over."""

_TOLD = (Status.HAPPENED, Status.ONGOING)
_WORDS_BETWEEN = 2
_OFF = (Status.CANCELLED, Status.POSTPONED, Status.DENIED)


def resolve_counted(
    mentions: Sequence[Mention], articles: Mapping[str, Article], told: Mapping[str, Telling]
) -> list[Mention]:
    """Give the mentions, those that count from a happening on the day that gives; without one they are left out."""
    asked = [m for m in mentions if _count_of(m) is not None]
    if not asked:
        return list(mentions)
    tellers = _Tellers(mentions, articles, told, {_topic(told.get(m.article), m) for m in asked})
    resolved = {m: _resolved(m, tellers) for m in asked}
    return [done for m in mentions if (done := resolved.get(m, m)) is not None]


def find_counted_links(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> Iterator[Link]:
    """Tell dating what undated articles count to the day: "struck today, the third day of the trial".

    Not where more stands between the two: "said today that he had been called on the eve of the match" has two days.
    """
    counted: dict[tuple[str, int, str], Mention] = {}
    asked = list[Mention]()
    for mention in mentions:
        article, expression = articles.get(mention.article), mention.expression
        is_dated = article is not None and article.published is not None and article.published.when.is_day
        if expression is None or is_dated:
            continue
        if mention.when is None:
            asked.append(mention)
        elif expression.count is not None and mention.when.is_day:
            counted[mention.article, mention.start, mention.action] = mention
    for mention in asked:
        day = counted.get((mention.article, mention.start, mention.action))
        if day is not None and day.when is not None and day.expression is not None and _are_beside(mention, day):
            evidence = f"“{day.expression.text}”, {day.expression.reason}"
            yield Link(mention.article, mention, day.when, evidence, is_counted=True)


def _are_beside(one: Mention, other: Mention) -> bool:
    """Tell whether at most a word or two stand between the phrases of two mentions of a sentence."""
    if one.expression is None or other.expression is None:
        return False
    first, second = sorted((one.expression, other.expression), key=lambda e: e.start)
    between = one.quote[max(0, first.end - one.start) : max(0, second.start - one.start)]
    return len(between.split()) <= _WORDS_BETWEEN


def is_counted(mention: Mention) -> bool:
    """Tell whether a day counts from that of another happening, and so is no other day of that one."""
    return mention.expression is not None and mention.expression.rule.startswith(RULE)


def _count_of(mention: Mention) -> Count | None:
    expression = mention.expression
    return expression.count if mention.when is None and expression is not None else None


def _topic(telling: Telling | None, mention: Mention) -> str:
    """Name the topic of a mention; an article of none is one by itself."""
    return (telling.topic if telling is not None else None) or mention.article


class _Tellers:
    """The mentions of some topics that tell a day."""

    def __init__(
        self,
        mentions: Iterable[Mention],
        articles: Mapping[str, Article],
        told: Mapping[str, Telling],
        topics: set[str],
    ) -> None:
        self._articles, self._told = articles, told
        self._of: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            topic = _topic(told.get(mention.article), mention)
            is_own = mention.when is not None and not mention.is_timeless and not mention.is_undated
            if topic in topics and is_own and mention.when is not None and mention.when.is_day:
                self._of[topic].append(mention)

    def telling_of(self, mention: Mention) -> Telling:
        """Give the article of a mention."""
        return telling_of(self._told, mention.article)

    def of(self, mention: Mention, name: HappeningName) -> list[Mention]:
        """Find who tells the happening that a mention names.

        The article itself is asked first, then its story, then its topic. By another name only the article's own is
        meant: "the vote", where it tells who was elected.
        """
        own = self.telling_of(mention)
        others = [m for m in self._of[_topic(own, mention)] if (m.article, m.start) != (mention.article, mention.start)]
        if mention.status in _TOLD and name.is_before:  # what was done after it was done after it took place
            others = [m for m in others if m.status in _TOLD or m.moved_to is not None]
        called = [m for m in others if self._is_named(m, name)]
        if not called:
            return [m for m in others if m.article == mention.article and is_of_kind(m, own.language, name)]
        near = [m for m in called if own.story is not None and self.telling_of(m).story == own.story]
        return [m for m in called if m.article == mention.article] or near or (called if name.noun else [])

    def _is_named(self, mention: Mention, name: HappeningName) -> bool:
        article = self._articles.get(mention.article)
        return is_named(mention, self.telling_of(mention).language, article.text if article else "", name)


def _resolved(mention: Mention, tellers: _Tellers) -> Mention | None:
    """Date a mention from the happening that it names."""
    count, telling, expression = _count_of(mention), tellers.telling_of(mention), mention.expression
    assert count is not None
    assert expression is not None
    name = name_of(count, telling.language)
    called: Sequence[Mention] = tellers.of(mention, name)
    if count.is_start or count.days < 0 or count.weeks < 0:  # "the eve of the strike", too
        called = _beginnings(called, tellers)
    found = _only(called, name, mention.status)
    when = _counted(found.day, count) if found is not None else None
    if found is None or when is None or not _fits(when, mention.status, telling.published):
        return None
    reason = f"counted from {found.day.isoformat()}, of which {found.teller.article} says: “{found.teller.quote}”"
    anchor = Anchor("narrative", When.day(found.day))
    told = replace(expression, when=when, value=when.edtf, anchor=anchor, rule=RULE, reason=reason)
    return replace(mention, when=when, basis=Basis.RELATIVE, expression=told)


def _beginnings(called: Sequence[Mention], tellers: _Tellers) -> Sequence[Mention]:
    """Give those that tell how something that lasts began, if any do; no day on which it only went on."""
    begun = [m for m in called if words.tells_beginning(" ".join((m.action, *m.terms)), tellers.telling_of(m).language)]
    return begun or [m for m in called if m.status is not Status.ONGOING]


@dataclass(frozen=True, slots=True)
class _Found:
    """A day, and who tells it of a happening."""

    day: date
    teller: Mention


def _only(called: Sequence[Mention], name: HappeningName, status: Status) -> _Found | None:
    """Find the one day that mentions called so tell; None where they tell several.

    What is told as done counts from what was done, not from what was once planned.
    """
    described = [m for m in called if not name.described or not name.described.isdisjoint(_words_of(m))]
    off = {m.when for m in described if m.status in _OFF}
    done = [(m, m.when) for m in described if m.status in _TOLD]
    ahead = [(m, m.when) for m in described if m.status is Status.SCHEDULED and m.when not in off]
    ahead += [(m, m.moved_to) for m in described if m.status is Status.POSTPONED and m.moved_to not in off]
    likely = done if done and status in _TOLD else [*done, *ahead]
    days = [_Found(when.start, m) for m, when in likely if when is not None and when.is_day and when.start is not None]
    found = _of_most(days)
    if len({one.day for one in found}) != 1:
        return None
    return min(found, key=lambda one: (not spells_out(one.teller), one.teller.article, one.teller.start))


def _of_most(found: Sequence[_Found]) -> Sequence[_Found]:
    """Keep the day that several articles tell where each other one is told by one of them alone."""
    tellers: dict[date, set[str]] = defaultdict(set)
    for one in found:
        tellers[one.day].add(one.teller.article)
    counts = sorted(map(len, tellers.values()))
    if len(counts) < 2 or counts[-1] < MANY_TELLERS or counts[-2] > 1:
        return found
    return [one for one in found if len(tellers[one.day]) == counts[-1]]


def _words_of(mention: Mention) -> list[str]:
    return words.content_words(mention.quote)


def _counted(day: date, count: Count) -> When | None:
    """Count from a day; several weeks after it are a week, months a month.

    >>> str(_counted(date(2024, 1, 31), Count(0, 9, "fire", None, (), days=0, months=-2)))
    '2023-11'
    >>> str(_counted(date(2024, 2, 28), Count(0, 9, "fire", None, (), days=2)))
    '2024-03-01'
    """
    try:
        if count.months:
            year, month = divmod(day.year * 12 + day.month - 1 + count.months, 12)
            return When.month(year, month + 1)
        return When.week(day + timedelta(weeks=count.weeks)) if count.weeks else When.day(day + timedelta(count.days))
    except (ValueError, OverflowError):
        return None


def _fits(when: When, status: Status, published: When | None) -> bool:
    """Tell whether a day lies on the side of publication on which it is told."""
    if published is None or published.start is None or published.end is None or when.start is None:
        return True
    if status is Status.SCHEDULED:
        return when.last is None or when.last >= published.start
    return status not in _TOLD or when.start < published.end
