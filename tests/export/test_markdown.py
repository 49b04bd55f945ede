"""Nothing that a document says can become markup in the Markdown: no link, no HTML, no heading, no list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from chronicle.export.markdown import escape_inline, link_target, render_markdown
from chronicle.export.plain import one_line
from chronicle.model import PublishedBasis
from chronicle.timeline import PublishedRecord, Timeline

# What GitHub reads: tables, strike-through, bare addresses, raw HTML.
READER = MarkdownIt("gfm-like", {"html": True})

HOSTILE = [
    "# heading", "## heading", "- item", "+ item", "* item", "1. item", "23) item", "> quote", "```", "~~~", "    code",
    "---", "===", "***", "___", "| a | b |", "[a]: http://b", "[^1]: note", "- [ ] task", "<b>bold</b>", "<!-- x -->",
    "<http://a.example>", "[a](http://b)", "![a](http://b)", "[a][b]", "*a*", "**a**", "_a_", "__a__", "`a`", "~~a~~",
    "~a~", "http://a.example", "https://a.example/b", "www.a.example", "HTTPS://A.EXAMPLE", "a@b.example",
    "mailto:a@b.example", "&lt;b&gt;", "&#60;b&#62;", "&amp", "a\\", "\\", "$x$", "$$x$$", ":tada:", "@somebody",
    "a  \nb", "a\u2028# b", "a\r> b", "a\x0b- b", "\t- a", "\u00a0# a", "<", "a_b_c", "snake_case_", "2*3*4",
    "C:\\New\\_x_", "ftp://a.example", "xmpp:a@b.example", "<script>alert(1)</script>", "{{ 7*7 }}", "{% x %}",
    "+1", "-1", "=", "1)", "5. May", "#1", "~", "^", "a^b^", " 7. a", "\n- a",
]  # fmt: skip


def tokens(markdown: str) -> Iterator[Token]:
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def assert_is_plain(markdown: str, text: str) -> None:
    """A paragraph, whose only content is the text."""
    found = list(tokens(markdown))
    assert [t.type for t in found if t.type not in ("text", "text_special")] == (
        ["paragraph_open", "inline", "paragraph_close"] if text else []
    )
    assert one_line("".join(t.content for t in found if t.type in ("text", "text_special"))) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_at_the_start_of_a_line(text: str) -> None:
    assert_is_plain(escape_inline(text), one_line(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_means_itself_within_a_line(text: str) -> None:
    assert_is_plain(f"So {escape_inline(text)} it", one_line(f"So {text} it"))


def test_a_number_with_decimals_is_left_as_it_reads() -> None:
    assert escape_inline("3.6 million") == "3.6 million"
    assert escape_inline("3. Six million") == "3\\. Six million"


SIGNS = [*"ab1 #>-+*_`[]()<>!|~&;:/.@\\\"'=$^{}\n\t\r", "http://", "www.", "\u2028"]
MARKUP = st.lists(st.sampled_from(SIGNS), max_size=24).map("".join)


@given(MARKUP)
def test_any_text_means_itself(text: str) -> None:
    assert_is_plain(escape_inline(text), one_line(text))


@given(st.text())
def test_any_unicode_means_itself(text: str) -> None:
    assert_is_plain(escape_inline(text), one_line(text))


@given(st.lists(MARKUP, min_size=3, max_size=3))
def test_pieces_around_a_marked_phrase_cannot_make_markup_together(pieces: list[str]) -> None:
    before, marked, after = (escape_inline(piece) for piece in pieces)
    kinds = {t.type for t in tokens(f"x{before}**{marked}**{after}")}
    assert kinds <= {
        "text",
        "text_special",
        "paragraph_open",
        "paragraph_close",
        "inline",
        "strong_open",
        "strong_close",
    }


@given(st.text(alphabet="ab/?&=()<>[]\"'`*_~\\ \n.#%|", max_size=20))
def test_a_target_ends_where_it_should(tail: str) -> None:
    found = [t for t in tokens(f"[x]({link_target('https://a.example/' + tail)}) y") if t.type == "link_open"]
    assert len(found) == 1
    assert str(found[0].attrs["href"]).startswith("https://a.example/")


def test_a_hostile_timeline_has_only_our_own_links_headings_and_lists(bridge: Timeline) -> None:
    def shape(timeline: Timeline) -> list[str]:
        kept = ("heading_open", "link_open", "list_item_open", "blockquote_open", "html_inline", "html_block", "fence")
        return [t.type for t in tokens(render_markdown(timeline).decode()) if t.type in kept]

    for text in HOSTILE:
        hostile = f"{text}\n\n{text}"
        events = tuple(
            replace(
                e, title=hostile, summary=f"{hostile} 2" if e.summary else "",
                mentions=tuple(replace(m, quote=hostile) for m in e.mentions),
            )
            for e in bridge.events
        )  # fmt: skip
        sources = tuple(replace(s, title=hostile, publisher=hostile if s.publisher else None) for s in bridge.sources)
        problems = tuple(replace(p, message=hostile) for p in bridge.problems)
        attacked = replace(bridge, title=hostile, events=events, sources=sources, problems=problems)
        assert shape(attacked) == shape(bridge), text


def test_it_reads_well_raw(bridge: Timeline) -> None:
    text = render_markdown(bridge).decode()
    assert "> Inspectors found a crack on **Monday**, the county said.\n>\n> — [Tarn Wire](" in text
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_evidence_of_an_inferred_date_is_a_list_and_history_names_no_day_it_does_not_know(bridge: Timeline) -> None:
    first = bridge.sources[0]
    published = PublishedRecord("2019-05", date(2019, 5, 1), date(2019, 5, 31), PublishedBasis.INFERRED, ("one", "two"))
    sources = (replace(first, published=published), *bridge.sources[1:])
    event = next(e for e in bridge.events if any(h.source == first.id for h in e.history) and len(e.history) > 1)
    told = tuple(replace(h, reported=None) if h.source == first.id else h for h in event.history)
    events = tuple(replace(e, history=told) if e is event else e for e in bridge.events)
    text = render_markdown(replace(bridge, sources=sources, events=events)).decode()
    assert f"({first.id}): May 2019 (inferred)\n  - one\n  - two\n" in text
    assert "\n- May 2019 (inferred): scheduled, " in text
