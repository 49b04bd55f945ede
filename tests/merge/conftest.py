"""A small newsroom: articles and mentions made by hand, as the mentions' stage would give them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.merge import find_evidence, merge
from chronicle.model import Article, Basis, Mention, Published, PublishedBasis, Quantity, Status
from chronicle.when import When


class Newsroom:
    """Collects articles and mentions, then merges them."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.mentions: list[Mention] = []

    def article(self, name, published=None, publisher=None, text="", **more):
        when = Published(When.parse(published), PublishedBasis.META) if published else None
        self.articles[name] = Article(
            id=name, path=name, text=text, publisher=publisher or name, published=when, **{"language": "en", **more}
        )
        return self.articles[name]

    def tell(self, article, quote, when=None, status="happened", action="", **more):
        """Add a mention whose terms are the words of its sentence over three letters."""
        if article not in self.articles:
            self.article(article)
        terms = more.pop("terms", tuple(w.strip(".,'\"").lower() for w in quote.split() if len(w.strip(".,")) > 3))
        quantities = tuple(Quantity(*q) for q in more.pop("quantities", ()))
        start = more.pop("start", 100 * sum(m.article == article for m in self.mentions))
        moved_to = more.pop("moved_to", None)
        mention = Mention(
            article=article,
            start=start,
            end=start + len(quote),
            quote=quote,
            when=When.parse(when) if when else None,
            basis=Basis(more.pop("basis", "explicit")) if when else None,
            status=Status(status),
            action=action,
            terms=terms,
            quantities=quantities,
            title=more.pop("title", quote[:80]),
            moved_to=When.parse(moved_to) if moved_to else None,
            **more,
        )
        self.mentions.append(mention)
        return mention

    def merge(self, **options):
        return merge(list(self.articles.values()), self.mentions, **options)

    def evidence(self):
        return find_evidence(list(self.articles.values()), self.mentions)

    def events(self, **options):
        return self.merge(**options).events

    def redated(self, name, published):
        when = Published(When.parse(published), PublishedBasis.META)
        self.articles[name] = replace(self.articles[name], published=when)


@pytest.fixture
def news():
    return Newsroom()


@pytest.fixture
def fair(news):
    """A town fair told by five sources, from the plan to the opening, and its date moved by none."""
    news.article("a", "2031-04-29")
    news.article("b", "2031-05-09")
    news.article("c", "2031-05-11")
    news.article("d", "2031-05-01")
    news.article("e", "2031-05-10")
    about = {"places": ("Milltown",)}
    news.tell("a", "Milltown will hold its harvest fair next month.", "2031-05", "scheduled", "fair", **about)
    news.tell(
        "b", "The harvest fair runs in Milltown May 11-12.", "2031-05-11/2031-05-12", "scheduled", "fair", **about
    )
    news.tell("c", "The two-day harvest fair kicked off Sunday in Milltown.", "2031-05-11", "happened", "fair", **about)
    news.tell("d", "The harvest fair is due on May 11 in Milltown.", "2031-05-11", "scheduled", "fair", **about)
    news.tell(
        "e", "Milltown's harvest fair will be held May 11-12.", "2031-05-11/2031-05-12", "scheduled", "fair", **about
    )
    return news


def day(text):
    return date.fromisoformat(text)
