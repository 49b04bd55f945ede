"""What merging tells dating of undated articles, before there are events: nothing is fused for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chronicle.merge.counted import find_counted_links
from chronicle.merge.grouping import group_articles
from chronicle.merge.siblings import find_links, find_parallels
from chronicle.merge.stories import Story
from chronicle.model import Article, Link, Mention, Parallel

__all__ = ["Evidence", "find_evidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What articles share whose mentions tell the same."""

    links: tuple[Link, ...]
    """Happenings that undated articles tell and dated ones date."""
    parallels: tuple[Parallel, ...]
    """What undated articles would tell, were they of the right day."""
    stories: Mapping[str, Story]
    """Id of each article that has words to its story."""


def find_evidence(articles: Sequence[Article], mentions: Sequence[Mention]) -> Evidence:
    """Give what dates undated articles; the order of what comes in does not matter."""
    grouped = group_articles(articles, mentions, None)
    around = (grouped.articles, grouped.tellings, grouped.voices)
    links = [*find_counted_links(grouped.told, grouped.articles), *find_links(grouped.groups, *around)]
    return Evidence(tuple(links), tuple(find_parallels(grouped.groups, *around)), grouped.stories)
