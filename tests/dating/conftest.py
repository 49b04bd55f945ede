"""Undated articles, their expressions and links to them, made by hand or with the tagger."""

from __future__ import annotations

import pytest

from chronicle.dates import tag
from chronicle.dating import Inferred, infer
from chronicle.merge import find_evidence
from chronicle.model import Article, Basis, Link, Mention, Parallel, Published, PublishedBasis, Status
from chronicle.pipeline import analyse
from chronicle.when import When


class Desk:
    """Makes articles and infers their dates."""

    def article(self, text, name="a.txt", published=None, **fields):
        stated = Published(When.parse(published), PublishedBasis.HEADER) if published else None
        return Article(id=name, path=name.partition("#")[0], text=text, published=stated, **fields)

    def infer(self, *articles, links=(), parallels=()) -> Inferred:
        expressions = {
            a.id: tag(a.text, a.published.when if a.published else None, language=a.language or "en") for a in articles
        }
        return infer(articles, expressions, links, parallels)

    def infer_beside(self, *articles) -> Inferred:
        """Infer with what merging the articles tells, as a build does."""
        readings = {article.id: analyse(article) for article in articles}
        evidence = find_evidence(articles, [mention for reading in readings.values() for mention in reading.mentions])
        expressions = {name: reading.expressions for name, reading in readings.items()}
        return infer(articles, expressions, evidence.links, evidence.parallels)

    def date(self, text, *others, links=(), **fields):
        """The EDTF inferred for a text, None where it stays unknown."""
        found = self.infer(self.article(text, **fields), *others, links=links).published.get(
            fields.get("name", "a.txt")
        )
        return found.when.edtf if found else None

    def link(self, text, phrase, when, status=Status.HAPPENED, article="a.txt"):
        """A sibling's date for what the sentence with a phrase tells."""
        expression = next((e for e in tag(text, None) if phrase and phrase in e.text), None)
        mention = Mention(article, 0, len(text), text, None, Basis.RELATIVE, status, expression=expression)
        return Link(article, mention, When.parse(when), "b.txt dates the same happening")

    def parallel(self, text, phrase, when, *, weight, happening):
        """What a sibling tells of a day that the sentence with a phrase may mean."""
        expression = next(e for e in tag(text, None) if phrase in e.text)
        mention = Mention("a.txt", 0, len(text), text, None, None, Status.HAPPENED, expression=expression)
        return Parallel(mention, happening, When.parse(when), weight, "b.txt", f"It was on {when}.")


@pytest.fixture
def desk():
    return Desk()
