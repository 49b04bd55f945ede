"""What merging tells dating about undated articles."""

from __future__ import annotations


def test_a_mention_of_an_undated_article_is_linked_to_the_date_that_others_give(news):
    news.article("undated")
    news.article("dated", "2031-10-30")
    who = {"participants": ("Oram", "Liska")}
    news.tell("undated", "President Oram met the envoy Liska on Thursday.", None, "happened", "meet", **who)
    news.tell("dated", "President Oram met the envoy Liska yesterday.", "2031-10-29", "happened", "meet", **who)
    (link,) = news.evidence().links
    assert (link.article, link.mention.quote, link.when.edtf) == (
        "undated", "President Oram met the envoy Liska on Thursday.", "2031-10-29",
    )  # fmt: skip
    assert "dated dates the same happening 2031-10-29" in link.evidence
    (event,) = news.events()
    assert event.when.edtf == "2031-10-29"


def test_dated_articles_need_no_links(news):
    for name in "ab":
        news.article(name, "2031-10-30")
        news.tell(name, "President Oram met the envoy Liska.", "2031-10-29", "happened", "meet")
    assert news.evidence().links == ()
