"""What an event's importance and summary follow from."""

import pytest

SENTENCE = "The harvest fair opened in Milltown."


@pytest.mark.parametrize(("count", "weight"), [(1, 0.163), (2, 0.524), (3, 0.752), (6, 0.945)])
def test_importance_grows_with_independent_sources(news, count, weight):
    for number in range(count):
        news.tell(f"a{number}", SENTENCE, "2031-05-10", action="open", importance=0.8)
    (event,) = news.events()
    assert event.importance == pytest.approx(weight, abs=0.001)


def test_articles_of_one_publisher_weigh_as_one(news):
    for number in range(3):
        news.article(f"a{number}", "2031-05-11", publisher="Milltown Post")
        news.tell(f"a{number}", SENTENCE, "2031-05-10", action="open", importance=0.8)
    assert news.events()[0].importance == pytest.approx(0.163)


def test_importance_grows_with_the_sentences_that_a_source_spends_on_it(news):
    news.tell("a", SENTENCE, "2031-05-10", action="open", importance=0.8)
    brief = news.events()[0].importance
    news.tell("a", "Crowds came as the Milltown harvest fair opened.", "2031-05-10", action="open", importance=0.4)
    (event,) = news.events()
    assert brief == pytest.approx(0.163)
    assert event.importance == pytest.approx(0.181, abs=0.001)


def test_a_sentence_printed_again_is_no_further_one(news):
    for name in "ab":
        news.article(name, "2031-05-11", publisher="Milltown Post")
        news.tell(name, SENTENCE, "2031-05-10", action="open", importance=0.8)
    assert news.events()[0].importance == pytest.approx(0.163)


def _weight(news, *tellings):
    for name, quote, when, basis in tellings:
        news.tell(name, quote, when, action="open", importance=0.8, basis=basis)
    (event,) = news.events()
    return event.importance


def test_a_day_spelled_out_weighs_more_than_todays(news):
    told = _weight(news, ("a", SENTENCE, "2031-05-10", "publication"))
    spelled = _weight(type(news)(), ("a", SENTENCE, "2031-05-10", "explicit"))
    assert told < spelled


def test_a_telling_of_the_month_alone_counts_half_for_an_event_of_a_day(news):
    named = ("a", SENTENCE, "2031-05-10", "relative")
    monthly = _weight(news, named, ("b", SENTENCE, "2031-05", "relative"))
    daily = _weight(type(news)(), named, ("b", SENTENCE, "2031-05-10", "relative"))
    alone = _weight(type(news)(), named)
    assert alone < monthly < daily


def test_an_event_known_to_the_month_alone_is_weighed_by_tellings_of_the_month(news):
    monthly = _weight(news, ("a", SENTENCE, "2031-05", "relative"))
    daily = _weight(type(news)(), ("a", SENTENCE, "2031-05-10", "relative"))
    assert monthly == daily


def test_what_is_told_as_news_weighs_more_when_it_is_told_from_afar(news):
    def weigh(newsroom, first, second):
        newsroom.article("a", first)
        newsroom.article("b", second)
        return _weight(newsroom, *((name, SENTENCE, "2031-05-10", "explicit") for name in "ab"))

    fresh = weigh(news, "2031-05-11", "2031-05-11")
    awaited, remembered = (
        weigh(type(news)(), "2031-03-02", "2031-05-11"),
        weigh(type(news)(), "2031-05-11", "2031-09-02"),
    )
    history = weigh(type(news)(), "2033-05-11", "2033-05-11")
    assert awaited == remembered > fresh == history


def test_the_summary_is_the_sentence_most_like_the_others(news):
    about = {"action": "open", "participants": ("Milltown",)}
    news.tell("a", "Crowds cheered as the Milltown harvest fair opened under grey skies.", "2031-05-10", **about)
    news.tell("b", "The Milltown harvest fair opened.", "2031-05-10", **about)
    news.tell("c", "The Milltown harvest fair opened with a brass band.", "2031-05-10", **about)
    (event,) = news.events()
    assert event.summary == "The Milltown harvest fair opened."


def test_of_two_sentences_that_of_the_title_is_the_summary(news):
    news.tell("a", "Rain fell as the Milltown harvest fair opened.", "2031-05-10", action="open", importance=0.2)
    news.tell("b", "Milltown opened its yearly harvest fair again.", "2031-05-10", action="open", importance=0.9)
    (event,) = news.events()
    assert event.summary.startswith("Milltown opened")


def test_a_plan_told_before_is_no_summary_of_what_took_place(news):
    news.article("a", "2031-05-01")
    news.article("b", "2031-05-02")
    news.article("c", "2031-05-11")
    for name in "ab":
        news.tell(name, "The Milltown harvest fair will open soon.", "2031-05-10", "scheduled", "open")
    news.tell("c", "Milltown opened its harvest fair.", "2031-05-10", action="open")
    (event,) = news.events()
    assert event.summary == "Milltown opened its harvest fair."


def test_an_aside_is_no_summary_though_it_is_most_like_the_others(news):
    about = {"action": "open", "participants": ("Milltown",)}
    news.tell("a", "Milltown harvest fair opened, Ms Ives said.", "2031-05-10", importance=0.2, **about)
    news.tell("b", "Milltown harvest fair opened in bright sun.", "2031-05-10", importance=0.7, **about)
    (event,) = news.events()
    assert event.summary == "Milltown harvest fair opened in bright sun."


def test_a_sentence_that_tells_much_besides_is_no_summary(news):
    about = {"action": "open", "participants": ("Milltown",)}
    besides = "after floods, fires, droughts, strikes, two wars, seven mayors, nine lawsuits, a plague of locusts,"
    news.tell("a", f"Milltown harvest fair opened today {besides} storms, hail and ruin.", "2031-05-10", **about)
    news.tell("b", "Milltown harvest fair opened today in sun.", "2031-05-10", **about)
    news.tell("c", "Milltown harvest fair opened today after hail and storms.", "2031-05-10", **about)
    (event,) = news.events()
    assert event.summary == "Milltown harvest fair opened today after hail and storms."


def test_the_summary_is_in_the_language_of_the_title(news):
    for name, language in (("a", "en"), ("b", "en"), ("c", "de")):
        news.article(name, "2031-05-11", language=language)
    about = {"action": "open", "participants": ("Milltown",)}
    news.tell("a", "Milltown opened its fair.", "2031-05-10", importance=0.3, **about)
    news.tell("b", "The fair of Milltown was opened.", "2031-05-10", importance=0.3, **about)
    news.tell("c", "Milltown fair: Messe eröffnet.", "2031-05-10", importance=0.9, **about)
    (event,) = news.events()
    assert "Messe" not in event.title + event.summary


STRIKE = "Bus drivers in Tarn walked out over pay. The bus drivers of Tarn want more pay, their union says."


@pytest.fixture
def strike(news):
    """Three papers on a strike, one of which also tells something beside it."""
    for name in "abc":
        news.article(name, "2031-03-12", text=STRIKE, title=f"Tarn bus drivers {name}")
    return news


def test_what_a_topic_goes_on_telling_outweighs_what_stands_at_its_edge(strike):
    strike.tell("a", "Bus drivers in Tarn walked out.", "2031-03-10", action="walk", importance=0.8)
    strike.tell("b", "A heron nested on the roof.", "2031-03-11", action="nest", importance=0.8)
    walkout, heron = strike.events()
    assert walkout.importance > 9 * heron.importance > 0


def test_an_article_on_another_topic_changes_no_importance(strike):
    strike.tell("a", "Bus drivers in Tarn walked out.", "2031-03-10", action="walk", importance=0.8)
    (before,) = strike.events()
    strike.article("comet", "2031-03-12", text="Astronomers weighed a comet that nobody had seen. It was light.")
    assert strike.events() == (before,)


def test_the_summary_is_told_of_the_topic(strike):
    about = {"action": "walk", "participants": ("Moss",)}
    strike.tell("a", "Moss and a heron walked out.", "2031-03-10", importance=0.9, **about)
    strike.tell("b", "Moss and the drivers walked out.", "2031-03-10", importance=0.5, **about)
    (event,) = strike.events()
    assert event.summary == "Moss and the drivers walked out."


@pytest.mark.parametrize("leaning", ["But he", "He", "“It’s", "Doch", "Ils"])
def test_a_sentence_that_leans_on_the_one_before_it_is_no_summary(news, leaning):
    about = {"action": "open", "participants": ("Milltown",)}
    news.tell("a", f"{leaning} Milltown harvest fair opened.", "2031-05-10", importance=0.9, **about)
    news.tell("b", "Milltown harvest fair opened again.", "2031-05-10", importance=0.5, **about)
    (event,) = news.events()
    assert event.summary == "Milltown harvest fair opened again."
