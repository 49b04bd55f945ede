"""What became of plans, told without their day, joined to the plans that other articles date.

Such a sentence is joined to a plan that its own words name, of which an earlier article tells; of several it means the
next that is still open. One that could mean two plans, or that names somebody or some place of which the plan's sources
do not tell, is left out: a plan wrongly called off is worse than one that stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import chain
from math import fsum

from chronicle.merge import words
from chronicle.merge.aspects import OFF, PLANS
from chronicle.merge.glossary import meanings
from chronicle.merge.moves import Move
from chronicle.merge.profile import Profile, Telling, profile
from chronicle.merge.relation import is_fine
from chronicle.model import Article, Mention, Status
from chronicle.when import Granularity, When

__all__ = ["join_outcomes"]

LEAST_SHARED = 2.0
"""Weight of the words that an outcome and its plan must share, the one that names what was planned included."""

LEAST_SHARED_OF_DAY = 1.0
"""The same where the outcome tells the plan's day: "two weeks late"."""

NEARLY_AS_MUCH = 1.0
"""Of two plans of which one shares so much less, the one that is next is meant."""

CONTEXT_CHARS = 300
"""Code points before a sentence that say what it is about, besides its article's title."""

ONE_MOVE = timedelta(7)
"""Between two publications that may tell of one move: the new day that one gives is no plan that the other puts off."""

_LEAST_PART, MAX_PART = 4, 20
"""Letters of a part of a compound."""

LONG_OVER = timedelta(14)
"""After its day, as long as what became of a plan is still told as news."""

_MAY_BE = (*PLANS, Status.HYPOTHETICAL)
"""Statuses of what may be called off; a threat may: "will walk out on 3 July unless the firm gives way"."""
_LASTING = (Status.ONGOING,)
"""Statuses of what may be told to go on, or to be over: "the siege was lifted"."""

Group = list[Mention]


@dataclass(frozen=True)
class _Plan:
    """A group of mentions that tells a plan for a day."""

    number: int
    start: date
    end: date
    told: date
    """When it was first told."""
    profiles: tuple[Profile, ...]
    titles: tuple[tuple[str, str | None], ...]
    """Those of the articles that tell it as a plan, with their languages."""
    tellers: frozenset[str]
    """Articles that tell anything of its day."""
    is_off: bool
    """Whether one of them says that it is off."""

    @property
    def articles(self) -> frozenset[str]:
        """Those that tell it as a plan."""
        return frozenset(p.telling.id for p in self.profiles)

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of the sentences that tell it and of the titles above them."""
        told = ((p.mention.quote, p.telling.language) for p in self.profiles)
        return frozenset().union(*(_stems(text, language) for text, language in chain(told, self.titles)))


class _Plans:
    """The plans of some topics, or what lasts in them, found by what they are called."""

    def __init__(
        self,
        groups: Sequence[Group],
        articles: Mapping[str, Article],
        told: Mapping[str, Telling],
        topics: set[str],
        statuses: Sequence[Status] = _MAY_BE,
    ) -> None:
        self._named: dict[tuple[str, str], list[_Plan]] = defaultdict(list)
        self._due: dict[tuple[str, date], list[_Plan]] = defaultdict(list)
        self._every: list[_Plan] = []
        for number, group in enumerate(groups):
            plan = _plan_of(number, group, articles, told, statuses)
            if plan is None:
                continue
            self._every.append(plan)
            for topic in sorted({p.telling.topic or "" for p in plan.profiles} & topics):
                self._due[topic, plan.start].append(plan)
                self._due[topic, plan.start.replace(day=1)] += [plan] if plan.start.day > 1 else []
                for name in sorted(set().union(*map(_names_of, plan.profiles))):
                    self._named[topic, name].append(plan)

    def but(self, named: Sequence[_Plan]) -> Iterator[_Plan]:
        """Give those that an outcome does not name."""
        numbers = {plan.number for plan in named}
        return (plan for plan in self._every if plan.number not in numbers)

    def named(self, outcome: Profile) -> list[_Plan]:
        """Give the plans that an outcome names: by their day, their kind, or a word of the clauses that tell them.

        Of a plan whose day its article tells something of, a word is not enough: that may be of a part of it.
        """
        when = outcome.when
        if when is not None and when.start is not None:  # "two weeks late": the day is known
            due = self._due.get((outcome.telling.topic or "", when.start), ())
            return [plan for plan in due if not when.is_day or plan.start == when.start]
        topic, words_of_it = outcome.telling.topic or "", {*outcome.action} - words.action_classes().light
        found: dict[int, _Plan] = {}
        parts = _parts(words_of_it) if outcome.telling.language == "de" else set[str]()
        for name in sorted(words_of_it | parts | {f"{kind}:" for kind in outcome.classes}):
            for plan in self._named.get((topic, name), ()):
                is_kind = name.endswith(":") or any(name in p.action or _is_begun(name, p) for p in plan.profiles)
                is_of_it = outcome.mention.status in OFF and outcome.telling.id not in plan.tellers
                if is_kind or is_of_it:
                    found[plan.number] = plan
        return [found[number] for number in sorted(found)]


def _parts(names: Iterable[str]) -> set[str]:
    """Give what a German compound may begin or end with: "Orgel" of "Orgelweihe"."""
    cut = range(_LEAST_PART, MAX_PART)
    return {part for name in names for at in cut for part in (name[:at], name[-at:]) if at < len(name)}


def _is_begun(name: str, planned: Profile) -> bool:
    """Tell whether a plan is of the beginning or end of what has a name: "the trial is to open"."""
    return words.tells_little(planned.mention.action, planned.telling.language) and name in planned.terms


def _plan_of(
    number: int,
    group: Group,
    articles: Mapping[str, Article],
    told: Mapping[str, Telling],
    statuses: Sequence[Status],
) -> _Plan | None:
    planned = [m for m in group if m.status in statuses and m.when and _is_told_closely(m.when) and m.article in told]
    days = [day for m in planned if (day := _day_of(m.article, articles)) is not None]
    when = planned[0].when if planned and days else None
    if when is None or when.start is None or when.last is None:
        return None
    titles = {(articles[m.article].title, told[m.article].language) for m in planned}
    profiles = tuple(profile(m, told[m.article]) for m in planned)
    tellers, is_off = frozenset(m.article for m in group), any(m.status in OFF for m in group)
    return _Plan(number, when.start, when.last, min(days), profiles, tuple(sorted(titles, key=str)), tellers, is_off)


def _is_told_closely(when: When) -> bool:
    return is_fine(when) or when.granularity is Granularity.MONTH


def _names_of(planned: Profile) -> set[str]:
    """Give what a plan may be called: its words, and its kinds, which end in a colon."""
    kinds = planned.classes or planned.told_classes
    return {*planned.action, *planned.terms, *chain.from_iterable(planned.things), *(f"{kind}:" for kind in kinds)}


def join_outcomes(
    outcomes: Sequence[Mention], groups: Sequence[Group], articles: Mapping[str, Article], told: Mapping[str, Telling]
) -> tuple[list[Group], list[Move]]:
    """Give the groups with the outcomes of their plans, and the moves that these tell of.

    Outcomes without a plan are left out.
    """
    found, moves = [list(group) for group in groups], list[Move]()
    if not outcomes:
        return found, moves
    topics = {told[m.article].topic or "" for m in outcomes if m.article in told}
    plans = _Plans(groups, articles, told, topics)
    every = [*chain.from_iterable(groups)]
    moved = _new_days([*outcomes, *every], articles)
    own = {(m.article, m.when): m for m in reversed(every)}
    deeds = {(m.article, m.start): m.when.start for m in every if m.when is not None and _is_deed(m)}
    lasting = _Plans(groups, articles, told, topics, _LASTING)
    for outcome in outcomes:
        published, telling = _day_of(outcome.article, articles), told.get(outcome.article)
        if published is None or telling is None:
            continue
        one = profile(outcome, telling)
        if _is_of_lasting(outcome):
            _join_lasting(one, found, articles, lasting, published)
            continue
        done = deeds.get((outcome.article, outcome.start)) if outcome.status is Status.CANCELLED else None
        named = plans.named(one)
        open_ones = [plan for plan in named if _is_open(plan, one, published, moved)]
        likely = [plan for plan in open_ones if done is None or done < plan.start]  # else it had begun
        plan = _meant(one, published, articles, likely)
        number = plan.number if plan is not None else _told_with(outcome, groups, plans.but(named), published)
        if number is None:
            if outcome.status in OFF and outcome.moved_to is None:
                _join_lasting(one, found, articles, lasting, published)
            continue
        found[number].append(outcome)
        new = own.get((outcome.article, outcome.moved_to)) if outcome.moved_to is not None else None
        moves += [(outcome, new)] if new is not None else []
    return found, moves


def _is_deed(mention: Mention) -> bool:
    """Tell whether a mention tells that something took place, and not only that it was called off on that day."""
    return mention.status is Status.HAPPENED and words.stem(mention.action) not in words.action_classes().calling_off


def _is_of_lasting(outcome: Mention) -> bool:
    """Tell whether an outcome says that something goes on, or that it is over."""
    return outcome.is_end or outcome.status is Status.ONGOING


def _join_lasting(
    outcome: Profile, groups: list[Group], articles: Mapping[str, Article], lasting: _Plans, published: date
) -> None:
    """Add to what others tell as lasting that it goes on, or is over: "the farmers ended their occupation"."""
    begun = [p for p in lasting.named(outcome) if p.start < published and p.told < published]
    meant = _meant(outcome, published, articles, [p for p in begun if outcome.telling.id not in p.articles])
    if meant is not None:
        told = outcome.mention
        groups[meant.number].append(replace(told, status=Status.HAPPENED) if told.status in OFF else told)


def _told_with(outcome: Mention, groups: Sequence[Group], plans: Iterable[_Plan], published: date) -> int | None:
    """Find the plan of which an outcome's clause tells something else: "wind stopped the countdown on Friday"."""
    if outcome.status not in OFF:
        return None
    new = outcome.moved_to.start if outcome.moved_to is not None else None
    found = [
        plan.number
        for plan in plans
        if plan.told < published
        and (new is None or not plan.start <= new <= plan.end)
        and outcome.article not in plan.articles
        and any(_is_told_beside(m, outcome, groups[plan.number]) for m in groups[plan.number])
    ]
    return found[0] if len(found) == 1 else None


def _is_told_beside(mention: Mention, outcome: Mention, group: Group) -> bool:
    """Tell whether a mention is of an outcome's clause, and not of what was planned: "lifted the ban", as it was to.

    What was undone on the day of a plan is the plan only where its clause tells that something was kept from being.
    """
    if mention.article != outcome.article or mention.clause != outcome.clause:
        return False
    if outcome.status is Status.CANCELLED and not words.tells_keeping_off(mention.action):
        return False
    return not any(other.status in PLANS and other.action == mention.action for other in group)


def _new_days(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> dict[date, list[date]]:
    """Give the days that plans were moved to, each with the days on which that was told."""
    found: dict[date, list[date]] = defaultdict(list)
    for mention in mentions:
        new = mention.moved_to.start if mention.moved_to is not None else None
        published = _day_of(mention.article, articles)
        if new is not None and published is not None:
            found[new].append(published)
    return found


def _tells_day(outcome: Profile) -> bool:
    """Tell whether an outcome is of a plan whose very day is reckoned from the new one: "a week later than planned"."""
    return outcome.when is not None and outcome.when.is_day


def _is_open(plan: _Plan, outcome: Profile, published: date, moved: Mapping[date, Sequence[date]]) -> bool:
    """Tell whether a plan was open when an outcome was told, and is not what it was just moved to."""
    status = outcome.mention.status
    if status not in OFF and (plan.is_off or outcome.telling.id in plan.tellers):
        return False
    if (status is Status.HAPPENED and plan.end >= published) or (status is Status.SCHEDULED and plan.start < published):
        return False
    is_long_over = plan.end < published - LONG_OVER and not _tells_day(outcome)
    if plan.told > published or is_long_over or plan.articles == {outcome.telling.id}:
        return False
    return all(abs(published - said) > ONE_MOVE for said in moved.get(plan.start, ()))


def _day_of(article: str, articles: Mapping[str, Article]) -> date | None:
    known = articles.get(article)
    return known.published.when.start if known is not None and known.published is not None else None


def _stems(text: str, language: str | None) -> frozenset[str]:
    """Give the stems of a text's words, and of the English words for them."""
    return frozenset(
        stem for word in words.told_words(text) for stem in (words.stem(word), *meanings(word, language or ""))
    )


def _meant(outcome: Profile, published: date, articles: Mapping[str, Article], plans: Sequence[_Plan]) -> _Plan | None:
    """Find the plan that an outcome means, of those that it names."""
    if not plans:
        return None
    article, telling, start = articles[outcome.telling.id], outcome.telling, outcome.mention.start
    before = article.text[max(0, start - CONTEXT_CHARS) : outcome.mention.end]
    said = _stems(f"{article.title}\n{before}", telling.language)
    if telling.language == "de":
        said |= _parts(said)
    weighed = []
    if len(plans) == 1 and _tells_day(outcome) and not _is_of_others(outcome, plans[0], articles):
        return plans[0]  # whatever it is called
    for plan in plans:
        shared = fsum(words.weight(stem) * (0.5 if stem in telling.common else 1.0) for stem in said & plan.words)
        if shared >= (LEAST_SHARED_OF_DAY if outcome.when is not None else LEAST_SHARED) and not _is_of_others(
            outcome, plan, articles
        ):
            weighed.append((shared, plan))
    most = max((shared for shared, _ in weighed), default=0.0)
    likely = [plan for shared, plan in weighed if shared > most - NEARLY_AS_MUCH]
    nearest = min((_distance(plan, published) for plan in likely), default=None)
    chosen = [plan for plan in likely if _distance(plan, published) == nearest]
    return chosen[0] if len(chosen) == 1 else None


def _distance(plan: _Plan, published: date) -> tuple[bool, int]:
    """Order plans: the next that is still open, then the one that was due last."""
    return (plan.end < published, abs((plan.start - published).days))


def _is_of_others(outcome: Profile, plan: _Plan, articles: Mapping[str, Article]) -> bool:
    """Tell whether what an outcome ends has a name that none of the plan's sources tells."""
    names = {words.stem(name) for name in chain(*outcome.names, *outcome.places)} - plan.words - {*outcome.action}
    texts = (articles[source].text for source in sorted(plan.articles))
    return bool(names) and not any(names <= _stems(text, None) for text in texts)
