"""Who did it, and where it was, on which independent sources of one event disagree.

Two names are rivals only where little else can be meant: two sources say with one verb who did one thing, or before
the place use one word for what happened there, and neither article has the other's name at all; or a sentence says
that it was the one and not the other, which another source tells. Where many articles tell of a matter, one day has
several of most things, and nothing is compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from chronicle.merge import words
from chronicle.merge.independence import Voices
from chronicle.merge.occasions import FEW_ARTICLES
from chronicle.merge.profile import Telling
from chronicle.model import Article, Mention, Status
from chronicle.timeline import Conflict, ConflictValue

__all__ = ["find_rival_names"]

_DONE = (Status.HAPPENED, Status.ONGOING)
_ROOT = 4
"""Letters that a name and what is made of it share: "Kenya", "Kenyan"."""
_THINGS = 2
"""Words beside the verb and who does it, from which two clauses tell of one deed."""
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+)(?: (?:(?:of|of the|de|de la|del|du|des|am|an der|sur|van|von) )?[A-ZÀ-Þ][\w’'-]+){0,3}"
_WHERE = re.compile(
    rf"(?P<what>[^\W\d_]{{4,}}) (?:at|in|near|off|bei|près de|cerca de|à|en) (?:the )?(?P<name>{_NAME})"
)
_NOT = re.compile(
    rf"(?P<name>{_NAME}),? (?:(?:and|und|et|y) )?(?:not|nicht|non|no|pas) "
    rf"(?P<place>at|in|near|off|on|bei|à|en)? ?(?:the )?(?P<wrong>{_NAME})"
)

Rival = tuple[str, Mention, str, Mention, str]
"""What it is about, and two mentions with the name that each tells."""


def find_rival_names(
    groups: Sequence[Sequence[Mention]],
    articles: Mapping[str, Article],
    tellings: Mapping[str, Telling],
    voices: Voices,
) -> dict[int, tuple[Conflict, ...]]:
    """List the disagreements between independent sources on who did it and where it was, by the event's number."""
    of_few = _articles_of_few(tellings)
    return {
        number: _on_names([m for m in group if m.article in of_few], articles, voices)
        for number, group in enumerate(groups)
        if len({m.article for m in group}) > 1
    }


def _on_names(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> tuple[Conflict, ...]:
    done = [m for m in mentions if m.status in _DONE]
    if len({voices.of(m.article) for m in done}) < 2:
        return ()
    found: dict[str, dict[tuple[str, str], ConflictValue]] = {}
    for about, one, name, other, rival in _rivals(done, articles, voices):
        values = found.setdefault(about, {})
        for mention, told in ((one, name), (other, rival)):
            values.setdefault((mention.article, told), ConflictValue(mention.article, told, mention.quote))
    return tuple(Conflict(about, tuple(values.values())) for about, values in sorted(found.items()))


def _articles_of_few(tellings: Mapping[str, Telling]) -> frozenset[str]:
    """Give the articles whose topic has few."""
    sizes = Counter(telling.topic for telling in tellings.values())
    return frozenset(a for a, t in tellings.items() if t.topic is not None and sizes[t.topic] <= FEW_ARTICLES)


def _rivals(mentions: Sequence[Mention], articles: Mapping[str, Article], voices: Voices) -> Iterator[Rival]:
    for left, right in combinations(mentions, 2):
        if voices.of(left.article) == voices.of(right.article):
            continue
        for one, other in ((left, right), (right, left)):
            for name, wrong, about in _corrected(one):
                if told := next((n for n in _named(other) if _is_one(n, wrong)), None):
                    yield about, one, name, other, told
        for about, find in (("who", _doers), ("place", _places)):
            pair = _rival_pair(left, right, articles, find)
            if pair is not None:
                yield (about, left, pair[0], right, pair[1])


def _rival_pair(
    left: Mention,
    right: Mention,
    articles: Mapping[str, Article],
    find: Callable[[Mention, Mention, Mapping[str, Article]], tuple[str, ...]],
) -> tuple[str, str] | None:
    """Give the names that two mentions tell of one thing, where neither article knows the other's."""
    ours, theirs = find(left, right, articles), find(right, left, articles)
    is_known = any(_is_known(n, articles[right.article]) for n in ours) or any(
        _is_known(n, articles[left.article]) for n in theirs
    )
    return (ours[0], theirs[0]) if ours and theirs and not is_known else None


def _doers(mention: Mention, other: Mention, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Give who did what another mention tells, too."""
    if (
        mention.doer is None
        or mention.action != other.action
        or words.tells_little(mention.action, articles[mention.article].language)
    ):
        return ()
    text = articles[mention.article].text[mention.doer[0] : mention.doer[1]]
    doing = {mention.action, *words.content_words(text)}
    shared = {t for t in mention.terms if t in other.terms and t not in doing and words.weight(t) == 1.0}
    return tuple(name for name in mention.participants if name in text) if len(shared) >= _THINGS else ()


def _places(mention: Mention, other: Mention, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Give where it was: the name behind a word for what happened and a place's preposition, if the other has both."""
    happening = {words.stem(words.fold(one.action)) for one in (mention, other)}
    ours, theirs = (_located(m, articles[m.article]) for m in (mention, other))
    return tuple(ours[what] for what in sorted(happening & ours.keys() & theirs.keys()))


def _located(mention: Mention, article: Article) -> Mapping[str, str]:
    start, end = mention.clause or (mention.start, mention.end)
    found = _WHERE.finditer(article.text, start, end)
    return {words.stem(words.fold(match["what"])): match["name"] for match in reversed(list(found))}


def _corrected(mention: Mention) -> Iterator[tuple[str, str, str]]:
    for match in _NOT.finditer(mention.quote):
        yield match["name"], match["wrong"], "place" if match["place"] else "who"


def _named(mention: Mention) -> tuple[str, ...]:
    return (*mention.places, *mention.participants)


def _is_one(left: str, right: str) -> bool:
    ours, theirs = words.name_key(left), words.name_key(right)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _is_known(name: str, article: Article) -> bool:
    """Tell whether an article has a word of a name, or one made of it."""
    text = f"{article.title}\n{article.text}"
    return any(word[: max(_ROOT, len(word) - 2)] in text for word in name.split() if word[:1].isupper())
