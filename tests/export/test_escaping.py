"""Whatever a document says: the calendar and the page keep their shape, and say the same text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from chronicle.export.html import render_html
from chronicle.export.ics import render_ics
from chronicle.export.plain import one_line
from chronicle.timeline import Timeline

ICS_SIGNS = [*'ab ;:,\\nN"\r\n\t\x0b\x0c\x85\u2028\x00\x1b\ud800é渡🚢', "BEGIN:VEVENT", "END:VEVENT", "\r\nX:1"]
HTML_SIGNS = [
    *"ab <>&\"'=/`-!{}%\x00\x0c\u202e\ud800",
    "<script>",
    "</script>",
    "<!--",
    "]]>",
    "</style>",
    "&#60;",
    "onload=",
]

few = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def texts(signs: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(signs), max_size=30).map("".join) | st.text()


def telling(timeline: Timeline, text: str) -> Timeline:
    """Say a text in every place that a document's words reach."""
    events = tuple(
        replace(
            e, title=text, summary=f"{text} more", places=(text,), participants=(text,),
            mentions=tuple(replace(m, quote=text, reported_by=text) for m in e.mentions),
            conflicts=tuple(
                replace(c, about=text, values=tuple(replace(v, value=text, quote=text) for v in c.values))
                for c in e.conflicts
            ),
        )
        for e in timeline.events
    )  # fmt: skip
    sources = tuple(replace(s, title=text, publisher=text) for s in timeline.sources)
    problems = tuple(replace(p, message=text, path=text, place=text) for p in timeline.problems)
    return replace(timeline, title=text, events=events, sources=sources, problems=problems)


@few
@given(text=texts(ICS_SIGNS))
def test_a_calendar_says_the_text_and_holds_no_more_than_its_events(bridge: Timeline, text: str) -> None:
    content = render_ics(telling(bridge, text))
    entries = Calendar.from_ical(content).walk("VEVENT")
    assert len(entries) == 6
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert str(entries[1]["SUMMARY"]) == (one_line(text) or "more")
    assert not any(end in content.replace(b"\r\n", b"").decode() for end in "\r\n\x0b\x0c\x85\u2028\u2029")


class Shape(HTMLParser):
    """Counts elements and gathers text."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.heading = ""
        self._is_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self._is_heading = tag == "h1"

    def handle_endtag(self, _tag: str) -> None:
        self._is_heading = False

    def handle_data(self, data: str) -> None:
        if self._is_heading:
            self.heading += data


def shape(timeline: Timeline) -> Shape:
    found = Shape()
    found.feed(render_html(timeline).decode())
    return found


@few
@given(text=texts(HTML_SIGNS))
def test_a_page_says_the_text_and_has_no_element_or_attribute_more(bridge: Timeline, text: str) -> None:
    plain, told = shape(telling(bridge, "plain words")), shape(telling(bridge, text))
    # Where the text is empty there is less to show.
    assert told.elements <= plain.elements
    assert told.attributes <= plain.attributes
    assert told.heading == (one_line(text) or "Timeline")
