"""Whether a mention tells the happening that a phrase names: "the fire", "the vote", "when the report appeared"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from chronicle.merge import words
from chronicle.merge.glossary import meanings
from chronicle.model import Count, Mention

__all__ = ["HappeningName", "is_named", "is_of_kind", "name_of"]

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class HappeningName:
    """What a happening is called, as stems of the words and of the English words for them."""

    noun: Stems
    """None of "after she ran aground", which only an article and its story can mean."""
    action: str
    """The action of a mention of such a happening; empty where it is not known."""
    kinds: Stems
    """The kinds of happening that the noun may mean."""
    deed: Stems
    """Of "the day after the minister resigned"; empty where the verb only says that it took place."""
    deed_kinds: Stems
    described: Stems
    """What else it is called: "the *mill* fire"."""
    is_before: bool
    """Whether it lies before what counts from it."""


def name_of(count: Count, language: str | None) -> HappeningName:
    """Give the name of what a phrase counts from."""
    deed = "" if count.deed is None or words.tells_occurrence(count.deed, language) else count.deed
    return HappeningName(
        noun=_meant(count.noun, language),
        action=count.action,
        kinds=_kinds(count.noun, language),
        deed=_meant(deed, language),
        deed_kinds=_kinds(deed, language),
        described=_meant(" ".join(count.described), language),
        is_before=count.days + count.weeks + count.months > 0,
    )


def is_named(mention: Mention, language: str | None, text: str, name: HappeningName) -> bool:
    """Tell whether a mention in an article's text tells a happening by its name.

    "The hearing", "the hearing opened", "a fire killed two", "will meet in a runoff on 3 December".
    """
    action = _meant(mention.action, language)
    if name.deed:
        is_done = not action.isdisjoint(name.deed) or not _kinds(mention.action, language).isdisjoint(name.deed_kinds)
        return is_done and (not name.noun or _holds((*mention.terms, *mention.participants), language, name))
    if not action.isdisjoint(name.noun):
        return True
    if (name.action and mention.action == name.action) or words.tells_occurrence(mention.action, language):
        return _holds(mention.terms, language, name) or _holds(_beside_date(mention), language, name)
    if words.tells_harm(mention.action, language) and mention.doer is not None:
        return _holds([text[slice(*mention.doer)]], language, name)
    return _holds(_beside_date(mention), language, name)


def is_of_kind(mention: Mention, language: str | None, name: HappeningName) -> bool:
    """Tell whether a mention tells a happening of that kind: who was elected had a vote.

    One of the two names must say no more than the other: a draw is no win, though both end a match.
    """
    if name.deed:
        return False
    kinds = _kinds(mention.action, language)
    is_same = bool(mention.action) and mention.action == name.action
    return is_same or (not kinds.isdisjoint(name.kinds) and (kinds <= name.kinds or kinds >= name.kinds))


def _holds(told: Iterable[str], language: str | None, name: HappeningName) -> bool:
    return any(not name.noun.isdisjoint(_meant(text, language)) for text in told)


def _beside_date(mention: Mention) -> list[str]:
    """Give the words right by a mention's date: "in a *runoff* on 3 December", "Sunday's *runoff*"."""
    date = " ".join(mention.expression.text.split()) if mention.expression is not None else ""
    before, found, after = mention.quote.partition(date) if date else ("", "", "")
    return [*words.told_words(before)[-1:], *words.told_words(after)[:1]] if found else []


@lru_cache(maxsize=50_000)
def _meant(text: str, language: str | None) -> Stems:
    """Give the stems of some words and of the English words for them."""
    told = words.told_words(text, language)
    return frozenset(words.stem(word) for word in told).union(*(meanings(word, language or "") for word in told))


def _kinds(text: str, language: str | None) -> Stems:
    actions = words.action_classes()
    return actions.of(tuple(sorted(_meant(text, language) - actions.light)))
