"""Mentions from a marked text: dates stand as ``{EDTF|the words}`` or ``{EDTF}``, so that no tagger is needed."""

import re

import pytest

from chronicle.mentions import find
from chronicle.model import Anchor, Article, Published, PublishedBasis, TimeExpression
from chronicle.when import When

MARK = re.compile(r"\{([^}|]+)(?:\|([^}]+))?\}")


def unmarked(marked):
    text, expressions, position = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        words = mark[2] or mark[1]
        span = (len(text), len(text) + len(words))
        anchor = Anchor("publication")
        expressions.append(TimeExpression(*span, words, "DATE", mark[1], When.parse(mark[1]), anchor, "test", "marked"))
        text += words
        position = mark.end()
    return text + marked[position:], expressions


def found(marked, published="2020-06-15", language="en", **fields):
    text, expressions = unmarked(marked)
    day = Published(When.parse(published), PublishedBasis.HEADER) if published else None
    return find(Article("a.txt", "a.txt", text, language=language, published=day, **fields), expressions)


@pytest.fixture
def tell():
    """Give the mentions of a marked text published on Monday 15 June 2020, or as told; no outcomes, no asides."""

    def told(marked, *args, **fields):
        mentions = found(marked, *args, **fields)
        return [mention for mention in mentions if not (mention.is_outcome or mention.is_aside)]

    return told


@pytest.fixture
def outcomes():
    """Give what such a text says of plans whose day it does not tell."""

    def told(marked, *args, **fields):
        return [mention for mention in found(marked, *args, **fields) if mention.is_outcome]

    return told


@pytest.fixture
def asides():
    """Give what such a text dates in passing."""

    def told(marked, *args, **fields):
        return [mention for mention in found(marked, *args, **fields) if mention.is_aside]

    return told
