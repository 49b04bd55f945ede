"""Every bound on input and output: its value, unit, reason, and what happens when it is hit.

To change one for a process, assign to the module's constant before reading anything.
"""

from __future__ import annotations

__all__ = [
    "MAX_ALIKE_ARTICLES",
    "MAX_ARTICLES_PER_SHINGLE",
    "MAX_ARTICLES_PER_WORD",
    "MAX_ASKED_ARTICLES",
    "MAX_BLOCK",
    "MAX_CALENDAR_QUOTES",
    "MAX_CALENDAR_SPAN_DAYS",
    "MAX_CANDIDATES",
    "MAX_COMPARED_ARTICLES",
    "MAX_COMPARED_DATES",
    "MAX_COMPARED_FIGURES",
    "MAX_COMPARED_MEMBERS",
    "MAX_FILE_BYTES",
    "MAX_PARALLELS",
    "MAX_PROFILES",
    "MAX_QUOTE_CHARS",
    "MAX_RIVAL_FIGURES",
    "MAX_TEXT_CHARS",
    "MAX_TITLE_CHARS",
    "MAX_TWIN_SENTENCES",
]

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Bytes of one input file: far above any article or feed. A larger file is skipped with a problem."""

MAX_TEXT_CHARS = 2_000_000
"""Code points of one article's text: a long book. What follows is left out, with a problem."""

MAX_QUOTE_CHARS = 600
"""Code points of a mention's quote: four long news sentences. A longer sentence is cut at a word, with an ellipsis."""

MAX_TITLE_CHARS = 120
"""Code points of an event's title, so that a calendar's day view shows it whole."""

MAX_CALENDAR_SPAN_DAYS = 31
"""Days that an event not told to the day may paint in a calendar: a month. A longer one marks its first day."""

MAX_CALENDAR_QUOTES = 6
"""Sources quoted in a calendar entry's description, which some servers cut at 8,192 characters. More are counted."""

MAX_CANDIDATES = 24
"""Mentions that one is compared with, those first that share most with it; a happening told more often is found
through its other tellings."""

MAX_COMPARED_MEMBERS = 5
"""Mentions of a group that are compared with another group's when both may be one event: 25 comparisons a pair of
groups. The first by article and place speak for the rest, so that a happening told a thousand times costs no more."""

MAX_PROFILES = 100_000
"""Mentions that are kept ready to be compared, with their words: about 300 megabytes. Of more, those not asked for
lately are made again when their turn comes, which costs time and not memory."""

MAX_PARALLELS = 60
"""Dated happenings that a mention of an undated article is laid beside, those first that share most words with it."""

MAX_BLOCK = 40
"""Mentions that share a day and a word and are compared each with each. In a larger block each is compared with its
neighbours in the order of their words only, since a word that common says little."""

MAX_COMPARED_FIGURES = 120
"""Numbers of one thing in one story that are compared each with each; the first published speak for the rest,
which a note counts."""

MAX_RIVAL_FIGURES = 400
"""Numbers of one story of few articles that are compared each with each, whatever they are said to be of; the first
published speak for the rest, which a note counts."""

MAX_COMPARED_DATES = 20
"""Tellings of one day that an event's other days are laid beside when its sources may disagree; the first published
speak for the rest, which a note counts."""

MAX_ARTICLES_PER_SHINGLE = 50
"""Earlier articles remembered for one run of five words when reprints are looked for: more is boilerplate."""

MAX_TWIN_SENTENCES = 40
"""Sentences of an article that are laid beside another's where it may be a reprint with every sentence edited."""

MAX_ARTICLES_PER_WORD = 400
"""Articles remembered for one heavy word when stories are looked for; a word of more articles tells no story apart."""

MAX_ASKED_ARTICLES = 200
"""Earlier articles whose words are compared with an article's when stories are looked for, those first that share most
of its heaviest words."""

MAX_ALIKE_ARTICLES = 60
"""The most alike of these that it may join at once; in a crowd of one story the rest are found through them."""

MAX_COMPARED_ARTICLES = 30
"""Articles of a group that are compared with another group's when both may be one story; the first by id speak for
the rest."""
