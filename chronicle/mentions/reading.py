"""What is known while one article is read: its language, names, headline, publication date, and a parsed sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from chronicle.mentions.attach import Attachment
from chronicle.mentions.clauses import Clause, clauses
from chronicle.mentions.language import Language
from chronicle.mentions.names import Names
from chronicle.mentions.runs import clauses_of_runs
from chronicle.mentions.sentences import Sentence
from chronicle.mentions.status import Placed
from chronicle.mentions.terms import term_of
from chronicle.mentions.tokens import Tokens
from chronicle.model import Article, TimeExpression
from chronicle.when import Granularity, When

__all__ = ["COARSE", "COUNTED", "Dated", "Parsed", "Reading", "words_of"]

BACKGROUND_DAYS = 60
"""Days before publication after which a dated happening is background to the news, not news."""
COARSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM})
COUNTED = "counted-from-a-told-day"
"""The rule of a day that counts from another that its sentence tells."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as its sentences are read."""

    article: Article
    language: Language
    names: Names
    headline: frozenset[str]
    """The terms of the headline."""
    published: When | None
    sentences: int
    """How many there are."""

    def is_background(self, when: When | None) -> bool:
        """Tell whether what was then is background to the article's news."""
        if when is None:
            return False
        if self.published is None or self.published.start is None:
            return when.granularity in COARSE
        return when.end is not None and (self.published.start - when.end).days > BACKGROUND_DAYS


@dataclass  # a frozen one takes four times as long to make
class Parsed:
    """A sentence with its tokens and clauses; ``number`` counts from 0."""

    sentence: Sentence
    number: int
    tokens: Tokens
    language: Language
    person: Callable[[], str | None]
    """Gives the only person whom "he" or "she" can stand for in it."""
    persons: frozenset[str]
    """The full names of persons told so far."""
    before: Callable[[], Iterable[Parsed]]
    """Gives the sentences before it, the last one first."""

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses, found when they are asked for: a sentence that can tell no happening is seldom asked."""
        return (clauses if self.language.has_grammar else clauses_of_runs)(self.tokens, self.language)

    def clause_of(self, expression: TimeExpression | None) -> Clause | None:
        """Find the clause in which a date stands."""
        place = next((i for i, e in self.tokens.expressions.items() if e is expression), None)
        return next((c for c in self.clauses if place is not None and c.holds(place)), None)

    @cached_property
    def events(self) -> set[int]:
        """Its tokens that name a happening, but for those that say that one is off: "cancellation"."""
        off, delay = self.language.off_nouns, self.language.delay_nouns
        words = enumerate(self.tokens.words)
        return {i for i, word in words if word.names_event and word.low not in off and word.low not in delay}


def words_of(text: str, language: Language) -> frozenset[str]:
    """Give the terms of a plain text, such as a headline."""
    words = (word.strip(".,;:!?\"'“”‘’()").lower() for word in text.replace("-", " ").split())
    return frozenset(term_of(w, language) for w in words if w and w not in language.stop)


@dataclass(slots=True)
class Dated:
    """A happening found in a sentence: what its date is attached to, and where that lies against publication."""

    parsed: Parsed
    reading: Reading
    attachment: Attachment
    where: Placed
    expression: TimeExpression | None = None
    """None for a lead without a date."""
    place: int = -1
    """The token of the time expression."""

    clause: Clause = field(init=False)
    """The clause that tells it."""
    tokens: Tokens = field(init=False)
    """The tokens of its sentence."""
    language: Language = field(init=False)
    """The language it is told in."""

    def __post_init__(self) -> None:
        """Name what is asked for most: a property that reads through takes five times as long."""
        self.clause, self.tokens, self.language = self.attachment.clause, self.parsed.tokens, self.reading.language

    @property
    def is_counted_back(self) -> bool:
        """Tell whether its day counts from what else the sentence tells: "two weeks after the fire, the mill shut"."""
        return self.expression is not None and self.expression.rule == COUNTED

    @property
    def when(self) -> When | None:
        """What its date means, if it has one."""
        return self.expression.when if self.expression is not None else None

    def text(self, spans: Sequence[tuple[int, int]]) -> str:
        """Give the words of some token ranges, joined by spaces."""
        tokens, text = self.tokens, self.reading.article.text
        return " ".join([text[tokens.start_of(a) : tokens.ends[b - 1]] for a, b in spans if a < b])
