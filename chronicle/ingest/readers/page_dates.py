"""Publication dates of a web page: in its linked data, its meta elements, its visible lines, its scripts.

Dates of modification, of related articles, of events and of today are no publication dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from chronicle.ingest.draft import Rank, Statement
from chronicle.ingest.furniture import leads_elsewhere
from chronicle.ingest.marks import is_byline, is_modified, is_published_label, names_press, publisher_name, tells_change
from chronicle.ingest.mastheads import dated_line
from chronicle.ingest.readers.page import Page
from chronicle.ingest.words import words
from chronicle.ingest.written import find_date, parse_date
from chronicle.when import Qualifier, When

__all__ = ["page_statements"]

MAX_LINE = 120
"""Characters of a visible text that is taken for a date line."""

NEAR_TITLE = 40
"""Texts below the headline in which a date is most likely the article's."""

MAX_CANDIDATES = 60
"""Dates looked at; a page with more is a list of other articles."""

HINTED_PARENTS = 4
"""Elements around a date whose names are read."""

MIN_PROSE, MAX_PROSE = 120, 3
"""Characters of a paragraph below the headline, and paragraphs below which stands what is not the article's head."""

TITLE_WORDS = 4
"""Words before a date that name another article: "Band wins the cup, Feb. 3, 2012"."""

NEWS_WORDS = 2
"""Words behind a date above the headline that tell other news: "10 March 2016: Rovers sign keeper"."""

CONFIRMED = 3
"""What it counts that markup has a date that is seen."""

_DIGITS = re.compile(r"\d{4}|\d[./-]\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d\S*(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{3,}")
_SMALL_WORD = re.compile(r"\s[a-zß-ÿ]{3,}")
"""A title has one before a date in brackets: "Bridge shut by ice (7 January 2016)"; a place has none."""
_SKIPPED = frozenset(("nav", "aside", "footer", "select", "form"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head", "title"))
_IN_SCRIPT = re.compile(
    r"[\"']?(?:date[_-]?published|published?[_-]?(?:at|date|time|on)?|publication[_-]?date|pub[_-]?date)[\"']?\s*[:=]\s*"
    r"[\"'](\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A date that a reader of the page sees."""

    when: When
    text: str
    score: int
    is_labelled: bool


def page_statements(page: Page, *, language: str | None, region: str | None) -> Iterator[Statement]:
    """Give every publication date that the page states, by kind."""
    linked = list(_linked(page))
    stated = [*linked, *_metas(page, language, region)]
    named = [statement.when for statement in stated if statement.rank is Rank.WEAK]
    if best := _best_seen(page, language, region, named):
        rank = Rank.LABEL if best.is_labelled and best.score > 0 else Rank.SEEN  # "Posted …" beside another article
        stated.append(Statement(best.when, rank, f'on the page: "{best.text}"'))
    if not linked:
        stated += _in_scripts(page)
    yield from stated or _changed(page, language, region)


def _linked(page: Page) -> Iterator[Statement]:
    """Give the date of the first JSON-LD object of an article, or else of any but a comment, a picture or an event.

    The day on which a page, which is more than its article, was created is believed like a script's.
    """
    types = words("page").data["types"]
    for wanted in (lambda kinds: kinds & set(types["article"]), lambda kinds: not kinds & set(types["other"])):
        for data in page.linked_data:
            name = "datePublished" if data.get("datePublished") else "dateCreated"
            value, kinds = data.get(name), _kinds(data)
            if isinstance(value, str) and wanted(kinds) and (when := parse_date(value.strip())):
                is_weak = name == "dateCreated" and bool(kinds & set(types["page"]))
                yield Statement(when, Rank.WEAK if is_weak else Rank.META, f'JSON-LD {name}: "{value.strip()}"')
                return


def _kinds(data: dict[str, Any]) -> set[str]:
    kind = data.get("@type")
    return {str(part) for part in (kind if isinstance(kind, list) else [kind])}


def _metas(page: Page, language: str | None, region: str | None) -> Iterator[Statement]:
    for kind, rank in (("published", Rank.META), ("generic", Rank.WEAK)):
        for name in words("page").data["meta"][kind]:
            if (value := page.metas.get(name)) and (when := parse_date(value, language=language, region=region)):
                yield Statement(when, rank, f'meta {name}: "{value}"')


def _in_scripts(page: Page) -> Iterator[Statement]:
    """Give the first date that a script's data call the date of publication; linked data only where they are broken."""
    for kind, script in page.scripts:
        if page.linked_data and "ld+json" in kind:
            continue
        found = _IN_SCRIPT.search(script)
        if found and (when := parse_date(found[1])):
            yield Statement(when, Rank.WEAK, f'script: "{found[0][:MAX_LINE]}"')
            return


def _changed(page: Page, language: str | None, region: str | None) -> Iterator[Statement]:
    """Give the day of the last change, as uncertain, for a page that states no other."""
    for name in words("page").data["meta"]["modified"]:
        if (value := page.metas.get(name)) and (when := parse_date(value, language=language, region=region)):
            yield Statement(when.qualified(Qualifier.UNCERTAIN), Rank.CHANGED, f'changed: meta {name}: "{value}"')
            return
    for element in page.tree.iter():
        for text, _ in _texts(element) if isinstance(element.tag, str) and element.tag not in _UNSEEN else ():
            if not _DIGITS.search(text) or not tells_change(line := " ".join(text.split())):
                continue
            if found := find_date(line, language=language, region=region):
                yield Statement(found.when.qualified(Qualifier.UNCERTAIN), Rank.CHANGED, f'changed: "{line}"')
                return


def _best_seen(page: Page, language: str | None, region: str | None, named: Sequence[When]) -> Seen | None:
    """Give the visible date that is most likely the article's, the first of equals; an unlikely one if it is alone.

    One that the markup has too, though it does not say of what, is more likely: a print edition is of the next day.
    """
    found = [
        replace(seen, score=seen.score + CONFIRMED * any(seen.when.overlaps(when) for when in named))
        for seen in _all_seen(page, language, region)
    ]
    best = max(found, key=lambda seen: seen.score, default=None)
    if best is None or best.score > 0:
        return best
    is_alone = not named and len({seen.when.edtf for seen in found}) == 1
    return best if is_alone else None


def _all_seen(page: Page, language: str | None, region: str | None) -> Iterator[Seen]:
    body = page.tree.find("body")
    headline = page.headline
    since_title: int | None = None
    count = prose = 0
    for element in body.iter() if body is not None else ():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        if element is headline:
            since_title = 0
        for text, follows in _texts(element):
            since_title = None if since_title is None else since_title + 1
            prose += since_title is not None and len(text) >= MIN_PROSE
            if not _DIGITS.search(text) or len(line := " ".join(text.split())) > MAX_LINE:  # few texts have digits
                continue
            holder = element.getparent() if follows else element
            if seen := _seen(line, holder, language, region):
                if since_title is None and headline is not None and _is_news(line):
                    continue
                near = _nearness(line, since_title, is_below=prose >= MAX_PROSE)
                yield replace(seen, score=seen.score + near + _names_paper(line, holder, page.publisher))
                count += 1
                if count >= MAX_CANDIDATES:
                    return


def _names_paper(line: str, holder: Any, publisher: str | None) -> int:
    """Score the line that a paper's own name stands in, and against one that begins with another article's title."""
    if publisher and holder is not None and publisher.casefold() in _around(holder).casefold():
        return 2
    found = dated_line(line)
    before = found.before.strip(" ,|–—·•-(") if found else ""
    is_told = found is not None and found.before.rstrip().endswith("(") and bool(_SMALL_WORD.search(before))
    is_title = is_told or len(before.split()) >= TITLE_WORDS
    is_named = is_published_label(before) or is_byline(before) or names_press(before)
    return -3 if is_title and not is_named else 0


def _is_news(line: str) -> bool:
    """Tell whether a line above the headline is a date and words: of a ticker, or what else the day brings."""
    found = dated_line(line)
    if found is None or any(map(str.isalpha, found.before)):
        return False  # of a masthead: "Wend Mercury | 28/08/2018 | Late edition | Rain"
    after = _CLOCK.sub(" ", found.after)
    told = [word for word in _WORDS.findall(after) if not word.isupper()]
    return len(told) >= NEWS_WORDS and not names_press(line) and not tells_change(after) and not is_byline(after)


def _texts(element: Any) -> Iterator[tuple[str, bool]]:
    """Give the texts that begin and follow an element, and the date in its markup, and whether each follows it."""
    if element.tag in ("time", "abbr") and (stamp := element.get("datetime") or element.get("title")):
        yield stamp, False
    if (text := element.text) and not text.isspace():
        yield text, False
    if (text := element.tail) and not text.isspace():
        yield text, True


def _nearness(line: str, since_title: int | None, *, is_below: bool) -> int:
    """Score where a date stands: above the title beside a name, as in a masthead, below it, or below the article."""
    if since_title is None:
        found = dated_line(line)
        return 3 if found and publisher_name(found.before) else 1 if found else 0
    return 0 if is_below else 3 if since_title <= NEAR_TITLE else 1


def _seen(text: str, holder: Any, language: str | None, region: str | None) -> Seen | None:
    found = dated_line(text, language=language, region=region)
    if found is None or holder is None:
        return None
    around = _around(holder)
    beside = _before(holder) if is_modified(around) else ""  # "Updated 20 March, published 9 March": which is it?
    around = around if not beside or is_modified(beside) else beside
    if is_modified(around) or (holder.tag == "a" and found.before.strip()):  # what a link names is another page's date
        return None
    if _is_listed(holder):
        return None
    is_labelled = is_published_label(text) or is_published_label(around)
    return Seen(found.when, text, _hints(holder) + (3 if is_labelled else 0), is_labelled)


def _is_listed(holder: Any) -> bool:
    """Tell whether a text is in the item of a list that leads to another article: beside its title, a link."""
    item = next((element for element in (holder, *holder.iterancestors()) if element.tag == "li"), None)
    if item is None:
        return False
    above = item.getparent().getprevious() if item.getparent() is not None else None
    heads = (element.text_content().strip() for element in (item, above) if element is not None)
    titles = (link.text_content() for link in item.iter("a"))
    return any(map(leads_elsewhere, heads)) or any(len(title.split()) >= TITLE_WORDS for title in titles)


def _around(holder: Any) -> str:
    """Give the line that a text stands in, where its element is part of one."""
    parent = holder.getparent()
    for element in (parent, holder):
        if element is not None:
            text = " ".join(element.text_content().split())
            if len(text) <= MAX_LINE:
                return text
    return ""


def _before(holder: Any) -> str:
    """Give the words between an element and the one before it, separators left out."""
    previous, parent = holder.getprevious(), holder.getparent()
    text = previous.tail if previous is not None else parent.text if parent is not None else None
    return " ".join((text or "").split()).strip(" ,;:|·•–—-/()")


@cache
def _hint(kind: str) -> re.Pattern[str]:
    return re.compile(words("page").any_in("hints", kind), re.IGNORECASE)


def _hints(holder: Any) -> int:
    """Score the names of an element and those around it."""
    score = 2 if holder.tag == "time" else 0
    is_strong = is_weak = is_bad = False
    element = holder
    for depth in range(HINTED_PARENTS):
        if element is None or element.tag in ("body", "html"):
            break
        if element.tag in _SKIPPED:
            return -9
        names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        if len(names) > 2:
            is_strong = is_strong or (depth < 3 and bool(_hint("strong").search(names)))
            is_weak = is_weak or (depth < 2 and bool(_hint("weak").search(names)))
            is_bad = is_bad or bool(_hint("bad").search(names))
        element = element.getparent()
    score += 4 if is_strong else 2 if is_weak else 0
    return score - (5 if is_bad else 0)
