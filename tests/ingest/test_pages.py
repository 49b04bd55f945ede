"""Publication dates of web pages: what states one, what does not, and which wins."""

import pytest

from chronicle.ingest import read
from chronicle.ingest.readers.page_dates import _is_news

TEXT = (
    "<p>The council voted on Monday to close the old quarry, which had been open for ninety years.</p>"
    "<p>Nobody was against it, the mayor said after the meeting, and the work will end in the spring.</p>"
)
LINKED = '<script type="application/ld+json">{{"@context": "https://schema.org", {}}}</script>'

# case: what stands in the head, what stands above and below the article's text, the day
PAGES = {
    "JSON-LD": (
        LINKED.format('"@type": "NewsArticle", "datePublished": "2009-11-09T10:00:00+00:00"'),
        "",
        "",
        "2009-11-09",
    ),
    "JSON-LD in a graph": (
        LINKED.format('"@graph": [{"@type": "WebSite"}, {"@type": "Article", "datePublished": "2009-11-09"}]'),
        "",
        "",
        "2009-11-09",
    ),
    "OpenGraph": ('<meta property="article:published_time" content="2009-11-09T10:00:00Z">', "", "", "2009-11-09"),
    "Dublin Core": ('<meta name="DC.date.issued" content="2009-11-09">', "", "", "2009-11-09"),
    "time element": ("", '<time datetime="2009-11-09T10:00:00+01:00">Monday</time>', "", "2009-11-09"),
    "microformat": ("", '<abbr class="published" title="2009-11-09T10:00:00Z">last Monday</abbr>', "", "2009-11-09"),
    "label": ("", "<p>Published: 9 November 2009</p>", "", "2009-11-09"),
    "label apart": ("", "<div><b>Published</b> <span>9 November 2009</span></div>", "", "2009-11-09"),
    "named element": ("", '<span class="post-date">November 9, 2009</span>', "", "2009-11-09"),
    "line below the text": ("", "", "<p>Ann Other<br>9 November 2009</p>", "2009-11-09"),
    "script": ('<script>var page = {"published_at":"2009-11-09T06:22:28+01:00"};</script>', "", "", "2009-11-09"),
    "address": ('<link rel="canonical" href="https://wend.example/2009/11/09/quarry">', "", "", "2009-11-09"),
    "change alone, uncertain": (
        "",
        "",
        "<p>This page was last edited on 9 November 2009, at 13:22.</p>",
        "2009-11-09?",
    ),
    "label before a generic meta": (
        '<meta name="date" content="11/10/2009 12:43:42">',
        "<p>Published: 9 November 2009</p>",
        "",
        "2009-11-09",
    ),
    "generic meta before the date of what a title names": (
        '<meta name="date" content="2009-11-09">',
        "",
        "<table><tr><td>Ice closes the bridge (3 June 2009)</td><td>Letters: by noon on Monday</td></tr></table>",
        "2009-11-09",
    ),
    "generic meta before the date of one in another language": (
        '<meta name="date" content="2009-11-09">',
        "",
        "<p>Eis sperrt Brücke (3. Juni 2009)</p>",
        "2009-11-09",
    ),
    "a paper's name and its day in brackets": (
        '<meta name="date" content="2009-11-12">',
        "<p>The Wend Post (9 November 2009)</p>",
        "",
        "2009-11-09",
    ),
    "not a change": (
        '<meta property="article:published_time" content="2009-11-09">',
        '<p class="date">Updated: 12 November 2009</p>',
        "",
        "2009-11-09",
    ),
    "not what a link names": (
        "",
        "<table><tr><td><b>Wend Post</b></td><td>November 9, 2009 | 12:00 am</td></tr></table>",
        '<p><a href="/more">READ: Remembering the slide, Sept. 8, 1998</a></p>',
        "2009-11-09",
    ),
    "not related articles": (
        "",
        "",
        "<aside><ul><li>Storm <time>28 October 2008</time></li><li>Fares <time>3 May 2009</time></li></ul></aside>",
        None,
    ),
    "not a copyright": ("", "", "<footer>© 2001-2014 Wend Post Ltd. Cookies last seen 1 February 2012.</footer>", None),
    "not an event": ("", "<p>Offer ends 31 August 2014. Sofas from 1,999.</p>", "", None),
    "not a video": (LINKED.format('"@type": "VideoObject", "datePublished": "2001-01-01"'), "", "", None),
    "a masthead with the paper's name": (
        '<meta property="og:site_name" content="Wend Post">',
        "<div>Band wins the quarry cup, Feb. 3, 2009</div>",
        "<div><b>WEND POST</b> &bull; Monday, November 9, 2009 &bull; Vol. 4</div>",
        "2009-11-09",
    ),
    "not a range": ("", "<h2>Open 2 - 9 November 2009</h2>", "", None),
    "local day of the address": (
        (
            '<meta property="article:published_time" content="2009-11-10T05:30:00+00:00">'
            '<link rel="canonical" href="https://wend.example/2009/11/09/quarry">'
        ),
        "",
        "",
        "2009-11-09",
    ),
    "local day of the page's line": (
        '<meta property="article:published_time" content="2009-11-08T22:30:00Z">',
        '<p class="date">9 November 2009 00:30</p>',
        "",
        "2009-11-09",
    ),
    "region of the language": ("", '<p class="date">09/11/2009</p>', "", "2009-11-09"),
}


def article_of(folder, head, above="", below="", attributes='lang="en-GB"'):
    markup = f"<html {attributes}><head><title>Quarry to close | Wend Post</title>{head}</head><body><nav>News</nav>"
    markup += f"<article><h1>Quarry to close</h1>{above}{TEXT}{below}</article></body></html>"
    (folder / "a.html").write_text(markup, "utf-8")
    (article,) = read([folder / "a.html"]).articles
    return article


@pytest.mark.parametrize("case", PAGES)
def test_a_page_states_its_date_by(tmp_path, case):
    head, above, below, day = PAGES[case]
    article = article_of(tmp_path, head, above, below)
    assert article.title == "Quarry to close"
    if day is None:
        assert article.published is None
    else:
        assert article.published.when.edtf.partition("T")[0] == day
        assert article.published.evidence


@pytest.mark.parametrize(
    ("head", "attributes", "day"),
    [
        ('<meta name="geo.country" content="GB">', "", "2014-03-06"),
        ('<link rel="canonical" href="https://wend.example.co.uk/q">', "", "2014-03-06"),
        ("", 'lang="en-US"', "2014-06-03"),
        ("", 'lang="en"', "[2014-03-06,2014-06-03]"),
    ],
)
def test_the_publishers_country_orders_day_and_month(tmp_path, head, attributes, day):
    article = article_of(tmp_path, head, '<p class="date">06/03/2014</p>', attributes=attributes)
    assert article.published.when.edtf == day


def test_a_page_gives_publisher_address_byline_and_language(tmp_path):
    head = '<meta property="og:site_name" content="Wend Post"><meta name="author" content="Ann Other">'
    head += '<link rel="canonical" href="https://wend.example/quarry">'
    article = article_of(tmp_path, head)
    assert (article.publisher, article.byline) == ("Wend Post", "Ann Other")
    assert (article.url, article.language, article.region) == ("https://wend.example/quarry", "en", "GB")


def test_a_language_that_a_page_declares_wrongly_gives_way_to_its_text(tmp_path):
    article = article_of(tmp_path, "", attributes='lang="it"')
    assert article.language == "en"


def test_a_page_of_one_sentence_is_an_article(tmp_path):
    (tmp_path / "a.html").write_text("<body><p>The quarry closed on Monday.</p></body>", "utf-8")
    (article,) = read([tmp_path / "a.html"]).articles
    assert article.text == "The quarry closed on Monday."


def test_advertisements_and_links_to_other_articles_tell_nothing(tmp_path):
    below = (
        '<p class="ad">WINTER SALE at Tarn Mill begins 25 November! Call 01711-201612</p>'
        '<p><a href="/more">READ: Remembering the slide, Sept. 8, 1998</a> · '
        '<a href="/x">Budget set for July 22</a></p>'
        '<p>The mayor <a href="/m">thanked the miners</a> of Wend for ninety years of work.</p>'
    )
    article = article_of(tmp_path, "", below=below)
    assert "SALE" not in article.text
    assert "Remembering" not in article.text
    assert "thanked the miners" in article.text


def test_an_address_that_writes_the_year_last_dates_its_page(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        '<html><head><link rel="canonical" href="https://wend.example/news/29-10-2021-bridge"></head><body>'
        "<h1>Bridge opens</h1><p>The mayor opened the bridge over the Wend in front of a large crowd.</p></body></html>"
    )
    published = read([page]).articles[0].published
    assert published.when.edtf == "2021-10-29"


def test_a_plain_dublin_core_date_yields_to_the_one_that_the_page_shows(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        '<html><head><meta name="dcterms.date" content="2021-12-20"></head><body><h1>Bridge opens</h1>'
        '<span class="date">27 January 2022</span><p>The mayor opened the bridge over the Wend.</p></body></html>'
    )
    assert read([page]).articles[0].published.when.edtf == "2022-01-27"


def test_small_print_boxes_and_captions_beside_the_paragraphs_tell_nothing(tmp_path):
    more = "<p>Divers will look into the flooded pit before the gates are shut for good, he added.</p>"
    below = (
        '<p class="cut">Protesters at the gate on 2 May 2008.</p>'
        '<div class="rel"><b>You may also like</b><p><a href="/x">Bus hits a parked plough</a> 3 May 2008</p></div>'
        "<p><small>ALSO IN THE WEND POST: garden walks, 2003; obituaries, 5 June</small></p>"
        '<p class="tiny">Order before 15 November. Terms revised in May 2007.</p>'
    )
    page = article_of(tmp_path, "", above='<p class="intro">Lead of its own.</p>', below=more + below)
    assert [line for line in page.text.split("\n") if line][2:] == [
        "The council voted on Monday to close the old quarry, which had been open for ninety years.",
        "Nobody was against it, the mayor said after the meeting, and the work will end in the spring.",
        "Divers will look into the flooded pit before the gates are shut for good, he added.",
    ]


def test_a_long_note_of_another_class_is_told(tmp_path):
    note = (
        "The quarry was opened on 1 May 1919 by a firm of two brothers, who sold it after the war to the county; at its"
        " height four hundred men worked there in two shifts."
    )
    more = "<p>Divers will look into the flooded pit before the gates are shut for good, he added.</p>"
    assert note in article_of(tmp_path, "", below=f'{more}<p class="note">{note}</p>').text


@pytest.mark.parametrize(
    ("line", "is_news"),
    [
        ("10 March 2016: Rovers sign keeper", True),
        ("WEND MERCURY | 10/03/2016 | Thursday edition | Sunny; showers later", False),
        ("10 March 2016", False),
    ],
)
def test_a_date_above_the_headline_with_words_behind_it_is_of_other_news(line, is_news):
    assert _is_news(line) is is_news
