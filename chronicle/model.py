"""What passes between the stages: articles, their publication dates, time expressions and mentions.

What a build gives in the end, the timeline, is in ``chronicle.timeline``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Literal

from chronicle.when import When

__all__ = [
    "Anchor",
    "AnchorKind",
    "Article",
    "Basis",
    "Bound",
    "Count",
    "Figure",
    "FigureKind",
    "Link",
    "Mention",
    "Parallel",
    "Problem",
    "Published",
    "PublishedBasis",
    "Quantity",
    "Role",
    "Severity",
    "Status",
    "TimeExpression",
    "TimexMod",
    "TimexType",
    "TitleQuality",
    "web_address",
]

_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff<>\"\\]+", re.IGNORECASE)

Severity = Literal["error", "warning", "note"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
]  # fmt: skip
AnchorKind = Literal["publication", "narrative", "explicit", "none"]


def web_address(text: str | None) -> str | None:
    """Return an address that a page may link to, else None: ``javascript:`` and ``data:`` links die here.

    >>> web_address(" https://news.example/a "), web_address("javascript:alert(1)")
    ('https://news.example/a', None)
    """
    address = (text or "").strip()
    return address if _WEB_ADDRESS.fullmatch(address) else None


class PublishedBasis(StrEnum):
    """Where a publication date was found, strongest first."""

    STATED_BY_USER = "stated-by-user"
    FRONT_MATTER = "front-matter"
    HEADER = "header"
    META = "meta"
    FEED = "feed"
    URL = "url"
    INFERRED = "inferred"


class Status(StrEnum):
    """What a source says of a happening. ``denied`` covers negated ones ("did not attend")."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Basis(StrEnum):
    """How a happening came by its date, from the strongest evidence to the weakest."""

    STATED_BY_USER = "stated-by-user"
    EXPLICIT = "explicit"
    RELATIVE = "relative"
    NARRATIVE = "narrative"
    PUBLICATION = "publication"


@dataclass(frozen=True, slots=True)
class Problem:
    """Expected trouble in the input: what was skipped, cut, unresolved or contradictory."""

    code: str
    """Kebab-case and stable: tools may match on it."""
    severity: Severity
    message: str
    path: str | None = None
    place: str | None = None
    """Where in the file: a line, a key, an element."""


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: a day or moment, or the interval that the evidence allows."""

    when: When
    basis: PublishedBasis
    evidence: tuple[str, ...] = ()
    """For a person: the line, tag or deduction each piece rests on."""
    likely: When | None = None
    """The most likely day within an inferred interval, if one stands out. Never used as a date."""


@dataclass(frozen=True, slots=True)
class Article:
    """One publication. Offsets everywhere count code points in ``text``, whose line ends are LF."""

    id: str
    """The source id: path relative to the documents' folder, ``#2`` and on for later articles in a file."""
    path: str
    """Relative, forward slashes; for a line of a .jsonl the file's path."""
    text: str
    title: str = ""
    publisher: str | None = None
    url: str | None = None
    """http or https only."""
    language: str | None = None
    """BCP 47 primary subtag, stated or detected."""
    region: str | None = None
    """ISO 3166 country of the publisher where known: decides 4/5/2019."""
    byline: str | None = None
    place: str | None = None
    """Of the dateline."""
    published: Published | None = None
    """Stated by the reader or a person; after dating, perhaps inferred."""
    body_start: int = 0
    """Where the article's own telling begins: before it stand title, header and byline lines, which tell no event."""
    excluded: tuple[tuple[int, int], ...] = ()
    """Spans of ``text`` after ``body_start`` that tell no event: repeated captions, counters, links, footers."""
    other_paths: tuple[str, ...] = ()
    """Where the same article was found again."""

    def __post_init__(self) -> None:
        """Keep only an address that a page may link to."""
        object.__setattr__(self, "url", web_address(self.url))


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative phrase was resolved against."""

    kind: AnchorKind
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What a phrase counts from a happening to which its text gives no day: "two days before the hearing"."""

    start: int
    """Of the whole phrase, what names the happening included, in code points into the article's text."""
    end: int
    """Exclusive."""
    noun: str
    """The noun that names the happening, as told but in small letters."""
    deed: str | None
    """The verb of "the day after the report appeared"."""
    described: tuple[str, ...]
    """What else it is called, sorted: "mill" of "the mill fire", "tarn" of "the fire in Tarn"."""
    days: int
    """Days from the happening, negative before it."""
    weeks: int = 0
    """Where more than one is told: "three weeks after" is seldom meant to the day."""
    months: int = 0
    action: str = ""
    """What a mention of such a happening has as its action, where mentions know the noun."""
    is_start: bool = False
    """Whether it counts from where something that lasts began: "the third day of the strike"."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A phrase that tells a time, as TIMEX3 (ISO-TimeML), with the calendar interval it means if any."""

    start: int
    """Code points into the article's text."""
    end: int
    """Exclusive."""
    text: str
    type: TimexType
    value: str
    """TIMEX3 value."""
    when: When | None
    """None for durations, sets, vague references and what could not be resolved."""
    anchor: Anchor
    rule: str
    """Name of the resolution rule that decided."""
    reason: str
    """One sentence for a person: why this value."""
    mod: TimexMod | None = None
    range_id: int | None = None
    """Shared by the two ends of one range."""
    count: Count | None = None
    """What it counts from a happening to which the text gives no day; merging looks for the day."""


Bound = Literal["exact", "about", "at-least", "at-most"]
Role = Literal["total", "more", "part", "forecast", "earlier"]
FigureKind = Literal["standing", "incident", "recurring", "measured", "counted"]
"""What a number is of: a lasting state ("refugees"), what one occasion did ("dead"), what a story tells
of many (crowds, arrests), a sum or share, a counted noun."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that sources may disagree on: "5.6 million refugees abroad"."""

    text: str
    """As written, qualifiers included: "at least 12"."""
    value: float
    slot: str
    """What is counted, normalised: "dead", "refugee abroad"; equal slots are comparable."""
    bound: Bound = "exact"
    unit: str | None = None
    """Currency, percent or measure; None for a count."""
    role: Role = "total"
    """Only totals are compared: "two more", "three of them" and "up from 12" are none."""
    scope: tuple[str, ...] = ()
    """The place or holder that it is told of: "in Oslo", "Norway hosts"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article gives, in whatever sentence, dated or not."""

    article: str
    """Id of the article."""
    start: int
    """Of the sentence, in code points into the article's text."""
    end: int
    at: int
    """Of the number."""
    quote: str
    """The sentence, white space squeezed, cut at MAX_QUOTE_CHARS."""
    quantity: Quantity
    dates: tuple[When, ...] = ()
    """Those told with it, in its part of the sentence."""
    is_background: bool = False
    """Whether its sentence tells of long before publication."""
    kind: FigureKind = "incident"
    claimed_by: str = ""
    """Who gives it, where its sentence says so: "police". Two claimants of one article may disagree."""
    rival: int | None = None
    """Where the number stands that another claimant gives for the same thing, in the same breath."""
    is_people: bool = False
    """Whether people are counted of whom only the noun tells who they are: "143 city employees"."""


class TitleQuality(IntEnum):
    """How well a title reads by itself, the best first."""

    WHOLE = 0
    LEANING = 1
    """Begins with a pronoun, ends in an ellipsis, or is a noun alone."""
    FRAGMENT = 2
    """Has no subject, no verb, or torn ends."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A clause that tells one happening, in one article."""

    article: str
    """Id of the article."""
    start: int
    """Of the sentence, in code points into the article's text."""
    end: int
    quote: str
    """The sentence, white space squeezed, cut at MAX_QUOTE_CHARS."""
    when: When | None
    basis: Basis | None
    status: Status
    expression: TimeExpression | None = None
    """The time expression that dates this happening; None when it is the narrative's or publication's day."""
    clause: tuple[int, int] | None = None
    """The part of the sentence that tells it, where a sentence tells several."""
    reported_by: str | None = None
    title: str = ""
    """A title that a person would write, made of the sentence's own words."""
    title_quality: TitleQuality = TitleQuality.WHOLE
    importance: float = 0.0
    """0 to 1, from this mention alone."""
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    action: str = ""
    """Lemma of the head verb or event noun: "capsize", "conference"."""
    terms: tuple[str, ...] = ()
    """Content words of the clause, normalised: what merging compares."""
    moved_to: When | None = None
    """For a postponed happening: the new date told with it."""
    disputed: TimeExpression | None = None
    """The date of it that its sentence says is wrong: "on 26 May and not, as was reported, on 29 May"."""
    is_background: bool = False
    """An old happening told in passing, with its own date."""
    doer: tuple[int, int] | None = None
    """Where the article tells who or what did it: the subject, of a passive verb what stands after its "by"."""
    subject: tuple[str, ...] = ()
    """Full names of whom it is about and that its clause need not spell: "he", "the airline". Of a happening without a
    date of its own, all names of its subject."""
    notes: tuple[str, ...] = field(default=())
    """For a person: what decided status and date attachment."""
    is_timeless: bool = False
    """What a sentence tells with no time at all, besides what it dates, in an article that states no day."""
    is_aside: bool = False
    """What a sentence dates in passing: "thanked the divers of 26 May". Merging looks for what others tell of just that
    date."""
    is_outcome: bool = False
    """What became of a plan, told without the plan's day: merging looks for the plan. Its action, terms, participants
    and places are of what was planned."""
    is_end: bool = False
    """Of an outcome: it tells that something lasting is over."""

    @property
    def is_undated(self) -> bool:
        """Whether neither its sentence nor the lead that it titles has a date for it."""
        return self.basis is Basis.NARRATIVE and bool(self.subject)


@dataclass(frozen=True, slots=True)
class Link:
    """What merging tells dating: a mention of one article tells the happening that others date."""

    article: str
    """Id of the article whose mention it is; usually one without a stated publication date."""
    mention: Mention
    when: When
    """When the others say it was, by their own dates alone."""
    evidence: str
    """One sentence for a person: which source dates it, and why the two are one."""
    is_counted: bool = False
    """Whether its own clause counts to the day from another happening: "today, the day after the vote"."""


@dataclass(frozen=True, slots=True)
class Parallel:
    """What merging tells dating: a dated happening that a mention of an undated article would tell, were it of its day.

    Many are chance; the day of publication for which most of an article's phrases have theirs is hardly.
    """

    mention: Mention
    happening: int
    """Its number: parallels of one happening are one witness."""
    when: When
    """The day that others give it."""
    weight: float
    """Bits for one happening against two, were the mention of that day: above 0."""
    source: str
    """Id of the article that tells it most like the mention."""
    quote: str
    """The sentence there."""
