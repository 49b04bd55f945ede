"""Time expressions: finds them in text and resolves them against a publication date or the telling.

    tag("The talks began on Thursday.", When.parse("2020-10-30"))

Languages are folders of data under ``languages``; nothing here reads the clock.
"""

from __future__ import annotations

from chronicle.dates.language import known_languages, load_language
from chronicle.dates.ranges import whole
from chronicle.dates.stated import parse_stated
from chronicle.dates.tagger import tag_text
from chronicle.model import TimeExpression
from chronicle.when import When

__all__ = ["known_languages", "parse_stated", "prepare", "resolve", "tag"]


def prepare(language: str = "en") -> None:
    """Load and compile all of a language now rather than phrase by phrase as texts need it: for a stream of texts."""
    load_language(language).grammar.compile()


def tag(text: str, published: When | None, *, language: str = "en", region: str | None = None) -> list[TimeExpression]:
    """Find every time expression of a text, in order, with its value and the rule that decided.

    ``published`` may be an interval: then what depends on it is one of several, or what all its days
    agree on. Without it, only what the text tells in full, or counts from that, has a ``when``.
    ``region`` is an ISO 3166 country and decides 4/5/2019. ``language`` is a tag such as "de" or "pt-BR"; in one that
    nothing is known of, only dates in digits are found.
    """
    return tag_text(text, published, load_language(language), region)


def resolve(
    phrase: str, published: When | None, *, language: str = "en", region: str | None = None
) -> TimeExpression | None:
    """Resolve one phrase: the longest time expression or range in it, None if there is none."""
    found = whole(phrase, tag(phrase, published, language=language, region=region))
    return max(found, key=lambda timex: (timex.end - timex.start, -timex.start), default=None)
