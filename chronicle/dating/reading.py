"""One undated article as the collectors see it: each date with its sentence and how it is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from chronicle.dating.beginnings import Beginning, beginnings_in
from chronicle.dating.cues import Cues, Told, cues_of
from chronicle.dating.days import Days
from chronicle.dating.folder import Companion, companions, days_in_folder
from chronicle.dating.inversion import days_for_phrase, days_for_weekday, weekday_named
from chronicle.dating.passages import Passages, shared_passages
from chronicle.dating.stories import Neighbour, nearest_stories
from chronicle.dating.told import nearest_verb, sentence_at, sentence_spans, told_as
from chronicle.dating.twins import EMPTY_INDEX, Sighting, TwinIndex, content_stems, index_twins, name_heads
from chronicle.model import Article, Link, Parallel, TimeExpression
from chronicle.when import When

__all__ = [
    "Corpus",
    "Dated",
    "Reading",
    "YearlessDay",
    "is_relative",
    "read_article",
    "readings_of",
    "weekday_of",
    "yearless_of",
]

_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:/XXXX-(\d\d)(?:-(\d\d))?)?\Z")
_BARE_DAY = re.compile(r"XXXX-XX-(\d\d)\Z")
_LONG_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_OPENS_TITLE, _ENDS_TITLE = re.compile(r"[“\"«„‘](?:[A-Z]\w{1,3} )?\Z"), re.compile(r"[”\"»“’]")
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_WEEKDAY_WORDS = 2
"""Words of "Thursday week", and not of "the Thursday before"."""


@dataclass(frozen=True, slots=True)
class YearlessDay:
    """A month and day, or the first and last of a range or month, without a year: ``(month, day)``, inclusive."""

    first: tuple[int, int]
    last: tuple[int, int]

    @property
    def is_month(self) -> bool:
        """Whether only a month is told."""
        return self.first[1] == 1 and self.last == (self.first[0], _LONG_MONTH[self.first[0] - 1])


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression in its sentence."""

    expression: TimeExpression
    told: Told
    sentence: tuple[int, int]

    is_relative: bool
    """Whether it counts from another day: "last June", "two days later", and not "June" or "Thursday"."""

    run: YearlessDay | None = None
    """The whole run of which it is the last day: "11-12 November" is two expressions."""

    @property
    def yearless(self) -> YearlessDay | None:
        """The month and day, or the run of days, that it tells without a year."""
        return self.run or (None if self.is_relative else yearless_of(self.expression.value))

    @property
    def weekday(self) -> int | None:
        """The bare weekday that it tells, 0 for Monday: "on Wednesday", not "next Wednesday"."""
        return None if self.is_relative else weekday_of(self.expression.value)


def _start_of(item: Dated) -> int:
    return item.expression.start


def _is_day(day: YearlessDay | None, when: date) -> bool:
    return day is not None and day.first == day.last == (when.month, when.day)


def yearless_of(value: str) -> YearlessDay | None:
    """Read a TIMEX3 value such as ``XXXX-11-11``, ``XXXX-11`` or ``XXXX-11-11/XXXX-11-12``."""
    found = _YEARLESS.match(value.partition("T")[0] if "/" not in value else value)
    if not found or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[3] or 1) <= 12:
        return None
    month, last_month = int(found[1]), int(found[3] or found[1])
    last_day = int(found[4] or 0) if found[3] else int(found[2] or 0)
    return YearlessDay((month, int(found[2] or 1)), (last_month, last_day or _LONG_MONTH[last_month - 1]))


def weekday_of(value: str) -> int | None:
    """Read a TIMEX3 value such as ``XXXX-WXX-4`` (Thursday) as 3, with or without a time of day behind it."""
    found = re.match(r"XXXX-WXX-([1-7])(?:T[\w:]+)?\Z", value)
    return int(found[1]) - 1 if found else None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what may date it."""

    article: Article
    dated: tuple[Dated, ...]
    """In the order of the text; what stands in excluded parts (captions told twice, links, footers) is left out."""
    links: tuple[Link, ...]
    cues: Cues | None
    """The words of its language that place a date; None where there is no list of them."""
    beginnings: tuple[Beginning, ...] = ()
    """When things began, as any article of the corpus tells."""
    neighbours: tuple[Article, ...] = ()
    """All articles of the same file, in its order, this one included."""
    twins: TwinIndex = EMPTY_INDEX
    """What the dated articles of the corpus tell of days."""
    passages: Passages | None = None
    """What it shares with the dated article that shares most of its words."""
    stories: tuple[Neighbour, ...] = ()
    """The dated articles most like it, the most like first."""
    folder: tuple[Companion, ...] = ()
    """The dated articles of its story, by day, where the corpus is a small folder."""
    parallels: tuple[Parallel, ...] = ()
    """What siblings tell that its phrases may mean."""
    days_around: tuple[date, ...] = ()
    """The days of all dated articles, sorted, where the corpus is a small folder."""

    def stems(self, item: Dated) -> frozenset[str]:
        """Give the content words of the sentence of an expression, made comparable."""
        return content_stems(self.article.text[slice(*item.sentence)], self.cues) if self.cues else frozenset()

    def acts_told(self, item: Dated) -> list[Sighting]:
        """Give the days on which dated articles tell what the verb nearest to an expression tells of the same names."""
        if self.cues is None:
            return []
        text, expression = self.article.text, item.expression
        verb = nearest_verb(text, item.sentence, expression.start, expression.end, self.cues)
        return self.twins.acts_of(verb, name_heads(text[slice(*item.sentence)], self.cues)) if verb else []

    def is_phrase(self, item: Dated) -> bool:
        """Tell whether an expression is a weekday or counts from the day of telling: "on Friday", "last week".

        Not so where its sentence tells another time before it: "in August 2022, before the Saturday evening show".
        """
        if item.weekday is None and not self.is_deictic(item):
            return False
        return not any(
            other.expression.anchor.kind == "explicit" and other.told is not Told.NAMED
            for other in self._beside(item)
            if other.expression.end <= item.expression.start
        )

    def _beside(self, item: Dated) -> Iterator[Dated]:
        """Give the other dates of its sentence."""
        for other in self.dated[bisect_left(self.dated, item.sentence[0], key=_start_of) :]:
            if other.sentence != item.sentence:
                return
            if other.expression is not item.expression:
                yield other

    def days_meant(self, item: Dated, twin: Sighting, *, is_copy: bool) -> Days:
        """Find the days from which a weekday or phrase of this text means the time of a sighting.

        A day that lay ahead of the sibling is not told as past in a copy of its sentence, whatever the nearest verb is.
        """
        is_doubtful = is_copy and item.told is Told.PAST and twin.days_ahead > 0
        return self.days_for(replace(item, told=Told.UNKNOWN) if is_doubtful else item, twin.when)

    def days_for(self, item: Dated, when: When) -> Days:
        """Find the days from which a weekday or phrase of this text means a time.

        There are none where another date of its sentence is that time: "it was moved today from Friday, 30 March".
        """
        if when.is_day and when.start and any(_is_day(other.yearless, when.start) for other in self._beside(item)):
            return Days(())
        if item.weekday is None:
            return days_for_phrase(item.expression.text, when, self.article.language or "en")
        if not when.is_day or when.start is None or when.start.weekday() != item.weekday:
            return Days(())
        return self.days_for_weekday(when.start, item.told)

    def is_deictic(self, item: Dated) -> bool:
        """Tell whether an expression counts from the day told on: "last week", "Friday week"; no "two days later"."""
        words = item.expression.text.split()
        if not item.is_relative or self.cues is None:
            return False
        is_week_on = len(words) == _WEEKDAY_WORDS and weekday_named(words[0], self.article.language or "en") is not None
        return is_week_on or not self.cues.deictic.isdisjoint(map(str.lower, words))

    def is_quoted(self, item: Dated) -> bool:
        """Tell whether an expression stands in quotes: whoever is quoted spoke on another day."""
        start = item.expression.start
        return any(quote.start() <= start < quote.end() for quote in _QUOTED.finditer(self.article.text))

    def is_far_ahead(self, item: Dated) -> bool:
        """Tell whether the sentence of an expression speaks of what is announced long before: an election, a season."""
        words = _WORD.findall(self.article.text[slice(*item.sentence)].lower())
        return self.cues is not None and not self.cues.far_ahead.isdisjoint(words)

    def days_for_weekday(self, target: date, told: Told) -> Days:
        """Find the days from which a bare weekday means a date, in the way this text names the day after its own."""
        own_words = _QUOTED.sub(" ", self.article.text.lower())  # whoever is quoted spoke on another day
        says_tomorrow = self.cues is not None and bool(self.cues.tomorrow.search(own_words))
        return days_for_weekday(target, told, says_tomorrow=says_tomorrow)

    def quote(self, item: Dated, around: int = 60) -> str:
        """Give the words around an expression, for a person, cut at words."""
        text, expression = self.article.text, item.expression
        low, high = max(item.sentence[0], expression.start - around), min(item.sentence[1], expression.end + around)
        left = text[low : expression.start]
        right = text[expression.end : high]
        if low > item.sentence[0]:
            left = "…" + left.partition(" ")[2]
        if high < item.sentence[1]:
            right = right.rpartition(" ")[0] + "…"
        return _SPACE.sub(" ", left + expression.text + right).strip()


def read_article(article: Article, expressions: Sequence[TimeExpression], corpus: Corpus) -> Reading:
    """Place every expression of an article in its sentence."""
    cues = cues_of(article.language or "en")
    spans = sentence_spans(article.text, cues)
    expressions = _whole_runs(article.text, expressions)
    dated, runs = [], _runs(expressions)
    for expression in expressions:
        if any(low <= expression.start < high for low, high in article.excluded) or _is_title(article.text, expression):
            continue
        sentence = sentence_at(spans, expression.start)
        told = told_as(article.text, sentence, expression.start, expression.end, cues) if cues else Told.UNKNOWN
        run = runs.get((expression.start, expression.range_id))
        dated.append(Dated(expression, told, sentence, is_relative(expression, cues), run))
    links, neighbours = corpus.links.get(article.id, ()), corpus.by_path.get(article.path, ())
    shared, stories = corpus.passages.get(article.id), corpus.stories.get(article.id, ())
    return Reading(
        article,
        tuple(dated),
        tuple(links),
        cues,
        corpus.beginnings,
        tuple(neighbours),
        corpus.twins,
        shared,
        stories,
        corpus.folders.get(article.id, ()),
        tuple(corpus.parallels.get(article.id, ())),
        corpus.days_around,
    )


def _is_title(text: str, expression: TimeExpression) -> bool:
    """Tell whether a date is all that stands in quotes: "The Ninth of November" is an opera."""
    before = text[max(0, expression.start - 8) : expression.start]
    return bool(_OPENS_TITLE.search(before) and _ENDS_TITLE.match(text, expression.end))


def _whole_runs(text: str, expressions: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Sort by place and join the ends of "Nov. 11-12" again, which are behind or ahead together."""
    out: list[TimeExpression] = []
    for last in sorted(expressions, key=lambda e: (e.start, e.end)):
        first = out[-1] if out else None
        is_run = first is not None and last.range_id is not None and last.range_id == first.range_id
        if first is not None and is_run and first.rule == last.rule and first.rule.startswith("range-"):
            value = f"{first.value}/{last.value}"
            out[-1] = replace(last, start=first.start, text=text[first.start : last.end], value=value)
        else:
            out.append(last)
    return out


def _runs(expressions: Sequence[TimeExpression]) -> dict[tuple[int, int | None], YearlessDay]:
    """Find runs told as a bare day and a day with its month, by the place and the range of the latter."""
    bare = {e.range_id: int(found[1]) for e in expressions if (found := _BARE_DAY.match(e.value))}
    bare.pop(None, None)
    runs = {}
    for expression in expressions:
        first, last = bare.get(expression.range_id), yearless_of(expression.value)
        if first is not None and last is not None and first <= last.last[1]:
            runs[expression.start, expression.range_id] = YearlessDay((last.first[0], first), last.last)
    return runs


def is_relative(expression: TimeExpression, cues: Cues | None) -> bool:
    """Tell whether an expression counts from another day, and so is read with the resolver."""
    if expression.anchor.kind == "explicit" or expression.type not in ("DATE", "TIME"):
        return False
    words, day = expression.text.lower().split(), yearless_of(expression.value)
    if day is not None and not day.is_month and (cues is None or cues.deictic.isdisjoint(words)):
        return False  # "23 September, at half past six", and not "23 September last year"
    if cues and not cues.relative.isdisjoint(words):
        return True
    return day is None and weekday_of(expression.value) is None


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the articles around an undated one tell of it."""

    links: Mapping[str, Sequence[Link]]
    by_path: Mapping[str, Sequence[Article]]
    beginnings: tuple[Beginning, ...]
    twins: TwinIndex = EMPTY_INDEX
    passages: Mapping[str, Passages] = field(default_factory=dict)
    stories: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    folders: Mapping[str, tuple[Companion, ...]] = field(default_factory=dict)
    parallels: Mapping[str, Sequence[Parallel]] = field(default_factory=dict)
    days_around: tuple[date, ...] = ()

    @classmethod
    def of(
        cls,
        articles: Sequence[Article],
        expressions: Mapping[str, Sequence[TimeExpression]],
        links: Sequence[Link],
        parallels: Sequence[Parallel],
    ) -> Corpus:
        """Index articles and links, in an order that is theirs, not the caller's."""
        linked: dict[str, list[Link]] = {}
        for link in sorted(links, key=lambda k: (k.article, k.mention.start, k.when.sort_key(), k.evidence)):
            linked.setdefault(link.article, []).append(link)
        by_path: dict[str, list[Article]] = {}
        for article in sorted(articles, key=lambda a: (a.path, _number_in_file(a))):
            by_path.setdefault(article.path, []).append(article)
        known = [(a, cues) for a in sorted(articles, key=lambda a: a.id) if (cues := cues_of(a.language or "en"))]
        beginnings = tuple(b for a, cues in known for b in beginnings_in(a, cues))
        twins = index_twins([a for a, _ in known], expressions)
        shared, stories = shared_passages(articles), nearest_stories(articles)
        beside: dict[str, list[Parallel]] = {}
        for parallel in sorted(parallels, key=lambda p: (p.mention.start, p.when.sort_key(), p.source, p.quote)):
            beside.setdefault(parallel.mention.article, []).append(parallel)
        return cls(
            linked, by_path, beginnings, twins, shared, stories, companions(articles), beside, days_in_folder(articles)
        )


def _number_in_file(article: Article) -> int:
    number = article.id.rpartition("#")[2]
    return int(number) if number.isdecimal() else 1


def readings_of(
    articles: Sequence[Article],
    expressions: Mapping[str, Sequence[TimeExpression]],
    links: Sequence[Link],
    parallels: Sequence[Parallel] = (),
) -> list[Reading]:
    """Read the articles that state no publication date, in order of id."""
    undated = sorted((a for a in articles if a.published is None), key=lambda a: a.id)
    corpus = Corpus.of(articles, expressions, links, parallels) if undated else Corpus({}, {}, ())
    return [read_article(a, expressions.get(a.id, ()), corpus) for a in undated]
